import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedTerms, LocalizedText, Source, Verification } from '../../db/schema/types.ts';
import { allOf, anyOf, instant, listKeys, orderOf, textArray, wantedRows } from '../http/sql.ts';
import type { Named, Verified } from '../http/view.ts';
import type { AuthorityQuery } from './schemas.ts';

/** An authority as the list reads it. */
export interface AuthorityRow extends Verified {
  id: string;
  name: LocalizedText;
  acronym: string | null;
  type: string;
  parent: string | null;
  levels: string[];
  domains: string[];
  website: string | null;
  recommendationsCount: number;
  measuresCount: number;
  modifiedAt: string;
  version: number;
}

/** An authority with what only its own page shows. */
export interface AuthorityDetailsRow extends AuthorityRow {
  synonyms: LocalizedTerms;
  above: Named | null;
  children: Named[];
  reporting: { body: string; verification: Verification }[];
  role: LocalizedText | null;
  established: LocalizedText | null;
  accreditation: { status: string; since?: string; detail?: string } | null;
  note: LocalizedText | null;
  sources: Source[];
}

const columns = sql`a.id, a.name, a.acronym, a.type, a.parent, a.website, a.verification, a.field_verification as "fieldVerification", a.version, ${instant('a.modified_at')} as "modifiedAt",
  array(select l.level from authority_levels l join government_levels g on g.code = l.level where l.authority = a.id order by g.position) as levels,
  array(select x.code from authority_domains x where x.authority = a.id order by x.code) as domains,
  (select count(*)::int from recommendation_authorities x join recommendations r on r.id = x.recommendation where x.authority = a.id) as "recommendationsCount",
  (select count(*)::int from measure_authorities x join measures m on m.id = x.measure where x.authority = a.id) as "measuresCount"`;

/** What narrows and orders the authorities. */
export type AuthorityFilters = Partial<AuthorityQuery>;

const conditionsOf = (query: AuthorityFilters): SQL =>
  allOf([
    anyOf('a.type', query.type),
    anyOf('a.parent', query.parent),
    query.governmentLevel && sql`a.id in (select authority from authority_levels where level = any(${textArray(query.governmentLevel)}))`,
    query.policyDomain && sql`a.id in (select authority from authority_domains where code = any(${textArray(query.policyDomain)}))`,
    query.body && sql`a.id in (select authority from authority_reporting where body = any(${textArray(query.body)}))`,
    query.isIndependent === undefined
      ? undefined
      : sql`a.type in (select code from authority_types where is_independent = ${query.isIndependent})`,
  ]);

const fromOf = (query: AuthorityFilters): SQL => sql`from authorities a where ${conditionsOf(query)}`;
const orderFor = (query: AuthorityFilters): SQL => orderOf(query.sort, { id: 'a.id' }, 'a.position, a.id');

/** One page of the authorities that the filters leave, and how many there are in all. */
export async function listAuthorities(
  db: Db,
  query: AuthorityQuery,
  page: { limit: number; offset: number },
): Promise<{ rows: AuthorityRow[]; total: number }> {
  const from = fromOf(query);
  const [rows, [counted]] = await Promise.all([
    select<AuthorityRow>(db, sql`select ${columns} ${from} order by ${orderFor(query)} limit ${page.limit} offset ${page.offset}`),
    select<{ total: number }>(db, sql`select count(*)::int as total ${from}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** The ids of all authorities that the filters leave, in their order. */
export const listAuthorityIds = (db: Db, query: AuthorityFilters, most?: number): Promise<string[]> =>
  listKeys(db, 'a.id', fromOf(query), orderFor(query), most);

/** The authorities of these ids, in their order. */
export const listAuthoritiesById = (db: Db, ids: string[]): Promise<AuthorityRow[]> =>
  select(db, sql`select ${columns} from ${wantedRows(ids)} join authorities a on a.id = wanted.key order by wanted.place`);

/** One authority with everything that belongs to it. */
export async function findAuthority(db: Db, id: string): Promise<AuthorityDetailsRow | undefined> {
  const [row] = await select<AuthorityDetailsRow>(
    db,
    sql`select ${columns}, a.synonyms, a.role, a.established, a.accreditation, a.note, a.sources,
          (select jsonb_build_object('id', p.id, 'title', p.name, 'verification', p.verification, 'fieldVerification', p.field_verification) from authorities p where p.id = a.parent) as above,
          coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.name, 'verification', c.verification, 'fieldVerification', c.field_verification)
            order by c.position, c.id) from authorities c where c.parent = a.id), '[]') as children,
          coalesce((select jsonb_agg(jsonb_build_object('body', x.body, 'verification', x.verification) order by x.body) from authority_reporting x where x.authority = a.id), '[]') as reporting
        from authorities a where a.id = ${id}`,
  );
  return row;
}
