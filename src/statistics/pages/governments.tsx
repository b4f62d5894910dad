import { type AuthorityRow, listAuthorities } from '../../authorities/queries.ts';
import { formatList } from '../../i18n/numbers.ts';
import type { Matrix, MatrixRow } from '../../web/charts/counts.ts';
import { StackedBar, StatusLegend } from '../../web/charts/status-bar.tsx';
import { statusesOf } from '../../web/charts/status-rows.tsx';
import { Code } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { type Asking, countMatrix, countStatuses, type StatusFigures } from '../figures.ts';
import { type Chart, type Drawn, linesOf, statusAxis, summaryOf, wordsOf } from './chart.ts';
import { MatrixTable } from './matrix-table.tsx';

/** Kinds of authorities that are governments, or stand for several of them. */
const types = ['government', 'localAuthority', 'collective'];

/** Every government of Belgium as a tile, with how far the recommendations that name it are assessed and implemented. */
export const governments: Chart = {
  name: 'governments',
  async draw(asking): Promise<Drawn> {
    const words = wordsOf(asking);
    const { title } = words.charts.governments;
    const { rows } = await listAuthorities(asking.db, { type: types } as Parameters<typeof listAuthorities>[1], {
      limit: 1_000,
      offset: 0,
    });
    const ids = new Set(rows.map(({ id }) => id));
    const axis = { dimension: 'authority', isShown: (code: string) => ids.has(code), without: words.withoutValue.authority } as const;
    const [counted, statuses] = await Promise.all([countMatrix(asking, axis, statusAxis), countStatuses(asking)]);
    const matrix = { ...counted, rows: counted.rows.filter(({ code }) => code !== '') };
    return {
      summary: summaryOf(asking, matrix),
      size: 1,
      picture: () => <Tiles asking={asking} authorities={rows} matrix={matrix} statuses={statuses} />,
      table: <MatrixTable asking={asking} matrix={matrix} caption={words.valueOf(title, words.table)} rowTitle={words.columns.authority} />,
      lines: linesOf(asking, matrix, words.columns.authority),
      ...(matrix.denominator === 0 ? { nothing: words.empty } : {}),
    };
  },
};

/** Governments of the same levels under one heading, in the order of the levels; those that stand for several come last. */
function groupsOf({ here }: Asking, authorities: AuthorityRow[]): { key: string; title: string; members: AuthorityRow[] }[] {
  const order = [...(here.vocabularies.lists.get('governmentLevels')?.keys() ?? [])];
  const own = authorities.filter(({ type }) => type !== 'collective');
  const keys = [...new Set(own.map(({ levels }) => levels.join(' ')))];
  keys.sort((one, other) => order.indexOf(one.split(' ')[0] ?? '') - order.indexOf(other.split(' ')[0] ?? ''));
  const groups = keys.map((key) => ({
    key,
    title: formatList(
      here.language,
      key.split(' ').map((level) => here.nameOf('governmentLevels', level).text),
    ),
    members: own.filter(({ levels }) => levels.join(' ') === key),
  }));
  const together = authorities.filter(({ type }) => type === 'collective');
  return together.length > 0 ? [...groups, { key: 'together', title: wordsOf({ here }).together, members: together }] : groups;
}

function Tiles({
  asking,
  authorities,
  matrix,
  statuses,
}: {
  asking: Asking;
  authorities: AuthorityRow[];
  matrix: Matrix;
  statuses: StatusFigures;
}) {
  const { here } = asking;
  return (
    <>
      <StatusLegend here={here} counts={statuses.counts} total={statuses.total} />
      <div class="chart-map">
        {groupsOf(asking, authorities).map(({ key, title, members }) => (
          <section
            class={`chart-map-part${members.length > 2 ? ' chart-map-wide' : ''}`}
            aria-labelledby={`part-${key.replaceAll(' ', '-')}`}
          >
            <h3 id={`part-${key.replaceAll(' ', '-')}`}>{title}</h3>
            <ul class="chart-tiles">
              {members.map(({ id }) => (
                <li>
                  <Tile here={here} id={id} matrix={matrix} row={matrix.rows.find(({ code }) => code === id)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Tile({ here, id, matrix, row }: { here: Here; id: string; matrix: Matrix; row: MatrixRow | undefined }) {
  const words = wordsOf({ here });
  const name = (
    <p class="chart-row-name">
      <Code here={here} list="authorities" code={id} />
    </p>
  );
  if (!row)
    return (
      <>
        {name}
        <p class="chart-count">{words.notNamed}</p>
      </>
    );
  const { total, notAssessed = 0, implemented = 0 } = row;
  const assessed = total.count - notAssessed;
  return (
    <>
      {name}
      <StackedBar here={here} name={row.name.text} counts={statusesOf(matrix, row)} total={total.count} />
      <p class="chart-count">
        {total.href ? <a href={total.href}>{words.recommendations(total.count)}</a> : words.recommendations(total.count)}.{' '}
        {words.assessedShort(assessed, total.count)}. {assessed > 0 && `${words.implementedShort(implemented, assessed)}.`}
      </p>
    </>
  );
}
