import { and, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../db/client.ts';
import { lifeCycle, versioned } from '../../db/schema/index.ts';

type Row = Record<string, unknown>;

/** Rows of one table as the seed wants them. */
export interface Write {
  table: PgTable;
  rows: Row[];
  /** Columns that only a new row takes from the seed; later they belong to others. */
  keep?: string[];
  /** Set where the rows are parts of records of another table: they follow that record's version. */
  part?: Part;
}

/** The records that parts belong to, by their keys. */
export interface Owner {
  record: PgTable;
  keys: string[];
}

/** How parts relate to their records. */
export interface Part extends Owner {
  /** Column that holds the record's key. */
  of: PgColumn;
  /** Which stored parts are the seed's own, to be changed and removed with it; all of them unless told. */
  own?: SQL;
  /** False where parts stay when the seed drops them. */
  removes?: boolean;
  /** Last look at the rows, once what the seed dropped is gone. */
  adjust?: (db: Db, rows: Row[]) => Promise<Row[]>;
}

/** Types the rows by their table. */
export function rowsOf<Table extends PgTable>(table: Table, rows: Table['$inferInsert'][]): Write {
  return { table, rows };
}

/** Types the rows by their table and binds them to the records they are parts of. */
export function partsOf<Table extends PgTable>(table: Table, rows: Table['$inferInsert'][], part: Part, keep: string[] = []): Write {
  return { table, rows, part, keep };
}

/** Brings a table to what the seed says; gives the number of rows inserted, changed or removed. Rows corrected by staff stay as they are. */
export async function writeRows(db: Db, write: Write): Promise<number> {
  if (write.part === undefined) return (await upsert(db, write)).length;
  return writeParts(db, write, write.part);
}

async function writeParts(db: Db, write: Write, part: Part): Promise<number> {
  const open = await findUncorrected(db, part);
  const parent = keyOfColumn(write.table, part.of);
  const rows = write.rows.filter((row) => open.has(row[parent] as string));
  const removed = part.removes === false ? [] : await removeOthers(db, write.table, part, [...open], rows);
  const written = await upsert(db, { ...write, rows: part.adjust === undefined ? rows : await part.adjust(db, rows) });
  const touched = new Set([...removed, ...written].map((row) => row[parent] as string));
  await touch(db, part.record, [...touched]);
  return removed.length + written.length;
}

/** Keys of the records that nobody has corrected yet; a table without versions has no others. */
async function findUncorrected(db: Db, { record, keys }: Part): Promise<Set<string>> {
  const version = getTableColumns(record).version;
  if (version === undefined || keys.length === 0) return new Set(keys);
  const [key] = keyColumns(record) as [PgColumn];
  const rows = await db
    .select({ key })
    .from(record)
    .where(and(inArray(key, keys), eq(version, 1)));
  return new Set(rows.map((row) => row.key as string));
}

/** Removes the parts of these records that the seed no longer has. */
async function removeOthers(db: Db, table: PgTable, { of, own }: Part, records: string[], rows: Row[]): Promise<Row[]> {
  if (records.length === 0) return [];
  const keys = keyColumns(table);
  const given = JSON.stringify(rows.map((row) => keys.map((key) => defaulted(row[keyOfColumn(table, key)], key))));
  const same = sql.join(
    keys.map((key, place) => sql`given.key ->> ${sql.raw(String(place))} = ${key}`),
    sql` and `,
  );
  return db
    .delete(table)
    .where(
      and(
        inArray(of, records),
        own,
        sql`not exists (select from jsonb_array_elements(${given}::text::jsonb) as given (key) where ${same})`,
      ),
    )
    .returning(columnsOf(table, [of]));
}

/** The value a column takes when a row does not give it: `scheme` of the theme links is always the same. */
function defaulted(value: unknown, column: PgColumn): unknown {
  return value ?? column.default;
}

/** Parts belong to their record: when one changes, the record was modified. */
async function touch(db: Db, record: PgTable, keys: string[]): Promise<void> {
  const modifiedAt = getTableColumns(record).modifiedAt;
  if (modifiedAt === undefined || keys.length === 0) return;
  const [key] = keyColumns(record) as [PgColumn];
  await db.update(record).set({ modifiedAt: sql`now()` }).where(inArray(key, keys));
}

/** PostgreSQL takes at most 65,535 parameters in a statement. */
const parameterLimit = 65_000;

/** Inserts rows and changes those that differ; gives the keys of both. */
async function upsert(db: Db, { table, rows, keep = [], part }: Write): Promise<Row[]> {
  const columns = getTableColumns(table);
  const keys = keyColumns(table);
  const fixed = new Set([...keys.map((key) => keyOfColumn(table, key)), ...Object.keys(versioned), ...Object.keys(lifeCycle), ...keep]);
  const names = Object.keys(columns).filter((name) => !fixed.has(name) && (columns[name] as PgColumn).generated === undefined);
  const returned = columnsOf(table, part === undefined ? keys : [...keys, part.of]);
  const size = Math.floor(parameterLimit / Object.keys(columns).length);
  const written: Row[] = [];
  for (let start = 0; start < rows.length; start += size) {
    const insert = db.insert(table).values(rows.slice(start, start + size) as never);
    const statement =
      names.length === 0
        ? insert.onConflictDoNothing()
        : insert.onConflictDoUpdate({
            target: keys,
            set: newValues(columns, names) as never,
            setWhere: differing(columns, names, part?.own),
          });
    written.push(...(await statement.returning(returned)));
  }
  return written;
}

function newValues(columns: Record<string, PgColumn>, names: string[]): Row {
  const values = Object.fromEntries(names.map((name) => [name, excluded(name)]));
  return columns.modifiedAt === undefined ? values : { ...values, modifiedAt: sql`now()` };
}

function differing(columns: Record<string, PgColumn>, names: string[], own: SQL | undefined): SQL {
  const stored = sql.join(
    names.map((name) => sql`${columns[name] as PgColumn}`),
    sql`, `,
  );
  const wanted = sql.join(names.map(excluded), sql`, `);
  const uncorrected = columns.version === undefined ? undefined : eq(columns.version, 1);
  return and(sql`(${stored}) is distinct from (${wanted})`, uncorrected, own) as SQL;
}

function excluded(name: string): SQL {
  return sql`excluded.${sql.identifier(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))}`;
}

function keyColumns(table: PgTable): PgColumn[] {
  const { primaryKeys, columns } = getTableConfig(table);
  return primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
}

/** By name: drizzle keeps other objects for the columns of a key than for those of the table. */
function keyOfColumn(table: PgTable, column: PgColumn): string {
  return Object.entries(getTableColumns(table)).find(([, candidate]) => candidate.name === column.name)?.[0] as string;
}

function columnsOf(table: PgTable, columns: PgColumn[]): Record<string, PgColumn> {
  return Object.fromEntries(columns.map((column) => [keyOfColumn(table, column), column]));
}
