import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type ColumnWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** What the columns of tables hold, by language; a missing one does not compile. */
export const columnWords: Record<Language, ColumnWords> = { nl, fr, de, en };
