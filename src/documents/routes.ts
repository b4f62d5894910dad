import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerPage, collectionCheck } from '../http/collection.ts';
import { hrefOf } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { toDocument, toDocumentSummary } from './json.ts';
import { findDocument, listDocuments } from './queries.ts';
import { Document, DocumentItemQuery, DocumentPage, DocumentPath, DocumentQuery, DocumentSummary } from './schemas.ts';
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
        querystring: DocumentQuery,
        response: { 200: DocumentPage },
      },
      config: {
        check: collectionCheck({
          item: DocumentSummary,
          lists: { body: 'bodies', organisation: 'organisations', type: 'documentTypes', treaty: 'treaties' },
          periods: [
            ['adoptedFrom', 'adoptedTo'],
            ['publishedFrom', 'publishedTo'],
          ],
        }),
      },
    },
    (request, reply) => {
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
        response: { 200: Document },
      },
      config: { record: 'documents' },
    },
    async (request) => {
      const { documentId } = request.params;
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findDocument(db, documentId))]);
      if (!row) throw await whyAbsent(app.database.whole, 'documents', hrefOf(view, 'documents'), 'documentId', documentId);
      return toDocument(row, view);
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
