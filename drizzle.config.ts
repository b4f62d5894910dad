import { defineConfig } from 'drizzle-kit';

/** `npm run db:generate` compares `db/schema` with the last migration and writes the next one. */
export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: './db/schema/index.ts',
  out: './db/migrations',
  migrations: { prefix: 'index' },
});
