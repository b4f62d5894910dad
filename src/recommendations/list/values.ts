import type { z } from 'zod';
import { compareNames } from '../../i18n/numbers.ts';
import type { Here, Shown } from '../../web/here.ts';
import { type DimensionName, dimensionOf } from '../dimensions.ts';
import type { Facet } from '../schemas.ts';
import { codeAbove, valueName } from './place.ts';

/** A value that can be chosen, and how many recommendations it leaves with the filters of all other names. */
export interface Choice {
  code: string;
  name: Shown;
  /** Undefined where nothing was counted. */
  count: number | undefined;
  isChosen: boolean;
}

/** A value with those below it. */
export interface Branch extends Choice {
  below: Branch[];
}

type Counted = z.output<typeof Facet>;

/** So many values of a dimension stand in the form itself; a page of its own has them all. */
const mostShown = 8;

/** Dimensions whose values have an order of their own that tells more than how frequent each is. */
const inOwnOrder: DimensionName[] = ['status', 'governmentLevel'];

/** The values of a dimension: those counted, most frequent first, and those chosen that nothing has; without counts those chosen alone. */
export function choicesOf(here: Here, name: DimensionName, facet: Counted | undefined, chosen: string[]): Choice[] {
  const counts = new Map<string, number | undefined>(facet?.values.map(({ code, count }) => [code, count]));
  for (const code of chosen) if (!counts.has(code)) counts.set(code, facet && 0);
  return [...counts].map(([code, count]) => ({ code, count, name: valueName(here, name, code), isChosen: chosen.includes(code) }));
}

/** The values that the form shows: the most frequent ones that stand below no other, and whatever is chosen. */
export function mainChoices(here: Here, name: DimensionName, choices: Choice[]): Choice[] {
  const codes = new Set(choices.map(({ code }) => code));
  const isTop = ({ code }: Choice) => !codes.has(codeAbove(here, name, code) ?? '');
  const top = new Set(choices.filter(isTop).slice(0, mostShown));
  const shown = choices.filter((choice) => choice.isChosen || top.has(choice));
  return inOwnOrder.includes(name) ? shown.sort(ordering(here, name)) : shown;
}

/** The values as a tree: each below the one above it, in the order of their list; values without a list by name. */
export function treeOf(here: Here, name: DimensionName, choices: Choice[]): Branch[] {
  const branches = new Map(choices.map((choice) => [choice.code, { ...choice, below: [] as Branch[] }]));
  const top: Branch[] = [];
  for (const branch of [...branches.values()].sort(ordering(here, name))) {
    const above = branches.get(codeAbove(here, name, branch.code) ?? '');
    (above?.below ?? top).push(branch);
  }
  return top;
}

function ordering(here: Here, name: DimensionName): (one: Choice, other: Choice) => number {
  const { list, listAbove } = dimensionOf(name);
  const compare = compareNames(here.language);
  if (!list) return (one, other) => compare(one.name.text, other.name.text);
  const codes = [listAbove, list].flatMap((from) => (from ? [...(here.vocabularies.lists.get(from)?.keys() ?? [])] : []));
  const places = new Map(codes.map((code, at) => [code, at]));
  return (one, other) => (places.get(one.code) ?? 0) - (places.get(other.code) ?? 0);
}
