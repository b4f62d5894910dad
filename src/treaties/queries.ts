import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedTerms, LocalizedText, Source, Verification } from '../../db/schema/types.ts';
import { allOf, anyOf, instant, listKeys, orderOf, textArray, wantedRows } from '../http/sql.ts';
import type { Named, Verified } from '../http/view.ts';

/** A treaty with Belgium's standing under it on a day. */
export interface TreatyRow extends Verified {
  code: string;
  abbreviation: string;
  title: LocalizedText;
  organisation: string | null;
  depositaryReference: string | null;
  isCore: boolean;
  adoptedOn: string | null;
  entryIntoForceOn: string | null;
  protocolTo: string | null;
  bodies: string[];
  themes: string[];
  status: string;
  isRatified: boolean;
  isInForce: boolean;
  isAdopted: boolean | null;
  restsOn: { id: string; kind: string; takenOn: string | null; verification: Verification; isFinal: boolean } | null;
  signedOn: string | null;
  boundOn: string | null;
  inForceOn: string | null;
  endedOn: string | null;
  /** Whether the acts of these days were read, as far as there are any. */
  actVerification: Partial<Record<'signedOn' | 'boundOn' | 'inForceOn' | 'endedOn', Verification>>;
  /** Whether the entry into force was read, on whatever day it was. */
  entryVerification: Verification | null;
  actionsKnown: string;
  actionsCheckedOn: string | null;
  standingNote: LocalizedText | null;
  modifiedAt: string;
  version: number;
}

/** A treaty with what only its own page shows. */
export interface TreatyDetailsRow extends TreatyRow {
  synonyms: LocalizedTerms;
  openedForSignatureOn: string | null;
  procedures: LocalizedText | null;
  note: LocalizedText | null;
  replaces: string | null;
  replacedBy: string[];
  protocols: string[];
  measures: Named[];
  sources: Source[];
}

/** An act by Belgium under a treaty, as it is read. */
export interface ActionRow extends Verified {
  id: string;
  treaty: string;
  kind: string;
  takenOn: string | null;
  article: string | null;
  asOf: string | null;
  note: LocalizedText | null;
  modifiedAt: string;
  version: number;
  sources: Source[];
}

/** What narrows the treaties, in the list and in the table of ratifications. */
export interface TreatyFilters {
  organisation?: string[] | undefined;
  body?: string[] | undefined;
  theme?: string[] | undefined;
  standing?: string[] | undefined;
  ratified?: boolean | undefined;
  isCore?: boolean | undefined;
  protocolTo?: string[] | undefined;
}

const firstAct = (effect: string, column: string) =>
  sql.raw(`(array_agg(a.${column} order by a.taken_on, a.id) filter (where a.effect = '${effect}'))[1]`);

/**
 * Belgium's standing under every treaty on a day, derived from its acts.
 * An act counts from the last day that its date can mean; one without a date, from when it was seen to exist.
 * An act that ends the treaty decides; then one that binds, or entry into force where the binding act is not known; then signature.
 * Without acts, and where signature is all that is sure of a doubtful record, `actions_known` says what that means.
 * To a treaty that was not made yet nobody was a party.
 */
const standings = (day: string): SQL => sql`
  select t.code as treaty, x.*,
    case
      when x.ended_act is not null then case when (select kind from treaty_actions where id = x.ended_act) = 'replacement' then 'replaced' else 'notParty' end
      when coalesce(x.bound_act, x.in_force_act) is not null then 'party'
      when t.actions_known = 'doubtful' and x.acts > 0 then 'uncertain'
      when x.signed_act is not null then 'signed'
      when partial_date_first(t.adopted_on) > ${day}::date then 'notParty'
      when t.actions_known in ('complete', 'unconfirmed') or exists (select from treaty_actions later where later.treaty = t.code) then 'notParty'
      when t.actions_known = 'doubtful' then 'uncertain'
      else 'unknown'
    end as status,
    coalesce(x.ended_act, x.bound_act, x.in_force_act, x.signed_act) as deciding_act
  from treaties t cross join lateral (
    select count(a.id) as acts,
      ${firstAct('signed', 'id')} as signed_act, ${firstAct('signed', 'taken_on')} as signed_on, ${firstAct('signed', 'verification')} as signed_read,
      ${firstAct('party', 'id')} as bound_act, ${firstAct('party', 'taken_on')} as bound_on, ${firstAct('party', 'verification')} as bound_read,
      ${firstAct('inForce', 'id')} as in_force_act, ${firstAct('inForce', 'taken_on')} as in_force_on, ${firstAct('inForce', 'verification')} as in_force_read,
      ${firstAct('ended', 'id')} as ended_act, ${firstAct('ended', 'taken_on')} as ended_on, ${firstAct('ended', 'verification')} as ended_read
    from (select a.*, k.effect from treaty_actions a join treaty_action_kinds k on k.code = a.kind
      where a.treaty = t.code and partial_date_last(coalesce(a.taken_on, a.as_of)) <= ${day}::date) a) x`;

const treatyColumns = (day: string) => sql`
  t.code, t.abbreviation, t.title, t.organisation, t.depositary_reference as "depositaryReference", t.is_core as "isCore", t.adopted_on as "adoptedOn",
  t.entry_into_force_on as "entryIntoForceOn", t.protocol_to as "protocolTo", t.actions_known as "actionsKnown", t.actions_checked_on as "actionsCheckedOn",
  t.standing_note as "standingNote", t.verification, t.field_verification as "fieldVerification", t.version, ${instant('t.modified_at')} as "modifiedAt",
  array(select b.body from treaty_bodies b where b.treaty = t.code order by b.body) as bodies,
  array(select h.code from treaty_themes h where h.treaty = t.code order by h.code) as themes,
  s.status, coalesce(s.bound_act, s.in_force_act) is not null as "isRatified", s.in_force_act is not null and s.ended_act is null as "isInForce",
  partial_date_first(t.adopted_on) <= ${day}::date as "isAdopted",
  s.signed_on as "signedOn", s.bound_on as "boundOn", s.in_force_on as "inForceOn", s.ended_on as "endedOn",
  jsonb_strip_nulls(jsonb_build_object('signedOn', s.signed_read, 'boundOn', s.bound_read, 'inForceOn', s.in_force_read, 'endedOn', s.ended_read)) as "actVerification",
  (select a.verification from treaty_actions a join treaty_action_kinds k on k.code = a.kind
    where a.treaty = t.code and k.effect = 'inForce' order by a.taken_on, a.id limit 1) as "entryVerification",
  (select jsonb_build_object('id', a.id, 'kind', a.kind, 'takenOn', a.taken_on, 'verification', a.verification, 'isFinal', k.effect <> 'signed')
    from treaty_actions a join treaty_action_kinds k on k.code = a.kind where a.id = s.deciding_act) as "restsOn"`;

const conditionsOf = (filters: TreatyFilters): SQL =>
  allOf([
    anyOf('t.organisation', filters.organisation),
    anyOf('t.protocol_to', filters.protocolTo),
    anyOf('s.status', filters.standing),
    filters.body && sql`exists (select from treaty_bodies b where b.treaty = t.code and b.body = any(${textArray(filters.body)}))`,
    filters.theme &&
      sql`exists (select from treaty_themes h join concept_ancestors c on c.scheme = h.scheme and c.code = h.code
        where h.treaty = t.code and c.ancestor = any(${textArray(filters.theme)}))`,
    filters.ratified === undefined ? undefined : sql`(coalesce(s.bound_act, s.in_force_act) is not null) = ${filters.ratified}`,
    filters.isCore === undefined ? undefined : sql`t.is_core = ${filters.isCore}`,
  ]);

const orderFor = (sort: string[] | undefined): SQL => orderOf(sort, { code: 't.code', adoptedOn: 't.adopted_on' }, 't.position, t.code');
const fromOf = (day: string, filters: TreatyFilters): SQL =>
  sql`from treaties t join (${standings(day)}) s on s.treaty = t.code where ${conditionsOf(filters)}`;

/** Treaties with Belgium's standing on a day, in the order of the file unless another is asked for. */
export async function listTreaties(
  db: Db,
  day: string,
  filters: TreatyFilters,
  page: { sort?: string[] | undefined; limit: number; offset: number },
): Promise<{ rows: TreatyRow[]; total: number }> {
  const [from, order] = [fromOf(day, filters), orderFor(page.sort)];
  const [rows, [counted]] = await Promise.all([
    select<TreatyRow>(db, sql`select ${treatyColumns(day)} ${from} order by ${order} limit ${page.limit} offset ${page.offset}`),
    select<{ total: number }>(db, sql`select count(*)::int as total ${from}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** The codes of all treaties that the filters leave, in their order. */
export const listTreatyCodes = (
  db: Db,
  day: string,
  filters: TreatyFilters,
  sort?: string[] | undefined,
  most?: number,
): Promise<string[]> => listKeys(db, 't.code', fromOf(day, filters), orderFor(sort), most);

/** The treaties of these codes with Belgium's standing on a day, in their order. */
export const listTreatiesByCode = (db: Db, day: string, codes: string[]): Promise<TreatyRow[]> =>
  select(
    db,
    sql`select ${treatyColumns(day)} from ${wantedRows(codes)} join treaties t on t.code = wanted.key join (${standings(day)}) s on s.treaty = t.code order by wanted.place`,
  );

/** How many treaties there are of each standing of Belgium on a day; standings that no treaty has are left out. */
export async function countStandings(db: Db, day: string): Promise<{ status: string; count: number }[]> {
  return select(db, sql`select s.status, count(*)::int as count from (${standings(day)}) s group by s.status order by s.status`);
}

/** One treaty with Belgium's standing on a day. */
export async function findTreaty(db: Db, day: string, code: string): Promise<TreatyDetailsRow | undefined> {
  const [row] = await select<TreatyDetailsRow>(
    db,
    sql`select ${treatyColumns(day)}, t.synonyms, t.opened_for_signature_on as "openedForSignatureOn", t.procedures, t.note, t.replaces, t.sources,
          array(select o.code from treaties o where o.replaces = t.code order by o.code) as "replacedBy",
          array(select o.code from treaties o where o.protocol_to = t.code order by o.position) as protocols,
          coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'titleOrigin', m.title_origin, 'verification', m.verification, 'fieldVerification', m.field_verification)
              order by m.taken_on, m.id)
            from measure_treaties mt join measures m on m.id = mt.measure where mt.treaty = t.code), '[]') as measures
        from treaties t join (${standings(day)}) s on s.treaty = t.code where t.code = ${code}`,
  );
  return row;
}

const actionColumns = sql`a.id, a.treaty, a.kind, a.taken_on as "takenOn", a.article, a.as_of as "asOf", a.note, a.version, a.sources, a.verification,
  a.field_verification as "fieldVerification", ${instant('a.modified_at')} as "modifiedAt"`;
const actionOrder = sql`a.taken_on nulls last, k.position, a.article, a.id`;

const actionsWhere = (where: SQL): SQL => sql`
  select ${actionColumns} from treaty_actions a join treaty_action_kinds k on k.code = a.kind where ${where} order by ${actionOrder}`;

/** The ids of Belgium's acts under a treaty, or under all, oldest first; acts without a date come last. */
export const listActionIds = (db: Db, treaty: string | undefined, kinds?: string[] | undefined, most?: number): Promise<string[]> =>
  listKeys(
    db,
    'a.id',
    sql`from treaty_actions a join treaty_action_kinds k on k.code = a.kind
        where ${allOf([treaty === undefined ? undefined : sql`a.treaty = ${treaty}`, anyOf('a.kind', kinds)])}`,
    actionOrder,
    most,
  );

/** The acts of these ids, in their order. */
export const listActionsById = (db: Db, ids: string[]): Promise<ActionRow[]> =>
  select(db, sql`select ${actionColumns} from ${wantedRows(ids)} join treaty_actions a on a.id = wanted.key order by wanted.place`);

/** Belgium's acts under a treaty, oldest first; acts without a date come last. */
export async function listActions(db: Db, treaty: string, kinds?: string[]): Promise<ActionRow[]> {
  return select<ActionRow>(db, actionsWhere(allOf([sql`a.treaty = ${treaty}`, anyOf('a.kind', kinds)])));
}

/**
 * Belgium's acceptances of procedures under all treaties by a day, oldest first.
 * @param isUndated also those of which neither the date nor when they were seen is known: of no past day can that be said
 */
export async function listAcceptances(db: Db, day: string, isUndated: boolean): Promise<ActionRow[]> {
  const known = sql`partial_date_last(coalesce(a.taken_on, a.as_of)) <= ${day}::date`;
  return select<ActionRow>(
    db,
    actionsWhere(sql`k.effect = 'procedure' and ${isUndated ? sql`(${known} or coalesce(a.taken_on, a.as_of) is null)` : known}`),
  );
}

/** Belgium's acts with a date after one day and not after another, under all treaties, oldest first. */
export async function listActionsBetween(db: Db, after: string, until: string): Promise<ActionRow[]> {
  return select<ActionRow>(
    db,
    actionsWhere(sql`partial_date_last(a.taken_on) > ${after}::date and partial_date_last(a.taken_on) <= ${until}::date`),
  );
}

/** One act by Belgium under a treaty. */
export async function findAction(db: Db, treaty: string, id: string): Promise<ActionRow | undefined> {
  const [row] = await select<ActionRow>(db, actionsWhere(sql`a.treaty = ${treaty} and a.id = ${id}`));
  return row;
}

/** The first Belgian day at whose end the file can say what acts were published; undefined where it has none. */
export async function findHistoryStart(db: Db): Promise<string | undefined> {
  const [row] = await select<{ day: string | null }>(
    db,
    sql`select (min(written_from) at time zone 'Europe/Brussels')::date::text as day from history.treaty_actions`,
  );
  return row?.day ?? undefined;
}

/** A treaty as a search shows it. */
export type TreatyNameRow = Pick<TreatyRow, 'code' | 'abbreviation' | 'title' | keyof Verified>;

/** The names of the treaties of these codes. */
export async function listTreatyNames(db: Db, codes: string[]): Promise<TreatyNameRow[]> {
  return select<TreatyNameRow>(
    db,
    sql`select t.code, t.abbreviation, t.title, t.verification, t.field_verification as "fieldVerification" from treaties t where ${anyOf('t.code', codes)}`,
  );
}
