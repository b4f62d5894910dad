import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Db } from '../../db/client.ts';
import { notFound } from '../errors.ts';
import { belgianDay } from '../writing/write.ts';
import { type AskingRow, recommendationsAsking } from './asking.ts';
import type { StandingDay, TreatySurroundings } from './json.ts';
import { findHistoryStart, findTreaty, listActions, type TreatyDetailsRow } from './queries.ts';
import { listOpenReservationsUnder } from './reservations.ts';

/** The day asked for, or today, and what is answered of it: a standing's day is a Belgian day. */
export async function findStandingDay(app: FastifyInstance, asOf: string | undefined): Promise<StandingDay> {
  const today = belgianDay(app.clock());
  if (asOf === undefined) return { on: today, isPast: false, basis: 'published' };
  const start = asOf > today ? undefined : await findHistoryStart(app.database.db);
  return { on: asOf, isPast: asOf < today, basis: start !== undefined && start <= asOf ? 'published' : 'presentKnowledge' };
}

/** Reads what was published on the day where that can be told; else, and today, with the eyes of who asks. */
export const readOn = <Result>(
  app: FastifyInstance,
  request: FastifyRequest,
  { on, isPast, basis }: StandingDay,
  work: (db: Db) => Promise<Result>,
): Promise<Result> => app.read(request, work, isPast && basis === 'published' ? on : undefined);

/**
 * Reads one treaty with Belgium's acts under it and what limits them on a day.
 * @throws Problem 404 where there is no such treaty
 */
export async function readTreaty(
  app: FastifyInstance,
  request: FastifyRequest,
  code: string,
  day: StandingDay,
): Promise<TreatySurroundings & { row: TreatyDetailsRow }> {
  const found = await readOn(app, request, day, (db) => findTreatyWhole(db, code, day));
  if (!found) throw notFound(`/treaties/${code}`, 'treatyCode', code);
  return found;
}

/** One treaty with Belgium's acts under it and what limits them on a day; undefined where there is none. */
export async function findTreatyWhole(
  db: Db,
  code: string,
  day: StandingDay,
): Promise<(TreatySurroundings & { row: TreatyDetailsRow }) | undefined> {
  const [row, actions, reservations] = await Promise.all([
    findTreaty(db, day.on, code),
    listActions(db, code),
    listOpenReservationsUnder(db, code, day.on),
  ]);
  if (!row) return undefined;
  const asking: AskingRow[] = reservations.length === 0 ? [] : await recommendationsAsking(db, code, 'withdrawReservations');
  return { row, actions, reservations, asking };
}
