import { z } from 'zod';
import { badRequest, type Issue, Problem } from '../errors.ts';
import { inputText } from './fields.ts';

/** The `select` parameter of a collection: `(id,text(fr))` gives only these members of each item. */
export const SelectQuery = {
  select: inputText(500)
    .regex(/^\(.*\)$/s, 'must stand in parentheses, as in (id,text(fr))')
    .optional()
    .describe(
      'Members of each item to give, as in `(symbol,text(fr))`; `id`, `code` and `href` are always given, and others may be absent even where the schema requires them',
    )
    .meta({ example: '(symbol,text(fr))' }),
};

/** What to keep of an object: member name to what to keep inside it, or `true` for all of it. */
export type Selection = Map<string, Selection | true>;

const maxDepth = 5;
const alwaysKept = ['id', 'code', 'href'];

/** What is wrong with a selection, for the issues of a query. */
export function selectionIssues(text: unknown, item: z.ZodType): Issue[] {
  if (typeof text !== 'string') return [];
  try {
    parseSelection(text, item);
    return [];
  } catch (error) {
    if (error instanceof Problem) return error.issues;
    throw error;
  }
}

/**
 * Reads a selection and checks every name against the schema of an item.
 * @throws Problem 400 naming the member that does not exist or the place where the parentheses break
 * @see https://www.belgif.be/specification/rest/api-guide/#rule-res-repres
 */
export function parseSelection(text: string, item: z.ZodType): Selection {
  let at = 0;
  const fail = (detail: string) => badRequest({ type: 'schemaViolation', in: 'query', name: 'select', detail, value: text });
  const readGroup = (schema: z.ZodType | undefined, depth: number): Selection => {
    if (depth > maxDepth) throw fail(`select is nested deeper than ${maxDepth} levels`);
    at++;
    const selection: Selection = new Map();
    for (;;) {
      const name = /^[A-Za-z][A-Za-z0-9]*/.exec(text.slice(at))?.[0];
      if (!name) throw fail(`select: a member name is expected at character ${at + 1}`);
      const member = memberOf(schema, name);
      if (!member) throw fail(`select: ${name} is not a member here`);
      at += name.length;
      selection.set(name, both(selection.get(name), text[at] === '(' ? readGroup(member, depth + 1) : true));
      if (text[at] === ',') at++;
      else if (text[at] === ')') break;
      else throw fail(`select: a comma or a closing parenthesis is expected at character ${at + 1}`);
    }
    at++;
    return selection;
  };
  const selection = readGroup(item, 1);
  if (at !== text.length) throw fail(`select: nothing may follow the closing parenthesis (character ${at + 1})`);
  return selection;
}

/** What either of two selections keeps: a member may be named twice. */
function both(one: Selection | true | undefined, other: Selection | true): Selection | true {
  if (one === undefined || other === true) return other;
  if (one === true) return true;
  return new Map([...one, ...[...other].map(([name, inside]): [string, Selection | true] => [name, both(one.get(name), inside)])]);
}

function memberOf(schema: z.ZodType | undefined, name: string): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return memberOf(schema.unwrap() as z.ZodType, name);
  if (schema instanceof z.ZodArray) return memberOf(schema.element as z.ZodType, name);
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, name) ? (schema.shape[name] as z.ZodType) : undefined;
  return undefined;
}

/** Keeps the selected members of a value; lists are kept item by item, and what identifies an object always stays. */
export function applySelection(value: unknown, selection: Selection | true): unknown {
  if (selection === true || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => applySelection(one, selection));
  const kept: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const inside = selection.get(name) ?? (alwaysKept.includes(name) ? true : undefined);
    if (inside !== undefined) kept[name] = applySelection(member, inside);
  }
  return kept;
}
