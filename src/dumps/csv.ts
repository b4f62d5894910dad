import { stringify } from 'csv-stringify/sync';
import type { Column, Taken } from '../formats/table.ts';

/** What stands between several values of one cell. */
export const separator = '|';

const options = { record_delimiter: 'windows', cast: { boolean: String } } as const;

/** The heading of a table for machines (RFC 4180): without the mark by which spreadsheets know UTF-8. */
export const machineHead = (columns: { name: string }[]): string => stringify([columns.map(({ name }) => name)], options);

/**
 * Rows of a table for machines: texts as they are, also those that begin like a formula, which the files for spreadsheets disarm.
 * Several values of one cell stand between bars.
 */
export const machineRows = <Record extends Taken>(columns: Column<Record>[], records: Record[]): string =>
  stringify(
    records.map((record) =>
      columns.map(({ value }) => {
        const cell = value(record);
        return Array.isArray(cell) ? cell.join(separator) : cell;
      }),
    ),
    options,
  );
