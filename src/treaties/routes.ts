import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { notFound } from '../errors.ts';
import { codeIssues } from '../http/codes.ts';
import { answerPage, collectionCheck } from '../http/collection.ts';
import { hrefOf } from '../http/view.ts';
import { type StandingDay, toAction, toRatification, toTreaty, toTreatySummary } from './json.ts';
import { findTreaty, listActions, listTreaties } from './queries.ts';
import {
  ActionQuery,
  Ratification,
  RatificationPage,
  RatificationQuery,
  Treaty,
  TreatyActions,
  TreatyItemQuery,
  TreatyPage,
  TreatyPath,
  TreatyQuery,
  TreatySummary,
} from './schemas.ts';

const tags = ['Treaties'];

/** Treaties, Belgium's acts under them, and the table of its standing on any day. */
export const treatyRoutes: FastifyPluginAsyncZod = async (app) => {
  /** The day asked for, or today, and what is answered of it: a standing's day is a Belgian day. */
  const standingDay = async (asOf: string | undefined): Promise<StandingDay> => {
    const today = belgianDay(app.clock());
    if (asOf === undefined) return { on: today, isPast: false, basis: 'published' };
    const start = asOf > today ? undefined : await findHistoryStart(app.database.db);
    return { on: asOf, isPast: asOf < today, basis: start !== undefined && start <= asOf ? 'published' : 'presentKnowledge' };
  };
  /** Reads what was published on the day where that can be told; else, and today, with the eyes of who asks. */
  const readOn = <Result>(request: FastifyRequest, { on, isPast, basis }: StandingDay, work: (db: Db) => Promise<Result>) =>
    app.read(request, work, isPast && basis === 'published' ? on : undefined);

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
      const day = await standingDay(request.query.asOf);
      const page = await answerPage(app, request, reply, {
        item: TreatySummary,
        asOf: eyesOf(day),
        find: (db, query: TreatyQuery, { limit, offset }) => listTreaties(db, day.on, query, { sort: query.sort, limit, offset }),
        toItem: (row, view) => toTreatySummary(row, day, view),
      });
      return { ...page, asOf: day.on };
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
      const day = await standingDay(request.query.asOf);
      const [view, [row, actions]] = await Promise.all([
        app.view(request),
        app.read(request, (db) => Promise.all([findTreaty(db, day.on, treatyCode), listActions(db, treatyCode)])),
      ]);
      if (!row) throw notFound(`/treaties/${treatyCode}`, 'treatyCode', treatyCode);
      return toTreaty(row, actions, day, view);
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
      const day = await standingDay(request.query.asOf);
      const page = await answerPage(app, request, reply, {
        item: Ratification,
        find: (db, query: RatificationQuery, part) => listTreaties(db, day.on, query, part),
        toItem: (row, view) => toRatification(row, day, view),
      });
      return { ...page, asOf: day.on };
    },
  );
};
