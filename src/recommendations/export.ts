import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../db/schema/types.ts';
import { officialUrl } from '../documents/official-url.ts';
import type { Issue } from '../errors.ts';
import { toBibtex } from '../formats/bibtex.ts';
import type { Citable } from '../formats/citation.ts';
import { toCsl } from '../formats/csl.ts';
import { csvHead, csvRows } from '../formats/csv.ts';
import { describeFile, sendPieces } from '../formats/download.ts';
import { mainLanguage } from '../formats/language.ts';
import { formatOf, searchFor, strangerIssues } from '../formats/media.ts';
import { toRis } from '../formats/ris.ts';
import { toPage } from '../http/paging.ts';
import { compileSerialiser } from '../http/serialise.ts';
import type { View } from '../http/view.ts';
import { belgianDay } from '../writing/write.ts';
import { answerList, findAllIds } from './answers.ts';
import { toCitable } from './citable.ts';
import { columnsOf, type ExportedItem } from './columns.ts';
import { toFeed } from './feed.ts';
import { type itemFormats, listFormats } from './formats.ts';
import { toSummary } from './json.ts';
import { listDocumentAddresses, listRecommendationsById } from './queries.ts';
import { type RecommendationQuery, RecommendationSummary } from './schemas.ts';

/** The forms in which one recommendation is cited. */
export type CitationFormat = Exclude<(typeof itemFormats)[number], 'json'>;
type FileFormat = Exclude<(typeof listFormats)[number], 'json' | 'atom'>;

/** So many records are read at once and held in memory. */
const blockSize = 200;

/** Entries of a feed when the query does not say. */
const usualFeedSize = 50;

const whole = 'it gives everything that the filters leave, in one file';
const asMade = 'it has members of its own';
const inFiles = { select: asMade, facet: 'it counts nothing', sample: 'it draws nothing at random', seed: 'it draws nothing at random' };
const inFeeds = { ...inFiles, sort: 'the last changed stand first', asOf: 'it tells of what is new' };

/** The parameters that mean nothing in the form that is asked for. */
export function exportIssues(request: FastifyRequest, given: RecommendationQuery['format']): Issue[] {
  const format = formatOf(request, listFormats, given);
  if (format === 'json') return [];
  return strangerIssues(request, format, format === 'atom' ? inFeeds : { ...inFiles, page: whole, pageSize: whole });
}

/** Answers the list as a feed: the recommendations that changed last, fifty on a page unless told otherwise. */
export async function sendFeed(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, query: RecommendationQuery) {
  const { address, search } = app.addressOf(request);
  const pageSize = new URLSearchParams(search).has('pageSize') ? query.pageSize : usualFeedSize;
  const asked: RecommendationQuery = { ...query, pageSize, sort: ['-modifiedAt'] };
  const [view, answer] = await Promise.all([app.view(request), app.read(request, (db) => answerList(app, db, request, asked))]);
  const page = toPage(address, searchFor('atom', search), asked, answer);
  describeFile(reply, {
    format: 'atom',
    name: 'monitum-recommendations',
    languages: [mainLanguage(view.languages)],
    isAttachment: false,
  });
  return reply.send(toFeed(page, view, `${belgianDay(app.clock())}T00:00:00Z`));
}

/**
 * Answers the list as a file of everything that the query leaves, in the order of the list. The ids are read at once, the records block by block
 * as the client takes them: memory grows with neither. A record that is changed or withdrawn meanwhile is given as it is then, or not.
 */
export async function sendFile(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  query: RecommendationQuery,
  format: FileFormat,
) {
  const view = await app.view(request);
  const ids = await app.read(request, (db) => findAllIds(app, db, query), query.asOf);
  const today = belgianDay(app.clock());
  const isCited = format !== 'csv' && format !== 'jsonl';
  const head = {
    format,
    name: `monitum-recommendations-${today}`,
    languages: isCited ? [mainLanguage(view.languages)] : (view.languages ?? languages),
  };
  return sendPieces(reply, head, piecesOf(format, readBlocks(app, request, ids, view, query.asOf), view, today));
}

async function* readBlocks(
  app: FastifyInstance,
  request: FastifyRequest,
  ids: string[],
  view: View,
  asOf: string | undefined,
): AsyncGenerator<ExportedItem[]> {
  for (let at = 0; at < ids.length; at += blockSize)
    yield await app.read(
      request,
      async (db) => {
        const rows = await listRecommendationsById(db, ids.slice(at, at + blockSize));
        const documents = await listDocumentAddresses(
          db,
          rows.map((row) => row.document),
        );
        const addresses = new Map(documents.map((document) => [document.id, officialUrl(document)]));
        return rows.map((row) => ({ item: toSummary(row, view), officialUrl: addresses.get(row.document) }));
      },
      asOf,
    );
}

/** What a file is made of: what stands before its records, how some of them are written, what stands between blocks and at the end. */
interface Writer {
  start: string;
  block(items: ExportedItem[]): string;
  between: string;
  end: string;
}

const writeItem = compileSerialiser(RecommendationSummary);

function writerOf(format: FileFormat, view: View, today: string): Writer {
  const none = { start: '', between: '', end: '' };
  if (format === 'csv') {
    const columns = columnsOf(view.languages);
    return { ...none, start: csvHead(columns), block: (items) => csvRows(columns, items) };
  }
  if (format === 'jsonl') return { ...none, block: (items) => items.map(({ item }) => `${writeItem(item)}\n`).join('') };
  const cite = citing(format, mainLanguage(view.languages), today);
  const block = (items: ExportedItem[]) => items.map((item) => cite(toCitable(item, view))).join(format === 'csl' ? ',\n' : '');
  return format === 'csl' ? { start: '[', block, between: ',\n', end: ']\n' } : { ...none, block };
}

const citing =
  (format: CitationFormat, language: Language, today: string) =>
  (work: Citable): string => {
    if (format === 'csl') return JSON.stringify(toCsl(work, language, today));
    return format === 'bibtex' ? toBibtex(work, language, today) : toRis(work, language, today);
  };

/** Each piece holds records, so that nothing is sent before the first are read. */
async function* piecesOf(format: FileFormat, blocks: AsyncGenerator<ExportedItem[]>, view: View, today: string): AsyncGenerator<string> {
  const { start, block, between, end } = writerOf(format, view, today);
  let before = start;
  for await (const items of blocks) {
    if (items.length === 0) continue;
    yield before + block(items);
    before = between;
  }
  const last = (before === start ? start : '') + end;
  if (last !== '') yield last;
}

/** Answers one recommendation as a citation, in the language asked for first. */
export function sendCitation(reply: FastifyReply, exported: ExportedItem, view: View, format: CitationFormat, today: string) {
  const language = mainLanguage(view.languages);
  const cited = citing(format, language, today)(toCitable(exported, view));
  describeFile(reply, { format, name: `monitum-${exported.item.id}`, languages: [language] });
  return reply.send(format === 'csl' ? `[${cited}]\n` : cited);
}
