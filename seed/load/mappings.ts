import { labelMappings } from '../../db/schema/index.ts';
import type { Kind } from './kind.ts';
import type { References, Referred } from './references.ts';
import type { Seed } from './seed.ts';
import { rowsOf } from './write.ts';

type Mapping = Seed['mappings'][number]['content'];
type List = Mapping['lists'][number];

/** What the codes of a list are. */
const referredBy: Record<List['list'], Referred> = {
  themes: 'theme',
  groups: 'group',
  bodies: 'body',
  recommendationKinds: 'recommendation kind',
  positions: 'position',
  addressees: 'authority',
};

/** Labels of other systems and what they stand for here. */
export const mappingKind: Kind = {
  name: 'mappings',
  files: [
    'mappings/',
    'bodies.json',
    'treaties.json',
    'authorities.json',
    ...['themes', 'groups', 'recommendation-kinds', 'positions', 'government-levels'].map((name) => `vocabularies/${name}.json`),
  ],
  build: (seed, references) => {
    const rows = seed.mappings.flatMap(({ file, content }) =>
      content.lists.flatMap((list) => list.labels.map((label) => toMapping(file, content.source, list, label, references))),
    );
    return { rows: rows.length, writes: [rowsOf(labelMappings, rows)] };
  },
};

function toMapping(
  file: string,
  source: string,
  { list, generation }: List,
  { label, code, reason, occurrences, ...attributes }: List['labels'][number],
  { need, find }: References,
): typeof labelMappings.$inferInsert {
  const place = { file, row: label };
  find(referredBy[list], code, place);
  find('treaty', attributes.treaty, place);
  find('recommendation kind', attributes.kind, place);
  for (const authority of [...(attributes.authorities ?? []), ...(attributes.partners ?? [])]) need('authority', authority, place);
  for (const level of attributes.levels ?? []) need('government level', level, place);
  const given = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
  return { source, list, generation: generation ?? '', label, code, reason, occurrences, attributes: given };
}
