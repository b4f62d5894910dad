import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { languages } from '../../db/schema/types.ts';
import { csvHead, csvRows } from '../formats/csv.ts';
import { describeFile } from '../formats/download.ts';
import { dashboardWords } from '../i18n/dashboards/index.ts';
import { filterIssues } from '../recommendations/filters.ts';
import { Section } from '../web/components/layout.tsx';
import { type Here, type Parameters, queryOf } from '../web/here.ts';
import { addPage, hereOf } from '../web/page.tsx';
import { type Chart, type ChartName, type Drawn, type Lines, wordsOf } from './pages/chart.ts';
import { perYear, themesByBody } from './pages/count-charts.tsx';
import { statusOverTime } from './pages/course-chart.tsx';
import { FilterForm, Narrowed } from './pages/filters.tsx';
import { governments } from './pages/governments.tsx';
import { ratifications } from './pages/ratifications.tsx';
import { statusByAuthority, statusByBody, statusByLevel, statusByTheme } from './pages/status-charts.tsx';
import { StatisticsQuery } from './schemas.ts';

/** What narrows a dashboard. */
const DashboardQuery = StatisticsQuery.pick({ body: true, theme: true, authority: true, adoptedFrom: true, adoptedTo: true, asOf: true });
type DashboardQuery = z.output<typeof DashboardQuery>;

const options = { query: DashboardQuery, check: filterIssues };

/** All charts, in the order in which the dashboards show them. */
const charts: Chart[] = [
  statusOverTime,
  statusByBody,
  statusByTheme,
  governments,
  statusByAuthority,
  statusByLevel,
  perYear,
  themesByBody,
  ratifications,
];

/** So many rows of a chart stand among the others; its own page has them all. */
const rowsAmongOthers = 6;

/** The dashboards: all charts together, a page for each, and its numbers as a CSV. */
export const statisticsPages: FastifyPluginAsyncZod = async (app) => {
  addPage(app, '/dashboards', options, async (here, { query, request }) => {
    const words = wordsOf({ here });
    const drawn = await Promise.all(charts.map((chart) => draw(app, request, here, chart, query)));
    return {
      title: words.title,
      description: words.description,
      crumbs: [{ title: words.title }],
      body: (
        <>
          <p class="lead">{words.intro}</p>
          <Narrowed here={here} filters={query} />
          <FilterForm here={here} filters={query} isOpen />
          {charts.map(({ name }, at) => (
            <AmongOthers here={here} name={name} drawn={drawn[at] as Drawn} query={query} />
          ))}
        </>
      ),
    };
  });
  for (const chart of charts) {
    addPage(app, `/dashboards/${chart.name}`, options, async (here, { query, request }) => {
      const words = wordsOf({ here });
      const { title } = words.charts[chart.name];
      const drawn = await draw(app, request, here, chart, query);
      return {
        title,
        description: drawn.nothing ?? drawn.summary,
        crumbs: [{ title: words.title, path: '/dashboards' }, { title }],
        alternates: [{ type: 'text/csv', title: words.csv(title), href: csvOf(here, chart.name, query) }],
        body: <OwnPage here={here} name={chart.name} drawn={drawn} query={query} />,
      };
    });
    addNumbers(app, chart);
  }
};

/** Draws a chart from what was published on the day asked for. */
async function draw(app: FastifyInstance, request: FastifyRequest, here: Here, chart: Chart, filters: DashboardQuery): Promise<Drawn> {
  const { asOf } = filters;
  const day = asOf !== undefined && asOf <= here.today && chart.eyesOn ? await chart.eyesOn(app, asOf) : asOf;
  return app.read(request, (db) => chart.draw({ app, db, here, filters }), day);
}

/** The numbers of a chart as a file, in each language, narrowed like the chart. */
function addNumbers(app: FastifyInstance, chart: Chart): void {
  for (const language of languages)
    app.get(
      `/${language}/dashboards/${chart.name}.csv`,
      { schema: { hide: true, querystring: DashboardQuery } as never, config: { check: filterIssues } },
      async (request, reply) => {
        const here = await hereOf(app, request, language);
        const { lines } = await draw(app, request, here, chart, request.query as DashboardQuery);
        return describeFile(reply, { format: 'csv', name: `monitum-${chart.name}-${language}`, languages: [language] }).send(
          csvOfLines(lines),
        );
      },
    );
}

function csvOfLines({ heads, rows }: Lines): string {
  const columns = heads.map((name, at) => ({ name, description: '', value: (row: Lines['rows'][number]) => row[at] }));
  return csvHead(columns) + csvRows(columns, rows);
}

const csvOf = (here: Here, name: ChartName, query: DashboardQuery): string => here.link(`/dashboards/${name}.csv`, query as Parameters);

interface Shown {
  here: Here;
  name: ChartName;
  drawn: Drawn;
  query: DashboardQuery;
}

/** A chart on the page of all charts: its first rows, its table folded, and the way to its own page. */
function AmongOthers({ here, name, drawn, query }: Shown) {
  const words = dashboardWords[here.language];
  const { title } = words.charts[name];
  return (
    <Section id={name} title={title}>
      <Picture drawn={drawn} limit={rowsAmongOthers} />
      {drawn.nothing === undefined && drawn.table && (
        <details class="chart-table">
          <summary>{words.valueOf(title, words.table)}</summary>
          {drawn.table}
        </details>
      )}
      <p class="chart-ways">
        <a href={`${here.link(`/dashboards/${name}`)}${queryOf(query as Parameters)}`}>{words.larger(title)}</a>{' '}
        <a href={csvOf(here, name, query)}>{words.csv(title)}</a>
      </p>
    </Section>
  );
}

/** A chart on its own page: the whole picture, the table, how it was counted. */
function OwnPage({ here, name, drawn, query }: Shown) {
  const words = dashboardWords[here.language];
  const { title, method } = words.charts[name];
  return (
    <>
      <Narrowed here={here} filters={query} />
      <FilterForm here={here} filters={query} />
      <Section id="picture" title={words.picture}>
        <Picture drawn={drawn} />
      </Section>
      {drawn.nothing === undefined && drawn.table && (
        <Section id="table" title={words.table}>
          <div class="chart-numbers">{drawn.table}</div>
        </Section>
      )}
      <p class="chart-ways">
        <a href={csvOf(here, name, query)}>{words.csv(title)}</a>{' '}
        <a href={here.link('/dashboards', query as Parameters)}>{words.allCharts}</a>
      </p>
      <Section id="method" title={words.method}>
        <p>{method}</p>
      </Section>
    </>
  );
}

const Picture = ({ drawn: { summary, nothing, picture }, limit }: { drawn: Drawn; limit?: number }) =>
  nothing === undefined ? (
    <div class="chart">
      <p class="chart-summary">{summary}</p>
      {picture(limit)}
    </div>
  ) : (
    <p class="chart-empty">{nothing}</p>
  );
