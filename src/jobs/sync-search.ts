import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import type { SearchServer } from '../search/client.ts';
import { syncIndexes } from '../search/rebuild.ts';
import { reasonOfSearch } from '../search/tasks.ts';
import type { Task } from './tools.ts';

/** How often in a row a search server could not be brought up to date, and until when it is left alone. */
interface Trouble {
  failures: number;
  aloneUntil: number;
  toldAt: number;
}

const troubles = new WeakMap<SearchServer, Trouble>();

/** Seconds: the longest that a search server which came back waits for what was written meanwhile. */
const longestPause = 30;

/**
 * Brings the search index up to date with every record that was written; where somebody else is at it, looks again two seconds later.
 * A server that is away, full or has too much to do is left alone for 2, 4, 8… and at last 30 seconds, whatever is written meanwhile: the
 * queue keeps it. The log says so once a minute, and when it is over.
 */
export const syncSearch: Task = async ({ database, search, vocabularies, log }) => {
  if (!search) return;
  const trouble = troubles.get(search) ?? { failures: 0, aloneUntil: 0, toldAt: Number.NEGATIVE_INFINITY };
  troubles.set(search, trouble);
  // The job that was put off comes.
  if (performance.now() < trouble.aloneUntil) return;
  let pause = 2;
  try {
    const documents = await syncIndexes(database, search, await vocabularies(), (line) => log.warn(line));
    if (documents !== undefined && trouble.failures > 0) {
      log.info({ documents }, 'the search index is up to date again');
      troubles.delete(search);
    }
    if (documents !== undefined) return;
  } catch (error) {
    trouble.failures += 1;
    pause = Math.min(2 ** trouble.failures, longestPause);
    // A little less, so that the job that is put off does not come too soon.
    trouble.aloneUntil = performance.now() + pause * 1_000 - 500;
    if (performance.now() - trouble.toldAt > 60_000) {
      trouble.toldAt = performance.now();
      log.warn({ err: error }, `the search index cannot be brought up to date (${reasonOfSearch(error)}); what was written waits`);
    }
  }
  await select(
    database.whole,
    sql`select graphile_worker.add_job('syncSearch', job_key := 'syncSearchAgain', run_at := now() + make_interval(secs => ${pause}))`,
  );
};
