import { randomBytes, scryptSync } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import type { Test } from 'tap';
import { z } from 'zod';
import type { Database } from '../../db/client.ts';
import type { Role } from '../../db/schema/accounts.ts';
import { openSession } from '../../src/access/sessions.ts';
import { type AppConfig, buildApp } from '../../src/app.ts';
import { Problem } from '../../src/errors.ts';
import { drawTotpSecret } from '../../src/sessions/codes.ts';
import { visitor } from '../../src/sessions/failures.ts';
import { beginSignIn } from '../../src/sessions/sign-in.ts';
import { textOf } from '../../src/web/form-body.ts';
import { addStaffForm, addStaffPage } from '../../src/web/staff.tsx';
import { write } from '../../src/writing/write.ts';
import { accountFor, databaseForFile, testConfig } from '../helper.ts';

/** A clock that a test moves. */
export const clock = {
  at: new Date('2030-05-06T08:00:00Z'),
  pass(minutes: number) {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  },
};

/** What the form of these tests was sent, each time that it was written. */
export const written: Record<string, string>[] = [];

/** The application with a page and forms of the staff of its own, and a clock that stands still. */
export async function staffApp(t: Test, config: Partial<AppConfig> = {}): Promise<{ app: FastifyInstance; database: Database }> {
  const { database } = await databaseForFile(t);
  const app = await buildApp({ ...testConfig, database, search: undefined, clock: () => clock.at, ...config });
  await app.register(async (scope) => {
    const params = z.strictObject({ id: z.string() });
    const form = (title: string, note: string) => ({ title, body: note });
    addStaffPage(scope, '/notes/:id', { permission: 'records.change', params }, async (here, asked) =>
      form('A note', `by ${here.actor.roles.join()} ${asked.params.id} ${here.can('accounts.manage') ? 'manages' : 'does not manage'}`),
    );
    addStaffForm(
      scope,
      '/notes/:id',
      {
        permission: 'records.change',
        params,
        form: async (_here, { fields, problem }) => form('A note again', `${textOf(fields, 'text')} ${problem?.problem ?? ''}`),
      },
      async (here, { fields, params }) => {
        if (textOf(fields, 'text') === '') return form('Write something', 'empty');
        if (textOf(fields, 'text') === 'stale') throw new Problem('staleVersion', 'Changed');
        written.push({ ...(fields as Record<string, string>), id: params.id });
        return { to: here.link('/staff/notes/done') };
      },
    );
    addStaffForm(scope, '/plain', {}, async (here, { fields }) => {
      written.push({ ...(fields as Record<string, string>) });
      return { to: here.link('/staff/account') };
    });
    addStaffForm(scope, '/files', { fileBytes: 1_000 }, async (here, { file }) => {
      written.push({ file: `${file?.name} ${file?.size}` });
      return { to: here.link('/staff/account') };
    });
  });
  await app.ready();
  t.teardown(() => app.close());
  return { app, database };
}

/** A person with a password and a program that gives codes. */
export interface Person {
  id: string;
  email: string;
  key: string;
  password: string;
  secret: string;
}

/** Adds a person, whose password was kept when less was asked of a hash. */
export async function personFor(database: Database, roles: Role[] = ['editor']): Promise<Person> {
  const isStaff = roles.some((role) => role === 'editor' || role === 'reviewer');
  const { id, key } = await accountFor(database, { roles, ...(isStaff ? { institution: 'firm' } : {}) });
  const [password, secret, salt] = [`correct ${id} staple`, drawTotpSecret(), randomBytes(16)];
  const hash = scryptSync(password, salt, 64, { N: 1024, r: 8, p: 1 });
  const kept = `scrypt$1024$8$1$${salt.toString('base64url')}$${hash.toString('base64url')}`;
  await database.sql`insert into credentials (owner, password_hash, totp_secret, set_at) values (${id}, ${kept}, ${secret}, now())`;
  return { id, key, email: `${id}@example.org`, password, secret };
}

/** The code that the program of a person shows now, or so many steps of thirty seconds later. */
export const codeOf = ({ secret }: { secret: string }, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.at.getTime() + steps * 30_000 });

/** What a browser got. */
export interface Got {
  status: number;
  text: string;
  location: string | undefined;
  headers: Record<string, string | string[] | undefined>;
}

/** A browser: keeps cookies, says where its forms come from. */
export function browser(app: FastifyInstance, address = '192.0.2.1') {
  const cookies = new Map<string, string>();
  const send = async (method: 'GET' | 'POST', url: string, payload?: string, headers: Record<string, string> = {}): Promise<Got> => {
    const response = await app.inject({
      method,
      url,
      remoteAddress: address,
      headers: {
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(payload === undefined
          ? {}
          : { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://monitum.test', 'sec-fetch-site': 'same-origin' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of response.cookies) value === '' ? cookies.delete(name) : cookies.set(name, value);
    return {
      status: response.statusCode,
      text: response.body,
      location: response.headers.location as string | undefined,
      headers: response.headers as Got['headers'],
    };
  };
  return {
    cookies,
    get: (url: string, headers?: Record<string, string>) => send('GET', url, undefined, headers),
    post: (url: string, fields: Record<string, string>, headers?: Record<string, string>) =>
      send('POST', url, new URLSearchParams(fields).toString(), headers),
  };
}

/** A browser in which a password was right, and the code is awaited. */
export async function awaitingCode(one: ReturnType<typeof browser>, { database }: FastifyInstance, owner: string): Promise<void> {
  const destination = { returnTo: '/en/staff', language: 'en' } as const;
  const token = await write(database, { actor: visitor }, clock.at, (writing) => beginSignIn(writing, destination, { owner }));
  one.cookies.set('__Host-sign-in', token);
}

/** The fields of a form of a page that nobody sees, by name. */
export const hiddenOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    ]),
  );

/** A browser in which somebody has signed in, without the steps of it; with the token of its forms. */
export async function signedIn(app: FastifyInstance, owner: string): Promise<ReturnType<typeof browser> & { csrf: string; token: string }> {
  const one = browser(app);
  const token = await write(app.database, { actor: visitor }, clock.at, (writing) => openSession(writing, owner, 'password'));
  one.cookies.set('__Host-session', token);
  const { text } = await one.get('/en/staff/account');
  return Object.assign(one, { token, csrf: hiddenOf(text)['csrf'] ?? '' });
}
