import type { z } from 'zod';
import { type SeedFiles, select } from './files.ts';
import { parseFile } from './parse.ts';
import * as facts from './shapes/facts.ts';
import { mappingFile } from './shapes/mappings.ts';
import { recommendationFile } from './shapes/recommendations.ts';
import * as lists from './shapes/vocabularies.ts';

/** The vocabularies that are plain lists of codes, by the word an error uses for one of their codes. */
export const codeLists = {
  status: ['statuses', lists.statuses],
  'confidence level': ['confidence-levels', lists.confidenceLevels],
  'evidence tier': ['evidence-tiers', lists.plainList],
  'text origin': ['text-origins', lists.textOrigins],
  'recommendation kind': ['recommendation-kinds', lists.recommendationKinds],
  position: ['positions', lists.positions],
  'document type': ['document-types', lists.documentTypes],
  'review stage': ['review-stages', lists.plainList],
  'deadline kind': ['deadline-kinds', lists.plainList],
  'body kind': ['body-kinds', lists.plainList],
  'authority type': ['authority-types', lists.authorityTypes],
  'government level': ['government-levels', lists.plainList],
  'measure kind': ['measure-kinds', lists.plainList],
  'treaty action kind': ['treaty-action-kinds', lists.treatyActionKinds],
  'treaty status': ['treaty-statuses', lists.treatyStatuses],
  'Charter title': ['charter-titles', lists.charterTitles],
  instrument: ['instruments', lists.instruments],
} as const;
type CodeLists = { [Word in keyof typeof codeLists]: z.infer<(typeof codeLists)[Word][1]> };

/** Other single files, by name. */
const singles = {
  themes: ['vocabularies/themes.json', lists.themes],
  groups: ['vocabularies/groups.json', lists.themes],
  sdgs: ['vocabularies/sdgs.json', lists.sdgs],
  rights: ['vocabularies/rights.json', lists.rights],
  policyDomains: ['vocabularies/policy-domains.json', lists.policyDomains],
  frameworks: ['vocabularies/frameworks.json', lists.frameworks],
  urgencies: ['vocabularies/urgencies.json', lists.urgencies],
  followUpRules: ['vocabularies/follow-up-rules.json', lists.followUpRules],
  gradeSchemes: ['vocabularies/grade-schemes.json', lists.gradeSchemes],
  organisations: ['organisations.json', facts.organisations],
  bodies: ['bodies.json', facts.bodies],
  authorities: ['authorities.json', facts.authorities],
  treaties: ['treaties.json', facts.treaties],
  treatyActions: ['treaty-actions.json', facts.treatyActions],
  reviews: ['reviews.json', facts.reviews],
  documents: ['documents.json', facts.documents],
  deadlines: ['deadlines.json', facts.deadlines],
  measures: ['measures.json', facts.measures],
  grades: ['grades.json', facts.grades],
} as const;
type Singles = { [Name in keyof typeof singles]: z.infer<(typeof singles)[Name][1]> };

/** The seed as it stands in its files: shapes checked, references not yet. */
export interface Seed extends Singles {
  codeLists: CodeLists;
  mappings: { file: string; content: z.infer<typeof mappingFile> }[];
  recommendations: { file: string; content: z.infer<typeof recommendationFile> }[];
}

/** Parses every file of the seed and checks its shape. */
export function parseSeed(files: SeedFiles): Seed {
  const parsed = (group: Record<string, readonly [string, z.ZodType]>, toFile: (name: string) => string) =>
    Object.fromEntries(Object.entries(group).map(([key, [name, shape]]) => [key, parseFile(files, toFile(name), shape)]));
  const folder = <Shape extends z.ZodType>(name: string, shape: Shape) =>
    select(files, [name]).map((file) => ({ file, content: parseFile(files, file, shape) }));
  return {
    ...(parsed(singles, (name) => name) as unknown as Singles),
    codeLists: parsed(codeLists, (name) => `vocabularies/${name}.json`) as unknown as CodeLists,
    mappings: folder('mappings/', mappingFile),
    recommendations: folder('recommendations/', recommendationFile),
  };
}
