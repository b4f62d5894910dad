import { deriveId } from '../../db/keys.ts';
import { treaties, treatyActions, treatyBodies, treatyThemes } from '../../db/schema/index.ts';
import type { Kind } from './kind.ts';
import type { References } from './references.ts';
import type { Seed } from './seed.ts';
import { partsOf, rowsOf } from './write.ts';

const file = 'treaties.json';

/** How the treaties of the seed are read, checked and written. */
export const treatyKind: Kind = {
  name: 'treaties',
  files: [file, 'organisations.json', 'vocabularies/themes.json'],
  build: (seed, references) => {
    const rows = seed.treaties.map((row) => toTreaty(row, references));
    const themes = seed.treaties.flatMap((row) =>
      (row.themes ?? []).map((code) => ({ treaty: row.code, code: references.need('theme', code, { file, row: row.code }) })),
    );
    const keys = rows.map((row) => row.code);
    return {
      rows: rows.length,
      writes: [rowsOf(treaties, rows), partsOf(treatyThemes, themes, { of: treatyThemes.treaty, record: treaties, keys })],
    };
  },
};

function toTreaty({ bodies, themes, ...row }: Seed['treaties'][number], { find }: References): typeof treaties.$inferInsert {
  const place = { file, row: row.code };
  find('organisation', row.organisation, place);
  find('treaty', row.protocolTo, place);
  find('treaty', row.replaces, place);
  return row;
}

/** Apart from the treaties, because bodies name their treaty and must stand before they are named. */
export const treatyBodyKind: Kind = {
  name: 'treaty-bodies',
  files: [file, 'bodies.json'],
  build: (seed, { need }) => {
    const links = seed.treaties.flatMap((row) =>
      (row.bodies ?? []).map((body) => ({ treaty: row.code, body: need('body', body, { file, row: row.code }) })),
    );
    const keys = seed.treaties.map((row) => row.code);
    return { rows: links.length, writes: [partsOf(treatyBodies, links, { of: treatyBodies.treaty, record: treaties, keys })] };
  },
};

/** How the acts under treaties of the seed are read, checked and written. */
export const treatyActionKind: Kind = {
  name: 'treaty-actions',
  files: ['treaty-actions.json', file, 'vocabularies/treaty-action-kinds.json'],
  build: (seed, { need }) => {
    const seen = new Map<string, number>();
    const rows = seed.treatyActions.map(({ code, ...row }) => {
      const place = { file: 'treaty-actions.json', row: code };
      need('treaty', row.treaty, place);
      need('treaty action kind', row.kind, place);
      return { id: toId(row, seen), ...row };
    });
    return { rows: rows.length, writes: [rowsOf(treatyActions, rows)] };
  },
};

/** Two acts of the same kind on the same day about the same article are told apart by their order. */
function toId(row: Omit<Seed['treatyActions'][number], 'code'>, seen: Map<string, number>): string {
  const key = [row.treaty, row.kind, row.takenOn ?? '', row.article ?? ''];
  const ordinal = (seen.get(key.join()) ?? 0) + 1;
  seen.set(key.join(), ordinal);
  return deriveId('treatyAction', ...key, ...(ordinal === 1 ? [] : [String(ordinal)]));
}
