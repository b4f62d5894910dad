import type { Matrix } from '../../web/charts/counts.ts';
import { Cell } from '../../web/charts/heat-map.tsx';
import { DataTable } from '../../web/components/layout.tsx';
import { InLanguage } from '../../web/components/text.tsx';
import type { Asking } from '../figures.ts';
import { wordsOf } from './chart.ts';

/**
 * The numbers of a matrix as a table; where the columns are statuses, each row says which share of it nobody has assessed.
 * @param isCourse whether each row is a whole of its own, and no part of one
 */
export function MatrixTable({
  asking,
  matrix,
  caption,
  rowTitle,
  isCourse = false,
}: {
  asking: Asking;
  matrix: Matrix;
  caption: string;
  rowTitle: string;
  isCourse?: boolean;
}) {
  const { here } = asking;
  const words = wordsOf(asking);
  const hasStatuses = matrix.rows.some(({ notAssessed }) => notAssessed !== undefined);
  const shareHead = hasStatuses ? [words.valueOf(here.nameOf('statuses', 'notAssessed').text, '%')] : [];
  const head = [
    rowTitle,
    ...matrix.columns.map(({ name }) => <InLanguage here={here} shown={name} isNamed={false} />),
    words.total,
    ...shareHead,
    ...(isCourse ? [] : [words.ofTotal]),
  ];
  return (
    <DataTable
      caption={caption}
      head={head}
      rows={matrix.rows.map(({ name, cells, total, notAssessed }) => [
        <InLanguage here={here} shown={name} isNamed={false} />,
        ...cells.map((cell, at) => <Cell here={here} cell={cell} name={`${name.text}, ${matrix.columns[at]?.name.text}`} />),
        <Cell here={here} cell={total} name={name.text} />,
        ...(hasStatuses ? [words.shareOf(notAssessed ?? 0, total.count)] : []),
        ...(isCourse ? [] : [words.outOf(total.count, matrix.denominator)]),
      ])}
      numbers={head.map((_, at) => at).slice(1)}
    />
  );
}
