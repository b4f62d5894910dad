import type { FeedFormat } from '../../formats/json-feed.ts';
import { recordWords } from '../../i18n/records/index.ts';
import { subscriptionWords } from '../../i18n/subscriptions/index.ts';
import { followableOf } from '../../subscriptions/followed.ts';
import { Section } from '../../web/components/layout.tsx';
import { type Here, queryOf } from '../../web/here.ts';
import { citations, files } from '../../web/records/take-away.tsx';
import { citationPath, citedPart } from './cite-result.tsx';
import { wordsOf } from './place.ts';
import { type ListQuery, parametersOf } from './query.ts';

/** The collection of the API that holds what the list shows. */
const collection = '/recommendations';

/** Files of everything that the query leaves; citations and the feed are in the language asked for. */
const everyFile = [...files, ...citations];

/** The address of a feed of what a query leaves: the last changed first, always of the present. */
export function feedOf(here: Here, query: ListQuery, format: FeedFormat = 'atom'): string {
  const { page, pageSize, sort, asOf, ...narrowing } = parametersOf(query);
  return here.api(collection, { ...narrowing, lang: here.language, format });
}

/** Where one is told of changes in what a query leaves. */
const followOf = (here: Here, query: ListQuery): string => {
  const { page, pageSize, ...narrowing } = parametersOf(query);
  return here.link('/subscriptions/new', { kind: 'search', search: followableOf(queryOf(narrowing).slice(1)) });
};

function fileOf(here: Here, query: ListQuery, format: (typeof everyFile)[number]): string {
  const { page, pageSize, ...narrowing } = parametersOf(query);
  const isCited = format === 'bibtex' || format === 'ris' || format === 'csl';
  return here.api(collection, { ...narrowing, ...(isCited ? { lang: here.language } : {}), format });
}

function figuresOf(here: Here, query: ListQuery): string {
  const { page, pageSize, sort, ...narrowing } = parametersOf(query);
  return here.link('/dashboards', narrowing);
}

/** What can be done with all results: files, a feed, figures, the same query in the API. */
export function Take({ here, query, total }: { here: Here; query: ListQuery; total: number }) {
  const words = wordsOf(here);
  return (
    <Section id="take" title={words.take}>
      <p>{words.takeText(total)}</p>
      <ul class="inline take">
        {everyFile.map((format) => (
          <li>
            <a href={fileOf(here, query, format)}>{recordWords[here.language].files[format]}</a>
          </li>
        ))}
        <li>
          <a href={here.link(citationPath, citedPart(query))}>{words.citeResult}</a>
        </li>
        <li>
          <a href={feedOf(here, query)}>{words.feed}</a>
        </li>
        <li>
          <a href={followOf(here, query)}>{subscriptionWords[here.language].followLink}</a>
        </li>
        <li>
          <a href={figuresOf(here, query)}>{words.figures}</a>
        </li>
        <li>
          <a href={here.api(collection, parametersOf(query))}>{here.words.apiOfThis}</a>
        </li>
      </ul>
    </Section>
  );
}
