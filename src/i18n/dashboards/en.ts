import { formatDate, formatNumber, formatShare, plural } from '../numbers.ts';

const n = (value: number): string => formatNumber('en', value);
const outOf = (count: number, total: number): string => `${n(count)} of ${n(total)} (${shareOf(count, total)})`;
const shareOf = (count: number, total: number): string => {
  if (count > 0 && count / total < 0.005) return 'less than 1%';
  if (count < total && count / total > 0.995) return 'more than 99%';
  return formatShare('en', total === 0 ? 0 : count / total);
};

/** The words of charts and dashboards, in English; the other languages have the same. */
export const en = {
  title: 'Figures',
  description: 'Recommendations to Belgium in numbers: by body, theme, government and year, and how far they have been carried out.',
  intro: 'Every bar and every cell leads to the recommendations that it counts. Each number says out of how many it is.',
  filterTitle: 'Narrow the numbers',
  filters: {
    body: 'Body',
    theme: 'Theme',
    authority: 'Authority addressed',
    adoptedFrom: 'Adopted from',
    adoptedTo: 'Adopted until',
    asOf: 'As published on',
  },
  dayHint: 'Day, as in 2020-12-31',
  apply: 'Show',
  reset: 'All recommendations',
  any: 'All',
  narrowedTo: 'Narrowed to',
  recommendations: (count: number) => plural('en', count, { one: 'recommendation', other: 'recommendations' }),
  outOf,
  shareOf,
  valueOf: (name: string, value: string) => `${name}: ${value}`,
  table: 'The numbers as a table',
  csv: (title: string) => `Numbers of “${title}” (CSV)`,
  larger: (title: string) => `${title}: larger, with table and method`,
  method: 'How this was counted',
  picture: 'The chart',
  allCharts: 'All charts',
  legend: 'Legend',
  total: 'Total',
  ofTotal: 'Of all',
  withoutValue: {
    body: 'No body',
    theme: 'No theme',
    authority: 'No authority named',
    governmentLevel: 'No level of government named',
    year: 'Year not known',
  },
  columns: {
    body: 'Body',
    theme: 'Theme',
    authority: 'Authority',
    governmentLevel: 'Level of government',
    year: 'Year',
    day: 'End of',
    treaty: 'Treaty',
    act: 'Act',
    date: 'Date',
    standing: 'Standing',
  },
  now: 'now',
  empty: 'No recommendation matches these filters, so there is nothing to draw.',
  emptyActs: 'No act of Belgium with a known date is recorded.',
  emptyHistory: 'Nothing had been published in Monitum by then, so there is no course to draw.',
  counted: (count: number) => `Recommendations counted: ${n(count)}.`,
  notAssessed: (count: number, total: number) => `Not assessed: ${outOf(count, total)}; this says nothing about what was done.`,
  noneAssessed: 'None of them has been assessed yet; this says nothing about what was done.',
  implemented: (count: number, assessed: number) => `Implemented: ${outOf(count, assessed)} of those assessed.`,
  largest: (name: string, count: number, total: number) => `Most: ${name}, ${outOf(count, total)}.`,
  largestPair: (row: string, column: string, count: number) => `Most in one cell: ${row}, ${column}: ${n(count)}.`,
  years: (from: string, to: string) => (from === to ? `Year: ${from}.` : `Years: ${from} to ${to}.`),
  course: (from: string, before: string, to: string, after: string) => `Assessed on ${from}: ${before}. On ${to}: ${after}.`,
  oneMoment: (day: string, share: string) =>
    `Monitum has published since ${day}. Assessed now: ${share}. A course over time appears as time passes.`,
  day: (day: string) => formatDate('en', day),
  parties: (count: number, total: number) => `Belgium is a party to ${n(count)} of the ${n(total)} treaties and protocols shown.`,
  standing: (name: string, count: number) => `${name}: ${n(count)}.`,
  acts: (count: number) => `Acts with a known date: ${n(count)}.`,
  actsUndated: (count: number) => `Acts whose date is not known: ${n(count)}.`,
  unverified: 'not verified',
  unverifiedDate: 'Date not read in a source yet',
  noDate: 'date not known',
  overlapping: 'A recommendation can stand in several rows, so the rows add up to more than the total.',
  actShapes: {
    party: 'Ratification, accession or succession',
    signed: 'Signature',
    inForce: 'Entry into force for Belgium',
    ended: 'Denunciation or replacement',
    other: 'Declaration, reservation or another act',
  },
  bound: 'Belgium is bound',
  signedOnly: 'Signed, not yet bound',
  heatScale: 'Few to many recommendations',
  notNamed: 'No recommendation names it.',
  assessedShort: (count: number, total: number) => `Assessed: ${outOf(count, total)}`,
  implementedShort: (count: number, total: number) => `Implemented, of those assessed: ${outOf(count, total)}`,
  together: 'Several governments together',
  charts: {
    'status-by-body': {
      title: 'Status by body',
      method:
        'The status is what an institute published of the recommendation as a whole, or else the worst open status among the authorities addressed. A body above others, such as the special procedures, stands for all of them.',
    },
    'status-by-theme': {
      title: 'Status by theme',
      method:
        'Groups of themes; a group stands for every theme in it. A recommendation with themes of two groups is counted in both. If you choose a theme, only that theme is drawn.',
    },
    'status-by-authority': {
      title: 'Status by authority',
      method:
        'Authorities that a recommendation names or that staff attached to it; an authority stands for those below it. The status is that of the recommendation as a whole, not of what this authority alone did.',
    },
    'status-by-level': {
      title: 'Status by level of government',
      method:
        'The levels of the authorities addressed. “Belgium as a whole” counts at the federal, community and regional level. The status is that of the recommendation as a whole.',
    },
    'per-year': {
      title: 'Recommendations per year, by body',
      method:
        'The year in which the document was adopted. All small charts have the same height scale. A year without a bar has no recommendation here, which can also mean that its document was not entered.',
    },
    'themes-by-body': {
      title: 'Themes and bodies',
      method:
        'How many recommendations each body made on each group of themes. The darker the cell, the more there are; the number is written in each cell. A recommendation with themes of two groups is counted in both.',
    },
    'status-over-time': {
      title: 'Status over time',
      method:
        'What had been published in Monitum at the end of each period: the recommendations, their tags and their status as they were then. A recommendation is counted from the day on which it was published here, not from its adoption.',
    },
    ratifications: {
      title: 'Treaties: the acts of Belgium over time',
      method:
        'Each line is a treaty or protocol. Only acts with a known date are drawn; a date known to the year is drawn in the middle of that year. The filters by body and theme choose treaties; the other filters do not apply.',
    },
    governments: {
      title: 'Belgium by government',
      method:
        'Each tile is a government. It counts the recommendations that name it or an authority below it; those addressed to Belgium as a whole or to several governments together have tiles of their own. The status is that of the recommendation as a whole.',
    },
  },
};

/** The words of charts and dashboards. */
export type DashboardWords = typeof en;
