import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { type Db, select } from '../../db/client.ts';
import { badRequest } from '../errors.ts';
import { readRefusal } from '../http/constraints.ts';
import { textArray } from '../http/sql.ts';
import type { Writing } from './write.ts';

/** A stored row with what every record has: its life, its owners, its version. */
export interface StoredRecord {
  id: string;
  version: number;
  publishedAt: Date | null;
  publishOn: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  mergedInto: string | null;
  isRedacted: boolean;
  institutions: string[];
  [column: string]: unknown;
}

/** A member of a record that is kept in a table of its own: how it is read and how it is written. */
export interface Part {
  read(tx: Db, id: string): Promise<unknown>;
  /** Puts the value in place of what there was; undefined clears. */
  write(tx: Db, id: string, value: unknown): Promise<void>;
}

/** One kind of record that can be written: its table, what a client sends, and what follows from a change of it. */
export interface RecordKind<Input extends z.ZodObject = z.ZodObject> {
  /** Its name in the feed and in the audit chain: `measure`. */
  kind: string;
  /** The first segment of its address: `measures`. */
  collection: string;
  table: PgTable;
  /** Of a part: under which record it was asked for; it does not exist under another. */
  place?: { member: string; value: string };
  /** What a client can set. Members are columns of the same name, parts, or what `columnsOf` makes columns of. */
  input: Input;
  parts?: Record<string, Part>;
  /** The id of a new record, from its natural key; the seed loader derives the same where it knows the record too. */
  idOf(input: z.output<Input>, writing: Writing): string | Promise<string>;
  /** Columns that follow from members. */
  columnsOf?(input: z.output<Input>, writing: Writing): Record<string, unknown> | Promise<Record<string, unknown>>;
  /** Members that are not columns of the same name, read back from a row. */
  membersOf?(row: StoredRecord, tx: Db): Promise<Record<string, unknown>> | Record<string, unknown>;
  /** The id of what it is a part of, which readers have to read again when it changes. */
  parentOf?(row: StoredRecord): { kind: string; id: string } | undefined;
  /** What else is to be done when it is made, changed, published or withdrawn: told with the row before and after. */
  follow?(writing: Writing, change: { event: string; before?: StoredRecord | undefined; after: StoredRecord }): Promise<void>;
  /** What goes with it when it is given to another institution. */
  handOver?(writing: Writing, row: StoredRecord, to: string): Promise<void>;
  /** Gives to another record what refers to this one; absent where two cannot be merged. */
  merge?(writing: Writing, from: StoredRecord, into: StoredRecord): Promise<void>;
}

/** Whether the public sees a record. */
export const isPublic = (row: StoredRecord): boolean => row.publishedAt !== null && row.withdrawnAt === null;

/** Names of columns that a client never sets by their names. */
const ownColumns = new Set([
  'version',
  'modifiedAt',
  'publishedAt',
  'withdrawnAt',
  'withdrawnReason',
  'mergedInto',
  'isRedacted',
  'institutions',
]);

/** The members of an input that are columns of the same name. */
export function columnNames({ table, input, parts = {} }: RecordKind): string[] {
  const columns = getTableColumns(table);
  return Object.keys(input.shape).filter((name) => columns[name] !== undefined && !ownColumns.has(name) && parts[name] === undefined);
}

/** Reads a row by its id, whatever its state. */
export async function findStored(tx: Db, { table }: Pick<RecordKind, 'table'>, id: string): Promise<StoredRecord | undefined> {
  const columns = getTableColumns(table);
  const [row] = await tx
    .select()
    .from(table as PgTable)
    .where(eq(columns['id'] as PgColumn, id));
  return row as StoredRecord | undefined;
}

/** A record as a client would have sent it. */
export async function readStored(tx: Db, kind: RecordKind, row: StoredRecord): Promise<Record<string, unknown>> {
  const members: Record<string, unknown> = {};
  for (const name of columnNames(kind)) if (!isAbsent(row[name], name)) members[name] = row[name];
  // Sent together, so that they take the time of one.
  const parts = Object.entries(kind.parts ?? {});
  const values = await Promise.all(parts.map(([, part]) => part.read(tx, row.id)));
  for (const [at, [name]] of parts.entries()) {
    const value = values[at];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) members[name] = value;
  }
  return { ...members, ...(await kind.membersOf?.(row, tx)) };
}

const isAbsent = (value: unknown, name: string): boolean =>
  value === null || value === undefined || (name === 'fieldVerification' && Object.keys(value as object).length === 0);

/** A part that is a list of codes or ids, one row each. */
export function listPart(table: PgTable, of: string, member: string, fixed: Record<string, unknown> = {}): Part {
  const columns = getTableColumns(table);
  const rowsOf = (id: string) =>
    and(eq(columns[of] as PgColumn, id), ...Object.entries(fixed).map(([name, value]) => eq(columns[name] as PgColumn, value)));
  return {
    read: async (tx, id) => {
      const rows = await tx
        .select({ value: columns[member] as PgColumn })
        .from(table as PgTable)
        .where(rowsOf(id));
      return rows.map(({ value }) => value as string).sort();
    },
    write: async (tx, id, value) => {
      await tx.delete(table).where(rowsOf(id));
      const rows = [...new Set((value as string[] | undefined) ?? [])].map((one) => ({ ...fixed, [of]: id, [member]: one }));
      if (rows.length > 0) await tx.insert(table).values(rows as never);
    },
  };
}

/**
 * Refuses authorities that are in preparation: whatever names one tells its code to readers.
 * @throws Problem 400 naming the member, as for one that does not exist
 */
export async function requirePublicAuthorities(tx: Db, name: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const hidden = await select<{ id: string }>(
    tx,
    sql`select id from authorities where id = any(${textArray(ids)}) and published_at is null order by id`,
  );
  if (hidden.length > 0)
    throw badRequest(
      ...hidden.map(({ id }) => ({
        type: 'referencedResourceNotFound' as const,
        in: 'body' as const,
        name,
        detail: `Referenced resource ${name} = '${id}' does not exist`,
        value: id,
      })),
    );
}

/** A part that is a list of authorities, all of them public. */
export function authoritiesPart(table: PgTable, of: string): Part {
  const part = listPart(table, of, 'authority');
  return {
    read: part.read,
    write: async (tx, id, value) => {
      await requirePublicAuthorities(tx, 'authorities', (value as string[] | undefined) ?? []);
      await part.write(tx, id, value);
    },
  };
}

/**
 * Writes the members named that have tables of their own.
 * @throws Problem 400 naming the member, not the column, where the database does not know a code or an id of it
 */
export async function writeParts(
  tx: Db,
  { parts = {} }: RecordKind,
  id: string,
  input: Record<string, unknown>,
  names: string[],
): Promise<void> {
  for (const [name, part] of Object.entries(parts))
    if (names.includes(name))
      try {
        await part.write(tx, id, input[name]);
      } catch (error) {
        const issue = readRefusal(error instanceof Error && error.cause ? error.cause : error)?.issue;
        if (issue?.type !== 'referencedResourceNotFound') throw error;
        throw badRequest({ ...issue, name, detail: `Referenced resource ${name} = '${issue.value}' does not exist` });
      }
}

/** Moves rows that refer to one record to another, leaving those that it has already. */
export async function moveRows(tx: Db, table: string, column: string, from: string, into: string, keys: string[] = []): Promise<void> {
  const others = sql.raw(keys.map((key) => ` and y.${key} = x.${key}`).join(''));
  const [name, of] = [sql.raw(table), sql.raw(column)];
  await select(
    tx,
    sql`update ${name} x set ${of} = ${into} where x.${of} = ${from} and not exists (select from ${name} y where y.${of} = ${into}${others} ${keys.length === 0 ? sql`and false` : sql``})`,
  );
}
