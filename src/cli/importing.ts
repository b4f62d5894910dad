import { basename, resolve } from 'node:path';
import cliProgress from 'cli-progress';
import type { Database } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import { FileFault, type SourceName } from '../imports/claims.ts';
import { readMappingFile } from '../imports/mapping-file.ts';
import { type ImportSummary, openReport, type ReportFile, type ReportRow } from '../imports/report.ts';
import { ImportBusy, runImport } from '../imports/run.ts';
import { findSource } from '../imports/sources.ts';
import { commandLine, say, UsageError } from './command.ts';

/** What can be said to `monitum import` beside the source and the file. */
export interface ImportOptions {
  apply?: boolean;
  allCountries?: boolean;
  report?: string;
  mapping?: string;
  language?: Language;
}

/** So many rows of each kind are shown on the screen; the report has all of them. */
const shown = 20;

/**
 * Imports a file from the command line, with a bar or lines on the way, and prints what came of it.
 * @returns the summary; of a file that cannot be read one refusal
 * @throws UsageError where another import has the turn
 */
export async function importFile(database: Database, name: SourceName, path: string, options: ImportOptions): Promise<ImportSummary> {
  const mapped = options.mapping === undefined ? [] : await readMappingFile(options.mapping);
  const report = options.report === undefined ? undefined : openReport(resolve(options.report));
  const bar = startBar();
  const screen = newScreen();
  const file = { path: resolve(path), name: basename(path) };
  try {
    const summary = await runImport(
      database,
      {
        source: await findSource(database.db, name),
        file,
        applies: options.apply === true,
        allCountries: options.allCountries === true,
        ...(options.language ? { language: options.language } : {}),
        mapped,
        // One that was killed holds its place until the database notices.
        patience: 15_000,
        author: { actor: commandLine, permission: 'imports.run' },
      },
      {
        step: (line) => bar.step(line),
        expect: (rows) => bar.expect(rows),
        progress: (rows) => bar.progress(rows),
        row: async (row) => {
          screen.add(row);
          await report?.add(row);
        },
      },
    );
    bar.stop();
    await report?.finish(summary);
    screen.print(summary);
    return summary;
  } catch (error) {
    bar.stop();
    if (!(error instanceof FileFault)) {
      await report?.discard();
      if (error instanceof ImportBusy) throw new UsageError(error.message);
      throw error;
    }
    return refuseFile(error, { name, fileName: file.name, report, applies: options.apply === true });
  }
}

/** A file that cannot be read to its end is a refusal too: the report says so, and how far it came. */
async function refuseFile(
  fault: FileFault,
  { name, fileName, report, applies }: { name: SourceName; fileName: string; report: ReportFile | undefined; applies: boolean },
): Promise<ImportSummary> {
  const reason = fault.message;
  await report?.add({ ...(fault.row === undefined ? {} : { row: fault.row }), outcome: 'refused', reason, fields: [] });
  const summary: ImportSummary = {
    source: name,
    file: { name: fileName, sha256: '', size: 0 },
    applied: applies,
    counts: { new: 0, changed: 0, unchanged: 0, vanished: 0, refused: 1, review: 0 },
    rowsRead: 0,
    rowsSkipped: 0,
    skipped: {},
    foundBy: {},
    seconds: 0,
  };
  await report?.finish(summary);
  process.stderr.write(`${fileName}: ${reason}\n`);
  return summary;
}

/** A bar on a terminal, a line for each step otherwise. */
function startBar(): { step(line: string): void; expect(rows: number): void; progress(rows: number): void; stop(): void } {
  const start = Date.now();
  const speed = (rows: number) => Math.round(rows / Math.max(0.001, (Date.now() - start) / 1_000));
  if (!process.stderr.isTTY) {
    let next = 10_000;
    return {
      step: (line) => void process.stderr.write(`${line}\n`),
      expect: () => {},
      progress: (rows) => {
        if (rows < next) return;
        process.stderr.write(`${rows} rows, ${speed(rows)} a second\n`);
        next = rows + 10_000;
      },
      stop: () => {},
    };
  }
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value} rows, {speed} a second, {duration_formatted}',
    stream: process.stderr,
    hideCursor: true,
  });
  let isStarted = false;
  let expected: number | undefined;
  return {
    step: (line) => void process.stderr.write(`${isStarted ? '\n' : ''}${line}\n`),
    expect: (rows) => {
      expected = rows;
    },
    progress: (rows) => {
      if (!isStarted) bar.start(expected ?? rows * 2, rows, { speed: speed(rows) });
      isStarted = true;
      // How many rows a file has is known to a dry run at its end alone: the bar then grows with what it has.
      if (expected === undefined && rows * 1.1 > bar.getTotal()) bar.setTotal(Math.ceil(rows * 1.5));
      bar.update(rows, { speed: speed(rows) });
    },
    stop: () => {
      if (isStarted) bar.stop();
    },
  };
}

/** Gathers what the screen shows: some rows of each kind, and how often each reason came. */
function newScreen(): { add(row: ReportRow): void; print(summary: ImportSummary): void } {
  const rows: Partial<Record<ReportRow['outcome'], ReportRow[]>> = {};
  const reasons = new Map<string, number>();
  return {
    add: (row) => {
      if (row.outcome === 'refused' && reasons.size < 10_000) reasons.set(row.reason ?? '', (reasons.get(row.reason ?? '') ?? 0) + 1);
      if (row.outcome === 'unchanged') return;
      rows[row.outcome] ??= [];
      const list = rows[row.outcome] as ReportRow[];
      if (list.length < shown) list.push(row);
    },
    print: ({ counts, rowsRead, rowsSkipped, skipped, foundBy, run, applied, seconds }) => {
      for (const [outcome, list] of Object.entries(rows)) {
        const count = counts[outcome as keyof typeof counts];
        say(`\n${outcome} (${count}${count > list.length ? `, the first ${list.length}` : ''})`);
        for (const row of list) say(lineOf(row));
      }
      const often = [...reasons].filter(([, count]) => count > 1).sort(([, one], [, other]) => other - one);
      if (often.length > 0) say('\nrefused, by reason');
      for (const [reason, count] of often.slice(0, shown)) say(`  ${String(count).padStart(7)}  ${reason}`);
      say('');
      for (const [reason, count] of Object.entries(skipped)) say(`skipped ${count}: ${reason}`);
      if (Object.keys(foundBy).length > 0)
        say(
          `records: ${Object.entries(foundBy)
            .map(([by, count]) => `${count} ${by}`)
            .join(', ')}`,
        );
      say(
        Object.entries(counts)
          .map(([name, count]) => `${count} ${name}`)
          .join(', '),
      );
      say(
        `${rowsRead} rows read, ${rowsSkipped} skipped, ${seconds.toFixed(1)} s${run ? `, run ${run}` : ''}${applied ? '' : ', dry run'}`,
      );
    },
  };
}

/** One row of the report on one line, with what differs. */
function lineOf({ row, subject, reason, fields }: ReportRow): string {
  const told = fields.map(({ field, old, new: now, outcome, reason: why }) => {
    const values =
      outcome === 'noted' || outcome === 'refused' ? brief(now) : `${old === undefined ? '' : `${brief(old)} → `}${brief(now)}`;
    return `${field}: ${values}${outcome ? ` [${outcome}${why && why !== reason ? `: ${why}` : ''}]` : ''}`;
  });
  return `  ${row === undefined ? '' : `row ${row}: `}${[subject?.id, reason, ...told.slice(0, 6)].filter(Boolean).join('; ')}`;
}

const brief = (value: unknown): string => {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  return text.length > 70 ? `${text.slice(0, 70)}…` : text;
};
