import { z } from 'zod';
import { Day } from '../../http/fields.ts';
import { readableQuery, readStrings } from '../../http/query.ts';
import type { Vocabularies } from '../../vocabularies/memory.ts';
import type { Parameters } from '../../web/here.ts';
import { dimensionNames } from '../dimensions.ts';
import { filterIssues } from '../filters.ts';
import { flagNames } from '../flags.ts';
import { RecommendationQuery } from '../schemas.ts';

/** Records on a page that the form offers beside the usual number; more would make the page heavy, and the files have them all. */
export const pageSizes = [20, 50, 100];

/** What the page takes of the query of the API: what narrows, searches, orders and pages, by the same names. */
export const ListQuery = RecommendationQuery.omit({ facet: true, sample: true, seed: true, select: true, lang: true, format: true }).extend(
  {
    pageSize: z.number().int().min(1).max(100).default(20),
    // People choose a day.
    asOf: Day.optional(),
  },
);
/** The query of the page, read. */
export type ListQuery = z.infer<typeof ListQuery>;
/** A parameter of the page. */
export type FieldName = keyof ListQuery;

/** The same parameters with whatever they hold: the page says itself what is wrong with them, above its form. */
export const GivenQuery = z.object(
  Object.fromEntries(Object.keys(ListQuery.shape).map((name) => [name, z.unknown().optional()])) as Record<
    FieldName,
    z.ZodOptional<z.ZodUnknown>
  >,
);

/** What is wrong with a parameter. */
export interface QueryFault {
  field: FieldName;
  why: 'value' | 'period' | 'future';
  value: string;
}

/** Reads what was asked; of a faulty query the parameters that are right, and what is wrong with the others. */
export function readListQuery(
  given: Record<string, unknown>,
  vocabularies: Vocabularies,
  today: string,
): { query: ListQuery; faults: QueryFault[] } {
  const parsed = ListQuery.safeParse(readStrings(ListQuery.shape, given));
  const readable = parsed.success ? parsed.data : { page: 1, pageSize: 20, ...(readableQuery(ListQuery, given) as Partial<ListQuery>) };
  const faults: QueryFault[] = (parsed.success ? [] : parsed.error.issues).map(({ path: [name, at] }) => {
    const field = name as FieldName;
    const value = given[field];
    return { field, why: 'value', value: String(Array.isArray(value) && typeof at === 'number' ? value[at] : value) };
  });
  const query: ListQuery = { ...readable };
  for (const { type, name, value } of filterIssues(query, vocabularies)) {
    const field = name as FieldName;
    const known = query[field];
    if (type === 'invalidPeriod') delete query[field];
    else if (Array.isArray(known)) Object.assign(query, { [field]: (known as string[]).filter((code) => code !== value) });
    faults.push({ field, why: type === 'invalidPeriod' ? 'period' : 'value', value: String(value) });
  }
  if (query.asOf !== undefined && query.asOf > today) {
    faults.push({ field: 'asOf', why: 'future', value: query.asOf });
    delete query.asOf;
  }
  // Words were taken out of the form: nothing can be relevant to none.
  if (!query.q?.trim() && query.sort?.includes('relevance')) delete query.sort;
  return { query: withoutEmpty(query), faults };
}

/** Leaves out what asks for nothing: a list without values, words of nothing but spaces. */
function withoutEmpty(query: ListQuery): ListQuery {
  const { q } = query;
  return Object.fromEntries(
    Object.entries({ ...query, q: q?.trim() || undefined }).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as ListQuery;
}

/** The parameters of a query, for an address; what is as usual is left out. */
export function parametersOf(query: ListQuery): Parameters {
  const { page, pageSize, ...rest } = query;
  return { ...rest, ...(pageSize === 20 ? {} : { pageSize }), ...(page === 1 ? {} : { page }) } as Parameters;
}

/** A query with some parameters changed, back on the first page; a parameter that becomes undefined is left out. */
export const changed = (query: ListQuery, change: { [Name in FieldName]?: ListQuery[Name] | undefined }): ListQuery =>
  withoutEmpty({ ...query, page: 1, ...change } as ListQuery);

/** The names of everything that narrows the list, apart from words. */
const filterNames: FieldName[] = [
  ...dimensionNames,
  'symbol',
  'paragraph',
  'id',
  ...flagNames,
  'adoptedFrom',
  'adoptedTo',
  'modifiedSince',
  'asOf',
];

/** The filters that a query sets, in the order in which they are told. */
export const filtersIn = (query: ListQuery): FieldName[] => filterNames.filter((name) => query[name] !== undefined);

/** A query without any filter: its words, its order. */
export const withoutFilters = (query: ListQuery): ListQuery =>
  changed(query, Object.fromEntries(filterNames.map((name) => [name, undefined])));
