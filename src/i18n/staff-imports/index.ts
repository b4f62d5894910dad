import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type ImportWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of the pages on which staff import files, by language. */
export const importWords: Record<Language, ImportWords> = { nl, fr, de, en };
