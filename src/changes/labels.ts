import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { textArray } from '../http/sql.ts';
import type { ChangeRow } from './queries.ts';

/** What a record is called, as far as the public may know it. */
export interface Label {
  symbol: string | null;
  /** Of a recommendation whose body counts its paragraphs. */
  paragraph: string | null;
  title: LocalizedText | null;
  body: string | null;
  isUnverified: boolean;
}

/** How a label is found: by the kind of record and its id. */
export const labelKey = (kind: string, id: string): string => `${kind} ${id}`;

/** The recommendation, treaty or record that names what a change is about: a voice is called as what it speaks of. */
export function namedBy({ subjectKind, subjectId, parent }: ChangeRow): { kind: string; id: string } {
  if (parent === null) return { kind: subjectKind, id: subjectId };
  return { kind: subjectKind === 'treatyAction' ? 'treaty' : 'recommendation', id: parent };
}

/**
 * Finds what the subjects of changes are called, while they are public. Of a recommendation that was withdrawn only the document is named, where
 * that is public still: nothing that stood in the record is told any more.
 * @param db every row
 */
export async function findLabels(db: Db, rows: ChangeRow[]): Promise<Map<string, Label>> {
  const ids: Record<string, Set<string>> = {};
  for (const row of rows) {
    const { kind, id } = namedBy(row);
    ids[kind] ??= new Set();
    ids[kind].add(id);
  }
  const of = (kind: string) => textArray([...(ids[kind] ?? [])]);
  const isPublic = sql.raw('x.published_at is not null and x.withdrawn_at is null');
  const isUnread = sql.raw(`x.verification = 'unverified' as "isUnverified"`);
  const none = sql.raw('null::text');
  const found = await select<Label & { kind: string; id: string }>(
    db,
    sql`select 'recommendation' as kind, x.id, d.symbol, case when p.is_numbered and x.withdrawn_at is null then p.number end as paragraph, d.title, x.body, ${isUnread}
        from public.recommendations x join public.documents d on d.id = x.document join public.paragraphs p on p.id = x.paragraph
        where x.id = any(${of('recommendation')}) and x.published_at is not null and d.published_at is not null and d.withdrawn_at is null and not x.is_redacted
        union all select 'document', x.id, x.symbol, ${none}, x.title, x.body, ${isUnread} from public.documents x where x.id = any(${of('document')}) and ${isPublic}
        union all select 'review', x.id, ${none}, ${none}, x.title, x.body, ${isUnread} from public.reviews x where x.id = any(${of('review')}) and ${isPublic}
        union all select 'measure', x.id, ${none}, ${none}, x.title, ${none}, ${isUnread} from public.measures x where x.id = any(${of('measure')}) and ${isPublic}
        union all select 'authority', x.id, ${none}, ${none}, x.name, ${none}, ${isUnread} from public.authorities x where x.id = any(${of('authority')}) and ${isPublic}
        union all select 'treaty', x.code, ${none}, ${none}, x.title, ${none}, ${isUnread} from public.treaties x where x.code = any(${of('treaty')})`,
  );
  return new Map(found.map(({ kind, id, ...label }) => [labelKey(kind, id), label]));
}
