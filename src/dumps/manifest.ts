import { z } from 'zod';
import { Href, Instant } from '../http/fields.ts';

/** The name of a dump: its day in UTC, for a further one of the day with its time. */
export const releaseName = /^\d{4}-\d{2}-\d{2}(?:T\d{4}(?:\d{2})?Z)?$/;

/** One file of a dump. */
export const DumpFile = z
  .object({
    name: z.string(),
    href: Href,
    mediaType: z.string(),
    bytes: z.number().int(),
    sha256: z.string().describe('Of the bytes of the file, in hexadecimal digits'),
    entity: z.string().optional().describe('Which records it holds; absent where it holds none, or all of them'),
    rows: z.number().int().optional().describe('How many records it holds'),
  })
  .meta({ id: 'DumpFile' });

/** How many records of a kind a dump holds. */
const DumpEntity = z
  .object({
    name: z.string().describe('As in the names of its files: `recommendations`'),
    kind: z.string().describe('As in /changes and in persistent identifiers: `recommendation`'),
    rows: z.number().int(),
  })
  .meta({ id: 'DumpEntity' });

/** The newest change that a dump contains. */
const LastChange = z.object({ id: z.string(), occurredAt: Instant }).meta({ id: 'DumpLastChange' });

/** A dump: of which moment it is, and its files. What is written into `manifest.json`, the last file of a dump to be written. */
export const Dump = z
  .object({
    self: Href.optional(),
    href: Href,
    id: z.string().describe('Its day in UTC; a further dump of a day has its time too'),
    generatedAt: Instant.describe('The moment of which it is'),
    lastChange: LastChange.optional().describe('The newest change that it contains; absent where there was none yet'),
    changes: Href.describe('Read this, and you have the present: everything that happened since'),
    apiVersion: z.string(),
    licence: z.string(),
    keptUntil: z.iso
      .date()
      .optional()
      .describe('Until when it is kept at least; absent of one that is kept to be cited, the first of its month'),
    entities: z.array(DumpEntity),
    files: z.array(DumpFile),
    bytes: z.number().int().describe('Of all files together'),
  })
  .meta({ id: 'Dump', description: 'Everything public, of one moment, in files' });
export type Dump = z.infer<typeof Dump>;

/** All dumps that are kept, the newest first. */
export const Dumps = z.object({ self: Href, items: z.array(Dump), total: z.number().int() }).meta({ id: 'Dumps' });
