import type { Note } from '../claims.ts';
import type { LabelList, Labels } from '../labels.ts';
import { plainText, stateFinder, takeStates } from '../normalise.ts';
import { sdgCodes } from './uhri-sdgs.ts';

/** Which column holds what; absent where the matrix has no such column. */
export interface Columns {
  recommendation: number;
  position: number;
  themes: number;
  sdgs?: number;
}

/** A row of a recommendation, before the labels are looked up. */
export interface MatrixRow {
  row: number;
  /** The heading under which it stands. */
  theme: string | undefined;
  /** As lists of paragraphs. */
  cells: string[][];
  columns: Columns;
}

/** What is wrong with one cell. */
export interface Fault {
  field: string;
  value?: string;
  reason: string;
}

/** What a row says, in our codes, and what is wrong with it. */
export interface ReadRow {
  number?: string;
  text: string;
  states: string[];
  themes?: string[];
  groups?: string[];
  sdgs?: string[];
  position?: { value?: string; report?: string; document?: string };
  notes: Note[];
  faults: Fault[];
}

/** Reads the cells of a row: every fault of it is told, not the first alone. */
export function readRow({ cells, columns, theme }: MatrixRow, labels: Labels): ReadRow {
  const faults: Fault[] = [];
  const codesOf = (list: LabelList, field: string, names: string[]): string[] => {
    const codes = names.flatMap((name) => {
      const meaning = labels.find(list, name);
      if (!meaning) faults.push({ field, value: name, reason: `The label '${name}' of the column ${field} is not mapped (list ${list})` });
      return meaning?.code ?? [];
    });
    return [...new Set(codes)];
  };
  const lines = cells[columns.recommendation] ?? [];
  const printed = lines
    .filter((line) => !isSourceLine(line))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, number, words = ''] = /^(\d{1,3}\.\d{1,3})\.?\s+(.*)$/.exec(printed) ?? [];
  const { text: plain, notes } = plainText(words);
  const { text, states, unknown } = takeStates(plain, stateFinder(labels));
  if (number === undefined)
    faults.push({
      field: 'Recommendation',
      value: printed.slice(0, 200),
      reason: "The cell does not begin with the number of a recommendation, such as '140.7'",
    });
  else if (unknown.length > 0)
    faults.push({
      field: 'Recommendation',
      value: words.slice(-200),
      reason: `No country is known here by the name ${unknown.map((name) => `'${name}'`).join(', ')} in the bracket at the end of recommendation ${number}`,
    });
  else if (states.length === 0)
    faults.push({
      field: 'Recommendation',
      value: words.slice(-200),
      reason: `Recommendation ${number} does not end with the States that made it`,
    });

  const named = readThemes(cells[columns.themes] ?? []);
  const themes = codesOf('themes', 'themes', [...new Set([...(theme ? [theme] : []), ...named.themes])]);
  const groups = named.groups ? codesOf('groups', 'groups of persons', named.groups) : undefined;
  const answer = (cells[columns.position] ?? []).filter(Boolean).join(' ');
  const [position] = answer === '' ? [] : codesOf('positions', 'position', [answer]);
  const sdgs =
    columns.sdgs === undefined
      ? undefined
      : (cells[columns.sdgs] ?? []).filter(Boolean).flatMap((line) => {
          const code = sdgOf(line);
          if (code === undefined)
            faults.push({
              field: 'SDGs',
              value: line,
              reason: `'${line}' does not begin with the number of a goal or target, such as '16 - '`,
            });
          return code ?? [];
        });
  return {
    ...(number === undefined ? {} : { number }),
    text,
    states,
    themes,
    ...(groups ? { groups } : {}),
    ...(sdgs ? { sdgs: [...new Set(sdgs)] } : {}),
    notes,
    position: { ...(position ? { value: position } : {}), ...sourceOfPosition(lines) },
    faults,
  };
}

const isSourceLine = (line: string): boolean => /^source of position\s*:/i.test(line);

/** The document in which the State gave its position ('A/HRC/59/15/Add.1 - Para.3'), and the report that it is about: what stands before '/Add.1'. */
export function sourceOfPosition(lines: string[]): { report?: string; document?: string } {
  const source = lines.find(isSourceLine);
  const [document, report] = /\b(A\/HRC\/\d{1,3}\/\d{1,3})(?:\/Add\.\d{1,2})?/.exec(source ?? '') ?? [];
  return { ...(report ? { report } : {}), ...(document ? { document } : {}) };
}

/** Parts the cell of themes: labels, then, under 'Affected persons:' or 'Groups of persons:', those of the groups; no groups without that line. */
export function readThemes(lines: string[]): { themes: string[]; groups?: string[] } {
  const labels = lines.map((line) => line.replace(/^[-–•]\s+/, '').trim()).filter(Boolean);
  const at = labels.findIndex((label) => /^(affected persons|groups of persons)\s*:$/i.test(label));
  return at === -1 ? { themes: labels } : { themes: labels.slice(0, at), groups: labels.slice(at + 1) };
}

/** Code of a Sustainable Development Goal or target, which stands before ' - ': the words after it differ from export to export. */
export function sdgOf(label: string): string | undefined {
  const code = /^(?:-\s*)?(\d{1,2}(?:\.(?:\d{1,2}|[a-z]))?)\s+-\s/i.exec(label)?.[1]?.toLowerCase();
  return code !== undefined && sdgCodes.has(code) ? code : undefined;
}
