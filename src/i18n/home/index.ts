import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type HomeWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { HomeWords } from './en.ts';

/** The words of the home page, by language; a missing one does not compile. */
export const homeWords: Record<Language, HomeWords> = { nl, fr, de, en };
