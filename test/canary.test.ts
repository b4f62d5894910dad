import { subscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import t, { type Test } from 'tap';
import { buildApp } from '../src/app.ts';
import { runJobsOnce } from '../src/jobs/run.ts';
import { searchedKinds } from '../src/search/client.ts';
import { belgianDay } from '../src/writing/write.ts';
import { type Crawled, crawl, type PathValues, type Questions } from './crawl.ts';
import { accountFor, appForFile, caller, testConfig, toolsOf } from './helper.ts';
import {
  assessmentOf,
  contributionOf,
  done,
  type Kind,
  type Person,
  placeIn,
  plainWords,
  recordKinds,
  sampleOf,
  type Words,
} from './samples.ts';

/** Every route of the application, as it is registered. */
const routes: RouteOptions[] = [];
let isListening = true;
subscribe('fastify.initialization', (message) => {
  if (isListening) (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', (route) => void routes.push({ ...route }));
});

const today = Date.UTC(...([new Date().getUTCFullYear(), new Date().getUTCMonth(), new Date().getUTCDate()] as const));
let now = new Date();
/** The clock of the application on a day from today, in the morning. */
const on = (day: number) => {
  now = new Date(today + day * 86_400_000 + 9 * 3_600_000);
};
const dayOf = (day: number) => belgianDay(new Date(today + day * 86_400_000 + 9 * 3_600_000));
const days = [0, 1, 2, 3].map(dayOf);
const dayOfPublication = dayOf(1);

const { app, database, search, url } = await appForFile(t, { config: { clock: () => now } });
isListening = false;
const { sql } = database;
const place = await placeIn(database);
const withoutSearch = await buildApp({ ...testConfig, database, clock: () => now });
await withoutSearch.ready();
t.teardown(() => withoutSearch.close());

/** By whom a text may be read: the public too; on the day on which it was public; staff of every institution; that of its own; its author; nobody. */
type Audience = 'public' | 'past' | 'staff' | 'own' | 'author' | 'nobody';
const secrets = new Map<string, { where: string; audience: Audience }>();
const searchWords: string[] = [];
let tokens = 0;

/** Words of which each is found nowhere else: a token that no request ever names, and a word by which the record can be searched. */
function secretWords(where: string, audience: Audience): Words {
  const searchWord = `zebra${String(searchWords.length).padStart(3, '0')}fink`;
  searchWords.push(searchWord);
  return (field, max = 500) => {
    tokens += 1;
    const token = `kanari${String(tokens).padStart(5, '0')}x`;
    secrets.set(token, { where: `${where}: ${field}`, audience });
    return `${token} ${searchWord} ${field}`.slice(0, max).trim();
  };
}

const account = async (roles: ('editor' | 'reviewer' | 'contributor' | 'admin')[], more: object = {}) => {
  const made = await accountFor(database, { roles, ...more });
  userIds.push(made.id);
  return caller(app, made.key);
};
const userIds: string[] = [];
const keyOf = async (roles: ('editor' | 'reviewer')[], institution: string) => {
  const { id, key } = await accountFor(database, { roles, institution });
  userIds.push(id);
  return key;
};
const colleagueKey = await keyOf(['editor'], 'firm');
const strangerKey = await keyOf(['editor'], 'unia');
const editor = await account(['editor'], { institution: 'firm' });
const reviewer = await account(['reviewer'], { institution: 'firm' });
const admin = await account(['admin']);
const openContributor = await account(['contributor'], { represents: 'Open coalition', voice: 'civilSociety' });

/** Ids of what the public never saw; and of what it may be asked for, by the name of the parameter. */
const hiddenIds = new Set<string>();
const asked: PathValues = {};
const ask = (param: string, ...values: string[]) => {
  asked[param] = [...new Set([...(asked[param] ?? []), ...values])];
};

let number = 0;
const add = async (kind: Kind, words: Words, more: object = {}, where = place) => {
  const { path, body } = sampleOf(kind, ++number, where, words);
  const made = await done(editor, 'POST', path, { ...body, ...more });
  ask(kind === 'treatyAction' ? 'actionId' : `${kind}Id`, made.id);
  return { id: made.id, at: `${path}/${made.id}`, version: made.version };
};
const discard = (at: string, version: number, reason: string, redact = false, by: Person = editor) =>
  done(by, 'DELETE', `${at}?reason=${encodeURIComponent(reason)}${redact ? '&redact=true' : ''}`, undefined, version);
const move = async (by: Person, { at, version }: { at: string; version: number }, to: string, reason?: string) => ({
  at,
  version: (await done(by, 'POST', `${at}/transitions`, { to, ...(reason ? { reason } : {}) }, version)).version,
});

/** Records that the public never saw, of one kind: a draft, one under embargo, one thrown away and one given away before it was published. */
async function hide(kind: Kind): Promise<void> {
  const states: [string, Audience, object, ((one: { at: string; version: number }) => Promise<unknown>)?][] = [
    ['draft', 'own', { isDraft: true }],
    ['embargo', 'own', { publishOn: '2190-01-01' }],
    [
      'discarded',
      'nobody',
      { isDraft: true },
      ({ at, version }) => discard(at, version, secretWords(`discarded ${kind}`, 'nobody')('reason')),
    ],
    [
      'given',
      'nobody',
      { isDraft: true },
      ({ at, version }) =>
        done(editor, 'POST', `${at}/handOvers`, { to: 'vmri', reason: secretWords(`given ${kind}`, 'nobody')('reason') }, version),
    ],
  ];
  for (const [state, audience, more, then] of states) {
    const one = await add(kind, secretWords(`${state} ${kind}`, audience), more);
    hiddenIds.add(one.id);
    await then?.(one);
  }
}

/** Adds to a recommendation an assessment for an authority, and takes it as far as is said. */
async function assess(words: Words, authority: string, steps: [Person, string, string?][], more: object = {}) {
  const path = `/recommendations/${place.other}/assessments`;
  const made = await done(editor, 'POST', path, assessmentOf(words, { authority, ...more }));
  ask('assessmentId', made.id);
  let one = { at: `${path}/${made.id}`, version: made.version };
  for (const [by, to, reason] of steps) one = await move(by, one, to, reason);
  return { ...one, id: made.id };
}
async function contribute(by: Person, words: Words) {
  const path = `/recommendations/${place.other}/contributions`;
  const made = await done(by, 'POST', path, contributionOf(words));
  ask('contributionId', made.id);
  return { at: `${path}/${made.id}`, version: made.version, id: made.id };
}

/** An address with the name of its first parameter. */
const shortened = (address: string): string => address.replace(/=.*/, '=…');

/** What was asked, and the secrets that the answer held all the same. */
const leaksIn = ({ address, text, headers }: Crawled, isAllowed: (audience: Audience, address: string) => boolean): string[] => {
  const said = `${text} ${headers}`;
  const found = new Set([...said.matchAll(/kanari\d{5}x/gi)].map(([token]) => token.toLowerCase()));
  return [...found].flatMap((token) => {
    const secret = secrets.get(token);
    return secret && isAllowed(secret.audience, address) ? [] : [`${secret?.where ?? token} in ${shortened(address)}`];
  });
};
const isForPublic = (audience: Audience, address: string) =>
  audience === 'public' || (audience === 'past' && address.includes(`asOf=${dayOfPublication}`));

const drainJobs = () => runJobsOnce(url, toolsOf({ app, database, search }, { clock: () => now }));

const lists = async () => [...(await app.vocabularies.current()).lists.keys()];
const questions = (): Questions => ({
  words: ['kanari', ...searchWords],
  days,
  filters: Object.fromEntries(Object.entries(asked).flatMap(([param, values]) => [[param.replace(/(Id|Code)$/, ''), values.slice(0, 12)]])),
});
/** What readers can know of: nothing that is hidden is asked for. */
const innocent = async (): Promise<[PathValues, Questions]> => {
  const values: PathValues = {
    recommendationId: [place.recommendation, place.other],
    documentId: [place.document],
    reviewId: [],
    deadlineId: [],
    measureId: [],
    treatyCode: [place.treaty, 'cat'],
    actionId: [],
    authorityId: ['flanders', 'federalState', 'firm'],
    positionId: [],
    gradeId: [],
    assessmentId: [],
    contributionId: [],
    changeId: [],
    listName: await lists(),
    entryCode: ['firm', 'prisons'],
    // Only those who have a key can ask for these.
    userId: [],
    apiKeyId: [],
    sessionId: [],
    subscriptionId: [],
    deliveryId: [],
    lineageSuggestionId: [],
    proposalId: [],
    importId: [],
    importReviewId: [],
    releaseId: ['latest', '2026-11-22'],
    templateKind: ['recommendations', 'assessments', 'measures'],
  };
  for (const [param, ids] of Object.entries(open)) values[param] = [...(values[param] ?? []), ...ids];
  const filters = { theme: ['prisons'], authority: ['federalState'], document: [place.document] };
  return [values, { words: ['zebra', 'prison', 'convention'], days, filters }];
};
/** Public records of this file, by the name of the parameter. */
const open: PathValues = {};
const openWords = secretWords('public', 'public');

t.test('public records, of which some name what is not public', async (t) => {
  on(1);
  for (const kind of recordKinds) {
    const { id } = await add(kind, openWords);
    open[kind === 'treatyAction' ? 'actionId' : `${kind}Id`] = [id];
  }
  const words = (kind: string) => secretWords(`draft ${kind} that public records name`, 'own');
  const hiddenOf = async (kind: Kind, more: object = {}) => {
    const { id } = await add(kind, words(kind), { isDraft: true, ...more });
    hiddenIds.add(id);
    return id;
  };
  const [authority, document, review] = [await hiddenOf('authority'), await hiddenOf('document'), await hiddenOf('review')];
  const recommendation = await hiddenOf('recommendation', { document });
  const accepted: string[] = [];
  for (const [kind, more] of [
    ['document', { parent: document }],
    ['document', { review }],
    ['deadline', { document }],
    ['deadline', { review }],
    ['measure', { recommendations: [recommendation], documents: [document] }],
    ['measure', { authorities: [authority] }],
    ['recommendation', { authorities: [authority] }],
    ['recommendation', { document }],
    ['authority', { parent: authority }],
    ['position', { document }],
    ['grade', { document }],
  ] as const) {
    const registered = new Set(secrets.keys());
    const { path, body } = sampleOf(kind, ++number, place, openWords);
    const answer = await editor('POST', path, { ...body, ...more });
    if (answer.status !== 201) for (const token of secrets.keys()) if (!registered.has(token)) secrets.delete(token);
    if (answer.status === 201) {
      accepted.push(`${kind} with ${Object.keys(more)}`);
      const param = `${kind}Id`;
      open[param] = [...(open[param] ?? []), answer.body.id];
      ask(param, answer.body.id);
    }
    t.ok([201, 400, 409].includes(answer.status), `${kind}: ${answer.text.slice(0, 300)}`);
  }
  // The code of an authority is readable, and whatever names one shows it.
  for (const [by, path, body] of [
    [editor, `/recommendations/${place.other}/assessments`, assessmentOf(plainWords(0), { authority })],
    [openContributor, `/recommendations/${place.other}/contributions`, contributionOf(plainWords(0), { authority })],
  ] as const)
    t.match(await by('POST', path, body), { status: 400, body: { issues: [{ in: 'body', name: 'authority', value: authority }] } }, path);
  t.notMatch(accepted.join(), /with authorities/);
  t.comment(`accepted although they name a draft, which they do not show: ${accepted.join(', ')}`);
  await drainJobs();
});

let counted: Record<string, string>;
/** How many there are of everything, as far as the public is told. */
async function countAll(): Promise<Record<string, string>> {
  const [values, asking] = await innocent();
  const counts: Record<string, string> = {};
  for await (const { address, body, status } of crawl(app, routes, values, { ...asking, isCounting: true })) {
    if (status !== 200 || address.includes('/changes') || address.includes('/history') || address.includes('asOf=')) continue;
    const { total, facets, searchedBy } = (body ?? {}) as Record<string, unknown>;
    const groups = address.includes('/statistics') ? body : undefined;
    if (total !== undefined || groups) counts[address] = JSON.stringify({ total, facets, searchedBy, groups });
  }
  return counts;
}

t.test('what is withdrawn counts for nothing any more', async (t) => {
  counted = await countAll();
  t.ok(Object.keys(counted).length > 50);
  for (const isRedacted of [false, true]) {
    const [state, audience] = isRedacted ? (['redacted', 'nobody'] as const) : (['withdrawn', 'past'] as const);
    on(1);
    const records: { at: string; version: number }[] = [];
    for (const kind of recordKinds) records.push(await add(kind, secretWords(`${state} ${kind}`, audience)));
    // What belongs to a recommendation goes with it.
    const above = await add('recommendation', secretWords(`${state} recommendation with voices`, audience));
    for (const kind of ['position', 'grade'] as const)
      await add(kind, secretWords(`${kind} of a ${state} recommendation`, audience), {}, { ...place, recommendation: above.id });
    const found = await done(
      editor,
      'POST',
      `${above.at}/assessments`,
      assessmentOf(secretWords(`assessment of a ${state} recommendation`, audience)),
    );
    const inReview = await move(editor, { at: `${above.at}/assessments/${found.id}`, version: found.version }, 'inReview');
    await move(
      reviewer,
      inReview,
      'published',
      isRedacted ? secretWords(`assessment of a ${state} recommendation`, audience)('reason') : undefined,
    );
    records.push(above);
    const given = await add('measure', secretWords(`${state} measure that was given away`, audience));
    if (isRedacted)
      await done(
        editor,
        'POST',
        `${given.at}/handOvers`,
        { to: 'firm', reason: secretWords('redacted hand-over', 'nobody')('reason') },
        given.version,
      );
    records.push(isRedacted ? { ...given, version: given.version + 1 } : given);

    const reason: { reason?: string } = isRedacted ? { reason: secretWords('redacted assessment', 'nobody')('reason') } : {};
    const authority = isRedacted ? 'walloonRegion' : 'flanders';
    const assessment = await assess(
      secretWords(`${state} assessment`, audience),
      authority,
      [
        [editor, 'inReview'],
        [reviewer, 'published'],
      ],
      reason,
    );
    const contribution = await contribute(openContributor, secretWords(`${state} contribution`, audience));
    const published = await move(reviewer, contribution, 'published');
    for (const path of ['/changes?pageSize=500', `/recommendations/${place.other}/history?pageSize=50`])
      if (reason.reason)
        t.match(
          (await caller(app)('GET', path)).text,
          new RegExp(reason.reason.split(' ')[0] as string),
          `${path} tells the reason for now`,
        );
    on(2);
    for (const { at, version } of records.reverse()) await discard(at, version, 'It was a mistake', isRedacted);
    await discard(assessment.at, assessment.version, 'It was a mistake', isRedacted, reviewer);
    await discard(published.at, published.version, 'It was a mistake', isRedacted, reviewer);
  }
  on(3);
  await drainJobs();
  t.strictSame(differences(counted, await countAll()), []);
});

/** Addresses whose answers differ, with both. */
const differences = (before: Record<string, string>, after: Record<string, string>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((address) => before[address] !== after[address])
    .map((address) => `${address}: ${before[address]?.slice(0, 400)} became ${after[address]?.slice(0, 400)}`);

t.test('what the public never saw changes no answer by a byte', async (t) => {
  on(3);
  const etags = async (reader: FastifyInstance) => {
    const [values, asking] = await innocent();
    const all: Record<string, string> = {};
    const isShort = reader === withoutSearch;
    for await (const { address, status, etag, text } of crawl(reader, routes, values, { ...asking, isShort })) {
      // The end of the audit chain tells that something was written, and no more.
      if (/\/(audit|health)$/.test(address)) continue;
      all[address] = status === 200 ? `${etag} ${text.length < 3_000 ? text : text.length}` : `${status}`;
    }
    return all;
  };
  const [before, plainBefore] = [await etags(app), await etags(withoutSearch)];
  t.ok(Object.values(before).filter((one) => one.startsWith('"')).length > 200, `${Object.keys(before).length} answers`);

  for (const kind of recordKinds) await hide(kind);
  const document = (await add('document', secretWords('draft document with recommendations', 'own'), { isDraft: true })).id;
  hiddenIds.add(document);
  const recommendation = await add('recommendation', secretWords('draft recommendation of a draft document', 'own'), {
    isDraft: true,
    document,
  });
  hiddenIds.add(recommendation.id);
  for (const kind of ['position', 'grade'] as const) {
    const where = { ...place, recommendation: recommendation.id };
    hiddenIds.add((await add(kind, secretWords(`${kind} of a draft recommendation`, 'own'), { isDraft: true }, where)).id);
  }
  await done(editor, 'POST', `${recommendation.at}/assessments`, assessmentOf(secretWords('assessment of a draft recommendation', 'own')));
  // One of another kind beside a public one, in the same paragraph.
  const [beside] = await sql<{ paragraph: string }[]>`
    select p.number as paragraph from recommendations r join paragraphs p on p.id = r.paragraph where r.id = ${place.other}`;
  const sample = sampleOf('recommendation', ++number, place, secretWords('draft recommendation beside a public one', 'own'));
  const beneath = await done(editor, 'POST', sample.path, {
    ...sample.body,
    paragraph: `${beside?.paragraph}.`,
    kind: 'concern',
    isNumbered: false,
    isDraft: true,
  });
  hiddenIds.add(beneath.id);

  for (const [state, audience, steps] of [
    ['draft', 'own', []],
    ['in review', 'own', [[editor, 'inReview']]],
    [
      'returned',
      'own',
      [
        [editor, 'inReview'],
        [reviewer, 'returned', secretWords('returned assessment', 'own')('remark')],
      ],
    ],
  ] as [string, Audience, [Person, string, string?][]][]) {
    const words = secretWords(`assessment, ${state}`, audience);
    hiddenIds.add((await assess(words, 'brusselsRegion', steps, { reason: words('reason') })).id);
  }
  const thrown = await assess(secretWords('assessment, thrown away', 'nobody'), 'brusselsRegion', []);
  await discard(thrown.at, thrown.version, secretWords('assessment, thrown away', 'nobody')('reason of it'));

  const contributor = await account(['contributor'], {
    represents: secretWords('contributor', 'author')('represents'),
    voice: 'civilSociety',
  });
  hiddenIds.add((await contribute(contributor, secretWords('contribution, submitted', 'author'))).id);
  const refused = await contribute(contributor, secretWords('contribution, refused', 'author'));
  await move(reviewer, refused, 'refused', secretWords('contribution, refused', 'author')('reason'));
  hiddenIds.add(refused.id);
  const taken = await contribute(contributor, secretWords('contribution, taken back', 'nobody'));
  await discard(taken.at, taken.version, secretWords('contribution, taken back', 'nobody')('reason'), false, contributor);
  hiddenIds.add(taken.id);

  const person = secretWords('user', 'nobody');
  const user = await done(admin, 'POST', '/users', {
    name: person('name'),
    email: `${person('email').split(' ')[0]}@example.org`,
    roles: ['editor'],
    institution: 'firm',
  });
  userIds.push(user.id);
  const key = await done(admin, 'POST', '/apiKeys', { owner: user.id, name: person('name of a key') });
  ask('userId', user.id);
  ask('apiKeyId', key.id);
  const pair = await done(editor, 'POST', '/lineageSuggestions', {
    earlier: place.recommendation,
    later: place.other,
    reason: secretWords('lineage', 'staff')('reason of the suggestion'),
  });
  ask('lineageSuggestionId', pair.id);
  await done(
    editor,
    'PATCH',
    `/lineageSuggestions/${pair.id}`,
    { state: 'rejected', reason: secretWords('lineage', 'staff')('reason') },
    pair.version,
  );
  await sql`insert into proposed_assessments (id, recommendation, treaty_action, status, proposed_at, modified_at)
    select 'proposal1', ${place.other}, id, 'implemented', now(), now() from treaty_actions where published_at is not null limit 1`;
  ask('proposalId', 'proposal1');
  await done(
    editor,
    'PATCH',
    '/proposedAssessments/proposal1',
    { state: 'dismissed', reason: secretWords('proposal', 'staff')('reason') },
    1,
  );
  await sql`select graphile_worker.add_job('publishDue')`;
  await drainJobs();
  t.strictSame(differences(before, await etags(app)), []);
  t.strictSame(differences(plainBefore, await etags(withoutSearch)), [], 'nor without the search server');
  t.comment(`${Object.keys(before).length} answers are the same, with the search server and without`);
});

/** Everything that can be asked for, hidden or not. */
async function everything(): Promise<PathValues> {
  const [values] = await innocent();
  const [change] = await sql<{ id: string }[]>`select id from changes order by sequence desc limit 1`;
  return {
    ...values,
    ...Object.fromEntries(Object.entries(asked).map(([param, ids]) => [param, [...new Set([...(values[param] ?? []), ...ids])]])),
    changeId: [change?.id ?? ''],
    entryCode: [...(asked['authorityId'] ?? []), 'firm', 'prisons'],
  };
}

t.test('no public answer holds a word of what is not public', async (t) => {
  const ids = new RegExp([...hiddenIds, ...userIds].join('|'), 'g');
  const asPublic = async (t: Test, reader: FastifyInstance, asking: Questions) => {
    const [leaks, found] = [new Set<string>(), new Set<string>()];
    const counts = { answers: 0, found: 0 };
    for await (const answer of crawl(reader, routes, await everything(), asking)) {
      counts.answers += 1;
      if (answer.status === 200) counts.found += 1;
      if (answer.status >= 500) leaks.add(`${answer.status} of ${answer.address}`);
      for (const leak of leaksIn(answer, isForPublic)) leaks.add(leak);
      for (const [token] of answer.text.matchAll(/kanari\d{5}x/g)) found.add(token);
      const requested = decodeURIComponent(answer.address);
      for (const [id] of `${answer.text} ${answer.headers}`.matchAll(ids))
        if (!requested.includes(id)) leaks.add(`id ${id} in ${shortened(answer.address)}`);
      if (/Somebody [0-9a-z]{16}|[0-9a-z]{16}@example\.org/.test(answer.text)) leaks.add(`a person in ${answer.address}`);
    }
    t.strictSame([...leaks].slice(0, 60), [], `${leaks.size} leaks`);
    const seen = (audience: Audience) => [...found].filter((token) => secrets.get(token)?.audience === audience).length;
    const all = (audience: Audience) => [...secrets.values()].filter((secret) => secret.audience === audience).length;
    t.ok(seen('public') > all('public') * 0.7, 'what is public is found, so that the rest could be');
    t.ok(seen('past') > 20, 'and what was public, of the day on which it was');
    t.comment(
      `${counts.answers} answers, ${counts.found} of them 200, hold ${seen('public')} of ${all('public')} public texts, ${seen('past')} of ${all('past')} of ${dayOfPublication}, ` +
        `and none of ${[...secrets.values()].filter(({ audience }) => !['public', 'past'].includes(audience)).length} that are not public`,
    );
  };
  await t.test('with the search server', (t) => asPublic(t, app, questions()));
  await t.test('without', (t) => asPublic(t, withoutSearch, { ...questions(), isShort: true }));
});

t.test('nor does the search index', async (t) => {
  let [documents, held] = [0, 0];
  const leaks: string[] = [];
  for (const kind of searchedKinds) {
    if (!search) break;
    const { results } = await search.client.index(search.indexOf(kind)).getDocuments({ limit: 100_000 });
    for (const one of results) {
      documents += 1;
      const text = JSON.stringify(one);
      if (hiddenIds.has(String(one['id']))) leaks.push(`${kind} ${one['id']}`);
      for (const [token] of text.matchAll(/kanari\d{5}x/g)) {
        held += 1;
        if (secrets.get(token)?.audience !== 'public') leaks.push(`${secrets.get(token)?.where} in ${kind} ${one['id']}`);
      }
    }
  }
  t.strictSame(leaks, []);
  t.ok(held > 10, 'but of what is public it does');
  t.comment(`${documents} documents hold ${held} public texts and no other`);
});

t.test('staff see what their own institution has not published, and nothing of another', async (t) => {
  const read = async (key: string) => {
    const found = new Map<string, string>();
    const faults: string[] = [];
    const asking = { ...questions(), words: ['kanari'], isShort: true };
    for await (const { text, headers, address, status } of crawl(app, routes, await everything(), asking, {
      authorization: `Bearer ${key}`,
    })) {
      if (status >= 500) faults.push(`${status} of ${address}`);
      for (const [token] of `${text} ${headers}`.matchAll(/kanari\d{5}x/g))
        if (!isForPublic(secrets.get(token)?.audience as Audience, address)) found.set(token, address);
    }
    t.strictSame(faults, []);
    return found;
  };
  const stranger = await read(strangerKey);
  t.strictSame(
    [...stranger]
      .filter(([token]) => secrets.get(token)?.audience !== 'staff')
      .map(([token, address]) => `${secrets.get(token)?.where} in ${address}`),
    [],
    'another institution',
  );
  t.ok(stranger.size > 0, 'what is for all staff it sees');
  const colleague = await read(colleagueKey);
  t.strictSame(
    [...colleague]
      .filter(([token]) => !['staff', 'own'].includes(secrets.get(token)?.audience ?? ''))
      .map(([token, address]) => `${secrets.get(token)?.where} in ${address}`),
    [],
    'a colleague sees nothing that is for nobody',
  );
  const own = [...secrets].filter(([, { audience }]) => audience === 'own');
  const unseen = own.filter(([token]) => !colleague.has(token)).map(([, { where }]) => where);
  const records = new Set(own.map(([, { where }]) => where.split(': ')[0]));
  const seen = new Set(own.filter(([token]) => colleague.has(token)).map(([, { where }]) => where.split(': ')[0]));
  t.strictSame(
    [...records].filter((one) => !seen.has(one)),
    [],
    'of every record that is theirs',
  );
  t.comment(
    `a colleague finds ${own.length - unseen.length} of ${own.length} texts of ${records.size} records; never shown: ${[...new Set(unseen.map((one) => one.split(': ')[1]))].join(', ')}`,
  );
});
