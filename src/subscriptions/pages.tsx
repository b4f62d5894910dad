import rateLimit from '@fastify/rate-limit';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type FollowedKind, followedKinds, type Rhythm, rhythms } from '../../db/schema/subscriptions.ts';
import { type Language, languages } from '../../db/schema/types.ts';
import { badRequest, notFound, Problem } from '../errors.ts';
import { inputText } from '../http/fields.ts';
import { subscriptionWords } from '../i18n/subscriptions/index.ts';
import { isMailAddress } from '../mail/send.ts';
import { type Fields, textOf } from '../web/form-body.ts';
import type { Here } from '../web/here.ts';
import { addPage, type PageContent } from '../web/page.tsx';
import { changeByToken, confirm, endByToken, findByToken, requestByMail } from './email.ts';
import { describe, type Following, isThere, readSearch } from './followed.ts';
import { ConfirmForm, EndForm, ManageForm, NewForm } from './pages/forms.tsx';
import { addPublicForm, keepSecret, TokenPath } from './public-form.ts';
import { followingOf, type SubscriptionRow } from './rows.ts';
import { pendingHours } from './schedule.ts';

/** So many requests an address of the internet may send in an hour. */
const mostRequests = 20;

const NewQuery = z.object({
  kind: z.enum(followedKinds).optional(),
  id: inputText(200).optional(),
  search: inputText(8_000).optional(),
});

const rhythmOf = (fields: Fields): Rhythm => rhythms.find((one) => one === textOf(fields, 'rhythm')) ?? 'daily';
const languageOf = (fields: Fields, otherwise: Language): Language =>
  languages.find((one) => one === textOf(fields, 'language')) ?? otherwise;

/** Following by mail: the form that asks, the link that confirms, the links that change and end. */
export const subscriptionPages: FastifyPluginAsync<{ sendsMail: boolean; isLimited: boolean }> = async (app, { sendsMail, isLimited }) => {
  await app.register(rateLimit, { global: false, cache: 50_000 });
  const count = app.createRateLimit({ max: mostRequests, timeWindow: 3_600_000 });
  const limit = async (request: FastifyRequest) => {
    if (!isLimited) return;
    const quota = await count(request);
    if (quota.isAllowed || !quota.isExceeded) return;
    const seconds = Math.max(1, quota.ttlInSeconds);
    throw new Problem('tooManyRequests', `No more requests accepted during next ${seconds} seconds`, {
      members: { limit: mostRequests, retryAfterSec: seconds },
      headers: { 'retry-after': String(seconds) },
    });
  };
  const now = () => app.clock().toISOString();

  /** @throws Problem 400 for a search that is none, 404 for what is not there */
  const followingIn = async (here: Here, { kind = 'search', id = '', search = '' }: z.output<typeof NewQuery>): Promise<Following> => {
    if (kind === 'search') {
      const read = readSearch(search, here.vocabularies);
      if ('what' in read) return { kind, what: read.what };
      throw badRequest({ type: 'invalidInput', in: 'query', name: 'search', detail: `${read.wrong.slice(0, 100)} is not right` });
    }
    if (!(await isThere(app.database.db, { kind, what: id }, here.vocabularies))) throw notFound(`/subscriptions/new`, 'id', id);
    return { kind, what: id };
  };
  const said = (here: Here, following: Following) => describe(app.database.whole, following, here.view, here.language);
  const saidOf = (here: Here, row: SubscriptionRow) => said(here, followingOf(row));

  const newContent = async (here: Here, following: Following, typed?: Fields): Promise<PageContent> => {
    const words = subscriptionWords[here.language];
    const faults = typed ? [{ field: 'email', message: words.emailWrong }] : [];
    return {
      title: words.newTitle,
      description: words.newDescription,
      crumbs: [{ title: words.newTitle }],
      isIndexed: false,
      body: <NewForm here={here} {...{ following, sendsMail, faults, typed }} what={await said(here, following)} />,
    };
  };

  addPage(app, '/subscriptions/new', { query: NewQuery }, async (here, { query }) => newContent(here, await followingIn(here, query)));

  addPublicForm(app, '/subscriptions/new', async (here, { fields, request }) => {
    const kind = (textOf(fields, 'kind') || 'search') as FollowedKind;
    const parsed = NewQuery.safeParse({ kind, id: textOf(fields, 'id'), search: textOf(fields, 'search') });
    if (!parsed.success)
      throw badRequest({ type: 'invalidInput', in: 'body', name: String(parsed.error.issues[0]?.path[0] ?? ''), detail: 'is not right' });
    const following = await followingIn(here, parsed.data);
    const email = textOf(fields, 'email').trim();
    if (!sendsMail) return { ...(await newContent(here, following)), status: 422 };
    if (!isMailAddress(email)) return { ...(await newContent(here, following, fields)), status: 422 };
    await limit(request);
    await requestByMail(app.database, now(), { following, email, language: languageOf(fields, here.language), rhythm: rhythmOf(fields) });
    const words = subscriptionWords[here.language];
    return plain(words.askedTitle, words.askedText(pendingHours));
  });

  const over = (here: Here, status: number): PageContent => {
    const words = subscriptionWords[here.language];
    return { ...plain(words.overTitle, words.overText), status };
  };
  const find = (token: string, purpose: 'confirm' | 'manage') => findByToken(app.database.whole, token, purpose, now());

  addPage(app, '/subscriptions/confirm/:token', { params: TokenPath }, async (here, { params, reply }) => {
    keepSecret(reply);
    const row = await find(params.token, 'confirm');
    if (!row) return over(here, 404);
    const body = <ConfirmForm here={here} row={row} what={await saidOf(here, row)} />;
    return { title: subscriptionWords[here.language].confirmTitle, isIndexed: false, body };
  });
  addPublicForm(app, '/subscriptions/confirm/:token', async (here, { token, fields }) => {
    const words = subscriptionWords[here.language];
    if (textOf(fields, 'answer') === 'no')
      return (await endByToken(app.database, token, 'confirm', now())) ? plain(words.refusedTitle, words.refusedText) : over(here, 404);
    if (textOf(fields, 'answer') !== 'yes') return over(here, 400);
    return (await confirm(app.database, token, now())) ? plain(words.confirmedTitle, words.confirmedText) : over(here, 404);
  });

  const manageContent = async (here: Here, row: SubscriptionRow, token: string, isSaved: boolean): Promise<PageContent> => ({
    title: subscriptionWords[here.language].manageTitle,
    isIndexed: false,
    body: <ManageForm here={here} row={row} what={await saidOf(here, row)} token={token} isSaved={isSaved} />,
  });
  addPage(app, '/subscriptions/manage/:token', { params: TokenPath }, async (here, { params: { token }, reply }) => {
    keepSecret(reply);
    const row = await find(token, 'manage');
    return row ? manageContent(here, row, token, false) : over(here, 404);
  });
  addPublicForm(app, '/subscriptions/manage/:token', async (here, { token, fields }) => {
    const wanted = { language: languageOf(fields, here.language), rhythm: rhythmOf(fields) };
    const row = await changeByToken(app.database, token, now(), wanted);
    return row ? manageContent(here, row, token, true) : over(here, 404);
  });

  addPage(app, '/subscriptions/end/:token', { params: TokenPath }, async (here, { params: { token }, reply }) => {
    keepSecret(reply);
    const row = await find(token, 'manage');
    if (!row) return over(here, 404);
    const body = <EndForm here={here} what={await saidOf(here, row)} />;
    return { title: subscriptionWords[here.language].endTitle, isIndexed: false, body };
  });
  // A mail program may send it again: what has ended stays ended, and that is an answer too.
  addPublicForm(app, '/subscriptions/end/:token', async (here, { token }) => {
    const words = subscriptionWords[here.language];
    return (await endByToken(app.database, token, 'manage', now())) ? plain(words.endedTitle, words.endedText) : over(here, 200);
  });
};

const plain = (title: string, text: string): PageContent => ({ title, isIndexed: false, body: <p>{text}</p> });
