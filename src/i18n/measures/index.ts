import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type MeasureWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of the pages about measures, by language; a missing one does not compile. */
export const measureWords: Record<Language, MeasureWords> = { nl, fr, de, en };
