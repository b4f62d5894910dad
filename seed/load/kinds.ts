import { authorityKind } from './authorities.ts';
import { bodyKind, bodyVocabularyKinds, organisationKind } from './bodies.ts';
import { codeListKinds } from './code-lists.ts';
import { conceptKinds } from './concepts.ts';
import type { Kind } from './kind.ts';
import { mappingKind } from './mappings.ts';
import { gradeKind, measureKind } from './measures.ts';
import { recommendationKind } from './recommendations.ts';
import { deadlineKind, documentKind, reviewKind } from './reviews.ts';
import { treatyActionKind, treatyBodyKind, treatyKind } from './treaties.ts';

/** All kinds of the seed, each after those it refers to. */
export const kinds: Kind[] = [
  ...codeListKinds,
  organisationKind,
  ...conceptKinds,
  treatyKind,
  bodyKind,
  treatyBodyKind,
  ...bodyVocabularyKinds,
  treatyActionKind,
  authorityKind,
  mappingKind,
  reviewKind,
  documentKind,
  deadlineKind,
  recommendationKind,
  measureKind,
  gradeKind,
];
