import type { Language } from '../../../db/schema/types.ts';
import { de } from './de.ts';
import { en, type SubscriptionWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { SubscriptionWords } from './en.ts';

/** The words of feeds of changes, of mail about them and of the pages on which one subscribes, by language. */
export const subscriptionWords: Record<Language, SubscriptionWords> = { nl, fr, de, en };
