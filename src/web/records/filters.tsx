import type { ComponentChildren } from 'preact';
import { compareNames, formatDate } from '../../i18n/numbers.ts';
import { recordWords } from '../../i18n/records/index.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { SelectField, TextField } from '../components/form.tsx';
import type { Here } from '../here.ts';

/** A parameter of a list, and how a person gives it. */
export type FilterField = { name: string; label: string } & (
  | { list: ListName; codes?: string[] }
  | { options: { value: string; text: string }[]; empty?: string }
  | { type: 'day' }
  /** Not offered in the form; kept where a link gives it. */
  | { isGiven: true; textOf?: (value: string) => string | undefined }
);

/** The orders of a list, by what the API calls them; the first one is that of a list without a word on it. */
export function sortField(here: Here, sorts: Record<string, string>): FilterField {
  const [[, empty] = ['', ''], ...others] = Object.entries(sorts);
  return { name: 'sort', label: recordWords[here.language].sortBy, options: others.map(([value, text]) => ({ value, text })), empty };
}

type Query = Record<string, unknown>;

const valuesOf = (query: Query, name: string): string[] => [query[name] ?? []].flat().map((value) => String(value));

/**
 * The form that narrows a list, and what it is narrowed to now: each restriction can be taken away by itself.
 * Parameters that the form does not offer, and further values of those that it does, are kept.
 */
export function FilterForm({
  here,
  query,
  fields,
  children,
}: {
  here: Here;
  query: Query;
  fields: FilterField[];
  children?: ComponentChildren;
}) {
  const words = recordWords[here.language];
  return (
    <form class="record-form" action={here.link(here.path)} method="get" aria-label={words.narrow}>
      {fields.map((field) => (
        <FormField here={here} field={field} values={valuesOf(query, field.name)} />
      ))}
      {children}
      <div class="record-form-end">
        <button type="submit">{here.words.apply}</button>
        {here.search && <a href={here.link(here.path)}>{here.words.reset}</a>}
      </div>
      <Chosen here={here} query={query} fields={fields} />
    </form>
  );
}

function FormField({ here, field, values }: { here: Here; field: FilterField; values: string[] }) {
  const { name, label } = field;
  const [value, ...further] = values;
  const kept = further.map((one) => <input type="hidden" name={name} value={one} />);
  if ('isGiven' in field)
    return (
      <>
        {values.map((one) => (
          <input type="hidden" name={name} value={one} />
        ))}
      </>
    );
  if ('type' in field) return <TextField name={name} label={label} type="date" value={value} />;
  const options = 'list' in field ? optionsOf(here, field.list, field.codes) : field.options;
  return (
    <>
      <SelectField
        name={name}
        label={label}
        value={value}
        options={options}
        empty={'empty' in field && field.empty !== undefined ? field.empty : here.words.any}
      />
      {kept}
    </>
  );
}

/** The codes of a list by the order of their names. */
function optionsOf(here: Here, list: ListName, codes?: string[]) {
  const compare = compareNames(here.language);
  return (codes ?? [...(here.vocabularies.lists.get(list)?.keys() ?? [])])
    .map((code) => ({ value: code, shown: here.nameOf(list, code) }))
    .map(({ value, shown }) => ({ value, text: shown.text, language: shown.language === here.language ? undefined : shown.language }))
    .sort((one, other) => compare(one.text, other.text));
}

/** What a list is narrowed to, each with a way to the list without it. */
function Chosen({ here, query, fields }: { here: Here; query: Query; fields: FilterField[] }) {
  const words = recordWords[here.language];
  const chosen = fields
    .filter(({ name }) => name !== 'sort')
    .flatMap((field) =>
      valuesOf(query, field.name).map((value) => ({ field, value, text: `${field.label}: ${textOf(here, field, value)}` })),
    );
  if (chosen.length === 0) return null;
  return (
    <div class="chosen">
      <span>{words.narrowedTo}:</span>
      <ul class="inline">
        {chosen.map(({ field, value, text }) => (
          <li>
            <a class="record-chip" href={here.link(here.path) + without(here.search, field.name, value)} aria-label={words.without(text)}>
              {text} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function textOf(here: Here, field: FilterField, value: string): string {
  if ('isGiven' in field) return field.textOf?.(value) ?? value;
  if ('type' in field) return formatDate(here.language, value);
  if ('list' in field) return here.nameOf(field.list, value).text;
  return field.options.find((option) => option.value === value)?.text ?? value;
}

function without(search: string, name: string, value: string): string {
  const query = new URLSearchParams(search);
  const kept = query.getAll(name).filter((one) => one !== value);
  query.delete(name);
  query.delete('page');
  for (const one of kept) query.append(name, one);
  return query.size > 0 ? `?${query}` : '';
}
