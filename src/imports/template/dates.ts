/** A date that was read from a cell, or a sentence that says why none could be. */
export type ReadDate = { value: string } | { fault: string };

const forms = 'write dd/mm/yyyy, yyyy-mm-dd, yyyy-mm or yyyy';
const dayForms = 'write dd/mm/yyyy or yyyy-mm-dd';

/**
 * Reads a date as people here write it: `2015-03-12`, `2015-03`, `2015`, `12/03/2015`, `12.3.2015`, `12-03-2015`. The day stands first, as
 * everywhere in Belgium; what can only be read with the month first is refused, and so is a year of two digits.
 * @param isDay whether the day has to be known
 */
export function readDate(text: string, isDay: boolean): ReadDate {
  const wanted = isDay ? dayForms : forms;
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (iso) return dateOf(iso[1] as string, iso[2], iso[3], isDay, wanted);
  const written = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(text);
  if (written) return dateOf(written[4] as string, written[3], written[1], isDay, wanted);
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) return { fault: `has a year of two digits: ${wanted}` };
  if (/^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$/.test(text)) return { fault: `can be read in more than one way: ${wanted}` };
  return { fault: `is no date: ${wanted}` };
}

function dateOf(year: string, month: string | undefined, day: string | undefined, isDay: boolean, wanted: string): ReadDate {
  const two = (part: string) => part.padStart(2, '0');
  if (isDay && day === undefined) return { fault: `does not name the day: ${wanted}` };
  if (year < '1000') return { fault: `lies in the year ${Number(year)}: ${wanted}` };
  if (month === undefined) return { value: year };
  const [asMonth, asDay] = [Number(month), Number(day ?? 1)];
  if (asMonth > 12 && asDay <= 12) return { fault: `has no month ${asMonth}; the day stands before the month: ${wanted}` };
  const date = `${year}-${two(month)}-${two(day ?? '01')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  if (asMonth < 1 || asMonth > 12 || Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(date))
    return { fault: `is a day that does not exist: ${wanted}` };
  return { value: day === undefined ? `${year}-${two(month)}` : date };
}

/**
 * Serials that are years: a cell that shows dates makes the day 7 July 1905 of a year 2015 that is typed into it. Nobody can tell the two apart.
 */
export const isYearAsSerial = (serial: number): boolean => Number.isInteger(serial) && serial >= 1_700 && serial <= 2_200;
