import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerIn, formatOf, strangerIssues, typesOf } from '../formats/media.ts';
import { isLinked, sendRecord } from '../formats/record.ts';
import { aboutFormats, sendTaken, tableNote, takenIssues } from '../formats/send.ts';
import { answerPage, collectionCheck } from '../http/collection.ts';
import { hrefOf, type Names } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { sendCalendar, sendDeadline } from './calendar.ts';
import { deadlineExport } from './export.ts';
import { toDeadline, toDeadlineItem } from './json.ts';
import { findDeadline, listDeadlines } from './queries.ts';
import {
  Deadline,
  DeadlineItemQuery,
  DeadlinePage,
  DeadlinePath,
  DeadlineQuery,
  DeadlineSummary,
  itemFormats,
  listFormats,
} from './schemas.ts';
import { deadlineWrites } from './writes.ts';

const tags = ['Deadlines'];

const checkQuery = collectionCheck({
  item: DeadlineSummary,
  lists: { body: 'bodies', organisation: 'organisations', kind: 'deadlineKinds' },
  periods: [['from', 'to']],
});

const oneFile = 'it gives everything that the filters leave, in one file';
/** What means nothing in a calendar. */
const strangers = { page: oneFile, pageSize: oneFile, sort: 'a calendar has an order of its own', select: 'it has members of its own' };

/** The calendar of what is due in the reviews of Belgium. */
export const deadlineRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/deadlines',
    {
      schema: {
        tags,
        operationId: 'listDeadlines',
        summary: 'What is due when',
        description:
          'The format `ics` gives all deadlines that the filters leave, without pages, in the language asked for first, or English. Where only the month or the year is known, the event covers the whole month or year and says that the day is not known; a deadline without any date is in the JSON alone. An event is `TENTATIVE` where its date follows from a rule or was not yet read in a source, and `CANCELLED`, without words, where the deadline was withdrawn, or was changed within the last 400 days so that its date or state left the filter. Of what is open a reader is reminded 30 and 7 days before. ' +
          aboutFormats,
        querystring: DeadlineQuery,
        response: answerIn(listFormats, DeadlinePage, tableNote(deadlineExport)),
      },
      config: {
        produces: typesOf(listFormats),
        check: (query: Partial<DeadlineQuery>, vocabularies, _given, request) => [
          ...checkQuery(query, vocabularies as Names),
          ...(formatOf(request, listFormats, query.format) === 'ics'
            ? strangerIssues(request, 'ics', strangers)
            : takenIssues(request, listFormats, query.format)),
        ],
      },
    },
    async (request, reply) => {
      const format = formatOf(request, listFormats, request.query.format);
      if (format === 'ics') return sendCalendar(app, request, reply, request.query) as never;
      if (format !== 'json') return sendTaken(app, request, reply, deadlineExport, format, { query: request.query }) as never;
      return answerPage(app, request, reply, {
        item: DeadlineSummary,
        find: (db, query: DeadlineQuery, page) => listDeadlines(db, query, page),
        toItem: toDeadline,
      });
    },
  );

  app.get(
    '/deadlines/:deadlineId',
    {
      schema: {
        tags,
        operationId: 'getDeadline',
        summary: 'One deadline',
        params: DeadlinePath,
        querystring: DeadlineItemQuery,
        response: answerIn(itemFormats, Deadline),
      },
      config: { record: 'deadlines', produces: typesOf(itemFormats) },
    },
    async (request, reply) => {
      const { deadlineId } = request.params;
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findDeadline(db, deadlineId))]);
      if (!row) throw await whyAbsent(app.database.whole, 'deadlines', hrefOf(view, 'deadlines'), 'deadlineId', deadlineId);
      const format = formatOf(request, itemFormats, request.query.format);
      if (format === 'ics') return sendDeadline(app, request, reply, row, view) as never;
      const item = toDeadlineItem(row, view);
      return isLinked(format) ? (sendRecord(reply, view, 'deadline', item, format) as never) : item;
    },
  );

  addRecordWrites(app, {
    kind: deadlineWrites,
    path: '/deadlines',
    param: 'deadlineId',
    title: 'Deadline',
    tag: 'Deadlines',
    item: Deadline,
    show: async (request, id) => {
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findDeadline(db, id))]);
      return row && toDeadlineItem(row, view);
    },
  });
};
