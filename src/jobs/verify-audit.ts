import { verifyAudit } from '../changes/audit.ts';
import type { Task } from './tools.ts';

/** Walks the audit chain and says in the log whether it holds, with the head for whoever keeps the log. */
export const verifyAuditChain: Task = async ({ database, log }) => {
  const { entries, head, broken } = await verifyAudit(database.whole);
  if (broken) log.error({ entries, broken }, 'the audit chain is broken');
  else log.info({ entries, head }, 'the audit chain holds');
};
