import { idleMinutes, keptDays, longestHours } from '../access/sessions.ts';
import { aboutWords } from '../i18n/about/index.ts';
import { subscriptionWords } from '../i18n/subscriptions/index.ts';
import { keptDays as keptDaysOfEnded, pendingHours, suppressedDays } from '../subscriptions/schedule.ts';
import type { Here } from '../web/here.ts';
import { Contact } from './contact.tsx';
import { Chapter } from './prose.tsx';

const authority = 'contact@apd-gba.be';

/** Which personal data the program processes, as it really does. */
export function Privacy({ here }: { here: Here }) {
  const { privacy: words } = aboutWords[here.language];
  const { chapters } = words;
  const { privacy: mail } = subscriptionWords[here.language];
  return (
    <div class="about">
      <p class="lead">{words.lead}</p>
      <Chapter id="controller" of={chapters.controller} />
      <Chapter id="visitors" of={chapters.visitors} />
      <Chapter id="subscribers" of={{ title: mail.title, text: [], points: mail.points(pendingHours, keptDaysOfEnded, suppressedDays) }} />
      <Chapter id="staff" of={chapters.staff}>
        <p>{words.session(idleMinutes, longestHours, keptDays)}</p>
      </Chapter>
      <Chapter id="audit" of={chapters.audit} />
      <Chapter id="content-people" of={chapters.content} />
      <Chapter id="basis" of={chapters.basis}>
        <address>
          {words.authority}
          <br />
          <a href={`mailto:${authority}`}>{authority}</a>
        </address>
      </Chapter>
      <Contact here={here} />
    </div>
  );
}
