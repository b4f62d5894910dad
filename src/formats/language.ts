import type { Language } from '../../db/schema/types.ts';

/** A text in some languages. */
export type Texts = { [Key in Language]?: string | undefined };

/** Order in which another language is taken where the one wanted does not exist. */
const others: Language[] = ['en', 'fr', 'nl', 'de'];

/** A text in the language wanted, or in the first other that it exists in, and which that is. */
export function inLanguage(text: Texts | undefined, wanted: Language): { language: Language; text: string } | undefined {
  const language = [wanted, ...others].find((one) => text?.[one] !== undefined);
  return language && text ? { language, text: text[language] as string } : undefined;
}

/** The language of what is written in one language alone: the first that is asked for, or English. */
export const mainLanguage = (asked: Language[] | undefined): Language => asked?.[0] ?? 'en';
