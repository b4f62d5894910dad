import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { type Scope, type Work, works } from './kinds.ts';
import { type WorkItemKind, workItemKinds } from './schemas.ts';

/** One thing that awaits somebody. */
export interface WorkItemRow {
  kind: WorkItemKind;
  subjectKind: string;
  id: string;
  parent: string | null;
  /** Where the text of a recommendation is shown. */
  texts: Record<string, { text: string; origin: string }> | null;
  title: LocalizedText | null;
  due: string | null;
  since: string | null;
  detail: Record<string, string | number | null>;
}

/** How much there is of a kind. */
export interface WorkItemCount {
  kind: WorkItemKind;
  count: number;
  isMore: boolean;
}

type Known = [kind: WorkItemKind, work: Work];

const worksFor = (scope: Scope): Known[] =>
  workItemKinds.flatMap((kind): Known[] => {
    const work = works[kind](scope);
    return work ? [[kind, work]] : [];
  });

/** Counts every kind that is for the one who asks, in the order of the list. */
async function countKinds(db: Db, known: Known[]): Promise<WorkItemCount[]> {
  const counts = known.map(
    ([kind, { from, most }]): SQL =>
      most === undefined
        ? sql`select ${kind}::text as kind, count(*)::int as count, false as "isMore" ${from}`
        : sql`select ${kind}::text as kind, least(count(*)::int, ${most}::int) as count, count(*) > ${most}::int as "isMore" from (select ${from} limit ${most + 1}::int) x`,
  );
  const rows = await select<WorkItemCount>(db, sql.join(counts, sql` union all `));
  const found = new Map(rows.map((row) => [row.kind, row]));
  return known.map(([kind]) => found.get(kind) ?? { kind, count: 0, isMore: false });
}

/** Some of one kind; texts are looked up for these alone. */
async function listKind(db: Db, [kind, { columns, from, order }]: Known, limit: number, offset: number): Promise<WorkItemRow[]> {
  return select<WorkItemRow>(
    db,
    sql`select ${kind}::text as kind, x."subjectKind", x.id, x.parent, x.due, x.since, x.detail, ${shortened} as title,
          (select jsonb_object_agg(t.language, jsonb_build_object('text', left(t.text, 301), 'origin', t.origin))
            from recommendation_texts t where t.recommendation = x.recommendation and t.is_shown) as texts
        from (select ${columns} ${from} order by ${order} limit ${limit}::int offset ${offset}::int) x`,
  );
}

const shortened = sql.raw(`(select jsonb_object_agg(y.key, left(y.value, 301)) from jsonb_each_text(x.title) y)`);

/**
 * One page of what awaits the one who asks, and how much there is of each kind. The kinds stand one after the other, the most urgent first,
 * so that a page reads no more than itself.
 */
export async function listWorkItems(
  db: Db,
  scope: Scope,
  kinds: readonly WorkItemKind[],
  page: { limit: number; offset: number },
): Promise<{ rows: WorkItemRow[]; total: number; counts: WorkItemCount[] }> {
  const known = worksFor(scope);
  const counts = await countKinds(db, known);
  const rows: WorkItemRow[] = [];
  let total = 0;
  for (const [place, one] of known.entries()) {
    if (!kinds.includes(one[0])) continue;
    const count = counts[place]?.count ?? 0;
    const offset = Math.max(0, page.offset - total);
    const limit = Math.min(page.limit - rows.length, count - offset);
    if (limit > 0) rows.push(...(await listKind(db, one, limit, offset)));
    total += count;
  }
  return { rows, total, counts };
}
