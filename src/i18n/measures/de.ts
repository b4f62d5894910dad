import { plural } from '../numbers.ts';
import type { MeasureWords } from './en.ts';

/** The words of the pages about measures, in German. */
export const de: MeasureWords = {
  intro: 'Was die öffentlichen Stellen in Belgien getan haben: Gesetze, Pläne, Einrichtungen, Praxis, Gerichtsentscheidungen.',
  notProof: 'Eine Maßnahme sagt, was getan wurde. Ob eine Empfehlung umgesetzt ist, sagt allein die Bewertung eines Instituts.',
  found: (count) => plural('de', count, { one: 'Maßnahme', other: 'Maßnahmen' }),
  kind: 'Art der Maßnahme',
  takenFrom: 'Ergriffen ab',
  takenTo: 'Ergriffen bis',
  sorts: { '-takenOn': 'Neueste zuerst', takenOn: 'Älteste zuerst', '-modifiedAt': 'Zuletzt geänderte zuerst' },
  taken: 'Ergriffen',
  ended: 'Beendet',
  authorities: 'Ergriffen von',
  levels: 'Staatliche Ebene',
  themes: 'Thema',
  treaties: 'Bezieht sich auf den Vertrag',
  bodies: 'Bezieht sich auf das Gremium',
  titleOrigin: 'Titel',
  answers: 'Empfehlungen, auf die sie antwortet',
  answersNone: 'Noch niemand hat sie mit einer Empfehlung verknüpft.',
  documents: 'Dokumente, auf die sie sich bezieht',
  paragraphs: (list) => `Ziffern ${list}`,
};
