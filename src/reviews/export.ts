import type { Exportable } from '../formats/exportable.ts';
import { column, localized, recordColumns, tableOf } from '../formats/table.ts';
import { toReviewSummary } from './json.ts';
import { listReviewIds, listReviewsById, type ReviewFilters } from './queries.ts';
import { ReviewSummary } from './schemas.ts';

/** The reviews as they are taken away. */
export const reviewExport: Exportable<ReviewFilters> = {
  name: 'reviews',
  kind: 'review',
  item: ReviewSummary,
  key: 'id',
  columns: tableOf(
    column('uri', 'uri'),
    column('text', 'id'),
    column('uri', 'href'),
    localized('title', 'title', 'reviewTitle'),
    column('text', 'body', 'body.code'),
    localized('bodyName', 'body.name'),
    column('text', 'treaty'),
    column('text', 'reviewCycle'),
    column('text', 'cycleLabel'),
    column('text', 'session'),
    column('partialDate', 'dialogueFrom'),
    column('partialDate', 'dialogueTo'),
    column('integer', 'documentsCount'),
    column('integer', 'recommendationsCount'),
    ...recordColumns,
  ),
  listKeys: listReviewIds,
  read: async (db, ids, view) => (await listReviewsById(db, ids)).map((row) => ({ item: toReviewSummary(row, view) })),
  everything: () => ({}),
};
