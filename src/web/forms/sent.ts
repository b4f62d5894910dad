import { z } from 'zod';
import { Problem } from '../../errors.ts';
import { type Fields, textOf } from '../form-body.ts';
import { patchBetween } from './read.ts';

const Members = z.record(z.string(), z.unknown());
const Version = z.coerce.number().int().min(1);

const notAsSent = (): Problem => new Problem('badRequest', 'The form is not as it was sent; open it again');

/** What was stored when the writing of a form began. @throws Problem 400 where it is not as it was sent */
export function baseOf(fields: Fields): Record<string, unknown> {
  try {
    return Members.parse(JSON.parse(textOf(fields, 'base') || '{}'));
  } catch {
    throw notAsSent();
  }
}

/** The version that a form was written upon. @throws Problem 400 where it is no number of ours */
export function versionOf(fields: Fields): number {
  const parsed = Version.safeParse(textOf(fields, 'version'));
  if (!parsed.success) throw notAsSent();
  return parsed.data;
}

/** A form brought up to date with what others wrote meanwhile. */
export interface BroughtUpToDate {
  /** Each member as it is to be shown: as it was typed where the person changed it, else as it is stored now. */
  shown: Record<string, unknown>;
  /** Members that both changed, as they are stored now. */
  conflicts: Map<string, unknown>;
  /** Whether others changed anything. */
  isStale: boolean;
}

/**
 * Brings what was typed together with what is stored now, by what was stored when the writing began: who changed other members than others did
 * keeps both, who changed the same ones sees both.
 */
export function bringUpToDate(
  base: Record<string, unknown>,
  now: Record<string, unknown>,
  typed: Record<string, unknown>,
  names: readonly string[],
): BroughtUpToDate {
  const mine = new Set(Object.keys(patchBetween(base, typed, names)));
  const theirs = Object.keys(patchBetween(base, now, names));
  return {
    shown: Object.fromEntries(names.map((name) => [name, mine.has(name) ? typed[name] : now[name]])),
    conflicts: new Map(theirs.filter((name) => mine.has(name)).map((name) => [name, now[name]])),
    isStale: theirs.length > 0,
  };
}
