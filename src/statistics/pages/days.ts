/** The last day of a month of a year; months from 1. */
const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Periods of this many months are drawn for spans up to so many months. */
const steps = [
  { months: 1, upTo: 13 },
  { months: 3, upTo: 48 },
  { months: 12, upTo: Number.POSITIVE_INFINITY },
];

/**
 * The days of a course from the first to the last: both of them, and between them the ends of months, quarters or years, whichever
 * gives few enough to be drawn.
 * @param first `yyyy-mm-dd`, not after `last`
 */
export function courseDays(first: string, last: string): string[] {
  const [from, to] = [first, last].map((day) => {
    const [year = 0, month = 1] = day.split('-').map(Number);
    return year * 12 + month;
  }) as [number, number];
  const { months } = steps.find(({ upTo }) => to - from <= upTo) ?? { months: 12 };
  const between: string[] = [];
  for (let at = from; at <= to; at++) {
    const [year, month] = [Math.floor((at - 1) / 12), ((at - 1) % 12) + 1];
    const day = lastDay(year, month);
    if (month % months === 0 && day > first && day < last) between.push(day);
  }
  return first === last ? [last] : [first, ...between, last];
}
