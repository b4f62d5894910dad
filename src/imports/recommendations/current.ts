import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import { textArray } from '../../http/sql.ts';
import type { RecommendationValues, TextValue } from '../claims.ts';

/** A recommendation as it stands here, as far as a source can say something of it. */
export interface Current {
  id: string;
  version: number;
  kind: string;
  countries: string[];
  upr: { cycle: number; session: number } | null;
  urgency: string | null;
  followUp: boolean;
  texts: { language: string; origin: string; text: string; isShown: boolean }[];
  tags: { scheme: string; code: string; source: string; via: string | null }[];
  states: string[];
  authorities: string[];
  position: { id: string; value: string } | null;
  citations: string[];
  /** Whose members alone may change it; empty for the common file. */
  institutions: string[];
}

/** The lists of concepts that a source can give, with the scheme in which they are kept. */
export const conceptLists = { themes: 'theme', groups: 'group', sdgs: 'sdg' } as const;
export type ConceptList = keyof typeof conceptLists;

/** Reads recommendations as they stand here, whether the public sees them or not. */
export async function readCurrent(tx: Db, ids: string[]): Promise<Map<string, Current>> {
  if (ids.length === 0) return new Map();
  const rows = await select<Current>(
    tx,
    sql`select r.id, r.version, r.kind, r.countries, r.urgency, r.follow_up as "followUp",
          case when r.upr_cycle is null then null else jsonb_build_object('cycle', r.upr_cycle, 'session', r.upr_session) end as upr,
          coalesce((select jsonb_agg(jsonb_build_object('language', t.language, 'origin', t.origin, 'text', t.text, 'isShown', t.is_shown))
            from recommendation_texts t where t.recommendation = r.id), '[]') as texts,
          coalesce((select jsonb_agg(jsonb_build_object('scheme', t.scheme, 'code', t.code, 'source', t.source, 'via', t.via)) from tags t where t.recommendation = r.id), '[]') as tags,
          array(select s.state from recommending_states s where s.recommendation = r.id order by s.position) as states,
          array(select a.authority from recommendation_authorities a where a.recommendation = r.id order by a.authority) as authorities,
          (select jsonb_build_object('id', p.id, 'value', p.value) from positions p where p.recommendation = r.id and p.withdrawn_at is null
            order by p.stated_on desc nulls last, p.id limit 1) as position,
          array(select s ->> 'citation' from jsonb_array_elements(r.sources) s) as citations, r.institutions
        from recommendations r where r.id = any(${textArray(ids)})`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A recommendation as it will stand once it is made of what a source says. */
export function currentOf(id: string, values: RecommendationValues, source: string): Current {
  const { kind, countries, upr = null, urgency = null, followUp = false, texts = [], states = [], authorities = [], position } = values;
  return {
    id,
    version: 1,
    kind,
    countries,
    upr,
    urgency,
    followUp,
    texts: texts.map((text) => ({ ...text, isShown: true })),
    tags: Object.entries(conceptLists).flatMap(([list, scheme]) =>
      (values[list as ConceptList] ?? []).map((code) => ({ scheme, code, source: 'import', via: source })),
    ),
    states,
    authorities,
    position: position ? { id: '', value: position.value } : null,
    citations: [],
    institutions: [],
  };
}

/** What is to be changed of a record because of what a source says. */
export interface Operations {
  texts: TextValue[];
  tagsAdded: { scheme: string; code: string }[];
  tagsRemoved: { scheme: string; code: string }[];
  states?: string[];
  authorities?: string[];
  position?: { value: string; document?: string };
  countries?: string[];
  upr?: { cycle: number; session: number };
  urgency?: string;
  followUp?: boolean;
}

/** The values of a record that is only just to be made, once more is said of it. */
export function withOperations(values: RecommendationValues, operations: Operations): RecommendationValues {
  const { texts, tagsAdded, tagsRemoved, ...members } = operations;
  const changed: RecommendationValues = { ...values, ...members };
  if (texts.length > 0) changed.texts = [...(values.texts ?? []), ...texts];
  for (const [list, scheme] of Object.entries(conceptLists) as [ConceptList, string][]) {
    const removed = new Set(tagsRemoved.filter((tag) => tag.scheme === scheme).map(({ code }) => code));
    const added = tagsAdded.filter((tag) => tag.scheme === scheme).map(({ code }) => code);
    if (removed.size + added.length > 0) changed[list] = [...(values[list] ?? []).filter((code) => !removed.has(code)), ...added];
  }
  return changed;
}

/** Brings a record as it was read to what it will be once it is changed, so that the next row of the same transaction is compared with that. */
export function carryOut(current: Current, operations: Operations, source: string): void {
  const { texts, tagsAdded, tagsRemoved, position, ...members } = operations;
  Object.assign(current, members);
  if (position) current.position = { id: current.position?.id ?? '', value: position.value };
  for (const { language, origin, text } of texts) {
    for (const one of current.texts) if (one.language === language) one.isShown = false;
    current.texts = [
      ...current.texts.filter((one) => one.language !== language || one.origin !== origin),
      { language, origin, text, isShown: true },
    ];
  }
  current.tags = [
    ...current.tags.filter((tag) => !tagsRemoved.some(({ scheme, code }) => tag.scheme === scheme && tag.code === code)),
    ...tagsAdded.map((tag) => ({ ...tag, source: 'import', via: source })),
  ];
}

/** Operations of several rows on one record, as one: what comes later wins. */
export const joinOperations = (one: Operations, other: Operations): Operations => ({
  ...one,
  ...other,
  texts: [
    ...one.texts.filter((text) => !other.texts.some(({ language, origin }) => text.language === language && text.origin === origin)),
    ...other.texts,
  ],
  tagsAdded: [...one.tagsAdded, ...other.tagsAdded],
  tagsRemoved: [...one.tagsRemoved, ...other.tagsRemoved],
});
