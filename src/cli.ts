import { Command, CommanderError } from 'commander';
import { reasonOf, StartError } from '../db/embedded/start-error.ts';
import { addAccountCommands } from './cli/accounts.ts';
import { addAuditCommands } from './cli/audit.ts';
import { type Open, UsageError } from './cli/command.ts';
import { addDumpCommand } from './cli/dump.ts';
import { addImportCommand } from './cli/imports.ts';
import { ConfigError, readConfig } from './config.ts';
import { DumpBusy } from './dumps/write.ts';
import { isDatabaseAway, Problem } from './errors.ts';
import { readRefusal } from './http/constraints.ts';
import { FileFault } from './imports/claims.ts';
import { openInstallation } from './installation.ts';
import { outliveLostConnections } from './lost-connection.ts';
import { keepHeapSmall } from './memory.ts';
import { version } from './version.ts';

keepHeapSmall();
// The command itself hears of a connection that is lost, and says so.
outliveLostConnections(
  () => {},
  (error) => process.exit(fail(error)),
);

/** Does a piece of work with the database of this installation, and lets go of it whatever comes of the work. */
const open: Open = async (work, options) => {
  const config = readConfig(process.env);
  const installation = await openInstallation(config, options);
  try {
    return await work(installation.database, config);
  } finally {
    await installation.close();
  }
};

const program = new Command('monitum')
  .description('Accounts, keys, imports, dumps and the audit chain of this installation; `npm start` runs the server')
  .version(version, '--version', 'print the version')
  .helpOption('-h, --help', 'print what there is')
  .helpCommand(false)
  .exitOverride();
addAccountCommands(program, open);
addAuditCommands(program, open);
addImportCommand(program, open);
addDumpCommand(program, open);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = fail(error);
}

/** Says in a sentence what is wrong and gives the status to end with: 2 for a command that is not well put, 1 for what cannot be done. */
function fail(error: unknown): number {
  // Commander has said it already; asking for help or for the version is no fault.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`${sentencesOf(error).join('\n')}\n`);
  return error instanceof UsageError ? 2 : 1;
}

function sentencesOf(error: unknown): string[] {
  if (error instanceof Problem) return error.issues.length > 0 ? error.issues.map(({ detail }) => `${detail}.`) : [`${error.message}.`];
  if ([UsageError, StartError, ConfigError, FileFault, DumpBusy].some((kind) => error instanceof kind)) return [(error as Error).message];
  const cause = (error as Error).cause ?? error;
  const { conflict, issue } = readRefusal(cause) ?? {};
  if (isDatabaseAway(cause)) return ['The connection to the database was lost: see that it runs, and give the command again.'];
  return [`${conflict ?? issue?.detail ?? `It cannot be done: ${reasonOf(cause).split('\n')[0]}`}.`];
}
