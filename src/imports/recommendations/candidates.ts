import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import type { Language } from '../../../db/schema/types.ts';
import { textArray } from '../../http/sql.ts';
import type { Origin } from '../known.ts';
import { stemsOf, textKey } from './likeness.ts';

/** A record that a claim may be about. */
export interface Candidate {
  id: string;
  document: string;
  /** Spelling of the paragraph's number by which it is looked up. */
  numberKey: string;
  kind: string;
  isWithdrawn: boolean;
  mergedInto: string | null;
  /** The same source has said something of it already. */
  isClaimed: boolean;
  /** By origin, in the language of the file. */
  texts: Record<string, string>;
  states: string[];
  isNumbered: boolean;
  /** ISO 3166-1 alpha-2 of the States that it is addressed to. */
  countries: string[];
}

const columns = (source: string, language: Language, isDry: boolean) => sql`
  r.id, r.document, p.number_key as "numberKey", r.kind, r.withdrawn_at is not null as "isWithdrawn", r.merged_into as "mergedInto", p.is_numbered as "isNumbered",
  exists (select from imported_records i where i.source = ${source} and i.subject_kind = 'recommendation' and i.subject_id = r.id)
    ${isDry ? sql`or exists (select from planned_claims c where c.id = r.id)` : sql``} as "isClaimed",
  coalesce((select jsonb_object_agg(t.origin, t.text) from recommendation_texts t where t.recommendation = r.id and t.language = ${language}), '{}') as texts,
  array(select s.state from recommending_states s where s.recommendation = r.id order by s.position) as states, r.countries`;

const planned = sql`pr.id, pr.document, pr.number_key, pr.kind, false, null, pr.is_numbered, true, jsonb_build_object('official', pr.text), pr.states, pr.countries from planned_recommendations pr`;

/** Reads what stands in paragraphs of documents; each pair is a document's id and the look-up spelling of a number. */
export async function listInParagraphs(
  tx: Db,
  { source }: Pick<Origin, 'source'>,
  language: Language,
  pairs: [document: string, numberKey: string][],
  isDry: boolean,
): Promise<Candidate[]> {
  if (pairs.length === 0) return [];
  const asked = sql`unnest(${textArray(pairs.map(([document]) => document))}, ${textArray(pairs.map(([, number]) => number))}) asked (document, number)`;
  return select<Candidate>(
    tx,
    sql`select ${columns(source, language, isDry)} from ${asked} join paragraphs p on p.document = asked.document and p.number_key = asked.number
          join recommendations r on r.paragraph = p.id
        ${isDry ? sql`union all select ${planned} join ${asked} on pr.document = asked.document and pr.number_key = asked.number` : sql``}`,
  );
}

/** Reads everything that stands in documents. */
export async function listInDocuments(
  tx: Db,
  { source }: Pick<Origin, 'source'>,
  language: Language,
  documents: string[],
  isDry: boolean,
): Promise<Candidate[]> {
  if (documents.length === 0) return [];
  return select<Candidate>(
    tx,
    sql`select ${columns(source, language, isDry)} from recommendations r join paragraphs p on p.id = r.paragraph where r.document = any(${textArray(documents)})
        ${isDry ? sql`union all select ${planned} where pr.document = any(${textArray(documents)})` : sql``}`,
  );
}

/** The words of a record that an official text can be compared with: those of the body itself, or only a summary of them. */
export interface Wording {
  stems: Set<string>;
  key: string;
  isOfficial: boolean;
}

const wordings = new WeakMap<Candidate, Wording | undefined>();

/** The wording of a candidate, worked out once. */
export function wordingOf(candidate: Candidate): Wording | undefined {
  if (wordings.has(candidate)) return wordings.get(candidate);
  const official = candidate.texts['official'] ?? candidate.texts['courtesy'];
  const text = official ?? candidate.texts['institute'] ?? candidate.texts['summary'] ?? candidate.texts['machine'];
  const wording = text === undefined ? undefined : { stems: stemsOf(text), key: textKey(text), isOfficial: official !== undefined };
  wordings.set(candidate, wording);
  return wording;
}
