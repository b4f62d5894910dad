import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type VoiceWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { VoiceWords } from './en.ts';

/** The words of what staff do with contributions, repetitions, proposals and versions, by language. */
export const voiceWords: Record<Language, VoiceWords> = { nl, fr, de, en };
