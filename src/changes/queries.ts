import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { allOf, anyOf, instant } from '../http/sql.ts';
import { type ChainedEntry, listAuditEntries, listNewestAuditEntries } from './audit.ts';
import { tellable } from './redaction.ts';
import type { AuditEntryQuery } from './schemas.ts';

/** A change as the feed reads it. */
export interface ChangeRow {
  id: string;
  type: string;
  occurredAt: string;
  subjectKind: string;
  subjectId: string;
  parent: string | null;
  version: number | null;
  replacedBy: string | null;
  institution: string | null;
  role: string | null;
  reason: string | null;
  details: { fields?: string[] } | null;
}

const { reason, details } = tellable('c');

const columns = sql`c.id, c.type, ${instant('c.occurred_at')} as "occurredAt", c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.parent, c.version,
  c.replaced_by as "replacedBy", c.institution, c.role, ${reason} as reason, ${details} as details`;

/** The place of a change in the order of commits; undefined where there is no such change. */
export async function findPlace(db: Db, id: string): Promise<number | undefined> {
  const [row] = await select<{ sequence: string }>(db, sql`select sequence from changes where id = ${id}`);
  return row && Number(row.sequence);
}

/**
 * Changes that come after a place, in the order in which they were committed, and the id of the newest of all at that same moment.
 * One statement, so that nothing can be committed between the two.
 */
export async function listChanges(
  db: Db,
  after: number,
  kinds: string[] | undefined,
  limit: number,
): Promise<{ rows: ChangeRow[]; newest: string | undefined }> {
  const condition = allOf([sql`c.sequence > ${after}`, anyOf('c.subject_kind', kinds)]);
  const rows = await select<ChangeRow & { newest: string }>(
    db,
    sql`select h.newest, page.* from (select id as newest from changes order by sequence desc limit 1) h
        left join lateral (select c.sequence as place, ${columns} from changes c where ${condition} order by c.sequence limit ${limit}) page on true
        order by page.place`,
  );
  return { rows: rows.filter(({ id }) => id !== null), newest: rows[0]?.newest };
}

/** One change by its id. */
export async function findChange(db: Db, id: string): Promise<ChangeRow | undefined> {
  const [row] = await select<ChangeRow>(db, sql`select ${columns} from changes c where c.id = ${id}`);
  return row;
}

type EntryFilters = Pick<AuditEntryQuery, 'subjectId' | 'actor' | 'operation'>;

const entriesWith = ({ subjectId, actor, operation }: EntryFilters): SQL =>
  allOf([anyOf('subject_id', subjectId), anyOf('actor', actor), anyOf('operation', operation)]);

/** Entries of the audit chain that the filters leave, in its order. */
export const listEntries = async (
  db: Db,
  query: EntryFilters & Pick<AuditEntryQuery, 'afterEntry'>,
  limit: number,
): Promise<ChainedEntry[]> => listAuditEntries(db, query.afterEntry ?? 0, limit, entriesWith(query));

/** Entries of the audit chain that the filters leave, the newest first, from before a place on. */
export const listNewestEntries = async (db: Db, query: EntryFilters, before: number | undefined, limit: number): Promise<ChainedEntry[]> =>
  listNewestAuditEntries(db, before, limit, entriesWith(query));
