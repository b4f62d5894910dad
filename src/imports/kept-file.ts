import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { drawId } from '../access/secrets.ts';
import { Problem } from '../errors.ts';
import type { Writing } from '../writing/write.ts';
import { findImport } from './queries.ts';
import { importLock } from './run.ts';

/** So many days the file of a dry run is kept. */
const keptDays = 7;

/** Whether the file of a dry run is still here, so that the same bytes can be written. */
export async function isFileKept(db: Db, run: string): Promise<boolean> {
  const [row] = await select<{ isKept: boolean }>(
    db,
    sql`select exists (select from import_file_parts p join import_runs r on r.id = p.run where r.id = ${run} and r.state = 'done' and not r.applies) as "isKept"`,
  );
  return row?.isKept ?? false;
}

/** Whether an import is at work, or waits with its file to be the next. */
export async function isImportBusy(db: Db): Promise<boolean> {
  const [row] = await select<{ isBusy: boolean }>(
    db,
    sql`select exists (select from import_runs r where r.state in ('waiting', 'running') and exists (select from import_file_parts p where p.run = r.id))
          or exists (select from pg_locks l where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = ${importLock}::bigint::oid
            and l.database = (select oid from pg_database where datname = current_database())) as "isBusy"`,
  );
  return row?.isBusy ?? false;
}

/**
 * Orders that what a dry run found is written: the very file that it read, which goes over to the new run. Gives the id of that.
 * @throws Problem 409 where it is no dry run that is done, its file is gone, or another import is not done yet
 */
export async function applyDryRun(writing: Writing, id: string): Promise<string> {
  const { tx, at, actor } = writing;
  if (await isImportBusy(tx)) throw new Problem('conflict', 'Another import is at work; try again when it has ended');
  const dry = await findImport(tx, id);
  const run = drawId();
  await select(
    tx,
    sql`insert into import_runs (id, source, file_name, file_hash, file_size, applies, all_countries, language, mapping, state, actor, created_at)
        select ${run}, source, file_name, file_hash, file_size, true, all_countries, language, mapping, 'waiting', ${actor.id}, ${at}::timestamptz
        from import_runs where id = ${id} and state = 'done' and not applies`,
  );
  const moved = await select(tx, sql`update import_file_parts set run = ${run} where run = ${id} returning part`);
  if (!dry || moved.length === 0) throw new Problem('conflict', 'The file of this dry run is not kept any more; send it again');
  const { source, allCountries, language, fileName: name, fileHash: sha256, fileSize: size } = dry;
  writing.record({
    operation: 'import.order',
    kind: 'import',
    id: run,
    after: { ...({ source, applies: true, allCountries, language, file: { name, sha256, size } } as object) },
  });
  writing.job('runImport', { id: run });
  return run;
}

/** Forgets the files of dry runs that were done long ago. */
export async function forgetKeptFiles(db: Db, now: Date): Promise<void> {
  await select(
    db,
    sql`delete from import_file_parts p using import_runs r where r.id = p.run and r.state = 'done'
          and r.finished_at < ${now.toISOString()}::timestamptz - make_interval(days => ${keptDays})`,
  );
}
