import { codeReference, type View } from '../http/view.ts';
import type { Report, Reported } from './schemas.ts';

/**
 * Counts a report: its recommendations by status, and for each authority those that it is addressed by or was assessed on, by what the institutes
 * published of it. What nobody has assessed is counted as that.
 * @param statuses the codes in the order of the scale
 */
export function figuresOf(items: Reported[], statuses: string[], view: View): Report['figures'] {
  const status = (code: string, count: number) => ({ status: codeReference(view, 'statuses', code), count });
  const count = <Item>(all: Item[], codeOf: (one: Item) => string | undefined) =>
    statuses.flatMap((code) => {
      const number = all.filter((one) => codeOf(one) === code).length;
      return number > 0 ? [status(code, number)] : [];
    });
  const perAuthority = new Map<string, (string | undefined)[]>();
  for (const { recommendation, assessments } of items) {
    const published = assessments.filter(({ state, authority }) => state === 'published' && authority);
    const authorities = new Set([...(recommendation.authorities ?? []), ...published.map(({ authority }) => authority?.code ?? '')]);
    for (const authority of authorities) {
      const found = published.find((one) => one.authority?.code === authority)?.status.code;
      perAuthority.set(authority, [...(perAuthority.get(authority) ?? []), found]);
    }
  }
  const order = [...(view.names.lists.get('authorities')?.keys() ?? [])];
  return {
    byStatus: count(items, ({ recommendation }) => recommendation.status),
    byAuthority: [...perAuthority]
      .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
      .map(([authority, found]) => ({
        authority: codeReference(view, 'authorities', authority),
        addressed: found.length,
        notAssessed: found.filter((one) => one === undefined || one === 'notAssessed').length,
        counts: count(
          found.filter((one) => one !== 'notAssessed'),
          (one) => one,
        ),
      })),
  } as Report['figures'];
}
