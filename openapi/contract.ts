import { stringify } from 'yaml';
import { connectDatabase } from '../db/client.ts';
import { buildApp } from '../src/app.ts';

/** Writes the contract of the running code as YAML; needs no database, because nothing is asked of it. */
export async function writeContract(): Promise<string> {
  const database = connectDatabase('postgres://nobody@127.0.0.1:1/none');
  const app = await buildApp({
    database,
    logLevel: 'silent',
    rateLimitPerMinute: 0,
    trustProxy: false,
    publicUrl: 'http://localhost',
    puriBase: 'http://localhost',
  });
  await app.ready();
  const contract = stringify(app.swagger(), { lineWidth: 0, aliasDuplicateObjects: false });
  await app.close();
  await database.close();
  return contract;
}
