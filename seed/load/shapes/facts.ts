import { z } from 'zod';
import { code, codes, fact, fourLanguages, localized, partialDate, position, synonyms, text, verification } from './common.ts';

const note = localized.optional();
const website = z.url().optional();

/** The shape of `organisations.json`. */
export const organisations = z.array(
  fact({
    code,
    position,
    kind: z.enum(['intergovernmental', 'agency', 'network']),
    parent: code.optional(),
    name: fourLanguages,
    acronym: localized.optional(),
    website,
    /** Whether the Universal Human Rights Index covers it; stays in the file. */
    isInUhri: z.boolean(),
  }),
);
/** The shape of `bodies.json`. */
export const bodies = z.array(
  fact({
    code,
    position,
    organisation: code,
    kind: code,
    parent: code.optional(),
    treaty: code.optional(),
    name: fourLanguages,
    acronym: localized.optional(),
    synonyms: synonyms.optional(),
    website,
    followUp: localized.optional(),
    gradingNote: localized.optional(),
    gradeSchemes: codes.optional(),
    appliesToBelgium: z.boolean().optional(),
    visitedBelgium: z.boolean().optional(),
    note,
  }),
);
/** The shape of `authorities.json`. */
export const authorities = z.array(
  fact({
    id: code,
    position,
    type: code,
    levels: codes.optional(),
    parent: code.optional(),
    name: fourLanguages,
    acronym: text.optional(),
    synonyms: synonyms.optional(),
    role: localized.optional(),
    domains: codes.optional(),
    website,
    reporting: z.array(z.strictObject({ body: code, verification })).optional(),
    accreditation: z.strictObject({ status: text, since: text.exactOptional(), detail: text.exactOptional() }).optional(),
    established: localized.optional(),
    note,
  }),
);
/** The shape of `treaties.json`. */
export const treaties = z.array(
  fact({
    code,
    position,
    organisation: code.optional(),
    abbreviation: text,
    depositaryReference: text.optional(),
    title: fourLanguages,
    synonyms: synonyms.optional(),
    isCore: z.boolean(),
    protocolTo: code.optional(),
    replaces: code.optional(),
    bodies: codes.optional(),
    themes: codes.optional(),
    adoptedOn: partialDate.optional(),
    openedForSignatureOn: partialDate.optional(),
    entryIntoForceOn: partialDate.optional(),
    actionsKnown: z.enum(['complete', 'unconfirmed', 'doubtful', 'notChecked']),
    actionsCheckedOn: partialDate.optional(),
    standingNote: localized.optional(),
    procedures: localized.optional(),
    note,
  }),
);
/** The shape of `treaty-actions.json`. */
export const treatyActions = z.array(
  fact({
    code,
    treaty: code,
    kind: code,
    takenOn: partialDate.optional(),
    article: text.optional(),
    asOf: partialDate.optional(),
    note,
  }),
);
/** The shape of `reviews.json`. */
export const reviews = z.array(
  fact({
    code,
    body: code,
    treaty: code.optional(),
    /** The document that closes the review; its symbol names a review of a body that does not count cycles. */
    mainDocument: code,
    cycle: z
      .string()
      .regex(/^\d+(-\d+)?$/, 'is not a number or a range')
      .optional(),
    cycleLabel: text.optional(),
    session: text.optional(),
    dialogueFrom: partialDate.optional(),
    dialogueTo: partialDate.optional(),
    title: fourLanguages,
    note,
  }),
);
/** The shape of `documents.json`. */
export const documents = z.array(
  fact({
    code,
    symbol: text.optional(),
    body: code,
    type: code,
    treaty: code.optional(),
    review: code.optional(),
    stage: code.optional(),
    parent: code.optional(),
    title: localized,
    adoptedOn: partialDate.optional(),
    publishedOn: partialDate.optional(),
    finalOn: partialDate.optional(),
    urls: z.array(z.url()).optional(),
    aliases: z.array(text).optional(),
    followUpParagraphs: z.array(text).optional(),
    followUpStatus: localized.optional(),
    note,
  }),
);
/** The shape of `deadlines.json`. */
export const deadlines = z.array(
  fact({
    code,
    kind: code,
    body: code,
    document: code.optional(),
    title: fourLanguages,
    dueOn: partialDate.optional(),
    completedOn: partialDate.optional(),
    state: z.enum(['open', 'done', 'unknown']),
    isComputed: z.boolean().optional(),
    note,
  }),
);
/** The shape of `measures.json`. */
export const measures = z.array(
  fact({
    code,
    kind: code,
    title: fourLanguages,
    titleOrigin: code,
    description: localized,
    takenOn: partialDate.optional(),
    endedOn: partialDate.optional(),
    authorities: codes.optional(),
    levels: codes.optional(),
    themes: codes.optional(),
    documents: z.array(z.strictObject({ document: code, paragraphs: z.array(text).optional() })).optional(),
    treaties: codes.optional(),
    bodies: codes.optional(),
    note,
  }),
);
/** The shape of `grades.json`. */
export const grades = z.array(
  fact({
    code,
    document: code,
    paragraph: text.optional(),
    scheme: code,
    grade: code,
    gradedOn: partialDate.optional(),
    note,
  }),
);
