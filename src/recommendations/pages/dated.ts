import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import type { LocalizedText, Source } from '../../../db/schema/types.ts';
import { textArray } from '../../http/sql.ts';
import type { Verified } from '../../http/view.ts';
import { duties } from '../flags.ts';

/** An assessment that was published, and the time during which it holds. */
export interface PeriodRow {
  id: string;
  authority: string | null;
  institution: string;
  status: string;
  validFrom: string;
  /** Absent where it held at the instant that is asked about. */
  validTo: string | null;
}

/** Something that the State owes on a recommendation. */
export interface DueRow extends Verified {
  id: string;
  kind: string;
  title: LocalizedText;
  dueOn: string | null;
  completedOn: string | null;
  state: string;
  isComputed: boolean;
  /** Whether its last possible day had passed on the day that is asked about. */
  isPast: boolean;
}

/** A measure that relates to a recommendation. */
export interface MeasureOfRow extends Verified {
  id: string;
  title: LocalizedText;
  titleOrigin: string;
  kind: string;
  takenOn: string | null;
  endedOn: string | null;
  authorities: string[];
  sources: Source[];
}

/** What of a recommendation has a date and is not read with the record itself. */
export interface Dated {
  periods: PeriodRow[];
  dues: DueRow[];
  measures: MeasureOfRow[];
}

const instantText = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const ended = 'case when a.valid_to <= as_of_instant() or as_of_instant() is null then a.valid_to end';

/**
 * What of a recommendation has a date: every assessment ever published that was not withdrawn, what the State owes, and measures.
 * Of a past day it gives what the public saw at its end: also those assessments that were withdrawn since.
 */
export async function findDated(db: Db, recommendation: string): Promise<Dated> {
  const columns = sql.raw(`a.id, a.authority, a.institution, a.status, a.valid_from, ${ended} as valid_to`);
  const [row] = await select<Dated>(
    db,
    sql`select
      (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'authority', x.authority, 'institution', x.institution, 'status', x.status,
          'validFrom', ${sql.raw(instantText('x.valid_from'))}, 'validTo', ${sql.raw(instantText('x.valid_to'))}) order by x.valid_from, x.id), '[]')
        from (
          select ${columns} from assessments a where a.recommendation = ${recommendation} and a.valid_from is not null
          union
          select ${columns} from visible.assessments a
          where a.recommendation = ${recommendation} and (a.valid_from <= as_of_instant() or as_of_instant() is null)) x) as periods,
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'title', l.title, 'dueOn', l.due_on, 'completedOn', l.completed_on, 'state', l.state,
          'isComputed', l.is_computed, 'isPast', coalesce(partial_date_last(l.due_on) < belgian_day(), false),
          'verification', l.verification, 'fieldVerification', l.field_verification) order by l.due_on, l.id), '[]')
        from recommendations r join documents d on d.id = r.document
          join deadlines l on l.document = r.document or (l.document is null and l.review = d.review)
        where r.id = ${recommendation} and l.kind in ${duties} and (l.kind <> 'followUpReply' or r.follow_up)) as dues,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'titleOrigin', m.title_origin, 'kind', m.kind, 'takenOn', m.taken_on,
          'endedOn', m.ended_on, 'authorities', array(select y.authority from measure_authorities y where y.measure = m.id order by y.authority),
          'sources', m.sources, 'verification', m.verification, 'fieldVerification', m.field_verification) order by m.taken_on, m.id), '[]')
        from measure_recommendations mr join measures m on m.id = mr.measure where mr.recommendation = ${recommendation}) as measures`,
  );
  return row ?? { periods: [], dues: [], measures: [] };
}

/** Where these recommendations stand, by id. */
export async function findStatuses(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await select<{ id: string; status: string }>(
    db,
    sql`select recommendation as id, status from recommendation_standings where recommendation = any(${textArray(ids)})`,
  );
  return new Map(rows.map(({ id, status }) => [id, status]));
}
