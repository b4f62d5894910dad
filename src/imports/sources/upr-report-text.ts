import { FileFault } from '../claims.ts';

/** A numbered recommendation in the text of a report. */
export interface NumberedParagraph {
  /** Line of the file on which it begins; the first is 1. */
  line: number;
  /** As printed, without the stop after it: '100.1'. */
  number: string;
  /** Its lines joined, with the States in brackets. */
  text: string;
  /** Code of the position that the sentence above the recommendations says; absent where it says none that is known. */
  position?: string;
  /** That sentence. */
  group: string;
}

/** What the text of a report says. */
export interface ReportText {
  /** From the head of its pages, where it is there. */
  symbol?: string;
  /** Name of the State under review, as the report writes it. */
  country?: string;
  session?: number;
  /** YYYY-MM-DD: the day on which the Working Group adopted it. */
  adoptedOn?: string;
  /** YYYY-MM-DD: the date of its distribution. */
  publishedOn?: string;
  recommendations: NumberedParagraph[];
  /** Numbers that are left out between two others, with the line of the later one. */
  missing: { line: number; number: string }[];
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const date = `(\\d{1,2})\\s+(${months.join('|')})\\s+(\\d{4})`;

/**
 * Says which position a sentence above a list of recommendations gives them, as reports word it: '… enjoy the support of Belgium', 'did not
 * enjoy the support', 'will be examined by Belgium which will provide responses in due time'. Human Rights Council resolution 5/1, annex,
 * paragraph 32 knows two answers: recommendations enjoy the support of the State, or are noted.
 * @returns a code of the list of positions; undefined where the sentence says none of these, or more than one
 */
export function positionOfGroup(sentence: string): 'supported' | 'supportedInPart' | 'noted' | 'pending' | undefined {
  const words = sentence.replace(/\s+/g, ' ');
  if (/\b(partially|partly|in part)\b/i.test(words)) return /(support|accept)/i.test(words) ? 'supportedInPart' : undefined;
  const isPending = /\bwill be (further )?examined\b|\bwill examine\b|\bwill provide (its )?(responses|answers|replies)\b/i.test(words);
  const isNoted =
    /\bnot (enjoy|have|receive)(ed|d)? the support\b|\b(are|were|been|be) noted\b|\btook note\b|\breject(s|ed)?\b|\bnot (be )?(accept|support)(ed)?\b/i.test(
      words,
    );
  // What is denied is taken out first: 'did not enjoy the support' has the words of the other answer in it.
  const affirmed = words.replace(/\bnot\b[^,;:]*/gi, '');
  const isSupported = /\benjoy(s|ed)? the support\b|\b(are|were|been) (accepted|supported)\b/i.test(affirmed);
  if ([isPending, isNoted, isSupported].filter(Boolean).length !== 1) return undefined;
  return isPending ? 'pending' : isNoted ? 'noted' : 'supported';
}

/**
 * Finds the recommendations in the plain text of a report: paragraphs such as '100.1. …' that follow one another under a paragraph '100. …'
 * which says what the State answered. Heads of pages, lines broken within sentences and words parted at their ends are put right.
 * @throws FileFault where there are none
 */
export function readReportText(text: string): ReportText {
  const lines = text.split(/\r\n|[\r\n\f\v]/);
  const { recommendations, missing } = paragraphsOf(lines);
  if (recommendations.length === 0)
    throw new FileFault(
      `This is not the text of a report of the Universal Periodic Review: no recommendations numbered like '100.1' follow a paragraph '100.'`,
    );
  const flat = text.replace(/\s+/g, ' ');
  const country = /\bThe review of (?:the )?(.{2,80}?) was held\b/.exec(flat)?.[1];
  const session = /\bA\/HRC\/WG\.6\/(\d{1,2})\/[A-Z]{3}\/\d/.exec(flat)?.[1];
  const adoptedOn = dayIn(flat, `held on ${date},? the Working Group adopted the report`);
  const publishedOn = dayIn(flat, `\\bDistr\\.:? ?:? ?General ${date}`);
  const symbol = lines.map((line) => /^\s*(A\/HRC\/\d{1,3}\/\d{1,3})\s*$/.exec(line)?.[1]).find(Boolean);
  return {
    ...(symbol ? { symbol } : {}),
    ...(country ? { country } : {}),
    ...(session ? { session: Number(session) } : {}),
    ...(adoptedOn ? { adoptedOn } : {}),
    ...(publishedOn ? { publishedOn } : {}),
    recommendations,
    missing,
  };
}

function dayIn(text: string, pattern: string): string | undefined {
  const [, day, month, year] = new RegExp(pattern).exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  const found = new Date(Date.UTC(Number(year), months.indexOf(month), Number(day)));
  return found.getUTCDate() === Number(day) ? found.toISOString().slice(0, 10) : undefined;
}

/** Whether a line is blank or the head or foot of a page: the symbol, the number of the print job ('GE.11-14642'), the number of the page. */
function isFurniture(lines: string[], index: number): boolean {
  const words = (at: number): string[] => lines[at]?.slice(0, 200).split(/\s+/).filter(Boolean) ?? [];
  const isOfPage = (word: string) => /^(A\/HRC\/\S+|GE\.\d\d-\d+(\(E\))?)$/.test(word);
  const here = words(index);
  if (!here.every((word) => isOfPage(word) || /^\d{1,3}$/.test(word)) || here.length > 3) return false;
  if (here.length === 0 || here.some(isOfPage)) return true;
  // A number alone may also end a broken sentence ('ILO Convention / 189'): the number of a page has an empty line or the head beside it.
  return [index - 1, index + 1].some((at) => words(at).length === 0 || words(at).some(isOfPage));
}

/** What is being read: the sentence above the recommendations, and the recommendations under it. */
interface Section {
  number: number;
  sentence: string[];
  recommendations: { line: number; number: string; lines: string[] }[];
}

function paragraphsOf(lines: string[]): Pick<ReportText, 'recommendations' | 'missing'> {
  const sections: Section[] = [];
  const missing: ReportText['missing'] = [];
  let section: Section | undefined;
  const words = new Set(lines.flatMap((line) => line.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  let inFootnote = false;
  for (const [index, line] of lines.entries()) {
    const endsFootnote = isFurniture(lines, index);
    inFootnote = !endsFootnote && (inFootnote || /^\s*\*+\s+\S/.test(line));
    if (endsFootnote || inFootnote) continue;
    const [, first, second, rest = ''] = /^\s*(\d{1,3})\.\s?(?:(\d{1,3})\.?(?=\s|$))?\s*(.*)$/.exec(line) ?? [];
    const number = Number(first);
    if (section && second !== undefined && number === section.number) {
      const expected = section.recommendations.length === 0 ? 1 : Number(section.recommendations.at(-1)?.number.split('.')[1]) + 1;
      // A line broken before the number of another paragraph ('recommendation / 100.3') is part of its sentence; a small gap is a paragraph that is lost.
      if (Number(second) >= expected && Number(second) <= expected + 3) {
        for (let lost = expected; lost < Number(second); lost++) missing.push({ line: index + 1, number: `${number}.${lost}` });
        section.recommendations.push({ line: index + 1, number: `${number}.${second}`, lines: [rest] });
        continue;
      }
    }
    // A paragraph before the recommendations may be missed where the text has lost a line's end; among them none may.
    const furthest = section === undefined ? 1 : section.number + (section.recommendations.length > 0 ? 1 : 10);
    if (first !== undefined && second === undefined && number > (section?.number ?? 0) && number <= furthest) {
      section = { number, sentence: [rest], recommendations: [] };
      sections.push(section);
      continue;
    }
    if (section === undefined) continue;
    const recommendation = section.recommendations.at(-1);
    if (recommendation === undefined) section.sentence.push(line);
    else recommendation.lines.push(line);
  }
  const recommendations = sections.flatMap(({ sentence, recommendations }) => {
    const group = joinLines(sentence, words);
    const position = positionOfGroup(group);
    return recommendations.map(({ line, number, lines }) => ({
      line,
      number,
      text: joinLines(lines, words),
      ...(position ? { position } : {}),
      group,
    }));
  });
  return { recommendations, missing };
}

/**
 * Joins the lines of a paragraph. A hyphen at the end of a line goes where the text elsewhere has the word in one piece and nowhere with a
 * hyphen ('imple- / mentation'), and stays where not ('asylum- / seekers').
 */
const joinLines = (lines: string[], words: Set<string>): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .replace(/\u00ad\n?/g, '')
    .replace(/(\p{L}+)-\n(\p{L}+)/gu, (_, one: string, other: string) =>
      words.has(`${one}${other}`) && !words.has(`${one}-${other}`) ? `${one}${other}` : `${one}-${other}`,
    )
    .replace(/\s+/g, ' ')
    .trim();
