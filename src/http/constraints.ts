import type { Issue } from '../errors.ts';

/** What PostgreSQL says of a row that it refuses. */
interface Refusal {
  code?: string;
  constraint_name?: string;
  detail?: string;
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A rule of the database that a write breaks: a conflict with another row, or something to change in the body. */
type Broken = { conflict: string; issue?: never } | { conflict?: never; issue: Issue };

/**
 * Turns a rule that the database found broken into what a client can change; undefined for any other error.
 * Codes and records that do not exist are told by the name of the member; sentences, not the names of constraints, say the rest.
 */
export function readRefusal(error: unknown): Broken | undefined {
  const { code, constraint_name: constraint = '', detail = '' } = (error ?? {}) as Refusal;
  const [, columns = '', values = ''] = /^Key \((.+?)\)=\((.*?)\)/.exec(detail) ?? [];
  if (code === '23503') {
    const name = camel(columns.split(', ').at(-1) ?? '');
    const value = values.split(', ').at(-1) ?? '';
    const told = `Referenced resource ${name} = '${value}' does not exist`;
    return { issue: { type: 'referencedResourceNotFound', in: 'body', name, detail: told, value } };
  }
  if (code === '23505') return { conflict: `There is one already with the same ${columns.split(', ').map(camel).join(', ')}` };
  if (code === '23P01') return { conflict: 'Another one holds for the same time' };
  if (code === '23514' || code === '23502')
    return { issue: { type: 'invalidInput', in: 'body', name: '', detail: rules[constraint] ?? 'The members do not go together' } };
  return undefined;
}

/** What a client has to keep to, by the constraint that says so. */
const rules: Record<string, string> = {
  partial_date_check: 'A date is written yyyy-mm-dd, yyyy-mm or yyyy, and exists',
  documents_published_after_adopted: 'publishedOn is before adoptedOn',
  reviews_dialogue: 'dialogueTo is before dialogueFrom',
  measures_period: 'endedOn is before takenOn',
  deadlines_done: 'completedOn needs the state done',
  recommendations_upr: 'A UPR recommendation has both a cycle and a session',
  authorities_not_own_parent: 'An authority cannot stand above itself',
  documents_not_own_parent: 'A document cannot belong to itself',
  paragraphs_not_own_parent: 'A paragraph cannot be a part of itself',
  lineage_two_records: 'A recommendation does not repeat itself',
  users_institution: 'An editor or reviewer needs an institution',
  users_represents: 'A contributor needs represents and voice',
};
