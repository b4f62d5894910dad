import { sql } from 'drizzle-orm';
import fp from 'fastify-plugin';
import { select } from '../../db/client.ts';
import { within } from '../http/within.ts';
import { isRefusal, type SearchServer } from '../search/client.ts';

/** How far the search indexes are behind the database. */
export interface SearchLag {
  /** Records whose documents are out of date. */
  waiting: number;
  /** Since when the oldest of them has been; 0 when none waits. */
  seconds: number;
  /** Records whose documents the search server refuses, until they are written again. */
  setAside: number;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The search server; undefined where the platform has none. */
    searchServer: SearchServer | undefined;
    /**
     * Asks the search server, or PostgreSQL when it cannot answer, and says which did.
     * A failure of the search server is logged once a minute, not once a search.
     */
    askSearch<Answer>(
      server: (search: SearchServer) => Promise<Answer>,
      postgres: () => Promise<Answer>,
    ): Promise<{ answer: Answer; searchedBy: 'meilisearch' | 'postgres' }>;
    /** Whether PostgreSQL answers searches for now, because the search server lately could not. */
    isSearchPaused(): boolean;
    /** Looks how far the search indexes are behind; a queue of a quarter of a million records is counted in some 50 ms. */
    searchLag(): Promise<SearchLag>;
  }
}

/** After a failure the search server is left alone for so long, so that searches do not each wait for it to time out. */
const pause = 5_000;

const lagQuery = sql`
  select (count(*) filter (where refused_mark is distinct from mark))::int as waiting,
    (count(*) filter (where refused_mark = mark))::int as "setAside",
    coalesce(extract(epoch from now() - min(queued_at) filter (where refused_mark is distinct from mark)), 0)::float8 as seconds
  from search_queue`;

/** Hangs the search server on the application, with PostgreSQL in its place while it is away. */
export const searching = fp<{ search?: SearchServer | undefined }>(
  async (app, { search }) => {
    let awayUntil = 0;
    let isTried = false;
    let loggedAt = 0;
    app.decorate('searchServer', search);
    app.decorate('isSearchPaused', () => Date.now() < awayUntil);
    app.decorate('searchLag', async () => {
      const [lag] = await select<SearchLag>(app.database.db, lagQuery);
      return lag ?? { waiting: 0, seconds: 0, setAside: 0 };
    });
    app.decorate('askSearch', async (server, postgres) => {
      // After a pause one search tries whether it is back: where it hangs, the others would all wait for it once more.
      const isTrial = awayUntil > 0;
      if (search && Date.now() >= awayUntil && !isTried) {
        isTried = isTrial;
        try {
          const answer = await within(search.patience, server(search));
          awayUntil = 0;
          return { answer, searchedBy: 'meilisearch' as const };
        } catch (error) {
          // A question that the server refuses is our mistake: the next one may be answered.
          awayUntil = isRefusal(error) ? 0 : Date.now() + pause;
          if (Date.now() - loggedAt > 60_000) {
            loggedAt = Date.now();
            app.log.warn({ err: error }, 'the search server cannot answer; PostgreSQL does');
          }
        } finally {
          if (isTrial) isTried = false;
        }
      }
      return { answer: await postgres(), searchedBy: 'postgres' as const };
    });
  },
  { name: 'search', fastify: '5.x', dependencies: ['context'] },
);
