import type { StaffHere } from '../../web/staff.tsx';

/** Collections whose records have a form of their own in the pages of the staff. */
const forms: Record<string, string> = {
  recommendation: 'recommendations',
  document: 'documents',
  measure: 'measures',
  treatyAction: 'treatyActions',
};

/**
 * The page of a record that a report names: its form, for who may read forms; else the public page of it, or of what it stands under.
 * @param href its address in the API
 */
export function pathOfSubject(here: StaffHere, { kind, id }: { kind: string; id: string }, href: string): string | undefined {
  const form = Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  if (form && here.can('records.read')) return `/staff/${form}/${encodeURIComponent(id)}`;
  return /\/(?:recommendations|documents|measures|treaties)\/[^/]+/.exec(href)?.[0];
}
