import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  type PgColumnBuilderBase,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { bodies, organisations } from './bodies.ts';
import { type LocalizedText, localized, partialDate, type Source, terms, type Verification } from './types.ts';

/**
 * A closed list of codes that a column of another table refers to.
 * Each is a table of its own, so that a foreign key refuses a code that does not exist.
 */
const codeList = <Name extends string, Extra extends Record<string, PgColumnBuilderBase>>(name: Name, extra: Extra) =>
  pgTable(name, {
    code: text().primaryKey(),
    position: smallint().notNull(),
    label: localized().notNull(),
    definition: localized(),
    synonyms: terms(),
    ...extra,
  });

/** Values of an assessment, with the colour and symbol they are shown with (never colour alone). */
export const statuses = codeList('statuses', {
  isOpen: boolean().notNull(),
  isAssessed: boolean().notNull(),
  colour: text().notNull(),
  onColour: text().notNull(),
  symbol: text().notNull(),
});
/** How sure an assessment is. */
export const confidenceLevels = codeList('confidence_levels', { value: smallint().notNull() });
/** Kinds of evidence, strongest first. */
export const evidenceTiers = codeList('evidence_tiers', {});
/** Who made a text: the body itself, a courtesy translation, the institute, a machine, or a summary in our words. */
export const textOrigins = codeList('text_origins', { isVerbatim: boolean().notNull() });
/** What a numbered paragraph is: a recommendation, a concern, a decision… */
export const recommendationKinds = codeList('recommendation_kinds', { isActionable: boolean().notNull() });
/** What the State answered to a UPR recommendation. */
export const positionValues = codeList('position_values', {});
/** Kinds of published documents. */
export const documentTypes = codeList('document_types', { isReviewDocument: boolean().notNull() });
/** Stages of a review, from list of issues to closure. */
export const reviewStages = codeList('review_stages', {});
/** Kinds of deadlines. */
export const deadlineKinds = codeList('deadline_kinds', {});
/** Kinds of bodies. */
export const bodyKinds = codeList('body_kinds', {});
/** Kinds of authorities. */
export const authorityTypes = codeList('authority_types', {
  isAddressee: boolean().notNull(),
  isIndependent: boolean().notNull(),
});
/** Levels of government in Belgium. */
export const governmentLevels = codeList('government_levels', {});
/** Kinds of measures. */
export const measureKinds = codeList('measure_kinds', {});
/** Kinds of acts under a treaty; `effect` drives the standing derived from them, `coeFlag` is the Council of Europe's letter. */
export const treatyActionKinds = codeList('treaty_action_kinds', {
  effect: text({
    enum: ['signed', 'party', 'inForce', 'none', 'limits', 'procedure', 'extends', 'lifts', 'ended'],
  }).notNull(),
  coeFlag: text(),
});
/** What a State's acts add up to under a treaty; `isBound` is null where that is not known. */
export const treatyStatuses = codeList('treaty_statuses', { isBound: boolean() });
/** The seven titles of the EU Charter of Fundamental Rights, under which rights are grouped. */
export const charterTitles = codeList('charter_titles', {
  number: text().notNull(),
  instrument: text().notNull(),
  articles: text().notNull(),
});
/** Instruments that rights refer to and that are not treaties of the file (UDHR, EU Charter). */
export const instruments = codeList('instruments', {
  year: smallint().notNull(),
  isBinding: boolean().notNull(),
  note: localized(),
});

/** The words by which a body says how urgent a recommendation is; `rank` 1 is the strongest of that body. */
export const urgencies = pgTable('urgencies', {
  code: text().primaryKey(),
  position: smallint().notNull(),
  body: text()
    .notNull()
    .references(() => bodies.code),
  alsoBodies: text().array().notNull().default(sql`'{}'::text[]`),
  rank: smallint().notNull(),
  officialWording: localized().notNull(),
  label: localized().notNull(),
  definition: localized().notNull(),
  synonyms: terms(),
  sources: jsonb().$type<Source[]>().notNull(),
  verification: text().$type<Verification>().notNull(),
});

/** How long after which event a body usually expects an answer. Default timing, to be corrected per review. */
export const followUpRules = pgTable(
  'follow_up_rules',
  {
    code: text().primaryKey(),
    position: smallint().notNull(),
    body: text()
      .notNull()
      .references(() => bodies.code),
    kind: text()
      .notNull()
      .references(() => deadlineKinds.code),
    monthsMin: smallint().notNull(),
    monthsMax: smallint().notNull(),
    countedFrom: text({ enum: ['adoption', 'dialogue', 'transmission', 'publication'] }).notNull(),
    note: localized(),
    sources: jsonb().$type<Source[]>().notNull(),
    verification: text().$type<Verification>().notNull(),
  },
  (t) => [check('follow_up_rules_months', sql`${t.monthsMin} <= ${t.monthsMax}`)],
);

/** A body's own scale for progress, with the period in which it was used. */
export const gradeSchemes = pgTable('grade_schemes', {
  code: text().primaryKey(),
  position: smallint().notNull(),
  body: text()
    .notNull()
    .references(() => bodies.code),
  label: localized().notNull(),
  axis: text({ enum: ['reply', 'situation', 'procedure'] }).notNull(),
  perPart: boolean().notNull().default(false),
  appliesTo: text(),
  validFrom: partialDate(),
  validTo: partialDate(),
  note: localized(),
  sources: jsonb().$type<Source[]>().notNull(),
  verification: text().$type<Verification>().notNull(),
});

/** One grade of a scheme: the body's label word for word, and the status it is mapped to for comparison. */
export const schemeGrades = pgTable(
  'scheme_grades',
  {
    scheme: text()
      .notNull()
      .references(() => gradeSchemes.code),
    code: text().notNull(),
    position: smallint().notNull(),
    symbol: text(),
    label: localized().notNull(),
    mappedStatus: text()
      .notNull()
      .references(() => statuses.code),
    verification: text().$type<Verification>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scheme, t.code] })],
);

/** An optional set of items to tag by: an action plan, a framework for cities. */
export const frameworks = pgTable('frameworks', {
  code: text().primaryKey(),
  position: smallint().notNull(),
  label: localized().notNull(),
  publisher: text().references(() => organisations.code),
  validFrom: partialDate(),
  validTo: partialDate(),
  scope: localized(),
  note: localized(),
  sources: jsonb().$type<Source[]>().notNull(),
  verification: text().$type<Verification>().notNull(),
});

/** The vocabularies a recommendation can be tagged with. */
export const conceptSchemes = ['theme', 'group', 'sdg', 'right', 'policyDomain', 'framework'] as const;
export type ConceptScheme = (typeof conceptSchemes)[number];

/** What a concept of one scheme has that others have not; each scheme's own keys. */
export interface ConceptAttributes {
  isGroup?: boolean;
  uhriLabels?: string[];
  kind?: 'goal' | 'target';
  goal?: string;
  iri?: string;
  title?: LocalizedText;
  charterTitle?: string;
  references?: { instrument: string; article: string }[];
  levels?: string[];
  alsoLevels?: string[];
  framework?: string;
  number?: string;
  themes?: string[];
  note?: LocalizedText;
}

/** A concept that records can be tagged with (SKOS concept); `broader` makes the hierarchy inside a scheme. */
export const concepts = pgTable(
  'concepts',
  {
    scheme: text({ enum: conceptSchemes }).notNull(),
    code: text().notNull(),
    position: smallint().notNull(),
    broader: text(),
    label: localized().notNull(),
    definition: localized(),
    synonyms: terms(),
    attributes: jsonb().$type<ConceptAttributes>().notNull().default(sql`'{}'::jsonb`),
    /** Null for lists that Monitum itself defines; such a code is a choice, not a fact to verify. */
    verification: text().$type<Verification>(),
    sources: jsonb().$type<Source[]>().notNull().default(sql`'[]'::jsonb`),
  },
  (t) => [
    primaryKey({ columns: [t.scheme, t.code] }),
    foreignKey({ name: 'concepts_broader', columns: [t.scheme, t.broader], foreignColumns: [t.scheme, t.code] }),
    check('concepts_not_own_parent', sql`${t.broader} is distinct from ${t.code}`),
  ],
);

/** Every concept with itself and everything above it; kept by a trigger on `concepts`, read by filters and facets. */
export const conceptAncestors = pgTable(
  'concept_ancestors',
  {
    scheme: text().notNull(),
    code: text().notNull(),
    ancestor: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scheme, t.code, t.ancestor] }), index('concept_ancestors_by_ancestor').on(t.scheme, t.ancestor, t.code)],
);

/** A label used by another system and the code it stands for here; null with a reason where it has no counterpart. */
export const labelMappings = pgTable(
  'label_mappings',
  {
    source: text().notNull(),
    list: text().notNull(),
    label: text().notNull(),
    generation: text().notNull().default(''),
    code: text(),
    reason: text(),
    /** How often the label occurred in the export it was taken from. */
    occurrences: integer(),
    attributes: jsonb()
      .$type<{ treaty?: string; kind?: string; authorities?: string[]; levels?: string[]; partners?: string[] }>()
      .notNull()
      .default(sql`'{}'::jsonb`),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.list, t.generation, t.label] }),
    check('label_mappings_reason', sql`${t.code} is not null or ${t.reason} is not null or ${t.attributes} <> '{}'::jsonb`),
  ],
);
