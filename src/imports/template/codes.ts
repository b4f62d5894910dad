import { languages } from '../../../db/schema/types.ts';
import type { Vocabularies } from '../../vocabularies/memory.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { fold, nearest } from './fold.ts';
import { type ChoiceName, choiceWords } from './help-words.ts';

/** What a coded cell can say: the codes of a list, each with everything that stands for it. */
export interface Codes {
  /** What the list is called, for a sentence. */
  name: string;
  codes: readonly string[];
  /** The code, or codes, that a code, label or abbreviation stands for, by its folded spelling. */
  bySpelling: Map<string, string[]>;
  /** Every spelling with its code, for the nearest. */
  spellings: [spelling: string, code: string][];
}

/** A code that was found, or a sentence that says why none was. */
export type FoundCode = { code: string } | { fault: string };

/** So many codes a sentence can name. */
const fewEnough = 12;

/** The codes of a reference list, with their labels and abbreviations in every language. Synonyms only help to name the nearest. */
export function codesOfList(vocabularies: Vocabularies, list: ListName): Codes {
  const entries = [...(vocabularies.lists.get(list)?.values() ?? [])];
  const treaties = list === 'treaties' || list === 'authorities';
  return codesOf(
    treaties ? list : `/refData/${list}`,
    entries.map(({ code, name, abbreviation, synonyms }) => ({
      code,
      labels: languages.flatMap((language) => [name[language], abbreviation?.[language]]).filter((one) => one !== undefined),
      hints: languages.flatMap((language) => synonyms[language] ?? []),
    })),
  );
}

/** The codes of one of the small lists that only the templates have. */
export function codesOfChoice(choice: ChoiceName): Codes {
  const entries = Object.entries(choiceWords[choice] as Record<string, Record<string, string>>);
  return codesOf(
    choice,
    entries.map(([code, words]) => ({ code, labels: Object.values(words), hints: [] })),
  );
}

function codesOf(name: string, entries: { code: string; labels: string[]; hints: string[] }[]): Codes {
  const bySpelling = new Map<string, string[]>();
  for (const { code, labels } of entries)
    for (const label of labels) {
      const spelling = fold(label);
      const meant = bySpelling.get(spelling) ?? [];
      if (!meant.includes(code)) bySpelling.set(spelling, [...meant, code]);
    }
  // A code is itself, whatever other entry has a label that is spelt like it.
  for (const { code } of entries) bySpelling.set(fold(code), [code]);
  return {
    name,
    codes: entries.map(({ code }) => code),
    bySpelling,
    spellings: entries.flatMap(({ code, labels, hints }) => [code, ...labels, ...hints].map((one): [string, string] => [one, code])),
  };
}

/**
 * Finds the code that a word in a cell stands for: the code itself, or a label or abbreviation in any language.
 * @param allowed the codes that may stand here; all when absent
 */
export function findCode(codes: Codes, word: string, allowed: readonly string[] = codes.codes): FoundCode {
  const meant = codes.bySpelling.get(fold(word));
  const shown = `“${word.length > 100 ? `${word.slice(0, 100)}…` : word}”`;
  const list = allowed.length <= fewEnough ? `; allowed: ${allowed.join(', ')}` : `; see ${codes.name}`;
  if (meant === undefined) {
    const near = nearest(
      word,
      codes.spellings.filter(([, code]) => allowed.includes(code)),
    );
    return { fault: `${shown} is not known${near === undefined ? '' : `; did you mean \`${near}\`?`}${near === undefined ? list : ''}` };
  }
  const [code, ...more] = meant as [string, ...string[]];
  if (more.length > 0) return { fault: `${shown} stands for several: write one of the codes ${meant.join(', ')}` };
  return allowed.includes(code) ? { code } : { fault: `${shown} is not allowed here${list}` };
}
