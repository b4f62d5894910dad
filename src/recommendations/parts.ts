import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, select } from '../../db/client.ts';
import { type Language, languages } from '../../db/schema/types.ts';
import { badRequest } from '../errors.ts';
import { codeInput, prose } from '../http/input.ts';
import { textArray } from '../http/sql.ts';
import type { Part } from '../writing/kinds.ts';

/** A text of a recommendation as a client sends it. */
export const NewText = z
  .strictObject({
    language: z.enum(languages),
    origin: codeInput.describe('Who made it; see /refData/textOrigins'),
    text: prose(50_000),
    isShown: z.boolean().optional().describe('Whether it is the one shown of its language; chosen by its origin when absent'),
  })
  .meta({ id: 'NewRecommendationText' });

/** What the Universal Periodic Review says of a recommendation, as a client sends it. */
export const NewUpr = z.strictObject({
  cycle: z.int().min(1).max(99),
  session: z.int().min(1).max(999),
  recommendingStates: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code'))
    .max(200)
    .optional(),
});

/** An article of a treaty, as a client sends it. */
export const NewArticle = z.strictObject({ treaty: codeInput, article: prose(60) }).meta({ id: 'NewTreatyArticle' });

/** A concept that does not hold, as a client sends it. */
export const RemovedTag = z.strictObject({ scheme: codeInput, code: codeInput }).meta({ id: 'NewTagRemoval' });

/** The text to show of those in one language: the nearest to what the body wrote. */
const byNearness = ['official', 'courtesy', 'institute', 'summary', 'machine'];
const nearness = ({ origin }: { origin: string }) => (byNearness.includes(origin) ? byNearness.indexOf(origin) : byNearness.length);

type Text = z.output<typeof NewText>;
const nameOf = ({ language, origin }: Pick<Text, 'language' | 'origin'>) => `${language} ${origin}`;
const textFault = (detail: string) => badRequest({ type: 'invalidInput', in: 'body', name: 'texts', detail });

/**
 * Settles which text is shown of each language: the one that says so, or else the nearest to the original among those that do not say no.
 * @throws Problem 400 where two of a language are to be shown, none is left to be, or two have the same origin
 */
export function settleTexts(texts: Text[]): Required<Text>[] {
  if (new Set(texts.map(nameOf)).size < texts.length) throw textFault('Two texts have the same language and origin');
  const shown = new Map<Language, Text>();
  for (const language of languages) {
    const own = texts.filter((text) => text.language === language);
    const wanted = own.filter(({ isShown }) => isShown === true);
    if (wanted.length > 1) throw textFault(`Two texts of the language ${language} are to be shown`);
    const [one] = wanted.length > 0 ? wanted : own.filter(({ isShown }) => isShown !== false).sort((a, b) => nearness(a) - nearness(b));
    if (own.length > 0 && !one) throw textFault(`No text of the language ${language} is shown; show one, or leave the language out`);
    if (one) shown.set(language, one);
  }
  return texts.map((text) => ({ ...text, isShown: shown.get(text.language) === text }));
}

/** The texts of a recommendation. */
export const textsPart: Part = {
  read: (tx, id) =>
    select<Text>(
      tx,
      sql`select language, origin, text, is_shown as "isShown" from recommendation_texts where recommendation = ${id} order by language, origin`,
    ),
  write: async (tx, id, value) => {
    const texts = settleTexts((value as Text[] | undefined) ?? []);
    // What changes goes first: one text at most of a language is shown at any moment.
    await select(
      tx,
      sql`delete from recommendation_texts t where t.recommendation = ${id} and not exists (
            select from jsonb_to_recordset(${JSON.stringify(texts)}::text::jsonb) x (language text, origin text, text text, "isShown" boolean)
            where (x.language, x.origin, x.text, x."isShown") = (t.language, t.origin, t.text, t.is_shown))`,
    );
    for (const { language, origin, text, isShown } of texts)
      await select(
        tx,
        sql`insert into recommendation_texts (recommendation, language, origin, text, is_shown)
            values (${id}, ${language}, ${origin}, ${text}, ${isShown}) on conflict (recommendation, language, origin) do nothing`,
      );
  },
};

/** Cycle, session and recommending States; the first two are columns of the recommendation. */
export const uprPart: Part = {
  read: async (tx, id) => {
    const [row] = await select<{ cycle: number | null; session: number | null; states: string[] }>(
      tx,
      sql`select r.upr_cycle as cycle, r.upr_session as session,
            array(select s.state from recommending_states s where s.recommendation = r.id order by s.position) as states
          from recommendations r where r.id = ${id}`,
    );
    if (!row || row.cycle === null || row.session === null) return undefined;
    return { cycle: row.cycle, session: row.session, ...(row.states.length > 0 ? { recommendingStates: row.states } : {}) };
  },
  write: async (tx, id, value) => {
    const { recommendingStates = [] } = (value as Partial<z.output<typeof NewUpr>> | undefined) ?? {};
    await select(tx, sql`delete from recommending_states where recommendation = ${id}`);
    await select(
      tx,
      sql`insert into recommending_states (recommendation, state, position)
          select ${id}, x.state, min(x.place) from unnest(${textArray(recommendingStates)}) with ordinality x (state, place) group by x.state`,
    );
  },
};

/** The articles of treaties that a recommendation rests on. */
export const articlesPart: Part = {
  read: (tx, id) =>
    select(tx, sql`select treaty, article from recommendation_articles where recommendation = ${id} order by treaty, article`),
  write: async (tx, id, value) => {
    const articles = (value as z.output<typeof NewArticle>[] | undefined) ?? [];
    await select(tx, sql`delete from recommendation_articles where recommendation = ${id}`);
    for (const { treaty, article } of articles)
      await select(
        tx,
        sql`insert into recommendation_articles (recommendation, treaty, article) values (${id}, ${treaty}, ${article}) on conflict do nothing`,
      );
  },
};

/**
 * The concepts of one scheme that staff chose. Those of the body, of an import or of a mapping stay as they are whatever the list says;
 * a machine's suggestion that the list names is confirmed by it, and becomes a choice of staff.
 */
export const tagsPart = (scheme: string): Part => ({
  read: async (tx, id) => {
    const rows = await select<{ code: string }>(
      tx,
      sql`select code from tags where recommendation = ${id} and scheme = ${scheme} and source = 'staff' order by code`,
    );
    return rows.map(({ code }) => code);
  },
  write: async (tx, id, value) => {
    const codes = [...new Set((value as string[] | undefined) ?? [])];
    await select(
      tx,
      sql`delete from tags where recommendation = ${id} and scheme = ${scheme} and source = 'staff' and not code = any(${textArray(codes)})`,
    );
    for (const code of codes)
      await select(
        tx,
        sql`insert into tags as t (recommendation, scheme, code, source) values (${id}, ${scheme}, ${code}, 'staff')
            on conflict (recommendation, scheme, code) do update set source = 'staff', via = null, confidence = null where t.source = 'machine'`,
      );
  },
});

/** Takes concepts away that somebody else than staff chose: the one way in which they go. It holds nothing that could be read back. */
export const removedTagsPart: Part = {
  read: async () => undefined,
  write: async (tx: Db, id, value) => {
    for (const { scheme, code } of (value as z.output<typeof RemovedTag>[] | undefined) ?? []) {
      const removed = await select(
        tx,
        sql`delete from tags where recommendation = ${id} and scheme = ${scheme} and code = ${code} returning code`,
      );
      if (removed.length === 0)
        throw badRequest({
          type: 'referencedResourceNotFound',
          in: 'body',
          name: 'removedTags',
          detail: `The recommendation has no tag ${scheme} ${code}`,
          value: code,
        });
    }
  },
};
