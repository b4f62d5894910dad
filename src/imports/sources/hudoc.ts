import type { CourtDetails } from '../../../db/schema/documents.ts';
import type { Language, LocalizedText } from '../../../db/schema/types.ts';
import type { ImportFile, ImportSource, Item, Note, Refusal } from '../claims.ts';
import { FileFault, type ReadingContext } from '../claims.ts';
import { plainText } from '../normalise.ts';
import { openCsv } from '../reading/csv.ts';
import { readJsonArray } from '../reading/json-array.ts';
import { dayOf } from './treaty-names.ts';

/** The columns without which a case is not one; their order differs from file to file, and others may stand beside them. */
const columns = [
  'itemid',
  'appno',
  'respondent',
  'docname',
  'doctype',
  'doctypebranch',
  'languageisocode',
  'judgementdate',
  'ecli',
  'article',
  'violation',
  'nonviolation',
  'conclusion',
  'importance',
] as const;
type Case = Record<(typeof columns)[number], string>;

/** The European Court of Human Rights' list of its cases. */
export const hudoc: ImportSource = {
  name: 'hudoc',
  title: 'HUDOC, case law of the European Court of Human Rights',
  files: 'the metadata of cases as CSV or as a JSON array of records, with the columns of HUDOC in any order',
  citation: { kind: 'official', citation: 'HUDOC, European Court of Human Rights', url: 'https://hudoc.echr.coe.int/' },
  isWhole: () => false,
  read,
};

/** Rows of a CSV or records of an array, each with the columns as text. */
async function* readCases(file: ImportFile): AsyncGenerator<{ row: number; cells: Case }> {
  if (/\.json$/i.test(file.name)) {
    for await (const batch of readJsonArray(file.path))
      for (const { row, value } of batch) {
        const record = value as Record<string, unknown>;
        requireColumns(Object.keys(record), file, row);
        yield { row, cells: Object.fromEntries(columns.map((name) => [name, textOf(record[name])])) as Case };
      }
    return;
  }
  const { headings, rows } = await openCsv(file.path, { encodings: ['utf-8'] });
  try {
    requireColumns(headings, file, 1);
    for await (const { row, cells } of rows)
      yield { row, cells: Object.fromEntries(columns.map((name) => [name, (cells[name] ?? '').trim()])) as Case };
  } finally {
    await rows.return();
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');

/** @throws FileFault naming the columns that are missing */
function requireColumns(found: string[], file: ImportFile, row: number): void {
  const missing = columns.filter((name) => !found.includes(name));
  if (missing.length === 0) return;
  const words = missing.length === 1 ? 'lacks the column' : 'lacks the columns';
  throw new FileFault(
    `"${file.name}" ${words} ${missing.map((name) => `"${name}"`).join(', ')} of HUDOC: found ${found
      .slice(0, 8)
      .map((name) => `"${name.slice(0, 40)}"`)
      .join(', ')}`,
    row,
  );
}

async function* read(file: ImportFile, { allCountries }: ReadingContext): AsyncGenerator<Item> {
  for await (const { row, cells } of readCases(file)) yield readCase(row, cells, allCountries);
}

/** So many other names a document may have; the longest judgment joins 841 applications. */
const mostAliases = 50;

const languageOf: Record<string, Language> = { ENG: 'en', FRE: 'fr', GER: 'de', DUT: 'nl' };

/** What HUDOC holds besides judgments and decisions of the Court, by its type: none of them has a type of document here. */
const otherTypes: Record<string, string> = {
  COM: 'cases communicated to a government have no type of document here',
  JP9: 'decisions of the former screening panel have no type of document here',
  REP: 'reports of the former Commission have no type of document here',
  CLIN: 'summaries by the registry are no documents of the Court',
  PR: 'press releases are no documents of the Court',
};

function readCase(row: number, cells: Case, allCountries: boolean): Item {
  const key = cells.itemid;
  const respondents = listOf(cells.respondent);
  const skipped = (reason: string): Item => ({ kind: 'skipped', row, reason, ...(key ? { key } : {}) });
  const refused = (field: keyof Case, reason: string): Refusal => ({
    kind: 'refusal',
    row,
    field,
    value: cells[field].slice(0, 200),
    reason,
    ...(key ? { key } : {}),
  });
  if (!allCountries && !respondents.includes('BEL')) return skipped('the case was not brought against Belgium');
  const type = /^(?:H[A-Z])?(DEC|COM|JP9|REP|JUD)$/.exec(cells.doctype)?.[1] ?? cells.doctype;
  const other = otherTypes[type];
  if (other) return skipped(other);
  // Until November 1998 a Commission of its own decided on what was admissible, and HUDOC has its decisions under the same type.
  if (type === 'DEC' && /COMMISSION/i.test(cells.doctypebranch))
    return skipped('decisions of the former Commission are no documents of the Court');
  if (type !== 'JUD' && type !== 'DEC')
    return refused('doctype', `The type "${cells.doctype.slice(0, 40)}" is none of HUDOC's that are known here`);
  if (!/^\d{3}-\d{1,9}$/.test(key)) return refused('itemid', `"${key.slice(0, 60)}" is no number of HUDOC, such as 001-148258`);
  const language = languageOf[cells.languageisocode];
  if (!language)
    return skipped(`the version is in a language that Monitum does not keep (${cells.languageisocode.slice(0, 10) || 'none given'})`);
  const date = dateOf(cells);
  if (typeof date === 'object') return refused('judgementdate', date.reason);
  if (cells.docname === '') return refused('docname', 'The case has no name');
  return toClaim({ row, cells, type: type === 'DEC' ? 'courtDecision' : 'judgment', language, date, respondents });
}

/** The day of a judgment or a decision: as given, or as its ECLI holds it; where the two differ, a sentence that says so. */
function dateOf({ judgementdate, ecli }: Case): string | { reason: string } {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})(?: \d{2}:\d{2}:\d{2})?$/.exec(judgementdate) ?? [];
  const given = day === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
  if (judgementdate !== '' && given === undefined) return { reason: `"${judgementdate.slice(0, 60)}" is no date as dd/mm/yyyy` };
  const [, ecliYear, ecliMonth, ecliDay] = /^ECLI:CE:ECHR:(\d{4}):(\d{2})(\d{2})(?:JUD|DEC)/.exec(ecli) ?? [];
  const inEcli = ecliYear === undefined ? undefined : dayOf(Number(ecliYear), Number(ecliMonth), Number(ecliDay));
  if (given !== undefined && inEcli !== undefined && given !== inEcli)
    return { reason: `The date of the judgment is ${given} and its ECLI says ${inEcli}; which is right cannot be told` };
  return given ?? inEcli ?? { reason: 'The judgment has no date, and no ECLI that holds one' };
}

function toClaim({
  row,
  cells,
  type,
  language,
  date,
  respondents,
}: {
  row: number;
  cells: Case;
  type: 'judgment' | 'courtDecision';
  language: Language;
  date: string;
  respondents: string[];
}): Item {
  const notes: Note[] = [];
  const plain = (field: keyof Case): string => {
    const read = plainText(cells[field]);
    notes.push(...read.notes.map((note) => ({ ...note, field })));
    return read.text;
  };
  const texts = (text: string): LocalizedText => ({ [language]: text });
  const numbers = listOf(cells.appno);
  const wrong = numbers.find((number) => !/^\d{1,6}\/\d{2}$/.test(number));
  const importance = Number(cells.importance);
  if (wrong !== undefined)
    return {
      kind: 'refusal',
      row,
      key: cells.itemid,
      field: 'appno',
      value: wrong,
      reason: `"${wrong.slice(0, 60)}" is no application number, such as 64682/12`,
    };
  if (cells.importance !== '' && ![1, 2, 3, 4].includes(importance))
    return {
      kind: 'refusal',
      row,
      key: cells.itemid,
      field: 'importance',
      value: cells.importance,
      reason: 'The importance must be 1, 2, 3 or 4',
    };
  if (cells.judgementdate === '') notes.push({ field: 'judgementdate', reason: 'The date is empty; it was read from the ECLI' });
  const conclusion = plain('conclusion');
  const court: CourtDetails = {
    ...(cells.ecli ? { ecli: cells.ecli } : {}),
    ...(cells.importance ? { importance } : {}),
    ...(cells.doctypebranch ? { formation: cells.doctypebranch } : {}),
    articles: listOf(cells.article),
    violations: listOf(cells.violation),
    nonViolations: listOf(cells.nonviolation),
    ...(conclusion ? { conclusion: texts(conclusion) } : {}),
    ...(numbers.length > 0 ? { applicationNumbers: numbers } : {}),
    respondents,
    itemIds: texts(cells.itemid),
  };
  const values = {
    body: 'ecthr',
    type,
    treaty: 'echr',
    title: texts(plain('docname')),
    adoptedOn: date,
    // A decision is known by its ECLI alone: the number of the application leads to the judgment.
    aliases: [...(cells.ecli ? [cells.ecli] : []), ...(numbers.length > 1 && type === 'judgment' ? numbers : [])].slice(0, mostAliases),
    urls: [`https://hudoc.echr.coe.int/${language === 'fr' ? 'fre' : 'eng'}?i=${cells.itemid}`],
    court,
  };
  return { kind: 'document', row, key: cells.itemid, scope: date.slice(0, 4), notes, values };
}

/** The parts of a cell that holds several, each once, in their order. */
const listOf = (cell: string): string[] => [
  ...new Set(
    cell
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
