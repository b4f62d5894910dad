import type { FastifyPluginAsync } from 'fastify';
import { addAssets } from './assets.ts';
import { languageFor } from './problem-page.tsx';

/** What all pages share: the files that they load, and the way from the bare address to a language. */
export const webRoutes: FastifyPluginAsync = async (app) => {
  addAssets(app);
  app.get('/', { schema: { hide: true } }, (request, reply) =>
    reply
      .header('vary', 'Accept-Language')
      .header('cache-control', 'no-cache')
      .redirect(`${new URL(app.publicUrl()).pathname.replace(/\/$/, '')}/${languageFor(request)}`, 302),
  );
};
