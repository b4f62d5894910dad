import type { z } from 'zod';
import { hrefOf, localize, localizeTerms, uriOf, type Verified, type View, withVerification } from '../http/view.ts';
import type { Entry } from './queries.ts';
import type { ListedEntry } from './schemas.ts';

const localizedDetails = ['followUp', 'gradingNote', 'title', 'scope', 'officialWording', 'note'] as const;

/** Writes what single lists add to a code. */
export function toDetails(entry: Entry, view: View): Record<string, unknown> {
  const { fieldVerification: _, ...details } = entry.details;
  for (const name of localizedDetails) if (details[name]) details[name] = localize(view, details[name] as Entry['name']);
  const grades = details['grades'] as { label: Entry['name'] }[] | undefined;
  return { ...details, ...(grades ? { grades: grades.map((grade) => ({ ...grade, label: localize(view, grade.label) })) } : {}) };
}

/** Adds to a code of a list of facts which of the fields that it shows were read otherwise; lists that Monitum defines have nothing to verify. */
export function verified<Item extends object>(item: Item, { details }: Entry) {
  const { verification, fieldVerification = {} } = details as Partial<Verified>;
  return verification ? withVerification(item, { verification, fieldVerification }) : item;
}

/** Writes what every code has, whatever its list. */
export const toEntry = (list: string, entry: Entry, view: View) => ({
  code: entry.code,
  uri: uriOf(view, 'auth', list, entry.code),
  name: localize(view, entry.name) ?? {},
  ...(entry.abbreviation ? { abbreviation: localize(view, entry.abbreviation) } : {}),
  ...(entry.definition ? { definition: localize(view, entry.definition) } : {}),
  synonyms: localizeTerms(view, entry.synonyms),
});

/** Writes a code as it stands in its list. */
export const toListedEntry = (list: string, entry: Entry, view: View): z.output<typeof ListedEntry> =>
  verified(
    {
      href: hrefOf(view, 'refData', list, entry.code),
      ...toEntry(list, entry, view),
      ...(entry.broader ? { broader: entry.broader } : {}),
      ...toDetails(entry, view),
    },
    entry,
  ) as z.output<typeof ListedEntry>;
