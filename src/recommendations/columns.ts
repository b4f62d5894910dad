import type { z } from 'zod';
import { column, derived, localized, recordColumns, type Taken, tableOf } from '../formats/table.ts';
import type { RecommendationSummary } from './schemas.ts';

/** A recommendation of the list, with the address of its document at the organisation's own site where that is known. */
export interface ExportedItem extends Taken<z.output<typeof RecommendationSummary>> {
  officialUrl: string | undefined;
  /** What stands behind the name of a case for the formation that gave the judgment. */
  formation?: string | undefined;
}

/** The columns of the table of recommendations, in their order; those of texts for the languages asked for. */
export const columnsOf = tableOf<ExportedItem>(
  column('uri', 'uri'),
  column('text', 'id'),
  column('uri', 'href'),
  column('text', 'symbol'),
  column('text', 'paragraph'),
  column('boolean', 'isNumbered'),
  column('text', 'kind', 'kind', 'recommendationKind'),
  column('text', 'body', 'body.code'),
  localized('bodyName', 'body.name'),
  column('text', 'document', 'document.id'),
  localized('documentTitle', 'document.title'),
  column('text', 'documentVerification', 'document.verification'),
  derived<ExportedItem>('uri', 'officialUrl', undefined, ({ officialUrl }) => officialUrl),
  column('partialDate', 'adoptedOn'),
  localized('text', 'text', 'recommendationText'),
  localized('textOrigin', 'textOrigins'),
  column('list', 'themes'),
  column('list', 'groups'),
  column('list', 'sdgs'),
  column('list', 'rights'),
  column('list', 'policyDomains'),
  column('list', 'frameworks'),
  column('list', 'authorities', 'authorities', 'addressees'),
  column('list', 'countries'),
  column('list', 'governmentLevels', 'governmentLevels', 'addresseeLevels'),
  column('text', 'treaty'),
  column('text', 'urgency'),
  column('boolean', 'followUp'),
  column('integer', 'uprCycle', 'upr.cycle'),
  column('integer', 'uprSession', 'upr.session'),
  column('list', 'recommendingStates', 'upr.recommendingStates.code'),
  column('text', 'position'),
  column('list', 'grades', 'grades', 'lastGrades'),
  column('text', 'status'),
  column('boolean', 'assessed'),
  column('integer', 'authoritiesAddressed', 'rollUp.addressed'),
  column('integer', 'authoritiesAssessed', 'rollUp.assessed'),
  column('integer', 'authoritiesImplemented', 'rollUp.implemented'),
  column('boolean', 'disagreement'),
  column('boolean', 'overdue'),
  ...recordColumns,
);
