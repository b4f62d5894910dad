import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Db } from '../../db/client.ts';
import { hrefOf } from '../http/view.ts';
import { nameOfValue, narrowBySearch } from '../recommendations/answers.ts';
import { dimensionOf } from '../recommendations/dimensions.ts';
import { filterIssues } from '../recommendations/filters.ts';
import { flagNames, isFlag } from '../recommendations/flags.ts';
import type { Extra } from '../recommendations/queries.ts';
import type { FacetName } from '../recommendations/schemas.ts';
import { asksNothing, understand } from '../recommendations/search.ts';
import { type Vocabularies, withAncestors } from '../vocabularies/memory.ts';
import type { ListName } from '../vocabularies/queries.ts';
import { countGroups } from './queries.ts';
import { type GroupName, type Statistic, Statistics, StatisticsQuery } from './schemas.ts';

/** Dimensions of which a recommendation has one value at most. */
const singleValued: GroupName[] = [...flagNames, 'status', 'kind', 'urgency', 'upr', 'reviewCycle', 'organisation', 'year'];

/** Counts of recommendations by one or two dimensions, each with its denominator. */
export const statisticsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/statistics',
    {
      schema: {
        tags: ['Statistics'],
        operationId: 'countRecommendations',
        summary: 'Counts by one or two dimensions, with their denominator',
        querystring: StatisticsQuery,
        response: { 200: Statistics },
      },
      config: { check: filterIssues },
    },
    (request) => app.read(request, (db) => answerStatistics(app, db, request, request.query), request.query.asOf),
  );
};

async function answerStatistics(
  app: FastifyInstance,
  db: Db,
  request: FastifyRequest,
  query: StatisticsQuery,
): Promise<z.output<typeof Statistics>> {
  const [view, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
  const groupBy = [...new Set(query.groupBy)] as GroupName[];
  const text = query.q?.trim();
  const asked = text ? await understand(db, text, vocabularies.dictionary) : undefined;
  const narrowed: { extra?: Extra; searchedBy?: string } =
    asked === undefined ? {} : asksNothing(asked) ? { extra: { ids: [] } } : await narrowBySearch(app, asked, query, vocabularies);
  const { groups, denominator } = await countGroups(db, groupBy, query, narrowed.extra);
  const firstTotals =
    groupBy.length === 2 && groupBy[0]
      ? new Map((await countGroups(db, [groupBy[0]], query, narrowed.extra)).groups.map(({ codes, count }) => [codes[0], count]))
      : undefined;
  const { address, search } = app.addressOf(request);
  const items = groups.map(({ codes, count }) => {
    const hrefQuery = new URLSearchParams(search);
    for (const name of ['groupBy', 'lang']) hrefQuery.delete(name);
    const isListed = groupBy.every((name, at) => narrowToGroup(hrefQuery, name, codes[at] ?? null, query, vocabularies));
    return {
      keys: codes.map((code, at) => toKey(groupBy[at] as GroupName, code)),
      count,
      share: denominator === 0 ? 0 : Math.round((count / denominator) * 10_000) / 10_000,
      ...(firstTotals ? { groupTotal: firstTotals.get(codes[0] ?? null) ?? 0 } : {}),
      ...(isListed ? { href: `${hrefOf(view, 'recommendations')}?${hrefQuery}` } : {}),
    } as z.output<typeof Statistic>;
  });
  function toKey(dimension: GroupName, code: string | null) {
    if (code === null) return { dimension };
    return dimension === 'year' ? { dimension, code } : { dimension, ...nameOfValue(dimension as FacetName, code, view) };
  }
  return {
    self: search ? `${address}?${search}` : address,
    groupBy,
    ...(query.asOf ? { asOf: query.asOf } : {}),
    denominator,
    isOverlapping: groupBy.some((name) => !singleValued.includes(name)),
    ...(narrowed.searchedBy ? { searchedBy: narrowed.searchedBy } : {}),
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
