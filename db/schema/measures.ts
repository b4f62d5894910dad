import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { authorities } from './authorities.ts';
import { bodies } from './bodies.ts';
import { documents } from './documents.ts';
import { recommendations } from './recommendations.ts';
import { treaties } from './treaties.ts';
import { lifeCycle, localized, partialDate, provenance, versioned } from './types.ts';
import { concepts, governmentLevels, measureKinds, textOrigins } from './vocabularies.ts';

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
    ...versioned,
    ...lifeCycle,
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
