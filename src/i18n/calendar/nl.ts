import { formatDate, formatNumber, plural } from '../numbers.ts';
import type { CalendarWords } from './en.ts';

const n = (count: number): string => formatNumber('nl', count);

/** The words of the calendar of deadlines, in Dutch. */
export const nl: CalendarWords = {
  title: 'Kalender',
  description: 'Wat België aan de internationale instanties verschuldigd is, en wanneer: rapporten, opvolgingsantwoorden, onderzoeken.',
  intro:
    'Rapporten, antwoorden en onderzoeken in de procedures over België. Een datum die voorbij is, bewijst niet dat de verplichting niet nagekomen is, en ook niet dat ze het wel is.',
  counts: (total, upcoming, passed, undated, met) =>
    `${plural('nl', total, { one: 'termijn', other: 'termijnen' })}: ${n(upcoming)} op komst, ${n(passed)} voorbij en niet gekend als nagekomen, ${n(undated)} zonder datum, ${n(met)} nagekomen.`,
  none: 'Geen enkele termijn past bij deze filters.',
  noBodies: 'Er is geen instantie opgetekend die toezicht houdt op dit verdrag; het heeft hier dus geen termijnen.',
  filters: 'Verfijn de kalender',
  body: 'Instantie',
  treaty: 'Verdrag',
  treatyHint: 'Termijnen van de instanties die er toezicht op houden',
  kind: 'Soort',
  state: 'Toestand',
  states: { open: 'open', done: 'nagekomen', unknown: 'niet gekend of ze nagekomen is' },
  from: 'Vervalt vanaf',
  until: 'Vervalt tot en met',
  dayHint: 'Bijvoorbeeld 2026-12-31',
  passed: 'Datum voorbij, niet gekend als nagekomen',
  overdue: 'achterstallig',
  upcoming: 'Op komst',
  undated: 'Zonder datum',
  undatedNote: 'De bron noemt de verplichting en niet de datum, of de datum werd niet gezien.',
  met: 'Nagekomen',
  showMet: (count) => `Toon ook de ${n(count)} nagekomen`,
  hideMet: 'Verberg wat nagekomen is',
  monthOnly: 'dag niet gekend',
  yearOnly: 'maand en dag niet gekend',
  someTimeIn: (year) => `Ergens in ${year}`,
  computed: 'berekend met een regel, niet gedrukt',
  completedOn: 'nagekomen op',
  towards: 'Tegenover:',
  document: 'Document:',
  review: 'Onderzoek:',
  note: 'Opmerking:',
  sourcesOf: (title) => `Bronnen: ${title}`,
  subscribe: 'In uw eigen agenda',
  subscribeHow:
    'Dit bestand (iCalendar) bevat de termijnen van precies deze filter, zonder die zonder datum. Download het één keer, of abonneer u op het adres, zodat uw agenda veranderingen volgt: in Outlook “Agenda toevoegen › Abonneren via internet”, in Google Agenda “Via URL”, in Apple Agenda “Nieuw agenda-abonnement”.',
  ics: 'iCalendar-bestand van deze filter',
  webcal: 'Abonneren (webcal)',
  address: 'Adres om op te abonneren:',
  tooMany: (shown) => `Alleen de eerste ${n(shown)} staan hier; de API geeft ze allemaal.`,
  day: (date) => formatDate('nl', date),
};
