import type { z } from 'zod';
import {
  codeReference,
  hrefOf,
  localize,
  recordReference,
  uriOf,
  type View,
  verificationOf,
  withProvenance,
  withVerification,
} from '../http/view.ts';
import type { MeasureDetailsRow, MeasureRow } from './queries.ts';
import type { Measure, MeasureSummary } from './schemas.ts';

/** Writes a measure of the list. */
export function toMeasureSummary(row: MeasureRow, view: View): z.output<typeof MeasureSummary> {
  const item = {
    id: row.id,
    href: hrefOf(view, 'measures', row.id),
    uri: uriOf(view, 'id', 'measure', row.id),
    title: localize(view, row.title),
    titleOrigin: row.titleOrigin,
    description: localize(view, row.description),
    kind: codeReference(view, 'measureKinds', row.kind),
    takenOn: row.takenOn ?? undefined,
    endedOn: row.endedOn ?? undefined,
    authorities: row.authorities,
    governmentLevels: row.levels,
    themes: row.themes,
    recommendationsCount: row.recommendationsCount,
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
  return withVerification(item, row) as z.output<typeof MeasureSummary>;
}

/** Writes a measure with links to everything it mentions. */
export function toMeasure(row: MeasureDetailsRow, view: View): z.output<typeof Measure> {
  const references = (list: string, codes: string[]) => codes.map((code) => codeReference(view, list, code));
  const item = {
    self: hrefOf(view, 'measures', row.id),
    ...toMeasureSummary(row, view),
    authorityReferences: references('authorities', row.authorities),
    levelReferences: references('governmentLevels', row.levels),
    themeReferences: references('themes', row.themes),
    recommendations: row.recommendations.map(({ id, symbol, paragraph, ...verified }) => {
      const reference = { id, href: hrefOf(view, 'recommendations', id), symbol: symbol ?? undefined, paragraph };
      return { ...reference, verification: verificationOf(reference, verified) };
    }),
    documents: row.documents.map((document) => ({ ...recordReference(view, 'documents', document), paragraphs: document.paragraphs })),
    treaties: references('treaties', row.treaties),
    bodies: references('bodies', row.bodies),
    note: localize(view, row.note),
  };
  return withProvenance(item, row) as z.output<typeof Measure>;
}
