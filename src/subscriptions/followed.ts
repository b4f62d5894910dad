import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, select } from '../../db/client.ts';
import type { FollowedKind } from '../../db/schema/subscriptions.ts';
import type { Language } from '../../db/schema/types.ts';
import type { Followed } from '../changes/concerning.ts';
import { findLabels, labelKey } from '../changes/labels.ts';
import { nameOf } from '../changes/telling.ts';
import { inLanguage } from '../formats/language.ts';
import { readableQuery, readStrings } from '../http/query.ts';
import type { View } from '../http/view.ts';
import { searchWords } from '../i18n/search/index.ts';
import { subscriptionWords } from '../i18n/subscriptions/index.ts';
import { nameOfValue } from '../recommendations/answers.ts';
import { dimensionNames } from '../recommendations/dimensions.ts';
import { fallbackConditions } from '../recommendations/fallback.ts';
import { conditionsOf, FilterQuery, filterIssues } from '../recommendations/filters.ts';
import { RecommendationQuery } from '../recommendations/schemas.ts';
import { asksNothing, understand } from '../recommendations/search.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';

/** What is followed, as it is stored: a kind with an id, a code or a query string. */
export interface Following {
  kind: FollowedKind;
  /** Of a search its parameters in one order; nothing for all recommendations. */
  what: string;
}

const { modifiedSince: _, ...lasting } = FilterQuery;
/** The parameters of the list of recommendations that a search to follow can have; an instant since when is no part of it. */
const SearchQuery = z.strictObject({ q: RecommendationQuery.shape.q, ...lasting });

const readParameters = (text: string): Record<string, string | string[]> => {
  const given = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(text)) {
    const former = given[name];
    given[name] = former === undefined ? value : [...[former].flat(), value];
  }
  return given;
};

/** Writes a search in the one way in which it is stored: parameters and values in the order of their names. */
function canonical(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, String(one).trim()]),
  );
  const unique = new Map(pairs.filter(([, value]) => value !== '').map((pair) => [pair.join('='), pair]));
  return new URLSearchParams([...unique].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair)).toString();
}

/** Reads a search to follow. Gives it in its one way of being written, or what is wrong with it: the name of a parameter. */
export function readSearch(text: string, vocabularies: Vocabularies): { what: string } | { wrong: string } {
  const parsed = SearchQuery.safeParse(readStrings(SearchQuery.shape, readParameters(text)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { wrong: String(issue?.path[0] ?? (issue as { keys?: string[] } | undefined)?.keys?.[0] ?? '') };
  }
  const [fault] = filterIssues(parsed.data, vocabularies);
  return fault ? { wrong: fault.name } : { what: canonical(parsed.data) };
}

/** Takes from the parameters of a page what can be followed of them, and leaves the rest: order, pages, a day in the past. */
export const followableOf = (search: string): string => canonical(readableQuery(SearchQuery, readParameters(search)));

/** Whether there is something of this kind to follow. */
export async function isThere(db: Db, { kind, what }: Following, vocabularies: Vocabularies): Promise<boolean> {
  if (kind === 'search') return true;
  if (kind === 'body') return vocabularies.lists.get('bodies')?.has(what) === true;
  if (kind === 'treaty') return vocabularies.lists.get('treaties')?.has(what) === true;
  return (await select(db, sql`select from recommendations where id = ${what}`)).length > 0;
}

/** Makes what is stored comparable with changes. Words of a search are looked for by the database, which knows the past. */
export function toFollowed({ kind, what }: Following, { dictionary }: Vocabularies): Followed {
  if (kind !== 'search') return { kind, id: what };
  const { q, ...filters } = SearchQuery.parse(readStrings(SearchQuery.shape, readParameters(what)));
  const conditions = async (db: Db) => {
    if (!q) return conditionsOf(filters);
    const asked = await understand(db, q, dictionary);
    return [...conditionsOf(filters), ...(asksNothing(asked) ? [sql`false`] : fallbackConditions(asked, dictionary))];
  };
  return { kind, search: { conditions } };
}

/** Where people see what is followed, below the language. */
export function pathOf({ kind, what }: Following): string {
  if (kind === 'search') return `/recommendations${what ? `?${what}` : ''}`;
  const collection = { recommendation: 'recommendations', body: 'bodies', treaty: 'treaties' }[kind];
  return `/${collection}/${encodeURIComponent(what)}`;
}

/** The path of the feed of what is followed, below the base of the API. */
export function feedPathOf({ kind, what }: Following, language: Language, format: 'atom' | 'jsonfeed'): string {
  const collection = { search: 'recommendations', recommendation: 'recommendations', body: 'refData/bodies', treaty: 'treaties' }[kind];
  const query = new URLSearchParams(kind === 'search' ? what : '');
  query.set('lang', language);
  query.set('format', format);
  return `/${collection}${kind === 'search' ? '' : `/${encodeURIComponent(what)}`}?${query}`;
}

/**
 * What is followed, in words.
 * @param db every row
 */
export async function describe(db: Db, { kind, what }: Following, view: View, language: Language): Promise<string> {
  const words = subscriptionWords[language];
  if (kind === 'recommendation') {
    const row = { subjectKind: kind, subjectId: what, parent: null } as Parameters<typeof findLabels>[1][number];
    return nameOf((await findLabels(db, [row])).get(labelKey(kind, what)), view, language) ?? `${words.kinds['recommendation']} ${what}`;
  }
  if (kind !== 'search') {
    const name = view.names.lists.get(kind === 'body' ? 'bodies' : 'treaties')?.get(what)?.name;
    return inLanguage(name, language)?.text ?? what;
  }
  const query = readParameters(what);
  const { fields, valueOf: pairOf } = searchWords[language];
  const filters = Object.entries(query).map(([name, given]) => {
    const dimension = dimensionNames.find((one) => one === name);
    const shown = [given].flat().map((value) => {
      if (value === 'true' || value === 'false') return words[value === 'true' ? 'yes' : 'no'];
      if (!dimension) return value;
      return (
        inLanguage((nameOfValue(dimension, value, { ...view, languages: undefined }) as { name?: Record<string, string> }).name, language)
          ?.text ?? value
      );
    });
    return pairOf((fields as Record<string, string>)[name] ?? name, shown.join(' / '));
  });
  return filters.length === 0 ? words.allRecommendations : words.recommendationsWith(filters.join('; '));
}
