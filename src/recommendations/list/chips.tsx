import { formatDate } from '../../i18n/numbers.ts';
import { InLanguage } from '../../web/components/text.tsx';
import type { Here, Shown } from '../../web/here.ts';
import { type DimensionName, dimensionNames } from '../dimensions.ts';
import { isFlag } from '../flags.ts';
import { linkTo, valueName, wordsOf } from './place.ts';
import { changed, type FieldName, filtersIn, type ListQuery, withoutFilters } from './query.ts';

/** A filter that is set, and the query without it. */
interface Chip {
  field: FieldName;
  value: Shown;
  without: ListQuery;
}

const isDimension = (name: FieldName): name is DimensionName => (dimensionNames as string[]).includes(name);

/** Every filter that a query sets, value by value. */
export function chipsOf(here: Here, query: ListQuery): Chip[] {
  const words = wordsOf(here);
  const own = (text: string): Shown => ({ text, language: here.language });
  return filtersIn(query).flatMap((field): Chip[] => {
    const value = query[field];
    const without = changed(query, { [field]: undefined });
    if (field === 'id') return [{ field, value: own(words.someRecords((value as string[]).length)), without }];
    if (Array.isArray(value))
      return [...new Set(value as string[])].map((one) => ({
        field,
        value: isDimension(field) ? valueName(here, field, one) : own(one),
        without: changed(query, { [field]: (value as string[]).filter((other) => other !== one) }),
      }));
    if (isFlag(field)) return [{ field, value: own(value ? here.words.yes : here.words.no), without }];
    const isDay = field === 'adoptedFrom' || field === 'adoptedTo' || field === 'asOf';
    return [{ field, value: own(isDay ? formatDate(here.language, String(value)) : String(value)), without }];
  });
}

/** The filters that are set, each a link to the same query without it. */
export function Chips({ here, query }: { here: Here; query: ListQuery }) {
  const words = wordsOf(here);
  const chips = chipsOf(here, query);
  if (chips.length === 0) return null;
  return (
    <nav class="chips" aria-label={words.chosen}>
      <ul class="inline">
        {chips.map(({ field, value, without }) => (
          <li>
            <a class="chip" href={linkTo(here, without)}>
              <span class="hidden-visually">{words.remove} </span>
              <span class="chip-field">{words.labelled(words.fields[field])}</span> <InLanguage here={here} shown={value} isNamed={false} />
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
        {chips.length > 1 && (
          <li>
            <a class="chip-all" href={linkTo(here, withoutFilters(query))}>
              {words.removeAll}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
