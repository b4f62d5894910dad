import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { endSession, endSessionsOf, openSession } from '../../access/sessions.ts';
import { findUser } from '../../accounts/queries.ts';
import { accessWords } from '../../i18n/staff-access/index.ts';
import { giveCookie } from '../../plugins/session.ts';
import { changePassword, confirmTotp, findCredential, proposeTotp, renewRecoveryCodes } from '../../sessions/credentials.ts';
import { faultOfPassword, hashPassword } from '../../sessions/passwords.ts';
import { findListedSession, listSessions } from '../../sessions/queries.ts';
import { confirmPassword } from '../../sessions/sign-in.ts';
import type { Fault } from '../../web/components/form.tsx';
import { textOf } from '../../web/form-body.ts';
import type { PageContent } from '../../web/page.tsx';
import { addStaffForm, addStaffPage, type Nothing, type SentStaffForm, type StaffHere } from '../../web/staff.tsx';
import { writeFor } from '../../writing/request.ts';
import { accountContent } from './account-content.tsx';
import { recoveryContent } from './setting.tsx';

const account = '/staff/account';
/** Passwords and codes are not carried through a sign-in. */
const back = { backTo: account };
type Sent = SentStaffForm<Nothing>;

/** The own account: password, program that gives codes, recovery codes, sessions. What matters asks for the password again. */
export function addAccountPages(app: FastifyInstance): void {
  const contentOf = async (here: StaffHere, faults: { form: string; all: Fault[] } | undefined, isDone = false): Promise<PageContent> => {
    const { id } = here.actor;
    const [credential, user, sessions] = await Promise.all([
      findCredential(app.database.whole, id),
      findUser(app.database.whole, id),
      listSessions(app.database.whole, { owner: [id], isActive: true }, app.clock().toISOString(), { limit: 100, offset: 0 }),
    ]);
    return accountContent(here, { credential, email: user?.email ?? '', sessions: sessions.rows, faults, isDone });
  };
  /** Shows the page again with what is wrong with one of its forms. */
  const again = (here: StaffHere, form: string, field: string, message: string) => contentOf(here, { form, all: [{ field, message }] });
  const isOwner = (here: StaffHere, { fields, request }: Sent) =>
    confirmPassword({ database: app.database, now: app.clock(), traceId: request.id }, here.actor, textOf(fields, 'current'));
  const done = (here: StaffHere) => ({ to: here.link(account, { done: true }) });

  addStaffPage(app, '/account', { query: z.object({ done: z.boolean().optional() }) }, (here, { query }) =>
    contentOf(here, undefined, query.done),
  );

  addStaffForm(app, '/account/password', back, async (here, sent) => {
    const words = accessWords[here.language];
    const user = await findUser(app.database.whole, here.actor.id);
    const password = textOf(sent.fields, 'password');
    const fault = faultOfPassword(password, { email: user?.email ?? null, name: user?.name ?? null });
    if (fault) return again(here, 'password', 'password', words.passwordFaults[fault]);
    if (!(await isOwner(here, sent))) return again(here, 'password', 'current', words.currentWrong);
    const passwordHash = await hashPassword(password);
    const token = await writeFor(app, sent.request, 'sessions.own', async (writing) => {
      await changePassword(writing, here.actor.id, passwordHash);
      return openSession(writing, here.actor.id, here.session.method);
    });
    giveCookie(sent.reply, 'session', token);
    return done(here);
  });

  addStaffForm(app, '/account/app', back, async (here, sent) => {
    if (!(await isOwner(here, sent))) return again(here, 'app', 'current', accessWords[here.language].currentWrong);
    await writeFor(app, sent.request, 'sessions.own', (writing) => proposeTotp(writing, here.actor.id));
    return { to: `${here.link(account)}#app` };
  });

  addStaffForm(app, '/account/app/confirm', back, async (here, { fields, request }) => {
    const isConfirmed = await writeFor(app, request, 'sessions.own', (writing) =>
      confirmTotp(writing, here.actor.id, textOf(fields, 'code'), app.clock(), here.session.id),
    );
    return isConfirmed ? done(here) : again(here, 'app', 'code', accessWords[here.language].codeOfAppWrong);
  });

  addStaffForm(app, '/account/codes', back, async (here, sent) => {
    if (!(await isOwner(here, sent))) return again(here, 'codes', 'current', accessWords[here.language].currentWrong);
    const codes = await writeFor(app, sent.request, 'sessions.own', (writing) => renewRecoveryCodes(writing, here.actor.id));
    return recoveryContent(here, codes, account);
  });

  addStaffForm(app, '/account/sessions', back, async (here, { fields, request }) => {
    const id = textOf(fields, 'session');
    await writeFor(app, request, 'sessions.own', async (writing) => {
      if (id === 'others') return endSessionsOf(writing, here.actor.id, 'owner', here.session.id);
      const session = await findListedSession(writing.tx, id, writing.at);
      if (session?.owner === here.actor.id) await endSession(writing, id, 'owner');
    });
    return done(here);
  });
}
