import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, select } from '../../db/client.ts';
import { tellable } from '../changes/redaction.ts';
import { CodeReference, Href, Instant, LanguageQuery, LocalizedString } from '../http/fields.ts';
import { PageQuery, pageFields } from '../http/paging.ts';
import { exactInstant, instant } from '../http/sql.ts';
import { RecommendationSummary } from './schemas.ts';

/** Which part of the history is asked for. */
export const HistoryQuery = z.strictObject({
  ...PageQuery,
  pageSize: z.number().int().min(1).max(50).default(20).describe('Entries on a page'),
  ...LanguageQuery,
});

/** One thing that readers could see happen to a recommendation, with what it was from then on. */
export const HistoryEntry = z
  .object({
    id: z.string().describe('Of the change in the feed; `start` for what the file began with'),
    href: Href.optional(),
    type: z.string().describe('`recommendation.published`, `recommendation.updated`, `assessment.published`, `grade.withdrawn`…'),
    occurredAt: Instant,
    institution: CodeReference.optional().describe('Who did it; never a person'),
    role: z.string().optional(),
    reason: z.string().optional(),
    fields: z.array(z.string()).optional().describe('Of an update: the members that changed'),
    subject: z.object({ kind: z.string(), id: z.string(), href: Href }).meta({ id: 'HistorySubject' }),
    recommendation: RecommendationSummary.optional().describe('The recommendation as it was from then on; absent once it was withdrawn'),
    assessment: z
      .object({
        id: z.string(),
        href: Href,
        authority: CodeReference.optional(),
        institution: CodeReference,
        status: CodeReference,
        confidence: CodeReference,
        rationale: LocalizedString,
        rationaleOrigins: LocalizedString,
        evidenceUpTo: z.string(),
        methodologyVersion: z.string(),
        validFrom: Instant,
        validTo: Instant.optional(),
      })
      .meta({ id: 'PublishedAssessment' })
      .optional()
      .describe('Of an assessment that was published: what it says'),
  })
  .meta({ id: 'HistoryEntry' });

/** One page of the history of a recommendation. */
export const History = z
  .object({ ...pageFields, items: z.array(HistoryEntry) })
  .meta({ id: 'RecommendationHistory', description: 'Everything that readers could see happen to it, newest first' });

/** A change that concerns a recommendation, and the assessment that it published. */
export interface HistoryRow {
  id: string;
  kind: string;
  subject: string;
  type: string;
  occurredAt: string;
  institution: string | null;
  role: string | null;
  reason: string | null;
  fields: string[] | null;
  assessment: PublishedRow | null;
}

interface PublishedRow {
  id: string;
  authority: string | null;
  institution: string;
  status: string;
  confidence: string;
  rationale: Record<string, { text: string; origin: string }>;
  evidenceUpTo: string;
  methodologyVersion: string;
  validFrom: string;
  validTo: string | null;
}

/**
 * What happened to a recommendation and its voices, newest first, and how much there is. An assessment that was withdrawn is not told in its
 * words any more: that it was, and why, is.
 */
export async function listHistory(
  db: Db,
  recommendation: string,
  page: { limit: number; offset: number },
): Promise<{ rows: HistoryRow[]; total: number }> {
  const entries = sql`
    select c.id, c.subject_kind as kind, c.subject_id as subject, c.type, c.occurred_at as at, c.sequence, c.institution, c.role, ${tellable('c').reason} as reason, ${tellable('c').details} as details
    from changes c where (c.subject_kind = 'recommendation' and c.subject_id = ${recommendation})
      or (c.parent = ${recommendation} and c.subject_kind in ('assessment', 'grade', 'position', 'contribution'))
    union all
    select 'start', 'recommendation', h.id, 'recommendation.published', h.written_from, 0, null, null, null, null
    from history.recommendations h where h.id = ${recommendation} and h.published_at is not null
      and h.written_from = (select min(f.written_from) from history.recommendations f where f.id = h.id and f.published_at is not null)
      and not exists (select from changes c where c.subject_kind = 'recommendation' and c.subject_id = h.id and c.type = 'recommendation.published')`;
  const [rows, [counted]] = await Promise.all([
    select<HistoryRow>(
      db,
      sql`select e.id, e.kind, e.subject, e.type, ${exactInstant('e.at')} as "occurredAt", e.institution, e.role, e.reason, e.details -> 'fields' as fields,
            (select jsonb_build_object('id', a.id, 'authority', a.authority, 'institution', a.institution, 'status', a.status, 'confidence', a.confidence,
                'evidenceUpTo', a.evidence_up_to, 'methodologyVersion', a.methodology_version,
                'validFrom', ${instant('a.valid_from')}, 'validTo', ${instant('a.valid_to')},
                'rationale', (select coalesce(jsonb_object_agg(x.language, jsonb_build_object('text', x.text, 'origin', x.origin)), '{}')
                  from assessment_rationales x where x.assessment = a.id))
              from assessments a where e.type = 'assessment.published' and a.id = e.subject and a.state in ('published', 'superseded')) as assessment
          from (${entries}) e order by e.at desc, e.sequence desc limit ${page.limit} offset ${page.offset}`,
    ),
    select<{ total: number }>(db, sql`select count(*)::int as total from (${entries}) e`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}
