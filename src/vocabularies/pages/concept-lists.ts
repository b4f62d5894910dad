import { conceptWords } from '../../i18n/concepts/index.ts';
import type { Here } from '../../web/here.ts';
import type { ListFilters } from '../../web/records/recommendations.tsx';
import type { Entry } from '../queries.ts';

/** The lists of concepts that have pages, and the parameter of the recommendations that takes their codes. */
export const conceptLists = {
  themes: 'theme',
  groups: 'group',
  sdgs: 'sdg',
  rights: 'right',
  policyDomains: 'policyDomain',
} as const;

/** The name of a list of concepts that has pages. */
export type ConceptList = keyof typeof conceptLists;

/** The lists, in the order in which they are offered. */
export const conceptListNames = Object.keys(conceptLists) as ConceptList[];

/** The filters that leave the recommendations of a concept. */
export const filtersOf = (list: ConceptList, code: string): ListFilters => ({ [conceptLists[list]]: [code] });

/** What stands before the name of a goal or a target: the number by which people know it. Nothing before other concepts. */
export function numberOf(here: Here, list: ConceptList, { code, broader }: Entry): string {
  if (list !== 'sdgs') return '';
  const words = conceptWords[here.language];
  return broader ? words.target(code) : words.goal(code);
}
