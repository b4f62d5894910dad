import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { ImportCounts, ImportedField, ImportOutcome } from '../../db/schema/index.ts';

/** One line of a report. */
export interface ReportRow {
  /** Row of the file; absent of what is missing in it. */
  row?: number;
  outcome: ImportOutcome;
  key?: string;
  /** The record that it is about. */
  subject?: { kind: string; id: string };
  reason?: string;
  fields: ImportedField[];
}

/** What came of an import. */
export interface ImportSummary {
  /** Id of the run; absent of a dry run that left no trace. */
  run?: string;
  source: string;
  file: { name: string; sha256: string; size: number };
  applied: boolean;
  counts: ImportCounts;
  /** Rows read, and those of them that were not for this installation. */
  rowsRead: number;
  rowsSkipped: number;
  /** Reasons for which rows were skipped, with how many. */
  skipped: Record<string, number>;
  /** How records were recognised, with how many. */
  foundBy: Record<string, number>;
  seconds: number;
}

/** A report that is written as its rows come. */
export interface ReportFile {
  add(row: ReportRow): Promise<void>;
  /** Ends the report; only then it is at its place. */
  finish(summary: ImportSummary): Promise<void>;
  /** Throws the unfinished report away. */
  discard(): Promise<void>;
}

/**
 * Opens a report: JSON with `rows` and then `counts` and the rest of the summary, or CSV with a line for each field, by the ending of its name.
 * It is written beside its place and moved there when it is whole.
 */
export function openReport(path: string): ReportFile {
  const unfinished = `${path}.part`;
  const stream = createWriteStream(unfinished);
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => {});
  const isCsv = path.toLowerCase().endsWith('.csv');
  let count = 0;
  const put = async (text: string) => {
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), failed]);
  };
  void put(isCsv ? `${csvHeading.join(',')}\r\n` : '{"rows":[');
  return {
    add: async (row) => {
      if (isCsv) await put(csvLines(row));
      else await put(`${count === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`);
      count += 1;
    },
    finish: async (summary) => {
      if (!isCsv) await put(`\n],${JSON.stringify(summary).slice(1)}\n`);
      await close(stream, failed);
      await rename(unfinished, path);
    },
    discard: async () => {
      stream.destroy();
      await rm(unfinished, { force: true });
    },
  };
}

async function close(stream: WriteStream, failed: Promise<never>): Promise<void> {
  const ended = finished(stream);
  stream.end();
  await Promise.race([ended, failed]);
}

/** The headings of a report as CSV. */
export const csvHeading = [
  'row',
  'outcome',
  'key',
  'subjectKind',
  'subjectId',
  'reason',
  'field',
  'old',
  'new',
  'fieldOutcome',
  'fieldReason',
];

/** A row of a report as CSV: a line for each of its fields, or one where there is none. */
export function csvLines({ row, outcome, key, subject, reason, fields }: ReportRow): string {
  const start = [row, outcome, key, subject?.kind, subject?.id, reason];
  const lines = fields.length > 0 ? fields.map((field) => [field.field, field.old, field.new, field.outcome, field.reason]) : [[]];
  return lines.map((line) => `${[...start, ...line, ...Array(5 - line.length).fill(undefined)].map(csvCell).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet takes for text: one that begins like a formula gets an apostrophe before it (OWASP, CSV injection). */
function csvCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
