import { sql } from 'drizzle-orm';
import { boolean, customType, date, integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core';

/** The languages Monitum speaks, in the order in which it shows them (ISO 639-1). */
export const languages = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in up to four languages; a language that is missing was not written, never translated silently. */
export type LocalizedText = Partial<Record<Language, string>>;

/** Search terms per language: synonyms, acronyms, older words. Used to find, never to display. */
export type LocalizedTerms = Partial<Record<Language, string[]>>;

/**
 * Where a fact was read.
 * `official` = published by the body, depositary or authority itself; `mirror` = a copy of an official text kept elsewhere;
 * `secondary` = somebody else's account; `knowledge` = no page was read (such a row is never `verified`).
 */
export interface Source {
  kind: 'official' | 'mirror' | 'secondary' | 'knowledge';
  citation: string;
  url?: string;
}

/** `verified` = read in a source; `unverified` = not read yet, and shown as such. */
export const verifications = ['verified', 'unverified'] as const;
export type Verification = (typeof verifications)[number];

/**
 * A date known to the day, the month or the year: `2015-03-12`, `2015-03` or `2015`.
 * The database domain `partial_date` refuses anything else, so a year is never padded to 1 January.
 */
export const partialDate = customType<{ data: string; driverData: string }>({ dataType: () => 'partial_date' });

/** Words of a text as PostgreSQL's full-text search keeps them. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** A label, name or title in up to four languages. */
export const localized = () => jsonb().$type<LocalizedText>();

/** Synonyms and acronyms in up to four languages. */
export const terms = () => jsonb().$type<LocalizedTerms>().notNull().default(sql`'{}'::jsonb`);

/** The columns of every stored fact: where it was read (at least one source) and whether it was read at all. */
export const provenance = {
  sources: jsonb().$type<Source[]>().notNull(),
  verification: text({ enum: verifications }).notNull(),
  /** Verification of single fields that differ from the row's own, by field name (`symbol`, `name.nl`). */
  fieldVerification: jsonb().$type<Record<string, Verification>>().notNull().default(sql`'{}'::jsonb`),
};

/** The columns by which a stale edit is noticed: the number of the row's version, and when it was last touched. */
export const versioned = {
  version: integer().notNull().default(1),
  modifiedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
};

/**
 * The columns that say from when to when a record is public, and whose it is. A row is public while `published_at` is set and `withdrawn_at`
 * is not; the views of the schema `visible` are made of that sentence, so that no query of a reader has to repeat it.
 */
export const lifeCycle = {
  /** Null for a draft, and for a record under embargo until the worker publishes it. */
  publishedAt: timestamp({ withTimezone: true }).default(sql`now()`),
  /** Not to be published before this Belgian day. */
  publishOn: date(),
  withdrawnAt: timestamp({ withTimezone: true }),
  withdrawnReason: text(),
  /** The record of the same kind that stands in its place; withdrawn with it. */
  mergedInto: text(),
  /** Withdrawn so that it is not shown of past days either: personal data, a text published in breach of confidence. */
  isRedacted: boolean().notNull().default(false),
  /** Whose members may change it; empty for what belongs to the common file. */
  institutions: text().array().notNull().default(sql`'{}'::text[]`),
};
