import { recordWords } from '../../i18n/records/index.ts';
import type { Here, queryOf } from '../here.ts';

/** Files that any list is given as. */
export const files = ['csv', 'xlsx', 'jsonl', 'ttl', 'jsonld'] as const;
/** Files of lists whose records are cited. */
export const citations = ['bibtex', 'ris', 'csl'] as const;

/**
 * Links to the files of a list: everything that its filters leave, in its order.
 * @param path the collection in the API
 * @param parameters the filters and the order, by the names of the API; what chooses a page is left out
 */
export function TakeAway({
  here,
  path,
  parameters = {},
  isCited = false,
}: {
  here: Here;
  path: string;
  parameters?: Parameters<typeof queryOf>[0];
  isCited?: boolean;
}) {
  const words = recordWords[here.language];
  const { page, pageSize, ...narrowing } = parameters as Record<string, never>;
  return (
    <details class="take-away">
      <summary>{words.takeAway}</summary>
      <ul class="inline take">
        {[...files, ...(isCited ? citations : [])].map((format) => (
          <li>
            <a href={here.api(path, { ...narrowing, ...(citations.includes(format as 'ris') ? { lang: here.language } : {}), format })}>
              {words.files[format]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
