import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import { signalAll } from './processes.ts';

/**
 * Runs a server ("$@") and reads the names of signals to send it from its own input, a pipe that we hold. When the pipe
 * closes, because we ended it or because we were killed, the server gets the signal $1: again and again, since one that it
 * gets before it is ready for it is lost. The shell ends with the server.
 */
const script = `
  signal=$1; shift
  exec 3<&0
  "$@" </dev/null 3<&- & server=$!
  (
    while read -r name; do kill -s "$name" "$server"; done <&3
    while kill -s "$signal" "$server"; do sleep 1; done
  ) >/dev/null 2>&1 & reader=$!
  exec 3<&-
  wait "$server"; status=$?
  kill "$reader" 2>/dev/null; wait "$reader" 2>/dev/null
  exit "$status"`;

type SignalName = 'INT' | 'TERM' | 'QUIT';

interface GuardOptions {
  account: Account | undefined;
  folder: string;
  env?: NodeJS.ProcessEnv;
  /** The signal that ends the server cleanly. */
  stopSignal: SignalName;
  /** The signal for a server that has not ended after ten seconds, before it is killed. */
  hurrySignal?: SignalName;
}

/** A program that runs under guard. */
export interface Guarded {
  /**
   * Resolves when it has ended, with its exit status, which is 128 and the signal's number when one killed it; undefined when
   * its guard could not be started or was killed.
   */
  exited: Promise<number | undefined>;
  /** Tells whether it still runs. */
  running(): boolean;
  /** The last lines it wrote. */
  output(): string;
  /** Ends it: cleanly if it can within ten seconds, else harder. */
  stop(): Promise<void>;
}

/** Starts a program that cannot outlive us, even when we are killed, and that a Ctrl-C meant for us does not reach. */
export function spawnGuarded(program: string, args: readonly string[], options: GuardOptions): Guarded {
  const guard = spawn('/bin/sh', ['-c', script, 'guard', options.stopSignal, program, ...args], {
    ...options.account,
    cwd: options.folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const keep = (chunk: string) => {
    output = (output + chunk).slice(-16_000);
  };
  guard.stdout.setEncoding('utf8').on('data', keep);
  guard.stderr.setEncoding('utf8').on('data', keep);
  guard.stdin.on('error', () => {
    // The server has ended; `exited` says so.
  });

  let running = true;
  const exited = new Promise<number | undefined>((resolve) => {
    const end = (status: number | null) => {
      running = false;
      guard.stdin.destroy();
      resolve(status ?? undefined);
    };
    // `close` comes after the last output, which holds the reason; a child of the server that lives on would delay it.
    guard.once('close', end);
    guard.once('exit', (status) => setTimeout(end, 100, status));
    guard.once('error', (error) => {
      keep(error.message);
      end(null);
    });
  });
  const exitsWithin = async (milliseconds: number) => {
    await Promise.race([exited, sleep(milliseconds, undefined, { ref: false })]);
    return !running;
  };

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= stopByDegrees();
    return stopping;
  };
  async function stopByDegrees() {
    if (!running) return;
    for (let second = 0; second < 10; second += 1) {
      guard.stdin.write(`${options.stopSignal}\n`);
      if (await exitsWithin(1_000)) return;
    }
    if (options.hurrySignal !== undefined) {
      guard.stdin.write(`${options.hurrySignal}\n`);
      if (await exitsWithin(5_000)) return;
    }
    if (guard.pid !== undefined) signalAll([-guard.pid], 'SIGKILL');
    await exited;
  }
  return { exited, running: () => running, output: () => output, stop };
}

/** Waits for what the program does first; when that is aborted it ends the program and throws. */
export async function unlessAborted<Result>(program: Guarded, abort: AbortSignal | undefined, work: Promise<Result>): Promise<Result> {
  const stop = () => void program.stop();
  abort?.addEventListener('abort', stop);
  try {
    if (abort?.aborted) stop();
    const result = await work;
    if (abort?.aborted) await program.stop();
    abort?.throwIfAborted();
    return result;
  } finally {
    abort?.removeEventListener('abort', stop);
  }
}
