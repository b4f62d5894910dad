import { useId } from 'preact/hooks';
import { dashboardWords } from '../../i18n/dashboards/index.ts';
import { formatDate, formatShare } from '../../i18n/numbers.ts';
import type { Here } from '../here.ts';
import { compareStatuses, percent, type StatusCount } from './counts.ts';
import { fillOf, StatusFills } from './status-fills.tsx';

/** How recommendations were spread over the statuses at the end of a day. */
export interface Moment {
  /** `yyyy-mm-dd`. */
  day: string;
  counts: StatusCount[];
  total: number;
}

const height = 220;

/** Statuses at the end of each period as columns of shares; each part leads to the recommendations that had that status then. */
export function Course({ here, title, moments }: { here: Here; title: string; moments: Moment[] }) {
  const words = dashboardWords[here.language];
  const id = useId();
  const statuses = [...new Set(moments.flatMap(({ counts }) => counts.map(({ status }) => status)))];
  const every = Math.ceil(moments.length / 4);
  return (
    <div class="course">
      <div class="course-shares" aria-hidden="true">
        {[1, 0.5, 0].map((share) => (
          <span>{formatShare(here.language, share)}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing */}
      <svg class="chart-course" width="100%" height={height + 24} role="group" aria-label={title}>
        <StatusFills id={id} statuses={statuses} />
        {moments.map(({ day, counts, total }, at) => {
          let below = 0;
          const parts = [...counts].filter(({ count }) => count > 0).sort((one, other) => compareStatuses(one.status, other.status));
          return (
            <>
              {parts.map(({ status, count, href }) => {
                const tall = (count / total) * height;
                const label = words.valueOf(
                  `${formatDate(here.language, day)}, ${here.nameOf('statuses', status).text}`,
                  words.outOf(count, total),
                );
                const part = (
                  <rect
                    x={percent(at + 0.08, moments.length)}
                    width={percent(0.84, moments.length)}
                    y={height - below - tall}
                    height={tall}
                    fill={fillOf(id, status)}
                    class="chart-outline"
                  >
                    <title>{label}</title>
                  </rect>
                );
                below += tall;
                return href ? (
                  <a href={href} aria-label={label}>
                    {part}
                  </a>
                ) : (
                  part
                );
              })}
              {(at % every === 0 || moments.length <= 4) && (
                <text x={percent(at + 0.5, moments.length)} y={height + 18} text-anchor="middle">
                  {day.slice(0, 7)}
                </text>
              )}
            </>
          );
        })}
        <line x1="0" x2="100%" y1={height + 0.5} y2={height + 0.5} class="chart-axis" />
      </svg>
    </div>
  );
}
