import { plural } from '../numbers.ts';

/** The words of the pages about measures, in English; the other languages have the same. */
export const en = {
  intro: 'What governments in Belgium did: laws, plans, institutions, practice, judgments.',
  notProof: 'A measure says what was done. Whether a recommendation is implemented is said by the assessment of an institute alone.',
  found: (count: number) => plural('en', count, { one: 'measure', other: 'measures' }),
  kind: 'Kind of measure',
  takenFrom: 'Taken from',
  takenTo: 'Taken until',
  sorts: { '-takenOn': 'Newest first', takenOn: 'Oldest first', '-modifiedAt': 'Last changed first' },
  taken: 'Taken',
  ended: 'Ended',
  authorities: 'Taken by',
  levels: 'Level of government',
  themes: 'About',
  treaties: 'Relates to the treaty',
  bodies: 'Relates to the body',
  titleOrigin: 'Title',
  answers: 'Recommendations that it answers',
  answersNone: 'Nobody has linked it to a recommendation yet.',
  documents: 'Documents that it relates to',
  paragraphs: (list: string) => `paragraphs ${list}`,
};

/** The words of the pages about measures. */
export type MeasureWords = typeof en;
