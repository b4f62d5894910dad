import { formatNumber, plural } from '../numbers.ts';

const n = (value: number): string => formatNumber('en', value);

/** The words of the home page, in English; the other languages have the same. */
export const en = {
  kicker: 'Latin monitum: an admonition, something one is reminded of',
  title: 'What Belgium was told about human rights, and what came of it',
  description:
    'Recommendations of the United Nations and the Council of Europe to Belgium, the treaties that bind it, and what has been done since.',
  intro: [
    'Monitum brings together what bodies of the United Nations and the Council of Europe have recommended to Belgium, and which human rights treaties bind it.',
    'For each recommendation it shows side by side what the State answered, what the body later said, what human rights institutions find and what others say.',
  ],
  searchLabel: 'Search the recommendations',
  searchHint: 'A subject in any of the four languages, a word from the text, or a symbol such as CRPD/C/BEL/CO/2-3.',
  searchButton: 'Search recommendations',
  examples: 'For example:',
  exampleWords: ['prison', 'inclusive education', 'violence against women'],
  stateOfPlay: 'Where things stand',
  stateOn: (day: string) => `Counted on ${day}, in what is recorded here. That is not everything Belgium was told.`,
  of: (total: number) => `of ${n(total)}`,
  assessed: 'recommendations assessed',
  assessedNote: (rest: number) =>
    `${plural('en', rest, { one: 'has', other: 'have' })} not been assessed yet. That says nothing about what was done.`,
  allAssessed: 'None is left unassessed.',
  notAssessedLink: 'Show those not assessed',
  implemented: 'assessed recommendations implemented',
  implementedNote: (progress: number) => `In progress: ${n(progress)}.`,
  followUp: 'recommendations chosen by the body for its follow-up procedure',
  followUpNote: 'No assessment has been published yet, so no figure about implementation is shown here.',
  treaties: 'treaties and protocols bind Belgium',
  treatiesNote: (unsure: number) =>
    unsure === 0
      ? 'Of the human rights treaties recorded here.'
      : `Of the human rights treaties recorded here. For ${n(unsure)} the standing is uncertain or not known.`,
  treatiesLink: 'Show the treaties',
  statusBar: 'All recommendations by status',
  newestDocuments: 'Newest documents',
  allDocuments: 'All documents',
  recommendations: (count: number) => plural('en', count, { one: 'recommendation', other: 'recommendations' }),
  noDate: 'date not known',
  nextDeadlines: 'Next deadlines',
  calendar: 'The whole calendar',
  noDeadlines: 'No deadline that is still to come is recorded.',
  computed: 'date follows from a rule',
  stateUnknown: 'not known whether it was met',
  pastDeadlines: (past: number, open: number) =>
    `${n(past)} of ${plural('en', open, { one: 'open deadline', other: 'open deadlines' })} ${past === 1 ? 'has' : 'have'} passed without anything here showing that it was met.`,
  startFrom: 'Start from what you need',
  groups: {
    researcher: {
      title: 'Researchers',
      text: 'Find every recommendation on a subject, see the state of a past day, and take the result away to cite or count.',
    },
    programmer: {
      title: 'NGOs and programmers',
      text: 'Read everything through an open API without a key, and follow what changes.',
    },
    journalist: {
      title: 'Journalists',
      text: 'See the numbers with what they are counted out of, and the official text behind every summary.',
    },
    staff: {
      title: 'Staff of the institutions',
      text: 'Record, assess and review recommendations. Signing in is needed for this alone.',
    },
  },
  links: {
    search: 'Search and filter',
    method: 'How it was recorded and assessed',
    data: 'Data, formats and examples',
    apiDocs: 'Documentation of the API',
    numbers: 'Numbers and charts',
    deadlines: 'What is due when',
    signIn: 'To the pages for staff',
  },
  browse: 'Browse',
  byTheme: 'By theme',
  allThemes: 'All themes',
  byBody: 'By body',
  allBodies: 'All bodies',
  byAuthority: 'By authority',
  allAuthorities: 'All authorities',
};

/** The words of the home page. */
export type HomeWords = typeof en;
