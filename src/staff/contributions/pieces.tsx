import { type LocalizedText, languages } from '../../../db/schema/types.ts';
import { voiceWords } from '../../i18n/staff-voices/index.ts';
import { DataTable, Facts, Section } from '../../web/components/layout.tsx';
import { Status } from '../../web/components/status.tsx';
import { Code, DateText, InLanguage, InstantText, langOf } from '../../web/components/text.tsx';
import { shown, wordingOf } from '../../web/here.ts';
import type { StaffHere } from '../../web/staff.tsx';
import type { Step } from './queries.ts';

/** How a recommendation is named in one line: the symbol of its document and its paragraph. */
export const nameOf = ({ symbol, paragraph }: { symbol: string | null | undefined; paragraph: string }): string =>
  symbol ? `${symbol}, § ${paragraph}` : `§ ${paragraph}`;

/** A recommendation beside which something is decided. */
export interface Beside {
  id: string;
  symbol: string | null;
  paragraph: string;
  body: string;
  adoptedOn: string | null;
  texts: Record<string, { text: string; origin: string }> | null;
  status?: string | undefined;
}

/** A recommendation with its text in the page's language, or in the one that there is. */
export function RecommendationBeside({ here, of: one }: { here: StaffHere; of: Beside }) {
  const words = voiceWords[here.language];
  const text = shown(here, wordingOf(one.texts));
  const origin = text && one.texts?.[text.language]?.origin;
  return (
    <>
      <p>
        <a href={here.link(`/recommendations/${encodeURIComponent(one.id)}`)}>{nameOf(one)}</a>
      </p>
      {text && (
        <blockquote class="quoted">
          <InLanguage here={here} shown={text} />
        </blockquote>
      )}
      <Facts
        of={[
          [
            here.words.languageNames[text?.language ?? here.language],
            origin && <Code here={here} list="textOrigins" code={origin} isLinked={false} />,
          ],
          [words.from, <Code here={here} list="bodies" code={one.body} />],
          [words.adopted, one.adoptedOn === null ? words.dateUnknown : <DateText here={here} date={one.adoptedOn} />],
          [words.status, one.status && <Status here={here} status={one.status} />],
        ]}
      />
    </>
  );
}

/** A text in every language in which it was written, each under its name; blanks and lines as they were typed. */
export const InEachLanguage = ({ here, of: text }: { here: StaffHere; of: LocalizedText }) => (
  <>
    {languages.flatMap((language) =>
      text[language] === undefined
        ? []
        : [
            <div class="written">
              <h3>{here.words.languageNames[language]}</h3>
              <p class="written-text" lang={langOf(here, language)}>
                {text[language]}
              </p>
            </div>,
          ],
    )}
  </>
);

/** Who did something: an institution and a role, never a person. */
export function Doer({ here, of: { institution, role } }: { here: StaffHere; of: Pick<Step, 'institution' | 'role'> }) {
  const words = voiceWords[here.language];
  const inRole = role === null ? undefined : (words.roles[role] ?? role);
  if (institution === null) return <>{inRole ?? words.byProgram}</>;
  return (
    <>
      <Code here={here} list="authorities" code={institution} />
      {inRole && ` (${inRole})`}
    </>
  );
}

/** What an operation of the audit chain is called: `contribution.refused`. */
export const operationName = (here: StaffHere, operation: string): string =>
  voiceWords[here.language].operations[operation.split('.').at(-1) ?? ''] ?? operation;

/** What was done to a record, newest first. */
export function Steps({ here, of: steps }: { here: StaffHere; of: Step[] }) {
  const words = voiceWords[here.language];
  if (steps.length === 0) return null;
  return (
    <Section id="history" title={words.history}>
      <DataTable
        caption={words.history}
        head={[words.when, words.what, words.who, words.reason]}
        rows={steps.map((step) => [
          <InstantText here={here} instant={step.occurredAt} />,
          operationName(here, step.operation),
          <Doer here={here} of={step} />,
          step.reason ?? '',
        ])}
      />
    </Section>
  );
}
