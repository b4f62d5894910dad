import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { badRequest, type Issue, notFound, unknownCode } from '../errors.ts';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { feedIssues } from '../http/feed-query.ts';
import { hrefOf } from '../http/view.ts';
import { findAuditHead, hashAlgorithm } from './audit.ts';
import { keepFresh, sendChangeFeed } from './feed.ts';
import { isAnnouncedKind, toAuditEntry, toChange } from './json.ts';
import { findChange, findPlace, listChanges, listEntries } from './queries.ts';
import { AuditChain, AuditEntryPage, AuditEntryQuery, Change, ChangePage, ChangePath, ChangeQuery, changeFormats } from './schemas.ts';

/** The address of a collection with the parameters of a request, one of them put in place of what there was; undefined takes it away. */
function linkWith(address: string, search: string, name: string, value: string | undefined): string {
  const parameters = new URLSearchParams(search);
  if (value === undefined) parameters.delete(name);
  else parameters.set(name, value);
  return parameters.size > 0 ? `${address}?${parameters}` : address;
}

/** What a feed for readers has no use for. */
const notInFeeds = { afterChange: 'the newest stand first', pageSize: 'it has fifty entries on a page' };

const kindIssues = (query: Record<string, unknown>): Issue[] =>
  ((query['kind'] ?? []) as string[]).filter((kind) => !isAnnouncedKind(kind)).map((kind) => unknownCode('kind', kind));

/** The feed of changes and the audit chain. */
export const changeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/changes',
    {
      schema: {
        tags: ['Changes'],
        operationId: 'listChanges',
        summary:
          'Everything that happened to public records, in the order in which it was written: follow `next`, then come back to `latest`',
        description:
          'As a feed for readers (`atom`, `jsonfeed`) the newest come first, fifty on a page, in the language asked for first, or English.',
        querystring: ChangeQuery,
        response: answerIn(changeFormats, ChangePage),
      },
      config: {
        produces: typesOf(changeFormats),
        check: (query: Partial<ChangeQuery>, _vocabularies, _given, request) => [
          ...kindIssues(query),
          ...feedIssues(request, formatOf(request, changeFormats, query.format), notInFeeds),
        ],
      },
    },
    async (request, reply) => {
      keepFresh(reply);
      const { afterChange, beforeChange, kind, pageSize } = request.query;
      const format = formatOf(request, changeFormats, request.query.format);
      if (format !== 'json') return sendChangeFeed(app, request, reply, { kinds: kind }, format, beforeChange) as never;
      const view = await app.view(request);
      const { rows, newest } = await app.read(request, async (db) => {
        const place = afterChange === undefined ? 0 : await findPlace(db, afterChange);
        if (place === undefined)
          throw badRequest({
            type: 'invalidInput',
            in: 'query',
            name: 'afterChange',
            detail: 'afterChange is no change of this feed; begin without it',
            value: afterChange,
          });
        return listChanges(db, place, kind, pageSize + 1);
      });
      const items = rows.slice(0, pageSize).map((row) => toChange(row, view));
      const { address, search } = app.addressOf(request);
      const after = (id: string | undefined) => linkWith(address, search, 'afterChange', id);
      return {
        self: search ? `${address}?${search}` : address,
        items,
        pageSize,
        first: after(undefined),
        next: rows.length > pageSize ? after(items.at(-1)?.id) : undefined,
        latest: after(newest),
      };
    },
  );

  app.get(
    '/changes/:changeId',
    {
      schema: {
        tags: ['Changes'],
        operationId: 'getChange',
        summary: 'One change',
        params: ChangePath,
        querystring: z.strictObject({}),
        response: { 200: Change },
      },
    },
    async (request, reply) => {
      keepFresh(reply);
      const { changeId } = request.params;
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findChange(db, changeId))]);
      if (!row) throw notFound(`/changes/${changeId}`, 'changeId', changeId);
      return { self: hrefOf(view, 'changes', changeId), ...toChange(row, view) };
    },
  );

  app.get(
    '/audit',
    {
      schema: {
        tags: ['Changes'],
        operationId: 'getAuditChain',
        summary: 'The end of the audit chain: keep it, and nothing before it can be altered unnoticed',
        querystring: z.strictObject({}),
        response: { 200: AuditChain },
      },
    },
    async (request, reply) => {
      keepFresh(reply);
      const [view, head] = await Promise.all([app.view(request), app.read(request, findAuditHead)]);
      return { self: hrefOf(view, 'audit'), entries: head?.sequence ?? 0, head, algorithm: hashAlgorithm };
    },
  );

  app.get(
    '/auditEntries',
    {
      schema: {
        tags: ['Changes'],
        operationId: 'listAuditEntries',
        summary: 'Every write and every refusal, in the order in which they were written',
        querystring: AuditEntryQuery,
        response: { 200: AuditEntryPage },
      },
      config: { permission: 'audit.read' },
    },
    async (request) => {
      const { pageSize } = request.query;
      const rows = await app.read(request, (db) => listEntries(db, request.query, pageSize + 1));
      const entries = rows.slice(0, pageSize);
      const { address, search } = app.addressOf(request);
      const after = (sequence: number | undefined) => linkWith(address, search, 'afterEntry', sequence?.toString());
      return {
        self: search ? `${address}?${search}` : address,
        items: entries.map(toAuditEntry),
        pageSize,
        first: after(undefined),
        next: rows.length > pageSize ? after(entries.at(-1)?.sequence) : undefined,
      };
    },
  );
};
