import sqlite from 'node-sqlite3-wasm';
import type { Cell, CellKind } from '../formats/table.ts';

/** A table of the file: its columns, the first of which is its key, and to what they lead. */
export interface SqliteTable {
  name: string;
  columns: { name: string; kind: CellKind; references?: string | undefined }[];
  /** How many of the first columns are the key together; one unless told. */
  keyed?: number;
}

/** A SQLite file in the making; one statement after the other, on the thread that asks. */
export interface SqliteOutput {
  add(table: string, rows: Cell[][]): void;
  /**
   * Ends the file and checks it.
   * @throws an Error where a row leads to one that is not there, or the file is damaged
   */
  end(): void;
  abandon(): void;
}

const typeOf = (kind: CellKind): string => (kind === 'integer' || kind === 'boolean' ? 'INTEGER' : 'TEXT');
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Several values of one cell are a list in JSON, which Datasette and SQLite's `json_each` read. */
const boundValue = (cell: Cell) =>
  cell === undefined ? null : Array.isArray(cell) ? JSON.stringify(cell) : typeof cell === 'boolean' ? Number(cell) : cell;

function definitionOf({ name, columns, keyed = 1 }: SqliteTable): string {
  const lines = columns.map(({ name: column, kind }, place) => `${quoted(column)} ${typeOf(kind)}${place < keyed ? ' NOT NULL' : ''}`);
  const key = `PRIMARY KEY (${columns
    .slice(0, keyed)
    .map((column) => quoted(column.name))
    .join(', ')})`;
  const references = columns.flatMap(({ name: column, references }) =>
    references ? [`FOREIGN KEY (${quoted(column)}) REFERENCES ${quoted(references)}`] : [],
  );
  return `CREATE TABLE ${quoted(name)} (${[...lines, key, ...references].join(', ')})`;
}

/**
 * Begins a SQLite file: one table for each list, of plain columns, as Datasette, R and spreadsheet programs read them. Rows go to the disk as they
 * come; the file is of no use before its end.
 * @param path where nothing is yet
 */
export function createSqlite(path: string, tables: SqliteTable[]): SqliteOutput {
  const database = new sqlite.Database(path);
  // A file that does not come to its end is thrown away: nothing has to be undone.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -8000; BEGIN');
  for (const table of tables) database.exec(definitionOf(table));
  const inserts = new Map(
    tables.map(({ name, columns }) => [
      name,
      database.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`),
    ]),
  );
  const close = () => {
    for (const insert of inserts.values()) insert.finalize();
    inserts.clear();
    if (database.isOpen) database.close();
  };
  return {
    add(table, rows) {
      const insert = inserts.get(table);
      if (!insert) throw new Error(`There is no table ${table}`);
      for (const row of rows) insert.run(row.map(boundValue));
    },
    end() {
      try {
        for (const { name, columns, keyed = 1 } of tables)
          for (const { name: column } of columns.filter(({ references }, place) => references && (place > 0 || keyed > 1)))
            database.exec(`CREATE INDEX ${quoted(`${name}_${column}`)} ON ${quoted(name)} (${quoted(column)})`);
        database.exec('COMMIT');
        const [violation] = database.all('PRAGMA foreign_key_check');
        if (violation) throw new Error(`A row of the SQLite file leads to one that is not in it: ${JSON.stringify(violation)}`);
        const check = database.get('PRAGMA quick_check') as { quick_check?: string } | null;
        if (check?.quick_check !== 'ok') throw new Error(`The SQLite file is damaged: ${JSON.stringify(check)}`);
      } finally {
        close();
      }
    },
    abandon: close,
  };
}
