import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { select } from '../../db/client.ts';
import { isOwnedBy } from '../access/actors.ts';
import { drawId } from '../access/secrets.ts';
import { canonicalJson } from '../changes/canonical.ts';
import { badRequest, notFound, Problem } from '../errors.ts';
import { mergePatch, readInput } from '../http/input.ts';
import { requireVersion } from '../http/preconditions.ts';
import { columnNames, findStored, isPublic, type RecordKind, readStored, type StoredRecord, writeParts } from './kinds.ts';
import { belgianDay, type Writing } from './write.ts';

/** Who may not be told apart from somebody who asks for what does not exist. */
const mine = ({ actor }: Writing, row: StoredRecord): boolean => isOwnedBy(actor, row.institutions);

/** @throws Problem 403 where the record belongs to institutions of which the actor is no member */
export function requireOwnership(writing: Writing, row: StoredRecord): void {
  if (mine(writing, row)) return;
  throw new Problem('missingPermission', `The record belongs to ${row.institutions.join(', ')}; only their members change it`, {
    members: { permission: writing.permission, institutions: row.institutions },
  });
}

/**
 * Finds the record to be written. Drafts of other institutions do not exist for anybody else.
 * @throws Problem 404 where there is none, 410 or 409 where it was withdrawn, 403 where it is another institution's, 412 where it is stale
 */
export async function findForWriting(writing: Writing, kind: RecordKind, id: string, expected?: number): Promise<StoredRecord> {
  const found = await findStored(writing.tx, kind, id);
  const row = kind.place && found?.[kind.place.member] !== kind.place.value ? undefined : found;
  const path = `/${kind.collection}/${id}`;
  if (!row || (!isPublic(row) && !mine(writing, row))) throw notFound(path, `${kind.kind}Id`, id);
  if (row.withdrawnAt !== null) throw gone(path, row);
  requireOwnership(writing, row);
  if (expected !== undefined) requireVersion(expected, row.version);
  return row;
}

/** The tombstone of a withdrawn record. */
export const gone = (path: string, row: Pick<StoredRecord, 'withdrawnAt' | 'withdrawnReason' | 'version'>): Problem =>
  new Problem('resourceWithdrawn', `The resource ${path} was withdrawn`, {
    members: {
      withdrawnOn: row.withdrawnAt ? belgianDay(row.withdrawnAt) : undefined,
      reason: row.withdrawnReason,
      lastVersion: row.version,
    },
  });

/** Whether a record is to be public from now on, by what was asked for it. */
const isDue = (
  writing: Writing,
  { isDraft, publishOn }: { isDraft?: boolean | undefined; publishOn?: string | null | undefined },
): boolean => isDraft !== true && (!publishOn || publishOn <= writing.today);

/**
 * Adds a record; it belongs to the institution of who adds it.
 * @throws Problem 409 where its natural key is taken, by one that was withdrawn too: an id is never given twice
 */
export async function createRecord<Input extends z.ZodObject>(
  writing: Writing,
  kind: RecordKind<Input>,
  input: z.output<Input>,
): Promise<StoredRecord> {
  const { tx, at, actor } = writing;
  const id = await kind.idOf(input, writing);
  const taken = await findStored(tx, kind, id);
  if (taken && (isPublic(taken) || mine(writing, taken)))
    throw new Problem(
      'conflict',
      taken.withdrawnAt ? `It was here as ${kind.collection}/${id} and was withdrawn` : `It is here already, as ${kind.collection}/${id}`,
      { members: { existing: id } },
    );
  if (taken) throw new Problem('conflict', 'Another institution prepares the same record; ask for it to be handed over');
  const publication = input as { isDraft?: boolean; publishOn?: string };
  const values = {
    ...valuesOf(kind, input),
    ...(await kind.columnsOf?.(input, writing)),
    id,
    version: 1,
    modifiedAt: sql`${at}::timestamptz`,
    publishedAt: isDue(writing, publication) ? sql`${at}::timestamptz` : null,
    publishOn: publication.publishOn ?? null,
    institutions: actor.institution === null ? [] : [actor.institution],
  };
  await tx.insert(kind.table).values(values as never);
  await writeParts(tx, kind, id, input, Object.keys(input));
  return finish(writing, kind, 'published', id);
}

/** Every column that the input sets; absent members are null, or what the column says. */
function valuesOf(kind: RecordKind, input: Record<string, unknown>): Record<string, unknown> {
  const columns = getTableColumns(kind.table);
  return Object.fromEntries(
    columnNames(kind).map((name) => {
      const column = columns[name] as PgColumn;
      return [name, input[name] ?? (column.notNull && column.hasDefault ? sql`default` : null)];
    }),
  );
}

/**
 * Changes a record by a patch; nothing is written where the patch changes nothing.
 * @throws Problem 400 where the record would not be whole any more, and what `findForWriting` throws
 */
export async function patchRecord(
  writing: Writing,
  kind: RecordKind,
  id: string,
  expected: number,
  patch: Record<string, unknown>,
): Promise<StoredRecord> {
  const { tx, at } = writing;
  const before = await findForWriting(writing, kind, id, expected);
  const { isDraft, publishOn, ...members } = patch as { isDraft?: boolean | null; publishOn?: string | null } & Record<string, unknown>;
  const former = await readStored(tx, kind, before);
  const input = readInput(kind.input, mergePatch(former, members)) as Record<string, unknown>;
  const publication = publicationOf(writing, before, isDraft, publishOn);
  const changed = Object.keys(members).filter((name) => canonicalJson(former[name]) !== canonicalJson(input[name]));
  if (changed.length === 0 && publication === undefined) return before;
  const same = await kind.idOf(input as never, writing);
  if (same !== id && (await findStored(tx, kind, same)))
    throw new Problem('conflict', `There is one of that kind already: ${kind.collection}/${same}`);
  await tx
    .update(kind.table)
    .set({
      ...valuesOf(kind, input),
      ...(await kind.columnsOf?.(input as never, writing)),
      ...publication,
      version: before.version + 1,
      modifiedAt: sql`${at}::timestamptz`,
    } as never)
    .where(isRecord(kind, id));
  await writeParts(tx, kind, id, input, changed);
  return finish(writing, kind, isPublic(before) ? 'updated' : 'published', id, { before, former, fields: changed });
}

const isRecord = (kind: RecordKind, id: string) => eq(getTableColumns(kind.table as PgTable)['id'] as PgColumn, id);

/** What a patch asks of the publication, as columns; undefined where it asks nothing. @throws Problem 409 for a record that is public already */
function publicationOf(writing: Writing, before: StoredRecord, isDraft: boolean | null | undefined, publishOn: string | null | undefined) {
  if (isDraft === undefined && publishOn === undefined) return undefined;
  if (before.publishedAt !== null) {
    if (isDraft === true || publishOn) throw new Problem('conflict', 'The record is public; withdraw it where it must not be');
    return undefined;
  }
  const on = publishOn === undefined ? before.publishOn : publishOn;
  const stays = isDraft === undefined ? before.publishOn === null && publishOn === undefined : isDraft === true;
  const due = isDue(writing, { isDraft: stays, publishOn: on });
  return { publishOn: on, ...(due ? { publishedAt: sql`${writing.at}::timestamptz` } : {}) };
}

/** Publishes a record whose day has come. */
export async function publishRecord(writing: Writing, kind: RecordKind, id: string): Promise<StoredRecord> {
  const before = await findStored(writing.tx, kind, id);
  if (!before) throw new Problem('resourceNotFound', `No ${kind.kind} ${id}`);
  const former = await readStored(writing.tx, kind, before);
  await writing.tx
    .update(kind.table)
    .set({
      publishedAt: sql`${writing.at}::timestamptz`,
      modifiedAt: sql`${writing.at}::timestamptz`,
      version: before.version + 1,
    } as never)
    .where(isRecord(kind, id));
  return finish(writing, kind, 'published', id, { before, former, fields: [] });
}

/** Takes a record away, for a reason that readers are told; `redact` also from what is shown of past days. */
export async function withdrawRecord(
  writing: Writing,
  kind: RecordKind,
  id: string,
  expected: number,
  { reason, redact = false, mergedInto }: { reason: string; redact?: boolean | undefined; mergedInto?: string | undefined },
): Promise<StoredRecord> {
  const before = await findForWriting(writing, kind, id, expected);
  const former = await readStored(writing.tx, kind, before);
  await writing.tx
    .update(kind.table)
    .set({
      withdrawnAt: sql`${writing.at}::timestamptz`,
      withdrawnReason: reason,
      isRedacted: redact,
      mergedInto: mergedInto ?? null,
      version: before.version + 1,
      modifiedAt: sql`${writing.at}::timestamptz`,
    } as never)
    .where(isRecord(kind, id));
  return finish(writing, kind, mergedInto ? 'merged' : 'withdrawn', id, { before, former, fields: [], reason });
}

/** Puts one record in the place of another, which leads to it from then on. */
export async function mergeRecord(
  writing: Writing,
  kind: RecordKind,
  id: string,
  expected: number,
  { into, reason }: { into: string; reason: string },
): Promise<StoredRecord> {
  if (!kind.merge) throw new Problem('conflict', `Two ${kind.collection} cannot be merged`);
  if (into === id) throw new Problem('conflict', 'A record cannot be merged into itself');
  const from = await findForWriting(writing, kind, id, expected);
  const target = await findForWriting(writing, kind, into);
  if (!isPublic(target) && isPublic(from)) throw new Problem('conflict', 'What is public cannot lead to what is not');
  await kind.merge(writing, from, target);
  await withdrawRecord(writing, kind, id, expected, { reason, mergedInto: into });
  await writing.tx
    .update(kind.table)
    .set({ version: target.version + 1, modifiedAt: sql`${writing.at}::timestamptz` } as never)
    .where(isRecord(kind, into));
  return finish(writing, kind, 'updated', into, { before: target, former: undefined, fields: [], reason });
}

/** A record given by one institution to another, as it is recorded. */
export interface HandedOver {
  id: string;
  from: string[];
  to: string;
  reason: string;
  handedOverAt: string;
}

/** Gives a record to another institution; from then on only its members change it. */
export async function handOverRecord(
  writing: Writing,
  kind: RecordKind,
  id: string,
  expected: number,
  { to, reason }: { to: string; reason: string },
): Promise<HandedOver> {
  const { tx, at, actor } = writing;
  const before = await findForWriting(writing, kind, id, expected);
  const [recipient] = await select(
    tx,
    sql`select from authorities a join authority_types t on t.code = a.type where a.id = ${to} and t.is_independent`,
  );
  if (!recipient)
    throw badRequest({ type: 'referencedResourceNotFound', in: 'body', name: 'to', detail: `${to} is not an institution`, value: to });
  const handOver = { id: drawId(), from: before.institutions, to, reason, handedOverAt: at };
  await tx
    .update(kind.table)
    .set({ institutions: [to], version: before.version + 1, modifiedAt: sql`${at}::timestamptz` } as never)
    .where(isRecord(kind, id));
  await select(
    tx,
    sql`insert into hand_overs (id, subject_kind, subject_id, "from", "to", reason, actor, handed_over_at)
        values (${handOver.id}, ${kind.kind}, ${id}, ${sql.param(handOver.from)}::text[], ${to}, ${reason}, ${actor.id}, ${at}::timestamptz)`,
  );
  await kind.handOver?.(writing, before, to);
  await finish(writing, kind, 'handedOver', id, { before, former: undefined, fields: [], reason });
  return handOver;
}

interface Former {
  before?: StoredRecord;
  former?: Record<string, unknown> | undefined;
  fields?: string[];
  reason?: string;
}

/** Tells the audit chain, and readers as far as they can see it, what was done to a record. */
async function finish(
  writing: Writing,
  kind: RecordKind,
  event: string,
  id: string,
  { before, former, fields, reason }: Former = {},
): Promise<StoredRecord> {
  const after = (await findStored(writing.tx, kind, id)) as StoredRecord;
  const operation = !before ? 'create' : event === 'published' && !isPublic(after) ? 'updated' : event;
  writing.record({
    operation: `${kind.kind}.${operation}`,
    kind: kind.kind,
    id,
    before: before && { version: before.version, ...former },
    after: { ...(await readStored(writing.tx, kind, after)), version: after.version, institutions: after.institutions } as {
      version: number;
    },
    reason,
  });
  const wasPublic = before !== undefined && isPublic(before);
  if (isPublic(after) || wasPublic) {
    const parent = kind.parentOf?.(after);
    writing.announce({
      kind: kind.kind,
      id,
      event,
      parent: parent?.id,
      version: after.version,
      replacedBy: after.mergedInto ?? undefined,
      reason,
      ...(fields && fields.length > 0 ? { details: { fields } } : {}),
    });
    await kind.follow?.(writing, { event, before, after });
  }
  return after;
}
