import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type LinkedDataWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { LinkedDataWords } from './en.ts';

/** The words of linked data and of the catalogue of datasets, by language; a missing one does not compile. */
export const linkedDataWords: Record<Language, LinkedDataWords> = { nl, fr, de, en };
