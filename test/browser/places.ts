import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/client.ts';

/** Every page that the application has, as its routes name it, below the language: `/treaties/:code`. */
export function pagesOf(app: FastifyInstance): string[] {
  const paths: string[] = [];
  const above: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent, segment, methods] = /^((?:│ {3}| {4})*)(?:├──|└──) (\S*)(?: \(([A-Z, -]+)\))?/.exec(line) ?? [];
    if (indent === undefined || segment === undefined) continue;
    const depth = indent.length / 4;
    above.length = depth;
    above.push(segment);
    const path = above.join('').replace(/\/{2,}/g, '/');
    const [, page] = /^\/nl(\/.*)?$/.exec(path) ?? [];
    if (methods && /\bGET\b/.test(methods) && (page !== undefined || path === '/nl')) paths.push(page ?? '');
  }
  return [...new Set(paths)].sort();
}

/** One record for each parameter that a page of the public takes, and one code for each list, such that the page has something to show. */
export async function valuesFor(database: Database): Promise<Record<string, string>> {
  const codeOf = (scheme: string) =>
    database.sql`(select c.code from concepts c left join tags t on (t.scheme, t.code) = (c.scheme, c.code) where c.scheme = ${scheme} group by c.code order by count(t) desc, c.code limit 1)`;
  const [row] = await database.sql`
    select (select r.id from recommendations r join tags t on t.recommendation = r.id join recommendation_authorities a on a.recommendation = r.id order by r.adopted_on desc nulls last, r.id limit 1) as "recommendationId",
      (select d.id from documents d join recommendations r on r.document = d.id group by d.id order by count(*) desc, d.id limit 1) as "documentId",
      (select v.review from documents v where v.review is not null order by v.id limit 1) as "reviewId",
      (select m.id from measures m order by m.id limit 1) as "measureId",
      (select a.authority from recommendation_authorities a group by a.authority order by count(*) desc, a.authority limit 1) as "authorityId",
      (select r.body from recommendations r group by r.body order by count(*) desc, r.body limit 1) as bodies,
      (select a.treaty from treaty_actions a group by a.treaty order by count(*) desc, a.treaty limit 1) as "treatyCode",
      ${codeOf('theme')} as themes, ${codeOf('group')} as groups, ${codeOf('sdg')} as sdgs, ${codeOf('right')} as rights,
      ${codeOf('policyDomain')} as "policyDomains"`;
  return row as Record<string, string>;
}

/** The address of a page below the language with its parameters filled in; undefined where this file does not know how. */
export function addressOf(page: string, values: Record<string, string>): string | undefined {
  const [first = ''] = page.split('/').filter(Boolean);
  const filled = page.replace(/:(\w+)/g, (parameter, name: string) => {
    if (name === 'code') return encodeURIComponent(values[first] ?? parameter);
    if (name === 'facet') return 'theme';
    return values[name] ?? parameter;
  });
  return filled.includes('/:') ? undefined : filled;
}
