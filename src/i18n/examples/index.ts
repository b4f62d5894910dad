import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type ExampleWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { ExampleWords } from './en.ts';

/** The words beside the examples for programs, by language; a missing one does not compile. */
export const exampleWords: Record<Language, ExampleWords> = { nl, fr, de, en };
