import type { FastifyInstance } from 'fastify';
import type { Db } from '../../db/client.ts';
import { type DimensionName, dimensionOf } from '../recommendations/dimensions.ts';
import type { Filters } from '../recommendations/filters.ts';
import { type Count, compareStatuses, type Heading, type Matrix, type MatrixRow, type StatusCount } from '../web/charts/counts.ts';
import type { YearCount } from '../web/charts/year-bars.tsx';
import { type Here, type Parameters, queryOf } from '../web/here.ts';
import { countStatistics, type Group } from './answers.ts';
import type { GroupName } from './schemas.ts';

/** What narrows the recommendations of a chart: the filters of the list, and the day whose published state is counted. */
export type FigureFilters = Filters & { asOf?: string | undefined };

/** From what and for whom a chart is made. */
export interface Asking {
  app: FastifyInstance;
  /** With the eyes of who asks, on the day asked for. */
  db: Db;
  here: Here;
  filters: FigureFilters;
}

/** How the recommendations that filters leave are spread over the statuses. */
export interface StatusFigures {
  counts: StatusCount[];
  total: number;
}

const countBy = ({ app, db, filters }: Asking, groupBy: GroupName[]) =>
  countStatistics(app, db, { ...filters, groupBy }, new URLSearchParams(queryOf(filters as Parameters)));

/** The list of a group; of a whole row with what is asked of the column's dimension in place of the column. */
function listOf({ here, filters }: Asking, listed: URLSearchParams | undefined, column?: GroupName): string | undefined {
  if (!listed) return undefined;
  const query = new URLSearchParams(listed);
  if (column) {
    query.delete(column);
    for (const code of [filters[column as DimensionName] ?? []].flat()) query.append(column, code);
  }
  return `${here.link('/recommendations')}${query.size > 0 ? `?${query}` : ''}`;
}

/** Counts the recommendations that filters leave by status, each count with its list. */
export async function countStatuses(asking: Asking): Promise<StatusFigures> {
  const { groups, denominator } = await countBy(asking, ['status']);
  const counts = groups.map(({ codes: [status], count, listed }) => ({
    status: status ?? 'notAssessed',
    count,
    href: listOf(asking, listed),
  }));
  return { counts: counts.sort((one, other) => compareStatuses(one.status, other.status)), total: denominator };
}

/** Counts the recommendations that filters leave by the year of their adoption, oldest first; those without a year are left out. */
export async function countYears(asking: Asking): Promise<YearCount[]> {
  const { groups } = await countBy(asking, ['year']);
  return groups
    .flatMap(({ codes: [year], count, listed }) => (year ? [{ year, count, href: listOf(asking, listed) }] : []))
    .sort((one, other) => one.year.localeCompare(other.year));
}

/** The count of one status. */
export const countOf = ({ counts }: StatusFigures, status: string): number => counts.find((one) => one.status === status)?.count ?? 0;

/** The name of a code of a dimension, or what is said of records that have none. */
export function headingOf(here: Here, dimension: GroupName, code: string | null, without: string): Heading {
  if (code === null) return { code: '', name: { text: without, language: here.language } };
  const list = dimension === 'year' ? undefined : dimensionOf(dimension as DimensionName).list;
  if (!list) return { code, name: { text: code, language: here.language } };
  return { code, name: here.nameOf(list, code), short: shortOf(here, list, code) };
}

function shortOf(here: Here, list: 'bodies' | string, code: string): string | undefined {
  const abbreviation = here.vocabularies.lists.get(list as 'bodies')?.get(code)?.abbreviation;
  return abbreviation?.[here.language] ?? abbreviation?.en;
}

/** One dimension of a table: which of its codes are shown, and what is said of records without any. */
export interface Axis {
  dimension: GroupName;
  isShown(code: string): boolean;
  without: string;
}

/** Counts recommendations by two dimensions; rows by size, years by age, statuses in the order of the bars. */
export async function countMatrix(asking: Asking, rowAxis: Axis, columnAxis: Axis): Promise<Matrix> {
  const [{ groups, denominator }, statuses] = await Promise.all([
    countBy(asking, [rowAxis.dimension, columnAxis.dimension]),
    countStatuses(asking),
  ]);
  const shown = groups.filter(({ codes: [row, column] }) => isOn(rowAxis, row) && isOn(columnAxis, column));
  const columns = headingsOf(asking.here, columnAxis, shown, 1);
  const rows = headingsOf(asking.here, rowAxis, shown, 0).map((heading): MatrixRow => {
    const own = shown.filter(({ codes: [code] }) => (code ?? '') === heading.code);
    const cellOf = (code: string): Count => {
      const found = own.find(({ codes: [, column] }) => (column ?? '') === code);
      return { count: found?.count ?? 0, href: listOf(asking, found?.listed) };
    };
    return {
      ...heading,
      total: { count: own[0]?.groupTotal ?? 0, href: listOf(asking, own.find(({ listed }) => listed)?.listed, columnAxis.dimension) },
      cells: columns.map(({ code }) => cellOf(code)),
      ...(columnAxis.dimension === 'status' ? { notAssessed: cellOf('notAssessed').count, implemented: cellOf('implemented').count } : {}),
    };
  });
  return {
    columns,
    rows: rows.sort(rowAxis.dimension === 'year' ? byCode : bySize),
    denominator,
    notAssessed: countOf(statuses, 'notAssessed'),
    implemented: countOf(statuses, 'implemented'),
    isOverlapping: rows.reduce((sum, { total }) => sum + total.count, 0) > denominator,
  };
}

const isOn = (axis: Axis, code: string | null | undefined): boolean => code === null || code === undefined || axis.isShown(code);

/** What has no value comes last. */
const byCode = (one: Heading, other: Heading): number =>
  Number(one.code === '') - Number(other.code === '') || one.code.localeCompare(other.code);
const bySize = (one: MatrixRow, other: MatrixRow): number =>
  Number(one.code === '') - Number(other.code === '') || other.total.count - one.total.count || byCode(one, other);

function headingsOf(here: Here, axis: Axis, groups: Group[], at: 0 | 1): Heading[] {
  const sizes = new Map<string | null, number>();
  for (const { codes, count } of groups) {
    const code = codes[at] ?? null;
    sizes.set(code, (sizes.get(code) ?? 0) + count);
  }
  const codes = [...sizes.keys()];
  if (axis.dimension === 'status') codes.sort((one, other) => compareStatuses(one ?? '', other ?? ''));
  else codes.sort((one, other) => Number(one === null) - Number(other === null) || (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0));
  return codes.map((code) => headingOf(here, axis.dimension, code, axis.without));
}
