import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type DraftWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** What is said of a form that is kept before it is saved, by language. */
export const draftWords: Record<Language, DraftWords> = { nl, fr, de, en };
