import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { readJsonArray } from '../../src/imports/reading/json-array.ts';

/** One import as a program of its own. */
interface Measured {
  seconds: number;
  /** Most resident memory of the importer, in megabytes. */
  megabytes: number;
  /** The last lines that it printed. */
  said: string;
}

/** How long an import takes beside what cannot be done without. */
export interface ImportReport {
  bytes: number;
  rows: number;
  /** Seconds to stream the file and parse its records, and nothing else. */
  parsed: number;
  /** Seconds to COPY every row that the import wrote, of all tables, into tables without indexes, rules and triggers. */
  copiedBare: number;
  /** The same into tables with their indexes, checks and generated columns, but without foreign keys and triggers. */
  copiedIndexed: number;
  dry: Measured;
  applied: Measured;
  again: Measured;
}

/** Every table in which an import of recommendations writes. */
const tables = [
  'public.documents',
  'public.document_aliases',
  'public.paragraphs',
  'public.recommendations',
  'public.recommendation_texts',
  'public.tags',
  'public.recommending_states',
  'public.positions',
  'public.recommendation_standings',
  'public.imported_records',
  'public.changes',
  'public.audit_entries',
  'public.search_queue',
  'history.documents',
  'history.recommendations',
  'history.recommendation_texts',
  'history.tags',
  'history.recommending_states',
  'history.positions',
  'history.recommendation_standings',
];

/** Imports a file of the Universal Human Rights Index in the shape of its full export, dry, written and once more, into a seeded database. */
export async function measureImport(url: string, file: string, log: (line: string) => void): Promise<ImportReport> {
  const began = performance.now();
  let rows = 0;
  for await (const batch of readJsonArray(file)) rows += batch.length;
  const parsed = (performance.now() - began) / 1_000;
  log(`${rows} records streamed and parsed in ${parsed.toFixed(1)} s`);
  const run = async (name: string, options: string[]) => {
    const measured = await runImporter(url, [file, '--all-countries', ...options]);
    log(`${name}: ${measured.seconds.toFixed(1)} s, ${measured.megabytes} MB at most; ${measured.said}`);
    return measured;
  };
  const dry = await run('dry run', []);
  const applied = await run('written', ['--apply']);
  const again = await run('once more', ['--apply']);
  const { bare: copiedBare, indexed: copiedIndexed } = await measureCopies(url, log);
  return { bytes: statSync(file).size, rows, parsed, dry, applied, again, copiedBare, copiedIndexed };
}

/** Runs the command line as a user would, and watches its memory. */
async function runImporter(url: string, args: string[]): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli/monitum.js'), 'import', 'uhri', ...args], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000);
  });
  let most = 0;
  const watch = setInterval(() => {
    try {
      // The highest so far, as the kernel keeps it (Linux alone).
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
    } catch {
      // It has ended.
    }
  }, 200);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  // Two: rows were refused, as they are in the real export.
  if (code !== 0 && code !== 2) throw new Error(`the import ended with ${code}: ${said}`);
  const counts =
    said
      .split('\n')
      .filter((line) => / new, /.test(line))
      .at(-1) ?? '';
  return { seconds: (performance.now() - began) / 1_000, megabytes: Math.round(most / 1_024), said: counts };
}

/** Takes every row out of its table and puts it into a bare one and into one with indexes. */
async function measureCopies(url: string, log: (line: string) => void): Promise<{ bare: number; indexed: number }> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { statement_timeout: 0 } });
  const folder = mkdtempSync(join(tmpdir(), 'monitum-bench-copy-'));
  // The server writes and reads the file itself, under an account of its own.
  chmodSync(folder, 0o777);
  const seconds = { bare: 0, indexed: 0 };
  try {
    for (const table of tables) {
      const [schema = '', name = ''] = table.split('.');
      const found = await sql<{ column: string }[]>`
        select column_name as column from information_schema.columns where table_schema = ${schema} and table_name = ${name} and is_generated = 'NEVER' order by ordinal_position`;
      const columns = found.map(({ column }) => `"${column}"`).join(', ');
      const path = join(folder, 'rows');
      await sql.unsafe(`copy ${table} (${columns}) to '${path}'`);
      for (const [kind, options] of [
        ['bare', ''],
        ['indexed', 'including defaults including generated including identity including indexes including constraints'],
      ] as const) {
        await sql.unsafe(`create table copied (like ${table} ${options})`);
        const began = performance.now();
        await sql.unsafe(`copy copied (${columns}) from '${path}'`);
        seconds[kind] += (performance.now() - began) / 1_000;
        await sql`drop table copied`;
      }
    }
    log(
      `the same rows by COPY: ${seconds.bare.toFixed(1)} s into bare tables, ${seconds.indexed.toFixed(1)} s into tables with their indexes`,
    );
    return seconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await sql.end();
  }
}

/** Prints how long an import takes, and how that compares. */
export function printImport({ bytes, rows, parsed, copiedBare, copiedIndexed, dry, applied, again }: ImportReport): void {
  const ratio = (below: number) => (applied.seconds / below).toFixed(1);
  console.log(`\nimport of ${rows} records, ${Math.round(bytes / 1e6)} MB`);
  console.log(`  streamed and parsed     ${parsed.toFixed(1)} s`);
  console.log(`  bare COPY of the rows   ${copiedBare.toFixed(1)} s; with indexes ${copiedIndexed.toFixed(1)} s`);
  for (const [name, one] of Object.entries({ 'dry run': dry, written: applied, 'once more': again }))
    console.log(
      `  ${name.padEnd(22)}  ${one.seconds.toFixed(1)} s, ${Math.round(rows / one.seconds)} rows a second, ${one.megabytes} MB at most; ${one.said}`,
    );
  console.log(`  written against parsing and COPY: ${ratio(parsed + copiedBare)} (bare), ${ratio(parsed + copiedIndexed)} (with indexes)`);
  console.log(`  once more against written: ${(again.seconds / applied.seconds).toFixed(2)}`);
}
