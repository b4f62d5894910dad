import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { textArray } from '../http/sql.ts';
import { type SearchTerms, searchTermsOf } from '../search/terms.ts';
import { type Vocabularies, withAncestors } from '../vocabularies/memory.ts';
import type { ListName } from '../vocabularies/queries.ts';
import { type DimensionName, dimensionNames, dimensionOf } from './dimensions.ts';
import { dayNumber } from './filters.ts';
import { concerningDeadlines, flags } from './flags.ts';

/** The value by which the index counts records without a value; no code is written so. */
export const noValue = '-';

/** A recommendation as the search index holds it: the attributes of every dimension with the codes above, and its words. */
export type RecommendationDocument = SearchTerms & { id: string; symbol: string; [attribute: string]: unknown } & {
  [name in DimensionName]: string[];
};

interface DocumentRow {
  id: string;
  symbol: string | null;
  symbolKey: string;
  paragraph: string;
  paragraphKeys: string[];
  paragraphSort: string;
  kind: string;
  urgency: string | null;
  body: string;
  adoptedOn: string | null;
  adoptedFirst: string | null;
  adoptedLast: string | null;
  modifiedAt: number;
  followUp: boolean;
  repeated: boolean;
  assessed: boolean;
  disagreement: boolean;
  dueDays: string[];
  status: string;
  authorityStatuses: string[];
  grades: string[];
  uprCycle: number | null;
  reviewCycle: string | null;
  texts: LocalizedText;
  tags: Record<string, string[]>;
  authorities: string[];
  treaties: string[];
  positions: string[];
  states: string[];
  countries: string[];
}

const listOf: Record<string, ListName> = {
  theme: 'themes',
  group: 'groups',
  sdg: 'sdgs',
  right: 'rights',
  policyDomain: 'policyDomains',
  framework: 'frameworkItems',
};

/** Reads recommendations for the index, all or those of these ids, in batches by id, so that any number of them takes the same memory. */
export async function* listRecommendationDocuments(
  db: Db,
  vocabularies: Vocabularies,
  ids?: string[],
  batch = 2_000,
): AsyncGenerator<RecommendationDocument[]> {
  for (let after = ''; ; ) {
    const rows = await select<DocumentRow>(
      db,
      sql`select r.id, d.symbol, r.symbol_key as "symbolKey", p.number as paragraph, array_remove(array[p.number_key, up.number_key], null) as "paragraphKeys",
          r.paragraph_sort as "paragraphSort", r.kind, r.urgency, r.body, r.adopted_on as "adoptedOn", r.adopted_first as "adoptedFirst", r.adopted_last as "adoptedLast",
          floor(extract(epoch from r.modified_at) * 1000)::float8 as "modifiedAt", r.follow_up as "followUp", r.upr_cycle as "uprCycle", r.countries, v.cycle as "reviewCycle",
          ${flags.repeated.condition} as repeated, s.status, s.is_assessed as assessed, s.disagreement,
          array(select partial_date_last(l.due_on)::text from ${concerningDeadlines} and l.due_on is not null) as "dueDays",
          array(select v.code from (${dimensionOf('authorityStatus').values}) v where v.id = r.id) as "authorityStatuses",
          array(select v.code from (${dimensionOf('grade').values}) v where v.id = r.id) as grades,
          (select jsonb_object_agg(t.language, t.text) from recommendation_texts t where t.recommendation = r.id and t.is_shown) as texts,
          coalesce((select jsonb_object_agg(s.scheme, s.codes) from (select t.scheme, jsonb_agg(t.code) as codes from tags t where t.recommendation = r.id group by t.scheme) s), '{}') as tags,
          array(select a.authority from recommendation_authorities a where a.recommendation = r.id) as authorities,
          array(select r.treaty where r.treaty is not null union select a.treaty from recommendation_articles a where a.recommendation = r.id) as treaties,
          array(select po.value from positions po where po.recommendation = r.id) as positions,
          array(select s.state from recommending_states s where s.recommendation = r.id) as states
        from recommendations r join documents d on d.id = r.document join paragraphs p on p.id = r.paragraph
          left join paragraphs up on up.id = p.parent left join reviews v on v.id = d.review join recommendation_standings s on s.recommendation = r.id
        where r.id > ${after} and ${ids ? sql`r.id = any(${textArray(ids)})` : sql`true`} order by r.id limit ${batch}`,
    );
    if (rows.length > 0) yield rows.map((row) => toRecommendationDocument(row, vocabularies));
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

/** Writes a row as the index holds it. Pure: the same row and vocabularies always give the same document. */
export function toRecommendationDocument(row: DocumentRow, vocabularies: Vocabularies): RecommendationDocument {
  const { lists } = vocabularies;
  const above = (list: ListName, codes: string[]) => [...new Set(codes.flatMap((code) => withAncestors(vocabularies, list, code)))];
  const concepts = Object.entries(row.tags).flatMap(([scheme, codes]) =>
    codes.map((code): [ListName, string] => [listOf[scheme] as ListName, code]),
  );
  const levels = row.authorities.flatMap((authority) => (lists.get('authorities')?.get(authority)?.details['levels'] ?? []) as string[]);
  const items = row.tags['framework'] ?? [];
  const frameworkOf = (item: string) => lists.get('frameworkItems')?.get(item)?.details['framework'] as string | undefined;
  const values: Record<DimensionName, string[]> = {
    body: above('bodies', [row.body]),
    organisation: [lists.get('bodies')?.get(row.body)?.details['organisation'] as string],
    theme: above('themes', row.tags['theme'] ?? []),
    group: above('groups', row.tags['group'] ?? []),
    sdg: above('sdgs', row.tags['sdg'] ?? []),
    right: above('rights', row.tags['right'] ?? []),
    policyDomain: above('policyDomains', row.tags['policyDomain'] ?? []),
    framework: [...new Set([...above('frameworkItems', items), ...items.flatMap((item) => frameworkOf(item) ?? [])])],
    authority: above('authorities', row.authorities),
    governmentLevel: [...new Set(levels)],
    status: [row.status],
    authorityStatus: row.authorityStatuses,
    grade: row.grades,
    kind: [row.kind],
    position: row.positions,
    urgency: row.urgency ? [row.urgency] : [],
    treaty: row.treaties,
    reviewCycle: row.reviewCycle ? [row.reviewCycle] : [],
    upr: row.uprCycle === null ? [] : [String(row.uprCycle)],
    country: row.countries,
    recommendingState: row.states,
  };
  return {
    ...searchTermsOf(vocabularies, row.texts, [
      ...concepts,
      ['bodies', row.body],
      ...row.treaties.map((treaty): [ListName, string] => ['treaties', treaty]),
      ...row.authorities.map((authority): [ListName, string] => ['authorities', authority]),
    ]),
    ...(Object.fromEntries(dimensionNames.map((name) => [name, values[name].length > 0 ? values[name] : [noValue]])) as Record<
      DimensionName,
      string[]
    >),
    id: row.id,
    symbol: `${row.symbol ?? ''} ${row.paragraph}`.trim(),
    symbolKey: row.symbolKey,
    symbolOrder: `${row.symbolKey} ${row.paragraphSort}`,
    paragraph: row.paragraphKeys,
    followUp: row.followUp,
    repeated: row.repeated,
    assessed: row.assessed,
    disagreement: row.disagreement,
    dueDays: row.dueDays.map(dayNumber),
    ...(row.adoptedOn
      ? { adoptedOn: row.adoptedOn, adoptedFirst: dayNumber(row.adoptedFirst as string), adoptedLast: dayNumber(row.adoptedLast as string) }
      : {}),
    modifiedAt: row.modifiedAt,
  };
}
