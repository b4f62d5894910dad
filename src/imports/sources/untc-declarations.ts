import type { ImportFile, Item } from '../claims.ts';
import { FileFault } from '../claims.ts';
import { openText } from '../reading/text.ts';
import { belgiumAlone } from './treaty-names.ts';

/** So long may the text of one State be: the longest known has some 30 000 characters. */
const longestBlock = 1_000_000;

/** One statement of a declaration text, as far as the text tells it apart. */
export interface Statement {
  text: string;
  /** The articles that it names first, as we write them: `10(2)(a)`, or `19, 21, 22`. */
  article?: string;
  /** Whether it says that a signature binds the Communities and Regions too. */
  isOfEntities: boolean;
}

/**
 * Reads the declarations made under a treaty: blocks that begin with `#` and the name of a State. Of Belgium's block each statement is
 * claimed with its text and the article that it names first; it is met with an act that is here, and never becomes one by itself.
 * @throws FileFault where the file has no such blocks, or one that is far too long
 */
export async function* readDeclarations(file: ImportFile, treaty: string): AsyncGenerator<Item> {
  let blocks = 0;
  for await (const { row, state, text } of readBlocks(file)) {
    blocks += 1;
    if (state.toLowerCase() !== 'belgium') {
      yield { kind: 'skipped', row, reason: belgiumAlone };
      continue;
    }
    const statements = readStatements(text);
    if (statements.length === 0) yield { kind: 'skipped', row, reason: 'The depositary prints the name of Belgium and no text under it' };
    for (const [at, { text: statement, article, isOfEntities }] of statements.entries())
      yield {
        kind: 'treatyAction',
        row,
        key: `${treaty} declaration ${at + 1}`,
        scope: `${treaty} declarations`,
        notes: [],
        values: { treaty, statement, ...(article === undefined ? {} : { article }), ...(isOfEntities ? { isOfEntities } : {}) },
      };
  }
  if (blocks === 0)
    throw new FileFault(`"${file.name}" holds no declarations: the text of each State begins with a line such as "#Belgium"`);
}

/** The blocks of a text, one State at a time; `row` is the line of its name. */
async function* readBlocks(file: ImportFile): AsyncGenerator<{ row: number; state: string; text: string }> {
  let block: { row: number; state: string; text: string } | undefined;
  let row = 0;
  for await (const line of readLines(file)) {
    row += 1;
    const [, state] = /^#\s*(\S.*?)\s*$/.exec(line) ?? [];
    if (state !== undefined) {
      if (block) yield block;
      block = { row, state, text: '' };
    } else if (block) {
      block.text += `${line}\n`;
      if (block.text.length > longestBlock)
        throw new FileFault(`The text of "${block.state}" is longer than ${longestBlock} characters`, row);
    } else if (line.trim() !== '')
      throw new FileFault(`"${file.name}" begins with "${line.slice(0, 60)}" and not with the name of a State, such as "#Belgium"`, row);
  }
  if (block) yield block;
}

async function* readLines({ path, name }: ImportFile): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of openText(path, ['utf-8', 'windows-1252'])) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    if (rest.length > longestBlock) throw new FileFault(`A line of "${name}" is longer than ${longestBlock} characters`);
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/**
 * Parts a text into its statements. The texts have lost their line breaks, so a new one is told by its number (`2.` straight after the end
 * of a sentence, one more than the last), by a dash that opens a declaration, or by the heading `Declaration:`. A text without such signs is
 * one statement.
 */
export function readStatements(text: string): Statement[] {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole === '') return [];
  const byHeading = whole.split(/(?=(?<=^|[.”"])\s*(?:- )?(?:Declaration|Reservation)s?(?::| concerning ))/).map((part) => part.trim());
  return byHeading
    .filter((part) => part !== '')
    .flatMap((part) => (/^(?:\.{3})?\d{1,2}\./.test(part) ? splitByNumber(part) : [part]))
    .map(toStatement);
}

/** Parts `1.…2.…3.…` where each number is one more than the last, so that a number within a sentence is none of them. */
function splitByNumber(text: string): string[] {
  const first = Number(/\d{1,2}/.exec(text)?.[0]);
  const parts: string[] = [];
  let from = 0;
  for (let next = first + 1; ; next += 1) {
    const found = new RegExp(`[.;:”"]\\s*(?=${next}\\.\\s*[A-Z])`).exec(text.slice(from));
    if (!found) break;
    const end = from + found.index + found[0].length;
    parts.push(text.slice(from, end));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.replace(/^(?:\.{3})?\d{1,2}\.\s*/, '').trim());
}

function toStatement(text: string): Statement {
  const article = firstArticle(text);
  const isOfEntities = /\bsignature\b/i.test(text) && /\bcommunit(?:y|ies)\b/i.test(text) && /\b(?:bound|binding|engages)\b/i.test(text);
  return { text, isOfEntities, ...(article === undefined ? {} : { article }) };
}

/** The articles that a text names first, as we write them: `article 10, paragraph 2 (a)` is `10(2)(a)`, `Articles 13 and 15` are `13, 15`. */
export function firstArticle(text: string): string | undefined {
  const found =
    /\barticles?\s+(\d+(?:\s*\([a-z\d]+\))*(?:(?:,\s*|\s+and\s+)\d+(?!\d*\s*of))*)(?:,?\s+paragraph\s+(\d+)((?:\s*\([a-z\d]+\))*))?/i.exec(
      text,
    );
  const [, articles, paragraph, letters = ''] = found ?? [];
  if (articles === undefined) return undefined;
  const numbers = articles.split(/,\s*|\s+and\s+/).map((one) => one.replace(/\s+/g, ''));
  if (paragraph === undefined) return numbers.join(', ');
  return `${numbers.join(', ')}(${paragraph})${letters.replace(/\s+/g, '')}`;
}
