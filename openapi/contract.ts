import { connectDatabase } from '../db/client.ts';
import { buildApp } from '../src/app.ts';
import { apiPath } from '../src/http/view.ts';

/** The contract of the running code as it serves it in YAML; needs no database, because nothing is asked of it. */
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
  const { body } = await app.inject(`${apiPath}/doc/openapi.yaml`);
  await app.close();
  await database.close();
  return body;
}
