import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Db } from '../../db/client.ts';
import { codeIssues } from '../http/codes.ts';
import { Day } from '../http/fields.ts';
import { periodIssues } from '../http/paging.ts';
import { treatyWords } from '../i18n/treaties/index.ts';
import { listRecommendationsById } from '../recommendations/queries.ts';
import { feedAlternates } from '../subscriptions/follow.tsx';
import { Badge } from '../web/components/status.tsx';
import { Code, Verification } from '../web/components/text.tsx';
import { shown } from '../web/here.ts';
import { addPage } from '../web/page.tsx';
import { findStandingDay, readOn, readTreaty } from './answers.ts';
import { recommendationsAsking } from './asking.ts';
import { TreatyList } from './pages/list.tsx';
import { RatificationTable } from './pages/table.tsx';
import { TreatyBody } from './pages/treaty.tsx';
import { listAcceptances, listActionsBetween, listTreaties, type TreatyFilters } from './queries.ts';
import { countOpenReservations } from './reservations.ts';
import { RatificationQuery, TreatyItemQuery, TreatyPath, TreatyQuery } from './schemas.ts';
import type { Asked } from './wording.ts';

const lists = { organisation: 'organisations', standing: 'treatyStatuses' };
const TreatyListQuery = TreatyQuery.pick({ organisation: true, standing: true, isCore: true });
const TableQuery = RatificationQuery.pick({ asOf: true, organisation: true, standing: true, isCore: true }).extend({
  since: Day.optional(),
});

/** All treaties, of which there are some hundreds at most. */
const all = { limit: 10_000, offset: 0 };
const everyTreaty = async (db: Db, day: string, filters: TreatyFilters = {}) => (await listTreaties(db, day, filters, all)).rows;

/** The pages of the treaties, of the table of ratifications, and of each treaty. */
export const treatyPages: FastifyPluginAsyncZod = async (app) => {
  addPage(
    app,
    '/treaties',
    { query: TreatyListQuery, check: (query, names) => codeIssues(names, query, lists) },
    async (here, { query, request }) => {
      const words = treatyWords[here.language];
      const day = await findStandingDay(app, undefined);
      const rows = await readOn(app, request, day, (db) => everyTreaty(db, day.on));
      return {
        title: words.treaties,
        description: words.treatiesDescription,
        crumbs: [{ title: words.treaties }],
        body: <TreatyList here={here} asked={query} all={rows} day={day} />,
      };
    },
  );

  addPage(
    app,
    '/ratifications',
    {
      query: TableQuery,
      check: (query, names) => [...codeIssues(names, query, lists), ...periodIssues(query, 'since', 'asOf')],
    },
    async (here, { query, request }) => {
      const words = treatyWords[here.language];
      const { since, asOf, ...filters } = query;
      const day = await findStandingDay(app, asOf);
      const [rows, every, acts, acceptances, openReservations, then, later] = await readOn(app, request, day, (db) =>
        Promise.all([
          everyTreaty(db, day.on, filters),
          everyTreaty(db, day.on),
          listActionsBetween(db, '0001-01-01', day.on),
          listAcceptances(db, day.on, !day.isPast),
          countOpenReservations(db, day.on),
          since ? everyTreaty(db, since) : [],
          since ? listActionsBetween(db, since, day.on) : [],
        ]),
      );
      const content = {
        ...{ day, rows, acts, acceptances, openReservations, all: every },
        changes: since ? { since, then, acts: later } : undefined,
      };
      return {
        title: words.ratificationsTitle(day.on),
        description: words.ratificationsDescription,
        crumbs: [{ title: words.treaties, path: '/treaties' }, { title: words.ratifications }],
        isIndexed: asOf === undefined && since === undefined,
        body: <RatificationTable here={here} asked={query} content={content} />,
      };
    },
  );

  addPage(
    app,
    '/treaties/:treatyCode',
    { params: TreatyPath, query: TreatyItemQuery.pick({ asOf: true }) },
    async (here, { params: { treatyCode }, query: { asOf }, request }) => {
      const words = treatyWords[here.language];
      const day = await findStandingDay(app, asOf);
      const treaty = await readTreaty(app, request, treatyCode, day);
      const { row } = treaty;
      const [protocols, ratify, sign, withdrawReservations] = await readOn(app, request, day, (db) => {
        const asking = async (asked: Asked) => {
          const found = asked === 'withdrawReservations' ? treaty.asking : await recommendationsAsking(db, treatyCode, asked);
          return listRecommendationsById(
            db,
            found.map(({ id }) => id),
          );
        };
        return Promise.all([
          everyTreaty(db, day.on, { protocolTo: [treatyCode] }),
          asking('ratify'),
          asking('sign'),
          asking('withdrawReservations'),
        ]);
      });
      const title = shown(here, row.title);
      const titleVerification = row.fieldVerification[`title.${title?.language}`] ?? row.verification;
      return {
        title: title?.text ?? row.abbreviation,
        titleLanguage: title?.language,
        description: `${row.abbreviation}: ${here.nameOf('treatyStatuses', row.status).text}`,
        kicker: (
          <>
            <span>{row.abbreviation}</span>
            {row.organisation && <Code here={here} list="organisations" code={row.organisation} />}
            {row.isCore && <Badge tone="quiet">{words.isCore}</Badge>}
            {titleVerification === 'unverified' && (
              <span>
                {words.titleOfTreaty} <Verification here={here} of={titleVerification} />
              </span>
            )}
          </>
        ),
        crumbs: [{ title: words.treaties, path: '/treaties' }, { title: row.abbreviation }],
        isIndexed: asOf === undefined,
        alternates: feedAlternates(here, { kind: 'treaty', what: treatyCode }, row.abbreviation),
        body: <TreatyBody here={here} content={{ ...treaty, day, asOf, protocols, asked: { ratify, sign, withdrawReservations } }} />,
      };
    },
  );
};
