import { authorities, authorityDomains, authorityLevels, authorityReporting } from '../../db/schema/index.ts';
import type { Kind } from './kind.ts';
import type { References } from './references.ts';
import type { Seed } from './seed.ts';
import { partsOf, rowsOf } from './write.ts';

const file = 'authorities.json';

/** How the authorities of the seed are read, checked and written. */
export const authorityKind: Kind = {
  name: 'authorities',
  files: [
    file,
    'bodies.json',
    'vocabularies/authority-types.json',
    'vocabularies/government-levels.json',
    'vocabularies/policy-domains.json',
  ],
  build: (seed, references) => {
    const { need } = references;
    const rows = seed.authorities.map((row) => toAuthority(row, references));
    const levels = seed.authorities.flatMap(({ id, levels = [] }) =>
      levels.map((level) => ({ authority: id, level: need('government level', level, { file, row: id }) })),
    );
    const domains = seed.authorities.flatMap(({ id, domains = [] }) =>
      domains.map((code) => ({ authority: id, code: need('policy domain', code, { file, row: id }) })),
    );
    const reporting = seed.authorities.flatMap(({ id, reporting = [] }) =>
      reporting.map(({ body, verification }) => ({ authority: id, body: need('body', body, { file, row: id }), verification })),
    );
    const part = { record: authorities, keys: rows.map((row) => row.id) };
    return {
      rows: rows.length,
      writes: [
        rowsOf(authorities, rows),
        partsOf(authorityLevels, levels, { of: authorityLevels.authority, ...part }),
        partsOf(authorityDomains, domains, { of: authorityDomains.authority, ...part }),
        partsOf(authorityReporting, reporting, { of: authorityReporting.authority, ...part }),
      ],
    };
  },
};

function toAuthority(
  { levels, domains, reporting, ...row }: Seed['authorities'][number],
  { need, find }: References,
): typeof authorities.$inferInsert {
  need('authority type', row.type, { file, row: row.id });
  find('authority', row.parent, { file, row: row.id });
  return row;
}
