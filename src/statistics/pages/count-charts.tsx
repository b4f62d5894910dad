import type { Heading, Matrix } from '../../web/charts/counts.ts';
import { HeatMap } from '../../web/charts/heat-map.tsx';
import { statusSummary } from '../../web/charts/status-bar.tsx';
import { YearColumns } from '../../web/charts/year-bars.tsx';
import { InLanguage } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { countMatrix, countYears } from '../figures.ts';
import { bodyAxis, type Chart, type Drawn, linesOf, summaryOf, themeAxis, wordsOf } from './chart.ts';
import { MatrixTable } from './matrix-table.tsx';

/** Recommendations per year, a small chart for each body, all on the same scales. */
export const perYear: Chart = {
  name: 'per-year',
  async draw(asking): Promise<Drawn> {
    const words = wordsOf(asking);
    const { title } = words.charts['per-year'];
    const axis = { dimension: 'year', isShown: () => true, without: words.withoutValue.year } as const;
    const [matrix, years] = await Promise.all([countMatrix(asking, axis, bodyAxis(asking)), countYears(asking)]);
    const [first, last] = [years[0], years.at(-1)];
    const most = [...years].sort((one, other) => other.count - one.count)[0];
    return {
      summary: [
        statusSummary(words, matrix.denominator, matrix.notAssessed, matrix.implemented),
        first && last && words.years(first.year, last.year),
        most && words.largest(most.year, most.count, matrix.denominator),
      ]
        .filter(Boolean)
        .join(' '),
      size: matrix.columns.length,
      picture: (limit) => <BodyYears here={asking.here} matrix={matrix} limit={limit} />,
      table: <MatrixTable asking={asking} matrix={matrix} caption={words.valueOf(title, words.table)} rowTitle={words.columns.year} />,
      lines: linesOf(asking, matrix, words.columns.year),
      ...(years.length === 0 ? { nothing: words.empty } : {}),
    };
  },
};

function BodyYears({ here, matrix, limit }: { here: Here; matrix: Matrix; limit: number | undefined }) {
  const dated = matrix.rows.filter(({ code }) => code !== '');
  const numbers = dated.map(({ code }) => Number(code));
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  const highest = Math.max(...dated.flatMap(({ cells }) => cells.map(({ count }) => count)));
  const yearsOf = (at: number) => dated.flatMap(({ code, cells }) => (cells[at]?.count ? [{ year: code, ...cells[at] }] : []));
  return (
    <ul class="chart-multiples">
      {matrix.columns.slice(0, limit).map((column: Heading, at) => (
        <li>
          <p class="chart-row-name">
            <InLanguage here={here} shown={column.name} isNamed={false} />
          </p>
          <YearColumns here={here} title={column.name.text} years={yearsOf(at)} from={from} to={to} highest={highest} height={84} />
        </li>
      ))}
    </ul>
  );
}

/** How many recommendations each body made on each group of themes. */
export const themesByBody: Chart = {
  name: 'themes-by-body',
  async draw(asking): Promise<Drawn> {
    const words = wordsOf(asking);
    const { title } = words.charts['themes-by-body'];
    const matrix = await countMatrix(asking, themeAxis(asking), bodyAxis(asking));
    const cells = matrix.rows.flatMap((row) => row.cells.map(({ count }, at) => ({ count, row, column: matrix.columns[at] })));
    const [most] = cells.filter(({ row, column }) => row.code && column?.code).sort((one, other) => other.count - one.count);
    return {
      summary: [
        summaryOf(asking, matrix),
        most && most.count > 0 && words.largestPair(most.row.name.text, most.column?.name.text ?? '', most.count),
      ]
        .filter(Boolean)
        .join(' '),
      size: matrix.rows.length,
      picture: () => (
        <HeatMap here={asking.here} title={words.valueOf(title, words.table)} matrix={matrix} rowTitle={words.columns.theme} />
      ),
      lines: linesOf(asking, matrix, words.columns.theme),
      ...(matrix.denominator === 0 ? { nothing: words.empty } : {}),
    };
  },
};
