import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'drizzle-orm';
import { connectDatabase, type Database, select } from '../../db/client.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { type Language, type LocalizedText, languages } from '../../db/schema/types.ts';
import { loadSeed } from '../../seed/load.ts';
import type { SearchServer } from '../../src/search/client.ts';
import { ensureIndexes } from '../../src/search/rebuild.ts';
import { wordsOf } from '../../src/vocabularies/dictionary.ts';
import { listEntries } from '../../src/vocabularies/queries.ts';
import { columns, inventRecords, type Material, type Table } from './invent.ts';

type Log = (line: string) => void;

/** Loading takes as long as it takes: the limit for readers' statements is too short. */
const loadingTimeout = 600_000;

/** Brings a database to the seed and so many invented records. */
export async function loadRecords(url: string, invented: number, log: Log): Promise<void> {
  await migrateDatabase(url);
  await withDatabase(url, async (database) => {
    await loadSeed(database);
    const began = performance.now();
    if (invented > 0) await loadInvented(database, invented, log);
    if (invented > 0) log(`${invented} records in ${secondsSince(began)} s`);
  });
}

/** Brings a database to the present migrations and seed, and its indexes to the database; says how many recommendations there are. */
export async function indexRecords(url: string, search: SearchServer, log: Log): Promise<number> {
  await migrateDatabase(url);
  return withDatabase(url, async (database) => {
    await loadSeed(database);
    const began = performance.now();
    const { rebuilt, documents } = await ensureIndexes(database, search, log);
    if (rebuilt) log(`${documents} documents indexed in ${secondsSince(began)} s`);
    const [row] = await select<{ count: number }>(database.db, sql`select count(*)::int as count from recommendations`);
    return row?.count ?? 0;
  });
}

async function withDatabase<Result>(url: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = connectDatabase(url, { max: 2, statementTimeout: loadingTimeout });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 1000);

async function loadInvented(database: Database, count: number, log: Log): Promise<void> {
  const material = await gatherMaterial(database);
  const tables = Object.keys(columns) as Table[];
  const analyze = () => database.sql.unsafe(`analyze ${tables.join(', ')}`);
  let loaded = 0;
  for (const batch of inventRecords(material, count)) {
    for (const table of tables) await copyRows(database, table, batch[table]);
    // The first batch tells the planner how large the tables are before the foreign keys of the others are checked.
    if (loaded === 0) await analyze();
    loaded += batch.recommendations.length;
    if (loaded % 20_000 < batch.recommendations.length) log(`${loaded} records loaded`);
  }
  // A fresh table is read more slowly until vacuum has marked its pages; a live database has been vacuumed.
  await database.sql.unsafe(`vacuum analyze ${tables.join(', ')}`);
}

async function copyRows({ sql: client }: Database, table: Table, rows: unknown[][]): Promise<void> {
  if (rows.length === 0) return;
  const sink = await client.unsafe(`copy ${table} (${columns[table]}) from stdin`).writable();
  await pipeline(Readable.from(linesOf(rows)), sink);
}

function* linesOf(rows: unknown[][]): Generator<string> {
  for (let at = 0; at < rows.length; at += 500)
    yield rows
      .slice(at, at + 500)
      .map((row) => `${row.map(toCell).join('\t')}\n`)
      .join('');
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in the text format of COPY. */
function toCell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] as string);
}

/** Takes the words of each language from the seed's own texts, names and definitions, so that they are as frequent as they really are. */
async function gatherMaterial({ db }: Database): Promise<Material> {
  const lists = await listEntries(db);
  const texts = await select<{ language: Language; text: string }>(
    db,
    sql`select language, text from recommendation_texts where is_shown order by recommendation, language`,
  );
  const described: LocalizedText[] = [...lists.values()].flatMap((list) => [...list.values()].map((entry) => entry.definition ?? {}));
  const words = Object.fromEntries(
    languages.map((language) => {
      const own = texts.filter((text) => text.language === language).map(({ text }) => text);
      const all = [...own, ...own, ...described.map((definition) => definition[language] ?? '')];
      return [language, all.flatMap((text) => wordsOf(text).map((word) => word.text))];
    }),
  ) as Record<Language, string[]>;
  return { lists, words };
}
