import { getTableName, sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import type { LocalizedText } from '../../../db/schema/types.ts';
import { exactInstant } from '../../http/sql.ts';
import { columnNames, type RecordKind } from '../../writing/kinds.ts';
import type { Step } from '../contributions/queries.ts';
import type { EditableKind } from '../records/kinds.ts';

/** A version of a record: since when it was stored so, and what was done to make it so. */
export interface StoredVersion extends Omit<Step, 'operation' | 'versionAfter'> {
  version: number;
  /** Absent for what the file began with. */
  operation: string | null;
  isPublic: boolean;
}

/** The history of a kind's table, which the database keeps by itself. */
const historyOf = (kind: RecordKind) => sql`history.${sql.identifier(getTableName(kind.table))}`;

/**
 * The versions of a record, newest first.
 * @param db every row: the caller has seen to it that who asks sees the record
 * @param withDrafts whether those before it was public are told too, which are for its own institution alone
 */
export const listVersions = (db: Db, kind: RecordKind, id: string, withDrafts: boolean): Promise<StoredVersion[]> =>
  select<StoredVersion>(
    db,
    sql`select h.version, h."isPublic", ${exactInstant('h.since')} as "occurredAt", a.operation, a.institution, a.role, a.reason
        from (select version, min(written_from) as since, bool_or(published_at is not null) as "isPublic" from ${historyOf(kind)}
              where id = ${id} and (${withDrafts} or published_at is not null) group by version) h
          left join lateral (select operation, institution, role, reason from audit_entries
            where subject_kind = ${kind.kind} and subject_id = ${id} and version_after = h.version order by sequence desc limit 1) a on true
        order by h.version desc limit 500`,
  );

/** How a record is named in lists: its symbol and its title, as far as it has them. */
export async function findName(
  db: Db,
  { kind, naming }: EditableKind,
  id: string,
): Promise<{ symbol: string | null; title: LocalizedText | null } | undefined> {
  const [row] = await select<{ symbol: string | null; title: LocalizedText | null }>(
    db,
    sql`select ${naming} from ${sql.identifier(getTableName(kind.table))} x where x.id = ${id}`,
  );
  return row;
}

/** The members of each kind that stand in tables of their own whose history is kept, as the forms have them. */
const keptParts: Record<string, (id: string, until: string) => ReturnType<typeof sql>> = {
  recommendation: (id, until) => {
    const held = (table: string, of = 'recommendation') =>
      sql`history.${sql.identifier(table)} x where x.${sql.identifier(of)} = ${id} and x.written_from < ${until}::timestamptz and x.written_to >= ${until}::timestamptz`;
    return sql`select jsonb_build_object(
        'texts', (select jsonb_object_agg(x.language || '.' || x.origin, x.text) from ${held('recommendation_texts')}),
        'authorities', (select jsonb_agg(x.authority order by x.authority) from ${held('recommendation_authorities')}),
        'articles', (select jsonb_agg(x.treaty || ' ' || x.article order by x.treaty, x.article) from ${held('recommendation_articles')}),
        'recommendingStates', (select jsonb_agg(x.state order by x.state) from ${held('recommending_states')}),
        'tags', (select jsonb_object_agg(g.scheme, g.codes) from (select x.scheme, jsonb_agg(x.code order by x.code) as codes from ${held('tags')} group by x.scheme) g)) as parts`;
  },
  measure: (id, until) => sql`select jsonb_build_object('recommendations', (select jsonb_agg(x.recommendation order by x.recommendation)
      from history.measure_recommendations x where x.measure = ${id} and x.written_from < ${until}::timestamptz and x.written_to >= ${until}::timestamptz)) as parts`,
};

/** Parts that `keptParts` reads under these names, and those that are derived or hold nothing. */
const told: Record<string, string[]> = {
  recommendation: [
    'texts',
    'authorities',
    'articles',
    'themes',
    'groups',
    'sdgs',
    'rights',
    'policyDomains',
    'frameworks',
    'upr',
    'paragraph',
    'removedTags',
  ],
  measure: ['recommendations'],
};

/** The members of a kind of which earlier values are not kept. */
export const untold = ({ kind, parts = {} }: RecordKind): string[] =>
  Object.keys(parts).filter((name) => !(told[kind] ?? []).includes(name));

const tagMembers: Record<string, string> = {
  theme: 'themes',
  group: 'groups',
  sdg: 'sdgs',
  right: 'rights',
  policyDomain: 'policyDomains',
  framework: 'frameworks',
};

const inSql = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What was stored of a record at the end of a version, member by member; undefined where there is no such version. */
export async function readVersion(db: Db, kind: RecordKind, id: string, version: number): Promise<Record<string, unknown> | undefined> {
  const [found] = await select<{ row: Record<string, unknown>; until: string; paragraph: string | null }>(
    db,
    sql`select to_jsonb(h) as row, h.written_to::text as until,
          (select p.number from paragraphs p where p.id = to_jsonb(h) ->> 'paragraph' and ${kind.kind === 'recommendation'}) as paragraph
        from ${historyOf(kind)} h where h.id = ${id} and h.version = ${version} order by h.written_from desc limit 1`,
  );
  if (!found) return undefined;
  const { row, until, paragraph } = found;
  const members: Record<string, unknown> = {};
  const names = [...columnNames(kind), 'institutions', ...(kind.kind === 'recommendation' ? ['uprCycle', 'uprSession'] : [])];
  for (const name of names) members[name] = row[inSql(name)] ?? undefined;
  members['published'] = row['published_at'] !== null;
  if (paragraph !== null) members['paragraph'] = paragraph;
  const parts = keptParts[kind.kind];
  if (parts === undefined) return members;
  const [part] = await select<{ parts: Record<string, unknown> }>(db, parts(id, until));
  const { tags, ...others } = part?.parts ?? {};
  for (const [scheme, codes] of Object.entries((tags as Record<string, string[]> | null | undefined) ?? {}))
    members[tagMembers[scheme] ?? scheme] = codes;
  for (const [name, value] of Object.entries(others)) members[name] = value ?? undefined;
  return members;
}
