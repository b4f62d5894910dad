import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import type { Fields } from '../../web/form-body.ts';

/** What somebody typed into a form and did not save. */
export interface FormDraft {
  fields: Fields;
  /** RFC 3339, UTC. */
  keptAt: string;
}

/** Days for which it is kept. */
export const draftDays = 30;

/** What a person left in a form; undefined where nothing waits. */
export async function findDraft(db: Db, owner: string, form: string): Promise<FormDraft | undefined> {
  const [row] = await select<FormDraft>(
    db,
    sql`select fields, to_char(kept_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "keptAt" from form_drafts where owner = ${owner} and form = ${form}`,
  );
  return row;
}

/** Keeps what was typed in place of what was kept before. It is no record: nobody else sees it, and the audit chain hears nothing of it. */
export async function keepDraft(db: Db, owner: string, form: string, fields: Fields, now: string): Promise<void> {
  await select(
    db,
    sql`insert into form_drafts (owner, form, fields, kept_at) values (${owner}, ${form}, ${JSON.stringify(fields)}::text::jsonb, ${now}::timestamptz)
        on conflict (owner, form) do update set fields = excluded.fields, kept_at = excluded.kept_at`,
  );
}

/** Throws away what a person left in a form. */
export async function forgetDraft(db: Db, owner: string, form: string): Promise<void> {
  await select(db, sql`delete from form_drafts where owner = ${owner} and form = ${form}`);
}

/** Throws away what nobody came back to, and what people left whose names are erased. */
export async function forgetOldDrafts(db: Db, now: string): Promise<void> {
  await select(
    db,
    sql`delete from form_drafts d where d.kept_at < ${now}::timestamptz - make_interval(days => ${draftDays})
        or exists (select from users u where u.id = d.owner and u.erased_at is not null)`,
  );
}
