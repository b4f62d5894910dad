import { formatDate, formatNumber } from '../numbers.ts';

/** The words of the page about the method, in English; the other languages have the same. */
export const en = {
  title: 'Methodology',
  description: 'How recommendations are recorded, how implementation is assessed, and every scale with its definitions.',
  lead: 'How recommendations come into Monitum, how their implementation is assessed, and what each word on these pages means. The scales below are read from the database as you open this page.',
  contents: 'On this page',
  chapters: {
    coverage: {
      title: 'What is recorded, and what is not',
      text: [
        'Monitum holds demands that international bodies addressed to Belgium, the documents they stand in, the human rights treaties concerned, and what authorities did.',
        'It is not complete, and does not claim to be. That something cannot be found here does not show that it was never said. A body without recommendations here has often said a lot.',
      ],
    },
    recording: {
      title: 'How a recommendation is recorded',
      text: [
        'The unit is a numbered paragraph of a document. It carries the symbol of the document and the number of the paragraph, so that everybody can find it in the official text.',
        'Where a paragraph makes several demands under letters, each of them becomes a record of its own below that paragraph, with a status of its own.',
        'The address of a record is derived from symbol and paragraph and does not change. A record that is withdrawn leaves the reason at its address; one that was merged leads on to the other.',
      ],
    },
    tags: {
      title: 'How it is tagged',
      text: [
        'Each recommendation can be tagged with themes, groups of people, rights, Sustainable Development Goals, policy domains and items of action plans, and with the authorities that can act.',
        'Every tag says who made it:',
      ],
      points: [
        'the body itself;',
        'an import, with the source it came from;',
        'a mapping of another system’s labels to ours;',
        'staff of an institution;',
        'a machine, as a suggestion.',
      ],
    },
    texts: {
      title: 'Whose words you read',
      text: [
        'Beside every text stands who made it. The file that Monitum starts with holds no official texts but summaries in our own words, with translations by machine. Official texts come in by imports and are then shown first.',
        'A summary does not replace the text of the body. Symbol, paragraph and link lead to it.',
      ],
    },
    verification: {
      title: 'What was read in a source',
      text: [
        'Every fact names its sources. “Verified” means that somebody read it in one of them. What nobody has read yet is shown with the mark “not verified”; single fields can have the mark too.',
        'Dates are given as precisely as they are known: to the day, the month or the year.',
      ],
    },
    voices: {
      title: 'Four voices, kept apart',
      text: ['On each recommendation four voices stand side by side. They are never mixed into one number.'],
      points: [
        'The State: what it answered to a recommendation of the Universal Periodic Review (position).',
        'The body: what it later said of progress, in its own label (grade).',
        'The institutions: what they find on evidence (assessment).',
        'Others: what civil society or an authority says of it (contribution). A reviewer decides whether it is published, and does not rewrite it.',
      ],
    },
    grades: {
      title: 'Scales of the bodies, and what they are mapped to',
      text: [
        'Bodies grade progress in scales of their own. The label is kept word for word, in the language in which we have it. For comparison each grade is mapped to one of our statuses. That mapping is ours: it is not the body’s view, and not an assessment by an institution.',
        'A scale grades the reply of the State, the situation itself, or where a procedure stands. A grade of the reply says nothing about the situation.',
      ],
    },
    assessment: {
      title: 'How implementation is assessed',
      text: [
        'An assessment is made by a human rights institution, for the recommendation as a whole or for one authority. It has a status, a level of confidence, a rationale, evidence, and the day up to which evidence was looked at.',
        'It goes from draft to review to published. A reviewer may return it, with a reason. Before it is published, these rules are enforced by the program:',
      ],
      points: [
        'It names at least one piece of evidence.',
        '“Implemented” cannot rest on statements of the government alone.',
        'Who wrote it cannot publish it as “implemented” or “regressed”: a second person must.',
        'A published assessment is never overwritten. A newer one takes its place, and the older one stays in the history.',
      ],
    },
    rollUp: {
      title: 'From single authorities to the whole',
      text: [
        'The status of a recommendation is that of the published assessment of the whole. Without one it is the worst open status among the authorities addressed or assessed, in this order: regressed, no progress, limited progress, substantial progress, insufficient information, not assessed.',
        'It counts as implemented only when every authority concerned has implemented it. “Not assessed” says nothing of what was done, and is never counted as “not implemented”.',
        'Voices disagree where status, latest grades and published contributions, read by the mapping above, are not all the same. What says “not known” differs from nothing; grades of a procedure and answers of the State are left out.',
      ],
    },
    deadlines: {
      title: 'Deadlines',
      text: [
        'A deadline is printed in a document, or follows from the usual rule of the body; the page says which. A recommendation is overdue when a reply, report or plan that Belgium owes is past the last day its date can mean and is known to be open. Where that is not known, nothing is claimed.',
      ],
    },
    time: {
      title: 'Past days, history and changes',
      text: [
        '“As it was on” shows what was public here at the end of that day in Belgium. For treaties it is the standing on that day.',
        'The history of a recommendation gives every published version, with the institution that made it and why; never the name of a person. Every write is also chained to the one before it, so that a later alteration shows.',
      ],
    },
    scales: {
      title: 'All other lists',
      text: ['Every list of codes, with names in four languages, definitions and sources, is open in the API.'],
    },
  },
  coverageTable: {
    caption: 'What is recorded, by organisation',
    organisation: 'Organisation',
    documents: 'Documents',
    recommendations: 'Recommendations',
    verified: 'of which verified',
    treaties: 'Treaties',
    none: 'Without an organisation',
    total: 'Total',
    outOf: (count: number, total: number) => `${formatNumber('en', count)} of ${formatNumber('en', total)}`,
  },
  columns: {
    name: 'Name',
    code: 'Code',
    definition: 'Definition',
    value: 'Value',
    label: 'Label of the body',
    sign: 'Sign',
    mapped: 'Mapped to (ours)',
    body: 'Body',
    wording: 'Wording of the body',
    months: 'Months',
    countedFrom: 'Counted from',
    kind: 'Deadline',
    verified: 'Read in a source',
    list: 'List',
    count: 'Entries',
  },
  verified: 'verified',
  months: (least: number, most: number) =>
    least === most ? formatNumber('en', least) : `${formatNumber('en', least)} to ${formatNumber('en', most)}`,
  countedFrom: { adoption: 'adoption', dialogue: 'dialogue', transmission: 'transmission', publication: 'publication' },
  axes: { reply: 'the reply of the State', situation: 'the situation', procedure: 'the procedure' },
  ofWhat: 'Grades',
  inUse: 'In use',
  period: (from: string | undefined, to: string | undefined) =>
    [from && `from ${formatDate('en', from)}`, to && `until ${formatDate('en', to)}`].filter(Boolean).join(' '),
  perPart: 'Each part is graded by itself',
  note: 'Note',
  captions: {
    statuses: 'Statuses of an assessment',
    confidenceLevels: 'Confidence',
    evidenceTiers: 'Kinds of evidence, strongest first',
    textOrigins: 'Origins of texts',
    recommendationKinds: 'Kinds of recommendations',
    positions: 'Positions of the State',
    urgencies: 'How urgent bodies call their recommendations',
    followUpRules: 'Usual rules of the bodies for deadlines',
    lists: 'All reference lists',
  },
};

/** The words of the page about the method. */
export type MethodologyWords = typeof en;
