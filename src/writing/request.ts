import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actors.ts';
import type { PermissionName } from '../access/permissions.ts';
import { type Writing, write } from './write.ts';

/** Does the work of a request in one transaction, in the name of who sent it; the route has let through nobody without an account. */
export const writeFor = <Result>(
  app: FastifyInstance,
  request: FastifyRequest,
  permission: PermissionName,
  work: (writing: Writing) => Promise<Result>,
): Promise<Result> => write(app.database, { actor: request.actor as Actor, permission, traceId: request.id }, app.clock(), work);
