import { plural } from '../numbers.ts';
import type { BodyWords } from './en.ts';

/** The words of the pages about bodies, in German. */
export const de: BodyWords = {
  intro: 'Wer Belgien auf die Menschenrechte anspricht, bei den Vereinten Nationen und beim Europarat.',
  body: 'Gremium',
  kind: 'Art des Gremiums',
  organisation: 'Organisation',
  appliesToBelgium: 'Gilt für Belgien',
  visitedBelgium: 'Hat Belgien besucht',
  partOf: 'Teil von',
  parts: 'Untergeordnete Gremien',
  treaty: 'Vertrag, den es überwacht',
  followUp: 'Wie es weiterverfolgt',
  gradingNote: 'Wie es Noten gibt',
  rule: 'Frist für die Antwort',
  months: (from, to) => (from === to ? plural('de', from, { one: 'Monat', other: 'Monate' }) : `${from} bis ${to} Monate`),
  countedFrom: {
    adoption: 'nach der Annahme',
    publication: 'nach der Veröffentlichung',
    dialogue: 'nach dem Dialog',
    transmission: 'nach der Übermittlung',
  },
  recommendations: 'Empfehlungen',
  countNote: 'Gezählt sind die Empfehlungen in dieser Datenbank. Ein übergeordnetes Gremium zählt auch die der anderen.',
  schemes: 'Seine eigenen Noten',
  schemesNote:
    'Die Bezeichnungen sind die des Gremiums. Der Stand daneben ist von uns und dient nur dem Vergleich: Er ist nie eine Bewertung durch ein Institut.',
  axes: { reply: 'benotet die Antwort des Staates', situation: 'benotet die Lage', procedure: 'benotet das Verfahren' },
  grade: 'Note',
  label: 'In seinen eigenen Worten',
  mapped: 'Verglichen mit',
  validity: (from, to) => (to ? `verwendet von ${from} bis ${to}` : `verwendet seit ${from}`),
  reviews: 'Überprüfungen Belgiens',
  allReviews: (count) => `Alle Überprüfungen (${count})`,
  documents: 'Neueste Dokumente',
  allDocuments: (count) => `Alle Dokumente (${count})`,
  standing: 'Wie weit seine Empfehlungen sind',
};
