import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Db } from '../../db/client.ts';
import type { Language, LocalizedText } from '../../db/schema/types.ts';
import { listDocumentsById } from '../documents/queries.ts';
import { offsetOf, type Page } from '../http/paging.ts';
import { hrefOf, localize, shownAs, type Verified, type View, withVerification } from '../http/view.ts';
import { joinTexts } from '../measures/document.ts';
import { listMeasuresById } from '../measures/queries.ts';
import { conceptsOf } from '../recommendations/answers.ts';
import { listRecommendationsById } from '../recommendations/queries.ts';
import { asksNothing, highlightOptions, matchedIn, understand } from '../recommendations/search.ts';
import { listTreatyNames } from '../treaties/queries.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import { type SearchedKind, searchedKinds } from './client.ts';
import { type Hit, prepareExplanation } from './highlight.ts';
import { searchKinds, searchKindsWithPostgres } from './queries.ts';
import type { SearchHit, SearchQuery } from './schemas.ts';

/** A record of any kind, with why it was found. */
export type FoundHit = z.output<typeof SearchHit>;

/** What a search over all kinds found: one page of hits, how many there are of each kind, and who searched. */
export interface FoundPage extends Page<FoundHit> {
  kinds: { kind: SearchedKind; count: number }[];
  /** Undefined where the words ask for nothing. */
  searchedBy: 'meilisearch' | 'postgres' | undefined;
}

/** A record found, with what it takes to show it and to explain why it was found. */
interface Shown {
  id: string;
  title: LocalizedText;
  symbol?: string | undefined;
  paragraph?: string | undefined;
  date?: string | undefined;
  /** Who made the title in each language. */
  origins?: LocalizedText;
  titleOrigin?: string;
  /** Whether it was read, field by field as a hit names them. */
  verified: Verified;
  texts: LocalizedText;
  concepts: Hit['concepts'];
}

/** How the records of each kind are read. */
const shown: Record<SearchedKind, (db: Db, ids: string[], vocabularies: Vocabularies) => Promise<Shown[]>> = {
  recommendation: async (db, ids, vocabularies) =>
    (await listRecommendationsById(db, ids)).map((row) => {
      const texts: LocalizedText = Object.fromEntries(Object.entries(row.texts).map(([language, { text }]) => [language, text]));
      return {
        id: row.id,
        title: texts,
        symbol: row.symbol ?? undefined,
        paragraph: row.paragraph,
        date: row.adoptedOn ?? undefined,
        origins: Object.fromEntries(Object.entries(row.texts).map(([language, { origin }]) => [language, origin])),
        verified: { verification: row.verification, fieldVerification: {} },
        texts,
        concepts: conceptsOf(row, vocabularies),
      };
    }),
  document: async (db, ids, vocabularies) =>
    (await listDocumentsById(db, ids)).map((row) => ({
      id: row.id,
      title: row.title,
      symbol: row.symbol ?? undefined,
      date: row.adoptedOn ?? row.publishedOn ?? undefined,
      verified: shownAs(row, { [row.adoptedOn ? 'adoptedOn' : 'publishedOn']: 'date' }),
      texts: row.title,
      concepts: namesOf(vocabularies, [['bodies', row.body], ...(row.treaty ? [['treaties', row.treaty] as const] : [])]),
    })),
  treaty: async (db, ids, vocabularies) =>
    (await listTreatyNames(db, ids)).map((row) => ({
      id: row.code,
      title: row.title,
      symbol: row.abbreviation,
      verified: shownAs(row, { abbreviation: 'symbol' }),
      texts: row.title,
      concepts: namesOf(vocabularies, [['treaties', row.code]]),
    })),
  measure: async (db, ids, vocabularies) =>
    (await listMeasuresById(db, ids)).map((row) => ({
      id: row.id,
      title: row.title,
      date: row.takenOn ?? undefined,
      titleOrigin: row.titleOrigin,
      verified: shownAs(row, { takenOn: 'date' }),
      texts: joinTexts(row.title, row.description),
      concepts: namesOf(vocabularies, [
        ...row.themes.map((code) => ['themes', code] as const),
        ...row.authorities.map((code) => ['authorities', code] as const),
      ]),
    })),
};

/**
 * Searches all kinds of records at once, for the API and the pages alike.
 * @param language that of a page, in which texts are given and hits explained where they can be; the `lang` of the request without it
 */
export async function answerSearch(
  app: FastifyInstance,
  request: FastifyRequest,
  query: z.output<typeof SearchQuery>,
  language?: Language,
): Promise<FoundPage> {
  const { db } = app.database;
  const [asAsked, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
  const view = language ? { ...asAsked, languages: [language] } : asAsked;
  const kinds = searchedKinds.filter((kind) => !query.kind || query.kind.includes(kind));
  const asked = await understand(db, query.q, vocabularies.dictionary);
  const part = { limit: query.pageSize, offset: offsetOf(query) };
  const { answer: found, searchedBy } = asksNothing(asked)
    ? { answer: { hits: [], counts: kinds.map((kind) => ({ kind, count: 0 })) }, searchedBy: undefined }
    : await app.askSearch(
        (search) => searchKinds(search, asked, kinds, part, highlightOptions),
        () => searchKindsWithPostgres(db, asked, kinds, part, vocabularies.dictionary),
      );
  const rows = new Map<string, Shown>();
  await Promise.all(
    kinds.map(async (kind) => {
      const ids = found.hits.filter((hit) => hit.kind === kind).map((hit) => hit.id);
      if (ids.length > 0) for (const row of await shown[kind](db, ids, vocabularies)) rows.set(`${kind} ${row.id}`, row);
    }),
  );
  const explain = prepareExplanation(asked.words, vocabularies.dictionary, view.languages);
  const items = found.hits.flatMap((hit) => {
    const row = rows.get(`${hit.kind} ${hit.id}`);
    if (!row) return [];
    const { texts, concepts, symbol, paragraph } = row;
    const cited = [symbol, paragraph].filter(Boolean).join(' ') || undefined;
    const match = explain({ texts, concepts, symbol: cited, matched: matchedIn(hit.formatted) });
    return [{ ...toHit(hit.kind, row, view), match } as FoundHit];
  });
  const total = found.counts.reduce((sum, { count }) => sum + count, 0);
  return { items, total, kinds: found.counts, searchedBy };
}

const collections: Record<SearchedKind, string> = {
  recommendation: 'recommendations',
  document: 'documents',
  treaty: 'treaties',
  measure: 'measures',
};

function toHit(kind: SearchedKind, { id, symbol, paragraph, date, origins, titleOrigin, ...row }: Shown, view: View) {
  const title = localize(view, row.title) ?? {};
  const hit = {
    kind,
    id,
    href: hrefOf(view, collections[kind], id),
    title,
    ...(symbol ? { symbol } : {}),
    ...(paragraph ? { paragraph } : {}),
    ...(date ? { date } : {}),
    ...(origins ? { textOrigins: Object.fromEntries(Object.entries(origins).filter(([language]) => language in title)) } : {}),
    ...(titleOrigin ? { titleOrigin } : {}),
  };
  return withVerification(hit, row.verified);
}

function namesOf(
  vocabularies: Vocabularies,
  concepts: (readonly ['bodies' | 'treaties' | 'themes' | 'authorities', string])[],
): Hit['concepts'] {
  return new Map(
    concepts.flatMap(([list, code]) => {
      const name = vocabularies.lists.get(list)?.get(code)?.name;
      return name ? [[`${list}:${code}`, name]] : [];
    }),
  );
}
