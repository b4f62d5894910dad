import type { Note, RecommendationValues } from '../claims.ts';
import { uprCycleOf } from '../normalise.ts';
import type { LabelReader } from './uhri-labels.ts';
import { keyOf, RowFault, shown, type UhriRow } from './uhri-row.ts';

/** What a row says of the Universal Periodic Review. */
export type UprValues = Pick<RecommendationValues, 'upr' | 'states' | 'position'>;

/**
 * Gives session and cycle, the States that recommended and the position of the State under review.
 * @param named codes of the States in brackets behind the text, for a row that has none of its own
 * @throws RowFault where a State or a position is not known
 */
export function uprOf(row: UhriRow, named: string[], labels: LabelReader, notes: Note[]): UprValues {
  const upr = reviewOf(row, notes);
  const states = statesOf(row, named, labels, notes);
  const position = positionOf(row, labels, notes);
  return { ...(upr ? { upr } : {}), ...(states ? { states } : {}), ...(position ? { position: { value: position } } : {}) };
}

/** Session from `- 36th Session`; the cycle follows from it. */
function reviewOf({ sessions = [], cycle }: UhriRow, notes: Note[]): { cycle: number; session: number } | undefined {
  const numbers = new Set(
    sessions.flatMap((label) => {
      const [, before, after] = /(\d{1,3})(?:st|nd|rd|th|e|er|ère|ème)?\s+session|session\s+(\d{1,3})/i.exec(label) ?? [];
      return before ?? after ?? [];
    }),
  );
  const [number] = numbers;
  if (number === undefined || numbers.size > 1) {
    if (sessions.some((label) => label.trim() !== ''))
      notes.push({
        field: keyOf.sessions,
        value: shown(sessions.join('; ')),
        reason: 'No one session can be read: it is taken without one.',
      });
    return undefined;
  }
  const session = Number(number);
  const derived = uprCycleOf(session);
  if (derived === undefined) {
    notes.push({
      field: keyOf.sessions,
      value: number,
      reason: `It is not known which cycle session ${session} belongs to: it is taken without one.`,
    });
    return undefined;
  }
  const given = /[1-9]/.exec(cycle ?? '')?.[0];
  if (given !== undefined && Number(given) !== derived)
    notes.push({
      field: keyOf.cycle,
      value: shown(cycle),
      reason: `Session ${session} belongs to cycle ${derived}, and the row says ${given}.`,
    });
  return { cycle: derived, session };
}

function statesOf({ states }: UhriRow, named: string[], labels: LabelReader, notes: Note[]): string[] | undefined {
  const inText = named.length > 0 ? named : undefined;
  const given = states?.filter((label) => label.trim() !== '');
  if (given === undefined || given.length === 0) return inText ?? given;
  const codes: string[] = [];
  for (const label of given) {
    // Some cells hold several States behind one another.
    const labelsIn = labels.find('countries', label) ? [label] : label.split(/\s*,\s*|\s+-\s+/);
    if (labelsIn.length > 1 && !labelsIn.every((one) => labels.find('countries', one))) labels.need('countries', label, keyOf.states);
    for (const code of labels.codes('countries', labelsIn, keyOf.states, notes)) if (!codes.includes(code)) codes.push(code);
  }
  if (inText && (inText.length !== codes.length || !inText.every((code) => codes.includes(code))))
    notes.push({
      field: keyOf.states,
      value: shown(given.join('; ')),
      reason: `The text names ${named.join(', ')}, and the row says otherwise: the States of the row are taken.`,
    });
  return codes;
}

/** The position; one that is a type of annotation stands in the wrong column. */
function positionOf({ positions }: UhriRow, labels: LabelReader, notes: Note[]): string | undefined {
  const given = positions?.filter((label) => /[^\s-]/.test(label)) ?? [];
  const values = new Set<string>();
  for (const label of given) {
    const meaning = labels.find('positions', label);
    if (!meaning && labels.find('recommendationKinds', label)) {
      notes.push({
        field: keyOf.positions,
        value: shown(label),
        reason: 'A type of annotation stands where the position should: it is taken without one.',
      });
      continue;
    }
    const { code, reason } = meaning ?? labels.need('positions', label, keyOf.positions);
    if (code !== undefined) values.add(code);
    else notes.push({ field: keyOf.positions, value: shown(label), reason: reason ?? 'The label stands for no position.' });
  }
  if (values.size > 1) throw new RowFault(keyOf.positions, shown(given.join('; ')), 'The row gives several positions; one is expected.');
  const [value] = values;
  return value;
}
