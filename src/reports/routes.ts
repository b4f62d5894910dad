import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { badRequest, notFound } from '../errors.ts';
import { mainLanguage } from '../formats/language.ts';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { hrefOf } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { makeReport, readReport } from './make.ts';
import { Report, ReportPath, ReportQuery, reportFormats } from './schemas.ts';
import { sendReport } from './send.ts';

/** The pack for a parallel report on a review, in every form. */
export const reportRoutes: FastifyPluginAsyncZod = async (app) => {
  /** @throws Problem 401 or 403 where drafts are asked for by who may not read any, 400 where they are asked for of a past day */
  const allowDrafts = async (request: FastifyRequest, { drafts, asOf }: ReportQuery): Promise<void> => {
    if (!drafts) return;
    await app.requirePermission(request, 'records.read');
    if (asOf !== undefined)
      throw badRequest({
        type: 'rejectedInput',
        in: 'query',
        name: 'drafts',
        detail: 'drafts are of the present: of a past day only what was public is known; leave drafts or asOf out',
        value: true,
      });
  };

  app.get(
    '/reviews/:reviewId/report',
    {
      schema: {
        tags: ['Reviews'],
        operationId: 'getReport',
        summary: 'Pack for a parallel report on a review',
        description:
          'Every recommendation of the body of the review, of its documents and all earlier ones, whose status is not `implemented` or `notApplicable`, grouped as the body groups them, with what the State, the body, the institutes and others say of it, developments since its adoption, evidence, and a citation; figures, documents, acts under treaties and deadlines follow. A report is in one language, English unless `lang` names another; a text that does not exist in it is given in another, which is marked. `format` chooses a Word document, a PDF with tags, or a workbook. Two files at a time are made by one process; others wait.',
        params: ReportPath,
        querystring: ReportQuery,
        response: answerIn(reportFormats, Report),
      },
      config: { produces: typesOf(reportFormats) },
    },
    async (request, reply) => {
      const { reviewId } = request.params;
      const query: ReportQuery = request.query;
      await allowDrafts(request, query);
      const format = formatOf(request, reportFormats, query.format);
      const language = mainLanguage(query.lang);
      const { address, search } = app.addressOf(request);
      const asked = {
        review: reviewId,
        language,
        asOf: query.asOf,
        hasDrafts: query.drafts === true,
        self: address + (search && `?${search}`),
      };
      const absent = async () =>
        query.asOf === undefined
          ? whyAbsent(app.database.whole, 'reviews', hrefOf(await app.view(request), 'reviews'), 'reviewId', reviewId)
          : notFound(`/reviews/${reviewId}`, 'reviewId', reviewId);
      if (format === 'json') {
        const report = await readReport(app, request, asked);
        if (!report) throw await absent();
        return report;
      }
      const bytes = await makeReport(app, request, asked, format);
      if (!bytes) throw await absent();
      return sendReport(reply, bytes, { format, reviewId, language, day: app.clock() }) as never;
    },
  );
};
