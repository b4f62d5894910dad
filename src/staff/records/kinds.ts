import { type SQL, sql } from 'drizzle-orm';
import { languages } from '../../../db/schema/types.ts';
import { deadlineWrites } from '../../deadlines/writes.ts';
import { documentWrites } from '../../documents/writes.ts';
import { measureWrites } from '../../measures/writes.ts';
import { recommendationWrites } from '../../recommendations/writes.ts';
import { treatyActionWrites } from '../../treaties/writes.ts';
import type { RecordKind } from '../../writing/kinds.ts';
import { commonFields, type FieldSpec } from './fields.ts';

/** A kind of record that staff write in a form. */
export interface EditableKind {
  /** In the address, and in the words of the pages: `/staff/documents`. */
  path: 'recommendations' | 'documents' | 'measures' | 'deadlines' | 'treatyActions';
  kind: RecordKind;
  fields: FieldSpec[];
  /** Where readers see one of them, below the language. */
  publicPath(id: string, members: Record<string, unknown>): string;
  /** How one is named in a list, from the table `x`: `symbol` and the localized `title`. */
  naming: SQL;
  /** What is searched for words, from the table `x`. */
  words: SQL;
}

const texts: FieldSpec = {
  name: 'texts',
  control: 'rows',
  isRequired: true,
  hint: 'texts',
  of: [
    { name: 'language', control: 'word', words: languages, isRequired: true },
    { name: 'origin', control: 'code', list: 'textOrigins', isRequired: true },
    { name: 'text', control: 'area', isRequired: true },
    { name: 'isShown', control: 'yesNo' },
  ],
};

const recommendation: EditableKind = {
  path: 'recommendations',
  kind: recommendationWrites as unknown as RecordKind,
  fields: [
    { name: 'document', control: 'text', isRequired: true, hint: 'ids' },
    { name: 'paragraph', control: 'text', isRequired: true, hint: 'paragraph' },
    { name: 'parentParagraph', control: 'text' },
    { name: 'isNumbered', control: 'yesNo' },
    { name: 'kind', control: 'code', list: 'recommendationKinds', isRequired: true },
    { name: 'urgency', control: 'code', list: 'urgencies' },
    { name: 'followUp', control: 'yesNo' },
    texts,
    { name: 'authorities', control: 'codes', list: 'authorities' },
    { name: 'themes', control: 'codes', list: 'themes' },
    { name: 'groups', control: 'codes', list: 'groups' },
    { name: 'sdgs', control: 'codes', list: 'sdgs' },
    { name: 'rights', control: 'codes', list: 'rights' },
    { name: 'policyDomains', control: 'codes', list: 'policyDomains' },
    { name: 'frameworks', control: 'codes', list: 'frameworkItems' },
    {
      name: 'articles',
      control: 'rows',
      of: [
        { name: 'treaty', control: 'code', list: 'treaties', isRequired: true },
        { name: 'article', control: 'text', isRequired: true },
      ],
    },
    {
      name: 'removedTags',
      control: 'rows',
      hint: 'removedTags',
      of: [
        { name: 'scheme', control: 'word', words: ['theme', 'group', 'sdg', 'right', 'policyDomain', 'framework'], isRequired: true },
        { name: 'code', control: 'text', isRequired: true },
      ],
    },
    {
      name: 'upr',
      control: 'group',
      of: [
        { name: 'cycle', control: 'number' },
        { name: 'session', control: 'number' },
        { name: 'recommendingStates', control: 'lines', hint: 'states' },
      ],
    },
    { name: 'countries', control: 'lines', hint: 'states' },
    ...commonFields,
  ],
  publicPath: (id) => `/recommendations/${id}`,
  naming:
    sql.raw(`(select d.symbol from documents d where d.id = x.document) || ' § ' || (select p.number from paragraphs p where p.id = x.paragraph) as symbol,
    (select jsonb_object_agg(t.language, left(t.text, 200)) from recommendation_texts t where t.recommendation = x.id and t.is_shown) as title`),
  words: sql.raw(`(select coalesce(d.symbol, '') from documents d where d.id = x.document) || ' ' ||
    coalesce((select string_agg(t.text, ' ') from recommendation_texts t where t.recommendation = x.id), '')`),
};

const titled = {
  naming: sql.raw('null::text as symbol, x.title'),
  words: sql.raw('x.title::text'),
};

const document: EditableKind = {
  path: 'documents',
  kind: documentWrites as unknown as RecordKind,
  fields: [
    { name: 'symbol', control: 'text', hint: 'symbol' },
    { name: 'title', control: 'localized', isRequired: true },
    { name: 'body', control: 'code', list: 'bodies', isRequired: true },
    { name: 'type', control: 'code', list: 'documentTypes', isRequired: true },
    { name: 'treaty', control: 'code', list: 'treaties' },
    { name: 'review', control: 'text', hint: 'ids' },
    { name: 'stage', control: 'code', list: 'reviewStages' },
    { name: 'parent', control: 'text', hint: 'ids' },
    { name: 'adoptedOn', control: 'date', hint: 'date' },
    { name: 'publishedOn', control: 'date', hint: 'date' },
    { name: 'finalOn', control: 'date', hint: 'date' },
    { name: 'urls', control: 'lines', hint: 'lines' },
    { name: 'aliases', control: 'lines', hint: 'lines' },
    { name: 'followUpParagraphs', control: 'lines', hint: 'lines' },
    { name: 'followUpStatus', control: 'localized', isLong: true },
    { name: 'note', control: 'localized', isLong: true },
    {
      name: 'court',
      control: 'group',
      of: [
        { name: 'ecli', control: 'text' },
        { name: 'importance', control: 'number' },
        { name: 'formation', control: 'text' },
        { name: 'articles', control: 'lines', hint: 'lines' },
        { name: 'violations', control: 'lines', hint: 'lines' },
        { name: 'nonViolations', control: 'lines', hint: 'lines' },
        { name: 'conclusion', control: 'localized', isLong: true },
        { name: 'applicationNumbers', control: 'lines', hint: 'lines' },
        { name: 'respondents', control: 'lines', hint: 'lines' },
        { name: 'itemIds', control: 'localized' },
      ],
    },
    ...commonFields,
  ],
  publicPath: (id) => `/documents/${id}`,
  naming: sql.raw('x.symbol, x.title'),
  words: sql.raw(`coalesce(x.symbol, '') || ' ' || x.title::text`),
};

const measure: EditableKind = {
  path: 'measures',
  kind: measureWrites as unknown as RecordKind,
  fields: [
    { name: 'title', control: 'localized', isRequired: true },
    { name: 'titleOrigin', control: 'code', list: 'textOrigins', isRequired: true },
    { name: 'kind', control: 'code', list: 'measureKinds', isRequired: true },
    { name: 'description', control: 'localized', isLong: true, isRequired: true },
    { name: 'takenOn', control: 'date', hint: 'date' },
    { name: 'endedOn', control: 'date', hint: 'date' },
    { name: 'authorities', control: 'codes', list: 'authorities' },
    { name: 'governmentLevels', control: 'codes', list: 'governmentLevels' },
    { name: 'themes', control: 'codes', list: 'themes' },
    { name: 'recommendations', control: 'lines', hint: 'ids' },
    { name: 'documents', control: 'lines', hint: 'ids' },
    { name: 'treaties', control: 'codes', list: 'treaties' },
    { name: 'bodies', control: 'codes', list: 'bodies' },
    { name: 'note', control: 'localized', isLong: true },
    ...commonFields,
  ],
  publicPath: (id) => `/measures/${id}`,
  ...titled,
};

const deadline: EditableKind = {
  path: 'deadlines',
  kind: deadlineWrites as unknown as RecordKind,
  fields: [
    { name: 'title', control: 'localized', isRequired: true },
    { name: 'kind', control: 'code', list: 'deadlineKinds', isRequired: true },
    { name: 'body', control: 'code', list: 'bodies', isRequired: true },
    { name: 'document', control: 'text', hint: 'ids' },
    { name: 'review', control: 'text', hint: 'ids' },
    { name: 'dueOn', control: 'date', hint: 'date' },
    { name: 'completedOn', control: 'date', hint: 'date' },
    { name: 'state', control: 'word', words: ['open', 'done', 'unknown'], isRequired: true },
    { name: 'note', control: 'localized', isLong: true },
    ...commonFields,
  ],
  publicPath: () => '/calendar',
  ...titled,
};

const treatyAction: EditableKind = {
  path: 'treatyActions',
  kind: treatyActionWrites as unknown as RecordKind,
  fields: [
    { name: 'treaty', control: 'code', list: 'treaties', isRequired: true },
    { name: 'kind', control: 'code', list: 'treatyActionKinds', isRequired: true },
    { name: 'takenOn', control: 'date', hint: 'date' },
    { name: 'asOf', control: 'date', hint: 'date' },
    { name: 'article', control: 'text' },
    { name: 'note', control: 'localized', isLong: true },
    ...commonFields,
  ],
  publicPath: (_id, { treaty }) => `/treaties/${encodeURIComponent(String(treaty))}`,
  naming: sql.raw(
    `x.treaty || ' · ' || x.kind || coalesce(' · ' || x.taken_on, '') as symbol, (select t.title from treaties t where t.code = x.treaty) as title`,
  ),
  words: sql.raw(`x.treaty || ' ' || x.kind || ' ' || (select t.title::text from treaties t where t.code = x.treaty)`),
};

/** What staff write in forms, in the order in which it is offered. */
export const editableKinds: readonly EditableKind[] = [recommendation, document, measure, treatyAction, deadline];
