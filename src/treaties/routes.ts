import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { sendChangeFeed } from '../changes/feed.ts';
import { notFound } from '../errors.ts';
import { isFeedFormat } from '../formats/json-feed.ts';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { isLinked, recordFormats, sendRecord } from '../formats/record.ts';
import { aboutFormats, citedFormats, listFormats, sendCitation, sendTaken, type Taking, tableNote, takenIssues } from '../formats/send.ts';
import { codeIssues } from '../http/codes.ts';
import { answerPage, collectionCheck } from '../http/collection.ts';
import { feedIssues } from '../http/feed-query.ts';
import { hrefOf, type Names } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { findStandingDay, readOn, readTreaty } from './answers.ts';
import { ratificationExport, treatyActionExport, treatyExport } from './export.ts';
import { type StandingDay, toAction, toRatification, toTreaty, toTreatySummary } from './json.ts';
import { findAction, listActions, listTreaties } from './queries.ts';
import {
  ActionQuery,
  itemFormats,
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

const checkTreaties = collectionCheck({
  item: TreatySummary,
  lists: { organisation: 'organisations', body: 'bodies', theme: 'themes', standing: 'treatyStatuses', protocolTo: 'treaties' },
});
const checkRatifications = collectionCheck({ item: Ratification, lists: { organisation: 'organisations', standing: 'treatyStatuses' } });

/** Treaties, Belgium's acts under them, and the table of its standing on any day. */
export const treatyRoutes: FastifyPluginAsyncZod = async (app) => {
  const onDay = <Query extends object>(request: FastifyRequest, query: Query, day: StandingDay): Taking<Query & { day: StandingDay }> => ({
    query: { ...query, day },
    read: (work) => readOn(app, request, day, work),
  });

  app.get(
    '/treaties',
    {
      schema: {
        tags,
        operationId: 'listTreaties',
        summary: "Treaties with Belgium's standing under each",
        description: aboutFormats,
        querystring: TreatyQuery,
        response: answerIn(citedFormats, TreatyPage, tableNote(treatyExport)),
      },
      config: {
        produces: typesOf(citedFormats),
        check: (query: Partial<TreatyQuery>, vocabularies, _given, request) => [
          ...checkTreaties(query, vocabularies as Names),
          ...takenIssues(request, citedFormats, query.format),
        ],
      },
    },
    async (request, reply) => {
      const day = await findStandingDay(app, request.query.asOf);
      const format = formatOf(request, citedFormats, request.query.format);
      if (format !== 'json') return sendTaken(app, request, reply, treatyExport, format, onDay(request, request.query, day)) as never;
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
        description:
          'As a feed (`atom`, `jsonfeed`) it is what happened to the treaty, to acts under it and to recommendations about it, the newest first.',
        params: TreatyPath,
        querystring: TreatyItemQuery,
        response: answerIn(itemFormats, Treaty),
      },
      config: {
        produces: typesOf(itemFormats),
        check: (query: { format?: (typeof itemFormats)[number] | undefined }, _vocabularies, _given, request) =>
          feedIssues(request, formatOf(request, itemFormats, query.format)),
      },
    },
    async (request, reply) => {
      const { treatyCode } = request.params;
      const day = await findStandingDay(app, request.query.asOf);
      const format = formatOf(request, itemFormats, request.query.format);
      if (isFeedFormat(format)) {
        const { lists } = await app.vocabularies.current();
        if (!lists.get('treaties')?.has(treatyCode)) throw notFound(`/treaties/${treatyCode}`, 'treatyCode', treatyCode);
        const following = { kind: 'treaty', what: treatyCode } as const;
        return sendChangeFeed(app, request, reply, { following }, format, request.query.beforeChange) as never;
      }
      const [view, { row, ...surroundings }] = await Promise.all([app.view(request), readTreaty(app, request, treatyCode, day)]);
      if (format === 'json') return toTreaty(row, surroundings, day, view);
      if (isLinked(format)) return sendRecord(reply, view, 'treaty', toTreaty(row, surroundings, day, view), format) as never;
      return sendCitation(app, request, reply, treatyExport, { item: toTreatySummary(row, day, view) }, format) as never;
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
        description: aboutFormats,
        querystring: ActionQuery,
        response: answerIn(listFormats, TreatyActions, tableNote(treatyActionExport)),
      },
      config: {
        produces: typesOf(listFormats),
        check: (query, { lists }) => codeIssues({ lists }, query, { kind: 'treatyActionKinds' }),
      },
    },
    async (request, reply) => {
      const { treatyCode } = request.params;
      const { kind } = request.query;
      const format = formatOf(request, listFormats, request.query.format);
      const view = await app.view(request);
      if (!view.names.lists.get('treaties')?.has(treatyCode)) throw notFound(`/treaties/${treatyCode}`, 'treatyCode', treatyCode);
      if (format !== 'json')
        return sendTaken(app, request, reply, treatyActionExport, format, { query: { treaty: treatyCode, kind } }) as never;
      const rows = await app.read(request, (db) => listActions(db, treatyCode, kind));
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
        response: answerIn(recordFormats, TreatyActionRecord),
      },
      config: { record: 'treaty_actions', produces: typesOf(recordFormats) },
    },
    async (request, reply) => {
      const { treatyCode, actionId } = request.params;
      const action = await showAction(request, treatyCode, actionId);
      const view = await app.view(request);
      const format = formatOf(request, recordFormats, request.query.format);
      if (action) return isLinked(format) ? (sendRecord(reply, view, 'treatyAction', action, format) as never) : action;
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
        description: aboutFormats,
        querystring: RatificationQuery,
        response: answerIn(listFormats, RatificationPage, tableNote(ratificationExport)),
      },
      config: {
        produces: typesOf(listFormats),
        check: (query: Partial<RatificationQuery>, vocabularies, _given, request) => [
          ...checkRatifications(query, vocabularies as Names),
          ...takenIssues(request, listFormats, query.format),
        ],
      },
    },
    async (request, reply) => {
      const day = await findStandingDay(app, request.query.asOf);
      const format = formatOf(request, listFormats, request.query.format);
      if (format !== 'json') return sendTaken(app, request, reply, ratificationExport, format, onDay(request, request.query, day)) as never;
      const page = await answerPage(app, request, reply, {
        item: Ratification,
        find: (_, query: RatificationQuery, part) => readOn(app, request, day, (db) => listTreaties(db, day.on, query, part)),
        toItem: (row, view) => toRatification(row, day, view),
      });
      return { ...page, asOf: day.on, basis: day.basis };
    },
  );
};
