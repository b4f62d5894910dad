import type { FastifyInstance, InjectOptions } from 'fastify';
import t, { type Test } from 'tap';
import { connectDatabase } from '../db/client.ts';
import { buildApp } from '../src/app.ts';
import { writeDump } from '../src/dumps/write.ts';
import { addressOf, base, contractOf, type Operation } from './contract-support.ts';
import { folderFor, settingsFor } from './dumps/support.ts';
import { inventFollowUp } from './follow-up.ts';
import { accountFor, appForFile, testConfig } from './helper.ts';
import { inventImports } from './invented-imports.ts';
import { placeIn, recordKinds, sampleOf } from './samples.ts';

const dumpDir = folderFor(t);
const { app, database } = await appForFile(t, { config: { dumpDir } });
const { key, user, recommendation } = await inventFollowUp(app, database);
const contract = contractOf(app);
await inventImports(database);
await writeDump(database, settingsFor(dumpDir), app.clock);
await database.sql`
  insert into sessions (id, token_hash, owner, csrf_token, method, created_at, last_used_at, expires_at, revoked_at)
  values ('session1', 'x', ${user}, 'x', 'password', now(), now(), now() + interval '12 hours', null),
    ('session2', 'y', ${user}, 'y', 'oidc', now(), now(), now() + interval '12 hours', now())`;
await database.sql`
  insert into subscriptions (id, channel, followed_kind, followed, language, rhythm, state, cursor, created_at, owner, url, secret)
  values ('subscription1', 'webhook', 'search', '', 'en', 'atOnce', 'active', 0, now(), ${user}, 'https://hooks.example/1', 'whsec_eA==')`;
await database.sql`
  insert into subscription_messages (id, subscription, kind, body, state, next_attempt_at, created_at)
  values ('message1', 'subscription1', 'changes', '{}', 'waiting', now(), now())`;
// Dimensions that no recommendation of the seed has yet.
await database.sql.unsafe(`
  with one as (select id from recommendations order by id limit 1)
  insert into tags (recommendation, scheme, code, source)
    select one.id, scheme, code, 'staff' from one, (
      (select scheme, code from concepts where scheme = 'policyDomain' order by code limit 1) union all
      (select scheme, code from concepts where scheme = 'framework' order by code limit 1)) c;
  update recommendations set urgency = (select code from urgencies order by code limit 1) where id = (select min(id) from recommendations)`);
const operationOf = (id: string): Operation => {
  const found = contract.operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`${id} is not documented`);
  return found;
};

/** What was called and answered as documented: `listTreaties 304`, `listTreaties ?asOf`. */
const exercised = new Set<string>();

/** Calls an operation and judges the answer; gives its status and body. */
async function call(
  t: Test,
  operation: Operation,
  request: { path?: Record<string, string>; query?: Record<string, unknown>; on?: FastifyInstance } & Omit<
    InjectOptions,
    'path' | 'query'
  > = {},
) {
  const { path, query, on = app, ...options } = request;
  const url = addressOf(operation, path, query);
  const authorization = operation.needsKey ? { authorization: `Bearer ${key}` } : {};
  const response = await on.inject({ method: 'GET', ...options, url, headers: { ...authorization, ...options.headers } });
  const faults = contract.faults(operation, response, { selected: query?.['select'] !== undefined });
  if (faults.length > 0) t.fail(`${options.method ?? 'GET'} ${url}`, { faults });
  exercised.add(`${operation.id} ${contract.statusOf(operation, response)}`);
  if (response.statusCode === 200) for (const name of Object.keys(query ?? {})) exercised.add(`${operation.id} ?${name}`);
  const isJson = /[/+]json\b/.test(String(response.headers['content-type'])) && response.body !== '';
  return { status: response.statusCode, headers: response.headers, body: isJson ? response.json() : undefined };
}

const values = async (text: string): Promise<string[]> => (await database.sql.unsafe(text)).map((row) => String(Object.values(row)[0]));

/** For every operation on a record: statements that give the parameters of its path. */
const records: Record<string, string> = {
  getApiKey: 'select id as "apiKeyId" from api_keys',
  getAssessment: `select recommendation as "recommendationId", id as "assessmentId" from assessments where state in ('published', 'superseded')`,
  getAuthority: 'select id as "authorityId" from authorities',
  getChange: 'select id as "changeId" from changes order by sequence desc limit 40',
  getContribution: `select recommendation as "recommendationId", id as "contributionId" from contributions where state = 'published'`,
  getDeadline: 'select id as "deadlineId" from deadlines',
  getDocument: 'select id as "documentId" from documents',
  getDump: `select 'latest' as "releaseId"`,
  getGrade: 'select recommendation as "recommendationId", id as "gradeId" from grades where recommendation is not null',
  getImport: 'select id as "importId" from import_runs',
  getImportReview: 'select id as "importReviewId" from import_reviews',
  getImportTemplate: `select unnest(array['recommendations', 'assessments', 'measures']) as "templateKind"`,
  listImportRows: 'select id as "importId" from import_runs',
  getLineage: `select '${recommendation}' as "recommendationId"`,
  getLineageSuggestion: `select earlier || '-' || later as "lineageSuggestionId" from lineage`,
  getMeasure: 'select id as "measureId" from measures',
  getPosition: 'select recommendation as "recommendationId", id as "positionId" from positions',
  getProposedAssessment: 'select id as "proposalId" from proposed_assessments',
  getRecommendation: 'select id as "recommendationId" from recommendations',
  listRecommendationMeasures: 'select id as "recommendationId" from recommendations order by id limit 40',
  listPositions: 'select recommendation as "recommendationId" from positions union (select id from recommendations order by id limit 20)',
  listAssessments:
    'select recommendation as "recommendationId" from assessments union (select id from recommendations order by id limit 5)',
  listContributions: `select '${recommendation}' as "recommendationId"`,
  listGrades: 'select recommendation as "recommendationId" from grades where recommendation is not null',
  listRecommendationHistory: `select '${recommendation}' as "recommendationId" union all (select id from recommendations order by id limit 5)`,
  listRelatedRecommendations: 'select id as "recommendationId" from recommendations order by id limit 40',
  getReport: 'select id as "reviewId" from reviews order by id limit 2',
  getReview: 'select id as "reviewId" from reviews',
  getSubscription: 'select id as "subscriptionId" from subscriptions',
  listDeliveries: 'select id as "subscriptionId" from subscriptions',
  getTreaty: 'select code as "treatyCode" from treaties',
  getTreatyAction: 'select treaty as "treatyCode", id as "actionId" from treaty_actions',
  listTreatyActions: 'select code as "treatyCode" from treaties',
  getSession: 'select id as "sessionId" from sessions',
  getUser: 'select id as "userId" from users',
};

/** Today in Belgium, as far as `asOf` goes. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date());

const years = { From: '1990-01-01', To: '2030-12-31' };

/** For every parameter of a list that narrows it: where values that leave something are found. */
const filters: Record<string, Record<string, string | unknown[]>> = {
  listApiKeys: { owner: [user] },
  listAuditEntries: {
    afterEntry: ['1', '2'],
    subjectId: 'select distinct subject_id from audit_entries limit 5',
    actor: [user],
    operation: 'select distinct operation from audit_entries limit 5',
  },
  listChanges: {
    afterChange: 'select id from changes order by sequence limit 3',
    kind: 'select distinct subject_kind from changes',
  },
  listLineageSuggestions: { recommendation: 'select earlier from lineage', minScore: ['0.1'] },
  listProposedAssessments: {
    recommendation: 'select recommendation from proposed_assessments',
    treaty: ['cmw'],
  },
  listImportedRecords: { record: 'select subject_id from imported_records' },
  listSessions: { owner: [user] },
  listUsers: { institution: ['firm'] },
  listWorkItems: { months: ['3', '12'], days: ['0', '365'] },
  listAuthorities: {
    type: 'select distinct type from authorities',
    governmentLevel: 'select distinct level from authority_levels',
    policyDomain: 'select distinct code from authority_domains',
    parent: 'select distinct parent from authorities where parent is not null',
    body: 'select distinct body from authority_reporting',
  },
  listDeadlines: {
    from: [years.From],
    to: [years.To],
    body: 'select distinct body from deadlines',
    organisation: 'select distinct b.organisation from deadlines d join bodies b on b.code = d.body',
    kind: 'select distinct kind from deadlines',
    document: 'select document from deadlines where document is not null',
    review: 'select review from deadlines where review is not null',
  },
  listDocuments: {
    body: 'select distinct body from documents',
    organisation: 'select distinct b.organisation from documents d join bodies b on b.code = d.body',
    type: 'select distinct type from documents',
    treaty: 'select distinct treaty from documents where treaty is not null',
    review: 'select distinct review from documents where review is not null limit 5',
    symbol: 'select symbol from documents where symbol is not null limit 5',
    adoptedFrom: [years.From],
    adoptedTo: [years.To],
    publishedFrom: [years.From],
    publishedTo: [years.To],
    modifiedSince: ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00.123+02:00'],
  },
  listMeasures: {
    kind: 'select distinct kind from measures',
    authority: 'select distinct authority from measure_authorities',
    governmentLevel: 'select distinct level from measure_levels',
    theme: 'select distinct code from measure_themes',
    treaty: 'select distinct treaty from measure_treaties',
    body: 'select distinct body from measure_bodies',
    recommendation: 'select distinct recommendation from measure_recommendations',
    document: 'select distinct document from measure_documents',
    takenFrom: [years.From],
    takenTo: [years.To],
    modifiedSince: ['2020-01-01T00:00:00Z'],
  },
  listRatifications: {
    organisation: 'select distinct organisation from treaties where organisation is not null',
    standing: 'select code from treaty_statuses',
    asOf: ['1950-01-01', '1984-06-30', '2026-01-01'],
  },
  listRecommendations: {
    symbol: 'select distinct d.symbol from recommendations r join documents d on d.id = r.document where d.symbol is not null',
    paragraph: 'select number from paragraphs limit 5',
    id: 'select id from recommendations limit 5',
    adoptedFrom: [years.From],
    adoptedTo: [years.To],
    modifiedSince: ['2020-01-01T00:00:00Z'],
    asOf: [today],
  },
  listReviews: {
    body: 'select distinct body from reviews',
    organisation: 'select distinct b.organisation from reviews r join bodies b on b.code = r.body',
    treaty: 'select distinct treaty from reviews where treaty is not null',
    reviewCycle: 'select distinct cycle from reviews where cycle is not null',
    dialogueFrom: [years.From],
    dialogueTo: [years.To],
  },
  listTreaties: {
    organisation: 'select distinct organisation from treaties where organisation is not null',
    body: 'select distinct body from treaty_bodies',
    theme: 'select distinct code from treaty_themes',
    standing: 'select code from treaty_statuses',
    protocolTo: 'select distinct protocol_to from treaties where protocol_to is not null',
    asOf: ['1950-01-01', '1984-06-30', '2026-01-01'],
  },
  searchEverything: { q: ['children', 'enfants', 'kinderen', 'Kinder', '"human rights"', 'CRPD/C/BEL/CO/2-3', '!!'] },
};

/** What is cited is narrowed as the list is. */
filters['citeRecommendations'] = filters['listRecommendations'] ?? {};
const narrowsByDimension = new Set(['listRecommendations', 'citeRecommendations']);

/** Names that a parameter without an enumeration takes, read from the refusal of one that it does not. */
const refusal = (await app.inject(`${base}/recommendations?facet=nonsense`)).json();
const facetNames = String(refusal.issues[0].detail)
  .replace(/^.*must be one of /, '')
  .split(', ');
const allFacets = facetNames.map((name) => `facet=${name}`).join('&');

/** Parameters of the list that are facets too: what a facet counts, its filter finds. */
async function dimensionValues(): Promise<Record<string, string[]>> {
  const { parameters } = operationOf('listRecommendations');
  const names = parameters.map(({ name }) => name);
  const facets = ((await app.inject(`${base}/recommendations?pageSize=1&${allFacets}`)).json().facets ?? []) as {
    name: string;
    values: { code: string }[];
  }[];
  return Object.fromEntries(
    facets.filter(({ name }) => names.includes(name)).map(({ name, values }) => [name, values.slice(0, 4).map(({ code }) => code)]),
  );
}

const enumOf = (operation: Operation, name: string): string[] => {
  const schema = operation.parameters.find((parameter) => parameter.name === name)?.schema as { items?: { enum?: string[] } } | undefined;
  return schema?.items?.enum ?? [];
};

t.test('every list answers as documented: whole, in pages, in every language, in every order', async (t) => {
  for (const operation of contract.operations) {
    const names = new Set(operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name));
    if (operation.path.includes('{')) continue;
    const query =
      operation.id === 'searchEverything' ? { q: 'rights' } : operation.id === 'countRecommendations' ? { groupBy: 'body' } : {};
    const { body } = await call(t, operation, { query });
    if (names.has('page')) {
      t.ok(body.total > 0, `${operation.id} finds something`);
      t.ok(body.items.length > 0);
      const last = await call(t, operation, { query: { ...query, pageSize: 7, page: Math.ceil(body.total / 7) } });
      t.notOk(last.body.next, `${operation.id}: nothing comes after the last page`);
      t.ok(last.body.items.length > 0);
      t.strictSame((await call(t, operation, { query: { ...query, page: 10_000 } })).body.items, [], 'a page after the last is empty');
      await call(t, operation, { query: { ...query, pageSize: operation.id === 'searchEverything' ? 100 : 500 } });
    }
    if (names.has('lang')) {
      for (const lang of ['nl', 'fr', 'de', 'en', ['nl', 'de']]) await call(t, operation, { query: { ...query, lang } });
    }
    for (const sort of enumOf(operation, 'sort').filter((sort) => sort !== 'relevance')) {
      const sorted = await call(t, operation, { query: { ...query, sort } });
      t.equal(sorted.body.total, body.total, `${operation.id} by ${sort} has the same records`);
    }
    if (names.has('select')) {
      const identity = ['href', 'id', 'code'].filter((name) => name in (body.items[0] ?? {}));
      const member = Object.keys(body.items[0] ?? {}).find((name) => !identity.includes(name) && name !== 'note');
      const selected = await call(t, operation, { query: { ...query, select: `(${member})` } });
      if (selected.status !== 200) throw new Error(`${operation.id}?select=(${member}): ${JSON.stringify(selected.body)}`);
      for (const item of selected.body.items)
        t.strictSame(
          Object.keys(item)
            .filter((name) => name !== member)
            .sort(),
          identity.sort(),
          operation.id,
        );
    }
  }
});

t.test('every filter answers as documented and leaves something of a real value', async (t) => {
  const dimensions = await dimensionValues();
  for (const operation of contract.operations) {
    const known: Record<string, string | unknown[]> = {
      ...(narrowsByDimension.has(operation.id) ? dimensions : {}),
      ...filters[operation.id],
    };
    for (const { name, in: place, schema } of operation.parameters) {
      if (
        place !== 'query' ||
        ['page', 'pageSize', 'lang', 'sort', 'select', 'facet', 'sample', 'seed', 'groupBy', 'format', 'beforeChange'].includes(name)
      )
        continue;
      if (operation.path.includes('{') || operation.id === 'countRecommendations' || (narrowsByDimension.has(operation.id) && name === 'q'))
        continue;
      const given =
        known[name] ??
        ((schema as { type?: string }).type === 'boolean'
          ? [true, false]
          : enumOf(operation, name).length > 0
            ? enumOf(operation, name)
            : undefined);
      if (!given) {
        t.fail(`${operation.id}: no value is known for ${name}`);
        continue;
      }
      const all = typeof given === 'string' ? await values(given) : given;
      let found = 0;
      const required = operation.id === 'searchEverything' && name !== 'q' ? { q: 'rights' } : {};
      for (const value of all.slice(0, 8)) {
        const { body } = await call(t, operation, { query: { ...required, [name]: value } });
        // A feed is read on and on, and has no total.
        found += body.total ?? body.items.length;
      }
      // What was written past the history, above, stands in no past state, and such is cited.
      if (operation.id !== 'citeRecommendations' || !['policyDomain', 'framework', 'urgency'].includes(name))
        t.ok(found > 0, `${operation.id}?${name}=${all.slice(0, 3).join('|')}`);
      if (all.length > 1 && (schema as { type?: string }).type === 'array')
        await call(t, operation, { query: { ...required, [name]: all.slice(0, 2) } });
    }
  }
});

t.test(
  'recommendations: words, facets, samples and statistics answer as documented, of the search server and of the database',
  async (t) => {
    const list = operationOf('listRecommendations');
    const count = operationOf('countRecommendations');
    const dimensions = await dimensionValues();
    t.ok(facetNames.length > 10);
    for (const q of [
      'children',
      'droits des enfants',
      '"human rights"',
      'prison -police',
      'CRPD/C/BEL/CO/2-3',
      'CRPD/C/BEL/CO/2-3 7',
      'Gefängnis',
      '???',
    ]) {
      const { body } = await call(t, list, { query: { q, facet: facetNames, lang: ['fr'] } });
      if (q === 'children') t.match(body, { searchedBy: 'meilisearch', total: Number });
      t.equal(body.facets.length, facetNames.length, q);
      await call(t, count, { query: { q, groupBy: 'body' } });
    }
    for (const sort of enumOf(list, 'sort')) await call(t, list, { query: { q: 'children', sort } });
    t.ok((await call(t, operationOf('citeRecommendations'), { query: { q: 'children' } })).body.total > 0);
    for (const facet of facetNames) {
      const { body } = await call(t, list, { query: { facet, pageSize: 1 } });
      t.equal(body.facets[0].name, facet);
      await call(t, list, { query: { facet, q: 'children', pageSize: 1 } });
    }
    for (const groupBy of [...facetNames, 'year']) {
      const { body } = await call(t, count, { query: { groupBy } });
      t.ok(body.items.length > 0, groupBy);
      await call(t, count, { query: { groupBy: [groupBy, 'body'], lang: 'de' } });
    }
    for (const { name, schema } of count.parameters.filter((one) => one.in === 'query')) {
      if (['groupBy', 'lang', 'q'].includes(name)) continue;
      const given =
        dimensions[name] ?? filters['listRecommendations']?.[name] ?? ((schema as { type?: string }).type === 'boolean' ? [true] : []);
      const [value] = typeof given === 'string' ? await values(given) : given;
      if (value === undefined) t.fail(`countRecommendations: no value is known for ${name}`);
      else await call(t, count, { query: { groupBy: 'kind', [name]: value } });
    }
    for (const query of [
      { sample: 5 },
      { sample: 3, seed: 7 },
      { sample: 500, q: 'children' },
      { sample: 2, theme: dimensions['theme']?.[0], select: '(text(fr))' },
    ]) {
      const { body } = await call(t, list, { query });
      t.ok(Number.isInteger(body.seed) && body.items.length > 0, JSON.stringify(query));
    }
    const select = '(symbol,body(name(fr)),upr(recommendingStates(code)),match(fragment))';
    const { body } = await call(t, list, { query: { q: 'children', select, pageSize: 3 } });
    t.strictSame(Object.keys(body.items[0].body).sort(), ['code', 'href', 'name']);
  },
);

t.test('every record answers as documented', async (t) => {
  for (const [id, sql] of Object.entries(records)) {
    const operation = operationOf(id);
    const paths = (await database.sql.unsafe(sql)) as unknown as Record<string, string>[];
    t.ok(paths.length > 0, `${id}: there are records`);
    const statuses = await Promise.all(paths.map(async (path) => (await call(t, operation, { path })).status));
    t.ok(
      statuses.every((status) => status === 200),
      id,
    );
    const names = operation.parameters.map(({ name }) => name);
    const [path = {}] = paths;
    if (names.includes('lang')) for (const lang of ['nl', 'fr', 'de', 'en']) await call(t, operation, { path, query: { lang } });
    if (names.includes('asOf')) t.equal((await call(t, operation, { path, query: { asOf: today } })).status, 200, `${id} today`);
    if (names.includes('page')) await call(t, operation, { path, query: { page: 1, pageSize: 2 } });
    if (names.includes('authority')) await call(t, operation, { path, query: { authority: 'flanders' } });
  }
  const imports = (await database.sql.unsafe(records['listImportRows'] as string)) as unknown as Record<string, string>[];
  for (const path of imports)
    for (const query of [{ outcome: ['new', 'refused'] }, { format: 'json' }, { format: 'csv' }])
      t.equal((await call(t, operationOf('listImportRows'), { path, query })).status, 200);
  for (const format of ['csv', 'xlsx'])
    t.equal((await call(t, operationOf('getImportTemplate'), { path: { templateKind: 'measures' }, query: { format } })).status, 200);
  await call(t, operationOf('getTreaty'), { path: { treatyCode: 'crpd' }, query: { asOf: '2008-01-01' } });
  const report = addressOf(operationOf('getReport'), (await ordinary(operationOf('getReport'))).path, { drafts: true });
  const drafts = await app.inject({ url: report, headers: { authorization: `Bearer ${key}` } });
  t.match({ status: drafts.statusCode, kept: drafts.headers['cache-control'] }, { status: 200, kept: 'no-store' });
  exercised.add('getReport ?drafts');
  const [newest] = await values('select id from changes order by sequence desc limit 1');
  for (const id of ['listChanges', 'getRecommendation', 'getTreaty', 'getCode'])
    await call(t, operationOf(id), { ...(await ordinary(operationOf(id))), query: { format: 'atom', beforeChange: newest } });
  await call(t, operationOf('listTreatyActions'), {
    path: { treatyCode: 'crpd' },
    query: { kind: (await values("select kind from treaty_actions where treaty = 'crpd'"))[0] },
  });
});

t.test('every form of an answer is as documented, by its parameter and by the Accept header', async (t) => {
  for (const operation of contract.operations) {
    const format = operation.parameters.find(({ name }) => name === 'format')?.schema as { enum?: string[] } | undefined;
    if (operation.needsKey || !format?.enum) continue;
    const request = await ordinary(operation);
    for (const value of format.enum)
      t.equal((await call(t, operation, { ...request, query: { ...request.query, format: value } })).status, 200, operation.id);
    for (const accept of Object.keys(operation.responses['200']?.content ?? {})) {
      const { status, headers } = await call(t, operation, { ...request, headers: { accept } });
      t.match({ status, type: headers['content-type'] }, { status: 200, type: accept }, operation.id);
    }
  }
});

t.test('every reference list answers as documented, and every code in it', async (t) => {
  const { body } = await call(t, operationOf('listCodeLists'));
  for (const { name, total } of body.items as { name: string; total: number }[]) {
    const list = await call(t, operationOf('listCodes'), { path: { listName: name }, query: { lang: 'fr' } });
    t.equal(list.body.items.length, total, name);
    const codes = (list.body.items as { code: string }[]).map(({ code }) => code);
    const statuses = await Promise.all(
      codes.map(async (code) => (await call(t, operationOf('getCode'), { path: { listName: name, entryCode: code } })).status),
    );
    t.ok(
      statuses.every((status) => status === 200),
      name,
    );
  }
  await call(t, operationOf('getCode'), { path: { listName: 'themes', entryCode: 'housing' }, query: { lang: 'nl' } });
});

/** A request that each operation answers with 200. */
async function ordinary(operation: Operation): Promise<{ path: Record<string, string>; query: Record<string, string> }> {
  const [path] = (await database.sql.unsafe(records[operation.id] ?? 'select 1 where false')) as unknown as Record<string, string>[];
  return {
    path: path ?? { listName: 'bodies', entryCode: 'crpd' },
    query: operation.id === 'searchEverything' ? { q: 'rights' } : operation.id === 'countRecommendations' ? { groupBy: 'body' } : {},
  };
}

t.test('every operation refuses as documented: 304, 400, 404, 405, 406', async (t) => {
  for (const operation of contract.operations) {
    const request = await ordinary(operation);
    const first = await call(t, operation, request);
    t.equal(first.status, 200, operation.id);
    if (operation.responses['304']) {
      const etag = String(first.headers.etag);
      const again = await call(t, operation, { ...request, headers: { 'if-none-match': etag } });
      t.equal(again.status, 304, `${operation.id} 304`);
    }
    const unknown = await call(t, operation, { ...request, query: { ...request.query, nonsense: '1' } });
    t.match(unknown, { status: 400, body: { status: 400, issues: [{ in: 'query', name: 'nonsense' }] } }, `${operation.id} 400`);
    for (const name of operation.path.matchAll(/\{(\w+)\}/g)) {
      const missing = await call(t, operation, { ...request, path: { ...request.path, [name[1] ?? '']: 'zzzzzzzzzzzz' } });
      t.match(
        missing,
        { status: 404, body: { status: 404, issues: [{ in: 'path', name: name[1], value: 'zzzzzzzzzzzz' }] } },
        `${operation.id} 404`,
      );
    }
    const refused = await call(t, operation, { ...request, headers: { accept: 'image/png' } });
    t.match(refused, { status: 406, body: { status: 406 } }, `${operation.id} 406`);
    t.match(await call(t, operation, { ...request, method: 'PUT' }), { status: 405, body: { status: 405 } }, `${operation.id} default`);
  }
});

t.test('every operation refuses as documented: 429, when the quota of an address is used up', async (t) => {
  const limited = await buildApp({ ...testConfig, database, dumpDir, search: undefined, rateLimitPerMinute: 1 });
  t.teardown(() => limited.close());
  for (const [at, operation] of contract.operations.entries()) {
    const request = { ...(await ordinary(operation)), on: limited, remoteAddress: `192.0.2.${at + 1}` };
    t.equal((await call(t, operation, request)).status, 200, `${operation.id}: the first`);
    t.match(await call(t, operation, request), { status: 429, body: { status: 429, limit: 1 } }, `${operation.id}: the second`);
  }
});

t.test('every operation says so when the database is away', async (t) => {
  const away = connectDatabase('postgres://nobody@127.0.0.1:1/none');
  const broken = await buildApp({ ...testConfig, database: away, dumpDir, search: undefined });
  t.teardown(async () => {
    await broken.close();
    // The driver waits five seconds for connections that it never had; nothing else has to.
    void away.close();
  });
  await Promise.all(
    contract.operations.map(async (operation) => {
      const { status, body } = await call(t, operation, { ...(await ordinary(operation)), on: broken });
      // A dump is read from its folder.
      if (operation.id === 'getDump') return t.equal(status, 200);
      t.equal(status, 503, operation.id);
      if (operation.id === 'checkHealth') t.strictSame(body, { status: 'DOWN' });
      else t.match(body, { status: 503, retryAfterSec: Number }, operation.id);
    }),
  );
});

t.test('what an account alone can read is refused to others as documented', async (t) => {
  const { key: contributor } = await accountFor(database, { roles: ['contributor'], represents: 'Nobody', voice: 'civilSociety' });
  const { key: limited } = await accountFor(database, {
    roles: ['contributor'],
    represents: 'Nobody',
    voice: 'civilSociety',
    scopes: ['contributions.submit'],
  });
  for (const operation of contract.operations.filter(({ needsKey }) => needsKey)) {
    const request = await ordinary(operation);
    t.equal((await call(t, operation, { ...request, headers: { authorization: 'Bearer nonsense' } })).status, 401, operation.id);
    await call(t, operation, { ...request, headers: { authorization: `Bearer ${contributor}` } });
    const { status } = await call(t, operation, { ...request, headers: { authorization: `Bearer ${limited}` } });
    t.equal(status, 403, operation.id);
    for (const { name } of operation.parameters.filter(({ name }) => name === 'pageSize'))
      await call(t, operation, { query: { [name]: 3 } });
  }
  await call(t, operationOf('listChanges'), { query: { pageSize: 3 } });
});

t.test('every kind of record is written, and is gone or elsewhere, as documented', async (t) => {
  const place = await placeIn(database);
  const write = async (id: string, path: Record<string, string>, body: unknown, version?: number, query: Record<string, string> = {}) => {
    const operation = contract.writes.find((one) => one.id === id) as Operation;
    const method = id.startsWith('change') ? 'PATCH' : id.startsWith('withdraw') ? 'DELETE' : 'POST';
    const response = await app.inject({
      method,
      url: addressOf(operation, path, query),
      headers: { authorization: `Bearer ${key}`, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    t.ok(response.statusCode < 300, `${id} ${response.body.slice(0, 300)}`);
    t.strictSame(contract.faults(operation, response), [], id);
    return response.body === '' ? undefined : response.json();
  };
  const above: Record<string, Record<string, string>> = {
    treatyAction: { treatyCode: place.treaty },
    position: { recommendationId: place.recommendation },
    grade: { recommendationId: place.recommendation },
  };
  for (const kind of recordKinds) {
    const title = kind.replace(/^./, (letter) => letter.toUpperCase());
    const param = kind === 'treatyAction' ? 'actionId' : `${kind}Id`;
    const { body } = sampleOf(kind, 7, place);
    const { id } = await write(`create${title}`, above[kind] ?? {}, body);
    const path = { ...above[kind], [param]: id };
    await write(`change${title}`, path, { verification: 'unverified' }, 1);
    await write(`handOver${title}`, path, { to: 'firm', reason: 'Invented' }, 2);
    if (kind === 'measure' || kind === 'recommendation') {
      const other = await write(`create${title}`, {}, sampleOf(kind, 8, place).body);
      await write(`merge${title}`, path, { into: other.id, reason: 'Invented' }, 3);
      t.equal((await call(t, operationOf(`get${title}`), { path })).status, 301, kind);
      path[param] = other.id;
      await write(`withdraw${title}`, path, undefined, 2, { reason: 'Invented' });
    } else await write(`withdraw${title}`, path, undefined, 3, { reason: 'Invented' });
    t.equal((await call(t, operationOf(`get${title}`), { path })).status, 410, kind);
  }
  for (const [kind, table] of [
    ['assessment', 'assessments'],
    ['contribution', 'contributions'],
  ] as const) {
    const [row] = await database.sql<{ id: string; version: number }[]>`
      select id, version from ${database.sql(table)} where recommendation = ${recommendation} and state = 'published' limit 1`;
    const path = { recommendationId: recommendation, [`${kind}Id`]: row?.id ?? '' };
    const title = kind.replace(/^./, (letter) => letter.toUpperCase());
    await write(`withdraw${title}`, path, undefined, row?.version, { reason: 'Invented' });
    t.equal((await call(t, operationOf(`get${title}`), { path })).status, 410, kind);
  }
});

t.test('nothing documented was left out', async (t) => {
  const documented = contract.operations.flatMap((operation) => [
    ...Object.keys(operation.responses).map((status) => `${operation.id} ${status}`),
    ...operation.parameters.filter((one) => one.in === 'query').map(({ name }) => `${operation.id} ?${name}`),
  ]);
  t.ok(documented.length > 250);
  t.strictSame(
    documented.filter((one) => !exercised.has(one)),
    [],
  );
});
