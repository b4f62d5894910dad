import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { type Database, type Db, type Session, select } from '../../db/client.ts';
import type { ImportCounts } from '../../db/schema/index.ts';
import type { Language } from '../../db/schema/types.ts';
import type { Author } from '../writing/write.ts';
import { type Chunk, type ChunkResult, dryChunk, writeChunk } from './chunk.ts';
import { FileFault, type ImportFile, type ImportSource, type Item, type SourceName } from './claims.ts';
import type { Origin } from './known.ts';
import { labelsOf, listMappedLabels, listWrongCodes, type MappedLabel, storeMappedLabels } from './labels.ts';
import { prepareShadows } from './recommendations/shadows.ts';
import type { ImportSummary, ReportRow } from './report.ts';
import { beginRun, endRun, fingerprintOf } from './runs.ts';
import { prepareSeen, readChunks, reportVanished } from './seen.ts';

/** What is to be imported, and how. */
export interface ImportOrder {
  source: ImportSource;
  file: ImportFile;
  /** Whether it writes, or only says what it would. */
  applies: boolean;
  allCountries?: boolean;
  language?: Language;
  /** What the labels of a mapping file stand for, besides what is known. */
  mapped?: MappedLabel[];
  author: Author;
  /** A run that waits already: an import that was ordered through the API. Its report is kept also when it is dry. */
  run?: string;
  /** So many milliseconds another import is waited for: one that was killed holds its place until the database notices. */
  patience?: number;
  /** So many claims are written in one transaction at most. */
  chunk?: number;
}

/** Who looks on while an import runs. */
export interface Watching {
  /** One line for each step. */
  step?(line: string): void;
  /** How many rows will be read: told once an import that writes has read its file to the end. */
  expect?(rows: number): void;
  /** Rows read so far. */
  progress?(rows: number): void;
  /** Each row of the report, in the order of the file; what has vanished comes last. */
  row?(row: ReportRow): Promise<void> | void;
  clock?(): Date;
}

/** One import at a time: two at once would each make what the other is about to make. */
export const importLock = 6_664_888;
/** A thousand recommendations take about a second, for which other writers wait. */
const usualChunk = 1_000;

/** Another import is at work; this one can be ordered again when it has ended. */
export class ImportBusy extends Error {
  override readonly name = 'ImportBusy';
  constructor() {
    super('Another import is at work on this database; try again when it has ended.');
  }
}

/** @throws ImportBusy where another import is still at work when so many milliseconds have gone */
async function takeTurn(session: Session, patience: number): Promise<void> {
  for (const deadline = Date.now() + patience; ; await sleep(200)) {
    const [lock] = await session<{ got: boolean }[]>`select pg_try_advisory_lock(${importLock}) as got`;
    if (lock?.got) return;
    if (Date.now() >= deadline) throw new ImportBusy();
  }
}

/**
 * Reads a file and does nothing with it but to count its rows: one that is cut off or broken somewhere is found out before its first row is written.
 * @throws FileFault as the source does
 */
async function readThrough(items: AsyncIterable<Item>): Promise<number> {
  let rows = 0;
  let last: number | undefined;
  for await (const { row } of items) {
    if (row !== last) rows += 1;
    last = row;
  }
  return rows;
}

/** By which labels the rows of a source are read; the matrix has those of the index. */
const labelSource = (source: SourceName): string => ({ 'upr-matrix': 'uhri', 'upr-info': 'uprInfo' })[source as string] ?? source;

/**
 * Reads a file of a source and brings what it says into the database, in transactions of a bounded size; or says what it would bring.
 * Doing it again changes nothing. One that was interrupted is resumed by ordering it again: what was written is recognised and left, and the
 * run goes on under its own id.
 * @throws FileFault where the file cannot be read to its end: nothing is then written; ImportBusy while another import is at work
 */
export async function runImport(database: Database, order: ImportOrder, watching: Watching = {}): Promise<ImportSummary> {
  const { source, file, applies, allCountries = false, language = 'en' } = order;
  const start = Date.now();
  const step = watching.step ?? (() => {});
  const session = database.openSession();
  try {
    await session`set statement_timeout = 0`;
    await takeTurn(session, order.patience ?? 0);
    const fingerprint = await fingerprintOf(file);
    step(`reading ${file.name} (${fingerprint.size} bytes, sha256 ${fingerprint.sha256.slice(0, 12)}…) as ${source.name}`);
    const mapped = order.mapped ?? [];
    const [wrong] = await listWrongCodes(database.whole, mapped);
    if (wrong !== undefined) throw new FileFault(wrong);
    const labels = labelsOf([...(await listMappedLabels(database.whole, labelSource(source.name))), ...mapped]);
    const run = await beginRun(database, order, fingerprint, labels);
    if (applies && mapped.length > 0) await storeMappedLabels(database, order.author, labelSource(source.name), mapped);
    const origin: Origin = { run: run ?? '', source: source.name, mappingHash: labels.hash };
    const tally = newTally();
    try {
      await prepareSeen(session);
      const take = (work: (chunk: Chunk) => Promise<ChunkResult>) =>
        readChunks(source.read(file, { labels, allCountries, language }), session, order.chunk ?? usualChunk, async (chunk) => {
          await report(await work(chunk), tally, watching);
          watching.progress?.(tally.rowsRead);
        });
      const context = {
        database,
        origin,
        source,
        language,
        author: order.author,
        keepsReport: run !== undefined,
        clock: watching.clock ?? (() => new Date()),
      };
      if (applies) {
        const rows = await readThrough(source.read(file, { labels, allCountries, language }));
        step(`it can be read to its end; writing what its ${rows} rows say`);
        watching.expect?.(rows);
        await take((chunk) => writeChunk(context, chunk));
      } else
        await database.whole.transaction(async (transaction) => {
          const tx = transaction as Db;
          await select(tx, sql`set local statement_timeout = 0`);
          await select(tx, sql`set local idle_in_transaction_session_timeout = 0`);
          await prepareShadows(tx);
          await take((chunk) => dryChunk(context, tx, chunk));
        });
      await reportVanished(database, session, order, origin, async (row) => {
        tally.counts.vanished += 1;
        await watching.row?.(row);
      });
    } catch (error) {
      if (run !== undefined)
        await endRun(
          database,
          run,
          tally,
          error instanceof FileFault
            ? error.message
            : 'It was interrupted by a fault of the program or of the database; order it again to resume it.',
        );
      throw error;
    }
    if (run !== undefined) await endRun(database, run, tally);
    const { counts, rowsRead, rowsSkipped, skipped, foundBy } = tally;
    step(
      `${rowsRead} rows read: ${Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(', ')}`,
    );
    return {
      ...(run === undefined ? {} : { run }),
      source: source.name,
      file: { name: file.name, ...fingerprint },
      applied: applies,
      counts,
      rowsRead,
      rowsSkipped,
      skipped,
      foundBy,
      seconds: (Date.now() - start) / 1_000,
    };
  } finally {
    await database.endSession(session);
  }
}

interface Tally extends Pick<ImportSummary, 'counts' | 'rowsRead' | 'rowsSkipped' | 'skipped' | 'foundBy'> {
  /** Place of the next row in the report. */
  position: number;
}

const newTally = (): Tally => ({
  counts: { new: 0, changed: 0, unchanged: 0, vanished: 0, refused: 0, review: 0 },
  rowsRead: 0,
  rowsSkipped: 0,
  skipped: {},
  foundBy: {},
  position: 0,
});

async function report({ rows, read, skipped, foundBy }: ChunkResult, tally: Tally, watching: Watching): Promise<void> {
  tally.rowsRead += read;
  for (const [reason, count] of skipped) {
    tally.rowsSkipped += count;
    tally.skipped[reason] = (tally.skipped[reason] ?? 0) + count;
  }
  for (const [by, count] of foundBy) tally.foundBy[by] = (tally.foundBy[by] ?? 0) + count;
  let refusedRow: number | undefined;
  for (const row of rows) {
    // A row of a table is refused once, however many of its cells are.
    if (row.outcome !== 'refused' || row.row !== refusedRow) tally.counts[row.outcome as keyof ImportCounts] += 1;
    if (row.outcome === 'refused') refusedRow = row.row;
    await watching.row?.(row);
  }
}
