import type { z } from 'zod';
import type { LocalizedText } from '../../db/schema/types.ts';
import { hrefOf, localize, optionalReference, type View } from '../http/view.ts';
import type { WorkItemRow } from './queries.ts';
import type { WorkItem } from './schemas.ts';

/** Where a subject of a kind is read, below what it belongs to where it has no address of its own. */
const places: Record<string, (parent: string, id: string) => string[]> = {
  assessment: (parent, id) => ['recommendations', parent, 'assessments', id],
  contribution: (parent, id) => ['recommendations', parent, 'contributions', id],
  treatyAction: (parent, id) => ['treaties', parent, 'actions', id],
  lineage: (_parent, id) => ['lineageSuggestions', id],
};

/** The lists that codes of a detail come from. */
const lists: Record<string, string> = {
  authority: 'authorities',
  status: 'statuses',
  deadlineKind: 'deadlineKinds',
  body: 'bodies',
  treaty: 'treaties',
  treatyAction: 'treatyActionKinds',
};

const longest = 300;

/** Cuts a text to what a line of the list shows. */
const cut = (text: string): string => {
  const signs = Array.from(text);
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : text;
};

/** Writes one thing that awaits somebody. */
export function toWorkItem(row: WorkItemRow, view: View): z.output<typeof WorkItem> {
  const texts = Object.entries(row.texts ?? {});
  const whole: LocalizedText = row.title ?? Object.fromEntries(texts.map(([language, { text }]) => [language, text]));
  const title = Object.fromEntries(Object.entries(localize(view, whole) ?? {}).map(([language, text]) => [language, cut(text)]));
  const origins = texts.filter(([language]) => title[language] !== undefined).map(([language, { origin }]) => [language, origin]);
  const place = places[row.subjectKind]?.(row.parent ?? '', row.id) ?? [`${row.subjectKind}s`, row.id];
  return {
    kind: row.kind,
    subject: { kind: row.subjectKind, id: row.id, href: hrefOf(view, ...place) },
    title,
    titleOrigins: row.texts ? Object.fromEntries(origins) : undefined,
    due: row.due ?? undefined,
    since: row.since ?? undefined,
    detail: toDetail(row, view),
  };
}

/** Codes with their names, records with their addresses, the rest as it is. */
function toDetail({ detail, subjectKind, parent }: WorkItemRow, view: View): z.output<typeof WorkItem>['detail'] {
  const below = ['assessment', 'contribution'].includes(subjectKind) ? { recommendation: parent } : {};
  return Object.fromEntries(
    Object.entries({ ...below, ...detail }).flatMap(([name, value]): [string, unknown][] => {
      if (value === null) return [];
      const list = lists[name];
      if (list) return [[name, optionalReference(view, list, String(value))]];
      if (['recommendation', 'earlier', 'later'].includes(name))
        return [[name, { id: value, href: hrefOf(view, 'recommendations', String(value)) }]];
      return [[name, value]];
    }),
  );
}
