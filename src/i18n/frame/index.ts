import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type FrameWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { FrameWords } from './en.ts';

/** The words around every page, by language; a missing one does not compile. */
export const frameWords: Record<Language, FrameWords> = { nl, fr, de, en };
