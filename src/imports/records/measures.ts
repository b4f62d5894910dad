import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import type { LocalizedText } from '../../../db/schema/types.ts';
import { textArray } from '../../http/sql.ts';
import type { RecordClaim } from '../claims.ts';
import type { Found } from './find.ts';

/**
 * Finds the measure that a claim is about: one with the same title in a language, taken by one of the same authorities, on a day that the
 * two do not contradict. Where only the title is the same, a person decides.
 */
export async function findMeasureClaimed(tx: Db, claim: RecordClaim): Promise<Found> {
  const says = claim.values;
  const titles = Object.values((says['title'] ?? {}) as LocalizedText).map((title) => title.trim().toLowerCase());
  const near = await select<{ id: string; takenOn: string | null; authorities: string[] }>(
    tx,
    sql`select m.id, m.taken_on as "takenOn", array(select authority from measure_authorities a where a.measure = m.id) as authorities
        from measures m where m.withdrawn_at is null
          and exists (select from jsonb_each_text(m.title) t where lower(trim(t.value)) = any(${textArray(titles)})) order by m.id`,
  );
  const authorities = (says['authorities'] ?? []) as string[];
  const takenOn = says['takenOn'] as string | undefined;
  const same = near.filter(
    (one) =>
      (authorities.length === 0 || one.authorities.length === 0 || one.authorities.some((code) => authorities.includes(code))) &&
      (takenOn === undefined || one.takenOn === null || one.takenOn.startsWith(takenOn) || takenOn.startsWith(one.takenOn)),
  );
  const [only] = same;
  if (only && same.length === 1)
    return {
      as: 'record',
      id: only.id,
      reason: 'by its title, authorities and date',
      says,
      isIdentified: takenOn === (only.takenOn ?? undefined),
    };
  const unsure = same.length > 0 ? same : near;
  if (unsure.length > 0)
    return {
      as: 'unsure',
      candidates: unsure.map(({ id }) => id),
      reason: 'A measure with the same title is here, by another authority or of another day',
    };
  return { as: 'new', members: says };
}
