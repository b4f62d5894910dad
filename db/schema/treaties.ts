import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, foreignKey, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { bodies, organisations } from './bodies.ts';
import { lifeCycle, localized, partialDate, provenance, terms, versioned } from './types.ts';
import { concepts, treatyActionKinds } from './vocabularies.ts';

/** An international instrument. Belgium's standing under it is derived from `treaty_actions`, never stored. */
export const treaties = pgTable(
  'treaties',
  {
    code: text().primaryKey(),
    position: smallint().notNull(),
    organisation: text().references((): AnyPgColumn => organisations.code),
    abbreviation: text().notNull(),
    depositaryReference: text(),
    title: localized().notNull(),
    synonyms: terms(),
    /** One of the core human rights treaties or their protocols. */
    isCore: boolean().notNull(),
    protocolTo: text().references((): AnyPgColumn => treaties.code),
    replaces: text().references((): AnyPgColumn => treaties.code),
    adoptedOn: partialDate(),
    openedForSignatureOn: partialDate(),
    /** Of the treaty itself; Belgium's own entry into force is an action. */
    entryIntoForceOn: partialDate(),
    /**
     * What the absence of an action means: `complete` = the standing was read in a source, so no act means none;
     * `unconfirmed` = no other act is known, which no source confirms;
     * `doubtful` = sources contradict one another; `notChecked` = nobody has looked.
     */
    actionsKnown: text({ enum: ['complete', 'unconfirmed', 'doubtful', 'notChecked'] }).notNull(),
    /** When the depositary's list was last read. */
    actionsCheckedOn: partialDate(),
    /** Why the standing is in doubt, or what is known of it besides the acts. */
    standingNote: localized(),
    procedures: localized(),
    note: localized(),
    ...provenance,
    ...versioned,
  },
  (t) => [
    check('treaties_not_own_protocol', sql`${t.protocolTo} is distinct from ${t.code}`),
    check('treaties_not_own_replacement', sql`${t.replaces} is distinct from ${t.code}`),
  ],
);

/** Which bodies watch over a treaty. */
export const treatyBodies = pgTable(
  'treaty_bodies',
  {
    treaty: text()
      .notNull()
      .references(() => treaties.code),
    body: text()
      .notNull()
      .references((): AnyPgColumn => bodies.code),
  },
  (t) => [primaryKey({ columns: [t.treaty, t.body] })],
);

/** The themes a treaty is about. */
export const treatyThemes = pgTable(
  'treaty_themes',
  {
    treaty: text()
      .notNull()
      .references(() => treaties.code),
    scheme: text().notNull().default('theme'),
    code: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.treaty, t.code] }),
    foreignKey({ name: 'treaty_themes_concept', columns: [t.scheme, t.code], foreignColumns: [concepts.scheme, concepts.code] }),
    check('treaty_themes_scheme', sql`${t.scheme} = 'theme'`),
  ],
);

/** One act by Belgium under a treaty: signature, ratification, reservation, its withdrawal… */
export const treatyActions = pgTable(
  'treaty_actions',
  {
    id: text().primaryKey(),
    treaty: text()
      .notNull()
      .references(() => treaties.code),
    kind: text()
      .notNull()
      .references(() => treatyActionKinds.code),
    /** Null where the source gives no date; `as_of` then says when the act was seen to exist. */
    takenOn: partialDate(),
    article: text(),
    asOf: partialDate(),
    note: localized(),
    ...provenance,
    ...versioned,
    ...lifeCycle,
  },
  (t) => [index('treaty_actions_by_treaty').on(t.treaty, t.takenOn), index('treaty_actions_by_kind').on(t.kind)],
);
