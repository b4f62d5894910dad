import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { allOf, anyOf } from '../http/sql.ts';
import { type SearchTerms, searchTermsOf } from '../search/terms.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import type { ListName } from '../vocabularies/queries.ts';

interface TreatyRow {
  code: string;
  abbreviation: string;
  depositaryReference: string | null;
  title: LocalizedText;
  themes: string[];
}

/** Reads treaties for the search index, all or those of these codes; there are some hundreds at most, so one batch holds them. */
export async function* listTreatyDocuments(
  db: Db,
  vocabularies: Vocabularies,
  codes?: string[],
): AsyncGenerator<(SearchTerms & { id: string; symbol: string[] })[]> {
  const rows = await select<TreatyRow>(
    db,
    sql`select t.code, t.abbreviation, t.depositary_reference as "depositaryReference", t.title, array(select code from treaty_themes h where h.treaty = t.code) as themes
        from treaties t where ${allOf([anyOf('t.code', codes)])} order by t.code`,
  );
  yield rows.map((row) => ({
    ...searchTermsOf(vocabularies, row.title, [
      ['treaties', row.code],
      ...row.themes.map((theme): [ListName, string] => ['themes', theme]),
    ]),
    id: row.code,
    symbol: [row.abbreviation, ...(row.depositaryReference ? [row.depositaryReference] : [])],
  }));
}
