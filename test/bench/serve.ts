import { connectDatabase } from '../../db/client.ts';
import { buildApp } from '../../src/app.ts';
import { keepHeapSmall } from '../../src/memory.ts';

/**
 * The API alone, without search server and worker: for what is measured on records that no index holds.
 * Reads DATABASE_URL, DATABASE_POOL_SIZE and PORT, and says like the server when it listens.
 */
keepHeapSmall();
const database = connectDatabase(process.env.DATABASE_URL ?? '', { max: Number(process.env.DATABASE_POOL_SIZE) });
const url = `http://127.0.0.1:${process.env.PORT}`;
const app = await buildApp({ database, logLevel: 'silent', rateLimitPerMinute: 0, trustProxy: false, publicUrl: url, puriBase: url });
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
console.log(`  Health  ${url}`);
process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => database.close())
    .then(() => process.exit());
});
