import { formatDate } from '../../i18n/numbers.ts';
import { type Fault, SelectField } from '../../web/components/form.tsx';
import { Pagination } from '../../web/components/layout.tsx';
import { type Here, queryOf } from '../../web/here.ts';
import type { Answer } from '../answers.ts';
import { type Sort, sorts } from '../schemas.ts';
import { chipsOf } from './chips.tsx';
import { formId } from './filters.tsx';
import { Hit } from './hit.tsx';
import { linkTo, wordsOf } from './place.ts';
import { changed, type ListQuery, pageSizes, parametersOf, withoutFilters } from './query.ts';
import { Take } from './take.tsx';

/** What was found: how much, in which order, one page of it, and what can be done with all of it. */
export function Results({ here, query, answer, faults }: { here: Here; query: ListQuery; answer: Answer; faults: Fault[] }) {
  const words = wordsOf(here);
  const { items, total, searchedBy } = answer;
  const { page, pageSize, asOf, q } = query;
  const past = searchedBy === 'postgres' && asOf !== undefined;
  return (
    <section class="results" id="results" aria-labelledby="results-title">
      <h2 id="results-title">{words.found(total, q)}</h2>
      {searchedBy === 'postgres' && <p class="muted results-note">{past ? words.pastSearch : words.simplerSearch}</p>}
      <div class="results-controls">
        <a class="to-filters" href="#filters">
          {words.toFilters}
        </a>
        <Order here={here} query={query} faults={faults} />
      </div>
      {total === 0 && <Nothing here={here} query={query} />}
      {total > 0 && items.length === 0 && (
        <p>
          {words.pastEnd} <a href={linkTo(here, { ...query, page: Math.ceil(total / pageSize) })}>{words.toLastPage}</a>
        </p>
      )}
      {items.length > 0 && (
        <ol class="hits plain" start={(page - 1) * pageSize + 1}>
          {items.map((item) => (
            <Hit here={here} item={item} asOf={asOf} />
          ))}
        </ol>
      )}
      <Pagination here={{ ...here, search: queryOf(parametersOf(query)).slice(1) }} page={page} pageSize={pageSize} total={total} />
      {total > 0 && <Take here={here} query={query} total={total} />}
    </section>
  );
}

/** The order and the size of a page, as controls of the form that stands elsewhere. */
function Order({ here, query, faults }: { here: Here; query: ListQuery; faults: Fault[] }) {
  const words = wordsOf(here);
  const usual: Sort = query.q ? 'relevance' : '-adoptedOn';
  const [asked = usual] = query.sort ?? [];
  const offered = sorts.filter((sort) => sort !== usual && (sort !== 'relevance' || query.q));
  const sizes = [...new Set([...pageSizes, query.pageSize])].sort((one, other) => one - other).filter((size) => size !== 20);
  return (
    <>
      <SelectField
        form={formId}
        name="sort"
        label={words.sort}
        empty={words.sorts[usual]}
        value={asked === usual ? undefined : asked}
        options={offered.map((sort) => ({ value: sort, text: words.sorts[sort] }))}
        faults={faults}
      />
      <SelectField
        form={formId}
        name="pageSize"
        label={words.pageSize}
        empty="20"
        value={query.pageSize === 20 ? undefined : String(query.pageSize)}
        options={sizes.map((size) => ({ value: String(size), text: String(size) }))}
        faults={faults}
      />
      <button type="submit" form={formId} class="button-quiet">
        {here.words.apply}
      </button>
    </>
  );
}

/** Ways out where nothing was found. */
function Nothing({ here, query }: { here: Here; query: ListQuery }) {
  const words = wordsOf(here);
  const chips = chipsOf(here, query);
  return (
    <div class="nothing">
      <h3>{words.nothing}</h3>
      <p>{words.nothingText}</p>
      <ul>
        {chips.map(({ field, value, without }) => (
          <li>
            <a href={linkTo(here, without)}>{words.without(words.valueOf(words.fields[field], value.text))}</a>
          </li>
        ))}
        {query.q && chips.length > 0 && (
          <>
            <li>
              <a href={linkTo(here, changed(query, { q: undefined }))}>{words.withoutWords}</a>
            </li>
            <li>
              <a href={linkTo(here, withoutFilters(query))}>{words.withoutFilters}</a>
            </li>
          </>
        )}
        {query.q && (
          <li>
            <a href={here.link('/search', { q: query.q })}>{words.everywhere}</a>
          </li>
        )}
      </ul>
      {query.q && <p>{words.otherWords}</p>}
    </div>
  );
}

/** Says that what is shown is of the past, and leads back. */
export function PastBanner({ here, query }: { here: Here; query: ListQuery }) {
  const words = wordsOf(here);
  if (!query.asOf) return null;
  return (
    <p class="past-banner">
      <strong>{words.asOfBanner(formatDate(here.language, query.asOf))}</strong>{' '}
      <a href={linkTo(here, changed(query, { asOf: undefined }))}>{words.toPresent}</a>
    </p>
  );
}
