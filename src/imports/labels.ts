import { type SQL, sql } from 'drizzle-orm';
import { type Database, type Db, select } from '../../db/client.ts';
import type { labelMappings } from '../../db/schema/index.ts';
import { canonicalHash } from '../changes/canonical.ts';
import { type Author, write } from '../writing/write.ts';
import { findCountry } from './countries.ts';

/** The lists in which labels are looked up. */
export const labelLists = ['themes', 'groups', 'bodies', 'recommendationKinds', 'positions', 'countries'] as const;
export type LabelList = (typeof labelLists)[number];

/** What a label of another system stands for. */
export interface Meaning {
  /** Our code; absent where the label stands for nothing here, on purpose. */
  code?: string;
  /** Why it has no code. */
  reason?: string;
  attributes: (typeof labelMappings.$inferSelect)['attributes'];
}

/** A label that somebody has said the meaning of, as a mapping file or the database has it. */
export interface MappedLabel {
  list: LabelList;
  label: string;
  code?: string | undefined;
  reason?: string | undefined;
  attributes?: Meaning['attributes'] | undefined;
}

/** The labels of a source and what they stand for. */
export interface Labels {
  /**
   * What a label means; undefined where nobody has said so yet: the row that carries it is then refused, naming the label.
   * White space at the ends and repeated within does not count, nor does the dash that some lists put before their labels.
   */
  find(list: LabelList, label: string): Meaning | undefined;
  /** SHA-256 of all that is mapped, kept with every value that was imported by it. */
  readonly hash: string;
}

/** A label in the one spelling in which it is looked up. */
export const labelKey = (label: string): string =>
  label
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/^\s*-\s*/, '')
    .trim()
    .toLowerCase();

/** Makes the look-up of what is mapped; later entries win over earlier ones, so that those of a mapping file stand last. */
export function labelsOf(mapped: MappedLabel[]): Labels {
  const meanings = new Map<string, Meaning>();
  for (const { list, label, code, reason, attributes = {} } of mapped)
    meanings.set(`${list} ${labelKey(label)}`, { ...(code ? { code } : {}), ...(reason ? { reason } : {}), attributes });
  const hash = canonicalHash([...meanings].sort(([one], [other]) => (one < other ? -1 : 1)));
  return {
    hash,
    find: (list, label) => {
      const meaning = meanings.get(`${list} ${labelKey(label)}`);
      if (meaning || list !== 'countries') return meaning;
      const code = findCountry(label);
      return code === undefined ? undefined : { code, attributes: {} };
    },
  };
}

/** Reads what the labels of a source stand for; wordings of earlier years give way to the present one. */
export async function listMappedLabels(db: Db, source: string): Promise<MappedLabel[]> {
  return select<MappedLabel>(
    db,
    sql`select list, label, code, reason, attributes from label_mappings where source = ${source} order by generation = '', generation, list, label`,
  );
}

/** The codes of each list. Countries have a standard's, and no table: two capital letters. */
const codesOf: Record<Exclude<LabelList, 'countries'>, SQL> = {
  themes: sql`select code from concepts where scheme = 'theme'`,
  groups: sql`select code from concepts where scheme = 'group'`,
  bodies: sql`select code from bodies`,
  recommendationKinds: sql`select code from recommendation_kinds`,
  positions: sql`select code from position_values`,
};

/** Codes of a mapping file that their lists do not have, in sentences: a mistake now and not row by row later. */
export async function listWrongCodes(db: Db, mapped: MappedLabel[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const list of labelLists) {
    const coded = mapped.filter((one) => one.list === list && one.code !== undefined);
    if (coded.length === 0) continue;
    const known = list === 'countries' ? undefined : new Set((await select<{ code: string }>(db, codesOf[list])).map(({ code }) => code));
    for (const { label, code = '' } of coded)
      if (!(known ? known.has(code) : /^[A-Z]{2}$/.test(code)))
        wrong.push(`The mapping file gives '${label.slice(0, 100)}' the code ${code}, which ${list} does not have.`);
  }
  return wrong;
}

/** Keeps what a mapping file says, so that the next import of the source reads by it too; what stood for the same label gives way. */
export async function storeMappedLabels(database: Database, author: Author, source: string, mapped: MappedLabel[]): Promise<void> {
  await write(database, author, new Date(), async ({ tx, record }) => {
    const rows = mapped.map(({ list, label, code, reason, attributes = {} }) => ({ list, label, code, reason, attributes }));
    const written = await select<{ list: string; label: string }>(
      tx,
      sql`insert into label_mappings as m (source, list, label, generation, code, reason, attributes)
          select ${source}, x.list, x.label, '', x.code, x.reason, x.attributes
          from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) x (list text, label text, code text, reason text, attributes jsonb)
          on conflict (source, list, generation, label) do update set code = excluded.code, reason = excluded.reason, attributes = excluded.attributes
            where (m.code, m.reason, m.attributes) is distinct from (excluded.code, excluded.reason, excluded.attributes)
          returning list, label`,
    );
    for (const { list, label } of written)
      record({ operation: 'labelMapping.set', kind: 'labelMapping', id: `${source} ${list} ${label}` });
  });
}
