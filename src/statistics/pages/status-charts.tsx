import { StatusRows } from '../../web/charts/status-rows.tsx';
import { type Asking, type Axis, countMatrix, countStatuses } from '../figures.ts';
import { bodyAxis, type Chart, type ChartName, type Drawn, linesOf, statusAxis, summaryOf, themeAxis, wordsOf } from './chart.ts';
import { MatrixTable } from './matrix-table.tsx';

type Counted = 'body' | 'theme' | 'authority' | 'governmentLevel';

/** A chart with one bar of statuses for each value of a dimension. */
const statusChart = (name: ChartName, dimension: Counted, axisOf: (asking: Asking) => Axis): Chart => ({
  name,
  async draw(asking): Promise<Drawn> {
    const words = wordsOf(asking);
    const [matrix, { counts }] = await Promise.all([countMatrix(asking, axisOf(asking), statusAxis), countStatuses(asking)]);
    const rowTitle = words.columns[dimension];
    return {
      summary: summaryOf(asking, matrix),
      size: matrix.rows.length,
      picture: (limit) => <StatusRows here={asking.here} matrix={matrix} overall={counts} limit={limit} />,
      table: (
        <MatrixTable asking={asking} matrix={matrix} caption={words.valueOf(words.charts[name].title, words.table)} rowTitle={rowTitle} />
      ),
      lines: linesOf(asking, matrix, rowTitle),
      ...(matrix.denominator === 0 ? { nothing: words.empty } : {}),
    };
  },
});

const everyCode =
  (dimension: 'authority' | 'governmentLevel') =>
  (asking: Asking): Axis => {
    const wanted = dimension === 'authority' ? asking.filters.authority : undefined;
    return { dimension, isShown: (code) => wanted?.includes(code) ?? true, without: wordsOf(asking).withoutValue[dimension] };
  };

/** Statuses by body. */
export const statusByBody = statusChart('status-by-body', 'body', bodyAxis);
/** Statuses by group of themes. */
export const statusByTheme = statusChart('status-by-theme', 'theme', themeAxis);
/** Statuses by authority addressed. */
export const statusByAuthority = statusChart('status-by-authority', 'authority', everyCode('authority'));
/** Statuses by level of government. */
export const statusByLevel = statusChart('status-by-level', 'governmentLevel', everyCode('governmentLevel'));
