import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import type { OrderedLabel } from '../../db/schema/index.ts';
import type { Language } from '../../db/schema/types.ts';
import { type Actor, may } from '../access/actors.ts';
import { Problem } from '../errors.ts';
import { FileFault, type SourceName } from '../imports/claims.ts';
import { inFolder } from '../imports/folder.ts';
import type { MappedLabel } from '../imports/labels.ts';
import { ImportBusy, runImport } from '../imports/run.ts';
import { findSource } from '../imports/sources.ts';
import type { Task, Tools } from './tools.ts';

/** An import that was ordered through the API. */
interface Ordered {
  id: string;
  source: SourceName;
  fileName: string;
  fileSize: number;
  applies: boolean;
  allCountries: boolean;
  language: Language;
  mapping: OrderedLabel[] | null;
  actor: string;
  attempts: number;
}

/** A fault that comes back the fifth time is not one that passes. */
const mostAttempts = 5;

/**
 * Does an import that was ordered through the API; without an id, by the clock, those that still wait or whose worker died. While another import
 * is at work nothing is done: the clock comes by again within a minute.
 */
export const runOrderedImport: Task = async (tools, { id }) => {
  const runs = typeof id === 'string' ? [id] : await listLeft(tools);
  for (const run of runs) await runOrdered(tools, run);
};

/** Orders with their file that no job may be at work on: the oldest first. */
async function listLeft({ database }: Tools): Promise<string[]> {
  const rows = await select<{ id: string }>(
    database.whole,
    sql`select id from import_runs r where state in ('waiting', 'running') and exists (select from import_file_parts p where p.run = r.id) order by created_at`,
  );
  return rows.map(({ id }) => id);
}

async function runOrdered(tools: Tools, id: string): Promise<void> {
  const { database, log, clock } = tools;
  const order = await findOrder(tools, id);
  if (!order) return;
  const { source, fileName: name, applies, allCountries, language, attempts } = order;
  const actor = await findActor(tools, order.actor);
  // Ordered in good time, and not done for somebody who has lost the right since.
  if (!actor || !may(actor, 'imports.run')) return end(tools, id, 'Who ordered it may not run imports any more.');
  const mapped = (order.mapping ?? []) as MappedLabel[];
  try {
    await inFolder(async (folder) => {
      const path = join(folder, 'file');
      await writeParts(tools, order, path);
      await runImport(
        database,
        {
          source: await findSource(database.db, source),
          file: { path, name: basename(name) },
          applies,
          allCountries,
          language,
          mapped,
          author: { actor, permission: 'imports.run' },
          run: id,
        },
        { clock, step: (line) => log.info({ run: id }, line), progress: tellProgress(tools, id) },
      );
    });
  } catch (error) {
    if (error instanceof ImportBusy) return log.debug({ run: id }, error.message);
    if (error instanceof FileFault || error instanceof Problem) return end(tools, id, sentenceOf(error));
    if (attempts < mostAttempts) throw error;
    log.error({ err: error, run: id }, 'an import failed and is given up');
    await end(tools, id, 'It failed time and again because of a fault of the program or of the database; what it wrote before stays.');
  }
}

const sentenceOf = (error: FileFault | Problem): string =>
  error instanceof Problem ? error.issues.map(({ detail }) => detail).join('; ') || error.message : error.message;

async function findOrder({ database }: Tools, id: string): Promise<Ordered | undefined> {
  const [row] = await select<Ordered>(
    database.whole,
    sql`select id, source, file_name as "fileName", file_size::float8 as "fileSize", applies, all_countries as "allCountries", language, mapping, actor, attempts
        from import_runs r where id = ${id} and state <> 'done' and exists (select from import_file_parts p where p.run = r.id)`,
  );
  return row;
}

/** Who ordered an import, with the roles of now; undefined where the account is gone or disabled. */
async function findActor({ database }: Tools, id: string): Promise<Actor | undefined> {
  // The key of the environment has no account.
  if (id === 'adminKey') return { id, roles: ['admin'], institution: null, represents: null, voice: null, scopes: null };
  const [row] = await select<Omit<Actor, 'scopes'>>(
    database.whole,
    sql`select id, roles, institution, represents, voice from users where id = ${id} and disabled_at is null`,
  );
  return row && { ...row, scopes: null };
}

/** Puts the parts of a file together, one in memory at a time. */
async function writeParts({ database }: Tools, { id, fileSize }: Ordered, path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for (let part = 0, written = 0; written < fileSize; part++) {
      const [row] = await select<{ bytes: Buffer }>(
        database.whole,
        sql`select bytes from import_file_parts where run = ${id} and part = ${part}::int`,
      );
      if (!row) throw new Error(`part ${part} of the file of import ${id} is missing`);
      await file.writeFile(row.bytes);
      written += row.bytes.length;
    }
  } finally {
    await file.close();
  }
}

/** Notes once a second how far it is; the end of the import writes the final count. */
function tellProgress({ database, log }: Tools, id: string): (rows: number) => void {
  let next = 0;
  return (rows) => {
    if (performance.now() < next) return;
    next = performance.now() + 1_000;
    select(database.whole, sql`update import_runs set rows_read = ${rows}::int where id = ${id} and state = 'running'`).catch(
      (error: unknown) => log.debug({ err: error, run: id }, 'the progress of an import was not noted'),
    );
  };
}

/** Ends an import that cannot be done: it is failed, says why, and its file goes. */
async function end({ database }: Tools, id: string, failure: string): Promise<void> {
  await select(
    database.whole,
    sql`update import_runs set state = 'failed', failure = ${failure}, finished_at = coalesce(finished_at, now()) where id = ${id}`,
  );
  await select(database.whole, sql`delete from import_file_parts where run = ${id}`);
}
