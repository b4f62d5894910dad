import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type Db, select } from '../../db/client.ts';
import { paragraphKey, symbolKey } from '../../db/keys.ts';
import type { AssessmentState, ImportedField } from '../../db/schema/index.ts';
import { type Language, languages } from '../../db/schema/types.ts';
import { findAssessment } from '../assessments/queries.ts';
import type { AssessmentRow } from '../assessments/rows.ts';
import { NewAssessment } from '../assessments/schemas.ts';
import { createAssessment, patchAssessment } from '../assessments/writes.ts';
import { canonicalJson } from '../changes/canonical.ts';
import { Problem } from '../errors.ts';
import { readInput } from '../http/input.ts';
import { textArray } from '../http/sql.ts';
import { actingBy, belgianDay, type Writing } from '../writing/write.ts';
import type { ImportSource, RecordClaim } from './claims.ts';
import { type Known, type Planned, settle } from './plan.ts';

/** An assessment as a row of a spreadsheet gives it: the recommendation by its id, or by symbol and paragraph. */
type Values = z.output<typeof NewAssessment> & {
  recommendation?: string;
  symbol?: string;
  paragraph?: string;
  institution: string;
};

/**
 * Decides what is to become of assessments in a file. A new one becomes a draft of its institution, never more: a second person reviews and
 * publishes it in Monitum. One that was imported before is found again by what the source is known to have said, or as the assessment in the
 * making of the same institution, recommendation and authority; while it is a draft, what staff have not changed follows the file. One that
 * has gone on to review, or that staff threw away, stays as it is, and the report says so.
 * Nothing is written.
 * @param known what the source said before, by the keys of the claims
 * @param importer the institution of who imports: assessments of another are refused; absent on the command line, which speaks for all
 */
export async function planAssessments(
  tx: Db,
  _source: ImportSource,
  claims: RecordClaim[],
  known: Map<string, Known>,
  importer?: string | null,
): Promise<Planned<RecordClaim>[]> {
  const planned: Planned<RecordClaim>[] = [];
  const rowsBySubject = new Map<string, number>();
  for (const claim of claims) planned.push(await planAssessment(tx, claim, known.get(claim.key), rowsBySubject, importer));
  return planned;
}

async function planAssessment(
  tx: Db,
  claim: RecordClaim,
  before: Known | undefined,
  rowsBySubject: Map<string, number>,
  importer: string | null | undefined,
): Promise<Planned<RecordClaim>> {
  const values = valuesOf(claim);
  const refused = (reason: string, fields: ImportedField[] = []): Planned<RecordClaim> => ({ claim, outcome: 'refused', fields, reason });
  if (importer && values.institution !== importer)
    return refused(`The assessment is one of ${values.institution}; ${importer} imports assessments of its own`);
  const found = await findRecommendation(tx, values);
  if ('fault' in found) return refused(found.fault);
  const fault = faultOf(values) ?? (await authorityFault(tx, values));
  if (fault) return refused(fault);

  const subject = [found.id, values.authority ?? '', values.institution].join(' ');
  const earlier = rowsBySubject.get(subject);
  if (earlier !== undefined) return refused(`Row ${earlier} holds an assessment of the same by the same institution; keep one of the two`);
  rowsBySubject.set(subject, claim.row);

  const row = before ? await findKnown(tx, before.subjectId) : await findInTheMaking(tx, found.id, values);
  if (!row && before)
    return {
      claim,
      outcome: 'unchanged',
      subjectId: before.subjectId,
      fields: [],
      reason: 'The draft that was made of it was thrown away here; it is not made again',
    };
  if (!row) return { claim, outcome: 'new', fields: fieldsOf(values).map(([field, value]) => ({ field, new: value })) };
  return settleAssessment(claim, row, before, values);
}

/** Settles field by field what the file says against what stands in an assessment. */
function settleAssessment(claim: RecordClaim, row: AssessmentRow, before: Known | undefined, values: Values): Planned<RecordClaim> {
  const [said, here] = [new Map(before ? fieldsOf(before.values as unknown as Values) : []), new Map(fieldsOf(toValues(row)))];
  const isDraft = row.state === 'draft';
  const fields = fieldsOf(values).flatMap(([field, now]): ImportedField[] => {
    const settled = settle(said.get(field), now, here.get(field));
    if (settled === 'same') return [];
    const compared = { field, ...(here.has(field) ? { old: here.get(field) } : {}), new: now };
    if (!isDraft) return [{ ...compared, outcome: 'kept', reason: movedOn[row.state] }];
    return settled === 'take' ? [compared] : [{ ...compared, outcome: 'kept', reason: 'It was changed here; what was written here stays' }];
  });
  const isChanged = fields.some(({ outcome }) => outcome === undefined);
  const reason = isDraft ? (before ? undefined : 'It is the draft that the institution has begun here') : movedOn[row.state];
  return { claim, outcome: isChanged ? 'changed' : 'unchanged', subjectId: row.id, fields, ...(reason ? { reason } : {}) };
}

/** Why an assessment is left as it is. */
const movedOn: Record<AssessmentState, string> = {
  draft: 'It is a draft',
  inReview: 'It is in review: have it returned, and change it in Monitum',
  returned: 'It was returned by its reviewer: change it in Monitum',
  published: 'It is published, and stays as it was published: write a new one in Monitum',
  superseded: 'It was published, and a newer one has taken its place: write a new one in Monitum',
  withdrawn: 'It was published and withdrawn: write a new one in Monitum',
};

/**
 * Writes what was planned: new drafts, and changes of drafts; sets `subjectId` of those that are new. It goes through the writes of the API,
 * so that the audit chain has it.
 * @throws Problem where something has changed since it was planned; the transaction is then to be given up
 */
export async function applyAssessments(writing: Writing, _source: ImportSource, planned: Planned<RecordClaim>[]): Promise<void> {
  for (const one of planned) {
    if (one.outcome !== 'new' && one.outcome !== 'changed') continue;
    const values = valuesOf(one.claim);
    const { institution } = values;
    if (writing.actor.institution !== null && writing.actor.institution !== institution)
      throw new Problem('missingPermission', `The assessment is one of ${institution}; only its members write it`, {
        members: { permission: 'assessments.draft', institutions: [institution] },
      });
    // The draft belongs to the institution that the row names; the audit chain has who imports, whoever that is.
    const drafting = { ...actingBy(writing, 'assessments.draft'), actor: { ...writing.actor, institution } };
    if (one.outcome === 'new') {
      const found = await findRecommendation(writing.tx, values);
      if ('fault' in found) throw new Problem('conflict', found.fault);
      one.subjectId = await createAssessment(drafting, found.id, inputOf(values));
    } else {
      const row = (await findKnown(writing.tx, one.subjectId as string)) as AssessmentRow;
      const taken = one.fields.filter(({ outcome }) => outcome === undefined);
      await patchAssessment(drafting, row.recommendation, row.id, row.version, patchOf(taken));
    }
  }
}

const valuesOf = ({ values }: RecordClaim): Values => values as unknown as Values;

/** The members that the API takes. */
function inputOf({ recommendation: _id, symbol: _symbol, paragraph: _paragraph, institution: _whose, ...input }: Values) {
  return readInput(NewAssessment, input);
}

/** What is wrong with an assessment in itself; undefined where nothing is. */
function faultOf(values: Values): string | undefined {
  try {
    inputOf(values);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `The assessment cannot be taken: ${error.issues.map(({ detail }) => detail).join('. ') || error.message}`;
  }
  if (values.status === 'notAssessed') return '`notAssessed` is what there is without an assessment: leave the row out';
  return values.evidenceUpTo > belgianDay(new Date())
    ? `The day up to which evidence was looked at, ${values.evidenceUpTo}, lies in the future`
    : undefined;
}

async function authorityFault(tx: Db, { authority, institution }: Values): Promise<string | undefined> {
  const named = authority === undefined ? [institution] : [authority, institution];
  const rows = await select<{ id: string }>(
    tx,
    sql`select id from authorities where id = any(${textArray(named)}) and published_at is not null and withdrawn_at is null`,
  );
  const missing = named.find((id) => !rows.some((row) => row.id === id));
  return missing === undefined ? undefined : `There is no authority ${missing}`;
}

/** The recommendation that a row names, or a sentence that says why it cannot be told. */
async function findRecommendation(tx: Db, values: Values): Promise<{ id: string } | { fault: string }> {
  const { recommendation, symbol = '', paragraph = '', institution } = values;
  const name = recommendation ?? `${symbol}, paragraph ${paragraph}`;
  const rows = await select<{
    id: string;
    kind: string;
    institutions: string[];
    isPublic: boolean;
    mergedInto: string | null;
    isWithdrawn: boolean;
  }>(
    tx,
    recommendation === undefined
      ? sql`select r.id, r.kind, r.institutions, r.published_at is not null as "isPublic", null as "mergedInto", false as "isWithdrawn"
            from recommendations r join paragraphs p on p.id = r.paragraph join documents d on d.id = r.document
            where p.number_key = ${paragraphKey(paragraph)} and r.withdrawn_at is null
              and (d.symbol_key = ${symbolKey(symbol)}
                or exists (select from document_aliases a where a.document = d.id and a.alias_key = ${symbolKey(symbol)}))
            order by r.id`
      : sql`select id, kind, institutions, published_at is not null as "isPublic", merged_into as "mergedInto", withdrawn_at is not null as "isWithdrawn"
            from recommendations where id = ${recommendation}`,
  );
  const seen = rows.filter(({ isPublic, institutions }) => isPublic || institutions.length === 0 || institutions.includes(institution));
  const [row, ...more] = seen;
  if (!row) return { fault: `There is no recommendation ${name}` };
  if (row.mergedInto) return { fault: `The recommendation ${name} was merged into ${row.mergedInto}: name that one` };
  if (row.isWithdrawn) return { fault: `The recommendation ${name} was withdrawn` };
  if (more.length > 0)
    return {
      fault: `Several recommendations stand in ${name}: name one by its id, ${seen.map(({ id, kind }) => `${id} (${kind})`).join(' or ')}`,
    };
  if (row.institutions.length > 0 && !row.institutions.includes(institution))
    return { fault: `The recommendation ${name} belongs to ${row.institutions.join(', ')}; only they assess it` };
  return { id: row.id };
}

/** The assessment that a row became when it was imported before; undefined where it was thrown away. */
async function findKnown(tx: Db, id: string): Promise<AssessmentRow | undefined> {
  const [row] = await select<{ recommendation: string }>(tx, sql`select recommendation from assessments where id = ${id}`);
  return row && findAssessment(tx, row.recommendation, id);
}

/** The assessment of the same that its institution has in the making, which a second one would only compete with. */
async function findInTheMaking(tx: Db, recommendation: string, { authority, institution }: Values): Promise<AssessmentRow | undefined> {
  const [row] = await select<{ id: string }>(
    tx,
    sql`select id from assessments
        where recommendation = ${recommendation} and authority is not distinct from ${authority ?? null} and institution = ${institution}
          and state in ('draft', 'inReview', 'returned') order by modified_at desc, id limit 1`,
  );
  return row && findAssessment(tx, recommendation, row.id);
}

const plainFields = ['status', 'confidence', 'evidence', 'evidenceUpTo', 'methodologyVersion', 'reason'] as const;

/** An assessment field by field, as each is settled: the rationale by language, together with who wrote it. */
function fieldsOf(values: Partial<Values>): [field: string, value: unknown][] {
  const texts = languages.flatMap((language): [string, unknown][] => {
    const text = values.rationale?.[language];
    return text === undefined ? [] : [[`rationale.${language}`, { text, origin: values.rationaleOrigins?.[language] }]];
  });
  return [
    ...plainFields.flatMap((field): [string, unknown][] => {
      const value = field === 'evidence' ? values.evidence && inOneOrder(values.evidence) : values[field];
      return value === undefined ? [] : [[field, value]];
    }),
    ...texts,
  ];
}

/** Evidence is stored without an order, and once. */
const inOneOrder = (evidence: unknown[]): unknown[] =>
  [...new Map(evidence.map((one) => [canonicalJson(one), one]))].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);

/** A stored assessment as a row would give it. */
function toValues(row: AssessmentRow): Partial<Values> {
  const texts = (member: 'text' | 'origin') =>
    Object.fromEntries(Object.entries(row.rationale).map(([language, one]) => [language, one[member]]));
  return {
    status: row.status,
    confidence: row.confidence,
    ...(row.evidence.length > 0 ? { evidence: row.evidence.map(toEvidence) } : {}),
    evidenceUpTo: row.evidenceUpTo,
    methodologyVersion: row.methodologyVersion,
    ...(row.reason === null ? {} : { reason: row.reason }),
    rationale: texts('text'),
    rationaleOrigins: texts('origin'),
  } as Partial<Values>;
}

const toEvidence = ({ tier, title, url, publishedOn }: AssessmentRow['evidence'][number]) => ({
  tier,
  title,
  ...(url ? { url } : {}),
  ...(publishedOn ? { publishedOn } : {}),
});

/** The fields that are taken, as a patch of the API. */
function patchOf(taken: ImportedField[]): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  const [texts, origins]: [Partial<Record<Language, string>>, Partial<Record<Language, string>>] = [{}, {}];
  for (const { field, new: value } of taken) {
    const language = field.startsWith('rationale.') ? (field.slice('rationale.'.length) as Language) : undefined;
    if (language === undefined) patch[field] = value;
    else {
      const { text, origin } = value as { text: string; origin: string };
      texts[language] = text;
      origins[language] = origin;
    }
  }
  return Object.keys(texts).length > 0 ? { ...patch, rationale: texts, rationaleOrigins: origins } : patch;
}
