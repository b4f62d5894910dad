import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import type { Writing } from './write.ts';

/** Where a recommendation stands, as far as readers are told of a change of it. */
export interface Standing {
  status: string;
  disagreement: boolean;
}

/** Where a recommendation stands at this point of the transaction. */
export async function standingOf({ tx }: Writing, recommendation: string): Promise<Standing | undefined> {
  const [standing] = await select<Standing>(
    tx,
    sql`select status, disagreement from recommendation_standings where recommendation = ${recommendation}`,
  );
  return standing;
}

/**
 * Tells readers that a recommendation shows something else, because of a voice on it; its own fields and its version stay as they are, so that
 * an editor's work is not stale for that.
 * @param before where it stood before
 */
export async function touchRecommendation(writing: Writing, id: string, before: Standing | undefined, reason?: string): Promise<void> {
  const { tx, at } = writing;
  const [row] = await select<{ version: number }>(
    tx,
    sql`update recommendations set modified_at = ${at}::timestamptz where id = ${id} and published_at is not null and withdrawn_at is null returning version`,
  );
  if (!row) return;
  const after = await standingOf(writing, id);
  const isMoved = before?.status !== after?.status || before?.disagreement !== after?.disagreement;
  writing.announce({
    kind: 'recommendation',
    id,
    event: isMoved ? 'statusChanged' : 'updated',
    version: row.version,
    reason,
    ...(isMoved && before && after ? { details: { from: before.status, to: after.status, disagreement: after.disagreement } } : {}),
  });
}
