import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { type Database, select } from '../../db/client.ts';
import { drawId } from '../access/secrets.ts';
import { FileFault, type ImportFile } from './claims.ts';
import type { Labels } from './labels.ts';
import type { ImportSummary } from './report.ts';
import type { ImportOrder } from './run.ts';

/** Length in bytes and SHA-256 of a file. */
export async function fingerprintOf({ path }: ImportFile): Promise<{ sha256: string; size: number }> {
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
export async function beginRun(
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

/**
 * Notes that an import has ended, and how far it came; a sentence where it failed. The file of one that wrote goes; that of a dry run is kept,
 * so that the same bytes can be written, until another import of its source is done.
 */
export async function endRun(
  { whole }: Database,
  run: string,
  { counts, rowsRead, rowsSkipped }: Pick<ImportSummary, 'counts' | 'rowsRead' | 'rowsSkipped'>,
  failure: string | null = null,
): Promise<void> {
  await select(
    whole,
    sql`update import_runs set state = ${failure === null ? 'done' : 'failed'}, failure = ${failure}, counts = ${JSON.stringify(counts)}::text::jsonb,
          rows_read = ${rowsRead}, rows_skipped = ${rowsSkipped}, finished_at = now() where id = ${run}`,
  );
  if (failure !== null) return;
  await select(
    whole,
    sql`delete from import_file_parts p using import_runs r, import_runs ended where ended.id = ${run} and r.id = p.run and r.state = 'done'
          and (r.applies or (r.source = ended.source and r.id <> ended.id))`,
  );
}
