import type { Language } from '../../../db/schema/types.ts';
import type { AssessmentRow } from '../../assessments/rows.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { assessmentWords } from '../../i18n/staff-assessments/index.ts';
import { BodyVoice, OtherVoices, StateVoice } from '../../recommendations/pages/heard.tsx';
import { labelOf } from '../../recommendations/pages/label.ts';
import type { RecordOnPage } from '../../recommendations/pages/record.ts';
import { Texts } from '../../recommendations/pages/text.tsx';
import { DataTable, Section } from '../../web/components/layout.tsx';
import { Badge, Status } from '../../web/components/status.tsx';
import { Code, DateText, InstantText } from '../../web/components/text.tsx';
import type { PageContent } from '../../web/page.tsx';
import type { StaffHere } from '../../web/staff.tsx';
import { belgianDay } from '../../writing/write.ts';
import { boardPath, crumbsTo, onePath, subjectOf } from './places.ts';
import { type Followed, holdingFor, isAssessedBy } from './queries.ts';
import { Notices } from './shown.tsx';

/** What the board of a recommendation is written from. */
export interface Board {
  followed: Followed;
  record: RecordOnPage;
  /** The newest first. */
  published: AssessmentRow[];
  textLanguage: Language | undefined;
  done?: string | undefined;
}

/** Writes everything about following one recommendation: its text, who is to act, what others say, and what was found when. */
export function boardContent(here: StaffHere, { followed, record, published, textLanguage, done }: Board): PageContent {
  const words = assessmentWords[here.language];
  const said = recommendationWords[here.language];
  const { summary } = followed;
  return {
    title: words.boardTitle(labelOf(summary)),
    crumbs: crumbsTo(here, followed),
    body: (
      <>
        <Notices here={here} row={undefined} done={done} />
        {!isAssessedBy(here, followed) && <p class="notice">{words.foreign}</p>}
        <p>
          <a href={here.link(`/recommendations/${encodeURIComponent(summary.id)}`)}>{words.seePublic}</a>
        </p>
        <Texts here={here} record={record} asked={textLanguage} />
        <Grid here={here} followed={followed} />
        <Section id="voices" title={said.voices}>
          <p class="muted">{said.voicesNote}</p>
          <div class="voices">
            <StateVoice here={here} record={record} />
            <BodyVoice here={here} record={record} />
            <OtherVoices here={here} record={record} />
          </div>
        </Section>
        <Published here={here} published={published} />
      </>
    ),
  };
}

/** Each subject with what holds of it, what is in the making, and the way to write one. */
function Grid({ here, followed }: { here: StaffHere; followed: Followed }) {
  const words = assessmentWords[here.language];
  const said = recommendationWords[here.language];
  const { summary, assessments } = followed;
  const mayWrite = here.can('assessments.draft') && isAssessedBy(here, followed);
  const subjects = [null, ...new Set([...summary.authorities, ...assessments.flatMap(({ authority }) => authority ?? [])])];
  return (
    <Section id="authorities" title={words.grid}>
      <DataTable
        caption={words.gridCaption}
        head={[words.about, words.holds, said.assessedBy, said.evidenceUpTo, words.inTheMaking, ...(mayWrite ? [words.next] : [])]}
        rows={subjects.map((authority) => {
          const holding = holdingFor(followed, authority);
          const making = assessments.filter((one) => one.authority === authority && one.validFrom === null);
          const what = subjectOf(here, authority);
          const start = `${boardPath(summary.id)}/new`;
          return [
            <>
              {what}
              {authority !== null && !summary.authorities.includes(authority) && (
                <>
                  {' '}
                  <Badge tone="quiet">{said.notAddressed}</Badge>
                </>
              )}
            </>,
            holding ? (
              <a href={here.link(onePath(holding))} aria-label={`${words.holds}: ${what}, ${here.nameOf('statuses', holding.status).text}`}>
                <Status here={here} status={holding.status} />
              </a>
            ) : (
              <Status here={here} status="notAssessed" />
            ),
            holding ? <Code here={here} list="authorities" code={holding.institution} /> : '–',
            holding ? <DateText here={here} date={holding.evidenceUpTo} /> : '–',
            making.length === 0 ? (
              words.nothing
            ) : (
              <ul class="plain">
                {making.map((one) => (
                  <li>
                    <a href={here.link(onePath(one))}>
                      {here.nameOf('statuses', one.status).text}, {words.states[one.state] ?? one.state}
                    </a>
                  </li>
                ))}
              </ul>
            ),
            ...(mayWrite
              ? [
                  <>
                    <a href={here.link(start, { authority: authority ?? undefined })}>{words.start(what)}</a>
                    {holding && (
                      <>
                        <br />
                        <a href={here.link(start, { from: holding.id })}>{words.revise(what)}</a>
                      </>
                    )}
                  </>,
                ]
              : []),
          ];
        })}
      />
    </Section>
  );
}

/** All that was published, with the way to what each changed. */
function Published({ here, published }: { here: StaffHere; published: AssessmentRow[] }) {
  const words = assessmentWords[here.language];
  const said = recommendationWords[here.language];
  return (
    <Section id="history" title={words.history}>
      {published.length === 0 ? (
        <p>{words.noHistory}</p>
      ) : (
        <DataTable
          caption={words.historyCaption}
          head={[words.publishedOn, words.until, words.about, said.overall, said.assessedBy, words.compare]}
          rows={published.map((one, at) => {
            const former = published.slice(at + 1).find(({ authority }) => authority === one.authority);
            const what = subjectOf(here, one.authority);
            return [
              <a href={here.link(onePath(one))}>{one.validFrom && <InstantText here={here} instant={one.validFrom} />}</a>,
              one.validTo ? <InstantText here={here} instant={one.validTo} /> : words.holds,
              what,
              <Status here={here} status={one.status} />,
              <Code here={here} list="authorities" code={one.institution} />,
              former ? (
                <a
                  href={here.link(`${boardPath(one.recommendation)}/compare`, { from: former.id, to: one.id })}
                  aria-label={words.compareFormer(what, belgianDay(new Date(one.validFrom ?? one.modifiedAt)))}
                >
                  {words.withFormer}
                </a>
              ) : (
                '–'
              ),
            ];
          })}
        />
      )}
    </Section>
  );
}
