import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, primaryKey, smallint, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { users } from './accounts.ts';
import { languages } from './types.ts';

/** How a session was begun: with a password and a code, or by the identity provider of the institution. */
export const signInMethods = ['password', 'oidc'] as const;
/** One of the ways to sign in. */
export type SignInMethod = (typeof signInMethods)[number];

const owner = () =>
  text()
    .notNull()
    .references(() => users.id);

/** By what a person signs in here: a password and a program that gives codes. A person who comes by the identity provider needs none. */
export const credentials = pgTable('credentials', {
  owner: owner().primaryKey(),
  /** `scrypt$N$r$p$salt$hash`: with its parameters, so that they can grow. */
  passwordHash: text().notNull(),
  /** Base32, 160 random bits. */
  totpSecret: text().notNull(),
  /** The last step of thirty seconds whose code was used; that one and those before it are no good any more. */
  totpStep: bigint({ mode: 'number' }).notNull().default(0),
  /** A secret that was shown and not confirmed yet. */
  totpPending: text(),
  /** Wrong passwords and codes since the last that were right. */
  failures: smallint().notNull().default(0),
  lockedUntil: timestamp({ withTimezone: true }),
  setAt: timestamp({ withTimezone: true }).notNull(),
});

/** Codes for whoever has lost the program that gives codes: each good once, kept as SHA-256, which is enough for 120 random bits. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  { owner: owner(), codeHash: text().notNull(), usedAt: timestamp({ withTimezone: true }) },
  (t) => [primaryKey({ columns: [t.owner, t.codeHash] })],
);

/** A link by which a person sets a password, the first or a new one. The token is shown once and kept as SHA-256. */
export const invitations = pgTable(
  'invitations',
  {
    id: text().primaryKey(),
    owner: owner(),
    tokenHash: text().notNull().unique('invitations_token'),
    /** What the page of the link shows, to be confirmed by a code. */
    totpSecret: text().notNull(),
    /** Opaque id of who made it. */
    invitedBy: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    /** When it was used, or a later one took its place. */
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('invitations_by_owner').on(t.owner), check('invitations_expiry', sql`${t.expiresAt} > ${t.createdAt}`)],
);

/** As whom an identity provider knows a person: its own name and the subject that it gives the person. */
export const identities = pgTable(
  'identities',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    owner: owner(),
    linkedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), unique('identities_one_per_issuer').on(t.issuer, t.owner)],
);

/** Somebody at work in the pages of the staff. What the cookie holds is kept as SHA-256. */
export const sessions = pgTable(
  'sessions',
  {
    /** By which it is named where it is listed and ended; no secret. */
    id: text().primaryKey(),
    tokenHash: text().notNull().unique('sessions_token'),
    owner: owner(),
    /** What every form of the session carries. */
    csrfToken: text().notNull(),
    method: text({ enum: signInMethods }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** To the minute. */
    lastUsedAt: timestamp({ withTimezone: true }).notNull(),
    /** Until when it lasts at most, however much it is used. */
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index('sessions_by_owner').on(t.owner),
    index('sessions_by_use').on(t.lastUsedAt),
    check('sessions_expiry', sql`${t.expiresAt} > ${t.createdAt}`),
    check('sessions_method_known', sql`${t.method} in ('password', 'oidc')`),
  ],
);

/**
 * A sign-in that is under way: the password was right and the code is awaited, or the person is at the identity provider.
 * What the cookie holds is kept as SHA-256.
 */
export const signIns = pgTable(
  'sign_ins',
  {
    tokenHash: text().primaryKey(),
    /** Whose password was right; null for those who are at the identity provider. */
    owner: text().references(() => users.id),
    /** Where the person wanted to go, a path of ours. */
    returnTo: text().notNull(),
    language: text({ enum: languages }).notNull(),
    /** What the identity provider has to give back, and what proves to it that we asked. */
    state: text(),
    nonce: text(),
    verifier: text(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    index('sign_ins_by_expiry').on(t.expiresAt),
    check('sign_ins_language_known', sql`${t.language} in ('nl', 'fr', 'de', 'en')`),
    check(
      'sign_ins_one_way',
      sql`(${t.owner} is null) = (${t.state} is not null and ${t.nonce} is not null and ${t.verifier} is not null)`,
    ),
  ],
);
