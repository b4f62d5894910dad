import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { isOwnedBy } from '../access/actors.ts';
import { Problem } from '../errors.ts';
import { requireVersion } from '../http/preconditions.ts';
import type { Writing } from '../writing/write.ts';
import { findAssessment } from './queries.ts';
import type { AssessmentRow } from './rows.ts';

/** The recommendation that is assessed, as far as its writing depends on it. */
export interface Assessed {
  institutions: string[];
  isPublic: boolean;
}

/** The recommendation that is assessed. @throws Problem 404 where the actor sees none, 403 where it belongs to other institutions */
export async function requireRecommendation(writing: Writing, id: string): Promise<Assessed> {
  const { tx, actor, permission } = writing;
  const [row] = await select<Assessed>(
    tx,
    sql`select institutions, published_at is not null as "isPublic" from recommendations where id = ${id} and withdrawn_at is null`,
  );
  const isMine = row !== undefined && isOwnedBy(actor, row.institutions);
  if (!row || (!row.isPublic && !isMine))
    throw new Problem('resourceNotFound', `No resource /recommendations/${id} found`, {
      issues: [{ in: 'path', name: 'recommendationId', detail: `the recommendationId ${id} is not assigned`, value: id }],
    });
  if (!isMine)
    throw new Problem('missingPermission', `The recommendation belongs to ${row.institutions.join(', ')}; only their members assess it`, {
      members: { permission, institutions: row.institutions },
    });
  return row;
}

/** The assessment that is written to. @throws Problem 404, 403 where it is another institution's, 412 where it is stale */
export async function requireAssessment(writing: Writing, recommendation: string, id: string, expected: number): Promise<AssessmentRow> {
  const row = await findAssessment(writing.tx, recommendation, id);
  const isMine = row?.institution === writing.actor.institution;
  if (!row || row.state === 'withdrawn' || (row.validFrom === null && !isMine))
    throw new Problem('resourceNotFound', `No resource /recommendations/${recommendation}/assessments/${id} found`, {
      issues: [{ in: 'path', name: 'assessmentId', detail: `the assessmentId ${id} is not assigned`, value: id }],
    });
  if (!isMine)
    throw new Problem('missingPermission', `The assessment is that of ${row.institution}; only its members change it`, {
      members: { permission: writing.permission, institutions: [row.institution] },
    });
  requireVersion(expected, row.version);
  return row;
}
