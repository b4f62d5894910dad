import { contextAddress } from '../formats/linked-data.ts';
import { linkedDataWords } from '../i18n/linked-data/index.ts';
import type { Here } from '../web/here.ts';
import { Chapter } from './prose.tsx';

/** Where linked data, the vocabularies and the catalogue are. */
export function LinkedData({ here }: { here: Here }) {
  const { page } = linkedDataWords[here.language];
  const { puriBase } = here.view;
  const links = [
    [`${here.publicUrl}/catalog?format=ttl`, page.catalogue],
    [`${puriBase}/auth/themes?format=ttl`, page.concepts],
    [`${puriBase}/ns/monitum`, page.vocabulary],
    [contextAddress(puriBase), page.context],
  ] as const;
  return (
    <Chapter id="linkedData" of={page}>
      <ul>
        {links.map(([href, title]) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}

/** Data for programs that read the page. It is no script: nothing of it runs, and no sign of it ends the element. */
export const PageData = ({ of }: { of: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{
      __html: JSON.stringify(of).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    }}
  />
);
