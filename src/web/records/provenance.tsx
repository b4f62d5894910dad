import type { ComponentChildren } from 'preact';
import type { Source } from '../../../db/schema/types.ts';
import { provenanceOf, uriOf, type Verified } from '../../http/view.ts';
import { recordWords } from '../../i18n/records/index.ts';
import { ApiLink, Section } from '../components/layout.tsx';
import { Sources } from '../components/text.tsx';
import type { Here } from '../here.ts';

/** Says above a record that nobody has read it in a source; nothing where somebody has. */
export const UnverifiedNotice = ({ here, of: { verification } }: { here: Here; of: Pick<Verified, 'verification'> }) =>
  verification === 'unverified' ? <p class="record-notice">{recordWords[here.language].wholeUnverified}</p> : null;

/** Where a record was read, which of its fields were not, and where the API has it. */
export function Provenance({
  here,
  of: row,
  api,
  children,
}: {
  here: Here;
  of: Verified & { sources: Source[] };
  /** Path of the record in the API. */
  api: string;
  children?: ComponentChildren;
}) {
  const { sources } = provenanceOf(row);
  return (
    <Section id="sources" title={here.words.sources}>
      {sources.length > 0 && <Sources here={here} sources={sources} />}
      <UnreadFields here={here} of={row} />
      {children}
      <p>
        <ApiLink here={here} path={api} />
      </p>
    </Section>
  );
}

/** Which fields of a record that was read nobody has read all the same; of a text, those languages that this page may show. */
function UnreadFields({ here, of: { verification, fieldVerification } }: { here: Here; of: Verified }) {
  const words = recordWords[here.language];
  if (verification === 'unverified') return null;
  const unread = Object.entries(fieldVerification).flatMap(([field, one]) => {
    const [name = '', language] = field.split('.');
    if (one !== 'unverified' || (language !== undefined && language !== here.language)) return [];
    return [words.fields[name as keyof typeof words.fields] ?? name];
  });
  return unread.length === 0 ? null : (
    <p class="muted">
      {words.partlyUnverified}: {unread.join(', ')}
    </p>
  );
}

/** The address of a record that never changes. */
export function Permalink({ here, kind, id }: { here: Here; kind: string; id: string }) {
  const words = recordWords[here.language];
  return (
    <p>
      {words.identifier}: <code class="address">{uriOf(here.view, 'id', kind, id)}</code>
    </p>
  );
}
