import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { systemActor } from '../access/actors.ts';
import { type DownloadFault, type Downloading, download } from '../http/download.ts';
import { FileFault } from '../imports/claims.ts';
import { inFolder } from '../imports/folder.ts';
import { ImportBusy, runImport } from '../imports/run.ts';
import { findSource } from '../imports/sources.ts';
import { version } from '../version.ts';
import type { Task, Tools } from './tools.ts';

/** How files are downloaded, where a test has a server of its own. */
export type Fetching = Partial<Downloading>;

/** Downloads and imports what the installation names; without a source each by a job of its own, so that one that fails keeps none from it. */
export const reimport: Task = (tools, payload) => reimportFrom(tools, payload);

/**
 * Downloads the file of a source and imports it, with what is new and changed written, unless the last import of that source that was done had
 * the same file. A file that is no longer one of the source ends the run as failed, with a sentence, and is not tried again before the next
 * week; a server that does not answer is.
 * @throws DownloadFault so that the job is tried again
 */
export async function reimportFrom(tools: Tools, { source: name }: Record<string, unknown>, fetching: Fetching = {}): Promise<void> {
  const { database, reimport: settings, log, clock, publicUrl } = tools;
  if (typeof name !== 'string') return queueEach(tools);
  const named = settings.files.find(({ source }) => source === name);
  // A job from before the setting was changed.
  if (!named) return;
  const { source, url } = named;
  await inFolder(async (folder) => {
    const path = join(folder, 'file');
    const from = await download(url, path, {
      userAgent: `Monitum/${version} (+${publicUrl})`,
      maxBytes: settings.bytes,
      ...fetching,
    }).catch((error: unknown) => {
      log.warn({ source, url, reason: (error as DownloadFault).message }, 'a file to import again cannot be downloaded');
      throw error;
    });
    if (await isLastDone(tools, source, path)) return log.info({ source, url }, 'the file to import again has not changed');
    try {
      const { counts, run } = await runImport(
        database,
        {
          source: await findSource(database.db, source),
          file: { path, name: nameIn(from) ?? nameIn(new URL(url)) ?? source },
          applies: true,
          author: { actor: systemActor, permission: 'imports.run' },
        },
        { clock, step: (line) => log.info({ source }, line) },
      );
      log.info({ source, run, ...counts }, 'a file was imported again');
    } catch (error) {
      if (error instanceof FileFault) return log.warn({ source, url, reason: error.message }, 'a file to import again cannot be imported');
      if (!(error instanceof ImportBusy)) throw error;
      log.info({ source }, 'another import is at work; this one comes ten minutes later');
      await queue(tools, source, sql`now() + interval '10 minutes'`);
    }
  });
}

async function queueEach(tools: Tools): Promise<void> {
  for (const { source } of tools.reimport.files) await queue(tools, source, sql`now()`);
}

const queue = ({ database }: Tools, source: string, at: ReturnType<typeof sql>) =>
  select(
    database.whole,
    sql`select graphile_worker.add_job('reimport', ${JSON.stringify({ source })}::text::json, run_at := ${at}, max_attempts := 5)`,
  );

/** Whether the last import of a source that wrote and was done had this very file. */
async function isLastDone({ database }: Tools, source: string, path: string): Promise<boolean> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path, { highWaterMark: 1_048_576 })) hash.update(bytes as Buffer);
  const [last] = await select<{ fileHash: string }>(
    database.whole,
    sql`select file_hash as "fileHash" from import_runs where source = ${source} and applies and state = 'done' order by finished_at desc limit 1`,
  );
  return last?.fileHash === hash.digest('hex');
}

/** The name of a file in its address, which some sources read; undefined where the address has none. */
function nameIn({ pathname }: URL): string | undefined {
  let name = basename(pathname);
  try {
    name = basename(decodeURIComponent(pathname));
  } catch {
    // Read as it is.
  }
  return name.includes('.') ? name.replaceAll('\0', '').slice(0, 200) : undefined;
}
