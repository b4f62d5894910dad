import type { z } from 'zod';
import { ApiLink } from '../../web/components/layout.tsx';
import { type Here, queryOf } from '../../web/here.ts';
import type { PageContent } from '../../web/page.tsx';
import { Citations } from '../pages/citations.tsx';
import type { QueryCitation } from '../query-citation.ts';
import { linkTo, listPath, wordsOf } from './place.ts';
import { type ListQuery, parametersOf } from './query.ts';

/** The path of the page that cites a result, below the language. */
export const citationPath = `${listPath}/citation`;

/** What of a query says which result is cited: all but the page that was open. */
export function citedPart(query: ListQuery) {
  const { page, pageSize, ...narrowing } = parametersOf(query);
  return narrowing;
}

/** Where the result of a query is cited in the API, as `citeQuery` wants to know it. */
export const citationAddress = (here: Here, query: ListQuery): { address: string; search: string } => ({
  address: here.api(citationPath),
  search: queryOf(citedPart(query)).slice(1),
});

/** How the result of a query is cited: ready citations, and the address that gives exactly this result again. */
export function citationPage(here: Here, query: ListQuery, citation: z.output<typeof QueryCitation>): PageContent {
  const words = wordsOf(here);
  const { footnote, bibtex, ris, csl, reproduce, asOf, total, dataVersion } = citation;
  return {
    title: words.citeResult,
    crumbs: [{ title: here.words.recommendations, path: listPath }, { title: words.citeResult }],
    isIndexed: false,
    body: (
      <>
        <p class="lead">{words.citeText(total, asOf)}</p>
        <Citations
          here={here}
          note={footnote[here.language]}
          forms={[
            { name: 'BibTeX', text: bibtex },
            { name: 'RIS', text: ris },
            { name: 'CSL-JSON', text: JSON.stringify(csl, null, 2) },
          ]}
        />
        <ul class="ways">
          <li>
            {words.citeReproduce}{' '}
            <a class="permalink" href={reproduce}>
              {reproduce}
            </a>
          </li>
          {dataVersion && (
            <li>
              {words.citeVersion} <a href={dataVersion.href}>{dataVersion.id}</a>
            </li>
          )}
          <li>
            <a href={linkTo(here, query)}>{words.citeBack}</a>
          </li>
          <li>
            <ApiLink here={here} path={citationPath} parameters={citedPart(query)} />
          </li>
        </ul>
      </>
    ),
  };
}
