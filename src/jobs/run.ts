import { Logger, parseCronItems, type Runner, run, runOnce, type TaskList } from 'graphile-worker';
import { checkLinks } from './check-links.ts';
import { deliver } from './deliver.ts';
import { dumpEverything } from './dump.ts';
import { forgetKeys } from './forget.ts';
import { publishDue } from './publish-due.ts';
import { reimport } from './reimport.ts';
import { runOrderedImport } from './run-import.ts';
import { suggestLineageOf } from './suggest-lineage.ts';
import { syncSearch } from './sync-search.ts';
import type { Task, Tools } from './tools.ts';
import { verifyAuditChain } from './verify-audit.ts';

/** Everything that the worker can do, by the name under which it is queued. */
const tasks: Record<string, Task> = {
  syncSearch,
  publishDue,
  suggestLineage: suggestLineageOf,
  checkLinks,
  deliver,
  verifyAudit: verifyAuditChain,
  forgetKeys,
  runImport: runOrderedImport,
  reimport,
  dump: dumpEverything,
};

/** What is done by the clock, in UTC: an embargo ends within a minute of midnight in Brussels, whatever the season. */
const timetable = [
  { task: 'publishDue', match: '* * * * *' },
  { task: 'syncSearch', match: '* * * * *' },
  { task: 'deliver', match: '* * * * *' },
  // Orders whose worker died; each is queued by itself when it is made.
  { task: 'runImport', match: '* * * * *' },
  { task: 'dump', match: '5 2 * * *' },
  { task: 'checkLinks', match: '17 2 * * *' },
  { task: 'suggestLineage', match: '41 2 * * *' },
  { task: 'verifyAudit', match: '5 3 * * *' },
  { task: 'forgetKeys', match: '35 3 * * *' },
  { task: 'reimport', match: '0 1 * * 0' },
];

const taskListOf = (tools: Tools): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(tools, (payload ?? {}) as Record<string, unknown>)]),
  );

/** Writes what the library says into our log: its failures as warnings, for it tries again. */
const loggerOf = ({ log }: Tools): Logger =>
  new Logger(() => (level, message) => (level === 'error' || level === 'warning' ? log.warn(message) : log.debug(message)));

/**
 * Starts to do what is queued and what the timetable says, until it is stopped; several processes share the work.
 * A job that fails is tried again, later each time.
 * @throws when the database cannot be reached
 */
export async function startJobs(url: string, tools: Tools): Promise<{ stop(): Promise<void> }> {
  const runner: Runner = await run({
    connectionString: url,
    taskList: taskListOf(tools),
    parsedCronItems: parseCronItems(timetable.map((item) => ({ ...item, options: { backfillPeriod: 0, maxAttempts: 3 } }))),
    concurrency: 2,
    maxPoolSize: 3,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: loggerOf(tools),
  });
  // Its end is told by `stop`; a promise that nobody waits for must not end the program.
  runner.promise.catch((error: unknown) => tools.log.error({ err: error }, 'the worker ended'));
  return { stop: () => runner.stop() };
}

/** Does what is queued now, and ends; for tests and for the command line. */
export async function runJobsOnce(url: string, tools: Tools): Promise<void> {
  await runOnce({ connectionString: url, taskList: taskListOf(tools), noHandleSignals: true, logger: loggerOf(tools), maxPoolSize: 2 });
}
