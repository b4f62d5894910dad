import type { Citable } from '../formats/citation.ts';
import type { View } from '../http/view.ts';
import type { ExportedItem } from './columns.ts';

/** What of a record stands in a citation. */
const cited = ['symbol', 'paragraph', 'adoptedOn'];

/** What it takes to cite a recommendation, from what the list or its own address gives of it. */
export function toCitable({ item, officialUrl, formation }: ExportedItem, view: View): Citable {
  const { id, uri, body, document, symbol, adoptedOn, paragraph, isNumbered, upr, verification, fieldVerification = {}, version } = item;
  const entry = view.names.lists.get('bodies')?.get(body?.code ?? '') as { details?: { organisation?: string } } | undefined;
  const organisation = entry?.details?.organisation;
  const publisher = view.names.lists.get('organisations')?.get(organisation ?? '')?.name;
  const isUnread = cited.some((field) => (fieldVerification[field] ?? verification) === 'unverified');
  return {
    id,
    uri: uri ?? item.href,
    officialUrl,
    body: body?.name,
    publisher,
    type: body?.code === 'ecthr' ? 'legal_case' : 'report',
    formation,
    hasSections: organisation === 'coe',
    title: document?.title,
    symbol,
    adoptedOn,
    paragraph: isNumbered ? paragraph : undefined,
    recommendingStates: upr?.recommendingStates.map(({ name }) => name) ?? [],
    isUnverified: isUnread || document?.verification === 'unverified',
    version: version ?? 0,
    modifiedAt: item.modifiedAt ?? '',
  };
}
