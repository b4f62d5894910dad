import type { Source } from '../../../db/schema/types.ts';
import type { Verified } from '../../http/view.ts';
import type { Vocabularies } from '../memory.ts';
import type { Entry, ListName } from '../queries.ts';

/** Where a code of a list of facts was read; undefined for lists that Monitum itself defines, which have nothing to verify. */
export function verifiedOf(entry: Entry): (Verified & { sources: Source[] }) | undefined {
  const { verification, fieldVerification = {}, sources = [] } = entry.details as Partial<Verified> & { sources?: Source[] };
  return verification && { verification, fieldVerification, sources };
}

/** The codes of a list that stand below another, in their order; without another those that stand below none. */
export const below = (vocabularies: Vocabularies, list: ListName, code?: string): Entry[] =>
  [...(vocabularies.lists.get(list)?.values() ?? [])].filter(({ broader }) => broader === code);
