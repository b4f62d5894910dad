import { createHash } from 'node:crypto';
import {
  FileFault,
  type ImportFile,
  type ImportSource,
  type Item,
  isPartOf,
  type Note,
  type ReadingContext,
  type Refusal,
} from '../claims.ts';
import type { Labels, Meaning } from '../labels.ts';
import { partLabels, plainText, uprCycleOf } from '../normalise.ts';
import { openCsv } from '../reading/csv.ts';
import type { TableRow } from '../reading/table.ts';
import { detectEncoding, type Encoding } from '../reading/text.ts';

/** Headings without which a row says nothing; the others of the export are To-Rgrp, To-Org, From-Rgrp, From-Org, Response, Action and Issue. */
const required = ['To', 'Text', 'From', 'Session'] as const;

/** The encodings that a file may have: the exports of 2008 to 2014 are in MacRoman; who saves them again makes another of it. */
const encodings = ['utf-8', 'utf-16', 'macroman', 'windows-1252'] as const satisfies Encoding[];

/** So many recommendations one file may hold: their keys are kept to tell repeated rows, and the whole database has about 130,000. */
const maxRows = 500_000;

/**
 * The database of UPR Info: recommendations of the Universal Periodic Review, one row for each State that made one, and voluntary pledges.
 * The source gives no symbol, no paragraph and no date.
 */
export const uprInfo: ImportSource = {
  name: 'upr-info',
  title: 'UPR Info',
  files:
    'A CSV exported from the database of UPR Info, with the columns To, Text, From and Session (Response and Issue too where they are there)',
  citation: {
    kind: 'secondary',
    citation: 'UPR Info, database of UPR recommendations and voluntary pledges',
    url: 'https://upr-info-database.uwazi.io/',
  },
  isWhole: () => false,
  read: readUprInfo,
};

async function* readUprInfo(file: ImportFile, context: ReadingContext): AsyncGenerator<Item, void, undefined> {
  const encoding = await detectEncoding(file.path, encodings);
  const { headings, rows } = await openCsv(file.path, { encodings: [encoding] });
  try {
    const missing = required.filter((heading) => !headings.includes(heading));
    if (missing.length > 0)
      throw new FileFault(
        `This is not an export of UPR Info: the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing; its columns are ${headings.slice(0, 15).join(', ')}`,
        1,
      );
    const rowOfKey = new Map<string, number>();
    for await (const row of rows) {
      const items = readRow(row, context, encoding);
      const [item] = items;
      if (item && item.kind !== 'refusal' && item.kind !== 'skipped') {
        const earlier = rowOfKey.get(item.key);
        if (earlier !== undefined) {
          yield {
            kind: 'refusal',
            row: row.row,
            field: 'Text',
            reason: `Row ${earlier} has the same words of the same State to the same State in the same session; it is taken once`,
            key: item.key,
          };
          continue;
        }
        if (rowOfKey.size >= maxRows)
          throw new FileFault(
            `The file has more than ${maxRows} recommendations, which is more than the database of UPR Info holds`,
            row.row,
          );
        rowOfKey.set(item.key, row.row);
      }
      yield* items;
    }
  } finally {
    await rows.return();
  }
}

/** What a cell stands for, or why it cannot be taken. */
type Read<Value> = { value: Value } | { field: string; cell: string; reason: string };

/** Reads one row: a claim, or that it is not for this installation, or what is wrong with it, cell by cell. */
export function readRow(row: TableRow, { labels, allCountries }: ReadingContext, encoding: Encoding = 'macroman'): Item[] {
  const cell = (heading: string): string => (row.cells[heading] ?? '').trim();
  const to = readState('To', cell('To'), labels);
  const from = readState('From', cell('From'), labels);
  const session = readSession(cell('Session'));
  const key = 'value' in to && 'value' in from && 'value' in session ? keyOf(session.value, to.value, from.value, cell('Text')) : undefined;
  if (!allCountries && 'value' in to && to.value !== 'BE')
    return [{ kind: 'skipped', row: row.row, ...(key ? { key } : {}), reason: 'It is addressed to another State' }];

  const { text, notes } = plainText(cell('Text'));
  const response = readResponse(cell('Response'), labels);
  const themes = readIssues(cell('Issue'), labels);
  const refusals = [to, from, session, response, ...themes].flatMap((read): Refusal[] =>
    'value' in read
      ? []
      : [{ kind: 'refusal', row: row.row, field: read.field, value: read.cell, reason: read.reason, ...(key ? { key } : {}) }],
  );
  if (text === '')
    refusals.push({
      kind: 'refusal',
      row: row.row,
      field: 'Text',
      reason: 'The cell Text is empty: there is no recommendation',
      ...(key ? { key } : {}),
    });
  const garbled = encoding === 'windows-1252' ? /[\p{L}]*\p{Ll}[\u017d\u02c6\u2021][\p{L}]*/u.exec(text)?.[0] : undefined;
  if (garbled !== undefined)
    // The bytes of é, à and á in MacRoman, which are Ž, ˆ and ‡ in windows-1252: no word has them after a small letter.
    refusals.push({
      kind: 'refusal',
      row: row.row,
      field: 'Text',
      value: garbled,
      reason: `The word '${garbled}' seems to be MacRoman read as windows-1252: save the file as UTF-8`,
      ...(key ? { key } : {}),
    });
  if (refusals.length > 0 || !key || !('value' in to && 'value' in from && 'value' in session && 'value' in response)) return refusals;

  const kind = response.value?.attributes.kind ?? 'recommendation';
  const isPledge = kind === 'voluntaryCommitment';
  if (isPledge !== (to.value === from.value))
    return [
      {
        kind: 'refusal',
        row: row.row,
        field: 'From',
        value: cell('From'),
        reason: isPledge
          ? `A pledge is made by the State itself, but To is ${cell('To')} and From is ${cell('From')}`
          : `A State makes no recommendation to itself; a pledge has a Response that says so, and here it is '${cell('Response')}'`,
        key,
      },
    ];
  const cycle = uprCycleOf(session.value);
  const position = response.value?.code;
  return [
    {
      kind: 'recommendation',
      row: row.row,
      key,
      // Pledges come in a file of their own: were they of the same scope, the recommendations would seem to have vanished from it.
      scope: `session ${session.value}${isPledge ? ' pledges' : ''}`,
      notes: [...notes, ...encodingNotes(text, encoding)],
      ...(isPartOf('upr-info', { kind }) ? { isPart: true } : {}),
      values: {
        document: { key: `session ${session.value} ${to.value}`, body: 'upr', type: 'uprReport' },
        kind,
        texts: [{ language: 'en', origin: 'official', text }],
        countries: [to.value],
        ...(themes.length > 0
          ? { themes: [...new Set(themes.flatMap((theme) => ('value' in theme ? (theme.value.code ?? []) : [])))] }
          : {}),
        ...(cycle === undefined ? {} : { upr: { cycle, session: session.value } }),
        ...(isPledge ? {} : { states: [from.value] }),
        ...(position === undefined ? {} : { position: { value: position } }),
      },
    },
  ];
}

/**
 * By what the source knows a row, as it has no id: session, State under review, recommending State, and the first 24 hexadecimal digits of the
 * SHA-256 of the text in NFC with its white space collapsed.
 */
export function keyOf(session: number, to: string, from: string, text: string): string {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return `${session}|${to}|${from}|${createHash('sha256').update(words).digest('hex').slice(0, 24)}`;
}

function readState(field: string, cell: string, labels: Labels): Read<string> {
  const name = plainText(cell).text;
  const code = labels.find('countries', name)?.code;
  if (code !== undefined) return { value: code };
  return {
    field,
    cell,
    reason:
      name === ''
        ? `The cell ${field} is empty: it names the State`
        : `No country is known here by the name '${name}' in the column ${field}`,
  };
}

function readSession(cell: string): Read<number> {
  const session = /^\d{1,3}$/.test(cell) ? Number(cell) : Number.NaN;
  return uprCycleOf(session) === undefined
    ? { field: 'Session', cell, reason: `'${cell}' in the column Session is the number of no session of the Universal Periodic Review` }
    : { value: session };
}

/** What the State answered; an empty cell, or no such column, says nothing. */
function readResponse(cell: string, labels: Labels): Read<Meaning | undefined> {
  if (cell === '') return { value: undefined };
  const meaning = labels.find('positions', cell);
  return meaning ? { value: meaning } : { field: 'Response', cell, reason: `The response '${cell}' is not mapped to a position` };
}

function readIssues(cell: string, labels: Labels): Read<Meaning>[] {
  return partLabels(cell, /,/, (label) => labels.find('themes', label) !== undefined).map((label) => {
    const meaning = labels.find('themes', label);
    return meaning ? { value: meaning } : { field: 'Issue', cell: label, reason: `The issue '${label}' is not mapped to a theme` };
  });
}

/** The source publishes in MacRoman: where letters beyond ASCII were read by another encoding, whoever imports should look at them. */
const encodingNotes = (text: string, encoding: Encoding): Note[] =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range begins with control characters
  encoding === 'macroman' || /^[\x00-\x7f]*$/.test(text)
    ? []
    : [{ field: 'Text', reason: `The file was read as ${encoding}, by its bytes; UPR Info publishes in MacRoman` }];
