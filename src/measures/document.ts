import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { languages } from '../../db/schema/types.ts';
import { allOf, anyOf } from '../http/sql.ts';
import { type SearchTerms, searchTermsOf } from '../search/terms.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import type { ListName } from '../vocabularies/queries.ts';

interface MeasureRow {
  id: string;
  title: LocalizedText;
  description: LocalizedText;
  themes: string[];
  authorities: string[];
  treaties: string[];
}

/** Reads measures for the search index, all or those of these ids, in batches by id; the text is title and description. */
export async function* listMeasureDocuments(
  db: Db,
  vocabularies: Vocabularies,
  ids?: string[],
  batch = 2_000,
): AsyncGenerator<(SearchTerms & { id: string })[]> {
  for (let after = ''; ; ) {
    const rows = await select<MeasureRow>(
      db,
      sql`select m.id, m.title, m.description, array(select code from measure_themes x where x.measure = m.id) as themes,
            array(select authority from measure_authorities x where x.measure = m.id) as authorities, array(select treaty from measure_treaties x where x.measure = m.id) as treaties
          from measures m where m.id > ${after} and ${allOf([anyOf('m.id', ids)])} order by m.id limit ${batch}`,
    );
    if (rows.length > 0)
      yield rows.map((row) => ({
        ...searchTermsOf(vocabularies, joinTexts(row.title, row.description), [
          ...row.themes.map((code): [ListName, string] => ['themes', code]),
          ...row.authorities.map((code): [ListName, string] => ['authorities', code]),
          ...row.treaties.map((code): [ListName, string] => ['treaties', code]),
        ]),
        id: row.id,
      }));
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

/** Title and description of a measure as one text in each language. */
export const joinTexts = (title: LocalizedText, description: LocalizedText): LocalizedText =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = [title[language], description[language]].filter(Boolean).join('. ');
      return text ? [[language, text]] : [];
    }),
  );
