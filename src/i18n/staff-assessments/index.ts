import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type AssessmentWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { AssessmentWords } from './en.ts';

/** The words of the pages in which staff write assessments, by language. */
export const assessmentWords: Record<Language, AssessmentWords> = { nl, fr, de, en };
