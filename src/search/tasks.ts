import { setTimeout as sleep } from 'node:timers/promises';
import { MeilisearchApiError } from 'meilisearch';
import type { SearchServer } from './client.ts';

/** What the search server made of something that it had taken on: the task failed. */
export class TaskFailure extends Error {
  override readonly name = 'TaskFailure';
  /** Of Meilisearch, such as `invalid_document_id`. */
  readonly code: string;
  constructor(type: string, code: string, message: string) {
    super(code === fullCode ? fullSentence : `the search server refused ${type}: ${message}`);
    this.code = code;
  }
}

const fullCode = 'no_space_left_on_device';
const fullSentence = 'the disk of the search server is full';

/** The refusals by which the server means a document and not what was asked of it. */
const documentCodes = [
  'invalid_document_id',
  'missing_document_id',
  'invalid_document_fields',
  'invalid_document_geo_field',
  'invalid_document_geojson_field',
  'max_fields_limit_exceeded',
  'document_fields_limit_reached',
  'invalid_vectors_type',
  'payload_too_large',
  'malformed_payload',
];

/** The answer of the search server in an error, wherever the client put it. */
function answerIn(error: unknown): { status: number; code: string | undefined } | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if (at instanceof MeilisearchApiError) return { status: at.response.status, code: at.cause?.code };
  return undefined;
}

/** Whether a document is at fault, by what a task failed with or a request was refused with: the others of its batch can be sent without it. */
export function isFaultOfDocument(error: unknown): boolean {
  const code = error instanceof TaskFailure ? error.code : answerIn(error)?.code;
  return (code !== undefined && documentCodes.includes(code)) || answerIn(error)?.status === 413;
}

/** Why the search server could not do it, in words for the log. */
export function reasonOfSearch(error: unknown): string {
  const answer = answerIn(error);
  if (answer?.code === fullCode) return fullSentence;
  if (error instanceof TaskFailure) return error.message;
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (at instanceof MeilisearchApiError) return `it answered ${at.response.status}${answer?.code ? ` ${answer.code}` : ''}`;
    if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return code;
    if (at.cause === undefined) return at.message;
  }
  return String(error);
}

/** Whether the server may answer if it is asked again: it is away, stumbles or has too much to do. A full disk does not empty itself. */
function isPassing(error: unknown): boolean {
  if (error instanceof TaskFailure) return false;
  const answer = answerIn(error);
  return answer === undefined || (answer.code !== fullCode && (answer.status >= 500 || answer.status === 429));
}

/**
 * Asks the search server, and again while it cannot answer, for so many milliseconds; what is asked must do no harm when it is done twice.
 * @throws what the server refused, at once; the last failure, when the patience is over
 */
export async function patiently<Answer>(patience: number, ask: () => Promise<Answer>): Promise<Answer> {
  const deadline = Date.now() + patience;
  for (let pause = 250; ; pause = Math.min(pause * 2, 4_000)) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error) || Date.now() + pause > deadline) throw error;
      await sleep(pause);
    }
  }
}

/** Half an hour for a task: batches that wait are taken as one, and 2 000 documents take some 10 to 20 seconds on two busy cores. */
const taskTimeout = 1_800_000;

/**
 * Waits for a task of the search server, looking more seldom the longer it takes.
 * @param patience milliseconds for which the server may be away meanwhile: it goes on with its tasks when it is started again
 * @throws TaskFailure when the task failed or was cancelled
 */
export async function settled({ client }: SearchServer, uid: number, patience = 0): Promise<void> {
  const deadline = Date.now() + taskTimeout;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 250)) {
    const task = await patiently(patience, () => client.tasks.getTask(uid));
    if (task.status === 'succeeded') return;
    if (task.status === 'failed' || task.status === 'canceled')
      throw new TaskFailure(task.type, task.error?.code ?? task.status, task.error?.message ?? task.status);
    if (Date.now() > deadline) throw new Error(`the search server has not done its task ${uid} within ${taskTimeout / 60_000} minutes`);
    await sleep(pause);
  }
}

/** How many tasks of an index the server has taken on and not done. */
export async function countTasks({ client }: SearchServer, index: string): Promise<number> {
  const { total } = await client.tasks.getTasks({ indexUids: [index], statuses: ['enqueued', 'processing'], limit: 1 });
  return total ?? 0;
}
