import type { ComponentChildren } from 'preact';
import { homeWords } from '../../i18n/home/index.ts';
import { formatDate, formatNumber } from '../../i18n/numbers.ts';
import { percent } from '../../web/charts/counts.ts';
import { StatusBar } from '../../web/charts/status-bar.tsx';
import { Section } from '../../web/components/layout.tsx';
import type { Here } from '../../web/here.ts';
import type { StateOfPlay as Counts } from '../queries.ts';

/** How many of how many, and what that is. */
interface FigureProps {
  here: Here;
  count: number;
  total: number;
  /** What is counted; leads to the list behind it. */
  label: string;
  href: string;
  children: ComponentChildren;
}

/** A number with its denominator, the same as a line, and what has to be said beside it. */
function Figure({ here, count, total, label, href, children }: FigureProps) {
  return (
    <li class="figure">
      <p class="figure-number">
        <strong>{formatNumber(here.language, count)}</strong> <span>{homeWords[here.language].of(total)}</span>
      </p>
      <svg class="figure-share" width="100%" height="6" aria-hidden="true">
        <rect width="100%" height="6" class="figure-whole" />
        <rect width={percent(count, total)} height="6" class="figure-part" />
      </svg>
      <p class="figure-label">
        <a href={href}>{label}</a>
      </p>
      {children}
    </li>
  );
}

/** The state of play in three figures and one bar; every figure stands with what it is counted out of. */
export function StateOfPlay({ here, counts, standings }: { here: Here; counts: Counts; standings: { status: string; count: number }[] }) {
  const words = homeWords[here.language];
  const { statuses, recommendations: total } = counts;
  const listOf = (...status: string[]) => here.link('/recommendations', { status });
  const countOf = (...codes: string[]) => sum(statuses.filter(({ code }) => codes.includes(code)));
  const notAssessed = countOf('notAssessed');
  const assessed = total - notAssessed;
  const assessedCodes = statuses.map(({ code }) => code).filter((code) => code !== 'notAssessed');
  const standing = (...codes: string[]) => sum(standings.filter(({ status }) => codes.includes(status)));
  return (
    <Section id="state" title={words.stateOfPlay}>
      <p class="muted">{words.stateOn(formatDate(here.language, here.today))}</p>
      <ul class="figures">
        <Figure
          here={here}
          count={assessed}
          total={total}
          label={words.assessed}
          href={assessed > 0 ? listOf(...assessedCodes) : here.link('/recommendations', { assessed: true })}
        >
          {notAssessed > 0 ? (
            <p>
              {words.assessedNote(notAssessed)} <a href={listOf('notAssessed')}>{words.notAssessedLink}</a>
            </p>
          ) : (
            <p>{words.allAssessed}</p>
          )}
        </Figure>
        {assessed > 0 ? (
          <Figure here={here} count={countOf('implemented')} total={assessed} label={words.implemented} href={listOf('implemented')}>
            <p>
              <a href={listOf('substantialProgress', 'limitedProgress')}>
                {words.implementedNote(countOf('substantialProgress', 'limitedProgress'))}
              </a>
            </p>
          </Figure>
        ) : (
          <Figure
            here={here}
            count={counts.followUp}
            total={total}
            label={words.followUp}
            href={here.link('/recommendations', { followUp: true })}
          >
            <p>{words.followUpNote}</p>
          </Figure>
        )}
        <Figure
          here={here}
          count={standing('party')}
          total={sum(standings)}
          label={words.treaties}
          href={here.link('/treaties', { standing: 'party' })}
        >
          <p>{words.treatiesNote(standing('uncertain', 'unknown'))}</p>
        </Figure>
      </ul>
      <StatusBar
        here={here}
        title={words.statusBar}
        counts={statuses.map(({ code, count }) => ({ status: code, count, href: listOf(code) }))}
        total={total}
      />
    </Section>
  );
}

const sum = (counted: { count: number }[]): number => counted.reduce((total, { count }) => total + count, 0);
