import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { type DashboardWords, en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of charts and dashboards, by language; a missing one does not compile. */
export const dashboardWords: Record<Language, DashboardWords> = { nl, fr, de, en };
