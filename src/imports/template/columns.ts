import { type Language, languages } from '../../../db/schema/types.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { type ChoiceName, templateWords } from './help-words.ts';
import { columnWords, type WordName } from './words.ts';

/** What the institute's own spreadsheets can hold, one kind in each. */
export const templateKinds = ['recommendations', 'assessments', 'measures'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** What a cell holds. */
export type CellKind =
  /** Words, of so many characters at most. `isNumber`: a number that is a name, such as a paragraph; Excel must not count with it. */
  | { is: 'text'; max: number; isNumber?: true }
  /** A code of a reference list, or its label in any language. `only`: the codes of the list that are allowed; `not`: one that is not. */
  | { is: 'code'; list: ListName; many?: true; only?: readonly string[]; not?: { code: string; reason: string }; isNumber?: true }
  | { is: 'choice'; of: ChoiceName }
  /** A date known to the day, the month or the year. */
  | { is: 'date' }
  | { is: 'day' }
  | { is: 'yesNo' }
  | { is: 'wholeNumber' }
  | { is: 'countries' }
  | { is: 'url' }
  /** The id of a record. */
  | { is: 'id'; many?: true };

/** A column of a template. */
export interface Column {
  /** The same in every language: `text.nl`. */
  name: string;
  words: WordName;
  /** What stands behind the heading, where it occurs several times: ` (nl)`, ` 1`. */
  suffix: string;
  cell: CellKind;
  isRequired: boolean;
  /** What the example row holds; of words, what stands behind the mark. */
  example: (language: Language) => string;
  /** Width in characters. */
  width: number;
}

const filler = (language: Language) => templateWords.exampleText[language];

function column(name: WordName, cell: CellKind, rest: Partial<Column> & { example: Column['example'] }): Column {
  return { name, words: name, suffix: '', cell, isRequired: false, width: cell.is === 'text' && cell.max > 300 ? 50 : 22, ...rest };
}

const inEveryLanguage = (words: WordName, max: number): Column[] =>
  languages.map((language) =>
    column(words, { is: 'text', max }, { name: `${words}.${language}`, suffix: ` (${language})`, example: () => filler(language) }),
  );

/** A text in every language, each with who wrote it beside it. */
const withOrigins = (words: WordName, origin: WordName, max: number, origins: CellKind): Column[] =>
  inEveryLanguage(words, max).flatMap((text, at) => [
    text,
    column(origin, origins, { name: `${origin}.${languages[at]}`, suffix: text.suffix, example: () => 'institute' }),
  ]);

const required = { isRequired: true } as const;
const provenance: Column[] = [
  column('sourceKind', { is: 'choice', of: 'sourceKind' }, { ...required, example: () => 'official' }),
  column('sourceCitation', { is: 'text', max: 1_000 }, { ...required, example: filler }),
  column('sourceUrl', { is: 'url' }, { example: () => 'https://example.org/', width: 40 }),
  column('verification', { is: 'choice', of: 'verification' }, { example: () => 'unverified' }),
];
const symbol = (rest: Partial<Column> = {}) => column('symbol', { is: 'text', max: 200 }, { example: () => 'CRPD/C/BEL/CO/0', ...rest });
const paragraph = (rest: Partial<Column> = {}) =>
  column('paragraph', { is: 'text', max: 100, isNumber: true }, { example: () => '7(d)', ...rest });

const evidence = (number: number): Column[] =>
  (
    [
      ['title', 'evidenceTitle', { is: 'text', max: 500 }, filler],
      ['language', 'evidenceLanguage', { is: 'choice', of: 'language' }, (language) => language],
      ['url', 'evidenceUrl', { is: 'url' }, () => 'https://example.org/'],
      ['tier', 'evidenceTier', { is: 'code', list: 'evidenceTiers' }, () => 'primary'],
      ['publishedOn', 'evidencePublishedOn', { is: 'date' }, () => '2024-05'],
    ] satisfies [string, WordName, CellKind, Column['example']][]
  ).map(([name, words, cell, example]) =>
    column(words, cell, {
      name: `evidence${number}.${name}`,
      suffix: ` ${number}`,
      example: (language) => (number === 1 ? example(language) : ''),
    }),
  );

/** So many sources an assessment can have in the spreadsheet; more are added in Monitum. */
export const evidencePlaces = [1, 2, 3] as const;

/** The columns of each template, in the order in which they are written. */
export const templateColumns: Record<TemplateKind, readonly Column[]> = {
  recommendations: [
    symbol(required),
    paragraph(required),
    column('recommendationKind', { is: 'code', list: 'recommendationKinds' }, { ...required, example: () => 'recommendation' }),
    column('body', { is: 'code', list: 'bodies' }, { ...required, example: () => 'crpd' }),
    column('documentType', { is: 'code', list: 'documentTypes' }, { ...required, example: () => 'concludingObservations' }),
    column('publishedOn', { is: 'date' }, { example: () => '2024-09-27' }),
    column('adoptedOn', { is: 'date' }, { example: () => '2024-09' }),
    ...inEveryLanguage('documentTitle', 1_000),
    ...withOrigins('text', 'textOrigin', 50_000, { is: 'code', list: 'textOrigins', only: ['official', 'courtesy', 'institute'] }),
    column('themes', { is: 'code', list: 'themes', many: true }, { example: () => 'prisons' }),
    column('groups', { is: 'code', list: 'groups', many: true }, { example: () => 'children; migrants' }),
    column('sdgs', { is: 'code', list: 'sdgs', many: true, isNumber: true }, { example: () => '16; 16.10' }),
    column('authorities', { is: 'code', list: 'authorities', many: true }, { example: () => 'federalState; flanders' }),
    column('urgency', { is: 'code', list: 'urgencies' }, { example: () => 'crpdUrgentMeasure' }),
    column('followUp', { is: 'yesNo' }, { example: (language) => templateWords.yes[language] }),
    column('uprSession', { is: 'wholeNumber' }, { example: () => '' }),
    column('recommendingStates', { is: 'countries' }, { example: () => '' }),
    column('position', { is: 'code', list: 'positions' }, { example: () => '' }),
    ...provenance,
  ],
  assessments: [
    column('recommendation', { is: 'id' }, { example: () => '4k3v9zq7m2xw' }),
    symbol({ example: () => '' }),
    paragraph({ example: () => '' }),
    column('authority', { is: 'code', list: 'authorities' }, { example: () => 'federalState' }),
    column('institution', { is: 'code', list: 'authorities' }, { ...required, example: () => 'firm' }),
    column(
      'status',
      {
        is: 'code',
        list: 'statuses',
        not: { code: 'notAssessed', reason: '`notAssessed` is what there is without an assessment: leave the row out' },
      },
      { ...required, example: () => 'limitedProgress' },
    ),
    column('confidence', { is: 'code', list: 'confidenceLevels' }, { ...required, example: () => 'medium' }),
    ...withOrigins('rationale', 'rationaleOrigin', 20_000, { is: 'code', list: 'textOrigins' }),
    column('evidenceUpTo', { is: 'day' }, { ...required, example: () => '2024-12-31' }),
    column('methodologyVersion', { is: 'text', max: 40, isNumber: true }, { ...required, example: () => '1.0' }),
    column('reason', { is: 'text', max: 1_000 }, { example: filler }),
    ...evidencePlaces.flatMap(evidence),
  ],
  measures: [
    column('reference', { is: 'text', max: 100, isNumber: true }, { example: () => 'BE-001' }),
    column('measureKind', { is: 'code', list: 'measureKinds' }, { ...required, example: () => 'legislation' }),
    ...inEveryLanguage('title', 500),
    column('titleOrigin', { is: 'code', list: 'textOrigins' }, { ...required, example: () => 'institute' }),
    ...inEveryLanguage('description', 5_000),
    column('takenOn', { is: 'date' }, { example: () => '2024-03' }),
    column('endedOn', { is: 'date' }, { example: () => '' }),
    ...inEveryLanguage('note', 5_000),
    column('authorities', { is: 'code', list: 'authorities', many: true }, { example: () => 'federalState' }),
    column('governmentLevels', { is: 'code', list: 'governmentLevels', many: true }, { example: () => 'federal' }),
    column('themes', { is: 'code', list: 'themes', many: true }, { example: () => 'prisons' }),
    column('recommendations', { is: 'id', many: true }, { example: () => '' }),
    column('documents', { is: 'id', many: true }, { example: () => '' }),
    column('treaties', { is: 'code', list: 'treaties', many: true }, { example: () => 'crpd' }),
    column('bodies', { is: 'code', list: 'bodies', many: true }, { example: () => 'crpd' }),
    ...provenance,
  ],
};

/** The heading of a column in a language. */
export const headingOf = ({ words, suffix }: Column, language: Language): string => `${columnWords[words].heading[language]}${suffix}`;

/** The mark that stands before an example, and by which an example row that was left in is known. */
export const exampleMark = (language: Language): string => `${templateWords.example[language]}: `;

/** What the example row holds in a column: words and the first cell carry the mark. */
export function exampleOf(kind: TemplateKind, one: Column, language: Language): string {
  const example = one.example(language);
  const isFirst = templateColumns[kind][0] === one;
  const isWords = one.cell.is === 'text' && one.cell.isNumber !== true;
  return example !== '' && (isFirst || isWords) ? `${exampleMark(language)}${example}` : example;
}

const marks = languages.map(exampleMark).map((mark) => mark.trim().toLowerCase());

/** Whether a cell is one of an example row. */
export const isExample = (cell: string): boolean => {
  const start = cell.trimStart().slice(0, 20).toLowerCase();
  return marks.some((mark) => start.startsWith(mark));
};
