import type { z } from 'zod';
import type { LocalizedText } from '../../db/schema/types.ts';
import { officialUrl } from '../documents/official-url.ts';
import {
  codeReference,
  hrefOf,
  localize,
  optionalReference,
  provenanceOf,
  recordReference,
  uriOf,
  type Verified,
  type View,
  verificationOf,
  withProvenance,
  withVerification,
} from '../http/view.ts';
import type { HistoryEntry, HistoryRow } from './history.ts';
import type { PositionRow, RecommendationRow, RelatedRow, SummaryRow } from './rows.ts';
import type { Position, Recommendation, RecommendationSummary, RelatedRecommendation } from './schemas.ts';

type Json<Schema extends z.ZodType> = z.output<Schema>;

const displayNames = new Map(['nl', 'fr', 'de', 'en'].map((language) => [language, new Intl.DisplayNames([language], { type: 'region' })]));

const stateNames = new Map<string, LocalizedText>();

/** The name of a State in the four languages, from the Unicode CLDR that comes with Node; looked up once, because that takes longer than all else in a record. */
export function stateName(code: string): LocalizedText {
  const known = stateNames.get(code);
  if (known) return known;
  const name: LocalizedText = Object.fromEntries([...displayNames].map(([language, names]) => [language, names.of(code) ?? code]));
  stateNames.set(code, name);
  return name;
}

const textBy = (row: Pick<SummaryRow, 'texts'>, member: 'text' | 'origin'): LocalizedText =>
  Object.fromEntries(Object.entries(row.texts).map(([language, text]) => [language, text[member]]));

/** Who made each of the texts that are shown. */
function originsOf(row: Pick<SummaryRow, 'texts'>, shown: LocalizedText): LocalizedText {
  const origins = textBy(row, 'origin');
  return Object.fromEntries(Object.keys(shown).map((language) => [language, origins[language as keyof LocalizedText]]));
}

/** What a recommendation shows of its document was read where that was. */
function verifiedOf(row: SummaryRow): Verified {
  const copied = ['symbol', 'adoptedOn'].map((field) => [field, row.documentFieldVerification[field] ?? row.documentVerification]);
  return { verification: row.verification, fieldVerification: { ...Object.fromEntries(copied), ...row.fieldVerification } };
}

/** Writes what list and item have in common. */
function toListed(row: SummaryRow, view: View) {
  const governmentLevels = new Set(row.authorities.flatMap((authority) => levelsOf(view, authority)));
  const texts = localize(view, textBy(row, 'text')) ?? {};
  return {
    id: row.id,
    href: hrefOf(view, 'recommendations', row.id),
    uri: uriOf(view, 'id', 'recommendation', row.id),
    ...(row.symbol ? { symbol: row.symbol } : {}),
    paragraph: row.paragraph,
    isNumbered: row.isNumbered,
    kind: row.kind,
    body: codeReference(view, 'bodies', row.body),
    document: recordReference(view, 'documents', {
      id: row.document,
      symbol: row.symbol,
      title: row.documentTitle,
      verification: row.documentVerification,
      fieldVerification: row.documentFieldVerification,
    }),
    ...(row.adoptedOn ? { adoptedOn: row.adoptedOn } : {}),
    text: texts,
    textOrigins: originsOf(row, texts),
    themes: row.tags['theme'] ?? [],
    groups: row.tags['group'] ?? [],
    sdgs: row.tags['sdg'] ?? [],
    rights: row.tags['right'] ?? [],
    policyDomains: row.tags['policyDomain'] ?? [],
    frameworks: row.tags['framework'] ?? [],
    authorities: row.authorities,
    countries: row.countries,
    governmentLevels: [...governmentLevels].sort(),
    ...(row.treaty ? { treaty: row.treaty } : {}),
    ...(row.urgency ? { urgency: row.urgency } : {}),
    followUp: row.followUp,
    ...(row.uprCycle !== null && row.uprSession !== null
      ? {
          upr: {
            cycle: row.uprCycle,
            session: row.uprSession,
            recommendingStates: row.states.map((code) => ({ code, name: localize(view, stateName(code)) ?? {} })),
          },
        }
      : {}),
    ...(row.position ? { position: row.position } : {}),
    grades: row.grades,
    ...toStanding(row),
    overdue: row.overdue,
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
}

/** Writes where it stands. */
function toStanding({ standing }: SummaryRow) {
  const {
    status = 'notAssessed',
    isAssessed = false,
    isRolledUp = false,
    addressed = 0,
    assessed = 0,
    implemented = 0,
    disagreement = false,
  } = standing ?? {};
  return {
    status,
    assessed: isAssessed,
    ...(addressed > 0 ? { rollUp: { isStatus: isRolledUp, addressed, assessed, implemented } } : {}),
    disagreement,
  };
}

function levelsOf(view: View, authority: string): string[] {
  const entry = view.names.lists.get('authorities')?.get(authority) as { details?: { levels?: string[] } } | undefined;
  return entry?.details?.levels ?? [];
}

/** Writes a row of the list. */
export const toSummary = (row: SummaryRow, view: View): Json<typeof RecommendationSummary> =>
  withVerification(toListed(row, view), verifiedOf(row)) as Json<typeof RecommendationSummary>;

/** The reference list that a concept scheme is published under. */
const listOfScheme: Record<string, string> = {
  theme: 'themes',
  group: 'groups',
  sdg: 'sdgs',
  right: 'rights',
  policyDomain: 'policyDomains',
  framework: 'frameworkItems',
};

/** Writes a recommendation with links to everything it mentions. */
export function toRecommendation(row: RecommendationRow, view: View): Json<typeof Recommendation> {
  const self = hrefOf(view, 'recommendations', row.id);
  const official = officialUrl({ symbol: row.symbol, organisation: row.organisation, body: row.body, urls: row.documentUrls });
  const listed = toListed(row, view);
  const item = {
    self,
    ...listed,
    ...(official ? { officialUrl: official } : {}),
    kindReference: codeReference(view, 'recommendationKinds', row.kind),
    texts: view.languages ? row.allTexts.filter((text) => Object.hasOwn(listed.text, text.language)) : row.allTexts,
    tags: row.allTags.map(({ scheme, code, source, via, confidence }) => ({
      scheme,
      concept: codeReference(view, listOfScheme[scheme] ?? scheme, code),
      source,
      ...(via ? { via } : {}),
      ...(confidence === null ? {} : { confidence }),
    })),
    addressees: row.authorities.map((authority) => codeReference(view, 'authorities', authority)),
    articles: row.articles.map(({ treaty, article }) => ({ treaty: codeReference(view, 'treaties', treaty), article })),
    ...(row.treaty ? { treatyReference: codeReference(view, 'treaties', row.treaty) } : {}),
    ...(row.urgency ? { urgencyReference: optionalReference(view, 'urgencies', row.urgency) } : {}),
    ...(row.review ? { review: recordReference(view, 'reviews', row.review) } : {}),
    ...(row.parent ? { parent: toParent(row, view) } : {}),
    statusReference: codeReference(view, 'statuses', listed.status),
    voices: toVoices(row, view),
    positions: row.positions.map((position) => toPosition(position, view)),
    measures: row.measures.map((measure) => recordReference(view, 'measures', measure)),
    links: {
      document: hrefOf(view, 'documents', row.document),
      positions: `${self}/positions`,
      grades: `${self}/grades`,
      assessments: `${self}/assessments`,
      contributions: `${self}/contributions`,
      measures: `${self}/measures`,
      related: `${self}/related`,
      lineage: `${self}/lineage`,
      history: `${self}/history`,
    },
  };
  return withProvenance(item, { ...verifiedOf(row), sources: row.sources }) as Json<typeof Recommendation>;
}

/** Writes in brief who says what. */
function toVoices(row: RecommendationRow, view: View) {
  const part = (collection: string, id: string) => hrefOf(view, 'recommendations', row.id, collection, id);
  return {
    position: optionalReference(view, 'positions', row.position),
    grades: row.lastGrades.map(({ id, scheme, axis, label, symbol, status, gradedOn, verification }) => ({
      id,
      href: part('grades', id),
      scheme: codeReference(view, 'gradeSchemes', scheme),
      axis,
      label: localize(view, label) ?? {},
      symbol: symbol ?? undefined,
      mappedStatus: codeReference(view, 'statuses', status),
      gradedOn: gradedOn ?? undefined,
      verification,
    })),
    assessments: row.assessments.map(({ id, authority, institution, status, ...rest }) => ({
      id,
      href: part('assessments', id),
      authority: optionalReference(view, 'authorities', authority),
      institution: codeReference(view, 'authorities', institution),
      status: codeReference(view, 'statuses', status),
      ...rest,
    })),
    contributions: row.contributions,
  };
}

function toParent(row: RecommendationRow, view: View) {
  const { paragraph, id, parts } = row.parent as NonNullable<RecommendationRow['parent']>;
  const query = new URLSearchParams({ ...(row.symbol ? { symbol: row.symbol } : {}), paragraph });
  return {
    paragraph,
    href: id ? hrefOf(view, 'recommendations', id) : `${hrefOf(view, 'recommendations')}?${query}`,
    ...(id ? { id } : {}),
    parts: (parts ?? []).map((part) => ({ id: part.id, href: hrefOf(view, 'recommendations', part.id), paragraph: part.paragraph })),
  };
}

/** Writes what the State answered. */
export function toPosition(row: PositionRow, view: View): Json<typeof Position> {
  return {
    id: row.id,
    value: codeReference(view, 'positions', row.value),
    ...(row.note ? { note: localize(view, row.note) } : {}),
    ...(row.document
      ? {
          document: {
            id: row.document.id,
            href: hrefOf(view, 'documents', row.document.id),
            ...(row.document.symbol ? { symbol: row.document.symbol } : {}),
          },
        }
      : {}),
    ...(row.statedOn ? { statedOn: row.statedOn } : {}),
    ...provenanceOf(row),
  } as Json<typeof Position>;
}

const partCollections: Record<string, string> = {
  assessment: 'assessments',
  grade: 'grades',
  position: 'positions',
  contribution: 'contributions',
};

/** Writes what happened, with the recommendation as it was from then on. */
export function toHistoryEntry(id: string, row: HistoryRow, then: SummaryRow | undefined, view: View): Json<typeof HistoryEntry> {
  const self = hrefOf(view, 'recommendations', id);
  const collection = partCollections[row.kind];
  const { assessment } = row;
  return {
    id: row.id,
    href: row.id === 'start' ? undefined : hrefOf(view, 'changes', row.id),
    type: row.type,
    occurredAt: row.occurredAt,
    institution: optionalReference(view, 'authorities', row.institution),
    role: row.role ?? undefined,
    reason: row.reason ?? undefined,
    fields: row.fields ?? undefined,
    subject: { kind: row.kind, id: row.subject, href: collection ? `${self}/${collection}/${row.subject}` : self },
    recommendation: then && toSummary(then, view),
    assessment: assessment
      ? {
          ...assessment,
          href: `${self}/assessments/${assessment.id}`,
          authority: optionalReference(view, 'authorities', assessment.authority),
          institution: codeReference(view, 'authorities', assessment.institution),
          status: codeReference(view, 'statuses', assessment.status),
          confidence: codeReference(view, 'confidenceLevels', assessment.confidence),
          rationale: localize(view, textBy({ texts: assessment.rationale }, 'text')),
          rationaleOrigins: localize(view, textBy({ texts: assessment.rationale }, 'origin')),
          validTo: assessment.validTo ?? undefined,
        }
      : undefined,
  } as Json<typeof HistoryEntry>;
}

/** Writes a related recommendation. */
export function toRelated(row: RelatedRow, view: View): Json<typeof RelatedRecommendation> {
  const text = localize(view, textBy(row, 'text')) ?? {};
  const related = {
    relation: row.relation,
    id: row.id,
    href: hrefOf(view, 'recommendations', row.id),
    ...(row.symbol ? { symbol: row.symbol } : {}),
    paragraph: row.paragraph,
    text,
    textOrigins: originsOf(row, text),
  };
  return { ...related, verification: verificationOf(related, row) } as Json<typeof RelatedRecommendation>;
}
