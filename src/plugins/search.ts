import fp from 'fastify-plugin';
import { within } from '../http/within.ts';
import { isRefusal, type SearchServer } from '../search/client.ts';

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
  }
}

/** After a failure the search server is left alone for so long, so that searches do not each wait for it to time out. */
const pause = 5_000;

/** Longer than any search takes: a server that hangs must not have every reader wait for it. */
const longest = 5_000;

/** Hangs the search server on the application, with PostgreSQL in its place while it is away. */
export const searching = fp<{ search?: SearchServer | undefined }>(
  async (app, { search }) => {
    let awayUntil = 0;
    let loggedAt = 0;
    app.decorate('searchServer', search);
    app.decorate('isSearchPaused', () => Date.now() < awayUntil);
    app.decorate('askSearch', async (server, postgres) => {
      if (search && Date.now() >= awayUntil)
        try {
          return { answer: await within(longest, server(search)), searchedBy: 'meilisearch' as const };
        } catch (error) {
          // A question that the server refuses is our mistake: the next one may be answered.
          if (!isRefusal(error)) awayUntil = Date.now() + pause;
          if (Date.now() - loggedAt > 60_000) {
            loggedAt = Date.now();
            app.log.warn({ err: error }, 'the search server cannot answer; PostgreSQL does');
          }
        }
      return { answer: await postgres(), searchedBy: 'postgres' as const };
    });
  },
  { name: 'search', fastify: '5.x' },
);
