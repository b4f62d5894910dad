import type { Language, LocalizedText } from '../../../db/schema/types.ts';
import { formatList, formatShare } from '../../i18n/numbers.ts';
import { voiceWords } from '../../i18n/staff-voices/index.ts';
import type { ChainRow, SuggestionRow } from '../../lineage/queries.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { type Fault, TextField } from '../../web/components/form.tsx';
import { Facts } from '../../web/components/layout.tsx';
import { Origin } from '../../web/components/origin.tsx';
import { Badge, Status } from '../../web/components/status.tsx';
import { Code, DateText, InLanguage, InstantText, LanguageMark, langOf } from '../../web/components/text.tsx';
import { shown, wordingOf } from '../../web/here.ts';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { nameOf } from '../contributions/pieces.tsx';
import { commonLanguage, markCommon } from './words.ts';

/** How a pair is named. */
export const pairName = (here: StaffHere, { earlier, later }: SuggestionRow): string =>
  voiceWords[here.language].pairOf(nameOf(earlier), nameOf(later));

/** Two recommendations side by side, why they may be one demand, and the form in which that is decided. */
export function Pair({
  here,
  of: pair,
  standings,
  filter,
  reason,
  faults = [],
}: {
  here: StaffHere;
  of: SuggestionRow;
  standings: Map<string, string>;
  /** The query of the list to which who decides comes back. */
  filter: string;
  /** What was typed. */
  reason?: string | undefined;
  faults?: Fault[];
}) {
  const words = voiceWords[here.language];
  const [one, other] = [wordingOf(pair.earlier.texts), wordingOf(pair.later.texts)];
  const language = commonLanguage(one, other, [here.language, pair.reasons?.language]);
  return (
    <>
      <p>
        <Badge tone={pair.state === 'suggested' ? 'strong' : 'quiet'}>{words.lineageStates[pair.state] ?? pair.state}</Badge>
      </p>
      <div class="columns">
        <Side here={here} of={pair.earlier} text={one} other={other} language={language} status={standings.get(pair.earlier.id)} />
        <Side here={here} of={pair.later} text={other} other={one} language={language} status={standings.get(pair.later.id)} />
      </div>
      {language === undefined && <p class="muted">{words.noCommonLanguage}</p>}
      <Reasons here={here} of={pair} />
      {here.can('lineage.decide') && (
        <form method="post" action={here.link(`/staff/lineage/${pair.id}`)} class="decide">
          <CsrfField here={here} />
          <input type="hidden" name="version" value={pair.version} />
          <input type="hidden" name="filter" value={filter} />
          <TextField
            name="reason"
            id={faults.length > 0 ? 'field-reason' : `reason-${pair.id}`}
            label={words.reason}
            value={reason}
            faults={faults}
            maxLength={1000}
            isRequired
          />
          <p class="inline">
            {pair.state !== 'confirmed' && (
              <button type="submit" name="state" value="confirmed">
                {words.confirm}
              </button>
            )}
            {pair.state !== 'rejected' && (
              <button type="submit" name="state" value="rejected" class="button-danger">
                {words.reject}
              </button>
            )}
          </p>
        </form>
      )}
    </>
  );
}

function Side({
  here,
  of: row,
  text,
  other,
  language,
  status,
}: {
  here: StaffHere;
  of: ChainRow;
  text: LocalizedText;
  other: LocalizedText;
  language: Language | undefined;
  status: string | undefined;
}) {
  const words = voiceWords[here.language];
  const alone = shown(here, text);
  return (
    <div>
      <p>
        <a href={here.link(`/recommendations/${encodeURIComponent(row.id)}`)}>{nameOf(row)}</a>
      </p>
      {language !== undefined ? (
        <blockquote class="quoted">
          <span lang={langOf(here, language)}>
            {markCommon(text[language] ?? '', other[language] ?? '').map((piece) =>
              piece.isCommon ? <mark>{piece.text}</mark> : piece.text,
            )}
          </span>
          {language !== here.language && <LanguageMark here={here} language={language} />}
        </blockquote>
      ) : (
        alone && (
          <blockquote class="quoted">
            <InLanguage here={here} shown={alone} />
          </blockquote>
        )
      )}
      <Origin here={here} origin={row.texts?.[language ?? alone?.language ?? 'en']?.origin} language={here.language} />
      <Facts
        of={[
          [words.from, <Code here={here} list="bodies" code={row.body} />],
          [words.adopted, row.adoptedOn === null ? words.dateUnknown : <DateText here={here} date={row.adoptedOn} />],
          [words.status, status && <Status here={here} status={status} />],
          [words.recommendationId, row.id],
        ]}
      />
    </div>
  );
}

function Reasons({ here, of: pair }: { here: StaffHere; of: SuggestionRow }) {
  const words = voiceWords[here.language];
  const { reasons } = pair;
  const named = (list: ListName, codes: string[] | undefined) =>
    codes &&
    codes.length > 0 &&
    formatList(
      here.language,
      codes.map((code) => here.nameOf(list, code).text),
    );
  return (
    <Facts
      of={[
        [words.suggestedBy, words.suggesters[pair.suggestedBy] ?? pair.suggestedBy],
        [words.when, <InstantText here={here} instant={pair.suggestedAt} />],
        [words.likeness, pair.score !== null && formatShare(here.language, pair.score)],
        [words.textLikeness, reasons?.textSimilarity !== undefined && formatShare(here.language, reasons.textSimilarity)],
        [words.sharedThemes, named('themes', reasons?.themes)],
        [words.sharedGroups, named('groups', reasons?.groups)],
        [words.sharedTreaties, named('treaties', reasons?.treaties)],
        [words.reasonGiven, pair.reason],
      ]}
    />
  );
}
