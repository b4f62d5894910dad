import { deriveId, paragraphKey, paragraphSortKey, symbolKey } from '../../db/keys.ts';
import { type Language, type LocalizedText, languages, type Source } from '../../db/schema/types.ts';
import type { Entry, ListName } from '../../src/vocabularies/queries.ts';
import { type Random, seededRandom } from './random.ts';

/** Columns that are filled, by table, in the order in which the foreign keys allow it. */
export const columns = {
  reviews: 'id, body, cycle, title, sources, verification',
  documents: 'id, symbol, symbol_key, body, type, treaty, review, title, adopted_on, published_on, sources, verification, modified_at',
  paragraphs: 'id, document, number, number_key, sort_key, parent',
  recommendations:
    'id, document, paragraph, kind, follow_up, upr_cycle, upr_session, body, treaty, adopted_on, symbol_key, paragraph_sort, sources, verification, modified_at',
  recommendation_texts: 'recommendation, language, origin, text',
  recommendation_authorities: 'recommendation, authority',
  recommendation_articles: 'recommendation, treaty, article',
  recommending_states: 'recommendation, state, position',
  tags: 'recommendation, scheme, code, source, via',
  positions: 'id, recommendation, value, sources, verification',
} as const;

/** A table that is filled. */
export type Table = keyof typeof columns;
type Value = string | number | boolean | null | Source[] | LocalizedText;
/** Rows of every table, as `columns` says. */
export type Batch = Record<Table, Value[][]>;

/** What records are invented from: the reference lists, and running words of each language. */
export interface Material {
  lists: Map<ListName, Map<string, Entry>>;
  words: Record<Language, string[]>;
}

/** Every invented record says so. */
const sources: Source[] = [{ kind: 'knowledge', citation: 'invented for the benchmark' }];
const verification = 'unverified';

/** Bodies that speak, as often as they are named here. */
const speakers = 'upr crc crpd cedaw ccpr cescr cerd cat ced cpt ecri greta grevio ecsr commissioner srTorture srHousing greco'.split(' ');
const states =
  'AR AU BD BR CA CL CN CU DE DK EG ES FR GB GH GR HU ID IN IR IT KE KR LU MA MX MY NG NL NO NP PE PH PL PT QA SE TR UY ZA'.split(' ');
const years = [2006, 2025] as const;

/** Inventes so many recommendations, a hundred to a document, in batches of some thousands. */
export function* inventRecords(material: Material, count: number, documents = Math.max(1, Math.round(count / 100))): Generator<Batch> {
  const random = seededRandom(20_260_101);
  let batch = emptyBatch();
  for (let number = 1, made = 0; number <= documents; number++) {
    const until = Math.round((count * number) / documents);
    inventDocument(batch, material, random, number, until - made);
    made = until;
    if (batch.recommendations.length >= 5_000 || number === documents) {
      yield batch;
      batch = emptyBatch();
    }
  }
}

const emptyBatch = (): Batch => Object.fromEntries(Object.keys(columns).map((table) => [table, []])) as unknown as Batch;

const codesOf = ({ lists }: Material, list: ListName): string[] => [...(lists.get(list)?.keys() ?? [])];

/** A document with its review, and its paragraphs with a recommendation in each. */
function inventDocument(batch: Batch, material: Material, random: Random, number: number, count: number): void {
  const body = random.pick(speakers);
  const treaty = (material.lists.get('bodies')?.get(body)?.details['treaty'] ?? null) as string | null;
  const symbol = `BENCH/${body.toUpperCase()}/${number}`;
  const key = symbolKey(symbol);
  const document = deriveId('document', key);
  const review = deriveId('review', key);
  const date = inventDate(random);
  const title = Object.fromEntries(languages.map((language) => [language, `BENCH ${number}: ${run(material, random, language, 8)}`]));
  batch.reviews.push([review, body, body === 'upr' ? null : String(random.between(1, 9)), title, sources, verification]);
  const type = body === 'upr' ? 'uprReport' : treaty ? 'concludingObservations' : 'countryReport';
  batch.documents.push([document, symbol, key, body, type, treaty, review, title, date, date, sources, verification, instantOf(random)]);
  const session = random.between(1, 40);
  for (const { paragraph, id } of inventParagraphs(batch, random, document, body === 'upr', count)) {
    const recommendation = deriveId('recommendation', key, paragraphKey(paragraph));
    batch.recommendations.push([
      recommendation,
      document,
      id,
      random.chance(0.85) ? 'recommendation' : random.pick(['concern', 'requestForInformation', 'comment']),
      random.chance(0.05),
      body === 'upr' ? Math.ceil(session / 13) : null,
      body === 'upr' ? session : null,
      body,
      treaty,
      date,
      key,
      paragraphSortKey(paragraph),
      sources,
      verification,
      instantOf(random),
    ]);
    inventParts(batch, material, random, recommendation, body, treaty);
  }
}

/** Numbers as documents print them: `7`, `7(a)` to `7(e)` below a `7` of its own, `139.12` in the UPR. */
function* inventParagraphs(batch: Batch, random: Random, document: string, isUpr: boolean, count: number) {
  const add = (paragraph: string, parent: string | null = null) => {
    const key = paragraphKey(paragraph);
    const id = deriveId('paragraph', document, key);
    batch.paragraphs.push([id, document, paragraph, key, paragraphSortKey(paragraph), parent]);
    return { paragraph, id };
  };
  const first = random.between(5, 140);
  for (let made = 0, number = first; made < count; number++) {
    const letters = isUpr ? 0 : Math.min(count - made, random.chance(0.3) ? random.between(2, 5) : 0);
    if (letters === 0) {
      yield add(isUpr ? `${first}.${made + 1}` : String(number));
      made++;
      continue;
    }
    const { id } = add(String(number));
    for (let letter = 0; letter < letters; letter++, made++) yield add(`${number}(${'abcde'[letter]})`, id);
  }
}

/** Texts, tags, authorities and answers of one recommendation. */
function inventParts(batch: Batch, material: Material, random: Random, recommendation: string, body: string, treaty: string | null): void {
  const tagged: [ListName, string][] = [];
  const tag = (list: ListName, scheme: string, count: number) => {
    for (const code of random.some(codesOf(material, list), count)) {
      tagged.push([list, code]);
      batch.tags.push([recommendation, scheme, code, 'import', 'benchmark']);
    }
  };
  tag('themes', 'theme', random.between(1, 3));
  tag('groups', 'group', random.between(0, 2));
  const labelled = [...tagged];
  tag('sdgs', 'sdg', random.between(1, 3));
  tag('rights', 'right', random.between(0, 2));
  for (const language of languages)
    batch.recommendation_texts.push([
      recommendation,
      language,
      language === 'en' ? 'official' : 'machine',
      inventText(material, random, language, labelled),
    ]);
  for (const authority of random.some(codesOf(material, 'authorities'), random.between(1, 3)))
    batch.recommendation_authorities.push([recommendation, authority]);
  if (treaty && random.chance(0.5)) batch.recommendation_articles.push([recommendation, treaty, String(random.between(1, 30))]);
  if (body !== 'upr') return;
  for (const [place, state] of random.some(states, random.between(1, 4)).entries())
    batch.recommending_states.push([recommendation, state, place + 1]);
  const value = random.pick(['supported', 'supported', 'supportedInPart', 'noted', 'pending']);
  batch.positions.push([deriveId('position', recommendation), recommendation, value, sources, verification]);
}

/** Twenty to sixty words as frequent as in the seed, with most of the labels that the recommendation is tagged with among them. */
function inventText(material: Material, random: Random, language: Language, tagged: [ListName, string][]): string {
  const names = tagged.flatMap(([list, code]) => material.lists.get(list)?.get(code)?.name[language]?.toLowerCase() ?? []);
  const labels = names.filter(() => random.chance(0.6));
  const others = random.between(20, 60) - labels.join(' ').split(' ').length;
  const share = Math.max(3, Math.round(others / (labels.length + 1)));
  const text = [...labels.flatMap((label) => [run(material, random, language, share), label]), run(material, random, language, share)].join(
    ' ',
  );
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Short runs of consecutive words, so that neighbours are neighbours as in real sentences. */
function run({ words }: Material, random: Random, language: Language, count: number): string {
  const own = words[language];
  const chosen: string[] = [];
  while (chosen.length < count) {
    const start = random.between(0, own.length - 4);
    chosen.push(...own.slice(start, start + random.between(1, 4)));
  }
  return chosen.slice(0, count).join(' ');
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const inventDate = (random: Random): string => {
  const day = `${random.between(...years)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
  return random.chance(0.9) ? day : day.slice(0, random.pick([4, 7]));
};
const instantOf = (random: Random): string => new Date(Date.UTC(2024, 0, 1) + random.between(0, 730 * 86_400) * 1000).toISOString();
