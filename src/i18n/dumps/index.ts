import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type DumpWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of the dumps, by language; a missing one does not compile. */
export const dumpWords: Record<Language, DumpWords> = { nl, fr, de, en };
