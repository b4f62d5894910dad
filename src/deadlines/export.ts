import type { Exportable } from '../formats/exportable.ts';
import { column, localized, recordColumns, sourcesColumn, tableOf } from '../formats/table.ts';
import { toDeadline } from './json.ts';
import { type DeadlineFilters, listDeadlineIds, listDeadlinesById } from './queries.ts';
import { DeadlineSummary } from './schemas.ts';

/** The deadlines as they are taken away. */
export const deadlineExport: Exportable<DeadlineFilters> = {
  name: 'deadlines',
  kind: 'deadline',
  item: DeadlineSummary,
  key: 'id',
  columns: tableOf(
    column('uri', 'uri'),
    column('text', 'id'),
    column('uri', 'href'),
    localized('title', 'title', 'deadlineTitle'),
    column('text', 'kind', 'kind.code', 'deadlineKind'),
    localized('kindName', 'kind.name'),
    column('text', 'body', 'body.code'),
    localized('bodyName', 'body.name'),
    column('partialDate', 'dueOn'),
    column('partialDate', 'completedOn'),
    column('text', 'state'),
    column('boolean', 'isComputed'),
    column('text', 'document', 'document.id'),
    column('text', 'documentSymbol', 'document.symbol', 'symbol'),
    localized('documentTitle', 'document.title'),
    column('text', 'documentVerification', 'document.verification'),
    column('text', 'review', 'review.id'),
    localized('reviewTitle', 'review.title'),
    column('text', 'reviewVerification', 'review.verification'),
    localized('note', 'note'),
    sourcesColumn,
    ...recordColumns,
  ),
  listKeys: listDeadlineIds,
  read: async (db, ids, view) => (await listDeadlinesById(db, ids)).map((row) => ({ item: toDeadline(row, view) })),
  everything: () => ({}),
};
