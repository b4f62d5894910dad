import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { endSession, endSessionsOf } from '../access/sessions.ts';
import { findUser, listApiKeys, listUsers, type UserRow } from '../accounts/queries.ts';
import { ChangedUser, NewUser, UserPath, UserQuery } from '../accounts/schemas.ts';
import { changeUser, createUser, eraseUser } from '../accounts/writes.ts';
import { notFound, type Problem } from '../errors.ts';
import { Language } from '../http/fields.ts';
import { mergePatch } from '../http/input.ts';
import { offsetOf } from '../http/paging.ts';
import { accountWords } from '../i18n/staff-accounts/index.ts';
import { invitationPath, inviteUser } from '../sessions/invitations.ts';
import { findListedSession, listSessions } from '../sessions/queries.ts';
import type { Fault } from '../web/components/form.tsx';
import { type Fields, textOf } from '../web/form-body.ts';
import { reported } from '../web/forms/faults.ts';
import { fieldsOf, inputOf, patchBetween } from '../web/forms/read.ts';
import { baseOf, bringUpToDate, versionOf } from '../web/forms/sent.ts';
import type { PageContent } from '../web/page.tsx';
import { addStaffForm, addStaffPage, type StaffHere } from '../web/staff.tsx';
import { writeFor } from '../writing/request.ts';
import { faultsOfAccount, faultsOfInput } from './users/faults.ts';
import { userListContent } from './users/list.tsx';
import { type ShownUser, userContent } from './users/person.tsx';
import { eraseContent, invitationContent, invitedContent, newUserContent } from './users/steps.tsx';

const permission = 'accounts.manage' as const;
const pageSize = 50;
const ListQuery = UserQuery.omit({ pageSize: true });
const DoneQuery = z.strictObject({ done: z.enum(['added', 'saved']).optional() });
const Tongue = Language.catch('nl');

/** Pages in which administrators look after users: who they are, what they may do, how they get in, and that they are forgotten. */
export const staffUserPages: FastifyPluginAsync = async (app) => {
  addStaffPage(app, '/users', { permission, query: ListQuery }, async (here, { query }) => {
    const asked = { ...query, pageSize };
    return userListContent(here, asked, await listUsers(app.database.whole, asked, { limit: pageSize, offset: offsetOf(asked) }));
  });
  addNewPages(app);
  addChangePages(app);
  addInvitationPages(app);
  addErasePages(app);
};

const faultsOf = (here: StaffHere, problem: Problem | undefined): Fault[] => (problem ? faultsOfAccount(here, problem) : []);

/** @throws Problem 404 */
async function find(app: FastifyInstance, id: string): Promise<UserRow> {
  const user = await findUser(app.database.whole, id);
  if (!user) throw notFound(`/users/${id}`, 'userId', id);
  return user;
}

function addNewPages(app: FastifyInstance): void {
  addStaffPage(app, '/users/new', { permission }, async (here) => newUserContent(here, { fields: {} }));
  addStaffForm(
    app,
    '/users/new',
    { permission, form: async (here, { fields, problem }) => newUserContent(here, { fields, faults: faultsOf(here, problem) }) },
    async (here, { fields, request }) => {
      const parsed = NewUser.safeParse(inputOf(NewUser, fields), reported);
      if (!parsed.success) return newUserContent(here, { fields, faults: faultsOfInput(here, parsed.error) });
      const id = await writeFor(app, request, permission, (writing) => createUser(writing, parsed.data));
      return { to: here.link(`/staff/users/${id}`, { done: 'added' }) };
    },
  );
}

const members = Object.keys(ChangedUser.shape);

/** What is stored of a user, as an input. */
const inputOfUser = (user: UserRow): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ ...user, isDisabled: user.disabledAt !== null }).filter(([name, value]) => members.includes(name) && value !== null),
  );

function addChangePages(app: FastifyInstance): void {
  const path = '/users/:userId';
  const show = async (here: StaffHere, user: UserRow, form: Omit<ShownUser, 'user' | 'keys' | 'sessions'>): Promise<PageContent> => {
    const { whole } = app.database;
    const all = { limit: 200, offset: 0 };
    const [keys, sessions] = await Promise.all([
      listApiKeys(whole, { owner: [user.id] }, all),
      listSessions(whole, { owner: [user.id], isActive: true }, app.clock().toISOString(), all),
    ]);
    return userContent(here, { user, keys: keys.rows, sessions: sessions.rows, ...form });
  };
  addStaffPage(app, path, { permission, params: UserPath, query: DoneQuery }, async (here, { params, query }) => {
    const user = await find(app, params.userId);
    const base = inputOfUser(user);
    return show(here, user, { fields: fieldsOf(base), base, done: query.done });
  });

  /** The form once more, brought up to date with what others wrote meanwhile where they and the person did not change the same. */
  async function again(here: StaffHere, id: string, fields: Fields, faults: Fault[]): Promise<PageContent> {
    const user = await find(app, id);
    const [base, now, typed] = [baseOf(fields), inputOfUser(user), inputOf(ChangedUser, fields)];
    const { shown, conflicts, isStale } = bringUpToDate(base, now, typed, members);
    return show(here, user, {
      fields: isStale ? fieldsOf(shown) : fields,
      base: now,
      faults,
      conflicts,
      isStale,
    });
  }
  addStaffForm(
    app,
    path,
    {
      permission,
      params: UserPath,
      form: (here, { params, fields, problem }) => again(here, params.userId, fields, faultsOf(here, problem)),
    },
    async (here, { params: { userId }, fields, request }) => {
      const base = baseOf(fields);
      const patch = patchBetween(base, inputOf(ChangedUser, fields), members);
      const parsed = ChangedUser.safeParse(mergePatch(base, patch), reported);
      if (!parsed.success) return again(here, userId, fields, faultsOfInput(here, parsed.error));
      const version = versionOf(fields);
      await writeFor(app, request, permission, (writing) => changeUser(writing, userId, version, patch));
      return { to: here.link(`/staff/users/${userId}`, { done: 'saved' }) };
    },
  );

  addStaffForm(app, `${path}/sessions`, { permission, params: UserPath }, async (here, { params: { userId }, fields, request }) => {
    const id = textOf(fields, 'session');
    await writeFor(app, request, permission, async (writing) => {
      if (id === 'all') return endSessionsOf(writing, userId, 'administrator');
      const session = await findListedSession(writing.tx, id, writing.at);
      if (session?.owner === userId) await endSession(writing, id, 'administrator');
    });
    return { to: here.link(`/staff/users/${userId}`, { done: 'saved' }) };
  });
}

function addInvitationPages(app: FastifyInstance): void {
  const path = '/users/:userId/invitation';
  addStaffPage(app, path, { permission, params: UserPath }, async (here, { params }) =>
    invitationContent(here, await find(app, params.userId)),
  );
  addStaffForm(
    app,
    path,
    {
      permission,
      params: UserPath,
      form: async (here, { params, fields, problem }) =>
        invitationContent(here, await find(app, params.userId), faultsOf(here, problem), Tongue.parse(textOf(fields, 'language'))),
    },
    async (here, { params: { userId }, fields, request }) => {
      const { token, expiresAt } = await writeFor(app, request, permission, (writing) => inviteUser(writing, userId));
      const url = app.publicUrl() + invitationPath(Tongue.parse(textOf(fields, 'language')), token);
      return invitedContent(here, await find(app, userId), { url, expiresAt });
    },
  );
}

function addErasePages(app: FastifyInstance): void {
  const path = '/users/:userId/erase';
  addStaffPage(app, path, { permission, params: UserPath }, async (here, { params }) => eraseContent(here, await find(app, params.userId)));
  addStaffForm(
    app,
    path,
    {
      permission,
      params: UserPath,
      form: async (here, { params, problem }) => {
        const stale = problem?.problem === 'staleVersion' ? [{ field: '', message: accountWords[here.language].changedMeanwhile }] : [];
        return eraseContent(here, await find(app, params.userId), [...stale, ...faultsOf(here, problem)]);
      },
    },
    async (here, { params: { userId }, fields, request }) => {
      if (textOf(fields, 'isSure') !== 'true')
        return eraseContent(here, await find(app, userId), [{ field: 'isSure', message: accountWords[here.language].eraseConfirmFault }]);
      await writeFor(app, request, permission, (writing) => eraseUser(writing, userId, versionOf(fields)));
      return { to: here.link(`/staff/users/${userId}`) };
    },
  );
}
