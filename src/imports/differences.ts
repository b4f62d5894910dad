import type { Db } from '../../db/client.ts';
import { documentWrites } from '../documents/writes.ts';
import { measureWrites } from '../measures/writes.ts';
import { treatyActionWrites } from '../treaties/writes.ts';
import { findStored, type RecordKind, readStored } from '../writing/kinds.ts';
import { isPartOf, type RecommendationClaim, type RecommendationValues } from './claims.ts';
import type { Difference } from './json.ts';
import type { ImportedRow } from './queries.ts';
import { compare } from './recommendations/compare.ts';
import { readCurrent } from './recommendations/current.ts';
import { compareMembers } from './records/compare.ts';

const kinds: Record<string, RecordKind | undefined> = {
  document: documentWrites as unknown as RecordKind,
  treatyAction: treatyActionWrites as unknown as RecordKind,
  measure: measureWrites as unknown as RecordKind,
};

/**
 * Says of values that sources gave where what stands here is otherwise, in the order of the rows. Of assessments nothing is said: what stands
 * there is the institution's own; nor of records that who asks does not see.
 */
export async function listDifferences(db: Db, rows: ImportedRow[]): Promise<Difference[][]> {
  const ids = rows.flatMap(({ subjectKind, subjectId }) => (subjectKind === 'recommendation' ? [subjectId] : []));
  const currents = await readCurrent(db, ids);
  const found: Difference[][] = [];
  for (const { subjectKind, subjectId, source, key, row, values } of rows) {
    const current = currents.get(subjectId);
    const kind = kinds[subjectKind];
    if (subjectKind === 'recommendation' && current) {
      // A row of that source is one State's part of a record: the record says more, not otherwise.
      const isPart = isPartOf(source, values as unknown as RecommendationValues);
      const claim = { kind: 'recommendation', key, row, scope: '', notes: [], values, isPart } as unknown as RecommendationClaim;
      found.push(toDifferences(compare(claim, undefined, current, source, true).fields));
    } else {
      const stored = kind && (await findStored(db, kind, subjectId));
      found.push(stored ? toDifferences(compareMembers(undefined, values, await readStored(db, kind, stored))) : []);
    }
  }
  return found;
}

const toDifferences = (fields: { field: string; old?: unknown; new?: unknown }[]): Difference[] =>
  fields.map(({ field, old, new: upstream }) => ({ field, here: old, upstream }));
