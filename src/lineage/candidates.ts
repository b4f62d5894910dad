import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { type Language, type LocalizedTerms, type LocalizedText, languages } from '../../db/schema/types.ts';
import { textArray } from '../http/sql.ts';

/** What is known of a recommendation without reading its text. */
export interface Traits {
  id: string;
  adoptedFirst: string | null;
  symbolKey: string;
  paragraphSort: string;
  themes: string[];
  groups: string[];
}

/** Stemmed words of the shown text of each language. */
export type Words = Partial<Record<Language, string[]>>;

/** How much a word, theme or group tells of what a recommendation is about. */
export interface Weights {
  ofWord(language: Language, word: string): number;
  ofTag(code: string): number;
}

const tagsOf = (scheme: string): SQL =>
  sql`(select string_agg(t.code, ' ' order by t.code) from tags t where t.recommendation = r.id and t.scheme = ${scheme})`;

const split = (joined: string | null): string[] => (joined ? joined.split(' ') : []);

/** Gives the traits of these recommendations; ids that are gone are left out. */
export async function listTraits(db: Db, ids: string[]): Promise<Traits[]> {
  const rows = await select<Omit<Traits, 'themes' | 'groups'> & { themes: string | null; groups: string | null }>(
    db,
    sql`select r.id, r.adopted_first::text as "adoptedFirst", r.symbol_key as "symbolKey", r.paragraph_sort as "paragraphSort",
          ${tagsOf('theme')} as themes, ${tagsOf('group')} as groups
        from recommendations r where r.id = any(${textArray(ids)}) order by r.id`,
  );
  return rows.map((row) => ({
    ...row,
    themes: split(row.themes),
    // Nobody in particular says no more than no group at all.
    groups: split(row.groups).filter((group) => group !== 'generalPopulation'),
  }));
}

/** Gives the words of these recommendations by id. */
export async function listWords(db: Db, ids: string[]): Promise<Map<string, Words>> {
  const rows = await select<{ id: string; language: Language; words: string }>(
    db,
    // Joined, because it is read in a third of the time that arrays take; a word holds no blank.
    sql`select recommendation as id, language, array_to_string(tsvector_to_array(words), ' ') as words
        from recommendation_texts where recommendation = any(${textArray(ids)}) and is_shown`,
  );
  const found = new Map<string, Words>();
  for (const { id, language, words } of rows) found.set(id, { ...found.get(id), [language]: split(words) });
  return found;
}

/** Gives the shown texts of these recommendations by id. */
export async function listTexts(db: Db, ids: string[]): Promise<Map<string, [Language, string][]>> {
  const rows = await select<{ id: string; language: Language; text: string }>(
    db,
    sql`select recommendation as id, language, text from recommendation_texts where recommendation = any(${textArray(ids)}) and is_shown`,
  );
  const found = new Map<string, [Language, string][]>();
  for (const { id, language, text } of rows) found.set(id, [...(found.get(id) ?? []), [language, text]]);
  return found;
}

/** Writes a text in lower case, without accents, with single blanks around every word. */
export const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

/** The names of treaties in their plain form with the code of the treaty, by their first word, longest first. */
export type TreatyNames = Map<string, { name: string; code: string }[]>;

/** Gives the titles and synonyms of all treaties in all languages. */
export async function listTreatyNames(db: Db): Promise<TreatyNames> {
  const rows = await select<{ code: string; title: LocalizedText; synonyms: LocalizedTerms }>(
    db,
    sql`select code, title, synonyms from treaties order by code`,
  );
  const names = rows.flatMap(({ code, title, synonyms }) =>
    [...Object.values(title), ...Object.values(synonyms).flat()].map((name) => ({ name: plain(name), code })),
  );
  const found: TreatyNames = new Map();
  for (const one of names.sort((a, b) => b.name.length - a.name.length)) {
    const first = one.name.split(' ', 2)[1] ?? '';
    found.set(first, [...(found.get(first) ?? []), one]);
  }
  return found;
}

/** Gives the codes of the treaties a plain text names; of names that begin alike the longest, so that a protocol is not taken for its treaty. */
export function treatiesIn(text: string, names: TreatyNames): string[] {
  const codes: string[] = [];
  for (let at = 0; at < text.length - 1; ) {
    const end = text.indexOf(' ', at + 1);
    const named = names.get(text.slice(at + 1, end))?.find(({ name }) => text.startsWith(name, at));
    if (named) codes.push(named.code);
    at = named ? at + named.name.length - 1 : end;
  }
  return codes;
}

/** As many records as frequencies are taken from: their ids are digests, so the first ones are drawn at random. */
const sampleSize = 2_000;
/** So many theme tags of the average are added to those of a word, so that a word met once does not pass for the mark of a theme. */
const doubt = 3;

/**
 * Learns from a sample what words and tags tell: a rare one more than a frequent one, and a word that keeps to few themes
 * (`overcrowding`) more than one of all themes (`strengthen`), however often that demand is repeated.
 */
export async function learnWeights(db: Db): Promise<Weights> {
  const sample = await select<{ id: string }>(db, sql`select id from recommendations order by id limit ${sampleSize}`);
  const ids = sample.map(({ id }) => id);
  const rows = await listTraits(db, ids);
  const wordsOf = await listWords(db, ids);
  const tags = new Map<string, number>();
  const themes = new Map<string, number>();
  const words = new Map<string, { texts: number; themes: Map<string, number> }>();
  const texts = new Map<Language, number>();
  for (const row of rows) {
    for (const code of [...row.themes, ...row.groups]) count(tags, code);
    for (const code of row.themes) count(themes, code);
    for (const language of languages) {
      const own = wordsOf.get(row.id)?.[language];
      if (own) count(texts, language);
      for (const word of own ?? []) {
        const key = `${language} ${word}`;
        const seen = words.get(key) ?? { texts: 0, themes: new Map() };
        seen.texts++;
        for (const code of row.themes) count(seen.themes, code);
        words.set(key, seen);
      }
    }
  }
  const allTags = [...themes.values()].reduce((sum, one) => sum + one, 0);
  const unseen = { texts: 1, themes: new Map([['', 1]]) };
  const shareOf = (theme: string) => (themes.get(theme) ?? 0) / allTags || 1 / Math.max(themes.size, 20);
  // A word of texts without themes counts as one met under one theme: nothing speaks against it.
  const weightOf = (language: Language, seen: typeof unseen) =>
    divergence(seen.themes.size > 0 ? seen.themes : unseen.themes, shareOf) ** 2 * Math.log(1 + (texts.get(language) ?? 1) / seen.texts);
  const known = new Map<string, number>();
  return {
    ofWord: (language, word) => {
      const key = `${language} ${word}`;
      let weight = known.get(key);
      if (weight === undefined) {
        weight = weightOf(language, words.get(key) ?? unseen);
        known.set(key, weight);
      }
      return weight;
    },
    ofTag: (code) => Math.log(1 + rows.length / (tags.get(code) ?? 1)),
  };
}

const count = <Key>(counts: Map<Key, number>, key: Key): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

/** How far the themes of a word are from those of all words: Kullback and Leibler's measure, smoothed. */
function divergence(themes: Map<string, number>, shareOf: (theme: string) => number): number {
  const all = [...themes.values()].reduce((sum, one) => sum + one, 0) + doubt;
  let [sum, covered] = [0, 0];
  for (const [theme, times] of themes) {
    const share = shareOf(theme);
    const here = (times + doubt * share) / all;
    covered += share;
    sum += here * Math.log(here / share);
  }
  return sum + (doubt / all) * Math.max(0, 1 - covered) * Math.log(doubt / all);
}

/** So many of its most telling words lead from a text without themes, or to one, where two of them are met. */
const leadingWords = 8;

/**
 * Gives what these recommendations have to be compared with: actionable records of other documents (a part and its own paragraph are in
 * one) to the same State that share a theme or, where one of the two has none, telling words of the same language. Pairs in the lineage are left out.
 */
export async function listComparisons(db: Db, asked: Map<string, Words>, weights: Weights): Promise<{ id: string; other: string }[]> {
  const leads = [...asked].flatMap(([id, words]) =>
    languages.flatMap((language) => {
      const telling = (words[language] ?? []).toSorted((one, other) => weights.ofWord(language, other) - weights.ofWord(language, one));
      return telling.length > 1 ? [{ id, language, query: twoOf(telling.slice(0, leadingWords)) }] : [];
    }),
  );
  return select(
    db,
    sql`with asked as materialized (
          select r.id, r.document, r.kind, r.countries, exists (select from tags t where t.recommendation = r.id and t.scheme = 'theme') as has_themes
          from recommendations r join recommendation_kinds k on k.code = r.kind
          where r.id = any(${textArray([...asked.keys()])}) and k.is_actionable),
        leads as materialized (
          select l.id, l.language, l.query::tsquery as query, a.has_themes
          from unnest(${textArray(leads.map(({ id }) => id))}, ${textArray(leads.map(({ language }) => language))},
            ${textArray(leads.map(({ query }) => query))}) l (id, language, query) join asked a on a.id = l.id),
        untagged as materialized (
          select r.id from recommendations r where not exists (select from tags t where t.recommendation = r.id and t.scheme = 'theme')),
        met (id, other) as (
          select a.id, o.recommendation from asked a
            join tags t on t.recommendation = a.id and t.scheme = 'theme'
            join tags o on o.scheme = t.scheme and o.code = t.code
          union
          select l.id, o.recommendation from untagged u
            join recommendation_texts o on o.recommendation = u.id and o.is_shown
            join leads l on l.language = o.language and o.words @@ l.query
          union
          select l.id, o.recommendation from leads l
            join recommendation_texts o on o.language = l.language and o.words @@ l.query and o.is_shown where not l.has_themes)
        select m.id, m.other from met m join asked a on a.id = m.id
          join recommendations r on r.id = m.other join recommendation_kinds k on k.code = r.kind
        where r.document <> a.document and r.countries && a.countries and k.is_actionable and (r.kind = 'requestForInformation') = (a.kind = 'requestForInformation')
          and not exists (select from lineage l where l.earlier = m.id and l.later = m.other)
          and not exists (select from lineage l where l.earlier = m.other and l.later = m.id)`,
  );
}

/** A query for texts that hold at least two of these words: one alone is met by chance. */
const twoOf = (words: string[]): string => {
  const all = words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`);
  return all
    .slice(0, -1)
    .map((word, at) => `${word} & (${all.slice(at + 1).join(' | ')})`)
    .join(' | ');
};
