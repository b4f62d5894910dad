import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { drawId } from '../access/secrets.ts';
import { canonicalHash } from '../changes/canonical.ts';
import type { Writing } from '../writing/write.ts';
import type { ChunkContext, Placed } from './chunk.ts';
import type { RecordClaim } from './claims.ts';
import { applyAssessments, planAssessments } from './draft-assessments.ts';
import { type Origin, type Remembered, remember, rememberChanges } from './known.ts';
import type { Known, Planned } from './plan.ts';
import { changeRecommendation } from './recommendations/change.ts';
import { joinOperations, type Operations } from './recommendations/current.ts';
import { documentName, type FoundDocument, upstreamKey } from './recommendations/documents.ts';
import { type PlannedRecommendation, planRecommendations } from './recommendations/plan.ts';
import { writeDocuments, writeRecommendations } from './recommendations/write.ts';
import { applyRecords, planRecords } from './records.ts';

/** Says of claims of any kind what is to become of each; writes nothing. */
export async function planClaims(
  context: ChunkContext,
  tx: Db,
  placed: Placed[],
  known: Map<string, Known>,
  isDry: boolean,
): Promise<Planned[]> {
  const { origin, source, language, author } = context;
  const claims = placed.map(({ claim }) => claim);
  const recommendations = claims.filter((claim) => claim.kind === 'recommendation');
  const assessments = claims.filter((claim): claim is RecordClaim => claim.kind === 'assessment');
  const records = claims.filter((claim): claim is RecordClaim => claim.kind !== 'recommendation' && claim.kind !== 'assessment');
  const planned: Planned[] = [];
  if (recommendations.length > 0)
    planned.push(
      ...(await planRecommendations(tx, { origin, language, isDry, institution: author.actor.institution }, recommendations, known)),
    );
  if (records.length > 0) planned.push(...(await planRecords(tx, source, records, known)));
  if (assessments.length > 0) planned.push(...(await planAssessments(tx, source, assessments, known, author.actor.institution)));
  return planned;
}

/** Whether a claim has a record, so that what the source says is remembered beside it. */
const isTaken = ({ outcome, subjectId }: Planned): boolean =>
  (outcome === 'new' || outcome === 'changed' || outcome === 'unchanged') && subjectId !== undefined;

/** Writes what was planned, remembers beside each record what the source says of it, and keeps what a person has to decide. */
export async function applyPlanned(
  context: ChunkContext,
  writing: Writing,
  placed: Placed[],
  known: Map<string, Known>,
  planned: Planned[],
): Promise<void> {
  const { origin, source } = context;
  const { tx } = writing;
  const places = new Map(placed.map((one) => [one.claim.key, one]));
  await applyRecommendations(
    context,
    writing,
    planned.filter((one): one is PlannedRecommendation => one.claim.kind === 'recommendation'),
  );
  const isRecord = ({ claim }: Planned): boolean => claim.kind !== 'recommendation' && claim.kind !== 'assessment';
  const open = (one: Planned) => one.outcome === 'new' || one.outcome === 'changed';
  await applyRecords(asNobodys(writing), source, planned.filter((one) => isRecord(one) && open(one)) as Planned<RecordClaim>[]);
  await applyAssessments(writing, source, planned.filter((one) => one.claim.kind === 'assessment' && open(one)) as Planned<RecordClaim>[]);
  const fresh = planned.filter((one) => isTaken(one) && !known.has(one.claim.key));
  await remember(
    tx,
    origin,
    fresh.map((one): Remembered => {
      const { claim, subjectId } = one;
      const { key, scope, kind, row, values } = claim;
      const foundBy = (one as PlannedRecommendation).foundBy ?? (one.outcome === 'new' ? 'new' : 'naturalKey');
      return {
        key,
        scope,
        subjectKind: kind,
        subjectId: subjectId as string,
        hash: (places.get(key) as Placed).hash,
        values,
        row,
        foundBy,
      };
    }),
  );
  const altered = planned.filter(
    (one) => isTaken(one) && known.has(one.claim.key) && known.get(one.claim.key)?.hash !== places.get(one.claim.key)?.hash,
  );
  await rememberChanges(
    tx,
    origin,
    altered.map((one) => ({ planned: one, hash: (places.get(one.claim.key) as Placed).hash })),
  );
  await keepReviews(context, tx, planned);
}

/** What is imported belongs to the common file, whoever imports it: the audit chain has who it was. */
export const asNobodys = (writing: Writing): Writing => ({ ...writing, actor: { ...writing.actor, institution: null } });

async function applyRecommendations({ origin, source }: ChunkContext, writing: Writing, planned: PlannedRecommendation[]): Promise<void> {
  if (planned.length === 0) return;
  const { tx } = writing;
  const provenance = { source: origin.source, citation: source.citation };
  const made = planned.flatMap((one) => one.made ?? []);
  const documents = new Map<string, FoundDocument>();
  for (const { document } of planned.filter((one) => one.made)) if (document?.isNew) documents.set(document.id, document);
  // Triggers would note the same ids for the index table by table.
  await select(tx, sql`select set_config('monitum.queues_search', 'apart', true)`);
  if (documents.size > 0) await writeDocuments(writing, provenance, [...documents.values()], await listTypeNames(tx));
  await writeRecommendations(writing, provenance, made);
  await queueSearch(
    tx,
    'recommendation',
    made.map(({ id }) => id),
  );
  await queueSearch(tx, 'document', [...documents.keys()]);
  await select(tx, sql`select set_config('monitum.queues_search', '', true)`);
  const changes = new Map<string, Operations>();
  for (const { outcome, subjectId, operations, changesMade } of planned)
    if (outcome === 'changed' && operations && subjectId !== undefined && !changesMade) {
      const earlier = changes.get(subjectId);
      changes.set(subjectId, earlier ? joinOperations(earlier, operations) : operations);
    }
  for (const [id, operations] of changes) await changeRecommendation(writing, provenance, id, operations);
  await rememberDocuments(tx, origin, planned);
  // Likeness to what Belgium was told before is looked for in Belgium's own.
  const belgian = made.filter(({ values }) => values.countries.includes('BE')).map(({ id }) => id);
  if (belgian.length > 0) writing.job('suggestLineage', { ids: belgian });
}

const queueSearch = (tx: Db, kind: string, ids: string[]) =>
  select(
    tx,
    sql`insert into search_queue (kind, id, mark) select ${kind}, id, nextval('search_marks') from unnest(${sql.param(ids)}::text[]) id
        on conflict (kind, id) do update set mark = excluded.mark`,
  );

/** Remembers by what the source knows documents, so that the next row of one leads to it whatever its symbol. */
async function rememberDocuments(tx: Db, { run, source, mappingHash }: Origin, planned: PlannedRecommendation[]): Promise<void> {
  const seen = new Map<string, { document: FoundDocument; row: number }>();
  for (const { claim, document, subjectId } of planned) {
    const key = upstreamKey(claim.values.document);
    if (key !== undefined && document?.isFirstSeen && subjectId !== undefined && !seen.has(key))
      seen.set(key, { document, row: claim.row });
  }
  const rows = [...seen].map(([key, { document, row }]) => ({
    key,
    row,
    id: document.id,
    values: document.values,
    hash: canonicalHash(document.values),
    foundBy: document.isNew ? 'new' : 'symbol',
    scope: documentName(document.values),
  }));
  if (rows.length > 0)
    await select(
      tx,
      sql`insert into imported_records (source, key, scope, subject_kind, subject_id, hash, "values", run, row, mapping_hash, found_by)
          select ${source}, x.key, x.scope, 'document', x.id, x.hash, x."values", ${run}, x.row, ${mappingHash}, x."foundBy"
          from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) x (key text, scope text, id text, hash text, "values" jsonb, row int, "foundBy" text)
          on conflict do nothing`,
    );
}

async function listTypeNames(tx: Db): Promise<Map<string, LocalizedText>> {
  const rows = await select<{ code: string; label: LocalizedText }>(tx, sql`select code, label from document_types`);
  return new Map(rows.map(({ code, label }) => [code, label]));
}

/** Keeps rows that a person has to decide; one that waits already is brought up to date. */
async function keepReviews({ origin }: ChunkContext, tx: Db, planned: Planned[]): Promise<void> {
  const rows = planned.flatMap(({ outcome, claim, review, reason }) =>
    outcome === 'review' && review
      ? [
          {
            id: drawId(),
            key: claim.key,
            row: claim.row,
            scope: claim.scope,
            kind: claim.kind,
            values: claim.values,
            reason: reason ?? '',
            ...review,
          },
        ]
      : [],
  );
  if (rows.length === 0) return;
  await select(
    tx,
    sql`insert into import_reviews as r (id, source, key, run, row, scope, subject_kind, "values", mapping_hash, candidate, score, others, reason)
        select x.id, ${origin.source}, x.key, ${origin.run}, x.row, x.scope, x.kind, x."values", ${origin.mappingHash}, x.candidate, x.score, x.others, x.reason
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
          x (id text, key text, row int, scope text, kind text, "values" jsonb, candidate text, score real, others jsonb, reason text)
        on conflict (source, key) do update set run = excluded.run, row = excluded.row, "values" = excluded."values", candidate = excluded.candidate,
          score = excluded.score, others = excluded.others, reason = excluded.reason where r.state = 'open'`,
  );
}
