import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { PermissionName } from '../access/permissions.ts';
import { notFound } from '../errors.ts';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { isLinked, recordFormats, sendRecord } from '../formats/record.ts';
import { codeIssues } from '../http/codes.ts';
import { patchOf } from '../http/input.ts';
import { expectedVersion } from '../http/preconditions.ts';
import { hrefOf } from '../http/view.ts';
import { requireReadable } from '../writing/absent.ts';
import { once } from '../writing/once.ts';
import { WithdrawalQuery } from '../writing/record-routes.ts';
import { gone } from '../writing/records.ts';
import { writeFor } from '../writing/request.ts';
import { toAssessment } from './json.ts';
import { findAssessment, findWithdrawnAssessment, listAssessments } from './queries.ts';
import {
  Assessment,
  AssessmentPath,
  AssessmentQuery,
  Assessments,
  AssessmentsPath,
  AssessmentsQuery,
  NewAssessment,
  NewTransition,
} from './schemas.ts';
import { moveAssessment, withdrawAssessment } from './workflow.ts';
import { createAssessment, patchAssessment } from './writes.ts';

const tags = ['Assessments'];
const collection = '/recommendations/:recommendationId/assessments';
const item = `${collection}/:assessmentId`;
const anyStep: PermissionName[] = ['assessments.submit', 'assessments.return', 'assessments.publish'];

/** What the institutes find of a recommendation: as a whole or for one authority, drafted, reviewed, published, never overwritten. */
export const assessmentRoutes: FastifyPluginAsyncZod = async (app) => {
  const expected = (request: FastifyRequest) => expectedVersion(request.headers['if-match']);
  const show = async (request: FastifyRequest, recommendation: string, id: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findAssessment(db, recommendation, id))]);
    if (!row) {
      const withdrawn = await findWithdrawnAssessment(app.database.whole, recommendation, id);
      const path = `/recommendations/${recommendation}/assessments/${id}`;
      if (!withdrawn) throw notFound(path, 'assessmentId', id);
      throw gone(path, { withdrawnAt: new Date(withdrawn.withdrawnAt), withdrawnReason: withdrawn.reason, version: withdrawn.version });
    }
    return { self: hrefOf(view, 'recommendations', recommendation, 'assessments', id), ...toAssessment(row, view) };
  };

  app.get(
    collection,
    {
      schema: {
        tags,
        operationId: 'listAssessments',
        summary: 'What the institutes find of it',
        params: AssessmentsPath,
        querystring: AssessmentsQuery,
        response: { 200: Assessments },
      },
      config: { check: (query, { lists }) => codeIssues({ lists }, query, { authority: 'authorities' }) },
    },
    async (request) => {
      const { recommendationId } = request.params;
      const { asOf, authority } = request.query;
      await requireReadable(app, request, recommendationId, asOf);
      const [view, rows] = await Promise.all([
        app.view(request),
        app.read(request, (db) => listAssessments(db, recommendationId, authority), asOf),
      ]);
      return {
        self: hrefOf(view, 'recommendations', recommendationId, 'assessments'),
        items: rows.map((row) => toAssessment(row, view)),
        total: rows.length,
        ...(asOf ? { asOf } : {}),
      };
    },
  );

  app.get(
    item,
    {
      schema: {
        tags,
        operationId: 'getAssessment',
        summary: 'One assessment, also one that no longer holds',
        params: AssessmentPath,
        querystring: AssessmentQuery,
        response: answerIn(recordFormats, Assessment),
      },
      config: { produces: typesOf(recordFormats) },
    },
    async (request, reply) => {
      const { recommendationId, assessmentId } = request.params;
      await requireReadable(app, request, recommendationId);
      const format = formatOf(request, recordFormats, request.query.format);
      const shown = await show(request, recommendationId, assessmentId);
      return isLinked(format) ? (sendRecord(reply, await app.view(request), 'assessment', shown, format) as never) : shown;
    },
  );

  app.post(
    collection,
    {
      schema: {
        tags,
        operationId: 'createAssessment',
        summary: 'Start an assessment, as a draft',
        params: AssessmentsPath,
        body: NewAssessment,
        response: { 201: Assessment },
      },
      config: { permission: 'assessments.draft' },
    },
    async (request, reply) => {
      const { recommendationId } = request.params;
      const id = await writeFor(app, request, 'assessments.draft', (writing) =>
        once(writing, request, () => createAssessment(writing, recommendationId, request.body)),
      );
      const shown = await show(request, recommendationId, id);
      return reply.code(201).header('location', shown.href).send(shown);
    },
  );

  app.patch(
    item,
    {
      schema: {
        tags,
        operationId: 'changeAssessment',
        summary: 'Change an assessment in the making',
        params: AssessmentPath,
        body: patchOf(NewAssessment, 'AssessmentPatch'),
        response: { 200: Assessment },
      },
      config: { permission: 'assessments.draft' },
    },
    async (request) => {
      const { recommendationId, assessmentId } = request.params;
      const version = expected(request);
      await writeFor(app, request, 'assessments.draft', (writing) =>
        patchAssessment(writing, recommendationId, assessmentId, version, request.body),
      );
      return show(request, recommendationId, assessmentId);
    },
  );

  app.post(
    `${item}/transitions`,
    {
      schema: {
        tags,
        operationId: 'moveAssessment',
        summary: 'Hand an assessment in, return it, or publish it',
        params: AssessmentPath,
        body: NewTransition,
        response: { 200: Assessment },
      },
      config: { permission: anyStep },
    },
    async (request) => {
      const { recommendationId, assessmentId } = request.params;
      const version = expected(request);
      await writeFor(app, request, 'assessments.submit', (writing) =>
        moveAssessment(writing, recommendationId, assessmentId, version, request.body),
      );
      return show(request, recommendationId, assessmentId);
    },
  );

  app.delete(
    item,
    {
      schema: {
        tags,
        operationId: 'withdrawAssessment',
        summary: 'Take back a published assessment, or throw a draft away',
        params: AssessmentPath,
        querystring: WithdrawalQuery,
      },
      config: { permission: ['assessments.draft', 'assessments.withdraw'] },
    },
    async (request, reply) => {
      const { recommendationId, assessmentId } = request.params;
      const version = expected(request);
      await writeFor(app, request, 'assessments.withdraw', (writing) =>
        withdrawAssessment(writing, recommendationId, assessmentId, version, request.query),
      );
      return reply.code(204).send();
    },
  );
};
