import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type TreatyWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { TreatyWords } from './en.ts';

/** The words of the pages about treaties, by language; a missing one does not compile. */
export const treatyWords: Record<Language, TreatyWords> = { nl, fr, de, en };
