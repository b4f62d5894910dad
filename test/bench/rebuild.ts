import { connectDatabase } from '../../db/client.ts';
import { buildIndex, readBatch, type Work } from '../../src/search/build.ts';
import { connectSearch, type SearchServer } from '../../src/search/client.ts';
import { type IndexedKind, indexedKinds } from '../../src/search/kinds.ts';
import { chunksOf } from '../../src/search/send.ts';
import { labelSynonyms } from '../../src/search/settings.ts';
import { settled } from '../../src/search/tasks.ts';
import { buildDictionary } from '../../src/vocabularies/dictionary.ts';
import { listEntries } from '../../src/vocabularies/queries.ts';

/** How fast the index of recommendations is built from the database, beside posting the very same documents to the search server. */
export interface RebuildReport {
  documents: number;
  /** Of all documents as they are sent. */
  megabytes: number;
  /** Documents per second. */
  rebuilt: number;
  posted: number;
  /** Of `rebuilt` to `posted`: at least 0.8 is promised. */
  ratio: number;
  /** Most resident memory of this process while it rebuilt, above what it held before, in megabytes. */
  memory: number;
}

/**
 * Builds the index twice: once as the program does, once from documents that lie ready. Both make the index with its settings and wait
 * until the server has done everything; what lies ready is thrown away before the program's turn.
 */
export async function measureRebuild(
  url: string,
  server: { url: string; key: string },
  log: (line: string) => void,
): Promise<RebuildReport> {
  const search = connectSearch({ ...server, prefix: 'bench_rebuild' });
  const database = connectDatabase(url, { max: 4, statementTimeout: 600_000 });
  try {
    const [kind] = indexedKinds;
    if (kind === undefined) throw new Error('There is no index');
    const lists = await listEntries(database.db);
    const work: Work = { database, search, vocabularies: { lists, dictionary: buildDictionary(lists) }, log };

    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 100);
    const began = performance.now();
    const { built } = await buildIndex(work, kind);
    const rebuilt = built / secondsSince(began);
    clearInterval(watch);
    log(`${built} documents rebuilt, ${Math.round(rebuilt)} a second`);
    await forget(search, kind);

    const { texts, length } = await prepare(work, kind);
    const posted = built / (await post(search, kind, work, texts));
    log(`the same posted, ${Math.round(posted)} a second`);
    await forget(search, kind);
    const memory = Math.round((most - before) / 2 ** 20);
    return { documents: built, megabytes: Math.round(length / 1e6), rebuilt, posted, ratio: rebuilt / posted, memory };
  } finally {
    search.close();
    await database.close();
  }
}

/** Prints the comparison, and whether it is what was promised. */
export function printRebuild({ documents, megabytes, rebuilt, posted, ratio, memory }: RebuildReport): void {
  console.log(`\nrebuild, ${documents} recommendations (${megabytes} MB)\n`);
  console.log(
    `  rebuilt ${Math.round(rebuilt)}/s, posted ${Math.round(posted)}/s: ratio ${ratio.toFixed(2)}, at least 0.8 is what it may be`,
  );
  console.log(`  ${memory} MB more memory than before it began`);
}

/** Every document as it is sent, in the same chunks. */
async function prepare(work: Work, kind: IndexedKind): Promise<{ texts: string[]; length: number }> {
  const ids = await work.database.sql<{ id: string }[]>`select id from visible.recommendations order by id`;
  const texts: string[] = [];
  for (let at = 0; at < ids.length; at += 1_000) {
    const { lines } = await readBatch(
      work,
      kind,
      ids.slice(at, at + 1_000).map(({ id }) => id),
    );
    texts.push(...chunksOf(lines));
  }
  return { texts, length: texts.reduce((sum, text) => sum + text.length, 0) };
}

/** Posts everything as fast as the server takes it; gives the seconds until it has done all. */
async function post(search: SearchServer, kind: IndexedKind, { vocabularies }: Work, texts: string[]): Promise<number> {
  const index = search.client.index(search.indexOf(kind.kind));
  const began = performance.now();
  await search.client.createIndex(index.uid, { primaryKey: 'id' });
  await index.updateSettings({ ...kind.settings, synonyms: labelSynonyms(vocabularies.dictionary) });
  let last = 0;
  for (const text of texts) last = (await index.addDocumentsFromString(text, 'application/x-ndjson')).taskUid;
  await settled(search, last);
  return secondsSince(began);
}

async function forget(search: SearchServer, kind: IndexedKind): Promise<void> {
  await settled(search, (await search.client.deleteIndex(search.indexOf(kind.kind))).taskUid);
}

const secondsSince = (began: number): number => (performance.now() - began) / 1_000;
