import { formatNumber, plural } from '../numbers.ts';
import type { HomeWords } from './en.ts';

const n = (value: number): string => formatNumber('de', value);

/** The words of the home page, in German. */
export const de: HomeWords = {
  kicker: 'Lateinisch monitum: eine Mahnung, etwas, woran man erinnert wird',
  title: 'Was Belgien zu den Menschenrechten gesagt wurde, und was daraus geworden ist',
  description:
    'Empfehlungen der Vereinten Nationen und des Europarates an Belgien, die Verträge, die es binden, und was seither geschehen ist.',
  intro: [
    'Monitum führt zusammen, was Gremien der Vereinten Nationen und des Europarates Belgien empfohlen haben und welche Menschenrechtsverträge das Land binden.',
    'Bei jeder Empfehlung steht nebeneinander, was der Staat geantwortet hat, was das Gremium später feststellte, was Menschenrechtsinstitutionen befinden und was andere sagen.',
  ],
  searchLabel: 'In den Empfehlungen suchen',
  searchHint: 'Ein Thema in einer der vier Sprachen, ein Wort aus dem Text oder eine Dokumentnummer wie CRPD/C/BEL/CO/2-3.',
  searchButton: 'Empfehlungen suchen',
  examples: 'Zum Beispiel:',
  exampleWords: ['Gefängnis', 'inklusive Bildung', 'Gewalt gegen Frauen'],
  stateOfPlay: 'Der Stand der Dinge',
  stateOn: (day) => `Gezählt am ${day}, in dem, was hier erfasst ist. Das ist nicht alles, was Belgien gesagt wurde.`,
  of: (total) => `von ${n(total)}`,
  assessed: 'Empfehlungen bewertet',
  assessedNote: (rest) =>
    `${plural('de', rest, { one: 'Empfehlung ist', other: 'Empfehlungen sind' })} noch nicht bewertet. Das sagt nichts darüber, was getan wurde.`,
  allAssessed: 'Keine ist unbewertet.',
  notAssessedLink: 'Nicht bewertete anzeigen',
  implemented: 'bewertete Empfehlungen umgesetzt',
  implementedNote: (progress) => `In Umsetzung: ${n(progress)}.`,
  followUp: 'Empfehlungen, die das Gremium für sein Folgeverfahren ausgewählt hat',
  followUpNote: 'Noch ist keine Bewertung veröffentlicht. Deshalb steht hier keine Zahl zur Umsetzung.',
  treaties: 'Verträge und Protokolle binden Belgien',
  treatiesNote: (unsure) =>
    unsure === 0
      ? 'Von den hier erfassten Menschenrechtsverträgen.'
      : `Von den hier erfassten Menschenrechtsverträgen. Bei ${n(unsure)} ist der Stand unsicher oder nicht bekannt.`,
  treatiesLink: 'Verträge anzeigen',
  statusBar: 'Alle Empfehlungen nach Status',
  newestDocuments: 'Neueste Dokumente',
  allDocuments: 'Alle Dokumente',
  recommendations: (count) => plural('de', count, { one: 'Empfehlung', other: 'Empfehlungen' }),
  noDate: 'Datum nicht bekannt',
  nextDeadlines: 'Nächste Fristen',
  calendar: 'Der ganze Kalender',
  noDeadlines: 'Es ist keine Frist erfasst, die noch bevorsteht.',
  computed: 'Datum ergibt sich aus einer Regel',
  stateUnknown: 'nicht bekannt, ob sie eingehalten wurde',
  pastDeadlines: (past, open) =>
    `${n(past)} von ${plural('de', open, { one: 'offenen Frist', other: 'offenen Fristen' })} ${past === 1 ? 'ist' : 'sind'} verstrichen, ohne dass hier etwas zeigt, dass sie eingehalten wurde.`,
  startFrom: 'Beginnen Sie mit dem, was Sie brauchen',
  groups: {
    researcher: {
      title: 'Forschung',
      text: 'Finden Sie jede Empfehlung zu einem Thema, sehen Sie den Stand an einem früheren Tag, und nehmen Sie das Ergebnis zum Zitieren oder Zählen mit.',
    },
    programmer: {
      title: 'NGOs und Programmierer',
      text: 'Lesen Sie alles über eine offene API, ohne Schlüssel, und verfolgen Sie, was sich ändert.',
    },
    journalist: {
      title: 'Presse',
      text: 'Sehen Sie die Zahlen mit der Gesamtheit, aus der sie stammen, und den amtlichen Text hinter jeder Zusammenfassung.',
    },
    staff: {
      title: 'Personal der Institutionen',
      text: 'Empfehlungen erfassen, bewerten und prüfen. Nur hierfür müssen Sie sich anmelden.',
    },
  },
  links: {
    search: 'Suchen und filtern',
    method: 'Wie erfasst und bewertet wurde',
    data: 'Daten, Formate und Beispiele',
    apiDocs: 'Dokumentation der API',
    numbers: 'Zahlen und Grafiken',
    deadlines: 'Was wann fällig ist',
    signIn: 'Zu den Seiten für das Personal',
  },
  browse: 'Stöbern',
  byTheme: 'Nach Thema',
  allThemes: 'Alle Themen',
  byBody: 'Nach Gremium',
  allBodies: 'Alle Gremien',
  byAuthority: 'Nach Behörde',
  allAuthorities: 'Alle Behörden',
};
