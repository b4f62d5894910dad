const day = 86_400_000;

/**
 * The date that a workbook means by a number: days since the end of 1899, or since the beginning of 1904.
 * @returns `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` where the number has a fraction; undefined where it is no date between 1900 and 9999,
 *   or the 29th of February 1900, a day that workbooks have and the calendar has not
 */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < (date1904 ? 0 : 1)) return undefined;
  const whole = Math.floor(serial);
  if (!date1904 && whole === 60) return undefined;
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const instant = new Date(first + whole * day + Math.round((serial - whole) * 86_400) * 1_000);
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9_999) return undefined;
  const text = instant.toISOString();
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 19);
}

/** Whether a number format (`dd/mm/yyyy`) shows a date, as {@link TableRow.formats} has them; a time or a duration alone is none. */
export function isDateFormat(format: string): boolean {
  const signs = format
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
    .split(';', 1)[0]
    ?.toLowerCase();
  if (signs === undefined || signs === 'general') return false;
  return /[dy]/.test(signs) || (/m/.test(signs) && !/[hs]/.test(signs));
}

/** Number formats that workbooks name by number alone (ECMA-376 part 1, 18.8.30). */
export const builtInFormats: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};
