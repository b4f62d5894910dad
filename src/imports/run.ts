import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { type Database, type Db, select } from '../../db/client.ts';
import type { ImportCounts } from '../../db/schema/index.ts';
import type { Language } from '../../db/schema/types.ts';
import { drawId } from '../access/secrets.ts';
import type { Author } from '../writing/write.ts';
import { type Chunk, type ChunkResult, dryChunk, writeChunk } from './chunk.ts';
import { FileFault, type ImportFile, type ImportSource, type Item, type SourceName } from './claims.ts';
import type { Origin } from './known.ts';
import { type Labels, labelsOf, listMappedLabels, type MappedLabel, storeMappedLabels } from './labels.ts';
import { prepareShadows } from './recommendations/plan.ts';
import type { ImportSummary, ReportRow } from './report.ts';

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
  /** So many claims are written in one transaction at most. */
  chunk?: number;
}

/** Who looks on while an import runs. */
export interface Watching {
  /** One line for each step. */
  step?(line: string): void;
  /** Rows read so far. */
  progress?(rows: number): void;
  /** Each row of the report, in the order of the file; what has vanished comes last. */
  row?(row: ReportRow): Promise<void> | void;
  clock?(): Date;
}

/** One import at a time: two at once would each make what the other is about to make. */
const importLock = 6_664_888;
/** A thousand recommendations take about a second, for which other writers wait. */
const usualChunk = 1_000;
/** Of long texts fewer: characters of one transaction. */
const longestChunk = 8_000_000;

/** Another import is at work; this one can be ordered again when it has ended. */
export class ImportBusy extends Error {
  override readonly name = 'ImportBusy';
  constructor() {
    super('Another import is at work on this database; try again when it has ended.');
  }
}

/** By which labels the rows of a source are read; the matrix has those of the index. */
const labelSource = (source: SourceName): string => ({ 'upr-matrix': 'uhri', 'upr-info': 'uprInfo' })[source as string] ?? source;

/**
 * Reads a file of a source and brings what it says into the database, in transactions of a bounded size; or says what it would bring.
 * Doing it again changes nothing. One that was interrupted is resumed by ordering it again: what was written is recognised and left, and the
 * run goes on under its own id.
 * @throws FileFault where the file cannot be read to its end: what was written before stays; ImportBusy while another import is at work
 */
export async function runImport(database: Database, order: ImportOrder, watching: Watching = {}): Promise<ImportSummary> {
  const { source, file, applies, allCountries = false, language = 'en' } = order;
  const start = Date.now();
  const step = watching.step ?? (() => {});
  const session = await database.sql.reserve();
  try {
    await session`set statement_timeout = 0`;
    const [lock] = await session<{ got: boolean }[]>`select pg_try_advisory_lock(${importLock}) as got`;
    if (!lock?.got) throw new ImportBusy();
    const fingerprint = await fingerprintOf(file);
    step(`reading ${file.name} (${fingerprint.size} bytes, sha256 ${fingerprint.sha256.slice(0, 12)}…) as ${source.name}`);
    const mapped = order.mapped ?? [];
    const labels = labelsOf([...(await listMappedLabels(database.whole, labelSource(source.name))), ...mapped]);
    const run = await beginRun(database, order, fingerprint, labels);
    if (applies && mapped.length > 0) await storeMappedLabels(database, order.author, labelSource(source.name), mapped);
    const origin: Origin = { run: run ?? '', source: source.name, mappingHash: labels.hash };
    const tally = newTally();
    try {
      await session`create temp table if not exists seen_keys (key text primary key, row int not null, scope text)`;
      await session`truncate seen_keys`;
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
      if (applies) await take((chunk) => writeChunk(context, chunk));
      else
        await database.whole.transaction(async (transaction) => {
          const tx = transaction as Db;
          await select(tx, sql`set local statement_timeout = 0`);
          await select(tx, sql`set local idle_in_transaction_session_timeout = 0`);
          await prepareShadows(tx);
          await take((chunk) => dryChunk(context, tx, chunk));
        });
      await reportVanished(database, session, order, origin, tally, watching);
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
    await session`drop table if exists seen_keys`.catch(() => {});
    await session`select pg_advisory_unlock_all()`.catch(() => {});
    await session`reset statement_timeout`.catch(() => {});
    session.release();
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

/** Length in bytes and SHA-256 of a file. */
async function fingerprintOf({ path }: ImportFile): Promise<{ sha256: string; size: number }> {
  const { size } = await stat(path).catch(() => {
    throw new FileFault('The file is not there, or may not be read.');
  });
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path, { highWaterMark: 1_048_576 })) hash.update(bytes as Buffer);
  return { sha256: hash.digest('hex'), size };
}

/**
 * Notes that an import begins; gives its id. The same order that was begun before and did not end goes on under the id that it had.
 * A dry run that was not ordered through the API leaves no trace.
 */
async function beginRun(
  database: Database,
  { source, file, applies, allCountries = false, language = 'en', author, run }: ImportOrder,
  { sha256, size }: { sha256: string; size: number },
  labels: Labels,
): Promise<string | undefined> {
  const { whole } = database;
  if (run !== undefined) {
    await select(
      whole,
      sql`update import_runs set state = 'running', mapping_hash = ${labels.hash}, failure = null, started_at = coalesce(started_at, now()),
            attempts = attempts + case when started_at is null then 0 else 1 end where id = ${run}`,
    );
    return run;
  }
  if (!applies) return undefined;
  const [begun] = await select<{ id: string }>(
    whole,
    sql`update import_runs set state = 'running', attempts = attempts + 1, failure = null where id = (
          select id from import_runs where source = ${source.name} and file_hash = ${sha256} and applies and all_countries = ${allCountries} and language = ${language}
            and mapping_hash = ${labels.hash} and state in ('running', 'failed') order by created_at desc limit 1) returning id`,
  );
  if (begun) return begun.id;
  const id = drawId();
  await select(
    whole,
    sql`insert into import_runs (id, source, file_name, file_hash, file_size, applies, all_countries, language, mapping_hash, state, actor, started_at)
        values (${id}, ${source.name}, ${file.name}, ${sha256}, ${size}, true, ${allCountries}, ${language}, ${labels.hash}, 'running', ${author.actor.id}, now())`,
  );
  return id;
}

async function endRun(
  { whole }: Database,
  run: string,
  { counts, rowsRead, rowsSkipped }: Tally,
  failure: string | null = null,
): Promise<void> {
  await select(
    whole,
    sql`update import_runs set state = ${failure === null ? 'done' : 'failed'}, failure = ${failure}, counts = ${JSON.stringify(counts)}::text::jsonb,
          rows_read = ${rowsRead}, rows_skipped = ${rowsSkipped}, finished_at = now() where id = ${run}`,
  );
  await select(whole, sql`delete from import_file_parts where run = ${run} and ${failure === null}`);
}

/** Gathers items into chunks, each with what is known of its keys: which have been seen earlier in the file. */
async function readChunks(
  items: AsyncIterable<Item>,
  session: postgres.ReservedSql,
  size: number,
  work: (chunk: Chunk) => Promise<void>,
): Promise<void> {
  let position = 0;
  let chunk: Chunk = { items: [], repeated: new Map() };
  let claims = 0;
  let length = 0;
  // The next chunk is read while the last is written.
  let working: Promise<void> = Promise.resolve();
  const flush = async () => {
    if (chunk.items.length === 0) return;
    const full = chunk;
    chunk = { items: [], repeated: new Map() };
    claims = 0;
    length = 0;
    await working;
    working = noteSeen(session, full).then(() => work(full));
    // Whoever waits for it is told of a failure; it must not end the program before.
    working.catch(() => {});
  };
  try {
    for await (const item of items) {
      position += 1;
      chunk.items.push({ item, position });
      if (item.kind !== 'refusal' && item.kind !== 'skipped') {
        claims += 1;
        length += item.kind === 'recommendation' ? (item.values.texts ?? []).reduce((sum, { text }) => sum + text.length, 0) : 1_000;
      }
      if (claims >= size || length >= longestChunk || chunk.items.length >= 20 * size) await flush();
    }
    await flush();
  } finally {
    // What was read before a fault of the file is written to its end.
    await working;
  }
}

/** Notes the keys of a chunk, and says which of them the file had before, and in which row. */
async function noteSeen(session: postgres.ReservedSql, { items, repeated }: Chunk): Promise<void> {
  const first = new Map<string, { row: number; scope: string | null; position: number }>();
  for (const { item, position } of items) {
    if (item.key === undefined) continue;
    const scope = 'scope' in item ? item.scope : null;
    const earlier = first.get(item.key);
    // A row is refused cell by cell: that is one row.
    if (earlier && earlier.row !== item.row) repeated.set(position, earlier.row);
    else if (!earlier) first.set(item.key, { row: item.row, scope, position });
  }
  const keys = [...first.keys()];
  const values = [...first.values()];
  const rows = await session<{ key: string; row: number }[]>`
    with given as (select * from unnest(${keys}::text[], ${values.map(({ row }) => row)}::int[], ${values.map(({ scope }) => scope)}::text[]) x (key, row, scope)),
      noted as (insert into seen_keys select * from given on conflict (key) do nothing returning key)
    select s.key, s.row from given join seen_keys s using (key) where s.row <> given.row`;
  for (const { key, row } of rows) repeated.set((first.get(key) as { position: number }).position, row);
}

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

/** Reports what the source does not have any more, within what the file covers; nothing is withdrawn because of it. */
async function reportVanished(
  { whole }: Database,
  session: postgres.ReservedSql,
  { source, file, applies }: ImportOrder,
  { run }: Origin,
  tally: Tally,
  watching: Watching,
): Promise<void> {
  const isWhole = source.isWhole(file);
  for (let after = ''; ; ) {
    const batch = [
      ...(await session<{ key: string; kind: string; id: string }[]>`
        select i.key, i.subject_kind as kind, i.subject_id as id from imported_records i
        where i.source = ${source.name} and i.key > ${after} and i.key not like 'document:%'
          and (${isWhole} or i.scope in (select scope from seen_keys where scope is not null))
          and not exists (select from seen_keys s where s.key = i.key) order by i.key limit 1000`),
    ];
    const last = batch.at(-1);
    if (!last) return;
    after = last.key;
    for (const { key, kind, id } of batch) {
      tally.counts.vanished += 1;
      await watching.row?.({
        outcome: 'vanished',
        key,
        subject: { kind, id },
        reason: 'The source does not have it any more; nothing was withdrawn here',
        fields: [],
      });
    }
    if (applies)
      await select(
        whole,
        sql`update imported_records set vanished_in = ${run} where source = ${source.name} and vanished_in is null and key = any(${sql.param(batch.map(({ key }) => key))}::text[])`,
      );
    if (run !== '')
      await select(
        whole,
        sql`insert into import_rows (run, position, outcome, key, subject_kind, subject_id, reason)
            select ${run}, 1000000000 + ${tally.counts.vanished - batch.length}::int + x.place, 'vanished', x.key, x.kind, x.id, 'The source does not have it any more; nothing was withdrawn here'
            from rows from (jsonb_to_recordset(${JSON.stringify(batch)}::text::jsonb) as (key text, kind text, id text)) with ordinality x (key, kind, id, place)
            on conflict do nothing`,
      );
  }
}
