import { type Language, languages } from '../../db/schema/types.ts';
import type { Cell, CellKind, Column } from '../formats/table.ts';
import type { DumpWords } from '../i18n/dumps/en.ts';
import { dumpWords } from '../i18n/dumps/index.ts';

type Word = keyof DumpWords['columns'];

const follow = (item: unknown, path: string[]): unknown =>
  path.reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], item);

const described = (word: Word, of?: Language) =>
  Object.fromEntries(languages.map((language) => [language, dumpWords[language].columns[word] + (of ? ` (${of})` : '')]));

/** A column of one member of an item; the last part of the path is its name unless told. */
const column = (kind: CellKind, name: Word, path: string = name): Column => ({
  name,
  kind,
  description: described(name),
  path: path.split('.'),
  value: ({ item }) => follow(item, path.split('.')) as Cell,
});

/** A column of a text for each language. */
const localized = (name: Word, path: string = name): Column[] =>
  languages.map((language) => ({
    name: name + language.replace(/^./, (letter) => letter.toUpperCase()),
    kind: 'text',
    language,
    description: described(name, language),
    path: [...path.split('.'), language],
    value: ({ item }) => follow(item, [...path.split('.'), language]) as Cell,
  }));

const ofVoice = [column('text', 'id'), column('uri', 'href'), column('text', 'recommendation', 'recommendation.id')];
const atEnd = [column('instant', 'modifiedAt'), column('integer', 'version')];

/** What the State answered. */
export const positionColumns: Column[] = [
  ...ofVoice,
  column('text', 'value', 'value.code'),
  column('partialDate', 'statedOn'),
  column('text', 'document', 'document.id'),
  ...localized('note'),
  column('text', 'verification'),
  ...atEnd,
];

/** What bodies later said of progress. */
export const gradeColumns: Column[] = [
  ...ofVoice,
  column('text', 'scheme', 'scheme.code'),
  column('text', 'axis'),
  column('text', 'grade'),
  ...localized('label'),
  column('text', 'mappedStatus', 'mappedStatus.code'),
  column('text', 'document', 'document.id'),
  column('text', 'paragraph'),
  column('partialDate', 'gradedOn'),
  ...localized('note'),
  column('text', 'verification'),
  ...atEnd,
];

/** What the institutes found. */
export const assessmentColumns: Column[] = [
  ...ofVoice,
  column('text', 'authority', 'authority.code'),
  column('text', 'institution', 'institution.code'),
  column('text', 'status', 'status.code'),
  column('text', 'confidence', 'confidence.code'),
  ...localized('rationale'),
  column('partialDate', 'evidenceUpTo'),
  column('text', 'methodologyVersion'),
  column('text', 'state'),
  column('instant', 'validFrom'),
  column('instant', 'validTo'),
  ...atEnd,
];

/** What others say. */
export const contributionColumns: Column[] = [
  ...ofVoice,
  column('text', 'contributor'),
  column('text', 'voice'),
  column('text', 'authority', 'authority.code'),
  column('text', 'status', 'status.code'),
  ...localized('text'),
  column('instant', 'submittedAt'),
  column('instant', 'publishedAt'),
  ...atEnd,
];

/** Which list a code is of: the last segment but one of its address. */
const listColumn: Column = {
  name: 'list',
  kind: 'text',
  description: described('list'),
  path: undefined,
  value: ({ item }) => (item as { href?: string }).href?.split('/').at(-2),
};

/** The codes of all reference lists, with what every list has; the rest is in the JSON. */
export const codeColumns: Column[] = [
  column('uri', 'uri'),
  listColumn,
  column('text', 'code'),
  column('uri', 'href'),
  ...localized('name'),
  ...localized('abbreviation'),
  ...localized('definition'),
  column('text', 'broader'),
  column('text', 'verification'),
];
