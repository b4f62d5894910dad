import { z } from 'zod';
import { code, codes, distinct, fact, fourLanguages, localized, sdgCode, text } from './common.ts';

const item = fact({
  /** As printed; a phrase such as `unnumbered` with `isNumbered` false where the source prints no number. */
  paragraph: text,
  parentParagraph: text.optional(),
  isNumbered: z.boolean().optional(),
  kind: code,
  urgency: code.optional(),
  followUp: z.boolean().optional(),
  text: fourLanguages,
  textOrigins: z.strictObject({ nl: code, fr: code, de: code, en: code }),
  themes: codes,
  groups: codes.optional(),
  sdgs: distinct(sdgCode).optional(),
  authorities: codes,
  articles: z.array(z.strictObject({ treaty: code, article: text })).optional(),
  /** Who chose themes, groups and goals. */
  tagSource: z.literal('staff'),
  uprCycle: z.int().optional(),
  uprSession: z.int().optional(),
  recommendingStates: distinct(z.string().regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 code')).optional(),
  position: z.strictObject({ value: code, document: text, note: localized.optional() }).optional(),
});

/** The recommendations of one document. */
export const recommendationFile = z.strictObject({ symbol: text, body: code, items: z.array(item).min(1) });
