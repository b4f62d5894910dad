import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../i18n/numbers.ts';
import { type Fault, SelectField, TextField } from '../../web/components/form.tsx';
import { Status } from '../../web/components/status.tsx';
import { InLanguage } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import type { Answer } from '../answers.ts';
import { type DimensionName, dimensionNames } from '../dimensions.ts';
import { flagNames } from '../flags.ts';
import { listPath, wordsOf } from './place.ts';
import type { ListQuery } from './query.ts';
import { type Choice, choicesOf, mainChoices } from './values.ts';

/** The form that narrows the list; controls elsewhere on the page belong to it by this id. */
export const formId = 'filters-form';

/** Dimensions that the form shows with their counts; of the others each has a page. */
export const mainFacets = ['body', 'theme', 'status', 'governmentLevel', 'authority', 'kind'] as const satisfies DimensionName[];

const otherFacets = dimensionNames.filter((name) => !(mainFacets as readonly DimensionName[]).includes(name));

/** The path of the page on which the values of a dimension are chosen. */
export const facetPath = (name: DimensionName): string => `${listPath}/facets/${name}`;

interface Props {
  here: Here;
  query: ListQuery;
  facets: NonNullable<Answer['facets']>;
  faults: Fault[];
}

/** Everything that narrows the list: values with counts, yes or no, days, places in documents. */
export function Filters({ here, query, facets, faults }: Props) {
  const words = wordsOf(here);
  return (
    <section class="filters" id="filters" aria-labelledby="filters-title">
      <h2 id="filters-title">{words.filters}</h2>
      <form id={formId} action={here.link(listPath)} method="get">
        {mainFacets.map((name) => (
          <MainFacet here={here} name={name} query={query} facet={facets.find((facet) => facet.name === name)} />
        ))}
        <Period here={here} query={query} faults={faults} />
        <Flags here={here} query={query} faults={faults} />
        <Places here={here} query={query} faults={faults} />
        <OtherFacets here={here} query={query} />
        <Past here={here} query={query} faults={faults} />
        {query.id?.map((id) => (
          <input type="hidden" name="id" value={id} />
        ))}
        <p class="filters-end">
          <button type="submit">{words.apply}</button> {facets.length > 0 && <a href="#results">{words.toResults}</a>}
        </p>
      </form>
    </section>
  );
}

const Group = ({ id, title, isOpen, children }: { id?: string; title: string; isOpen: boolean; children: ComponentChildren }) => (
  <details id={id} open={isOpen}>
    <summary>{title}</summary>
    {children}
  </details>
);

/** The commonest values of a dimension, with a way to all of them. */
function MainFacet({
  here,
  name,
  query,
  facet,
}: Pick<Props, 'here' | 'query'> & { name: DimensionName; facet: Props['facets'][0] | undefined }) {
  const words = wordsOf(here);
  const chosen = query[name] ?? [];
  const choices = choicesOf(here, name, facet, chosen);
  const shown = mainChoices(here, name, choices);
  return (
    <Group id={`field-${name}`} title={words.fields[name]} isOpen={true}>
      <fieldset aria-label={words.fields[name]}>
        {shown.map((choice) => (
          <Check here={here} name={name} choice={choice} />
        ))}
        {facet && choices.length === 0 && <p class="muted">{words.nothingToChoose}</p>}
        {(!facet || shown.length < choices.length) && (
          <ToFacet here={here} name={name}>
            {facet ? words.all(choices.length) : words.choose}
            <span class="hidden-visually">: {words.fields[name]}</span>
          </ToFacet>
        )}
      </fieldset>
    </Group>
  );
}

/** A value that can be ticked, with the number of recommendations it leaves. */
export const Check = ({
  here,
  name,
  choice: { code, name: shown, count, isChosen },
}: {
  here: Here;
  name: DimensionName;
  choice: Choice;
}) => (
  <label class="choice">
    <input type="checkbox" name={name} value={code} checked={isChosen} />
    {name === 'status' ? (
      <Status here={here} status={code} />
    ) : (
      <span>
        <InLanguage here={here} shown={shown} isNamed={false} />
      </span>
    )}
    {count !== undefined && <span class="count">{formatNumber(here.language, count)}</span>}
  </label>
);

/** Takes the form as it is filled in to the page of a dimension. */
const ToFacet = ({ here, name, children }: { here: Here; name: DimensionName; children: ComponentChildren }) => (
  <button type="submit" class="link-button" formAction={here.link(facetPath(name))}>
    {children}
  </button>
);

/** The other dimensions: what is chosen of each, and the way to its page. */
function OtherFacets({ here, query }: Pick<Props, 'here' | 'query'>) {
  const words = wordsOf(here);
  return (
    <Group title={words.moreFilters} isOpen={otherFacets.some((name) => query[name] !== undefined)}>
      <ul class="plain">
        {otherFacets.map((name) => (
          <li id={`field-${name}`}>
            <ToFacet here={here} name={name}>
              {words.fields[name]}
            </ToFacet>
            {choicesOf(here, name, undefined, query[name] ?? []).map((choice) => (
              <Check here={here} name={name} choice={choice} />
            ))}
          </li>
        ))}
      </ul>
    </Group>
  );
}

const isFaulty = (faults: Fault[], names: readonly string[]): boolean => faults.some(({ field }) => names.includes(field));

function Period({ here, query, faults }: Omit<Props, 'facets'>) {
  const { fields, period } = wordsOf(here);
  return (
    <Group title={period} isOpen={Boolean(query.adoptedFrom ?? query.adoptedTo) || isFaulty(faults, ['adoptedFrom', 'adoptedTo'])}>
      {(['adoptedFrom', 'adoptedTo'] as const).map((name) => (
        <TextField name={name} type="date" label={fields[name]} value={query[name]} faults={faults} />
      ))}
    </Group>
  );
}

function Flags({ here, query, faults }: Omit<Props, 'facets'>) {
  const { fields, characteristics } = wordsOf(here);
  const { any, yes, no } = here.words;
  const isSet = flagNames.some((name) => query[name] !== undefined);
  return (
    <Group title={characteristics} isOpen={isSet || isFaulty(faults, flagNames)}>
      {flagNames.map((name) => (
        <SelectField
          name={name}
          label={fields[name]}
          empty={any}
          value={query[name] === undefined ? undefined : String(query[name])}
          options={[
            { value: 'true', text: yes },
            { value: 'false', text: no },
          ]}
          faults={faults}
        />
      ))}
    </Group>
  );
}

/** Where it stands; of several symbols or paragraphs each has a field. */
function Places({ here, query, faults }: Omit<Props, 'facets'>) {
  const { fields, place } = wordsOf(here);
  const names = ['symbol', 'paragraph'] as const;
  return (
    <Group title={place} isOpen={names.some((name) => query[name] !== undefined) || isFaulty(faults, names)}>
      {names.flatMap((name) =>
        (query[name] ?? ['']).map((value, at) => (
          <TextField
            id={at === 0 ? `field-${name}` : `field-${name}-${at}`}
            name={name}
            label={fields[name]}
            value={value}
            maxLength={100}
            faults={faults}
          />
        )),
      )}
    </Group>
  );
}

function Past({ here, query, faults }: Omit<Props, 'facets'>) {
  const { fields, pastDay, pastDayHint, sinceHint } = wordsOf(here);
  const isOpen = Boolean(query.asOf ?? query.modifiedSince) || isFaulty(faults, ['asOf', 'modifiedSince']);
  return (
    <Group title={pastDay} isOpen={isOpen}>
      <TextField name="asOf" type="date" label={fields.asOf} hint={pastDayHint} value={query.asOf} faults={faults} />
      <TextField
        name="modifiedSince"
        label={fields.modifiedSince}
        hint={sinceHint}
        value={query.modifiedSince}
        maxLength={35}
        faults={faults}
      />
    </Group>
  );
}
