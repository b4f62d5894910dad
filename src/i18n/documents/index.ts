import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type DocumentWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of the pages about documents and reviews, by language; a missing one does not compile. */
export const documentWords: Record<Language, DocumentWords> = { nl, fr, de, en };
