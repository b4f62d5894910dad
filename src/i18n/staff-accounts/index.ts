import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type AccountWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { AccountWords } from './en.ts';

/** The words of the pages about users, keys and the audit chain, by language. */
export const accountWords: Record<Language, AccountWords> = { nl, fr, de, en };
