import { Section } from '../../web/components/layout.tsx';
import type { Here } from '../../web/here.ts';
import { wordsOf } from './place.ts';
import { type ListQuery, parametersOf } from './query.ts';

/** The collection of the API that holds what the list shows. */
const collection = '/recommendations';

/** Files of everything that the query leaves; citations and the feed are in the language asked for. */
const files = ['csv', 'jsonl', 'bibtex', 'ris', 'csl'] as const;

/** The address of a feed of what a query leaves: the last changed first, always of the present. */
export function feedOf(here: Here, query: ListQuery): string {
  const { page, pageSize, sort, asOf, ...narrowing } = parametersOf(query);
  return here.api(collection, { ...narrowing, lang: here.language, format: 'atom' });
}

function fileOf(here: Here, query: ListQuery, format: (typeof files)[number]): string {
  const { page, pageSize, ...narrowing } = parametersOf(query);
  const isCited = format !== 'csv' && format !== 'jsonl';
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
        {files.map((format) => (
          <li>
            <a href={fileOf(here, query, format)}>{words.formats[format]}</a>
          </li>
        ))}
        <li>
          <a href={feedOf(here, query)}>{words.feed}</a>
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
