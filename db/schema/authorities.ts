import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, foreignKey, index, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { bodies } from './bodies.ts';
import { lifeCycle, localized, provenance, terms, versioned } from './types.ts';
import { authorityTypes, concepts, governmentLevels } from './vocabularies.ts';

/** Who can act or is addressed: a government, a department, an independent body, or a collective entry such as all Regions. */
export const authorities = pgTable(
  'authorities',
  {
    /** A readable code chosen once (`frenchCommunity`); it is the public id. */
    id: text().primaryKey(),
    position: smallint().notNull(),
    type: text()
      .notNull()
      .references(() => authorityTypes.code),
    parent: text().references((): AnyPgColumn => authorities.id),
    name: localized().notNull(),
    acronym: text(),
    synonyms: terms(),
    role: localized(),
    website: text(),
    /** Accreditation as a national human rights institution, as far as it was read. */
    accreditation: jsonb().$type<{ status: string; since?: string; detail?: string }>(),
    established: localized(),
    note: localized(),
    ...provenance,
    ...versioned,
    ...lifeCycle,
  },
  (t) => [check('authorities_not_own_parent', sql`${t.parent} is distinct from ${t.id}`)],
);

/** The levels of government an authority belongs to or stands for. */
export const authorityLevels = pgTable(
  'authority_levels',
  {
    authority: text()
      .notNull()
      .references(() => authorities.id),
    level: text()
      .notNull()
      .references(() => governmentLevels.code),
  },
  (t) => [primaryKey({ columns: [t.authority, t.level] }), index('authority_levels_by_level').on(t.level, t.authority)],
);

/** The policy domains an authority is competent for. */
export const authorityDomains = pgTable(
  'authority_domains',
  {
    authority: text()
      .notNull()
      .references(() => authorities.id),
    scheme: text().notNull().default('policyDomain'),
    code: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authority, t.code] }),
    foreignKey({ name: 'authority_domains_concept', columns: [t.scheme, t.code], foreignColumns: [concepts.scheme, concepts.code] }),
    check('authority_domains_scheme', sql`${t.scheme} = 'policyDomain'`),
  ],
);

/** The bodies whose reporting an authority coordinates. */
export const authorityReporting = pgTable(
  'authority_reporting',
  {
    authority: text()
      .notNull()
      .references(() => authorities.id),
    body: text()
      .notNull()
      .references(() => bodies.code),
    verification: text({ enum: ['verified', 'unverified'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.authority, t.body] })],
);
