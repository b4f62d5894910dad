import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badRequest, Problem } from '../errors.ts';

/** What was typed into a form, by the names of its fields; a field that is there several times has a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What was typed into one field; the empty text where it is absent. */
export const textOf = (fields: Fields, name: string): string => [fields[name] ?? ''].flat()[0] ?? '';

/** What was typed or chosen in all fields of a name. */
export const textsOf = (fields: Fields, name: string): string[] => [fields[name] ?? []].flat();

/** A file that came with a form; it is gone once the form is answered. */
export interface SentFile {
  path: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** A form as it was sent. */
export interface SentForm {
  fields: Fields;
  file?: SentFile | undefined;
}

/** So many characters a form may have, in all. */
const formLimit = 1_000_000;
/** So many fields. */
const mostFields = 2_000;

/** Gathers fields; without a prototype, so that `__proto__` is a name like any other. */
function gather(pairs: Iterable<[string, string]>): Fields {
  const fields = Object.create(null) as Record<string, string | string[]>;
  let count = 0;
  for (const [name, text] of pairs) {
    if (++count > mostFields)
      throw badRequest({ type: 'invalidInput', in: 'body', name: '', detail: `A form has at most ${mostFields} fields` });
    if (text.includes('\0') || name.includes('\0'))
      throw badRequest({ type: 'invalidInput', in: 'body', name, detail: 'must not hold the NUL character' });
    const former = fields[name];
    // Browsers send the ends of lines as CRLF; they are kept as everywhere else.
    const value = text.replaceAll('\r\n', '\n');
    fields[name] = former === undefined ? value : [...[former].flat(), value];
  }
  return fields;
}

/** Lets the routes of a scope take forms, and nothing else; with files where it is told how large. */
export async function takeForms(scope: FastifyInstance, fileBytes: number | undefined): Promise<void> {
  scope.removeAllContentTypeParsers();
  await scope.register(formbody, {
    bodyLimit: formLimit,
    parser: (text: string) => gather(new URLSearchParams(text)) as Record<string, unknown>,
  });
  if (fileBytes !== undefined)
    await scope.register(multipart, {
      limits: { fileSize: fileBytes, files: 1, fields: mostFields, fieldSize: formLimit, parts: mostFields + 1 },
    });
}

/**
 * Does something with what a form holds. Its file is kept for as long as that takes.
 * @param isTaken whether the file may be kept, by the fields that stand before it
 * @throws Problem 413 where the file is larger than it may be
 */
export async function withForm<Result>(
  request: FastifyRequest,
  isTaken: (fields: Fields) => boolean,
  work: (form: SentForm) => Promise<Result>,
): Promise<Result> {
  if (!('isMultipart' in request) || !request.isMultipart()) return work({ fields: (request.body ?? {}) as Fields });
  const folder = await mkdtemp(join(tmpdir(), 'monitum-form-'));
  try {
    return await work(await readParts(request, folder, isTaken));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readParts(request: FastifyRequest, folder: string, isTaken: (fields: Fields) => boolean): Promise<SentForm> {
  const pairs: [string, string][] = [];
  let length = 0;
  let file: SentFile | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      pairs.push([part.fieldname, String(part.value)]);
      length += String(part.value).length;
      if (part.valueTruncated || length > formLimit)
        throw new Problem('payloadTooLarge', `The form is longer than ${formLimit} characters`, { members: { limit: formLimit } });
    } else if (file || !part.filename || !isTaken(gather(pairs))) {
      // What is not wanted still has to be read to its end.
      part.file.resume();
    } else {
      const path = join(folder, 'file');
      await pipeline(part.file, createWriteStream(path));
      if (part.file.truncated) throw new Problem('payloadTooLarge', 'The file is larger than it may be');
      file = { path, name: basename(part.filename), size: part.file.bytesRead };
    }
  }
  return { fields: gather(pairs), file };
}
