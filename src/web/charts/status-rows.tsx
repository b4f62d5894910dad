import { dashboardWords } from '../../i18n/dashboards/index.ts';
import { InLanguage } from '../components/text.tsx';
import type { Here } from '../here.ts';
import type { Matrix, MatrixRow, StatusCount } from './counts.ts';
import { StackedBar, StatusLegend } from './status-bar.tsx';

/** The counts of a row by status; the columns of the matrix are the statuses. */
export const statusesOf = (matrix: Matrix, row: MatrixRow): StatusCount[] =>
  matrix.columns.map(({ code }, at) => ({ status: code, count: row.cells[at]?.count ?? 0, href: row.cells[at]?.href }));

/**
 * One bar for each row of a matrix whose columns are statuses. Every bar is as wide as its place: it shows shares; the number stands above it.
 * @param overall the statuses of all recommendations counted, for the legend
 */
export function StatusRows({
  here,
  matrix,
  overall,
  limit,
}: {
  here: Here;
  matrix: Matrix;
  overall: StatusCount[];
  limit?: number | undefined;
}) {
  const words = dashboardWords[here.language];
  return (
    <>
      <StatusLegend here={here} counts={overall} total={matrix.denominator} />
      <ul class="chart-rows">
        {matrix.rows.slice(0, limit).map((row) => (
          <li>
            <p class="chart-row-name">
              <InLanguage here={here} shown={row.name} isNamed={false} /> <RowTotal words={words} row={row} />
            </p>
            <StackedBar here={here} name={row.name.text} counts={statusesOf(matrix, row)} total={row.total.count} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RowTotal({ words, row: { name, total } }: { words: (typeof dashboardWords)['en']; row: MatrixRow }) {
  const text = words.recommendations(total.count);
  return total.href ? (
    <a class="chart-count" href={total.href} aria-label={words.valueOf(name.text, text)}>
      {text}
    </a>
  ) : (
    <span class="chart-count">{text}</span>
  );
}
