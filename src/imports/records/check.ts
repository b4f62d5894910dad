import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { type Db, select } from '../../../db/client.ts';
import { Problem } from '../../errors.ts';
import { readInput } from '../../http/input.ts';
import { textArray } from '../../http/sql.ts';
import type { RecordKind } from '../../writing/kinds.ts';
import type { Members } from './compare.ts';

/** Why a record would be refused: which member, and a sentence. */
export interface Fault {
  field?: string;
  reason: string;
}

/** Tables in which the lists of a record are looked up, by member. */
const listed: Record<string, SQL> = {
  authorities: sql`select id as code from authorities where published_at is not null`,
  recommendations: sql`select id as code from recommendations`,
  documents: sql`select id as code from documents`,
  treaties: sql`select code from treaties`,
  bodies: sql`select code from bodies`,
  themes: sql`select code from concepts where scheme = 'theme'`,
  governmentLevels: sql`select code from government_levels`,
};

/**
 * Looks through a whole record as it would be after an import, by the rules of its kind and by the codes and records that it names.
 * Undefined where it can be written.
 */
export async function findFault(tx: Db, kind: RecordKind, members: Members): Promise<Fault | undefined> {
  let input: z.output<z.ZodObject>;
  try {
    input = readInput(kind.input, members);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return faultOf(error);
  }
  const { columns, foreignKeys } = getTableConfig(kind.table as PgTable);
  for (const key of foreignKeys) {
    const reference = key.reference();
    const [column, foreign] = [reference.columns[0], reference.foreignColumns[0]];
    const name = columns.find((one) => one === column)?.name;
    const value = name === undefined ? undefined : input[name];
    if (reference.columns.length !== 1 || typeof value !== 'string' || !foreign) continue;
    const found = await select(tx, sql`select from ${reference.foreignTable} where ${sql.identifier(foreign.name)} = ${value} limit 1`);
    if (found.length === 0) return unknown(name as string, value);
  }
  for (const [name, known] of Object.entries(listed)) {
    const values = kind.parts?.[name] && Array.isArray(input[name]) ? (input[name] as string[]) : [];
    if (values.length === 0) continue;
    const [missing] = await select<{ code: string }>(
      tx,
      sql`select wanted.code from unnest(${textArray(values)}) wanted (code) where wanted.code not in (${known}) limit 1`,
    );
    if (missing) return unknown(name, missing.code);
  }
  return undefined;
}

const unknown = (field: string, value: string): Fault => ({ field, reason: `${field}: "${value.slice(0, 100)}" does not exist here` });

/** What a problem of the API says, as a fault of a row. */
export function faultOf(problem: Problem): Fault {
  const [issue] = problem.issues;
  const reason = problem.issues.length > 0 ? problem.issues.map((one) => one.detail).join('; ') : problem.message;
  return { ...(issue?.name ? { field: issue.name } : {}), reason };
}
