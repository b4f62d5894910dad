import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { codeIssues } from '../http/codes.ts';
import { periodIssues } from '../http/paging.ts';
import { calendarWords } from '../i18n/calendar/index.ts';
import { findTreaty } from '../treaties/queries.ts';
import { TreatyQuery } from '../treaties/schemas.ts';
import { addPage } from '../web/page.tsx';
import { type AskedCalendar, Calendar } from './pages/calendar.tsx';
import { listDeadlines } from './queries.ts';
import { DeadlineQuery } from './schemas.ts';

const CalendarQuery = DeadlineQuery.pick({ from: true, to: true, body: true, kind: true, state: true }).extend({
  treaty: TreatyQuery.shape.protocolTo,
  met: z.boolean().optional(),
});

/** More than a person reads; there are some dozens in a year. */
const mostShown = 1_000;

/** The page of the calendar. */
export const deadlinePages: FastifyPluginAsyncZod = async (app) => {
  addPage(
    app,
    '/calendar',
    {
      query: CalendarQuery,
      check: (query, names) => [
        ...codeIssues(names, query, { body: 'bodies', kind: 'deadlineKinds', treaty: 'treaties' }),
        ...periodIssues(query, 'from', 'to'),
      ],
    },
    async (here, { query, request }) => {
      const words = calendarWords[here.language];
      const parentOf = (body: string) => here.vocabularies.lists.get('bodies')?.get(body)?.broader;
      const asked: AskedCalendar = query;
      const { met: _, treaty, body, ...others } = asked;
      const { filters, rows, total } = await app.read(request, async (db) => {
        const watching =
          treaty && (await Promise.all(treaty.map((code) => findTreaty(db, here.today, code)))).flatMap((row) => row?.bodies ?? []);
        // A body above others stands for them, as in the list of deadlines.
        const bodies =
          watching && body ? watching.filter((one) => body.includes(one) || body.includes(parentOf(one) ?? '')) : (watching ?? body);
        if (bodies?.length === 0) return { filters: undefined, rows: [], total: 0 };
        const filters = { ...others, body: bodies && [...new Set(bodies)] };
        const found = await listDeadlines(db, { ...filters, page: 1, pageSize: mostShown }, { limit: mostShown, offset: 0 });
        return { filters, ...found };
      });
      return {
        title: words.title,
        description: words.description,
        crumbs: [{ title: words.title }],
        alternates: filters
          ? [{ type: 'text/calendar', title: words.ics, href: here.api('/deadlines', { ...filters, lang: here.language, format: 'ics' }) }]
          : [],
        body: <Calendar here={here} asked={asked} content={{ rows, total, filters }} />,
      };
    },
  );
};
