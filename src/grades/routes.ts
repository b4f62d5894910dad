import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { isLinked, recordFormats, sendRecord } from '../formats/record.ts';
import { hrefOf } from '../http/view.ts';
import { whyVoiceAbsent } from '../recommendations/absent-voice.ts';
import { RecommendationPath } from '../recommendations/schemas.ts';
import { requireReadable } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { toGrade } from './json.ts';
import { findGrade, listGrades } from './queries.ts';
import { GradeItemQuery, GradePath, GradeQuery, GradeRecord, Grades } from './schemas.ts';
import { gradeWrites } from './writes.ts';

const tags = ['Recommendations'];

/** What bodies later said of progress on a recommendation. */
export const gradeRoutes: FastifyPluginAsyncZod = async (app) => {
  const show = async (request: FastifyRequest, recommendationId: string, gradeId: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findGrade(db, recommendationId, gradeId))]);
    return row && { self: hrefOf(view, 'recommendations', recommendationId, 'grades', gradeId), ...toGrade(row, view) };
  };

  app.get(
    '/recommendations/:recommendationId/grades',
    {
      schema: {
        tags,
        operationId: 'listGrades',
        summary: 'What the body itself later said of progress',
        params: RecommendationPath,
        querystring: GradeQuery,
        response: { 200: Grades },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      await requireReadable(app, request, recommendationId);
      const [view, rows] = await Promise.all([app.view(request), app.read(request, (db) => listGrades(db, recommendationId))]);
      return {
        self: hrefOf(view, 'recommendations', recommendationId, 'grades'),
        items: rows.map((row) => toGrade(row, view)),
        total: rows.length,
      };
    },
  );

  app.get(
    '/recommendations/:recommendationId/grades/:gradeId',
    {
      schema: {
        tags,
        operationId: 'getGrade',
        summary: 'One grade of a body',
        params: GradePath,
        querystring: GradeItemQuery,
        response: answerIn(recordFormats, GradeRecord),
      },
      config: { record: 'grades', produces: typesOf(recordFormats) },
    },
    async (request, reply) => {
      const { recommendationId, gradeId } = request.params;
      const grade = await show(request, recommendationId, gradeId);
      const format = formatOf(request, recordFormats, request.query.format);
      if (grade) return isLinked(format) ? (sendRecord(reply, await app.view(request), 'grade', grade, format) as never) : grade;
      throw await whyVoiceAbsent(app, request, { table: 'grades', param: 'gradeId', recommendation: recommendationId, id: gradeId });
    },
  );

  addRecordWrites(app, {
    kind: gradeWrites,
    path: '/recommendations/:recommendationId/grades',
    param: 'gradeId',
    title: 'Grade',
    tag: 'Recommendations',
    item: GradeRecord,
    within: { param: 'recommendationId', member: 'recommendation' },
    show: (request, id, params) => show(request, params['recommendationId'] as string, id),
  });
};
