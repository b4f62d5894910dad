import { readFileSync } from 'node:fs';

/** The version of Monitum, from package.json; the contract carries it as `info.version`. */
export const version: string = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string })
  .version;
