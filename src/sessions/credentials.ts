import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { endSessionsOf } from '../access/sessions.ts';
import { instant } from '../http/sql.ts';
import type { Writing } from '../writing/write.ts';
import { drawRecoveryCodes, drawTotpSecret, recoveryHash, stepOfCode } from './codes.ts';

/** What a person knows of the own credentials. */
export interface CredentialRow {
  passwordHash: string;
  totpPending: string | null;
  setAt: string;
  recoveryCodesLeft: number;
}

/** The credentials of a user; undefined for one who has none, or comes by the identity provider alone. */
export async function findCredential(db: Db, owner: string): Promise<CredentialRow | undefined> {
  const [row] = await select<CredentialRow>(
    db,
    sql`select password_hash as "passwordHash", totp_pending as "totpPending", ${instant('set_at')} as "setAt",
          (select count(*)::int from recovery_codes r where r.owner = c.owner and r.used_at is null) as "recoveryCodesLeft"
        from credentials c where owner = ${owner}`,
  );
  return row;
}

/** Sets a password, a secret that gives codes and new recovery codes, which it gives this once. All sessions of the user end. */
export async function setCredential(
  writing: Writing,
  owner: string,
  { passwordHash, totpSecret, totpStep }: { passwordHash: string; totpSecret: string; totpStep: number },
): Promise<string[]> {
  const { tx, at } = writing;
  await select(
    tx,
    sql`insert into credentials (owner, password_hash, totp_secret, totp_step, set_at)
        values (${owner}, ${passwordHash}, ${totpSecret}, ${totpStep}, ${at}::timestamptz)
        on conflict (owner) do update set password_hash = excluded.password_hash, totp_secret = excluded.totp_secret, totp_step = excluded.totp_step,
          totp_pending = null, failures = 0, locked_until = null, set_at = excluded.set_at`,
  );
  await select(tx, sql`delete from sign_ins where owner = ${owner}`);
  writing.record({ operation: 'credential.set', kind: 'user', id: owner });
  await endSessionsOf(writing, owner, 'credential');
  return renewRecoveryCodes(writing, owner);
}

/** Sets another password. All sessions of the user end, that of who does it too. */
export async function changePassword(writing: Writing, owner: string, passwordHash: string): Promise<void> {
  const { tx, at } = writing;
  await select(tx, sql`update credentials set password_hash = ${passwordHash}, set_at = ${at}::timestamptz where owner = ${owner}`);
  await select(tx, sql`delete from sign_ins where owner = ${owner}`);
  writing.record({ operation: 'credential.passwordChanged', kind: 'user', id: owner });
  await endSessionsOf(writing, owner, 'password');
}

/** Draws another secret that gives codes, which holds once a code of it has confirmed that the person has it. */
export async function proposeTotp(writing: Writing, owner: string): Promise<void> {
  await select(writing.tx, sql`update credentials set totp_pending = ${drawTotpSecret()} where owner = ${owner}`);
  writing.record({ operation: 'credential.totpProposed', kind: 'user', id: owner });
}

/** Puts the proposed secret in the place of the former; false where the code is not of it. All other sessions of the user end. */
export async function confirmTotp(writing: Writing, owner: string, code: string, now: Date, session: string): Promise<boolean> {
  const { tx, at } = writing;
  const [row] = await select<{ pending: string | null }>(tx, sql`select totp_pending as pending from credentials where owner = ${owner}`);
  const step = row?.pending ? stepOfCode(row.pending, code.replace(/\s/g, ''), now, 0) : undefined;
  if (step === undefined) return false;
  await select(
    tx,
    sql`update credentials set totp_secret = totp_pending, totp_pending = null, totp_step = ${step}, set_at = ${at}::timestamptz where owner = ${owner}`,
  );
  writing.record({ operation: 'credential.totpChanged', kind: 'user', id: owner });
  await endSessionsOf(writing, owner, 'code', session);
  return true;
}

/** Draws ten recovery codes in the place of those there were, and gives them this once. */
export async function renewRecoveryCodes(writing: Writing, owner: string): Promise<string[]> {
  const { tx } = writing;
  const codes = drawRecoveryCodes();
  await select(tx, sql`delete from recovery_codes where owner = ${owner}`);
  await select(
    tx,
    sql`insert into recovery_codes (owner, code_hash) select ${owner}, hash from unnest(${sql.param(codes.map(recoveryHash))}::text[]) hash`,
  );
  writing.record({ operation: 'recoveryCode.create', kind: 'user', id: owner });
  return codes;
}

/** Forgets by what a person signs in, here and at identity providers, and ends all sessions: for one who is erased. */
export async function forgetCredentials(writing: Writing, owner: string): Promise<void> {
  const { tx } = writing;
  await endSessionsOf(writing, owner, 'erased');
  for (const table of ['sign_ins', 'recovery_codes', 'credentials', 'identities', 'invitations'])
    await select(tx, sql`delete from ${sql.identifier(table)} where owner = ${owner}`);
}
