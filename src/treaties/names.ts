import { type Language, type LocalizedTerms, type LocalizedText, languages } from '../../db/schema/types.ts';

/** What a treaty is called, as far as it takes to find it in a text. */
export interface NamedTreaty {
  code: string;
  abbreviation: string;
  title: LocalizedText;
  synonyms: LocalizedTerms;
  protocolTo: string | null;
}

/** A treaty found in a text; not meant where the text speaks of a protocol to it, of its committee, or of who advised something. */
export interface Mention {
  treaty: string;
  start: number;
  end: number;
  isMeant: boolean;
}

/** Finds the treaties that a text in a language names. */
export type FindMentions = (text: string, language: Language) => Mention[];

/** Apostrophes and blanks in one spelling, so that names are found as they are printed; every character keeps its place. */
export const plain = (text: string): string => text.replace(/[’ʼ]/g, "'").replace(/[\s\u00a0\u202f]/g, ' ');

/** Names of courts that stand for the statute in a list of synonyms, and for the court in a text. */
const courts = new Set(['ICC', 'CPI', 'IStGH']);
const isAcronym = (name: string): boolean => /^[A-Z][A-Za-z]{0,3}[A-Z0-9][A-Za-z0-9.+-]*$/.test(name) && !/[a-z]{3}/.test(name);
const isTreatyWord =
  /verdrag|conventi|konvention|übereinkommen|abkommen|protoco|protokol|pakt|pact|covenant|charter|charta|charte|handvest|stat(ute|ut)|treaty|traité|vertrag|\bCSE\b|\bESC\b|\bESH\b/i;

/** The names of a treaty in a language: titles, with and without what stands in brackets, and those synonyms that name no subject or court. */
function ownNames({ abbreviation, title, synonyms }: NamedTreaty, language: Language): string[] {
  const full = plain(title[language] ?? '').trim();
  const bare = full.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
  const isTelling = bare.split(' ').length >= 4 || /\d/.test(bare) || !full.includes('(');
  const others = (synonyms[language] ?? []).map(plain).filter((name) => !courts.has(name) && (isAcronym(name) || isTreatyWord.test(name)));
  // What follows tells what the protocol is for: "Second Optional Protocol to the ICCPR, aiming at…".
  const [head = ''] = /^(?:\S+ )*protocol to .*?(?=, )/i.exec(bare) ?? [];
  return [full, ...(isTelling ? [bare] : []), head, abbreviation, ...others].filter((name) => name.length > 1);
}

/** The names of each treaty; a protocol is also called by any other name of what it is a protocol to. What names two treaties names none. */
function namesOf(treaties: NamedTreaty[], language: Language): Map<string, string> {
  const own = new Map(treaties.map((treaty) => [treaty.code, ownNames(treaty, language)]));
  const owners = new Map<string, Set<string>>();
  for (const { code, protocolTo } of treaties) {
    const names = own.get(code) ?? [];
    const parents = (protocolTo && own.get(protocolTo)) || [];
    const variants = names.flatMap((name) =>
      parents.flatMap((parent) => (name.includes(` ${parent}`) ? parents.map((other) => name.replace(` ${parent}`, ` ${other}`)) : [])),
    );
    for (const name of [...names, ...variants]) owners.set(name, (owners.get(name) ?? new Set()).add(code));
  }
  return new Map([...owners].flatMap(([name, codes]) => (codes.size === 1 ? [[name, [...codes][0] as string]] : [])));
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** German nouns and adjectives end as their case asks: `Internationaler Pakt` is found in `zum Internationalen Pakt`. */
const inflected = (word: string): string =>
  /^\p{L}{5,}$/u.test(word) ? `${escaped(word.replace(/(?:e[rsnm]?|s)$/, ''))}\\p{L}{0,3}` : escaped(word);

function toPattern(name: string, language: Language): RegExp {
  const words = name.split(/ +/).map(language === 'de' && !isAcronym(name) ? inflected : escaped);
  return new RegExp(`(?<![\\p{L}\\d-])${words.join(' +')}(?![\\p{L}\\d+-]|\\.\\d)`, isAcronym(name) ? 'gu' : 'giu');
}

/** What stands before a name that is not the thing meant: a protocol or an amendment to it, its committee, or another one of its protocols. */
export const isOfAnother: Record<Language, RegExp> = {
  en: /(\b(protocols?|amendments?|annex|additional)( (?!and\b|or\b|acced|adher|part)\S+){0,6} (to|of) (the )?((un|united nations|international) )?|\b(committee( on| for| against)?|by|from) (the )?|\b(second|third|additional|fourth) )$/i,
  fr: /((se rapport\w+|rapporte|relatif|additionnel|facultatif|protocoles?|amendements?)( \S+)? ((à|de) (la |l')?|aux? |du |des )|\b(comité( \S+)?|par|du comité) ((de|des|pour|contre) )?(la |le |l')?|\b(deuxième|second|troisième) )$/i,
  nl: /(\b(protocol\w*|dat|wijziging\w*)( \S+)? (bij|van|behorende bij|op) (het |de )?|\b(comité( \S+)?|door|comité tegen) (het |de )?|\b(tweede|derde|aanvullend) )$/i,
  de: /((protokoll\w*|änderung\w*)( \S+)? (zum|zur|zu|des|der) |\b(ausschuss\w*( \S+)?|vom|durch|seitens) (den |die |das |dem |des |der )?|\b(zweite|dritte)\w* )$/i,
};

/**
 * Prepares the finding of treaties in texts. The longest name wins, so that a protocol is not taken for its convention; an acronym in
 * brackets belongs to the name before it; and the name of a convention after "protocol to the" is not that convention.
 */
export function readNames(treaties: NamedTreaty[]): FindMentions {
  const patterns = new Map(
    languages.map((language) => [
      language,
      [...namesOf(treaties, language)]
        .sort(([one], [other]) => other.length - one.length)
        .map(([name, treaty]) => ({ treaty, pattern: toPattern(name, language) })),
    ]),
  );
  return (text, language) => {
    const taken: Mention[] = [];
    for (const { treaty, pattern } of patterns.get(language) ?? [])
      for (const { index, 0: found } of text.matchAll(pattern)) {
        const end = index + found.length;
        if (taken.some((one) => index < one.end && end > one.start)) continue;
        const bracketed = /^ ?\([^()]{2,20}\)/.exec(text.slice(end))?.[0].length ?? 0;
        taken.push({ treaty, start: index, end: end + bracketed, isMeant: !isOfAnother[language].test(text.slice(0, index)) });
      }
    return taken;
  };
}
