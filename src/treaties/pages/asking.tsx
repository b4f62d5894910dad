import type { LocalizedText } from '../../../db/schema/types.ts';
import { treatyWords } from '../../i18n/treaties/index.ts';
import { toSummary } from '../../recommendations/json.ts';
import type { SummaryRow } from '../../recommendations/rows.ts';
import { Status } from '../../web/components/status.tsx';
import { Code, DateText, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';

/** Recommendations with their status, each under the symbol and paragraph by which it is cited. */
export function AskingList({ here, rows }: { here: Here; rows: SummaryRow[] }) {
  const words = treatyWords[here.language];
  return (
    <ul class="plain asking">
      {rows.map((row) => {
        const { id, symbol, paragraph, body, adoptedOn, status = 'notAssessed', text, verification } = toSummary(row, here.view);
        return (
          <li>
            <p>
              <a href={here.link(`/recommendations/${encodeURIComponent(id)}`)}>
                {symbol && `${symbol}, `}
                {paragraph && words.paragraph(paragraph)}
              </a>{' '}
              <span class="muted">
                {body && <Code here={here} list="bodies" code={body.code} />}
                {adoptedOn && (
                  <>
                    {', '}
                    <DateText here={here} date={adoptedOn} />
                  </>
                )}
              </span>{' '}
              <Status here={here} status={status} /> <Verification here={here} of={verification} />
            </p>
            <p>
              <Localized here={here} of={text as LocalizedText | undefined} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
