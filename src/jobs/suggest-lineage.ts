import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { suggestLineage } from '../lineage/similarity.ts';
import type { Task } from './tools.ts';

/** So many records are looked at in a night: each takes a second or two among a hundred thousand. */
const nightly = 1_000;

/** Looks for recommendations that ask the same as these; without ids, as those that were written in the last day. */
export const suggestLineageOf: Task = async ({ database, log }, { ids }) => {
  const looked = Array.isArray(ids)
    ? ids.map(String)
    : (
        await select<{ id: string }>(
          database.db,
          sql`select id from recommendations where modified_at > now() - interval '25 hours' order by modified_at desc limit ${nightly}`,
        )
      ).map(({ id }) => id);
  if (looked.length === 0) return;
  const added = await suggestLineage(database.whole, { ids: looked });
  if (added > 0) log.info({ added }, 'recommendations that may ask the same are suggested');
};
