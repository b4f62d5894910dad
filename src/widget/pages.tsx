import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type Language, languages } from '../../db/schema/types.ts';
import { type Issue, Problem } from '../errors.ts';
import { toIssues } from '../http/faults.ts';
import { inputText } from '../http/fields.ts';
import { problemTypes } from '../http/problem-types.ts';
import { openDataWords } from '../i18n/open-data/index.ts';
import { widgetWords } from '../i18n/widget/index.ts';
import { filterIssues } from '../recommendations/filters.ts';
import { addPage, asPage, hereOf } from '../web/page.tsx';
import { belgianDay } from '../writing/write.ts';
import { Builder } from './builder.tsx';
import { readWidget } from './content.tsx';
import { type ProblemStatus, writeProblem, writeWidget } from './frame.tsx';
import { WidgetQuery, widgetIssues } from './schemas.ts';
import { frameScript, newestScript, widgetScripts } from './scripts.ts';

/** What a browser may do with a widget: load our styles and its one script, and be framed by anybody. It sends nothing. */
const widgetPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

/** The headers of a widget: those of a page, but that it may stand in others. */
const asWidget = (reply: FastifyReply, language: Language): FastifyReply =>
  asPage(reply, language)
    .header('content-security-policy', widgetPolicy)
    .header('cross-origin-resource-policy', 'cross-origin')
    .removeHeader('x-frame-options')
    .removeHeader('cross-origin-opener-policy');

const aboutWidget = { schema: { hide: true } };
const tenMinutes = 'public, max-age=600';

/** The widget for other sites, the script that puts it there, and the page on which the line is made. */
export const widgetPages: FastifyPluginAsyncZod = async (app) => {
  const aroundOf = (language: Language, asOf?: string) => ({
    language,
    publicUrl: app.publicUrl(),
    day: asOf ?? belgianDay(app.clock()),
  });

  /** Whatever goes wrong is told in the frame: a page that may not be framed would be an empty hole there. */
  const sendProblem = (language: Language) => (error: FastifyError | Problem, request: FastifyRequest, reply: FastifyReply) => {
    const issues: Issue[] =
      error instanceof Problem
        ? error.issues
        : hasZodFastifySchemaValidationErrors(error)
          ? error.validation.flatMap((fault) => toIssues(fault, error, request))
          : [];
    const own =
      error instanceof Problem ? problemTypes[error.problem].status : hasZodFastifySchemaValidationErrors(error) ? 400 : error.statusCode;
    const status = own ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'a widget failed');
    const told: ProblemStatus = [400, 404, 410, 429].includes(status) ? (status as ProblemStatus) : status < 500 ? 400 : 500;
    if (error instanceof Problem) reply.headers(error.headers);
    return asWidget(reply, language)
      .code(status)
      .header('cache-control', 'no-store')
      .send(writeProblem(aroundOf(language), told, issues));
  };

  for (const language of languages)
    app.get(
      `/${language}/widget`,
      { schema: { hide: true, querystring: WidgetQuery }, config: { check: widgetIssues }, errorHandler: sendProblem(language) },
      async (request, reply) => {
        const { query } = request;
        const here = await hereOf(app, request, language);
        const content = await readWidget({ app, request, here, query });
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'public, max-age=300');
        return asWidget(reply, language).send(writeWidget(aroundOf(language, query.asOf), content) as never);
      },
    );

  for (const { path, body } of [frameScript, ...widgetScripts])
    app.get(path, aboutWidget, (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable').send(body),
    );
  app.get('/widget.js', aboutWidget, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', tenMinutes).send(newestScript.body),
  );

  const query = WidgetQuery.extend({ widgetLang: inputText(2).optional() });
  addPage(app, '/data/widget', { query, check: filterIssues }, async (here, { query }) => {
    const { title, description } = widgetWords[here.language].builder;
    return {
      title,
      description,
      isIndexed: here.search === '',
      crumbs: [{ title: openDataWords[here.language].title, path: '/data' }, { title }],
      body: <Builder here={here} query={query} />,
    };
  });
};
