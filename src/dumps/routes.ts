import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { inputText } from '../http/fields.ts';
import { hrefOf } from '../http/view.ts';
import { latestName, sendFile } from './files.ts';
import { Dump, Dumps } from './manifest.ts';
import { findDump, latestDump, listDumps } from './shelf.ts';

const tags = ['Dumps'];
const NoQuery = z.strictObject({});
const ReleasePath = z.strictObject({ releaseId: inputText(60).describe('The name of a dump, or `latest`') });
const FilePath = z.strictObject({ releaseId: inputText(60), fileName: inputText(200) });

/** What the routes of dumps work with: their folder, where there is one. */
export interface DumpOptions {
  dir: string | undefined;
}

/** The dumps that are kept, in the API: which there are, and what one of them holds. */
export const dumpRoutes: FastifyPluginAsyncZod<DumpOptions> = async (app, { dir }) => {
  app.get(
    '/dumps',
    {
      schema: {
        tags,
        operationId: 'listDumps',
        summary: 'Everything public in files, of one moment each: the dumps that are kept, newest first',
        querystring: NoQuery,
        response: { 200: Dumps },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'public, no-cache');
      const items = dir === undefined ? [] : listDumps(dir);
      return { self: hrefOf(await app.view(request), 'dumps'), items, total: items.length };
    },
  );

  app.get(
    '/dumps/:releaseId',
    {
      schema: {
        tags,
        operationId: 'getDump',
        summary: 'One dump: its files with their checksums, and the change from which /changes goes on',
        params: ReleasePath,
        querystring: NoQuery,
        response: { 200: Dump },
      },
    },
    async (request, reply) => {
      const { releaseId } = request.params;
      const isLatest = releaseId === 'latest';
      if (isLatest) reply.header('cache-control', 'public, no-cache');
      const dump = dir === undefined ? undefined : isLatest ? latestDump(dir) : findDump(dir, releaseId);
      if (!dump) throw notFound(`/dumps/${releaseId}`, 'releaseId', releaseId);
      return { self: dump.href, ...dump };
    },
  );
};

/**
 * The files of the dumps, at addresses of their own beside the API: `/dumps/2026-11-22/recommendations.csv`. What stands below `/dumps/latest`
 * leads to the newest, so that whoever fetches several files sees of which dump each is.
 */
export const dumpFiles: FastifyPluginAsyncZod<DumpOptions> = async (app, { dir }) => {
  app.get('/dumps/:releaseId/:fileName', { schema: { hide: true, params: FilePath } }, (request, reply) => {
    const { releaseId, fileName } = request.params;
    if (releaseId !== 'latest') return sendFile(request, reply, dir, releaseId, fileName);
    const address = `${app.publicUrl()}/dumps/${latestName(dir)}/${encodeURIComponent(fileName)}`;
    return reply.header('cache-control', 'public, no-cache').redirect(address, 307);
  });
};
