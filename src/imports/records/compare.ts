import type { ImportedField } from '../../../db/schema/index.ts';
import type { Source, Verification } from '../../../db/schema/types.ts';
import { canonicalJson } from '../../changes/canonical.ts';
import { settle } from '../plan.ts';

/** The members of a record, as a client would send them. */
export type Members = Record<string, unknown>;

/** Lists to which a source adds and from which it never takes: what stands there stays. */
const growing = new Set(['urls', 'aliases']);

/** The members that say where a record was read, and those that say when it is public: no source of facts decides them. */
const apart = new Set(['sources', 'verification', 'fieldVerification', 'isDraft', 'publishOn', 'sourceNotes']);

const isObject = (value: unknown): value is Members => value !== null && typeof value === 'object' && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

/** The values of a record by their paths: a title in two languages is `title.en` and `title.fr`; a list is one value. */
export function leavesOf(members: Members, above = ''): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  for (const [name, value] of Object.entries(members)) {
    if (above === '' && apart.has(name)) continue;
    const path = `${above}${name}`;
    if (isObject(value)) for (const [inner, leaf] of leavesOf(value, `${path}.`)) leaves.set(inner, leaf);
    else if (value !== undefined) leaves.set(path, value);
  }
  return leaves;
}

/**
 * Compares what a source says of a record with what stands in it, value by value.
 * @param before what the source said of it the last time; undefined where it says it for the first time
 * @param refined members of which the source says what we say, and more: a day within our year
 * @returns the values that are taken, and those of ours that are kept; none for those that agree
 */
export function compareMembers(before: Members | undefined, now: Members, here: Members, refined: string[] = []): ImportedField[] {
  const [said, held] = [leavesOf(before ?? {}), leavesOf(here)];
  return [...leavesOf(now)].flatMap(([field, value]): ImportedField[] => {
    const [former, ours] = [said.get(field), held.get(field)];
    if (isEmpty(value) && isEmpty(ours)) return [];
    if (growing.has(field)) return addTo(field, asList(former), asList(value), asList(ours));
    const settled = settle(former, value, ours);
    if (settled === 'same') return [];
    const told = { field, ...(ours === undefined ? {} : { old: ours }), new: value };
    if (settled === 'take' || refined.includes(field)) return [told];
    return [
      {
        ...told,
        outcome: 'kept',
        reason:
          former === undefined
            ? 'It stood here otherwise before the source was imported'
            : 'It was changed here since the source was imported',
      },
    ];
  });
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What a source adds to a list: what it names now, did not name before, and is not there yet. */
function addTo(field: string, before: unknown[], now: unknown[], here: unknown[]): ImportedField[] {
  const added = withoutThose(now, [...before, ...here]);
  return added.length === 0 ? [] : [{ field, ...(here.length > 0 ? { old: here } : {}), new: [...here, ...added] }];
}

/** The values of a list that another does not have. */
export const withoutThose = <One>(list: One[], those: unknown[]): One[] => list.filter((one) => !those.some((other) => isSame(one, other)));

/** The patch (RFC 7396) that writes the values taken. */
export function patchOf(fields: ImportedField[]): Members {
  const patch: Members = {};
  for (const { field, old, new: value, outcome } of fields) {
    if (outcome !== undefined) continue;
    if (field === 'fieldVerification') {
      // Whole: what is not in the new one goes.
      const gone = Object.keys((old ?? {}) as Members).filter((name) => !(name in (value as Members)));
      patch[field] = { ...Object.fromEntries(gone.map((name) => [name, null])), ...(value as Members) };
      continue;
    }
    const path = field.split('.');
    let place = patch;
    for (const name of path.slice(0, -1)) {
      place[name] ??= {};
      place = place[name] as Members;
    }
    place[path.at(-1) as string] = value;
  }
  return patch;
}

/** Where a record was read, as it stands in it. */
interface Provenance {
  sources: Source[];
  verification: Verification;
  fieldVerification: Record<string, Verification>;
}

/**
 * What becomes of a record's provenance when a source speaks of it: where it was read is named beside what is there. A record that nobody had
 * read becomes verified where the source confirms what makes it that record; every value that the source does not say stays marked as not
 * read.
 * @param citations where the source was read, as far as it was not named before
 * @param after the values of the record once the source's are taken
 * @param confirms whether the source says all of what makes it that record, exactly as it stands here, and was itself read
 */
export function compareProvenance(
  citations: Source[],
  { provenance, now, after, confirms }: { provenance: Provenance; now: Members; after: Members; confirms: boolean },
): ImportedField[] {
  const { sources, verification, fieldVerification } = provenance;
  const fields: ImportedField[] = [];
  const added = withoutThose(citations, sources);
  if (added.length > 0) fields.push({ field: 'sources', old: sources, new: [...sources, ...added] });
  if (!confirms) return fields;
  const [said, held] = [leavesOf(now), leavesOf(after)];
  const isConfirmed = (path: string): boolean => isSame(said.get(path), held.get(path)) && said.has(path);
  const marks: Record<string, Verification> = {};
  for (const [path, value] of Object.entries(fieldVerification)) if (!isConfirmed(path)) marks[path] = value;
  if (verification === 'unverified') {
    fields.push({ field: 'verification', old: 'unverified', new: 'verified' });
    for (const path of held.keys()) if (!isConfirmed(path) && path.split('.').length < 3) marks[markOf(path)] ??= 'unverified';
  }
  if (!isSame(marks, fieldVerification)) fields.push({ field: 'fieldVerification', old: fieldVerification, new: marks });
  return fields;
}

/** What stands in `court` came from the Court alone and is marked as a whole; titles and notes by language. */
const markOf = (path: string): string => (path.startsWith('court.') ? 'court' : path);
