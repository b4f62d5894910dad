import { sql } from 'drizzle-orm';
import fp from 'fastify-plugin';
import { select } from '../../db/client.ts';
import { may } from '../access/actors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The table of the one record that is answered, of which staff are told how far it is public. */
    record?: string;
  }
}

interface PublicationRow {
  publishedAt: string | null;
  publishOn: string | null;
  institutions: string[];
}

/** Tells staff of every record that they read or write whether it is public, and whose it is. */
export const publication = fp(
  async (app) => {
    app.addHook('preSerialization', async (request, reply, body) => {
      const { record } = request.routeOptions.config;
      const { id, self } = (body ?? {}) as { id?: string; self?: string };
      if (!record || !request.actor || !id || !self || reply.statusCode >= 300 || !may(request.actor, 'records.read')) return body;
      const [row] = await select<PublicationRow>(
        app.database.whole,
        sql`select published_at as "publishedAt", publish_on::text as "publishOn", institutions from ${sql.identifier(record)} where id = ${id}`,
      );
      if (!row) return body;
      const state = row.publishedAt ? 'published' : row.publishOn ? 'embargoed' : 'draft';
      const publishOn = state === 'embargoed' && row.publishOn ? { publishOn: row.publishOn } : {};
      return { ...(body as object), publication: { state, ...publishOn, institutions: row.institutions } };
    });
  },
  { name: 'publication', fastify: '5.x' },
);
