import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type ConceptWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of the pages about themes, groups, goals, rights and policy domains, by language; a missing one does not compile. */
export const conceptWords: Record<Language, ConceptWords> = { nl, fr, de, en };
