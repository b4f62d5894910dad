import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languages } from '../../db/schema/types.ts';
import { may } from '../access/actors.ts';
import { refusalOf } from '../access/refusal.ts';
import { Language } from '../http/fields.ts';
import { documentWords } from '../i18n/documents/index.ts';
import { reportWords } from '../i18n/reports/index.ts';
import { findReview } from '../reviews/queries.ts';
import { shown } from '../web/here.ts';
import { addStaffPage } from '../web/staff.tsx';
import { whyAbsent } from '../writing/absent.ts';
import { ReportForm } from './form.tsx';
import { makeReport } from './make.ts';
import { ReportPath } from './schemas.ts';
import { sendReport } from './send.ts';

const fileFormats = ['docx', 'pdf', 'xlsx'] as const;
const FileQuery = z.strictObject({
  format: z.enum(fileFormats).optional(),
  lang: Language.optional(),
  drafts: z.boolean().optional(),
});

/** The page on which staff build a report with drafts of their institution; it is given at the same address once a format is chosen. */
export const staffReportPages: FastifyPluginAsync = async (app) => {
  const permission = 'records.read' as const;
  const absent = (reviewId: string, address: string) => whyAbsent(app.database.whole, 'reviews', address, 'reviewId', reviewId);

  addStaffPage(app, '/reviews/:reviewId/report', { permission, params: ReportPath }, async (here, { params: { reviewId }, request }) => {
    const words = reportWords[here.language].page;
    const row = await app.read(request, (db) => findReview(db, reviewId));
    if (!row) throw await absent(reviewId, here.link('/reviews'));
    const title = shown(here, row.title)?.text ?? row.id;
    return {
      title: words.titleOf(title),
      crumbs: [
        { title: documentWords[here.language].reviews, path: '/reviews' },
        { title, path: `/reviews/${row.id}` },
        { title: words.title },
      ],
      body: (
        <>
          <p class="lead">{words.intro(here.nameOf('bodies', row.body).text)}</p>
          <ReportForm here={here} action={here.link(`/staff/reviews/${row.id}/report/file`)} formats={[...fileFormats]}>
            <div class="field">
              <label>
                <input type="checkbox" name="drafts" value="true" aria-describedby="drafts-hint" /> {words.drafts}
              </label>
              <p class="hint" id="drafts-hint">
                {words.draftsHint}
              </p>
            </div>
          </ReportForm>
        </>
      ),
    };
  });

  const require = async (request: FastifyRequest, reply: FastifyReply) => {
    const { session } = request;
    const root = new URL(app.publicUrl()).pathname.replace(/\/$/, '');
    const [, language = 'en'] = request.url.split('/');
    if (!session) return reply.redirect(`${root}/${language}/staff/sign-in?${new URLSearchParams({ to: request.url })}`, 303);
    if (may(session.actor, permission)) return;
    await app.recordRefusal(request, permission);
    throw refusalOf(session.actor, [permission]);
  };
  for (const language of languages)
    app.get(
      `/${language}/staff/reviews/:reviewId/report/file`,
      { schema: { hide: true, params: ReportPath, querystring: FileQuery }, config: { isStaff: true }, preHandler: require },
      async (request, reply) => {
        const { reviewId } = request.params as z.output<typeof ReportPath>;
        const { format = 'docx', lang = language, drafts } = request.query as z.output<typeof FileQuery>;
        const asked = { review: reviewId, language: lang, hasDrafts: drafts === true, self: app.publicUrl() + request.url };
        const bytes = await makeReport(app, request, asked, format);
        if (!bytes) throw await absent(reviewId, `/${language}/reviews`);
        return sendReport(reply, bytes, { format, reviewId, language: lang, day: app.clock() });
      },
    );
};
