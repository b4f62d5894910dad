import { type Command, Option } from 'commander';
import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { roles } from '../../db/schema/accounts.ts';
import { type Language, languages } from '../../db/schema/types.ts';
import { permissionNames } from '../access/permissions.ts';
import { createApiKey, revokeApiKey } from '../accounts/key-writes.ts';
import { findUserByName, listApiKeys, type UserRow } from '../accounts/queries.ts';
import { NewUser } from '../accounts/schemas.ts';
import { createUser } from '../accounts/writes.ts';
import { Problem } from '../errors.ts';
import { invitationPath, inviteUser } from '../sessions/invitations.ts';
import { daysUpTo, listOf, type Open, say, toTable, UsageError, writeAs } from './command.ts';

interface KeyOptions {
  user: string;
  name: string;
  scopes?: string[];
  days: number;
  quiet?: boolean;
}

const quiet = ['--quiet', 'print the key and nothing else'] as const;

/** Adds the commands by which users and keys are managed. */
export function addAccountCommands(program: Command, open: Open): void {
  program
    .command('admin')
    .description('the first administrator')
    .command('create')
    .description('add the first administrator and print a key')
    .requiredOption('--name <name>', 'of the person')
    .requiredOption('--email <address>', 'of the person')
    .option(...quiet)
    .action(async ({ quiet: isQuiet, ...given }: { name: string; email: string; quiet?: boolean }) => {
      const input = readUser({ ...given, roles: ['admin'] });
      const made = await open(
        (database) =>
          writeAs(database, async (writing) => {
            await requireNoAdministrator(writing.tx);
            const owner = await createUser(writing, input);
            return { owner, ...(await createApiKey(writing, { name: 'first key', owner })) };
          }),
        { mayMake: true },
      );
      if (!isQuiet) say(`Administrator ${made.owner} was added. The key is good for a year and shown this once:`);
      say(made.key);
    });

  program
    .command('user')
    .description('users')
    .command('create')
    .description('add a user; make a key with `monitum key create`')
    .requiredOption('--name <name>', 'of the person')
    .requiredOption('--email <address>', 'of the person')
    .requiredOption('--roles <roles>', `with commas between: ${roles.join(', ')}`, listOf(roles))
    .option('--institution <id>', 'whose records the person may change; an editor or reviewer needs one')
    .option('--represents <organisation>', 'for which a contributor speaks')
    .addOption(new Option('--voice <voice>', 'as what a contributor speaks').choices(NewUser.shape.voice.unwrap().options))
    .action(async (given: Record<string, unknown>) => {
      const input = readUser(given);
      const id = await open((database) => writeAs(database, (writing) => createUser(writing, input)));
      say(`User ${id} was added: ${input.roles.join(', ')}${input.institution ? ` of ${input.institution}` : ''}.`);
    });

  program
    .command('invite')
    .description('make a link by which a user sets a password, the first one or another, and print it')
    .argument('<id or e-mail>', 'whose it is')
    .addOption(new Option('--language <language>', 'in which the page of the link is').choices(languages).default('nl'))
    .option('--quiet', 'print the link and nothing else')
    .action(async (user: string, { language, quiet: isQuiet }: { language: Language; quiet?: boolean }) => {
      const { link, expiresAt } = await open(async (database, { publicUrl }) => {
        if (publicUrl === undefined) throw new UsageError('PUBLIC_URL is not set, and PORT is 0: set what the link begins with.');
        const { id } = await requireUser(database.whole, user);
        const { token, expiresAt } = await writeAs(database, (writing) => inviteUser(writing, id));
        return { link: publicUrl + invitationPath(language, token), expiresAt };
      });
      if (!isQuiet) say(`Good once, until ${expiresAt.slice(0, 10)}, shown this once:`);
      say(link);
    });

  const key = program.command('key').description('keys of users');
  key
    .command('create')
    .description('make a key and print it, this once')
    .requiredOption('--user <id or e-mail>', 'whose key it is')
    .option('--name <name>', 'what it is for', 'command line')
    .option('--scopes <permissions>', 'to which it is limited, with commas between', listOf(permissionNames))
    .option('--days <number>', 'for how many days it is good', daysUpTo(730), 365)
    .option(...quiet)
    .action(async ({ user, name, scopes, days, quiet: isQuiet }: KeyOptions) => {
      const expiresAt = new Date(Date.now() + days * 86_400_000).toISOString();
      const { owner, made } = await open(async (database) => {
        const owner = await requireUser(database.whole, user);
        const input = { name, owner: owner.id, expiresAt, ...(scopes ? { scopes } : {}) };
        return { owner, made: await writeAs(database, (writing) => createApiKey(writing, input)) };
      });
      if (!isQuiet) say(`Key ${made.id} of user ${owner.id}, good until ${expiresAt.slice(0, 10)}, shown this once:`);
      say(made.key);
    });
  key
    .command('revoke')
    .description('revoke a key, at once')
    .argument('<key id>', 'the eight signs after monitum_')
    .action(async (id: string) => {
      await open((database) => writeAs(database, (writing) => revokeApiKey(writing, id)));
      say(`Key ${id} is revoked.`);
    });
  key
    .command('list')
    .description('keys, without their secrets')
    .option('--user <id or e-mail>', 'of this user alone')
    .action(async ({ user }: { user?: string }) => {
      const rows = await open(async ({ whole }) => {
        const owner = user === undefined ? undefined : [(await requireUser(whole, user)).id];
        return (await listApiKeys(whole, { owner }, { limit: 100_000, offset: 0 })).rows;
      });
      const cells = rows.map((row) => [
        row.id,
        row.owner,
        row.revokedAt ? 'revoked' : row.isActive ? 'active' : 'expired',
        row.expiresAt.slice(0, 10),
        row.lastUsedAt?.slice(0, 10) ?? 'never',
        row.scopes?.join(',') ?? 'all',
        row.name.replace(/\p{Cc}/gu, ' '),
      ]);
      say(toTable(['key', 'user', 'state', 'until', 'used', 'scopes', 'name'], cells));
    });
}

/** Reads what the options say of a user, as the API reads a body. */
function readUser(given: Record<string, unknown>): NewUser {
  const { success, data, error } = NewUser.safeParse(given);
  if (success) return data;
  throw new UsageError(error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}.`).join('\n'));
}

async function requireUser(db: Db, idOrEmail: string): Promise<UserRow> {
  const user = await findUserByName(db, idOrEmail);
  if (!user) throw new Problem('resourceNotFound', `There is no user ${idOrEmail}`);
  return user;
}

async function requireNoAdministrator(db: Db): Promise<void> {
  const [found] = await select<{ id: string }>(
    db,
    sql`select id from users where 'admin' = any(roles) and disabled_at is null order by created_at limit 1`,
  );
  if (found)
    throw new Problem(
      'conflict',
      `There is an administrator already, ${found.id}; make a key with \`monitum key create --user ${found.id}\`, or add another with \`monitum user create --roles admin\``,
    );
}
