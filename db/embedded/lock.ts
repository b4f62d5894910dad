import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from './processes.ts';
import { StartError } from './start-error.ts';

interface Holder {
  pid: number;
  started: string;
}

/**
 * Takes the folder for this process, or throws a StartError when a living process holds it; gives what releases it.
 *
 * Every holder writes the file `lock.N` with N one above the last, by a link, which fails when the name is taken: of any
 * number of simultaneous starts one wins. The file with the highest number is never removed, only emptied, so a slow
 * starter cannot take a number that was used before. A holder that has died, or whose number another process has got
 * since, holds nothing.
 */
export function acquireLock(folder: string): () => void {
  const started = processStart(process.pid);
  if (started === undefined)
    throw new StartError('This process cannot be found in the process list; make /proc or the ps command available.');
  for (;;) {
    const last = lockNumbers(folder).at(-1) ?? 0;
    const holder = last > 0 ? readHolder(lockFile(folder, last)) : undefined;
    if (holder !== undefined && processStart(holder.pid) === holder.started) {
      throw new StartError(
        `Monitum already runs on the data folder ${folder} (process ${holder.pid}); stop it first, or set DATA_DIR to another folder.`,
      );
    }
    const mine = lockFile(folder, last + 1);
    if (!createWhole(mine, JSON.stringify({ pid: process.pid, started } satisfies Holder))) continue;
    const numbers = lockNumbers(folder);
    if (numbers.at(-1) !== last + 1) {
      rmSync(mine, { force: true });
      continue;
    }
    for (const number of numbers.slice(0, -1)) rmSync(lockFile(folder, number), { force: true });
    return () => release(mine);
  }
}

function lockFile(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}

function lockNumbers(folder: string): number[] {
  return readdirSync(folder)
    .map((name) => Number(/^lock\.(\d+)$/.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
}

/** Who wrote the lock file; undefined when it was released, or removed by the holder of a later one. */
function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.started === 'string' ? { pid: holder.pid, started: holder.started } : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof SyntaxError || code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the file appear with all its text at once; false when one of that name exists. */
function createWhole(file: string, text: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { flag: 'wx', mode: 0o644 });
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function release(file: string): void {
  try {
    truncateSync(file);
  } catch {
    // The folder is gone, or a lock that nobody releases is released by the end of this process.
  }
}
