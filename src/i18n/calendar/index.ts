import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type CalendarWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { CalendarWords } from './en.ts';

/** The words of the calendar of deadlines, by language; a missing one does not compile. */
export const calendarWords: Record<Language, CalendarWords> = { nl, fr, de, en };
