import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { openDataDir, removeDataDir } from '../../db/embedded/data-dir.ts';
import { type EmbeddedMeilisearch, startMeilisearch } from '../../db/embedded/meilisearch.ts';
import { tryPort } from '../../db/embedded/ports.ts';
import { findProcesses, signalAll } from '../../db/embedded/processes.ts';
import { buildApp } from '../../src/app.ts';
import { startJobs } from '../../src/jobs/run.ts';
import { connectSearch } from '../../src/search/client.ts';
import { ensureIndexes } from '../../src/search/rebuild.ts';
import { loadRecords } from '../bench/load.ts';
import { accountFor, caller, databaseForFile, isLong, testConfig, toolsOf, until } from '../helper.ts';
import { countWaiting, differences, searchAllTheTime } from './support.ts';

/**
 * What the outages happen to: enough records beside those of the seed that building their index takes some seconds, and so many edits. With
 * `LONG_TESTS=1` four times as many.
 */
const [records, edits] = isLong ? [1_000, 1_000] : [250, 250];

const { database, url } = await databaseForFile(t);
await loadRecords(url, records, () => {});

const folder = mkdtempSync(join(tmpdir(), 'monitum-outages-'));
// The account of the server has to come through.
chmodSync(folder, 0o711);
const dir = openDataDir(join(folder, 'servers'));
t.teardown(() => {
  removeDataDir(join(folder, 'servers'));
  rmSync(folder, { recursive: true, maxRetries: 20 });
});
t.teardown(dir.release);
const home = join(dir.home, 'meilisearch');
const port = await tryPort('127.0.0.1', 0);

/** The search server of this file alone. */
let server: EmbeddedMeilisearch | undefined;
const start = async () => {
  server = await startMeilisearch(dir, { port });
  if (server === undefined) throw new Error('there is no search server on this platform');
};
const signal = (name: NodeJS.Signals) => signalAll(findProcesses('meilisearch', home), name);
const kill = async () => {
  signal('SIGKILL');
  await server?.died;
};
const lose = () => rmSync(home, { recursive: true, force: true });
t.teardown(() => server?.stop());

/** Twice the usual, for a machine that is shared. */
const patience = 10_000;
const search = connectSearch({ url: `http://127.0.0.1:${port}`, key: dir.secrets.meilisearchKey, prefix: 'outages', patience });
t.teardown(() => search.close());
const app = await buildApp({ ...testConfig, database, search });
await app.ready();
t.teardown(() => app.close());
const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);

/** What the server looks at every minute; here every second, until nothing is to be done any more. Gives the seconds that it took. */
async function converge(): Promise<number> {
  const began = performance.now();
  await until(async () => {
    const isDone = await ensureIndexes(database, search).then(
      () => true,
      () => false,
    );
    if (isDone && (await countWaiting(database)) === 0 && (await differences(database, search)).length === 0) return true;
    await sleep(1_000);
    return false;
  });
  return Math.round((performance.now() - began) / 100) / 10;
}

/** Has the next look build every index again. */
const forget = () => database.sql`delete from search_indexes`;

/** Adds an act, as an editor does. */
let acts = 0;
async function edit(): Promise<void> {
  acts += 1;
  const answer = await editor('POST', '/measures', {
    kind: 'legislation',
    title: { en: `Outage act ${acts}` },
    titleOrigin: 'institute',
    description: { en: 'It changes something about prisons.' },
    authorities: ['federalState'],
    themes: ['prisons'],
    sources: [{ kind: 'official', citation: 'Invented' }],
    verification: 'verified',
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
}

/** Changes the words of recommendations as somebody does who corrects them. */
const correct = (word: string) => database.sql`
  update recommendation_texts set text = text || ${` ${word}`} where is_shown and recommendation in
    (select recommendation from recommendation_texts order by md5(recommendation || ${word}) limit 50)`;

/** Waits until a rebuild has sent something. */
const isBuilding = () =>
  until(async () => {
    const stats = await search.client
      .index(`${search.indexOf('recommendation')}_next`)
      .getStats()
      .catch(() => undefined);
    return stats !== undefined && (stats.isIndexing || stats.numberOfDocuments > 0);
  });

const table: string[] = [];

/** Who answered one after the other: a search over one kind and one over all may be answered by different servers for a while. */
const toldBriefly = (turns: string[]) =>
  turns.length > 6 ? `${turns.slice(0, 2).join(' → ')} → (${turns.length - 3} turns) → ${turns.at(-1)}` : turns.join(' → ');

/** One outage: what is done while readers search, and what they saw. The indexes are the database's in the end. */
async function outage(
  t: Test,
  name: string,
  happens: () => Promise<unknown>,
  { answeredBy = ['meilisearch', 'postgres'], converging = converge }: { answeredBy?: string[]; converging?: () => Promise<number> } = {},
): Promise<void> {
  const readers = searchAllTheTime(app);
  let seconds = 0;
  try {
    await happens();
    seconds = await converging();
    // A pause after a failure may still last, and an answer that was begun in it may come after one that was not.
    await until(() => readers.steadilyAnsweredBy() === 'meilisearch');
  } finally {
    const { asked, faults, turns, longest } = await readers.stop();
    t.strictSame(faults, [], 'no search is answered with anything but 200');
    t.strictSame([...new Set(turns)].sort(), answeredBy, `who answered: ${turns.join(', ')}`);
    table.push(`${name} | ${asked} searches, 0 failed | ${toldBriefly(turns)} | slowest ${longest} ms | the same after ${seconds} s`);
  }
  t.strictSame(await differences(database, search), []);
  t.equal(await countWaiting(database), 0);
}

t.test('a start without the search server does without it, and finds it when it comes', async (t) => {
  const began = performance.now();
  await t.rejects(ensureIndexes(database, search));
  t.ok(performance.now() - began < 30_000, 'the start is not kept waiting');
  await outage(t, 'not there at the start', async () => {
    await sleep(1_000);
    await start();
  });
});

t.test('killed in the middle of a rebuild, with its data and without', async (t) => {
  for (const [name, back] of [
    ['killed amid a rebuild, back after 2 s', () => sleep(2_000)],
    ['killed amid a rebuild, back empty', lose],
  ] as const)
    await outage(t, name, async () => {
      await forget();
      const building = ensureIndexes(database, search).catch((error: unknown) => error);
      await isBuilding();
      await correct('kestrel');
      await kill();
      await back();
      await start();
      await building;
    });
});

t.test('what is written during a rebuild is in the index at its end', async (t) => {
  await outage(
    t,
    'written during a rebuild',
    async () => {
      await forget();
      await correct('before');
      const building = ensureIndexes(database, search);
      await isBuilding();
      for (const word of ['plover', 'dotterel', 'whimbrel']) {
        await correct(word);
        await edit();
      }
      await database.sql`update recommendations set published_at = null where id = (select max(id) from recommendations)`;
      t.match(await building, { rebuilt: true });
    },
    { answeredBy: ['meilisearch'] },
  );
});

t.test('an index that somebody deletes is built again, whether anything is written or not', async (t) => {
  for (const [name, write] of [
    ['index deleted', async () => {}],
    ['index deleted, then written to', () => edit()],
  ] as const)
    await outage(t, name, async () => {
      for (const kind of ['recommendation', 'measure'] as const)
        await search.client.deleteIndex(search.indexOf(kind)).waitTask({ timeout: 60_000 });
      await write();
      await sleep(500);
    });
});

t.test('the worker alone brings the index up to date after outages amid edits', async (t) => {
  const { stop } = await startJobs(url, toolsOf({ app, database, search }));
  t.teardown(stop);
  /** Nobody looks: what is queued is sent again and again by itself. */
  const wait = async () => {
    const began = performance.now();
    await until(async () => (await countWaiting(database)) === 0);
    return Math.round((performance.now() - began) / 100) / 10;
  };
  /** Edits, four at a time, with something happening after so many. */
  const editing = async (count: number, events: [number, () => unknown][]) => {
    const left = [...events];
    let made = 0;
    let happening: Promise<unknown> = Promise.resolve();
    const writer = async () => {
      while (made < count) {
        made += 1;
        if (left[0] && made >= left[0][0]) {
          const [, event] = left.shift() as [number, () => unknown];
          happening = happening.then(event);
        }
        await edit();
      }
    };
    await Promise.all([writer(), writer(), writer(), writer()]);
    for (const [, event] of left) happening = happening.then(event);
    await happening;
  };
  await outage(
    t,
    `killed twice amid ${edits} edits`,
    () =>
      editing(edits, [
        [edits * 0.2, kill],
        [edits * 0.4, start],
        [edits * 0.6, kill],
        [edits * 0.8, start],
      ]),
    { converging: wait },
  );
  await outage(
    t,
    'hangs amid 100 edits',
    async () => {
      await editing(100, [[50, () => signal('SIGSTOP')]]);
      await sleep(patience + 3_000);
      signal('SIGCONT');
    },
    { converging: wait },
  );
  await outage(t, 'stopped, back empty, while the worker works', async () => {
    await kill();
    lose();
    await edit();
    await start();
  });
});

t.test('what was tried', async (t) => {
  for (const row of table) t.comment(row);
  t.equal(table.length, 9);
});
