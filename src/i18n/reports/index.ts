import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type ReportWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of the pack for a parallel report, by language; a missing one does not compile. */
export const reportWords: Record<Language, ReportWords> = { nl, fr, de, en };
