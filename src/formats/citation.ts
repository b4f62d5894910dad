import type { Language } from '../../db/schema/types.ts';
import { inLanguage, type Texts } from './language.ts';
import { dateInWords, words } from './words.ts';

/** What is cited, in the word that CSL has for it. */
export type CitedType = 'report' | 'legal_case' | 'treaty' | 'legislation' | 'document';

/** What it takes to cite a record; what is not known is absent and left out of every form. */
export interface Citable {
  id: string;
  /** Persistent identifier in Monitum. */
  uri: string;
  /** Address of the document at the organisation's own site. */
  officialUrl?: string | undefined;
  /** Who speaks, or acts. */
  body?: Texts | undefined;
  /** Who does so with them. */
  others?: Texts[];
  /** The organisation it belongs to, which publishes. */
  publisher?: Texts | undefined;
  type: CitedType;
  /** Of a judgment: the formation that gave it as it stands behind the name of the case (`[GC]`). */
  formation?: string | undefined;
  /** Whether paragraphs are cited with the sign §, as at the Council of Europe. */
  hasSections: boolean;
  title?: Texts | undefined;
  symbol?: string | undefined;
  /** As precise as it is known. */
  adoptedOn?: string | undefined;
  /** As printed; absent where the text prints no number. */
  paragraph?: string | undefined;
  /** States that made it in the Universal Periodic Review. */
  recommendingStates: Texts[];
  /** Whether any of this was not yet read in a source. */
  isUnverified: boolean;
  version: number;
  /** When this version was made, RFC 3339. */
  modifiedAt: string;
}

/** A piece of a footnote; titles stand in italics. */
export interface FootnotePart {
  text: string;
  isTitle?: true;
}

/**
 * The paragraph as one cites it, with the States that recommended: `para. 7(d)`, `§ 35`, `para. 35.12 (Spain)`. What is printed as a word and no
 * number stays as it is: `Article 46`.
 */
export function paragraphOf({ paragraph, hasSections, recommendingStates }: Citable, language: Language): string | undefined {
  if (paragraph === undefined) return undefined;
  const states = recommendingStates.flatMap((state) => inLanguage(state, language)?.text ?? []);
  const sign = hasSections ? '§ ' : `${words[language].paragraph} `;
  return `${/^\d/.test(paragraph) ? sign : ''}${paragraph}${states.length > 0 ? ` (${states.join(', ')})` : ''}`;
}

/** The title of what is cited, with the paragraph behind it, in one line; and the language that the title is in. */
export function titleOf(work: Citable, language: Language): { text: string; language: Language } | undefined {
  const title = inLanguage(work.title, language);
  const text = [title?.text ?? work.symbol, paragraphOf(work, language)].filter((part) => part !== undefined).join(', ');
  return text === '' ? undefined : { text: oneLine(text), language: title?.language ?? language };
}

/** Which state of the record is cited, for a note: its identifier, version and day, and whether it was read in a source. */
export function stateOf({ uri, version, modifiedAt, isUnverified }: Citable, language: Language): { uri: string; rest: string } {
  const { version: word, unverified } = words[language];
  return { uri, rest: `${word} ${version}, ${modifiedAt.slice(0, 10)}${isUnverified ? ` (${unverified})` : ''}` };
}

/** Everyone who speaks or acts, in one text. */
export const authorsOf = ({ body, others = [] }: Citable, language: Language): string[] =>
  [body, ...others].flatMap((one) => inLanguage(one, language)?.text ?? []);

/**
 * The name of a case as the European Court of Human Rights cites it: without the words `Case of`, and without what was put in brackets to say
 * what it is about.
 */
export const caseName = (title: string): string =>
  title.replace(/^(case of|affaire) /i, '').replace(/^(.+ (?:v\.|c\.|t\.|gegen) .+?) \((?!nos?\.? ?\d|n° ?\d|dec\.|déc\.)[^()]*\)$/i, '$1');

/**
 * Cites a record in the style of the footnotes of the United Nations and the Council of Europe: body, title, symbol, date, paragraph, and where
 * it was read; a judgment as the European Court of Human Rights does: name of the case, application, paragraph, date. Parts that are not known
 * are left out.
 * @see https://www.echr.coe.int/documents/d/echr/Note_citation_ENG
 * @param accessedOn the day on which it was read, yyyy-mm-dd
 */
export function footnote(work: Citable, language: Language, accessedOn: string): FootnotePart[] {
  const { number, accessed, unverified } = words[language];
  const title = inLanguage(work.title, language)?.text;
  const isCase = work.type === 'legal_case';
  const date = part(work.adoptedOn && dateInWords(work.adoptedOn, language));
  const paragraph = part(paragraphOf(work, language));
  const cited: (FootnotePart[] | undefined)[] = [
    isCase ? undefined : part(authorsOf(work, language).join(', ')),
    title === undefined ? undefined : titlePart(isCase ? caseName(oneLine(title)) : oneLine(title), isCase ? work.formation : undefined),
    part(work.symbol && isCase ? `${number} ${work.symbol}` : work.symbol),
    ...(isCase ? [paragraph, date] : [date, paragraph]),
    part(`${work.uri} (${accessed} ${dateInWords(accessedOn, language)})`),
  ];
  const known = cited.filter((one) => one !== undefined);
  return [
    ...known.flatMap((one, at): FootnotePart[] => (at === 0 ? one : [{ text: ', ' }, ...one])),
    { text: work.isUnverified ? ` [${unverified}].` : '.' },
  ];
}

const part = (text: string | undefined): FootnotePart[] | undefined => (text ? [{ text: oneLine(text) }] : undefined);

const titlePart = (title: string, behind: string | undefined): FootnotePart[] => [
  { text: title, isTitle: true },
  ...(behind ? [{ text: ` ${behind}` }] : []),
];

/** A footnote as plain text. */
export const plainFootnote = (work: Citable, language: Language, accessedOn: string): string =>
  footnote(work, language, accessedOn)
    .map(({ text }) => text)
    .join('');

/** A text in one line, without what is no text: signs that control machines, and halves of characters. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
