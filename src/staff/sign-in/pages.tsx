import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Language } from '../../../db/schema/types.ts';
import { endSession } from '../../access/sessions.ts';
import { Problem } from '../../errors.ts';
import { inputText } from '../../http/fields.ts';
import { accessWords } from '../../i18n/staff-access/index.ts';
import { cookieOf, giveCookie, takeCookie } from '../../plugins/session.ts';
import { type Provider, returnPath } from '../../sessions/oidc.ts';
import { type At, checkCode, checkPassword, findSignIn } from '../../sessions/sign-in.ts';
import { ErrorSummary, type Fault, TextField } from '../../web/components/form.tsx';
import { textOf } from '../../web/form-body.ts';
import type { Here } from '../../web/here.ts';
import { addPage, hereOf, type PageContent, sendPage } from '../../web/page.tsx';
import { addOpenForm, addStaffForm } from '../../web/staff.tsx';
import { writeFor } from '../../writing/request.ts';
import { addAccountPages } from './account.tsx';
import { type Leading, LeadingFields, leadingOf, ownPath, signInContent } from './form.tsx';
import { addInvitationPages } from './invitation.tsx';

/** So many forms of a sign-in an address may send in five minutes: enough for an office behind one address, too few for guessing. */
const mostForms = 30;

/** With what a sign-in works. */
const atOf = (app: FastifyInstance, request: FastifyRequest): At => ({ database: app.database, now: app.clock(), traceId: request.id });

/** Signing in and out, links that set a password, and the own account. */
export const signInPages: FastifyPluginAsync<{ provider: Provider | undefined }> = async (app, { provider }) => {
  await app.register(rateLimit, { global: false, cache: 50_000 });
  const count = app.createRateLimit({ max: mostForms, timeWindow: 300_000 });
  const before = async (request: FastifyRequest) => {
    const quota = await count(request);
    if (quota.isAllowed || !quota.isExceeded) return;
    const seconds = Math.max(1, quota.ttlInSeconds);
    throw new Problem('tooManyRequests', `No more attempts accepted during next ${seconds} seconds`, {
      members: { limit: mostForms, retryAfterSec: seconds },
      headers: { 'retry-after': String(seconds) },
    });
  };

  const signInAgain = (here: Here, leading: Leading, message: string, email?: string): PageContent => ({
    ...signInContent(here, { ...leading, provider: provider?.name, faults: [{ field: '', message }], ...(email ? { email } : {}) }),
    status: 422,
  });

  addPage(
    app,
    '/staff/sign-in',
    {
      query: z.object({ to: inputText(2_000).optional() }),
      isStaff: true,
      before: async (request, reply, language) => {
        if (!request.session) return undefined;
        return reply.redirect(rootOf(app) + (ownPath((request.query as { to?: string }).to ?? '') ?? `/${language}/staff`), 303);
      },
    },
    async (here, { query }) => signInContent(here, { provider: provider?.name, to: ownPath(query.to ?? '') ?? `/${here.language}/staff` }),
  );

  addOpenForm(app, '/sign-in', { before }, async (here, { fields, request, reply }) => {
    const leading = leadingOf(here, fields);
    const email = textOf(fields, 'email').slice(0, 254);
    const typed = { email, password: textOf(fields, 'password') };
    const token = await checkPassword(atOf(app, request), typed, { returnTo: leading.to, language: here.language });
    if (!token) return signInAgain(here, leading, accessWords[here.language].wrong, email);
    giveCookie(reply, 'signIn', token);
    return { ...codeContent(here, leading, []), status: 200 };
  });

  addOpenForm(app, '/sign-in/code', { before }, async (here, { fields, request, reply }) => {
    const leading = leadingOf(here, fields);
    const words = accessWords[here.language];
    const token = cookieOf(request, 'signIn');
    const outcome = token === undefined ? 'over' : await checkCode(atOf(app, request), token, textOf(fields, 'code'));
    if (outcome === 'wrong') return codeContent(here, leading, [{ field: 'code', message: words.codeWrong }]);
    takeCookie(reply, 'signIn');
    if (outcome === 'over') return signInAgain(here, leading, words.over);
    giveCookie(reply, 'session', outcome.session);
    // The form itself goes on to where it was sent when the session had ended; nothing is written there, it is shown again.
    return leading.kept ? { to: here.root + leading.kept.action, status: 307 } : { to: here.root + outcome.returnTo };
  });

  addStaffForm(app, '/sign-out', {}, async (here, { request, reply }) => {
    await writeFor(app, request, 'sessions.own', (writing) => endSession(writing, here.session.id, 'signOut'));
    takeCookie(reply, 'session');
    return { to: here.link('') };
  });

  // Where the languages of the page of the code lead, and a reader who loads it again.
  for (const path of ['/staff/sign-in/code', '/staff/sign-in/provider'])
    addPage(
      app,
      path,
      { isStaff: true, before: async (_request, reply, language) => reply.redirect(`${rootOf(app)}/${language}/staff/sign-in`, 303) },
      async () => ({ title: '', body: null }),
    );

  addPage(app, '/staff/sign-in/done', { isStaff: true }, async (here) => ({
    title: accessWords[here.language].signedInTitle,
    isIndexed: false,
    body: <p>{accessWords[here.language].signedInClose}</p>,
  }));

  if (provider) addProviderForms(app, provider, before, signInAgain);
  addInvitationPages(app, before);
  addAccountPages(app);
};

/** The path under which the application is reached, without a slash at the end. */
const rootOf = (app: FastifyInstance): string => new URL(app.publicUrl()).pathname.replace(/\/$/, '');

/** The page that asks for the code, once the password was right. */
function codeContent(here: Here, leading: Leading, faults: Fault[]): PageContent {
  const words = accessWords[here.language];
  return {
    title: words.codeTitle,
    isIndexed: false,
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        <form method="post" action={here.link('/staff/sign-in/code')} class="stack narrow">
          <LeadingFields {...leading} />
          <TextField
            name="code"
            label={words.codeLabel}
            hint={words.codeHint}
            autocomplete="one-time-code"
            maxLength={60}
            isRequired
            faults={faults}
          />
          <p>
            <button type="submit">{words.continue}</button>
          </p>
        </form>
      </>
    ),
  };
}

/** The way to the identity provider, and the address to which it sends people back. */
function addProviderForms(
  app: FastifyInstance,
  provider: Provider,
  before: (request: FastifyRequest) => Promise<void>,
  signInAgain: (here: Here, leading: Leading, message: string) => PageContent,
): void {
  addOpenForm(app, '/sign-in/provider', { before }, async (here, { fields, request, reply }) => {
    const words = accessWords[here.language];
    const { to } = leadingOf(here, fields);
    const { address, token } = await provider.begin(atOf(app, request), { returnTo: to, language: here.language });
    giveCookie(reply, 'signIn', token);
    // Not a redirect: our forms may lead to ourselves alone, which browsers hold against every redirect that follows one.
    reply.header('refresh', `0; url=${address}`);
    return {
      title: words.onwardTitle(provider.name),
      status: 200,
      body: (
        <p>
          <a href={address}>{words.onward(provider.name)}</a>
        </p>
      ),
    };
  });

  app.get(returnPath, { schema: { hide: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-store').removeHeader('access-control-allow-origin');
    const token = cookieOf(request, 'signIn');
    const signIn = token === undefined ? undefined : await findSignIn(app.database.whole, token, app.clock().toISOString());
    const outcome = token && signIn ? await provider.complete(atOf(app, request), token, request.url.split('?')[1] ?? '') : 'over';
    takeCookie(reply, 'signIn');
    if (typeof outcome !== 'string') return giveCookie(reply, 'session', outcome.session).redirect(rootOf(app) + outcome.returnTo, 303);
    const language: Language = signIn?.language ?? 'nl';
    const here = { ...(await hereOf(app, request, language)), path: '/staff/sign-in', search: '' };
    const words = accessWords[language];
    return sendPage(
      reply,
      here,
      signInAgain(here, { to: signIn?.returnTo ?? `/${language}/staff` }, outcome === 'over' ? words.over : words.providerUnknown),
    );
  });
}
