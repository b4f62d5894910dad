import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../db/schema/types.ts';
import { type CalendarEvent, toCalendar } from '../formats/calendar.ts';
import { describeFile } from '../formats/download.ts';
import { inLanguage, mainLanguage } from '../formats/language.ts';
import { searchFor } from '../formats/media.ts';
import { words } from '../formats/words.ts';
import { codeReference, hrefOf, uriOf, type View, verificationOf } from '../http/view.ts';
import { type DeadlineRow, listDatedDeadlines, listWithdrawnDeadlines, type WithdrawnDeadline } from './queries.ts';
import type { DeadlineQuery } from './schemas.ts';

/** Answers the deadlines that a query leaves as a calendar that programs can subscribe to. */
export async function sendCalendar(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, query: DeadlineQuery) {
  const [view, rows, withdrawn] = await Promise.all([
    app.view(request),
    app.read(request, (db) => listDatedDeadlines(db, query)),
    listWithdrawnDeadlines(app.database.whole, query),
  ]);
  const language = mainLanguage(view.languages);
  const { address, search } = app.addressOf(request);
  const calendar = toCalendar({
    name: words[language].calendar,
    language,
    source: `${address}?${searchFor('ics', search)}`,
    events: [...rows.map((row) => toEvent(row, view, language)), ...withdrawn.map((row) => toCancelled(row, view))],
  });
  describeFile(reply, { format: 'ics', name: 'monitum-deadlines', languages: [language], isAttachment: false });
  return reply.send(calendar);
}

const uidOf = (view: View, id: string): string => uriOf(view, 'id', 'deadline', id);

function toEvent(row: DeadlineRow, view: View, language: Language): CalendarEvent {
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
  };
}

/** What was withdrawn has no words any more, but a calendar that has it learns that it is off. */
const toCancelled = ({ id, dueOn, version, withdrawnAt }: WithdrawnDeadline, view: View): CalendarEvent => ({
  uid: uidOf(view, id),
  date: dueOn,
  modifiedAt: withdrawnAt,
  sequence: version,
  status: 'CANCELLED',
});
