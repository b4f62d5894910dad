import { type Language, type LocalizedText, languages } from '../../../db/schema/types.ts';
import { stopWords } from '../../search/stop-words.ts';

/** A piece of a text, and whether its word stands in another text too. */
export interface MarkedPiece {
  text: string;
  isCommon: boolean;
}

const without = new Set(stopWords);

/** A word as it is compared: without capitals and accents. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Whether a word tells anything: a figure or a word of three letters that is not among the commonest. */
const tells = (word: string): boolean => (word.length > 2 || /\d/.test(word)) && !without.has(word);

/** A text in pieces, those marked whose words stand in the other too; words that carry no meaning are marked in neither. */
export function markCommon(text: string, other: string): MarkedPiece[] {
  const others = new Set(wordsOf(other).map(plain));
  return (text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []).map((piece) => {
    const word = plain(piece);
    return { text: piece, isCommon: tells(word) && others.has(word) };
  });
}

/** The language in which two are compared: the page's, else that in which a program did, else any in which both have a text. */
export const commonLanguage = (one: LocalizedText, other: LocalizedText, preferred: (string | undefined)[]): Language | undefined => {
  const both = languages.filter((language) => one[language] !== undefined && other[language] !== undefined);
  return (preferred.find((language) => both.includes(language as Language)) as Language | undefined) ?? both[0];
};
