import { aboutWords } from '../i18n/about/index.ts';
import type { Here } from '../web/here.ts';
import { Contact } from './contact.tsx';
import { Chapter } from './prose.tsx';

/** Under which conditions the content may be used, and whom to write to. */
export function Terms({ here }: { here: Here }) {
  const { terms: words } = aboutWords[here.language];
  const { chapters } = words;
  return (
    <div class="about">
      <p class="lead">{words.lead}</p>
      <Chapter id="licence" of={chapters.licence}>
        <p>
          <a href={`${here.link('/data')}#licence`}>{words.dataLink}</a>
        </p>
      </Chapter>
      <Chapter id="warranty" of={chapters.warranty} />
      <Chapter id="fairness" of={chapters.fairness} />
      <Contact here={here} />
    </div>
  );
}
