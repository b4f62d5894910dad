import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type RecordWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { RecordWords } from './en.ts';

/** The words of the forms in which staff write records, by language. */
export const recordWords: Record<Language, RecordWords> = { nl, fr, de, en };
