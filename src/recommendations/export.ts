import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../../db/client.ts';
import { listDeleted } from '../changes/feed.ts';
import { formationMark } from '../documents/citable.ts';
import { officialUrl } from '../documents/official-url.ts';
import type { Issue } from '../errors.ts';
import { describeFile } from '../formats/download.ts';
import type { Exportable } from '../formats/exportable.ts';
import { type FeedFormat, isFeedFormat, writeFeed } from '../formats/json-feed.ts';
import { mainLanguage } from '../formats/language.ts';
import { formatOf, searchFor, strangerIssues } from '../formats/media.ts';
import { sendTaken, takenIssues } from '../formats/send.ts';
import { toPage } from '../http/paging.ts';
import type { View } from '../http/view.ts';
import { belgianDay } from '../writing/write.ts';
import { answerList, findAllIds } from './answers.ts';
import { toCitable } from './citable.ts';
import { columnsOf, type ExportedItem } from './columns.ts';
import { toFeed } from './feed.ts';
import type { Filters } from './filters.ts';
import { listFormats } from './formats.ts';
import { toSummary } from './json.ts';
import { listDocumentAddresses, listRecommendationIds, listRecommendationsById } from './queries.ts';
import { type RecommendationQuery, RecommendationSummary, type Sort } from './schemas.ts';

/** Entries of a feed when the query does not say. */
const usualFeedSize = 50;

const inFiles = { facet: 'it counts nothing', sample: 'it draws nothing at random', seed: 'it draws nothing at random' };
const inFeeds = {
  ...inFiles,
  select: 'it has members of its own',
  sort: 'the last changed stand first',
  asOf: 'it tells of what is new',
};

/** What narrows and orders the recommendations; words are for the list itself to find. */
export type RecommendationFilters = Filters & { sort?: Sort[] | undefined };

/** The recommendations as they are taken away. */
export const recommendationExport: Exportable<RecommendationFilters, ExportedItem> = {
  name: 'recommendations',
  kind: 'recommendation',
  item: RecommendationSummary,
  key: 'id',
  columns: columnsOf,
  listKeys: (db, { sort, ...filters }, most) => listRecommendationIds(db, filters, sort ?? ['-adoptedOn'], undefined, most),
  read: readExported,
  toCitable,
  everything: () => ({}),
};

/** Reads recommendations with what the file tells of them besides the list. */
async function readExported(db: Db, ids: string[], view: View): Promise<ExportedItem[]> {
  const rows = await listRecommendationsById(db, ids);
  const documents = await listDocumentAddresses(
    db,
    rows.map((row) => row.document),
  );
  const known = new Map(
    documents.map((document) => [
      document.id,
      { officialUrl: officialUrl(document), formation: formationMark(document.type, document.formation) },
    ]),
  );
  return rows.map((row) => ({ item: toSummary(row, view), officialUrl: undefined, ...known.get(row.document) }));
}

/** The parameters that mean nothing in the form that is asked for. */
export function exportIssues(request: FastifyRequest, given: RecommendationQuery['format']): Issue[] {
  const format = formatOf(request, listFormats, given);
  return isFeedFormat(format) ? strangerIssues(request, format, inFeeds) : takenIssues(request, listFormats, given, inFiles);
}

/** Answers the list as a feed: the recommendations that changed last, fifty on a page unless told otherwise. */
export async function sendFeed(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  query: RecommendationQuery,
  format: FeedFormat,
) {
  const { address, search } = app.addressOf(request);
  const pageSize = new URLSearchParams(search).has('pageSize') ? query.pageSize : usualFeedSize;
  const asked: RecommendationQuery = { ...query, pageSize, sort: ['-modifiedAt'] };
  const [view, answer] = await Promise.all([app.view(request), app.read(request, (db) => answerList(app, db, request, asked))]);
  const page = toPage(address, searchFor(format, search), asked, answer);
  describeFile(reply, {
    format,
    name: 'monitum-recommendations',
    languages: [mainLanguage(view.languages)],
    isAttachment: false,
  });
  const deleted = query.page === 1 ? await listDeleted(app, view, search) : [];
  return reply.send(writeFeed(toFeed(page, view, `${belgianDay(app.clock())}T00:00:00Z`, format, deleted), format));
}

/** Answers the list as a file: with words the search server finds the records, as it does for the list. */
export const sendFile = (
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  query: RecommendationQuery,
  format: Exclude<(typeof listFormats)[number], 'json' | FeedFormat>,
) =>
  sendTaken(app, request, reply, recommendationExport, format, {
    query,
    read: (work) => app.read(request, work, query.asOf),
    ...(query.q?.trim() ? { listKeys: (db: Db) => findAllIds(app, db, query) } : {}),
  });
