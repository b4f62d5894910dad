import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { citedRecordFormats, isLinked, sendRecord } from '../formats/record.ts';
import { aboutFormats, citedFormats, sendCitation, sendTaken, tableNote, takenIssues } from '../formats/send.ts';
import { answerPage } from '../http/collection.ts';
import { hrefOf, type Names } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { measureExport } from './export.ts';
import { toMeasure, toMeasureSummary } from './json.ts';
import { findMeasure, listMeasures } from './queries.ts';
import { checkMeasureQuery, Measure, MeasureItemQuery, MeasurePage, MeasurePath, MeasureQuery, MeasureSummary } from './schemas.ts';
import { measureWrites } from './writes.ts';

const tags = ['Measures'];

/** Measures: what authorities did. */
export const measureRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/measures',
    {
      schema: {
        tags,
        operationId: 'listMeasures',
        summary: 'What authorities did',
        description: aboutFormats,
        querystring: MeasureQuery,
        response: answerIn(citedFormats, MeasurePage, tableNote(measureExport)),
      },
      config: {
        produces: typesOf(citedFormats),
        check: (query: Partial<MeasureQuery>, vocabularies, _given, request) => [
          ...checkMeasureQuery(query, vocabularies as Names),
          ...takenIssues(request, citedFormats, query.format),
        ],
      },
    },
    async (request, reply) => {
      const format = formatOf(request, citedFormats, request.query.format);
      if (format !== 'json') return sendTaken(app, request, reply, measureExport, format, { query: request.query }) as never;
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
        response: answerIn(citedRecordFormats, Measure),
      },
      config: { record: 'measures', produces: typesOf(citedRecordFormats) },
    },
    async (request, reply) => {
      const { measureId } = request.params;
      const format = formatOf(request, citedRecordFormats, request.query.format);
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findMeasure(db, measureId))]);
      if (!row) throw await whyAbsent(app.database.whole, 'measures', hrefOf(view, 'measures'), 'measureId', measureId);
      if (format === 'json') return toMeasure(row, view);
      if (isLinked(format)) return sendRecord(reply, view, 'measure', toMeasure(row, view), format) as never;
      const record = { item: toMeasureSummary(row, view), row };
      return sendCitation(app, request, reply, measureExport, record, format) as never;
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
