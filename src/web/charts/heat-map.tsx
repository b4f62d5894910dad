import { useId } from 'preact/hooks';
import { dashboardWords } from '../../i18n/dashboards/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { InLanguage, langOf } from '../components/text.tsx';
import type { Here } from '../here.ts';
import type { Count, Heading, Matrix } from './counts.ts';

/** The darkest shade; 0 is for cells without recommendations. */
const darkest = 6;

/** The shade of a cell: by the root of its count, so that small counts are told apart beside a large one. */
export const shadeOf = (count: number, highest: number): number =>
  count === 0 || highest === 0 ? 0 : Math.max(1, Math.round(darkest * Math.sqrt(count / highest)));

/** A table whose cells are the darker the more recommendations they count; on a narrow screen each row becomes a block of named cells. */
export function HeatMap({ here, title, matrix, rowTitle }: { here: Here; title: string; matrix: Matrix; rowTitle: string }) {
  const words = dashboardWords[here.language];
  const id = useId();
  const highest = Math.max(...matrix.rows.flatMap(({ cells }) => cells.map(({ count }) => count)), 0);
  return (
    <>
      <p class="chart-scale" aria-hidden="true">
        {words.heatScale}{' '}
        {Array.from({ length: darkest }, (_, at) => (
          <span class={`heat-${at + 1}`} />
        ))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard (WCAG 2.1.1) */}
      <section class="scroll" aria-labelledby={id} tabIndex={0}>
        <table class="heat">
          <caption id={id}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{rowTitle}</th>
              {matrix.columns.map((column) => (
                <th scope="col" class="number">
                  <ShortName here={here} of={column} />
                </th>
              ))}
              <th scope="col" class="number">
                {words.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr>
                <th scope="row">
                  <InLanguage here={here} shown={row.name} isNamed={false} />
                </th>
                {row.cells.map((cell, at) => (
                  <td class={`number heat-${shadeOf(cell.count, highest)}`} data-label={shortOf(matrix.columns[at])}>
                    <Cell here={here} cell={cell} name={`${row.name.text}, ${matrix.columns[at]?.name.text}`} />
                  </td>
                ))}
                <td class="number" data-label={words.total}>
                  <Cell here={here} cell={row.total} name={row.name.text} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const shortOf = (heading: Heading | undefined): string => heading?.short ?? heading?.name.text ?? '';

/** The abbreviation of a column, with the whole name for who asks. */
const ShortName = ({ here, of: { name, short } }: { here: Here; of: Heading }) =>
  short ? <abbr title={name.text}>{short}</abbr> : <span lang={langOf(here, name.language)}>{name.text}</span>;

/** A count, linked to its list; the link says what is counted. */
export function Cell({ here, cell: { count, href }, name }: { here: Here; cell: Count; name: string }) {
  const text = formatNumber(here.language, count);
  const words = dashboardWords[here.language];
  if (!href || count === 0) return <>{text}</>;
  return (
    <a href={href} aria-label={words.valueOf(name, words.recommendations(count))}>
      {text}
    </a>
  );
}
