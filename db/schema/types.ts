import { sql } from 'drizzle-orm';
import { customType, jsonb, text } from 'drizzle-orm/pg-core';

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
