import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { badRequest, Moved, notFound } from '../errors.ts';
import { inputText } from '../http/fields.ts';
import { ErrorSummary, type Fault } from '../web/components/form.tsx';
import type { Here } from '../web/here.ts';
import { addPage, type PageContent } from '../web/page.tsx';
import { type Answer, answerList } from './answers.ts';
import { type DimensionName, dimensionNames } from './dimensions.ts';
import { Chips } from './list/chips.tsx';
import { citationAddress, citationPage, citationPath } from './list/cite-result.tsx';
import { FacetChooser } from './list/facet-page.tsx';
import { Filters, facetPath, mainFacets } from './list/filters.tsx';
import { linkTo, listPath, wordsOf } from './list/place.ts';
import { filtersIn, GivenQuery, type ListQuery, parametersOf, type QueryFault, readListQuery } from './list/query.ts';
import { PastBanner, Results } from './list/results.tsx';
import { SearchBox } from './list/search-box.tsx';
import { feedOf } from './list/take.tsx';
import { citeQuery } from './query-citation.ts';

/** The list of recommendations as pages: search, filters, results, and the values of each filter. */
export const recommendationListPages: FastifyPluginAsyncZod = async (app) => {
  addPage(app, listPath, { query: GivenQuery }, async (here, { query: given, request }) => {
    const { query, faults } = readListQuery(given, here.vocabularies, here.today);
    if (faults.length > 0) return faultyPage(here, query, faults);
    leaveEmptyOut(here, linkTo(here, query));
    const asked = { ...query, facet: [...mainFacets] };
    const answer = await app.read(request, (db) => answerList(app, db, request, asked, here.language), query.asOf);
    return listPage(here, query, answer);
  });

  addPage(app, citationPath, { query: GivenQuery }, async (here, { query: given, request }) => {
    const { query, faults } = readListQuery(given, here.vocabularies, here.today);
    if (faults.length > 0) return faultyPage(here, query, faults);
    const { page, pageSize, ...asked } = query;
    const view = { ...here.view, languages: [here.language] };
    return citationPage(here, query, await citeQuery(app, request, asked, view, citationAddress(here, query)));
  });

  const params = z.strictObject({ facet: inputText(40) });
  addPage(app, `${listPath}/facets/:facet`, { params, query: GivenQuery }, async (here, { params, query: given, request }) => {
    const name = dimensionNames.find((one) => one === params.facet);
    if (!name) throw notFound(`${listPath}/facets/${params.facet}`, 'facet', params.facet);
    const { query, faults } = readListQuery(given, here.vocabularies, here.today);
    if (faults.length > 0)
      throw badRequest(
        ...faults.map(({ field, value }) => ({
          in: 'query' as const,
          name: field,
          detail: sentence(here, { field, why: 'value', value }),
        })),
      );
    leaveEmptyOut(here, here.link(facetPath(name), parametersOf(query)));
    const asked = { ...query, page: 1, pageSize: 1, facet: [name] };
    const answer = await app.read(request, (db) => answerList(app, db, request, asked, here.language), query.asOf);
    return facetPage(here, name, query, answer);
  });
};

/** A form sends every field; an address to keep or to share names only those that say something. */
function leaveEmptyOut(here: Here, address: string): void {
  if (/(?:^|&)[^=&]*=?(?:&|$)/.test(here.search) && here.search !== '') throw new Moved(address);
}

function listPage(here: Here, query: ListQuery, answer: Answer): PageContent {
  const words = wordsOf(here);
  return {
    title: here.words.recommendations,
    description: words.description,
    crumbs: [{ title: here.words.recommendations }],
    hasOwnSearch: true,
    isIndexed: here.search === '',
    alternates: [
      { type: 'application/atom+xml', title: words.feed, href: feedOf(here, query) },
      { type: 'application/feed+json', title: words.feed, href: feedOf(here, query, 'jsonfeed') },
    ],
    body: (
      <>
        <SearchBox here={here} query={query} />
        <PastBanner here={here} query={query} />
        <Chips here={here} query={query} />
        <div class="list-columns">
          <Results here={here} query={query} answer={answer} faults={[]} />
          <Filters here={here} query={query} facets={answer.facets ?? []} faults={[]} />
        </div>
      </>
    ),
  };
}

/** The form with what is wrong above it; results would answer another question than the one asked. */
function faultyPage(here: Here, query: ListQuery, faults: QueryFault[]): PageContent {
  const words = wordsOf(here);
  const told = faults.map(
    (fault): Fault => ({ field: fault.field === 'page' || fault.field === 'id' ? '' : fault.field, message: sentence(here, fault) }),
  );
  return {
    title: here.words.recommendations,
    crumbs: [{ title: here.words.recommendations }],
    status: 400,
    isIndexed: false,
    hasOwnSearch: true,
    body: (
      <>
        <ErrorSummary here={here} faults={told} />
        <p>
          {words.problemText} <a href={linkTo(here, query)}>{words.leaveOut}</a>
        </p>
        <SearchBox here={here} query={query} />
        <Chips here={here} query={query} />
        <Filters here={here} query={query} facets={[]} faults={told} />
      </>
    ),
  };
}

function facetPage(here: Here, name: DimensionName, query: ListQuery, answer: Answer): PageContent {
  const words = wordsOf(here);
  const facet = answer.facets?.[0] ?? { name, values: [], withoutValue: 0 };
  return {
    title: words.chooseTitle(words.fields[name]),
    crumbs: [{ title: here.words.recommendations, path: listPath }, { title: words.fields[name] }],
    isIndexed: false,
    hasOwnSearch: true,
    body: (
      <>
        {filtersIn(query).length > 0 && <Chips here={here} query={query} />}
        <FacetChooser here={here} name={name} query={query} facet={facet} total={answer.total} />
      </>
    ),
  };
}

/** What is wrong, in a sentence. */
function sentence(here: Here, { field, why, value }: QueryFault): string {
  const words = wordsOf(here);
  if (why === 'period') return words.wrongPeriod;
  return why === 'future' ? words.futureDay : words.wrongValue(words.fields[field], value.slice(0, 100));
}
