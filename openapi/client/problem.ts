import type { components } from './schema.d.ts';

/** What the API says of a request that it refused: RFC 9457, with one issue for each fault in the input. */
export type ProblemBody = components['schemas']['Problem'];

/** A refusal of the API. The message names the faults; `problem` has all that was said, `problem.instance` what to quote in a question to us. */
export class MonitumProblem extends Error {
  readonly status: number;
  readonly problem: ProblemBody;
  constructor(status: number, problem: ProblemBody) {
    const issues = (problem.issues ?? []).map(({ detail }) => detail).join('; ');
    super(`${status} ${problem.detail ?? problem.title ?? ''}${issues ? ` (${issues})` : ''}`);
    this.name = 'MonitumProblem';
    this.status = status;
    this.problem = problem;
  }
}

/** Reads the problem of an answer; one that something between the API and us wrote has its status alone. */
export async function problemOf(response: Response): Promise<MonitumProblem> {
  const isProblem = /\bproblem\+json\b/.test(response.headers.get('content-type') ?? '');
  const body = isProblem
    ? ((await response.json()) as ProblemBody)
    : ({ title: response.statusText, status: response.status } as ProblemBody);
  return new MonitumProblem(response.status, body);
}
