import { z } from 'zod';
import { feedFormats } from '../formats/json-feed.ts';
import { formatParameter } from '../formats/media.ts';
import { FeedQuery } from '../http/feed-query.ts';
import { Href, Instant, inputText, LanguageQuery } from '../http/fields.ts';
import { codeInput } from '../http/input.ts';

const pageSize = z.number().int().min(1).max(500).default(100).describe('Entries on a page');

/** The forms in which changes are given. */
export const changeFormats = ['json', ...feedFormats] as const;

/** From where on, and of which kinds of records, changes are given. */
export const ChangeQuery = z.strictObject({
  afterChange: inputText(100).optional().describe('Id of the last change that is known; from the first on when absent'),
  kind: z.array(codeInput).max(20).optional().describe('Kind of record: `recommendation`, `measure`, `assessment`…'),
  pageSize,
  ...FeedQuery,
  ...LanguageQuery,
  format: formatParameter(changeFormats),
});
export type ChangeQuery = z.infer<typeof ChangeQuery>;

/** The address of one change. */
export const ChangePath = z.strictObject({ changeId: inputText(100) });

const subject = { id: z.string(), href: Href };

/** One entry of the feed. */
export const Change = z
  .object({
    self: Href.optional(),
    href: Href,
    id: z.string(),
    type: z.string().describe('Kind of record and what happened to it: `measure.published`, `measure.updated`, `measure.withdrawn`…'),
    occurredAt: Instant,
    subject: z
      .object({ ...subject, kind: z.string() })
      .describe('What to read again; 410 where it was withdrawn, 301 where another stands in its place'),
    parent: z.object(subject).optional().describe('The recommendation or treaty that the subject belongs to'),
    version: z.number().int().optional().describe('Of the subject, from this change on'),
    replacedBy: z.object(subject).optional().describe('Of a merge: the record that stands in its place'),
    institution: z.string().optional().describe('For whom it was written; never a person'),
    role: z.string().optional(),
    reason: z.string().optional().describe('Absent of what was later taken out of the past too, but for why'),
    details: z.object({ fields: z.array(z.string()).optional().describe('Members that were changed') }).optional(),
  })
  .meta({ id: 'Change', description: 'One thing that happened to a record that readers can see' });

/** A page of the feed. */
export const ChangePage = z
  .object({
    self: Href,
    items: z.array(Change).describe('In the order in which they were written: what is read up to here is complete'),
    pageSize: z.number().int(),
    first: Href,
    next: Href.optional().describe('Absent where nothing more has happened yet'),
    latest: Href.describe('Where to ask for what happens from now on, with the same filters; for after the last page'),
  })
  .meta({ id: 'ChangePage' });

/** The end of the audit chain, for everybody to keep. */
export const AuditChain = z
  .object({
    self: Href,
    entries: z.number().int(),
    head: z
      .object({ sequence: z.number().int(), hash: z.string(), occurredAt: z.string().describe('RFC 3339, in UTC, to the microsecond') })
      .optional()
      .describe('The last entry; absent while there is none'),
    algorithm: z.string().describe('How the hash of an entry is made'),
  })
  .meta({
    id: 'AuditChain',
    description: 'Whoever keeps the head can tell later that nothing up to it was altered or removed',
  });

/** Which entries of the audit chain are given. */
export const AuditEntryQuery = z.strictObject({
  afterEntry: z.number().int().min(0).optional().describe('Sequence of the last entry that is known; from the first on when absent'),
  subjectId: z.array(codeInput).max(50).optional(),
  actor: z.array(codeInput).max(50).optional().describe('Opaque id of a user, `adminKey`, `cli` or `system`'),
  operation: z.array(codeInput).max(50).optional().describe('`measure.create`, `user.rolesChanged`, `refused`…'),
  pageSize,
});
export type AuditEntryQuery = z.infer<typeof AuditEntryQuery>;

/** One entry of the audit chain. */
export const AuditEntryItem = z
  .object({
    sequence: z.number().int(),
    occurredAt: z.string().describe('RFC 3339, in UTC, to the microsecond'),
    actor: z.string().describe('Opaque'),
    institution: z.string().optional(),
    role: z.string().optional(),
    operation: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    versionBefore: z.number().int().optional(),
    versionAfter: z.number().int().optional(),
    hashBefore: z.string().optional().describe('SHA-256 of the record before, in canonical JSON'),
    hashAfter: z.string().optional(),
    reason: z.string().optional(),
    traceId: z.string().optional().describe('Of the request'),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry', description: 'A write or a refusal' });
/** A page of entries. */
export const AuditEntryPage = z
  .object({
    self: Href,
    items: z.array(AuditEntryItem),
    pageSize: z.number().int(),
    first: Href,
    next: Href.optional().describe('Absent on the last page'),
  })
  .meta({ id: 'AuditEntryPage' });
