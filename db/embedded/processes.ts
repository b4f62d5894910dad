import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const onLinux = process.platform === 'linux';

/**
 * Gives what tells this process from every other one that had or will have its number: when it started.
 * Undefined when no such process runs (a zombie does not run any more).
 */
export function processStart(pid: number): string | undefined {
  try {
    if (!onLinux) return run('ps', ['-o', 'lstart=', '-p', String(pid)]).trim() || undefined;
    const [state, ...fields] = statFields(pid);
    if (state === 'Z' || state === 'X') return undefined;
    // Field 22 of proc(5) counts from the last boot, so the boot belongs to the answer.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[18]}`;
  } catch {
    return undefined;
  }
}

/**
 * Finds the running processes of a program that work on a folder: on Linux those whose program name begins so and whose
 * working folder it is, elsewhere those whose command line names both. A process we may not look at is not ours.
 */
export function findProcesses(program: string, folder: string): number[] {
  return onLinux ? findInProc(program, folder) : findInPs(program, folder);
}

/** Sends a signal to each process that is still there. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // gone in the meantime
    }
  }
}

/** Waits until none of the program's processes works on the folder; false when some still do after the time given. */
export async function waitUntilGone(program: string, folder: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (findProcesses(program, folder).length > 0) {
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}

function findInProc(program: string, folder: string): number[] {
  let real: string;
  try {
    real = realpathSync(folder);
  } catch {
    return [];
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === real && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === program.slice(0, 15);
      } catch {
        return false;
      }
    });
}

function findInPs(program: string, folder: string): number[] {
  return run('ps', ['-axww', '-o', 'pid=,command='])
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\S+)(.*)$/.exec(line))
    .filter((match) => match !== null)
    .filter(([, , command = '', rest = '']) => basename(command) === program && rest.includes(folder))
    .map(([, pid]) => Number(pid));
}

/** The fields of /proc/PID/stat after the name, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
