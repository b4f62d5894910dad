import { setTimeout as sleep } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { type Answer, ask, type Outbound, type Visit, visit } from '../http/outbound.ts';
import { textArray } from '../http/sql.ts';
import { version } from '../version.ts';
import type { Task, Tools } from './tools.ts';

/** One address, and the evidence that names it. */
interface Link {
  url: string;
  ids: string[];
}

/** What a visit says of a link. */
type Verdict = 'working' | 'redirected' | 'broken' | 'unchecked' | 'doubtful';

/** How links are visited, where a test has servers and an hour of its own. */
export interface Visiting extends Partial<Outbound> {
  /** Milliseconds between two requests to one host. */
  pause?: number;
}

/** At most so many addresses a run, of so many hosts at a time. */
const [mostLinks, hostsAtATime] = [200, 8];

/** Failures of the server, or on the way to it, that may be over tomorrow. */
const maybePassing = new Set(['ETIMEDOUT', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENOTFOUND', 'EPIPE']);

/**
 * Reads what a visit says. Only what a server says of the address itself, or what stays so, counts as broken; a server that keeps programs out
 * (401, 403, 429), a certificate that we cannot follow and an address that we do not visit leave open what a reader finds there.
 */
export function judge(made: Visit): Verdict {
  if ('refused' in made) return 'unchecked';
  if ('failure' in made) return maybePassing.has(made.failure) ? 'doubtful' : 'unchecked';
  const { status, redirects } = made;
  if (status >= 200 && status < 300) return redirects > 0 ? 'redirected' : 'working';
  if (status === 404 || status === 410) return 'broken';
  return status >= 500 ? 'doubtful' : 'unchecked';
}

const isHeard = (made: Visit): boolean => 'status' in made;

/** Visits the addresses of evidence, where the installation allows it. */
export const checkLinks: Task = (tools, payload) => checkEvidence(tools, payload);

/**
 * Visits the addresses of published evidence, those that were visited longest ago first, and writes down what became of them: an observation,
 * which is no change of the record. One whose server failed is visited again six hours later, by a job that names it, and is broken when it
 * fails again. Where no server at all answers, it is we who are cut off, and nothing is said of any.
 */
export async function checkEvidence(tools: Tools, { again }: Record<string, unknown>, visiting: Visiting = {}): Promise<void> {
  const { database, checkLinks: isOn, clock, log, publicUrl } = tools;
  if (!isOn) return;
  const suspects = Array.isArray(again) ? again.map(String) : undefined;
  const links = await listLinks(tools, suspects);
  const outbound: Outbound = { userAgent: `Monitum/${version} (+${publicUrl})`, ...visiting };
  const inTurn = takeTurns(visiting.pause ?? 1_000);
  const askOne = (url: URL, method: 'HEAD' | 'GET'): Promise<Answer> => inTurn(url.hostname, () => ask(url, method, outbound));
  const doubtful: Link[] = [];
  let heard = 0;
  const write = ({ url, ids }: Link, health: Verdict) =>
    select(
      database.whole,
      sql`update evidence set link_health = ${health}, link_checked_at = ${clock().toISOString()}::timestamptz where id = any(${textArray(ids)}) and url = ${url}`,
    );
  const hosts = byHost(links);
  await eachOf([...hosts.values()], hostsAtATime, async (ofHost) => {
    for (const link of ofHost) {
      const made = await visit(link.url, askOne);
      if (isHeard(made)) heard++;
      const verdict = judge(made);
      if (verdict === 'doubtful') doubtful.push(link);
      else await write(link, verdict);
    }
  });
  if (doubtful.length === 0) return;
  if (heard === 0 && hosts.size > 1) {
    log.warn({ visited: links.length }, 'no address of evidence could be reached: is this machine allowed to visit the web?');
    return;
  }
  const isSuspect = ({ ids }: Link) => suspects !== undefined && ids.some((id) => suspects.includes(id));
  for (const link of doubtful.filter(isSuspect)) await write(link, 'broken');
  const ids = doubtful.filter((link) => !isSuspect(link)).flatMap((link) => link.ids);
  if (ids.length > 0)
    await select(
      database.whole,
      sql`select graphile_worker.add_job('checkLinks', ${JSON.stringify({ again: ids })}::text::json, run_at := now() + interval '6 hours', max_attempts := 3)`,
    );
}

/** What is shown to the public with an address. */
const published = sql.raw(`e.url is not null and (
    exists (select from assessments a join recommendations r on r.id = a.recommendation where a.id = e.assessment and a.state = 'published')
    or exists (select from measures m where m.id = e.measure)
    or exists (select from contributions c join recommendations r on r.id = c.recommendation where c.id = e.contribution))`);

/** The addresses to visit; with suspects also three that worked last, to tell a server that is away from a network that is. */
async function listLinks({ database }: Tools, suspects: string[] | undefined): Promise<Link[]> {
  const list = (which: SQL, order: SQL, most: number) =>
    select<Link>(
      database.db,
      sql`select e.url, array_agg(e.id) as ids from evidence e where ${published} and ${which} group by e.url order by ${order} limit ${most}::int`,
    );
  if (!suspects) return list(sql`true`, sql`min(coalesce(e.link_checked_at, '-infinity')), e.url`, mostLinks);
  const controls = await list(
    sql`e.link_health in ('working', 'redirected') and not (e.id = any(${textArray(suspects)}))`,
    sql`max(e.link_checked_at) desc, e.url`,
    3,
  );
  return [...controls, ...(await list(sql`e.id = any(${textArray(suspects)})`, sql`e.url`, mostLinks))];
}

function byHost(links: Link[]): Map<string, Link[]> {
  const hosts = new Map<string, Link[]>();
  for (const link of links) {
    const host = URL.canParse(link.url) ? new URL(link.url).hostname : '';
    hosts.set(host, [...(hosts.get(host) ?? []), link]);
  }
  return hosts;
}

/** Does the work on each, so many at a time. */
async function eachOf<Item>(items: Item[], atATime: number, work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const next = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atATime }, next));
}

/** Lets requests to one host go one after the other, with a pause between them; a redirect from elsewhere waits its turn too. */
function takeTurns(pause: number) {
  const last = new Map<string, Promise<unknown>>();
  return async <Result>(host: string, work: () => Promise<Result>): Promise<Result> => {
    const mine = (last.get(host) ?? Promise.resolve()).then(work);
    last.set(
      host,
      mine.catch(() => {}).then(() => sleep(pause)),
    );
    return mine;
  };
}
