import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../i18n/numbers.ts';
import { treatyWords } from '../../i18n/treaties/index.ts';
import { TextField } from '../../web/components/form.tsx';
import { ApiLink, DataTable, Section } from '../../web/components/layout.tsx';
import { DateText, InLanguage, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { TakeAway } from '../../web/records/take-away.tsx';
import { type StandingDay, toRatification } from '../json.ts';
import { procedures } from '../procedures.ts';
import type { ActionRow, TreatyRow } from '../queries.ts';
import { type AskedTreaties, groupByOrganisation, nameOfGroup, organisationsOf, TreatyFilterForm } from './filters.tsx';
import { Accepted, NoAct } from './procedures.tsx';
import { actLink, StandingName, StandingText, TreatyLink } from './standing.tsx';

/** What the table of ratifications is asked. */
export interface AskedTable extends AskedTreaties {
  asOf?: string | undefined;
  since?: string | undefined;
}

/** What the table of ratifications shows. */
export interface TableContent {
  day: StandingDay;
  rows: TreatyRow[];
  /** Acts of all these treaties by the same day. */
  acts: DecidingAct[];
  acceptances: ActionRow[];
  openReservations: Map<string, number>;
  /** All treaties, whatever was asked. */
  all: TreatyRow[];
  /** The earlier day, and what happened after it; undefined where none was asked for. */
  changes: { since: string; then: TreatyRow[]; acts: ActionRow[] } | undefined;
}

/** What of an act is needed to lead to it. */
export type DecidingAct = Pick<ActionRow, 'id' | 'treaty' | 'kind' | 'takenOn'>;

/** Every treaty in a line: what Belgium did under it by a day, each date a link to the act. */
export function RatificationTable({ here, asked, content }: { here: Here; asked: AskedTable; content: TableContent }) {
  const words = treatyWords[here.language];
  const { day, rows, changes } = content;
  const { since: _, ...ofTheApi } = asked;
  return (
    <>
      <p class="lead">{words.partyTo(rows.filter(({ status }) => status === 'party').length, rows.length)}</p>
      <p>
        {words.derived} {day.on !== here.today && words.basis[day.basis]}
      </p>
      <details class="filter-box" open>
        <summary>{words.tableFilters}</summary>
        <TreatyFilterForm here={here} title={words.tableFilters} asked={asked} organisations={organisationsOf(here, content.all)}>
          <div class="days">
            <TextField name="asOf" label={here.words.asOf} hint={words.dayHint} type="date" value={asked.asOf} />
            <TextField name="since" label={words.since} hint={words.sinceHint} type="date" value={asked.since} />
          </div>
        </TreatyFilterForm>
      </details>
      {changes && <Changes here={here} day={day} rows={rows} changes={changes} />}
      {rows.length === 0 && <p role="status">{words.noTreaties}</p>}
      <p class="muted">{words.tableNotes}</p>
      {groupByOrganisation(here, rows).map((group) => (
        <Section id={`organisation-${group.organisation ?? 'other'}`} title={nameOfGroup(here, group)}>
          <div class="ratifications">
            <DataTable
              caption={words.ratificationsCaption(nameOfGroup(here, group), day.on)}
              head={columns.map((name) => words.columns[name])}
              rows={group.rows.map((row) => cellsOf(here, content, row))}
            />
          </div>
        </Section>
      ))}
      <p>
        <ApiLink here={here} path="/ratifications" parameters={{ ...ofTheApi }} />
      </p>
      <TakeAway here={here} path="/ratifications" parameters={{ ...ofTheApi }} />
    </>
  );
}

const columns = ['treaty', 'standing', 'signed', 'bound', 'inForce', 'complaints', 'inquiry', 'reservations'] as const;

function cellsOf(here: Here, content: TableContent, row: TreatyRow): ComponentChildren[] {
  const words = treatyWords[here.language];
  const { standing } = toRatification(row, content.day, here.view);
  const open = content.openReservations.get(row.code) ?? 0;
  const dated = (effect: string, date: string | null, verification: string | undefined) => (
    <DatedAct here={here} act={findAct(here, content.acts, row.code, effect, date)} date={date} verification={verification} />
  );
  return [
    <TreatyName here={here} row={row} />,
    <>
      <StandingName here={here} status={row.status} /> <Verification here={here} of={standing.verification} />
    </>,
    dated('signed', row.signedOn, row.actVerification.signedOn),
    dated('party', row.boundOn, row.actVerification.boundOn),
    dated('inForce', row.inForceOn, row.actVerification.inForceOn),
    ...procedures.map((procedure) => <Accepted here={here} treaty={row.code} procedure={procedure} acts={content.acceptances} isBrief />),
    open === 0 ? (
      <NoAct here={here} isBrief />
    ) : (
      <a href={`${here.link(`/treaties/${encodeURIComponent(row.code)}`, { asOf: dayAsked(content.day) })}#reservations`}>
        {formatNumber(here.language, open)}
        <span class="hidden-visually">
          {' '}
          {words.columns.reservations}: {row.abbreviation}
        </span>
      </a>
    ),
  ];
}

/** The day for a link: today needs no saying. */
const dayAsked = ({ isPast, on, basis }: StandingDay): string | undefined => (isPast || basis === 'presentKnowledge' ? on : undefined);

const TreatyName = ({ here, row }: { here: Here; row: TreatyRow }) => (
  <TreatyLink here={here} code={row.code}>
    <strong>{row.abbreviation}</strong>{' '}
    <span class="treaty-title">
      <Localized here={here} of={row.title} isNamed={false} />
    </span>
  </TreatyLink>
);

/** The act behind a date of the table: the first of that effect. */
const findAct = (here: Here, acts: DecidingAct[], treaty: string, effect: string, date: string | null): DecidingAct | undefined =>
  acts.find(
    (act) =>
      act.treaty === treaty &&
      act.takenOn === date &&
      here.vocabularies.lists.get('treatyActionKinds')?.get(act.kind)?.details['effect'] === effect,
  );

function DatedAct({
  here,
  act,
  date,
  verification,
}: {
  here: Here;
  act: DecidingAct | undefined;
  date: string | null;
  verification: string | undefined;
}) {
  const words = treatyWords[here.language];
  if (!date && !verification) return <NoAct here={here} isBrief />;
  const text = date ? <DateText here={here} date={date} /> : words.noDate;
  return (
    <>
      {act ? <a href={actLink(here, act.treaty, act.id)}>{text}</a> : text} <Verification here={here} of={verification} />
    </>
  );
}

function Changes({
  here,
  day,
  rows,
  changes: { since, then, acts },
}: {
  here: Here;
  day: StandingDay;
  rows: TreatyRow[];
  changes: NonNullable<TableContent['changes']>;
}) {
  const words = treatyWords[here.language];
  const before = new Map(then.map((row) => [row.code, row]));
  const changed = rows
    .map((row) => ({ row, former: before.get(row.code), own: acts.filter(({ treaty }) => treaty === row.code) }))
    .filter(({ row, former, own }) => own.length > 0 || (former && former.status !== row.status));
  return (
    <Section id="changes" title={words.changesTitle(since, day.on)}>
      <p class="muted">{words.changesNote}</p>
      {changed.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <div class="ratifications">
          <DataTable
            caption={words.changesCaption}
            head={[words.columns.treaty, words.standingOn(since), words.standingOn(day.on), words.columns.acts]}
            rows={changed.map(({ row, former, own }) => [
              <TreatyName here={here} row={row} />,
              former && <StandingName here={here} status={former.status} />,
              <StandingText here={here} standing={toRatification(row, day, here.view).standing} />,
              <ActList here={here} acts={own} />,
            ])}
          />
        </div>
      )}
    </Section>
  );
}

const ActList = ({ here, acts }: { here: Here; acts: ActionRow[] }) => (
  <ul class="plain">
    {acts.map((act) => (
      <li>
        {act.takenOn && <DateText here={here} date={act.takenOn} />}{' '}
        <a href={actLink(here, act.treaty, act.id)}>
          <InLanguage here={here} shown={here.nameOf('treatyActionKinds', act.kind)} isNamed={false} />
        </a>{' '}
        <Verification here={here} of={act.verification} />
      </li>
    ))}
  </ul>
);
