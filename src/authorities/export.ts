import type { Exportable } from '../formats/exportable.ts';
import { column, localized, recordColumns, tableOf } from '../formats/table.ts';
import { toAuthoritySummary } from './json.ts';
import { type AuthorityFilters, listAuthoritiesById, listAuthorityIds } from './queries.ts';
import { AuthoritySummary } from './schemas.ts';

/** The authorities as they are taken away. */
export const authorityExport: Exportable<AuthorityFilters> = {
  name: 'authorities',
  kind: 'authority',
  item: AuthoritySummary,
  key: 'id',
  columns: tableOf(
    column('uri', 'uri'),
    column('text', 'id', 'id', 'authorityId'),
    column('uri', 'href'),
    localized('name', 'name', 'authorityName'),
    column('text', 'acronym'),
    column('text', 'type', 'type.code', 'authorityType'),
    localized('typeName', 'type.name'),
    column('text', 'parent', 'parent', 'authorityAbove'),
    column('list', 'governmentLevels', 'governmentLevels', 'authorityLevels'),
    column('list', 'policyDomains', 'policyDomains', 'competences'),
    column('uri', 'website'),
    column('integer', 'recommendationsCount', 'recommendationsCount', 'recommendationsAddressed'),
    column('integer', 'measuresCount'),
    ...recordColumns,
  ),
  listKeys: listAuthorityIds,
  read: async (db, ids, view) => (await listAuthoritiesById(db, ids)).map((row) => ({ item: toAuthoritySummary(row, view) })),
  everything: () => ({}),
};
