import { type Language, type LocalizedText, languages } from '../../db/schema/types.ts';
import type { Selection } from '../http/select.ts';
import { columnWords } from '../i18n/columns/index.ts';

/** What stands in a cell. Several values are kept apart until a form of table joins them. */
export type Cell = string | number | boolean | string[] | undefined;

/**
 * What the values of a column are. A `partialDate` is known to the day, the month or the year (`2015-03-12`, `2015-03`, `2015`);
 * an `instant` is RFC 3339 in UTC; a `list` holds several texts.
 */
export type CellKind = 'text' | 'uri' | 'partialDate' | 'instant' | 'integer' | 'boolean' | 'list';

/** A record of a list as it is taken away; what is told of it besides the item of the list stands beside that. */
export interface Taken<Item extends object = object> {
  item: Item;
}

/** A column of a table: its heading, what stands in it in four languages, and what a record has there. */
export interface Column<Record extends Taken = Taken> {
  name: string;
  description: LocalizedText;
  kind: CellKind;
  /** The members of an item that lead to it, by which `select` chooses; undefined for what is no member of an item. */
  path: string[] | undefined;
  /** Of a text in one language: which. */
  language?: Language;
  value(record: Record): Cell;
}

/** The name of a description in the catalogue of columns. */
export type ColumnWord = keyof (typeof columnWords)['en']['columns'];

/** Columns made for the languages that are asked for; undefined for all. */
export type ColumnMaker<Record extends Taken = Taken> = (asked: readonly Language[]) => Column<Record>[];

const describe = (word: ColumnWord): LocalizedText =>
  Object.fromEntries(languages.map((language) => [language, columnWords[language].columns[word]]));

/** Finds a member by its path; of a list, that of each of its items. */
function follow(path: string[]): (item: object) => unknown {
  const [first = '', second, ...rest] = path;
  const get = (value: unknown, name: string) => (value as Record<string, unknown> | undefined)?.[name];
  if (second === undefined) return (item) => get(item, first);
  const below = follow([second, ...rest]);
  return (item) => {
    const value = get(item, first);
    if (Array.isArray(value)) return value.map((one) => below(one as object));
    return value === undefined ? undefined : below(value as object);
  };
}

/**
 * A column of one member of an item.
 * @param path the members that lead to it, joined by dots; the name of the column without it
 * @param word its description, where another column has the same name and means something else
 */
export const column =
  (kind: CellKind, name: string, path: string = name, word: string = name): ColumnMaker =>
  () => {
    const members = path.split('.');
    const value = follow(members);
    return [{ name, description: describe(word as ColumnWord), kind, path: members, value: ({ item }) => value(item) as Cell }];
  };

/** A column that is worked out from the record, and is none of its members or stands for several. */
export const derived =
  <Record extends Taken>(
    kind: CellKind,
    name: string,
    path: string | undefined,
    value: (record: Record) => Cell,
    word: string = name,
  ): ColumnMaker<Record> =>
  () => [{ name, description: describe(word as ColumnWord), kind, path: path?.split('.'), value }];

const capital = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase());

/**
 * A column for each language asked for (`textNl`); where not all are, also which other language a text is in that exists in none of them
 * (`textOtherLanguage`), and that text (`textOther`).
 */
export const localized =
  (name: string, path: string = name, word: string = name): ColumnMaker =>
  (asked) => {
    const members = path.split('.');
    const find = follow(members);
    const textsOf = ({ item }: Taken) => find(item) as LocalizedText | undefined;
    const about = (add: (words: (typeof columnWords)['en'], description: string) => string): LocalizedText =>
      Object.fromEntries(languages.map((one) => [one, add(columnWords[one], columnWords[one].columns[word as ColumnWord])]));
    const own = asked.map(
      (language): Column => ({
        name: name + capital(language),
        description: about((words, description) => `${description} (${words.languages[language]})`),
        kind: 'text',
        path: [...members, language],
        language,
        value: (record) => textsOf(record)?.[language],
      }),
    );
    if (asked.length === languages.length) return own;
    const other = (record: Taken) => languages.find((language) => !asked.includes(language) && textsOf(record)?.[language] !== undefined);
    return [
      ...own,
      {
        name: `${name}OtherLanguage`,
        description: about((words, description) => `${description}: ${words.otherLanguage}`),
        kind: 'text',
        path: members,
        value: other,
      },
      {
        name: `${name}Other`,
        description: about((words, description) => `${description}: ${words.inOther}`),
        kind: 'text',
        path: members,
        value: (record) => {
          const language = other(record);
          return language && textsOf(record)?.[language];
        },
      },
    ];
  };

/** The columns of a table for the languages that are asked for; all four where none is. */
export const tableOf =
  <Record extends Taken>(...makers: ColumnMaker<Record>[]) =>
  (languagesAsked: readonly Language[] | undefined): Column<Record>[] => {
    const asked = languages.filter((language) => languagesAsked?.includes(language) ?? true);
    return makers.flatMap((make) => make(asked));
  };

/** What every record of facts says of itself at the end of its row. */
export const recordColumns: ColumnMaker[] = [
  column('text', 'verification'),
  derived('list', 'fieldVerification', 'fieldVerification', ({ item }) =>
    Object.entries((item as { fieldVerification?: Record<string, string> }).fieldVerification ?? {}).map(
      ([field, one]) => `${field}: ${one}`,
    ),
  ),
  column('instant', 'modifiedAt'),
  column('integer', 'version'),
];

/** Where a record was read, in one cell: each source with its address. */
export const sourcesColumn: ColumnMaker = derived('list', 'sources', 'sources', ({ item }) =>
  ((item as { sources?: { citation: string; url?: string }[] }).sources ?? []).map(({ citation, url }) =>
    url ? `${citation} <${url}>` : citation,
  ),
);

const always = ['id', 'code', 'href'];

/** The columns that a selection of members leaves; what identifies a record always stays. */
export function selectColumns<Record extends Taken>(columns: Column<Record>[], selection: Selection): Column<Record>[] {
  const isKept = (path: string[], within: Selection | true): boolean => {
    const [name, ...rest] = path;
    if (within === true || name === undefined) return true;
    const inside = within.get(name);
    return inside === undefined ? false : isKept(rest, inside);
  };
  return columns.filter(
    ({ path }) => path !== undefined && ((path.length === 1 && always.includes(path[0] ?? '')) || isKept(path, selection)),
  );
}

/** What the columns of a table hold, for the reference. */
export const describeColumns = (columns: Column<never>[]): string =>
  columns.map(({ name, description }) => `- \`${name}\`: ${description.en}`).join('\n');
