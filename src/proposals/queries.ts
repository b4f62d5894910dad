import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { allOf, anyOf, instant } from '../http/sql.ts';
import type { Verified } from '../http/view.ts';
import type { ProposalQuery } from './schemas.ts';

/** A proposal with the recommendation and the act that it joins. */
export interface ProposalRow {
  id: string;
  recommendation: Verified & { id: string; symbol: string | null; paragraph: string };
  action: Verified & { id: string; treaty: string; kind: string; takenOn: string | null };
  status: string;
  state: string;
  reason: string | null;
  proposedAt: string;
  modifiedAt: string;
  version: number;
}

const columns = sql`x.id, x.status, x.state, x.reason, x.version, ${instant('x.proposed_at')} as "proposedAt", ${instant('x.modified_at')} as "modifiedAt",
  jsonb_build_object('id', r.id, 'symbol', d.symbol, 'paragraph', p.number, 'verification', r.verification, 'fieldVerification', r.field_verification) as recommendation,
  (select jsonb_build_object('id', a.id, 'treaty', a.treaty, 'kind', a.kind, 'takenOn', a.taken_on, 'verification', a.verification, 'fieldVerification', a.field_verification)
    from public.treaty_actions a where a.id = x.treaty_action) as action`;

/** An act that was withdrawn since is still told of, for that is why its proposal was dismissed. */
const from = sql.raw(
  'from proposed_assessments x join recommendations r on r.id = x.recommendation join documents d on d.id = r.document join paragraphs p on p.id = r.paragraph',
);

const conditionsOf = (query: ProposalQuery): SQL =>
  allOf([
    anyOf('x.state', query.state),
    anyOf('x.recommendation', query.recommendation),
    query.treaty && sql`x.treaty_action in (select a.id from public.treaty_actions a where ${anyOf('a.treaty', query.treaty) as SQL})`,
  ]);

/** One page of the proposals that the filters leave, newest first, and how many there are in all. */
export async function listProposals(
  db: Db,
  query: ProposalQuery,
  page: { limit: number; offset: number },
): Promise<{ rows: ProposalRow[]; total: number }> {
  const where = conditionsOf(query);
  const [rows, [counted]] = await Promise.all([
    select<ProposalRow>(
      db,
      sql`select ${columns} ${from} where ${where} order by x.proposed_at desc, r.symbol_key, r.paragraph_sort, x.id limit ${page.limit} offset ${page.offset}`,
    ),
    select<{ total: number }>(db, sql`select count(*)::int as total ${from} where ${where}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** One proposal. */
export async function findProposal(db: Db, id: string): Promise<ProposalRow | undefined> {
  const [row] = await select<ProposalRow>(db, sql`select ${columns} ${from} where x.id = ${id}`);
  return row;
}
