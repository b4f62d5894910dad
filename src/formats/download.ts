import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type FormatName, formats } from './media.ts';

/** How a file is called and in which languages it is. */
export interface FileHead {
  format: FormatName;
  /** Without an ending. */
  name: string;
  languages: readonly string[];
  /** Whether it is to be saved rather than shown. */
  isAttachment?: boolean;
}

/** Forms of bytes and not of text. */
const isBinary = new Set<FormatName>(['xlsx']);

/** Says of an answer that it is a file: its media type, languages and name. */
export function describeFile(reply: FastifyReply, { format, name, languages, isAttachment = true }: FileHead): FastifyReply {
  const { type, ending } = formats[format];
  const isHeaded = format === 'csv' ? '; header=present' : '';
  return reply
    .type(isBinary.has(format) ? type : `${type}; charset=utf-8${isHeaded}`)
    .header('content-language', [...new Set(languages)].join(', '))
    .header('content-disposition', `${isAttachment ? 'attachment' : 'inline'}; filename="${name}.${ending}"`);
}

/**
 * Sends a file piece by piece, each made when the client has taken the one before: memory does not grow with the file.
 * The first piece is made before anything is sent, so that what fails at once is answered as a problem. What fails later breaks the connection
 * off, and the client sees that the file is not whole; a file that ends as it should is whole.
 * @throws what the making of the first piece throws
 */
export async function sendPieces(reply: FastifyReply, head: FileHead, pieces: AsyncGenerator<string | Uint8Array>): Promise<FastifyReply> {
  const first = await pieces.next();
  async function* all() {
    if (!first.done) yield first.value;
    yield* pieces;
  }
  describeFile(reply, head);
  // Who asks for the head alone would have the rest made for nothing.
  if (reply.request.method === 'HEAD') {
    await pieces.return(undefined);
    return reply.send(Readable.from([]));
  }
  return reply.send(Readable.from(all(), { objectMode: false }));
}
