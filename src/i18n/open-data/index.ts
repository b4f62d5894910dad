import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type OpenDataWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { OpenDataWords } from './en.ts';

/** The words of the page about the data and the API, by language; a missing one does not compile. */
export const openDataWords: Record<Language, OpenDataWords> = { nl, fr, de, en };
