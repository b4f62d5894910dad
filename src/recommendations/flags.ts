import { type SQL, sql } from 'drizzle-orm';

/** A yes or no about a recommendation: a filter and a facet alike. */
interface Flag {
  /** The condition on `recommendations r`. */
  condition: SQL;
  /** What it says, for the API's reference. */
  description: string;
}

/** Kinds of deadlines that the State has to meet, as a list of SQL. */
export const duties = sql.raw(`('followUpReply', 'periodicReport', 'complianceReport', 'actionPlan')`);

/** The deadlines `l` that concern `recommendations r`, whose document is `ld`: a reply to follow-up questions concerns those chosen for follow-up. */
export const concerningDeadlines = sql`deadlines l join documents ld on ld.id = r.document
  where (l.document = r.document or (l.document is null and l.review = ld.review)) and l.state = 'open' and l.kind in ${duties}
    and (l.kind <> 'followUpReply' or r.follow_up)`;

const standing = (column: string) =>
  sql`exists (select from recommendation_standings s where s.recommendation = r.id and s.${sql.raw(column)})`;

/** The flags of a recommendation, by the name of their parameter. */
export const flags = {
  followUp: { condition: sql`r.follow_up`, description: 'Whether the body chose it for its follow-up procedure' },
  repeated: {
    condition: sql`exists (select from lineage l where l.state = 'confirmed' and (l.earlier = r.id or l.later = r.id))`,
    description: 'Whether it repeats another recommendation or is repeated, confirmed by a person',
  },
  assessed: {
    condition: standing('is_assessed'),
    description: 'Whether an institute has published an assessment of it, as a whole or for an authority',
  },
  disagreement: {
    condition: standing('disagreement'),
    description:
      'Whether grade, assessment and contributions say different things once mapped to statuses; what says `not known` differs from nothing',
  },
  overdue: {
    condition: sql`exists (select from ${concerningDeadlines} and partial_date_last(l.due_on) < belgian_day())`,
    description: 'Whether a reply, report or plan that Belgium owes on it is past its date and not known to be done',
  },
} as const satisfies Record<string, Flag>;

/** The name of a flag, which is the name of its parameter. */
export type FlagName = keyof typeof flags;

/** All flags, in the order in which the reference lists them. */
export const flagNames = Object.keys(flags) as FlagName[];

/** Whether a name is that of a flag. */
export const isFlag = (name: string): name is FlagName => Object.hasOwn(flags, name);
