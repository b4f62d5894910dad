import { decodeHTML } from 'entities';
import type { Note } from '../claims.ts';

/** Marks that no plain text has: of tags and references, without width, of blanks other than the common one, not composed, lost. */
const strangeMark =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0300-\u036f<&\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u2011\u2028-\u202f\u205f-\u206f\u212a\u212b\u3000\ufeff\ufffd]/;
const strangeBlank = /[ \n([][ \n)\]]/;

/** Most texts are plain already. Three looks at the whole take half the time of one pattern with all of it. */
const isPlain = (text: string): boolean =>
  !strangeMark.test(text) &&
  !strangeBlank.test(text) &&
  text.trim() === text &&
  !text.startsWith('R ') &&
  !text.startsWith('[') &&
  !text.includes("' s") &&
  !text.includes('’ s');

const tag = /<(?:!--|[!?/]?[a-zA-Z][^<>]*>)/g;
const lineTag = /^<\/?(?:p|br|div|li|ul|ol|tr|table|h[1-6]|blockquote)\b/i;
const dropped = /^<(script|style)\b/i;

/** References by number, and those by name that texts were seen to leave without a semicolon; others without one may be plain words. */
const reference =
  /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|&(?:nbsp|amp|quot|lt|gt|deg|[lr]aquo|[lr][sd]quo|[nm]dash|[lr]rm|hellip|szlig|[A-Za-z](?:acute|grave|circ|uml|tilde|cedil|ring)|#\d{2,5}(?!\d))/g;

/**
 * Gives a text without what belongs to a page or to a typewriter and not to its words: tags are taken out (a paragraph or a line break
 * becomes a line break; what stands in scripts and style sheets goes), character references are read, also where the semicolon is missing,
 * every blank becomes a single one, marks without width go, letters are composed (NFC), a bracket holds no blank inside its ends, an `s`
 * stands at its apostrophe, and a leading `R ` or `[...]` goes, which exports leave there. Quotation marks stay as they are.
 * The notes name what could not be read. Text that was encoded up to three times over is read through.
 */
export function plainText(text: string): { text: string; notes: Note[] } {
  if (isPlain(text)) return { text, notes: [] };
  let plain = text;
  for (let times = 0; times < 3 && /[<&]/.test(plain); times += 1) {
    const read = withoutTags(plain).replace(reference, (found) => decodeHTML(found.endsWith(';') ? found : `${found};`));
    if (read === plain) break;
    plain = read;
  }
  const notes: Note[] = [];
  const unread = plain.match(/&[A-Za-z][A-Za-z\d]{1,31};/);
  if (unread) notes.push({ field: 'text', value: unread[0], reason: `The text holds ${unread[0]}, which is no known character.` });
  if (plain.includes('\ufffd')) notes.push({ field: 'text', reason: 'The text holds a character that was lost before it came here.' });
  return { text: tidy(plain), notes };
}

function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  let plain = '';
  let from = 0;
  // Looked up once, so that a text full of openings without an end is not read through for each.
  let lower: string | undefined;
  tag.lastIndex = 0;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    const [mark] = found;
    plain += text.slice(from, found.index);
    from = tag.lastIndex;
    const script = dropped.exec(mark);
    if (mark === '<!--' || script) {
      lower ??= text.toLowerCase();
      const closing = script ? `</${script[1]?.toLowerCase()}` : '-->';
      const end = lower.indexOf(closing, from);
      // Without an end nothing after it is text, as in a browser.
      from = end === -1 ? text.length : script ? end : end + closing.length;
      tag.lastIndex = from;
    } else if (lineTag.test(mark)) plain += '\n';
    else if (/^<\/?t[dh]\b/i.test(mark)) plain += ' ';
  }
  return plain + text.slice(from);
}

const tidy = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // Marks without width and controls; a non-breaking hyphen is a hyphen, as a non-breaking blank is a blank.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/([([])[ \n]+/g, '$1')
    .replace(/[ \n]+([)\]])/g, '$1')
    .replace(/(\p{L}) ?(['’]) s(?=$|[\s,.;:)])/gu, '$1$2s')
    .trim()
    .replace(/^(?:R (?=[\d\p{Lu}])|\[(?:\.\.\.|…)\] ?)+/u, '')
    .normalize('NFC');
