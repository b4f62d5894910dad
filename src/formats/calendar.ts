import type { Language } from '../../db/schema/types.ts';

/** Something due, as a calendar shows it: whole days. */
export interface CalendarEvent {
  /** Never changes. */
  uid: string;
  /** Known to the day, the month or the year; of the last two the whole month or year is marked, for a day is not made up. */
  date: string;
  /** When it was last changed, RFC 3339 in UTC. */
  modifiedAt: string;
  /** Grows with each change. */
  sequence: number;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Absent of what was taken back: nothing is said of it any more. */
  summary?: { language: Language; text: string } | undefined;
  description?: string | undefined;
  url?: string | undefined;
  categories?: string[] | undefined;
  /** So many days before it begins the reader is reminded, at nine in the morning where the reader is. */
  remindDaysBefore?: number[] | undefined;
}

/** A calendar: RFC 5545. */
export interface Calendar {
  name: string;
  language: Language;
  /** What it holds, whose the data are. */
  description?: string | undefined;
  /** Where it is read from. */
  source: string;
  events: CalendarEvent[];
}

/** A text as a value: RFC 5545, 3.3.11. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** An address as a value: it ends where the line does, so that no sign may end it sooner. */
const uri = (value: string): string => value.replace(/[\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign));

const instant = (rfc3339: string): string => rfc3339.replace(/\.\d+/, '').replace(/[-:]/g, '');

/** The first day of a period and the day after its last, as numbers. */
function daysOf(date: string): [from: string, to: string] {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = new Date(0);
  from.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  const to = new Date(0);
  if (day !== undefined) to.setUTCFullYear(year, (month ?? 1) - 1, day + 1);
  else if (month !== undefined) to.setUTCFullYear(year, month, 1);
  else to.setUTCFullYear(year + 1, 0, 1);
  const written = (one: Date) => one.toISOString().slice(0, 10).replaceAll('-', '');
  return [written(from), written(to)];
}

/** A line of content, folded so that no line is longer than 75 octets, and within no character: RFC 5545, 3.1. */
function folded(line: string): string {
  const lines: string[] = [];
  let [one, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    // The space that a folded line begins with counts too.
    if (octets + size > 75) {
      lines.push(one);
      [one, octets] = [' ', 1];
    }
    one += character;
    octets += size;
  }
  return `${[...lines, one].join('\r\n')}\r\n`;
}

/** A reminder that is shown: RFC 5545, 3.6.6. A whole day begins at midnight; nine o'clock is fifteen hours after the midnight before. */
const alarm = (days: number, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${text(summary)}`,
  `TRIGGER:-P${days - 1}DT15H`,
  'END:VALARM',
];

function linesOf(event: CalendarEvent): string[] {
  const { uid, date, modifiedAt, sequence, status, summary, description, url, categories = [], remindDaysBefore = [] } = event;
  const [from, to] = daysOf(date);
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    // Without a METHOD it is the time of the last change: RFC 5545, 3.8.7.2.
    `DTSTAMP:${instant(modifiedAt)}`,
    `LAST-MODIFIED:${instant(modifiedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${from}`,
    `DTEND;VALUE=DATE:${to}`,
    `STATUS:${status}`,
    'TRANSP:TRANSPARENT',
    ...(summary ? [`SUMMARY;LANGUAGE=${summary.language}:${text(summary.text)}`] : []),
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    ...(url ? [`URL:${uri(url)}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(text).join(',')}`] : []),
    ...(summary ? remindDaysBefore.flatMap((days) => alarm(days, summary.text)) : []),
    'END:VEVENT',
  ];
}

/** Writes a calendar. */
export function toCalendar({ name, description, language, source, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Monitum//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    `NAME;LANGUAGE=${language}:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    ...(description ? [`DESCRIPTION;LANGUAGE=${language}:${text(description)}`, `X-WR-CALDESC:${text(description)}`] : []),
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    `SOURCE;VALUE=URI:${uri(source)}`,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}
