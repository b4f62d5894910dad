import { type SQL, sql } from 'drizzle-orm';
import type { Vocabularies } from '../vocabularies/memory.ts';
import type { ListName } from '../vocabularies/queries.ts';

/**
 * One way to look at recommendations: by body, by theme, by the State that made them…
 * The same definition serves the filter, the facet and the statistics in PostgreSQL, and names the attribute of the search index,
 * so that a query means the same whether or not words are searched for.
 */
export interface Dimension {
  /** The list its codes come from; a dimension without one takes codes of its own, which `isCode` checks. */
  list?: ListName;
  /** A second list whose codes stand above those of the first. */
  listAbove?: ListName;
  isCode?: (code: string, vocabularies: Vocabularies) => boolean;
  /** Rows `(id, code)`: every code of every recommendation, with the codes above it. */
  values: SQL;
  /** A quicker condition on `r` than looking the codes up in `values`, where the code is one of its columns. */
  condition?: (codes: SQL) => SQL;
  /** What the dimension is, for the API's reference. */
  description: string;
}

const tagged = (scheme: string) => sql`
  select t.recommendation as id, a.ancestor as code from tags t join concept_ancestors a on a.scheme = t.scheme and a.code = t.code where t.scheme = ${sql.raw(`'${scheme}'`)}`;

const column = (name: string) => ({
  values: sql`select id, ${sql.raw(name)} as code from recommendations where ${sql.raw(name)} is not null`,
  condition: (codes: SQL) => sql`r.${sql.raw(name)} = any(${codes})`,
});

/** The dimensions of a recommendation, by the name of their parameter. */
export const dimensions = {
  body: {
    list: 'bodies',
    values: sql`select id, body as code from recommendations union all select r.id, b.parent from recommendations r join bodies b on b.code = r.body where b.parent is not null`,
    condition: (codes) => sql`r.body in (select code from bodies where code = any(${codes}) or parent = any(${codes}))`,
    description: 'Who spoke. A body above others (`sp`, the special procedures) stands for all of them',
  },
  organisation: {
    list: 'organisations',
    values: sql`select r.id, b.organisation as code from recommendations r join bodies b on b.code = r.body`,
    condition: (codes) => sql`r.body in (select code from bodies where organisation = any(${codes}))`,
    description: 'United Nations (`un`) or Council of Europe (`coe`)',
  },
  theme: { list: 'themes', values: tagged('theme'), description: 'What it is about. A group of themes stands for all of them' },
  group: { list: 'groups', values: tagged('group'), description: 'Whom it is about. A wider group stands for the narrower ones' },
  sdg: { list: 'sdgs', values: tagged('sdg'), description: 'Sustainable Development Goal or target; a goal stands for its targets' },
  right: { list: 'rights', values: tagged('right'), description: 'Human right' },
  policyDomain: { list: 'policyDomains', values: tagged('policyDomain'), description: 'Policy domain' },
  framework: {
    list: 'frameworkItems',
    listAbove: 'frameworks',
    values: sql`${tagged('framework')}
      union all select t.recommendation, c.attributes ->> 'framework' from tags t join concepts c on c.scheme = t.scheme and c.code = t.code where t.scheme = 'framework'`,
    description: 'Action plan or framework, or an item of one; an item stands for those below it',
  },
  authority: {
    list: 'authorities',
    values: sql`
      select ra.recommendation as id, ra.authority as code from recommendation_authorities ra
      union all select ra.recommendation, a.parent from recommendation_authorities ra join authorities a on a.id = ra.authority where a.parent is not null`,
    condition: (codes) => sql`r.id in (
      select ra.recommendation from recommendation_authorities ra
      where ra.authority = any(array(select a.id from authorities a where a.id = any(${codes}) or a.parent = any(${codes}))))`,
    description: 'Whom it addresses; an authority stands for those below it',
  },
  governmentLevel: {
    list: 'governmentLevels',
    values: sql`select distinct ra.recommendation as id, l.level as code from recommendation_authorities ra join authority_levels l on l.authority = ra.authority`,
    description: 'Level of government of the authorities it addresses',
  },
  status: {
    list: 'statuses',
    values: sql`select recommendation as id, status as code from recommendation_standings`,
    condition: (codes) => sql`r.id in (select recommendation from recommendation_standings where status = any(${codes}))`,
    description:
      'Where it stands as the institutes assess it: the assessment of the whole, or else the worst open status among its authorities; `notAssessed` where there is none',
  },
  authorityStatus: {
    isCode: (code, { lists }) => {
      const [authority = '', status = '', ...rest] = code.split(':');
      return rest.length === 0 && lists.get('authorities')?.has(authority) === true && lists.get('statuses')?.has(status) === true;
    },
    values: sql`select recommendation as id, authority || ':' || status as code from assessments where state = 'published' and authority is not null`,
    condition: (codes) => sql`r.id in (
      select a.recommendation from unnest(${codes}) asked join assessments a on a.authority = split_part(asked, ':', 1) and a.status = split_part(asked, ':', 2)
      where a.state = 'published')`,
    description:
      'What the institutes assess that one authority has done: authority and status with a colon between (`flanders:noProgress`)',
  },
  grade: {
    isCode: (code, { lists }) => {
      const [scheme = '', grade, ...rest] = code.split(':');
      const grades = lists.get('gradeSchemes')?.get(scheme)?.details['grades'] as { code: string }[] | undefined;
      return rest.length === 0 && grades !== undefined && (grade === undefined || grades.some((one) => one.code === grade));
    },
    values: sql`
      select g.recommendation as id, unnest(array[g.scheme, g.scheme || ':' || g.grade]) as code from (
        select distinct on (recommendation, scheme) recommendation, scheme, grade from grades where recommendation is not null
        order by recommendation, scheme, graded_on desc nulls last, id) g`,
    description:
      'What the body itself last said of progress: a scale, or a scale and a grade of it (`ccprGrades2017:b`); see /refData/gradeSchemes',
  },
  kind: { list: 'recommendationKinds', ...column('kind'), description: 'Recommendation, concern, decision…' },
  position: {
    list: 'positions',
    values: sql`select recommendation as id, value as code from positions`,
    description: 'What the State answered (UPR)',
  },
  urgency: { list: 'urgencies', ...column('urgency'), description: 'How urgent the body calls it' },
  treaty: {
    list: 'treaties',
    values: sql`
      select id, treaty as code from recommendations where treaty is not null
      union select recommendation, treaty from recommendation_articles`,
    description: 'The treaty under which the body spoke, or whose articles it names',
  },
  reviewCycle: {
    isCode: (code) => /^\d{1,3}(-\d{1,3})?$/.test(code),
    values: sql`select r.id, v.cycle as code from recommendations r join documents d on d.id = r.document join reviews v on v.id = d.review where v.cycle is not null`,
    description: "Cycle of the body's review, as a number or range (`6`, `20-22`)",
  },
  upr: {
    isCode: (code) => /^\d{1,2}$/.test(code),
    values: sql`select id, upr_cycle::text as code from recommendations where upr_cycle is not null`,
    condition: (codes) => sql`r.upr_cycle::text = any(${codes})`,
    description: 'Cycle of the Universal Periodic Review (`1` to `4`)',
  },
  country: {
    isCode: (code) => /^[A-Z]{2}$/.test(code),
    values: sql`select id, unnest(countries) as code from recommendations`,
    condition: (codes) => sql`r.countries && ${codes}`,
    description: 'State addressed, ISO 3166-1 alpha-2: `BE`, and others on installations for research',
  },
  recommendingState: {
    isCode: (code) => /^[A-Z]{2}$/.test(code),
    values: sql`select recommendation as id, state as code from recommending_states`,
    description: 'State that made the recommendation (UPR), ISO 3166-1 alpha-2',
  },
} as const satisfies Record<string, Dimension>;

/** The name of a dimension, which is the name of its parameter. */
export type DimensionName = keyof typeof dimensions;
/** All dimensions, in the order in which the reference lists them. */
export const dimensionNames = Object.keys(dimensions) as DimensionName[];

/** The definition of a dimension, with its optional members. */
export const dimensionOf = (name: DimensionName): Dimension => dimensions[name];
