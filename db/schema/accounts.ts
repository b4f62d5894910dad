import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { authorities } from './authorities.ts';
import { versioned } from './types.ts';

/** What a person may do; `reader` needs no account. */
export const roles = ['contributor', 'editor', 'reviewer', 'admin'] as const;
/** One of the roles. */
export type Role = (typeof roles)[number];

/** A person who writes. Records and the audit chain know the id alone; name and address can be erased. */
export const users = pgTable(
  'users',
  {
    /** Opaque, drawn at random. */
    id: text().primaryKey(),
    name: text(),
    email: text(),
    /** The institution whose records this person may change. */
    institution: text().references(() => authorities.id),
    /** Of a contributor: the organisation that speaks, as readers see it. */
    represents: text(),
    voice: text({ enum: ['civilSociety', 'authority', 'independentInstitution'] }),
    roles: text({ enum: roles }).array().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    /** From when on nothing can be done in this name. */
    disabledAt: timestamp({ withTimezone: true }),
    /** When name and address were erased. */
    erasedAt: timestamp({ withTimezone: true }),
    ...versioned,
  },
  (t) => [
    uniqueIndex('users_email').on(sql`lower(${t.email})`),
    check('users_roles_known', sql`${t.roles} <@ array['contributor', 'editor', 'reviewer', 'admin'] and cardinality(${t.roles}) > 0`),
    check('users_institution', sql`${t.institution} is not null or not ${t.roles} && array['editor', 'reviewer']`),
    check('users_represents', sql`not 'contributor' = any(${t.roles}) or (${t.represents} is not null and ${t.voice} is not null)`),
    check('users_erased', sql`${t.erasedAt} is null or (${t.name} is null and ${t.email} is null and ${t.disabledAt} is not null)`),
  ],
);

/** A key of a program or a person. The secret is shown once and kept as its SHA-256, which is enough for 192 random bits. */
export const apiKeys = pgTable(
  'api_keys',
  {
    /** The public part, by which it is looked up and named in logs. */
    id: text().primaryKey(),
    owner: text()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    secretHash: text().notNull(),
    /** Permissions that the key is limited to; null for all that its owner has. */
    scopes: text().array(),
    createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    lastUsedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('api_keys_by_owner').on(t.owner), check('api_keys_expiry', sql`${t.expiresAt} > ${t.createdAt}`)],
);
