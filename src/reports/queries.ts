import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { Verification } from '../../db/schema/types.ts';
import { instant, textArray } from '../http/sql.ts';
import type { ActionRow } from '../treaties/queries.ts';

/** The State of which all this is said. */
const state = sql`'BE' = any(r.countries)`;

/**
 * The last day of what belongs to a review: of its documents, of the dialogue. What the body said later belongs to later reviews.
 * Null where none of them has a date.
 */
const lastDayOf = (review: string): SQL => sql`(
  select greatest(max(partial_date_last(d.adopted_on)), (select partial_date_last(coalesce(v.dialogue_to, v.dialogue_from)) from reviews v where v.id = ${review}))
  from documents d where d.review = ${review})`;

/** Which recommendations a report is about. */
const inScope = (body: string, review: string): SQL => sql`${state} and (
  d.review = ${review}
  or (r.body = ${body} and (
    r.adopted_on is null or ${lastDayOf(review)} is null or partial_date_first(r.adopted_on) <= ${lastDayOf(review)})))`;

/** A recommendation of the scope, with where it stands. */
export interface ScopedRow {
  id: string;
  status: string;
}

/** Everything that the body asked of Belgium up to the end of a review, and the status of each. */
export async function listScope(db: Db, body: string, review: string): Promise<ScopedRow[]> {
  return select<ScopedRow>(
    db,
    sql`select r.id, coalesce(s.status, 'notAssessed') as status
        from recommendations r join documents d on d.id = r.document left join recommendation_standings s on s.recommendation = r.id
        where ${inScope(body, review)} order by r.symbol_key, r.paragraph_sort, r.id`,
  );
}

/** The documents that these recommendations stand in, oldest first. */
export async function listDocumentsOf(db: Db, recommendations: string[]): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    sql`select d.id from documents d where d.id in (select r.document from recommendations r where r.id = any(${textArray(recommendations)}))
        order by d.adopted_on nulls last, d.symbol_key, d.id`,
  );
  return rows.map(({ id }) => id);
}

/** Those of these recommendations on which an institute or others have said something. */
export async function listSpokenOf(db: Db, recommendations: string[]): Promise<Set<string>> {
  const among = textArray(recommendations);
  const rows = await select<{ id: string }>(
    db,
    sql`select recommendation as id from assessments where recommendation = any(${among})
        union select recommendation from contributions where recommendation = any(${among})`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** A change of where a recommendation stands. */
export interface StatusChangeRow {
  recommendation: string;
  id: string;
  occurredAt: string;
  from: string;
  to: string;
}

/** How the status of these recommendations changed since they are in the file, oldest first. */
export async function listStatusChanges(db: Db, recommendations: string[], until: string | undefined): Promise<StatusChangeRow[]> {
  return select<StatusChangeRow>(
    db,
    sql`select c.subject_id as recommendation, c.id, ${instant('c.occurred_at')} as "occurredAt", c.details ->> 'from' as "from", c.details ->> 'to' as "to"
        from changes c where c.subject_kind = 'recommendation' and c.type = 'recommendation.statusChanged' and c.subject_id = any(${textArray(recommendations)})
          and c.details ->> 'from' <> c.details ->> 'to' and ${untilDay('c.occurred_at', until)}
        order by c.sequence`,
  );
}

const untilDay = (column: string, day: string | undefined): SQL =>
  day === undefined ? sql`true` : sql`(${sql.raw(column)} at time zone 'Europe/Brussels')::date <= ${day}::date`;

/** A recommendation that asks the same, and whether it came earlier or later. */
export interface RepeatedRow {
  recommendation: string;
  relation: 'earlier' | 'later';
  id: string;
  symbol: string | null;
  paragraph: string;
  isNumbered: boolean;
  adoptedOn: string | null;
  verification: Verification;
}

/** The confirmed repetitions of these recommendations, by any body. */
export async function listRepetitions(db: Db, recommendations: string[]): Promise<RepeatedRow[]> {
  const among = textArray(recommendations);
  return select<RepeatedRow>(
    db,
    sql`with pairs (recommendation, relation, id) as (
          select l.later, 'earlier', l.earlier from lineage l where l.state = 'confirmed' and l.later = any(${among})
          union all select l.earlier, 'later', l.later from lineage l where l.state = 'confirmed' and l.earlier = any(${among}))
        select x.recommendation, x.relation, r.id, d.symbol, p.number as paragraph, p.is_numbered as "isNumbered", r.adopted_on as "adoptedOn", r.verification
        from pairs x join recommendations r on r.id = x.id join documents d on d.id = r.document join paragraphs p on p.id = r.paragraph
        order by r.adopted_on nulls last, r.symbol_key, r.paragraph_sort, r.id`,
  );
}

/** An act, and the treaty that its own is a protocol to. */
export interface ActRow extends ActionRow {
  protocolTo: string | null;
}

/** Acts by Belgium after a date, under all treaties, oldest first. */
export async function listActsAfter(db: Db, date: string): Promise<ActRow[]> {
  return select<ActRow>(
    db,
    sql`select a.id, a.treaty, a.kind, a.taken_on as "takenOn", a.article, a.as_of as "asOf", a.note, a.version, a.sources, a.verification,
          a.field_verification as "fieldVerification", ${instant('a.modified_at')} as "modifiedAt", t.protocol_to as "protocolTo"
        from treaty_actions a join treaty_action_kinds k on k.code = a.kind join treaties t on t.code = a.treaty
        where partial_date_first(a.taken_on) > partial_date_last(${date}) order by a.taken_on, k.position, a.id`,
  );
}

/** The treaties that a body watches over. */
export async function listTreatiesOf(db: Db, body: string): Promise<string[]> {
  const rows = await select<{ code: string }>(
    db,
    sql`select treaty as code from treaty_bodies where body = ${body} union select treaty from bodies where code = ${body} and treaty is not null order by code`,
  );
  return rows.map(({ code }) => code);
}

/** The newest change that readers were told of; undefined where nothing has changed since the file began. */
export async function findNewestChange(db: Db, until: string | undefined): Promise<{ id: string; occurredAt: string } | undefined> {
  const [row] = await select<{ id: string; occurredAt: string }>(
    db,
    sql`select c.id, ${instant('c.occurred_at')} as "occurredAt" from changes c where ${untilDay('c.occurred_at', until)} order by c.sequence desc limit 1`,
  );
  return row;
}

/** Tables of what may not be public yet and stands in a report; assessments and contributions have states of their own. */
const publishable = ['reviews', 'documents', 'recommendations', 'positions', 'grades', 'measures', 'treaty_actions', 'deadlines'];

/** The ids of everything that who reads can see and the public cannot. */
export async function listUnpublished(db: Db): Promise<Set<string>> {
  const each = publishable.map((table) => `select id from ${table} where published_at is null`);
  const rows = await select<{ id: string }>(
    db,
    sql.raw(`${each.join(' union all ')}
      union all select id from assessments where state in ('draft', 'inReview', 'returned')
      union all select id from contributions where state = 'submitted'`),
  );
  return new Set(rows.map(({ id }) => id));
}

/** How many recommendations of a report are open. */
export async function countOpen(db: Db, body: string, review: string): Promise<number> {
  const scope = await listScope(db, body, review);
  return scope.filter(({ status }) => isOpenStatus(status)).length;
}

/** Whether a recommendation with this status belongs in a report: all but what is done, and what asks nothing of Belgium any more. */
export const isOpenStatus = (status: string): boolean => status !== 'implemented' && status !== 'notApplicable';
