import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { findAuditHead, verifyAudit } from '../changes/audit.ts';
import { listNewestEntries } from '../changes/queries.ts';
import { AuditEntryQuery } from '../changes/schemas.ts';
import { inputText } from '../http/fields.ts';
import { addStaffPage } from '../web/staff.tsx';
import { auditContent } from './audit/content.tsx';

const pageSize = 50;
const Query = AuditEntryQuery.pick({ subjectId: true, actor: true, operation: true }).extend({
  beforeEntry: z.number().int().min(1).optional(),
});
const VerifyQuery = z.strictObject({
  head: inputText(100)
    .regex(/^\d{1,15}:[0-9a-f]{64}$/, 'must be the number of an entry, a colon and its hash')
    .optional(),
});

/** The audit chain for those who may read it: its entries, the newest first, and whether it still holds. */
export const staffAuditPages: FastifyPluginAsync = async (app) => {
  const permission = 'audit.read' as const;
  addStaffPage(app, '/audit', { permission, query: Query }, async (here, { query }) => {
    const { whole } = app.database;
    const [head, rows] = await Promise.all([findAuditHead(whole), listNewestEntries(whole, query, query.beforeEntry, pageSize + 1)]);
    return auditContent(here, { query, head, entries: rows.slice(0, pageSize), hasMore: rows.length > pageSize });
  });

  // A page of its own: the whole chain is computed again only where somebody asks for it.
  addStaffPage(app, '/audit/verification', { permission, query: VerifyQuery }, async (here, { query }) => {
    const { whole } = app.database;
    const [sequence = '', hash = ''] = query.head?.split(':') ?? [];
    const verdict = await verifyAudit(whole, query.head === undefined ? undefined : { sequence: Number(sequence), hash });
    const [head, rows] = await Promise.all([findAuditHead(whole), listNewestEntries(whole, {}, undefined, pageSize + 1)]);
    return auditContent(here, {
      query: {},
      head,
      entries: rows.slice(0, pageSize),
      hasMore: rows.length > pageSize,
      verdict,
      kept: query.head,
    });
  });
};
