import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type MethodologyWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { MethodologyWords } from './en.ts';

/** The words of the page about the method, by language; a missing one does not compile. */
export const methodologyWords: Record<Language, MethodologyWords> = { nl, fr, de, en };
