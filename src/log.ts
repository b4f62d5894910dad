import type { FastifyBaseLogger } from 'fastify';
import { pino, stdTimeFunctions } from 'pino';

/**
 * Makes the log of the application: one JSON line for each event, with its level in words and its time as RFC 3339.
 * Headers that identify a person are never written, whatever is logged.
 */
export const buildLog = (level: string): FastifyBaseLogger =>
  pino({
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: ['req.headers.authorization', 'req.headers.cookie', 'err.parameters', 'err.query'],
  });
