import type { Language } from '../../../db/schema/types.ts';
import { inLanguage, type Texts } from '../../formats/language.ts';
import type { Span } from '../../formats/paper/content.ts';
import type { Names } from '../../http/view.ts';
import { type FrameWords, frameWords } from '../../i18n/frame/index.ts';
import { formatDate } from '../../i18n/numbers.ts';
import { type RecommendationWords, recommendationWords } from '../../i18n/recommendation/index.ts';
import type { ReportWords } from '../../i18n/reports/en.ts';
import { reportWords } from '../../i18n/reports/index.ts';
import type { Report } from '../schemas.ts';

/** A code with its name, as JSON gives it. */
export interface Coded {
  code: string;
  name?: Texts | undefined;
  abbreviation?: Texts | undefined;
}

/** What a report is written with: its content, its language and the words of it. */
export interface Writing {
  report: Report;
  language: Language;
  words: ReportWords;
  common: RecommendationWords;
  frame: FrameWords;
  names: Names;
  /** Ids of what is not public. */
  unpublished: Set<string>;
}

/** Makes what a report is written with. */
export const writingOf = (report: Report, names: Names): Writing => ({
  report,
  language: report.language,
  words: reportWords[report.language],
  common: recommendationWords[report.language],
  frame: frameWords[report.language],
  names,
  unpublished: new Set(report.unpublished),
});

/** A text in the language of the report, or in another that it is marked with. */
export function spanOf({ language }: Pick<Writing, 'language'>, text: Texts | undefined, more: Partial<Span> = {}): Span | undefined {
  const shown = inLanguage(text, language);
  return shown && { text: shown.text, ...(shown.language === language ? {} : { language: shown.language }), ...more };
}

/** The name of a code, or the code itself. */
export const nameOf = (writing: Pick<Writing, 'language'>, coded: Coded | undefined, more: Partial<Span> = {}): Span =>
  spanOf(writing, coded?.name, more) ?? { text: coded?.code ?? '', ...more };

/** The name of a code of a list. */
export const nameIn = (writing: Writing, list: string, code: string, more: Partial<Span> = {}): Span =>
  spanOf(writing, writing.names.lists.get(list)?.get(code)?.name, more) ?? { text: code, ...more };

/** The definition of a code of a list. */
export const definitionIn = (writing: Writing, list: string, code: string): Span => {
  const entry = writing.names.lists.get(list)?.get(code) as { definition?: Texts } | undefined;
  return spanOf(writing, entry?.definition) ?? { text: '' };
};

/** A date as precisely as it is known. */
export const dateOf = ({ language, words }: Writing, date: string | undefined): string =>
  date ? ordinal(language, formatDate(language, date)) : words.dateUnknown;

/** The first of a month is an ordinal in French, which the Unicode CLDR does not know. */
const ordinal = (language: Language, written: string): string => (language === 'fr' ? written.replace(/^1 /, '1er ') : written);

/** The day in Belgium of an instant, in words. */
export const dayOf = (writing: Writing, instant: string): string =>
  dateOf(writing, new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date(instant)));

/** What is put behind something that is not public yet; nothing behind what is. */
export const draftMark = ({ words, unpublished }: Writing, id: string): Span[] =>
  unpublished.has(id) ? [{ text: ` [${words.drafts.mark}]`, isStrong: true }] : [];

/** What is put behind something that was not read in a source. */
export const unverifiedMark = ({ frame }: Writing, verification: string | undefined): Span[] =>
  verification === 'unverified' ? [{ text: ` [${frame.unverified}]` }] : [];

/** Joins spans with a text between. */
export const joined = (parts: Span[][], between: string): Span[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [{ text: between }, ...part]));

/** A name in bold with a colon behind, then what it is. */
export const labelled = ({ common }: Writing, label: string, value: Span[]): Span[] => [
  { text: `${label}${common.colon} `, isStrong: true },
  ...value,
];
