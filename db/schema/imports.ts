import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** The sources that can be imported, by the names that the command line and the API use. */
export const importSources = [
  'uhri',
  'upr-info',
  'upr-report',
  'upr-matrix',
  'untc',
  'ohchr-ratifications',
  'core-ratifications',
  'hudoc',
  'template',
] as const;

/** How many rows of an import came to what. */
export interface ImportCounts {
  new: number;
  changed: number;
  unchanged: number;
  vanished: number;
  refused: number;
  review: number;
}

/** One field of a row of a report: what stands here, what the source says, and what became of it. */
export interface ImportedField {
  field: string;
  old?: unknown;
  new?: unknown;
  /** Absent where the new value was taken. `kept`: ours stays, the source's is kept beside it. */
  outcome?: 'kept' | 'noted' | 'refused';
  reason?: string;
}

/** What an import run can be at. */
export const importStates = ['waiting', 'running', 'done', 'failed'] as const;
/** What became of a row. */
export const importOutcomes = ['new', 'changed', 'unchanged', 'vanished', 'refused', 'review'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What a label stands for, as a mapping file says it. */
export interface OrderedLabel {
  list: string;
  label: string;
  code?: string | undefined;
  reason?: string | undefined;
  attributes?: Record<string, unknown> | undefined;
}

/** One import of one file: who, when, from what, by which mapping, and what came of it. */
export const importRuns = pgTable(
  'import_runs',
  {
    id: text().primaryKey(),
    source: text().notNull(),
    fileName: text().notNull(),
    /** SHA-256 of the bytes of the file. */
    fileHash: text().notNull(),
    /** Bytes. */
    fileSize: bigint({ mode: 'number' }).notNull(),
    /** Whether it writes, or only says what it would. */
    applies: boolean().notNull(),
    /** Rows addressed to other States than Belgium were taken too. */
    allCountries: boolean().notNull().default(false),
    language: text().notNull().default('en'),
    /** SHA-256 of what the labels stood for. */
    mappingHash: text(),
    /** What labels stand for beside what is known, as whoever ordered it sent it: kept until it is run. */
    mapping: jsonb().$type<OrderedLabel[]>(),
    state: text({ enum: importStates }).notNull(),
    /** A sentence, where it failed. */
    failure: text(),
    counts: jsonb().$type<ImportCounts>(),
    rowsRead: integer().notNull().default(0),
    /** Rows that were not for this installation. */
    rowsSkipped: integer().notNull().default(0),
    /** Opaque id of who started it. */
    actor: text().notNull(),
    /** How often it was begun: more than once where it was interrupted and resumed. */
    attempts: smallint().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    startedAt: timestamp({ withTimezone: true }),
    finishedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('import_runs_newest').on(t.createdAt.desc()), index('import_runs_by_file').on(t.source, t.fileHash)],
);

/** The bytes of a file that was sent, until its run has ended; those of a dry run a week longer, for the same file to be applied. */
export const importFileParts = pgTable(
  'import_file_parts',
  {
    run: text()
      .notNull()
      .references(() => importRuns.id, { onDelete: 'cascade' }),
    part: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.run, t.part] })],
);

/**
 * The rows of a report. Of a run that wrote, rows that only became new records are not repeated here: `imported_records` has them with
 * their first run and row.
 */
export const importRows = pgTable(
  'import_rows',
  {
    run: text()
      .notNull()
      .references(() => importRuns.id, { onDelete: 'cascade' }),
    /** Order in the report. */
    position: integer().notNull(),
    /** Row of the file; null for what is missing in it. */
    row: integer(),
    outcome: text({ enum: importOutcomes }).notNull(),
    key: text(),
    subjectKind: text(),
    subjectId: text(),
    reason: text(),
    fields: jsonb().$type<ImportedField[]>().notNull().default(sql`'[]'::jsonb`),
  },
  (t) => [primaryKey({ columns: [t.run, t.position] }), index('import_rows_by_outcome').on(t.run, t.outcome, t.position)],
);

/**
 * What a source says of a record, kept beside what stands in the record: so a correction by staff is told from a value that came upstream,
 * and is never overwritten.
 */
export const importedRecords = pgTable(
  'imported_records',
  {
    source: text().notNull(),
    /** By what the source knows it. */
    key: text().notNull(),
    /** The part of the source that it belongs to. */
    scope: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    /** SHA-256 of the values, so that a row that has not changed is known at once. */
    hash: text().notNull(),
    /** What the source says, in our codes. */
    values: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The run, and the row of its file, that it first came from, with the hash of the mapping. */
    run: text()
      .notNull()
      .references(() => importRuns.id),
    row: integer().notNull(),
    mappingHash: text(),
    /** How its record was found: `new` where the import made it, else by what it was recognised. */
    foundBy: text().notNull(),
    /** Of values that came later: run and row by field. */
    origins: jsonb().$type<Record<string, { run: string; row: number }>>().notNull().default(sql`'{}'::jsonb`),
    /** The run that found it missing in the source. */
    vanishedIn: text().references(() => importRuns.id),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.key] }),
    index('imported_records_by_subject').on(t.subjectKind, t.subjectId),
    index('imported_records_by_run').on(t.run, t.row),
  ],
);

/** A row that may be a record that is here already: a person decides. */
export const importReviews = pgTable(
  'import_reviews',
  {
    id: text().primaryKey(),
    source: text().notNull(),
    key: text().notNull(),
    run: text()
      .notNull()
      .references(() => importRuns.id),
    row: integer().notNull(),
    scope: text().notNull(),
    subjectKind: text().notNull(),
    values: jsonb().$type<Record<string, unknown>>().notNull(),
    mappingHash: text(),
    /** The record that it may be, with how alike they are (0 to 1), and the others that come into question. */
    candidate: text().notNull(),
    score: real().notNull(),
    others: jsonb().$type<{ id: string; score: number }[]>().notNull().default(sql`'[]'::jsonb`),
    reason: text().notNull(),
    state: text({ enum: ['open', 'same', 'different'] })
      .notNull()
      .default('open'),
    /** The record that it was said to be, or was made. */
    subjectId: text(),
    decidedAt: timestamp({ withTimezone: true }),
    decidedBy: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [
    unique('import_reviews_once').on(t.source, t.key),
    index('import_reviews_open').on(t.state, t.createdAt),
    check('import_reviews_score', sql`${t.score} between 0 and 1`),
  ],
);
