import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type SearchWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { SearchWords } from './en.ts';

/** The words of the list of recommendations and of the search, by language; a missing one does not compile. */
export const searchWords: Record<Language, SearchWords> = { nl, fr, de, en };
