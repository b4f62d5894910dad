import type { FastifyRequest } from 'fastify';
import { apiPath } from '../http/view.ts';
import { type Parameters, queryOf } from '../web/here.ts';

/**
 * The request with which the same would be asked of the API: what answers there reads the languages, the address and who asks from it. Here that is
 * always the public, whatever key a program sends along.
 * @param path below the base of the API
 */
export function readerOf(request: FastifyRequest, path: string, asked: Parameters): FastifyRequest {
  return Object.create(request, {
    query: { value: asked },
    url: { value: `${apiPath}${path}${queryOf(asked)}` },
    actor: { value: undefined },
  }) as FastifyRequest;
}
