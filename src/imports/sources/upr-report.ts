import { readFile, stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { z } from 'zod';
import {
  type DocumentValues,
  FileFault,
  type ImportFile,
  type ImportSource,
  type Item,
  type Note,
  type ReadingContext,
  type RecommendationValues,
} from '../claims.ts';
import { plainText, stateFinder, stateInName, takeStates, uprCycleOf } from '../normalise.ts';
import { type ReportText, readReportText } from './upr-report-text.ts';

/** Bytes of the longest file that is read: the text of a report has some 100,000. */
const maxBytes = 10_000_000;

/**
 * The numbered recommendations of a report of the Working Group on the Universal Periodic Review: from its plain text, or from a JSON object
 * with its paragraphs.
 */
export const uprReport: ImportSource = {
  name: 'upr-report',
  title: 'Report of the Working Group on the Universal Periodic Review',
  files:
    'The plain text of a report in English (TXT; a PDF or DOCX is saved as text first), or a JSON object with the members symbol, date, adopted, session and paragraphs',
  citation: { kind: 'official', citation: 'Report of the Working Group on the Universal Periodic Review' },
  isWhole: () => false,
  read: readUprReport,
};

/** A recommendation as a report prints it, from whichever file. */
interface Printed {
  row: number;
  number: string;
  text: string;
  /** Code of the position; absent where the file does not say it. */
  position?: string | undefined;
  notes: Note[];
}

/** What a file says of the report as a whole. */
interface Report {
  symbol?: string | undefined;
  /** ISO 3166-1 alpha-2 of the State under review. */
  state: string;
  session?: number | undefined;
  adoptedOn?: string | undefined;
  publishedOn?: string | undefined;
}

async function* readUprReport(file: ImportFile, context: ReadingContext): AsyncGenerator<Item, void, undefined> {
  const { size } = await stat(file.path);
  if (size > maxBytes)
    throw new FileFault(`The file has ${size} bytes; the report of a review has some 100,000, and more than ${maxBytes} are not read`);
  const text = decodeReport(await readFile(file.path));
  if (text.trimStart().startsWith('{')) yield* readJson(text, file.name, context);
  else yield* readText(text, file.name, context);
}

/** Symbol of a report in the name of a file as the United Nations name theirs ('A_HRC_18_3-EN.txt'); undefined where there is none. */
export function symbolInName(name: string): string | undefined {
  const [, session, number] = /(?:^|[^A-Za-z0-9])A[_-]HRC[_-](\d{1,3})[_-](\d{1,3})(?!\d)/.exec(name) ?? [];
  return session && number ? `A/HRC/${session}/${number}` : undefined;
}

function* readText(text: string, name: string, context: ReadingContext): Generator<Item, void, undefined> {
  const read: ReportText = readReportText(text);
  const findState = stateFinder(context.labels);
  const state = read.country === undefined ? undefined : findState(read.country);
  if (state === undefined)
    throw new FileFault(
      read.country === undefined
        ? `The text does not say which State was reviewed: no sentence 'The review of … was held' was found in it`
        : `No country is known here by the name '${read.country}', which the text gives as the State under review`,
    );
  const report = { ...read, symbol: read.symbol ?? symbolInName(name), state };
  for (const { line: row, number } of context.allCountries || state === 'BE' ? read.missing : [])
    yield {
      kind: 'refusal',
      row,
      field: 'paragraph',
      value: number,
      reason: `Paragraph ${number} was not found before this line, where a later one begins`,
    };
  yield* claimsOf(
    report,
    read.recommendations.map(({ line, number, text, position, group }) => ({
      row: line,
      number,
      text,
      position,
      notes:
        position === undefined
          ? [{ field: 'position', value: group, reason: 'The sentence above the recommendations does not say a position that is known' }]
          : [],
    })),
    context,
  );
}

const day = z.iso.date();
const jsonReport = z.object({
  symbol: z.string().trim().min(1),
  state: z.string().optional(),
  date: day.optional(),
  adopted: day.optional(),
  session: z.int().optional(),
  paragraphs: z
    .array(
      z.object({
        number: z.string().regex(/^\d{1,4}\.\d{1,4}$/),
        text: z.string().min(1).max(100_000),
        states: z.array(z.string()).optional(),
        position: z.string().optional(),
      }),
    )
    .min(1)
    .max(5_000),
});

function* readJson(text: string, name: string, context: ReadingContext): Generator<Item, void, undefined> {
  const report = parseJson(text);
  const findState = stateFinder(context.labels);
  const state = report.state === undefined ? stateInName(name, findState) : findState(report.state);
  if (state === undefined)
    throw new FileFault(
      report.state === undefined
        ? `The file does not say which State was reviewed: give it a member 'state', or a name with the State in it (it is called '${name.slice(0, 100)}')`
        : `No country is known here by the name '${report.state}', which the file gives as the State under review`,
    );
  const printed: Printed[] = [];
  for (const [index, paragraph] of report.paragraphs.entries()) {
    const row = index + 1;
    const meaning = paragraph.position === undefined ? undefined : context.labels.find('positions', paragraph.position);
    if (paragraph.position !== undefined && !meaning) {
      yield {
        kind: 'refusal',
        row,
        field: 'position',
        value: paragraph.position,
        reason: `The position '${paragraph.position}' is not mapped`,
      };
      continue;
    }
    const listed = new Set((paragraph.states ?? []).flatMap((label) => findState(label) ?? []));
    const unlisted = takeStates(paragraph.text, findState).states.filter((code) => !listed.has(code));
    const notes =
      paragraph.states && unlisted.length > 0
        ? [
            {
              field: 'states',
              value: unlisted.join(', '),
              reason: 'The text names States that the list beside it leaves out; those of the text are taken',
            },
          ]
        : [];
    printed.push({ row, number: paragraph.number, text: paragraph.text, position: meaning?.code, notes });
  }
  yield* claimsOf(
    { symbol: report.symbol, state, session: report.session, adoptedOn: report.adopted, publishedOn: report.date },
    printed,
    context,
  );
}

function parseJson(text: string): z.infer<typeof jsonReport> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new FileFault(`The file is not whole JSON: ${cause instanceof Error ? cause.message.slice(0, 200) : 'it cannot be read'}`);
  }
  const parsed = jsonReport.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FileFault(
    `This is not the JSON of a report: ${issue?.path.join('') || 'the object'}: ${issue?.message ?? 'it has another shape'}`,
  );
}

/** The claims of a report: each recommendation with its number, or why it cannot be taken. */
function* claimsOf(report: Report, printed: Printed[], { labels, allCountries }: ReadingContext): Generator<Item, void, undefined> {
  const findState = stateFinder(labels);
  const { symbol, session } = report;
  const cycle = session === undefined ? undefined : uprCycleOf(session);
  if (symbol === undefined && session === undefined)
    throw new FileFault(
      'The text says neither its symbol nor the session of the review: name the file by the symbol (such as A_HRC_18_3.txt)',
    );
  if (session !== undefined && cycle === undefined) throw new FileFault(`There is no session ${session} of the Universal Periodic Review`);
  const key = session === undefined ? undefined : `session ${session} ${report.state}`;
  const document: DocumentValues = {
    ...(key ? { key } : {}),
    ...(symbol ? { symbol } : {}),
    body: 'upr',
    type: 'uprReport',
    ...(report.adoptedOn ? { adoptedOn: report.adoptedOn } : {}),
    ...(report.publishedOn ? { publishedOn: report.publishedOn } : {}),
  };
  const scope = symbol ?? key ?? '';
  const seen = new Set<string>();
  for (const { row, number, text, position, notes } of printed) {
    const claimKey = `${scope} ${number}`;
    if (!allCountries && report.state !== 'BE') {
      yield { kind: 'skipped', row, key: claimKey, reason: 'It is addressed to another State' };
      continue;
    }
    const plain = plainText(text.replace(/\s+/g, ' '));
    const taken = takeStates(plain.text, findState);
    const another = new RegExp(`[;.]\\s+(${number.split('.')[0]}\\.\\d{1,3})\\.?\\s+\\p{Lu}`, 'u').exec(taken.text)?.[1];
    const reason = seen.has(number)
      ? `Paragraph ${number} stands in the file twice`
      : taken.unknown.length > 0
        ? `No country is known here by the name ${taken.unknown.map((name) => `'${name}'`).join(', ')} in the bracket at the end of paragraph ${number}`
        : taken.states.length === 0
          ? `Paragraph ${number} does not end with the States that made it; it may be cut off`
          : another !== undefined
            ? `The text of paragraph ${number} seems to hold another one, ${another}: each begins on a line of its own`
            : undefined;
    if (reason !== undefined) {
      yield { kind: 'refusal', row, field: 'text', value: text.slice(-200), reason, key: claimKey };
      continue;
    }
    seen.add(number);
    const values: RecommendationValues = {
      document,
      paragraph: number,
      kind: 'recommendation',
      texts: [{ language: 'en', origin: 'official', text: taken.text }],
      countries: [report.state],
      ...(session !== undefined && cycle !== undefined ? { upr: { cycle, session } } : {}),
      states: taken.states,
      ...(position === undefined ? {} : { position: { value: position, ...(symbol ? { document: symbol } : {}) } }),
    };
    yield { kind: 'recommendation', row, key: claimKey, scope, notes: [...plain.notes, ...notes], values };
  }
}

/**
 * Decodes the bytes of a report: UTF-8 where they are valid as such; otherwise MacRoman where most lines end in a carriage return alone, as old
 * Macintosh files do, and windows-1252 where they do not.
 * @throws FileFault where the bytes are no text
 */
export function decodeReport(bytes: Uint8Array): string {
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (begin.startsWith('%PDF')) throw new FileFault('This is a PDF: save its text as a file first');
  if (begin.startsWith('PK')) throw new FileFault('This is a ZIP archive (a DOCX?): save its text as a file first');
  if (begin.startsWith('\xd0\xcf\x11\xe0')) throw new FileFault('This is an old Word document: save its text as a file first');
  if (/^(\xff\xfe|\xfe\xff)/.test(begin)) throw new FileFault('The file is in UTF-16: save it as UTF-8 first');
  if (bytes.includes(0)) throw new FileFault('The file holds NUL bytes: it is no text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    let alone = 0;
    let withLineFeed = 0;
    for (let at = 0; at < bytes.length; at++)
      if (bytes[at] === 0x0a) withLineFeed++;
      else if (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a) alone++;
    const text = iconv.decode(Buffer.from(bytes), alone > withLineFeed ? 'macroman' : 'windows-1252');
    if (/[\x80-\x9f\ufffd]/.test(text)) throw new FileFault('The file is neither in UTF-8 nor in windows-1252 nor in MacRoman');
    return text;
  }
}
