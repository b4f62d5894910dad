import type { z } from 'zod';
import { hrefOf, type View } from '../http/view.ts';
import type { ChainedEntry } from './audit.ts';
import type { ChangeRow } from './queries.ts';
import type { AuditEntryItem, Change } from './schemas.ts';

/** Where records of a kind are read: a collection of its own, or one below what they belong to. */
const places: Record<string, { collection: string; below?: string }> = {
  recommendation: { collection: 'recommendations' },
  document: { collection: 'documents' },
  review: { collection: 'reviews' },
  deadline: { collection: 'deadlines' },
  measure: { collection: 'measures' },
  authority: { collection: 'authorities' },
  treaty: { collection: 'treaties' },
  treatyAction: { collection: 'actions', below: 'treaties' },
  position: { collection: 'positions', below: 'recommendations' },
  grade: { collection: 'grades', below: 'recommendations' },
  assessment: { collection: 'assessments', below: 'recommendations' },
  contribution: { collection: 'contributions', below: 'recommendations' },
};

/** Whether the feed tells of records of this kind. */
export const isAnnouncedKind = (kind: string): boolean => places[kind] !== undefined;

function addressOf(view: View, kind: string, id: string, parent: string | null): string {
  const { collection, below } = places[kind] ?? { collection: kind };
  return below && parent ? hrefOf(view, below, parent, collection, id) : hrefOf(view, collection, id);
}

/** Writes a change as the feed gives it. */
export function toChange(row: ChangeRow, view: View): z.output<typeof Change> {
  const { id, type, occurredAt, subjectKind: kind, subjectId, parent, replacedBy } = row;
  return {
    href: hrefOf(view, 'changes', id),
    id,
    type,
    occurredAt,
    subject: { id: subjectId, kind, href: addressOf(view, kind, subjectId, parent) },
    parent: parent === null ? undefined : { id: parent, href: hrefOf(view, places[kind]?.below ?? 'recommendations', parent) },
    version: row.version ?? undefined,
    replacedBy: replacedBy === null ? undefined : { id: replacedBy, href: addressOf(view, kind, replacedBy, parent) },
    institution: row.institution ?? undefined,
    role: row.role ?? undefined,
    reason: row.reason ?? undefined,
    details: row.details?.fields ? { fields: row.details.fields } : undefined,
  };
}

/** Writes an entry of the audit chain; what it does not say is absent. */
export const toAuditEntry = (entry: ChainedEntry): z.output<typeof AuditEntryItem> =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null)) as z.output<typeof AuditEntryItem>;
