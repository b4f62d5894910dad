import type { z } from 'zod';
import {
  codeReference,
  hrefOf,
  localize,
  localizeTerms,
  type Named,
  recordReference,
  shownAs,
  uriOf,
  type View,
  withProvenance,
  withVerification,
} from '../http/view.ts';
import type { AuthorityDetailsRow, AuthorityRow } from './queries.ts';
import type { Authority, AuthoritySummary } from './schemas.ts';

/** What the file calls otherwise than the API. */
const shownNames = { domains: 'policyDomains', levels: 'governmentLevels' };

const toReference = (authority: Named, view: View) => recordReference(view, 'authorities', shownAs(authority, { name: 'title' }));

/** Writes an authority of the list. */
export function toAuthoritySummary(row: AuthorityRow, view: View): z.output<typeof AuthoritySummary> {
  const item = {
    id: row.id,
    href: hrefOf(view, 'authorities', row.id),
    uri: uriOf(view, 'id', 'authority', row.id),
    name: localize(view, row.name),
    acronym: row.acronym ?? undefined,
    type: codeReference(view, 'authorityTypes', row.type),
    parent: row.parent ?? undefined,
    governmentLevels: row.levels,
    policyDomains: row.domains,
    website: row.website ?? undefined,
    recommendationsCount: row.recommendationsCount,
    measuresCount: row.measuresCount,
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
  return withVerification(item, shownAs(row, shownNames)) as z.output<typeof AuthoritySummary>;
}

/** Writes an authority with links to everything it mentions. */
export function toAuthority(row: AuthorityDetailsRow, view: View): z.output<typeof Authority> {
  const query = `authority=${encodeURIComponent(row.id)}`;
  const item = {
    self: hrefOf(view, 'authorities', row.id),
    ...toAuthoritySummary(row, view),
    synonyms: localizeTerms(view, row.synonyms),
    parentReference: row.above ? toReference(row.above, view) : undefined,
    children: row.children.map((child) => toReference(child, view)),
    levelReferences: row.levels.map((level) => codeReference(view, 'governmentLevels', level)),
    domainReferences: row.domains.map((domain) => codeReference(view, 'policyDomains', domain)),
    coordinatesReporting: row.reporting.map(({ body, verification }) => ({ body: codeReference(view, 'bodies', body), verification })),
    role: localize(view, row.role),
    established: localize(view, row.established),
    accreditation: row.accreditation ?? undefined,
    note: localize(view, row.note),
    links: { recommendations: `${hrefOf(view, 'recommendations')}?${query}`, measures: `${hrefOf(view, 'measures')}?${query}` },
  };
  return withProvenance(item, shownAs(row, shownNames)) as z.output<typeof Authority>;
}
