import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type AuthorityWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of the pages about authorities, by language; a missing one does not compile. */
export const authorityWords: Record<Language, AuthorityWords> = { nl, fr, de, en };
