import type { Grouping, Report, Reported } from './schemas.ts';

type Group = Report['groups'][number];

const numbers = new Intl.Collator('en', { numeric: true });

/** The articles of one treaty that a recommendation rests on, as one counts: 2 before 10. */
const articlesOf = ({ recommendation }: Reported, treaty: string | undefined): string[] =>
  recommendation.articles
    .filter((one) => one.treaty.code === treaty)
    .map(({ article }) => article)
    .sort(numbers.compare);

/**
 * How a body groups what it says, as far as the records tell: the Universal Periodic Review by theme; a treaty body by article of its treaty
 * where records name any; everybody else in the order of documents and paragraphs.
 */
export function groupingOf(body: { code: string; kind: string | undefined }, treaty: string | undefined, items: Reported[]): Grouping {
  if (body.code === 'upr') return items.some(({ recommendation }) => (recommendation.themes ?? []).length > 0) ? 'theme' : 'document';
  if (body.kind === 'treatyBody' && items.some((one) => articlesOf(one, treaty).length > 0)) return 'article';
  return 'document';
}

/**
 * Groups recommendations that stand in the order of their documents and paragraphs; each is in one group. With several articles it is in that
 * of the lowest, with several themes in that which comes first in their list; the others are named beside it.
 * @param order the codes of themes in the order of their list
 */
export function groupBy(grouping: Grouping, treaty: string | undefined, items: Reported[], order: string[]): Group[] {
  const keysOf = (one: Reported): string[] => {
    if (grouping === 'article') return articlesOf(one, treaty);
    if (grouping === 'theme') return order.filter((code) => one.recommendation.themes?.includes(code));
    return [one.recommendation.document?.id ?? ''];
  };
  const groups = new Map<string | undefined, Reported[]>();
  for (const one of items) {
    const [first, ...others] = keysOf(one);
    groups.set(first, [...(groups.get(first) ?? []), { ...one, otherGroups: others }]);
  }
  const keys = [...groups.keys()].filter((key) => key !== undefined);
  if (grouping === 'article') keys.sort(numbers.compare);
  if (grouping === 'theme') keys.sort((one, other) => order.indexOf(one) - order.indexOf(other));
  const named = keys.map((key): Group => {
    const own = groups.get(key) ?? [];
    if (grouping === 'article') return { article: key, items: own };
    return grouping === 'document'
      ? { document: own[0]?.recommendation.document, items: own }
      : { theme: { code: key } as never, items: own };
  });
  const rest = groups.get(undefined);
  return rest ? [...named, { items: rest }] : named;
}
