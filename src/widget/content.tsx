import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { notFound, type Problem } from '../errors.ts';
import { formatDate } from '../i18n/numbers.ts';
import { recordWords } from '../i18n/records/index.ts';
import { widgetWords } from '../i18n/widget/index.ts';
import { answerList } from '../recommendations/answers.ts';
import { dimensionNames } from '../recommendations/dimensions.ts';
import { flagNames } from '../recommendations/flags.ts';
import { valueName, wordsOf } from '../recommendations/list/place.ts';
import { listRecommendationsById } from '../recommendations/queries.ts';
import { countStatistics } from '../statistics/answers.ts';
import { findStandingDay, readTreaty } from '../treaties/answers.ts';
import { toTreaty } from '../treaties/json.ts';
import { StandingText } from '../treaties/pages/standing.tsx';
import { StatusBar } from '../web/charts/status-bar.tsx';
import { Facts } from '../web/components/layout.tsx';
import { InLanguage } from '../web/components/text.tsx';
import { type Here, type Parameters, queryOf, shown } from '../web/here.ts';
import { RecommendationList } from '../web/records/recommendations.tsx';
import { whyAbsent } from '../writing/absent.ts';
import type { WidgetQuery } from './schemas.ts';

/** What a widget says. */
export interface WidgetContent {
  title: string;
  body: ComponentChildren;
  /** The page that has more, absolute. */
  more: { href: string; text: string };
}

interface Place {
  app: FastifyInstance;
  request: FastifyRequest;
  here: Here;
  query: WidgetQuery;
}

/** The filters of a widget, for an address; what else it was told is left out. */
export const filtersOf = ({ show, size, ...filters }: WidgetQuery): Parameters => filters as Parameters;

/** Absolute address of a page: a widget stands on another site. */
const pageOf = (here: Here, path: string, parameters?: Parameters): string =>
  `${here.publicUrl}/${here.language}${path}${queryOf(parameters)}`;

/** What the records are narrowed to, in a sentence; nothing where they are not. */
function Narrowing({ here, query }: Pick<Place, 'here' | 'query'>) {
  const { fields, valueOf: say } = wordsOf(here);
  const said = [
    ...(query.q ? [say(fields.q, query.q)] : []),
    ...dimensionNames.flatMap((name) =>
      query[name] ? [say(fields[name], query[name].map((code) => valueName(here, name, code).text).join(', '))] : [],
    ),
    ...(['symbol', 'paragraph', 'id'] as const).flatMap((name) => (query[name] ? [say(fields[name], query[name].join(', '))] : [])),
    ...flagNames.flatMap((name) => (query[name] === undefined ? [] : [say(fields[name], query[name] ? here.words.yes : here.words.no)])),
    ...(['adoptedFrom', 'adoptedTo', 'modifiedSince', 'asOf'] as const).flatMap((name) =>
      query[name] ? [say(fields[name], formatDate(here.language, query[name]))] : [],
    ),
  ];
  if (said.length === 0) return null;
  return (
    <p class="widget-narrowing">
      {widgetWords[here.language].narrowedTo}: {said.join(' · ')}
    </p>
  );
}

async function list({ app, request, here, query }: Place): Promise<WidgetContent> {
  const words = widgetWords[here.language];
  const { show, size, ...filters } = query;
  const asked = { ...filters, page: 1, pageSize: size, sort: ['-adoptedOn' as const] };
  const { total, rows } = await app.read(
    request,
    async (db) => {
      const { items, total } = await answerList(app, db, request, asked, here.language);
      return {
        total,
        rows: await listRecommendationsById(
          db,
          items.map(({ id }) => id),
        ),
      };
    },
    query.asOf,
  );
  return {
    title: words.titles.list,
    body: (
      <>
        <Narrowing here={here} query={query} />
        {total === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <>
            <p class="widget-count">{words.shown(rows.length, total)}</p>
            <RecommendationList here={here} rows={rows} />
          </>
        )}
      </>
    ),
    more: { href: pageOf(here, '/recommendations', filtersOf(query)), text: total === 0 ? words.onMonitum : words.all(total) },
  };
}

async function figures({ app, request, here, query }: Place): Promise<WidgetContent> {
  const words = widgetWords[here.language];
  const { show, size, ...filters } = query;
  const { groups, denominator } = await app.read(
    request,
    (db) => countStatistics(app, db, { ...filters, groupBy: ['status'] }, new URLSearchParams()),
    query.asOf,
  );
  const hrefOf = (status: string) => pageOf(here, '/recommendations', { ...filtersOf(query), status });
  const counts = groups.map(({ codes: [code], count }) => ({ status: code ?? 'notAssessed', count, href: hrefOf(code ?? 'notAssessed') }));
  return {
    title: words.titles.figures,
    body: (
      <>
        <Narrowing here={here} query={query} />
        {denominator === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <StatusBar here={here} title={recordWords[here.language].byStatus} counts={counts} total={denominator} />
        )}
      </>
    ),
    more: {
      href: pageOf(here, '/recommendations', filtersOf(query)),
      text: denominator === 0 ? words.onMonitum : words.all(denominator),
    },
  };
}

/** Why one record cannot be shown; where another stands in its place, that there is none here: a widget names one record. */
async function absent({ app, here }: Place, id: string): Promise<Problem> {
  const why = await whyAbsent(app.database.whole, 'recommendations', here.api('/recommendations'), 'recommendationId', id);
  return 'problem' in why ? why : notFound(`/recommendations/${id}`, 'id', id);
}

async function recommendation(place: Place): Promise<WidgetContent> {
  const { app, request, here, query } = place;
  const words = widgetWords[here.language];
  const id = query.id?.[0] ?? '';
  const [row] = await app.read(request, (db) => listRecommendationsById(db, [id]), query.asOf);
  if (!row) throw query.asOf === undefined ? await absent(place, id) : notFound(`/recommendations/${id}`, 'id', id);
  return {
    title: words.titles.recommendation,
    body: <RecommendationList here={here} rows={[row]} />,
    more: { href: pageOf(here, `/recommendations/${id}`), text: words.details },
  };
}

async function treaty({ app, request, here, query }: Place): Promise<WidgetContent> {
  const words = widgetWords[here.language];
  const code = query.treaty?.[0] ?? '';
  const day = await findStandingDay(app, query.asOf);
  const { row, ...surroundings } = await readTreaty(app, request, code, day);
  const { standing } = toTreaty(row, surroundings, day, here.view);
  const name = shown(here, row.title);
  return {
    title: words.titles.treaty,
    body: (
      <>
        <h2>{name && <InLanguage here={here} shown={name} />}</h2>
        <Facts
          of={[
            [words.standingOn(formatDate(here.language, standing.asOf)), <StandingText here={here} standing={standing} />],
            [words.consent, standing.isRatified ? here.words.yes : here.words.no],
            [words.inForce, standing.isInForce ? here.words.yes : here.words.no],
          ]}
        />
      </>
    ),
    more: { href: pageOf(here, `/treaties/${encodeURIComponent(code)}`), text: words.details },
  };
}

const kinds = { list, figures, recommendation, treaty };

/** Reads what a widget shows. @throws Problem where there is no such record, or the day lies in the future */
export const readWidget = (place: Place): Promise<WidgetContent> => kinds[place.query.show](place);
