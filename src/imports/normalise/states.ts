import { findCountry } from '../countries.ts';

const known = new Map<string, string | undefined>();

function isCountry(label: string): boolean {
  if (!known.has(label)) {
    // Brackets hold anything: what is kept in mind has a bound.
    if (known.size > 20_000) known.clear();
    known.set(label, label.length > 2 ? findCountry(label) : undefined);
  }
  return known.get(label) !== undefined;
}

/**
 * Takes the recommending States from the end of a recommendation of the Universal Periodic Review, where the report names them in brackets:
 * `(Maldives) (Portugal);`, `(Spain, Brazil);`, `(Iran (Islamic Republic of));`. A bracket counts only when every name in it is that of a
 * country. Where States are named within the text too, each behind its own part, all are given in order and the text stays as it stands.
 * @returns the text without its last brackets and the semicolon behind them, and the names as printed
 */
export function stripStates(text: string): { text: string; states: string[] } {
  const end = withoutMarksBehind(text);
  if (!end.endsWith(')')) return { text, states: [] };
  let rest = end;
  const states: string[] = [];
  for (let start = openingOf(rest); start !== undefined; start = openingOf(rest)) {
    const named = namesIn(rest.slice(start + 1, -1));
    if (!named) break;
    states.unshift(...named);
    rest = rest.slice(0, start).trimEnd();
  }
  if (states.length === 0 || rest === '') return { text, states: [] };
  const within = [...rest.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)(?=\s*[;,.])/g)].flatMap(([, inner = '']) => namesIn(inner) ?? []);
  if (within.length > 0) return { text, states: [...new Set([...within, ...states])] };
  return { text: text.slice(end.length).trimStart().startsWith('.') ? `${rest}.` : rest.replace(/[;,]$/, ''), states };
}

/** Character by character from the end: a pattern would begin anew at every mark within the text. */
function withoutMarksBehind(text: string): string {
  let length = text.length;
  while (length > 0 && ' \n;.,'.includes(text.charAt(length - 1))) length -= 1;
  return text.slice(0, length);
}

/** Place of the bracket that the last character closes. */
function openingOf(text: string): number | undefined {
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  // A list of all States is some 3 000 characters long.
  for (let at = text.length - 1; at >= 0 && at > text.length - 6_000; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(' && --depth === 0) return at;
  }
  return undefined;
}

/** The names in a bracket; undefined when one of them is no country's. */
function namesIn(inner: string): string[] | undefined {
  const names: string[] = [];
  for (const part of inner.split(/\s*[,;]\s*/).map((name) => name.replace(/^and\s+/, '').trim())) {
    if (part === '') continue;
    if (isCountry(part)) names.push(part);
    else {
      const pair = /^(.+?) and (?:the )?(.+)$/.exec(part);
      if (!pair?.[1] || !pair[2]) return undefined;
      const both = pairOf(part);
      if (!both) return undefined;
      names.push(...both);
    }
  }
  return names.length > 0 ? names : undefined;
}

/** Two countries joined by `and`, also where one of them has an `and` in its own name. */
function pairOf(part: string): [string, string] | undefined {
  for (let at = part.indexOf(' and '); at !== -1; at = part.indexOf(' and ', at + 1)) {
    const pair: [string, string] = [part.slice(0, at), part.slice(at + 5)];
    if (pair.every(isCountry)) return pair;
  }
  return undefined;
}
