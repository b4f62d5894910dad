import type { z } from 'zod';
import type { LocalizedText } from '../../../db/schema/types.ts';
import { formatList } from '../../i18n/numbers.ts';
import { Origin } from '../../web/components/origin.tsx';
import { Badge, Status } from '../../web/components/status.tsx';
import { Code, DateText, InLanguage, langOf, Verification } from '../../web/components/text.tsx';
import { type Here, shown } from '../../web/here.ts';
import type { RecommendationSummary } from '../schemas.ts';
import { isInShown, Passage, Why } from './match.tsx';
import { listPath, valueName, wordsOf } from './place.ts';

/** A recommendation of the list; the list asks for whole items, so that what may be left out elsewhere is there. */
export type Item = z.output<typeof RecommendationSummary>;

/** So much of a text stands in the list, in characters; the rest is on its own page. */
const mostText = 480;

/** States that are named; of more their number says enough. */
const mostStates = 3;

/** Whether nobody has read a field in a source, apart from what holds for the whole record. */
const isUnread = ({ fieldVerification, verification }: Item, field: string): boolean =>
  verification !== 'unverified' && fieldVerification?.[field] === 'unverified';

const clip = (text: string): string => {
  if (text.length <= mostText) return text;
  return `${text.slice(0, Math.max(text.lastIndexOf(' ', mostText), mostText / 2)).trimEnd()} …`;
};

/** A recommendation in the list: where it stands, what it says, why it was found, and how far it is. */
export function Hit({ here, item, asOf }: { here: Here; item: Item; asOf: string | undefined }) {
  const words = wordsOf(here);
  const text = shown(here, item.text as LocalizedText);
  return (
    <li class="hit">
      <h3>
        <a href={here.link(`${listPath}/${encodeURIComponent(item.id)}`, { asOf })}>
          <Cited here={here} item={item} />
        </a>
        {isUnread(item, 'symbol') && (
          <>
            {' '}
            <Verification here={here} of="unverified" />
          </>
        )}
      </h3>
      <p class="hit-from">
        {item.body && <Code here={here} list="bodies" code={item.body.code} />}
        {item.adoptedOn && (
          <span>
            <DateText here={here} date={item.adoptedOn} />
            {isUnread(item, 'adoptedOn') && (
              <>
                {' '}
                <Verification here={here} of="unverified" />
              </>
            )}
          </span>
        )}
        {item.kind && (
          <span>
            <Code here={here} list="recommendationKinds" code={item.kind} />
          </span>
        )}
      </p>
      {text && (
        <p class="hit-text">
          <span lang={langOf(here, text.language)}>
            {item.match && isInShown(item.match, text.language) ? <Passage of={item.match.fragment} /> : clip(text.text)}
          </span>
        </p>
      )}
      {text && <Origin here={here} origin={item.textOrigins?.[text.language]} language={text.language} />}
      {item.match && !isInShown(item.match, text?.language) && <Why here={here} match={item.match} />}
      <Voices here={here} item={item} />
      <ul class="inline hit-marks">
        {item.status && (
          <li>
            <Status here={here} status={item.status} /> {item.rollUp && item.rollUp.assessed > 0 && <RollUp here={here} of={item.rollUp} />}
          </li>
        )}
        {item.overdue && (
          <li>
            <Badge tone="warning">{words.flags.overdue}</Badge>
          </li>
        )}
        {item.followUp && (
          <li>
            <Badge>{words.flags.followUp}</Badge>
          </li>
        )}
        {item.disagreement && (
          <li>
            <Badge tone="warning">{words.flags.disagreement}</Badge>
          </li>
        )}
        {item.urgency && (
          <li>
            <Badge>
              <InLanguage here={here} shown={here.nameOf('urgencies', item.urgency)} isNamed={false} />
            </Badge>
          </li>
        )}
        {item.verification === 'unverified' && (
          <li>
            <Verification here={here} of="unverified" />
          </li>
        )}
      </ul>
    </li>
  );
}

/** The symbol and the paragraph; of a document without a symbol its title. */
function Cited({ here, item }: { here: Here; item: Item }) {
  const words = wordsOf(here);
  const title = item.symbol
    ? { text: item.symbol, language: here.language }
    : shown(here, item.document?.title as LocalizedText | undefined);
  const paragraph = item.isNumbered === false ? words.unnumbered : words.paragraph(item.paragraph ?? '');
  return (
    <>
      {title && <span lang={langOf(here, title.language)}>{title.text}</span>}
      {title && ', '}
      {paragraph}
    </>
  );
}

/** How many of the authorities have done it; those that nobody assessed are told apart. */
const RollUp = ({ here, of: { implemented, addressed, assessed } }: { here: Here; of: NonNullable<Item['rollUp']> }) => (
  <span class="muted">{wordsOf(here).rollUp(implemented, addressed, addressed - assessed)}</span>
);

/** Who recommended it in the Universal Periodic Review, what the State answered, what grade the body gave. */
function Voices({ here, item }: { here: Here; item: Item }) {
  const words = wordsOf(here);
  const states = (item.upr?.recommendingStates ?? []).map(({ code }) => valueName(here, 'recommendingState', code).text);
  const grades = item.grades ?? [];
  if (states.length === 0 && !item.position && grades.length === 0) return null;
  return (
    <p class="hit-voices">
      {states.length > 0 && (
        <span>
          {words.labelled(words.by)}{' '}
          {states.length > mostStates
            ? `${states.slice(0, mostStates).join(', ')} +${states.length - mostStates}`
            : formatList(here.language, states)}
        </span>
      )}
      {item.position && (
        <span>
          {words.labelled(words.answered)} <InLanguage here={here} shown={here.nameOf('positions', item.position)} isNamed={false} />
        </span>
      )}
      {grades.map((grade) => (
        <span>
          {words.labelled(words.graded)} <InLanguage here={here} shown={valueName(here, 'grade', grade)} isNamed={false} />
        </span>
      ))}
    </p>
  );
}
