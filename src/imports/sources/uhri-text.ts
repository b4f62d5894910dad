import type { Language } from '../../../db/schema/types.ts';
import type { Note } from '../claims.ts';
import { plainText, stateFinder, takeParagraph, takeStates } from '../normalise.ts';
import type { LabelReader } from './uhri-labels.ts';
import { keyOf, RowFault, shown } from './uhri-row.ts';

/** So many characters a text may have: the longest of the export has some 20 000. */
const longestText = 200_000;

/** What stands in the place of a text and is none, with the sentence that says so. */
const artefacts: [RegExp, string][] = [
  [/^[^\p{L}]*$/u, 'The row has no text: it holds figures and marks only.'],
  [/^annex(?:es)?(?:\s+[ivx\d]{1,5})?[.:]?$/i, 'The text is the word of an annex and no recommendation.'],
  [
    /^(?:[ivx]{1,5}|[a-z])\.\s?(?:introduction|conclusions?|positive aspects|background|recommendations?|conclusions and recommendations|consideration by the committee)\.?$/i,
    'The text is a heading and no recommendation.',
  ],
  [/\bnot indexed\.?$/i, 'The text says that something was not indexed and is no recommendation.'],
];

/** Words that make up a good part of every English and every French text, and are not words of the other. */
const english = /\b(?:the|and|of|to|that|with|its|by|is|are|which|should|for)\b/gi;
const french = /\b(?:le|la|les|et|du|que|pour|dans|une|aux|par|qui|sont|avec|ses|sur|est)\b/gi;

/**
 * Tells whether a text is English. The index gives the English words where a translation is missing.
 * English has to lead clearly: names of treaties and organisations stand in English in French texts too.
 */
export const isEnglish = (text: string): boolean => {
  const start = text.slice(0, 2_000);
  const words = start.match(english)?.length ?? 0;
  return words >= 3 && words > 2 * (start.match(french)?.length ?? 0);
};

/** A text with what an export had glued to it. */
export interface ReadText {
  text: string;
  paragraph?: string;
  /** Codes of the States named in brackets behind it and, where its parts have their own, within it. */
  states: string[];
}

/** Whether a text is what a State replied, which the index has among the recommendations. */
export const isReply = (text: string): boolean => /^\W{0,10}Response of\b/.test(text);

/**
 * Reads a text: plain, with its paragraph number and recommending States taken off.
 * @throws RowFault where it holds no recommendation, or is in English in a file of another language
 */
export function readText(
  raw: string | undefined,
  options: { upr: boolean; language: Language; labels: LabelReader },
  notes: Note[],
): ReadText {
  if (raw === undefined || raw === '') throw new RowFault(keyOf.text, undefined, 'The row has no text.');
  if (raw.length > longestText)
    throw new RowFault(
      keyOf.text,
      shown(raw),
      `The text has ${raw.length.toLocaleString('en-GB')} characters; a recommendation has at most ${longestText.toLocaleString('en-GB')}.`,
    );
  const plain = plainText(raw);
  const [, reason] = plain.text.length > 200 ? [] : (artefacts.find(([pattern]) => pattern.test(plain.text)) ?? []);
  if (reason !== undefined) throw new RowFault(keyOf.text, shown(raw), reason);
  if (options.language !== 'en' && isEnglish(plain.text))
    throw new RowFault(keyOf.text, shown(plain.text), 'The text is English although the file is French.');
  notes.push(...plain.notes);
  const { text, paragraph } = takeParagraph(plain.text, options);
  const named = options.upr ? takeStates(text, stateFinder(options.labels)) : { text, states: [] };
  return { text: named.text, states: named.states, ...(paragraph === undefined ? {} : { paragraph }) };
}
