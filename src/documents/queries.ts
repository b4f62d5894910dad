import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { symbolKey } from '../../db/keys.ts';
import type { CourtDetails } from '../../db/schema/documents.ts';
import type { LocalizedText, Source } from '../../db/schema/types.ts';
import { allOf, anyOf, bodyIn, inRange, instant, listKeys, orderOf, textArray, wantedRows } from '../http/sql.ts';
import type { Named, Verified } from '../http/view.ts';
import type { DocumentQuery } from './schemas.ts';

/** A document as the list reads it. */
export interface DocumentRow extends Verified {
  id: string;
  symbol: string | null;
  title: LocalizedText;
  type: string;
  body: string;
  organisation: string;
  treaty: string | null;
  adoptedOn: string | null;
  publishedOn: string | null;
  urls: string[];
  /** Of a judgment: which formation gave it, in the Court's word. */
  formation: string | null;
  recommendationsCount: number;
  modifiedAt: string;
  version: number;
}

/** A document with what only its own page shows. */
export interface DocumentDetailsRow extends DocumentRow {
  review: Named | null;
  stage: string | null;
  parent: Named | null;
  children: Named[];
  finalOn: string | null;
  aliases: string[];
  followUpParagraphs: string[];
  followUpStatus: LocalizedText | null;
  deadlines: Named[];
  measures: Named[];
  note: LocalizedText | null;
  court: CourtDetails | null;
  sources: Source[];
}

const columns = sql`d.id, d.symbol, d.title, d.type, d.body, b.organisation, d.treaty, d.adopted_on as "adoptedOn", d.published_on as "publishedOn", d.urls, d.court->>'formation' as formation,
  d.verification, d.field_verification as "fieldVerification", d.version, ${instant('d.modified_at')} as "modifiedAt",
  (select count(*)::int from recommendations r where r.document = d.id) as "recommendationsCount"`;

/** What narrows and orders the documents. */
export type DocumentFilters = Partial<DocumentQuery>;

const conditionsOf = (query: DocumentFilters): SQL =>
  allOf([
    bodyIn('d.body', query.body),
    anyOf('b.organisation', query.organisation),
    anyOf('d.type', query.type),
    anyOf('d.treaty', query.treaty),
    anyOf('d.review', query.review),
    query.symbol &&
      sql`(d.symbol_key = any(${textArray(query.symbol.map(symbolKey))}) or d.id in (select document from document_aliases where alias_key = any(${textArray(query.symbol.map(symbolKey))})))`,
    query.hasRecommendations === undefined
      ? undefined
      : sql`exists (select from recommendations r where r.document = d.id) = ${query.hasRecommendations}`,
    ...inRange('d.adopted_on', query.adoptedFrom, query.adoptedTo),
    ...inRange('d.published_on', query.publishedFrom, query.publishedTo),
    query.modifiedSince ? sql`d.modified_at >= ${query.modifiedSince}::timestamptz` : undefined,
  ]);

const sortColumns = { adoptedOn: 'd.adopted_on', publishedOn: 'd.published_on', symbol: 'd.symbol_key', modifiedAt: 'd.modified_at' };

const fromOf = (query: DocumentFilters): SQL => sql`from documents d join bodies b on b.code = d.body where ${conditionsOf(query)}`;
const orderFor = (query: DocumentFilters): SQL => orderOf(query.sort ?? ['-adoptedOn'], sortColumns, 'd.symbol_key, d.id');

/** One page of the documents that the filters leave, and how many there are in all. */
export async function listDocuments(
  db: Db,
  query: DocumentQuery,
  page: { limit: number; offset: number },
): Promise<{ rows: DocumentRow[]; total: number }> {
  const [from, order] = [fromOf(query), orderFor(query)];
  const [rows, [counted]] = await Promise.all([
    select<DocumentRow>(db, sql`select ${columns} ${from} order by ${order} limit ${page.limit} offset ${page.offset}`),
    select<{ total: number }>(db, sql`select count(*)::int as total ${from}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** The ids of all documents that the filters leave, in their order. */
export const listDocumentIds = (db: Db, query: DocumentFilters, most?: number): Promise<string[]> =>
  listKeys(db, 'd.id', fromOf(query), orderFor(query), most);

/** The documents of these ids, in their order. */
export async function listDocumentsById(db: Db, ids: string[]): Promise<DocumentRow[]> {
  return select<DocumentRow>(
    db,
    sql`select ${columns} from ${wantedRows(ids)} join documents d on d.id = wanted.key join bodies b on b.code = d.body order by wanted.place`,
  );
}

/** One document with everything that belongs to it. */
export async function findDocument(db: Db, id: string): Promise<DocumentDetailsRow | undefined> {
  const [row] = await select<DocumentDetailsRow>(
    db,
    sql`select ${columns}, d.stage, d.final_on as "finalOn", d.follow_up_paragraphs as "followUpParagraphs", d.follow_up_status as "followUpStatus", d.note, d.court, d.sources,
          (select jsonb_build_object('id', v.id, 'title', v.title, 'verification', v.verification, 'fieldVerification', v.field_verification) from reviews v where v.id = d.review) as review,
          (select jsonb_build_object('id', p.id, 'symbol', p.symbol, 'title', p.title, 'verification', p.verification, 'fieldVerification', p.field_verification) from documents p where p.id = d.parent) as parent,
          coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'symbol', c.symbol, 'title', c.title, 'verification', c.verification, 'fieldVerification', c.field_verification)
            order by c.adopted_on, c.symbol_key, c.id) from documents c where c.parent = d.id), '[]') as children,
          array(select alias from document_aliases a where a.document = d.id order by alias) as aliases,
          coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'verification', l.verification, 'fieldVerification', l.field_verification)
            order by l.due_on, l.id) from deadlines l where l.document = d.id), '[]') as deadlines,
          coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'titleOrigin', m.title_origin, 'verification', m.verification, 'fieldVerification', m.field_verification)
              order by m.taken_on, m.id)
            from measure_documents md join measures m on m.id = md.measure where md.document = d.id), '[]') as measures
        from documents d join bodies b on b.code = d.body where d.id = ${id}`,
  );
  return row;
}
