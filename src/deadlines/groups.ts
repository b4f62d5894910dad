import { lastDay } from '../web/dates.ts';
import type { DeadlineRow } from './queries.ts';

/** How a deadline stands to a day: to come, past its date without being known to be met, without a date, or met. */
export type Stand = 'upcoming' | 'passed' | 'undated' | 'met';

type Dated = Pick<DeadlineRow, 'dueOn' | 'state'>;

/** How a deadline stands to a day. A date known to the month or the year has passed when all of it has. */
export function standOf({ dueOn, state }: Dated, today: string): Stand {
  if (state === 'done') return 'met';
  if (dueOn === null) return 'undated';
  return lastDay(dueOn) < today ? 'passed' : 'upcoming';
}

/** What is due in the same month, or in a year of which no more is known. */
export interface Month<Row> {
  /** `2026-10`, or `2026` where only the year is known. */
  month: string;
  rows: Row[];
}

/** Puts deadlines under their months, soonest first; those of which only the year is known follow its months. Undated ones are left out. */
export function groupByMonth<Row extends Pick<DeadlineRow, 'dueOn'>>(rows: Row[]): Month<Row>[] {
  const months = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.dueOn === null) continue;
    const month = row.dueOn.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months]
    .map(([month, own]) => ({ month, rows: own.sort((one, other) => compare(lastDay(String(one.dueOn)), lastDay(String(other.dueOn)))) }))
    .sort((one, other) => compare(lastDay(one.month), lastDay(other.month)) || other.month.length - one.month.length);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
