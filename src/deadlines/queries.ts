import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText, Source } from '../../db/schema/types.ts';
import { allOf, anyOf, bodyIn, bodyOfOrganisation, inRange, instant, listKeys, orderOf, wantedRows } from '../http/sql.ts';
import type { Named, Verified } from '../http/view.ts';
import type { DeadlineQuery } from './schemas.ts';

/** A deadline with the document and the review that it belongs to. */
export interface DeadlineRow extends Verified {
  id: string;
  title: LocalizedText;
  kind: string;
  body: string;
  dueOn: string | null;
  completedOn: string | null;
  state: string;
  isComputed: boolean;
  document: Named | null;
  review: Named | null;
  note: LocalizedText | null;
  modifiedAt: string;
  version: number;
  sources: Source[];
}

const columns = sql`l.id, l.title, l.kind, l.body, l.due_on as "dueOn", l.completed_on as "completedOn", l.state, l.is_computed as "isComputed", l.note, l.version, l.sources,
  l.verification, l.field_verification as "fieldVerification", ${instant('l.modified_at')} as "modifiedAt",
  (select jsonb_build_object('id', d.id, 'symbol', d.symbol, 'title', d.title, 'verification', d.verification, 'fieldVerification', d.field_verification) from documents d where d.id = l.document) as document,
  (select jsonb_build_object('id', v.id, 'title', v.title, 'verification', v.verification, 'fieldVerification', v.field_verification) from reviews v where v.id = l.review) as review`;

/** What narrows and orders the deadlines. */
export type DeadlineFilters = Partial<DeadlineQuery>;

const conditionsOf = (query: DeadlineFilters): SQL =>
  allOf([
    ...inRange('l.due_on', query.from, query.to),
    bodyIn('l.body', query.body),
    bodyOfOrganisation('l.body', query.organisation),
    anyOf('l.kind', query.kind),
    anyOf('l.state', query.state),
    anyOf('l.document', query.document),
    anyOf('l.review', query.review),
  ]);

const fromOf = (query: DeadlineFilters): SQL => sql`from deadlines l where ${conditionsOf(query)}`;
const orderFor = (query: DeadlineFilters): SQL => orderOf(query.sort ?? ['dueOn'], { dueOn: 'l.due_on' }, 'l.body, l.id');

/** One page of the deadlines that the filters leave, soonest first, and how many there are in all. */
export async function listDeadlines(
  db: Db,
  query: DeadlineQuery,
  page: { limit: number; offset: number },
): Promise<{ rows: DeadlineRow[]; total: number }> {
  const [from, order] = [fromOf(query), orderFor(query)];
  const [rows, [counted]] = await Promise.all([
    select<DeadlineRow>(db, sql`select ${columns} ${from} order by ${order} limit ${page.limit} offset ${page.offset}`),
    select<{ total: number }>(db, sql`select count(*)::int as total ${from}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** The ids of all deadlines that the filters leave, in their order. */
export const listDeadlineIds = (db: Db, query: DeadlineFilters, most?: number): Promise<string[]> =>
  listKeys(db, 'l.id', fromOf(query), orderFor(query), most);

/** The deadlines of these ids, in their order. */
export const listDeadlinesById = (db: Db, ids: string[]): Promise<DeadlineRow[]> =>
  select(db, sql`select ${columns} from ${wantedRows(ids)} join deadlines l on l.id = wanted.key order by wanted.place`);

/** All deadlines that the filters leave and that have a date, soonest first. */
export async function listDatedDeadlines(db: Db, query: DeadlineQuery): Promise<DeadlineRow[]> {
  return select<DeadlineRow>(
    db,
    sql`select ${columns} from deadlines l where ${conditionsOf(query)} and l.due_on is not null order by l.due_on, l.body, l.id`,
  );
}

/** What is told of a deadline that was public and was withdrawn: that it is not due any more. */
export interface WithdrawnDeadline {
  id: string;
  dueOn: string;
  version: number;
  withdrawnAt: string;
}

/**
 * The deadlines that were public and were withdrawn, but for those that nothing is to be shown of.
 * @param whole with the eyes of whoever sees every row
 */
export async function listWithdrawnDeadlines(whole: Db, query: DeadlineQuery): Promise<WithdrawnDeadline[]> {
  return select<WithdrawnDeadline>(
    whole,
    sql`select l.id, l.due_on as "dueOn", l.version, ${instant('l.withdrawn_at')} as "withdrawnAt" from deadlines l
        where ${conditionsOf(query)} and l.due_on is not null and l.published_at is not null and l.withdrawn_at is not null and not l.is_redacted
        order by l.due_on, l.id`,
  );
}

/**
 * The deadlines that were public within a filter and are outside it since, or have no date any more, with the date that they had there last: a
 * calendar of the filter may hold them.
 * @param since those changed after this instant
 */
export async function listLeftDeadlines(db: Db, query: DeadlineQuery, since: string): Promise<WithdrawnDeadline[]> {
  return select<WithdrawnDeadline>(
    db,
    sql`select id, due_on as "dueOn", version, ${instant('modified_at')} as "withdrawnAt" from
          (select distinct on (l.id) l.id, l.due_on, n.version, n.modified_at from history.deadlines l join deadlines n on n.id = l.id
            where ${conditionsOf(query)} and l.due_on is not null and l.published_at is not null and l.withdrawn_at is null and n.modified_at > ${since}
              and n.id not in (select l.id from deadlines l where ${conditionsOf(query)} and l.due_on is not null)
            order by l.id, l.written_from desc) former
        order by due_on, id`,
  );
}

/** One deadline. */
export async function findDeadline(db: Db, id: string): Promise<DeadlineRow | undefined> {
  const [row] = await select<DeadlineRow>(db, sql`select ${columns} from deadlines l where l.id = ${id}`);
  return row;
}
