import { eq, sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { users } from '../../db/schema/accounts.ts';
import { drawId } from '../access/secrets.ts';
import { endSessionsOf } from '../access/sessions.ts';
import { badRequest, type Issue, notFound, Problem } from '../errors.ts';
import { mergePatch, readInput } from '../http/input.ts';
import { requireVersion } from '../http/preconditions.ts';
import { forgetCredentials } from '../sessions/credentials.ts';
import type { Writing } from '../writing/write.ts';
import { revokeKeysOf } from './key-writes.ts';
import { ChangedUser, type NewUser } from './schemas.ts';

type StoredUser = typeof users.$inferSelect;

/** The actor of the key from the configuration. */
const adminKeyActor = 'adminKey';

/**
 * What the audit chain makes its hash of: without name and address, so that nothing of them is left once they are erased, not even
 * something by which a guess could be checked.
 */
const recorded = ({ version, roles, institution, represents, voice, disabledAt, erasedAt }: StoredUser) => ({
  version,
  roles,
  institution,
  represents,
  voice,
  isDisabled: disabledAt !== null,
  isErased: erasedAt !== null,
});

/**
 * Adds a user and gives the id, which means nothing.
 * @throws Problem 400 where a role needs more than is said or the institution is none, 409 where the e-mail address has an account
 */
export async function createUser(writing: Writing, input: NewUser): Promise<string> {
  const { tx, at } = writing;
  await requireWhole(writing, input);
  await requireFreeAddress(writing, input.email);
  const id = drawId();
  const { roles, ...members } = input;
  const instant = sql`${at}::timestamptz`;
  const [after] = await tx
    .insert(users)
    .values({ id, ...members, roles: unique(roles), createdAt: instant, modifiedAt: instant })
    .returning();
  writing.record({ operation: 'user.create', kind: 'user', id, after: recorded(after as StoredUser) });
  return id;
}

/**
 * Changes a user by a patch; nothing is written where it changes nothing.
 * @throws Problem 404, 409 for one that is erased or the last administrator, 412 where it is stale, 400 where it would not be whole any more
 */
export async function changeUser(writing: Writing, id: string, expected: number, patch: Record<string, unknown>): Promise<void> {
  const before = await findForWriting(writing, id, expected);
  const former = toInput(before);
  const input = readInput(ChangedUser, mergePatch(former, patch));
  const after = { ...input, roles: unique(input.roles), isDisabled: input.isDisabled ?? false };
  const changed = (Object.keys(patch) as (keyof typeof after)[]).filter(
    (name) => JSON.stringify(former[name]) !== JSON.stringify(after[name]),
  );
  if (changed.length === 0) return;
  await requireWhole(writing, after);
  if (changed.includes('email')) await requireFreeAddress(writing, after.email);
  if (after.isDisabled || !after.roles.includes('admin')) await requireOtherAdministrator(writing, before);
  const { isDisabled, institution = null, represents = null, voice = null, ...members } = after;
  const stays = before.disabledAt !== null && isDisabled;
  const disabledAt = stays ? before.disabledAt : isDisabled ? sql`${writing.at}::timestamptz` : null;
  await update(writing, before, { ...members, institution, represents, voice, disabledAt }, operationsOf(former, after, changed));
  // Whoever may do something else from now on signs in anew.
  if (changed.some((name) => ['roles', 'isDisabled', 'institution'].includes(name))) await endSessionsOf(writing, id, 'account');
}

/**
 * Erases what is known of a person: name and address go, by what the person signed in goes, the account is disabled and its keys are worth nothing. The id stays, so that the
 * audit chain holds.
 * @throws Problem 404, 409 for one that is erased already or the last administrator, 412 where it is stale
 */
export async function eraseUser(writing: Writing, id: string, expected: number): Promise<void> {
  const before = await findForWriting(writing, id, expected);
  await requireOtherAdministrator(writing, before);
  const now = sql`${writing.at}::timestamptz`;
  await revokeKeysOf(writing, id);
  await forgetCredentials(writing, id);
  // Their names may say whose they were.
  await select(writing.tx, sql`update api_keys set name = 'erased' where owner = ${id}`);
  await update(writing, before, { name: null, email: null, disabledAt: before.disabledAt ?? now, erasedAt: now }, [
    { operation: 'user.erased' },
  ]);
}

const unique = <One>(list: One[]): One[] => [...new Set(list)];

const toInput = ({ name, email, roles, institution, represents, voice, disabledAt }: StoredUser): Record<string, unknown> => ({
  name,
  email,
  roles,
  isDisabled: disabledAt !== null,
  ...(institution === null ? {} : { institution }),
  ...(represents === null ? {} : { represents }),
  ...(voice === null ? {} : { voice }),
});

async function findForWriting(writing: Writing, id: string, expected: number): Promise<StoredUser> {
  const [row] = await writing.tx.select().from(users).where(eq(users.id, id));
  if (!row) throw notFound(`/users/${id}`, 'userId', id);
  if (row.erasedAt !== null) throw new Problem('conflict', 'The user was erased; nothing can be done in that name any more');
  requireVersion(expected, row.version);
  return row;
}

/** What the audit chain calls a change: who may do what, and who may do nothing, are told apart from the rest. */
function operationsOf(
  former: Record<string, unknown>,
  after: { roles: string[]; isDisabled: boolean },
  changed: string[],
): { operation: string; reason?: string }[] {
  const operations: { operation: string; reason?: string }[] = [];
  if (changed.includes('roles'))
    operations.push({ operation: 'user.rolesChanged', reason: `${(former['roles'] as string[]).join(', ')} → ${after.roles.join(', ')}` });
  if (changed.includes('isDisabled')) operations.push({ operation: after.isDisabled ? 'user.disabled' : 'user.enabled' });
  return operations.length > 0 ? operations : [{ operation: 'user.updated' }];
}

async function update(
  writing: Writing,
  before: StoredUser,
  values: Record<string, unknown>,
  operations: { operation: string; reason?: string }[],
): Promise<void> {
  const [after] = await writing.tx
    .update(users)
    .set({ ...values, version: before.version + 1, modifiedAt: sql`${writing.at}::timestamptz` })
    .where(eq(users.id, before.id))
    .returning();
  for (const one of operations)
    writing.record({ ...one, kind: 'user', id: before.id, before: recorded(before), after: recorded(after as StoredUser) });
}

/** @throws Problem 400 naming what a role needs beside it, and an institution that is none */
async function requireWhole({ tx }: Writing, { roles, institution, represents, voice }: Omit<NewUser, 'name' | 'email'>): Promise<void> {
  const needed = (name: string, who: string): Issue => ({ type: 'requiredInput', in: 'body', name, detail: `${who} needs ${name}` });
  const issues: Issue[] = [];
  if (institution === undefined && roles.some((role) => role === 'editor' || role === 'reviewer'))
    issues.push(needed('institution', 'An editor or reviewer'));
  if (roles.includes('contributor')) {
    if (represents === undefined) issues.push(needed('represents', 'A contributor'));
    if (voice === undefined) issues.push(needed('voice', 'A contributor'));
  }
  if (institution !== undefined) {
    const [found] = await select(
      tx,
      sql`select from authorities a join authority_types t on t.code = a.type where a.id = ${institution} and t.is_independent`,
    );
    if (!found)
      issues.push({
        type: 'referencedResourceNotFound',
        in: 'body',
        name: 'institution',
        detail: `${institution} is not an institution`,
        value: institution,
      });
  }
  if (issues.length > 0) throw badRequest(...issues);
}

async function requireFreeAddress({ tx }: Writing, email: string): Promise<void> {
  const [taken] = await select(tx, sql`select from users where lower(email) = lower(${email})`);
  if (taken) throw new Problem('conflict', 'There is an account with this e-mail address already');
}

/**
 * Sees that somebody is left who can manage accounts. Whoever has the key of the configuration may take the role from the last one: with
 * that key there is always a way back.
 * @throws Problem 409 where the user is the last administrator
 */
async function requireOtherAdministrator({ tx, actor }: Writing, user: StoredUser): Promise<void> {
  if (actor.id === adminKeyActor || user.disabledAt !== null || !user.roles.includes('admin')) return;
  const [other] = await select(tx, sql`select from users where 'admin' = any(roles) and disabled_at is null and id <> ${user.id} limit 1`);
  if (!other) throw new Problem('conflict', 'This is the last administrator; give the role to somebody else first');
}
