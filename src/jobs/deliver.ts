import { dispatch, nextDue } from '../subscriptions/dispatch.ts';
import { compose, gather } from '../subscriptions/gather.ts';
import { queueDelivery } from '../subscriptions/rows.ts';
import type { Task, Tools } from './tools.ts';

/** Tells whoever subscribed of what has changed, and tries again what was not taken. */
export const deliver: Task = (tools) => deliverChanges(tools);

/**
 * Looks what has changed for whom, makes messages of it, and sends what is due. The next attempt that is due within the minute has a job of its
 * own; the others are found by the timetable.
 * @param random from 0 to 1, for the pauses between attempts
 */
export async function deliverChanges(tools: Tools, random: () => number = Math.random): Promise<void> {
  await gather(tools);
  await compose(tools);
  await dispatch(tools, random);
  const seconds = await nextDue(tools);
  if (seconds !== undefined && seconds < 60) await queueDelivery(tools.database.whole, Math.max(1, seconds));
}
