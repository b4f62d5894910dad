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
  const places: [from: number, to: number][] = [];
  for (const pattern of [letterAlone, endAlone])
    for (const { index, 0: word } of text.matchAll(pattern)) places.push(withNeighbours(text, index, index + word.length));
  for (const { index, 0: word } of text.matchAll(noBeginning))
    if (!beginnings.test(word)) places.push(withNeighbours(text, index, index + word.length));
  let looked = 0;
  for (const { index, 0: both, 1: capital = '', 2: rest = '' } of text.matchAll(capitalAlone)) {
    // Each is looked for in the whole text: without a bound a long one would take its length squared.
    looked += 1;
    if (looked > 20) break;
    if (new RegExp(`\\b${capital}${rest}\\b`, 'i').test(text)) places.push(withNeighbours(text, index, index + both.length));
  }
  const pieces: [from: number, to: number][] = [];
  for (const place of places.sort(([one], [other]) => one - other)) {
    const last = pieces.at(-1);
    if (last && place[0] <= last[1]) last[1] = Math.max(last[1], place[1]);
    else pieces.push(place);
  }
  return pieces.slice(0, mostNamed).map(([from, to]) => text.slice(from, to));
}

/** A place in a text with the word before it and, behind a blank, the one after it. */
function withNeighbours(text: string, from: number, to: number): [from: number, to: number] {
  const before = text.lastIndexOf(' ', from - 2) + 1;
  if (text[to] !== ' ') return [before, to];
  const after = text.indexOf(' ', to + 1);
  return [before, after === -1 ? text.length : after];
}
