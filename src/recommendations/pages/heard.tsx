import type { ContributionRow } from '../../contributions/queries.ts';
import type { GradeRow } from '../../grades/queries.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { Facts } from '../../web/components/layout.tsx';
import { Badge, Status } from '../../web/components/status.tsx';
import { Code, DateText, LanguageMark, Localized, langOf, Sources, Verification } from '../../web/components/text.tsx';
import { type Here, shown } from '../../web/here.ts';
import { belgianDay } from '../../writing/write.ts';
import { EvidenceList } from './institutes.tsx';
import { documentPath, type PartProps, type RecordOnPage } from './record.ts';
import { Silent, Voice } from './voice.tsx';

/** What the State answered, newest first. */
export function StateVoice({ here, record: { row } }: PartProps) {
  const words = recommendationWords[here.language];
  return (
    <Voice id="state" title={words.state} note={words.stateNote}>
      {row.positions.length === 0 && <Silent>{words.stateSilent}</Silent>}
      {row.positions.map((position) => (
        <Position here={here} of={position} />
      ))}
    </Voice>
  );
}

const Position = ({ here, of: { value, note, document, statedOn, verification, sources } }: { here: Here; of: PositionOf }) => (
  <article class="said-by">
    <p>
      <Badge tone="strong">
        <Code here={here} list="positions" code={value} />
      </Badge>{' '}
      <Verification here={here} of={verification} />
    </p>
    <Prose here={here} of={note} />
    <p class="muted">
      {statedOn && <DateText here={here} date={statedOn} />}{' '}
      {document && (
        <>
          {recommendationWords[here.language].inDocument}{' '}
          <a href={here.link(documentPath(document.id))}>{document.symbol ?? here.words.documents}</a>
        </>
      )}
    </p>
    <Sources here={here} sources={sources} />
  </article>
);

type PositionOf = RecordOnPage['row']['positions'][number];

/** What the body itself later said of progress, in its own words, newest first. */
export function BodyVoice({ here, record: { row, grades } }: PartProps) {
  const words = recommendationWords[here.language];
  return (
    <Voice id="body" title={words.bodyVoice} note={words.bodyNote}>
      <p>
        <Code here={here} list="bodies" code={row.body} />
      </p>
      {grades.length === 0 && <Silent>{words.bodySilent}</Silent>}
      {grades.map((grade) => (
        <Grade here={here} of={grade} />
      ))}
    </Voice>
  );
}

function Grade({ here, of: grade }: { here: Here; of: GradeRow }) {
  const words = recommendationWords[here.language];
  const { symbol, label, document, paragraph, gradedOn } = grade;
  const own = shown(here, label);
  return (
    <article class="said-by">
      <p class="grade">
        {symbol && <strong class="grade-symbol">{symbol}</strong>}{' '}
        {own && (
          <q class="grade-label" lang={langOf(here, own.language)}>
            {own.text}
          </q>
        )}
        {own && own.language !== here.language && <LanguageMark here={here} language={own.language} />}{' '}
        <Verification here={here} of={grade.verification} />
      </p>
      <Prose here={here} of={grade.note} />
      <Facts
        of={[
          [words.scale, <Code here={here} list="gradeSchemes" code={grade.scheme} />],
          [words.axis, words.axes[grade.axis] ?? grade.axis],
          [
            words.mapped,
            <>
              <Status here={here} status={grade.mappedStatus} /> <span class="muted">{words.mappedNote}</span>
            </>,
          ],
          [words.gradedOn, gradedOn && <DateText here={here} date={gradedOn} />],
          [
            words.document,
            document && (
              <>
                <a href={here.link(documentPath(document.id))}>{document.symbol ?? <Localized here={here} of={document.title} />}</a>
                {paragraph && `, ${paragraph}`}
              </>
            ),
          ],
        ]}
      />
    </article>
  );
}

/** What civil society, authorities and other institutions say, newest first. */
export function OtherVoices({ here, record: { item, contributions } }: PartProps) {
  const words = recommendationWords[here.language];
  return (
    <Voice id="others" title={words.others} note={words.othersNote}>
      {contributions.length === 0 && <Silent>{words.othersSilent}</Silent>}
      {contributions.map((contribution) => (
        <Contribution here={here} of={contribution} />
      ))}
      <p>
        <a href={here.link('/staff/contributions/new', { recommendation: item.id })} rel="nofollow">
          {words.contribute}
        </a>
      </p>
    </Voice>
  );
}

function Contribution({
  here,
  of: { contributor, voice, authority, status, text, evidence, publishedAt },
}: {
  here: Here;
  of: ContributionRow;
}) {
  const words = recommendationWords[here.language];
  return (
    <article class="said-by">
      <h4>{contributor}</h4>
      <p>
        <Badge>{words.voiceNames[voice] ?? voice}</Badge> {publishedAt && <DateText here={here} date={belgianDay(new Date(publishedAt))} />}
      </p>
      <Prose here={here} of={text} />
      <Facts
        of={[
          [words.authority, authority && <Code here={here} list="authorities" code={authority} />],
          [words.seesItAs, status && <Status here={here} status={status} />],
        ]}
      />
      <EvidenceList here={here} evidence={evidence} isOptional />
    </article>
  );
}

/** What somebody wrote, with its line breaks; in another language where the page's own does not exist, which is said. */
function Prose({ here, of: text }: { here: Here; of: ContributionRow['text'] | null }) {
  const one = shown(here, text);
  if (!one) return null;
  return (
    <p class="prose">
      <span lang={langOf(here, one.language)}>{one.text}</span>
      {one.language !== here.language && <LanguageMark here={here} language={one.language} />}
    </p>
  );
}
