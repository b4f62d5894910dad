import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../db/schema/types.ts';
import { type CalendarEvent, toCalendar } from '../formats/calendar.ts';
import { describeFile } from '../formats/download.ts';
import { inLanguage, mainLanguage } from '../formats/language.ts';
import { searchFor } from '../formats/media.ts';
import { words } from '../formats/words.ts';
import { codeReference, hrefOf, uriOf, type View, verificationOf } from '../http/view.ts';
import { linkedDataWords } from '../i18n/linked-data/index.ts';
import { belgianDay } from '../writing/write.ts';
import { type DeadlineRow, listDatedDeadlines, listLeftDeadlines, listWithdrawnDeadlines, type WithdrawnDeadline } from './queries.ts';
import type { DeadlineQuery } from './schemas.ts';

/** Days: who follows what is open is reminded a month and a week before. */
const reminders = [30, 7];

/** Days for which a calendar still says of a deadline that it left it: longer than any client waits before it asks again. */
const daysOfLeaving = 400;

/** Answers the deadlines that a query leaves as a calendar that programs can subscribe to. */
export async function sendCalendar(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, query: DeadlineQuery) {
  const since = new Date(app.clock().getTime() - daysOfLeaving * 86_400_000).toISOString();
  const [view, rows, left, withdrawn] = await Promise.all([
    app.view(request),
    app.read(request, (db) => listDatedDeadlines(db, query)),
    app.read(request, (db) => listLeftDeadlines(db, query, since)),
    listWithdrawnDeadlines(app.database.whole, query),
  ]);
  const today = belgianDay(app.clock());
  const language = mainLanguage(view.languages);
  const events = [
    ...rows.map((row) => toEvent(row, view, language, today)),
    ...left.map((row) => toCancelled(row, view)),
    ...withdrawn.map((row) => toCancelled(row, view)),
  ];
  return sendEvents(app, request, reply, { view, language, name: nameOf(view, query, language), file: 'monitum-deadlines', events });
}

/** Answers one deadline as a calendar with it alone; one without a date has no place in any calendar. */
export function sendDeadline(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, row: DeadlineRow, view: View) {
  const language = mainLanguage(view.languages);
  const events = row.dueOn === null ? [] : [toEvent(row, view, language, belgianDay(app.clock()))];
  const name = inLanguage(row.title, language)?.text ?? words[language].calendar;
  return sendEvents(app, request, reply, { view, language, name, file: `monitum-${row.id}`, events });
}

interface Written {
  view: View;
  language: Language;
  name: string;
  file: string;
  events: CalendarEvent[];
}

function sendEvents(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, { language, name, file, events }: Written) {
  const { address, search } = app.addressOf(request);
  const description = linkedDataWords[language].catalogue.rights;
  const calendar = toCalendar({ name, description, language, source: `${address}?${searchFor('ics', search)}`, events });
  describeFile(reply, { format: 'ics', name: file, languages: [language], isAttachment: false });
  return reply.send(calendar);
}

/** The name of the calendar of a filter: who follows several tells them apart by it. */
function nameOf(view: View, { body = [], organisation = [], kind = [] }: DeadlineQuery, language: Language): string {
  const named = (list: string, codes: string[]) =>
    codes.map((code) => {
      const { name, abbreviation } = codeReference(view, list, code);
      return inLanguage(abbreviation ?? name, language)?.text ?? code;
    });
  const filters = [...named('organisations', organisation), ...named('bodies', body), ...named('deadlineKinds', kind)];
  return filters.length > 0 ? `${words[language].calendar} – ${filters.join(', ')}` : words[language].calendar;
}

const uidOf = (view: View, id: string): string => uriOf(view, 'id', 'deadline', id);

function toEvent(row: DeadlineRow, view: View, language: Language, today: string): CalendarEvent {
  const said = words[language];
  const date = row.dueOn as string;
  const isUnverified = verificationOf(row, row) === 'unverified';
  const title = inLanguage(row.title, language);
  const body = codeReference(view, 'bodies', row.body);
  const kind = codeReference(view, 'deadlineKinds', row.kind);
  const description = [
    date.length < 10 ? `${date}: ${said.dayUnknown}` : undefined,
    said[row.state as 'open' | 'done' | 'unknown'],
    row.isComputed ? said.computed : undefined,
    isUnverified ? `[${said.unverified}]` : undefined,
    row.document?.symbol ?? undefined,
    inLanguage(row.note ?? undefined, language)?.text,
    hrefOf(view, 'deadlines', row.id),
  ];
  return {
    uid: uidOf(view, row.id),
    date,
    modifiedAt: row.modifiedAt,
    sequence: row.version,
    status: row.isComputed || isUnverified ? 'TENTATIVE' : 'CONFIRMED',
    summary: title && { ...title, text: date.length < 10 ? `${title.text} (${date}, ${said.dayUnknown})` : title.text },
    description: description.filter((line) => line !== undefined).join('\n'),
    url: hrefOf(view, 'deadlines', row.id),
    categories: [body, kind].flatMap(({ name }) => inLanguage(name, language)?.text ?? []),
    // Of what has passed or was done nobody is reminded; a month or year begins with its first day.
    ...(row.state === 'open' && date > today.slice(0, date.length) ? { remindDaysBefore: reminders } : {}),
  };
}

/** What was withdrawn, or left the filter, has no words here any more, but a calendar that has it learns that it is off. */
const toCancelled = ({ id, dueOn, version, withdrawnAt: modifiedAt }: WithdrawnDeadline, view: View): CalendarEvent => ({
  uid: uidOf(view, id),
  date: dueOn,
  modifiedAt,
  sequence: version,
  status: 'CANCELLED',
});
