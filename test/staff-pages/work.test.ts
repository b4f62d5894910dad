import t from 'tap';
import { drawId } from '../../src/access/secrets.ts';
import { appForFile } from '../helper.ts';
import { staffFor } from '../staff.ts';

const { app, database } = await appForFile(t, { search: false });
const { sql } = database;
const editor = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
const reviewer = await staffFor(app, database, { roles: ['reviewer'], institution: 'firm' });
const stranger = await staffFor(app, database, { roles: ['editor', 'reviewer'], institution: 'unia' });
const admin = await staffFor(app, database, { roles: ['admin'] });
const contributor = await staffFor(app, database, { roles: ['contributor'], represents: 'An association', voice: 'civilSociety' });

const [recommendation, other] = (await sql<{ id: string }[]>`select id from recommendations order by id limit 2`).map(({ id }) => id) as [
  string,
  string,
];

// The seed has facts of its own that wait; a few that are known are enough here.
await sql`update deadlines set state = 'unknown', completed_on = null where state = 'open'`;
await sql`delete from lineage`;
for (const table of ['recommendations', 'documents', 'deadlines', 'measures', 'treaty_actions'])
  await sql`update ${sql(table)} set verification = 'verified'`;

const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
async function addDeadline(due: string, title = 'Een antwoord'): Promise<string> {
  const id = drawId();
  await sql`insert into deadlines (id, title, kind, body, due_on, state, sources, verification, institutions, published_at)
    values (${id}, ${sql.json({ nl: title })}, 'periodicReport', 'crpd', ${due}, 'open', ${sql.json([{ kind: 'official', citation: 'Invented' }])}, 'verified', '{}', now())`;
  return id;
}
async function addAssessment(state: 'returned' | 'inReview' | 'published', evidenceUpTo = '2026-01-01'): Promise<string> {
  const id = drawId();
  await sql`insert into assessments (id, recommendation, institution, status, confidence, evidence_up_to, methodology_version, state, author, valid_from, remark)
    values (${id}, ${recommendation}, 'firm', 'noProgress', 'high', ${evidenceUpTo}, '1', ${state}, ${editor.id},
      ${state === 'published' ? '2020-02-01' : null}, ${state === 'returned' ? 'Waar staat de bron?' : null})`;
  return id;
}
/** Where the page leads to, of what stands in a part of it. */
const linksIn = (text: string, kind: string): string[] => {
  const part = new RegExp(`<h2 id="${kind}">[\\s\\S]*?</section>`).exec(text)?.[0] ?? '';
  return [...part.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href);
};
const page = async (who: typeof editor, query = '', language = 'nl') => {
  const answer = await who.get(`/${language}/staff${query}`);
  t.equal(answer.status, 200, query);
  return answer.text;
};

const past = await addDeadline('2020-03');
const near = await addDeadline((await sql<{ day: string }[]>`select (belgian_day() + 30)::text as day`)[0]?.day as string, hostile);
const returned = await addAssessment('returned');
const inReview = await addAssessment('inReview');
await addAssessment('published', '2019-12-31');
await sql`insert into lineage (earlier, later, state, score, suggested_by, suggested_at) values (${recommendation}, ${other}, 'suggested', 0.8, 'similarity', now())`;
await sql`update documents set verification = 'unverified' where id = (select document from recommendations where id = ${recommendation})`;

t.test('each piece of work leads to where it is done, the most urgent first', async (t) => {
  const text = await page(editor);
  const base = `/nl/staff/recommendations/${recommendation}/assessments`;
  t.same(linksIn(text, 'overdueDeadline'), [`/nl/staff/deadlines/${past}`]);
  t.same(linksIn(text, 'dueDeadline'), [`/nl/staff/deadlines/${near}`]);
  t.same(linksIn(text, 'returnedAssessment'), [`${base}/${returned}`]);
  t.same(linksIn(text, 'staleAssessment'), [base]);
  t.same(linksIn(text, 'lineageSuggestion'), [`/nl/staff/lineage/${recommendation}-${other}`]);
  t.match(linksIn(text, 'unverifiedFact')[0], /^\/nl\/staff\/documents\/\w+$/);
  const headings = [...text.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id);
  t.ok(headings.indexOf('overdueDeadline') < headings.indexOf('dueDeadline'));
  t.ok(headings.indexOf('dueDeadline') < headings.indexOf('lineageSuggestion'));
  t.match(text, /Waar staat de bron\?/, 'why it came back');
  for (const link of [...text.matchAll(/<li><a href="(\/nl\/staff\/(?:recommendations|deadlines|lineage|documents)\/[^"]*)"/g)])
    t.equal((await editor.get(link[1] as string)).status, 200, link[1] as string);
});

t.test('what is shown follows the role, the institution, the kind and the measure', async (t) => {
  const base = `/nl/staff/recommendations/${recommendation}/assessments`;
  t.same(linksIn(await page(editor), 'inReview'), [], 'an editor reviews nothing');
  t.same(linksIn(await page(reviewer), 'inReview'), [`${base}/${inReview}`]);
  t.same(linksIn(await page(stranger), 'inReview'), []);
  t.notMatch(await page(stranger), new RegExp(returned));
  const alone = await page(editor, '?kind=overdueDeadline');
  t.same(linksIn(alone, 'overdueDeadline').length, 1);
  t.notMatch(alone, /<h2 id="dueDeadline"/);
  t.match(alone, /<a [^>]*kind=overdueDeadline[^>]* aria-current="page"/);
  t.same(linksIn(await page(editor, '?days=10'), 'dueDeadline'), []);
  t.same(linksIn(await page(editor, '?months=600'), 'staleAssessment'), []);
  t.match(await page(editor, '?months=600&days=10'), /value="10"[^>]*name="days"/);
  t.equal((await editor.get('/nl/staff?kind=nothing')).status, 400);
});

t.test('a long list has pages', async (t) => {
  await sql`update documents set verification = 'unverified'`;
  const [first, second] = [await page(editor, '?kind=unverifiedFact'), await page(editor, '?kind=unverifiedFact&page=2')];
  t.equal(linksIn(first, 'unverifiedFact').length, 50);
  t.ok(linksIn(second, 'unverifiedFact').length > 0);
  t.notOk(linksIn(first, 'unverifiedFact').some((link) => linksIn(second, 'unverifiedFact').includes(link)));
  t.match(first, /kind=unverifiedFact&amp;page=2/);
});

t.test('who has no work list is told what the account can do', async (t) => {
  const forAdmin = await page(admin);
  t.match(forAdmin, /href="\/nl\/staff\/users"/);
  t.notMatch(forAdmin, /<h2 id="/);
  const forContributor = await page(contributor);
  t.match(forContributor, /href="\/nl\/staff\/contributions"/);
  t.notMatch(forContributor, /href="\/nl\/staff\/users"/);
});

t.test('a script in a title is text, in four languages', async (t) => {
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const text = await page(editor, '?kind=dueDeadline', language);
    t.notMatch(text, /<script>alert|<img src=x/);
    t.match(text, /&lt;script>alert/);
  }
  t.equal((await app.inject({ method: 'GET', url: '/nl/staff' })).statusCode, 303, 'nobody sees it without an account');
});
