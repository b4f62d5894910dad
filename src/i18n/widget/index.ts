import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type WidgetWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { WidgetWords } from './en.ts';

/** The words of the widget for other sites, by language; a missing one does not compile. */
export const widgetWords: Record<Language, WidgetWords> = { nl, fr, de, en };
