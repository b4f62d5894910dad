import type { z } from 'zod';
import type { ImportedField } from '../../db/schema/index.ts';
import { hrefOf, localize, type View } from '../http/view.ts';
import type { RecommendationClaim } from './claims.ts';
import type { CandidateRow, ImportedRow, OriginRow, ReviewRow, RunRow, StoredRow } from './queries.ts';
import { fieldsOf } from './recommendations/compare.ts';
import type { ReportRow } from './report.ts';
import type { Import, ImportedRecord, ImportReview, ImportRow } from './schemas.ts';

/** Seconds after which it is worth to look again at an import that has not ended. */
const pollSeconds = 2;

/** Writes an import with what came of it. */
export function toImport(row: RunRow, view: View, now: Date): z.output<typeof Import> {
  const isOpen = row.state === 'waiting' || row.state === 'running';
  return {
    id: row.id,
    href: hrefOf(view, 'imports', row.id),
    source: row.source,
    file: { name: row.fileName, hash: row.fileHash, size: row.fileSize },
    applied: row.applies,
    allCountries: row.allCountries,
    language: row.language,
    mappingHash: row.mappingHash ?? undefined,
    state: row.state,
    pollAfter: isOpen ? new Date(now.getTime() + pollSeconds * 1_000).toISOString() : undefined,
    failure: row.failure ?? undefined,
    counts: row.counts ?? undefined,
    rowsRead: row.rowsRead,
    rowsSkipped: row.rowsSkipped,
    attempts: row.attempts,
    orderedBy: row.actor,
    createdAt: row.createdAt,
    startedAt: row.startedAt ?? undefined,
    finishedAt: row.finishedAt ?? undefined,
    rows: hrefOf(view, 'imports', row.id, 'rows'),
  };
}

/** The address of a record of any kind; undefined where it is part of one that is not known. */
export function subjectHref(view: View, kind: string, id: string, parent: string | null | undefined): string | undefined {
  switch (kind) {
    case 'recommendation':
    case 'document':
    case 'measure':
      return hrefOf(view, `${kind}s`, id);
    case 'treatyAction':
      return parent ? hrefOf(view, 'treaties', parent, 'actions', id) : undefined;
    case 'assessment':
      return parent ? hrefOf(view, 'recommendations', parent, 'assessments', id) : undefined;
    default:
      return undefined;
  }
}

/** Kinds of record of which nothing is secret once a source publishes it. */
const openKinds = new Set(['recommendation', 'document', 'measure', 'treatyAction']);

/**
 * A row of a report, as the command line would have written it. What a spreadsheet says of an assessment that who asks may not see is left out;
 * a row of a spreadsheet that came to no record may be such a one.
 * @param seesAll whether who asks may import files, and could have read this one
 */
export function toReportRow(row: StoredRow, { source }: Pick<RunRow, 'source'>, seesAll: boolean): ReportRow {
  const { subjectKind, subjectId } = row;
  const isOpen = seesAll || source !== 'template' || row.isSeen || (subjectKind !== null && openKinds.has(subjectKind));
  return {
    ...(row.row === null ? {} : { row: row.row }),
    outcome: row.outcome,
    ...(row.key === null ? {} : { key: row.key }),
    ...(subjectKind === null || subjectId === null ? {} : { subject: { kind: subjectKind, id: subjectId } }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    fields: isOpen ? (row.fields ?? fieldsOfNew(row)) : [],
  };
}

function fieldsOfNew({ subjectKind, values }: StoredRow): ImportedField[] {
  if (values === null) return [];
  if (subjectKind === 'recommendation') return fieldsOf({ values } as unknown as RecommendationClaim);
  return Object.entries(values).map(([field, value]) => ({ field, new: value }));
}

/** Writes a row of a report. */
export function toImportRow(row: StoredRow, run: RunRow, seesAll: boolean, view: View): z.output<typeof ImportRow> {
  const { subject, ...told } = toReportRow(row, run, seesAll);
  if (!subject) return told as z.output<typeof ImportRow>;
  // What a dry run would make has no address.
  const href = row.outcome === 'new' && !run.applies ? undefined : subjectHref(view, subject.kind, subject.id, row.parent);
  return { ...told, subject: { ...subject, href } } as z.output<typeof ImportRow>;
}

function toCandidate({ id, score, shown }: CandidateRow, kind: string, view: View) {
  if (!shown) return { id, score };
  const { symbol, paragraph, title, texts, takenOn, article, treaty, kind: actKind } = shown;
  const byLanguage = (member: 'text' | 'origin') =>
    texts ? Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text[member]])) : undefined;
  return {
    id,
    href: subjectHref(view, kind, id, treaty),
    score,
    symbol: symbol ?? undefined,
    paragraph: paragraph ?? undefined,
    text: localize(view, title ?? byLanguage('text')),
    textOrigins: localize(view, byLanguage('origin')),
    kind: actKind,
    takenOn: takenOn ?? undefined,
    article: article ?? undefined,
  };
}

/** Writes a row that a person decides, with both texts. */
export function toReview(row: ReviewRow, view: View): z.output<typeof ImportReview> {
  const texts = row.values['texts'] as { text: string }[] | undefined;
  return {
    id: row.id,
    href: hrefOf(view, 'importReviews', row.id),
    source: row.source,
    key: row.key,
    import: { id: row.run, href: hrefOf(view, 'imports', row.run) },
    row: row.row,
    kind: row.subjectKind,
    text: texts?.[0]?.text,
    values: row.values,
    candidate: toCandidate(row.candidate, row.subjectKind, view),
    others: (row.others ?? []).map((other) => toCandidate(other, row.subjectKind, view)),
    reason: row.reason,
    state: row.state,
    record:
      row.subjectId === null
        ? undefined
        : { kind: row.subjectKind, id: row.subjectId, href: subjectHref(view, row.subjectKind, row.subjectId, row.parent) },
    decidedAt: row.decidedAt ?? undefined,
    decidedBy: row.decidedBy ?? undefined,
    createdAt: row.createdAt,
  } as z.output<typeof ImportReview>;
}

/** Where what stands here is not what the source says. */
export interface Difference {
  field: string;
  here: unknown;
  upstream: unknown;
}

/** Writes what a source says of a record, with where each value came from. */
export function toImported(row: ImportedRow, differences: Difference[], view: View): z.output<typeof ImportedRecord> {
  const originOf = ({ run, row: at }: { run: string; row: number }) => {
    const { fileName, fileHash, mappingHash, importedAt } = row.runs[run] as OriginRow;
    return {
      import: { id: run, href: hrefOf(view, 'imports', run) },
      row: at,
      file: { name: fileName, hash: fileHash },
      mappingHash: mappingHash ?? undefined,
      importedAt: importedAt ?? undefined,
    };
  };
  return {
    record: { kind: row.subjectKind, id: row.subjectId, href: subjectHref(view, row.subjectKind, row.subjectId, row.parent) },
    source: row.source,
    key: row.key,
    foundBy: row.foundBy,
    isVanished: row.isVanished,
    origin: originOf(row),
    fields: Object.entries(row.values).map(([field, value]) => {
      const later = row.origins[field];
      return { field, value, origin: later && originOf(later) };
    }),
    differences,
  } as z.output<typeof ImportedRecord>;
}
