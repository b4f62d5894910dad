import { homeWords } from '../../i18n/home/index.ts';
import type { Here } from '../../web/here.ts';

/** The search over all recommendations, with a few words to begin with. */
export function SearchBox({ here }: { here: Here }) {
  const words = homeWords[here.language];
  return (
    <search class="home-search">
      <form action={here.link('/recommendations')} method="get">
        <label for="home-q">{words.searchLabel}</label>
        <p id="home-q-hint">{words.searchHint}</p>
        <div class="home-search-row">
          <input id="home-q" type="search" name="q" maxLength={200} autocomplete="off" aria-describedby="home-q-hint" />
          <button type="submit">{words.searchButton}</button>
        </div>
      </form>
      <p class="home-examples">
        {words.examples}{' '}
        {words.exampleWords.map((example) => (
          <a href={here.link('/recommendations', { q: example })}>{example}</a>
        ))}
      </p>
    </search>
  );
}
