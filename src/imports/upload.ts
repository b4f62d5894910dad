import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type Language, languages } from '../../db/schema/types.ts';
import { badRequest, type Issue, Problem } from '../errors.ts';
import { shortened } from '../http/faults.ts';
import { FileFault, type SourceName, sourceNames } from './claims.ts';
import type { MappedLabel } from './labels.ts';
import { parseMapping } from './mapping-file.ts';
import { fingerprintOf } from './runs.ts';

/** A file that was sent, with how it is to be imported. */
export interface Upload {
  source: SourceName;
  applies: boolean;
  allCountries: boolean;
  language: Language;
  mapping: MappedLabel[];
  file: { path: string; name: string; size: number; sha256: string };
}

/** So long a mapping file may be, as on the command line. */
const longestMapping = 2_000_000;
/** What stands around the file in a form: its other parts and the lines between. */
const aroundFile = longestMapping + 100_000;

/** What busboy is told to hold: more parts than a form has, so that those too many are named. */
export const formLimits = { fields: 20, files: 5, parts: 25, fieldSize: longestMapping, fieldNameSize: 100, headerPairs: 20 };

const tooLarge = (limit: number): Problem =>
  new Problem(
    'payloadTooLarge',
    `The file is larger than ${limit} bytes, the limit of this installation for files that are sent; import a larger one on the command line: npx monitum import`,
    { members: { limit } },
  );

/**
 * Reads the form of an import: the file goes to the folder while it arrives and is counted and hashed on the way, so that it never is in memory
 * as a whole.
 * @throws Problem 400 with an issue for each part that is missing, unknown, given twice or not usable; 413 where the file is too large; 415
 * where it is no form
 * @param wrongCodes says which codes of a mapping file are none, in sentences
 */
export async function readUpload(
  request: FastifyRequest,
  { folder, maxBytes, wrongCodes }: { folder: string; maxBytes: number; wrongCodes: (mapped: MappedLabel[]) => Promise<string[]> },
): Promise<Upload> {
  if (!request.isMultipart()) throw new Problem('unsupportedMediaType', 'Send the body as multipart/form-data');
  if (Number(request.headers['content-length']) > maxBytes + aroundFile) throw tooLarge(maxBytes);
  const issues: Issue[] = [];
  const fields = new Map<string, string>();
  let file: Upload['file'] | undefined;
  const take = (name: string, value: string, isCut: boolean) => {
    if (!partNames.includes(name)) issues.push(unknown(name, value));
    else if (fields.has(name)) issues.push({ type: 'invalidInput', in: 'body', name, detail: `${name} is given twice` });
    else if (isCut)
      issues.push({
        type: 'outOfRange',
        in: 'body',
        name,
        detail: `${name} is longer than ${Math.min(longestMapping, maxBytes)} characters`,
      });
    else if (name === 'file') issues.push({ type: 'schemaViolation', in: 'body', name, detail: 'file must be a file, with a name' });
    else fields.set(name, value);
  };
  await reading(async () => {
    for await (const part of request.parts({ limits: { ...formLimits, fileSize: maxBytes } })) {
      const { fieldname: name } = part;
      if (part.type === 'field') {
        take(name, typeof part.value === 'string' ? part.value : JSON.stringify(part.value), part.valueTruncated);
      } else if (name === 'mapping') {
        const { text, isCut } = await readText(part.file);
        take(name, text, isCut);
      } else if (name === 'file' && file === undefined) {
        file = await save(part, join(folder, 'upload'));
        if (part.file.truncated) throw tooLarge(maxBytes);
      } else {
        part.file.resume();
        if (name === 'file') issues.push({ type: 'invalidInput', in: 'body', name, detail: 'Two files were sent: an import takes one' });
        else issues.push(unknown(name, part.filename));
      }
    }
  });
  return judged(fields, file, issues, wrongCodes);
}

/**
 * Makes the same of a form that was read already, with its file.
 * @throws Problem 400 with an issue for each field that is missing or not usable
 */
export async function uploadOf(
  fields: Map<string, string>,
  sent: { path: string; name: string; size: number } | undefined,
  wrongCodes: (mapped: MappedLabel[]) => Promise<string[]>,
): Promise<Upload> {
  const file = sent && { ...sent, name: nameOf(sent.name), sha256: (await fingerprintOf(sent)).sha256 };
  return judged(fields, file, [], wrongCodes);
}

/** @throws Problem 400 with what was found wrong before, and with what is found here */
async function judged(
  fields: Map<string, string>,
  file: Upload['file'] | undefined,
  issues: Issue[],
  wrongCodes: (mapped: MappedLabel[]) => Promise<string[]>,
): Promise<Upload> {
  const order = orderOf(fields, issues);
  for (const detail of await wrongCodes(order.mapping)) issues.push(inMapping(detail));
  if (file === undefined && !issues.some(({ name }) => name === 'file'))
    issues.push({ type: 'requiredInput', in: 'body', name: 'file', detail: 'file is missing: the file to import' });
  if (file?.size === 0) issues.push({ type: 'invalidInput', in: 'body', name: 'file', detail: 'The file is empty' });
  if (issues.length > 0 || file === undefined) throw badRequest(...issues);
  return { ...order, file };
}

const partNames = ['source', 'file', 'apply', 'allCountries', 'language', 'mapping'];

const unknown = (name: string, value: string): Issue => ({
  type: 'unknownInput',
  in: 'body',
  name: shortened(name),
  detail: `Input ${shortened(name)} is unknown; a form has ${partNames.join(', ')}`,
  value: shortened(value),
});

/** What the fields of a form say; adds what is wrong with them to the issues. */
function orderOf(fields: Map<string, string>, issues: Issue[]): Omit<Upload, 'file'> {
  const oneOf = <Value extends string>(name: string, allowed: readonly Value[]): Value | undefined => {
    const value = fields.get(name);
    if (value === undefined || (allowed as readonly string[]).includes(value)) return value as Value | undefined;
    issues.push({
      type: 'schemaViolation',
      in: 'body',
      name,
      detail: `${name} must be one of ${allowed.join(', ')}`,
      value: shortened(value),
    });
    return undefined;
  };
  const source = oneOf('source', sourceNames);
  if (!fields.has('source'))
    issues.push({ type: 'requiredInput', in: 'body', name: 'source', detail: `source is missing: one of ${sourceNames.join(', ')}` });
  const mapping = fields.get('mapping');
  return {
    source: source as SourceName,
    applies: oneOf('apply', ['true', 'false']) === 'true',
    allCountries: oneOf('allCountries', ['true', 'false']) === 'true',
    language: oneOf('language', languages) ?? 'en',
    mapping: mapping === undefined ? [] : readMapping(mapping, issues),
  };
}

const inMapping = (detail: string): Issue => ({ type: 'schemaViolation', in: 'body', name: 'mapping', detail });

function readMapping(text: string, issues: Issue[]): MappedLabel[] {
  try {
    return parseMapping(text);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    issues.push(inMapping(error.message));
    return [];
  }
}

async function save({ file, filename }: MultipartFile, path: string): Promise<Upload['file']> {
  const hash = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(file, counted, createWriteStream(path, { mode: 0o600 }));
  return { path, name: nameOf(filename), size, sha256: hash.digest('hex') };
}

/** The name that a file had with whoever sent it, without folders and without signs that no name has. */
const nameOf = (filename: string | undefined): string =>
  basename((filename ?? '').replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200) || 'file';

async function readText(file: MultipartFile['file']): Promise<{ text: string; isCut: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= longestMapping) chunks.push(chunk);
  }
  return { text: Buffer.concat(chunks).toString('utf8'), isCut: size > longestMapping || file.truncated };
}

/** Reads a form; one that is cut off or no form is the client's fault, a disk that is full is not. */
async function reading(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem || /^E[A-Z]+$/.test(String((error as { code?: unknown }).code ?? ''))) throw error;
    throw badRequest({ type: 'invalidInput', in: 'body', name: '', detail: `The form cannot be read: ${(error as Error).message}` });
  }
}
