import { sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import { toAssessment } from '../assessments/json.ts';
import { listAssessments } from '../assessments/queries.ts';
import { toContribution } from '../contributions/json.ts';
import { listContributions } from '../contributions/queries.ts';
import { toDeadline } from '../deadlines/json.ts';
import { listDeadlines } from '../deadlines/queries.ts';
import { toDocumentSummary } from '../documents/json.ts';
import { listDocumentsById } from '../documents/queries.ts';
import { plainFootnote } from '../formats/citation.ts';
import { textArray } from '../http/sql.ts';
import { codeReference, hrefOf, type View } from '../http/view.ts';
import { toMeasureSummary } from '../measures/json.ts';
import { listMeasuresById } from '../measures/queries.ts';
import { toCitable } from '../recommendations/citable.ts';
import { toRecommendation } from '../recommendations/json.ts';
import { listWholeRecommendations } from '../recommendations/queries.ts';
import { toReviewSummary } from '../reviews/json.ts';
import { findReview } from '../reviews/queries.ts';
import { recommendationsAsking } from '../treaties/asking.ts';
import { toAction } from '../treaties/json.ts';
import { figuresOf } from './figures.ts';
import { groupBy, groupingOf } from './grouping.ts';
import {
  findNewestChange,
  isOpenStatus,
  listActsAfter,
  listDocumentsOf,
  listRepetitions,
  listScope,
  listSpokenOf,
  listStatusChanges,
  listTreatiesOf,
  listUnpublished,
} from './queries.ts';
import type { Report, Reported } from './schemas.ts';

/** What a report is asked for with. */
export interface Order {
  review: string;
  language: Language;
  asOf: string | undefined;
  hasDrafts: boolean;
  /** The day in Belgium on which it is made. */
  today: string;
  self: string;
}

/** So many records are read at once. */
const blockSize = 50;

/** What is said of everything that is taken away. */
export const licence = 'CC BY 4.0; texts of the United Nations and the Council of Europe belong to them';

const allOf = { limit: 1_000, offset: 0 };

/**
 * Reads a report: everything that a body asked of Belgium up to the end of a review and that is still open, with what became of it.
 * What is read is what the eyes of `db` see; others are let in between blocks of records.
 * @returns undefined where those eyes see no such review
 */
export async function gatherReport(db: Db, order: Order, everyLanguage: View): Promise<Report | undefined> {
  const view: View = { ...everyLanguage, languages: [order.language] };
  const row = await findReview(db, order.review);
  if (!row) return undefined;
  const statuses = statusesOf(view);
  const scope = await listScope(db, row.body, order.review);
  const ids = scope.filter(({ status }) => isOpenStatus(status)).map(({ id }) => id);
  const unpublished = order.hasDrafts ? await listUnpublished(db) : new Set<string>();
  const treaties = row.treaty ? [row.treaty] : await listTreatiesOf(db, row.body);
  const items = await readItems(db, ids, order, view);
  const oldest = items.flatMap(({ recommendation }) => recommendation.adoptedOn ?? []).sort()[0];
  const since = oldest === undefined ? [] : await listActsAfter(db, oldest);
  const asked = await askedUnder(db, ids, since);
  const shown = items.map((item): Reported => {
    const own = new Set([...treatiesNamed(item), ...(asked.get(item.recommendation.id) ?? [])]);
    const after = since.filter(({ treaty, takenOn }) => own.has(treaty) && (takenOn as string) > (item.recommendation.adoptedOn ?? '9999'));
    return { ...item, treatyActions: after.map((act) => toAction(act, view)) };
  });
  const isConcerned = new Set([...treaties, ...shown.flatMap(({ treatyActions }) => treatyActions.map(({ treaty }) => treaty.code))]);
  const annexed = since.filter(({ treaty, protocolTo }) => isConcerned.has(treaty) || treaties.includes(protocolTo ?? ''));
  const themes = [...(view.names.lists.get('themes')?.keys() ?? [])];
  const kind = (view.names.lists.get('bodies')?.get(row.body) as { details?: { kind?: string } } | undefined)?.details?.kind;
  const grouping = groupingOf({ code: row.body, kind }, row.treaty ?? treaties[0], shown);
  const groups = groupBy(grouping, row.treaty ?? treaties[0], shown, themes);
  const documents = await listDocumentsById(db, await listDocumentsOf(db, ids));
  const newest = await findNewestChange(db, order.asOf);
  const known = new Set(ids);
  return {
    self: order.self,
    review: toReviewSummary(row, view),
    body: codeReference(view, 'bodies', row.body),
    language: order.language,
    madeOn: order.today,
    ...(order.asOf ? { asOf: order.asOf } : {}),
    ...(newest ? { dataVersion: { change: newest.id, href: hrefOf(view, 'changes', newest.id), occurredAt: newest.occurredAt } } : {}),
    hasDrafts: order.hasDrafts,
    unpublished: [...unpublished].filter((id) => known.has(id) || isIn(shown, id) || documents.some((one) => one.id === id)),
    licence,
    openStatuses: statuses.filter(isOpenStatus).map((code) => codeReference(view, 'statuses', code)),
    grouping,
    total: shown.length,
    closed: scope.length - ids.length,
    groups: groups.map((group) => (group.theme ? { ...group, theme: codeReference(view, 'themes', group.theme.code) } : group)),
    figures: figuresOf(shown, statuses, view),
    documents: documents.map((document) => toDocumentSummary(document, view)),
    treatyActions: annexed.map((act) => toAction(act, view)),
    deadlines: await readDeadlines(db, row.id, row.documents, view),
  } as Report;
}

/** The statuses in their order. */
const statusesOf = (view: View): string[] => [...(view.names.lists.get('statuses')?.keys() ?? [])];

async function readItems(db: Db, ids: string[], order: Order, view: View): Promise<Reported[]> {
  const all: Reported[] = [];
  const [spoken, changes, repetitions] = [
    await listSpokenOf(db, ids),
    byRecommendation(await listStatusChanges(db, ids, order.asOf)),
    byRecommendation(await listRepetitions(db, ids)),
  ];
  for (let at = 0; at < ids.length; at += blockSize) {
    for (const row of await listWholeRecommendations(db, ids.slice(at, at + blockSize))) {
      const recommendation = toRecommendation(row, view);
      const isSpoken = spoken.has(row.id);
      const measures =
        row.measures.length > 0
          ? await listMeasuresById(
              db,
              row.measures.map(({ id }) => id),
            )
          : [];
      const assessments = isSpoken ? await listAssessments(db, row.id) : [];
      const contributions = isSpoken ? await listContributions(db, row.id) : [];
      all.push({
        recommendation,
        footnote: plainFootnote(
          toCitable({ item: recommendation, officialUrl: recommendation.officialUrl }, view),
          order.language,
          order.today,
        ),
        assessments: assessments.map((one) => toAssessment(one, view)),
        contributions: contributions.filter(({ state }) => state !== 'refused').map((one) => toContribution(one, view)),
        measures: measures.map((one) => toMeasureSummary(one, view)),
        treatyActions: [],
        statusChanges: (changes.get(row.id) ?? []).map((one) => ({
          occurredAt: one.occurredAt,
          from: codeReference(view, 'statuses', one.from),
          to: codeReference(view, 'statuses', one.to),
          change: hrefOf(view, 'changes', one.id),
        })),
        repetitions: (repetitions.get(row.id) ?? []).map(({ recommendation: _, symbol, adoptedOn, ...one }) => ({
          ...one,
          href: hrefOf(view, 'recommendations', one.id),
          ...(symbol ? { symbol } : {}),
          ...(adoptedOn ? { adoptedOn } : {}),
        })),
        otherGroups: [],
      } as Reported);
    }
    await new Promise(setImmediate);
  }
  return all;
}

function byRecommendation<Row extends { recommendation: string }>(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.recommendation, [...(found.get(row.recommendation) ?? []), row]);
  return found;
}

/** The treaty under which the body spoke, and those whose articles the record names. */
const treatiesNamed = ({ recommendation: { treaty, articles } }: Pick<Reported, 'recommendation'>): string[] => [
  ...(treaty ? [treaty] : []),
  ...articles.map((one) => one.treaty.code),
];

/** Which of the treaties under which Belgium has acted a recommendation asks to ratify, or to withdraw reservations under. */
async function askedUnder(db: Db, ids: string[], acts: { treaty: string }[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const among = sql`r.id = any(${textArray(ids)})`;
  for (const treaty of new Set(acts.map((act) => act.treaty)))
    for (const asked of ['ratify', 'withdrawReservations'] as const)
      for (const { id } of await recommendationsAsking(db, treaty, asked, among)) found.set(id, [...(found.get(id) ?? []), treaty]);
  return found;
}

/** Whether something of a report has this id. */
const isIn = (items: Reported[], id: string): boolean =>
  items.some(({ assessments, contributions, measures, treatyActions, recommendation }) =>
    [...assessments, ...contributions, ...measures, ...treatyActions, ...recommendation.positions, ...recommendation.voices.grades].some(
      (one) => one.id === id,
    ),
  );

async function readDeadlines(db: Db, review: string, documents: { id: string }[], view: View): Promise<Report['deadlines']> {
  const page = { page: 1, pageSize: 500 };
  const own = await listDeadlines(db, { review: [review], ...page }, allOf);
  const ofDocuments =
    documents.length > 0 ? await listDeadlines(db, { document: documents.map(({ id }) => id), ...page }, allOf) : { rows: [] };
  const each = new Map([...own.rows, ...ofDocuments.rows].map((row) => [row.id, row]));
  return [...each.values()]
    .sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'))
    .map((row) => toDeadline(row, view)) as Report['deadlines'];
}
