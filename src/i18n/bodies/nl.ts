import { plural } from '../numbers.ts';
import type { BodyWords } from './en.ts';

/** The words of the pages about bodies, in Dutch. */
export const nl: BodyWords = {
  intro: 'Wie België aanspreekt over mensenrechten, bij de Verenigde Naties en bij de Raad van Europa.',
  body: 'Instantie',
  kind: 'Soort instantie',
  organisation: 'Organisatie',
  appliesToBelgium: 'Van toepassing op België',
  visitedBelgium: 'Heeft België bezocht',
  partOf: 'Deel van',
  parts: 'Instanties die eronder vallen',
  treaty: 'Verdrag waarop ze toeziet',
  followUp: 'Hoe ze opvolgt',
  gradingNote: 'Hoe ze scores geeft',
  rule: 'Termijn voor het antwoord',
  months: (from, to) => (from === to ? plural('nl', from, { one: 'maand', other: 'maanden' }) : `${from} tot ${to} maanden`),
  countedFrom: {
    adoption: 'na de aanneming',
    publication: 'na de bekendmaking',
    dialogue: 'na de dialoog',
    transmission: 'na de toezending',
  },
  recommendations: 'Aanbevelingen',
  countNote: 'Geteld zijn de aanbevelingen in deze databank. Een instantie die boven andere staat, telt ook die van hen.',
  schemes: 'Haar eigen scores',
  schemesNote:
    'De benamingen zijn die van de instantie. De status ernaast is van ons, alleen om te vergelijken: ze is nooit een beoordeling door een instituut.',
  axes: { reply: 'beoordeelt het antwoord van de Staat', situation: 'beoordeelt de situatie', procedure: 'beoordeelt de procedure' },
  grade: 'Score',
  label: 'In haar eigen woorden',
  mapped: 'Vergeleken met',
  validity: (from, to) => (to ? `gebruikt van ${from} tot ${to}` : `gebruikt sinds ${from}`),
  reviews: 'Onderzoeken naar België',
  allReviews: (count) => `Alle onderzoeken (${count})`,
  documents: 'Nieuwste documenten',
  allDocuments: (count) => `Alle documenten (${count})`,
  standing: 'Hoever het staat met haar aanbevelingen',
};
