import type { z } from 'zod';
import type { Citable } from '../formats/citation.ts';
import type { View } from '../http/view.ts';
import type { TreatySummary } from './schemas.ts';

/** What of a treaty stands in its citation. */
const cited = ['adoptedOn', 'depositaryReference', 'title.nl', 'title.fr', 'title.de', 'title.en'];

/** What it takes to cite a treaty, from what the list gives of it: title, date of adoption, number with the depositary. */
export function toCitable(
  {
    code,
    uri,
    href,
    title,
    organisation,
    depositaryReference,
    adoptedOn,
    verification,
    fieldVerification = {},
    version,
    modifiedAt,
  }: z.output<typeof TreatySummary>,
  _view: View,
): Citable {
  return {
    id: code,
    uri: uri ?? href,
    publisher: organisation?.name,
    type: 'treaty',
    hasSections: organisation?.code === 'coe',
    title,
    symbol: depositaryReference,
    adoptedOn,
    recommendingStates: [],
    isUnverified: cited.some((field) => (fieldVerification[field] ?? verification) === 'unverified'),
    version: version ?? 0,
    modifiedAt: modifiedAt ?? '',
  };
}
