import type { ListName } from '../../vocabularies/queries.ts';

/** How one member of a record is filled in. Its label is the word of its name, in the catalogue. */
export type FieldSpec =
  | { name: string; control: 'text' | 'area' | 'date' | 'day' | 'url' | 'number' | 'yesNo'; isRequired?: true; hint?: HintName }
  /** One code of a list. */
  | { name: string; control: 'code'; list: ListName; isRequired?: true; hint?: HintName }
  /** One word of those that the schema knows. */
  | { name: string; control: 'word'; words: readonly string[]; isRequired?: true }
  /** Several codes of a list. */
  | { name: string; control: 'codes'; list: ListName; hint?: HintName }
  /** One text a line: ids, symbols, addresses. */
  | { name: string; control: 'lines'; hint?: HintName }
  /** A text in each language. */
  | { name: string; control: 'localized'; isLong?: true; isRequired?: true; hint?: HintName }
  /** A list of which every entry has several members. */
  | { name: string; control: 'rows'; of: FieldSpec[]; isRequired?: true; hint?: HintName }
  /** Members of a member, folded away. */
  | { name: string; control: 'group'; of: FieldSpec[] };

/** Advice beside a field. */
export type HintName = 'date' | 'ids' | 'symbol' | 'paragraph' | 'sources' | 'texts' | 'publishOn' | 'states' | 'removedTags' | 'lines';

/** Where facts were read, whether they were, and when the record is to be public: the end of every form. */
export const commonFields: FieldSpec[] = [
  {
    name: 'sources',
    control: 'rows',
    isRequired: true,
    hint: 'sources',
    of: [
      { name: 'kind', control: 'word', words: ['official', 'mirror', 'secondary', 'knowledge'], isRequired: true },
      { name: 'citation', control: 'text', isRequired: true },
      { name: 'url', control: 'url' },
    ],
  },
  { name: 'verification', control: 'word', words: ['verified', 'unverified'], isRequired: true },
];

/** When a record that is not public yet is to be. */
export const publicationFields: FieldSpec[] = [
  { name: 'isDraft', control: 'yesNo' },
  { name: 'publishOn', control: 'day', hint: 'publishOn' },
];

/** The members of a form, by their names. */
export const namesOf = (fields: readonly FieldSpec[]): string[] => fields.map(({ name }) => name);

/** Splits the fields that hold one entry a line, wherever they stand in the form. */
export function splitLines(
  fields: readonly FieldSpec[],
  sent: Readonly<Record<string, string | readonly string[]>>,
): Record<string, string | string[]> {
  const lineNames = new Set(lineFields(fields));
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => {
      if (!lineNames.has(name)) return [name, Array.isArray(value) ? [...value] : (value as string)];
      return [
        name,
        [value].flat().flatMap((text) =>
          text
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        ),
      ];
    }),
  );
}

const lineFields = (fields: readonly FieldSpec[], above = ''): string[] =>
  fields.flatMap((field) => {
    if (field.control === 'group') return lineFields(field.of, `${above}${field.name}.`);
    return field.control === 'lines' ? [above + field.name] : [];
  });
