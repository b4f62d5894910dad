import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { tellable } from '../changes/redaction.ts';
import type { Cell, CellKind, Column, Taken } from '../formats/table.ts';
import { instant } from '../http/sql.ts';

/** A record that was public and is not any more: withdrawn, or merged into another. */
export interface Tombstone {
  kind: string;
  id: string;
  withdrawnAt: string;
  reason: string | null;
  replacedBy: string | null;
  parent: string | null;
}

const { reason } = tellable('c');

/** Tombstones after one, in the order of the changes that made them; the number of the last change is the place to go on from. */
export async function listTombstones(db: Db, after: number, limit: number): Promise<(Tombstone & { sequence: string })[]> {
  return select(
    db,
    sql`select c.sequence, c.subject_kind as kind, c.subject_id as id, ${instant('c.occurred_at')} as "withdrawnAt", ${reason} as reason,
          c.replaced_by as "replacedBy", c.parent
        from changes c where c.sequence > ${after} and (c.type like '%.withdrawn' or c.type like '%.merged') order by c.sequence limit ${limit}`,
  );
}

const column = (name: keyof Tombstone, kind: CellKind, description: string): Column<Taken<Tombstone>> => ({
  name,
  kind,
  description: { en: description },
  path: [name],
  value: ({ item }): Cell => item[name] ?? undefined,
});

/** The columns of the table of what was withdrawn. */
export const tombstoneColumns: Column<Taken<Tombstone>>[] = [
  column('kind', 'text', 'Kind of record, as in /changes'),
  column('id', 'text', 'Its id, which is never given again'),
  column('withdrawnAt', 'instant', 'When it was withdrawn'),
  column('reason', 'text', 'Why'),
  column('replacedBy', 'text', 'Of one that was merged: the id of the record that stands in its place'),
  column('parent', 'text', 'Of a part: the id of the record that it belonged to. What belongs to a withdrawn recommendation goes with it'),
];
