import type { Here } from '../../web/here.ts';
import { formId } from './filters.tsx';
import { wordsOf } from './place.ts';
import type { ListQuery } from './query.ts';

/** The words to search for; they go with the filters, whose form stands elsewhere on the page. */
export function SearchBox({ here, query }: { here: Here; query: ListQuery }) {
  const words = wordsOf(here);
  return (
    <search class="search-box">
      <label for="field-q">{words.searchField}</label>
      <p class="hint" id="field-q-hint">
        {words.searchHint}
      </p>
      <div class="search-line">
        <input
          id="field-q"
          type="search"
          name="q"
          form={formId}
          value={query.q ?? ''}
          maxLength={200}
          autocomplete="off"
          aria-describedby="field-q-hint"
        />
        <button type="submit" form={formId}>
          {here.words.search}
        </button>
      </div>
    </search>
  );
}
