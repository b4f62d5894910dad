import type { z } from 'zod';
import { hrefOf, type View } from '../http/view.ts';
import type { SessionRow } from './queries.ts';
import type { Session } from './schemas.ts';

/** Writes a session without its secrets. */
export const toSession = ({ owner, revokedAt, ...row }: SessionRow, view: View): z.output<typeof Session> => ({
  ...row,
  href: hrefOf(view, 'sessions', row.id),
  owner: { id: owner, href: hrefOf(view, 'users', owner) },
  revokedAt: revokedAt ?? undefined,
});
