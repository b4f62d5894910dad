import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type AboutWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { AboutWords } from './en.ts';

/** The words of the pages about accessibility, privacy and the terms of use, by language; a missing one does not compile. */
export const aboutWords: Record<Language, AboutWords> = { nl, fr, de, en };
