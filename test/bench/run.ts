import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { connectDatabase } from '../../db/client.ts';
import { openDataDir, removeDataDir } from '../../db/embedded/data-dir.ts';
import { type EmbeddedMeilisearch, startMeilisearch } from '../../db/embedded/meilisearch.ts';
import { type EmbeddedPostgres, startPostgres } from '../../db/embedded/postgres.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { connectSearch } from '../../src/search/client.ts';
import { startApi } from './api.ts';
import { buildAssessedCases, countRecommendations, loadAssessments, pretendBeginning } from './assessed.ts';
import { buildCases, type Case } from './cases.ts';
import { measureExports, printExports } from './exports.ts';
import { connectClient } from './http.ts';
import { measureImport, printImport } from './imports.ts';
import { indexRecords, loadRecords } from './load.ts';
import { compare, medianOf, warmUp } from './measure.ts';
import { buildPageCases } from './pages.ts';
import { measureRebuild, printRebuild } from './rebuild.ts';
import { type DatasetReport, describeMachine, printDataset, printHeader, printMisses, type Report } from './report.ts';

/**
 * `npm run bench -- [options]`: compares the API with the servers behind it, on the seed and on invented records.
 *   --records N   invented records (100 000)
 *   --seconds N   seconds of measuring for each side of each case (10)
 *   --keep DIR    prepare the data in this folder and find it there the next time
 *   --only CASE   only `search`, `list`, `item`, `assessed`, `assessed as of`, `write`, `pages`, or `exports`, `rebuild` or `import`, which are measured only when they are named
 *   --file FILE   what `import` imports: an array in the shape of the full export of the Universal Human Rights Index
 *   --data NAME   only `seed`, `invented` or `assessed`
 *   --profile DIR have the API write a profile of its processor time there
 */
const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '10' },
    keep: { type: 'string' },
    only: { type: 'string' },
    file: { type: 'string' },
    data: { type: 'string' },
    profile: { type: 'string' },
  },
});
const records = readNumber('records', options.records, 1_000_000);
const seconds = readNumber('seconds', options.seconds, 600);
const concurrencies = [1, 10];
/** A server in use has long been compiled: after two seconds its answers took a fifth longer than after ten. */
const warmUpSeconds = 10;
/** As many connections as the API's default, on both sides. */
const poolSize = 10;

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupted.abort());

const stops: (() => Promise<unknown> | unknown)[] = [];
try {
  await Promise.race([run(), new Promise((_, reject) => interrupted.signal.addEventListener('abort', reject))]);
} catch (error) {
  if (!interrupted.signal.aborted) console.error(error);
  process.exitCode = 1;
} finally {
  for (const stop of stops.reverse()) await stop();
  // The search client leaves a timer of ten minutes behind when waiting for a task fails.
  process.exit();
}

async function run(): Promise<void> {
  const dir = openDataDir(options.keep === undefined ? temporaryFolder() : resolve(options.keep));
  stops.push(dir.release);
  const meilisearch = await startMeilisearch(dir, { abort: interrupted.signal });
  if (meilisearch === undefined) throw new Error('There is no search server on this platform: nothing to compare a search with');
  stops.push(meilisearch.stop);
  // What makes data survive a crash is left out: it only delays the loading.
  const postgres = await startPostgres(dir, { fast: true, abort: interrupted.signal });
  stops.push(postgres.stop);
  const report: Report = {
    at: new Date().toISOString(),
    machine: describeMachine(postgres.version, meilisearch.version),
    options: { records, seconds, connections: concurrencies, poolSize },
    datasets: [],
  };
  printHeader(report);
  const datasets = [
    { name: 'seed', database: 'bench_seed', invented: 0 },
    { name: 'invented', database: `bench_${records}`, invented: records },
    { name: 'assessed', database: `bench_assessed_${records}`, invented: records },
  ];
  const log = (line: string) => console.log(`  ${line}`);
  if (options.only === 'import') {
    if (options.file === undefined) throw new Error('--file says what to import');
    const seeded = await prepareDatabase(postgres.url, 'bench_seed', (making) => loadRecords(making, 0, log));
    await migrateDatabase(seeded);
    const url = await copyDatabase(postgres.url, 'bench_seed', 'bench_import');
    report.import = await measureImport(url, resolve(options.file), log);
    printImport(report.import);
    saveReport(report);
    return;
  }
  if (options.only === 'exports') {
    const url = await prepareDatabase(postgres.url, `bench_${records}`, (making) => loadRecords(making, records, log));
    await migrateDatabase(url);
    const server = await startApi({ databaseUrl: url, prefix: `bench_${records}`, poolSize });
    stops.push(server.stop);
    report.exports = await measureExports(server, url, log);
    printExports(report.exports);
    saveReport(report);
    return;
  }
  if (options.only === 'rebuild') {
    const url = await prepareDatabase(postgres.url, `bench_${records}`, (making) => loadRecords(making, records, log));
    await migrateDatabase(url);
    report.rebuild = await measureRebuild(url, meilisearch, log);
    printRebuild(report.rebuild);
    saveReport(report);
    return;
  }
  for (const dataset of datasets)
    if (options.data === undefined || options.data === dataset.name) {
      const measured = await (dataset.name === 'assessed' ? measureAssessed(dataset, postgres) : measure(dataset, postgres, meilisearch));
      report.datasets.push(measured);
      printDataset(measured);
    }
  printMisses(report);
  if (options.profile === undefined) saveReport(report);
}

async function measure(
  { name, database: databaseName, invented }: { name: string; database: string; invented: number },
  postgres: EmbeddedPostgres,
  meilisearch: EmbeddedMeilisearch,
): Promise<DatasetReport> {
  const log = (line: string) => console.log(`  ${line}`);
  console.log(`\n${name}`);
  const search = connectSearch({ url: meilisearch.url, key: meilisearch.key, prefix: databaseName });
  stops.push(search.close);
  const url = await prepareDatabase(postgres.url, databaseName, (making) => loadRecords(making, invented, log));
  const count = await indexRecords(url, search, log);
  interrupted.signal.throwIfAborted();
  const server = await startApi({ databaseUrl: url, meilisearch, prefix: databaseName, poolSize, profile: options.profile });
  stops.push(server.stop);
  const database = connectDatabase(url, { max: poolSize });
  stops.push(database.close);
  const api = connectClient(server.url);
  const direct = connectClient(meilisearch.url, { authorization: `Bearer ${meilisearch.key}` });
  const measured: DatasetReport = { name, records: count, results: [], parts: [] };
  try {
    const sides = { api, apiCpu: server.cpu, meilisearch: direct, search, database };
    await measureCases([...(await buildCases(sides)), ...(await buildPageCases(sides))], measured);
    return measured;
  } finally {
    api.close();
    direct.close();
    search.close();
    await database.close();
    await server.stop();
  }
}

/** The list of assessed recommendations, now and two years ago, and writes: without a search server, which has no part in them. */
async function measureAssessed(
  { name, database: databaseName, invented }: { name: string; database: string; invented: number },
  postgres: EmbeddedPostgres,
): Promise<DatasetReport> {
  const log = (line: string) => console.log(`  ${line}`);
  console.log(`\n${name}`);
  const url = await prepareDatabase(postgres.url, databaseName, async (making) => {
    await pretendBeginning(making, true);
    await loadRecords(making, invented, log);
    await pretendBeginning(making, false);
    await loadAssessments(making, log);
  });
  interrupted.signal.throwIfAborted();
  const server = await startApi({ databaseUrl: url, prefix: databaseName, poolSize, profile: options.profile });
  stops.push(server.stop);
  const database = connectDatabase(url, { max: poolSize });
  stops.push(database.close);
  const api = connectClient(server.url);
  const measured: DatasetReport = { name, records: await countRecommendations(database), results: [], parts: [] };
  try {
    const sides = { api, apiCpu: server.cpu, database };
    await measureCases(await buildAssessedCases(sides, url, (close) => stops.push(close)), measured);
    return measured;
  } finally {
    api.close();
    await database.close();
    await server.stop();
  }
}

async function measureCases(cases: Case[], measured: DatasetReport): Promise<void> {
  for (const one of cases) {
    const isAsked = one.name === options.only || (options.only === 'pages' && / page\b/.test(one.name));
    if (options.only !== undefined && !isAsked) continue;
    await warmUp(one, warmUpSeconds);
    for (const connections of concurrencies) {
      interrupted.signal.throwIfAborted();
      measured.results.push(await compare(one, connections, seconds));
    }
    const parts: Record<string, number> = {};
    for (const { name, ask } of one.parts) parts[name] = await medianOf(ask, one.questions.length, 1);
    measured.parts.push({ case: one.name, parts });
  }
}

/** Fills a database under another name first, so that one of its right name is always complete. */
async function prepareDatabase(serverUrl: string, name: string, fill: (url: string) => Promise<void>): Promise<string> {
  const urlOf = (database: string) => Object.assign(new URL(serverUrl), { pathname: `/${database}` }).toString();
  const admin = connectDatabase(serverUrl, { max: 1, statementTimeout: 60_000 });
  try {
    const [existing] = await admin.sql`select from pg_database where datname = ${name}`;
    if (existing !== undefined) return urlOf(name);
    const making = `${name}_making`;
    await admin.sql`drop database if exists ${admin.sql(making)} with (force)`;
    await admin.sql`create database ${admin.sql(making)}`;
    await fill(urlOf(making));
    await admin.sql`alter database ${admin.sql(making)} rename to ${admin.sql(name)}`;
    return urlOf(name);
  } finally {
    await admin.close();
  }
}

/** Makes a database of its own with the content of another; one that a former run left is thrown away. */
async function copyDatabase(serverUrl: string, from: string, name: string): Promise<string> {
  const admin = connectDatabase(serverUrl, { max: 1, statementTimeout: 60_000 });
  try {
    await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
    await admin.sql`create database ${admin.sql(name)} template ${admin.sql(from)}`;
    return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
  } finally {
    await admin.close();
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'monitum-bench-'));
  // The account of the servers has to come through.
  chmodSync(folder, 0o711);
  stops.push(() => rmSync(folder, { recursive: true, maxRetries: 20 }));
  const servers = join(folder, 'servers');
  stops.push(() => removeDataDir(servers));
  return servers;
}

function saveReport(report: Report): void {
  const folder = join(import.meta.dirname, '../../bench/results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${report.at.replaceAll(':', '-').slice(0, 19)}.json`);
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
  console.log(`\n${relative(process.cwd(), file)}`);
}

function readNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  console.error(`--${name} is "${text}": give a whole number from 1 to ${most}.`);
  process.exit(2);
}
