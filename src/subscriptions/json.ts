import type { z } from 'zod';
import { hrefOf, type View } from '../http/view.ts';
import type { DeliveryRow, WebhookRow } from './queries.ts';
import type { Delivery, Subscription } from './schemas.ts';

/** Writes a webhook as its owner sees it, without its secret. */
export function toSubscription(row: WebhookRow, view: View): z.output<typeof Subscription> {
  const { id, followedKind: kind, followed, url, state, stateReason, createdAt, confirmedAt, waiting, version } = row;
  const place = { recommendation: ['recommendations'], body: ['refData', 'bodies'], treaty: ['treaties'] };
  return {
    id,
    href: hrefOf(view, 'subscriptions', id),
    followed:
      kind === 'search'
        ? { kind, search: followed, href: `${hrefOf(view, 'recommendations')}${followed ? `?${followed}` : ''}` }
        : { kind, id: followed, href: hrefOf(view, ...place[kind], followed) },
    url: url ?? '',
    state,
    stateReason: stateReason ?? undefined,
    createdAt,
    confirmedAt: confirmedAt ?? undefined,
    waiting,
    version,
  };
}

/** Writes what was sent to a webhook, or waits. */
export const toDelivery = (row: DeliveryRow, view: View): z.output<typeof Delivery> => ({
  id: row.id,
  webhookId: `msg_${row.id}`,
  kind: row.kind,
  state: row.state,
  attempts: row.attempts,
  createdAt: row.createdAt,
  sentAt: row.sentAt ?? undefined,
  nextAttemptAt: row.nextAttemptAt ?? undefined,
  lastStatus: row.lastStatus ?? undefined,
  lastError: row.lastError ?? undefined,
  change: row.change === null ? undefined : { id: row.change, href: hrefOf(view, 'changes', row.change) },
});
