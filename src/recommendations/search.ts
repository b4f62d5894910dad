import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { paragraphKey, symbolKey } from '../../db/keys.ts';
import { type Language, languages } from '../../db/schema/types.ts';
import { textArray } from '../http/sql.ts';
import type { SearchParams, SearchServer } from '../search/client.ts';
import type { Hit, Matched } from '../search/highlight.ts';
import { hasPlainWords, isEmptyQuery, type ParsedQuery, parseQuery, toSearchText } from '../search/query.ts';
import { queryLocales } from '../search/settings.ts';
import { type Dictionary, wordsOf } from '../vocabularies/dictionary.ts';
import { noValue } from './document.ts';
import { type Filters, flagExpression, searchFiltersOf } from './filters.ts';
import type { FacetName, Sort } from './schemas.ts';

/** What was typed, understood: a document, one of its paragraphs, and the words that are left. */
export interface Asked {
  words: ParsedQuery;
  /** The words in the language of the search server. */
  text: string;
  symbol?: string;
  /** Id of the document of that symbol. */
  document?: string;
  paragraph?: string;
  excludedDocuments?: ExcludedDocument[];
}

/** A document, or one paragraph of it, whose symbol was typed with a minus sign before it. */
export interface ExcludedDocument {
  id: string;
  symbolKey: string;
  paragraph: string | undefined;
}

/** What a search gives: ids in their order, how many there are, the words that matched in each, and counts. */
export interface Found {
  hits: ({ id: string } & Pick<Hit, 'matched'>)[];
  total: number;
  facets: Map<FacetName, Map<string, number>>;
}

/** Words that people put before a paragraph's number. */
const paragraphWords = /^(?:paragraphs?|paras?|paragraaf|par|ziffer|nummer|numero|nr|no|n|punt|point|p) (?=\d)/;

/** What a query is made of: phrases, runs that begin with a minus sign, and runs that do not. A minus sign within a word is no sign. */
const segments = /(?<=^|\s)(-?)"([^"]*)"|(?<=^|\s)-(?=[^\s"])((?:(?!\s-\S|").)+)|(?:(?!(?<=^|\s)-[^\s"]|(?<=^|\s)-?"|").)+|"/gsu;

/**
 * Understands what was typed. A known symbol in any usual spelling, at the start, means that document; a paragraph number behind it
 * means that paragraph; a symbol with a minus sign before it leaves that document or paragraph out; everything else is words.
 */
export async function understand(db: Db, typed: string, dictionary: Dictionary): Promise<Asked> {
  // Every symbol has a digit in it: most queries have none and cost no look-up.
  if (!/\d/.test(typed)) return wordsFor(typed, dictionary);
  const words: string[] = [];
  const excludedDocuments: ExcludedDocument[] = [];
  let itself: Pick<Asked, 'symbol' | 'document' | 'paragraph'> = {};
  for (const [at, [written, minus, phrase, excluded]] of [...typed.matchAll(segments)].entries()) {
    const isExcluded = minus === '-' || excluded !== undefined;
    const found = isExcluded || at === 0 ? await readSymbol(db, phrase ?? excluded ?? written) : undefined;
    // A phrase is a symbol as a whole or not at all.
    if (found === undefined || (phrase !== undefined && found.rest !== '')) words.push(written);
    else {
      const { id, symbolKey, paragraph, rest } = found;
      if (isExcluded) excludedDocuments.push({ id, symbolKey, paragraph });
      else itself = { symbol: symbolKey, document: id, ...(paragraph === undefined ? {} : { paragraph }) };
      words.push(rest);
    }
  }
  return { ...wordsFor(words.join(' '), dictionary), ...itself, ...(excludedDocuments.length > 0 ? { excludedDocuments } : {}) };
}

interface FoundSymbol {
  id: string;
  symbolKey: string;
  paragraph: string | undefined;
  /** What was typed behind it. */
  rest: string;
}

/** Reads the longest symbol of a document that a text begins with, and the paragraph behind it. */
async function readSymbol(db: Db, text: string): Promise<FoundSymbol | undefined> {
  if (!/\d/.test(text)) return undefined;
  const key = symbolKey(text);
  const words = key.split(' ');
  const starts = words.map((_, at) => words.slice(0, at + 1).join(' ')).filter((start) => /\d/.test(start));
  const [document] = await select<{ symbolKey: string; typed: string; id: string }>(
    db,
    sql`select d.symbol_key as "symbolKey", k.typed, d.id from (
          select id, symbol_key as typed from documents where symbol_key = any(${textArray(starts)})
          union all select document, alias_key from document_aliases where alias_key = any(${textArray(starts)})) k
        join documents d on d.id = k.id where d.symbol_key is not null order by length(k.typed) desc limit 1`,
  );
  if (!document) return undefined;
  const { id, symbolKey: own } = document;
  const rest = key.slice(document.typed.length).trim();
  if (!rest) return { id, symbolKey: own, paragraph: undefined, rest: '' };
  const number = paragraphKey(rest.replace(paragraphWords, ''));
  const known = await select(db, sql`select from paragraphs where document = ${id} and number_key = ${number}`);
  if (known.length > 0) return { id, symbolKey: own, paragraph: number, rest: '' };
  const left = wordsOf(text).slice(-rest.split(' ').length);
  return { id, symbolKey: own, paragraph: undefined, rest: left.map((word) => word.text).join(' ') };
}

function wordsFor(text: string, dictionary: Dictionary): Pick<Asked, 'words' | 'text'> {
  const words = parseQuery(text, dictionary);
  return { words, text: toSearchText(words, dictionary) };
}

/** Whether there is nothing to look for: only signs were typed. */
export const asksNothing = (asked: Asked): boolean => !asked.symbol && !asked.excludedDocuments && isEmptyQuery(asked.words);

const [markStart, markEnd] = ['\u0001', '\u0002'];

/** Asks the search server to mark the words it matched in texts and labels. */
export const highlightOptions = {
  attributesToHighlight: languages.flatMap((language) => [`text_${language}`, `labels_${language}`]),
  highlightPreTag: markStart,
  highlightPostTag: markEnd,
};

/** Leaves out what was said in a document, or in one of its paragraphs. */
const exclusionOf = ({ symbolKey, paragraph }: ExcludedDocument): string =>
  paragraph === undefined
    ? `symbolKey != ${JSON.stringify(symbolKey)}`
    : `NOT (symbolKey = ${JSON.stringify(symbolKey)} AND paragraph = ${JSON.stringify(paragraph)})`;

/** What was typed beside words, as expressions of the search server on recommendations. */
export const symbolExpressions = (asked: Asked): string[] => [
  ...(asked.symbol ? [`symbolKey = ${JSON.stringify(asked.symbol)}`] : []),
  ...(asked.paragraph ? [`paragraph = ${JSON.stringify(asked.paragraph)}`] : []),
  ...(asked.excludedDocuments ?? []).map(exclusionOf),
];

/** The filters of the query string with those that what was typed adds. */
const expressionsOf = (asked: Asked, filters: Filters, day: string, without?: FacetName): string[] => [
  ...searchFiltersOf(filters, day, without),
  ...symbolExpressions(asked),
];

const sortAttributes: Partial<Record<Sort, string>> = {
  adoptedOn: 'adoptedOn:asc',
  '-adoptedOn': 'adoptedOn:desc',
  modifiedAt: 'modifiedAt:asc',
  '-modifiedAt': 'modifiedAt:desc',
  symbol: 'symbolOrder:asc',
  '-symbol': 'symbolOrder:desc',
};

/**
 * The request to the search server for one page; exported so that a benchmark can send the very same one.
 * @param day today in Belgium
 */
export function searchRequest(
  asked: Asked,
  filters: Filters,
  page: { sort: Sort[]; page: number; pageSize: number },
  facets: FacetName[],
  day: string,
): SearchParams & { q: string } {
  const keys = page.sort.flatMap((key) => sortAttributes[key] ?? []);
  // As PostgreSQL breaks ties; a key given twice counts once.
  const sort =
    keys.length > 0
      ? [...new Set([...keys, ...(keys.some((key) => key.startsWith('symbolOrder')) ? [] : ['symbolOrder:asc']), 'id:asc'])]
      : [];
  return {
    q: asked.text,
    locales: queryLocales,
    filter: expressionsOf(asked, filters, day),
    page: page.page,
    hitsPerPage: page.pageSize,
    matchingStrategy: 'all',
    attributesToRetrieve: ['id'],
    // A known symbol and nothing else is a look-up: its records come in the order of the document.
    ...(sort.length > 0 ? { sort } : asked.symbol && asked.words.units.length === 0 ? { sort: ['symbolOrder:asc'] } : {}),
    ...(hasPlainWords(asked.words) ? highlightOptions : {}),
    ...(facets.length > 0 ? { facets: facets.filter((facet) => !needsQuery(facet, filters)) } : {}),
  };
}

/** Whether a facet is counted by a query of its own: one that is filtered by, and what the index knows the days of only. */
const needsQuery = (facet: FacetName, filters: Filters): boolean => filters[facet] !== undefined || facet === 'overdue';

/** Searches for one page and counts facets, each without its own filter. */
export async function searchRecommendations(
  search: SearchServer,
  asked: Asked,
  filters: Filters,
  page: { sort: Sort[]; page: number; pageSize: number },
  facets: FacetName[],
  day: string,
): Promise<Found> {
  const indexUid = search.indexOf('recommendation');
  const main = searchRequest(asked, filters, page, facets, day);
  const own = facets.filter((facet) => needsQuery(facet, filters));
  const counts = new Map<FacetName, Map<string, number>>();
  const ownQueries = (facet: FacetName) => {
    const filter = expressionsOf(asked, filters, day, facet);
    if (facet !== 'overdue') return [{ filter, limit: 0, facets: [facet] }];
    return [[...filter, flagExpression('overdue', day)], filter].map((one) => ({
      filter: one,
      page: 1,
      hitsPerPage: 1,
      attributesToRetrieve: ['id'],
    }));
  };
  const keep = (facet: FacetName, distribution: Record<string, number> | undefined) =>
    counts.set(facet, new Map(Object.entries(distribution ?? {})));
  const [answer, ...others] =
    own.length === 0
      ? [await search.client.index(indexUid).search(main.q, main)]
      : (
          await search.client.multiSearch({
            queries: [
              { indexUid, ...main },
              ...own.flatMap((facet) =>
                ownQueries(facet).map((query) => ({
                  indexUid,
                  q: main.q,
                  locales: queryLocales,
                  matchingStrategy: 'all' as const,
                  ...query,
                })),
              ),
            ],
          })
        ).results;
  for (const facet of facets) if (!own.includes(facet)) keep(facet, answer?.facetDistribution?.[facet]);
  const rest = [...others];
  for (const facet of own) {
    if (facet === 'overdue') {
      const [of, all] = rest.splice(0, 2).map((one) => (one as { totalHits?: number }).totalHits ?? 0) as [number, number];
      keep(facet, Object.fromEntries(Object.entries({ true: of, false: all - of }).filter(([, count]) => count > 0)));
    } else keep(facet, rest.shift()?.facetDistribution?.[facet]);
  }
  return {
    hits: (answer?.hits ?? []).map((hit) => ({ id: hit['id'] as string, matched: matchedIn(hit._formatted) })),
    total: (answer as { totalHits?: number }).totalHits ?? 0,
    facets: counts,
  };
}

/**
 * Every id that a search and its filters leave, for statistics, samples and files: ids are small, a hundred thousand take some 3 MB.
 * @param order keys of the order, which is that of the list then; the most relevant first where there is none
 */
export async function searchAllIds(
  search: SearchServer,
  asked: Asked,
  filters: Filters,
  day: string,
  order: Sort[] = [],
): Promise<string[]> {
  const { q, locales, filter, matchingStrategy, sort } = searchRequest(asked, filters, { sort: order, page: 1, pageSize: 1 }, [], day);
  const answer = await search.client.index(search.indexOf('recommendation')).search(q, {
    locales,
    filter,
    matchingStrategy,
    ...(sort ? { sort } : {}),
    attributesToRetrieve: ['id'],
    limit: 1_000_000,
  } as SearchParams);
  return answer.hits.map((hit) => hit['id'] as string);
}

/** A run of letters with a mark in it: of a mistyped or compound word the server marks a part only. */
const markedRun = new RegExp(`[\\p{L}\\p{M}\\p{N}]*(?:${markStart}[^${markEnd}]*${markEnd}[\\p{L}\\p{M}\\p{N}]*)+`, 'gu');
const unmarked = (text: string): string => text.replaceAll(markStart, '').replaceAll(markEnd, '');

/** Finds out, once it is asked and only once, what the search server marked: the words, in plain form, and the labels they stand in. */
export function matchedIn(formatted: Record<string, unknown> | undefined): Hit['matched'] {
  let found: Matched | undefined;
  return () => {
    found ??= readMarks(formatted);
    return found;
  };
}

function readMarks(formatted: Record<string, unknown> | undefined): Matched {
  const words = new Set<string>();
  const labels: Matched['labels'] = [];
  for (const [attribute, value] of Object.entries(formatted ?? {}))
    for (const text of [value].flat()) {
      if (typeof text !== 'string' || !text.includes(markStart)) continue;
      for (const [run] of text.matchAll(markedRun)) for (const word of wordsOf(unmarked(run))) words.add(word.plain);
      const language = /^labels_(..)$/.exec(attribute)?.[1] as Language | undefined;
      if (language) labels.push({ language, text: unmarked(text) });
    }
  return { words, labels };
}

/** Splits the counts of a facet into codes and records without a value. */
export function splitCounts(counts: Map<string, number>): { values: { code: string; count: number }[]; withoutValue: number } {
  const values = [...counts].filter(([code]) => code !== noValue).map(([code, count]) => ({ code, count }));
  return {
    values: values.sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1)),
    withoutValue: counts.get(noValue) ?? 0,
  };
}
