import type { LocalizedText, Source, Verification } from '../../db/schema/types.ts';
import type { Named } from '../http/view.ts';

/** A recommendation as the list reads it; what has several values is gathered into JSON by PostgreSQL. */
export interface SummaryRow {
  id: string;
  document: string;
  symbol: string | null;
  documentTitle: LocalizedText;
  paragraph: string;
  isNumbered: boolean;
  kind: string;
  body: string;
  treaty: string | null;
  urgency: string | null;
  followUp: boolean;
  uprCycle: number | null;
  uprSession: number | null;
  adoptedOn: string | null;
  /** ISO 3166-1 alpha-2 of the States addressed. */
  countries: string[];
  verification: Verification;
  fieldVerification: Record<string, Verification>;
  documentVerification: Verification;
  documentFieldVerification: Record<string, Verification>;
  version: number;
  modifiedAt: string;
  texts: Record<string, { text: string; origin: string }>;
  tags: Record<string, string[]>;
  authorities: string[];
  states: string[];
  position: string | null;
  /** Null for the moment between the making of a recommendation and that of its standing, which no reader sees. */
  standing: StandingRow | null;
  /** The last grade of each scale, as scale and grade with a colon between. */
  grades: string[];
  overdue: boolean;
}

/** Where a recommendation stands, summed up. */
export interface StandingRow {
  status: string;
  isRolledUp: boolean;
  isAssessed: boolean;
  addressed: number;
  assessed: number;
  implemented: number;
  disagreement: boolean;
}

/** What of a document says where its organisation has it. */
export interface AddressedRow {
  id: string;
  type: string;
  /** Of a judgment: in the Court's word. */
  formation: string | null;
  symbol: string | null;
  body: string;
  organisation: string;
  urls: string[];
}

/** A recommendation with everything about it. */
export interface RecommendationRow extends SummaryRow {
  sources: Source[];
  organisation: string;
  documentUrls: string[];
  review: Named | null;
  allTexts: { language: string; origin: string; text: string; isShown: boolean }[];
  allTags: { scheme: string; code: string; source: string; via: string | null; confidence: number | null }[];
  articles: { treaty: string; article: string }[];
  parent: { paragraph: string; id: string | null; parts: { id: string; paragraph: string }[] } | null;
  measures: Named[];
  positions: PositionRow[];
  lastGrades: {
    id: string;
    scheme: string;
    axis: string;
    label: LocalizedText;
    symbol: string | null;
    status: string;
    gradedOn: string | null;
    verification: Verification;
  }[];
  assessments: {
    id: string;
    authority: string | null;
    institution: string;
    status: string;
    confidence: string;
    evidenceUpTo: string;
    validFrom: string;
  }[];
  contributions: { voice: string; count: number }[];
}

/** What the State answered, as it is read. */
export interface PositionRow {
  id: string;
  value: string;
  note: LocalizedText | null;
  document: { id: string; symbol: string | null } | null;
  statedOn: string | null;
  sources: Source[];
  verification: Verification;
  fieldVerification: Record<string, Verification>;
}

/** A recommendation beside another, and how the two are related. */
export interface RelatedRow {
  relation: 'part' | 'parent' | 'earlier' | 'later';
  id: string;
  symbol: string | null;
  paragraph: string;
  texts: SummaryRow['texts'];
  verification: Verification;
  fieldVerification: Record<string, Verification>;
}
