import type { DraftWords } from './en.ts';

/** What is said of a form that is kept before it is saved, in German. */
export const de: DraftWords = {
  waiting: (when) => `Sie haben in diesem Formular am ${when} aufgehört, bevor es gespeichert war.`,
  goOn: 'Weitermachen, wo ich aufhörte',
  discard: 'Verwerfen',
  keep: 'Behalten, ohne zu speichern',
  kept: 'Behalten, noch nicht gespeichert',
  away: 'Keine Verbindung: auf diesem Gerät behalten, bis Sie zurück sind',
};
