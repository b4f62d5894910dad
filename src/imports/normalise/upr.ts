/** Last session of each cycle of the Universal Periodic Review (Human Rights Council: 2008-2011, 2012-2016, 2017-2022, 2022-2027). */
const lastSessions = [12, 26, 40, 54];

/** Gives the cycle that a session of the Universal Periodic Review belongs to; undefined for what is no session yet. */
export function uprCycleOf(session: number): number | undefined {
  if (!Number.isInteger(session) || session < 1) return undefined;
  const index = lastSessions.findIndex((last) => session <= last);
  return index === -1 ? undefined : index + 1;
}
