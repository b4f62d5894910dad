/**
 * One annotation of the Universal Human Rights Index, in whatever file it came: the words of the export, nothing understood yet.
 * A member that is undefined has no key or no column in the file; an empty one was said.
 */
export interface UhriRow {
  row: number;
  /** AnnotationId: a UUID. */
  id: string | undefined;
  /** DocumentId: a UUID; only in the JSON. */
  document: string | undefined;
  symbol: string | undefined;
  text: string | undefined;
  type: string | undefined;
  body: string | undefined;
  countries: string[] | undefined;
  themes: string[] | undefined;
  persons: string[] | undefined;
  sdgs: string[] | undefined;
  /** `YYYY-MM-DD`, perhaps with a time behind it. */
  publishedOn: string | undefined;
  positions: string[] | undefined;
  states: string[] | undefined;
  sessions: string[] | undefined;
  /** Of the Universal Periodic Review; the JSON was only seen to hold null, so anything is let through. */
  cycle: string | undefined;
}

/** A row that cannot be taken; the message is the sentence for the report. */
export class RowFault extends Error {
  override readonly name = 'RowFault';
  readonly field: string;
  readonly value: string | undefined;
  constructor(field: string, value: string | undefined, reason: string) {
    super(reason);
    this.field = field;
    this.value = value;
  }
}

const stringKeys = {
  id: 'AnnotationId',
  document: 'DocumentId',
  symbol: 'Symbol',
  text: 'Text',
  type: 'AnnotationType',
  body: 'Body',
  publishedOn: 'PublicationDate',
  cycle: 'UprCycle',
} as const;
const listKeys = {
  countries: 'Countries',
  themes: 'Themes',
  persons: 'AffectedPersons',
  sdgs: 'Sdgs',
  positions: 'UprPositions',
  states: 'UprRecommendingCountry',
  sessions: 'UprSession',
} as const;

/** What each member is called in the JSON of the source, as reports name it. */
export const keyOf = { ...stringKeys, ...listKeys } as const;

/** So many values one list may hold: of countries there are some 250, of themes 106. */
const mostValues = 1_000;

/** A record of the JSON. */
export type Members = Record<string, unknown>;

/** What decides whether anything else of a row is looked at. */
export type UhriHead = Pick<UhriRow, 'row' | 'id' | 'countries' | 'symbol'>;

/**
 * Gives the number, the countries and the symbol of a record of the JSON.
 * @throws RowFault where one is of a kind that the export does not have
 */
export const headOf = (row: number, record: Members): UhriHead => ({
  row,
  id: stringOf(record, stringKeys.id)?.trim(),
  countries: listOf(record, listKeys.countries),
  symbol: stringOf(record, stringKeys.symbol)?.trim(),
});

/**
 * Gives what a record of the JSON says.
 * @throws RowFault where a value is of a kind that the export does not have
 */
export function rowOfRecord({ row, id, countries, symbol }: UhriHead, record: Members): UhriRow {
  // Member by member: there are 268 000 rows, and spreading each costs a sixth of the time of the whole.
  return {
    row,
    id,
    countries,
    symbol,
    document: stringOf(record, stringKeys.document)?.trim(),
    text: stringOf(record, stringKeys.text),
    type: stringOf(record, stringKeys.type),
    body: stringOf(record, stringKeys.body),
    publishedOn: stringOf(record, stringKeys.publishedOn),
    themes: listOf(record, listKeys.themes),
    persons: listOf(record, listKeys.persons),
    sdgs: listOf(record, listKeys.sdgs),
    positions: listOf(record, listKeys.positions),
    states: listOf(record, listKeys.states),
    sessions: listOf(record, listKeys.sessions),
    cycle: typeof record[stringKeys.cycle] === 'number' ? String(record[stringKeys.cycle]) : stringOf(record, stringKeys.cycle),
  };
}

function stringOf(record: Members, key: string): string | undefined {
  const value = record[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new RowFault(key, shown(value), `${key} is ${kindOf(value)}, where a text is expected.`);
}

/** A list of texts; a text alone is a list of one. */
function listOf(record: Members, key: string): string[] | undefined {
  const value = record[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (!Array.isArray(value)) throw new RowFault(key, shown(value), `${key} is ${kindOf(value)}, where a list of texts is expected.`);
  if (value.length > mostValues) throw new RowFault(key, undefined, `${key} holds ${value.length} values; at most ${mostValues} are read.`);
  for (const one of value)
    if (typeof one !== 'string') throw new RowFault(key, shown(one), `${key} holds ${kindOf(one)} in its list, where texts are expected.`);
  return value as string[];
}

const kindOf = (value: unknown): string =>
  value === null ? 'nothing' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;

/** A value as a report shows it: short. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};
