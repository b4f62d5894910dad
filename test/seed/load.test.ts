import { sql } from 'drizzle-orm';
import t from 'tap';
import { loadSeed } from '../../seed/load.ts';
import { databaseForFile } from '../helper.ts';
import { all, copySeed, hashTables, one, readRecommendations, readSeed } from './support.ts';

const { database } = await databaseForFile(t, { empty: true });
const first = await loadSeed(database);

t.test('every row of the files is in its table', async (t) => {
  const length = (file: string) => readSeed(file).length as number;
  const parts = (file: string, part: string) =>
    readSeed(file).reduce((sum: number, row: Record<string, unknown[]>) => sum + (row[part]?.length ?? 0), 0) as number;
  const vocabularies = {
    statuses: 'statuses',
    confidence_levels: 'confidence-levels',
    evidence_tiers: 'evidence-tiers',
    text_origins: 'text-origins',
    recommendation_kinds: 'recommendation-kinds',
    position_values: 'positions',
    document_types: 'document-types',
    review_stages: 'review-stages',
    deadline_kinds: 'deadline-kinds',
    body_kinds: 'body-kinds',
    authority_types: 'authority-types',
    government_levels: 'government-levels',
    measure_kinds: 'measure-kinds',
    treaty_action_kinds: 'treaty-action-kinds',
    treaty_statuses: 'treaty-statuses',
    charter_titles: 'charter-titles',
    instruments: 'instruments',
    urgencies: 'urgencies',
    follow_up_rules: 'follow-up-rules',
    grade_schemes: 'grade-schemes',
    frameworks: 'frameworks',
  };
  const expected: [table: string, rows: number][] = [
    ...Object.entries(vocabularies).map(([table, file]): [string, number] => [table, length(`vocabularies/${file}.json`)]),
    ['scheme_grades', parts('vocabularies/grade-schemes.json', 'grades')],
    ['organisations', length('organisations.json')],
    ['bodies', 74],
    ['authorities', 42],
    ['authority_levels', parts('authorities.json', 'levels')],
    ['authority_domains', parts('authorities.json', 'domains')],
    ['authority_reporting', parts('authorities.json', 'reporting')],
    ['treaties', 61],
    ['treaty_bodies', parts('treaties.json', 'bodies')],
    ['treaty_themes', parts('treaties.json', 'themes')],
    ['treaty_actions', 188],
    ['reviews', length('reviews.json')],
    ['documents', 153],
    ['document_aliases', parts('documents.json', 'aliases')],
    ['deadlines', 15],
    ['measures', 45],
    ['measure_authorities', parts('measures.json', 'authorities')],
    ['measure_levels', parts('measures.json', 'levels')],
    ['measure_themes', parts('measures.json', 'themes')],
    ['measure_documents', parts('measures.json', 'documents')],
    ['measure_treaties', parts('measures.json', 'treaties')],
    ['measure_bodies', parts('measures.json', 'bodies')],
    ['grades', length('grades.json')],
    ['recommendations', 250],
    ['recommendation_texts', 1000],
    ['positions', readRecommendations().filter(({ position }) => position).length],
    ['recommendation_articles', readRecommendations().flatMap(({ articles = [] }) => articles).length],
    ['recommending_states', readRecommendations().flatMap(({ recommendingStates = [] }) => recommendingStates).length],
    ['recommendation_authorities', readRecommendations().flatMap(({ authorities }) => authorities).length],
  ];
  for (const [table, rows] of expected)
    t.equal(await one(database, sql`select count(*)::int as rows from ${sql.identifier(table)}`), rows, table);
  for (const [scheme, rows] of [
    ['theme', length('vocabularies/themes.json')],
    ['group', length('vocabularies/groups.json')],
    ['sdg', length('vocabularies/sdgs.json')],
    ['right', readSeed('vocabularies/rights.json').items.length],
    ['policyDomain', length('vocabularies/policy-domains.json')],
    ['framework', parts('vocabularies/frameworks.json', 'items')],
  ] as const)
    t.equal(await one(database, sql`select count(*)::int as rows from concepts where scheme = ${scheme}`), rows, scheme);
});

t.test('every label of another system has its mapping', async (t) => {
  for (const file of ['uhri', 'upr-info', 'editor']) {
    const { source, lists } = readSeed(`mappings/${file}.json`);
    const labels = lists.flatMap((list: { labels: unknown[] }) => list.labels).length;
    t.equal(await one(database, sql`select count(*)::int as rows from label_mappings where source = ${source}`), labels, source);
  }
});

t.test('every recommendation has one shown text in each of four languages, with its origin', async (t) => {
  const origins = await all(
    database,
    sql`select language, origin, count(*)::int as texts from recommendation_texts where is_shown group by language, origin order by 1`,
  );
  t.strictSame(
    origins,
    ['de', 'en', 'fr', 'nl'].map((language) => ({ language, origin: language === 'en' ? 'summary' : 'machine', texts: 250 })),
  );
});

t.test('every fact names a source, and none is verified from own knowledge alone', async (t) => {
  const tables = await all<{ name: string }>(
    database,
    sql`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'sources' order by 1`,
  );
  t.ok(tables.length >= 15);
  for (const { name } of tables.filter(({ name }) => name !== 'concepts')) {
    const table = sql.identifier(name);
    t.equal(await one(database, sql`select count(*)::int from ${table} where jsonb_array_length(sources) = 0`), 0, `${name}: a source`);
    const guessed = sql`select count(*)::int from ${table} where verification = 'verified' and not sources @? '$[*] ? (@.kind != "knowledge")'`;
    t.equal(await one(database, guessed), 0, `${name}: verified means read`);
  }
});

t.test('every part has its parent, and a parent that is no recommendation is not counted as one', async (t) => {
  const parts = await one(database, sql`select count(*)::int from paragraphs where number ~ '^[0-9]+ ?[(]' and parent is null`);
  t.equal(parts, 0);
  const wrong = sql`select count(*)::int from paragraphs part join paragraphs whole on whole.id = part.parent
    where part.document <> whole.document or part.number_key not like whole.number_key || ' %'`;
  t.equal(await one(database, wrong), 0);
  const [crpd] = await all(
    database,
    sql`select (select count(*)::int from recommendations r where r.document = d.id) as recommendations,
      (select count(*)::int from paragraphs p where p.document = d.id and parent is null and p.id not in (select paragraph from recommendations)) as wholes
    from documents d where symbol = 'CRPD/C/BEL/CO/2-3'`,
  );
  t.strictSame(crpd, { recommendations: 85, wholes: 26 });
  t.equal(await one(database, sql`select count(*)::int from paragraphs where number like '100.%' and parent is not null`), 0);
});

t.test('dates keep the precision of the source', async (t) => {
  const dates = sql`select count(*)::int from documents where adopted_on = `;
  t.equal(
    await one(database, sql`${dates} '2004'`),
    readSeed('documents.json').filter((row: { adoptedOn?: string }) => row.adoptedOn === '2004').length,
  );
  t.ok((await one(database, sql`select count(*)::int from measures where length(taken_on) = 4`)) > 0);
  t.ok((await one(database, sql`select count(*)::int from deadlines where length(due_on) = 7`)) > 0);
});

t.test('rights follow from the articles, other tags from staff', async (t) => {
  const tags = await all<{ scheme: string; source: string; via: string | null }>(
    database,
    sql`select distinct scheme, source, via from tags order by scheme`,
  );
  t.strictSame(tags, [
    { scheme: 'group', source: 'staff', via: null },
    { scheme: 'right', source: 'mapping', via: 'rights.references' },
    { scheme: 'sdg', source: 'staff', via: null },
    { scheme: 'theme', source: 'staff', via: null },
  ]);
  const rights = await all<{ code: string }>(
    database,
    sql`select code from tags join recommendation_articles using (recommendation) where scheme = 'right' and treaty = 'echr' and article = '46'`,
  );
  t.strictSame(rights, [{ code: 'independentMonitoring' }]);
});

t.test('a UPR position stands in the report, with its note', async (t) => {
  const [position] = await all(
    database,
    sql`select value, p.note ->> 'en' as note, d.symbol from positions p join recommendations r on r.id = p.recommendation
      join documents d on d.id = p.document join paragraphs g on g.id = r.paragraph where g.number = '103.1'`,
  );
  t.strictSame(position, {
    value: 'noted',
    note: 'Recorded in the Working Group report as not enjoying the support of Belgium.',
    symbol: 'A/HRC/18/3',
  });
});

t.test('loading again changes nothing', async (t) => {
  const before = await hashTables(database);
  t.strictSame(await loadSeed(database), { ...first, changed: 0 });
  t.strictSame(await hashTables(database), before);
});

t.test('a file written differently with the same content changes no row', async (t) => {
  const before = await hashTables(database);
  const folder = copySeed(t, { 'documents.json': (rows) => rows.reverse() });
  t.equal((await loadSeed(database, { folder })).changed, 0);
  t.strictSame({ ...(await hashTables(database)), seed_loads: '' }, { ...before, seed_loads: '' });
});

t.test('two loaders at once on another database give the same ids and load everything once', async (t) => {
  const { database: other } = await databaseForFile(t, { empty: true });
  const loads = await Promise.all([loadSeed(other), loadSeed(other)]);
  t.equal(loads[0].changed + loads[1].changed, first.changed);
  for (const table of [
    'documents',
    'paragraphs',
    'recommendations',
    'reviews',
    'treaty_actions',
    'deadlines',
    'measures',
    'positions',
    'grades',
  ]) {
    const ids = sql`select string_agg(id, ' ' order by id) as ids from ${sql.identifier(table)}`;
    t.equal(await one<string>(other, ids), await one<string>(database, ids), table);
  }
});
