import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { type Db, select } from '../../db/client.ts';
import { canonicalHash } from '../changes/canonical.ts';
import { badRequest, Problem } from '../errors.ts';
import type { Writing } from './write.ts';

interface UsedKey {
  requestHash: string;
  subjectId: string;
}

/** How long a key is remembered: a client that has not heard by then must look before it sends again. */
export const idempotencyDays = 7;

/**
 * Does the work of a POST once for each Idempotency-Key: sent again with the same request it gives the id that the first one made, whether or
 * not the first answer was heard; without the header it is done each time. Remembered in the transaction of the work itself.
 * @throws Problem 409 where the key was sent with another request, 400 where it is no key
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export async function once(writing: Writing, request: FastifyRequest, work: () => Promise<string>): Promise<string> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return work();
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key))
    throw badRequest({
      type: 'invalidInput',
      in: 'header',
      name: 'Idempotency-Key',
      detail: 'must be 8 to 100 visible ASCII characters, such as a UUID',
    });
  return remember(writing, key, canonicalHash({ method: request.method, url: request.url, body: request.body }), work);
}

/** Does a piece of work unless its author has done it before with the same word and content: the id that it made then is given again. */
export function onceForContent(writing: Writing, word: string, content: unknown, work: () => Promise<string>): Promise<string> {
  const hash = canonicalHash(content);
  return remember(writing, `${word}:${hash}`, hash, work);
}

async function remember(writing: Writing, key: string, requestHash: string, work: () => Promise<string>): Promise<string> {
  const { tx, actor, at } = writing;
  const [used] = await select<UsedKey>(
    tx,
    sql`select request_hash as "requestHash", subject_id as "subjectId" from idempotency_keys where actor = ${actor.id} and key = ${key}`,
  );
  if (used && used.requestHash !== requestHash)
    throw new Problem('idempotencyKeyReused', 'This Idempotency-Key was sent before with another request; draw a new one');
  if (used) return used.subjectId;
  const subjectId = await work();
  await select(
    tx,
    sql`insert into idempotency_keys (actor, key, request_hash, status, subject_id, used_at) values (${actor.id}, ${key}, ${requestHash}, 201, ${subjectId}, ${at}::timestamptz)`,
  );
  return subjectId;
}

/** Forgets the keys that nobody may send again. */
export async function forgetIdempotencyKeys(db: Db): Promise<void> {
  await select(db, sql`delete from idempotency_keys where used_at < now() - make_interval(days => ${idempotencyDays})`);
}
