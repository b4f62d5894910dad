import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { authorities } from './authorities.ts';
import { bodies } from './bodies.ts';
import { documents, paragraphs } from './documents.ts';
import { treaties } from './treaties.ts';
import { languages, lifeCycle, localized, partialDate, provenance, tsvector, versioned } from './types.ts';
import { concepts, positionValues, recommendationKinds, statuses, textOrigins, urgencies } from './vocabularies.ts';

/** One numbered paragraph, or lettered part of one, addressed to Belgium. */
export const recommendations = pgTable(
  'recommendations',
  {
    id: text().primaryKey(),
    document: text()
      .notNull()
      .references(() => documents.id),
    paragraph: text().notNull(),
    kind: text()
      .notNull()
      .references(() => recommendationKinds.code),
    urgency: text().references(() => urgencies.code),
    /** Chosen by the body for its follow-up procedure. */
    followUp: boolean().notNull().default(false),
    /** UPR cycle and session of the Working Group. */
    uprCycle: smallint(),
    uprSession: smallint(),
    /** Copied from the document by a trigger, so that the list filters and sorts on one table. */
    body: text()
      .notNull()
      .references(() => bodies.code),
    treaty: text().references(() => treaties.code),
    adoptedOn: partialDate(),
    /** First and last day that `adopted_on` can mean, for range filters. */
    adoptedFirst: date().generatedAlwaysAs(sql`partial_date_first(adopted_on)`),
    adoptedLast: date().generatedAlwaysAs(sql`partial_date_last(adopted_on)`),
    symbolKey: text().notNull(),
    paragraphSort: text().notNull(),
    ...provenance,
    ...versioned,
    ...lifeCycle,
    /** ISO 3166-1 alpha-2 of the States addressed; another than Belgium only on installations for research. */
    countries: text().array().notNull().default(sql`'{BE}'::text[]`),
  },
  (t) => [
    index('recommendations_by_country').using('gin', t.countries),
    foreignKey({
      name: 'recommendations_paragraph_of_document',
      columns: [t.paragraph, t.document],
      foreignColumns: [paragraphs.id, paragraphs.document],
    }),
    unique('recommendations_once_per_paragraph_and_kind').on(t.paragraph, t.kind),
    index('recommendations_newest').on(t.adoptedOn.desc().nullsLast(), t.symbolKey, t.paragraphSort),
    index('recommendations_oldest').on(t.adoptedOn, t.symbolKey, t.paragraphSort),
    index('recommendations_by_symbol').on(t.symbolKey, t.paragraphSort),
    index('recommendations_by_modified').on(t.modifiedAt, t.symbolKey, t.paragraphSort),
    index('recommendations_by_body').on(t.body, t.adoptedOn),
    index('recommendations_by_document').on(t.document),
    check('recommendations_upr', sql`(${t.uprCycle} is null) = (${t.uprSession} is null)`),
  ],
);

/** The text of a recommendation in one language, and who made it; several origins may stand side by side. */
export const recommendationTexts = pgTable(
  'recommendation_texts',
  {
    recommendation: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    language: text({ enum: languages }).notNull(),
    origin: text()
      .notNull()
      .references(() => textOrigins.code),
    text: text().notNull(),
    /** True for the one text of that language that is shown. */
    isShown: boolean().notNull().default(true),
    /** Words of the text, stemmed in its own language: what answers searches while the search server is away. */
    words: tsvector().generatedAlwaysAs(
      sql`case language when 'nl' then to_tsvector('monitum_nl'::regconfig, text) when 'fr' then to_tsvector('monitum_fr'::regconfig, text) when 'de' then to_tsvector('monitum_de'::regconfig, text) else to_tsvector('monitum_en'::regconfig, text) end`,
    ),
  },
  (t) => [
    primaryKey({ columns: [t.recommendation, t.language, t.origin] }),
    uniqueIndex('recommendation_texts_one_shown').on(t.recommendation, t.language).where(sql`${t.isShown}`),
    index('recommendation_texts_words').using('gin', t.words),
    check('recommendation_texts_not_empty', sql`length(trim(${t.text})) > 0`),
  ],
);

/** The authorities a recommendation addresses. */
export const recommendationAuthorities = pgTable(
  'recommendation_authorities',
  {
    recommendation: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    authority: text()
      .notNull()
      .references(() => authorities.id),
  },
  (t) => [
    primaryKey({ columns: [t.recommendation, t.authority] }),
    index('recommendation_authorities_by_authority').on(t.authority, t.recommendation),
  ],
);

/** The States that made a UPR recommendation (ISO 3166-1 alpha-2). */
export const recommendingStates = pgTable(
  'recommending_states',
  {
    recommendation: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    state: text().notNull(),
    position: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recommendation, t.state] }),
    index('recommending_states_by_state').on(t.state, t.recommendation),
    check('recommending_states_iso', sql`${t.state} ~ '^[A-Z]{2}$'`),
  ],
);

/** The articles of treaties a recommendation rests on, as the body or an editor named them. */
export const recommendationArticles = pgTable(
  'recommendation_articles',
  {
    recommendation: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    treaty: text()
      .notNull()
      .references(() => treaties.code),
    article: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recommendation, t.treaty, t.article] }),
    index('recommendation_articles_by_treaty').on(t.treaty, t.article),
  ],
);

/** Who says that a tag holds. */
const tagSources = ['body', 'import', 'mapping', 'staff', 'machine'] as const;

/** A link from a recommendation to a concept, with its provenance. */
export const tags = pgTable(
  'tags',
  {
    recommendation: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    scheme: text().notNull(),
    code: text().notNull(),
    /** `mapping` names the table it came through in `via`; `machine` is a suggestion until a person confirms it. */
    source: text({ enum: tagSources }).notNull(),
    via: text(),
    confidence: real(),
  },
  (t) => [
    primaryKey({ columns: [t.recommendation, t.scheme, t.code] }),
    foreignKey({ name: 'tags_concept', columns: [t.scheme, t.code], foreignColumns: [concepts.scheme, concepts.code] }),
    index('tags_by_concept').on(t.scheme, t.code, t.recommendation),
    check('tags_via', sql`${t.source} not in ('mapping', 'import') or ${t.via} is not null`),
    check('tags_confidence', sql`${t.confidence} between 0 and 1`),
  ],
);

/** What the State answered to a recommendation. */
export const positions = pgTable(
  'positions',
  {
    id: text().primaryKey(),
    recommendation: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    value: text()
      .notNull()
      .references(() => positionValues.code),
    note: localized(),
    /** The document in which the position stands. */
    document: text().references(() => documents.id),
    statedOn: partialDate(),
    ...provenance,
    ...versioned,
    ...lifeCycle,
  },
  (t) => [index('positions_by_recommendation').on(t.recommendation), index('positions_by_value').on(t.value, t.recommendation)],
);

/** Recommendations that repeat one another over cycles and bodies: suggested by similarity, confirmed by a person. */
export const lineage = pgTable(
  'lineage',
  {
    earlier: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    later: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    state: text({ enum: ['suggested', 'confirmed', 'rejected'] }).notNull(),
    suggestedBy: text({ enum: ['similarity', 'staff', 'import'] }).notNull(),
    score: real(),
    /** What speaks for it: shared tags and treaties, likeness of the texts. */
    reasons: jsonb(),
    suggestedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    decidedAt: timestamp({ withTimezone: true }),
    /** Opaque id of who confirmed or rejected it. */
    decidedBy: text(),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.earlier, t.later] }),
    index('lineage_by_later').on(t.later),
    check('lineage_two_records', sql`${t.earlier} <> ${t.later}`),
  ],
);

/**
 * Where each recommendation stands, summed up from its assessments and grades by the database function `refresh_standings`,
 * so that lists and counts need not add it up each time. It is never written by hand.
 */
export const recommendationStandings = pgTable(
  'recommendation_standings',
  {
    recommendation: text()
      .primaryKey()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    /** Of the assessment of the whole, or else rolled up from those of single authorities; `notAssessed` where there is none. */
    status: text()
      .notNull()
      .references(() => statuses.code),
    isRolledUp: boolean().notNull(),
    isAssessed: boolean().notNull(),
    /** Authorities addressed, or where none is named those assessed; how many of them are assessed, and how many have implemented it. */
    addressed: smallint().notNull(),
    assessed: smallint().notNull(),
    implemented: smallint().notNull(),
    /** The voices say different things once they are mapped to statuses. */
    disagreement: boolean().notNull(),
  },
  (t) => [index('recommendation_standings_by_status').on(t.status, t.recommendation)],
);
