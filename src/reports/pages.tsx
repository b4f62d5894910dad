import type { FastifyPluginAsync } from 'fastify';
import { apiPath } from '../http/view.ts';
import { documentWords } from '../i18n/documents/index.ts';
import { frameWords } from '../i18n/frame/index.ts';
import { reportWords } from '../i18n/reports/index.ts';
import { findReview } from '../reviews/queries.ts';
import { Code } from '../web/components/text.tsx';
import { type Here, shown } from '../web/here.ts';
import { addPage, type PageContent } from '../web/page.tsx';
import { whyAbsent } from '../writing/absent.ts';
import { ReportForm } from './form.tsx';
import { countOpen } from './queries.ts';
import { ReportPath } from './schemas.ts';

/** The page on which a report is built: what is in it, and a form that gives it as a file. */
export const reportPages: FastifyPluginAsync = async (app) => {
  addPage(app, '/reviews/:reviewId/report', { params: ReportPath }, async (here, { params: { reviewId }, request }) => {
    const found = await app.read(request, async (db) => {
      const row = await findReview(db, reviewId);
      return row && { row, open: await countOpen(db, row.body, row.id) };
    });
    if (!found) throw await whyAbsent(app.database.whole, 'reviews', here.link('/reviews'), 'reviewId', reviewId);
    return reportContent(here, found.row, found.open);
  });
};

/** The page about a report; the form sends to the API. */
function reportContent(here: Here, row: { id: string; body: string; title: Parameters<typeof shown>[1] }, open: number): PageContent {
  const words = reportWords[here.language].page;
  const title = shown(here, row.title) ?? { text: row.id, language: here.language };
  const body = here.nameOf('bodies', row.body);
  return {
    title: words.titleOf(title.text),
    description: words.intro(body.text),
    kicker: <Code here={here} list="bodies" code={row.body} />,
    crumbs: [
      { title: documentWords[here.language].reviews, path: '/reviews' },
      { title: title.text, path: `/reviews/${row.id}` },
      { title: words.title },
    ],
    body: (
      <>
        <p class="lead">{words.intro(body.text)}</p>
        <p>{open === 0 ? words.none : words.count(open)}</p>
        <h2>{words.inside}</h2>
        <ul>
          {words.points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
        <p>
          <a href={here.link('/methodology')}>{words.how}</a>
        </p>
        <h2>{words.choose}</h2>
        <ReportForm here={here} action={`${here.root}${apiPath}/reviews/${row.id}/report`} formats={['docx', 'pdf', 'xlsx', 'json']} />
        <p>{frameWords[here.language].licence}</p>
        <p>
          <a href={here.link(`/staff/reviews/${row.id}/report`)} rel="nofollow">
            {words.staff}
          </a>
        </p>
      </>
    ),
  };
}
