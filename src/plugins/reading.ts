import { type SQL, sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { type Db, select } from '../../db/client.ts';
import { may } from '../access/actors.ts';
import { badRequest } from '../errors.ts';
import { endOfDay, exactInstant } from '../http/sql.ts';
import { belgianDay } from '../writing/write.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Reads with the eyes of who asks: the public's, or those of staff who also see what their institution has not published yet;
     * with `asOf` those of the public at the end of that Belgian day, or at that instant (RFC 3339). The queries are the same for all.
     */
    read<Result>(request: FastifyRequest, work: (db: Db) => Promise<Result>, asOf?: string | undefined): Promise<Result>;
    /** Reads with the eyes of the public at an instant (UTC, to the microsecond), such as that of a change. */
    readAt<Result>(instant: string, work: (db: Db) => Promise<Result>): Promise<Result>;
    /** The newest change that the public has been told of: its id, and when it was; undefined where there is none yet. */
    dataVersion(): Promise<{ id: string; at: string } | undefined>;
    /** The clock by which writes are dated. */
    clock(): Date;
  }
}

/** The last microsecond of a day in Brussels, as PostgreSQL reads it. */
const endOf = (day: string) => sql`to_char(${endOfDay(day)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** An instant in UTC, to the microsecond, as PostgreSQL reads it. */
const exactly = (instant: string) => sql`to_char(${instant}::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const isInstant = (asOf: string): boolean => asOf.includes('T');

/** Whether nothing was published then yet: a day is known from its beginning on. */
const liesAhead = (asOf: string, now: Date): boolean => (isInstant(asOf) ? Date.parse(asOf) > now.getTime() : asOf > belgianDay(now));

/** The settings of the public's eyes at an instant. */
const pastEyes = (instant: SQL): SQL =>
  sql`set_config('search_path', 'as_of, visible, public', true), set_config('monitum.as_of', ${instant}, true)`;

/** Reads with the eyes of the public at an instant, also where there is no application: in a job. */
export const readAt = <Result>(db: Db, instant: string, work: (db: Db) => Promise<Result>): Promise<Result> =>
  asTransaction(db, work, pastEyes(sql`${instant}::text`));

/** Hangs reading on the application. */
export const reading = fp<{ clock: () => Date }>(
  async (app, { clock }) => {
    app.decorate('clock', clock);
    app.decorate('read', async (request, work, asOf) => {
      const { actor } = request;
      const { db, whole } = app.database;
      if (asOf !== undefined && liesAhead(asOf, clock()))
        throw badRequest({
          type: 'outOfRange',
          in: 'query',
          name: 'asOf',
          detail: 'asOf must not lie in the future: nothing was published then yet',
          value: asOf,
        });
      if (asOf !== undefined) return asTransaction(db, work, pastEyes(isInstant(asOf) ? exactly(asOf) : endOf(asOf)));
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
    app.decorate('dataVersion', async () => {
      const [newest] = await select<{ id: string; at: string }>(
        app.database.db,
        sql`select id, ${exactInstant('occurred_at')} as at from changes order by sequence desc limit 1`,
      );
      return newest;
    });
    app.decorate('readAt', (instant, work) => readAt(app.database.db, instant, work));
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
