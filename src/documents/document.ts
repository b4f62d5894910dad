import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { allOf, anyOf } from '../http/sql.ts';
import { type SearchTerms, searchTermsOf } from '../search/terms.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import type { ListName } from '../vocabularies/queries.ts';

interface DocumentRow {
  id: string;
  symbol: string | null;
  title: LocalizedText;
  body: string;
  treaty: string | null;
  aliases: string[];
}

/** Reads documents for the search index, all or those of these ids, in batches by id. */
export async function* listDocumentDocuments(
  db: Db,
  vocabularies: Vocabularies,
  ids?: string[],
  batch = 2_000,
): AsyncGenerator<(SearchTerms & { id: string; symbol: string[] })[]> {
  for (let after = ''; ; ) {
    const rows = await select<DocumentRow>(
      db,
      sql`select d.id, d.symbol, d.title, d.body, d.treaty, array(select alias from document_aliases a where a.document = d.id) as aliases
          from documents d where d.id > ${after} and ${allOf([anyOf('d.id', ids)])} order by d.id limit ${batch}`,
    );
    if (rows.length > 0)
      yield rows.map((row) => ({
        ...searchTermsOf(vocabularies, row.title, [
          ['bodies', row.body],
          ...(row.treaty ? [['treaties', row.treaty] as [ListName, string]] : []),
        ]),
        id: row.id,
        symbol: [...(row.symbol ? [row.symbol] : []), ...row.aliases],
      }));
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}
