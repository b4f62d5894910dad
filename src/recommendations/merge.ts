import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { Problem } from '../errors.ts';
import { moveRows, type StoredRecord } from '../writing/kinds.ts';
import type { Writing } from '../writing/write.ts';

/** What belongs to a recommendation, and by what two of its rows are the same. */
const belongings: [table: string, keys: string[]][] = [
  ['tags', ['scheme', 'code']],
  ['recommendation_articles', ['treaty', 'article']],
  ['recommending_states', ['state']],
  ['recommendation_authorities', ['authority']],
  ['measure_recommendations', ['measure']],
  ['positions', ['document']],
  ['grades', ['scheme', 'document', 'paragraph', 'graded_on']],
  ['contributions', []],
  ['proposed_assessments', ['treaty_action']],
];

/**
 * Gives to a recommendation what belongs to one that is merged into it, where it has not the same already.
 * @throws Problem 409 where the one to be merged has published assessments: what an institution found is not said of another record
 */
export async function mergeRecommendations({ tx }: Writing, from: StoredRecord, into: StoredRecord): Promise<void> {
  const published = await select(tx, sql`select from assessments where recommendation = ${from.id} and state = 'published' limit 1`);
  if (published.length > 0)
    throw new Problem('conflict', `${from.id} has published assessments; merge the other way round, or withdraw its assessments first`);
  for (const [table, keys] of belongings) await moveRows(tx, table, 'recommendation', from.id, into.id, keys);
  await select(
    tx,
    sql`update assessments set recommendation = ${into.id} where recommendation = ${from.id} and state in ('draft', 'inReview', 'returned')`,
  );
  await select(
    tx,
    sql`update recommendations r set upr_cycle = x.upr_cycle, upr_session = x.upr_session from recommendations x
        where r.id = ${into.id} and x.id = ${from.id} and r.upr_cycle is null and x.upr_cycle is not null`,
  );
  // A pair of the two says no more of one record; a pair that the target has already, in either order, stays as it is.
  for (const [side, other] of [
    ['earlier', 'later'],
    ['later', 'earlier'],
  ] as const)
    await select(
      tx,
      sql`update lineage x set ${sql.raw(side)} = ${into.id} where x.${sql.raw(side)} = ${from.id} and x.${sql.raw(other)} <> ${into.id}
            and not exists (select from lineage y where (y.earlier, y.later) in ((${into.id}, x.${sql.raw(other)}), (x.${sql.raw(other)}, ${into.id})))`,
    );
}
