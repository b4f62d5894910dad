import { sql } from 'drizzle-orm';
import { type Database, type Db, select } from '../../db/client.ts';
import { apiPath } from '../../src/http/view.ts';
import type { Filters } from '../../src/recommendations/filters.ts';
import { countStatement, findStatement, listRecommendationsById, listStatement } from '../../src/recommendations/queries.ts';
import type { FacetName } from '../../src/recommendations/schemas.ts';
import { searchRequest, understand } from '../../src/recommendations/search.ts';
import type { SearchServer } from '../../src/search/client.ts';
import { buildDictionary } from '../../src/vocabularies/dictionary.ts';
import { listEntries } from '../../src/vocabularies/queries.ts';
import { belgianDay } from '../../src/writing/write.ts';
import type { Client } from './http.ts';
import type { Comparison } from './measure.ts';

/** What the questions are put to: the API, and the two servers behind it. */
export interface Sides {
  api: Client;
  apiCpu: () => number;
  meilisearch: Client;
  search: SearchServer;
  database: Database;
}

/** A comparison, and the parts of the API's work that can be done without it. */
export type Case = Comparison & { parts: { name: string; ask: (question: number) => Promise<unknown> }[] };

/** Records on each page that is asked for. */
export const pageSize = 20;

interface SearchQuestion {
  q: string;
  filters?: Filters;
  facets?: FacetName[];
}

/** An odd number, so that the median is the time of one of them and not of the gap between two. */
const searches: SearchQuestion[] = [
  { q: 'prison' },
  { q: 'effective measures' },
  { q: 'gevangenis', filters: { body: ['cat', 'cpt'] } },
  { q: 'training of police officers' },
  { q: 'discrimination', facets: ['theme', 'body'] },
  { q: 'asylum seekers', filters: { adoptedFrom: '2015-01-01' } },
  { q: 'violence', filters: { group: ['womenAndGirls', 'children'] } },
];

const lists: Filters[] = [
  { theme: ['prisons'], body: ['cat', 'cpt'] },
  { theme: ['genderBasedViolence'], body: ['cedaw'] },
  { theme: ['migrationAndTrafficking'], body: ['upr'] },
  { theme: ['housing', 'poverty'], body: ['cescr', 'ecsr'] },
  { theme: ['education'], body: ['crc', 'crpd', 'cerd'] },
  { theme: ['nonDiscrimination'], body: ['upr'], adoptedFrom: '2015-01-01' },
];

/** The three comparisons that are promised: a search, a filtered list, one record. */
export async function buildCases(sides: Sides): Promise<Case[]> {
  return [await searchCase(sides), await listCase(sides), await itemCase(sides)];
}

async function searchCase({ api, apiCpu, meilisearch, search, database: { db } }: Sides): Promise<Case> {
  const dictionary = buildDictionary(await listEntries(db));
  const path = `/indexes/${search.indexOf('recommendation')}/search`;
  const questions = await Promise.all(
    searches.map(async ({ q, filters = {}, facets = [] }) => {
      const asked = await understand(db, q, dictionary);
      const request = searchRequest(asked, filters, { sort: ['relevance'], page: 1, pageSize }, facets, belgianDay(new Date()));
      const body = JSON.stringify(request);
      const target = addressOf({ q, ...filters, ...(facets.length > 0 ? { facet: facets } : {}) });
      const direct = JSON.parse((await meilisearch.send({ path, body })).toString()) as { totalHits: number; hits: { id: string }[] };
      await expectTotal(api, target, direct.totalHits, 'meilisearch');
      return { name: nameOf(target), target, body, ids: direct.hits.map((hit) => hit.id) };
    }),
  );
  const at = (question: number) => questions[question] as (typeof questions)[number];
  const direct = (question: number) => meilisearch.send({ path, body: at(question).body });
  return {
    name: 'search',
    questions: questions.map(({ name }) => name),
    api: (question) => api.send({ path: at(question).target }),
    direct,
    apiCpu,
    parts: [
      { name: 'search server', ask: direct },
      { name: 'database', ask: (question) => listRecommendationsById(db, at(question).ids) },
    ],
  };
}

const listCase = (sides: Sides): Promise<Case> => compareLists('list', sides, sides.database.db, lists, {});

/** A filtered list with its count, by the API and by the same two statements; `more` is what the API is told besides the filters. */
export async function compareLists(
  name: string,
  { api, apiCpu }: Pick<Sides, 'api' | 'apiCpu'>,
  db: Db,
  asked: Filters[],
  more: Record<string, string>,
): Promise<Case> {
  const page = { sort: ['-adoptedOn' as const], limit: pageSize, offset: 0 };
  const questions = await Promise.all(
    asked.map(async (filters) => {
      const target = addressOf({ ...filters, ...more });
      const [counted] = await select<{ total: number }>(db, countStatement(filters));
      await expectTotal(api, target, counted?.total ?? 0);
      return { name: nameOf(target), target, filters };
    }),
  );
  const at = (question: number) => questions[question] as (typeof questions)[number];
  const list = (question: number) => select(db, listStatement(at(question).filters, page));
  const count = (question: number) => select(db, countStatement(at(question).filters));
  return {
    name,
    questions: questions.map((question) => question.name),
    api: (question) => api.send({ path: at(question).target }),
    direct: (question) => Promise.all([list(question), count(question)]),
    apiCpu,
    parts: [
      { name: 'page', ask: list },
      { name: 'count', ask: count },
    ],
  };
}

/** So many records that none is asked for twice within a slice of the slower sides. */
const items = 2_000;

async function itemCase({ api, apiCpu, database: { db } }: Sides): Promise<Case> {
  const rows = await select<{ id: string }>(db, sql`select id from recommendations order by md5(id) limit ${items}`);
  const at = (question: number) => (rows[question] as (typeof rows)[number]).id;
  const direct = (question: number) => select(db, findStatement(at(question)));
  return {
    name: 'item',
    questions: rows.map(({ id }) => id),
    api: (question) => api.send({ path: `${apiPath}/recommendations/${at(question)}` }),
    direct,
    apiCpu,
    parts: [{ name: 'database', ask: direct }],
  };
}

function addressOf(query: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const one of [value].flat()) parameters.append(name, String(one));
  parameters.append('pageSize', String(pageSize));
  return `${apiPath}/recommendations?${parameters}`;
}

const nameOf = (target: string): string => decodeURIComponent(target.split('?')[1] ?? '').replace(/&pageSize=\d+$/, '');

/** Sees that both sides give the same answer before their speed is compared, and that it is not an empty one. */
async function expectTotal(api: Client, target: string, total: number, searchedBy?: string): Promise<void> {
  const page = JSON.parse((await api.send({ path: target })).toString()) as { total: number; searchedBy?: string };
  if (page.total !== total || page.searchedBy !== searchedBy)
    throw new Error(`${target} gives ${page.total} by ${page.searchedBy ?? 'the database'}, the direct way ${total}`);
  if (total === 0) process.stderr.write(`  nothing is found by ${nameOf(target)}\n`);
}
