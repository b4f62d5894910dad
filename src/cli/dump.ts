import type { Command } from 'commander';
import { listDumps, removeDump } from '../dumps/shelf.ts';
import { writeDump } from '../dumps/write.ts';
import { type Open, say, toTable, UsageError } from './command.ts';

interface Options {
  list?: boolean;
  remove?: string;
}

/** Adds the command that writes everything public into files. */
export function addDumpCommand(program: Command, open: Open): void {
  program
    .command('dump')
    .description(
      'write everything public into a new dump in DUMP_DIR, as the nightly job does; ends with 1 while another one is being written',
    )
    .option('--list', 'print which dumps there are, and write none')
    .option('--remove <name>', 'remove one dump, such as one that holds what was taken out of the past since, and write none')
    .action(({ list, remove }: Options) =>
      open(async (database, config) => {
        const { dumpDir: dir, dumpKeepDays: keepDays, publicUrl, puriBase } = config;
        if (list) return say(listed(dir));
        if (remove !== undefined) return removeOne(dir, remove);
        if (publicUrl === undefined || puriBase === undefined)
          throw new UsageError('PORT is 0 and PUBLIC_URL is not set: set PUBLIC_URL, which all addresses in a dump begin with.');
        const began = performance.now();
        const step = (line: string) => void process.stderr.write(`${line}\n`);
        const { id, entities, files, bytes, lastChange } = await writeDump(
          database,
          { dir, keepDays, publicUrl, puriBase },
          () => new Date(),
          step,
        );
        const rows = entities.reduce((sum, entity) => sum + entity.rows, 0);
        say(`${id}: ${rows} records in ${files.length} files, ${megabytes(bytes)}, ${Math.round((performance.now() - began) / 1000)} s`);
        say(lastChange ? `Its newest change: ${lastChange.id} of ${lastChange.occurredAt}` : 'There was no change yet.');
      }),
    );
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function listed(dir: string): string {
  const rows = listDumps(dir).map(({ id, generatedAt, bytes, keptUntil, lastChange }) => [
    id,
    generatedAt,
    megabytes(bytes),
    keptUntil ?? 'stays',
    lastChange?.id ?? '',
  ]);
  return rows.length === 0 ? `There is no dump in ${dir}.` : toTable(['name', 'of', 'size', 'kept until', 'newest change'], rows);
}

function removeOne(dir: string, id: string): void {
  if (!listDumps(dir).some((dump) => dump.id === id)) throw new UsageError(`There is no dump ${id} in ${dir}.`);
  removeDump(dir, id);
  say(`${id} was removed.`);
}
