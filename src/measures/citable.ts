import type { z } from 'zod';
import type { Citable, CitedType } from '../formats/citation.ts';
import type { View } from '../http/view.ts';
import type { MeasureSummary } from './schemas.ts';

/** Kinds of measures that are cited as what they are; the others as documents. */
const types: Record<string, CitedType> = { legislation: 'legislation', constitutionalReform: 'legislation', judgment: 'legal_case' };

/** What of a measure stands in its citation. */
const cited = ['takenOn', 'title.nl', 'title.fr', 'title.de', 'title.en'];

/** What it takes to cite a measure, from what the list gives of it. */
export function toCitable(
  {
    id,
    uri,
    href,
    title,
    kind,
    takenOn,
    authorities = [],
    verification,
    fieldVerification = {},
    version,
    modifiedAt,
  }: z.output<typeof MeasureSummary>,
  view: View,
): Citable {
  const [first, ...others] = authorities.flatMap((authority) => view.names.lists.get('authorities')?.get(authority)?.name ?? []);
  return {
    id,
    uri: uri ?? href,
    body: first,
    others,
    type: types[kind?.code ?? ''] ?? 'document',
    hasSections: false,
    title,
    adoptedOn: takenOn,
    recommendingStates: [],
    isUnverified: cited.some((field) => (fieldVerification[field] ?? verification) === 'unverified'),
    version: version ?? 0,
    modifiedAt: modifiedAt ?? '',
  };
}
