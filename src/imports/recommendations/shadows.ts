import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import { paragraphKey } from '../../../db/keys.ts';
import { textArray } from '../../http/sql.ts';
import type { RecommendationValues } from '../claims.ts';
import { documentName, type FoundDocument } from './documents.ts';
import type { NewRecommendation, PlannedRecommendation } from './plan.ts';

/** Makes the tables in which a dry run notes what it would have made; they are gone with its transaction. */
export async function prepareShadows(tx: Db): Promise<void> {
  await select(
    tx,
    sql`create temp table planned_documents (id text, key text, symbol_key text, body text, published_on text, adopted_on text) on commit drop`,
  );
  await select(
    tx,
    sql`create temp table planned_recommendations (id text primary key, document text, number_key text, kind text, is_numbered boolean, text text, states text[], countries text[], "values" jsonb) on commit drop`,
  );
  await select(tx, sql`create temp table planned_claims (id text primary key) on commit drop`);
  await select(tx, sql`create index on planned_documents (key)`);
  await select(tx, sql`create index on planned_documents (symbol_key)`);
  await select(tx, sql`create index on planned_recommendations (document, number_key)`);
}

/** Notes what rows of a dry run would have made. */
export async function noteShadows(tx: Db, planned: PlannedRecommendation[]): Promise<void> {
  const documents = new Map(
    planned.flatMap(({ claim, document, made }) =>
      made && document?.isFirstSeen ? [[documentName(claim.values.document), document] as const] : [],
    ),
  );
  await select(
    tx,
    sql`insert into planned_documents select * from jsonb_to_recordset(${JSON.stringify(
      [...documents].map(([key, { id, symbolKey, body, publishedOn, adoptedOn }]) => ({
        id,
        key,
        symbol_key: symbolKey,
        body,
        published_on: publishedOn,
        adopted_on: adoptedOn,
      })),
    )}::text::jsonb) x (id text, key text, symbol_key text, body text, published_on text, adopted_on text)`,
  );
  const touched = new Map(
    planned.flatMap(({ made, changesMade }) => [made, changesMade].flatMap((one) => (one ? [[one.id, one] as const] : []))),
  );
  const rows = [...touched.values()].map(({ id, document, number, isNumbered, values }) => ({
    id,
    document: document.id,
    number_key: paragraphKey(number),
    kind: values.kind,
    is_numbered: isNumbered,
    text: values.texts?.[0]?.text ?? null,
    states: values.states ?? [],
    countries: values.countries,
    values: { ...values, number, document: undefined, at: document },
  }));
  await select(
    tx,
    sql`insert into planned_recommendations select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
          x (id text, document text, number_key text, kind text, is_numbered boolean, text text, states text[], countries text[], "values" jsonb)
        on conflict (id) do update set states = excluded.states, "values" = excluded."values"`,
  );
  const claimed = planned.flatMap(({ subjectId, made }) => (subjectId !== undefined && !made ? [subjectId] : []));
  await select(tx, sql`insert into planned_claims select distinct unnest(${textArray(claimed)}) on conflict do nothing`);
}

/** Reads records that earlier rows of a dry run would have made. */
export async function readShadows(tx: Db, ids: string[]): Promise<Map<string, NewRecommendation>> {
  if (ids.length === 0) return new Map();
  const rows = await select<{ id: string; isNumbered: boolean; values: RecommendationValues & { number: string; at: FoundDocument } }>(
    tx,
    sql`select id, is_numbered as "isNumbered", "values" from planned_recommendations where id = any(${textArray(ids)})`,
  );
  return new Map(
    rows.map(({ id, isNumbered, values: { number, at, ...values } }) => [
      id,
      { id, isNumbered, number, document: at, values: { ...values, document: at.values } as RecommendationValues },
    ]),
  );
}
