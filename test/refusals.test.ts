import { subscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import t, { type Test } from 'tap';
import type { Role } from '../db/schema/index.ts';
import { isPermitted, type PermissionName } from '../src/access/permissions.ts';
import { accountFor, appForFile, caller } from './helper.ts';
import { assessmentOf, contributionOf, done, type Person, placeIn, plainWords, recordKinds, sampleOf } from './samples.ts';

/** Every route of the application, as it is registered. */
const routes: RouteOptions[] = [];
subscribe('fastify.initialization', (message) => {
  (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', (route) => void routes.push({ ...route }));
});

const base = '/api/monitoring/v1';
const adminKey = 'the-key-of-the-first-administrator';
const { app, database } = await appForFile(t, { search: false, config: { adminKey } });
const { sql } = database;
const place = await placeIn(database);

type Who = Role | 'nobody' | 'adminKey';
interface Account {
  who: Who;
  id: string;
  roles: Role[];
  person: Person;
}
const accountOf = async (role: Role): Promise<Account> => {
  const isStaff = role === 'editor' || role === 'reviewer';
  const { id, key } = await accountFor(database, {
    roles: [role],
    ...(isStaff ? { institution: 'firm' } : {}),
    ...(role === 'contributor' ? { represents: 'Coalition for Something', voice: 'civilSociety' as const } : {}),
  });
  return { who: role, id, roles: [role], person: caller(app, key) };
};
const [contributor, editor, reviewer, admin] = [
  await accountOf('contributor'),
  await accountOf('editor'),
  await accountOf('reviewer'),
  await accountOf('admin'),
];
const everybody: Account[] = [
  { who: 'nobody', id: '', roles: [], person: caller(app) },
  contributor,
  editor,
  reviewer,
  admin,
  { who: 'adminKey', id: 'adminKey', roles: ['admin'], person: caller(app, adminKey) },
];
const otherEditor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'unia' })).key);
const otherReviewer = caller(app, (await accountFor(database, { roles: ['reviewer'], institution: 'unia' })).key);
const anybody = caller(app);

let number = 0;
/** A record of a kind that nobody else in this file uses; of the institution of the editor. */
const recordOf = async (kind: (typeof recordKinds)[number], more: object = {}) => {
  const { path, body } = sampleOf(kind, ++number, place);
  const made = await done(editor.person, 'POST', path, { ...body, ...more });
  return { path, id: made.id, at: `${path}/${made.id}`, version: made.version, body };
};
const newAssessment = async (more: object = {}) => {
  const recommendation = await recordOf('recommendation');
  const path = `${recommendation.at}/assessments`;
  const made = await done(editor.person, 'POST', path, assessmentOf(plainWords(number), more));
  return { at: `${path}/${made.id}`, version: made.version };
};
const moved = async (assessment: { at: string; version: number }, by: Person, to: string, reason?: string) => {
  const { version } = await done(by, 'POST', `${assessment.at}/transitions`, { to, ...(reason ? { reason } : {}) }, assessment.version);
  return { at: assessment.at, version };
};
const inReview = async (more: object = {}) => moved(await newAssessment(more), editor.person, 'inReview');
const newContribution = async (by: Person = contributor.person) => {
  const path = `/recommendations/${place.other}/contributions`;
  const { id, version } = await done(by, 'POST', path, contributionOf(plainWords(++number)));
  return { at: `${path}/${id}`, version };
};
const newUser = async () => {
  const user = { name: `Person ${++number}`, email: `person${number}@example.org`, roles: ['admin'] };
  const { id, version } = await done(admin.person, 'POST', '/users', user);
  return { at: `/users/${id}`, id, version };
};
/** A pair of recommendations that staff has named. */
const newPair = async () => {
  const [one, two] = [await recordOf('recommendation'), await recordOf('recommendation')];
  const { id, version } = await done(editor.person, 'POST', '/lineageSuggestions', { earlier: one.id, later: two.id });
  return { at: `/lineageSuggestions/${id}`, version };
};
const newProposal = async () => {
  const recommendation = await recordOf('recommendation');
  const action = await recordOf('treatyAction');
  const id = `proposal${++number}`;
  await sql`insert into proposed_assessments (id, recommendation, treaty_action, status, proposed_at, modified_at) values (${id}, ${recommendation.id}, ${action.id}, 'implemented', now(), now())`;
  return { at: `/proposedAssessments/${id}`, version: 1 };
};

/** A webhook of an account, that waits for its ping. */
const newSubscription = async ({ who, id }: Account) => {
  const subscription = `subscription${++number}`;
  const owner = who === 'nobody' ? admin.id : id;
  await sql`insert into subscriptions (id, channel, followed_kind, followed, language, rhythm, state, cursor, created_at, owner, url, secret)
    values (${subscription}, 'webhook', 'search', '', 'en', 'atOnce', 'pending', 0, now(), ${owner}, 'https://hooks.example.org/', 'whsec_AAAA')`;
  return `/subscriptions/${subscription}`;
};

/** A row of an import that may be a measure that is here. */
const newImportReview = async () => {
  const measure = await recordOf('measure');
  const id = `importReview${++number}`;
  await sql`insert into import_runs (id, source, file_name, file_hash, file_size, applies, state, actor)
    values (${id}, 'template', 'rows.csv', ${'0'.repeat(64)}, 1, true, 'done', 'system')`;
  await sql`insert into import_reviews (id, source, key, run, row, scope, subject_kind, "values", candidate, score, reason)
    values (${id}, 'template', ${id}, ${id}, 2, ${id}, 'measure', '{}', ${measure.id}, 0.5, 'The same title')`;
  return `/importReviews/${id}/decisions`;
};

/** A request that is right in all but, perhaps, who sends it. */
interface Request {
  path: string;
  body?: unknown;
  version?: number;
}
interface Example {
  /** What it takes beyond one of the permissions that the route names. */
  needs?: PermissionName;
  make(account: Account): Promise<Request>;
}

const examplesOfRecords = Object.fromEntries(
  recordKinds.flatMap((kind): [string, Example[]][] => {
    const { path } = sampleOf(kind, 0, place);
    const route = path.replace(place.treaty, ':treatyCode').replace(place.recommendation, ':recommendationId');
    const param = route === '/treaties/:treatyCode/actions' ? ':actionId' : `:${kind}Id`;
    const one = `${route}/${param}`;
    return [
      [`POST ${route}`, [{ make: async () => sampleOf(kind, ++number, place) }]],
      [
        `PATCH ${one}`,
        [
          {
            make: async () => {
              const { at, version } = await recordOf(kind);
              return { path: at, version, body: { verification: 'unverified' } };
            },
          },
        ],
      ],
      [
        `DELETE ${one}`,
        [
          {
            make: async () => {
              const { at, version } = await recordOf(kind);
              return { path: `${at}?reason=mistake`, version };
            },
          },
        ],
      ],
      [
        `POST ${one}/handOvers`,
        [
          {
            make: async () => {
              const { at, version } = await recordOf(kind);
              return { path: `${at}/handOvers`, version, body: { to: 'unia', reason: 'Theirs' } };
            },
          },
        ],
      ],
      [
        `POST ${one}/merges`,
        [
          {
            make: async () => {
              const [from, into] = [await recordOf(kind), await recordOf(kind)];
              return { path: `${from.at}/merges`, version: from.version, body: { into: into.id, reason: 'The same' } };
            },
          },
        ],
      ],
    ];
  }),
);

const assessmentRoute = '/recommendations/:recommendationId/assessments/:assessmentId';
const contributionRoute = '/recommendations/:recommendationId/contributions/:contributionId';
const step = (needs: PermissionName, to: string, make: () => Promise<{ at: string; version: number }>): Example => ({
  needs,
  make: async () => {
    const { at, version } = await make();
    return { path: `${at}/transitions`, version, body: { to, reason: 'Because' } };
  },
});
const changeOf = async (what: Promise<{ at: string; version: number }>, body?: unknown, suffix = ''): Promise<Request> => {
  const { at, version } = await what;
  return { path: `${at}${suffix}`, version, ...(body === undefined ? {} : { body }) };
};

/** Requests by the route that takes them. A route that is not in it is sent an empty body at an address that does not exist. */
const examples: Record<string, Example[]> = {
  ...examplesOfRecords,
  'POST /recommendations/:recommendationId/assessments': [
    {
      make: async () => ({ path: `${(await recordOf('recommendation')).at}/assessments`, body: assessmentOf(plainWords(++number)) }),
    },
  ],
  [`PATCH ${assessmentRoute}`]: [{ make: () => changeOf(newAssessment(), { confidence: 'low' }) }],
  [`POST ${assessmentRoute}/transitions`]: [
    step('assessments.submit', 'inReview', newAssessment),
    step('assessments.return', 'returned', inReview),
    step('assessments.publish', 'published', inReview),
  ],
  [`DELETE ${assessmentRoute}`]: [
    { needs: 'assessments.draft', make: () => changeOf(newAssessment(), undefined, '?reason=mistake') },
    {
      needs: 'assessments.withdraw',
      make: async () => changeOf(moved(await inReview(), reviewer.person, 'published'), undefined, '?reason=mistake'),
    },
  ],
  'POST /recommendations/:recommendationId/contributions': [
    { make: async () => ({ path: `/recommendations/${place.other}/contributions`, body: contributionOf(plainWords(++number)) }) },
  ],
  [`PATCH ${contributionRoute}`]: [{ make: () => changeOf(newContribution(), { status: 'noProgress' }) }],
  [`POST ${contributionRoute}/transitions`]: [{ make: () => changeOf(newContribution(), { to: 'published' }, '/transitions') }],
  [`DELETE ${contributionRoute}`]: [{ make: () => changeOf(newContribution(), undefined, '?reason=mistake') }],
  'POST /lineageSuggestions': [
    {
      make: async () => {
        const [one, two] = [await recordOf('recommendation'), await recordOf('recommendation')];
        return { path: '/lineageSuggestions', body: { earlier: one.id, later: two.id } };
      },
    },
  ],
  'PATCH /lineageSuggestions/:lineageSuggestionId': [{ make: () => changeOf(newPair(), { state: 'rejected', reason: 'No' }) }],
  'PATCH /proposedAssessments/:proposalId': [{ make: () => changeOf(newProposal(), { state: 'dismissed', reason: 'No' }) }],
  'POST /importReviews/:importReviewId/decisions': [{ make: async () => ({ path: await newImportReview(), body: { decision: 'same' } }) }],
  'POST /users': [
    {
      make: async () => ({ path: '/users', body: { name: 'Somebody', email: `new${++number}@example.org`, roles: ['admin'] } }),
    },
  ],
  'PATCH /users/:userId': [{ make: () => changeOf(newUser(), { name: 'Somebody else' }) }],
  'DELETE /users/:userId': [{ make: () => changeOf(newUser()) }],
  'POST /apiKeys': [
    {
      make: async ({ who, id }) => {
        const owner = who === 'adminKey' ? (await newUser()).id : undefined;
        await sql`delete from api_keys where owner = ${id} and name = 'made here'`;
        return { path: '/apiKeys', body: { name: 'made here', ...(owner ? { owner } : {}) } };
      },
    },
  ],
  'POST /users/:userId/invitations': [{ make: async () => ({ path: `${(await newUser()).at}/invitations`, body: {} }) }],
  'PATCH /subscriptions/:subscriptionId': [
    { make: async (account) => ({ path: await newSubscription(account), version: 1, body: { state: 'active' } }) },
  ],
  'DELETE /subscriptions/:subscriptionId': [{ make: async (account) => ({ path: await newSubscription(account), version: 1 }) }],
  'POST /subscriptions/:subscriptionId/secrets': [
    { make: async (account) => ({ path: `${await newSubscription(account)}/secrets`, body: {} }) },
  ],
  'POST /subscriptions/:subscriptionId/deliveries/:deliveryId/replays': [
    {
      make: async (account) => {
        const path = await newSubscription(account);
        const id = `delivery${++number}`;
        await sql`insert into subscription_messages (id, subscription, kind, body, state, next_attempt_at, created_at)
          values (${id}, ${path.split('/').at(-1) ?? ''}, 'changes', '{}', 'sent', now(), now())`;
        return { path: `${path}/deliveries/${id}/replays`, body: {} };
      },
    },
  ],
  'DELETE /sessions/:sessionId': [
    {
      make: async ({ who, id }) => {
        const session = `session${++number}`;
        const owner = who === 'adminKey' || who === 'nobody' ? admin.id : id;
        await sql`insert into sessions (id, token_hash, owner, csrf_token, method, created_at, last_used_at, expires_at)
          values (${session}, ${session}, ${owner}, 'x', 'password', now(), now(), now() + interval '12 hours')`;
        return { path: `/sessions/${session}` };
      },
    },
  ],
  'DELETE /apiKeys/:apiKeyId': [
    {
      make: async ({ who, id }) => {
        const keyId = `key${String(++number).padStart(5, '0')}`;
        const owner = who === 'adminKey' || who === 'nobody' ? admin.id : id;
        await sql`insert into api_keys (id, owner, name, secret_hash, created_at, expires_at) values (${keyId}, ${owner}, 'old', ${'0'.repeat(64)}, now(), '2100-01-01')`;
        return { path: `/apiKeys/${keyId}` };
      },
    },
  ],
};

const send = (person: Person, method: string, { path, body, version }: Request, headers: Record<string, string> = {}) =>
  person(method, path, body, { ...(version === undefined ? {} : { 'if-match': `"${version}"` }), ...headers });

const problem = (name: string) => new RegExp(`:${name}$`);

t.test('each role at each address that writes: 401 without a key, 403 naming what is missing, or done', async (t) => {
  const writing = routes.flatMap(({ method, url, config }) => {
    const { permission = [] } = (config ?? {}) as { permission?: PermissionName | PermissionName[] };
    const named = [permission].flat();
    return [method]
      .flat()
      .filter((one) => !['GET', 'HEAD', 'OPTIONS'].includes(one) && named.length > 0 && url.startsWith(base))
      .map((one) => ({ method: one, route: url.slice(base.length), named }));
  });
  t.ok(writing.length > 40, `${writing.length} routes`);
  const known = new Set(writing.map(({ method, route }) => `${method} ${route}`));
  t.strictSame(
    Object.keys(examples).filter((name) => !known.has(name) && !name.endsWith('/merges')),
    [],
    'every example is of a route',
  );
  const without: string[] = [];
  const counts = { requests: 0, unauthenticated: 0, forbidden: 0, passed: 0 };
  const refusals = async () => {
    const [row] = await sql<{ all: number; refused: number; last: string }[]>`
      select count(*)::int as all, (count(*) filter (where operation = 'refused'))::int as refused, max(sequence) as last from audit_entries`;
    return row as { all: number; refused: number; last: string };
  };
  for (const { method, route, named } of writing) {
    const name = `${method} ${route}`;
    const faults: string[] = [];
    if (!examples[name]) without.push(name);
    const fallback: Example = {
      make: async () => ({ path: route.replace(/:\w+/g, 'nothing'), ...(method === 'DELETE' ? {} : { body: {} }) }),
    };
    for (const { needs, make } of examples[name] ?? [fallback]) {
      // One target serves all who are refused: it must be as it was for the next.
      const untouched = await make(everybody[0] as Account);
      for (const account of everybody) {
        const { who, roles, person } = account;
        const gate = named.some((one) => isPermitted(roles, one));
        const isDone = gate && (needs === undefined || isPermitted(roles, needs));
        const request = isDone ? await make(account) : untouched;
        const before = await refusals();
        const answer = await send(person, method, request);
        const after = await refusals();
        counts.requests += 1;
        const told = `${who}: ${answer.status} ${answer.text.slice(0, 300)}`;
        if (who === 'nobody') {
          counts.unauthenticated += 1;
          const isRight = answer.status === 401 && problem('noAccessToken').test(answer.body?.type);
          if (!isRight || after.all !== before.all) faults.push(told);
        } else if (!isDone) {
          counts.forbidden += 1;
          const isRight = answer.status === 403 && problem('missingPermission').test(answer.body?.type);
          if (!isRight || answer.body.permission !== (gate ? needs : named[0])) faults.push(told);
          // What the gate refuses is in the audit chain; what is refused in a transaction leaves nothing of it.
          const added = gate ? 0 : 1;
          if (after.all - before.all !== added || after.refused - before.refused !== added)
            faults.push(`${who}: ${after.all - before.all} audit entries`);
        } else {
          counts.passed += 1;
          const isRight = examples[name]
            ? answer.status >= 200 && answer.status < 300
            : ![401, 403].includes(answer.status) && answer.status < 500;
          if (!isRight) faults.push(told);
        }
      }
    }
    t.strictSame(faults, [], `${name} (${named.join(' or ')})`);
  }
  t.comment(
    `${writing.length} routes, ${everybody.length} who ask: ${counts.requests} requests, of which ${counts.unauthenticated} are refused with 401, ` +
      `${counts.forbidden} with 403, ${counts.passed} pass; without an example: ${without.join(', ') || 'none'}`,
  );
});

let table = 0;
/** Looks at one refusal: the status, the type of problem, and what it names. */
const refused = (
  t: Test,
  answer: { status: number; text: string; body?: Record<string, unknown> },
  [status, type, members = {}]: [number, string, object?],
  name: string,
) => {
  table += 1;
  t.equal(answer.status, status, `${name}: ${answer.text.slice(0, 300)}`);
  t.match(answer.body, { type: problem(type), status, ...members }, name);
};

t.test('each kind of record refuses what is not right, and stays as it is', async (t) => {
  for (const kind of recordKinds) {
    const { at, path, id, version, body } = await recordOf(kind);
    const patch = { verification: 'unverified' };
    const [state] = await sql`select count(*)::int as entries from audit_entries`;
    const match = { 'if-match': `"${version}"` };
    const issue = (member: object) => ({ issues: [member] });

    refused(
      t,
      await otherEditor('PATCH', at, patch, match),
      [403, 'missingPermission', { permission: 'records.change', institutions: ['firm'] }],
      `${kind}: of another institution`,
    );
    refused(
      t,
      await otherEditor('DELETE', `${at}?reason=x`, undefined, match),
      [403, 'missingPermission', { permission: 'records.withdraw' }],
      `${kind}: withdrawn by another`,
    );
    refused(
      t,
      await otherReviewer('POST', `${at}/handOvers`, { to: 'unia', reason: 'x' }, match),
      [403, 'missingPermission', { permission: 'records.handOver' }],
      `${kind}: taken by another`,
    );

    const stale = { 'if-match': `"${version + 1}"` };
    refused(t, await editor.person('PATCH', at, patch, stale), [412, 'staleVersion', { currentVersion: version }], `${kind}: stale`);
    refused(
      t,
      await editor.person('DELETE', `${at}?reason=x`, undefined, stale),
      [412, 'staleVersion', { currentVersion: version }],
      `${kind}: stale withdrawal`,
    );
    refused(
      t,
      await editor.person('POST', `${at}/handOvers`, { to: 'unia', reason: 'x' }, stale),
      [412, 'staleVersion', { currentVersion: version }],
      `${kind}: stale hand-over`,
    );
    for (const [method, where, sent] of [
      ['PATCH', at, patch],
      ['DELETE', `${at}?reason=x`, undefined],
      ['POST', `${at}/handOvers`, { to: 'unia', reason: 'x' }],
    ] as const)
      for (const header of [undefined, '*', 'abc', '""', `"${version}", "9"`]) {
        const headers = header === undefined ? {} : { 'if-match': header };
        refused(
          t,
          await editor.person(method, where, sent, headers),
          [400, 'badRequest', issue({ in: 'header', name: 'If-Match' })],
          `${kind}: ${method} with If-Match ${header}`,
        );
      }

    refused(
      t,
      await editor.person('POST', path, { ...body, colour: 'red' }),
      [400, 'badRequest', issue({ in: 'body', name: 'colour' })],
      `${kind}: an unknown property`,
    );
    refused(
      t,
      await editor.person('PATCH', at, { colour: 'red' }, match),
      [400, 'badRequest', issue({ in: 'body', name: 'colour' })],
      `${kind}: an unknown property of a patch`,
    );
    for (const own of ['publishedAt', 'withdrawnAt', 'institutions', 'version', 'isRedacted', 'mergedInto'])
      refused(
        t,
        await editor.person('PATCH', at, { [own]: null }, match),
        [400, 'badRequest', issue({ in: 'body', name: own })],
        `${kind}: ${own} is not for clients`,
      );
    refused(
      t,
      await editor.person('DELETE', `${at}?reason=x&colour=red`, undefined, match),
      [400, 'badRequest', issue({ in: 'query', name: 'colour' })],
      `${kind}: an unknown parameter`,
    );
    refused(
      t,
      await editor.person('DELETE', at, undefined, match),
      [400, 'badRequest', issue({ in: 'query', name: 'reason' })],
      `${kind}: withdrawn without a reason`,
    );
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      refused(t, await raw('POST', path, type, 'a=b'), [415, 'unsupportedMediaType'], `${kind}: as ${type}`);
    refused(t, await raw('POST', path, 'application/json', '{"a":'), [400, 'badRequest', issue({ in: 'body' })], `${kind}: no JSON`);
    const large = JSON.stringify({ ...body, note: { en: 'x'.repeat(300_000) } });
    refused(t, await raw('POST', path, 'application/json', large), [413, 'payloadTooLarge', { limit: 262_144 }], `${kind}: too large`);
    refused(
      t,
      await editor.person('PATCH', `${path}/nothing`, patch, match),
      [404, 'resourceNotFound'],
      `${kind}: of one that is not there`,
    );
    refused(t, await editor.person('PATCH', at, { isDraft: true }, match), [409, 'conflict'], `${kind}: what is public becomes no draft`);
    refused(t, await editor.person('POST', path, body), [409, 'conflict', { existing: id }], `${kind}: twice`);

    const again = await editor.person('GET', at);
    t.equal(again.body.version, version, `${kind} is as it was`);
    const [after] = await sql`select count(*)::int as entries from audit_entries`;
    t.equal(after?.['entries'], state?.['entries'], `${kind}: nothing of it is in the audit chain`);
  }
  t.comment(`${table} refusals`);
});

/** Sends bytes as they are. */
async function raw(method: string, path: string, type: string, payload: string) {
  const [{ key } = { key: '' }] = [await accountFor(database, { roles: ['editor'], institution: 'firm' })];
  const answer = await app.inject({
    method: method as 'POST',
    url: `${base}${path}`,
    headers: { authorization: `Bearer ${key}`, 'content-type': type },
    payload,
  });
  return { status: answer.statusCode, text: answer.body, body: answer.json() as Record<string, unknown> };
}

t.test('the workflow of assessments', async (t) => {
  const states: Record<string, [make: () => Promise<{ at: string; version: number }>, legal: string[]]> = {
    draft: [newAssessment, ['inReview']],
    returned: [async () => moved(await inReview(), reviewer.person, 'returned', 'Why?'), ['inReview']],
    inReview: [inReview, ['returned', 'published']],
    published: [async () => moved(await inReview(), reviewer.person, 'published'), []],
  };
  const both = caller(app, (await accountFor(database, { roles: ['editor', 'reviewer'], institution: 'firm' })).key);
  for (const [state, [make, legal]] of Object.entries(states)) {
    const one = await make();
    for (const to of ['draft', 'inReview', 'returned', 'published', 'superseded', 'withdrawn', 'nothing'])
      if (!legal.includes(to))
        refused(
          t,
          await both('POST', `${one.at}/transitions`, { to, reason: 'x' }, { 'if-match': `"${one.version}"` }),
          [409, 'invalidTransition', { state, legalTransitions: legal }],
          `${state} to ${to}`,
        );
    refused(
      t,
      await both('POST', `${one.at}/transitions`, { to: 'inReview' }, { 'if-match': `"${one.version + 1}"` }),
      [412, 'staleVersion', { currentVersion: one.version }],
      `${state}, stale`,
    );
    for (const header of [undefined, '*'])
      refused(
        t,
        await both('POST', `${one.at}/transitions`, { to: 'inReview' }, header ? { 'if-match': header } : {}),
        [400, 'badRequest', { issues: [{ name: 'If-Match' }] }],
        `${state}, If-Match ${header}`,
      );
    const isPublic = state === 'published';
    for (const [method, path, body] of [
      ['PATCH', one.at, { confidence: 'low' }],
      ['POST', `${one.at}/transitions`, { to: 'published' }],
      ['DELETE', `${one.at}?reason=x`, undefined],
    ] as const) {
      const other = method === 'POST' || method === 'DELETE' ? otherReviewer : otherEditor;
      // The recommendation belongs to the institution, so that another cannot even ask which assessments it has.
      refused(
        t,
        await other(method, path, body, { 'if-match': `"${one.version}"` }),
        [403, 'missingPermission', { institutions: ['firm'] }],
        `${state}: ${method} by another institution`,
      );
    }
    if (state === 'inReview' || isPublic)
      refused(
        t,
        await both('PATCH', one.at, { confidence: 'low' }, { 'if-match': `"${one.version}"` }),
        [409, 'conflict', { state }],
        `${state} is not changed`,
      );
    if (state === 'inReview')
      refused(
        t,
        await both('DELETE', `${one.at}?reason=x`, undefined, { 'if-match': `"${one.version}"` }),
        [409, 'conflict', { state }],
        `${state} is not withdrawn`,
      );
  }

  for (const status of ['implemented', 'regressed']) {
    const path = `${(await recordOf('recommendation')).at}/assessments`;
    const own = await done(both, 'POST', path, assessmentOf(plainWords(++number), { status }));
    const { version } = await done(both, 'POST', `${path}/${own.id}/transitions`, { to: 'inReview' }, own.version);
    refused(
      t,
      await both('POST', `${path}/${own.id}/transitions`, { to: 'published' }, { 'if-match': `"${version}"` }),
      [403, 'missingPermission', { permission: 'assessments.publish' }],
      `${status}, by its author`,
    );
    const edited = await inReview({ status });
    const back = await moved(edited, reviewer.person, 'returned', 'Why?');
    const changed = await done(both, 'PATCH', back.at, { confidence: 'low' }, back.version);
    const again = await moved({ at: back.at, version: changed.version }, editor.person, 'inReview');
    refused(
      t,
      await both('POST', `${again.at}/transitions`, { to: 'published' }, { 'if-match': `"${again.version}"` }),
      [403, 'missingPermission', { permission: 'assessments.publish' }],
      `${status}, by who changed a word of it`,
    );
    t.equal((await moved(again, reviewer.person, 'published')).version, again.version + 1, 'somebody else may');
  }
  const harmless = await inReview({ status: 'noProgress' });
  t.ok(await moved(harmless, both, 'published'), 'what says less its author may publish');

  const bare = await inReview({ evidence: [] });
  refused(
    t,
    await reviewer.person('POST', `${bare.at}/transitions`, { to: 'published' }, { 'if-match': `"${bare.version}"` }),
    [409, 'conflict', { detail: /evidence/ }],
    'without evidence',
  );
  const statement = { tier: 'governmentStatement', title: { en: 'It is done' } };
  const said = await inReview({ status: 'implemented', evidence: [statement, { ...statement, title: { en: 'It is' } }] });
  refused(
    t,
    await reviewer.person('POST', `${said.at}/transitions`, { to: 'published' }, { 'if-match': `"${said.version}"` }),
    [409, 'conflict', { detail: /statement/ }],
    'on a statement of the government alone',
  );
  const less = await inReview({ status: 'limitedProgress', evidence: [statement] });
  t.ok(await moved(less, reviewer.person, 'published'), 'what says less may rest on it');
  for (const to of ['returned'])
    refused(
      t,
      await send(reviewer.person, 'POST', await changeOf(inReview(), { to }, '/transitions')),
      [400, 'badRequest', { issues: [{ in: 'body', name: 'reason' }] }],
      `${to} without a reason`,
    );

  const path = `${(await recordOf('recommendation')).at}/assessments`;
  const body = assessmentOf(plainWords(++number));
  for (const [name, more, member] of [
    ['an unknown property', { colour: 'red' }, 'colour'],
    ['the state', { state: 'published' }, 'state'],
    ['an unknown status', { status: 'done' }, 'status'],
    ['notAssessed', { status: 'notAssessed' }, 'status'],
    ['an unknown authority', { authority: 'nobody' }, 'authority'],
    ['a day to come', { evidenceUpTo: '2190-01-01' }, 'evidenceUpTo'],
    ['origins of other languages', { rationaleOrigins: { en: 'institute' } }, 'rationaleOrigins'],
  ] as const)
    refused(
      t,
      await editor.person('POST', path, { ...body, ...more }),
      [400, 'badRequest', { issues: [{ in: 'body', name: member }] }],
      name,
    );
  refused(
    t,
    await otherEditor('POST', path, body),
    [403, 'missingPermission', { institutions: ['firm'], permission: 'assessments.draft' }],
    'of the recommendation of another institution',
  );
  refused(t, await editor.person('POST', '/recommendations/nothing/assessments', body), [404, 'resourceNotFound'], 'of nothing');
});

t.test('contributions', async (t) => {
  const another = caller(app, (await accountFor(database, { roles: ['contributor'], represents: 'Another', voice: 'authority' })).key);
  const one = await newContribution();
  const match = { 'if-match': `"${one.version}"` };
  refused(
    t,
    await another('PATCH', one.at, { status: 'noProgress' }, match),
    [404, 'resourceNotFound'],
    'of another, not even that it is there',
  );
  refused(t, await another('DELETE', `${one.at}?reason=x`, undefined, match), [404, 'resourceNotFound'], 'withdrawn by another');
  refused(
    t,
    await contributor.person('POST', `${one.at}/transitions`, { to: 'published' }, match),
    [403, 'missingPermission', { permission: 'contributions.moderate' }],
    'moderated by who sent it',
  );
  refused(
    t,
    await reviewer.person('PATCH', one.at, { status: 'noProgress' }, match),
    [403, 'missingPermission', { permission: 'contributions.change' }],
    'changed by a moderator',
  );
  refused(
    t,
    await reviewer.person('POST', `${one.at}/transitions`, { to: 'refused' }, match),
    [400, 'badRequest', { issues: [{ name: 'reason' }] }],
    'refused without a reason',
  );
  for (const to of ['submitted', 'withdrawn', 'nothing'])
    refused(
      t,
      await reviewer.person('POST', `${one.at}/transitions`, { to }, match),
      [409, 'invalidTransition', { state: 'submitted', legalTransitions: ['published', 'refused'] }],
      `submitted to ${to}`,
    );
  for (const header of [undefined, '*'])
    refused(
      t,
      await contributor.person('PATCH', one.at, { status: 'noProgress' }, header ? { 'if-match': header } : {}),
      [400, 'badRequest', { issues: [{ name: 'If-Match' }] }],
      `If-Match ${header}`,
    );
  refused(
    t,
    await contributor.person('PATCH', one.at, { colour: 'red' }, match),
    [400, 'badRequest', { issues: [{ name: 'colour' }] }],
    'an unknown property',
  );
  refused(
    t,
    await contributor.person('PATCH', one.at, {}, { 'if-match': '"7"' }),
    [412, 'staleVersion', { currentVersion: one.version }],
    'stale',
  );
  const published = await moved(one, reviewer.person, 'published');
  const now = { 'if-match': `"${published.version}"` };
  refused(
    t,
    await contributor.person('PATCH', one.at, { status: 'noProgress' }, now),
    [409, 'conflict', { state: 'published' }],
    'changed once it is public',
  );
  refused(
    t,
    await another('DELETE', `${one.at}?reason=x`, undefined, now),
    [403, 'missingPermission', { permission: 'contributions.change' }],
    'a public one, by another',
  );
  refused(
    t,
    await reviewer.person('POST', `${one.at}/transitions`, { to: 'refused', reason: 'x' }, now),
    [409, 'invalidTransition', { state: 'published', legalTransitions: [] }],
    'published to refused',
  );
  const twoHats = caller(
    app,
    (
      await accountFor(database, {
        roles: ['contributor', 'reviewer'],
        institution: 'firm',
        represents: 'Both',
        voice: 'independentInstitution',
      })
    ).key,
  );
  const own = await newContribution(twoHats);
  refused(
    t,
    await twoHats('POST', `${own.at}/transitions`, { to: 'published' }, { 'if-match': `"${own.version}"` }),
    [403, 'missingPermission', { permission: 'contributions.moderate' }],
    'moderated by who sent it, who is a reviewer too',
  );
});

t.test('keys', async (t) => {
  const key = async (more: object) => (await accountFor(database, { roles: ['editor'], institution: 'firm', ...more })).key;
  const good = await key({});
  for (const [name, sent, type] of [
    ['expired', await key({ expiresAt: '2020-01-01T00:00:00Z' }), 'expiredAccessToken'],
    ['revoked', await key({ revokedAt: '2020-01-01T00:00:00Z' }), 'invalidAccessToken'],
    ['unknown', good.replace(/_........_/, '_AAAAAAAA_'), 'invalidAccessToken'],
    ['no key of ours', 'hunter2', 'invalidAccessToken'],
  ] as const)
    for (const [method, path, body] of [
      ['GET', '/measures', undefined],
      ['GET', '/recommendations?q=prison', undefined],
      ['GET', '/refData/statuses', undefined],
      ['POST', '/measures', sampleOf('measure', ++number, place).body],
    ] as const)
      refused(t, await caller(app, sent)(method, path, body), [401, type], `${name}: ${method} ${path}`);

  const limited = caller(app, await key({ scopes: ['records.change', 'records.read'] }));
  refused(
    t,
    await limited('POST', '/measures', sampleOf('measure', ++number, place).body),
    [403, 'missingScope', { requiredScopes: ['records.create'] }],
    'a key that may not',
  );
  const one = await recordOf('measure');
  refused(
    t,
    await limited('DELETE', `${one.at}?reason=x`, undefined, { 'if-match': '"1"' }),
    [403, 'missingScope', { requiredScopes: ['records.withdraw'] }],
    'a key that may not withdraw',
  );
  t.equal((await limited('PATCH', one.at, { verification: 'unverified' }, { 'if-match': '"1"' })).status, 200, 'what it is for it may');
  const assessment = await inReview();
  const submitter = caller(
    app,
    (await accountFor(database, { roles: ['editor', 'reviewer'], institution: 'firm', scopes: ['assessments.submit'] })).key,
  );
  refused(
    t,
    await submitter('POST', `${assessment.at}/transitions`, { to: 'published' }, { 'if-match': `"${assessment.version}"` }),
    [403, 'missingScope', { requiredScopes: ['assessments.publish'] }],
    'a key for another step',
  );
  const drafter = caller(
    app,
    (await accountFor(database, { roles: ['editor', 'reviewer'], institution: 'firm', scopes: ['assessments.draft'] })).key,
  );
  const published = await moved(await inReview(), reviewer.person, 'published');
  refused(
    t,
    await drafter('DELETE', `${published.at}?reason=x`, undefined, { 'if-match': `"${published.version}"` }),
    [403, 'missingScope', { requiredScopes: ['assessments.withdraw'] }],
    'a key for drafts',
  );
});

t.test('the same Idempotency-Key', async (t) => {
  const requests: [string, Person, string, () => unknown][] = [
    ...recordKinds.map((kind): [string, Person, string, () => unknown] => [
      kind,
      editor.person,
      sampleOf(kind, 0, place).path,
      () => sampleOf(kind, ++number, place).body,
    ]),
    ['assessment', editor.person, `${(await recordOf('recommendation')).at}/assessments`, () => assessmentOf(plainWords(++number))],
    ['contribution', contributor.person, `/recommendations/${place.other}/contributions`, () => contributionOf(plainWords(++number))],
    ['user', admin.person, '/users', () => ({ name: 'x', email: `once${++number}@example.org`, roles: ['admin'] })],
  ];
  for (const [kind, person, path, make] of requests) {
    const headers = { 'idempotency-key': `refusals-${kind}` };
    const body = make();
    const [first, second] = [await person('POST', path, body, headers), await person('POST', path, body, headers)];
    t.strictSame([first.status, second.status], [201, 201], `${kind}: ${second.text.slice(0, 200)}`);
    t.equal(second.body.id, first.body.id, `${kind} is there once`);
    t.equal(second.headers['location'], first.headers['location']);
    refused(t, await person('POST', path, make(), headers), [409, 'idempotencyKeyReused'], `${kind}: with another body`);
    for (const key of ['short', 'x'.repeat(101), 'with a blank'])
      refused(
        t,
        await person('POST', path, make(), { 'idempotency-key': key }),
        [400, 'badRequest', { issues: [{ in: 'header', name: 'Idempotency-Key' }] }],
        `${kind}: ${key.slice(0, 20)}`,
      );
  }
  const mine = await editor.person('POST', '/measures', sampleOf('measure', ++number, place).body, { 'idempotency-key': 'of-two-people' });
  const theirs = await otherEditor('POST', '/measures', sampleOf('measure', ++number, place).body, { 'idempotency-key': 'of-two-people' });
  t.strictSame([mine.status, theirs.status], [201, 201], 'is another one for somebody else');
  refused(
    t,
    await admin.person('POST', '/apiKeys', { name: 'x' }, { 'idempotency-key': 'once-and-again' }),
    [400, 'badRequest', { issues: [{ name: 'Idempotency-Key' }] }],
    'of a key, which is shown once',
  );
  refused(
    t,
    await admin.person('POST', `${(await newUser()).at}/invitations`, {}, { 'idempotency-key': 'once-and-again' }),
    [400, 'badRequest', { issues: [{ name: 'Idempotency-Key' }] }],
    'of a link, which is shown once',
  );
  t.equal((await anybody('GET', '/measures?pageSize=1')).status, 200);
  t.comment(`${table} refusals in all`);
});
