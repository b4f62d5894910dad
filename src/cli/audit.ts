import { type Command, InvalidArgumentError } from 'commander';
import { chainStart, findAuditHead, verifyAudit } from '../changes/audit.ts';
import { type Open, say } from './command.ts';

interface Head {
  sequence: number;
  hash: string;
}

/** Reads the head of a chain as it is printed and published. */
function readHead(text: string): Head {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new InvalidArgumentError('Give the number of an entry, a colon and its hash, as `monitum audit head` prints them.');
  return { sequence: Number(sequence), hash };
}

/** Adds the commands by which the audit chain is checked. */
export function addAuditCommands(program: Command, open: Open): void {
  const audit = program.command('audit').description('the audit chain');
  audit
    .command('head')
    .description('print the last entry of the audit chain: its number and its hash, to be kept elsewhere')
    .action(async () => {
      const head = await open(({ whole }) => findAuditHead(whole));
      say(`${head?.sequence ?? 0}:${head?.hash ?? chainStart}`);
    });
  audit
    .command('verify')
    .description('compute the whole audit chain again; ends with 1 and names the first entry that is broken')
    .option('--head <sequence:hash>', 'a head that was kept: then entries that were cut off at the end are missed too', readHead)
    .action(async ({ head }: { head?: Head }) => {
      const { entries, head: hash, broken } = await open(({ whole }) => verifyAudit(whole, head));
      if (!broken) return say(`The audit chain holds, ${entries} entries:\n${entries}:${hash}`);
      process.stderr.write(`Entry ${broken.sequence} of the audit chain is broken: ${broken.fault}.\n`);
      process.exitCode = 1;
    });
}
