import { type SQL, sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { type Db, select } from '../../db/client.ts';
import { may } from '../access/actors.ts';
import { badRequest } from '../errors.ts';
import { belgianDay } from '../writing/write.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Reads with the eyes of who asks: the public's, or those of staff who also see what their institution has not published yet;
     * with `asOf` those of the public at the end of that Belgian day. The queries are the same for all.
     */
    read<Result>(request: FastifyRequest, work: (db: Db) => Promise<Result>, asOf?: string | undefined): Promise<Result>;
    /** Reads with the eyes of the public at an instant (UTC, to the microsecond), such as that of a change. */
    readAt<Result>(instant: string, work: (db: Db) => Promise<Result>): Promise<Result>;
    /** The clock by which writes are dated. */
    clock(): Date;
  }
}

/** The last microsecond of a day in Brussels, as PostgreSQL reads it. */
const endOf = (day: string) =>
  sql`to_char(((${day}::date + 1)::timestamp at time zone 'Europe/Brussels' - interval '1 microsecond') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The settings of the public's eyes at an instant. */
const pastEyes = (instant: SQL): SQL =>
  sql`set_config('search_path', 'as_of, visible, public', true), set_config('monitum.as_of', ${instant}, true)`;

/** Hangs reading on the application. */
export const reading = fp<{ clock: () => Date }>(
  async (app, { clock }) => {
    app.decorate('clock', clock);
    app.decorate('read', async (request, work, asOf) => {
      const { actor } = request;
      const { db, whole } = app.database;
      if (asOf !== undefined && asOf > belgianDay(clock()))
        throw badRequest({
          type: 'outOfRange',
          in: 'query',
          name: 'asOf',
          detail: 'asOf must not lie in the future: nothing was published then yet',
          value: asOf,
        });
      if (asOf !== undefined) return asTransaction(db, work, pastEyes(endOf(asOf)));
      if (!actor) return work(db);
      const institutions = may(actor, 'records.read') && actor.institution ? actor.institution : '';
      const moderates = may(actor, 'contributions.moderate') ? 'yes' : '';
      return asTransaction(
        whole,
        work,
        sql`set_config('search_path', 'staff, public', true), set_config('monitum.institutions', ${institutions}, true),
          set_config('monitum.actor', ${actor.id}, true), set_config('monitum.moderates', ${moderates}, true)`,
      );
    });
    app.decorate('readAt', (instant, work) => asTransaction(app.database.db, work, pastEyes(sql`${instant}::text`)));
  },
  { name: 'reading', fastify: '5.x' },
);

/** Reads in a transaction of its own, for which alone the settings hold. */
const asTransaction = <Result>(db: Db, work: (db: Db) => Promise<Result>, settings: SQL): Promise<Result> =>
  db.transaction(
    async (tx) => {
      await select(tx as Db, sql`select ${settings}`);
      return work(tx as Db);
    },
    { accessMode: 'read only', isolationLevel: 'repeatable read' },
  );
