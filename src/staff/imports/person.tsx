import { importWords } from '../../i18n/staff-imports/index.ts';
import type { StaffHere } from '../../web/staff.tsx';

/** Actors of the program's own: its timetable, its command line, the key of its environment. */
const ownActors = new Set(['system', 'cli', 'adminKey']);

/** Who ordered or decided something: oneself, the program, a name for who manages accounts, and else the opaque id. */
export function Person({ here, id, names }: { here: StaffHere; id: string; names: Map<string, string> }) {
  const words = importWords[here.language];
  if (id === here.actor.id) return <>{words.you}</>;
  if (ownActors.has(id)) return <>{words.byProgram}</>;
  const name = names.get(id);
  return name === undefined ? <code>{id}</code> : <span>{name}</span>;
}
