import t from 'tap';
import { inventFollowUp } from '../follow-up.ts';
import { accountFor, appForFile, caller } from '../helper.ts';
import { assessmentOf, done, plainWords } from '../samples.ts';
import { docxOf, pdfOf, xlsxOf } from './readers.ts';

const { app, database } = await appForFile(t, { search: false });
const { sql } = database;
const reviewOf = async (body: string, cycle: string | null) => {
  const [row] = await sql<
    { id: string }[]
  >`select id from reviews where body = ${body} and cycle is not distinct from ${cycle} order by id limit 1`;
  return row?.id ?? '';
};
const crpd = await reviewOf('crpd', '2-3');
/** The first review by the same body: fewer recommendations, so that four languages take no longer than one. */
const small = await reviewOf('crpd', '1');
const [first] = await sql<{ id: string }[]>`select r.id from recommendations r join documents d on d.id = r.document
  where d.symbol = 'CRPD/C/BEL/CO/2-3' order by r.paragraph_sort limit 1`;
const about = first?.id ?? '';
const { staff } = await inventFollowUp(app, database, plainWords(1), about);
const reader = caller(app);
const arabic = 'سلام';
const hostile = `Invented <b>&amp; "x" ]]> \u0007 ${'w'.repeat(400)} ${arabic} =1+1`;
const { key: reviewerKey } = await accountFor(database, { roles: ['reviewer'], institution: 'firm' });
const reviewer = caller(app, reviewerKey);
const [second] = await sql<{ id: string }[]>`select r.id from recommendations r join documents d on d.id = r.document
  where d.symbol = 'CRPD/C/BEL/CO/2-3' order by r.paragraph_sort offset 1 limit 1`;
const path = `/recommendations/${second?.id}/assessments`;
const hostileWords = () => hostile;
const publish = async (more: object) => {
  const { id } = await done(staff, 'POST', path, { ...assessmentOf(hostileWords, more), methodologyVersion: '1' });
  await done(staff, 'POST', `${path}/${id}/transitions`, { to: 'inReview' }, 1);
  await done(reviewer, 'POST', `${path}/${id}/transitions`, { to: 'published', reason: 'Invented' }, 2);
};
await publish({ authority: 'flanders', status: 'noProgress' });
const canary = 'kanari77777x';
await done(
  staff,
  'POST',
  path,
  assessmentOf(() => `${canary} invented`, { authority: 'federalState', methodologyVersion: '1' }),
);

type Group = { article?: string; theme?: { code: string }; document?: { id: string }; items: Item[] };
type Item = {
  recommendation: Record<string, unknown> & { id: string; text: Record<string, string> };
  footnote: string;
  assessments: { id: string }[];
};
const reportOf = async (review: string, query = '') =>
  (await reader('GET', `/reviews/${review}/report${query}`)).body as { groups: Group[]; total: number; closed: number; grouping: string };
const itemsOf = (report: { groups: Group[] }) => report.groups.flatMap(({ items }) => items);
const fileOf = async (query: string, by = reader, review = crpd) => {
  const response = await app.inject({
    url: `/api/monitoring/v1/reviews/${review}/report?${query}`,
    headers: by === staff ? { authorization: `Bearer ${staffKey}` } : {},
  });
  if (response.statusCode !== 200) throw new Error(response.body);
  return { bytes: response.rawPayload, headers: response.headers };
};
const { key: staffKey } = await accountFor(database, { roles: ['editor'], institution: 'firm' });

t.test('a report holds every open recommendation of the body once, as the API gives it', async (t) => {
  const report = await reportOf(crpd, '?lang=nl');
  const items = itemsOf(report);
  const expected = await sql<{ id: string }[]>`select r.id from recommendations r join recommendation_standings s on s.recommendation = r.id
    where r.body = 'crpd' and s.status not in ('implemented', 'notApplicable') order by r.id`;
  t.strictSame(
    items.map(({ recommendation }) => recommendation.id).sort(),
    expected.map(({ id }) => id),
  );
  t.equal(report.total, items.length as never);
  for (const item of [items[0], items[40], items.find(({ recommendation }) => recommendation.id === about)]) {
    const { body } = await reader('GET', `/recommendations/${item?.recommendation.id}?lang=nl`);
    t.strictSame(item?.recommendation, body);
    const { body: own } = await reader('GET', `/recommendations/${item?.recommendation.id}/assessments?lang=nl`);
    t.strictSame(item?.assessments, own.items);
  }
});

t.test(
  'groups follow the articles of the treaty as one counts, themes at the Universal Periodic Review, documents elsewhere',
  async (t) => {
    const articles = (await reportOf(crpd)).groups.map(({ article }) => article);
    t.strictSame(
      articles,
      [...articles].sort((a, b) => Number(a) - Number(b)),
    );
    t.ok(articles.indexOf('9') < articles.indexOf('10'));
    const upr = await reportOf(await reviewOf('upr', '1'));
    t.equal(upr.grouping, 'theme');
    t.equal(itemsOf(upr).length, upr.total);
    const cescr = await reportOf(await reviewOf('cescr', '5'));
    t.equal(cescr.grouping, 'document');
  },
);

t.test('what the body said after the review is not in its report', async (t) => {
  const former = await reportOf(await reviewOf('crpd', '1'));
  const symbols = new Set(itemsOf(former).map(({ recommendation }) => recommendation['symbol']));
  t.strictSame([...symbols], ['CRPD/C/BEL/CO/1']);
});

t.test('what is implemented or does not apply is left out, and counted', async (t) => {
  const before = await reportOf(crpd);
  const [third] = await sql<{ id: string }[]>`select r.id from recommendations r join documents d on d.id = r.document
    where d.symbol = 'CRPD/C/BEL/CO/2-3' order by r.paragraph_sort offset 2 limit 1`;
  const at = `/recommendations/${third?.id}/assessments`;
  const { id } = await done(staff, 'POST', at, assessmentOf(plainWords(3), { status: 'notApplicable' }));
  await done(staff, 'POST', `${at}/${id}/transitions`, { to: 'inReview' }, 1);
  await done(reviewer, 'POST', `${at}/${id}/transitions`, { to: 'published', reason: 'Invented' }, 2);
  const after = await reportOf(crpd);
  t.equal(after.total, before.total - 1);
  t.equal(after.closed, before.closed + 1);
  t.notOk(itemsOf(after).some(({ recommendation }) => recommendation.id === third?.id));
});

t.test('the Word document has styles, footnotes, tables, languages and a table of contents', async (t) => {
  for (const lang of ['nl', 'fr', 'de', 'en']) {
    const { bytes, headers } = await fileOf(`format=docx&lang=${lang}`, reader, small);
    t.equal(headers['content-type'], 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    t.match(headers['content-disposition'], new RegExp(`^attachment; filename="monitum-report-${small}-${lang}-.*\\.docx"$`));
    const report = await reportOf(small, `?lang=${lang}`);
    const { html, xml, styles, footnotes, core } = await docxOf(bytes);
    const items = itemsOf(report);
    t.equal(html.match(/<h3>/g)?.length, items.length, 'a heading for each recommendation');
    t.equal(footnotes.match(/<w:footnote [^>]*w:id="[1-9]/g)?.length, items.length, 'a footnote for each');
    t.match(styles, `w:lang w:val="${{ nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' }[lang]}"`);
    t.match(xml, /<w:tblHeader\/>/);
    t.match(xml, /TOC \\h \\o/);
    t.match(xml, /wp:docPr [^>]*descr="[^"]{20,}"/, 'the chart has a text in its place');
    t.match(core, /<dc:title>[^<]+<\/dc:title>/);
    for (const { recommendation } of items.slice(0, 5)) t.ok(html.includes(escaped(textOf(recommendation.text))), recommendation.id);
  }
});

const textOf = (text: Record<string, string>) => Object.values(text)[0] ?? '';
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

t.test('the PDF has tags, bookmarks, a language, a title and every recommendation', async (t) => {
  for (const lang of ['nl', 'fr', 'de', 'en']) {
    const { bytes } = await fileOf(`format=pdf&lang=${lang}`, reader, small);
    const report = await reportOf(small, `?lang=${lang}`);
    const pdf = await pdfOf(bytes);
    t.match(pdf.language, new RegExp(`^${lang}-`));
    t.equal(pdf.isMarked, true);
    t.ok(pdf.title.length > 10);
    t.equal(pdf.outline.length, 3);
    t.equal(pdf.outline[1]?.items.length, report.groups.length, 'a bookmark for each group');
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'L', 'LI', 'Link', 'Note', 'Figure', 'TOC']) t.ok(pdf.roles.has(role), role);
    const items = itemsOf(report);
    const missing = items.filter(({ recommendation }) => !pdf.text.includes(bare(textOf(recommendation.text))));
    t.strictSame(
      missing.map(({ recommendation }) => recommendation.id),
      [],
    );
    t.ok(pdf.right <= 595.28 - 50, 'nothing runs over the edge');
  }
});

const bare = (text: string) => text.normalize('NFC').replace(/[\s\u00AD]/g, '');

t.test('the workbook has a row for each recommendation, one for each authority, figures and what it is', async (t) => {
  const { bytes } = await fileOf('format=xlsx&lang=fr');
  const report = await reportOf(crpd, '?lang=fr');
  const sheets = await xlsxOf(bytes);
  t.strictSame(
    sheets.map(({ sheet }) => sheet),
    ['Recommandations', 'Par autorité', 'Chiffres', 'À propos'],
  );
  const [rows = []] = sheets.map(({ data }) => data);
  t.equal(rows.length - 1, report.total);
  for (const [at, { recommendation, footnote }] of itemsOf(report).entries()) {
    const row = rows[at + 1] ?? [];
    if (row[0] !== recommendation['symbol'] || row[4] !== textOf(recommendation.text) || row.at(-1) !== footnote) t.fail(recommendation.id);
  }
  const all = JSON.stringify(sheets);
  t.match(all, 'CC BY 4.0');
  t.match(all, '=1+1', 'a text that begins like a formula is a text');
});

t.test('hostile text breaks nothing', async (t) => {
  const { html } = await docxOf((await fileOf('format=docx&lang=en')).bytes);
  t.match(html, 'Invented &lt;b&gt;&amp;amp; "x" ]]&gt;');
  t.match(html, arabic);
  const pdf = await pdfOf((await fileOf('format=pdf&lang=en')).bytes);
  t.match(pdf.text, bare('Invented <b>&amp; "x" ]]>'));
  t.match(pdf.text, bare('Some signs of other scripts'), 'the PDF says that its font lacks them');
  t.ok(pdf.right <= 595.28 - 50, 'a word without end is broken');
});

t.test('a draft is in no report but one that staff asked for, where it is marked', async (t) => {
  const { text } = await reader('GET', `/reviews/${crpd}/report`);
  t.notMatch(text, canary);
  const unasked = await staff('GET', `/reviews/${crpd}/report`);
  t.notMatch(unasked.text, canary, 'a key alone shows no drafts');
  for (const format of ['docx', 'pdf', 'xlsx']) t.notMatch(await textIn(format, (await fileOf(`format=${format}&lang=en`)).bytes), canary);
  for (const format of ['docx', 'pdf', 'xlsx']) {
    const written = await textIn(format, (await fileOf(`format=${format}&lang=en&drafts=true`, staff)).bytes);
    t.match(written, canary);
    t.match(written, 'DRAFT');
  }
  const own = await staff('GET', `/reviews/${crpd}/report?drafts=true`);
  t.equal(own.headers['cache-control'], 'no-store');
  t.equal(own.body.hasDrafts, true);
  const drafts = own.body.groups
    .flatMap((group: Group) => group.items.flatMap(({ assessments }) => assessments))
    .filter((one: { state: string }) => one.state !== 'published');
  t.ok(drafts.length > 0);
  for (const { id } of drafts) t.ok(own.body.unpublished.includes(id));
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'unia' });
  const stranger = await caller(app, key)('GET', `/reviews/${crpd}/report?drafts=true`);
  t.equal(stranger.status, 200);
  t.notMatch(stranger.text, canary, 'of another institution');
});

const textIn = async (format: string, bytes: Buffer): Promise<string> => {
  if (format === 'docx') return (await docxOf(bytes)).html;
  return format === 'pdf' ? (await pdfOf(bytes)).text : JSON.stringify(await xlsxOf(bytes));
};

t.test('a body without open recommendations gets a report that says so', async (t) => {
  const review = await reviewOf('greco', '5');
  const report = await reportOf(review);
  t.equal(report.total, 0);
  const pdf = await pdfOf((await fileOf('format=pdf&lang=nl', reader, review)).bytes);
  t.match(pdf.text, bare('staat in het bestand nog open'));
  t.ok((await docxOf((await fileOf('format=docx&lang=nl', reader, review)).bytes)).html.includes('Bijlagen'));
  t.equal((await xlsxOf((await fileOf('format=xlsx&lang=nl', reader, review)).bytes)).length, 4);
});

t.test('a report of a past day holds what was public then', async (t) => {
  const past = await reader('GET', `/reviews/${crpd}/report?asOf=2000-01-01`);
  t.equal(past.status, 404);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date());
  const { body } = await reader('GET', `/reviews/${crpd}/report?asOf=${today}`);
  t.equal(body.total, (await reportOf(crpd))['total']);
  t.equal(body.asOf, today);
});

t.test('what cannot be given is refused', async (t) => {
  const { key } = await accountFor(database, { roles: ['contributor'], represents: 'Invented', voice: 'civilSociety' });
  for (const [query, by, status] of [
    ['?drafts=true', reader, 401],
    ['?drafts=true', caller(app, key), 403],
    ['?drafts=true&asOf=2026-01-01', staff, 400],
    ['?format=odt', reader, 400],
    ['?lang=es', reader, 400],
    ['?lang=nl&lang=fr', reader, 400],
    ['?colour=red', reader, 400],
    ['?asOf=2999-01-01', reader, 400],
  ] as const)
    t.equal((await by('GET', `/reviews/${crpd}/report${query}`)).status, status, query);
  t.equal((await reader('GET', '/reviews/nothing/report?format=pdf')).status, 404);
  t.equal((await reader('GET', '/reviews/nothing/report')).status, 404);
  t.equal((await reader('GET', `/reviews/${crpd}/report`, undefined, { accept: 'image/png' })).status, 406);
});

t.test('the page offers every format in four languages', async (t) => {
  for (const lang of ['nl', 'fr', 'de', 'en']) {
    const page = await app.inject(`/${lang}/reviews/${crpd}/report`);
    t.equal(page.statusCode, 200);
    for (const format of ['docx', 'pdf', 'xlsx', 'json']) t.match(page.body, `<option value="${format}"`);
    t.match(page.body, `action="/api/monitoring/v1/reviews/${crpd}/report"`);
    t.match((await app.inject(`/${lang}/reviews/${crpd}`)).body, `/${lang}/reviews/${crpd}/report`);
  }
  t.equal((await app.inject('/nl/reviews/nothing/report')).statusCode, 404);
});
