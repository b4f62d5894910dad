import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type AccessWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of signing in and of the own account, by language; a missing one does not compile. */
export const accessWords: Record<Language, AccessWords> = { nl, fr, de, en };
