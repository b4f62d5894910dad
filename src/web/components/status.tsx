import type { Here } from '../here.ts';
import { InLanguage } from './text.tsx';

/** How far each status has come, as the shape beside its name: never by colour alone. */
const shapes: Record<string, string> = {
  implemented: '●',
  substantialProgress: '◕',
  limitedProgress: '◑',
  noProgress: '○',
  regressed: '▼',
  insufficientInformation: '?',
  notApplicable: '–',
  notAssessed: '·',
};

/** A status: its name, and a shape that stands for it. */
export const Status = ({ here, status }: { here: Here; status: string }) => (
  <span class={`status status-${status}`}>
    <span class="status-shape" aria-hidden="true">
      {shapes[status] ?? '·'}
    </span>{' '}
    <InLanguage here={here} shown={here.nameOf('statuses', status)} isNamed={false} />
  </span>
);

/** A word in a frame: a kind, an urgency, a position. */
export const Badge = ({ children, tone }: { children: preact.ComponentChildren; tone?: 'strong' | 'quiet' | 'warning' }) => (
  <span class={tone ? `badge badge-${tone}` : 'badge'}>{children}</span>
);
