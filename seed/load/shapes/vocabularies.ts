import { z } from 'zod';
import {
  code,
  codes,
  fact,
  fourLanguages,
  isReadSomewhere,
  localized,
  partialDate,
  position,
  rawLabel,
  sdgCode,
  sources,
  synonyms,
  text,
  verification,
} from './common.ts';

const listed = {
  code,
  position,
  label: fourLanguages,
  definition: fourLanguages.optional(),
  synonyms: synonyms.optional(),
};
const list = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject({ ...listed, ...shape }));
const colour = z.string().regex(/^#[0-9A-F]{6}$/, 'is not a colour (#RRGGBB)');

/** The shape of `vocabularies/statuses.json`. */
export const statuses = list({ isOpen: z.boolean(), isAssessed: z.boolean(), colour, onColour: colour, symbol: text });
/** The shape of `vocabularies/confidence-levels.json`. */
export const confidenceLevels = list({ value: z.int() });
/** The shape of a vocabulary whose codes have nothing of their own but names. */
export const plainList = list({});
/** The shape of `vocabularies/text-origins.json`. */
export const textOrigins = list({ isVerbatim: z.boolean() });
/** The shape of `vocabularies/recommendation-kinds.json`. */
export const recommendationKinds = list({ isActionable: z.boolean() });
/** The sources of a position's meaning stay in the file: the table has no column for them. */
export const positions = list({ sources, verification });
/** The shape of `vocabularies/document-types.json`. */
export const documentTypes = list({ isReviewDocument: z.boolean() });
/** The shape of `vocabularies/authority-types.json`. */
export const authorityTypes = list({ isAddressee: z.boolean(), isIndependent: z.boolean() });
/** The shape of `vocabularies/treaty-action-kinds.json`. */
export const treatyActionKinds = list({
  effect: z.enum(['signed', 'party', 'inForce', 'none', 'limits', 'procedure', 'extends', 'lifts', 'ended']),
  coeFlag: text.optional(),
});
/** The shape of `vocabularies/treaty-statuses.json`. */
export const treatyStatuses = list({ isBound: z.boolean().optional() });
/** The shape of `vocabularies/charter-titles.json`. */
export const charterTitles = list({ number: text, instrument: code, articles: text });
/** The shape of `vocabularies/instruments.json`. */
export const instruments = list({ year: z.int(), isBinding: z.boolean(), note: localized.optional() });

/** The shape of `vocabularies/themes.json`. */
export const themes = list({ broader: code.optional(), isGroup: z.boolean().optional(), uhriLabels: z.array(rawLabel).optional() });
/** The shape of `vocabularies/sdgs.json`. */
export const sdgs = z.array(
  fact({
    code: sdgCode,
    position,
    broader: sdgCode.optional(),
    kind: z.enum(['goal', 'target']),
    label: localized,
    title: localized.optional(),
    iri: z.url(),
  }),
);
/** The shape of `vocabularies/rights.json`. */
export const rights = z.strictObject({
  note: localized,
  sources,
  verification,
  items: z.array(
    z.strictObject({
      code,
      position,
      charterTitle: code,
      label: fourLanguages,
      synonyms: synonyms.optional(),
      references: z.array(z.strictObject({ instrument: code, article: text })).min(1),
    }),
  ),
});
/** The shape of `vocabularies/policy-domains.json`. */
export const policyDomains = z.array(
  fact({
    code,
    position,
    label: fourLanguages,
    synonyms: synonyms.optional(),
    levels: codes.optional(),
    alsoLevels: codes.optional(),
    note: localized.optional(),
  }),
);
/** The shape of `vocabularies/frameworks.json`. */
export const frameworks = z.array(
  fact({
    code,
    position,
    label: fourLanguages,
    publisher: code.optional(),
    validFrom: partialDate.optional(),
    validTo: partialDate.optional(),
    scope: localized.optional(),
    note: localized.optional(),
    items: z.array(
      z.strictObject({ code, position, broader: code.optional(), number: text, label: fourLanguages, themes: codes.optional() }),
    ),
  }),
);

const judged = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, sources, verification }).refine(isReadSomewhere, 'is verified, but no source was read');

/** The shape of `vocabularies/urgencies.json`. */
export const urgencies = z.array(
  judged({
    code,
    position,
    body: code,
    alsoBodies: codes.optional(),
    rank: z.int().min(1),
    officialWording: localized,
    label: fourLanguages,
    definition: fourLanguages,
    synonyms: synonyms.optional(),
  }),
);
/** The shape of `vocabularies/follow-up-rules.json`. */
export const followUpRules = z.array(
  judged({
    code,
    position,
    body: code,
    kind: code,
    monthsMin: z.int(),
    monthsMax: z.int(),
    countedFrom: z.enum(['adoption', 'dialogue', 'transmission', 'publication']),
    note: localized.optional(),
  }),
);
/** The shape of `vocabularies/grade-schemes.json`. */
export const gradeSchemes = z.array(
  judged({
    code,
    position,
    body: code,
    label: localized,
    axis: z.enum(['reply', 'situation', 'procedure']),
    perPart: z.boolean().optional(),
    appliesTo: text.optional(),
    validFrom: partialDate.optional(),
    validTo: partialDate.optional(),
    note: localized.optional(),
    grades: z.array(z.strictObject({ code, position, symbol: text.optional(), label: localized, mappedStatus: code, verification })),
  }),
);
