import { type SQL, sql } from 'drizzle-orm';
import { type Actor, may } from '../access/actors.ts';
import type { WorkItemKind, WorkItemQuery } from './schemas.ts';

/** For whom the list is made, and by what measure. */
export interface Scope extends Pick<WorkItemQuery, 'months' | 'days'> {
  actor: Actor;
}

/** How one kind of work is found. */
export interface Work {
  /** `from … where …`, on what the reader sees. */
  from: SQL;
  /** `"subjectKind"`, `id`, `parent` (what the subject is found under), `recommendation` (whose text is shown), `title`, `due`, `since`, `detail`. */
  columns: SQL;
  order: SQL;
  /** So many are counted and listed at most. */
  most?: number;
}

/** A record that belongs to the institution, or to the common file. */
const isOurs = (table: string, { actor }: Scope): SQL =>
  sql`(${sql.raw(table)}.institutions = '{}' or ${actor.institution}::text = any(${sql.raw(table)}.institutions))`;

/** The Belgian day of an instant. */
const dayOf = (column: string): SQL => sql.raw(`((${column}) at time zone 'Europe/Brussels')::date::text`);

const nothing = sql.raw('null::text');

const deadlines = (scope: Scope, when: SQL): Work => ({
  from: sql`from deadlines l where l.state = 'open' and ${isOurs('l', scope)} and ${when}`,
  columns: sql`'deadline' as "subjectKind", l.id, ${nothing} as parent, ${nothing} as recommendation, l.title, l.due_on as due, ${nothing} as since,
    jsonb_build_object('deadlineKind', l.kind, 'body', l.body) as detail`,
  order: sql`partial_date_last(l.due_on), l.id`,
});

/** Assessments of the institution, on recommendations that are to be seen. */
const assessments = (scope: Scope, which: SQL, since: SQL, order: SQL): Work => ({
  from: sql`from assessments a join recommendations r on r.id = a.recommendation where a.institution = ${scope.actor.institution} and ${which}`,
  columns: sql`'assessment' as "subjectKind", a.id, a.recommendation as parent, a.recommendation, null::jsonb as title, ${nothing} as due, ${since} as since,
    jsonb_build_object('status', a.status, 'authority', a.authority, 'evidenceUpTo', a.evidence_up_to, 'remark', case when a.state = 'returned' then a.remark end) as detail`,
  order: sql`${order}, a.id`,
});

const newest = sql.raw('suggested_at desc, score desc nulls first, earlier, later');

const isFact = (table: string, scope: Scope): SQL => sql`${sql.raw(table)}.verification = 'unverified' and ${isOurs(table, scope)}`;

/** Finds each kind of work; undefined where it is not for the one who asks. */
export const works: Record<WorkItemKind, (scope: Scope) => Work | undefined> = {
  overdueDeadline: (scope) => deadlines(scope, sql`partial_date_last(l.due_on) < belgian_day()`),

  dueDeadline: (scope) => deadlines(scope, sql`partial_date_last(l.due_on) between belgian_day() and belgian_day() + ${scope.days}::int`),

  returnedAssessment: (scope) =>
    assessments(scope, sql`a.state = 'returned' and a.author = ${scope.actor.id}`, dayOf('a.modified_at'), sql`a.modified_at`),

  inReview: (scope) =>
    may(scope.actor, 'assessments.publish')
      ? assessments(scope, sql`a.state = 'inReview'`, dayOf('a.modified_at'), sql`a.modified_at`)
      : undefined,

  submittedContribution: (scope) =>
    may(scope.actor, 'contributions.moderate')
      ? {
          from: sql`from contributions c join recommendations r on r.id = c.recommendation where c.state = 'submitted' and ${isOurs('r', scope)}`,
          columns: sql`'contribution' as "subjectKind", c.id, c.recommendation as parent, c.recommendation, null::jsonb as title, ${nothing} as due,
            ${dayOf('c.submitted_at')} as since, jsonb_build_object('contributor', c.contributor, 'authority', c.authority) as detail`,
          order: sql`c.submitted_at, c.id`,
        }
      : undefined,

  brokenLink: (scope) => ({
    from: sql`from evidence e
      left join (assessments a join recommendations r on r.id = a.recommendation)
        on a.id = e.assessment and a.state = 'published' and a.institution = ${scope.actor.institution}
      left join measures m on m.id = e.measure and m.published_at is not null and ${isOurs('m', scope)}
      where e.link_health = 'broken' and (a.id is not null or m.id is not null)`,
    columns: sql`case when a.id is null then 'measure' else 'assessment' end as "subjectKind", coalesce(a.id, m.id) as id, a.recommendation as parent,
      a.recommendation, m.title, ${nothing} as due, ${nothing} as since,
      jsonb_build_object('url', e.url, 'linkCheckedAt', to_char(e.link_checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as detail`,
    order: sql`e.link_checked_at, e.id`,
  }),

  proposedAssessment: (scope) => ({
    from: sql`from proposed_assessments p join recommendations r on r.id = p.recommendation left join treaty_actions t on t.id = p.treaty_action
      where p.state = 'open' and ${isOurs('r', scope)}`,
    columns: sql`'proposedAssessment' as "subjectKind", p.id, ${nothing} as parent, p.recommendation, null::jsonb as title, ${nothing} as due,
      ${dayOf('p.proposed_at')} as since,
      jsonb_build_object('recommendation', p.recommendation, 'status', p.status, 'treaty', t.treaty, 'treatyAction', t.kind) as detail`,
    order: sql`p.proposed_at, p.id`,
  }),

  staleAssessment: (scope) =>
    assessments(
      scope,
      sql`a.state = 'published' and a.evidence_up_to < belgian_day() - make_interval(months => ${scope.months}::int)`,
      sql`(a.evidence_up_to + make_interval(months => ${scope.months}::int))::date::text`,
      sql`a.evidence_up_to`,
    ),

  lineageSuggestion: (scope) => ({
    // The joins see to it that both are seen; sorted first, so that a page looks up no more than its own.
    from: sql`from (select * from public.lineage where state = 'suggested' order by ${newest}) l
      join recommendations e on e.id = l.earlier join recommendations o on o.id = l.later where ${isOurs('e', scope)} or ${isOurs('o', scope)}`,
    columns: sql`'lineage' as "subjectKind", l.earlier || '-' || l.later as id, ${nothing} as parent, l.later as recommendation, null::jsonb as title,
      ${nothing} as due, ${dayOf('l.suggested_at')} as since,
      jsonb_build_object('earlier', l.earlier, 'later', l.later, 'score', round(l.score::numeric, 3)) as detail`,
    order: newest,
    most: 1_000,
  }),

  unverifiedFact: (scope) => ({
    from: sql`from (
      select 'deadline' as kind, l.id, null as parent, null as recommendation, l.title, null as action, l.modified_at from deadlines l where ${isFact('l', scope)}
      union all select 'document', d.id, null, null, d.title, null, d.modified_at from documents d where ${isFact('d', scope)}
      union all select 'measure', m.id, null, null, m.title, null, m.modified_at from measures m where ${isFact('m', scope)}
      union all select 'recommendation', r.id, null, r.id, null, null, r.modified_at from recommendations r where ${isFact('r', scope)}
      union all select 'treatyAction', t.id, t.treaty, null, y.title, t.kind, t.modified_at from treaty_actions t join treaties y on y.code = t.treaty
        where ${isFact('t', scope)}) f`,
    columns: sql`f.kind as "subjectKind", f.id, f.parent, f.recommendation, f.title, ${nothing} as due, ${nothing} as since,
      jsonb_build_object('treaty', f.parent, 'treatyAction', f.action) as detail`,
    order: sql`f.modified_at, f.kind, f.id`,
  }),
};
