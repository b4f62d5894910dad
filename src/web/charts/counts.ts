import type { Shown } from '../here.ts';

/** A number in a chart, and the list of the recommendations that it counts where the filters of the list can say it. */
export interface Count {
  count: number;
  /** Address of the list; absent for records without a value of a dimension. */
  href?: string | undefined;
}

/** How many recommendations have a status. */
export interface StatusCount extends Count {
  status: string;
}

/** A row or a column of a chart. */
export interface Heading {
  /** Empty for records without a value. */
  code: string;
  name: Shown;
  /** Shorter, for the heads of narrow columns. */
  short?: string | undefined;
}

/** One row of counts, a cell for each column. */
export interface MatrixRow extends Heading {
  total: Count;
  cells: Count[];
  /** Of the row; only where the columns are statuses. */
  notAssessed?: number;
  implemented?: number;
}

/** Counts of recommendations by two dimensions: what a chart draws, its table shows and its CSV holds. */
export interface Matrix {
  columns: Heading[];
  rows: MatrixRow[];
  /** All recommendations that the filters leave. */
  denominator: number;
  notAssessed: number;
  implemented: number;
  /** Whether a recommendation may stand in several rows. */
  isOverlapping: boolean;
}

/** Statuses in the order in which bars show them: what is done first, what nobody has assessed last. */
export const statusOrder = [
  'implemented',
  'substantialProgress',
  'limitedProgress',
  'noProgress',
  'regressed',
  'insufficientInformation',
  'notApplicable',
  'notAssessed',
];

/** Puts statuses in the order of the bars; one that is not known yet comes before what is not assessed. */
export const compareStatuses = (one: string, other: string): number => placeOf(one) - placeOf(other);

const placeOf = (status: string): number => {
  const place = statusOrder.indexOf(status);
  return place === -1 ? statusOrder.length - 1.5 : place;
};

/** A share of a whole as a length in a drawing that is as wide as its place: `12.5%`. */
export const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.round((part / whole) * 100_000) / 1_000}%`;
