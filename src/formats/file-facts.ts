import type { Selection } from '../http/select.ts';
import type { View } from '../http/view.ts';

/** What a file says of itself, besides its records. */
export interface FileFacts {
  view: View;
  /** The Belgian day on which it is made, yyyy-mm-dd. */
  today: string;
  /** Address of the list that it holds, with its filters. */
  address: string;
  /** The id of the newest change that it can hold, and when that was; undefined where there is none yet. */
  dataVersion?: DataVersion | undefined;
  /** The members of an item that are asked for; undefined for all. */
  selection?: Selection | undefined;
  /** How many records are expected at least; of a workbook all that the query left when it was asked. */
  expected: number;
}

/** A state of the data: its newest change. */
export interface DataVersion {
  id: string;
  /** RFC 3339. */
  at: string;
}

/** Whose the data are, in one line. */
export const rights = 'CC BY 4.0; texts of the United Nations and the Council of Europe belong to them';
/** The address of the licence. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';
