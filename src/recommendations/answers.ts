import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Db } from '../../db/client.ts';
import { type Language, type LocalizedText, languages } from '../../db/schema/types.ts';
import type { Issue } from '../errors.ts';
import { offsetOf, type Page, usualPageSize } from '../http/paging.ts';
import { selectionIssues } from '../http/select.ts';
import { codeReference, type View } from '../http/view.ts';
import type { SearchServer } from '../search/client.ts';
import { prepareExplanation } from '../search/highlight.ts';
import type { ConceptKey } from '../vocabularies/dictionary.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import { belgianDay } from '../writing/write.ts';
import { dimensionOf } from './dimensions.ts';
import { fallbackConditions } from './fallback.ts';
import { type Filters, filterIssues } from './filters.ts';
import { isFlag } from './flags.ts';
import { stateName, toSummary } from './json.ts';
import {
  countFacet,
  type Extra,
  listRecommendationIds,
  listRecommendations,
  listRecommendationsById,
  sampleRecommendations,
} from './queries.ts';
import type { SummaryRow } from './rows.ts';
import { type Facet, type FacetName, type RecommendationQuery, RecommendationSummary, type Sort } from './schemas.ts';
import { type Asked, asksNothing, type Found, matchedIn, searchAllIds, searchRecommendations, splitCounts, understand } from './search.ts';

type Summary = z.output<typeof RecommendationSummary>;
type FacetJson = z.output<typeof Facet>;

/** A page of the list, with what was counted and who searched. */
export interface Answer extends Page<Summary> {
  facets?: FacetJson[];
  searchedBy?: string;
  seed?: number;
}

/**
 * Answers the list: from PostgreSQL without words, from the search server with them; the same filters mean the same either way.
 * Words about a past day are PostgreSQL's too: the index holds the present alone.
 * @param language that of a page, in which texts are given and hits explained where they can be; the `lang` of the request without it
 */
export async function answerList(
  app: FastifyInstance,
  db: Db,
  request: FastifyRequest,
  query: RecommendationQuery,
  language?: Language,
): Promise<Answer> {
  const [asAsked, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
  const view = language ? { ...asAsked, languages: [language] } : asAsked;
  const facets = [...new Set(query.facet ?? [])] as FacetName[];
  const text = query.q?.trim();
  const asked = text ? await understand(db, text, vocabularies.dictionary) : undefined;
  if (asked && asksNothing(asked))
    return {
      items: [],
      total: 0,
      ...(query.sample === undefined ? {} : { seed: query.seed ?? drawSeed() }),
      ...(facets.length > 0 ? { facets: facets.map((name) => ({ name, values: [], withoutValue: 0 })) } : {}),
    };
  if (query.sample !== undefined) return answerSample(app, db, query, asked, vocabularies, view);
  return asked ? answerSearch(app, db, query, asked, facets, vocabularies, view) : answerFilters(db, query, facets, view);
}

/** The faults of a query beyond its schema; `given` holds also the names of parameters whose values are faulty themselves. */
export function queryIssues(query: Partial<RecommendationQuery>, vocabularies: Vocabularies, given: Set<string>): Issue[] {
  return [
    ...filterIssues(query, vocabularies),
    ...combinationIssues(query, given),
    ...selectionIssues(query.select, RecommendationSummary),
  ];
}

function combinationIssues(query: Partial<RecommendationQuery>, given: Set<string>): Issue[] {
  const { q, sort, seed, sample, page = 1, pageSize = usualPageSize, facet } = query;
  const issues: Issue[] = [];
  const reject = (name: string, detail: string, value: unknown) => issues.push({ type: 'rejectedInput', in: 'query', name, detail, value });
  const hasWords = q === undefined ? given.has('q') : q.trim() !== '';
  if (sort?.includes('relevance') && !hasWords) reject('sort', 'relevance orders the hits of a search; give q as well', 'relevance');
  else if (sort?.includes('relevance') && sort.length > 1)
    reject('sort', 'relevance leaves nothing to order by another key; give it alone', sort.join(','));
  if (seed !== undefined && !given.has('sample'))
    issues.push({ type: 'requiredInput', in: 'query', name: 'sample', detail: 'seed makes a sample repeatable; give sample as well' });
  if (sample !== undefined && (page !== 1 || pageSize !== usualPageSize || sort || facet))
    reject('sample', 'a sample is one page in an order of its own, and counts nothing: leave page, pageSize, sort and facet out', sample);
  return issues;
}

async function answerFilters(db: Db, query: RecommendationQuery, facets: FacetName[], view: View): Promise<Answer> {
  const [{ rows, total }, counted] = await Promise.all([
    listRecommendations(db, query, { sort: query.sort ?? ['-adoptedOn'], limit: query.pageSize, offset: offsetOf(query) }),
    countFacets(db, query, facets, view),
  ]);
  return { items: rows.map((row) => toSummary(row, view)), total, ...(facets.length > 0 ? { facets: counted } : {}) };
}

async function answerSearch(
  app: FastifyInstance,
  db: Db,
  query: RecommendationQuery,
  asked: Asked,
  facets: FacetName[],
  vocabularies: Vocabularies,
  view: View,
): Promise<Answer> {
  const sort: Sort[] = query.sort ?? ['relevance'];
  const { answer: found, searchedBy } = await askAboutDay<Found | undefined>(
    app,
    query.asOf,
    (search) =>
      searchRecommendations(search, asked, query, { sort, page: query.page, pageSize: query.pageSize }, facets, belgianDay(app.clock())),
    async () => undefined,
  );
  // Outside the question to the search server: a database that is slow here must not count as a search server that is away.
  const answer = found ? await readFound(found) : await searchWithPostgres();
  async function readFound({ hits, total, facets: counts }: Found) {
    const rows = await listRecommendationsById(
      db,
      hits.map((hit) => hit.id),
    );
    return { rows, total, facets: facets.map((name) => toFacet(name, splitCounts(counts.get(name) ?? new Map()), view)) };
  }
  async function searchWithPostgres() {
    const extra = fallbackConditions(asked, vocabularies.dictionary);
    const order = orderWithoutServer(sort, asked);
    const { rows, total } = await listRecommendations(db, query, { sort: order, limit: query.pageSize, offset: offsetOf(query) }, extra);
    return { rows, total, facets: await countFacets(db, query, facets, view, extra) };
  }
  const matched = new Map(found?.hits.map((hit) => [hit.id, hit]));
  const explain = prepareExplanation(asked.words, vocabularies.dictionary, view.languages);
  const items = answer.rows.map((row) => ({
    ...toSummary(row, view),
    match: explain({
      texts: Object.fromEntries(Object.entries(row.texts).map(([language, { text }]) => [language, text])),
      concepts: conceptsOf(row, vocabularies),
      symbol: asked.symbol || row.symbol ? `${row.symbol ?? ''} ${row.paragraph}`.trim() : undefined,
      matched: matched.get(row.id)?.matched ?? matchedIn(undefined),
    }),
  }));
  return { items, total: answer.total, ...(facets.length > 0 ? { facets: answer.facets } : {}), searchedBy };
}

/** The order in which PostgreSQL gives what it found: it knows of no relevance. */
function orderWithoutServer(sort: Sort[], asked: Asked): Sort[] {
  if (!sort.includes('relevance')) return sort;
  return asked.symbol ? ['symbol'] : ['-adoptedOn'];
}

/** The ids of everything that a query leaves, in the order of the list. */
export async function findAllIds(app: FastifyInstance, db: Db, query: RecommendationQuery): Promise<string[]> {
  const text = query.q?.trim();
  if (!text) return listRecommendationIds(db, query, query.sort ?? ['-adoptedOn']);
  const { dictionary } = await app.vocabularies.current();
  const asked = await understand(db, text, dictionary);
  if (asksNothing(asked)) return [];
  const sort: Sort[] = query.sort ?? ['relevance'];
  const { answer } = await askAboutDay<string[] | undefined>(
    app,
    query.asOf,
    (search) => searchAllIds(search, asked, query, belgianDay(app.clock()), sort),
    async () => undefined,
  );
  return answer ?? listRecommendationIds(db, query, orderWithoutServer(sort, asked), fallbackConditions(asked, dictionary));
}

const drawSeed = (): number => Math.floor(Math.random() * 2_147_483_647);

async function answerSample(
  app: FastifyInstance,
  db: Db,
  query: RecommendationQuery,
  asked: Asked | undefined,
  vocabularies: Vocabularies,
  view: View,
): Promise<Answer> {
  const seed = query.seed ?? drawSeed();
  const { searchedBy, extra } = asked ? await narrowBySearch(app, asked, query, vocabularies) : { searchedBy: undefined, extra: undefined };
  const { rows, total } = await sampleRecommendations(db, query, { size: query.sample ?? 1, seed }, extra);
  return { items: rows.map((row) => toSummary(row, view)), total, seed, ...(searchedBy ? { searchedBy } : {}) };
}

/** Turns words into conditions for PostgreSQL: the ids that the search server finds, or what PostgreSQL makes of the words itself. */
export async function narrowBySearch(
  app: FastifyInstance,
  asked: Asked,
  filters: Filters & { asOf?: string | undefined },
  vocabularies: Vocabularies,
): Promise<{ extra: Extra; searchedBy: string }> {
  const { answer, searchedBy } = await askAboutDay<Extra>(
    app,
    filters.asOf,
    async (search) => ({ ids: await searchAllIds(search, asked, filters, belgianDay(app.clock())) }),
    async () => fallbackConditions(asked, vocabularies.dictionary),
  );
  return { extra: answer, searchedBy };
}

/** Asks the search server about the present; of a past day it knows nothing, so PostgreSQL is asked. */
async function askAboutDay<Found>(
  app: FastifyInstance,
  asOf: string | undefined,
  server: (search: SearchServer) => Promise<Found>,
  postgres: () => Promise<Found>,
): Promise<{ answer: Found; searchedBy: 'meilisearch' | 'postgres' }> {
  return asOf === undefined ? app.askSearch(server, postgres) : { answer: await postgres(), searchedBy: 'postgres' };
}

async function countFacets(db: Db, filters: Filters, names: FacetName[], view: View, extra?: Extra): Promise<FacetJson[]> {
  return Promise.all(
    names.map(async (name) => {
      const rows = await countFacet(db, filters, name, extra);
      const values = rows.flatMap(({ code, count }) => (code === null ? [] : [{ code, count }]));
      return toFacet(name, { values, withoutValue: rows.find((row) => row.code === null)?.count ?? 0 }, view);
    }),
  );
}

function toFacet(name: FacetName, counts: { values: { code: string; count: number }[]; withoutValue: number }, view: View): FacetJson {
  return {
    name,
    values: counts.values.map(({ code, count }) => ({ ...nameOfValue(name, code, view), count })),
    withoutValue: counts.withoutValue,
  } as FacetJson;
}

/** The code of a dimension with the name by which it is shown. */
export function nameOfValue(name: FacetName, code: string, view: View) {
  if (name === 'recommendingState' || name === 'country') return { code, name: stateName(code) };
  if (isFlag(name)) return { code };
  if (name === 'grade' || name === 'authorityStatus') return nameOfPair(name, code, view);
  const { list, listAbove } = dimensionOf(name);
  const from = listAbove && view.names.lists.get(listAbove)?.has(code) ? listAbove : list;
  return from ? { code, name: codeReference(view, from, code).name } : { code };
}

/** The name of a code that is made of two: a scale and a grade of it, an authority and a status. */
function nameOfPair(name: 'grade' | 'authorityStatus', code: string, view: View) {
  const [first = '', second] = code.split(':');
  const above = codeReference(view, name === 'grade' ? 'gradeSchemes' : 'authorities', first).name;
  const below =
    second === undefined ? undefined : name === 'grade' ? gradeLabel(view, first, second) : codeReference(view, 'statuses', second).name;
  if (!above || second === undefined) return { code, ...(above ? { name: above } : {}) };
  const joined = languages.flatMap((language) => {
    const [one, other] = [above[language] ?? above.en, below?.[language] ?? below?.en];
    return one && other && (above[language] || below?.[language]) ? [[language, `${one}: ${other}`]] : [];
  });
  return { code, name: Object.fromEntries(joined) as LocalizedText };
}

function gradeLabel(view: View, scheme: string, grade: string): LocalizedText | undefined {
  const entry = view.names.lists.get('gradeSchemes')?.get(scheme) as
    | { details?: { grades?: { code: string; label: LocalizedText }[] } }
    | undefined;
  return entry?.details?.grades?.find(({ code }) => code === grade)?.label;
}

const listOfScheme = { theme: 'themes', group: 'groups', right: 'rights', policyDomain: 'policyDomains' } as const;

/** What a recommendation is tagged with, with the names by which that is shown. */
export function conceptsOf(row: SummaryRow, vocabularies: Vocabularies): Map<ConceptKey, Record<string, string>> {
  const concepts = new Map<ConceptKey, Record<string, string>>();
  const keep = (list: string, code: string) => {
    const name = vocabularies.lists.get(list as 'themes')?.get(code)?.name;
    if (name) concepts.set(`${list}:${code}`, name as Record<string, string>);
  };
  for (const [scheme, list] of Object.entries(listOfScheme)) for (const code of row.tags[scheme] ?? []) keep(list, code);
  keep('bodies', row.body);
  if (row.treaty) keep('treaties', row.treaty);
  for (const authority of row.authorities) keep('authorities', authority);
  return concepts;
}
