import { sql } from 'drizzle-orm';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { select } from '../../db/client.ts';
import { deriveId, paragraphKey } from '../../db/keys.ts';
import { recommendationAuthorities, recommendations } from '../../db/schema/index.ts';
import { codeInput, prose, provenanceInput, publicationInput } from '../http/input.ts';
import { authoritiesPart, findStored, type RecordKind } from '../writing/kinds.ts';
import { addRecordWrites, type RecordWrites } from '../writing/record-routes.ts';
import { mergeRecommendations } from './merge.ts';
import { needParagraph, numberedPart, numberPart, paragraphId, parentPart } from './paragraphs.ts';
import { articlesPart, NewArticle, NewText, NewUpr, RemovedTag, removedTagsPart, tagsPart, textsPart, uprPart } from './parts.ts';
import { Recommendation } from './schemas.ts';
import { requireDocument, requirePublicDocument } from './voices.ts';

const numberInput = prose(100).refine((number) => paragraphKey(number) !== '', 'needs a letter or a digit');
const concepts = z.array(codeInput).max(200).optional();

/** What a client can set of a recommendation. */
export const NewRecommendation = z.strictObject({
  document: codeInput.describe('Id of the document in which it stands'),
  paragraph: numberInput.describe('As printed; a word such as `unnumbered` where nothing is'),
  parentParagraph: numberInput.optional().describe('The paragraph that it is a part of, where its own number does not say it'),
  isNumbered: z.boolean().optional().describe('False where the text prints no number'),
  kind: codeInput.describe('See /refData/recommendationKinds'),
  urgency: codeInput.optional().describe('See /refData/urgencies'),
  followUp: z.boolean().optional().describe('Chosen by the body for its follow-up procedure'),
  upr: NewUpr.optional(),
  texts: z.array(NewText).min(1).max(40).describe('One of each language is shown: that which says so, else the nearest to the original'),
  themes: concepts.describe('Chosen by staff, as all that follow; tags of other sources stay whatever these lists say'),
  groups: concepts,
  sdgs: concepts,
  rights: concepts,
  policyDomains: concepts,
  frameworks: concepts.describe('Codes of /refData/frameworkItems'),
  authorities: z.array(codeInput).max(200).optional().describe('Whom it addresses'),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code'))
    .min(1)
    .max(250)
    .optional()
    .describe('States addressed; Belgium when absent'),
  articles: z.array(NewArticle).max(200).optional(),
  removedTags: z.array(RemovedTag).max(200).optional().describe('Tags of an import, a mapping or a machine that do not hold: taken away'),
  ...provenanceInput,
  ...publicationInput,
});

/**
 * How recommendations are written. One is the same as another of that kind in the same paragraph of the same document; the first in a
 * paragraph has the id that symbol and number give, as the seed loader derives it, a second one of another kind adds that.
 */
export const recommendationWrites: RecordKind<typeof NewRecommendation> = {
  kind: 'recommendation',
  collection: 'recommendations',
  table: recommendations,
  input: NewRecommendation,
  parts: {
    paragraph: numberPart,
    parentParagraph: parentPart,
    isNumbered: numberedPart,
    upr: uprPart,
    texts: textsPart,
    themes: tagsPart('theme'),
    groups: tagsPart('group'),
    sdgs: tagsPart('sdg'),
    rights: tagsPart('right'),
    policyDomains: tagsPart('policyDomain'),
    frameworks: tagsPart('framework'),
    authorities: authoritiesPart(recommendationAuthorities, 'recommendation'),
    articles: articlesPart,
    removedTags: removedTagsPart,
  },
  idOf: async ({ document, paragraph, kind }, { tx }) => {
    const [named] = await select<{ symbolKey: string | null }>(
      tx,
      sql`select symbol_key as "symbolKey" from documents where id = ${document}`,
    );
    const key = [named?.symbolKey ?? document, paragraphKey(paragraph)];
    const first = await findStored(tx, { table: recommendations }, deriveId('recommendation', ...key));
    const isAnother = first !== undefined && (first['kind'] !== kind || first['paragraph'] !== paragraphId(document, paragraph));
    return deriveId('recommendation', ...key, ...(isAnother ? [kind] : []));
  },
  columnsOf: async ({ document, paragraph, upr }, writing) => {
    await requireDocument(writing, document);
    return {
      paragraph: await needParagraph(writing.tx, document, paragraph),
      uprCycle: upr?.cycle ?? null,
      uprSession: upr?.session ?? null,
    };
  },
  follow: async (writing, { event, after }) => {
    await requirePublicDocument(writing, after);
    if (event === 'published' || event === 'updated') writing.job('suggestLineage', { ids: [after.id] }, `suggestLineage ${after.id}`);
  },
  merge: mergeRecommendations,
  // Who follows it from now on finishes what was begun.
  handOver: async ({ tx, at }, { id }, to) => {
    await select(
      tx,
      sql`update assessments set institution = ${to}, version = version + 1, modified_at = ${at}::timestamptz
          where recommendation = ${id} and state in ('draft', 'inReview', 'returned')`,
    );
  },
};

/** Adds the writes of recommendations to their routes. */
export function addRecommendationWrites(app: Parameters<FastifyPluginAsyncZod>[0], show: RecordWrites['show']): void {
  addRecordWrites(app, {
    kind: recommendationWrites,
    path: '/recommendations',
    param: 'recommendationId',
    title: 'Recommendation',
    tag: 'Recommendations',
    item: Recommendation,
    show,
  });
}
