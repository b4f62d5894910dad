import type { z } from 'zod';
import type { Citable } from '../formats/citation.ts';
import type { Exportable } from '../formats/exportable.ts';
import { column, localized, recordColumns, type Taken, tableOf } from '../formats/table.ts';
import type { View } from '../http/view.ts';
import { toCitable } from './citable.ts';
import { toDocumentSummary } from './json.ts';
import { type DocumentFilters, type DocumentRow, listDocumentIds, listDocumentsById } from './queries.ts';
import { DocumentSummary } from './schemas.ts';

/** A document of the list, with what its citation takes from the file besides. */
export interface TakenDocument extends Taken<z.output<typeof DocumentSummary>> {
  row: DocumentRow;
}

/** The documents as they are taken away. */
export const documentExport: Exportable<DocumentFilters, TakenDocument> = {
  name: 'documents',
  kind: 'document',
  item: DocumentSummary,
  key: 'id',
  columns: tableOf<TakenDocument>(
    column('uri', 'uri'),
    column('text', 'id'),
    column('uri', 'href'),
    column('text', 'symbol'),
    localized('title', 'title', 'documentTitle'),
    column('text', 'type', 'type', 'documentType'),
    column('text', 'body', 'body.code'),
    localized('bodyName', 'body.name'),
    column('text', 'treaty'),
    column('partialDate', 'adoptedOn'),
    column('partialDate', 'publishedOn'),
    column('uri', 'officialUrl'),
    column('integer', 'recommendationsCount'),
    ...recordColumns,
  ),
  listKeys: listDocumentIds,
  read: async (db, ids, view) => (await listDocumentsById(db, ids)).map((row) => ({ item: toDocumentSummary(row, view), row })),
  toCitable: ({ item, row }: TakenDocument, view: View): Citable => toCitable(item, view, row.formation),
  everything: () => ({}),
};
