import { compareNames } from '../../i18n/numbers.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { SelectField, TextField } from '../../web/components/form.tsx';
import { InLanguage } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import type { FigureFilters } from '../figures.ts';
import { wordsOf } from './chart.ts';

const lists = { body: 'bodies', theme: 'themes', authority: 'authorities' } as const satisfies Record<string, ListName>;
type Chosen = keyof typeof lists;
const names = Object.keys(lists) as Chosen[];
const days = ['adoptedFrom', 'adoptedTo', 'asOf'] as const;

/** The form that narrows charts; its state is the address of the page. Without a script a field chooses one value, an address may hold several. */
export function FilterForm({ here, filters, isOpen = false }: { here: Here; filters: FigureFilters; isOpen?: boolean }) {
  const words = wordsOf({ here });
  const isNarrowed = [...names, ...days].some((name) => filters[name] !== undefined);
  return (
    <details class="chart-filters" open={isOpen || isNarrowed}>
      <summary>{words.filterTitle}</summary>
      <form method="get" action={here.link(here.path)} aria-label={words.filterTitle}>
        <div class="chart-filter-fields">
          {names.map((name) => (
            <div>
              <SelectField
                name={name}
                label={words.filters[name]}
                value={filters[name]?.[0]}
                empty={words.any}
                options={optionsOf(here, name)}
              />
              {filters[name]?.slice(1).map((code) => (
                <input type="hidden" name={name} value={code} />
              ))}
            </div>
          ))}
          {days.map((name) => (
            <TextField name={name} label={words.filters[name]} type="date" value={filters[name]} />
          ))}
        </div>
        <p class="chart-filter-actions">
          <button type="submit">{words.apply}</button> <a href={here.link(here.path)}>{words.reset}</a>
        </p>
      </form>
    </details>
  );
}

/** Codes below others stand below them, with a dash. */
function optionsOf(here: Here, name: Chosen) {
  const entries = [...(here.vocabularies.lists.get(lists[name])?.values() ?? [])];
  const compare = compareNames(here.language);
  const named = entries
    .map(({ code, broader }) => ({ code, broader, ...here.nameOf(lists[name], code) }))
    .sort((one, other) => compare(one.text, other.text));
  const below = (above: string | undefined, depth: number): { value: string; text: string; language?: string }[] =>
    named
      .filter(({ broader }) => broader === above)
      .flatMap(({ code, text, language }) => [
        { value: code, text: `${'– '.repeat(depth)}${text}`, ...(language === here.language ? {} : { language }) },
        ...below(code, depth + 1),
      ]);
  return below(undefined, 0);
}

/** What the numbers are narrowed to, in words, also where the form is not printed; nothing without filters. */
export function Narrowed({ here, filters }: { here: Here; filters: FigureFilters }) {
  const words = wordsOf({ here });
  const chosen = [
    ...names.flatMap((name) =>
      (filters[name] ?? []).map((code) => (
        <>
          {words.valueOf(words.filters[name], '')}
          <InLanguage here={here} shown={here.nameOf(lists[name], code)} isNamed={false} />
        </>
      )),
    ),
    ...days.flatMap((name) => (filters[name] ? [words.valueOf(words.filters[name], words.day(filters[name]))] : [])),
  ];
  if (chosen.length === 0) return null;
  return (
    <div class="chart-narrowed">
      <p>{words.narrowedTo}</p>
      <ul>
        {chosen.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </div>
  );
}
