import type { z } from 'zod';
import { hrefOf, type View } from '../http/view.ts';
import type { ApiKeyRow, UserRow } from './queries.ts';
import type { ApiKey, User } from './schemas.ts';

const present = <Row extends object>(row: Row): { [Name in keyof Row]: Exclude<Row[Name], null> | undefined } =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as never;

/** Writes a user as administrators see it. */
export const toUser = (row: UserRow, view: View): z.output<typeof User> =>
  ({ ...present(row), href: hrefOf(view, 'users', row.id), isDisabled: row.disabledAt !== null }) as z.output<typeof User>;

/** Writes a key without its secret. */
export const toApiKey = (row: ApiKeyRow, view: View): z.output<typeof ApiKey> =>
  ({
    ...present(row),
    href: hrefOf(view, 'apiKeys', row.id),
    owner: { id: row.owner, href: hrefOf(view, 'users', row.owner) },
  }) as z.output<typeof ApiKey>;
