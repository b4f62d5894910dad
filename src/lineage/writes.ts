import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { select } from '../../db/client.ts';
import { badRequest, notFound, Problem } from '../errors.ts';
import { requireVersion } from '../http/preconditions.ts';
import { textArray } from '../http/sql.ts';
import { standingOf, touchRecommendation } from '../writing/touch.ts';
import type { Writing } from '../writing/write.ts';
import { listTraits } from './candidates.ts';
import { readPairId, versionOf } from './queries.ts';
import type { NewLineageDecision, NewLineageSuggestion } from './schemas.ts';
import { isEarlier } from './similarity.ts';

interface StoredPair {
  state: 'suggested' | 'confirmed' | 'rejected';
  reason: string | null;
  version: number;
}

/** Those of two recommendations that the actor sees, and whether the public does. */
async function listSeen({ tx, actor }: Writing, ids: string[]): Promise<{ id: string; isPublic: boolean }[]> {
  return select(
    tx,
    sql`select id, published_at is not null as "isPublic" from recommendations
        where id = any(${textArray(ids)}) and withdrawn_at is null and (published_at is not null or ${actor.institution}::text = any(institutions))`,
  );
}

async function findPair({ tx }: Writing, earlier: string, later: string): Promise<StoredPair | undefined> {
  const [pair] = await select<StoredPair>(
    tx,
    sql`select state, reason, ${versionOf(sql`${`${earlier}-${later}`}`)} as version from lineage where earlier = ${earlier} and later = ${later}`,
  );
  return pair;
}

/**
 * Writes down that staff hold two recommendations for the same demand; gives the id of the pair.
 * @throws Problem 400 where one does not exist for the actor or both are one, 409 where the pair is there, in whatever state and order
 */
export async function suggestPair(writing: Writing, input: z.output<typeof NewLineageSuggestion>): Promise<string> {
  const { tx, at } = writing;
  const given = [input.earlier, input.later];
  const seen = await listSeen(writing, given);
  const issues = (['earlier', 'later'] as const).flatMap((name) =>
    seen.some(({ id }) => id === input[name])
      ? []
      : [
          {
            type: 'referencedResourceNotFound' as const,
            in: 'body' as const,
            name,
            detail: `Referenced resource ${name} = '${input[name]}' does not exist`,
            value: input[name],
          },
        ],
  );
  if (issues.length > 0) throw badRequest(...issues);
  const [one, other] = await listTraits(tx, given);
  if (!one || !other)
    throw badRequest({
      type: 'invalidInput',
      in: 'body',
      name: 'later',
      detail: 'A recommendation does not repeat itself',
      value: input.later,
    });
  const [earlier, later] = isEarlier(one, other) ? [one.id, other.id] : [other.id, one.id];
  const id = `${earlier}-${later}`;
  for (const [first, second] of [
    [earlier, later],
    [later, earlier],
  ] as const) {
    const existing = await findPair(writing, first, second);
    if (existing)
      throw new Problem('conflict', `The pair is here already, as lineageSuggestions/${first}-${second}: ${existing.state}`, {
        members: { existing: `${first}-${second}`, state: existing.state },
      });
  }
  const reason = input.reason ?? null;
  await select(
    tx,
    sql`insert into lineage (earlier, later, state, suggested_by, suggested_at, reason)
        values (${earlier}, ${later}, 'suggested', 'staff', ${at}::timestamptz, ${reason})`,
  );
  const after = (await findPair(writing, earlier, later)) as StoredPair;
  writing.record({ operation: 'lineage.suggested', kind: 'lineage', id, after, reason: input.reason });
  return id;
}

/**
 * Confirms a pair or rejects it, also after it was decided otherwise; the same decision for the same reason changes nothing.
 * Readers are told of both recommendations where their lineage changes.
 * @throws Problem 404 where the actor does not see both, 412 where somebody else decided meanwhile
 */
export async function decidePair(
  writing: Writing,
  id: string,
  expected: number,
  { state, reason }: z.output<typeof NewLineageDecision>,
): Promise<void> {
  const { tx, at, actor } = writing;
  const pair = readPairId(id);
  const before = pair && (await findPair(writing, pair.earlier, pair.later));
  const seen = pair && before ? await listSeen(writing, [pair.earlier, pair.later]) : [];
  if (!pair || !before || seen.length < 2) throw notFound(`/lineageSuggestions/${id}`, 'lineageSuggestionId', id);
  requireVersion(expected, before.version);
  if (before.state === state && before.reason === reason) return;
  const ids = [pair.earlier, pair.later];
  const standings = await Promise.all(ids.map((one) => standingOf(writing, one)));
  await select(
    tx,
    sql`update lineage set state = ${state}, reason = ${reason}, decided_at = ${at}::timestamptz, decided_by = ${actor.id}
        where earlier = ${pair.earlier} and later = ${pair.later}`,
  );
  const after: StoredPair = { state, reason, version: before.version + 1 };
  writing.record({ operation: `lineage.${state}`, kind: 'lineage', id, before, after, reason });
  const isShownChange = (before.state === 'confirmed') !== (state === 'confirmed');
  // As long as one of the two is a draft, readers see nothing of the pair, nor are they told.
  if (isShownChange && seen.every(({ isPublic }) => isPublic))
    for (const [place, one] of ids.entries()) await touchRecommendation(writing, one, standings[place]);
}
