import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Database } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import { apiPath, type Names, type View } from '../http/view.ts';

/** What the running application gives to every route. */
export interface ContextOptions {
  database: Database;
  /** Where clients reach the application; read at each request, because a port may be chosen only when listening. */
  publicUrl: () => string;
  puriBase: () => string;
  /** Where readers report errors, if anywhere. */
  contactEmail?: string | undefined;
  names: () => Promise<Names>;
}

declare module 'fastify' {
  interface FastifyInstance {
    database: Database;
    /** Where clients reach the application, without a slash at the end. */
    publicUrl(): string;
    /** Where readers report errors; undefined where nobody said. */
    contactEmail: string | undefined;
    /** Absolute address of the API, without a slash at the end. */
    apiAddress(): string;
    /** How to write records for one request: its languages, the application's addresses, the names of codes. */
    view(request: FastifyRequest): Promise<View>;
    /** Absolute address of the collection or item requested, and its query string; both can stand in a link. */
    addressOf(request: FastifyRequest): { address: string; search: string };
  }
}

/** A query string as the client wrote it, unless that cannot stand in an address: then with its signs escaped. */
const wellFormed = (search: string): string =>
  /^(?:[\w\-.~!$&'()*+,;=:@/?]|%[\dA-Fa-f]{2})*$/.test(search) ? search : String(new URLSearchParams(search));

/** Hangs the database and the writing of addresses on the application. */
export const context = fp<ContextOptions>(
  async (app, { database, publicUrl, puriBase, contactEmail, names }) => {
    app.decorate('database', database);
    app.decorate('publicUrl', publicUrl);
    app.decorate('contactEmail', contactEmail);
    app.decorate('apiAddress', () => publicUrl() + apiPath);
    app.decorate('view', async (request: FastifyRequest) => ({
      base: app.apiAddress(),
      puriBase: puriBase(),
      languages: (request.query as { lang?: Language[] }).lang,
      names: await names(),
    }));
    app.decorate('addressOf', (request: FastifyRequest) => {
      const [url = ''] = request.url.split('#', 1);
      const [path = ''] = url.split('?', 1);
      return { address: publicUrl() + path, search: wellFormed(url.slice(path.length + 1)) };
    });
  },
  { name: 'context', fastify: '5.x' },
);
