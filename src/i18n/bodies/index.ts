import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type BodyWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of the pages about bodies, by language; a missing one does not compile. */
export const bodyWords: Record<Language, BodyWords> = { nl, fr, de, en };
