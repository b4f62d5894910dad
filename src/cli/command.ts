import { InvalidArgumentError } from 'commander';
import type { Database } from '../../db/client.ts';
import type { Actor } from '../access/actors.ts';
import type { Config } from '../config.ts';
import { type Writing, write } from '../writing/write.ts';

/** How a command gets at the database of the installation, for as long as its work takes. */
export type Open = <Result>(
  work: (database: Database, config: Config) => Promise<Result>,
  options?: { mayMake?: boolean },
) => Promise<Result>;

/** A command that is not well put; the message says what to put otherwise. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whoever can give commands here manages accounts; the audit chain knows them by this name. */
export const commandLine: Actor = { id: 'cli', roles: ['admin'], institution: null, represents: null, voice: null, scopes: null };

/** Writes as the command line does: in one transaction, with its audit entries. */
export const writeAs = <Result>(database: Database, work: (writing: Writing) => Promise<Result>): Promise<Result> =>
  write(database, { actor: commandLine, permission: 'accounts.manage' }, new Date(), work);

/** Writes a line for whoever, or whatever, reads what a command gives. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Reads values with commas between, each of which must be one of those known. */
export const listOf =
  <One extends string>(known: readonly One[]) =>
  (text: string): One[] => {
    const values = text.split(',').map((value) => value.trim());
    const unknown = values.filter((value) => !known.includes(value as One));
    if (unknown.length > 0) throw new InvalidArgumentError(`${unknown.join(', ')} is none of ${known.join(', ')}.`);
    return values as One[];
  };

/** Reads a whole number of days. */
export const daysUpTo =
  (most: number) =>
  (text: string): number => {
    if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > most)
      throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
    return Number(text);
  };

/** Writes rows under their headings, in columns. */
export function toTable(headings: string[], rows: string[][]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
