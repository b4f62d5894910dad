import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { paragraphKey, symbolKey } from '../../db/keys.ts';
import { type Issue, unknownCode } from '../errors.ts';
import { Day, InstantInput, inputText } from '../http/fields.ts';
import { periodIssues } from '../http/paging.ts';
import { textArray } from '../http/sql.ts';
import { hasCode, type Vocabularies } from '../vocabularies/memory.ts';
import { type DimensionName, dimensionNames, dimensionOf } from './dimensions.ts';
import { type FlagName, flagNames, flags } from './flags.ts';

const codes = (description: string) => z.array(inputText(100)).max(50).optional().describe(description);

/** Every parameter that narrows the list, the search, the facets and the statistics alike. */
export const FilterQuery = {
  ...(Object.fromEntries(dimensionNames.map((name) => [name, codes(dimensionOf(name).description)])) as Record<
    DimensionName,
    ReturnType<typeof codes>
  >),
  symbol: codes('Symbol of the document, in any usual spelling (`CRPD/C/BEL/CO/2-3`)'),
  paragraph: codes('Paragraph, in any usual spelling (`7(d)`); a paragraph stands for its parts'),
  id: z.array(inputText(40)).max(100).optional().describe('Up to 100 ids'),
  ...(Object.fromEntries(flagNames.map((name) => [name, z.boolean().optional().describe(flags[name].description)])) as Record<
    FlagName,
    z.ZodOptional<z.ZodBoolean>
  >),
  adoptedFrom: Day.optional().describe(
    'Adopted on or after this day; a date known to the month or year counts when it may fall in the range',
  ),
  adoptedTo: Day.optional().describe('Adopted on or before this day'),
  modifiedSince: InstantInput.optional().describe('Changed in Monitum at or after this instant'),
};

const Filters = z.object(FilterQuery);
/** What narrows a result; every member is a restriction, and none is no restriction. */
export type Filters = z.infer<typeof Filters>;

/** The faults of filters beyond their schema: one issue for each code that no list holds, and for a range that ends before it starts. */
export function filterIssues(filters: Partial<Filters>, vocabularies: Vocabularies): Issue[] {
  const issues: Issue[] = [];
  for (const name of dimensionNames) {
    const { list, listAbove, isCode } = dimensionOf(name);
    const isKnown = (code: string) => [list, listAbove].some((one) => one && hasCode(vocabularies, one, code));
    for (const code of filters[name] ?? []) if (list ? !isKnown(code) : !isCode?.(code, vocabularies)) issues.push(unknownCode(name, code));
  }
  return [...issues, ...periodIssues(filters, 'adoptedFrom', 'adoptedTo')];
}

/** The condition on `recommendations r` of standing at one of these paragraphs, by their keys, or in a part of one. */
export const atParagraphs = (keys: string[]): SQL => sql`r.paragraph in (
  select p.id from paragraphs p left join paragraphs up on up.id = p.parent
  where p.number_key = any(${textArray(keys)}) or up.number_key = any(${textArray(keys)}))`;

/** The conditions on `recommendations r` that filters come to; `without` leaves one dimension or flag out, for its own facet. */
export function conditionsOf(filters: Filters, without?: DimensionName | FlagName): SQL[] {
  const conditions: SQL[] = [];
  for (const name of dimensionNames) {
    const wanted = filters[name];
    if (!wanted || name === without) continue;
    const { condition, values } = dimensionOf(name);
    conditions.push(
      condition ? condition(textArray(wanted)) : sql`r.id in (select v.id from (${values}) v where v.code = any(${textArray(wanted)}))`,
    );
  }
  if (filters.symbol) conditions.push(sql`r.symbol_key = any(${textArray(filters.symbol.map(symbolKey))})`);
  if (filters.paragraph) conditions.push(atParagraphs(filters.paragraph.map(paragraphKey)));
  if (filters.id) conditions.push(sql`r.id = any(${textArray(filters.id)})`);
  for (const name of flagNames)
    if (filters[name] !== undefined && name !== without)
      conditions.push(filters[name] ? flags[name].condition : sql`not (${flags[name].condition})`);
  if (filters.adoptedFrom) conditions.push(sql`r.adopted_last >= ${filters.adoptedFrom}::date`);
  if (filters.adoptedTo) conditions.push(sql`r.adopted_first <= ${filters.adoptedTo}::date`);
  if (filters.modifiedSince) conditions.push(sql`r.modified_at >= ${toMilliseconds(filters.modifiedSince)}::timestamptz`);
  return conditions;
}

/** A day as the number by which the search index compares it: 2015-03-12 is 20150312. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** An instant to the millisecond, which is how exactly the search index knows when a record changed; the rest is cut off. */
const toMilliseconds = (instant: string): string => instant.replace(/(\.\d{3})\d+/, '$1');

/** A flag as an expression of the search server. Time passes without a write, so the index knows on what days something is due and not what is overdue. */
export const flagExpression = (name: FlagName, day: string): string =>
  name === 'overdue' ? `dueDays < ${dayNumber(day)}` : `${name} = true`;

/**
 * The same filters as an expression of the search server: an outer AND of inner ORs.
 * @param day today in Belgium
 */
export function searchFiltersOf(filters: Filters, day: string, without?: DimensionName | FlagName): string[] {
  const expressions: string[] = [];
  const anyOf = (attribute: string, values: string[]) =>
    expressions.push(`${attribute} IN [${values.map((value) => JSON.stringify(value)).join(', ')}]`);
  for (const name of dimensionNames) if (filters[name] && name !== without) anyOf(name, filters[name]);
  if (filters.symbol) anyOf('symbolKey', filters.symbol.map(symbolKey));
  if (filters.paragraph) anyOf('paragraph', filters.paragraph.map(paragraphKey));
  // The search server takes ` 38SM` for `38sm`, which is the only one that was ever given.
  if (filters.id)
    anyOf(
      'id',
      filters.id.filter((id) => /^[0-9a-z]+$/.test(id)),
    );
  for (const name of flagNames)
    if (filters[name] !== undefined && name !== without)
      expressions.push(filters[name] ? flagExpression(name, day) : `NOT ${flagExpression(name, day)}`);
  if (filters.adoptedFrom) expressions.push(`adoptedLast >= ${dayNumber(filters.adoptedFrom)}`);
  if (filters.adoptedTo) expressions.push(`adoptedFirst <= ${dayNumber(filters.adoptedTo)}`);
  if (filters.modifiedSince) expressions.push(`modifiedAt >= ${Date.parse(toMilliseconds(filters.modifiedSince))}`);
  return expressions;
}
