import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import type { Database } from '../../db/client.ts';
import type { Actor } from '../../src/access/actors.ts';
import type { ImportFile, ImportSource, Item, RecommendationClaim, RecommendationValues } from '../../src/imports/claims.ts';
import type { ReportRow } from '../../src/imports/report.ts';
import { type ImportOrder, runImport } from '../../src/imports/run.ts';
import { findSource } from '../../src/imports/sources.ts';

/** Whoever imports in a test. */
export const importer: Actor = { id: 'cli', roles: ['admin'], institution: null, represents: null, voice: null, scopes: null };
/** In whose name, and by what right, a test imports. */
export const author = { actor: importer, permission: 'imports.run' } as const;

/** A file of its own, gone at the end of the test. */
export function fileOf(t: Test, content: string | Buffer = randomBytes(16).toString('hex'), name = 'file.json'): ImportFile {
  const folder = mkdtempSync(join(tmpdir(), 'monitum-import-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, name };
}

/** A source that says just these things. */
export const sourceOf = (items: Item[], options: Partial<ImportSource> = {}): ImportSource => ({
  name: 'uhri',
  title: 'Invented',
  files: 'whatever',
  citation: { kind: 'official', citation: 'Invented source of a test' },
  isWhole: () => true,
  read: async function* () {
    yield* items;
  },
  ...options,
});

/** A claim of a recommendation with everything that a test does not care about. */
export const claimOf = (
  key: string,
  values: Partial<RecommendationValues> & { text?: string },
  more: Partial<RecommendationClaim> = {},
): RecommendationClaim => {
  const { text, ...rest } = values;
  return {
    kind: 'recommendation',
    row: Number(key.replace(/\D/g, '')) || 1,
    key,
    scope: 'test',
    notes: [],
    ...more,
    values: {
      document: {
        key: 'document one',
        symbol: 'CAT/C/BEL/CO/99',
        body: 'cat',
        type: 'concludingObservations',
        treaty: 'cat',
        publishedOn: '2026-02-03',
      },
      paragraph: key.replace(/\D/g, '') || '1',
      kind: 'recommendation',
      countries: ['BE'],
      ...(text === undefined ? {} : { texts: [{ language: 'en', origin: 'official', text }] }),
      ...rest,
    },
  };
};

/** Imports and gives the summary with every row of the report. */
export async function imports(database: Database, order: Omit<ImportOrder, 'author'>) {
  const rows: ReportRow[] = [];
  const summary = await runImport(database, { author, ...order }, { row: (row) => void rows.push(row) });
  return { ...summary, rows };
}

/** Imports a file of a source by its name. */
export const importsFile = async (
  database: Database,
  name: Parameters<typeof findSource>[1],
  file: ImportFile,
  options: Partial<ImportOrder> = {},
) => imports(database, { source: await findSource(database.db, name), file, applies: false, ...options });

/** Columns that differ between two installations that hold the same: instants, drawn ids, hashes of both. */
const volatile = new Set([
  'modified_at',
  'published_at',
  'written_from',
  'written_to',
  'created_at',
  'started_at',
  'finished_at',
  'occurred_at',
  'queued_at',
  'mark',
  'attempts',
]);
/** Ids that are drawn, by table. */
const drawn: Record<string, string[]> = {
  import_runs: ['id', 'file_name'],
  imported_records: ['run', 'vanished_in', 'origins'],
  import_rows: ['run'],
  import_reviews: ['id', 'run'],
  changes: ['id', 'sequence'],
  audit_entries: ['hash', 'previous_hash', 'sequence', 'trace_id'],
};
const tables = [
  'documents',
  'document_aliases',
  'paragraphs',
  'recommendations',
  'recommendation_texts',
  'recommendation_authorities',
  'recommending_states',
  'tags',
  'positions',
  'recommendation_standings',
  'treaty_actions',
  'measures',
  'deadlines',
  'imported_records',
  'import_runs',
  'import_rows',
  'import_reviews',
  'changes',
  'audit_entries',
  'history.recommendations',
  'history.tags',
  'history.recommendation_texts',
  'search_queue',
];

/** The content of a database, table by table: how many rows, and a hash of all that does not depend on when and under which drawn ids it was written. */
export async function dumpOf({ sql }: Pick<Database, 'sql'>, leaveOut: string[] = []): Promise<Record<string, string>> {
  const dump: Record<string, string> = {};
  for (const table of tables.filter((name) => !leaveOut.includes(name))) {
    const [schema, name] = table.includes('.') ? (table.split('.') as [string, string]) : ['public', table];
    const columns = await sql<
      { column_name: string }[]
    >`select column_name from information_schema.columns where table_schema = ${schema} and table_name = ${name} order by ordinal_position`;
    const kept = columns.map(({ column_name }) => column_name).filter((column) => !volatile.has(column) && !drawn[name]?.includes(column));
    const hash = createHash('sha256');
    let rows = 0;
    for await (const batch of sql
      .unsafe(`select md5(row(${kept.map((column) => `"${column}"`).join(', ')})::text) as line from ${table} order by 1`)
      .cursor(5_000))
      for (const { line } of batch) {
        hash.update(line as string);
        rows += 1;
      }
    dump[table] = `${rows} ${hash.digest('hex').slice(0, 16)}`;
  }
  return dump;
}
