import { formatDate, formatNumber, formatShare, plural } from '../numbers.ts';
import type { DashboardWords } from './en.ts';

const n = (value: number): string => formatNumber('de', value);
const outOf = (count: number, total: number): string => `${n(count)} von ${n(total)} (${shareOf(count, total)})`;
const shareOf = (count: number, total: number): string => {
  if (count > 0 && count / total < 0.005) return 'weniger als 1 %';
  if (count < total && count / total > 0.995) return 'mehr als 99 %';
  return formatShare('de', total === 0 ? 0 : count / total);
};

/** The words of charts and dashboards, in German. */
export const de: DashboardWords = {
  title: 'Zahlen',
  description: 'Die Empfehlungen an Belgien in Zahlen: nach Gremium, Thema, Behörde und Jahr, und wie weit sie umgesetzt sind.',
  intro: 'Jeder Balken und jede Zelle führt zu den Empfehlungen, die sie zählen. Bei jeder Zahl steht, worauf sie sich bezieht.',
  filterTitle: 'Zahlen eingrenzen',
  filters: {
    body: 'Gremium',
    theme: 'Thema',
    authority: 'Angesprochene Behörde',
    adoptedFrom: 'Angenommen ab',
    adoptedTo: 'Angenommen bis',
    asOf: 'Wie veröffentlicht am',
  },
  dayHint: 'Tag, zum Beispiel 2020-12-31',
  apply: 'Anzeigen',
  reset: 'Alle Empfehlungen',
  any: 'Alle',
  narrowedTo: 'Eingegrenzt auf',
  recommendations: (count) => plural('de', count, { one: 'Empfehlung', other: 'Empfehlungen' }),
  outOf,
  shareOf,
  valueOf: (name, value) => `${name}: ${value}`,
  table: 'Die Zahlen als Tabelle',
  csv: (title) => `Zahlen zu „${title}“ (CSV)`,
  larger: (title) => `${title}: größer, mit Tabelle und Methode`,
  method: 'Wie gezählt wurde',
  picture: 'Das Diagramm',
  allCharts: 'Alle Diagramme',
  legend: 'Legende',
  total: 'Gesamt',
  ofTotal: 'Von allen',
  withoutValue: {
    body: 'Kein Gremium',
    theme: 'Kein Thema',
    authority: 'Keine Behörde genannt',
    governmentLevel: 'Keine Regierungsebene genannt',
    year: 'Jahr nicht bekannt',
  },
  columns: {
    body: 'Gremium',
    theme: 'Thema',
    authority: 'Behörde',
    governmentLevel: 'Regierungsebene',
    year: 'Jahr',
    day: 'Ende von',
    treaty: 'Vertrag',
    act: 'Handlung',
    date: 'Datum',
    standing: 'Stand',
  },
  now: 'jetzt',
  empty: 'Keine Empfehlung entspricht diesen Filtern; es gibt also nichts zu zeichnen.',
  emptyActs: 'Es ist keine Handlung Belgiens mit bekanntem Datum erfasst.',
  emptyHistory: 'In Monitum war damals noch nichts veröffentlicht; es gibt also keinen Verlauf zu zeichnen.',
  counted: (count) => `Gezählte Empfehlungen: ${n(count)}.`,
  notAssessed: (count, total) => `Nicht bewertet: ${outOf(count, total)}; das sagt nichts darüber aus, was getan wurde.`,
  noneAssessed: 'Noch keine davon wurde bewertet; das sagt nichts darüber aus, was getan wurde.',
  implemented: (count, assessed) => `Umgesetzt: ${outOf(count, assessed)} der bewerteten.`,
  largest: (name, count, total) => `Am meisten: ${name}, ${outOf(count, total)}.`,
  largestPair: (row, column, count) => `Am meisten in einer Zelle: ${row}, ${column}: ${n(count)}.`,
  years: (from, to) => (from === to ? `Jahr: ${from}.` : `Jahre: ${from} bis ${to}.`),
  course: (from, before, to, after) => `Bewertet am ${from}: ${before}. Am ${to}: ${after}.`,
  oneMoment: (day, share) => `Monitum veröffentlicht seit dem ${day}. Jetzt bewertet: ${share}. Ein Verlauf wird mit der Zeit sichtbar.`,
  day: (day) => formatDate('de', day),
  parties: (count, total) => `Belgien ist Vertragspartei von ${n(count)} der ${n(total)} gezeigten Verträge und Protokolle.`,
  standing: (name, count) => `${name}: ${n(count)}.`,
  acts: (count) => `Handlungen mit bekanntem Datum: ${n(count)}.`,
  actsUndated: (count) => `Handlungen, deren Datum nicht bekannt ist: ${n(count)}.`,
  unverified: 'nicht geprüft',
  unverifiedDate: 'Datum noch nicht in einer Quelle gelesen',
  noDate: 'Datum nicht bekannt',
  overlapping: 'Eine Empfehlung kann in mehreren Zeilen stehen; zusammen ergeben sie daher mehr als die Gesamtzahl.',
  actShapes: {
    party: 'Ratifizierung, Beitritt oder Rechtsnachfolge',
    signed: 'Unterzeichnung',
    inForce: 'Inkrafttreten für Belgien',
    ended: 'Kündigung oder Ersetzung',
    other: 'Erklärung, Vorbehalt oder andere Handlung',
  },
  bound: 'Belgien ist gebunden',
  signedOnly: 'Unterzeichnet, noch nicht gebunden',
  heatScale: 'Von wenigen zu vielen Empfehlungen',
  notNamed: 'Keine Empfehlung nennt sie.',
  assessedShort: (count, total) => `Bewertet: ${outOf(count, total)}`,
  implementedShort: (count, total) => `Umgesetzt, von den bewerteten: ${outOf(count, total)}`,
  together: 'Mehrere Behörden gemeinsam',
  charts: {
    'status-by-body': {
      title: 'Status nach Gremium',
      method:
        'Der Status ist der, den ein Institut für die Empfehlung als Ganzes veröffentlicht hat, sonst der schlechteste noch offene Status unter den angesprochenen Behörden. Ein Gremium, das andere umfasst, etwa die Sonderverfahren, steht für alle.',
    },
    'status-by-theme': {
      title: 'Status nach Thema',
      method:
        'Gruppen von Themen; eine Gruppe steht für jedes ihrer Themen. Eine Empfehlung mit Themen aus zwei Gruppen zählt in beiden. Wer ein Thema wählt, sieht nur dieses.',
    },
    'status-by-authority': {
      title: 'Status nach Behörde',
      method:
        'Behörden, die eine Empfehlung nennt oder die ihr von Mitarbeitenden zugeordnet wurden; eine Behörde steht auch für die ihr untergeordneten. Der Status ist der der Empfehlung als Ganzes, nicht dessen, was diese Behörde allein getan hat.',
    },
    'status-by-level': {
      title: 'Status nach Regierungsebene',
      method:
        'Die Ebenen der angesprochenen Behörden. „Belgien als Ganzes“ zählt auf der föderalen Ebene, bei den Gemeinschaften und bei den Regionen. Der Status ist der der Empfehlung als Ganzes.',
    },
    'per-year': {
      title: 'Empfehlungen pro Jahr, nach Gremium',
      method:
        'Das Jahr, in dem das Dokument angenommen wurde. Alle kleinen Diagramme haben dieselbe Höhenskala. Ein Jahr ohne Balken hat hier keine Empfehlung; das kann auch heißen, dass sein Dokument nicht erfasst ist.',
    },
    'themes-by-body': {
      title: 'Themen und Gremien',
      method:
        'Wie viele Empfehlungen jedes Gremium zu jeder Themengruppe abgegeben hat. Je dunkler die Zelle, desto mehr sind es; die Zahl steht in jeder Zelle. Eine Empfehlung mit Themen aus zwei Gruppen zählt in beiden.',
    },
    'status-over-time': {
      title: 'Status im Zeitverlauf',
      method:
        'Was am Ende jedes Zeitraums in Monitum veröffentlicht war: die Empfehlungen, ihre Themen und ihr Status, wie sie damals waren. Eine Empfehlung zählt ab dem Tag ihrer Veröffentlichung hier, nicht ab ihrer Annahme.',
    },
    ratifications: {
      title: 'Verträge: die Handlungen Belgiens im Zeitverlauf',
      method:
        'Jede Linie ist ein Vertrag oder Protokoll. Gezeichnet sind nur Handlungen mit bekanntem Datum; ist nur das Jahr bekannt, steht die Handlung in der Mitte dieses Jahres. Die Filter nach Gremium und Thema wählen Verträge aus; die anderen Filter gelten hier nicht.',
    },
    governments: {
      title: 'Belgien nach Behörde',
      method:
        'Jede Kachel ist eine Behörde. Sie zählt die Empfehlungen, die sie oder eine ihr untergeordnete Behörde nennen; was sich an Belgien als Ganzes oder an mehrere Behörden gemeinsam richtet, hat eine eigene Kachel. Der Status ist der der Empfehlung als Ganzes.',
    },
  },
};
