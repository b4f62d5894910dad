import { plural } from '../numbers.ts';

/** The words of the pages about bodies, in English; the other languages have the same. */
export const en = {
  intro: 'Who speaks to Belgium about human rights, at the United Nations and at the Council of Europe.',
  body: 'Body',
  kind: 'Kind of body',
  organisation: 'Organisation',
  appliesToBelgium: 'Applies to Belgium',
  visitedBelgium: 'Has visited Belgium',
  partOf: 'Part of',
  parts: 'Bodies under it',
  treaty: 'Treaty that it watches over',
  followUp: 'How it follows up',
  gradingNote: 'How it grades',
  rule: 'Time for the reply',
  months: (from: number, to: number) => (from === to ? plural('en', from, { one: 'month', other: 'months' }) : `${from} to ${to} months`),
  countedFrom: {
    adoption: 'after adoption',
    publication: 'after publication',
    dialogue: 'after the dialogue',
    transmission: 'after it was sent',
  },
  recommendations: 'Recommendations',
  countNote: 'Counted are the recommendations in this database. A body above others counts theirs too.',
  schemes: 'Its own grades',
  schemesNote:
    'The labels are those of the body. The status beside each is ours, for comparison only: it is never an assessment by an institute.',
  axes: { reply: 'grades the reply of the State', situation: 'grades the situation', procedure: 'grades the procedure' },
  grade: 'Grade',
  label: 'In its own words',
  mapped: 'Compared with',
  validity: (from: string, to: string | undefined) => (to ? `used from ${from} to ${to}` : `used since ${from}`),
  reviews: 'Reviews of Belgium',
  allReviews: (count: number) => `All ${plural('en', count, { one: 'review', other: 'reviews' })}`,
  documents: 'Newest documents',
  allDocuments: (count: number) => `All ${plural('en', count, { one: 'document', other: 'documents' })}`,
  standing: 'Where its recommendations stand',
};

/** The words of the pages about bodies. */
export type BodyWords = typeof en;
