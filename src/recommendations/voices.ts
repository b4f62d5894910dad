import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { documents, recommendations } from '../../db/schema/index.ts';
import { isOwnedBy } from '../access/actors.ts';
import { badRequest, notFound, Problem } from '../errors.ts';
import { findStored, isPublic, type StoredRecord } from '../writing/kinds.ts';
import { gone } from '../writing/records.ts';
import { type Standing, standingOf, touchRecommendation } from '../writing/touch.ts';
import type { Writing } from '../writing/write.ts';

/** Whether who writes can see a record: the public does, or it is in preparation at the own institution. */
const isVisible = ({ actor }: Writing, row: StoredRecord): boolean =>
  row.withdrawnAt === null && (isPublic(row) || isOwnedBy(actor, row.institutions));

/**
 * Finds the recommendation that something is to be said of.
 * @throws Problem 404 where there is none that the writer sees, 410 where it was withdrawn
 */
export async function requireRecommendation(writing: Writing, id: string): Promise<StoredRecord> {
  const row = await findStored(writing.tx, { table: recommendations }, id);
  if (row?.withdrawnAt && row.publishedAt !== null) throw gone(`/recommendations/${id}`, row);
  if (!row || !isVisible(writing, row)) throw notFound(`/recommendations/${id}`, 'recommendationId', id);
  return row;
}

/** Finds a document that a record names. @throws Problem 400 where there is none that the writer sees */
export async function requireDocument(writing: Writing, id: string): Promise<StoredRecord> {
  const row = await findStored(writing.tx, { table: documents }, id);
  if (row && isVisible(writing, row)) return row;
  throw badRequest({
    type: 'referencedResourceNotFound',
    in: 'body',
    name: 'document',
    detail: `Referenced resource document = '${id}' does not exist`,
    value: id,
  });
}

/** @throws Problem 409 where a record is public and the document that it names is not */
export async function requirePublicDocument(writing: Writing, after: StoredRecord): Promise<void> {
  const id = after['document'] as string | null;
  if (id === null || !isPublic(after)) return;
  const document = await findStored(writing.tx, { table: documents }, id);
  if (!document || !isPublic(document))
    throw new Problem('conflict', `The document ${id} is not public; publish it first`, { members: { document: id } });
}

/** Where a recommendation stood before this transaction; undefined where nothing of that has changed in it. */
async function formerStanding({ tx, at }: Writing, id: string): Promise<Standing | undefined> {
  const [former] = await select<Standing>(
    tx,
    sql`select status, disagreement from history.recommendation_standings where recommendation = ${id} and written_to = ${at}::timestamptz`,
  );
  return former;
}

/**
 * What follows from a change of a position or a grade: readers are told of its recommendation, too.
 * @throws Problem 409 where it is public and its recommendation, or its document, is not
 */
export async function followVoice(writing: Writing, { event, after }: { event: string; after: StoredRecord }): Promise<void> {
  if (event === 'handedOver') return;
  const id = after['recommendation'] as string;
  if (isPublic(after)) {
    const recommendation = await findStored(writing.tx, { table: recommendations }, id);
    if (!recommendation || !isPublic(recommendation))
      throw new Problem('conflict', `The recommendation ${id} is not public; publish it first, or keep this a draft`, {
        members: { recommendation: id },
      });
    await requirePublicDocument(writing, after);
  }
  await touchRecommendation(writing, id, (await formerStanding(writing, id)) ?? (await standingOf(writing, id)));
}
