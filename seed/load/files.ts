import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SeedError } from './seed-error.ts';

/** The seed's files by their path in the folder (`vocabularies/themes.json`). */
export type SeedFiles = Map<string, Buffer>;

const folders = ['', 'vocabularies', 'mappings', 'recommendations'];

/** Reads every JSON file of the seed, without looking inside. */
export async function readFiles(root: string): Promise<SeedFiles> {
  const names = (await Promise.all(folders.map((folder) => listFiles(root, folder)))).flat().sort();
  const contents = await Promise.all(names.map((name) => readFile(join(root, name))));
  return new Map(names.map((name, place) => [name, contents[place] as Buffer]));
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder)).catch(() => {
    throw new SeedError(folder, [], `is not a folder in ${root}`);
  });
  return entries.filter((name) => name.endsWith('.json')).map((name) => (folder === '' ? name : `${folder}/${name}`));
}

/** The files a list of names means; a name that ends in `/` means every file of that folder. */
export function select(files: SeedFiles, names: string[]): string[] {
  return names.flatMap((name) => (name.endsWith('/') ? [...files.keys()].filter((file) => file.startsWith(name)) : [name]));
}

/** One hash over some of the files: their names, their content and `salt`. */
export function hashFiles(files: SeedFiles, names: string[], salt: string): string {
  const hash = createHash('sha256').update(salt);
  for (const name of select(files, names)) {
    const content = files.get(name);
    if (content === undefined) throw new SeedError(name, [], 'the file is missing');
    hash.update(`\u0000${name}\u0000`).update(content);
  }
  return hash.digest('hex');
}
