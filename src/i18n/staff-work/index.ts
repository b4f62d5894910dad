import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type WorkWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { WorkWords } from './en.ts';

/** The words of the work list, by language. */
export const workWords: Record<Language, WorkWords> = { nl, fr, de, en };
