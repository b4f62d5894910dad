import type { z } from 'zod';
import type { Db } from '../../../db/client.ts';
import { listAssessments } from '../../assessments/queries.ts';
import type { AssessmentRow } from '../../assessments/rows.ts';
import { type ContributionRow, listContributions } from '../../contributions/queries.ts';
import { type GradeRow, listGrades } from '../../grades/queries.ts';
import { type ChainRow, listChain } from '../../lineage/queries.ts';
import type { Here } from '../../web/here.ts';
import { toRecommendation } from '../json.ts';
import { findRecommendation, listRelated } from '../queries.ts';
import type { RecommendationRow, RelatedRow } from '../rows.ts';
import type { Recommendation } from '../schemas.ts';
import { type Dated, findDated, findStatuses } from './dated.ts';

/** All that the page of a recommendation shows, as it was read. */
export interface RecordRows {
  row: RecommendationRow;
  /** Those that hold; never one in the making, whoever asks. */
  assessments: AssessmentRow[];
  grades: GradeRow[];
  /** Published ones alone, whoever asks. */
  contributions: ContributionRow[];
  related: RelatedRow[];
  /** What asks the same, this one among it, oldest first. */
  chain: ChainRow[];
  /** Where the recommendations beside it stand, by id. */
  statuses: Map<string, string>;
  dated: Dated;
}

/** What every part of the page is written from. */
export interface RecordOnPage extends RecordRows {
  item: z.output<typeof Recommendation>;
  /** The past day that is shown; undefined for the present. */
  asOf: string | undefined;
}

/** Reads one recommendation with all voices and all that is beside it; undefined where the reader sees none of that id. */
export async function readRecord(db: Db, id: string): Promise<RecordRows | undefined> {
  const [row, assessments, grades, contributions, related, chain, dated] = await Promise.all([
    findRecommendation(db, id),
    listAssessments(db, id),
    listGrades(db, id),
    listContributions(db, id),
    listRelated(db, id),
    listChain(db, id),
    findDated(db, id),
  ]);
  if (!row) return undefined;
  const beside = [...related, ...chain].map((one) => one.id).filter((one) => one !== id);
  return {
    row,
    assessments: assessments.filter(({ state }) => state === 'published'),
    grades,
    contributions: contributions.filter(({ state }) => state === 'published'),
    related,
    chain,
    statuses: await findStatuses(db, [...new Set(beside)]),
    dated,
  };
}

/** Makes what the parts of the page are written from. */
export const onPage = (here: Here, rows: RecordRows, asOf: string | undefined): RecordOnPage => ({
  ...rows,
  item: toRecommendation(rows.row, here.view),
  asOf,
});

/** What each part of the page is told. */
export interface PartProps {
  here: Here;
  record: RecordOnPage;
}

/** The address of the page of a recommendation, on the same day as the one that is shown. */
export const linkTo = (here: Here, id: string, asOf?: string): string => here.link(`/recommendations/${encodeURIComponent(id)}`, { asOf });

/** The path of the page of a document, below the language. */
export const documentPath = (id: string): string => `/documents/${encodeURIComponent(id)}`;
