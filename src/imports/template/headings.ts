import { languages } from '../../../db/schema/types.ts';
import { FileFault } from '../claims.ts';
import { type Column, headingOf, type TemplateKind, templateColumns, templateKinds } from './columns.ts';
import { fold, nearest } from './fold.ts';

/** A column of a file: what it is, how it is headed there and by which letter a spreadsheet names it. */
export interface PlacedColumn {
  column: Column;
  heading: string;
  letter: string;
}

/** Which template a file was made from, with its columns in the order of the file. */
export interface Sheet {
  kind: TemplateKind;
  columns: PlacedColumn[];
}

/** The headings of a template, folded, in four languages and by the technical name. */
export const headingIndex = Object.fromEntries(
  templateKinds.map((kind) => [
    kind,
    new Map(
      templateColumns[kind].flatMap((column) =>
        [column.name, ...languages.map((language) => headingOf(column, language))].map((heading) => [fold(heading), column] as const),
      ),
    ),
  ]),
) as Record<TemplateKind, Map<string, Column>>;

/** The letters by which a spreadsheet names a column, the first being 0: `A`, `Z`, `AA`. */
export function columnLetter(position: number): string {
  const rest = Math.floor(position / 26);
  return `${rest > 0 ? columnLetter(rest - 1) : ''}${String.fromCharCode(65 + (position % 26))}`;
}

/** The names of the templates as a sentence has them. */
const names: Record<TemplateKind, string> = {
  recommendations: 'the template of recommendations',
  assessments: 'the template of assessments',
  measures: 'the template of measures',
};

/**
 * Tells by its headings which template a file was made from, and what each of its columns is.
 * @throws FileFault where it is none or cannot be told, and naming a heading that is unknown or double, or a required one that is missing
 */
export function readHeadings(headings: readonly string[]): Sheet {
  const kind = kindOf(headings);
  const known = headingIndex[kind];
  const columns: PlacedColumn[] = headings.map((heading, position) => {
    const letter = columnLetter(position);
    const column = known.get(fold(heading));
    if (!column) throw new FileFault(unknownHeading(kind, heading, letter), 1);
    return { column, heading, letter };
  });
  const seen = new Map<string, PlacedColumn>();
  for (const one of columns) {
    const other = seen.get(one.column.name);
    if (other)
      throw new FileFault(
        `The columns ${other.letter} “${cut(other.heading)}” and ${one.letter} “${cut(one.heading)}” say the same; keep one of them`,
        1,
      );
    seen.set(one.column.name, one);
  }
  const missing = templateColumns[kind].filter(({ isRequired, name }) => isRequired && !seen.has(name));
  if (missing.length > 0)
    throw new FileFault(
      `The file is made from ${names[kind]}, and lacks what is required there: ${missing.map((one) => `“${headingOf(one, 'en')}”`).join(', ')}`,
      1,
    );
  return { kind, columns };
}

/** The template of which most headings are; two of them that are equally many leave it open. */
function kindOf(headings: readonly string[]): TemplateKind {
  const counted = templateKinds
    .map((kind) => ({ kind, count: headings.filter((heading) => headingIndex[kind].has(fold(heading))).length }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = counted as [(typeof counted)[0], (typeof counted)[0]];
  if (first.count === 0)
    throw new FileFault(
      `The file is not made from one of the institute's templates: no heading of its first row is one of theirs (found: ${headings.slice(0, 5).map(cut).join(', ') || 'none'})`,
      1,
    );
  if (first.count === second.count)
    throw new FileFault(
      `It cannot be told which template the file is made from: its headings stand in ${names[first.kind]} and in ${names[second.kind]} alike`,
      1,
    );
  return first.kind;
}

function unknownHeading(kind: TemplateKind, heading: string, letter: string): string {
  const other = templateKinds.find((one) => one !== kind && headingIndex[one].has(fold(heading)));
  const start = `The heading “${cut(heading)}” in ${letter}1 is not one of ${names[kind]}`;
  if (other) return `${start}; it belongs to ${names[other]}`;
  const spellings = templateColumns[kind].flatMap((column) =>
    [column.name, ...languages.map((language) => headingOf(column, language))].map((one): [string, string] => [one, one]),
  );
  const near = nearest(heading, spellings);
  return near === undefined ? `${start}; take the column out, or name it as the template does` : `${start}; did you mean “${near}”?`;
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
