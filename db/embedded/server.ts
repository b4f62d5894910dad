import type { Guarded } from './guard.ts';
import { findProcesses, signalAll, waitUntilGone } from './processes.ts';
import { StartError } from './start-error.ts';

/** A running server of ours. */
export interface EmbeddedServer {
  version: string;
  /** Resolves with the last thing it said if it ends before it is told to. */
  died: Promise<string>;
  /** Ends it: cleanly if it can within ten seconds, else harder. */
  stop(): Promise<void>;
}

/** Watches over a program that has become ready. */
export function lifeOf(server: Guarded): Pick<EmbeddedServer, 'died' | 'stop'> {
  let told = false;
  const died = new Promise<string>((resolve) => {
    void server.exited.then(() => {
      if (!told) resolve(lastComplaint(server.output()));
    });
  });
  const stop = () => {
    told = true;
    return server.stop();
  };
  return { died, stop };
}

/**
 * Ends the servers that an earlier Monitum left behind on the folder, with one signal after the other until they are gone.
 * They are found by what they are and where they work, never by a number in a file that may be another process's by now.
 */
export async function endLeftovers(program: string, folder: string, signals: readonly NodeJS.Signals[]): Promise<void> {
  for (const [step, signal] of signals.entries()) {
    signalAll(findProcesses(program, folder), signal);
    if (await waitUntilGone(program, folder, step === 0 ? 10_000 : 5_000)) return;
  }
  const pids = findProcesses(program, folder).join(', ');
  throw new StartError(`A server that was left behind on ${folder} does not end (process ${pids}); end it, then start again.`);
}

/** What a program that would not start complained of first, the rest being consequences; else the last thing it said. */
export function firstComplaint(output: string): string {
  const lines = linesOf(output);
  return wordsOf(lines.find(isComplaint) ?? lines.at(-1));
}

/** What a server that ran complained of last, the rest being history; else the last thing it said. */
export function lastComplaint(output: string): string {
  const lines = linesOf(output);
  return wordsOf(lines.findLast(isComplaint) ?? lines.at(-1));
}

const severity = /^.*?\b(FATAL|PANIC|ERROR|error):\s*/;

function linesOf(output: string): string[] {
  return output.split('\n').filter((line) => line.trim() !== '');
}

function isComplaint(line: string): boolean {
  return severity.test(line);
}

function wordsOf(line = 'it said nothing'): string {
  return line.replace(severity, '').replace(/\.?\s*$/, '');
}
