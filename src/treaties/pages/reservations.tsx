import { treatyWords } from '../../i18n/treaties/index.ts';
import { Badge } from '../../web/components/status.tsx';
import { DateText, InLanguage, Localized, Verification } from '../../web/components/text.tsx';
import { lastDay } from '../../web/dates.ts';
import type { Here } from '../../web/here.ts';
import type { StandingDay } from '../json.ts';
import type { ActionRow } from '../queries.ts';
import { actId } from './standing.tsx';

/** The place of what limits a treaty, on its page. */
export const limitId = (action: string): string => `limit-${action}`;

type State = 'open' | 'lifted' | 'later' | 'unplaced';

/**
 * Where a reservation stands on a day.
 * @param open ids of those that nothing has lifted by that day
 */
function stateOf({ id, takenOn, asOf }: ActionRow, open: Set<string>, day: StandingDay): State {
  if (open.has(id)) return 'open';
  const known = takenOn ?? asOf;
  if (known === null) return 'unplaced';
  return lastDay(known) > day.on ? 'later' : 'lifted';
}

/** What limits a treaty for Belgium: each reservation and declaration with what it says and whether it holds, and what withdrew them. */
export function Reservations({
  here,
  limits,
  lifting,
  open,
  day,
}: {
  here: Here;
  limits: ActionRow[];
  lifting: ActionRow[];
  open: Set<string>;
  day: StandingDay;
}) {
  const words = treatyWords[here.language];
  return (
    <>
      {limits.length === 0 ? (
        <p>{words.noReservations}</p>
      ) : (
        <>
          <p class="muted">{words.wordingNote}</p>
          <ul class="plain limits">
            {limits.map((act) => (
              <Limit here={here} act={act} state={stateOf(act, open, day)} day={day} />
            ))}
          </ul>
        </>
      )}
      {(limits.length > 0 || lifting.length > 0) && (
        <>
          <h3>{words.liftingActs}</h3>
          {lifting.length === 0 ? (
            <p>{words.noLifting}</p>
          ) : (
            <ul>
              {lifting.map((act) => (
                <li>
                  <a href={`#${actId(act.id)}`}>
                    <InLanguage here={here} shown={here.nameOf('treatyActionKinds', act.kind)} isNamed={false} />
                    {act.article && `, ${words.article(act.article)}`}
                    {act.takenOn && (
                      <>
                        {', '}
                        <DateText here={here} date={act.takenOn} />
                      </>
                    )}
                  </a>{' '}
                  <Verification here={here} of={act.verification} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

function Limit({ here, act, state, day }: { here: Here; act: ActionRow; state: State; day: StandingDay }) {
  const words = treatyWords[here.language];
  const text = words.reservationState[state];
  return (
    <li id={limitId(act.id)}>
      <h3>
        <InLanguage here={here} shown={here.nameOf('treatyActionKinds', act.kind)} isNamed={false} />
        {act.article && `, ${words.article(act.article)}`}
      </h3>
      <p>
        <Badge tone={state === 'open' ? 'strong' : 'quiet'}>{typeof text === 'string' ? text : text(day.on)}</Badge>{' '}
        {act.takenOn ? (
          <DateText here={here} date={act.takenOn} />
        ) : (
          <span class="muted">{act.asOf ? words.seenOn(act.asOf) : words.noDate}</span>
        )}{' '}
        <Verification here={here} of={act.verification} />
      </p>
      {act.note && (
        <p>
          <Localized here={here} of={act.note} />
        </p>
      )}
    </li>
  );
}
