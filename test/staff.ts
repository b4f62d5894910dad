import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/client.ts';
import { sha256 } from '../src/access/secrets.ts';
import { openSession } from '../src/access/sessions.ts';
import { write } from '../src/writing/write.ts';
import { accountFor, type TestAccount } from './helper.ts';

/** Fields of a form; one that is sent several times has a list. */
export type FormFields = Record<string, string | string[]>;

/** Begins a session of an account, with its cookie and the token of its forms. */
export async function sessionFor(database: Database, owner: string) {
  const actor = { id: owner, roles: [], institution: null, represents: null, voice: null, scopes: null };
  const token = await write(database, { actor }, new Date(), (writing) => openSession(writing, owner, 'password'));
  const [row] = await database.sql<
    { id: string; csrf_token: string }[]
  >`select id, csrf_token from sessions where token_hash = ${sha256(token)}`;
  return { id: row?.id ?? '', token, cookie: `__Host-session=${token}`, csrf: row?.csrf_token ?? '' };
}

/** Somebody who has signed in to the pages of the staff, with the key of the same account for the API. */
export async function staffFor(app: FastifyInstance, database: Database, account: TestAccount) {
  const { id, key } = await accountFor(database, account);
  const { token, csrf, cookie } = await sessionFor(database, id);
  const answer = ({ statusCode, body, headers }: Awaited<ReturnType<FastifyInstance['inject']>>) => ({
    status: statusCode,
    text: body as string,
    location: String(headers['location'] ?? ''),
  });
  return {
    id,
    key,
    token,
    csrf,
    cookie,
    /** Opens a page, `/nl/staff/…`. */
    get: async (url: string) => answer(await app.inject({ method: 'GET', url, headers: { cookie } })),
    /** Sends a form as a browser does, with the token of the session unless the fields have another. */
    post: async (url: string, fields: FormFields, headers: Record<string, string> = {}) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries({ csrf, ...fields })) for (const one of [value].flat()) body.append(name, one);
      return answer(
        await app.inject({
          method: 'POST',
          url,
          headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', ...headers },
          payload: body.toString(),
        }),
      );
    },
  };
}

/** What the fields of a form hold, as a browser would send them back: hidden ones, texts, choices. */
export function formIn(html: string, action: string): FormFields {
  const start = html.search(new RegExp(`<form[^>]*action="${action.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`));
  if (start === -1) throw new Error(`There is no form for ${action}`);
  const form = html.slice(start, html.indexOf('</form>', start));
  const fields: FormFields = {};
  const add = (name: string, value: string) => {
    fields[name] = fields[name] === undefined ? value : [fields[name], value].flat();
  };
  const read = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  for (const [tag] of form.matchAll(/<input(?:[^>"]|"[^"]*")*>/g)) {
    const name = attribute(tag, 'name');
    if (name === undefined || (['checkbox', 'radio'].includes(attribute(tag, 'type') ?? '') && !/\schecked/.test(tag))) continue;
    add(name, read(attribute(tag, 'value') ?? ''));
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    add(attribute(tag, 'name') ?? '', read(text));
  for (const [, tag = '', options = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option([^>]*)>/g)].map(([, one = '']) => one);
    const selected = chosen.find((one) => /\sselected/.test(one)) ?? chosen[0] ?? '';
    add(attribute(tag, 'name') ?? '', read(attribute(selected, 'value') ?? ''));
  }
  return fields;
}
