import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { allOf, instant, textArray } from '../http/sql.ts';
import type { Verified } from '../http/view.ts';
import type { LineageSuggestionQuery } from './schemas.ts';
import type { LineageCandidate } from './similarity.ts';

/** A recommendation as one of those that ask the same. */
export interface ChainRow extends Verified {
  id: string;
  document: string;
  symbol: string | null;
  paragraph: string;
  body: string;
  adoptedOn: string | null;
  texts: Record<string, { text: string; origin: string }> | null;
  documentVerification: Verified['verification'] | null;
  documentFieldVerification: LocalizedText | null;
}

/** A pair of recommendations that may ask the same. */
export interface SuggestionRow {
  id: string;
  earlier: ChainRow;
  later: ChainRow;
  state: 'suggested' | 'confirmed' | 'rejected';
  suggestedBy: string;
  suggestedAt: string;
  score: number | null;
  reasons: Partial<LineageCandidate['reasons']> | null;
  decidedAt: string | null;
  reason: string | null;
  version: number;
}

/** The recommendation of an id, as JSON. */
const recommendationOf = (id: string): SQL =>
  sql.raw(`(select json_build_object('id', r.id, 'document', r.document, 'symbol', d.symbol, 'paragraph', p.number, 'body', r.body, 'adoptedOn', r.adopted_on,
      'texts', (select json_object_agg(t.language, json_build_object('text', t.text, 'origin', t.origin)) from recommendation_texts t where t.recommendation = r.id and t.is_shown),
      'verification', r.verification, 'fieldVerification', r.field_verification,
      'documentVerification', d.verification, 'documentFieldVerification', d.field_verification)
    from recommendations r join paragraphs p on p.id = r.paragraph left join documents d on d.id = r.document where r.id = ${id})`);

/**
 * The recommendations that ask the same as this one, itself among them, oldest first: all that confirmed pairs lead to, over as many of them
 * as it takes. Only what the one who asks sees leads on.
 */
export async function listChain(db: Db, id: string): Promise<ChainRow[]> {
  const rows = await select<{ item: ChainRow }>(
    db,
    // `union` forgets what it has met, so that pairs in a circle end.
    sql`with recursive chain (id) as (
          select ${id}::text
          union
          select l.id from chain c cross join lateral (
            select x.later as id from lineage x where x.earlier = c.id and x.state = 'confirmed'
            union all select x.earlier from lineage x where x.later = c.id and x.state = 'confirmed') l)
        select ${recommendationOf('o.id')} as item from chain c join recommendations o on o.id = c.id
        order by o.adopted_first nulls last, o.symbol_key, o.paragraph_sort, o.id`,
  );
  return rows.map(({ item }) => item);
}

/** The id of a pair, which names both. */
const pairId = sql.raw(`l.earlier || '-' || l.later`);

/** The version of a pair: one more than the decisions on it that the audit chain holds, which also counts those that were taken back. */
export const versionOf = (id: SQL): SQL =>
  sql`(select 1 + count(*)::int from audit_entries x where x.subject_kind = 'lineage' and x.subject_id = ${id} and x.operation <> 'lineage.suggested')`;

const columns = sql`${pairId} as id, ${recommendationOf('l.earlier')} as earlier, ${recommendationOf('l.later')} as later, l.state,
  l.suggested_by as "suggestedBy", ${instant('l.suggested_at')} as "suggestedAt", round(l.score::numeric, 3)::float8 as score, l.reasons,
  ${instant('l.decided_at')} as "decidedAt", l.reason, ${versionOf(pairId)} as version`;

const conditionsOf = ({ state = ['suggested'], recommendation, minScore }: LineageSuggestionQuery): SQL =>
  allOf([
    sql`l.state = any(${textArray(state)})`,
    recommendation && sql`(l.earlier = any(${textArray(recommendation)}) or l.later = any(${textArray(recommendation)}))`,
    // To three decimals, as it is shown: a score of 0.6 is kept as 0.60000002.
    minScore === undefined ? undefined : sql`round(l.score::numeric, 3) >= ${minScore}::numeric`,
  ]);

/** One page of the pairs that the filters leave, what a person named first and then by score, and how many there are in all. */
export async function listSuggestions(
  db: Db,
  query: LineageSuggestionQuery,
  page: { limit: number; offset: number },
): Promise<{ rows: SuggestionRow[]; total: number }> {
  const order = sql.raw('l.score desc nulls first, l.earlier, l.later');
  // Sorted first and joined then, which sees to it that both are seen: so a page looks up no more than its own.
  const from = sql`from (select * from public.lineage l where ${conditionsOf(query)} order by ${order}) l
    join recommendations e on e.id = l.earlier join recommendations o on o.id = l.later`;
  const [rows, [counted]] = await Promise.all([
    select<SuggestionRow>(
      db,
      sql`select ${columns} from (select l.* ${from} order by ${order} limit ${page.limit} offset ${page.offset}) l order by ${order}`,
    ),
    select<{ total: number }>(
      db,
      sql`select count(*)::int as total from public.lineage l join recommendations e on e.id = l.earlier join recommendations o on o.id = l.later
          where ${conditionsOf(query)}`,
    ),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** The two ids that the id of a pair is made of; undefined where it is none. */
export function readPairId(id: string): { earlier: string; later: string } | undefined {
  const [, earlier, later] = /^([0-9a-z]+)-([0-9a-z]+)$/.exec(id) ?? [];
  return earlier && later ? { earlier, later } : undefined;
}

/** One pair, as far as who asks sees both. */
export async function findSuggestion(db: Db, id: string): Promise<SuggestionRow | undefined> {
  const pair = readPairId(id);
  if (!pair) return undefined;
  const [row] = await select<SuggestionRow>(
    db,
    sql`select ${columns} from lineage l where l.earlier = ${pair.earlier} and l.later = ${pair.later}`,
  );
  return row;
}
