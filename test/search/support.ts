import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { type Database, select } from '../../db/client.ts';
import { languages } from '../../db/schema/types.ts';
import type { SearchedKind, SearchServer } from '../../src/search/client.ts';
import { indexedKinds } from '../../src/search/kinds.ts';
import { buildDictionary } from '../../src/vocabularies/dictionary.ts';
import { listEntries } from '../../src/vocabularies/queries.ts';

/** What of a document the search server shows. */
const shown = ['id', ...languages.flatMap((language) => [`text_${language}`, `labels_${language}`])];

/** Labels come in the order of what a record is tagged with, which has none. */
const ordered = (document: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(document).map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value]));

/** What the indexes hold that the public does not see, what it sees that they do not hold, and what they hold in other words. */
export async function differences(database: Database, search: SearchServer, kinds: SearchedKind[] = []): Promise<string[]> {
  const lists = await listEntries(database.db);
  const vocabularies = { lists, dictionary: buildDictionary(lists) };
  const found: string[] = [];
  for (const { kind, documents } of indexedKinds) {
    if (kinds.length > 0 && !kinds.includes(kind)) continue;
    const held = new Map<string, unknown>();
    for (let offset = 0; ; offset += 1_000) {
      const { results } = await search.client
        .index(search.indexOf(kind))
        .getDocuments({ limit: 1_000, offset, fields: shown })
        .catch(() => ({ results: [] }));
      for (const one of results) held.set(one['id'] as string, ordered(one));
      if (results.length < 1_000) break;
    }
    for await (const batch of documents(database.db, vocabularies))
      for (const document of batch) {
        const expected = Object.fromEntries(Object.entries(document).filter(([name]) => shown.includes(name)));
        if (!isDeepStrictEqual(held.get(document.id), ordered(expected))) found.push(`${kind} ${document.id}`);
        held.delete(document.id);
      }
    found.push(...[...held.keys()].map((id) => `${kind} ${id} is not public`));
  }
  return found;
}

/** Searches that readers make one after the other, with what each was answered. */
export interface Readers {
  /** Who has answered the last ten searches that were answered by one server; undefined while that is not the same one. */
  steadilyAnsweredBy(): string | undefined;
  /** Ends them; gives how many asked, answers with another status than 200, who searched in the order of their turns, and the longest wait. */
  stop(): Promise<{ asked: number; faults: string[]; turns: string[]; longest: number }>;
}

const questions = [
  '/recommendations?q=prison',
  '/recommendations?q=gevangenis&body=cat&facet=theme',
  '/search?q=disability',
  '/recommendations?q=training%20of%20police&sort=symbol',
  '/statistics?groupBy=body&q=violence',
];

/** Has three readers search all the time until they are stopped. */
export function searchAllTheTime(app: FastifyInstance): Readers {
  let isOn = true;
  let asked = 0;
  let longest = 0;
  const faults: string[] = [];
  const turns: string[] = [];
  let inARow = 0;
  const reader = async (first: number) => {
    for (let at = first; isOn; at += 1) {
      const path = questions[at % questions.length] as string;
      const began = performance.now();
      const { statusCode, body } = await app.inject(`/api/monitoring/v1${path}`);
      longest = Math.max(longest, performance.now() - began);
      asked += 1;
      if (statusCode === 200) {
        const { searchedBy } = JSON.parse(body) as { searchedBy?: string };
        if (searchedBy !== undefined) {
          inARow = turns.at(-1) === searchedBy ? inARow + 1 : 1;
          if (inARow === 1) turns.push(searchedBy);
        }
      } else faults.push(`${path}: ${statusCode} ${body.slice(0, 200)}`);
      await sleep(40);
    }
  };
  const readers = [0, 1, 2].map(reader);
  return {
    steadilyAnsweredBy: () => (inARow >= 10 ? turns.at(-1) : undefined),
    stop: async () => {
      isOn = false;
      await Promise.all(readers);
      return { asked, faults, turns, longest: Math.round(longest) };
    },
  };
}

/** How many records wait to be sent. */
export async function countWaiting({ whole }: Database): Promise<number> {
  const [row] = await select<{ waiting: number }>(
    whole,
    sql`select count(*)::int as waiting from search_queue where refused_mark is distinct from mark`,
  );
  return row?.waiting ?? 0;
}
