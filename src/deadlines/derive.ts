import { eq, type SQL, sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { deriveId } from '../../db/keys.ts';
import { deadlines } from '../../db/schema/index.ts';
import { type LocalizedText, languages, type Source, type Verification } from '../../db/schema/types.ts';
import { findStored, readStored, type StoredRecord } from '../writing/kinds.ts';
import type { Writing } from '../writing/write.ts';
import { deadlineWrites } from './writes.ts';

/** What a rule of follow-up looks at: the document and the dialogue of its review, as far as they are public. */
export interface Examined {
  body: string;
  type: string;
  stage: string | null;
  review: string | null;
  adoptedOn: string | null;
  publishedOn: string | null;
  followUpParagraphs: string[];
  /** The day on which the dialogue with the State ended. */
  dialogueOn: string | null;
}

interface DocumentRow extends Examined {
  id: string;
  institutions: string[];
  isPublic: boolean;
}

/** A rule of `follow_up_rules` with the words by which its deadline is called. */
interface Rule {
  code: string;
  body: string;
  kind: string;
  monthsMax: number;
  countedFrom: string;
  sources: Source[];
  verification: Verification;
  label: LocalizedText;
  bodyName: LocalizedText;
  /** Whether somebody has recorded a deadline of that kind for the document, or for its review as a whole. */
  isRecorded: boolean;
}

/** The texts by which a body ends its examination of the State, or of a complaint against it. */
const finalTypes = new Set([
  'concludingObservations',
  'uprReport',
  'visitReport',
  'countryReport',
  'evaluationReport',
  'complaintDecision',
]);

/** The stages at which they come; what comes later in a review answers them. */
const finalStages = new Set(['adoption', 'publication']);

/**
 * Adds months to a date and leaves it as precise as it was: the end of a month stays within its month, and of a date known to the year the
 * latest year is given that it can lead to. Undefined after the year 9999.
 */
export function addMonths(date: string, months: number): string | undefined {
  const [year = 0, month, day] = date.split('-').map(Number);
  const count = year * 12 + ((month ?? 12) - 1) + months;
  const [dueYear, dueMonth] = [Math.floor(count / 12), (count % 12) + 1];
  if (dueYear > 9999) return undefined;
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  if (month === undefined) return pad(dueYear, 4);
  if (day === undefined) return `${pad(dueYear, 4)}-${pad(dueMonth, 2)}`;
  const end = new Date(Date.UTC(2000, dueMonth, 0));
  end.setUTCFullYear(dueYear, dueMonth, 0);
  return `${pad(dueYear, 4)}-${pad(dueMonth, 2)}-${pad(Math.min(day, end.getUTCDate()), 2)}`;
}

/** When a rule wants an answer to a document; undefined where it does not apply, or the date that it counts from is not known. */
function dueOnOf(rule: Rule, document: Examined): string | undefined {
  if (rule.body !== document.body || !finalTypes.has(document.type)) return undefined;
  if (document.stage !== null && !finalStages.has(document.stage)) return undefined;
  if (rule.kind === 'followUpReply' && document.followUpParagraphs.length === 0) return undefined;
  // When a text was sent to the State is not kept: what counts from there is never computed.
  const days: Record<string, string | null> = {
    adoption: document.adoptedOn,
    dialogue: document.dialogueOn,
    publication: document.publishedOn,
  };
  const from = days[rule.countedFrom];
  return from ? addMonths(from, rule.monthsMax) : undefined;
}

/**
 * Derives the deadlines of a document from the rules of its body, one for each rule, in the transaction of the writing.
 *
 * Rules apply to public documents by which a body ends an examination: concluding observations, UPR reports, visit, country and evaluation
 * reports, decisions on complaints, where their stage is adoption or publication, or is not said. Lists of issues, State reports, replies,
 * views, conclusions, grades of follow-up and what supervises a judgment call forth none. A rule that wants a follow-up reply applies where
 * the document names paragraphs for follow-up; one that counts from transmission never does, because that day is not kept.
 *
 * A deadline of the same kind that somebody recorded stands in the way of the rule. A derived one follows its document until a person writes
 * it, and is withdrawn when the rule does not apply any more; the rule never changes what a person wrote, withdrew or gave away.
 * @param former what of the document was otherwise before: then a deadline is added only where the rule gave none before, so that the
 *   correction of an old document does not make duties of the past
 */
export async function deriveDeadlines(writing: Writing, documentId: string, former?: Partial<Examined>): Promise<void> {
  const { tx } = writing;
  const [document] = await select<DocumentRow>(
    tx,
    sql`select d.id, d.body, d.type, d.stage, d.review, d.adopted_on as "adoptedOn", d.published_on as "publishedOn", d.follow_up_paragraphs as "followUpParagraphs",
          coalesce(v.dialogue_to, v.dialogue_from) as "dialogueOn", d.institutions, ${publicOf('d')} as "isPublic"
        from documents d left join reviews v on v.id = d.review and ${publicOf('v')} where d.id = ${documentId}`,
  );
  if (!document) return;
  for (const rule of await listRules(writing, document)) {
    const id = deriveId('deadline', document.id, rule.code);
    const dueOn = document.isPublic ? dueOnOf(rule, document) : undefined;
    const existing = await findStored(tx, { table: deadlines }, id);
    if (existing) {
      if (await isUntouched(writing, id)) await adjust(writing, document, existing, dueOn);
    } else if (dueOn !== undefined && !rule.isRecorded && (!former || dueOnOf(rule, { ...document, ...former }) === undefined))
      await add(writing, document, rule, id, dueOn);
  }
}

const publicOf = (table: string): SQL => sql.raw(`(${table}.published_at is not null and ${table}.withdrawn_at is null)`);

/** The rules of the document's body, and those by which it has deadlines already. */
async function listRules({ tx }: Writing, { id, body, review }: DocumentRow): Promise<Rule[]> {
  return select<Rule>(
    tx,
    sql`select f.code, f.body, f.kind, f.months_max as "monthsMax", f.counted_from as "countedFrom", f.sources, f.verification, k.label, b.name as "bodyName",
          exists (select from deadlines l where (l.document = ${id} or (l.document is null and l.review = ${review})) and l.kind = f.kind and l.rule is null and ${publicOf('l')}) as "isRecorded"
        from follow_up_rules f join deadline_kinds k on k.code = f.kind join bodies b on b.code = f.body
        where f.body = ${body} or f.code in (select l.rule from deadlines l where l.document = ${id}) order by f.position`,
  );
}

/** Whether nothing but a rule has written a deadline. */
async function isUntouched({ tx }: Writing, id: string): Promise<boolean> {
  const [other] = await select(
    tx,
    sql`select sequence from audit_entries where subject_kind = 'deadline' and subject_id = ${id} and operation <> ${operation} limit 1`,
  );
  return other === undefined;
}

const operation = 'deadline.derived';

async function add(writing: Writing, document: DocumentRow, rule: Rule, id: string, dueOn: string): Promise<void> {
  const { tx, at } = writing;
  const values = {
    id,
    kind: rule.kind,
    body: document.body,
    document: document.id,
    review: document.review,
    title: titleOf(rule),
    dueOn,
    state: 'open' as const,
    isComputed: true,
    rule: rule.code,
    sources: rule.sources,
    verification: rule.verification,
    institutions: document.institutions,
  };
  const instant = sql`${at}::timestamptz`;
  await tx.insert(deadlines).values({ ...values, publishedAt: instant, modifiedAt: instant });
  await tell(writing, 'published', id);
}

/** The kind of the deadline and who wants it met, in the languages that have both. */
function titleOf({ label, bodyName }: Rule): LocalizedText {
  const both = languages.filter((language) => label[language] && bodyName[language]);
  return both.length === 0 ? label : Object.fromEntries(both.map((language) => [language, `${label[language]}: ${bodyName[language]}`]));
}

/** Lets a deadline that only a rule has written follow its document. */
async function adjust(writing: Writing, document: DocumentRow, before: StoredRecord, dueOn: string | undefined): Promise<void> {
  const { tx, at } = writing;
  const wasPublic = before.withdrawnAt === null;
  if (dueOn === undefined ? !wasPublic : wasPublic && before['dueOn'] === dueOn && before['review'] === document.review) return;
  const former = await readStored(tx, deadlineWrites, before);
  const instant = sql`${at}::timestamptz`;
  const state =
    dueOn === undefined
      ? { withdrawnAt: instant, withdrawnReason: 'The rule does not apply to the document any more' }
      : { dueOn, review: document.review, withdrawnAt: null, withdrawnReason: null };
  await tx
    .update(deadlines)
    .set({ ...state, version: before.version + 1, modifiedAt: instant })
    .where(eq(deadlines.id, before.id));
  const event = dueOn === undefined ? 'withdrawn' : wasPublic ? 'updated' : 'published';
  await tell(writing, event, before.id, { version: before.version, ...former });
}

/** Tells the audit chain and readers what a rule did. */
async function tell(writing: Writing, event: string, id: string, before?: { version: number }): Promise<void> {
  const row = (await findStored(writing.tx, { table: deadlines }, id)) as StoredRecord;
  const { version, institutions } = row;
  writing.record({
    operation,
    kind: 'deadline',
    id,
    before,
    after: { ...(await readStored(writing.tx, deadlineWrites, row)), version, institutions } as { version: number },
  });
  writing.announce({ kind: 'deadline', event, id, version, reason: row.withdrawnReason ?? undefined });
}
