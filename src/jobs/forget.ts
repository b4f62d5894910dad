import { forgetIdempotencyKeys } from '../writing/once.ts';
import type { Task } from './tools.ts';

/** Forgets the Idempotency-Keys that nobody may send again. */
export const forgetKeys: Task = ({ database }) => forgetIdempotencyKeys(database.whole);
