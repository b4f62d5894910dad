import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { badRequest, Problem, sendProblem } from '../errors.ts';
import { makeServer } from './server.ts';

const path = '/mcp';
const otherMethods = ['GET', 'HEAD', 'DELETE', 'PUT', 'PATCH'] as const;

/**
 * A page of another site must not speak to a program in its reader's own network by the name of that site (DNS rebinding): a browser says from
 * where it asks, and only our own pages may. Programs say nothing and are let in.
 * @throws Problem 403
 */
function requireOwnOrigin({ headers: { origin } }: FastifyRequest, publicUrl: string): void {
  if (origin === undefined || origin === new URL(publicUrl).origin) return;
  throw new Problem('missingPermission', `A page of ${origin} may not ask here; assistants ask from a program, without the header Origin`);
}

/** The headers that the transport reads, as the platform's own. */
function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) for (const one of [value ?? []].flat()) headers.append(name, one);
  return headers;
}

/**
 * The door for assistants: the Model Context Protocol over Streamable HTTP, without sessions, each message answered as JSON.
 * Reads alone, with the eyes of the public.
 * @see https://modelcontextprotocol.io/specification/2025-11-25/basic/transports
 */
export const mcpRoutes: FastifyPluginAsync = async (app) => {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').removeHeader('access-control-allow-origin').removeHeader('access-control-expose-headers');
    requireOwnOrigin(request, app.publicUrl());
  });

  app.post(path, { schema: { hide: true }, bodyLimit: 65_536 }, async (request, reply) => {
    if (Array.isArray(request.body))
      throw badRequest({
        type: 'invalidInput',
        in: 'body',
        name: '',
        detail: 'Send one message at a time: batches left the protocol in 2025',
      });
    const server = makeServer(app, request);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    reply.raw.once('close', () => void server.close());
    await server.connect(transport as Parameters<typeof server.connect>[0]);
    const asked = new Request(new URL(path, app.publicUrl()), { method: 'POST', headers: headersOf(request) });
    return send(reply, await transport.handleRequest(asked, { parsedBody: request.body }));
  });

  // There is no stream to open and no session to end.
  app.route({
    url: path,
    method: [...otherMethods],
    schema: { hide: true },
    handler: (request, reply) =>
      sendProblem(
        reply,
        new Problem('methodNotAllowed', `${request.method} is not known here; use POST`, { headers: { allow: 'POST, OPTIONS' } }),
      ),
  });
};

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const type = response.headers.get('content-type');
  if (type) reply.type(type);
  return reply.code(response.status).send(await response.text());
}
