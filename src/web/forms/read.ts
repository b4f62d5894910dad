import { z } from 'zod';
import type { Fields } from '../form-body.ts';

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? inner(schema.unwrap() as z.ZodType)
    : schema;

/** Fields below a name: those of `title` are `title.nl` and `title.fr`. */
interface Branch {
  /** What was sent under the name itself. */
  values: string[];
  below: Map<string, Branch>;
}

function branchesOf(fields: Fields): Branch {
  const root: Branch = { values: [], below: new Map() };
  for (const [name, given] of Object.entries(fields)) {
    let at = root;
    for (const segment of name.split('.')) {
      const next: Branch = at.below.get(segment) ?? { values: [], below: new Map() };
      at.below.set(segment, next);
      at = next;
    }
    at.values.push(...[given ?? []].flat());
  }
  return root;
}

/**
 * Reads the fields of a form as the input that a schema describes: `title.nl` is a language of `title`, `sources.0.url` a member of the first
 * source, a repeated name a list. What was left empty is absent, rows of which nothing was filled in are none. It judges nothing: what is not
 * right stays as it was typed, for the schema to refuse by name.
 */
export const inputOf = (schema: z.ZodObject, fields: Fields): Record<string, unknown> =>
  (readBranch(schema, branchesOf(fields)) as Record<string, unknown> | undefined) ?? {};

function readBranch(given: z.ZodType, branch: Branch | undefined): unknown {
  if (!branch) return undefined;
  const schema = inner(given);
  if (schema instanceof z.ZodObject) {
    const members = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, member]) => {
      const value = readBranch(member, branch.below.get(name));
      return value === undefined ? [] : [[name, value]];
    });
    return members.length > 0 ? Object.fromEntries(members) : undefined;
  }
  if (schema instanceof z.ZodRecord) {
    const members = [...branch.below].flatMap(([name, { values }]) => (values[0] ? [[name, values[0]]] : []));
    return members.length > 0 ? Object.fromEntries(members) : undefined;
  }
  if (schema instanceof z.ZodArray) {
    const rows = [...branch.below]
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([, row]) => readBranch(schema.element as z.ZodType, row));
    const values = branch.values.map((value) => readText(schema.element as z.ZodType, value));
    const filled = [...rows, ...values].filter((one) => one !== undefined);
    return filled.length > 0 ? filled : undefined;
  }
  return readText(schema, branch.values.at(-1) ?? '');
}

function readText(given: z.ZodType, typed: string): unknown {
  const schema = inner(given);
  const text = typed.trim();
  if (text === '') return undefined;
  if (schema instanceof z.ZodNumber) return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (schema instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

/** Writes an input as the fields of a form, by the same names as `inputOf` reads. */
export function fieldsOf(input: unknown, name = ''): Fields {
  if (input === null || input === undefined) return {};
  if (Array.isArray(input)) {
    if (input.every((one) => typeof one !== 'object')) return { [name]: input.map(String) };
    return Object.assign({}, ...input.map((row, at) => fieldsOf(row, `${name}.${at}`)));
  }
  if (typeof input === 'object')
    return Object.assign(
      {},
      ...Object.entries(input).map(([member, value]) => fieldsOf(value, name === '' ? member : `${name}.${member}`)),
    );
  return { [name]: String(input) };
}

/** How many rows of a list were sent. */
export function rowsOf(fields: Fields, name: string): number {
  const start = `${name}.`;
  const places = Object.keys(fields).flatMap((field) => (field.startsWith(start) ? [Number.parseInt(field.slice(start.length), 10)] : []));
  return places.length === 0 ? 0 : Math.max(...places) + 1;
}

/**
 * The patch (RFC 7396) that makes of one input another: what is the same is left out, what is gone is null.
 * Only members that the form has are looked at; others stay as they are.
 */
export function patchBetween(
  former: Record<string, unknown>,
  input: Record<string, unknown>,
  names: readonly string[],
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const name of names) {
    const [before, after] = [emptied(former[name]), emptied(input[name])];
    if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))) continue;
    // An object is patched member by member: what the form leaves out of it goes.
    patch[name] = after === undefined ? null : isObject(before) && isObject(after) ? withNulls(before, after) : after;
  }
  return patch;
}

/** A list without entries is no list: a form cannot tell the two apart. */
const emptied = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? undefined : value);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const withNulls = (before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> => ({
  ...Object.fromEntries(Object.keys(before).flatMap((name) => (name in after ? [] : [[name, null]]))),
  ...after,
});

/** The same value whatever the order of its members; a list of codes whatever theirs. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? [...value].sort() : value.map(sorted);
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, one]) => [name, sorted(one)]),
    );
  return value;
}
