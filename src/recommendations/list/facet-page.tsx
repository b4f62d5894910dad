import type { Here } from '../../web/here.ts';
import type { Answer } from '../answers.ts';
import type { DimensionName } from '../dimensions.ts';
import { Check } from './filters.tsx';
import { linkTo, listPath, wordsOf } from './place.ts';
import { changed, type ListQuery, parametersOf } from './query.ts';
import { type Branch, choicesOf, treeOf } from './values.ts';

/** All values of one dimension, each below the one above it; the rest of the query goes along unseen. */
export function FacetChooser({
  here,
  name,
  query,
  facet,
  total,
}: {
  here: Here;
  name: DimensionName;
  query: ListQuery;
  facet: NonNullable<Answer['facets']>[0];
  /** Recommendations that the query leaves as it stands. */
  total: number;
}) {
  const words = wordsOf(here);
  const tree = treeOf(here, name, choicesOf(here, name, facet, query[name] ?? []));
  return (
    <form class="chooser" action={here.link(listPath)} method="get">
      <Hidden query={changed(query, { [name]: undefined })} />
      <p class="lead">{words.found(total, query.q)}</p>
      <p>{tree.length > 0 ? words.chooseIntro : words.nothingToChoose}</p>
      <Buttons here={here} query={query} />
      <fieldset aria-label={words.fields[name]}>
        <Branches here={here} name={name} branches={tree} />
      </fieldset>
      {facet.withoutValue > 0 && <p class="muted">{words.withoutValue(facet.withoutValue)}</p>}
      {facet.values.length > 12 && <Buttons here={here} query={query} />}
    </form>
  );
}

const Buttons = ({ here, query }: { here: Here; query: ListQuery }) => (
  <p>
    <button type="submit">{wordsOf(here).apply}</button> <a href={linkTo(here, query)}>{wordsOf(here).back}</a>
  </p>
);

const Branches = ({ here, name, branches }: { here: Here; name: DimensionName; branches: Branch[] }) => (
  <ul class="plain choices">
    {branches.map((branch) => (
      <li>
        <Check here={here} name={name} choice={branch} />
        {branch.below.length > 0 && <Branches here={here} name={name} branches={branch.below} />}
      </li>
    ))}
  </ul>
);

/** A query as fields that are not seen. */
export const Hidden = ({ query }: { query: ListQuery }) => (
  <>
    {Object.entries(parametersOf(query)).flatMap(([name, value]) =>
      [value].flat().map((one) => <input type="hidden" name={name} value={String(one)} />),
    )}
  </>
);
