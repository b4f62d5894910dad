import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { connectDatabase, type Database, select } from '../../db/client.ts';
import { drawId, drawKey } from '../../src/access/secrets.ts';
import { apiPath } from '../../src/http/view.ts';
import type { Filters } from '../../src/recommendations/filters.ts';
import { countStatement } from '../../src/recommendations/queries.ts';
import { type Case, compareLists, type Sides } from './cases.ts';

/** When the file began, as far as the history of the invented records goes; the assessments follow in three waves. */
const beginning = '2021-01-01T00:00:00Z';
const waves = { authority: '2022-01-01T00:00:00Z', whole: '2023-06-01T00:00:00Z', again: '2025-06-01T00:00:00Z' };

/** Has everything that is written to a database from now on count as written at the beginning of the file; undefined: at its own time. */
export async function pretendBeginning(url: string, isOn: boolean): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  const name = new URL(url).pathname.slice(1);
  try {
    await client.unsafe(`alter database "${name}" ${isOn ? `set monitum.written_at = '${beginning}'` : 'reset monitum.written_at'}`);
  } finally {
    await client.end();
  }
}

/**
 * Adds three assessments to every recommendation: of one of its authorities, of the whole, and of the authority once more, which ends the first.
 * What they say is drawn from the id, so that it is the same each time.
 */
export async function loadAssessments(url: string, log: (line: string) => void): Promise<void> {
  const database = connectDatabase(url, { max: 1, statementTimeout: 1_800_000 });
  const began = performance.now();
  const drawn = (salt: string) =>
    `(array['noProgress','limitedProgress','substantialProgress','implemented','regressed','insufficientInformation'])[1 + abs(hashtext(r.id || '${salt}')) % 6]`;
  const insert = (wave: string, authority: string, salt: string) => `
    insert into assessments (id, recommendation, authority, institution, status, confidence, evidence_up_to, methodology_version, state, valid_from, published_by_institution, published_by_role, modified_at)
    select r.id || '${salt}', r.id, ${authority}, (array['firm','vmri','unia'])[1 + abs(hashtext(r.id)) % 3], ${drawn(salt)}, 'medium', '2021-12-31', 'invented', 'published', '${wave}', 'firm', 'reviewer', '${wave}'
    from recommendations r where r.sources @> '[{"citation": "invented for the benchmark"}]'`;
  const first = '(select min(authority) from recommendation_authorities x where x.recommendation = r.id)';
  try {
    for (const [at, statements] of [
      [waves.authority, [insert(waves.authority, first, 'a')]],
      [waves.whole, [insert(waves.whole, 'null', 'w')]],
      [
        waves.again,
        [
          `update assessments set state = 'superseded', valid_to = '${waves.again}' where valid_from = '${waves.authority}' and methodology_version = 'invented'`,
          insert(waves.again, first, 'b'),
        ],
      ],
    ] as const)
      await database.sql.begin(async (tx) => {
        await tx.unsafe(`select set_config('monitum.written_at', '${at}', true)`);
        for (const statement of statements) await tx.unsafe(statement);
      });
    await database.sql.unsafe('vacuum analyze');
    const [counted] = await database.sql`select count(*)::int as count from assessments`;
    log(`${counted?.['count']} assessments in ${Math.round((performance.now() - began) / 1000)} s`);
  } finally {
    await database.close();
  }
}

const asked: Filters[] = [
  { status: ['noProgress'], authority: ['federalState'] },
  { status: ['implemented', 'substantialProgress'], authority: ['flanders'] },
  { status: ['regressed'], authority: ['walloonRegion', 'brusselsRegion'] },
  { authorityStatus: ['flanders:noProgress'] },
  { status: ['limitedProgress'], authority: ['frenchCommunity'], theme: ['prisons'] },
];

/** Two years ago. */
const asOf = (() => {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() - 2);
  return day.toISOString().slice(0, 10);
})();

/** The list of assessed recommendations, now and as it was two years ago, and writes with their audit; against the same in plain SQL. */
export async function buildAssessedCases(
  sides: Omit<Sides, 'meilisearch' | 'search'>,
  url: string,
  stop: (close: () => Promise<void>) => void,
): Promise<Case[]> {
  // Two years ago for a whole connection: what the API says for each transaction.
  const past = connectPast(url);
  stop(past.close);
  return [
    await compareLists('assessed', sides, sides.database.db, asked, {}),
    await compareLists('assessed as of', sides, past.db, asked, { asOf }),
    await writeCase(sides),
  ];
}

function connectPast(url: string): Database {
  const address = new URL(url);
  address.searchParams.set('options', `-c monitum.as_of=${asOf}T22:59:59.999999Z`);
  return connectDatabase(address.toString(), { max: 10, searchPath: 'as_of, visible, public' });
}

async function writeCase({ api, apiCpu, database }: Omit<Sides, 'meilisearch' | 'search'>): Promise<Case> {
  const { sql: client } = database;
  const user = drawId();
  const { id, key, secretHash } = drawKey();
  await client`insert into users (id, institution, roles) values (${user}, 'firm', array['editor'])`;
  await client`insert into api_keys (id, owner, name, secret_hash, expires_at) values (${id}, ${user}, 'benchmark', ${secretHash}, now() + interval '1 day')`;
  const sources = [{ kind: 'knowledge', citation: 'invented for the benchmark' }];
  const measure = () => ({
    kind: 'legislation',
    title: { en: `Invented ${randomUUID()}` },
    titleOrigin: 'machine',
    description: { en: 'Invented for the benchmark' },
    authorities: ['federalState'],
    themes: ['prisons'],
    sources,
    verification: 'unverified',
  });
  const plain = async () => {
    const { title, description } = measure();
    const row = drawId();
    await database.whole.transaction(async (tx) => {
      const run = (statement: ReturnType<typeof sql>) => select(tx as typeof database.db, statement);
      await run(sql`insert into measures (id, kind, title, title_origin, description, sources, verification, institutions)
        values (${row}, 'legislation', ${JSON.stringify(title)}::text::jsonb, 'machine', ${JSON.stringify(description)}::text::jsonb, ${JSON.stringify(sources)}::text::jsonb, 'unverified', array['firm'])`);
      await run(sql`insert into measure_authorities (measure, authority) values (${row}, 'federalState')`);
      await run(sql`insert into measure_themes (measure, code) values (${row}, 'prisons')`);
    });
  };
  return {
    name: 'write',
    questions: ['POST /measures'],
    api: () => api.send({ path: `${apiPath}/measures`, body: JSON.stringify(measure()), headers: { authorization: `Bearer ${key}` } }),
    direct: plain,
    apiCpu,
    parts: [{ name: 'plain inserts', ask: plain }],
  };
}

/** How many recommendations are listed in all. */
export async function countRecommendations({ db }: Database): Promise<number> {
  const [row] = await select<{ total: number }>(db, countStatement({}));
  return row?.total ?? 0;
}
