import type { DeadlineRow } from '../../deadlines/queries.ts';
import type { DocumentRow } from '../../documents/queries.ts';
import { homeWords } from '../../i18n/home/index.ts';
import { Section } from '../../web/components/layout.tsx';
import { Code, DateText, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import type { StateOfPlay } from '../queries.ts';

/** The newest documents beside the next deadlines. */
export function Latest({
  here,
  documents,
  deadlines,
  counts,
}: {
  here: Here;
  documents: DocumentRow[];
  deadlines: DeadlineRow[];
  counts: Pick<StateOfPlay, 'openDeadlines' | 'pastDeadlines'>;
}) {
  const words = homeWords[here.language];
  return (
    <div class="columns">
      <Section id="documents" title={words.newestDocuments} aside={<a href={here.link('/documents')}>{words.allDocuments}</a>}>
        <ul class="register">
          {documents.map((document) => (
            <li>
              <p class="register-date">{document.adoptedOn ? <DateText here={here} date={document.adoptedOn} /> : words.noDate}</p>
              <p>
                <a href={here.link(`/documents/${document.id}`)}>
                  <Localized here={here} of={document.title} isNamed={false} />
                </a>{' '}
                <Verification here={here} of={document.verification} />
                <span class="register-more">
                  <span>
                    <Code here={here} list="bodies" code={document.body} isLinked={false} />
                  </span>
                  {document.symbol && (
                    <span>
                      <code>{document.symbol}</code>
                    </span>
                  )}
                  {document.recommendationsCount > 0 && <span>{words.recommendations(document.recommendationsCount)}</span>}
                </span>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="deadlines" title={words.nextDeadlines} aside={<a href={here.link('/calendar')}>{words.calendar}</a>}>
        {deadlines.length === 0 && <p>{words.noDeadlines}</p>}
        <ul class="register">
          {deadlines.map((deadline) => (
            <li>
              <p class="register-date">{deadline.dueOn ? <DateText here={here} date={deadline.dueOn} /> : words.noDate}</p>
              <p>
                <Localized here={here} of={deadline.title} isNamed={false} /> <Verification here={here} of={deadline.verification} />
                <span class="register-more">
                  <span>
                    <Code here={here} list="bodies" code={deadline.body} />
                  </span>
                  <span>
                    <Code here={here} list="deadlineKinds" code={deadline.kind} />
                  </span>
                  {deadline.isComputed && <span>{words.computed}</span>}
                  {deadline.state === 'unknown' && <span>{words.stateUnknown}</span>}
                </span>
              </p>
            </li>
          ))}
        </ul>
        {counts.pastDeadlines > 0 && (
          <p class="past-deadlines">
            <a href={here.link('/calendar', { state: 'open' })}>{words.pastDeadlines(counts.pastDeadlines, counts.openDeadlines)}</a>
          </p>
        )}
      </Section>
    </div>
  );
}
