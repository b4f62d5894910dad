import { constants } from 'node:os';
import type { Guarded } from './guard.ts';
import { findProcesses, signalAll, waitUntilGone } from './processes.ts';
import { StartError } from './start-error.ts';

/** A running server of ours. */
export interface EmbeddedServer {
  version: string;
  /** Resolves with why if it ends before it is told to: the signal that killed it, or the last thing it complained of. */
  died: Promise<string>;
  /** Ends it: cleanly if it can within ten seconds, else harder. */
  stop(): Promise<void>;
}

/** Watches over a program that has become ready. */
export function lifeOf(server: Guarded): Pick<EmbeddedServer, 'died' | 'stop'> {
  let told = false;
  const died = new Promise<string>((resolve) => {
    void server.exited.then((status) => {
      if (!told) resolve(lastWords(status, server.output()));
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

/** Why a server that ran has ended; one that was killed had no time to say so, and what it said before is history. */
export function lastWords(status: number | undefined, output: string): string {
  if (status === 0) return 'without an error';
  if (status === undefined) return 'killed';
  const signal = signalOf(status);
  if (signal !== undefined) return `killed by ${signal}`;
  const lines = linesOf(output);
  return wordsOf(lines.findLast(isComplaint) ?? lines.at(-1));
}

/** The signal that ended a program, which the shell of its guard tells by a status above 128; undefined when none did. */
export function signalOf(status: number | undefined): string | undefined {
  return Object.entries(constants.signals).find(([, number]) => status === 128 + number)?.[0];
}

/** As PostgreSQL, the shell and Rust write it: `FATAL:  …`, `initdb: error: …`, `ERROR meilisearch: error=…`, `Error: …`. */
const severity = /^.*?\b(FATAL|PANIC|ERROR|[Ee]rror)(:| \w+:)\s*(error=|info=)?/;

/** Colours and other commands to a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they begin with
const escapes = /\u001b\[[\d;?]*[A-Za-z]/g;

function linesOf(output: string): string[] {
  return output
    .replace(escapes, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function isComplaint(line: string): boolean {
  return severity.test(line);
}

function wordsOf(line = 'it said nothing'): string {
  return line.replace(severity, '').replace(/\.?\s*$/, '');
}
