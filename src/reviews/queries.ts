import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText, Source } from '../../db/schema/types.ts';
import { allOf, anyOf, bodyIn, bodyOfOrganisation, instant, listKeys, orderOf, wantedRows } from '../http/sql.ts';
import type { Named, Verified } from '../http/view.ts';
import type { ReviewQuery } from './schemas.ts';

/** A review as the list reads it. */
export interface ReviewRow extends Verified {
  id: string;
  title: LocalizedText;
  body: string;
  treaty: string | null;
  cycle: string | null;
  cycleLabel: string | null;
  session: string | null;
  dialogueFrom: string | null;
  dialogueTo: string | null;
  documentsCount: number;
  recommendationsCount: number;
  modifiedAt: string;
  version: number;
}

/** A review with what only its own page shows. */
export interface ReviewDetailsRow extends ReviewRow {
  documents: (Named & { type: string; stage: string | null; adoptedOn: string | null; publishedOn: string | null })[];
  deadlines: Named[];
  note: LocalizedText | null;
  sources: Source[];
}

const columns = sql`v.id, v.title, v.body, v.treaty, v.cycle, v.cycle_label as "cycleLabel", v.session, v.dialogue_from as "dialogueFrom", v.dialogue_to as "dialogueTo",
  v.verification, v.field_verification as "fieldVerification", v.version, ${instant('v.modified_at')} as "modifiedAt",
  (select count(*)::int from documents d where d.review = v.id) as "documentsCount",
  (select count(*)::int from documents d join recommendations r on r.document = d.id where d.review = v.id) as "recommendationsCount"`;

/** What narrows and orders the reviews. */
export type ReviewFilters = Partial<ReviewQuery>;

const conditionsOf = (query: ReviewFilters): SQL =>
  allOf([
    bodyIn('v.body', query.body),
    bodyOfOrganisation('v.body', query.organisation),
    anyOf('v.treaty', query.treaty),
    anyOf('v.cycle', query.reviewCycle),
    query.dialogueFrom ? sql`partial_date_last(coalesce(v.dialogue_to, v.dialogue_from)) >= ${query.dialogueFrom}::date` : undefined,
    query.dialogueTo ? sql`partial_date_first(v.dialogue_from) <= ${query.dialogueTo}::date` : undefined,
  ]);

const fromOf = (query: ReviewFilters): SQL => sql`from reviews v where ${conditionsOf(query)}`;
const orderFor = (query: ReviewFilters): SQL =>
  orderOf(query.sort ?? ['-dialogueFrom'], { dialogueFrom: 'v.dialogue_from', body: 'v.body' }, 'v.body, v.cycle, v.id');

/** One page of the reviews that the filters leave, and how many there are in all. */
export async function listReviews(
  db: Db,
  query: ReviewQuery,
  page: { limit: number; offset: number },
): Promise<{ rows: ReviewRow[]; total: number }> {
  const [from, order] = [fromOf(query), orderFor(query)];
  const [rows, [counted]] = await Promise.all([
    select<ReviewRow>(db, sql`select ${columns} ${from} order by ${order} limit ${page.limit} offset ${page.offset}`),
    select<{ total: number }>(db, sql`select count(*)::int as total ${from}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** The ids of all reviews that the filters leave, in their order. */
export const listReviewIds = (db: Db, query: ReviewFilters, most?: number): Promise<string[]> =>
  listKeys(db, 'v.id', fromOf(query), orderFor(query), most);

/** The reviews of these ids, in their order. */
export const listReviewsById = (db: Db, ids: string[]): Promise<ReviewRow[]> =>
  select(db, sql`select ${columns} from ${wantedRows(ids)} join reviews v on v.id = wanted.key order by wanted.place`);

/** One review with its documents and deadlines. */
export async function findReview(db: Db, id: string): Promise<ReviewDetailsRow | undefined> {
  const [row] = await select<ReviewDetailsRow>(
    db,
    sql`select ${columns}, v.note, v.sources,
          coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'symbol', d.symbol, 'title', d.title, 'type', d.type, 'stage', d.stage, 'adoptedOn', d.adopted_on, 'publishedOn', d.published_on,
              'verification', d.verification, 'fieldVerification', d.field_verification)
              order by s.position nulls last, d.adopted_on, d.symbol_key, d.id)
            from documents d left join review_stages s on s.code = d.stage where d.review = v.id), '[]') as documents,
          coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'verification', l.verification, 'fieldVerification', l.field_verification) order by l.due_on, l.id)
            from deadlines l where l.review = v.id), '[]') as deadlines
        from reviews v where v.id = ${id}`,
  );
  return row;
}
