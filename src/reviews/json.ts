import type { z } from 'zod';
import {
  codeReference,
  hrefOf,
  localize,
  optionalReference,
  recordReference,
  uriOf,
  type View,
  verificationOf,
  withProvenance,
  withVerification,
} from '../http/view.ts';
import type { ReviewDetailsRow, ReviewRow } from './queries.ts';
import type { Review, ReviewSummary } from './schemas.ts';

/** Writes a review of the list. */
export function toReviewSummary(row: ReviewRow, view: View): z.output<typeof ReviewSummary> {
  const item = {
    id: row.id,
    href: hrefOf(view, 'reviews', row.id),
    uri: uriOf(view, 'id', 'review', row.id),
    title: localize(view, row.title),
    body: codeReference(view, 'bodies', row.body),
    treaty: row.treaty ?? undefined,
    reviewCycle: row.cycle ?? undefined,
    cycleLabel: row.cycleLabel ?? undefined,
    session: row.session ?? undefined,
    dialogueFrom: row.dialogueFrom ?? undefined,
    dialogueTo: row.dialogueTo ?? undefined,
    documentsCount: row.documentsCount,
    recommendationsCount: row.recommendationsCount,
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
  return withVerification(item, row) as z.output<typeof ReviewSummary>;
}

/** Writes a review with its documents and deadlines. */
export function toReview(row: ReviewDetailsRow, view: View): z.output<typeof Review> {
  const item = {
    self: hrefOf(view, 'reviews', row.id),
    ...toReviewSummary(row, view),
    treatyReference: optionalReference(view, 'treaties', row.treaty),
    documents: row.documents.map((document) => toReviewDocument(document, view)),
    deadlines: row.deadlines.map((deadline) => recordReference(view, 'deadlines', deadline)),
    note: localize(view, row.note),
    links: { documents: `${hrefOf(view, 'documents')}?review=${row.id}`, deadlines: `${hrefOf(view, 'deadlines')}?review=${row.id}` },
  };
  return withProvenance(item, row) as z.output<typeof Review>;
}

function toReviewDocument(document: ReviewDetailsRow['documents'][number], view: View) {
  const reference = {
    ...recordReference(view, 'documents', document),
    type: codeReference(view, 'documentTypes', document.type),
    stage: optionalReference(view, 'reviewStages', document.stage),
    adoptedOn: document.adoptedOn ?? undefined,
    publishedOn: document.publishedOn ?? undefined,
  };
  return { ...reference, verification: verificationOf(reference, document) };
}
