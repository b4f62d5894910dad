/** The last day that a date can mean: a year and a month last until their end. */
export function lastDay(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  const end = new Date(Date.UTC(2000, month, 0));
  end.setUTCFullYear(year, month, 0);
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(end.getUTCDate()).padStart(2, '0')}`;
}
