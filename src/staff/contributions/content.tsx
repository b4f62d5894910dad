import type { ContributionRow } from '../../contributions/queries.ts';
import { recordWords } from '../../i18n/staff-records/index.ts';
import { voiceWords } from '../../i18n/staff-voices/index.ts';
import { CheckField, ErrorSummary, type Fault, TextField } from '../../web/components/form.tsx';
import { Facts, Section } from '../../web/components/layout.tsx';
import { Badge, Status } from '../../web/components/status.tsx';
import { Code, DateText, External, InstantText, Localized } from '../../web/components/text.tsx';
import { type Fields, textOf } from '../../web/form-body.ts';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { type Beside, InEachLanguage, nameOf, RecommendationBeside, Steps } from './pieces.tsx';
import type { Step } from './queries.ts';

/** A contribution on its page. */
export interface OneContribution {
  row: ContributionRow;
  recommendation: Beside;
  steps: Step[];
  /** What was typed into the form that was refused. */
  fields?: Fields;
  /** Which form that was. */
  step?: 'refuse' | 'withdraw' | undefined;
  faults?: Fault[];
  isSaved?: boolean;
}

/** The path of a contribution in the pages of the staff, below the language. */
export const contributionPath = ({ recommendation, id }: { recommendation: string; id: string }): string =>
  `/staff/recommendations/${encodeURIComponent(recommendation)}/contributions/${encodeURIComponent(id)}`;

/** Writes the page of a contribution: what it says beside the recommendation, what can be done with it, what was. */
export function contributionContent(here: StaffHere, one: OneContribution): PageContent {
  const words = voiceWords[here.language];
  const { row, recommendation, steps, faults = [], isSaved } = one;
  return {
    title: `${words.contribution}: ${nameOf(recommendation)}`,
    crumbs: [{ title: words.contributions, path: '/staff/contributions' }, { title: nameOf(recommendation) }],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        {isSaved && (
          <p class="notice" role="status">
            {words.saved}
          </p>
        )}
        <div class="columns">
          <section aria-labelledby="recommendation">
            <h2 id="recommendation">{words.recommendation}</h2>
            <RecommendationBeside here={here} of={recommendation} />
          </section>
          <section aria-labelledby="contribution">
            <h2 id="contribution">{words.whatTheySay}</h2>
            <Said here={here} of={row} />
          </section>
        </div>
        <Decisions here={here} of={one} />
        <Steps here={here} of={steps} />
      </>
    ),
  };
}

/** What an organisation says, with its evidence. */
export function Said({ here, of: row }: { here: StaffHere; of: ContributionRow }) {
  const words = voiceWords[here.language];
  return (
    <>
      <p>
        <Badge tone={row.state === 'submitted' ? 'strong' : 'quiet'}>{words.states[row.state] ?? row.state}</Badge>
      </p>
      <Facts
        of={[
          [words.from, `${row.contributor} (${words.voices[row.voice] ?? row.voice})`],
          [words.aboutAuthority, row.authority ? <Code here={here} list="authorities" code={row.authority} /> : words.asWhole],
          [words.theirStatus, row.status ? <Status here={here} status={row.status} /> : words.notSaid],
          [words.sentOn, <InstantText here={here} instant={row.submittedAt} />],
          [words.publishedOn, row.publishedAt && <InstantText here={here} instant={row.publishedAt} />],
          [words.reasonGiven, row.reason],
        ]}
      />
      <InEachLanguage here={here} of={row.text} />
      <h3>{words.evidence}</h3>
      {row.evidence.length === 0 ? (
        <p>{words.noEvidence}</p>
      ) : (
        <ul>
          {row.evidence.map(({ title, url, tier, publishedOn }) => (
            <li>
              {url ? (
                <External href={url}>
                  <Localized here={here} of={title} />
                </External>
              ) : (
                <Localized here={here} of={title} />
              )}{' '}
              <span class="muted">
                (<Code here={here} list="evidenceTiers" code={tier} isLinked={false} />
                {publishedOn && (
                  <>
                    , <DateText here={here} date={publishedOn} />
                  </>
                )}
                )
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the person who looks at it may do with it now. */
function Decisions({ here, of: { row, fields = {}, step, faults = [] } }: { here: StaffHere; of: OneContribution }) {
  const words = voiceWords[here.language];
  const isOwn = row.author === here.actor.id;
  const moderates = here.can('contributions.moderate');
  const canDecide = moderates && !isOwn && row.state === 'submitted';
  const canChange = isOwn && here.can('contributions.change') && (row.state === 'submitted' || row.state === 'refused');
  const canWithdraw = row.state !== 'withdrawn' && (moderates || (isOwn && here.can('contributions.change')));
  const action = (name: string) => here.link(`${contributionPath(row)}/${name}`);
  const typed = (name: string) => (step === name ? textOf(fields, 'reason') : '');
  const Start = () => (
    <>
      <CsrfField here={here} />
      <input type="hidden" name="version" value={row.version} />
    </>
  );
  if (!canDecide && !canChange && !canWithdraw) return null;
  return (
    <Section id="decide" title={words.fields['state']}>
      {moderates && isOwn && row.state === 'submitted' && <p>{words.own}</p>}
      {canChange && (
        <p>
          <a class="button" href={here.link(`${contributionPath(row)}/edit`)}>
            {words.changeContribution}
          </a>
        </p>
      )}
      {canDecide && (
        <form method="post" action={action('publish')}>
          <Start />
          <p class="hint">{words.publishNote}</p>
          <p>
            <button type="submit">{words.publish}</button>
          </p>
        </form>
      )}
      {canDecide && (
        <form method="post" action={action('refuse')}>
          <Start />
          <TextField
            name="reason"
            id={step === 'refuse' ? 'field-reason' : 'refuse-reason'}
            label={`${words.refuse}: ${words.reason}`}
            hint={words.refuseNote}
            value={typed('refuse')}
            faults={step === 'refuse' ? faults : []}
            maxLength={1000}
          />
          <p>
            <button type="submit" class="button-danger">
              {words.refuse}
            </button>
          </p>
        </form>
      )}
      {canWithdraw && (
        <details open={step === 'withdraw'}>
          <summary>{isOwn ? words.takeBack : words.takeDown}</summary>
          <form method="post" action={action('withdraw')}>
            <Start />
            <TextField
              name="reason"
              id={step === 'withdraw' ? 'field-reason' : 'withdraw-reason'}
              label={words.reason}
              hint={words.takeDownNote}
              value={typed('withdraw')}
              faults={step === 'withdraw' ? faults : []}
              maxLength={1000}
            />
            <CheckField
              name="redact"
              label={recordWords[here.language].redact}
              isChecked={step === 'withdraw' && textOf(fields, 'redact') === 'true'}
            />
            <p>
              <button type="submit" class="button-danger">
                {isOwn ? words.takeBack : words.takeDown}
              </button>
            </p>
          </form>
        </details>
      )}
    </Section>
  );
}
