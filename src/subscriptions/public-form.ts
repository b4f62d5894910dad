import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languages } from '../../db/schema/types.ts';
import { inputText } from '../http/fields.ts';
import { type Fields, takeForms } from '../web/form-body.ts';
import type { Here } from '../web/here.ts';
import { hereOf, type PageContent, sendPage } from '../web/page.tsx';

/** The address of a page whose link came by mail. */
export const TokenPath = z.strictObject({ token: inputText(200) });

/** What was sent with a form of the public. */
export interface SentForm {
  token: string;
  fields: Fields;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Keeps a page whose address is a secret out of every memory and out of the addresses that other sites are told. */
export const keepSecret = (reply: FastifyReply): FastifyReply =>
  reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');

/**
 * Adds where a form that anybody may send is sent to (POST), in each language. No cookie counts here, so that forms of other sites can do no more
 * than who knows the address: a mail program ends a subscription without opening a page (RFC 8058).
 */
export function addPublicForm(app: FastifyInstance, path: string, handle: (here: Here, sent: SentForm) => Promise<PageContent>): void {
  void app.register(async (scope) => {
    await takeForms(scope, undefined);
    for (const language of languages)
      scope.post(
        `/${language}${path}`,
        { schema: { hide: true, ...(path.includes(':token') ? { params: TokenPath } : {}) }, bodyLimit: 20_000 },
        async (request, reply) => {
          const here = await hereOf(app, request, language);
          const { token = '' } = (request.params ?? {}) as { token?: string };
          keepSecret(reply);
          const content = await handle(here, { token, fields: (request.body ?? {}) as Fields, request, reply });
          return sendPage(reply, here, { isIndexed: false, ...content });
        },
      );
  });
}
