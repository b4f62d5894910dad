import type { z } from 'zod';
import type { SeedFiles } from './files.ts';
import { SeedError } from './seed-error.ts';

/** Parses one file and checks its shape; a fault names the file, the row and the field. */
export function parseFile<Shape extends z.ZodType>(files: SeedFiles, name: string, shape: Shape): z.infer<Shape> {
  const content = files.get(name);
  if (content === undefined) throw new SeedError(name, [], 'the file is missing');
  const rows = parseJson(name, content);
  const result = shape.safeParse(rows);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue === undefined) throw new SeedError(name, [], 'is refused');
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path;
  throw new SeedError(name, placeOf(rows, path), issue.code === 'unrecognized_keys' ? 'is not a known field' : issue.message);
}

function parseJson(name: string, content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch (cause) {
    throw new SeedError(name, [], `is not JSON (${(cause as Error).message})`);
  }
}

/** Fields that hold rows of their own. */
const nested = ['', 'items', 'lists', 'labels', 'grades'];

/** Words a path as a reader finds it: rows by their name, then the field. */
function placeOf(rows: unknown, path: PropertyKey[]): string[] {
  const place: string[] = [];
  const field: string[] = [];
  let value = rows;
  for (const step of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
    const row = typeof step === 'number' && nested.includes(field.join()) ? nameOf(value, step) : undefined;
    if (row === undefined) field.push(String(step));
    else {
      place.push(row);
      field.length = 0;
    }
  }
  return field.length > 0 ? [...place, field.join('.')] : place;
}

/** The name by which a person finds a row in its file. */
export function nameOf(row: unknown, place: number): string {
  const { code, id, paragraph, label, list } = (row ?? {}) as Record<string, unknown>;
  if (typeof paragraph === 'string' && code === undefined) return `paragraph ${paragraph}`;
  const name = [label, code, id, list].find((candidate) => typeof candidate === 'string');
  return typeof name === 'string' ? name : `row ${place + 1}`;
}
