import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText, Source } from '../../db/schema/types.ts';
import { instant } from '../http/sql.ts';
import type { Verified } from '../http/view.ts';

/** What the State answered, as it is read. */
export interface PositionRow extends Verified {
  id: string;
  recommendation: string;
  value: string;
  note: LocalizedText | null;
  document: (Verified & { id: string; symbol: string | null; title: LocalizedText }) | null;
  statedOn: string | null;
  modifiedAt: string;
  version: number;
  sources: Source[];
}

const positionsWhere = (condition: SQL): SQL => sql`
  select po.id, po.recommendation, po.value, po.note, po.stated_on as "statedOn", po.version, ${instant('po.modified_at')} as "modifiedAt",
    po.sources, po.verification, po.field_verification as "fieldVerification",
    case when d.id is not null then jsonb_build_object('id', d.id, 'symbol', d.symbol, 'title', d.title, 'verification', d.verification, 'fieldVerification', d.field_verification) end as document
  from recommendations r join positions po on po.recommendation = r.id left join documents d on d.id = po.document
  where ${condition} order by po.stated_on desc nulls last, po.id`;

/** What the State answered to a recommendation, newest first. */
export async function listPositions(db: Db, recommendation: string): Promise<PositionRow[]> {
  return select<PositionRow>(db, positionsWhere(sql`r.id = ${recommendation}`));
}

/** One position on a recommendation. */
export async function findPosition(db: Db, recommendation: string, id: string): Promise<PositionRow | undefined> {
  const [row] = await select<PositionRow>(db, positionsWhere(sql`r.id = ${recommendation} and po.id = ${id}`));
  return row;
}
