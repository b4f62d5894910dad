import type { FastifyReply } from 'fastify';
import { languages } from '../../db/schema/types.ts';
import type { View } from '../http/view.ts';
import { describeFile } from './download.ts';
import { licence } from './file-facts.ts';
import { contextAddress, toJsonLd, toTurtle, turtleHead } from './linked-data.ts';
import { type FormatName, formatParameter } from './media.ts';
import { citedItemFormats } from './send.ts';

/** The forms of linked data. */
export const linkedFormats = ['jsonld', 'ttl'] as const;
/** The forms in which any single record is given. */
export const recordFormats = ['json', ...linkedFormats] as const;
/** The forms in which a single record is given that is cited. */
export const citedRecordFormats = [...citedItemFormats, ...linkedFormats] as const;

/** The parameter by which the form of a single record is chosen. */
export const RecordFormatQuery = { format: formatParameter(recordFormats) };

/** Whether a form is one of linked data. */
export const isLinked = (format: FormatName): format is (typeof linkedFormats)[number] => format === 'jsonld' || format === 'ttl';

/**
 * Answers one record as linked data, in the languages asked for.
 * @param kind the singular that stands in persistent identifiers
 */
export function sendRecord(
  reply: FastifyReply,
  view: View,
  kind: string,
  item: object,
  format: (typeof linkedFormats)[number],
): FastifyReply {
  const { id, code, version } = item as { id?: string; code?: string; version?: number };
  describeFile(reply, { format, name: `monitum-${id ?? code ?? kind}`, languages: view.languages ?? languages, isAttachment: false });
  reply.header('link', `<${licence}>; rel="license"`);
  reply.recordVersion = version;
  return reply.send(
    format === 'ttl'
      ? turtleHead(view.puriBase) + toTurtle(view, kind, item)
      : JSON.stringify({ '@context': contextAddress(view.puriBase), ...toJsonLd(view, kind, item) }),
  );
}
