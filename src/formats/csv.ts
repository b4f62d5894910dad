import { stringify } from 'csv-stringify/sync';

/** A column of a table: its heading, what stands in it, and what a record has there. */
export interface Column<Row> {
  name: string;
  description: string;
  value(row: Row): string | number | boolean | string[] | undefined;
}

const options = {
  record_delimiter: 'windows',
  // A text that begins like a formula gets an apostrophe before it, so that a spreadsheet takes it for a text (OWASP, CSV injection).
  escape_formulas: true,
  cast: { boolean: String },
} as const;

/** What the columns of a table hold, for the reference. */
export const describeColumns = (columns: Column<never>[]): string =>
  columns.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n');

/** The first line of a table (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export const csvHead = (columns: Column<never>[]): string => stringify([columns.map(({ name }) => name)], { ...options, bom: true });

/** Rows of a table; several values of one cell are joined with a semicolon and a space. */
export const csvRows = <Row>(columns: Column<Row>[], rows: Row[]): string =>
  stringify(
    rows.map((row) =>
      columns.map(({ value }) => {
        const cell = value(row);
        return Array.isArray(cell) ? cell.join('; ') : cell;
      }),
    ),
    options,
  );
