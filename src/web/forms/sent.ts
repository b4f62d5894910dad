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
 * keeps both, and so does who wrote another language of the same text; who changed the same ones sees both.
 */
export function bringUpToDate(
  base: Record<string, unknown>,
  now: Record<string, unknown>,
  typed: Record<string, unknown>,
  names: readonly string[],
): BroughtUpToDate {
  const members = names.map((name) => [name, mergeMember(base[name], now[name], typed[name])] as const);
  return {
    shown: Object.fromEntries(members.map(([name, { value }]) => [name, value])),
    conflicts: new Map(members.filter(([, { isConflict }]) => isConflict).map(([name]) => [name, now[name]])),
    isStale: names.some((name) => differs(base[name], now[name])),
  };
}

const differs = (one: unknown, other: unknown): boolean => Object.keys(patchBetween({ one }, { one: other }, ['one'])).length > 0;

function mergeMember(base: unknown, now: unknown, typed: unknown): { value: unknown; isConflict: boolean } {
  if (!differs(base, typed)) return { value: now, isConflict: false };
  if (!differs(base, now) || !differs(now, typed)) return { value: typed, isConflict: false };
  if (!isTexts(now) || !isTexts(typed) || !(base === undefined || base === null || isTexts(base)))
    return { value: typed, isConflict: true };
  const languages = [...new Set([...Object.keys(now), ...Object.keys(typed)])];
  const merged = languages.map((language) => [language, mergeMember(base?.[language], now[language], typed[language])] as const);
  return {
    value: Object.fromEntries(merged.flatMap(([language, { value }]) => (value === undefined ? [] : [[language, value]]))),
    isConflict: merged.some(([, { isConflict }]) => isConflict),
  };
}

/** Whether a member has its parts by name, as a text has its languages. */
const isTexts = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
