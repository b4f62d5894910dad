import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isPermitted, permissionNames } from '../access/permissions.ts';
import { createApiKey, revokeApiKey } from '../accounts/key-writes.ts';
import { findUser, listApiKeys } from '../accounts/queries.ts';
import { ApiKeyPath, ApiKeyQuery, NewApiKey } from '../accounts/schemas.ts';
import { notFound } from '../errors.ts';
import { inputText } from '../http/fields.ts';
import { offsetOf } from '../http/paging.ts';
import { accountWords } from '../i18n/staff-accounts/index.ts';
import { Pagination } from '../web/components/layout.tsx';
import { type Fields, textOf } from '../web/form-body.ts';
import { reported } from '../web/forms/faults.ts';
import { inputOf } from '../web/forms/read.ts';
import { addStaffForm, addStaffPage, type StaffHere } from '../web/staff.tsx';
import { writeFor } from '../writing/request.ts';
import { belgianDay } from '../writing/write.ts';
import { type KeyOwner, madeKeyContent, newKeyContent } from './keys/form.tsx';
import { findNames } from './keys/queries.ts';
import { KeyTable } from './keys/table.tsx';
import { faultsOfAccount, faultsOfInput } from './users/faults.ts';
import { nameOfUser } from './users/list.tsx';

const permission = 'keys.own' as const;
const pageSize = 50;
const ListQuery = ApiKeyQuery.omit({ pageSize: true });
const NewQuery = z.strictObject({ owner: inputText(100).optional() });

/** Pages of keys: the own ones, and for administrators those of everybody; each is shown whole once, when it is made. */
export const staffKeyPages: FastifyPluginAsync = async (app) => {
  addStaffPage(app, '/keys', { permission, query: ListQuery }, async (here, { query, request }) => {
    const words = accountWords[here.language];
    const isManaging = here.can('accounts.manage');
    for (const owner of query.owner ?? []) await requireOwnOrManaged(app, here, request, owner);
    const owner = query.owner ?? (isManaging ? undefined : [here.actor.id]);
    const { whole } = app.database;
    const { rows, total } = await listApiKeys(whole, { ...query, owner }, { limit: pageSize, offset: offsetOf({ ...query, pageSize }) });
    const owners = isManaging
      ? await findNames(
          whole,
          rows.map((row) => row.owner),
        )
      : undefined;
    return {
      title: words.keys,
      crumbs: [{ title: words.keys }],
      body: (
        <>
          <p>{words.keysText}</p>
          <p>
            <a class="button" href={here.link('/staff/keys/new')}>
              {words.newKey}
            </a>
          </p>
          {isManaging && (
            <ul class="inline">
              <li>
                <a href={here.link('/staff/keys')} aria-current={query.owner ? undefined : 'true'}>
                  {words.allKeys}
                </a>
              </li>
              <li>
                <a
                  href={here.link('/staff/keys', { owner: here.actor.id })}
                  aria-current={query.owner?.join() === here.actor.id ? 'true' : undefined}
                >
                  {words.ownKeys}
                </a>
              </li>
            </ul>
          )}
          <KeyTable here={here} caption={words.keysFound(total)} keys={rows} {...(owners ? { owners } : {})} />
          <Pagination here={here} page={query.page} pageSize={pageSize} total={total} />
        </>
      ),
    };
  });

  addNewPages(app);

  addStaffForm(app, '/keys/:apiKeyId/revoke', { permission, params: ApiKeyPath }, async (here, { params, fields, request }) => {
    await writeFor(app, request, permission, (writing) => revokeApiKey(writing, params.apiKeyId));
    const user = textOf(fields, 'user');
    return { to: here.link(user && here.can('accounts.manage') ? `/staff/users/${encodeURIComponent(user)}` : '/staff/keys') };
  });
};

/** Keys of others are for those who manage accounts. @throws Problem 403, which the audit chain is told of */
async function requireOwnOrManaged(app: FastifyInstance, here: StaffHere, request: FastifyRequest, owner: string): Promise<void> {
  if (owner !== here.actor.id) await app.requirePermission(request, 'accounts.manage');
}

function addNewPages(app: FastifyInstance): void {
  /** @throws Problem 403 for another's, 404 where there is no such user */
  const ownerOf = async (here: StaffHere, request: FastifyRequest, asked: string): Promise<KeyOwner> => {
    const id = asked || here.actor.id;
    await requireOwnOrManaged(app, here, request, id);
    const user = await findUser(app.database.whole, id);
    if (!user) throw notFound(`/users/${id}`, 'userId', id);
    return { id, name: nameOfUser(here, user), permissions: permissionNames.filter((name) => isPermitted(user.roles, name)) };
  };
  addStaffPage(app, '/keys/new', { permission, query: NewQuery }, async (here, { query, request }) =>
    newKeyContent(here, await ownerOf(here, request, query.owner ?? ''), {}),
  );
  addStaffForm(
    app,
    '/keys/new',
    {
      permission,
      form: async (here, { fields, problem, request }) =>
        newKeyContent(here, await ownerOf(here, request, textOf(fields, 'owner')), fields, problem ? faultsOfAccount(here, problem) : []),
    },
    async (here, { fields, request }) => {
      const owner = await ownerOf(here, request, textOf(fields, 'owner'));
      const parsed = NewApiKey.safeParse(typedIn(fields), reported);
      if (!parsed.success) return newKeyContent(here, owner, fields, faultsOfInput(here, parsed.error));
      const { key } = await writeFor(app, request, permission, (writing) => createApiKey(writing, parsed.data));
      return madeKeyContent(here, owner, key);
    },
  );
}

/** What was typed, with the end of the day in Belgium for the day until which the key is good. */
function typedIn(fields: Fields): Record<string, unknown> {
  const input = inputOf(NewApiKey, fields);
  const day = textOf(fields, 'expiresAt').trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return input;
  const ends = ['+01:00', '+02:00'].map((offset) => `${day}T23:59:59${offset}`);
  return { ...input, expiresAt: ends.find((end) => !Number.isNaN(Date.parse(end)) && belgianDay(new Date(end)) === day) ?? day };
}
