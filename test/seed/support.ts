import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import type { Test } from 'tap';
import { type Database, select } from '../../db/client.ts';

const root = join(import.meta.dirname, '../../seed');

/** Parsed content of a file. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into files of every shape
export type Json = any;

/** Reads one file of the seed. */
export function readSeed(file: string, folder = root): Json {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** All rows of the seed's recommendation files. */
export function readRecommendations(): Json[] {
  return readdirSync(join(root, 'recommendations')).flatMap((file) => readSeed(`recommendations/${file}`).items);
}

/** Copies the seed to a folder of the test and changes some of its files there. */
export function copySeed(t: Test, edits: Record<string, (content: Json) => Json> = {}): string {
  const folder = t.testdir();
  for (const part of ['vocabularies', 'mappings', 'recommendations']) cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const file of readdirSync(root).filter((name) => name.endsWith('.json'))) cpSync(join(root, file), join(folder, file));
  edit(folder, edits);
  return folder;
}

/** Changes files of a copied seed; an edit changes the content in place or gives another. */
export function edit(folder: string, edits: Record<string, (content: Json) => Json>): void {
  for (const [file, change] of Object.entries(edits)) {
    const content = readSeed(file, folder);
    writeFileSync(join(folder, file), JSON.stringify(change(content) ?? content));
  }
}

/** Puts a file of a copied seed back as it was. */
export function restore(folder: string, file: string): void {
  cpSync(join(root, file), join(folder, file));
}

/** The row of a list with this code (or id, or paragraph). */
export function row(content: Json, name: string): Json {
  const rows = Array.isArray(content) ? content : content.items;
  return rows.find((one: Json) => [one.code, one.id, one.paragraph].includes(name));
}

/** The rows of a query as a plain array. */
export async function all<Row>(database: Database, query: SQL): Promise<Row[]> {
  return [...(await select<Row>(database.db, query))];
}

/** One value of one row. */
export async function one<Value = number>(database: Database, query: SQL): Promise<Value> {
  const [first] = await select<Record<string, Value>>(database.db, query);
  return Object.values(first ?? {})[0] as Value;
}

/** A hash of every row of every table, by table. */
export async function hashTables(database: Database): Promise<Record<string, string>> {
  const tables = await select<{ name: string }>(
    database.db,
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables)
    hashes[name] = await one<string>(
      database,
      sql`select coalesce(md5(string_agg(whole::text, '|' order by whole::text)), '') as hash from ${sql.identifier(name)} as whole`,
    );
  return hashes;
}
