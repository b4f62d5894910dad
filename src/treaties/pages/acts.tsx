import { treatyWords } from '../../i18n/treaties/index.ts';
import { ActsLine } from '../../web/charts/acts-line.tsx';
import { Badge } from '../../web/components/status.tsx';
import { DateText, InLanguage, Localized, Sources, Verification } from '../../web/components/text.tsx';
import { lastDay } from '../../web/dates.ts';
import type { Here } from '../../web/here.ts';
import type { StandingDay } from '../json.ts';
import type { ActionRow } from '../queries.ts';
import { limitId } from './reservations.tsx';
import { actId } from './standing.tsx';

/** What an act does, by its kind: `signed`, `party`, `inForce`, `limits`, `lifts`, `procedure`, `ended`… */
export const effectOf = (here: Here, kind: string): string =>
  String(here.vocabularies.lists.get('treatyActionKinds')?.get(kind)?.details['effect'] ?? 'none');

/** Belgium's acts: a drawing on a line of years, then each of them once, with its sources. The numbers are the same in both. */
export function Acts({ here, acts, day }: { here: Here; acts: ActionRow[]; day: StandingDay }) {
  const words = treatyWords[here.language];
  if (acts.length === 0) return <p>{words.noActs}</p>;
  // As the drawing numbers them.
  const dated = acts.filter(({ takenOn }) => takenOn).sort((one, other) => String(one.takenOn).localeCompare(String(other.takenOn)));
  const undated = acts.filter(({ takenOn }) => !takenOn);
  return (
    <>
      {dated.length > 0 && (
        <div class="chart">
          <ActsLine here={here} acts={dated.map(({ kind, takenOn }) => ({ kind, date: takenOn }))} isNumbered />
        </div>
      )}
      <ol class="treaty-acts">
        {[...dated, ...undated].map((act) => (
          <Act here={here} act={act} day={day} />
        ))}
      </ol>
    </>
  );
}

function Act({ here, act, day }: { here: Here; act: ActionRow; day: StandingDay }) {
  const words = treatyWords[here.language];
  const { id, kind, takenOn, asOf, article, note } = act;
  const isLimit = effectOf(here, kind) === 'limits';
  const known = takenOn ?? asOf;
  const name = here.nameOf('treatyActionKinds', kind);
  return (
    <li id={actId(id)}>
      <p>
        {takenOn ? (
          <DateText here={here} date={takenOn} />
        ) : (
          <span class="muted">
            {words.noDate}
            {asOf && `, ${words.seenOn(asOf)}`}
          </span>
        )}{' '}
        <strong>
          <InLanguage here={here} shown={name} isNamed={false} />
        </strong>
        {article && `, ${words.article(article)}`}{' '}
        {known && lastDay(known) > day.on && <Badge tone="quiet">{words.afterDay(day.on)}</Badge>}{' '}
        <Verification here={here} of={act.verification} />
        {isLimit && (
          <>
            {' '}
            <a href={`#${limitId(id)}`}>
              {words.wordingBelow}
              {article && <span class="hidden-visually"> ({words.article(article)})</span>}
            </a>
          </>
        )}
      </p>
      {!isLimit && note && (
        <p class="muted">
          <Localized here={here} of={note} /> <Verification here={here} of={noteVerification(act)} />
        </p>
      )}
      <details class="act-sources">
        <summary>{words.sourcesOfAct(`${name.text}${article ? `, ${words.article(article)}` : ''}`)}</summary>
        <Sources here={here} sources={act.sources} />
      </details>
    </li>
  );
}

/** Where the act as a whole was read and its note was not. */
const noteVerification = ({ verification, fieldVerification }: ActionRow): string | undefined =>
  verification === 'verified' && Object.entries(fieldVerification).some(([field, one]) => /^note\b/.test(field) && one === 'unverified')
    ? 'unverified'
    : undefined;
