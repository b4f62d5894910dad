import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type RecommendationWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { RecommendationWords } from './en.ts';

/** The words of the page of one recommendation, by language; a missing one does not compile. */
export const recommendationWords: Record<Language, RecommendationWords> = { nl, fr, de, en };
