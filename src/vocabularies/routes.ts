import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { sendChangeFeed } from '../changes/feed.ts';
import { badRequest, notFound, Problem } from '../errors.ts';
import { isFeedFormat } from '../formats/json-feed.ts';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { isLinked, sendRecord } from '../formats/record.ts';
import { aboutFormats, listFormats, sendTaken } from '../formats/send.ts';
import { feedIssues } from '../http/feed-query.ts';
import { problemTypes } from '../http/problem-types.ts';
import { codeReference, hrefOf } from '../http/view.ts';
import { listExport } from './export.ts';
import { toDetails, toEntry, toListedEntry, verified } from './json.ts';
import type { Vocabularies } from './memory.ts';
import { type Entry, type ListName, publishedLists } from './queries.ts';
import { EntriesQuery, EntryDetails, EntryPage, EntryPath, EntryQuery, entryFormats, ListOfLists, ListPath, ListQuery } from './schemas.ts';

const tags = ['Reference data'];

/** The list parameter of `/recommendations` that takes the codes of a list. */
const parameterOf: Partial<Record<string, string>> = {
  bodies: 'body',
  organisations: 'organisation',
  themes: 'theme',
  groups: 'group',
  sdgs: 'sdg',
  rights: 'right',
  policyDomains: 'policyDomain',
  frameworkItems: 'framework',
  governmentLevels: 'governmentLevel',
  recommendationKinds: 'kind',
  positions: 'position',
  urgencies: 'urgency',
};

/** The problem types, which live in the code and not in the database. */
const problemEntries = new Map<string, Entry>(
  Object.entries(problemTypes).map(([code, { urn, status, title, meaning }]) => [
    code,
    { code, name: { en: title }, definition: { en: meaning }, synonyms: {}, details: { urn, status } },
  ]),
);

const listNames = [...publishedLists, 'problemTypes'];

function entriesOf(vocabularies: Vocabularies, list: string): Map<string, Entry> {
  const entries =
    list === 'problemTypes' ? problemEntries : listNames.includes(list) ? vocabularies.lists.get(list as ListName) : undefined;
  if (!entries) throw notFound(`/refData/${list}`, 'listName', list);
  return entries;
}

/** The reference lists: which there are, one list, one code. Open to everyone, from memory. */
export const vocabularyRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/refData',
    {
      schema: {
        tags,
        operationId: 'listCodeLists',
        summary: 'Which reference lists there are',
        querystring: ListQuery,
        response: { 200: ListOfLists },
      },
    },
    async (request) => {
      const [view, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
      const items = listNames.map((name) => ({ name, href: hrefOf(view, 'refData', name), total: entriesOf(vocabularies, name).size }));
      return { self: hrefOf(view, 'refData'), items, total: items.length };
    },
  );

  app.get(
    '/refData/:listName',
    {
      schema: {
        tags,
        operationId: 'listCodes',
        summary: 'One reference list, whole',
        description: `A table has those of the columns that the list uses. ${aboutFormats}`,
        params: ListPath,
        querystring: EntriesQuery,
        response: answerIn(listFormats, EntryPage),
      },
      config: { produces: typesOf(listFormats) },
    },
    async (request, reply) => {
      const { listName } = request.params;
      const format = formatOf(request, listFormats, request.query.format);
      const [view, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
      const entries = entriesOf(vocabularies, listName);
      if (format !== 'json') return sendTaken(app, request, reply, listExport(listName, entries), format, { query: {} }) as never;
      const items = [...entries.values()].map((entry) => toListedEntry(listName, entry, view));
      return { self: hrefOf(view, 'refData', listName), name: listName, items, total: items.length };
    },
  );

  app.get(
    '/refData/:listName/:entryCode',
    {
      schema: {
        tags,
        operationId: 'getCode',
        summary: 'One code of a reference list',
        description:
          'A body can be followed as a feed (`atom`, `jsonfeed`): what happened to what it published and to the voices on it, the newest first.',
        params: EntryPath,
        querystring: EntryQuery,
        response: answerIn(entryFormats, EntryDetails),
      },
      config: {
        produces: typesOf(entryFormats),
        check: (query: { format?: (typeof entryFormats)[number] | undefined }, _vocabularies, _given, request) =>
          feedIssues(request, formatOf(request, entryFormats, query.format)),
      },
    },
    async (request, reply) => {
      const { listName, entryCode } = request.params;
      const [view, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
      const entries = entriesOf(vocabularies, listName);
      const entry = entries.get(entryCode) ?? [...entries.values()].find((one) => one.details['urn'] === entryCode);
      if (!entry) throw notFound(`/refData/${listName}/${entryCode}`, 'entryCode', entryCode);
      const format = formatOf(request, entryFormats, request.query.format);
      if (isFeedFormat(format) && listName === 'bodies') {
        const following = { kind: 'body', what: entry.code } as const;
        return sendChangeFeed(app, request, reply, { following }, format, request.query.beforeChange) as never;
      }
      if (isFeedFormat(format) && request.query.format)
        throw badRequest({
          type: 'rejectedInput',
          in: 'query',
          name: 'format',
          detail: 'of these lists only a body is followed as a feed',
        });
      if (isFeedFormat(format)) throw new Problem('notAcceptable', 'Of these lists only a body is followed as a feed');
      const narrower = [...entries.values()].filter((one) => one.broader === entry.code);
      const parameter = parameterOf[listName];
      const item = {
        self: hrefOf(view, 'refData', listName, entry.code),
        ...toEntry(listName, entry, view),
        ...(entry.broader ? { broader: codeReference(view, listName, entry.broader) } : {}),
        ...(narrower.length > 0 ? { narrower: narrower.map((one) => codeReference(view, listName, one.code)) } : {}),
        ...(parameter ? { recommendations: `${hrefOf(view, 'recommendations')}?${parameter}=${encodeURIComponent(entry.code)}` } : {}),
        ...toDetails(entry, view),
      };
      const written = verified(item, entry) as z.output<typeof EntryDetails>;
      return isLinked(format) ? (sendRecord(reply, view, 'concept', written, format) as never) : written;
    },
  );
};
