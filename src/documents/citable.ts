import type { z } from 'zod';
import type { Citable, CitedType } from '../formats/citation.ts';
import type { View } from '../http/view.ts';
import type { DocumentSummary } from './schemas.ts';

/** What of a document stands in its citation. */
const cited = ['symbol', 'adoptedOn', 'title.nl', 'title.fr', 'title.de', 'title.en'];

/** Kinds of documents that are cited otherwise than as a report. */
const types: Record<string, CitedType> = { judgment: 'legal_case', courtDecision: 'legal_case' };

/** What the European Court of Human Rights puts behind the name of a case: for a decision, and for the Grand Chamber; nothing for a chamber. */
export function formationMark(type: string | undefined, formation: string | null | undefined): string | undefined {
  const marks = [type === 'courtDecision' ? '(dec.)' : '', /grand ?chamb/i.test(formation ?? '') ? '[GC]' : ''].filter(Boolean);
  return marks.length > 0 ? marks.join(' ') : undefined;
}

/** What it takes to cite a document, from what the list gives of it. */
export function toCitable(
  {
    id,
    uri,
    href,
    symbol,
    title,
    type,
    body,
    adoptedOn,
    officialUrl,
    verification,
    fieldVerification = {},
    ...rest
  }: z.output<typeof DocumentSummary>,
  view: View,
  formation?: string | null,
): Citable {
  const entry = view.names.lists.get('bodies')?.get(body?.code ?? '') as { details?: { organisation?: string } } | undefined;
  const organisation = entry?.details?.organisation;
  return {
    id,
    uri: uri ?? href,
    officialUrl,
    body: body?.name,
    publisher: view.names.lists.get('organisations')?.get(organisation ?? '')?.name,
    type: types[type ?? ''] ?? 'report',
    formation: formationMark(type, formation),
    hasSections: organisation === 'coe',
    title,
    symbol,
    adoptedOn,
    recommendingStates: [],
    isUnverified: cited.some((field) => (fieldVerification[field] ?? verification) === 'unverified'),
    version: rest.version ?? 0,
    modifiedAt: rest.modifiedAt ?? '',
  };
}
