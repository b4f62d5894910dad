import type { z } from 'zod';
import type { Db } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import type { View } from '../http/view.ts';
import type { Citable } from './citation.ts';
import type { Column, Taken } from './table.ts';

/**
 * A list that can be taken away whole, in every form. What narrows and orders it is its own query, so that a file holds what the list holds:
 * the keys are read at once (a hundred thousand take some 3 MB), the records block by block.
 */
export interface Exportable<Query, Record extends Taken = Taken> extends ListShape<Record> {
  /**
   * The keys of all records that a query leaves, in the order of the list. Of the query only filters and order are looked at.
   * @param most no more than so many, the first of them
   */
  listKeys(db: Db, query: Query, most?: number): Promise<string[]>;
  /** The records of these keys, in their order; those that are gone meanwhile are left out. */
  read(db: Db, keys: string[], view: View, query: Query): Promise<Record[]>;
  /**
   * The query that leaves every record.
   * @param today the Belgian day, yyyy-mm-dd, for lists that are about a day
   */
  everything(today: string): Query;
}

/** What the records of a list are, whatever its query. */
export interface ListShape<Record extends Taken = Taken> {
  /** Name of the collection, as in addresses and in the names of files: `recommendations`. */
  name: string;
  /** What one of its records is, as in persistent identifiers: `recommendation`. */
  kind: string;
  /** The schema of an item of the list. */
  item: z.ZodType;
  /** The member of an item by which it is known: `id` or `code`. */
  key: string;
  /** The columns of its table, those of texts for the languages asked for; all four where it is undefined. */
  columns(languages: readonly Language[] | undefined): Column<Record>[];
  /** What it takes to cite a record; absent where records are not cited. */
  toCitable?(record: Record, view: View): Citable;
}

/** A list that can be taken away, whatever its query is. */
// biome-ignore lint/suspicious/noExplicitAny: a table of lists holds queries and records of every kind, which each list alone knows
export type AnyExportable = Exportable<any, any>;

/** So many records are read at once and held in memory. */
export const blockSize = 200;

/** Fewer at first, so that the first bytes leave soon. */
export const firstBlockSize = 100;

/**
 * Reads records block by block, the next block while the present one is written: memory holds two blocks however many there are.
 * @param read the records of some keys, in their order
 */
export async function* readBlocks<Record>(
  keys: string[],
  read: (keys: string[]) => Promise<Record[]>,
  size: number = blockSize,
): AsyncGenerator<Record[]> {
  const first = Math.min(size, firstBlockSize);
  const blockFrom = (at: number) => read(keys.slice(at, at === 0 ? first : at + size));
  let next = keys.length > 0 ? blockFrom(0) : undefined;
  for (let at = first; next !== undefined; at += size) {
    const block: Record[] = await next;
    next = at < keys.length ? blockFrom(at) : undefined;
    // What nobody waits for any more, because the reader has gone, must not end the program.
    next?.catch(() => {});
    yield block;
  }
}

/**
 * Reads records block by block where the first keys are known before all: PostgreSQL finds the first hundred in a fifth of the time that it takes
 * to put a hundred thousand in order, so the first bytes leave while it still does that.
 * @param first the first keys; fewer than `firstBlockSize` are all there are
 * @param all every key
 */
export async function* readSoon<Record>(
  first: string[],
  all: () => Promise<string[]>,
  read: (keys: string[]) => Promise<Record[]>,
): AsyncGenerator<Record[]> {
  const reading = read(first);
  const others = first.length < firstBlockSize ? Promise.resolve([]) : all();
  // What fails while the first block is still read is thrown below.
  others.catch(() => {});
  yield await reading;
  const given = new Set(first);
  yield* readBlocks(
    (await others).filter((key) => !given.has(key)),
    read,
  );
}

/**
 * Reads every record of a list without a request, block by block. Give a connection within one transaction (`repeatable read`) for one state of all.
 * @param today the Belgian day, yyyy-mm-dd
 */
export async function* readEverything<Query, Record extends Taken>(
  list: Exportable<Query, Record>,
  db: Db,
  view: View,
  today: string,
): AsyncGenerator<Record[]> {
  const query = list.everything(today);
  yield* readBlocks(await list.listKeys(db, query), (keys) => list.read(db, keys, view, query));
}
