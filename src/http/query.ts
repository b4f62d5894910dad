import { validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';

type Shape = Record<string, z.ZodType>;

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inner(schema.unwrap() as z.ZodType) : schema;

/**
 * Prepares the strings of a query string for a zod object: a parameter that may be repeated becomes a list, digits an integer, `true` a boolean.
 * It coerces nothing else, so that `?pageSize=` or `?page=1e3` reach the schema as they are and are refused by name.
 */
export function readStrings(shape: Shape, raw: Record<string, unknown>): Record<string, unknown> {
  // Without a prototype, so that `__proto__` is a name like any other and refused as unknown.
  const read = Object.create(null) as Record<string, unknown>;
  for (const [name, given] of Object.entries(raw)) {
    const schema = Object.hasOwn(shape, name) ? inner(shape[name] as z.ZodType) : undefined;
    if (schema instanceof z.ZodArray) read[name] = Array.isArray(given) ? given : [given];
    else if (schema instanceof z.ZodNumber) read[name] = typeof given === 'string' && /^-?\d{1,15}$/.test(given) ? Number(given) : given;
    else if (schema instanceof z.ZodBoolean) read[name] = given === 'true' ? true : given === 'false' ? false : given;
    else read[name] = given;
  }
  return read;
}

/** Those parameters of a refused query that its schema takes one by one, read as the schema reads them. */
export function readableQuery(schema: unknown, raw: Record<string, unknown>): Record<string, unknown> {
  if (!(schema instanceof z.ZodObject)) return {};
  const shape = schema.shape as Shape;
  return Object.fromEntries(
    Object.entries(readStrings(shape, raw)).flatMap(([name, value]) => {
      const schema = Object.hasOwn(shape, name) ? (shape[name] as z.ZodType) : undefined;
      const parsed = schema?.safeParse(value);
      if (parsed?.success) return [[name, parsed.data]];
      const list = schema && inner(schema);
      // Of a list, those values that are right on their own.
      if (!(list instanceof z.ZodArray) || !Array.isArray(value)) return [];
      return [[name, value.filter((one) => (list.element as z.ZodType).safeParse(one).success)]];
    }),
  );
}

/** Validates every part of a request with its zod schema; query strings are read first. */
export const compileValidator: typeof validatorCompiler = (route) => {
  const validate = validatorCompiler(route);
  if (route.httpPart !== 'querystring' || !(route.schema instanceof z.ZodObject)) return validate;
  const shape = route.schema.shape as Shape;
  return (raw: unknown) => validate(readStrings(shape, raw as Record<string, unknown>));
};
