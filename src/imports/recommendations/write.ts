import { sql } from 'drizzle-orm';
import { select } from '../../../db/client.ts';
import { asJson, copyRows } from '../../../db/copy.ts';
import { deriveId, paragraphKey, paragraphSortKey, symbolKey } from '../../../db/keys.ts';
import type { LocalizedText, Source, Verification } from '../../../db/schema/types.ts';
import { deriveDeadlines } from '../../deadlines/derive.ts';
import { textArray } from '../../http/sql.ts';
import { paragraphId, parentOf } from '../../recommendations/paragraphs.ts';
import type { Writing } from '../../writing/write.ts';
import type { RecommendationValues } from '../claims.ts';
import { conceptLists } from './current.ts';
import type { FoundDocument } from './documents.ts';
import type { NewRecommendation } from './plan.ts';

/** What every row that an import makes says of where it was read. */
export interface Provenance {
  source: string;
  citation: Source;
}

/** Who is told in the feed: the public, of everything that is published at once. */
const institutions: string[] = [];

/** Names of document types in four languages, by code. */
export type TypeNames = Map<string, LocalizedText>;

/** A title made of what is known: the kind of document and its symbol. */
function titleOf({ values }: FoundDocument, names: TypeNames): LocalizedText {
  if (values.title) return values.title;
  const name = names.get(values.type) ?? {};
  const symbol = values.symbol ?? '';
  return Object.fromEntries(Object.entries(name).map(([language, text]) => [language, `${text} ${symbol}`.trim()]));
}

/** Adds documents, with the deadlines that follow from those about Belgium. */
export async function writeDocuments(
  writing: Writing,
  { source, citation }: Provenance,
  documents: FoundDocument[],
  names: TypeNames,
): Promise<void> {
  const { tx, at } = writing;
  const sources = asJson([citation]);
  await copyRows(
    tx,
    'documents',
    [
      'id',
      'symbol',
      'symbol_key',
      'body',
      'type',
      'treaty',
      'title',
      'adopted_on',
      'published_on',
      'urls',
      'sources',
      'verification',
      'modified_at',
      'published_at',
    ],
    documents.map((document) => {
      const { id, symbolKey: key, values } = document;
      const symbol = key === null ? null : values.symbol;
      return [
        id,
        symbol,
        key,
        values.body,
        values.type,
        values.treaty,
        asJson(titleOf(document, names)),
        values.adoptedOn,
        values.publishedOn,
        values.urls ?? [],
        sources,
        'verified',
        at,
        at,
      ];
    }),
  );
  await copyRows(
    tx,
    'document_aliases',
    ['document', 'alias', 'alias_key'],
    documents.flatMap(({ id, alias }) => (alias === undefined ? [] : [[id, alias, symbolKey(alias)]])),
  );
  for (const document of documents) {
    const { id, values, symbolKey: key } = document;
    writing.record({
      operation: 'document.create',
      kind: 'document',
      id,
      after: {
        version: 1,
        ...({
          body: values.body,
          type: values.type,
          treaty: values.treaty,
          symbol: key === null ? undefined : values.symbol,
          title: titleOf(document, names),
          adoptedOn: values.adoptedOn,
          publishedOn: values.publishedOn,
          urls: values.urls ?? [],
          aliases: document.alias === undefined ? undefined : [document.alias],
          followUpParagraphs: [],
          sources: [citation],
          verification: 'verified',
          institutions,
        } as object),
      },
      reason: `import:${source}`,
    });
    writing.announce({ kind: 'document', id, event: 'published', version: 1 });
    if (document.countries.has('BE')) await deriveDeadlines(writing, id);
  }
}

/** Adds recommendations with everything that the source says of them. Their documents are there already. */
export async function writeRecommendations(
  writing: Writing,
  { source, citation }: Provenance,
  records: NewRecommendation[],
): Promise<void> {
  const { tx, at } = writing;
  await writeParagraphs(writing, records);
  const standard = asJson([citation]);
  const sourcesOf = ({ sources }: RecommendationValues) => (sources ? asJson(sources) : standard);
  const verificationOf = ({ verification }: RecommendationValues): Verification => verification ?? 'verified';
  await copyRows(
    tx,
    'recommendations',
    // The columns from `body` to `paragraph_sort` are copied from document and paragraph by a trigger; they only must not be null.
    [
      'id',
      'document',
      'paragraph',
      'kind',
      'urgency',
      'follow_up',
      'upr_cycle',
      'upr_session',
      'body',
      'symbol_key',
      'paragraph_sort',
      'sources',
      'verification',
      'modified_at',
      'published_at',
      'countries',
    ],
    records.map(({ id, document, number, values }) => [
      id,
      document.id,
      paragraphId(document.id, number),
      values.kind,
      values.urgency,
      values.followUp ?? false,
      values.upr?.cycle,
      values.upr?.session,
      document.body,
      '',
      '',
      sourcesOf(values),
      verificationOf(values),
      at,
      at,
      values.countries,
    ]),
  );
  await copyRows(
    tx,
    'recommendation_texts',
    ['recommendation', 'language', 'origin', 'text', 'is_shown'],
    records.flatMap(({ id, values }) => (values.texts ?? []).map(({ language, origin, text }) => [id, language, origin, text, true])),
  );
  await copyRows(
    tx,
    'tags',
    ['recommendation', 'scheme', 'code', 'source', 'via'],
    records.flatMap(({ id, values }) => [
      ...codes(values.themes).map((code) => [id, conceptLists.themes, code, 'import', source]),
      ...codes(values.groups).map((code) => [id, conceptLists.groups, code, 'import', source]),
      ...codes(values.sdgs).map((code) => [id, conceptLists.sdgs, code, 'import', source]),
    ]),
  );
  await copyRows(
    tx,
    'recommending_states',
    ['recommendation', 'state', 'position'],
    records.flatMap(({ id, values }) => codes(values.states).map((state, place) => [id, state, place + 1])),
  );
  await copyRows(
    tx,
    'recommendation_authorities',
    ['recommendation', 'authority'],
    records.flatMap(({ id, values }) => codes(values.authorities).map((authority) => [id, authority])),
  );
  await copyRows(
    tx,
    'positions',
    ['id', 'recommendation', 'value', 'document', 'sources', 'verification', 'modified_at', 'published_at'],
    records.flatMap(({ id, document, values }) =>
      values.position
        ? [
            [
              deriveId('position', id, document.id),
              id,
              values.position.value,
              document.id,
              sourcesOf(values),
              verificationOf(values),
              at,
              at,
            ],
          ]
        : [],
    ),
  );
  for (const record of records) {
    writing.record({
      operation: 'recommendation.create',
      kind: 'recommendation',
      id: record.id,
      after: recorded(record, citation),
      reason: `import:${source}`,
    });
    writing.announce({ kind: 'recommendation', id: record.id, event: 'published', version: 1 });
  }
}

const codes = (values: string[] | undefined): string[] =>
  values === undefined || values.length < 2 ? (values ?? []) : [...new Set(values)];

/** A new record as its own reading gives it: what the audit chain keeps the hash of. */
function recorded({ document, number, isNumbered, pieceOf, values }: NewRecommendation, citation: Source): { version: number } {
  const states = codes(values.states);
  return {
    version: 1,
    ...({
      document: document.id,
      paragraph: number,
      parentParagraph: pieceOf ?? parentOf(number),
      isNumbered: isNumbered ? undefined : false,
      kind: values.kind,
      urgency: values.urgency,
      followUp: values.followUp ?? false,
      countries: values.countries,
      upr: values.upr && { ...values.upr, ...(states.length > 0 ? { recommendingStates: states } : {}) },
      texts: listed(
        values.texts?.map((text) => ({ ...text, isShown: true })).sort((one, other) => (one.language < other.language ? -1 : 1)),
      ),
      authorities: listed([...codes(values.authorities)].sort()),
      sources: values.sources ?? [citation],
      verification: values.verification ?? 'verified',
      institutions,
    } as object),
  };
}

const listed = <Value>(values: Value[] | undefined): Value[] | undefined => (values && values.length > 0 ? values : undefined);

/** Adds the paragraphs in which records stand, and those above them, where they are not there yet. */
async function writeParagraphs({ tx }: Writing, records: NewRecommendation[]): Promise<void> {
  const wanted = new Map<string, { document: string; number: string; isNumbered: boolean; parent: string | undefined }>();
  for (const { document, number, isNumbered, pieceOf } of records) {
    const parent = pieceOf ?? parentOf(number);
    const hasParent = parent !== undefined && paragraphKey(parent) !== paragraphKey(number);
    if (hasParent && !wanted.has(paragraphId(document.id, parent)))
      wanted.set(paragraphId(document.id, parent), { document: document.id, number: parent, isNumbered: true, parent: undefined });
    wanted.set(paragraphId(document.id, number), {
      document: document.id,
      number,
      isNumbered,
      parent: hasParent ? paragraphId(document.id, parent) : undefined,
    });
  }
  const present = await select<{ id: string }>(tx, sql`select id from paragraphs where id = any(${textArray([...wanted.keys()])})`);
  for (const { id } of present) wanted.delete(id);
  await copyRows(
    tx,
    'paragraphs',
    ['id', 'document', 'number', 'number_key', 'sort_key', 'is_numbered', 'parent'],
    [...wanted].map(([id, { document, number, isNumbered, parent }]) => [
      id,
      document,
      number,
      paragraphKey(number),
      paragraphSortKey(number),
      isNumbered,
      parent,
    ]),
  );
}
