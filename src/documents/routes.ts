import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { citedRecordFormats, isLinked, sendRecord } from '../formats/record.ts';
import { aboutFormats, citedFormats, sendCitation, sendTaken, tableNote, takenIssues } from '../formats/send.ts';
import { answerPage } from '../http/collection.ts';
import { hrefOf, type Names } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { documentExport } from './export.ts';
import { toDocument, toDocumentSummary } from './json.ts';
import { findDocument, listDocuments } from './queries.ts';
import { checkDocumentQuery, Document, DocumentItemQuery, DocumentPage, DocumentPath, DocumentQuery, DocumentSummary } from './schemas.ts';
import { documentWrites } from './writes.ts';

const tags = ['Documents'];

/** Published documents: list, and one with everything that belongs to it. */
export const documentRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/documents',
    {
      schema: {
        tags,
        operationId: 'listDocuments',
        summary: 'Published documents',
        description: aboutFormats,
        querystring: DocumentQuery,
        response: answerIn(citedFormats, DocumentPage, tableNote(documentExport)),
      },
      config: {
        produces: typesOf(citedFormats),
        check: (query: Partial<DocumentQuery>, vocabularies, _given, request) => [
          ...checkDocumentQuery(query, vocabularies as Names),
          ...takenIssues(request, citedFormats, query.format),
        ],
      },
    },
    async (request, reply) => {
      const format = formatOf(request, citedFormats, request.query.format);
      if (format !== 'json') return sendTaken(app, request, reply, documentExport, format, { query: request.query }) as never;
      return answerPage(app, request, reply, {
        item: DocumentSummary,
        find: (db, query: DocumentQuery, page) => listDocuments(db, query, page),
        toItem: toDocumentSummary,
      });
    },
  );

  app.get(
    '/documents/:documentId',
    {
      schema: {
        tags,
        operationId: 'getDocument',
        summary: 'One document with everything that belongs to it',
        params: DocumentPath,
        querystring: DocumentItemQuery,
        response: answerIn(citedRecordFormats, Document),
      },
      config: { record: 'documents', produces: typesOf(citedRecordFormats) },
    },
    async (request, reply) => {
      const { documentId } = request.params;
      const format = formatOf(request, citedRecordFormats, request.query.format);
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findDocument(db, documentId))]);
      if (!row) throw await whyAbsent(app.database.whole, 'documents', hrefOf(view, 'documents'), 'documentId', documentId);
      if (format === 'json') return toDocument(row, view);
      if (isLinked(format)) return sendRecord(reply, view, 'document', toDocument(row, view), format) as never;
      const record = { item: toDocumentSummary(row, view), row };
      return sendCitation(app, request, reply, documentExport, record, format) as never;
    },
  );

  addRecordWrites(app, {
    kind: documentWrites,
    path: '/documents',
    param: 'documentId',
    title: 'Document',
    tag: 'Documents',
    item: Document,
    show: async (request, id) => {
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findDocument(db, id))]);
      return row && toDocument(row, view);
    },
  });
};
