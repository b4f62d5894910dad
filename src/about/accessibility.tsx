import { aboutWords } from '../i18n/about/index.ts';
import type { Here } from '../web/here.ts';
import { Contact } from './contact.tsx';
import { Chapter } from './prose.tsx';

/** When the statement was made; a new assessment gets a new day. */
const statedOn = '2026-11-22';
const ombudsman = 'contact@federaalombudsman.be';

/** The accessibility statement that the law of 19 July 2018 asks for. */
export function Accessibility({ here }: { here: Here }) {
  const { accessibility: words } = aboutWords[here.language];
  const { chapters } = words;
  return (
    <div class="about">
      <p class="lead">{words.lead}</p>
      <Chapter id="conformity" of={chapters.conformity} />
      <Chapter id="method" of={chapters.method}>
        <p>{words.dated(statedOn)}</p>
      </Chapter>
      <Chapter id="gaps" of={chapters.gaps} />
      <Chapter id="features" of={chapters.features} />
      <Contact here={here} />
      <Chapter id="complaint" of={chapters.complaint}>
        <address>
          {words.ombudsman}
          <br />
          <a href={`mailto:${ombudsman}`}>{ombudsman}</a>
        </address>
      </Chapter>
    </div>
  );
}
