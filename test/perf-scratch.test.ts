import t from 'tap';
import { accountFor, appForFile, caller } from './helper.ts';
const { app, database } = await appForFile(t, { search: false });
const { sql } = database;
const editor = caller(app, (await accountFor(database, { roles: ['editor', 'reviewer'], institution: 'firm' })).key);
t.test('perf', async (t) => {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`set local statement_timeout = 0`;
    await tx`insert into paragraphs (id, document, number, number_key, sort_key) select 'p' || n, d.id, 'n' || n, 'n' || n, 'n' || n from (select id, row_number() over () as place from documents) d, generate_series(1, 100000) n where d.place = 1 + n % 50`;
    await tx`insert into recommendations (id, document, paragraph, kind, body, adopted_on, symbol_key, paragraph_sort, sources, verification, modified_at)
      select 'x' || n, p.document, p.id, 'recommendation', d.body, d.adopted_on, coalesce(d.symbol_key, ''), p.sort_key, d.sources, 'unverified', now() - n * interval '1 minute'
      from generate_series(1, 100000) n join paragraphs p on p.id = 'p' || n join documents d on d.id = p.document`;
    await tx`insert into recommendation_texts (recommendation, language, origin, text) select 'x' || n, l, 'summary', repeat('some words of a text ', 20) from generate_series(1, 100000) n, unnest(array['en']) l`;
    await tx`insert into lineage (earlier, later, state, suggested_by, score, suggested_at) select 'x' || n, 'x' || (n + 1), case when n < 41 then 'confirmed' else 'suggested' end, 'similarity', random(), now() - n * interval '1 second' from generate_series(1, 99990) n`;
    await tx`insert into assessments (id, recommendation, institution, status, confidence, evidence_up_to, methodology_version, state, valid_from)
      select 'a' || n, 'x' || n, 'firm', 'noProgress', (select code from confidence_levels limit 1), '2020-01-01', '1', 'published', now() from generate_series(1, 20000) n`;
    await tx`insert into evidence (id, assessment, tier, title, url, link_health, link_checked_at) select 'e' || n, 'a' || (1 + n % 20000), (select code from evidence_tiers limit 1), '{"en":"x"}', 'https://example.org/' || n, case when n % 10 = 0 then 'broken' else 'working' end, now() from generate_series(1, 60000) n`;
    await tx`analyze`;
  });
  for (const path of ['/workItems', '/workItems', '/workItems?kind=unverifiedFact', '/workItems?kind=unverifiedFact&page=5000', '/workItems?kind=brokenLink&pageSize=500', '/workItems?kind=lineageSuggestion', '/lineageSuggestions', '/lineageSuggestions?page=4000','/lineageSuggestions?minScore=0.99', '/recommendations/x20/lineage']) {
    const began = performance.now();
    const { status, body } = await editor('GET', path);
    t.comment(`${path} ${status} ${Math.round(performance.now() - began)} ms, total ${body.total} ${JSON.stringify(body.kinds?.map((k: {kind: string; count: number}) => `${k.kind} ${k.count}`))}`);
  }
});
