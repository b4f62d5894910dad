import type { FastifyInstance } from 'fastify';
import type { BrowserContext } from 'playwright-core';
import type { Database } from '../../db/client.ts';
import { sha256 } from '../../src/access/secrets.ts';
import { staffFor } from '../staff.ts';

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
  return { ...(row as Record<string, string>), ...(await mailLinks(database)) };
}

/** Links of mails, by the page that they lead to: of a request that waits to be confirmed, and of a subscription. */
async function mailLinks({ sql }: Database): Promise<Record<string, string>> {
  for (const [id, state, purpose] of [
    ['asked', 'pending', 'confirm'],
    ['followed', 'active', 'manage'],
  ] as const) {
    await sql`insert into subscriptions (id, channel, followed_kind, followed, language, rhythm, state, cursor, created_at, email)
      values (${id}, 'email', 'search', 'body=crpd', 'nl', 'daily', ${state}, 0, now(), ${`${id}@example.org`}) on conflict do nothing`;
    await sql`insert into subscription_tokens (token_hash, subscription, purpose, created_at) values (${sha256(purpose)}, ${id}, ${purpose}, now()) on conflict do nothing`;
  }
  return { 'subscriptions/confirm': 'confirm', 'subscriptions/manage': 'manage', 'subscriptions/end': 'manage' };
}

/** The address of a page below the language with its parameters filled in; undefined where this file does not know how. */
export function addressOf(page: string, values: Record<string, string>): string | undefined {
  const [first = ''] = page.split('/').filter(Boolean);
  const filled = page.replace(/:(\w+)/g, (parameter, name: string) => {
    if (name === 'code') return encodeURIComponent(values[first] ?? parameter);
    if (name === 'facet') return 'theme';
    if (name === 'token') return values[page.slice(1).split('/:')[0] ?? ''] ?? parameter;
    return values[name] ?? parameter;
  });
  return filled.includes('/:') ? undefined : filled;
}

/**
 * Somebody who may do everything, and the address below the language of each page that asks who one is, by the name of its route. The file has to
 * hold follow-up of the recommendation, and imports.
 */
export async function staffPlaces(app: FastifyInstance, database: Database, recommendation: string) {
  const { sql } = database;
  const staff = await staffFor(app, database, {
    roles: ['contributor', 'editor', 'reviewer', 'admin'],
    institution: 'firm',
    represents: 'Invented',
    voice: 'civilSociety',
  });
  // Nobody edits what another has sent.
  await sql`update contributions set author = ${staff.id}`;
  const [found] = await sql<Record<string, string>[]>`select
    (select id from assessments where recommendation = ${recommendation} and state = 'returned' limit 1) as "assessmentId",
    (select id from assessments where recommendation = ${recommendation} and state = 'published' and authority is null limit 1) as published,
    (select id from contributions where state = 'submitted' limit 1) as "contributionId",
    (select earlier || '-' || later from lineage where state = 'suggested' limit 1) as "lineageSuggestionId",
    (select id from proposed_assessments limit 1) as "proposalId",
    (select id from positions where recommendation = ${recommendation} order by modified_at desc limit 1) as positions,
    (select id from grades where recommendation = ${recommendation} order by modified_at desc limit 1) as grades,
    (select id from documents order by modified_at desc, id limit 1) as documents,
    (select id from measures order by modified_at desc, id limit 1) as measures,
    (select id from deadlines order by modified_at desc, id limit 1) as deadlines,
    (select id from treaty_actions order by modified_at desc, id limit 1) as "treatyActions",
    (select id from reviews order by id limit 1) as "reviewId"`;
  const ids: Record<string, string | undefined> = { ...found, importId: 'import2', importReviewId: 'review0', userId: staff.id };
  const addressOfStaff = (template: string) => {
    const path = template
      // Two routes name this one differently, and the list of routes then has both names.
      .replace(/(\/recommendations\/):[^/]+/, `$1${recommendation}`)
      .replace(/\/(\w+)\/:(?:recordId|voiceId)/, (_all, kind: string) => `/${kind}/${ids[kind] ?? ''}`)
      .replace(/:(\w+)/g, (all, name: string) => ids[name] ?? all);
    return template.endsWith('/assessments/compare') ? `${path}?from=${ids['published']}&to=${ids['published']}` : path;
  };
  const isReached = (page: string) => page.startsWith('/staff') && !/sign-(in|out)|invitations|\.csv$|\/report\/file$/.test(page);
  const addresses = pagesOf(app)
    .filter(isReached)
    .map((template): [template: string, address: string] => [template, addressOfStaff(template)]);
  return { staff, addresses };
}

/** Gives a browser the session of somebody who has signed in. */
export async function takeSession(context: BrowserContext, token: string, origin: string): Promise<void> {
  const cookie = { name: '__Host-session', value: token, url: origin.replace('http:', 'https:') };
  await context.clearCookies();
  await context.addCookies([{ ...cookie, secure: true, httpOnly: true, sameSite: 'Lax' }]);
}
