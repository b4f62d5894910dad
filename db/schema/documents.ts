import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bodies } from './bodies.ts';
import { treaties } from './treaties.ts';
import { type LocalizedText, lifeCycle, localized, partialDate, provenance, versioned } from './types.ts';
import { deadlineKinds, documentTypes, followUpRules, reviewStages } from './vocabularies.ts';

/** One cycle of a body examining Belgium, from list of issues to follow-up. */
export const reviews = pgTable(
  'reviews',
  {
    id: text().primaryKey(),
    body: text()
      .notNull()
      .references(() => bodies.code),
    treaty: text().references(() => treaties.code),
    /** The cycle as a number or range of numbers (`6`, `20-22`); null where the body does not count cycles. */
    cycle: text(),
    /** The cycle as the source words it (`2nd and 3rd combined`). */
    cycleLabel: text(),
    session: text(),
    /** Dialogue with the State, or the visit. */
    dialogueFrom: partialDate(),
    dialogueTo: partialDate(),
    title: localized().notNull(),
    note: localized(),
    ...provenance,
    ...versioned,
    ...lifeCycle,
  },
  (t) => [
    index('reviews_by_body').on(t.body),
    check('reviews_dialogue', sql`partial_date_last(${t.dialogueTo}) >= partial_date_first(${t.dialogueFrom})`),
  ],
);

/** What the European Court of Human Rights says of a judgment in its list of cases (HUDOC). */
export interface CourtDetails {
  /** European Case Law Identifier. */
  ecli?: string | undefined;
  /** HUDOC's level of importance: 1 = key cases, 2 = of high, 3 = of medium, 4 = of low importance. */
  importance?: number | undefined;
  /** The formation that gave it, in HUDOC's word: `GRANDCHAMBER`, `CHAMBER`, `COMMITTEE`. */
  formation?: string | undefined;
  /** Articles of the Convention and its protocols that it is about, as HUDOC writes them (`6-1`, `P1-1`). */
  articles?: string[] | undefined;
  violations?: string[] | undefined;
  nonViolations?: string[] | undefined;
  /** What the Court concluded, in the language of the version it was read in. */
  conclusion?: LocalizedText | undefined;
  applicationNumbers?: string[] | undefined;
  /** ISO 3166-1 alpha-3 of the States against which it was brought, as HUDOC writes them. */
  respondents?: string[] | undefined;
  /** HUDOC's own number of each language version. */
  itemIds?: LocalizedText | undefined;
}

/** A published text, with the symbol by which it is cited where it has one. */
export const documents = pgTable(
  'documents',
  {
    id: text().primaryKey(),
    symbol: text(),
    /** The symbol in one spelling for look-up: lower case, letters and digits only, single spaces (`crpd c bel co 2 3`). */
    symbolKey: text(),
    body: text()
      .notNull()
      .references(() => bodies.code),
    type: text()
      .notNull()
      .references(() => documentTypes.code),
    treaty: text().references(() => treaties.code),
    review: text().references(() => reviews.id),
    stage: text().references(() => reviewStages.code),
    /** The document this one belongs to: a reply, a report or a record of the same review. */
    parent: text().references((): AnyPgColumn => documents.id),
    title: localized().notNull(),
    adoptedOn: partialDate(),
    publishedOn: partialDate(),
    /** Of a judgment: when it became final. */
    finalOn: partialDate(),
    /** Addresses that surely are the document itself. */
    urls: text().array().notNull().default(sql`'{}'::text[]`),
    /** Paragraphs the body chose for its follow-up procedure. */
    followUpParagraphs: text().array().notNull().default(sql`'{}'::text[]`),
    followUpStatus: localized(),
    note: localized(),
    /** Of a judgment of the European Court of Human Rights. */
    court: jsonb().$type<CourtDetails>(),
    ...provenance,
    ...versioned,
    ...lifeCycle,
  },
  (t) => [
    uniqueIndex('documents_symbol').on(t.symbolKey),
    index('documents_by_body').on(t.body, t.type),
    index('documents_by_review').on(t.review),
    index('documents_by_parent').on(t.parent),
    check('documents_symbol_key', sql`(${t.symbol} is null) = (${t.symbolKey} is null)`),
    check('documents_published_after_adopted', sql`partial_date_last(${t.publishedOn}) >= partial_date_first(${t.adoptedOn})`),
    check('documents_not_own_parent', sql`${t.parent} is distinct from ${t.id}`),
  ],
);

/** Other names under which a document is known or was cited. */
export const documentAliases = pgTable(
  'document_aliases',
  {
    document: text()
      .notNull()
      .references(() => documents.id),
    alias: text().notNull(),
    aliasKey: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.document, t.aliasKey] }), index('document_aliases_by_key').on(t.aliasKey)],
);

/** A numbered paragraph of a document (`7`) or a part of one (`7(d)`, whose parent is `7`). */
export const paragraphs = pgTable(
  'paragraphs',
  {
    id: text().primaryKey(),
    document: text()
      .notNull()
      .references(() => documents.id),
    /** As printed; a phrase such as `unnumbered` where the text has no number. */
    number: text().notNull(),
    /** The number in one spelling for look-up (`7 d`). */
    numberKey: text().notNull(),
    /** The number in a form that sorts as a reader counts (`100.2` before `100.10`). */
    sortKey: text().notNull(),
    /** False where the source prints no number: show the document, not an invented paragraph. */
    isNumbered: boolean().notNull().default(true),
    parent: text(),
  },
  (t) => [
    unique('paragraphs_number').on(t.document, t.numberKey),
    unique('paragraphs_in_document').on(t.id, t.document),
    foreignKey({ name: 'paragraphs_parent_in_same_document', columns: [t.parent, t.document], foreignColumns: [t.id, t.document] }),
    check('paragraphs_not_own_parent', sql`${t.parent} is distinct from ${t.id}`),
    index('paragraphs_by_parent').on(t.parent),
  ],
);

/** A date by which somebody must have done something in a review. */
export const deadlines = pgTable(
  'deadlines',
  {
    id: text().primaryKey(),
    kind: text()
      .notNull()
      .references(() => deadlineKinds.code),
    body: text()
      .notNull()
      .references(() => bodies.code),
    document: text().references(() => documents.id),
    review: text().references(() => reviews.id),
    title: localized().notNull(),
    /** Null where the source names the duty and not its date. */
    dueOn: partialDate(),
    completedOn: partialDate(),
    /** As far as the facts go; a past date is not proof that the duty was met. */
    state: text({ enum: ['open', 'done', 'unknown'] }).notNull(),
    /** True where the date was computed from a rule (`within one year`) rather than printed. */
    isComputed: boolean().notNull().default(false),
    /** The rule it was computed by. */
    rule: text().references(() => followUpRules.code),
    note: localized(),
    ...provenance,
    ...versioned,
    ...lifeCycle,
  },
  (t) => [
    index('deadlines_by_due').on(t.dueOn),
    index('deadlines_by_document').on(t.document),
    check('deadlines_done', sql`${t.completedOn} is null or ${t.state} = 'done'`),
  ],
);
