import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import { drawId, sha256 } from '../access/secrets.ts';
import { drawToken } from '../access/sessions.ts';
import { notFound, Problem } from '../errors.ts';
import type { Writing } from '../writing/write.ts';
import { drawTotpSecret, stepOfCode } from './codes.ts';
import { setCredential } from './credentials.ts';

/** For so many days a link is good. */
export const invitationDays = 7;

/** A link that was just made: the only time that it is whole. */
export interface NewInvitation {
  id: string;
  token: string;
  expiresAt: string;
}

/** Where a link leads: below the public address of the application. */
export const invitationPath = (language: Language, token: string): string => `/${language}/staff/invitations/${token}`;

/**
 * Makes a link by which a user sets a password, the first one or another; links made before are no good any more.
 * @throws Problem 404 where there is no such user, 409 for one who is disabled
 */
export async function inviteUser(writing: Writing, owner: string): Promise<NewInvitation> {
  const { tx, at, actor } = writing;
  const [user] = await select<{ isDisabled: boolean }>(
    tx,
    sql`select disabled_at is not null as "isDisabled" from users where id = ${owner}`,
  );
  if (!user) throw notFound(`/users/${owner}`, 'userId', owner);
  if (user.isDisabled) throw new Problem('conflict', 'The user is disabled');
  await select(tx, sql`update invitations set ended_at = ${at}::timestamptz where owner = ${owner} and ended_at is null`);
  const [id, token] = [drawId(), drawToken()];
  const expiresAt = new Date(Date.parse(at) + invitationDays * 86_400_000).toISOString();
  await select(
    tx,
    sql`insert into invitations (id, owner, token_hash, totp_secret, invited_by, created_at, expires_at)
        values (${id}, ${owner}, ${sha256(token)}, ${drawTotpSecret()}, ${actor.id}, ${at}::timestamptz, ${expiresAt}::timestamptz)`,
  );
  writing.record({ operation: 'invitation.create', kind: 'invitation', id, after: { owner, expiresAt } as object });
  return { id, token, expiresAt };
}

/** A link that is good: whose it is, and the secret that its page shows. */
export interface OpenInvitation {
  id: string;
  owner: string;
  name: string | null;
  email: string | null;
  totpSecret: string;
}

/** The invitation behind a link; undefined for one that was used, replaced, is too old or never was. */
export async function findInvitation(db: Db, token: string, now: string): Promise<OpenInvitation | undefined> {
  const [row] = await select<OpenInvitation>(
    db,
    sql`select i.id, i.owner, u.name, u.email, i.totp_secret as "totpSecret" from invitations i join users u on u.id = i.owner
        where i.token_hash = ${sha256(token)} and i.ended_at is null and i.expires_at > ${now}::timestamptz and u.disabled_at is null`,
  );
  return row;
}

/**
 * Sets the password and the secret of an invitation, which is used up by it, and gives the recovery codes this once; undefined where the code is
 * not of the secret.
 * @throws Problem 404 where the link is no good any more
 */
export async function acceptInvitation(
  writing: Writing,
  token: string,
  { passwordHash, code, now }: { passwordHash: string; code: string; now: Date },
): Promise<{ owner: string; recoveryCodes: string[] } | undefined> {
  const { tx, at } = writing;
  const invitation = await findInvitation(tx, token, at);
  if (!invitation) throw notFound('/invitations', 'token', '');
  const { id, owner, totpSecret } = invitation;
  const totpStep = stepOfCode(totpSecret, code.replace(/\s/g, ''), now, 0);
  if (totpStep === undefined) return undefined;
  await select(tx, sql`update invitations set ended_at = ${at}::timestamptz where id = ${id}`);
  writing.record({ operation: 'invitation.used', kind: 'invitation', id });
  return { owner, recoveryCodes: await setCredential(writing, owner, { passwordHash, totpSecret, totpStep }) };
}
