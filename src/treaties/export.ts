import type { z } from 'zod';
import type { Exportable } from '../formats/exportable.ts';
import { column, derived, localized, recordColumns, sourcesColumn, type Taken, tableOf } from '../formats/table.ts';
import { toCitable } from './citable.ts';
import { type StandingDay, toAction, toRatification, toTreatySummary } from './json.ts';
import { listActionIds, listActionsById, listTreatiesByCode, listTreatyCodes, type TreatyFilters } from './queries.ts';
import { Ratification, TreatyAction, TreatySummary } from './schemas.ts';

/** What narrows and orders treaties, and the day of the standing that is told of them. */
export interface TreatiesOnDay extends TreatyFilters {
  day: StandingDay;
  sort?: string[] | undefined;
}

/** Every treaty with what holds today. */
const everything = (today: string): TreatiesOnDay => ({ day: { on: today, isPast: false, basis: 'published' } });

const listKeys: Exportable<TreatiesOnDay>['listKeys'] = (db, { day, sort, ...filters }, most) =>
  listTreatyCodes(db, day.on, filters, sort, most);

const fieldsOf = (path: string[]) =>
  derived('list', path.length > 1 ? 'standingFieldVerification' : 'fieldVerification', path.join('.'), ({ item }) => {
    const found = path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], item);
    return Object.entries((found ?? {}) as Record<string, string>).map(([field, one]) => `${field}: ${one}`);
  });

const standingColumns = [
  column('text', 'standing', 'standing.status.code'),
  localized('standingName', 'standing.status.name'),
  column('partialDate', 'standingAsOf', 'standing.asOf'),
  column('boolean', 'isRatified', 'standing.isRatified'),
  column('boolean', 'isInForce', 'standing.isInForce'),
  column('text', 'restsOn', 'standing.restsOn.id'),
  column('text', 'restsOnKind', 'standing.restsOn.kind'),
  column('partialDate', 'restsOnTakenOn', 'standing.restsOn.takenOn'),
  column('text', 'restsOnVerification', 'standing.restsOn.verification'),
  column('text', 'actionsKnown', 'standing.actionsKnown'),
  column('partialDate', 'actionsCheckedOn', 'standing.actionsCheckedOn'),
  localized('standingNote', 'standing.note'),
  column('text', 'standingVerification', 'standing.verification'),
  fieldsOf(['standing', 'fieldVerification']),
];

type TakenTreaty = Taken<z.output<typeof TreatySummary>>;

/** The treaties as they are taken away, with Belgium's standing on a day. */
export const treatyExport: Exportable<TreatiesOnDay, TakenTreaty> = {
  name: 'treaties',
  kind: 'treaty',
  item: TreatySummary,
  key: 'code',
  columns: tableOf<TakenTreaty>(
    column('uri', 'uri'),
    column('text', 'code', 'code', 'treatyCode'),
    column('uri', 'href'),
    column('text', 'abbreviation'),
    localized('title', 'title', 'treatyTitle'),
    column('text', 'organisation', 'organisation.code'),
    localized('organisationName', 'organisation.name'),
    column('text', 'depositaryReference'),
    column('boolean', 'isCore'),
    column('partialDate', 'adoptedOn'),
    column('partialDate', 'entryIntoForceOn'),
    column('text', 'protocolTo'),
    column('list', 'bodies'),
    column('list', 'themes'),
    ...standingColumns,
    ...recordColumns,
  ),
  listKeys,
  read: async (db, codes, view, { day }) =>
    (await listTreatiesByCode(db, day.on, codes)).map((row) => ({ item: toTreatySummary(row, day, view) })),
  toCitable: ({ item }, view) => toCitable(item, view),
  everything,
};

/** The table of ratifications as it is taken away. */
export const ratificationExport: Exportable<TreatiesOnDay> = {
  name: 'ratifications',
  kind: 'treaty',
  item: Ratification,
  key: 'code',
  columns: tableOf(
    column('text', 'code', 'code', 'treatyCode'),
    column('uri', 'href'),
    column('text', 'abbreviation'),
    localized('title', 'title', 'treatyTitle'),
    column('boolean', 'isAdopted'),
    column('partialDate', 'signedOn'),
    column('partialDate', 'boundOn'),
    column('partialDate', 'inForceOn'),
    column('partialDate', 'endedOn', 'endedOn', 'treatyEndedOn'),
    ...standingColumns,
    column('text', 'verification'),
    fieldsOf(['fieldVerification']),
  ),
  listKeys,
  read: async (db, codes, view, { day }) =>
    (await listTreatiesByCode(db, day.on, codes)).map((row) => ({ item: toRatification(row, day, view) })),
  everything,
};

/** Which of Belgium's acts: those under one treaty or, without one, under all. */
export interface ActionFilters {
  treaty?: string | undefined;
  kind?: string[] | undefined;
}

/** Belgium's acts under treaties as they are taken away. */
export const treatyActionExport: Exportable<ActionFilters> = {
  name: 'treatyActions',
  kind: 'treatyAction',
  item: TreatyAction,
  key: 'id',
  columns: tableOf(
    column('uri', 'uri'),
    column('text', 'id'),
    column('uri', 'href'),
    column('text', 'treaty', 'treaty.code'),
    localized('treatyName', 'treaty.name', 'treatyTitle'),
    column('text', 'kind', 'kind.code', 'actionKind'),
    localized('kindName', 'kind.name'),
    column('partialDate', 'takenOn', 'takenOn', 'actionTakenOn'),
    column('text', 'article'),
    column('partialDate', 'asOf', 'asOf', 'actionSeenOn'),
    localized('note', 'note'),
    sourcesColumn,
    ...recordColumns,
  ),
  listKeys: (db, { treaty, kind }, most) => listActionIds(db, treaty, kind, most),
  read: async (db, ids, view) => (await listActionsById(db, ids)).map((row) => ({ item: toAction(row, view) })),
  everything: () => ({}),
};
