import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type RecordWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words that the pages of all kinds of records share, by language; a missing one does not compile. */
export const recordWords: Record<Language, RecordWords> = { nl, fr, de, en };
