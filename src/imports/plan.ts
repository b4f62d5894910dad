import type { ImportedField, ImportOutcome } from '../../db/schema/index.ts';
import { canonicalJson } from '../changes/canonical.ts';
import type { Claim } from './claims.ts';

/** What the source said of a record when it was last imported. */
export interface Known {
  subjectKind: string;
  subjectId: string;
  /** SHA-256 of the values. */
  hash: string;
  values: Record<string, unknown>;
  /** How its record was found; `new` where it was made by an import. */
  foundBy?: string;
  /** The run that is at work has taken it already, before it was interrupted. */
  isOfRun?: boolean;
  isChangedByRun?: boolean;
  /** It was missing in the source the last time. */
  isVanished?: boolean;
}

/** What is to become of a claim. */
export interface Planned<One extends Claim = Claim> {
  claim: One;
  outcome: Exclude<ImportOutcome, 'vanished'>;
  /** The record that it is about; of a new one the id that it gets, unless the id is only known when it is made. */
  subjectId?: string;
  fields: ImportedField[];
  /** Of what is refused or to be reviewed: a sentence. Of the others, how the record was found. */
  reason?: string;
  /** The record that it may be. */
  review?: { candidate: string; score: number; others: { id: string; score: number }[] };
}

/**
 * Decides of one field by what the source said before, what it says now and what stands here.
 * `same`: nothing to do. `take`: the source's value is written. `keep`: somebody here has decided otherwise; the source's value is only
 * remembered. A value that the source does not give (undefined) is never taken.
 * @param before what the source said before; undefined where it said nothing
 */
export function settle(before: unknown, now: unknown, here: unknown): 'same' | 'take' | 'keep' {
  if (now === undefined || isSame(now, here)) return 'same';
  if (before !== undefined && isSame(before, now)) return 'same';
  if (isEmpty(here)) return before === undefined || isEmpty(before) ? 'take' : 'keep';
  return before !== undefined && isSame(before, here) ? 'take' : 'keep';
}

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
