import { formatDate, formatNumber, plural } from '../numbers.ts';

const n = (count: number): string => formatNumber('en', count);

/** The words of the calendar of deadlines, in English; the other languages have the same. */
export const en = {
  title: 'Calendar',
  description: 'What Belgium owes the international bodies, and when: reports, follow-up replies, reviews.',
  intro:
    'Reports, replies and reviews in the examinations of Belgium. A date that has passed is no proof that the duty was not met, nor that it was.',
  counts: (total: number, upcoming: number, passed: number, undated: number, met: number) =>
    `${plural('en', total, { one: 'deadline', other: 'deadlines' })}: ${n(upcoming)} to come, ${n(passed)} past their date and not known to be met, ${n(undated)} without a date, ${n(met)} met.`,
  none: 'No deadline matches these filters.',
  noBodies: 'No body that watches over this treaty is recorded, so it has no deadlines here.',
  filters: 'Narrow the calendar',
  body: 'Body',
  treaty: 'Treaty',
  treatyHint: 'Deadlines of the bodies that watch over it',
  kind: 'Kind',
  state: 'State',
  states: { open: 'open', done: 'met', unknown: 'not known whether it was met' } as Record<string, string>,
  from: 'Due from',
  until: 'Due until',
  dayHint: 'For example 2026-12-31',
  passed: 'Date passed, not known to be met',
  overdue: 'overdue',
  upcoming: 'To come',
  undated: 'Without a date',
  undatedNote: 'The source names the duty and not its date, or the date was not seen.',
  met: 'Met',
  showMet: (count: number) => `Show the ${n(count)} that were met`,
  hideMet: 'Hide what was met',
  monthOnly: 'day not known',
  yearOnly: 'month and day not known',
  someTimeIn: (year: string) => `Some time in ${year}`,
  computed: 'computed by a rule, not printed',
  completedOn: 'met on',
  towards: 'Towards:',
  document: 'Document:',
  review: 'Review:',
  note: 'Note:',
  sourcesOf: (title: string) => `Sources: ${title}`,
  subscribe: 'In your own calendar',
  subscribeHow:
    'This file (iCalendar) holds the deadlines of exactly this filter, without those that have no date. Download it once, or subscribe to its address so that your calendar keeps up with changes: in Outlook “Add calendar › Subscribe from web”, in Google Calendar “From URL”, in Apple Calendar “New calendar subscription”.',
  ics: 'iCalendar file of this filter',
  webcal: 'Subscribe (webcal)',
  address: 'Address for subscribing:',
  tooMany: (shown: number) => `Only the first ${n(shown)} are shown here; the API gives them all.`,
  day: (date: string) => formatDate('en', date),
};

/** The words of the calendar of deadlines. */
export type CalendarWords = typeof en;
