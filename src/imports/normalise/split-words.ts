/** Ends of words that are no words themselves, in English or French. */
const ends =
  'tion|tions|tional|tionally|ation|ations|ational|sion|sions|ment|ments|ness|ities|ity|ance|ence|ances|ences|ious|eous|ically|ized|ised|izing|ising|isation|ization|ibility|ibly|ingly|thcare|eoples|ople|eople|hts|ght|ghts';

/**
 * Letters that stand alone between words in lower case: `l aw`, `trans i tional`, `supply chain s ;`. Not `a` (a word), `e` and `x`
 * (`e government`, `x ray`), `v` (versus), `o`, `u` and `y` (words of Spanish and Portuguese), and no letter beside `and`, `or`, `to` (a list).
 */
const letterAlone =
  /(?<=(?<!\b(?:and|or|to|et|ou|point|para|letter|indent)) )(?<![^\p{L}] )[b-df-ilnps-trkmqwz](?= (?!(?:and|or|to|et|ou|of|above|below)\b)[\p{Ll};,.])/gu;
const endAlone = new RegExp(`(?<=\\p{Ll} )(?:${ends})(?![\\p{L}'’-])`, 'gu');
/** A capital with the rest of its word behind a blank: `Indigenous P eoples`. Whether it is the rest, the same word elsewhere in the text tells. */
const capitalAlone = /(?<=\p{L} )([B-HJ-Z]) (\p{Ll}{2,})/gu;

/** No English or French word begins with three consonants other than these. */
const beginnings = /^(?:chl|chr|phl|phr|phth|sch|scr|shr|skl|spl|spr|squ|str|thr|thw|sph|shm|schw|ngw|ngl|msk|mys|whr|wrh)/;
const noBeginning = /(?<=\p{Ll} )[bcdfghjklmnpqrstvwxz]{3}[a-z]{2,}(?![\p{L}'’.@/-])/gu;

/** So many are named at most. */
const mostNamed = 5;

/**
 * Gives the places where a word looks broken by a stray blank (`heal thcare`, `trans i tional`), with the words beside, five at most. It
 * knows them by marks and not by a dictionary: letters alone, ends that are no words, beginnings that no word has. So it misses those
 * that make two words (`sexual a buse`), and rarely takes a foreign word for one.
 */
export function splitWords(text: string): string[] {
  const found: string[] = [];
  const name = (from: number, to: number): void => {
    const before = text.lastIndexOf(' ', from - 2) + 1;
    const after = text.indexOf(' ', to + 1);
    const piece = text.slice(before, text[to] === ' ' && after !== -1 ? after : text[to] === ' ' ? text.length : to);
    if (!found.some((other) => other.includes(piece) || piece.includes(other))) found.push(piece);
  };
  for (const { index, 0: letter } of text.matchAll(letterAlone)) name(index, index + letter.length);
  for (const { index, 0: end } of text.matchAll(endAlone)) name(index, index + end.length);
  for (const { index, 0: word } of text.matchAll(noBeginning)) if (!beginnings.test(word)) name(index, index + word.length);
  for (const { index, 0: both, 1: capital = '', 2: rest = '' } of text.matchAll(capitalAlone))
    if (new RegExp(`\\b${capital}${rest}\\b`, 'i').test(text)) name(index, index + both.length);
  return found.slice(0, mostNamed);
}
