import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { notFound } from '../errors.ts';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { isLinked, recordFormats, sendRecord } from '../formats/record.ts';
import { patchOf } from '../http/input.ts';
import { expectedVersion } from '../http/preconditions.ts';
import { hrefOf } from '../http/view.ts';
import { requireReadable } from '../writing/absent.ts';
import { once } from '../writing/once.ts';
import { WithdrawalQuery } from '../writing/record-routes.ts';
import { gone } from '../writing/records.ts';
import { writeFor } from '../writing/request.ts';
import { toContribution } from './json.ts';
import { findContribution, listContributions } from './queries.ts';
import {
  Contribution,
  ContributionPath,
  ContributionQuery,
  Contributions,
  ContributionsPath,
  ContributionsQuery,
  NewContribution,
  NewModeration,
} from './schemas.ts';
import { moderateContribution, patchContribution, submitContribution, withdrawContribution } from './writes.ts';

const tags = ['Contributions'];
const collection = '/recommendations/:recommendationId/contributions';
const item = `${collection}/:contributionId`;

/** What civil society, authorities and other institutions say of a recommendation: sent, moderated, shown as a voice of its own. */
export const contributionRoutes: FastifyPluginAsyncZod = async (app) => {
  const expected = (request: FastifyRequest) => expectedVersion(request.headers['if-match']);
  const show = async (request: FastifyRequest, recommendation: string, id: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findContribution(db, recommendation, id))]);
    if (row && row.state !== 'withdrawn')
      return { self: hrefOf(view, 'recommendations', recommendation, 'contributions', id), ...toContribution(row, view) };
    const path = `/recommendations/${recommendation}/contributions/${id}`;
    const withdrawn = await findContribution(app.database.whole, recommendation, id);
    if (withdrawn?.state !== 'withdrawn' || withdrawn.publishedAt === null) throw notFound(path, 'contributionId', id);
    throw gone(path, {
      withdrawnAt: new Date(withdrawn.withdrawnAt as string),
      withdrawnReason: withdrawn.reason,
      version: withdrawn.version,
    });
  };

  app.get(
    collection,
    {
      schema: {
        tags,
        operationId: 'listContributions',
        summary: 'What others say of it',
        params: ContributionsPath,
        querystring: ContributionsQuery,
        response: { 200: Contributions },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      const { asOf } = request.query;
      await requireReadable(app, request, recommendationId, asOf);
      const [view, rows] = await Promise.all([app.view(request), app.read(request, (db) => listContributions(db, recommendationId), asOf)]);
      return {
        self: hrefOf(view, 'recommendations', recommendationId, 'contributions'),
        items: rows.map((row) => toContribution(row, view)),
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
        operationId: 'getContribution',
        summary: 'One contribution',
        params: ContributionPath,
        querystring: ContributionQuery,
        response: answerIn(recordFormats, Contribution),
      },
      config: { produces: typesOf(recordFormats) },
    },
    async (request, reply) => {
      const { recommendationId, contributionId } = request.params;
      await requireReadable(app, request, recommendationId);
      const format = formatOf(request, recordFormats, request.query.format);
      const shown = await show(request, recommendationId, contributionId);
      return isLinked(format) ? (sendRecord(reply, await app.view(request), 'contribution', shown, format) as never) : shown;
    },
  );

  app.post(
    collection,
    {
      schema: {
        tags,
        operationId: 'submitContribution',
        summary: 'Send what an organisation says of it',
        params: ContributionsPath,
        body: NewContribution,
        response: { 201: Contribution },
      },
      config: { permission: 'contributions.submit' },
    },
    async (request, reply) => {
      const { recommendationId } = request.params;
      const id = await writeFor(app, request, 'contributions.submit', (writing) =>
        once(writing, request, () => submitContribution(writing, recommendationId, request.body)),
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
        operationId: 'changeContribution',
        summary: 'Change what was sent and is not decided on',
        params: ContributionPath,
        body: patchOf(NewContribution, 'ContributionPatch'),
        response: { 200: Contribution },
      },
      config: { permission: 'contributions.change' },
    },
    async (request) => {
      const { recommendationId, contributionId } = request.params;
      const version = expected(request);
      await writeFor(app, request, 'contributions.change', (writing) =>
        patchContribution(writing, recommendationId, contributionId, version, request.body),
      );
      return show(request, recommendationId, contributionId);
    },
  );

  app.post(
    `${item}/transitions`,
    {
      schema: {
        tags,
        operationId: 'moderateContribution',
        summary: 'Publish or refuse a contribution',
        params: ContributionPath,
        body: NewModeration,
        response: { 200: Contribution },
      },
      config: { permission: 'contributions.moderate' },
    },
    async (request) => {
      const { recommendationId, contributionId } = request.params;
      const version = expected(request);
      await writeFor(app, request, 'contributions.moderate', (writing) =>
        moderateContribution(writing, recommendationId, contributionId, version, request.body),
      );
      return show(request, recommendationId, contributionId);
    },
  );

  app.delete(
    item,
    {
      schema: {
        tags,
        operationId: 'withdrawContribution',
        summary: 'Take a contribution back or down',
        params: ContributionPath,
        querystring: WithdrawalQuery,
      },
      config: { permission: ['contributions.change', 'contributions.moderate'] },
    },
    async (request, reply) => {
      const { recommendationId, contributionId } = request.params;
      const version = expected(request);
      await writeFor(app, request, 'contributions.moderate', (writing) =>
        withdrawContribution(writing, recommendationId, contributionId, version, request.query),
      );
      return reply.code(204).send();
    },
  );
};
