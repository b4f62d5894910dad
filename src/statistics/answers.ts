import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Db } from '../../db/client.ts';
import { hrefOf } from '../http/view.ts';
import { nameOfValue, narrowBySearch } from '../recommendations/answers.ts';
import { dimensionOf } from '../recommendations/dimensions.ts';
import { flagNames, isFlag } from '../recommendations/flags.ts';
import type { Extra } from '../recommendations/queries.ts';
import type { FacetName } from '../recommendations/schemas.ts';
import { asksNothing, understand } from '../recommendations/search.ts';
import { type Vocabularies, withAncestors } from '../vocabularies/memory.ts';
import type { ListName } from '../vocabularies/queries.ts';
import { countGroups } from './queries.ts';
import type { GroupName, Statistic, Statistics, StatisticsQuery } from './schemas.ts';

/** Dimensions of which a recommendation has one value at most. */
const singleValued: GroupName[] = [...flagNames, 'status', 'kind', 'urgency', 'upr', 'reviewCycle', 'organisation', 'year'];

/** One group: a code for each dimension counted by, in their order; null for records that have no value of it. */
export interface Group {
  codes: (string | null)[];
  count: number;
  /** With two dimensions: recommendations of the first code, whatever the second. */
  groupTotal?: number;
  /** Parameters of the list that holds exactly these records; absent where the filters cannot say it. */
  listed?: URLSearchParams;
}

/** Groups with the number of recommendations that the filters leave in all. */
export interface Groups {
  groups: Group[];
  denominator: number;
  /** Counts may add up to more than the denominator. */
  isOverlapping: boolean;
  /** Who found the words, where there are any. */
  searchedBy?: string;
}

/**
 * Counts recommendations by one or two dimensions, for the API and the pages alike.
 * @param asked the parameters that narrow the list, from which those of each group are made
 */
export async function countStatistics(app: FastifyInstance, db: Db, query: StatisticsQuery, asked: URLSearchParams): Promise<Groups> {
  const vocabularies = await app.vocabularies.current();
  const groupBy = [...new Set(query.groupBy)] as GroupName[];
  const narrowed = await narrowByWords(app, db, query, vocabularies);
  const { groups, denominator } = await countGroups(db, groupBy, query, narrowed.extra);
  const firstTotals =
    groupBy.length === 2 && groupBy[0]
      ? new Map((await countGroups(db, [groupBy[0]], query, narrowed.extra)).groups.map(({ codes, count }) => [codes[0], count]))
      : undefined;
  return {
    groups: groups.map(({ codes, count }) => {
      const listed = new URLSearchParams(asked);
      const isListed = groupBy.every((name, at) => narrowToGroup(listed, name, codes[at] ?? null, query, vocabularies));
      return {
        codes,
        count,
        ...(firstTotals ? { groupTotal: firstTotals.get(codes[0] ?? null) ?? 0 } : {}),
        ...(isListed ? { listed } : {}),
      };
    }),
    denominator,
    isOverlapping: groupBy.some((name) => !singleValued.includes(name)),
    ...(narrowed.searchedBy ? { searchedBy: narrowed.searchedBy } : {}),
  };
}

async function narrowByWords(
  app: FastifyInstance,
  db: Db,
  query: StatisticsQuery,
  vocabularies: Vocabularies,
): Promise<{ extra?: Extra; searchedBy?: string }> {
  const text = query.q?.trim();
  const asked = text ? await understand(db, text, vocabularies.dictionary) : undefined;
  if (asked === undefined) return {};
  return asksNothing(asked) ? { extra: { ids: [] } } : narrowBySearch(app, asked, query, vocabularies);
}

/** Answers `/statistics`: the groups with the names of their codes, their shares, and where their recommendations are listed. */
export async function answerStatistics(
  app: FastifyInstance,
  db: Db,
  request: FastifyRequest,
  query: StatisticsQuery,
): Promise<z.output<typeof Statistics>> {
  const view = await app.view(request);
  const { address, search } = app.addressOf(request);
  const given = new URLSearchParams(search);
  for (const name of ['groupBy', 'lang']) given.delete(name);
  const { groups, denominator, isOverlapping, searchedBy } = await countStatistics(app, db, query, given);
  const groupBy = [...new Set(query.groupBy)] as GroupName[];
  function toKey(dimension: GroupName, code: string | null) {
    if (code === null) return { dimension };
    return dimension === 'year' ? { dimension, code } : { dimension, ...nameOfValue(dimension as FacetName, code, view) };
  }
  const items = groups.map(
    ({ codes, count, groupTotal, listed }) =>
      ({
        keys: codes.map((code, at) => toKey(groupBy[at] as GroupName, code)),
        count,
        share: denominator === 0 ? 0 : Math.round((count / denominator) * 10_000) / 10_000,
        ...(groupTotal === undefined ? {} : { groupTotal }),
        ...(listed ? { href: `${hrefOf(view, 'recommendations')}?${listed}` } : {}),
      }) as z.output<typeof Statistic>,
  );
  return {
    self: search ? `${address}?${search}` : address,
    groupBy,
    ...(query.asOf ? { asOf: query.asOf } : {}),
    denominator,
    isOverlapping,
    ...(searchedBy ? { searchedBy } : {}),
    items,
    total: items.length,
  };
}

/**
 * Narrows a query to one group, if the filters can say it: values of one parameter are alternatives, so a filter on the dimension counted by
 * can be replaced by the group's code only where every record of the group passes it.
 */
function narrowToGroup(
  query: URLSearchParams,
  name: GroupName,
  code: string | null,
  filters: StatisticsQuery,
  vocabularies: Vocabularies,
): boolean {
  if (code === null) return false;
  if (name === 'year') {
    const [from, to] = [query.get('adoptedFrom'), query.get('adoptedTo')];
    query.set('adoptedFrom', from && from > `${code}-01-01` ? from : `${code}-01-01`);
    query.set('adoptedTo', to && to < `${code}-12-31` ? to : `${code}-12-31`);
    return true;
  }
  const asked = filters[name];
  if (Array.isArray(asked) && !singleValued.includes(name) && !codesAbove(name, code, vocabularies).some((above) => asked.includes(above)))
    return false;
  query.set(name, code);
  return true;
}

/** The code and those above it, whose records all include its own. */
function codesAbove(name: FacetName, code: string, vocabularies: Vocabularies): string[] {
  if (isFlag(name)) return [code];
  const { list, listAbove } = dimensionOf(name);
  const path = list ? withAncestors(vocabularies, list, code) : [code];
  const framework = listAbove ? vocabularies.lists.get(list as ListName)?.get(code)?.details['framework'] : undefined;
  return typeof framework === 'string' ? [...path, framework] : path;
}
