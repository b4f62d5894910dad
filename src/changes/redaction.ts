import { type SQL, sql } from 'drizzle-orm';

/** The tables of what can be taken out of the past too. */
const redactable = {
  recommendation: 'recommendations',
  document: 'documents',
  review: 'reviews',
  deadline: 'deadlines',
  measure: 'measures',
  authority: 'authorities',
  treatyAction: 'treaty_actions',
  position: 'positions',
  grade: 'grades',
  assessment: 'assessments',
  contribution: 'contributions',
};

const isRedacted = (table: string, column: string): string =>
  `exists (select from public.${table} x where x.id = ${column} and x.is_redacted)`;

const subjectIsRedacted = (change: string): string =>
  `case ${change}.subject_kind ${Object.entries(redactable)
    .map(([kind, table]) => `when '${kind}' then ${isRedacted(table, `${change}.subject_id`)}`)
    .join(' ')} else false end`;

/**
 * Whether a change is about something that was later taken out of the past too, about a part of it, or about what showed something else
 * because of it: a record repeats the reason of the voice by which it changed, at the same instant.
 */
const isAboutRedacted = (change: string): string =>
  `(${subjectIsRedacted(change)} or ${isRedacted('recommendations', `${change}.parent`)}
    or exists (select from public.changes part where part.parent = ${change}.subject_id and part.occurred_at = ${change}.occurred_at and ${subjectIsRedacted('part')}))`;

/**
 * The reason and the details of a row of `changes` as far as they may still be told. Of what was taken out of the past only why it was
 * withdrawn is left, which its tombstone says too.
 * @param change the alias of the table
 */
export const tellable = (change: string): { reason: SQL; details: SQL } => ({
  reason: sql.raw(
    `case when ${change}.reason is null or (${isAboutRedacted(change)} and not (${change}.type like '%.withdrawn' and ${subjectIsRedacted(change)})) then null else ${change}.reason end`,
  ),
  details: sql.raw(`case when ${change}.details is null or ${isAboutRedacted(change)} then null else ${change}.details end`),
});
