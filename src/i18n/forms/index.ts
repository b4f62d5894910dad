import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type FormWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { FormWords } from './en.ts';

/** What forms say, by language. */
export const formWords: Record<Language, FormWords> = { nl, fr, de, en };
