import type { z } from 'zod';
import {
  codeReference,
  hrefOf,
  localize,
  optionalReference,
  recordReference,
  uriOf,
  type View,
  withProvenance,
  withVerification,
} from '../http/view.ts';
import { officialUrl } from './official-url.ts';
import type { DocumentDetailsRow, DocumentRow } from './queries.ts';
import type { Document, DocumentSummary } from './schemas.ts';

/** Writes a document of the list. */
export function toDocumentSummary(row: DocumentRow, view: View): z.output<typeof DocumentSummary> {
  const item = {
    id: row.id,
    href: hrefOf(view, 'documents', row.id),
    uri: uriOf(view, 'id', 'document', row.id),
    symbol: row.symbol ?? undefined,
    title: localize(view, row.title),
    type: row.type,
    body: codeReference(view, 'bodies', row.body),
    treaty: row.treaty ?? undefined,
    adoptedOn: row.adoptedOn ?? undefined,
    publishedOn: row.publishedOn ?? undefined,
    officialUrl: officialUrl(row),
    recommendationsCount: row.recommendationsCount,
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
  return withVerification(item, row) as z.output<typeof DocumentSummary>;
}

/** Writes a document with links to everything it mentions. */
export function toDocument(row: DocumentDetailsRow, view: View): z.output<typeof Document> {
  const self = hrefOf(view, 'documents', row.id);
  const item = {
    self,
    ...toDocumentSummary(row, view),
    typeReference: codeReference(view, 'documentTypes', row.type),
    treatyReference: optionalReference(view, 'treaties', row.treaty),
    review: row.review ? recordReference(view, 'reviews', row.review) : undefined,
    stage: optionalReference(view, 'reviewStages', row.stage),
    parent: row.parent ? recordReference(view, 'documents', row.parent) : undefined,
    children: row.children.map((child) => recordReference(view, 'documents', child)),
    finalOn: row.finalOn ?? undefined,
    urls: row.urls,
    aliases: row.aliases,
    followUpParagraphs: row.followUpParagraphs,
    followUpStatus: localize(view, row.followUpStatus),
    deadlines: row.deadlines.map((deadline) => recordReference(view, 'deadlines', deadline)),
    measures: row.measures.map((measure) => recordReference(view, 'measures', measure)),
    note: localize(view, row.note),
    court: row.court ? { ...row.court, conclusion: localize(view, row.court.conclusion), itemIds: row.court.itemIds } : undefined,
    links: {
      recommendations: `${hrefOf(view, 'recommendations')}?${new URLSearchParams({ symbol: row.symbol ?? row.id })}`,
      deadlines: `${hrefOf(view, 'deadlines')}?document=${row.id}`,
    },
  };
  return withProvenance(item, row) as z.output<typeof Document>;
}
