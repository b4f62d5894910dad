import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { asJson, copyRows } from '../../db/copy.ts';
import { textArray } from '../http/sql.ts';
import type { Known, Planned } from './plan.ts';

/** What is written of a claim that was taken: what the source says, beside its record. */
export interface Remembered {
  key: string;
  scope: string;
  subjectKind: string;
  subjectId: string;
  hash: string;
  values: unknown;
  row: number;
  foundBy: string;
}

/** Where values come from: the run, its source and the mapping by which labels became codes. */
export interface Origin {
  run: string;
  source: string;
  mappingHash: string;
}

/** Reads what the source said before under these keys; the values only where they are not the same (by their hash). */
export async function listKnown(
  db: Db,
  { source, run }: Pick<Origin, 'source' | 'run'>,
  asked: Map<string, string>,
): Promise<Map<string, Known>> {
  const rows = await select<Known & { key: string }>(
    db,
    sql`select i.key, i.subject_kind as "subjectKind", i.subject_id as "subjectId", i.hash, i.found_by as "foundBy",
          case when i.hash = asked.hash then null else i.values end as values, i.vanished_in is not null as "isVanished",
          i.run = ${run} as "isOfRun", exists (select from jsonb_each(i.origins) o where o.value ->> 'run' = ${run}) as "isChangedByRun"
        from unnest(${textArray([...asked.keys()])}, ${textArray([...asked.values()])}) asked (key, hash)
          join imported_records i on i.source = ${source} and i.key = asked.key`,
  );
  return new Map(rows.map(({ key, ...known }) => [key, known]));
}

/** Remembers what a source says of records that it said nothing of before. */
export async function remember(tx: Db, { run, source, mappingHash }: Origin, rows: Remembered[]): Promise<void> {
  await copyRows(
    tx,
    'imported_records',
    ['source', 'key', 'scope', 'subject_kind', 'subject_id', 'hash', 'values', 'run', 'row', 'mapping_hash', 'found_by'],
    rows.map(({ key, scope, subjectKind, subjectId, hash, values, row, foundBy }) => [
      source,
      key,
      scope,
      subjectKind,
      subjectId,
      hash,
      asJson(values),
      run,
      row,
      mappingHash,
      foundBy,
    ]),
  );
}

/** Remembers what a source says otherwise now, with run and row of every value that is new; what it is silent of is not forgotten. */
export async function rememberChanges(tx: Db, { run, source }: Origin, changed: { planned: Planned; hash: string }[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map(({ planned: { claim }, hash }) => ({ key: claim.key, row: claim.row, hash, values: claim.values }));
  await select(
    tx,
    sql`update imported_records i set hash = x.hash, values = i.values || x.values, vanished_in = null,
          origins = i.origins || (select coalesce(jsonb_object_agg(v.key, jsonb_build_object('run', ${run}::text, 'row', x.row)), '{}')
            from jsonb_each(x.values) v where v.value is distinct from i.values -> v.key)
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) x (key text, row int, hash text, values jsonb)
        where i.source = ${source} and i.key = x.key`,
  );
}

/** Forgets that rows had vanished which are there again. */
export async function rememberReturned(tx: Db, source: string, keys: string[]): Promise<void> {
  if (keys.length > 0)
    await select(tx, sql`update imported_records set vanished_in = null where source = ${source} and key = any(${textArray(keys)})`);
}
