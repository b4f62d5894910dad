import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { importOutcomes } from '../../db/schema/index.ts';
import { type Actor, may } from '../access/actors.ts';
import { notFound, Problem } from '../errors.ts';
import { answerPage } from '../http/collection.ts';
import { offsetOf, toPage } from '../http/paging.ts';
import { compileValidator } from '../http/query.ts';
import { hrefOf } from '../http/view.ts';
import { once } from '../writing/once.ts';
import { writeFor } from '../writing/request.ts';
import { decideReview } from './decide.ts';
import { listDifferences } from './differences.ts';
import { csv, sendFile, wantsCsv } from './files.ts';
import { inFolder } from './folder.ts';
import { toImport, toImported, toImportRow, toReview } from './json.ts';
import { listWrongCodes, type MappedLabel } from './labels.ts';
import { orderImport } from './order.ts';
import { findImport, findReview, listImported, listImports, listReviews, listRows } from './queries.ts';
import { csvOf } from './report-rows.ts';
import {
  Import,
  ImportedRecordPage,
  ImportedRecordQuery,
  ImportPage,
  ImportPath,
  ImportQuery,
  ImportReview,
  ImportReviewPage,
  ImportReviewPath,
  ImportReviewQuery,
  ImportRowPage,
  ImportRowQuery,
  NewImport,
  NewImportDecision,
} from './schemas.ts';
import { templateRoute } from './template-route.ts';
import { readUpload } from './upload.ts';

const tags = ['Imports'];
const staff = { permission: 'imports.read' } as const;
const NoQuery = z.strictObject({});

/** Files of other institutions: ordered, run by the worker, reported, and decided on where a row may be a record that is here; and templates. */
export const importRoutes: FastifyPluginAsyncZod<{ uploadBytes: number }> = async (app, { uploadBytes }) => {
  const show = async (request: FastifyRequest, id: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findImport(db, id))]);
    if (!row) throw notFound(`/imports/${id}`, 'importId', id);
    return { self: hrefOf(view, 'imports', id), ...toImport(row, view, app.clock()) };
  };
  const showReview = async (request: FastifyRequest, id: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findReview(db, id))]);
    if (!row) throw notFound(`/importReviews/${id}`, 'importReviewId', id);
    return { self: hrefOf(view, 'importReviews', id), ...toReview(row, view) };
  };

  await app.register(async (uploads) => {
    // Of its own, so that no other address reads forms, and this one nothing else.
    uploads.removeAllContentTypeParsers();
    await uploads.register(multipart, { throwFileSizeLimit: false });
    uploads.addContentTypeParser('*', (_request, _payload, done) =>
      done(new Problem('unsupportedMediaType', 'Send the body as multipart/form-data')),
    );
    uploads.post(
      '/imports',
      {
        schema: {
          tags,
          operationId: 'createImport',
          summary: 'Order the import of a file; without `apply` only a report of what would change',
          consumes: ['multipart/form-data'],
          body: NewImport,
          response: { 202: Import },
        },
        config: { permission: 'imports.run' },
        // The form is read as it arrives; its parts are judged there.
        validatorCompiler: (route) => (route.httpPart === 'body' ? (value: unknown) => ({ value }) : compileValidator(route as never)),
      },
      async (request, reply) =>
        inFolder(async (folder) => {
          const wrongCodes = (mapped: MappedLabel[]) => listWrongCodes(app.database.db, mapped);
          const upload = await readUpload(request, { folder, maxBytes: uploadBytes, wrongCodes });
          const { path: _path, ...file } = upload.file;
          // What an Idempotency-Key is compared by.
          request.body = { ...upload, file } as never;
          const id = await writeFor(app, request, 'imports.run', (writing) => once(writing, request, () => orderImport(writing, upload)));
          const shown = await show(request, id);
          return reply.code(202).header('location', shown.href).send(shown);
        }),
    );
  });

  app.get(
    '/imports',
    {
      schema: {
        tags,
        operationId: 'listImports',
        summary: 'The history of imports',
        querystring: ImportQuery,
        response: { 200: ImportPage },
      },
      config: staff,
    },
    (request, reply) =>
      answerPage(app, request, reply, {
        item: Import,
        find: (db, query: ImportQuery, page) => listImports(db, query, page),
        toItem: (row, view) => toImport(row, view, app.clock()),
      }),
  );

  app.get(
    '/imports/:importId',
    {
      schema: {
        tags,
        operationId: 'getImport',
        summary: 'One import: whether it waits, runs or is done, and what came of it',
        params: ImportPath,
        querystring: NoQuery,
        response: { 200: Import },
      },
      config: staff,
    },
    (request) => show(request, request.params.importId),
  );

  app.get(
    '/imports/:importId/rows',
    {
      schema: {
        tags,
        operationId: 'listImportRows',
        summary: 'The report of an import, row by row',
        params: ImportPath,
        querystring: ImportRowQuery,
        response: {
          200: {
            description: 'Found',
            content: { 'application/json': { schema: ImportRowPage }, [csv]: { schema: z.string() } },
          },
        },
      },
      config: { ...staff, produces: ['application/json', csv] },
    },
    async (request, reply) => {
      const { importId } = request.params;
      const query: ImportRowQuery = request.query;
      const outcomes = query.outcome ?? [...importOutcomes];
      const run = await app.read(request, (db) => findImport(db, importId));
      if (!run) throw notFound(`/imports/${importId}`, 'importId', importId);
      const seesAll = may(request.actor as Actor, 'imports.run');
      if (wantsCsv(request, query.format, 'application/json'))
        return sendFile(reply, csv, `import-${importId}.csv`).send(
          Readable.from(csvOf((work) => app.read(request, work), run, outcomes, seesAll)),
        );
      const [view, { rows, total }] = await Promise.all([
        app.view(request),
        app.read(request, (db) => listRows(db, importId, outcomes, { limit: query.pageSize, offset: offsetOf(query) })),
      ]);
      const { address, search } = app.addressOf(request);
      return reply.send(toPage(address, search, query, { items: rows.map((row) => toImportRow(row, run, seesAll, view)), total }));
    },
  );

  app.get(
    '/importReviews',
    {
      schema: {
        tags,
        operationId: 'listImportReviews',
        summary: 'Imported rows that may be records that are here already',
        querystring: ImportReviewQuery,
        response: { 200: ImportReviewPage },
      },
      config: staff,
    },
    (request, reply) =>
      answerPage(app, request, reply, {
        item: ImportReview,
        find: (db, query: ImportReviewQuery, page) => listReviews(db, query, page),
        toItem: toReview,
      }),
  );

  app.get(
    '/importReviews/:importReviewId',
    {
      schema: {
        tags,
        operationId: 'getImportReview',
        summary: 'One such row beside the records that it may be',
        params: ImportReviewPath,
        querystring: NoQuery,
        response: { 200: ImportReview },
      },
      config: staff,
    },
    (request) => showReview(request, request.params.importReviewId),
  );

  app.post(
    '/importReviews/:importReviewId/decisions',
    {
      schema: {
        tags,
        operationId: 'decideImportReview',
        summary: 'Say whether a row is a record that is here, and have it done',
        params: ImportReviewPath,
        body: NewImportDecision,
        response: { 201: ImportReview },
      },
      config: { permission: 'imports.decide' },
    },
    async (request, reply) => {
      const { importReviewId } = request.params;
      const id = await writeFor(app, request, 'imports.decide', (writing) =>
        once(writing, request, () => decideReview(app.database, writing, importReviewId, request.body, app.clock)),
      );
      const shown = await showReview(request, id);
      return reply.code(201).header('location', shown.href).send(shown);
    },
  );

  app.get(
    '/importedRecords',
    {
      schema: {
        tags,
        operationId: 'listImportedRecords',
        summary: 'What sources say of records, beside what stands here',
        querystring: ImportedRecordQuery,
        response: { 200: ImportedRecordPage },
      },
      config: staff,
    },
    async (request) => {
      const query: ImportedRecordQuery = request.query;
      const view = await app.view(request);
      const { items, total } = await app.read(request, async (db) => {
        const { rows, total } = await listImported(db, query, { limit: query.pageSize, offset: offsetOf(query) });
        const differences = await listDifferences(db, rows);
        return { items: rows.map((row, at) => toImported(row, differences[at] ?? [], view)), total };
      });
      const { address, search } = app.addressOf(request);
      return toPage(address, search, query, { items, total });
    },
  );

  await app.register(templateRoute);
};
