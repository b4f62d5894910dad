import type { FastifyReply } from 'fastify';
import type { Language } from '../../db/schema/types.ts';
import { formats } from '../formats/media.ts';
import { belgianDay } from '../writing/write.ts';
import type { ReportFormat } from './schemas.ts';

/** Sends a report as a file to be saved, called `monitum-report-{review}-{language}-{day}`. */
export function sendReport(
  reply: FastifyReply,
  bytes: Buffer,
  { format, reviewId, language, day }: { format: Exclude<ReportFormat, 'json'>; reviewId: string; language: Language; day: Date },
): FastifyReply {
  const { type, ending } = formats[format];
  const name = `monitum-report-${reviewId.replace(/[^\w-]+/g, '-')}-${language}-${belgianDay(day)}.${ending}`;
  return reply.type(type).header('content-language', language).header('content-disposition', `attachment; filename="${name}"`).send(bytes);
}
