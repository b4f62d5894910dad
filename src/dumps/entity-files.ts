import { join } from 'node:path';
import { toTurtle, turtleHead } from '../formats/linked-data.ts';
import { compileSerialiser } from '../http/serialise.ts';
import { machineHead, machineRows } from './csv.ts';
import { cellsOf, takenOf } from './describe.ts';
import type { Entity } from './entities.ts';
import type { Reading } from './items.ts';
import { createOutput, type Written } from './output.ts';
import type { SqliteOutput, SqliteTable } from './sqlite.ts';

/** A file of a dump, as it was written. */
export interface WrittenFile extends Written {
  name: string;
  mediaType: string;
  entity?: string | undefined;
  rows?: number | undefined;
}

/** The tables of the SQLite file for a kind: its own, and those of its codes. */
export function sqliteTablesOf({ name, kind, columns, key, references, joined }: Entity): SqliteTable[] {
  const ordered = [...columns].sort((one, other) => Number(key.includes(other.name)) - Number(key.includes(one.name)));
  return [
    {
      name,
      columns: ordered.map((column) => ({ name: column.name, kind: column.kind, references: references[column.name] })),
      keyed: key.length,
    },
    ...Object.entries(joined).map(([table, from]): SqliteTable => {
      const own = { name: kind, kind: 'text', references: name } as const;
      return from.length > 1
        ? { name: table, columns: [own, { name: 'list', kind: 'text' }, { name: 'code', kind: 'text' }], keyed: 3 }
        : { name: table, columns: [own, { name: from[0] as string, kind: 'text' }], keyed: 2 };
    }),
  ];
}

/**
 * Writes the records of a kind into its three files and its tables, in one reading, block by block.
 * @param folder where the files are made
 * @throws what the database or the disk refuses
 */
export async function writeEntity(entity: Entity, reading: Reading, folder: string, sqlite: SqliteOutput): Promise<WrittenFile[]> {
  const { name, kind, columns, key, joined } = entity;
  const { view } = reading;
  const serialise = compileSerialiser(entity.schema);
  const jsonl = createOutput(join(folder, `${name}.jsonl.gz`));
  const csv = createOutput(join(folder, `${name}.csv`));
  const turtle = createOutput(join(folder, `${name}.ttl.gz`));
  const ordered = [...columns].sort((one, other) => Number(key.includes(other.name)) - Number(key.includes(one.name)));
  let rows = 0;
  try {
    await Promise.all([csv.add(machineHead(columns)), turtle.add(turtleHead(view.puriBase))]);
    for await (const items of entity.items(reading)) {
      const records = items.map(takenOf);
      sqlite.add(
        name,
        records.map((record) => cellsOf(ordered, record)),
      );
      for (const [table, from] of Object.entries(joined))
        sqlite.add(
          table,
          records.flatMap(({ item }) => codesOf(item, from)),
        );
      await Promise.all([
        jsonl.add(items.map((item) => `${serialise(item)}\n`).join('')),
        csv.add(machineRows(columns, records)),
        turtle.add(items.map((item) => toTurtle(view, kind, item)).join('')),
      ]);
      rows += items.length;
    }
    const [lines, table, triples] = await Promise.all([jsonl.end(), csv.end(), turtle.end()]);
    return [
      { name: `${name}.jsonl.gz`, mediaType: 'application/gzip', entity: name, rows, ...lines },
      { name: `${name}.csv`, mediaType: 'text/csv', entity: name, rows, ...table },
      { name: `${name}.ttl.gz`, mediaType: 'application/gzip', entity: name, rows, ...triples },
    ];
  } catch (error) {
    for (const output of [jsonl, csv, turtle]) output.abandon();
    throw error;
  }
}

/** The codes of a record, one row each; of several lists with the name of the list. */
function codesOf(item: object, from: string[]): string[][] {
  const { id, ...members } = item as { id: string } & Record<string, unknown>;
  return from.flatMap((list) => [...new Set(members[list] as string[])].map((code) => (from.length > 1 ? [id, list, code] : [id, code])));
}
