import { treatyWords } from '../../i18n/treaties/index.ts';
import { DataTable, Section } from '../../web/components/layout.tsx';
import { Code, DateText, Verification } from '../../web/components/text.tsx';
import { lastDay } from '../../web/dates.ts';
import type { Here } from '../../web/here.ts';
import type { StandingDay } from '../json.ts';
import { findAcceptance, hasProcedure, type Procedure, procedures } from '../procedures.ts';
import type { ActionRow, TreatyDetailsRow } from '../queries.ts';
import { actId, actLink } from './standing.tsx';

/** Whether an act counts on a day: one without any date counts today, but not on a day of the past. */
function isCounted({ takenOn, asOf }: ActionRow, day: StandingDay): boolean {
  const known = takenOn ?? asOf;
  return known === null ? !day.isPast : lastDay(known) <= day.on;
}

/** Which procedures of a treaty Belgium has accepted by a day; nothing where there are none. */
export function Procedures({ here, row, acts, day }: { here: Here; row: TreatyDetailsRow; acts: ActionRow[]; day: StandingDay }) {
  const words = treatyWords[here.language];
  const own = procedures.filter((procedure) => hasProcedure(row.code, procedure));
  const counted = acts.filter((act) => isCounted(act, day));
  const named = new Set(own.map((procedure) => findAcceptance(counted, row.code, procedure)?.id));
  const others = counted.filter(({ id }) => !named.has(id));
  if (own.length === 0 && others.length === 0) return null;
  return (
    <Section id="procedures" title={words.procedures}>
      {own.length > 0 && (
        <DataTable
          caption={words.proceduresCaption(day.on)}
          head={[words.procedure, words.accepted]}
          rows={own.map((procedure) => [
            words.procedureNames[procedure],
            <Accepted here={here} treaty={row.code} procedure={procedure} acts={counted} />,
          ])}
        />
      )}
      {others.length > 0 && (
        <>
          <h3>{words.otherAcceptances}</h3>
          <ul>
            {others.map((act) => (
              <li>
                <a href={`#${actId(act.id)}`}>
                  <Code here={here} list="treatyActionKinds" code={act.kind} />
                  {act.article && `, ${words.article(act.article)}`}
                </a>{' '}
                {act.takenOn && <DateText here={here} date={act.takenOn} />} <Verification here={here} of={act.verification} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Says that no act is recorded; where it is brief, with a dash to the eye. */
export const NoAct = ({ here, isBrief = false }: { here: Here; isBrief?: boolean }) => (
  <span class="muted">
    {isBrief && <span aria-hidden="true">–</span>}
    <span class={isBrief ? 'hidden-visually' : undefined}>{treatyWords[here.language].noAct}</span>
  </span>
);

/** Whether and when Belgium accepted a procedure of a treaty. */
export function Accepted({
  here,
  treaty,
  procedure,
  acts,
  isBrief = false,
}: {
  here: Here;
  treaty: string;
  procedure: Procedure;
  acts: ActionRow[];
  isBrief?: boolean;
}) {
  const words = treatyWords[here.language];
  if (!hasProcedure(treaty, procedure)) return <span class="muted">{words.notForeseen}</span>;
  const act = findAcceptance(acts, treaty, procedure);
  if (!act) return <NoAct here={here} isBrief={isBrief} />;
  const text = act.takenOn ? <DateText here={here} date={act.takenOn} /> : act.asOf ? words.seenOn(act.asOf) : words.noDate;
  return (
    <>
      {!isBrief && `${here.words.yes}, `}
      <a href={actLink(here, treaty, act.id)}>{text}</a> <Verification here={here} of={act.verification} />
    </>
  );
}
