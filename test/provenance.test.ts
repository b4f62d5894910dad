import { sql } from 'drizzle-orm';
import t, { type Test } from 'tap';
import { select } from '../db/client.ts';
import { appForFile, client } from './helper.ts';

/**
 * Nothing unverified is shown without saying so: every list and every item is read, and each object in an answer that shows a record is
 * held against the record's row. What a row says of itself and of its fields is then changed, and all is read again.
 */
const { app, database } = await appForFile(t, { search: false });
const get = client(app);

type Json = Record<string, unknown>;
interface Row {
  key: string;
  verification: string;
  fields: Record<string, string>;
  values: Json;
}

/** The kinds of records, by the path under which the API shows them: their table and the column of their id. */
const kinds: Record<string, [table: string, id: string]> = {
  recommendations: ['recommendations', 'id'],
  documents: ['documents', 'id'],
  reviews: ['reviews', 'id'],
  deadlines: ['deadlines', 'id'],
  measures: ['measures', 'id'],
  authorities: ['authorities', 'id'],
  treaties: ['treaties', 'code'],
  'refData/organisations': ['organisations', 'code'],
  'refData/bodies': ['bodies', 'code'],
  'refData/frameworks': ['frameworks', 'code'],
  'refData/gradeSchemes': ['grade_schemes', 'code'],
  'refData/urgencies': ['urgencies', 'code'],
  'refData/followUpRules': ['follow_up_rules', 'code'],
  ...Object.fromEntries(
    Object.entries({ themes: 'theme', sdgs: 'sdg', rights: 'right', policyDomains: 'policyDomain', frameworkItems: 'framework' }).map(
      ([list, scheme]) => [`refData/${list}`, [`(select * from concepts where scheme = '${scheme}' and verification is not null)`, 'code']],
    ),
  ),
};

/** Every row that says whether it was read, by the end of its address. */
async function readRows(): Promise<Map<string, Row>> {
  const rows = await Promise.all([
    ...Object.entries(kinds).map(([path, [table, id]]) =>
      select<{ key: string; values: Json }>(
        database.db,
        sql.raw(`select '${path}/' || x.${id} as key, to_jsonb(x) as values from ${table} x`),
      ),
    ),
    select<{ key: string; values: Json }>(
      database.db,
      sql`select 'treaties/' || a.treaty || '/actions/' || a.id as key, to_jsonb(a) as values from treaty_actions a
          union all select 'recommendations/' || p.recommendation || '/positions/' || p.id, to_jsonb(p) from positions p
          union all select 'recommendations/' || g.recommendation || '/grades/' || g.id, to_jsonb(g) from grades g where g.recommendation is not null`,
    ),
  ]);
  return new Map(
    rows.flat().map(({ key, values }) => [
      key,
      {
        key,
        verification: values['verification'] as string,
        fields: (values['field_verification'] ?? {}) as Record<string, string>,
        values: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value]),
        ),
      },
    ]),
  );
}

/** Which record an object shows: by its address, or by its id where it has none. */
function recordIn(object: Json, rows: Map<string, Row>): Row | undefined {
  const address = object['self'] ?? object['href'];
  if (typeof address !== 'string') return undefined;
  return rows.get(decodeURIComponent(new URL(address).pathname.replace('/api/monitoring/v1/', '') + new URL(address).hash));
}

/** What only identifies a record. A code is named by its list, which says whether the name was read. */
const identity = new Set(['id', 'code', 'href', 'self', 'uri', 'paragraph', 'symbol']);
const isCode = (object: Json): boolean => Object.keys(object).every((name) => ['code', 'href', 'name', 'abbreviation'].includes(name));

/** Other names of fields: what the API calls otherwise, what a link, a search hit or a line of the table of ratifications does. */
const otherNames: Record<string, string[]> = {
  domains: ['policyDomains'],
  levels: ['governmentLevels'],
  name: ['title'],
  abbreviation: ['symbol'],
  adoptedOn: ['date', 'isAdopted'],
  publishedOn: ['date'],
  takenOn: ['date'],
};

/** The name under which an object shows a field of a row, if it does. */
function shownName(object: Json, row: Row, field: string): string | undefined {
  const [name = '', language] = field.split('.');
  const of = (value: unknown) => (language ? (value as Json | undefined)?.[language] : value);
  const found = [name, ...(otherNames[name] ?? [])].find((member) => of(object[member]) !== undefined);
  // The date of a hit is that of one field or another.
  if (!found || (found === 'date' && object[found] !== row.values[name])) return undefined;
  return language ? `${found}.${language}` : found;
}

/** What an object fails to say, or says wrongly, of the record that it shows. */
function faultsIn(object: Json, row: Row, isPast: boolean): string[] {
  const said = (object['fieldVerification'] ?? {}) as Record<string, string>;
  const says = (field: string) => said[field] ?? object['verification'];
  const isReference =
    !Object.hasOwn(object, 'modifiedAt') && !Object.hasOwn(object, 'sources') && !Object.hasOwn(object, 'fieldVerification');
  const faults: string[] = [];
  if (row.verification === 'unverified' && object['verification'] !== 'unverified') faults.push('the record');
  const shown = Object.entries(row.fields).flatMap(([field, verification]) => {
    const name = shownName(object, row, field);
    // What is said of the standing is said of today's.
    if (name === 'standing' && isPast) return [];
    return name ? [{ name, verification }] : [];
  });
  for (const { name, verification } of shown)
    if (verification === 'unverified' && says(name) !== 'unverified') faults.push(name);
    else if (verification === 'verified' && !isReference && says(name) !== 'verified') faults.push(`${name} is verified`);
  if (row.verification === 'verified' && object['verification'] === 'unverified' && !shown.some((one) => one.verification === 'unverified'))
    faults.push('the record is verified');
  return faults;
}

/** A standing says no more than the act it rests on, and what shows it repeats what it says. */
function standingFaults(object: Json): string[] {
  const standing = object['standing'] as { verification?: string; restsOn?: { verification?: string }; actionsKnown?: string } | undefined;
  if (standing?.verification === undefined) return standing ? ['standing says nothing'] : [];
  const said = ((object['fieldVerification'] ?? {}) as Json)['standing'] ?? object['verification'];
  return [
    ...(standing.restsOn?.verification === 'unverified' && standing.verification !== 'unverified' ? ['standing on an unverified act'] : []),
    ...(said === standing.verification ? [] : ['standing is said otherwise']),
  ];
}

/** Lists of the API, and the query that has each give everything. */
const lists = [
  '/recommendations?pageSize=100',
  '/documents?pageSize=100',
  '/reviews?pageSize=50',
  '/deadlines?pageSize=10',
  '/measures?pageSize=40',
  '/authorities?pageSize=40',
  '/treaties?pageSize=50',
  '/treaties?pageSize=50&lang=fr&asOf=2000-01-01',
  '/ratifications?pageSize=50',
  '/ratifications?asOf=1995-01-01',
  '/documents?pageSize=500&lang=fr',
  '/reviews?pageSize=500&lang=de',
  `/reviews/${(await get('/reviews?body=crpd&pageSize=1')).body.items[0].id}/report`,
  '/search?pageSize=100&q=-qqqq',
  '/search?pageSize=100&q=-qqqq&lang=nl',
  '/refData',
];

/** Those of records: what only the codes of lists show is not changed below. */
const records = lists.filter((path) => path !== '/refData');

const pathOf = (address: unknown): string => {
  const { pathname, search } = new URL(address as string);
  return pathname.replace('/api/monitoring/v1', '') + search;
};

/** Members that lead to lists of what belongs to a record, which have no address of their own among the lists. */
const partsOf = (body: Json): string[] => {
  const { positions, grades, assessments, contributions, measures, related, actions } = (body['links'] ?? {}) as Json;
  return [positions, grades, assessments, contributions, measures, related, actions].flatMap((one) =>
    typeof one === 'string' && !one.includes('?') ? [pathOf(one)] : [],
  );
};

/** Reads all that lists give, every page and every item, and gives each answer with its address. */
async function* readAll(lists: string[]): AsyncGenerator<{ path: string; body: Json }> {
  // A set is read in the order in which it is added to, also while it grows.
  const paths = new Set(lists);
  for (const path of paths) {
    const { status, body } = await get(path);
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    yield { path, body };
    if (body.next) paths.add(pathOf(body.next));
    for (const part of partsOf(body)) paths.add(part);
    for (const { href } of (body.items ?? []) as { href?: string }[]) if (href && !href.includes('#')) paths.add(pathOf(href));
  }
}

/**
 * Addresses that are not held against the rows of now: counts, the feeds, files and citations, voices that the file does not begin with, the past, and a chain whose
 * word on verification is about the date of the document too.
 */
const factless =
  /^\/(health|statistics|audit|changes(\/.*)?|dumps(\/.*)?|recommendations\/citation)$|\/(assessments|contributions|grades)\/\{|\/(history|lineage)$/;

/** Every documented path that anybody can read, as a pattern, but those that show no record. */
const documented = Object.entries((await get('/doc/openapi.json')).body.paths as Record<string, { get?: { security?: unknown[] } }>)
  .filter(([path, item]) => item.get?.security?.length !== 1 && item.get !== undefined && !factless.test(path))
  .map(([path]) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`));

/** Reads everything and holds it against the database; gives how often a record was shown as unverified, by kind. */
async function walk(t: Test, from = lists): Promise<Record<string, number>> {
  const rows = await readRows();
  const faults = new Set<string>();
  const unverified: Record<string, number> = {};
  const visit = (value: unknown, path: string, at: string): void => {
    if (value === null || typeof value !== 'object') return;
    if (!Array.isArray(value)) {
      const object = value as Json;
      const row = recordIn(object, rows);
      if (row && !isCode(object) && Object.keys(object).some((name) => !identity.has(name))) {
        for (const fault of [...faultsIn(object, row, path.includes('asOf=')), ...standingFaults(object)])
          faults.add(`${path} ${at} (${row.key}): ${fault}`);
        const kind = row.key
          .replace(/[/#][^/#]*$/, '')
          .replace(/^treaties\/.*\/actions$/, 'actions')
          .replace(/^recommendations\/.*\/(positions|grades)$/, '$1');
        if (JSON.stringify([object['verification'], object['fieldVerification']]).includes('unverified'))
          unverified[kind] = (unverified[kind] ?? 0) + 1;
      }
    }
    for (const [name, member] of Object.entries(value)) visit(member, path, Array.isArray(value) ? at : at ? `${at}.${name}` : name);
  };
  const read: string[] = [];
  for await (const { path, body } of readAll(from)) {
    read.push(path.replace(/\?.*$/, ''));
    visit(body, path, '');
  }
  const unread = documented.filter(
    // An empty template holds no fact.
    (path) =>
      !path.source.includes('templates') &&
      !read.some((one) => path.test(one)) &&
      (from === lists || !path.source.startsWith('^\\/refData')),
  );
  t.strictSame(unread, [], `${read.length} answers of all documented paths`);
  t.strictSame([...faults].slice(0, 20), [], `${faults.size} faults`);
  return unverified;
}

t.test('what the seed leaves unverified is shown as unverified', async (t) => {
  const unverified = await walk(t);
  for (const kind of ['documents', 'reviews', 'deadlines', 'measures', 'authorities', 'treaties', 'actions', 'refData/bodies'])
    t.ok((unverified[kind] ?? 0) > 1, `${kind}: ${unverified[kind]}`);
});

t.test('a field that is not verified is named wherever it is shown', async (t) => {
  const names = ['title', 'name'].flatMap((name) => ['nl', 'fr', 'de', 'en'].map((language) => `${name}.${language}`));
  const plain = ['symbol', 'adoptedOn', 'publishedOn', 'dialogueFrom', 'session', 'dueOn', 'takenOn', 'endedOn', 'website', 'domains'];
  const fields = JSON.stringify(
    Object.fromEntries([...names, ...plain, 'entryIntoForceOn', 'abbreviation'].map((name) => [name, 'unverified'])),
  );
  for (const table of ['documents', 'reviews', 'deadlines', 'measures', 'authorities', 'treaties'])
    await database.sql.unsafe(
      `update ${table} set field_verification = $1::text::jsonb, verification = 'verified' where ${table}.sources::text not like '%knowledge%'`,
      [fields],
    );
  const unverified = await walk(t, records);
  for (const [kind, fewest] of Object.entries({ documents: 300, reviews: 100, measures: 90, authorities: 60, treaties: 200 }))
    t.ok((unverified[kind] ?? 0) > fewest, `${kind}: ${unverified[kind]}`);
});

t.test('a record that is not verified says so wherever it is shown', async (t) => {
  for (const table of [
    'recommendations',
    'documents',
    'reviews',
    'deadlines',
    'measures',
    'authorities',
    'treaties',
    'treaty_actions',
    'positions',
  ])
    await database.sql.unsafe(`update ${table} set field_verification = '{}', verification = 'unverified'`);
  const unverified = await walk(t, records);
  for (const [kind, fewest] of Object.entries({ recommendations: 700, documents: 300, treaties: 200, actions: 188, positions: 100 }))
    t.ok((unverified[kind] ?? 0) > fewest, `${kind}: ${unverified[kind]}`);
});

t.test('the days in the table of ratifications are as verified as the acts that were made on them', async (t) => {
  await database.sql.unsafe(`update treaties set verification = 'verified'; update treaty_actions set verification = 'verified'`);
  const line = async (code: string) =>
    (await get('/ratifications?asOf=2026-01-01')).body.items.find((item: { code: string }) => item.code === code);
  t.match(await line('crpd'), { verification: 'verified', standing: { verification: 'verified', restsOn: { verification: 'verified' } } });
  t.notOk((await line('crpd')).fieldVerification);
  for (const [kind, member, isDeciding] of [
    ['signature', 'signedOn', false],
    ['entryIntoForce', 'inForceOn', false],
    ['ratification', 'boundOn', true],
  ] as const) {
    await database.sql.unsafe(`update treaty_actions set verification = case when kind = $1 then 'unverified' else 'verified' end`, [kind]);
    const { fieldVerification, standing } = await line('crpd');
    t.equal(fieldVerification[member], 'unverified', member);
    t.equal(fieldVerification.standing, isDeciding ? 'unverified' : undefined, `${member}: the standing`);
    t.equal(standing.verification, isDeciding ? 'unverified' : 'verified');
    t.equal(standing.restsOn.verification, isDeciding ? 'unverified' : 'verified');
    if (kind === 'entryIntoForce') t.strictSame(standing.fieldVerification, { isInForce: 'unverified' });
  }
});

t.test('texts say who made them wherever they are shown', async (t) => {
  const { items } = (await get('/search?q=-qqqq&kind=recommendation&pageSize=100')).body;
  t.ok(items.length > 90);
  for (const { title, textOrigins } of items) t.strictSame(Object.keys(textOrigins), Object.keys(title));
  t.strictSame((await get('/search?q=-qqqq&kind=recommendation&lang=fr')).body.items[0].textOrigins, { fr: 'machine' });
  const [{ id }] = (await select<{ id: string }>(database.db, sql`select recommendation as id from measure_recommendations limit 1`)) as [
    { id: string },
  ];
  for (const measure of (await get(`/recommendations/${id}/measures`)).body.items)
    t.match(measure, { titleOrigin: String, verification: String });
  const [part] = (await get('/recommendations?symbol=CRPD/C/BEL/CO/2-3&paragraph=7(d)')).body.items;
  const related = (await get(`/recommendations/${part.id}/related?lang=nl&lang=en`)).body.items;
  t.ok(related.length > 0);
  for (const { text, textOrigins } of related) t.strictSame(Object.keys(textOrigins).sort(), Object.keys(text).sort());
});

t.test('a search for nothing was answered by nobody', async (t) => {
  const { body } = await get('/search?q=*');
  t.match(body, { total: 0, items: [] });
  t.notOk('searchedBy' in body);
  t.equal((await get('/search?q=prison')).body.searchedBy, 'postgres');
});

t.test('lang narrows search terms and grades too, and is named once', async (t) => {
  for (const path of ['/refData/themes/prisons', '/treaties/crpd']) {
    t.ok(Object.keys((await get(path)).body.synonyms).length > 1, path);
    t.strictSame(Object.keys((await get(`${path}?lang=fr`)).body.synonyms), ['fr']);
  }
  const { items } = (await get('/refData/themes')).body as { items: { code: string; synonyms?: Record<string, unknown> }[] };
  const narrowed = new Map((await get('/refData/themes?lang=de')).body.items.map((one: { code: string }) => [one.code, one]));
  for (const { code, synonyms } of items)
    t.strictSame((narrowed.get(code) as (typeof items)[0]).synonyms, synonyms?.['de'] ? { de: synonyms['de'] } : undefined, code);
  t.equal((await get('/documents?lang=fr&lang=fr')).headers['content-language'], 'fr');
  t.equal((await get('/documents?lang=fr&lang=nl&lang=fr')).headers['content-language'], 'fr, nl');
});
