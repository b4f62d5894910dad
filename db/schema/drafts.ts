import { jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from './accounts.ts';

/** What somebody typed into a form and did not save yet: theirs alone, and gone once the form is saved. */
export const formDrafts = pgTable(
  'form_drafts',
  {
    owner: text()
      .notNull()
      .references(() => users.id),
    /** The address of the form below the language: `/staff/deadlines/new`. */
    form: text().notNull(),
    /** What each field holds, by its name; one that is there several times has a list. */
    fields: jsonb().$type<Record<string, string | string[]>>().notNull(),
    keptAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.owner, t.form] })],
);
