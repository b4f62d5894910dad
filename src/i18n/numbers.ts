import type { Language } from '../../db/schema/types.ts';

/** The locales by which numbers, dates and plurals are written: those of Belgium where it speaks the language. */
export const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** Keeps what a language makes once: making an Intl object takes longer than using it a hundred times. */
const once = <Made>(make: (locale: string) => Made): ((language: Language) => Made) => {
  const made = new Map<Language, Made>();
  return (language) => {
    const known = made.get(language) ?? make(locales[language]);
    made.set(language, known);
    return known;
  };
};

const numbers = once((locale) => new Intl.NumberFormat(locale));
const percents = once((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
const plurals = once((locale) => new Intl.PluralRules(locale));
const days = once((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }));
const months = once((locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
const instants = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' }));
const lists = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const orders = once((locale) => new Intl.Collator(locale, { numeric: true }));

/** Writes a number with the separators of a language. */
export const formatNumber = (language: Language, value: number): string => numbers(language).format(value);

/** Writes a share from 0 to 1 as a whole percentage. */
export const formatShare = (language: Language, share: number): string => percents(language).format(share);

/** Picks the form of a word that goes with a number, and puts the number before it. */
export const plural = (language: Language, count: number, forms: { one: string; other: string }): string =>
  `${formatNumber(language, count)} ${plurals(language).select(count) === 'one' ? forms.one : forms.other}`;

/** Writes a date as precisely as it is known: a day, a month or a year. */
export function formatDate(language: Language, date: string): string {
  if (date.length === 4) return date;
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return (date.length === 7 ? months : days)(language).format(Date.UTC(year, month - 1, day));
}

/** Writes an instant as the clocks of Brussels show it. */
export const formatInstant = (language: Language, instant: string): string => instants(language).format(new Date(instant));

/** Joins names as a sentence does. */
export const formatList = (language: Language, names: string[]): string => lists(language).format(names);

/** Puts names in the order of a language's dictionary. */
export const compareNames = (language: Language): ((one: string, other: string) => number) => orders(language).compare;
