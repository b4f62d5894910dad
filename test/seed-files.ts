import { readFileSync } from 'node:fs';

/** Reads a seed file as it stands, to compare the API with it. */
export const readSeed = (name: string): Record<string, unknown>[] =>
  JSON.parse(readFileSync(new URL(`../seed/${name}`, import.meta.url), 'utf8')) as Record<string, unknown>[];
