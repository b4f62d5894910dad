import type { z } from 'zod';
import { codeReference, hrefOf, localize, provenanceOf, recordReference, type View } from '../http/view.ts';
import type { PositionRow } from './queries.ts';
import type { StatedPosition } from './schemas.ts';

/** Writes what the State answered to a recommendation. */
export function toPosition(row: PositionRow, view: View): z.output<typeof StatedPosition> {
  return {
    id: row.id,
    href: hrefOf(view, 'recommendations', row.recommendation, 'positions', row.id),
    recommendation: { id: row.recommendation, href: hrefOf(view, 'recommendations', row.recommendation) },
    value: codeReference(view, 'positions', row.value),
    note: localize(view, row.note),
    document: row.document ? recordReference(view, 'documents', row.document) : undefined,
    statedOn: row.statedOn ?? undefined,
    modifiedAt: row.modifiedAt,
    version: row.version,
    ...provenanceOf(row),
  } as z.output<typeof StatedPosition>;
}
