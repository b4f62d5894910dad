import { writeDumpApart } from '../dumps/apart.ts';
import { DumpBusy, writeDump } from '../dumps/write.ts';
import type { Task } from './tools.ts';

/** Writes everything public into a new dump, and removes those whose time has passed. One that somebody else is just writing is enough. */
export const dumpEverything: Task = async ({ database, clock, dumps, publicUrl, puriBase, log }) => {
  if (dumps === undefined) return;
  const { url, ...kept } = dumps;
  const settings = { ...kept, publicUrl, puriBase: puriBase ?? publicUrl };
  try {
    const writing = url === undefined ? writeDump(database, settings, clock) : writeDumpApart(url, settings, clock());
    const { id, bytes, lastChange, entities } = await writing;
    const rows = entities.reduce((sum, entity) => sum + entity.rows, 0);
    log.info({ id, bytes, rows, lastChange: lastChange?.id }, 'a dump was written');
  } catch (error) {
    if (!(error instanceof DumpBusy)) throw error;
    log.info('no dump was written: another one is being written');
  }
};
