import { formatDate, formatNumber, plural } from '../numbers.ts';
import type { CalendarWords } from './en.ts';

const n = (count: number): string => formatNumber('de', count);

/** The words of the calendar of deadlines, in German. */
export const de: CalendarWords = {
  title: 'Kalender',
  description: 'Was Belgien den internationalen Gremien schuldet und wann: Berichte, Follow-up-Antworten, Überprüfungen.',
  intro:
    'Berichte, Antworten und Überprüfungen in den Verfahren zu Belgien. Ein verstrichenes Datum beweist weder, dass die Pflicht nicht erfüllt wurde, noch dass sie erfüllt wurde.',
  counts: (total, upcoming, passed, undated, met) =>
    `${plural('de', total, { one: 'Frist', other: 'Fristen' })}: ${n(upcoming)} bevorstehend, ${n(passed)} verstrichen und nicht als erfüllt bekannt, ${n(undated)} ohne Datum, ${n(met)} erfüllt.`,
  none: 'Keine Frist entspricht diesen Filtern.',
  noBodies: 'Kein Gremium, das diesen Vertrag überwacht, ist verzeichnet; er hat hier also keine Fristen.',
  filters: 'Kalender eingrenzen',
  body: 'Gremium',
  treaty: 'Vertrag',
  treatyHint: 'Fristen der Gremien, die ihn überwachen',
  kind: 'Art',
  state: 'Stand',
  states: { open: 'offen', done: 'erfüllt', unknown: 'nicht bekannt, ob sie erfüllt wurde' },
  from: 'Fällig ab',
  until: 'Fällig bis',
  dayHint: 'Zum Beispiel 2026-12-31',
  passed: 'Verstrichen, nicht als erfüllt bekannt',
  overdue: 'überfällig',
  upcoming: 'Bevorstehend',
  undated: 'Ohne Datum',
  undatedNote: 'Die Quelle nennt die Pflicht und nicht ihr Datum, oder das Datum wurde nicht gesehen.',
  met: 'Erfüllt',
  showMet: (count) => `Auch die erfüllten anzeigen (${n(count)})`,
  hideMet: 'Erfüllte ausblenden',
  monthOnly: 'Tag nicht bekannt',
  yearOnly: 'Monat und Tag nicht bekannt',
  someTimeIn: (year) => `Irgendwann im Jahr ${year}`,
  computed: 'nach einer Regel berechnet, nicht gedruckt',
  completedOn: 'erfüllt am',
  towards: 'Gegenüber:',
  document: 'Dokument:',
  review: 'Überprüfung:',
  note: 'Anmerkung:',
  sourcesOf: (title) => `Quellen: ${title}`,
  subscribe: 'In Ihrem eigenen Kalender',
  subscribeHow:
    'Diese Datei (iCalendar) enthält die Fristen genau dieses Filters, ohne jene, die kein Datum haben. Laden Sie sie einmal herunter, oder abonnieren Sie die Adresse, damit Ihr Kalender Änderungen folgt: in Outlook „Kalender hinzufügen › Aus dem Internet abonnieren“, in Google Kalender „Per URL“, in Apple Kalender „Neues Kalenderabonnement“.',
  ics: 'iCalendar-Datei dieses Filters',
  webcal: 'Abonnieren (webcal)',
  address: 'Adresse zum Abonnieren:',
  tooMany: (shown) => `Nur die ersten ${n(shown)} stehen hier; die API gibt alle.`,
  day: (date) => formatDate('de', date),
};
