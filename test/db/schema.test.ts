import { sql } from 'drizzle-orm';
import t from 'tap';
import { select } from '../../db/client.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { databaseForFile } from '../helper.ts';

const { database } = await databaseForFile(t);
const { db } = database;

/** The constraint or message by which PostgreSQL refuses a statement; undefined when it accepts it. */
async function refusal(statement: string): Promise<string | undefined> {
  try {
    await database.sql.begin(async (transaction) => {
      await transaction.unsafe(statement);
      throw new Error('rolled back');
    });
  } catch (error) {
    const { message, constraint_name: constraint, code } = error as { message: string; constraint_name?: string; code?: string };
    return message === 'rolled back' ? undefined : (constraint ?? `${code} ${message}`);
  }
  return undefined;
}

const source = `'[{"kind": "knowledge", "citation": "invented for a test"}]'`;
const anyRecommendation = '(select min(id) from recommendations)';

t.test('what must always hold is held by the database', async (t) => {
  for (const [statement, refused] of [
    [`update documents set adopted_on = '2015-13' where id = (select min(id) from documents)`, /date field value out of range/],
    [`update documents set adopted_on = '2015-02-30' where id = (select min(id) from documents)`, /date field value out of range/],
    [`update documents set adopted_on = 'March 2015' where id = (select min(id) from documents)`, /partial_date/],
    [
      `update documents set adopted_on = '2020', published_on = '2019' where id = (select min(id) from documents)`,
      /documents_published_after_adopted/,
    ],
    [`update documents set parent = id where id = (select min(id) from documents)`, /documents_not_own_parent/],
    [`update documents set body = 'nobody' where id = (select min(id) from documents)`, /documents_body/],
    [
      `insert into documents (id, symbol, symbol_key, body, type, title, sources, verification) values ('x', 'CRPD/C/BEL/CO/2-3', 'crpd c bel co 2 3', 'crpd', 'views', '{}', ${source}, 'verified')`,
      /documents_symbol/,
    ],
    [
      `insert into documents (id, symbol, body, type, title, sources, verification) values ('x', 'X/1', 'crpd', 'views', '{}', ${source}, 'verified')`,
      /documents_symbol_key/,
    ],
    [
      `insert into documents (id, body, type, title, sources, verification) values ('x', 'crpd', 'views', '{}', '[]', 'verified')`,
      /documents_have_source/,
    ],
    [
      `insert into documents (id, body, type, title, sources, verification) values ('x', 'crpd', 'views', '{}', ${source}, 'probably')`,
      /documents_verification_known/,
    ],
    [`update treaties set actions_known = 'perhaps' where code = 'crpd'`, /treaties_actions_known_known/],
    [`insert into tags (recommendation, scheme, code, source) values (${anyRecommendation}, 'theme', 'nothing', 'staff')`, /tags_concept/],
    [
      `insert into tags (recommendation, scheme, code, source) values (${anyRecommendation}, 'theme', 'budgetAndResources', 'import')`,
      /tags_via/,
    ],
    [
      `insert into recommendation_texts (recommendation, language, origin, text) values (${anyRecommendation}, 'en', 'official', 'a second shown text')`,
      /recommendation_texts_one_shown/,
    ],
    [
      `insert into recommendation_texts (recommendation, language, origin, text, is_shown) values (${anyRecommendation}, 'en', 'official', '  ', false)`,
      /recommendation_texts_not_empty/,
    ],
    [
      `insert into recommendation_texts (recommendation, language, origin, text) values (${anyRecommendation}, 'es', 'official', 'hola')`,
      /recommendation_texts_language_known/,
    ],
    [
      `insert into recommending_states (recommendation, state, position) values (${anyRecommendation}, 'Spain', 1)`,
      /recommending_states_iso/,
    ],
    [
      `insert into lineage (earlier, later, state, suggested_by) values (${anyRecommendation}, ${anyRecommendation}, 'suggested', 'staff')`,
      /lineage_two_records/,
    ],
    [
      `update paragraphs set parent = (select id from paragraphs where number = '100.1') where number = '7(d)'`,
      /paragraphs_parent_in_same_document/,
    ],
    [
      `update concepts set broader = 'prisons' where scheme = 'theme' and code = (select broader from concepts where scheme = 'theme' and code = 'prisons')`,
      /concepts_no_cycle/,
    ],
    [`update deadlines set completed_on = '2020' where state = 'open'`, /deadlines_done/],
    [`insert into evidence (id, tier, title) values ('x', 'primary', '{}')`, /evidence_of_one_record/],
    [`insert into changes (id, subject_kind, subject_id, type) values ('x', 'a', 'b', 'c'); delete from changes`, /append-only/],
    [`insert into changes (id, subject_kind, subject_id, type) values ('x', 'a', 'b', 'c'); update changes set type = 'd'`, /append-only/],
    [`truncate changes`, /append-only/],
    [
      `insert into assessments (id, recommendation, institution, status, confidence, evidence_up_to, methodology_version, state, valid_from, valid_to) values
        ('a', ${anyRecommendation}, 'unia', 'noProgress', 'high', '2026-01-01', '1', 'superseded', '2026-01-01', '2026-03-01'),
        ('b', ${anyRecommendation}, 'unia', 'implemented', 'high', '2026-01-01', '1', 'published', '2026-02-01', null)`,
      /assessments_one_at_a_time/,
    ],
    [
      `insert into assessments (id, recommendation, institution, status, confidence, evidence_up_to, methodology_version, state) values ('a', ${anyRecommendation}, 'unia', 'noProgress', 'high', '2026-01-01', '1', 'published')`,
      /assessments_published_have_validity/,
    ],
  ] as const)
    t.match(await refusal(statement), refused, statement.slice(0, 110));
  t.equal(
    await refusal(`insert into assessments (id, recommendation, institution, status, confidence, evidence_up_to, methodology_version, state, valid_from, valid_to) values
        ('a', ${anyRecommendation}, 'unia', 'noProgress', 'high', '2026-01-01', '1', 'superseded', '2026-01-01', '2026-02-01'),
        ('b', ${anyRecommendation}, 'unia', 'implemented', 'high', '2026-01-01', '1', 'published', '2026-02-01', null)`),
    undefined,
    'one period after the other is accepted',
  );
});

t.test('a date keeps its precision, and its range is what it can mean', async (t) => {
  for (const [value, first, last] of [
    ['2015', '2015-01-01', '2015-12-31'],
    ['2015-02', '2015-02-01', '2015-02-28'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015-12', '2015-12-01', '2015-12-31'],
    ['2015-03-12', '2015-03-12', '2015-03-12'],
  ] as const)
    t.strictSame(
      await select(
        db,
        sql`select ${value}::partial_date as value, partial_date_first(${value}) as first, partial_date_last(${value}) as last`,
      ),
      [{ value, first, last }],
    );
});

t.test('a recommendation follows its document and its paragraph', async (t) => {
  await database.sql
    .begin(async (transaction) => {
      await transaction`update documents set adopted_on = '2024-09', symbol_key = 'zz 1' where symbol = 'CRPD/C/BEL/CO/2-3'`;
      t.strictSame(
        [
          ...(await transaction`select distinct r.adopted_on, r.symbol_key, r.adopted_first::text, r.adopted_last::text from recommendations r join documents d on d.id = r.document where d.symbol = 'CRPD/C/BEL/CO/2-3'`),
        ].flatMap((row) => Object.values(row)),
        ['2024-09', 'zz 1', '2024-09-01', '2024-09-30'],
      );
      await transaction`update paragraphs set sort_key = 'zz' where number = '100.1'`;
      t.strictSame(
        [
          ...(await transaction`select paragraph_sort from recommendations r join paragraphs p on p.id = r.paragraph where p.number = '100.1'`),
        ],
        [{ paragraph_sort: 'zz' }],
      );
      throw new Error('rolled back');
    })
    .catch((error: Error) => t.equal(error.message, 'rolled back'));
});

t.test('the hierarchy of a vocabulary is closed upwards whenever it changes', async (t) => {
  const ancestors = () =>
    select<{ ancestor: string }>(
      db,
      sql`select ancestor from concept_ancestors where scheme = 'theme' and code = 'prisons' order by ancestor`,
    );
  t.strictSame(
    await ancestors(),
    [{ ancestor: 'lifeLibertyAndIntegrity' }, { ancestor: 'prisons' }].sort((one, other) => (one.ancestor < other.ancestor ? -1 : 1)),
  );
  const [before] = await select<{ broader: string }>(db, sql`select broader from concepts where scheme = 'theme' and code = 'prisons'`);
  await select(db, sql`update concepts set broader = null where scheme = 'theme' and code = 'prisons'`);
  t.strictSame(await ancestors(), [{ ancestor: 'prisons' }]);
  await select(db, sql`update concepts set broader = ${before?.broader} where scheme = 'theme' and code = 'prisons'`);
  t.equal((await ancestors()).length, 2);
});

t.test('four migrators at once all succeed, and one does the work', async (t) => {
  const { url } = await databaseForFile(t, { unmigrated: true });
  const applied = (await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(url)))).map((result) => result.applied);
  t.strictSame(applied.filter(Boolean).length, 1);
  t.ok(Math.max(...applied) >= 3);
  t.strictSame(await migrateDatabase(url), { applied: 0 }, 'and again there is nothing to do');
});

t.test('columns whose meaning is not their name are explained in the database', async (t) => {
  const [counted] = await select<{ explained: number }>(
    db,
    sql`select count(*)::int as explained from pg_description d join pg_class c on c.oid = d.objoid and c.relkind = 'r' where d.objsubid > 0`,
  );
  t.ok((counted?.explained ?? 0) >= 25, `${counted?.explained} comments`);
});
