import type { z } from 'zod';
import { Assessment } from '../assessments/schemas.ts';
import { authorityExport } from '../authorities/export.ts';
import { Authority } from '../authorities/schemas.ts';
import { Contribution } from '../contributions/schemas.ts';
import { deadlineExport } from '../deadlines/export.ts';
import { Deadline } from '../deadlines/schemas.ts';
import { documentExport } from '../documents/export.ts';
import { Document } from '../documents/schemas.ts';
import type { Column } from '../formats/table.ts';
import { GradeRecord } from '../grades/schemas.ts';
import { measureExport } from '../measures/export.ts';
import { Measure } from '../measures/schemas.ts';
import { PositionRecord } from '../positions/schemas.ts';
import { columnsOf as recommendationColumns } from '../recommendations/columns.ts';
import { Recommendation } from '../recommendations/schemas.ts';
import { reviewExport } from '../reviews/export.ts';
import { Review } from '../reviews/schemas.ts';
import { treatyActionExport, treatyExport } from '../treaties/export.ts';
import { Treaty, TreatyActionRecord } from '../treaties/schemas.ts';
import { ListedEntry } from '../vocabularies/schemas.ts';
import { assessmentColumns, codeColumns, contributionColumns, gradeColumns, positionColumns } from './columns.ts';
import * as items from './items.ts';

/** One kind of records of a dump. */
export interface Entity {
  /** As in the names of its files. */
  name: string;
  /** The singular that stands in persistent identifiers and in /changes. */
  kind: string;
  /** What its own address in the API answers with. */
  schema: z.ZodType;
  items: items.Items;
  columns: Column[];
  /** The columns by which a row is known. */
  key: string[];
  /** Columns that lead to the rows of other tables. */
  references: Record<string, string>;
  /** Columns of several codes that have a table of their own in the SQLite file, by the name of that table. */
  joined: Record<string, string[]>;
}

/** What a record of a dump is besides its item: columns of an export find in it what they find in a row of the list. */
// biome-ignore lint/suspicious/noExplicitAny: each list alone knows what its columns read; an item has all of it by the same names
const columnsFor = (make: (languages: undefined) => Column<any>[]): Column[] => make(undefined);

const entity = (
  name: string,
  kind: string,
  schema: z.ZodType,
  read: items.Items,
  columns: Column[],
  { key = ['id'], references = {}, joined = {} }: Partial<Pick<Entity, 'key' | 'references' | 'joined'>> = {},
): Entity => ({ name, kind, schema, items: read, columns, key, references, joined });

const tags = ['themes', 'groups', 'sdgs', 'rights', 'policyDomains', 'frameworks'];
const ofRecommendation = { recommendation: 'recommendations' };

/** Everything that a dump holds, what others lead to before what leads to them. Ratifications follow from the treaties. */
export const entities: Entity[] = [
  entity('refData', 'concept', ListedEntry, items.readCodes, codeColumns, { key: ['list', 'code'] }),
  entity('authorities', 'authority', Authority, items.readAuthorities, columnsFor(authorityExport.columns)),
  entity('treaties', 'treaty', Treaty, items.readTreaties, columnsFor(treatyExport.columns), { key: ['code'] }),
  entity('treatyActions', 'treatyAction', TreatyActionRecord, items.readTreatyActions, columnsFor(treatyActionExport.columns), {
    references: { treaty: 'treaties' },
  }),
  entity('reviews', 'review', Review, items.readReviews, columnsFor(reviewExport.columns)),
  entity('documents', 'document', Document, items.readDocuments, columnsFor(documentExport.columns)),
  entity('deadlines', 'deadline', Deadline, items.readDeadlines, columnsFor(deadlineExport.columns), {
    references: { document: 'documents', review: 'reviews' },
  }),
  entity('recommendations', 'recommendation', Recommendation, items.readRecommendations, columnsFor(recommendationColumns), {
    references: { document: 'documents' },
    joined: { recommendationTags: tags, recommendationAuthorities: ['authorities'] },
  }),
  entity('measures', 'measure', Measure, items.readMeasures, columnsFor(measureExport.columns), {
    joined: { measureTags: ['themes'], measureAuthorities: ['authorities'] },
  }),
  entity('positions', 'position', PositionRecord, items.readPositions, positionColumns, { references: ofRecommendation }),
  entity('grades', 'grade', GradeRecord, items.readGrades, gradeColumns, { references: ofRecommendation }),
  entity('assessments', 'assessment', Assessment, items.readAssessments, assessmentColumns, { references: ofRecommendation }),
  entity('contributions', 'contribution', Contribution, items.readContributions, contributionColumns, { references: ofRecommendation }),
];
