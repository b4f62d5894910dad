import type { z } from 'zod';
import type { Exportable } from '../formats/exportable.ts';
import { column, localized, recordColumns, type Taken, tableOf } from '../formats/table.ts';
import { toCitable } from './citable.ts';
import { toMeasureSummary } from './json.ts';
import { listMeasureIds, listMeasuresById, type MeasureFilters } from './queries.ts';
import { MeasureSummary } from './schemas.ts';

type TakenMeasure = Taken<z.output<typeof MeasureSummary>>;

/** The measures as they are taken away. */
export const measureExport: Exportable<MeasureFilters, TakenMeasure> = {
  name: 'measures',
  kind: 'measure',
  item: MeasureSummary,
  key: 'id',
  columns: tableOf<TakenMeasure>(
    column('uri', 'uri'),
    column('text', 'id'),
    column('uri', 'href'),
    localized('title', 'title', 'measureTitle'),
    column('text', 'titleOrigin'),
    localized('description', 'description', 'measureDescription'),
    column('text', 'kind', 'kind.code', 'measureKind'),
    localized('kindName', 'kind.name'),
    column('partialDate', 'takenOn'),
    column('partialDate', 'endedOn'),
    column('list', 'authorities', 'authorities', 'measureAuthorities'),
    column('list', 'governmentLevels', 'governmentLevels', 'measureLevels'),
    column('list', 'themes'),
    column('integer', 'recommendationsCount', 'recommendationsCount', 'recommendationsAnswered'),
    ...recordColumns,
  ),
  listKeys: listMeasureIds,
  read: async (db, ids, view) => (await listMeasuresById(db, ids)).map((row) => ({ item: toMeasureSummary(row, view) })),
  toCitable: ({ item }, view) => toCitable(item, view),
  everything: () => ({}),
};
