import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { importOutcomes } from '../../db/schema/index.ts';
import type { Language } from '../../db/schema/types.ts';
import { type Actor, may } from '../access/actors.ts';
import { notFound, Problem } from '../errors.ts';
import { answerPage } from '../http/collection.ts';
import { offsetOf, toPage } from '../http/paging.ts';
import { compileValidator } from '../http/query.ts';
import { hrefOf } from '../http/view.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import { once } from '../writing/once.ts';
import { writeFor } from '../writing/request.ts';
import { decideReview } from './decide.ts';
import { listDifferences } from './differences.ts';
import { inFolder } from './folder.ts';
import { toImport, toImported, toImportRow, toReview } from './json.ts';
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
  TemplatePath,
  TemplateQuery,
} from './schemas.ts';
import { type TemplateKind, templateKinds } from './template/columns.ts';
import { type TemplateFormat, templateOf } from './template/write.ts';
import { readUpload } from './upload.ts';

const tags = ['Imports'];
const staff = { permission: 'imports.read' } as const;
const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
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
  /** Whether CSV is asked for: by the parameter, or else by the header. */
  const wantsCsv = (request: FastifyRequest, format: string | undefined, other: string): boolean =>
    format === undefined ? request.accepts().type([other, csv]) === csv : format === 'csv';

  await app.register(async (uploads) => {
    // Of its own, so that no other address reads forms, and this one nothing else.
    uploads.removeAllContentTypeParsers();
    await uploads.register(multipart);
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
          const upload = await readUpload(request, folder, uploadBytes);
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

  const templates = rememberTemplates();
  app.get(
    '/imports/templates/:templateKind',
    {
      schema: {
        tags,
        operationId: 'getImportTemplate',
        summary: "An empty spreadsheet of the institute's own, with help for each column",
        params: TemplatePath,
        querystring: TemplateQuery,
        response: {
          200: {
            description: 'Found',
            content: { [csv]: { schema: z.string() }, [xlsx]: { schema: z.string().meta({ format: 'binary' }) } },
          },
        },
      },
      config: { produces: [xlsx, csv] },
    },
    async (request, reply) => {
      const { templateKind } = request.params;
      const { lang, format } = request.query;
      const kind = templateKinds.find((name) => name === templateKind);
      if (!kind) throw notFound(`/imports/templates/${templateKind}`, 'templateKind', templateKind);
      const chosen = wantsCsv(request, format, xlsx) ? 'csv' : 'xlsx';
      const file = await templates(kind, chosen, lang, await app.vocabularies.current());
      reply.header('content-language', lang);
      return sendFile(reply, chosen === 'csv' ? csv : xlsx, `monitum-${kind}-${lang}.${chosen}`).send(file as never);
    },
  );
};

/** Says of an answer that it is a file, and what its name is. */
const sendFile = (reply: FastifyReply, type: string, name: string): FastifyReply =>
  reply.type(type === csv ? `${csv}; charset=utf-8` : type).header('content-disposition', `attachment; filename="${name}"`);

/** Makes each template once for the vocabularies as they stand: anybody can ask for one, and a workbook with every code takes its time. */
function rememberTemplates() {
  let [of, made]: [Vocabularies | undefined, Map<string, Promise<Buffer>>] = [undefined, new Map()];
  return (kind: TemplateKind, format: TemplateFormat, language: Language, vocabularies: Vocabularies): Promise<Buffer> => {
    if (of !== vocabularies) [of, made] = [vocabularies, new Map()];
    const name = [kind, format, language].join();
    const known = made.get(name) ?? templateOf(kind, format, language, vocabularies);
    made.set(name, known);
    known.catch(() => made.delete(name));
    return known;
  };
}
