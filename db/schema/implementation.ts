import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { authorities } from './authorities.ts';
import { documents } from './documents.ts';
import { measures } from './measures.ts';
import { recommendations } from './recommendations.ts';
import { treatyActions } from './treaties.ts';
import { languages, lifeCycle, localized, partialDate, provenance, versioned } from './types.ts';
import { confidenceLevels, evidenceTiers, schemeGrades, statuses, textOrigins } from './vocabularies.ts';

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
    ...versioned,
    ...lifeCycle,
  },
  (t) => [
    foreignKey({ name: 'grades_of_scheme', columns: [t.scheme, t.grade], foreignColumns: [schemeGrades.scheme, schemeGrades.code] }),
    index('grades_by_recommendation').on(t.recommendation),
  ],
);

/**
 * The states of an assessment; which may follow which is decided in `src/assessments/transitions.ts`.
 * `withdrawn` is what becomes of a published one that is taken back.
 */
export const assessmentStates = ['draft', 'inReview', 'returned', 'published', 'superseded', 'withdrawn'] as const;
/** One of the states of an assessment. */
export type AssessmentState = (typeof assessmentStates)[number];

/** The states of a contribution: sent, then shown or refused by a moderator; withdrawn by who sent it or by a moderator. */
export const contributionStates = ['submitted', 'published', 'refused', 'withdrawn'] as const;

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
    state: text({ enum: assessmentStates }).notNull().default('draft'),
    validFrom: timestamp({ withTimezone: true }),
    validTo: timestamp({ withTimezone: true }),
    /** Opaque ids of who wrote it and who published it; the institution and role of the latter are public. */
    author: text(),
    publishedBy: text(),
    publishedByInstitution: text().references(() => authorities.id),
    publishedByRole: text(),
    /** Why it was made: the words of its author to readers of the history. */
    reason: text(),
    /** The words of whoever returned or withdrew it. */
    remark: text(),
    /** The proposal that it answers. */
    proposal: text(),
    /** Withdrawn so that it is not shown of past days either. */
    isRedacted: boolean().notNull().default(false),
    ...versioned,
  },
  (t) => [
    index('assessments_by_recommendation').on(t.recommendation, t.state),
    check(
      'assessments_published_have_validity',
      sql`(${t.state} in ('published', 'superseded', 'withdrawn')) = (${t.validFrom} is not null)`,
    ),
    check('assessments_superseded_have_end', sql`(${t.state} in ('superseded', 'withdrawn')) = (${t.validTo} is not null)`),
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
    /** How its author sees the state of things, if they say so. */
    status: text().references(() => statuses.code),
    state: text({ enum: contributionStates }).notNull().default('submitted'),
    /** Opaque ids of who sent it and who moderated it. */
    author: text(),
    moderator: text(),
    /** Why it was refused or withdrawn. */
    reason: text(),
    submittedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    publishedAt: timestamp({ withTimezone: true }),
    withdrawnAt: timestamp({ withTimezone: true }),
    isRedacted: boolean().notNull().default(false),
    ...versioned,
  },
  (t) => [
    index('contributions_by_recommendation').on(t.recommendation, t.state),
    check(
      'contributions_published_at',
      sql`case ${t.state} when 'published' then ${t.publishedAt} is not null when 'withdrawn' then true else ${t.publishedAt} is null end`,
    ),
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

/**
 * An assessment that an event suggests: Belgium ratified a treaty that a recommendation asks to ratify. It is never published by itself:
 * staff make an assessment of it, or dismiss it.
 */
export const proposedAssessments = pgTable(
  'proposed_assessments',
  {
    id: text().primaryKey(),
    recommendation: text()
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    treatyAction: text()
      .notNull()
      .references(() => treatyActions.id),
    status: text()
      .notNull()
      .references(() => statuses.code),
    state: text({ enum: ['open', 'taken', 'dismissed'] })
      .notNull()
      .default('open'),
    reason: text(),
    /** Opaque id of who took or dismissed it. */
    decidedBy: text(),
    proposedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    ...versioned,
  },
  (t) => [uniqueIndex('proposed_assessments_once').on(t.recommendation, t.treatyAction)],
);
