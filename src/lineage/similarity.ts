import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { type Language, languages } from '../../db/schema/types.ts';
import {
  learnWeights,
  listComparisons,
  listTexts,
  listTraits,
  listTreatyNames,
  listWords,
  plain,
  type Traits,
  type TreatyNames,
  treatiesIn,
  type Weights,
  type Words,
} from './candidates.ts';

/** Two recommendations that seem to ask the same, and why. */
export interface LineageCandidate {
  /** The one adopted first; one without a date counts as later than any with one. */
  earlier: string;
  later: string;
  /** Between 0 and 1. */
  score: number;
  reasons: {
    themes: string[];
    groups: string[];
    /** Treaties that both name, where both are about joining a treaty or about reservations. */
    treaties: string[];
    /** How alike the words are, from 0 to 1, over the languages in which both have a text; a little less the fewer these are. */
    textSimilarity: number;
    /** The language in which the words are most alike. */
    language: Language;
  };
}

/** What is looked for: among these recommendations and all others, or everywhere; the best so many. */
export interface LineageOptions {
  ids?: string[];
  limit?: number;
}

/** Chosen on the marked pairs of `test/lineage`, where the figures for it are printed. */
const leastScore = 0.16;

/** At 100 000 records one id meets some thousands of others: so few ids share a statement. */
const batchSize = 2;

/**
 * Finds pairs of recommendations of different documents that ask the same, best first; all pairs, or those that one of the given ids is in.
 * A pair that stands in the lineage is left out whatever its state.
 */
export async function findLineageCandidates(db: Db, { ids, limit }: LineageOptions = {}): Promise<LineageCandidate[]> {
  const [weights, treaties] = await Promise.all([learnWeights(db), listTreatyNames(db)]);
  const asked = ids ?? (await select<{ id: string }>(db, sql`select id from recommendations order by id`)).map(({ id }) => id);
  const found = new Map<string, LineageCandidate>();
  for (let at = 0; at < asked.length; at += batchSize)
    for (const candidate of await findAmong(db, asked.slice(at, at + batchSize), weights, treaties))
      found.set(`${candidate.earlier} ${candidate.later}`, candidate);
  return [...found.values()].sort(byScore).slice(0, limit);
}

/** Reads less and less: tags of all that may be compared, words of those that tags leave, texts of those that words leave. */
async function findAmong(db: Db, ids: string[], weights: Weights, treaties: TreatyNames): Promise<LineageCandidate[]> {
  const ownWords = await listWords(db, ids);
  const met = await listComparisons(db, ownWords, weights);
  const traits = new Map((await listTraits(db, [...ids, ...met.map(({ other }) => other)])).map((one) => [one.id, one]));
  const byTags = met.flatMap(({ id, other }) => {
    const [one, two] = [traits.get(id), traits.get(other)];
    if (!one || !two) return [];
    const likeness = themesLikeness(one, two, weights) * groupsLikeness(one, two);
    return likeness >= leastScore ? [{ one, two, likeness }] : [];
  });
  const otherWords = await listWords(db, unique(byTags.map(({ two }) => two.id)));
  const byWords = byTags.flatMap(({ one, two, likeness }) => {
    const text = compareWords(ownWords.get(one.id) ?? {}, otherWords.get(two.id) ?? {}, weights);
    const most = text && (mayBeOnTreaties(one, two) ? (1 + text.mean) / 2 : text.mean);
    return most && likeness * most >= leastScore ? [{ one, two, likeness, text }] : [];
  });
  const texts = await listTexts(db, unique(byWords.flatMap(({ one, two }) => [one.id, two.id])));
  const asks = new Map([...texts].map(([id, own]) => [id, toAsked(own, treaties)]));
  return byWords.flatMap((pair) => toCandidate(pair, asks.get(pair.one.id), asks.get(pair.two.id)) ?? []);
}

const unique = (values: string[]): string[] => [...new Set(values)];

/**
 * Writes new candidates into the lineage as suggestions and gives how many there were; a pair that is there is never touched,
 * so that one a person has rejected does not come back.
 */
export async function suggestLineage(db: Db, options: LineageOptions = {}): Promise<number> {
  const candidates = await findLineageCandidates(db, options);
  const rows = await select(
    db,
    sql`insert into lineage (earlier, later, state, suggested_by, score, reasons)
        select earlier, later, 'suggested', 'similarity', score, reasons
        from jsonb_to_recordset(${JSON.stringify(candidates)}::jsonb) c (earlier text, later text, score real, reasons jsonb)
        on conflict do nothing returning earlier`,
  );
  return rows.length;
}

const byScore = (one: LineageCandidate, other: LineageCandidate): number =>
  other.score - one.score || (one.earlier + one.later < other.earlier + other.later ? -1 : 1);

/** Whether one was adopted before the other; one without a date counts as later, and places in the documents decide between equals. */
export function isEarlier(one: Traits, other: Traits): boolean {
  const key = ({ adoptedFirst, symbolKey, paragraphSort, id }: Traits) => [adoptedFirst ?? '9999', symbolKey, paragraphSort, id];
  const keys = key(other);
  for (const [at, value] of key(one).entries()) if (value !== keys[at]) return value < (keys[at] as string);
  return true;
}

/** A candidate, or undefined where the two do not ask the same after all. */
function toCandidate(
  { one, two, likeness, text }: { one: Traits; two: Traits; likeness: number; text: WordLikeness },
  asked: Asked | undefined,
  askedToo: Asked | undefined,
): LineageCandidate | undefined {
  if (!asked || !askedToo) return;
  const areOnTreaties = [asked, askedToo].every(({ acts }) => acts.includes('ratification')) || haveThemeOfTreaties(one, two);
  const treaties = areOnTreaties ? shared(asked.treaties, askedToo.treaties) : [];
  // Asking for one treaty is never asking for another, however alike the words are.
  if (areOnTreaties && treaties.length === 0 && asked.treaties.length > 0 && askedToo.treaties.length > 0) return;
  // A law is not a training course: less where each names its act and none is the same.
  const isOtherAct = asked.acts.length > 0 && askedToo.acts.length > 0 && shared(asked.acts, askedToo.acts).length === 0;
  const score = likeness * (treaties.length > 0 ? (1 + text.mean) / 2 : text.mean) * (isOtherAct ? 0.7 : 1);
  if (score < leastScore) return;
  const [earlier, later] = isEarlier(one, two) ? [one.id, two.id] : [two.id, one.id];
  const [themes, groups] = [shared(one.themes, two.themes), shared(one.groups, two.groups)];
  return {
    earlier,
    later,
    score: round(score),
    reasons: { themes, groups, treaties, textSimilarity: round(text.mean), language: text.language },
  };
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

const shared = (one: string[], other: string[]): string[] => one.filter((value) => other.includes(value));

const haveThemeOfTreaties = (one: Traits, other: Traits): boolean =>
  shared(one.themes, other.themes).some((theme) => theme === 'treatyRatification' || theme === 'reservations');

/** Without themes only the texts can tell. */
const mayBeOnTreaties = (one: Traits, other: Traits): boolean =>
  one.themes.length === 0 || other.themes.length === 0 || haveThemeOfTreaties(one, other);

interface WordLikeness {
  mean: number;
  language: Language;
}

/** How alike the words of two recommendations are, in the languages that both have; undefined where they have none in common. */
function compareWords(one: Words, other: Words, { ofWord }: Weights): WordLikeness | undefined {
  const alike = languages.flatMap((language) => {
    const [words, others] = [one[language], new Set(other[language])];
    if (!words || others.size === 0) return [];
    const weigh = (some: string[]) => some.reduce((sum, word) => sum + ofWord(language, word), 0);
    const cosine = weigh(words.filter((word) => others.has(word))) / Math.sqrt(weigh(words) * weigh([...others]) || 1);
    return [{ language, cosine }];
  });
  // One language errs more often than four: without this the seed in one language alone had a precision of 0.68 to 0.74, with it 0.73 to 0.84.
  const count = alike.length + 0.25;
  const best = alike.toSorted((a, b) => b.cosine - a.cosine)[0];
  return best && { mean: alike.reduce((sum, { cosine }) => sum + cosine, 0) / count, language: best.language };
}

/** Where one of the two has none, nothing is known of them: between sharing all and sharing none. */
const [unknownThemes, unknownGroups] = [0.7, 0.6];

function themesLikeness(one: Traits, other: Traits, { ofTag }: Weights): number {
  if (one.themes.length === 0 || other.themes.length === 0) return unknownThemes;
  const weigh = (codes: string[]) => codes.reduce((sum, code) => sum + ofTag(code), 0);
  const [first, second, both] = [weigh(one.themes), weigh(other.themes), weigh(shared(one.themes, other.themes))];
  // Half how much of all themes is shared, half how much of the one with fewer: a demand is often repeated as a part of a wider one.
  return Math.sqrt((both / (first + second - both) + both / Math.min(first, second)) / 2);
}

function groupsLikeness(one: Traits, other: Traits): number {
  if (one.groups.length === 0 || other.groups.length === 0) return unknownGroups;
  const both = shared(one.groups, other.groups).length;
  return 0.2 + (0.8 * both) / (one.groups.length + other.groups.length - both);
}

/** What the texts of a recommendation ask for: kinds of act, and treaties by their codes. */
interface Asked {
  acts: string[];
  treaties: string[];
}

function toAsked(texts: [Language, string][], names: TreatyNames): Asked {
  const own = texts.map(([language, text]): [Language, string] => [language, plain(text)]);
  return {
    acts: unique(own.flatMap(([language, text]) => acts[language].flatMap(([act, forms]) => (forms.test(text) ? [act] : [])))),
    treaties: unique(own.flatMap(([, text]) => treatiesIn(text, names))),
  };
}

/** The words of each language, as patterns, that tell what kind of act is asked for. */
const acts = Object.fromEntries(
  Object.entries({
    nl: {
      law: 'wet wets wetten wetgev\\w* wettelijk\\w* strafwetboek verbied\\w* verbod\\w*',
      plan: 'strategie\\w* \\w*plan \\w*plannen programma\\w*',
      training: 'opleid\\w* vorming\\w* bijschol\\w*',
      figures: 'statisti\\w* gegevens cijfers',
      ratification: 'ratific\\w* bekrachtig\\w* toetred\\w* partij\\sbij',
      complaint: 'klacht\\w* rechtsmiddel\\w* rechtsbijstand',
      information: 'bewustma\\w* sensibilis\\w* \\w*campagnes? informatie',
      consultation: 'raadple\\w* betrek\\w* inspraak',
    },
    fr: {
      law: 'lois? legislat\\w* legifer\\w* code\\spenal interdi\\w* abrog\\w*',
      plan: 'strategi\\w* plans? programmes?',
      training: 'formations? former',
      figures: 'statisti\\w* donnees chiffres',
      ratification: 'ratifi\\w* adher\\w* partie\\sa',
      complaint: 'plaintes? recours aide\\sjuridique',
      information: 'sensibilis\\w* campagnes? informations? informer',
      consultation: 'consult\\w* associer',
    },
    de: {
      law: '\\w*gesetz\\w* verbiet\\w* verbot\\w*',
      plan: '\\w*strategien? \\w*plan \\w*plane \\w*programme?',
      training: '\\w*schulung\\w* schulen ausbild\\w* fortbild\\w*',
      figures: 'statisti\\w* daten zahlen',
      ratification: 'ratifi\\w* beitritt beitreten vertragspartei',
      complaint: '\\w*beschwerde\\w* rechtsbehelf\\w* rechtsberatung',
      information: 'sensibilis\\w* \\w*kampagnen? information\\w* informieren',
      consultation: 'konsult\\w* einbezieh\\w* beteilig\\w*',
    },
    en: {
      law: 'laws? legislat\\w* criminal\\scode prohibit\\w* forbid outlaw ban repeal act',
      plan: 'strateg\\w* plans? programmes?',
      training: 'train\\w*',
      figures: 'statistic\\w* data figures',
      ratification: 'ratif\\w* acced\\w* accession join become\\sa\\sparty',
      complaint: 'complaints? remedy remedies legal\\s(?:aid|advice|help)',
      information: 'awareness campaigns? information',
      consultation: 'consult\\w* involv\\w*',
    },
  }).map(([language, words]) => [
    language,
    Object.entries(words).map(([act, forms]): [string, RegExp] => [act, new RegExp(` (?:${forms.replaceAll(' ', '|')}) `)]),
  ]),
) as Record<Language, [string, RegExp][]>;
