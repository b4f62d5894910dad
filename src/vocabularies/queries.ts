import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedTerms, LocalizedText } from '../../db/schema/types.ts';

/** One code with everything that is said of it; `details` are the members that only its own list has. */
export interface Entry {
  code: string;
  name: LocalizedText;
  abbreviation?: LocalizedText;
  definition?: LocalizedText;
  synonyms: LocalizedTerms;
  broader?: string;
  details: Record<string, unknown>;
}

interface EntryRow {
  list: string;
  code: string;
  name: LocalizedText;
  abbreviation: LocalizedText | null;
  definition: LocalizedText | null;
  synonyms: LocalizedTerms | null;
  broader: string | null;
  details: Record<string, unknown>;
}

const codeList = (list: string, table: string, extra = '') => sql`
  select ${list}::text as list, code, position, label as name, null::jsonb as abbreviation, definition, synonyms, null::text as broader,
    jsonb_build_object(${sql.raw(extra)}) as details from ${sql.raw(table)}`;

const conceptList = (list: string, scheme: string, where = 'true') => sql`
  select ${list}::text as list, code, position, label as name, null::jsonb as abbreviation, definition, synonyms, broader,
    attributes || jsonb_strip_nulls(jsonb_build_object('verification', verification, 'sources', nullif(sources, '[]'::jsonb))) as details
  from concepts where scheme = ${scheme} and ${sql.raw(where)}`;

const provenance = `'sources', sources, 'verification', verification`;

/** Where each reference list is read from. The order is that of `/refData`; `treaties` and `authorities` have addresses of their own. */
const lists = {
  organisations: sql`
    select 'organisations' as list, code, position, name, acronym as abbreviation, null::jsonb as definition, '{}'::jsonb as synonyms, parent as broader,
      jsonb_build_object('kind', kind, 'website', website, ${sql.raw(provenance)}, 'fieldVerification', field_verification) as details from organisations`,
  bodies: sql`
    select 'bodies' as list, code, position, name, acronym as abbreviation, null::jsonb as definition, synonyms, parent as broader,
      jsonb_build_object('organisation', organisation, 'kind', kind, 'treaty', treaty, 'website', website, 'followUp', follow_up, 'gradingNote', grading_note,
        'appliesToBelgium', applies_to_belgium, 'visitedBelgium', visited_belgium, 'note', note, ${sql.raw(provenance)}, 'fieldVerification', field_verification,
        'gradeSchemes', (select coalesce(jsonb_agg(scheme order by scheme), '[]') from body_grade_schemes s where s.body = bodies.code)) as details from bodies`,
  bodyKinds: codeList('bodyKinds', 'body_kinds'),
  themes: conceptList('themes', 'theme'),
  groups: conceptList('groups', 'group'),
  sdgs: conceptList('sdgs', 'sdg'),
  rights: conceptList('rights', 'right'),
  charterTitles: codeList('charterTitles', 'charter_titles', `'number', number, 'instrument', instrument, 'articles', articles`),
  instruments: codeList('instruments', 'instruments', `'year', year, 'isBinding', is_binding, 'note', note`),
  policyDomains: conceptList('policyDomains', 'policyDomain'),
  frameworks: sql`
    select 'frameworks' as list, code, position, label as name, null::jsonb as abbreviation, null::jsonb as definition, '{}'::jsonb as synonyms, null::text as broader,
      jsonb_build_object('publisher', publisher, 'validFrom', valid_from, 'validTo', valid_to, 'scope', scope, 'note', note, ${sql.raw(provenance)}) as details from frameworks`,
  frameworkItems: conceptList('frameworkItems', 'framework'),
  statuses: codeList(
    'statuses',
    'statuses',
    `'isOpen', is_open, 'isAssessed', is_assessed, 'colour', colour, 'onColour', on_colour, 'symbol', symbol`,
  ),
  gradeSchemes: sql`
    select 'gradeSchemes' as list, code, position, label as name, null::jsonb as abbreviation, null::jsonb as definition, '{}'::jsonb as synonyms, null::text as broader,
      jsonb_build_object('body', body, 'axis', axis, 'perPart', per_part, 'appliesTo', applies_to, 'validFrom', valid_from, 'validTo', valid_to, 'note', note, ${sql.raw(provenance)},
        'grades', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', g.code, 'symbol', g.symbol, 'label', g.label, 'mappedStatus', g.mapped_status, 'verification', g.verification)) order by g.position)
          from scheme_grades g where g.scheme = grade_schemes.code)) as details from grade_schemes`,
  confidenceLevels: codeList('confidenceLevels', 'confidence_levels', `'value', value`),
  evidenceTiers: codeList('evidenceTiers', 'evidence_tiers'),
  textOrigins: codeList('textOrigins', 'text_origins', `'isVerbatim', is_verbatim`),
  recommendationKinds: codeList('recommendationKinds', 'recommendation_kinds', `'isActionable', is_actionable`),
  positions: codeList('positions', 'position_values'),
  urgencies: sql`
    select 'urgencies' as list, code, position, label as name, null::jsonb as abbreviation, definition, synonyms, null::text as broader,
      jsonb_build_object('body', body, 'alsoBodies', also_bodies, 'rank', rank, 'officialWording', official_wording, ${sql.raw(provenance)}) as details from urgencies`,
  documentTypes: codeList('documentTypes', 'document_types', `'isReviewDocument', is_review_document`),
  reviewStages: codeList('reviewStages', 'review_stages'),
  deadlineKinds: codeList('deadlineKinds', 'deadline_kinds'),
  followUpRules: sql`
    select 'followUpRules' as list, r.code, r.position, b.name || jsonb_build_object() as name, null::jsonb as abbreviation, null::jsonb as definition, '{}'::jsonb as synonyms, null::text as broader,
      jsonb_build_object('body', r.body, 'kind', r.kind, 'monthsMin', months_min, 'monthsMax', months_max, 'countedFrom', counted_from, 'note', r.note, 'sources', r.sources, 'verification', r.verification) as details
    from follow_up_rules r join bodies b on b.code = r.body`,
  authorityTypes: codeList('authorityTypes', 'authority_types', `'isAddressee', is_addressee, 'isIndependent', is_independent`),
  governmentLevels: codeList('governmentLevels', 'government_levels'),
  measureKinds: codeList('measureKinds', 'measure_kinds'),
  treatyActionKinds: codeList('treatyActionKinds', 'treaty_action_kinds', `'effect', effect, 'coeFlag', coe_flag`),
  treatyStatuses: codeList('treatyStatuses', 'treaty_statuses', `'isBound', is_bound`),
  treaties: sql`
    select 'treaties' as list, code, position, title as name, jsonb_build_object('en', abbreviation) as abbreviation, null::jsonb as definition, synonyms, null::text as broader,
      jsonb_build_object('organisation', organisation) as details from treaties`,
  authorities: sql`
    select 'authorities' as list, id as code, position, name, case when acronym is null then null else jsonb_build_object('en', acronym) end as abbreviation, null::jsonb as definition, synonyms, parent as broader,
      jsonb_build_object('levels', (select coalesce(jsonb_agg(level order by level), '[]') from authority_levels l where l.authority = authorities.id),
        'isIndependent', (select t.is_independent from authority_types t where t.code = authorities.type)) as details from authorities`,
} satisfies Record<string, SQL>;

/** The names of all lists that are held in memory. */
export type ListName = keyof typeof lists;
/** The lists that `/refData` publishes. */
export const publishedLists = (Object.keys(lists) as ListName[]).filter((list) => list !== 'treaties' && list !== 'authorities');

/** Reads every list in one statement, in the order in which it is shown: a thousand small rows, the same for every request. */
export async function listEntries(db: Db): Promise<Map<ListName, Map<string, Entry>>> {
  const found = new Map((Object.keys(lists) as ListName[]).map((list) => [list, new Map<string, Entry>()]));
  const rows = await select<EntryRow>(
    db,
    sql`select list, code, name, abbreviation, definition, synonyms, broader, jsonb_strip_nulls(details) as details
        from (${sql.join(Object.values(lists), sql` union all `)}) entries order by list, position, code`,
  );
  for (const row of rows)
    found.get(row.list as ListName)?.set(row.code, {
      code: row.code,
      name: row.name,
      ...(row.abbreviation ? { abbreviation: row.abbreviation } : {}),
      ...(row.definition ? { definition: row.definition } : {}),
      synonyms: row.synonyms ?? {},
      ...(row.broader ? { broader: row.broader } : {}),
      details: row.details,
    });
  return found;
}
