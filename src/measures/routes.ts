import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { answerPage, collectionCheck } from '../http/collection.ts';
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
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { findMeasure, listMeasures, type MeasureDetailsRow, type MeasureRow } from './queries.ts';
import { Measure, MeasureItemQuery, MeasurePage, MeasurePath, MeasureQuery, MeasureSummary } from './schemas.ts';
import { measureWrites } from './writes.ts';

const tags = ['Measures'];

function toMeasureSummary(row: MeasureRow, view: View): z.output<typeof MeasureSummary> {
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

function toMeasure(row: MeasureDetailsRow, view: View): z.output<typeof Measure> {
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

/** Measures: what authorities did. */
export const measureRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/measures',
    {
      schema: {
        tags,
        operationId: 'listMeasures',
        summary: 'What authorities did',
        querystring: MeasureQuery,
        response: { 200: MeasurePage },
      },
      config: {
        check: collectionCheck({
          item: MeasureSummary,
          lists: {
            kind: 'measureKinds',
            authority: 'authorities',
            governmentLevel: 'governmentLevels',
            theme: 'themes',
            treaty: 'treaties',
            body: 'bodies',
          },
          periods: [['takenFrom', 'takenTo']],
        }),
      },
    },
    (request, reply) => {
      return answerPage(app, request, reply, {
        item: MeasureSummary,
        find: (db, query: MeasureQuery, page) => listMeasures(db, query, page),
        toItem: toMeasureSummary,
      });
    },
  );

  app.get(
    '/measures/:measureId',
    {
      schema: {
        tags,
        operationId: 'getMeasure',
        summary: 'One measure with everything it relates to',
        params: MeasurePath,
        querystring: MeasureItemQuery,
        response: { 200: Measure },
      },
      config: { record: 'measures' },
    },
    async (request) => {
      const { measureId } = request.params;
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findMeasure(db, measureId))]);
      if (!row) throw await whyAbsent(app.database.whole, 'measures', hrefOf(view, 'measures'), 'measureId', measureId);
      return toMeasure(row, view);
    },
  );

  addRecordWrites(app, {
    kind: measureWrites,
    path: '/measures',
    param: 'measureId',
    title: 'Measure',
    tag: 'Measures',
    item: Measure,
    show: async (request, id) => {
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findMeasure(db, id))]);
      return row && toMeasure(row, view);
    },
  });
};
