import { z } from 'zod';
import {
  AsOfInstantQuery,
  CodeReference,
  Day,
  Href,
  Id,
  Instant,
  inputText,
  LanguageQuery,
  LocalizedString,
  PartialDate,
  provenanceFields,
  RecordReference,
  verificationFields,
} from '../http/fields.ts';
import { PageQuery, pageFields } from '../http/paging.ts';
import { SelectQuery } from '../http/select.ts';
import { dimensionNames } from './dimensions.ts';
import { FilterQuery } from './filters.ts';
import { flagNames } from './flags.ts';
import { ListFormatQuery } from './formats.ts';

/** Ways to order the list; `-` puts the last first. */
export const sorts = ['adoptedOn', '-adoptedOn', 'modifiedAt', '-modifiedAt', 'symbol', '-symbol', 'relevance'] as const;
export type Sort = (typeof sorts)[number];

/** What can be counted: every dimension of a recommendation, and every yes or no about it. */
export const facetNames = [...dimensionNames, ...flagNames] as const;
export type FacetName = (typeof facetNames)[number];

const facetName = inputText(40).regex(new RegExp(`^(${facetNames.join('|')})$`), `must be one of ${facetNames.join(', ')}`);

/** What narrows, searches, counts, orders and pages the list of recommendations. */
export const RecommendationQuery = z.strictObject({
  q: inputText(200).optional().describe('Words, "phrases", -words, or a document symbol; searched in four languages at once'),
  ...FilterQuery,
  ...AsOfInstantQuery,
  sort: z.array(z.enum(sorts)).max(4).optional().describe('Order, first key first. Without words: `-adoptedOn`; with words: `relevance`'),
  facet: z.array(facetName).max(facetNames.length).optional().describe('Dimensions to count; each is counted without its own filter'),
  sample: z.number().int().min(1).max(500).optional().describe('That many records drawn at random instead of a page'),
  seed: z.number().int().min(0).max(2_147_483_647).optional().describe('Makes a sample repeatable; the answer names the one used'),
  ...ListFormatQuery,
  ...SelectQuery,
  ...PageQuery,
  ...LanguageQuery,
});
export type RecommendationQuery = z.infer<typeof RecommendationQuery>;

/** One of the texts of a recommendation, with who made it. */
export const RecommendationText = z
  .object({
    language: z.string(),
    origin: z.string().describe('`official`, `courtesy`, `institute`, `machine` or `summary`; see /refData/textOrigins'),
    text: z.string(),
    isShown: z.boolean().describe('Whether it is the one given in `text`'),
  })
  .meta({ id: 'RecommendationText' });

/** A State that made a recommendation in the Universal Periodic Review. */
export const RecommendingState = z
  .object({ code: z.string().describe('ISO 3166-1 alpha-2'), name: LocalizedString })
  .meta({ id: 'RecommendingState' });

const Upr = z
  .object({ cycle: z.number().int(), session: z.number().int(), recommendingStates: z.array(RecommendingState) })
  .meta({ id: 'UprReview', description: 'Universal Periodic Review: cycle, session, and the States that made the recommendation' });

/** Why a search found a record: where the words stand, and the passage around them. */
export const SearchMatch = z
  .object({
    in: z.string().describe('`text`, `label` (a label or synonym of what it is tagged with) or `symbol`'),
    language: z.string().optional().describe('Language in which it matched'),
    fragment: z.string().describe('The passage as HTML: everything escaped but `<mark>` around what matched'),
  })
  .meta({ id: 'SearchMatch', description: 'Why a record was found' });

/** How far the authorities that a recommendation addresses have come. */
export const RollUp = z
  .object({
    isStatus: z.boolean().describe('Whether `status` follows from these: there is no assessment of the whole'),
    addressed: z.number().int().describe('Authorities addressed or assessed'),
    assessed: z.number().int(),
    implemented: z.number().int(),
  })
  .meta({
    id: 'RollUp',
    description: 'The worst open status among the authorities decides; what nobody assessed keeps it from counting as implemented',
  });

const listed = {
  id: Id,
  href: Href,
  uri: z.string().describe('Persistent identifier'),
  symbol: z.string().optional().describe('Symbol of the document'),
  paragraph: z.string().describe('As printed'),
  isNumbered: z.boolean().describe('False where the text prints no number'),
  kind: z.string(),
  body: CodeReference,
  document: RecordReference,
  adoptedOn: PartialDate.optional(),
  text: LocalizedString,
  textOrigins: LocalizedString.describe('Who made each text; see /refData/textOrigins'),
  themes: z.array(z.string()),
  groups: z.array(z.string()),
  sdgs: z.array(z.string()),
  rights: z.array(z.string()),
  policyDomains: z.array(z.string()),
  frameworks: z.array(z.string()),
  authorities: z.array(z.string()),
  countries: z.array(z.string()).describe('States addressed, ISO 3166-1 alpha-2: Belgium, and others on installations for research'),
  governmentLevels: z.array(z.string()),
  treaty: z.string().optional(),
  urgency: z.string().optional(),
  followUp: z.boolean(),
  upr: Upr.optional(),
  position: z.string().optional().describe('What the State answered; see /refData/positions'),
  grades: z.array(z.string()).describe('What the body itself last said of progress, per scale: scale and grade (`ccprGrades2017:b`)'),
  status: z
    .string()
    .describe('Where it stands as the institutes assess it; see /refData/statuses. `notAssessed` says nothing of what was done'),
  assessed: z.boolean(),
  rollUp: RollUp.optional().describe('Where single authorities are addressed or assessed: how many of them have done it'),
  disagreement: z.boolean().describe('Grade, assessment and contributions say different things, once mapped to statuses'),
  overdue: z.boolean().describe('A reply, report or plan that Belgium owes on it is past its date and not known to be done'),
  ...verificationFields,
  modifiedAt: Instant,
  version: z.number().int(),
};

/** What of a list item is always there: `select` may leave all else out. */
const identity = { id: true, href: true } as const;

/** A recommendation in a list; `select` may leave out all but what identifies it. */
export const RecommendationSummary = z
  .object({ ...listed, match: SearchMatch.optional() })
  .partial()
  .required(identity)
  .meta({
    id: 'RecommendationSummary',
    description: 'A recommendation in a list; with `select` only the members asked for, and always `id` and `href`',
  });

/** How many records have one value. */
export const FacetValue = z
  .object({ code: z.string(), name: LocalizedString.optional(), count: z.number().int() })
  .meta({ id: 'FacetValue' });

/** How many records have each value of a dimension, counted without its own filter. */
export const Facet = z
  .object({
    name: z.string(),
    values: z.array(FacetValue).describe('Most frequent first'),
    withoutValue: z.number().int().describe('Records that have no value of this dimension'),
  })
  .meta({ id: 'Facet', description: 'Counts of one dimension, made with all filters but its own' });

/** One page of recommendations, with what was counted beside it. */
export const RecommendationPage = z
  .object({
    ...pageFields,
    items: z.array(RecommendationSummary),
    facets: z.array(Facet).optional(),
    searchedBy: z
      .string()
      .optional()
      .describe('`meilisearch`, or `postgres` while the search server is away: simpler matching, same filters'),
    seed: z.number().int().optional().describe('Of a sample'),
    asOf: z.string().optional().describe('The day or the instant whose published state this is; absent for the present'),
  })
  .meta({ id: 'RecommendationPage' });

/** What a recommendation is tagged with, and who tagged it. */
export const Tag = z
  .object({
    scheme: z.string(),
    concept: CodeReference,
    source: z.string().describe('`body`, `import`, `mapping`, `staff` or `machine` (a suggestion)'),
    via: z.string().optional().describe('Of an import or a mapping: which'),
    confidence: z.number().optional(),
  })
  .meta({ id: 'Tag', description: 'A link to a concept, with who made it' });

/** What the State answered to a recommendation. */
export const Position = z
  .object({
    id: Id,
    value: CodeReference,
    note: LocalizedString.optional(),
    document: RecordReference.optional(),
    statedOn: PartialDate.optional(),
    ...provenanceFields,
  })
  .meta({ id: 'Position', description: 'What the State answered' });

/** A recommendation beside another, and how the two are related. */
export const RelatedRecommendation = RecordReference.extend({
  relation: z.string().describe('`part` (of the same paragraph), `parent`, `earlier` or `later` (it repeats, or is repeated)'),
  text: LocalizedString,
  textOrigins: LocalizedString.describe('Who made each text; see /refData/textOrigins'),
}).meta({ id: 'RelatedRecommendation' });

/** The paragraph above a lettered part. */
export const ParagraphParent = z
  .object({
    paragraph: z.string(),
    href: Href.describe('Everything at this paragraph and in its parts'),
    id: Id.optional().describe('Where the paragraph is a recommendation of its own'),
    parts: z.array(RecordReference),
  })
  .meta({ id: 'ParagraphParent', description: 'The paragraph that a lettered part belongs to' });

const Voices = z
  .object({
    position: CodeReference.optional().describe('The State: its last answer'),
    grades: z
      .array(
        z
          .object({
            id: Id,
            href: Href,
            scheme: CodeReference,
            axis: z.string().describe('What it is a grade of: `reply`, `situation` or `procedure`'),
            label: LocalizedString.describe("The body's own words"),
            symbol: z.string().optional(),
            mappedStatus: CodeReference.describe('For comparison only, by the published mapping'),
            gradedOn: PartialDate.optional(),
            verification: z.string(),
          })
          .meta({ id: 'LastGrade' }),
      )
      .describe('The body: its last grade on each scale'),
    assessments: z
      .array(
        z
          .object({
            id: Id,
            href: Href,
            authority: CodeReference.optional().describe('Absent for the recommendation as a whole'),
            institution: CodeReference,
            status: CodeReference,
            confidence: z.string(),
            evidenceUpTo: Day,
            validFrom: Instant,
          })
          .meta({ id: 'AssessmentSummary' }),
      )
      .describe('The institutes: what holds now'),
    contributions: z
      .array(z.object({ voice: z.string(), count: z.number().int() }).meta({ id: 'ContributionCount' }))
      .describe('Others: how many spoke'),
  })
  .meta({ id: 'Voices', description: 'Who says what of it; four voices that are never mixed' });

/** One recommendation with everything about it. */
export const Recommendation = z
  .object({
    self: Href,
    ...listed,
    officialUrl: z.string().optional().describe("Address of the document at the organisation's own site, derived from its symbol"),
    kindReference: CodeReference,
    texts: z.array(RecommendationText).describe('Every text held, in every language and of every origin'),
    tags: z.array(Tag),
    addressees: z.array(CodeReference),
    articles: z.array(z.object({ treaty: CodeReference, article: z.string() }).meta({ id: 'TreatyArticle' })),
    treatyReference: CodeReference.optional(),
    urgencyReference: CodeReference.optional(),
    review: RecordReference.optional(),
    parent: ParagraphParent.optional(),
    statusReference: CodeReference,
    voices: Voices,
    positions: z.array(Position),
    measures: z.array(RecordReference),
    links: z
      .object({
        document: Href,
        positions: Href,
        grades: Href,
        assessments: Href,
        contributions: Href,
        measures: Href,
        related: Href,
        lineage: Href,
        history: Href,
      })
      .meta({ id: 'RecommendationLinks' }),
    asOf: z.string().optional().describe('The day or the instant whose published state this is; absent for the present'),
    ...provenanceFields,
  })
  .meta({ id: 'Recommendation' });

/** The address of one recommendation. */
export const RecommendationPath = z.strictObject({ recommendationId: inputText(40) });
