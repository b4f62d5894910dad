import { formatDate } from '../../i18n/numbers.ts';
import { compareStatuses, type Heading, type Matrix } from '../../web/charts/counts.ts';
import { Course, type Moment } from '../../web/charts/course.tsx';
import { StatusLegend } from '../../web/charts/status-bar.tsx';
import type { Parameters } from '../../web/here.ts';
import { type Asking, headingOf } from '../figures.ts';
import { countStatusesOnDays, findFirstDay, type StatusOnDay } from '../queries.ts';
import { type Chart, type Drawn, type Lines, wordsOf } from './chart.ts';
import { courseDays } from './days.ts';
import { MatrixTable } from './matrix-table.tsx';

/** The share of every status at the end of each period since the first recommendation was published here. */
export const statusOverTime: Chart = {
  name: 'status-over-time',
  async draw(asking): Promise<Drawn> {
    const { db, here, filters } = asking;
    const words = wordsOf(asking);
    const { title } = words.charts['status-over-time'];
    const last = filters.asOf ?? here.today;
    const first = await findFirstDay(db);
    const rows = first === undefined || first > last ? [] : await countStatusesOnDays(db, courseDays(first, last), filters);
    const moments = momentsOf(asking, rows);
    const matrix = matrixOf(asking, moments);
    const [start, end] = [moments[0], moments.at(-1)];
    return {
      summary: start && end ? courseSummary(asking, start, end) : '',
      size: 1,
      picture: () => (
        <>
          <StatusLegend here={here} counts={end?.counts ?? []} total={end?.total ?? 0} />
          <Course here={here} title={title} moments={moments} />
        </>
      ),
      table: (
        <MatrixTable asking={asking} matrix={matrix} caption={words.valueOf(title, words.table)} rowTitle={words.columns.day} isCourse />
      ),
      lines: courseLines(asking, matrix),
      ...(moments.length === 0 ? { nothing: words.emptyHistory } : {}),
    };
  },
};

function momentsOf({ here, filters }: Asking, rows: StatusOnDay[]): Moment[] {
  return [...new Set(rows.map(({ day }) => day))].map((day) => {
    // The present needs no day: its list is that of everybody.
    const asOf = day === here.today ? undefined : day;
    const own = rows.filter((row) => row.day === day);
    return {
      day,
      total: own.reduce((sum, { count }) => sum + count, 0),
      counts: own.map(({ status, count }) => ({
        status,
        count,
        href: here.link('/recommendations', { ...(filters as Parameters), asOf, status }),
      })),
    };
  });
}

const countIn = ({ counts }: Moment, status: string): number => counts.find((one) => one.status === status)?.count ?? 0;

function courseSummary(asking: Asking, start: Moment, end: Moment): string {
  const words = wordsOf(asking);
  const assessed = (moment: Moment) => words.outOf(moment.total - countIn(moment, 'notAssessed'), moment.total);
  return start.day === end.day
    ? words.oneMoment(words.day(start.day), assessed(end))
    : words.course(words.day(start.day), assessed(start), words.day(end.day), assessed(end));
}

/** The course as a table: a row for each moment, each with its own denominator. */
function matrixOf({ here, filters }: Asking, moments: Moment[]): Matrix {
  const statuses = [...new Set(moments.flatMap(({ counts }) => counts.map(({ status }) => status)))].sort(compareStatuses);
  const columns: Heading[] = statuses.map((status) => headingOf(here, 'status', status, ''));
  const end = moments.at(-1);
  return {
    columns,
    rows: moments.map((moment) => ({
      code: moment.day,
      name: { text: formatDate(here.language, moment.day), language: here.language },
      total: {
        count: moment.total,
        href: here.link('/recommendations', { ...(filters as Parameters), asOf: moment.day === here.today ? undefined : moment.day }),
      },
      cells: statuses.map((status) => moment.counts.find((one) => one.status === status) ?? { count: 0 }),
      notAssessed: countIn(moment, 'notAssessed'),
      implemented: countIn(moment, 'implemented'),
    })),
    denominator: end?.total ?? 0,
    notAssessed: end ? countIn(end, 'notAssessed') : 0,
    implemented: end ? countIn(end, 'implemented') : 0,
    isOverlapping: false,
  };
}

const courseLines = (asking: Asking, { columns, rows }: Matrix): Lines => ({
  heads: [wordsOf(asking).columns.day, ...columns.map(({ name }) => name.text), wordsOf(asking).total],
  rows: rows.map(({ code, cells, total }) => [code, ...cells.map(({ count }) => count), total.count]),
});
