import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { treaties } from './treaties.ts';
import { type LocalizedText, localized, provenance, terms } from './types.ts';
import { bodyKinds, gradeSchemes } from './vocabularies.ts';

/** An international organisation: the United Nations, the Council of Europe… */
export const organisations = pgTable('organisations', {
  code: text().primaryKey(),
  position: smallint().notNull(),
  kind: text({ enum: ['intergovernmental', 'agency', 'network'] }).notNull(),
  parent: text().references((): AnyPgColumn => organisations.code),
  name: localized().notNull(),
  acronym: localized(),
  website: text(),
  ...provenance,
});

/** Who speaks: a treaty body, the UPR, a special procedure, the CPT, ECRI, the Committee of Ministers… */
export const bodies = pgTable(
  'bodies',
  {
    code: text().primaryKey(),
    position: smallint().notNull(),
    organisation: text()
      .notNull()
      .references(() => organisations.code),
    kind: text()
      .notNull()
      .references(() => bodyKinds.code),
    parent: text().references((): AnyPgColumn => bodies.code),
    treaty: text().references((): AnyPgColumn => treaties.code),
    name: localized().notNull(),
    acronym: localized(),
    synonyms: terms(),
    website: text(),
    followUp: localized(),
    gradingNote: localized(),
    /** Null where it depends on an act of Belgium that is not established. */
    appliesToBelgium: boolean(),
    visitedBelgium: boolean(),
    note: jsonb().$type<LocalizedText>(),
    ...provenance,
  },
  (t) => [check('bodies_not_own_parent', sql`${t.parent} is distinct from ${t.code}`)],
);

/** The scales a body grades progress with. */
export const bodyGradeSchemes = pgTable(
  'body_grade_schemes',
  {
    body: text()
      .notNull()
      .references(() => bodies.code),
    scheme: text()
      .notNull()
      .references((): AnyPgColumn => gradeSchemes.code),
  },
  (t) => [primaryKey({ columns: [t.body, t.scheme] })],
);
