import { type SearchWords, searchWords } from '../../i18n/search/index.ts';
import { type Here, type Shown, shown } from '../../web/here.ts';
import { nameOfValue } from '../answers.ts';
import { type DimensionName, dimensionOf } from '../dimensions.ts';
import { type ListQuery, parametersOf } from './query.ts';

/** The path of the list of recommendations, below the language. */
export const listPath = '/recommendations';

/** The words of the search in the language of a page. */
export const wordsOf = (here: Pick<Here, 'language'>): SearchWords => searchWords[here.language];

/** The address of the list with a query. */
export const linkTo = (here: Here, query: ListQuery): string => here.link(listPath, parametersOf(query));

/** The name of a value of a dimension in the language of the page: of a cycle its number with a word. */
export function valueName(here: Here, name: DimensionName, code: string): Shown {
  const named = shown(here, nameOfValue(name, code, here.view).name);
  if (named) return named;
  const isCycle = name === 'upr' || name === 'reviewCycle';
  return { text: isCycle ? wordsOf(here).cycle(code) : code, language: here.language };
}

/** The code above another one: in its list, of an item its framework, of a grade its scale. */
export function codeAbove(here: Here, name: DimensionName, code: string): string | undefined {
  if (name === 'grade') return code.includes(':') ? code.split(':', 1)[0] : undefined;
  const { list, listAbove } = dimensionOf(name);
  const entry = list && here.vocabularies.lists.get(list)?.get(code);
  if (!entry) return undefined;
  const framework = listAbove ? entry.details['framework'] : undefined;
  return entry.broader ?? (typeof framework === 'string' ? framework : undefined);
}
