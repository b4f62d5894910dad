import { join } from 'node:path';
import type { Dump } from '../../src/dumps/manifest.ts';
import type { client } from '../helper.ts';
import { linesOf } from './support.ts';

const base = 'http://monitum.test/api/monitoring/v1';
const pathOf = (address: string) => address.slice(base.length);

interface Subject {
  id: string;
  href: string;
}

interface Change {
  id: string;
  type: string;
  subject: Subject & { kind: string };
  parent?: Subject;
  replacedBy?: Subject;
}

/**
 * A harvester as the documentation describes it: a copy of the records of a dump, brought up to date from the feed of changes by reading again
 * the subject of every change, what it belongs to, what it leads to, and what leads to it.
 */
export function harvesterOf(get: ReturnType<typeof client>, dump: Dump, folder: string) {
  /** The records by their addresses, each as the API gave it. */
  const copy = new Map<string, string>();
  for (const { name, kind } of dump.entities)
    if (kind !== 'concept')
      for (const line of linesOf(join(folder, `${name}.jsonl.gz`))) copy.set((JSON.parse(line) as { href: string }).href, line);
  let next = pathOf(dump.changes);
  let reads = 0;
  const stats = { changes: 0, rounds: 0 };

  /** The addresses of records that a record leads to. */
  const leadsTo = (line: string | undefined): string[] =>
    [...(line ?? '').matchAll(/"href":"([^"]+)"/g)].flatMap(([, href]) => (href && isRecord(href) ? [href] : []));
  const isRecord = (href: string) => href.startsWith(base) && !href.includes('/refData/') && !href.includes('?');
  const whatLeadsTo = (address: string): string[] => [...copy].flatMap(([at, line]) => (line.includes(`"${address}"`) ? [at] : []));
  const forget = (address: string) => {
    for (const at of [...copy.keys()]) if (at === address || at.startsWith(`${address}/`)) copy.delete(at);
  };

  async function read(address: string): Promise<void> {
    reads += 1;
    const { status, text, headers } = await get(pathOf(address));
    if (status === 200) copy.set(address, text);
    else if (status === 301) {
      // Where a recommendation stands in the place of another, its parts are parts of that one now, by the same ids.
      const other = String(headers['location']);
      const [, above = address, part = ''] = /^(.*\/recommendations\/[^/]+)(\/.+)$/.exec(address) ?? [];
      const parts = new Set([part, ...[...copy.keys()].flatMap((at) => (at.startsWith(`${above}/`) ? [at.slice(above.length)] : []))]);
      forget(above);
      await read(other);
      for (const one of parts) if (one !== '') await read(other + one);
    } else if (status === 410 || status === 404) forget(address);
    else throw new Error(`${status} ${text}`);
  }

  async function follow(): Promise<number> {
    let seen = 0;
    for (;;) {
      const { status, text, body } = await get(next);
      if (status !== 200) throw new Error(text);
      const again = new Set<string>();
      for (const { subject, parent, replacedBy } of body.items as Change[]) {
        seen += 1;
        const mentioned = new Set([subject.href, ...whatLeadsTo(subject.href), ...leadsTo(copy.get(subject.href))]);
        // Of what was merged first, while the copy still has its parts.
        await read(subject.href);
        for (const href of leadsTo(copy.get(subject.href))) mentioned.add(href);
        if (parent) mentioned.add(parent.href);
        if (replacedBy) mentioned.add(replacedBy.href);
        // Whether something is overdue depends on deadlines that lead to its document or its review.
        if (subject.kind === 'deadline')
          for (const href of [...mentioned])
            if (/\/(documents|reviews)\//.test(href)) for (const at of whatLeadsTo(href)) mentioned.add(at);
        mentioned.delete(subject.href);
        for (const href of mentioned) if (copy.has(href) || href === parent?.href || href === replacedBy?.href) again.add(href);
      }
      for (const address of again) await read(address);
      next = pathOf(body.next ?? body.latest);
      if (body.next === undefined) break;
    }
    stats.changes += seen;
    stats.rounds += 1;
    return seen;
  }

  /** What follows from the day, or from words of recommendations, is told by no change: treaties are few. */
  async function finish(): Promise<void> {
    for (const address of [...copy.keys()]) if (/\/treaties\/[^/]+$/.test(address)) await read(address);
  }

  return { copy, follow, finish, stats: () => ({ ...stats, reads }) };
}
