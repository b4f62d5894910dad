import { sql } from 'drizzle-orm';
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Which seed files were loaded, by the hash of their content: an unchanged file is not loaded again. */
export const seedLoads = pgTable('seed_loads', {
  kind: text().primaryKey(),
  contentHash: text().notNull(),
  rows: integer().notNull(),
  loadedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
});

/** What each search index was built from: settings, code and data. A difference means that it is rebuilt. */
export const searchIndexes = pgTable('search_indexes', {
  name: text().primaryKey(),
  fingerprint: text().notNull(),
  documents: integer().notNull(),
  builtAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
});
