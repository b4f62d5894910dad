import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { LocalizedText } from '../../db/schema/types.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { type SearchWords, searchWords } from '../i18n/search/index.ts';
import { isInShown, Passage, plainPassage, Why } from '../recommendations/list/match.tsx';
import { Pagination } from '../web/components/layout.tsx';
import { Origin } from '../web/components/origin.tsx';
import { Badge } from '../web/components/status.tsx';
import { DateText, langOf, Verification } from '../web/components/text.tsx';
import { type Here, shown } from '../web/here.ts';
import { addPage, type PageContent } from '../web/page.tsx';
import { answerSearch, type FoundHit, type FoundPage } from './answers.ts';
import { type SearchedKind, searchedKinds } from './client.ts';
import { SearchQuery } from './schemas.ts';

/** The search as the API takes it; without words the page says how to search. */
const PageQuery = SearchQuery.omit({ lang: true }).extend({ q: SearchQuery.shape.q.optional() });
type PageQuery = z.output<typeof PageQuery>;

/** The pages of each kind of record, below the language. */
const pathOf: Record<SearchedKind, string> = {
  recommendation: '/recommendations',
  document: '/documents',
  treaty: '/treaties',
  measure: '/measures',
};

/** The search over all kinds of records as a page. */
export const searchPages: FastifyPluginAsyncZod = async (app) => {
  addPage(app, '/search', { query: PageQuery }, async (here, { query, request }) => {
    const q = query.q?.trim();
    if (!q) return advicePage(here);
    const asked = { ...query, q };
    const [found, all] = await Promise.all([
      answerSearch(app, request, asked, here.language),
      // How many there are of each kind, also where one kind alone is listed.
      query.kind ? answerSearch(app, request, { q, page: 1, pageSize: 1 }, here.language) : undefined,
    ]);
    return resultsPage(here, asked, found, (all ?? found).kinds);
  });
};

const Box = ({ here, words, q }: { here: Here; words: SearchWords; q: string | undefined }) => (
  <search class="search-box">
    <form action={here.link('/search')} method="get">
      <label for="field-q">{words.searchAll}</label>
      <p class="hint" id="field-q-hint">
        {words.searchHint}
      </p>
      <div class="search-line">
        <input id="field-q" type="search" name="q" value={q ?? ''} maxLength={200} autocomplete="off" aria-describedby="field-q-hint" />
        <button type="submit">{here.words.search}</button>
      </div>
    </form>
  </search>
);

function advicePage(here: Here): PageContent {
  const words = searchWords[here.language];
  return {
    title: words.searchTitle,
    description: words.searchDescription,
    crumbs: [{ title: words.searchTitle }],
    hasOwnSearch: true,
    body: (
      <>
        <Box here={here} words={words} q={undefined} />
        <Advice here={here} words={words} />
      </>
    ),
  };
}

const Advice = ({ here, words }: { here: Here; words: SearchWords }) => (
  <section aria-labelledby="advice">
    <h2 id="advice">{words.adviceTitle}</h2>
    <ul class="cards">
      {words.advice.map(([title, text, example]) => (
        <li class="card">
          <h3>{title}</h3>
          <p>{text}</p>
          <p>
            <a href={here.link('/search', { q: example })}>{words.example(example)}</a>
          </p>
        </li>
      ))}
    </ul>
  </section>
);

function resultsPage(here: Here, query: PageQuery & { q: string }, found: FoundPage, counts: FoundPage['kinds']): PageContent {
  const words = searchWords[here.language];
  const { q, page, pageSize } = query;
  const recommendations = counts.find(({ kind }) => kind === 'recommendation')?.count ?? 0;
  return {
    title: words.searchTitle,
    crumbs: [{ title: words.searchTitle }],
    isIndexed: false,
    hasOwnSearch: true,
    body: (
      <>
        <Box here={here} words={words} q={q} />
        <section aria-labelledby="results-title">
          <h2 id="results-title">{words.foundInAll(found.total, q)}</h2>
          {found.searchedBy === 'postgres' && <p class="muted results-note">{words.simplerSearch}</p>}
          <Kinds here={here} words={words} query={query} counts={counts} />
          {recommendations > 0 && (
            <p>
              <a href={here.link('/recommendations', { q })}>{words.refine(recommendations)}</a>
            </p>
          )}
          {found.items.length > 0 && (
            <ol class="hits plain" start={(page - 1) * pageSize + 1}>
              {found.items.map((hit) => (
                <AnyHit here={here} words={words} hit={hit} />
              ))}
            </ol>
          )}
          {found.total === 0 && <p>{words.otherWords}</p>}
          {found.total > 0 && found.items.length === 0 && (
            <p>
              {words.pastEnd}{' '}
              <a href={here.link('/search', { q, kind: query.kind, page: Math.ceil(found.total / pageSize), pageSize })}>
                {words.toLastPage}
              </a>
            </p>
          )}
          <Pagination here={here} page={page} pageSize={pageSize} total={found.total} />
          <p>
            <a href={here.api('/search', { q, kind: query.kind })}>{here.words.apiOfThis}</a>
          </p>
        </section>
        {found.total === 0 && <Advice here={here} words={words} />}
      </>
    ),
  };
}

/** How many there are of each kind, each a way to that kind alone. */
function Kinds({
  here,
  words,
  query,
  counts,
}: {
  here: Here;
  words: SearchWords;
  query: PageQuery & { q: string };
  counts: FoundPage['kinds'];
}) {
  const { q, kind: chosen } = query;
  const isAll = !chosen || chosen.length === searchedKinds.length;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const to = (kind: SearchedKind | undefined, text: string, count: number, isChosen: boolean) => (
    <li>
      <a class="chip" href={here.link('/search', { q, kind })} aria-current={isChosen ? 'true' : undefined}>
        {text} <span class="count">{formatNumber(here.language, count)}</span>
      </a>
    </li>
  );
  return (
    <nav class="chips" aria-label={words.byKind}>
      <ul class="inline">
        {to(undefined, words.allKinds, all, isAll)}
        {counts.map(({ kind, count }) => to(kind, words.kinds[kind], count, !isAll && (chosen ?? []).includes(kind)))}
      </ul>
    </nav>
  );
}

/** A record of any kind, by its name; of a recommendation its text. */
function AnyHit({ here, words, hit }: { here: Here; words: SearchWords; hit: FoundHit }) {
  const kind = hit.kind as SearchedKind;
  const isText = kind === 'recommendation';
  const title = shown(here, hit.title as LocalizedText);
  const isMarkedThere =
    title !== undefined && isInShown(hit.match, title.language) && (isText || plainPassage(hit.match.fragment) === title.text);
  const said = title && <span lang={langOf(here, title.language)}>{isMarkedThere ? <Passage of={hit.match.fragment} /> : title.text}</span>;
  const cited = [hit.symbol, isText && hit.paragraph ? words.paragraph(hit.paragraph) : undefined].filter(Boolean).join(', ');
  return (
    <li class="hit">
      <h3>
        <a href={here.link(`${pathOf[kind]}/${encodeURIComponent(hit.id)}`)}>{(!isText && said) || cited || words.untitled}</a>
      </h3>
      <p class="hit-from">
        <span>
          <Badge tone="quiet">{words.kindsOne[kind]}</Badge>
        </span>
        {!isText && cited && <span>{cited}</span>}
        {hit.date && (
          <span>
            <DateText here={here} date={hit.date} />
          </span>
        )}
        <Verification here={here} of={hit.verification} />
      </p>
      {isText && <p class="hit-text">{said}</p>}
      {title && <Origin here={here} origin={hit.titleOrigin ?? hit.textOrigins?.[title.language]} language={title.language} />}
      {!isMarkedThere && <Why here={here} match={hit.match} />}
    </li>
  );
}
