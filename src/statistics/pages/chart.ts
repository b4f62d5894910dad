import type { FastifyInstance } from 'fastify';
import type { ComponentChildren } from 'preact';
import { type DashboardWords, en } from '../../i18n/dashboards/en.ts';
import { dashboardWords } from '../../i18n/dashboards/index.ts';
import type { Heading, Matrix } from '../../web/charts/counts.ts';
import { statusSummary } from '../../web/charts/status-bar.tsx';
import type { Asking, Axis } from '../figures.ts';

/** The name of a chart, which is also its address below `/dashboards`. */
export type ChartName = keyof DashboardWords['charts'];

/** The names of all charts. */
export const chartNames = Object.keys(en.charts) as ChartName[];

/** The numbers of a chart as lines, for a CSV. */
export interface Lines {
  heads: string[];
  rows: (string | number | undefined)[][];
}

/** A chart as it was drawn from the numbers of one question. */
export interface Drawn {
  /** What it shows, in sentences with their denominators. */
  summary: string;
  /** A part of the rows where a limit is given. */
  picture(limit?: number): ComponentChildren;
  /** How many rows the whole picture has. */
  size: number;
  /** The same numbers as a table; absent where the picture is one. */
  table?: ComponentChildren;
  lines: Lines;
  /** Why there is nothing to draw, where there is nothing. */
  nothing?: string;
}

/** One chart: its name, and how it is made. */
export interface Chart {
  name: ChartName;
  draw(asking: Asking): Promise<Drawn>;
  /** On which day the database is looked at for a day asked for; that day itself where this is absent, and the present where it gives none. */
  eyesOn?(app: FastifyInstance, asOf: string): Promise<string | undefined>;
}

/** The words of charts in the language of a page. */
export const wordsOf = ({ here }: Pick<Asking, 'here'>): DashboardWords => dashboardWords[here.language];

/** The axis of the bodies: those above others and those on their own, or those asked for. */
export const bodyAxis = (asking: Asking): Axis => ({
  dimension: 'body',
  isShown: topOf(asking, 'bodies', asking.filters.body),
  without: wordsOf(asking).withoutValue.body,
});

/** The axis of the themes: the groups of themes, or the themes asked for. */
export const themeAxis = (asking: Asking): Axis => ({
  dimension: 'theme',
  isShown: topOf(asking, 'themes', asking.filters.theme),
  without: wordsOf(asking).withoutValue.theme,
});

/** The axis of the statuses. */
export const statusAxis: Axis = { dimension: 'status', isShown: () => true, without: '' };

function topOf({ here }: Asking, list: 'bodies' | 'themes', wanted: string[] | undefined): (code: string) => boolean {
  const entries = here.vocabularies.lists.get(list);
  return (code) => (wanted ? wanted.includes(code) : entries?.get(code)?.broader === undefined);
}

/** The sentences about a matrix of recommendations: how many, how far assessed, and which row has most. */
export function summaryOf(asking: Asking, matrix: Matrix): string {
  const words = wordsOf(asking);
  const [most] = [...matrix.rows].filter(({ code }) => code !== '').sort((one, other) => other.total.count - one.total.count);
  return [
    statusSummary(words, matrix.denominator, matrix.notAssessed, matrix.implemented),
    most && words.largest(most.name.text, most.total.count, matrix.denominator),
    matrix.isOverlapping && words.overlapping,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The lines of a matrix: a code and a name, a number for each column, the total of the row and that of all. */
export function linesOf(asking: Asking, matrix: Matrix, rowTitle: string): Lines {
  const words = wordsOf(asking);
  return {
    heads: ['code', rowTitle, ...matrix.columns.map(headOf), words.total, words.ofTotal],
    rows: matrix.rows.map(({ code, name, cells, total }) => [
      code,
      name.text,
      ...cells.map(({ count }) => count),
      total.count,
      matrix.denominator,
    ]),
  };
}

const headOf = ({ name }: Heading): string => name.text;
