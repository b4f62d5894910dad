import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import type { EvidenceRow } from '../assessments/rows.ts';
import { evidenceOf, instant } from '../http/sql.ts';

/** A contribution with its evidence. */
export interface ContributionRow {
  id: string;
  recommendation: string;
  authority: string | null;
  contributor: string;
  voice: string;
  status: string | null;
  text: LocalizedText;
  state: 'submitted' | 'published' | 'refused' | 'withdrawn';
  author: string | null;
  reason: string | null;
  submittedAt: string;
  publishedAt: string | null;
  withdrawnAt: string | null;
  modifiedAt: string;
  version: number;
  evidence: EvidenceRow[];
}

const columns: SQL = sql`c.id, c.recommendation, c.authority, c.contributor, c.voice, c.status, c.text, c.state, c.author, c.reason,
  ${instant('c.submitted_at')} as "submittedAt", ${instant('c.published_at')} as "publishedAt", ${instant('c.withdrawn_at')} as "withdrawnAt",
  ${instant('c.modified_at')} as "modifiedAt", c.version, ${evidenceOf('contribution', 'c.id')} as evidence`;

/** The contributions to a recommendation that who asks may see, newest first. */
export async function listContributions(db: Db, recommendation: string): Promise<ContributionRow[]> {
  return select<ContributionRow>(
    db,
    sql`select ${columns} from contributions c where c.recommendation = ${recommendation} and c.state <> 'withdrawn' order by c.submitted_at desc, c.id`,
  );
}

/** One contribution to a recommendation, as far as who asks may see it. */
export async function findContribution(db: Db, recommendation: string, id: string): Promise<ContributionRow | undefined> {
  const [row] = await select<ContributionRow>(
    db,
    sql`select ${columns} from contributions c where c.recommendation = ${recommendation} and c.id = ${id}`,
  );
  return row;
}
