import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { notFound } from '../errors.ts';
import { codeIssues } from '../http/codes.ts';
import { answerPage, collectionCheck } from '../http/collection.ts';
import { hrefOf } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { findStandingDay, readOn, readTreaty } from './answers.ts';
import { toAction, toRatification, toTreaty, toTreatySummary } from './json.ts';
import { findAction, listActions, listTreaties } from './queries.ts';
import {
  ActionQuery,
  Ratification,
  RatificationPage,
  RatificationQuery,
  Treaty,
  TreatyActionItemQuery,
  TreatyActionPath,
  TreatyActionRecord,
  TreatyActions,
  TreatyItemQuery,
  TreatyPage,
  TreatyPath,
  TreatyQuery,
  TreatySummary,
} from './schemas.ts';
import { treatyActionWrites } from './writes.ts';

const tags = ['Treaties'];

/** Treaties, Belgium's acts under them, and the table of its standing on any day. */
export const treatyRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/treaties',
    {
      schema: {
        tags,
        operationId: 'listTreaties',
        summary: "Treaties with Belgium's standing under each",
        querystring: TreatyQuery,
        response: { 200: TreatyPage },
      },
      config: {
        check: collectionCheck({
          item: TreatySummary,
          lists: { organisation: 'organisations', body: 'bodies', theme: 'themes', standing: 'treatyStatuses', protocolTo: 'treaties' },
        }),
      },
    },
    async (request, reply) => {
      const day = await findStandingDay(app, request.query.asOf);
      const page = await answerPage(app, request, reply, {
        item: TreatySummary,
        find: (_, query: TreatyQuery, { limit, offset }) =>
          readOn(app, request, day, (db) => listTreaties(db, day.on, query, { sort: query.sort, limit, offset })),
        toItem: (row, view) => toTreatySummary(row, day, view),
      });
      return { ...page, asOf: day.on, basis: day.basis };
    },
  );

  app.get(
    '/treaties/:treatyCode',
    {
      schema: {
        tags,
        operationId: 'getTreaty',
        summary: "One treaty with Belgium's acts and standing",
        params: TreatyPath,
        querystring: TreatyItemQuery,
        response: { 200: Treaty },
      },
    },
    async (request) => {
      const { treatyCode } = request.params;
      const day = await findStandingDay(app, request.query.asOf);
      const [view, { row, ...surroundings }] = await Promise.all([app.view(request), readTreaty(app, request, treatyCode, day)]);
      return toTreaty(row, surroundings, day, view);
    },
  );

  app.get(
    '/treaties/:treatyCode/actions',
    {
      schema: {
        tags,
        operationId: 'listTreatyActions',
        summary: "Belgium's acts under a treaty",
        params: TreatyPath,
        querystring: ActionQuery,
        response: { 200: TreatyActions },
      },
      config: { check: (query, { lists }) => codeIssues({ lists }, query, { kind: 'treatyActionKinds' }) },
    },
    async (request) => {
      const { treatyCode } = request.params;
      const view = await app.view(request);
      if (!view.names.lists.get('treaties')?.has(treatyCode)) throw notFound(`/treaties/${treatyCode}`, 'treatyCode', treatyCode);
      const rows = await app.read(request, (db) => listActions(db, treatyCode, request.query.kind));
      return { self: hrefOf(view, 'treaties', treatyCode, 'actions'), items: rows.map((row) => toAction(row, view)), total: rows.length };
    },
  );

  const showAction = async (request: FastifyRequest, treatyCode: string, actionId: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findAction(db, treatyCode, actionId))]);
    return row && { self: hrefOf(view, 'treaties', treatyCode, 'actions', actionId), ...toAction(row, view) };
  };

  app.get(
    '/treaties/:treatyCode/actions/:actionId',
    {
      schema: {
        tags,
        operationId: 'getTreatyAction',
        summary: 'One act by Belgium under a treaty',
        params: TreatyActionPath,
        querystring: TreatyActionItemQuery,
        response: { 200: TreatyActionRecord },
      },
      config: { record: 'treaty_actions' },
    },
    async (request) => {
      const { treatyCode, actionId } = request.params;
      const action = await showAction(request, treatyCode, actionId);
      if (action) return action;
      const view = await app.view(request);
      if (!view.names.lists.get('treaties')?.has(treatyCode)) throw notFound(`/treaties/${treatyCode}`, 'treatyCode', treatyCode);
      if (!(await findAction(app.database.whole, treatyCode, actionId)))
        throw notFound(`/treaties/${treatyCode}/actions/${actionId}`, 'actionId', actionId);
      throw await whyAbsent(app.database.whole, 'treaty_actions', hrefOf(view, 'treaties', treatyCode, 'actions'), 'actionId', actionId);
    },
  );

  addRecordWrites(app, {
    kind: treatyActionWrites,
    path: '/treaties/:treatyCode/actions',
    param: 'actionId',
    title: 'TreatyAction',
    tag: 'Treaties',
    item: TreatyActionRecord,
    within: { param: 'treatyCode', member: 'treaty' },
    show: (request, id, params) => showAction(request, params['treatyCode'] as string, id),
  });

  app.get(
    '/ratifications',
    {
      schema: {
        tags,
        operationId: 'listRatifications',
        summary: "Belgium's standing under every treaty on a day",
        querystring: RatificationQuery,
        response: { 200: RatificationPage },
      },
      config: { check: collectionCheck({ item: Ratification, lists: { organisation: 'organisations', standing: 'treatyStatuses' } }) },
    },
    async (request, reply) => {
      const day = await findStandingDay(app, request.query.asOf);
      const page = await answerPage(app, request, reply, {
        item: Ratification,
        find: (_, query: RatificationQuery, part) => readOn(app, request, day, (db) => listTreaties(db, day.on, query, part)),
        toItem: (row, view) => toRatification(row, day, view),
      });
      return { ...page, asOf: day.on, basis: day.basis };
    },
  );
};
