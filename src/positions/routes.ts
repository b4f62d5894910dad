import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { isLinked, recordFormats, sendRecord } from '../formats/record.ts';
import { hrefOf } from '../http/view.ts';
import { whyVoiceAbsent } from '../recommendations/absent-voice.ts';
import { RecommendationPath } from '../recommendations/schemas.ts';
import { requireReadable } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { toPosition } from './json.ts';
import { findPosition, listPositions } from './queries.ts';
import { PositionItemQuery, PositionPath, PositionQuery, PositionRecord, Positions } from './schemas.ts';
import { positionWrites } from './writes.ts';

const tags = ['Recommendations'];

/** What the State answered to a recommendation. */
export const positionRoutes: FastifyPluginAsyncZod = async (app) => {
  const show = async (request: FastifyRequest, recommendationId: string, positionId: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findPosition(db, recommendationId, positionId))]);
    return row && { self: hrefOf(view, 'recommendations', recommendationId, 'positions', positionId), ...toPosition(row, view) };
  };

  app.get(
    '/recommendations/:recommendationId/positions',
    {
      schema: {
        tags,
        operationId: 'listPositions',
        summary: 'What the State answered',
        params: RecommendationPath,
        querystring: PositionQuery,
        response: { 200: Positions },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      await requireReadable(app, request, recommendationId);
      const [view, rows] = await Promise.all([app.view(request), app.read(request, (db) => listPositions(db, recommendationId))]);
      return {
        self: hrefOf(view, 'recommendations', recommendationId, 'positions'),
        items: rows.map((row) => toPosition(row, view)),
        total: rows.length,
      };
    },
  );

  app.get(
    '/recommendations/:recommendationId/positions/:positionId',
    {
      schema: {
        tags,
        operationId: 'getPosition',
        summary: 'One answer of the State',
        params: PositionPath,
        querystring: PositionItemQuery,
        response: answerIn(recordFormats, PositionRecord),
      },
      config: { record: 'positions', produces: typesOf(recordFormats) },
    },
    async (request, reply) => {
      const { recommendationId, positionId } = request.params;
      const position = await show(request, recommendationId, positionId);
      const format = formatOf(request, recordFormats, request.query.format);
      if (position)
        return isLinked(format) ? (sendRecord(reply, await app.view(request), 'position', position, format) as never) : position;
      throw await whyVoiceAbsent(app, request, {
        table: 'positions',
        param: 'positionId',
        recommendation: recommendationId,
        id: positionId,
      });
    },
  );

  addRecordWrites(app, {
    kind: positionWrites,
    path: '/recommendations/:recommendationId/positions',
    param: 'positionId',
    title: 'Position',
    tag: 'Recommendations',
    item: PositionRecord,
    within: { param: 'recommendationId', member: 'recommendation' },
    show: (request, id, params) => show(request, params['recommendationId'] as string, id),
  });
};
