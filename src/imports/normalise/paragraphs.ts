/** A text parted from what an export glued before it. */
export interface Paragraph {
  /** Number of the paragraph as printed, in the form `4`, `12(a)`, `136.1`. */
  paragraph?: string;
  /** The heading above it. */
  heading?: string;
  text: string;
}

/** `4.The Committee`, `7. Reiterating`, `13(a) Enact`: one to three figures; a year has four, a date a month behind it. */
const numbered = /^(\d{1,3})(?:\s*\.\s*|\s*(?=\([a-z]{1,4}\)))(?=["“‘'«(\p{Lu}])/u;
const lettered = /^\(([a-z]{1,4})\)\s*/;
/** `136.1 Ratify`, `136.1. Ratify`, `136.1Ratify`, `136.1 ratify`; a sum (`18.5 per cent`) has another word behind it. */
const uprNumbered =
  /^(\d{1,3}\.\d{1,3})(?:\.\s*|\s+|(?=\p{Lu}))(?=["“‘'«([]?\p{L})(?!(?:per|percent|million|billion|thousand|times|years|months|euros?)\b)/u;
/** `7 Ratify`, `7. Ratify`. */
const uprBare = /^(\d{1,3})(?:\s*\.\s*|\s+)(?=["“‘'«]?\p{Lu})/u;
/** `Recommendation No. 21 contained in para. 96:`, `Recommendations contained in paragraph 61 (a):`, `Recommendation from para 12:`, `contained in 61(a)`, `para. 12`. */
const worded =
  /^(?:[Rr]ecommendations?\s*(?:[Nn]o\.?\s*(\d{1,3}))?[^:\n]{0,100}?\b(?:[Pp]ara(?:graph|s)?\b\.?|contained\s+in|from|in)|[Cc]ontained\s+in(?:\s+para(?:graph|s)?\b\.?)?|[Pp]ara(?:graph|s)?\b\.?)\s*(\d{1,3})(?![\d/])\s*(?:\.(\d{1,3}))?\s*(\([a-z]{1,4}\))?(?:\s+(?:of|in)\s+(?:the\s+)?(?:report|document|A\/HRC)[^:\n]{0,80})?(?::\s*|\s+(?=\p{Lu}\p{Ll}))(?:(\d{1,3})\.\s*(?=\D))?/u;

const months =
  /^\d{1,2}\.?\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/i;

/** Words after which a number belongs to the sentence: `article 49.`, `Goal 5.`, `of 49.`. */
const claimsNumber =
  /(?:^|[\s(])(?:art(?:icle|icles|s)?|para(?:graph|graphs|graphe|s)?|no|nos|n°|rule|goal|target|section|sect|chapter|resolution|law|act|bill|decree|order|directive|regulation|protocol|convention|principle|recommendation|comment|part|annex|appendix|schedule|form|table|page|pp|p|category|level|grade|phase|age|aged|under|over|of|by|to|in|at|on|for|from|and|or|than|least|most|about|only|until|till|since|is|was|are|were|be|with|nearly|some|approximately|the|a|an|these|those|all|du|de|des|le|la|les|au|aux|et|ou|en|à)\.?$/i;
const months1 = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$/i;

/** A heading is a line, and no sentence: the longest that was seen has some 120 characters. */
const longestHeading = 200;

/**
 * Takes the number of the paragraph, and the heading above it, from the beginning of a text in plain form. What may be a year, a date, an
 * article or a sum is left where it is: a text without a certain number comes back as it was.
 * @param options.upr whether it is from the Universal Periodic Review, whose reports number recommendations within a paragraph (`136.1`)
 */
export function takeParagraph(text: string, options: { upr: boolean }): Paragraph {
  if (options.upr) return takeUprNumber(text);
  const atStart = takeNumber(text);
  if (atStart) return atStart;
  // Headings stand in lines of their own before the number, or run into it.
  const line = /\n(?=\d{1,3}\s*[.(])/.exec(text.slice(0, 2 * longestHeading));
  if (line) {
    const heading = text.slice(0, line.index).trim();
    const taken = isHeading(heading) ? takeNumber(text.slice(line.index + 1)) : undefined;
    if (taken) return { ...taken, heading };
  }
  const inline = /^([^\n]{3,200}?) (?=\d{1,3}\s?\.\s?["“‘']?\p{Lu}\p{Ll})/u.exec(text.slice(0, longestHeading + 20));
  const heading = inline?.[1]?.trim();
  if (!heading || !isHeading(heading) || claimsNumber.test(heading) || months1.test(heading)) return { text };
  const taken = takeNumber(text.slice(inline?.[0].length));
  return taken ? { ...taken, heading } : { text };
}

function takeNumber(text: string): Paragraph | undefined {
  const [mark, number] = numbered.exec(text) ?? [];
  if (mark === undefined || number === undefined || Number(number) === 0 || months.test(text)) return undefined;
  const rest = text.slice(mark.length);
  const [letterMark, letter] = lettered.exec(rest) ?? [];
  // Where (b) follows, the whole paragraph is there.
  if (letterMark === undefined || letter === undefined || rest.includes(`(${nextLetter(letter)})`))
    return { paragraph: number, text: rest };
  return { paragraph: `${number}(${letter})`, text: rest.slice(letterMark.length) };
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const nextLetter = (letter: string): string =>
  letter.length > 1 ? (romans[romans.indexOf(letter) + 1] ?? letter) : String.fromCharCode(letter.charCodeAt(0) + 1);

/** Whether lines are a heading: short, no sentence among them. A number or letter may stand before (`B.Positive aspects`). */
function isHeading(lines: string): boolean {
  if (lines.length === 0 || lines.length > longestHeading) return false;
  return lines.split('\n').every((line) => {
    const words = line.trim().replace(/^(?:\(?[A-Z]\)?|[IVX]+)\.\s*/, '');
    return (
      /^["“‘'«]?\p{Lu}/u.test(words) &&
      !/[.;:?!](?:\s|$)/.test(words) &&
      !/^(?:The|Le|La) (?:Sub-?)?(?:Committee|Comité|State|Special)\b/i.test(words)
    );
  });
}

function takeUprNumber(text: string): Paragraph {
  const [mark, numbers] = uprNumbered.exec(text) ?? [];
  if (mark !== undefined && numbers !== undefined) return { paragraph: numbers, text: text.slice(mark.length) };
  const [bareMark, bare] = uprBare.exec(text) ?? [];
  if (bareMark !== undefined && bare !== undefined && Number(bare) > 0 && !months.test(text))
    return { paragraph: bare, text: text.slice(bareMark.length) };
  const [wordedMark, named, within, point, letter, item] = worded.exec(text) ?? [];
  const rest = wordedMark === undefined ? '' : text.slice(wordedMark.length);
  // `Recommendations from 12 States` names no paragraph.
  const isNamed = letter !== undefined || /para|:/i.test(wordedMark ?? '');
  if (within === undefined || !isNamed || !/^["“‘'«([]?\p{Lu}/u.test(rest)) return { text };
  const number = item ?? named ?? point;
  // A report of the first cycle lists its recommendations within one paragraph: 21 of paragraph 96 is written as later reports print it.
  return { paragraph: letter ? `${within}${letter}` : number ? `${within}.${number}` : within, text: rest };
}
