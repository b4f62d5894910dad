import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { syncIndexes } from '../search/rebuild.ts';
import type { Task } from './tools.ts';

/** Brings the search index up to date with every record that was written; where somebody else is at it, looks again two seconds later. */
export const syncSearch: Task = async ({ database, search, vocabularies }) => {
  if (!search) return;
  const documents = await syncIndexes(database, search, await vocabularies());
  if (documents === undefined)
    await select(
      database.whole,
      sql`select graphile_worker.add_job('syncSearch', job_key := 'syncSearchAgain', run_at := now() + interval '2 seconds')`,
    );
};
