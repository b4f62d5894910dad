import type { Source } from '../../../db/schema/types.ts';
import { treatyWords } from '../../i18n/treaties/index.ts';
import type { SummaryRow } from '../../recommendations/rows.ts';
import { FollowLink } from '../../subscriptions/follow.tsx';
import { TextField } from '../../web/components/form.tsx';
import { ApiLink, Section } from '../../web/components/layout.tsx';
import { Code, Localized, Sources, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { type StandingDay, type TreatySurroundings, toRatification, toTreaty } from '../json.ts';
import type { TreatyDetailsRow, TreatyRow } from '../queries.ts';
import { Acts, effectOf } from './acts.tsx';
import { AskingList } from './asking.tsx';
import { TreatyFacts } from './facts.tsx';
import { Procedures } from './procedures.tsx';
import { Reservations } from './reservations.tsx';
import { actId, StandingText, TreatyLink } from './standing.tsx';

/** What the page of a treaty shows. */
export interface TreatyContent extends TreatySurroundings {
  row: TreatyDetailsRow;
  day: StandingDay;
  asOf: string | undefined;
  protocols: TreatyRow[];
  /** Recommendations that ask Belgium to ratify it, to sign it, or to withdraw reservations under it. */
  asked: { ratify: SummaryRow[]; sign: SummaryRow[]; withdrawReservations: SummaryRow[] };
}

/** One treaty: where Belgium stands, what it did, what limits it, who asks for it. */
export function TreatyBody({ here, content }: { here: Here; content: TreatyContent }) {
  const words = treatyWords[here.language];
  const { row, day, actions, asked, reservations } = content;
  const of = (effect: string) => actions.filter(({ kind }) => effectOf(here, kind) === effect);
  const item = toTreaty(row, content, day, here.view);
  return (
    <>
      <StandingBox here={here} content={content} />
      <Section id="facts" title={words.facts}>
        <TreatyFacts here={here} row={row} />
      </Section>
      <Section id="acts" title={words.acts} aside={<span class="muted">{words.actsCount(actions.length)}</span>}>
        <Acts here={here} acts={actions} day={day} />
      </Section>
      <Section id="reservations" title={words.reservations}>
        <Reservations here={here} limits={of('limits')} lifting={of('lifts')} open={new Set(reservations.map(({ id }) => id))} day={day} />
        {asked.withdrawReservations.length > 0 && (
          <>
            <h3>{words.askedToWithdraw}</h3>
            <AskingList here={here} rows={asked.withdrawReservations} />
          </>
        )}
      </Section>
      <Procedures here={here} row={row} acts={of('procedure')} day={day} />
      {content.protocols.length > 0 && (
        <Section id="protocols" title={words.protocols}>
          <ul class="treaties">
            {content.protocols.map((protocol) => (
              <li class="treaty-line">
                <p class="treaty-name">
                  <TreatyLink here={here} code={protocol.code} /> <span class="muted">{protocol.abbreviation}</span>
                </p>
                <p class="treaty-standing">
                  <StandingText here={here} standing={toRatification(protocol, day, here.view).standing} />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Asking here={here} asked={asked} />
      {row.measures.length > 0 && (
        <Section id="measures" title={words.measures}>
          <ul>
            {row.measures.map((measure) => (
              <li>
                <a href={here.link(`/measures/${encodeURIComponent(measure.id)}`)}>
                  <Localized here={here} of={measure.title} isNamed={false} />
                </a>{' '}
                <Verification here={here} of={measure.verification} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Further here={here} row={row} sources={item.sources as Source[]} asOf={content.asOf} />
    </>
  );
}

function StandingBox({ here, content: { row, day, asOf } }: { here: Here; content: TreatyContent }) {
  const words = treatyWords[here.language];
  const { standing } = toRatification(row, day, here.view);
  return (
    <section class="card standing-box" aria-labelledby="standing">
      <h2 id="standing">{words.standingOn(day.on)}</h2>
      <p class="standing-large">
        <StandingText here={here} standing={standing} />
        {standing.status.code === 'party' &&
          standing.isRatified &&
          !standing.isInForce &&
          row.inForceOn === null &&
          row.actionsKnown === 'complete' && <span class="muted"> ({words.notInForceYet})</span>}
      </p>
      {standing.restsOn && (
        <p>
          {words.restsOn}{' '}
          <a href={`#${actId(standing.restsOn.id)}`}>
            <Code here={here} list="treatyActionKinds" code={standing.restsOn.kind} />
          </a>
          . {words.derived}
        </p>
      )}
      <p class="muted">
        {words.actionsKnown[row.actionsKnown]} {row.actionsCheckedOn && words.checkedOn(row.actionsCheckedOn)}{' '}
        {day.on !== here.today && words.basis[day.basis]}
      </p>
      {row.standingNote && !day.isPast && (
        <p>
          {words.knownBeside} <Localized here={here} of={row.standingNote} />
        </p>
      )}
      <form class="day-form" action={here.link(here.path)} method="get">
        <TextField name="asOf" label={words.changeDay} type="date" value={asOf ?? day.on} />
        <button type="submit">{here.words.apply}</button>
        {asOf && <a href={here.link(here.path)}>{here.words.reset}</a>}
      </form>
    </section>
  );
}

/** Where else to look, and where the facts come from. */
function Further({ here, row, sources, asOf }: { here: Here; row: TreatyDetailsRow; sources: Source[]; asOf: string | undefined }) {
  const words = treatyWords[here.language];
  return (
    <>
      <Section id="further" title={words.furtherTitle}>
        <ul>
          <li>
            <a href={here.link('/recommendations', { treaty: row.code })}>{words.allRecommendations}</a>
          </li>
          <li>
            <a href={here.link('/documents', { treaty: row.code })}>{words.allDocuments}</a>
          </li>
          {row.bodies.length > 0 && (
            <li>
              <a href={here.link('/calendar', { treaty: row.code })}>{words.deadlines}</a>
            </li>
          )}
        </ul>
      </Section>
      <Section id="sources" title={words.sources}>
        <Sources here={here} sources={sources} />
      </Section>
      <FollowLink here={here} following={{ kind: 'treaty', what: row.code }} />
      <p>
        <ApiLink here={here} path={`/treaties/${encodeURIComponent(row.code)}`} parameters={{ asOf }} />
      </p>
    </>
  );
}

function Asking({ here, asked }: { here: Here; asked: TreatyContent['asked'] }) {
  const words = treatyWords[here.language];
  const kinds = (['ratify', 'sign'] as const).filter((kind) => asked[kind].length > 0);
  return (
    <Section id="asking" title={words.asking}>
      {kinds.length === 0 ? (
        <p>{words.noAsking}</p>
      ) : (
        <>
          <p class="muted">{words.askingNote}</p>
          {kinds.map((kind) => (
            <>
              <h3>
                {words.asked[kind]} ({words.askingCount(asked[kind].length)})
              </h3>
              <AskingList here={here} rows={asked[kind]} />
            </>
          ))}
        </>
      )}
    </Section>
  );
}
