import type { z } from 'zod';
import { codeReference, hrefOf, localize, recordReference, uriOf, type View, withProvenance } from '../http/view.ts';
import type { DeadlineRow } from './queries.ts';
import type { Deadline, DeadlineSummary } from './schemas.ts';

/** Writes a deadline of the list. */
export function toDeadline(row: DeadlineRow, view: View): z.output<typeof DeadlineSummary> {
  const item = {
    id: row.id,
    href: hrefOf(view, 'deadlines', row.id),
    uri: uriOf(view, 'id', 'deadline', row.id),
    title: localize(view, row.title),
    kind: codeReference(view, 'deadlineKinds', row.kind),
    body: codeReference(view, 'bodies', row.body),
    dueOn: row.dueOn ?? undefined,
    completedOn: row.completedOn ?? undefined,
    state: row.state,
    isComputed: row.isComputed,
    document: row.document ? recordReference(view, 'documents', row.document) : undefined,
    review: row.review ? recordReference(view, 'reviews', row.review) : undefined,
    note: localize(view, row.note),
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
  return withProvenance(item, row) as z.output<typeof DeadlineSummary>;
}

/** Writes one deadline at its own address. */
export function toDeadlineItem(row: DeadlineRow, view: View): z.output<typeof Deadline> {
  return { self: hrefOf(view, 'deadlines', row.id), ...toDeadline(row, view) } as z.output<typeof Deadline>;
}
