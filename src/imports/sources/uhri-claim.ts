import type { Language } from '../../../db/schema/types.ts';
import type { Item, Note, RecommendationValues } from '../claims.ts';
import { splitWords } from '../normalise.ts';
import { countryOfSymbol, documentOf } from './uhri-document.ts';
import type { LabelReader } from './uhri-labels.ts';
import { keyOf, RowFault, shown, type UhriHead, type UhriRow } from './uhri-row.ts';
import { sdgsOf } from './uhri-sdgs.ts';
import { isReply, readText } from './uhri-text.ts';
import { uprOf } from './uhri-upr.ts';

/** What the rows of one file are read with. */
export interface UhriReading {
  labels: LabelReader;
  allCountries: boolean;
  language: Language;
}

/** A row of the file that has not been looked at: first its head is, and the rest only when it is for us. */
export interface UnreadRow {
  row: number;
  id: string | undefined;
  head: () => UhriHead;
  rest: (head: UhriHead) => UhriRow;
}

/** Gives what a row comes to: a claim, a refusal that names the fault, or that it is not for us. */
export function itemOf({ row, id, head, rest }: UnreadRow, reading: UhriReading): Item {
  const key = id ? { key: id } : {};
  try {
    const first = head();
    const countries = countriesOf(first, reading.labels);
    if (!reading.allCountries && !countries.includes('BE')) return { kind: 'skipped', row, ...key, reason: 'addressed to another State' };
    if (!id) throw new RowFault(keyOf.id, undefined, `The row has no ${keyOf.id}, by which it would be known again.`);
    const full = rest(first);
    if (full.text !== undefined && isReply(full.text)) return { kind: 'skipped', row, key: id, reason: 'what a State replied' };
    const notes: Note[] = [];
    const values = valuesOf(full, countries, reading, notes);
    const { symbol, key: document } = values.document;
    return { kind: 'recommendation', row, key: id, scope: symbol ?? document ?? '', notes, values };
  } catch (error) {
    if (!(error instanceof RowFault)) throw error;
    const { field, value, message } = error;
    return { kind: 'refusal', row, field, ...(value === undefined ? {} : { value }), reason: message, ...key };
  }
}

/**
 * The States that a row is addressed to. Where it names none, its symbol may.
 * @throws RowFault where one of them is not known
 */
function countriesOf({ countries = [], symbol }: UhriHead, labels: LabelReader): string[] {
  const codes: string[] = [];
  let isNamed = false;
  for (const label of countries) {
    if (label.trim() === '') continue;
    isNamed = true;
    const { code } = labels.need('countries', label, keyOf.countries);
    if (code !== undefined && !codes.includes(code)) codes.push(code);
  }
  const bySymbol = isNamed || !symbol ? undefined : countryOfSymbol(symbol);
  return bySymbol === undefined ? codes : [bySymbol];
}

function valuesOf(row: UhriRow, countries: string[], reading: UhriReading, notes: Note[]): RecommendationValues {
  const { labels, language } = reading;
  const document = documentOf(row, labels, notes);
  const kind = kindOf(row, labels);
  const isUpr = document.body === 'upr';
  const { text, paragraph, states } = readText(row.text, { upr: isUpr, language, labels }, notes);
  const themes = row.themes && labels.codes('themes', row.themes, keyOf.themes, notes);
  const groups = row.persons && labels.codes('groups', row.persons, keyOf.persons, notes);
  const sdgs = row.sdgs && sdgsOf(row.sdgs);
  // Somebody reads the texts about Belgium; those about others would take a third more time and nobody's.
  if (countries.includes('BE'))
    for (const piece of splitWords(text))
      notes.push({ field: keyOf.text, value: piece, reason: 'A word looks broken by a blank: the text is taken as it stands.' });
  return {
    document,
    ...(paragraph === undefined ? {} : { paragraph }),
    kind,
    texts: [{ language, origin: 'official', text }],
    countries,
    ...(themes ? { themes } : {}),
    ...(groups ? { groups } : {}),
    ...(sdgs ? { sdgs } : {}),
    ...(isUpr ? uprOf(row, states, labels, notes) : {}),
  };
}

function kindOf({ type }: UhriRow, labels: LabelReader): string {
  if (type === undefined || type.trim() === '') throw new RowFault(keyOf.type, type, 'The row has no type of annotation.');
  const { code, reason } = labels.need('recommendationKinds', type, keyOf.type);
  if (code !== undefined) return code;
  throw new RowFault(
    keyOf.type,
    shown(type),
    `The type of annotation "${shown(type.trim())}" is not taken: ${reason ?? 'no reason is given.'}`,
  );
}
