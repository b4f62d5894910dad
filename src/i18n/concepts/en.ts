import { formatNumber, plural } from '../numbers.ts';

const n = (value: number) => formatNumber('en', value);

/** The words of the pages about themes, groups, goals, rights and policy domains, in English; the other languages have the same. */
export const en = {
  titles: {
    themes: 'Themes',
    groups: 'Groups of people',
    sdgs: 'Sustainable Development Goals',
    rights: 'Human rights',
    policyDomains: 'Policy domains',
  },
  intros: {
    themes: 'What recommendations are about.',
    groups: 'Whom recommendations are about. A wider group counts the recommendations of the narrower ones.',
    sdgs: 'Which of the 17 goals of the United Nations, and which target, a recommendation helps to reach. A goal counts those of its targets.',
    rights: 'Which human right a recommendation is about, in the order of the Charter of Fundamental Rights of the European Union.',
    policyDomains: 'Which field of policy has to act, and which governments are usually competent there.',
  },
  kinds: { themes: 'Theme', groups: 'Group', sdgs: 'Sustainable Development Goal', rights: 'Right', policyDomains: 'Policy domain' },
  goal: (code: string) => `Goal ${code}`,
  target: (code: string) => `Target ${code}`,
  targets: (count: number) => plural('en', count, { one: 'target', other: 'targets' }),
  withoutCharterTitle: 'Other',
  others: 'Other ways to browse',
  coverage: (total: number, without: number) =>
    without === 0
      ? `Counted: ${plural('en', total, { one: 'recommendation', other: 'recommendations' })}. One can stand under several entries.`
      : `Counted: ${plural('en', total, { one: 'recommendation', other: 'recommendations' })}, of which ${n(without)} without an entry here. One can stand under several entries.`,
  definition: 'Meaning',
  partOf: 'Part of',
  parts: 'Divided into',
  heading: 'A heading to browse by: recommendations are tagged with what stands below it.',
  references: 'Found in',
  charterTitle: 'Title of the Charter',
  levels: 'Usually competent',
  alsoLevels: 'Competent in part',
  authorities: 'Authorities competent here',
  officialGoal: 'Identifier at the United Nations',
  standing: 'Where its recommendations stand',
  byBody: 'By body',
  byBodyTable: 'Recommendations by body',
  byBodyNote: 'A body above others counts theirs too, so the numbers can add up to more than the total.',
  share: 'Share of the total',
  recommendations: 'Recommendations',
};

/** The words of the pages about themes, groups, goals, rights and policy domains. */
export type ConceptWords = typeof en;
