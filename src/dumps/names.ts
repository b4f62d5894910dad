import { listDumps } from './shelf.ts';

/**
 * The name of a dump of an instant: its day in UTC; where that is taken its day and time, at last to the second.
 * @throws an Error where even that is taken
 */
export function nameFor(now: Date, isTaken: (name: string) => boolean): string {
  const [day = '', time = ''] = now.toISOString().split('T');
  const digits = time.replaceAll(':', '');
  const names = [day, `${day}T${digits.slice(0, 4)}Z`, `${day}T${digits.slice(0, 6)}Z`];
  const free = names.find((name) => !isTaken(name));
  if (free === undefined) throw new Error(`There is a dump ${names[2]} already; wait a second.`);
  return free;
}

/** Until which day a new dump is kept; undefined for the first of its month, which is kept to be cited. */
export function untilWhenKept(dir: string, id: string, generatedAt: string, keepDays: number): string | undefined {
  if (!listDumps(dir).some((dump) => dump.id.slice(0, 7) === id.slice(0, 7))) return undefined;
  return new Date(Date.parse(generatedAt) + keepDays * 86_400_000).toISOString().slice(0, 10);
}
