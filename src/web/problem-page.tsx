import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../db/schema/types.ts';
import type { Problem } from '../errors.ts';
import { problemTypes } from '../http/problem-types.ts';
import type { Names } from '../http/view.ts';
import { formatDate } from '../i18n/numbers.ts';
import { buildDictionary } from '../vocabularies/dictionary.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import { type Here, makeHere } from './here.ts';
import { hereOf, type PageContent, placeOf, sendPage } from './page.tsx';

/** What a person reads where something cannot be shown: what it was, and what to change. */
export function problemContent(here: Here, problem: Problem, traceId: string): PageContent {
  const { errors, ...words } = here.words;
  const { status } = problemTypes[problem.problem];
  const { title, text } = errors[(status in errors ? status : status < 500 ? 400 : 500) as keyof typeof errors];
  const { withdrawnOn, reason } = problem.members as { withdrawnOn?: string; reason?: string };
  return {
    title,
    status,
    isIndexed: false,
    body: (
      <div class="problem">
        <p>{text}</p>
        {status === 400 && problem.issues.length > 0 && (
          <ul class="problem-issues" lang="en">
            {problem.issues.map(({ name, detail }) => (
              <li>
                {name && <strong>{name}</strong>} {detail}
              </li>
            ))}
          </ul>
        )}
        {status === 410 && (
          <dl class="facts">
            {withdrawnOn && (
              <>
                <dt>{words.withdrawnOn}</dt>
                <dd>{formatDate(here.language, withdrawnOn)}</dd>
              </>
            )}
            {reason && (
              <>
                <dt>{words.reason}</dt>
                <dd>{reason}</dd>
              </>
            )}
          </dl>
        )}
        <p>
          <a href={here.link('')}>{words.backHome}</a>
        </p>
        {status >= 500 && (
          <p class="muted">
            {words.traceId}: <code>{traceId}</code>
          </p>
        )}
      </div>
    ),
  };
}

/**
 * Answers a page's address with what went wrong. Where even that needs something that is away (the vocabularies, with the database),
 * a page without names is written.
 */
export async function sendProblemPage(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  language: Language,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store').headers(problem.headers);
  const here = await hereOf(app, request, language).catch(() => withoutNames(app, request, language));
  return sendPage(reply, here, problemContent(here, problem, request.id));
}

/** The language of a browser among ours, by its Accept-Language; Dutch where it asks for none of them. */
export const languageFor = (request: FastifyRequest): Language => (request.accepts().language([...languages]) || 'nl') as Language;

/** What a page can be written with while the database is away. */
const withoutNames = (app: FastifyInstance, request: FastifyRequest, language: Language): Here => {
  const vocabularies: Vocabularies = { lists: new Map(), dictionary: buildDictionary(new Map()) };
  return makeHere({
    ...placeOf(app, request, language),
    view: { base: app.apiAddress(), puriBase: app.publicUrl(), languages: undefined, names: vocabularies as unknown as Names },
    vocabularies,
  });
};
