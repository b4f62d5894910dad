import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { authorities } from './authorities.ts';
import { bodies } from './bodies.ts';
import { documents } from './documents.ts';
import { recommendations } from './recommendations.ts';
import { treaties } from './treaties.ts';
import { languages, localized, partialDate, provenance } from './types.ts';
import {
  concepts,
  confidenceLevels,
  evidenceTiers,
  governmentLevels,
  measureKinds,
  schemeGrades,
  statuses,
  textOrigins,
} from './vocabularies.ts';

/** An act by an authority: law, decree, plan, budget, institution, judgment, campaign. */
export const measures = pgTable(
  'measures',
  {
    id: text().primaryKey(),
    kind: text()
      .notNull()
      .references(() => measureKinds.code),
    title: localized().notNull(),
    titleOrigin: text()
      .notNull()
      .references(() => textOrigins.code),
    description: localized().notNull(),
    takenOn: partialDate(),
    endedOn: partialDate(),
    note: localized(),
    ...provenance,
    version: integer().notNull().default(1),
    modifiedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [
    index('measures_by_date').on(t.takenOn),
    check('measures_period', sql`partial_date_last(${t.endedOn}) >= partial_date_first(${t.takenOn})`),
  ],
);

/** Who took a measure. */
export const measureAuthorities = pgTable(
  'measure_authorities',
  {
    measure: text()
      .notNull()
      .references(() => measures.id, { onDelete: 'cascade' }),
    authority: text()
      .notNull()
      .references(() => authorities.id),
  },
  (t) => [primaryKey({ columns: [t.measure, t.authority] }), index('measure_authorities_by_authority').on(t.authority)],
);

/** The levels of government a measure concerns. */
export const measureLevels = pgTable(
  'measure_levels',
  {
    measure: text()
      .notNull()
      .references(() => measures.id, { onDelete: 'cascade' }),
    level: text()
      .notNull()
      .references(() => governmentLevels.code),
  },
  (t) => [primaryKey({ columns: [t.measure, t.level] })],
);

/** The themes a measure is about. */
export const measureThemes = pgTable(
  'measure_themes',
  {
    measure: text()
      .notNull()
      .references(() => measures.id, { onDelete: 'cascade' }),
    scheme: text().notNull().default('theme'),
    code: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.measure, t.code] }),
    foreignKey({ name: 'measure_themes_concept', columns: [t.scheme, t.code], foreignColumns: [concepts.scheme, concepts.code] }),
    check('measure_themes_scheme', sql`${t.scheme} = 'theme'`),
  ],
);

/** The recommendations a measure answers. */
export const measureRecommendations = pgTable(
  'measure_recommendations',
  {
    measure: text()
      .notNull()
      .references(() => measures.id, { onDelete: 'cascade' }),
    recommendation: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.measure, t.recommendation] }), index('measure_recommendations_by_recommendation').on(t.recommendation)],
);

/** The documents a measure relates to, with the paragraphs named in them. */
export const measureDocuments = pgTable(
  'measure_documents',
  {
    measure: text()
      .notNull()
      .references(() => measures.id, { onDelete: 'cascade' }),
    document: text()
      .notNull()
      .references(() => documents.id),
    paragraphs: text().array().notNull().default(sql`'{}'::text[]`),
  },
  (t) => [primaryKey({ columns: [t.measure, t.document] })],
);

/** The treaties a measure relates to. */
export const measureTreaties = pgTable(
  'measure_treaties',
  {
    measure: text()
      .notNull()
      .references(() => measures.id, { onDelete: 'cascade' }),
    treaty: text()
      .notNull()
      .references(() => treaties.code),
  },
  (t) => [primaryKey({ columns: [t.measure, t.treaty] })],
);

/** The bodies a measure relates to. */
export const measureBodies = pgTable(
  'measure_bodies',
  {
    measure: text()
      .notNull()
      .references(() => measures.id, { onDelete: 'cascade' }),
    body: text()
      .notNull()
      .references(() => bodies.code),
  },
  (t) => [primaryKey({ columns: [t.measure, t.body] })],
);

/** What the body itself later said of progress: its own grade, on a document's paragraph and, where it is known, a recommendation. */
export const grades = pgTable(
  'grades',
  {
    id: text().primaryKey(),
    document: text()
      .notNull()
      .references(() => documents.id),
    paragraph: text(),
    recommendation: text().references(() => recommendations.id, { onDelete: 'cascade' }),
    scheme: text().notNull(),
    grade: text().notNull(),
    gradedOn: partialDate(),
    note: localized(),
    ...provenance,
  },
  (t) => [
    foreignKey({ name: 'grades_of_scheme', columns: [t.scheme, t.grade], foreignColumns: [schemeGrades.scheme, schemeGrades.code] }),
    index('grades_by_recommendation').on(t.recommendation),
  ],
);

/**
 * The institute's finding, for the whole recommendation or for one authority.
 * Published ones have a validity period; periods of the same subject never overlap (exclusion constraint).
 */
export const assessments = pgTable(
  'assessments',
  {
    id: text().primaryKey(),
    recommendation: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    /** Null for the recommendation as a whole. */
    authority: text().references(() => authorities.id),
    institution: text()
      .notNull()
      .references(() => authorities.id),
    status: text()
      .notNull()
      .references(() => statuses.code),
    confidence: text()
      .notNull()
      .references(() => confidenceLevels.code),
    evidenceUpTo: date().notNull(),
    methodologyVersion: text().notNull(),
    state: text({ enum: ['draft', 'inReview', 'returned', 'published', 'superseded'] })
      .notNull()
      .default('draft'),
    validFrom: timestamp({ withTimezone: true }),
    validTo: timestamp({ withTimezone: true }),
    version: integer().notNull().default(1),
    modifiedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [
    index('assessments_by_recommendation').on(t.recommendation, t.state),
    check('assessments_published_have_validity', sql`(${t.state} in ('published', 'superseded')) = (${t.validFrom} is not null)`),
    check('assessments_superseded_have_end', sql`(${t.state} = 'superseded') = (${t.validTo} is not null)`),
    check('assessments_period', sql`${t.validTo} > ${t.validFrom}`),
  ],
);

/** The reasons of an assessment in one language, and who made that text. */
export const assessmentRationales = pgTable(
  'assessment_rationales',
  {
    assessment: text()
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    language: text({ enum: languages }).notNull(),
    origin: text()
      .notNull()
      .references(() => textOrigins.code),
    text: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessment, t.language] })],
);

/** What civil society or an authority says of a recommendation; moderated, and never mixed with the assessment. */
export const contributions = pgTable(
  'contributions',
  {
    id: text().primaryKey(),
    recommendation: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    authority: text().references(() => authorities.id),
    contributor: text().notNull(),
    voice: text({ enum: ['civilSociety', 'authority', 'independentInstitution'] }).notNull(),
    text: localized().notNull(),
    state: text({ enum: ['submitted', 'published', 'refused'] })
      .notNull()
      .default('submitted'),
    submittedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    publishedAt: timestamp({ withTimezone: true }),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('contributions_by_recommendation').on(t.recommendation, t.state),
    check('contributions_published_at', sql`(${t.state} = 'published') = (${t.publishedAt} is not null)`),
  ],
);

/** A source behind exactly one assessment, measure or contribution. */
export const evidence = pgTable(
  'evidence',
  {
    id: text().primaryKey(),
    assessment: text().references(() => assessments.id, { onDelete: 'cascade' }),
    measure: text().references(() => measures.id, { onDelete: 'cascade' }),
    contribution: text().references(() => contributions.id, { onDelete: 'cascade' }),
    tier: text()
      .notNull()
      .references(() => evidenceTiers.code),
    title: localized().notNull(),
    url: text(),
    publishedOn: partialDate(),
    /** Result of the last visit to the address. */
    linkHealth: text({ enum: ['unchecked', 'working', 'broken', 'redirected'] })
      .notNull()
      .default('unchecked'),
    linkCheckedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check('evidence_of_one_record', sql`num_nonnulls(${t.assessment}, ${t.measure}, ${t.contribution}) = 1`),
    index('evidence_by_assessment').on(t.assessment),
    index('evidence_by_measure').on(t.measure),
  ],
);
