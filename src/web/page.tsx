import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { type Language, languages } from '../../db/schema/types.ts';
import type { QueryCheck } from '../plugins/checks.ts';
import { belgianDay } from '../writing/write.ts';
import { Frame } from './frame.tsx';
import { type Here, makeHere } from './here.ts';

/** A step of the way from the home page to this one; the last one has no address. */
export interface Crumb {
  title: string;
  /** Below the language. */
  path?: string;
}

/** What a page says; the frame writes the rest. */
export interface PageContent {
  /** The one h1, and the title of the window. */
  title: string;
  /** The language of the title, where it is not that of the page. */
  titleLanguage?: Language | undefined;
  /** One sentence for lists of results elsewhere. */
  description?: string;
  crumbs?: Crumb[];
  body: ComponentChildren;
  /** What stands above the h1: of which kind the record is, its symbol. */
  kicker?: ComponentChildren;
  /** The same content in other formats. */
  alternates?: { type: string; title: string; href: string }[];
  /** What the page says of the work that it shows, for programs that keep references. */
  work?: { name: string; content: string }[];
  /** False keeps search engines out. */
  isIndexed?: boolean;
  /** The home page shows its search in the middle, not at the top. */
  hasOwnSearch?: boolean;
  /** 200 unless set. */
  status?: number;
}

/** What was asked of a page. */
export interface Asked<Params extends z.ZodObject, Query extends z.ZodObject> {
  params: z.output<Params>;
  query: z.output<Query>;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What a page takes. */
export interface PageOptions<Params extends z.ZodObject, Query extends z.ZodObject> {
  params?: Params;
  query?: Query;
  check?: QueryCheck;
  /** A page of the staff; `addStaffPage` sets it. */
  isStaff?: boolean;
  /** What is done before the page is written; where it answers, nothing is. */
  before?: (request: FastifyRequest, reply: FastifyReply, language: Language) => Promise<unknown>;
}

/** What a browser may do with a page: load our own files, and send forms to ourselves. Nothing inline runs, nobody frames it. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Makes what a page is written with, from the request for it. */
export async function hereOf(app: FastifyInstance, request: FastifyRequest, language: Language): Promise<Here> {
  const [view, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
  return makeHere({
    ...placeOf(app, request, language),
    view: { ...view, languages: undefined },
    vocabularies,
  });
}

/** Where a request asks for a page, and when: what is known without the database. */
export function placeOf(app: FastifyInstance, request: FastifyRequest, language: Language) {
  const [path = ''] = request.url.split(/[?#]/, 1);
  return {
    language,
    path: path.slice(1 + language.length).replace(/\/$/, ''),
    search: app.addressOf(request).search,
    today: belgianDay(app.clock()),
    publicUrl: app.publicUrl(),
    contactEmail: app.contactEmail,
  };
}

/**
 * A browser asks each time whether a page has changed, and mostly hears that it has not: who publishes something and looks at it sees it. What
 * stands between many readers and us may answer for a minute.
 */
const pageCaching = 'public, max-age=0, s-maxage=60, must-revalidate';

/** Writes a page and sends it. */
export function sendPage(reply: FastifyReply, here: Here, content: PageContent): FastifyReply {
  const html = `<!doctype html>${renderToString(<Frame here={here} content={content} />)}`;
  const status = content.status ?? 200;
  if (status === 200 && !reply.hasHeader('cache-control')) reply.header('cache-control', pageCaching);
  return asPage(reply, here.language).code(status).send(html);
}

/** The headers of a page. */
export const asPage = (reply: FastifyReply, language: Language): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy)
    .header('content-language', language)
    .header('cross-origin-resource-policy', 'same-origin')
    .removeHeader('access-control-allow-origin')
    .removeHeader('access-control-expose-headers');

/** Takes from a query what a form sends for fields left empty, and what others hang on our addresses: neither asks for anything. */
function askedOf(query: z.ZodObject, given: Record<string, unknown>): Record<string, unknown> {
  const asked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(query.shape, name)) continue;
    const filled = Array.isArray(value) ? value.filter((one) => one !== '') : value;
    if (filled !== '' && !(Array.isArray(filled) && filled.length === 0)) asked[name] = filled;
  }
  return asked;
}

const nothing = z.strictObject({});

/**
 * Adds a page in each language: `/nl/treaties`, `/fr/treaties` and so on. What it throws is answered as a page too.
 * Unlike the API it passes over parameters that it does not know: others add theirs to an address that is shared.
 */
export function addPage<Params extends z.ZodObject = typeof nothing, Query extends z.ZodObject = typeof nothing>(
  app: FastifyInstance,
  path: string,
  options: PageOptions<Params, Query>,
  write: (here: Here, asked: Asked<Params, Query>) => Promise<PageContent>,
): void {
  const querystring = options.query ?? nothing;
  for (const language of languages)
    app.get(
      `/${language}${path}`,
      {
        schema: { hide: true, querystring, ...(options.params ? { params: options.params } : {}) } as never,
        config: { ...(options.check ? { check: options.check } : {}), ...(options.isStaff ? { isStaff: true } : {}) },
        preHandler: async (request, reply) => options.before?.(request, reply, language),
        preValidation: async (request) => {
          request.query = askedOf(querystring, request.query as Record<string, unknown>);
        },
      },
      async (request, reply) => {
        const here = await hereOf(app, request, language);
        const { params, query } = request;
        const content = await write(here, { params: params as z.output<Params>, query: query as z.output<Query>, request, reply });
        return sendPage(reply, here, content);
      },
    );
}
