import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../../db/client.ts';
import { languages } from '../../db/schema/types.ts';
import type { Issue } from '../errors.ts';
import { parseSelection } from '../http/select.ts';
import { belgianDay } from '../writing/write.ts';
import { describeFile, sendPieces } from './download.ts';
import { type Exportable, firstBlockSize, readBlocks, readSoon } from './exportable.ts';
import { licence } from './file-facts.ts';
import { type CitationFormat, citing, columnsFor, piecesOf } from './files.ts';
import { mainLanguage } from './language.ts';
import { type FormatName, formatOf, formats, strangerIssues } from './media.ts';
import { describeColumns, type Taken } from './table.ts';
import { toCsvw, toDataPackage } from './table-descriptions.ts';

/** The forms in which any list is given. */
export const listFormats = ['json', 'csv', 'jsonl', 'xlsx', 'ttl', 'jsonld', 'csvw', 'datapackage'] as const;
/** The forms in which a list is given whose records are cited. */
export const citedFormats = [...listFormats, 'bibtex', 'ris', 'csl'] as const;
/** The forms in which one record is given that is cited. */
export const citedItemFormats = ['json', 'bibtex', 'ris', 'csl'] as const;

/** A form of files, or of what describes one. */
export type TakenFormat = Exclude<(typeof citedFormats)[number], 'json'>;

/** What the reference says of the forms of every list. */
export const aboutFormats =
  'The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.';

/** What stands at the table of a list in the reference. */
export const tableNote = (list: Pick<Exportable<never>, 'columns'>) => ({
  csv: `The columns:\n${describeColumns(list.columns(undefined))}`,
});

const whole = 'it gives everything that the filters leave, in one file';
const linked = 'its triples are those of whole records';
const cited = 'it has members of its own';
const reasons: Partial<Record<TakenFormat, string>> = { ttl: linked, jsonld: linked, bibtex: cited, ris: cited, csl: cited };

/** The parameters that mean nothing in the form that is asked for: pages in all files, a selection where it cannot be made. */
export function takenIssues<Name extends FormatName>(
  request: FastifyRequest,
  names: readonly [Name, ...Name[]],
  given: Name | undefined,
  more: Record<string, string> = {},
): Issue[] {
  const format = formatOf(request, names, given);
  if (format === 'json') return [];
  const reason = reasons[format as TakenFormat];
  return strangerIssues(request, format, { page: whole, pageSize: whole, ...(reason ? { select: reason } : {}), ...more });
}

/** How records are read for one request. */
export interface Taking<Query> {
  query: Query & { select?: string | undefined };
  /** With whose eyes, and of when; what the request itself reads with where it is absent. */
  read?: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
  /** The keys in the order of the list, where another than the list itself finds them. */
  listKeys?: (db: Db) => Promise<string[]>;
}

/** An address with one form instead of another, and without what chooses a page. */
function inFormat(address: string, search: string, format: FormatName | undefined): string {
  const parameters = new URLSearchParams(search);
  for (const name of ['page', 'pageSize', 'format']) parameters.delete(name);
  if (format) parameters.set('format', format);
  return parameters.size > 0 ? `${address}?${parameters}` : address;
}

/**
 * Answers a list as a file of everything that the query leaves, in the order of the list. The keys are read at once, the records block by block
 * as the client takes them: memory grows with neither. A record that is changed or withdrawn meanwhile is given as it is then, or not.
 */
export async function sendTaken<Query, Record extends Taken>(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  list: Exportable<Query, Record>,
  format: TakenFormat,
  { query, read = (work) => app.read(request, work), listKeys }: Taking<Query>,
): Promise<FastifyReply> {
  const { address, search } = app.addressOf(request);
  const selection = query.select ? parseSelection(query.select, list.item) : undefined;
  const today = belgianDay(app.clock());
  const [view, dataVersion] = await Promise.all([app.view(request), app.dataVersion()]);
  const facts = { view, today, address: inFormat(address, search, undefined), dataVersion, selection };
  reply.header('link', linksOf(address, search, format));
  const isCited = format === 'bibtex' || format === 'ris' || format === 'csl';
  const head = {
    format,
    name: `monitum-${list.name}-${today}`,
    languages: isCited ? [mainLanguage(view.languages)] : (view.languages ?? languages),
  };
  if (format === 'csvw' || format === 'datapackage') {
    const described = { list, columns: columnsFor(list, facts), csv: inFormat(address, search, 'csv'), facts };
    describeFile(reply, { ...head, isAttachment: false });
    return reply.send(`${JSON.stringify(format === 'csvw' ? toCsvw(described) : toDataPackage(described), null, 2)}\n`);
  }
  const readSome = (some: string[]) => read((db) => list.read(db, some, view, query));
  const all = () => read(listKeys ?? ((db) => list.listKeys(db, query)));
  // A workbook has to know how many sheets it needs before its first.
  if (listKeys || format === 'xlsx') {
    const keys = await all();
    return sendPieces(reply, head, piecesOf(list, format, readBlocks(keys, readSome), { ...facts, expected: keys.length }));
  }
  const first = await read((db) => list.listKeys(db, query, firstBlockSize));
  return sendPieces(reply, head, piecesOf(list, format, readSoon(first, all, readSome), { ...facts, expected: first.length }));
}

/** Whose it is; and of a table where it is described. */
const linksOf = (address: string, search: string, format: TakenFormat): string =>
  [
    `<${licence}>; rel="license"`,
    ...(format === 'csv' ? [`<${inFormat(address, search, 'csvw')}>; rel="describedby"; type="${formats.csvw.type}"`] : []),
  ].join(', ');

/** Answers one record as a citation, in the language asked for first. */
export async function sendCitation<Record extends Taken>(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  list: Pick<Exportable<never, Record>, 'toCitable' | 'key'>,
  record: Record,
  format: CitationFormat,
): Promise<FastifyReply> {
  const view = await app.view(request);
  const language = mainLanguage(view.languages);
  const toCitable = list.toCitable as NonNullable<typeof list.toCitable>;
  const written = citing(format, language, belgianDay(app.clock()))(toCitable(record, view));
  const name = (record.item as { [member: string]: unknown })[list.key];
  describeFile(reply, { format, name: `monitum-${name}`, languages: [language] });
  return reply.send(format === 'csl' ? `[${written}]\n` : written);
}
