import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { recommendationTexts } from '../../db/schema/index.ts';
import { languages } from '../../db/schema/types.ts';
import type { Placed } from './recommendations.ts';
import type { References } from './references.ts';
import type { Owner, Part } from './write.ts';

/** A recommendation's texts, one in each language. */
export function toTexts({ id, item, place }: Placed, { need }: References): (typeof recommendationTexts.$inferInsert)[] {
  return languages.map((language) => ({
    recommendation: id,
    language,
    origin: need('text origin', item.textOrigins[language], place),
    text: item.text[language],
  }));
}

/** Official texts and courtesy translations come from elsewhere: the seed never changes or removes them. */
export function ownTexts(owner: Owner): Part {
  return {
    of: recommendationTexts.recommendation,
    ...owner,
    own: inArray(recommendationTexts.origin, ['summary', 'machine', 'institute']),
    adjust: hideBehindOthers,
  };
}

/** A text of the seed is not shown where another text of that language is already. */
async function hideBehindOthers(db: Db, rows: { [column: string]: unknown }[]): Promise<{ [column: string]: unknown }[]> {
  const stored = await db
    .select({
      recommendation: recommendationTexts.recommendation,
      language: recommendationTexts.language,
      origin: recommendationTexts.origin,
    })
    .from(recommendationTexts)
    .where(
      and(
        inArray(recommendationTexts.recommendation, [...new Set(rows.map((row) => row.recommendation as string))]),
        eq(recommendationTexts.isShown, true),
      ),
    );
  const shown = new Map(stored.map((row) => [`${row.recommendation} ${row.language}`, row.origin]));
  return rows.map((row) => {
    const origin = shown.get(`${row.recommendation} ${row.language}`);
    return { ...row, isShown: origin === undefined || origin === row.origin };
  });
}
