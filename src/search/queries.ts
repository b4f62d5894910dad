import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { allOf } from '../http/sql.ts';
import { fallbackConditions } from '../recommendations/fallback.ts';
import { type Asked, symbolExpressions } from '../recommendations/search.ts';
import { type Dictionary, wordsOf } from '../vocabularies/dictionary.ts';
import type { SearchedKind, SearchServer } from './client.ts';
import { hasPlainWords, type Unit } from './query.ts';
import { queryLocales } from './settings.ts';

/** A record found, and the words that the search server says it matched. */
interface KindHit {
  kind: SearchedKind;
  id: string;
  formatted?: Record<string, unknown> | undefined;
}

/** What a search over several kinds found: the hits of one page, and how many there are of each kind. */
export interface KindsFound {
  hits: KindHit[];
  counts: { kind: SearchedKind; count: number }[];
}

/** Searches several kinds at once: one ranked list, and the exact number of hits of each kind. */
export async function searchKinds(
  search: SearchServer,
  asked: Asked,
  kinds: SearchedKind[],
  page: { limit: number; offset: number },
  highlight: Record<string, unknown>,
): Promise<KindsFound> {
  if (asked.symbol) return searchSymbol(search, asked, kinds, page, highlight);
  const q = asked.text;
  const queries = kinds.map((kind) => ({
    indexUid: search.indexOf(kind),
    q,
    locales: queryLocales,
    matchingStrategy: 'all' as const,
    attributesToRetrieve: ['id'],
    ...(asked.excludedDocuments ? { filter: withoutDocuments(kind, asked) } : {}),
  }));
  const [ranked, counted] = await Promise.all([
    search.client.multiSearch({
      federation: page,
      queries: queries.map((query, at) => ({
        ...query,
        ...(kinds[at] === 'treaty' && namesTreaty(asked) ? { federationOptions: { weight: 2 } } : {}),
        ...(hasPlainWords(asked.words) ? highlight : {}),
      })),
    }),
    search.client.multiSearch({ queries: queries.map((query) => ({ ...query, page: 1, hitsPerPage: 1 })) }),
  ]);
  const kindOf = new Map(kinds.map((kind) => [search.indexOf(kind), kind]));
  return {
    hits: ranked.hits.map((hit) => ({
      kind: kindOf.get(hit._federation?.indexUid ?? '') as SearchedKind,
      id: hit['id'] as string,
      formatted: hit._formatted,
    })),
    counts: kinds.map((kind, at) => ({ kind, count: (counted.results[at] as { totalHits?: number }).totalHits ?? 0 })),
  };
}

/** Whether nothing but the name of a treaty was typed: the treaty itself then comes before what speaks of it. */
const namesTreaty = ({ words: { units } }: Asked): boolean =>
  units.length === 1 && units[0]?.type === 'label' && [...units[0].label.concepts].some((concept) => concept.startsWith('treaties:'));

/** Leaves documents out, and what was said in them; a paragraph left out leaves its document. */
function withoutDocuments(kind: SearchedKind, asked: Asked): string[] {
  if (kind === 'recommendation') return symbolExpressions(asked);
  return kind === 'document' ? wholeDocumentsExcluded(asked).map((id) => `id != ${JSON.stringify(id)}`) : [];
}

const wholeDocumentsExcluded = ({ excludedDocuments = [] }: Asked): string[] =>
  excludedDocuments.flatMap(({ id, paragraph }) => (paragraph === undefined ? [id] : []));

/** Looks a document up by its symbol: the document itself, then its recommendations in the order of its paragraphs. */
async function searchSymbol(
  search: SearchServer,
  asked: Asked,
  kinds: SearchedKind[],
  page: { limit: number; offset: number },
  highlight: Record<string, unknown>,
): Promise<KindsFound> {
  const isAsked = kinds.includes('document') && !asked.paragraph && asked.words.units.length === 0;
  const documents: KindHit[] = isAsked && asked.document ? [{ kind: 'document', id: asked.document }] : [];
  const shown = documents.slice(page.offset, page.offset + page.limit);
  const answer = kinds.includes('recommendation')
    ? await search.client.index(search.indexOf('recommendation')).search(asked.text, {
        locales: queryLocales,
        filter: symbolExpressions(asked),
        sort: ['symbolOrder:asc'],
        matchingStrategy: 'all',
        attributesToRetrieve: ['id'],
        offset: Math.max(0, page.offset - documents.length),
        limit: page.limit - shown.length,
        ...(hasPlainWords(asked.words) ? highlight : {}),
      })
    : { hits: [], estimatedTotalHits: 0 };
  const recommendations = answer.hits.map(
    (hit): KindHit => ({ kind: 'recommendation', id: hit['id'] as string, formatted: hit._formatted }),
  );
  const counts: Partial<Record<SearchedKind, number>> = { document: documents.length, recommendation: answer.estimatedTotalHits };
  return { hits: [...shown, ...recommendations], counts: kinds.map((kind) => ({ kind, count: counts[kind] ?? 0 })) };
}

const titled: Record<Exclude<SearchedKind, 'recommendation'>, { from: SQL; id: string; words: string; order: string }> = {
  document: {
    from: sql`documents x`,
    id: 'x.id',
    words: `concat_ws(' ', x.symbol, x.title::text)`,
    order: 'x.adopted_on desc nulls last, x.id',
  },
  treaty: {
    from: sql`treaties x`,
    id: 'x.code',
    words: `concat_ws(' ', x.abbreviation, x.title::text, x.synonyms::text)`,
    order: 'x.position, x.code',
  },
  measure: {
    from: sql`measures x`,
    id: 'x.id',
    words: `concat_ws(' ', x.title::text, x.description::text)`,
    order: 'x.taken_on desc nulls last, x.id',
  },
};

/** The ways to write a unit: a label's are all those of its concepts. */
const spellingsOf = (unit: Unit, dictionary: Dictionary): string[] =>
  unit.type === 'label'
    ? [...unit.label.concepts].flatMap((concept) => (dictionary.labelsOf.get(concept) ?? []).flatMap((label) => [...label.texts]))
    : [unit.type === 'word' ? unit.word.text : unit.words.map((word) => word.text).join(' ')];

/** Whether a record's words hold a unit as whole words, which is what an exclusion leaves out: `-7` must not take every year with a 7. */
function holdsWhole(words: string, unit: Unit, dictionary: Dictionary): SQL {
  const patterns = spellingsOf(unit, dictionary).map((spelling) =>
    wordsOf(spelling)
      .map((word) => word.text)
      .join('\\W+'),
  );
  return sql`exists (select from unnest(${sql.param(patterns)}::text[]) p where unaccent(${sql.raw(words)}) ~* ('\\m' || unaccent(p) || '\\M'))`;
}

/** Whether a record's words hold a unit, as far as PostgreSQL can tell without an index: a label by any of its spellings. */
function holds(words: string, unit: Unit, dictionary: Dictionary): SQL {
  const patterns = spellingsOf(unit, dictionary).map((spelling) => `%${spelling.replace(/[\\%_]/g, '\\$&')}%`);
  return sql`unaccent(${sql.raw(words)}) ilike any(select unaccent(p) from unnest(${sql.param(patterns)}::text[]) p)`;
}

/** What a kind's records that match are to PostgreSQL: where they are, which count, and in what order. */
interface Matching {
  kind: SearchedKind;
  from: SQL;
  id: string;
  where: SQL;
  order: string;
}

function matching(kind: SearchedKind, asked: Asked, dictionary: Dictionary): Matching {
  if (kind === 'recommendation') {
    const order = asked.symbol
      ? 'r.symbol_key, r.paragraph_sort, r.id'
      : 'r.adopted_on desc nulls last, r.symbol_key, r.paragraph_sort, r.id';
    return { kind, from: sql`recommendations r`, id: 'r.id', where: allOf(fallbackConditions(asked, dictionary)), order };
  }
  const { from, id, words, order } = titled[kind];
  const conditions = [
    ...(kind === 'document' ? wholeDocumentsExcluded(asked).map((excluded) => sql`x.id <> ${excluded}`) : []),
    ...(asked.symbol ? [kind === 'document' && !asked.paragraph ? sql`x.id = ${asked.document}` : sql`false`] : []),
    ...asked.words.units.map((unit) => holds(words, unit, dictionary)),
    ...asked.words.excluded.map((unit) => sql`not ${holdsWhole(words, unit, dictionary)}`),
  ];
  return { kind, from, id, where: allOf(conditions), order };
}

/** The same search answered by PostgreSQL, kind after kind, documents before the others, the newest first. */
export async function searchKindsWithPostgres(
  db: Db,
  asked: Asked,
  kinds: SearchedKind[],
  page: { limit: number; offset: number },
  dictionary: Dictionary,
): Promise<KindsFound> {
  const parts = await Promise.all(
    kinds.map(async (kind) => {
      const part = matching(kind, asked, dictionary);
      const [row] = await select<{ count: number }>(db, sql`select count(*)::int as count from ${part.from} where ${part.where}`);
      return { ...part, count: row?.count ?? 0 };
    }),
  );
  const hits: KindHit[] = [];
  let offset = page.offset;
  for (const part of [...parts].sort((one, other) => Number(other.kind === 'document') - Number(one.kind === 'document'))) {
    const limit = Math.min(page.limit - hits.length, part.count - offset);
    if (limit > 0) hits.push(...(await listMatching(db, part, { limit, offset })));
    offset = Math.max(0, offset - part.count);
  }
  return { hits, counts: parts.map(({ kind, count }) => ({ kind, count })) };
}

async function listMatching(
  db: Db,
  { kind, from, id, where, order }: Matching,
  page: { limit: number; offset: number },
): Promise<KindHit[]> {
  const rows = await select<{ id: string }>(
    db,
    sql`select ${sql.raw(id)} as id from ${from} where ${where} order by ${sql.raw(order)} limit ${page.limit} offset ${page.offset}`,
  );
  return rows.map((row) => ({ kind, id: row.id }));
}
