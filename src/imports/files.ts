import type { FastifyReply, FastifyRequest } from 'fastify';

/** Media types of files. */
export const [csv, xlsx] = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;

/** Whether CSV is asked for: by the parameter, or else by the Accept header. */
export const wantsCsv = (request: FastifyRequest, format: string | undefined, other: string): boolean =>
  format === undefined ? request.accepts().type([other, csv]) === csv : format === 'csv';

/** Says of an answer that it is a file, and what its name is. */
export const sendFile = (reply: FastifyReply, type: string, name: string): FastifyReply =>
  reply.type(type === csv ? `${csv}; charset=utf-8` : type).header('content-disposition', `attachment; filename="${name}"`);
