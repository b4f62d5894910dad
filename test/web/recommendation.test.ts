import t from 'tap';
import { recommendationWords } from '../../src/i18n/recommendation/index.ts';
import { inventFollowUp } from '../follow-up.ts';
import { accountFor, appForFile, caller } from '../helper.ts';
import { assessmentOf, contributionOf, done, placeIn, sampleOf } from '../samples.ts';

let now = new Date('2026-12-01T09:00:00Z');
const { app, database } = await appForFile(t, { search: false, config: { clock: () => now, contactEmail: 'errors@institute.example' } });
const place = await placeIn(database);
const followed = place.recommendation;
const alone = place.other;
await inventFollowUp(app, database);
const languages = ['nl', 'fr', 'de', 'en'] as const;
const en = recommendationWords.en;

/** Asks for a page as a browser does; with a key, as staff. */
const page = async (path: string, key?: string) => {
  const answer = await app.inject({ url: path, headers: key ? { authorization: `Bearer ${key}` } : {} });
  return { status: answer.statusCode, html: answer.body, text: plain(answer.body), headers: answer.headers };
};
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ');
/** The section of a page that has a heading of this id. */
const section = (html: string, id: string) => plain(html.split(`aria-labelledby="${id}"`)[1]?.split('</section>')[0] ?? '');
const at = (id: string, rest = '', language = 'en') => `/${language}/recommendations/${id}${rest}`;

t.test('all four voices are heard, each in its own place', async (t) => {
  const { status, html, text } = await page(at(followed));
  t.equal(status, 200);
  const [state, body, institutes, others] = ['voice-state', 'voice-body', 'voice-institutes', 'voice-others'].map((id) =>
    section(html, id),
  );
  t.match(state, /Noted .*Invented note\.en 1/);
  t.match(body, /Human Rights Committee B “?.*partially satisfactory/i);
  t.match(body, /Comparable to .*by a published mapping; not an assessment/);
  t.match(body, /CCPR\/C\/BEL\/CO\/6 , Invented paragraph 1/);
  t.match(
    institutes,
    /The recommendation as a whole .*Limited progress.*Invented rationale\.en 1.*Confidence High.*Evidence up to 1 January 2020/,
  );
  t.match(institutes, /Invented evidence\.en 1 Primary source, link not checked/);
  t.match(institutes, /Authority by authority .*Implemented/);
  t.match(others, /Coalition for Something civil society .*Sees it as .*Regressed/);
  t.notMatch(others, /Invented rationale/, 'voices are not mixed');
  t.match(text, /1 of \d authorit(y|ies) implemented it; \d not assessed\./);
  t.match(text, /The voices disagree/);
});

t.test('what nobody has said is said to be missing, and is no bad answer', async (t) => {
  const { html, text } = await page(at(alone));
  t.match(section(html, 'voice-state'), en.stateSilent);
  t.match(section(html, 'voice-body'), en.bodySilent);
  t.match(section(html, 'voice-institutes'), en.institutesSilent);
  t.match(section(html, 'voice-others'), en.othersSilent);
  t.match(section(html, 'standing'), en.notAssessed);
  t.notMatch(text, 'Not implemented');
  t.notMatch(section(html, 'standing'), /implemented it/, 'nothing is counted where nothing was assessed');
});

t.test('the grid shows every authority addressed, and those that nobody assessed as such', async (t) => {
  const { html } = await page(at(followed));
  const grid = section(html, 'authorities');
  const { body } = await caller(app)('GET', `/recommendations/${followed}`);
  for (const { name } of body.addressees) t.match(grid, name.en);
  t.match(grid, /Not assessed – – –/);
  t.match(grid, /Flemish [^–]* not addressed by the text .*Implemented/);
});

t.test('what happened stands in order of time, the newest last', async (t) => {
  const { html } = await page(at(followed));
  const list = html.split('<ol class="timeline">')[1]?.split('</ol>')[0] ?? '';
  const dates = [...list.matchAll(/<p class="event-date">(?:<time datetime="([^"]+)">)?/g)].map(([, date]) => date);
  const known = dates.filter((date) => date !== undefined);
  t.ok(known.length >= 7);
  t.strictSame(known, known.toSorted(), 'as precise as they are known');
  t.equal(dates.indexOf(undefined), dates.includes(undefined) ? known.length : -1, 'what has no date comes last');
  const text = plain(list);
  t.match(text, /No progress .*replaced on 1 December 2026/, 'what held before is there too');
  t.match(text, /Measure .*Invented title\.en 1/);
  t.match(text, /Due date/);
});

t.test('every text has its language and its origin, and a tab', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const editor = caller(app, key);
  const sample = sampleOf('recommendation', 1, place);
  const { id } = await done(editor, 'POST', '/recommendations', {
    ...sample.body,
    texts: [
      { language: 'en', origin: 'official', text: 'Do it\nat once.' },
      { language: 'en', origin: 'summary', text: 'At once.' },
      { language: 'fr', origin: 'machine', text: 'Faites-le.' },
    ],
  });
  const english = await page(at(id));
  t.match(english.html, '<blockquote class="quoted">Do it\nat once.</blockquote>');
  t.match(english.html, /<p class="quoted quoted-ours">At once\.<\/p>/, 'a summary is not set as words of the body');
  t.match(section(english.html, 'text'), en.summaryNote);
  t.match(section(english.html, 'text'), 'There is no text in Dutch. There is no text in German.');
  t.match(english.html, 'href="https://undocs.org/en/CCPR/C/BEL/CO/6"');
  const french = await page(at(id, '?textLanguage=fr'));
  t.match(french.html, '<blockquote class="quoted" lang="fr">Faites-le.</blockquote>');
  t.match(french.html, /<a href="[^"]*textLanguage=fr#text" aria-current="true"/);
  t.match(section(french.html, 'text'), en.machineNote);
  t.match(french.html, '<meta name="robots" content="noindex"/>');
  const missing = await page(at(id, '?textLanguage=de'));
  t.match(missing.html, 'Do it\nat once.', 'a text that does not exist is no fault');
  const dutch = await page(at(id, '', 'nl'));
  t.match(dutch.html, /<h1 lang="en">CCPR\/C\/BEL\/CO\/6, 91 Invented paragraph 1: Do it at once\.<\/h1>/);
  t.equal((await page(at(id, '?textLanguage=es'))).status, 400);
});

t.test('each page is in its language and leads to the same one in the others', async (t) => {
  for (const language of languages) {
    const words = recommendationWords[language];
    const { status, html, text } = await page(at(followed, '', language));
    t.equal(status, 200);
    t.match(html, `<html lang="${language}">`);
    for (const word of [words.text, words.standing, words.voices, words.timeline, words.lineage, words.tags, words.cite, words.machineNote])
      t.ok(text.includes(word) || word === words.machineNote, `${language}: ${word}`);
    for (const other of languages) t.match(html, `href="/${other}/recommendations/${followed}"`);
    t.equal(html.match(/<h1/g)?.length, 1);
    t.notMatch(html, / style=| on[a-z]+="|undefined|\[object/, 'nothing inline, nothing unwritten');
    t.equal((await page(at(followed, '/history', language))).status, 200);
  }
});

t.test('a past day is shown as it was, and says so', async (t) => {
  const { html, text } = await page(at(followed, '?asOf=2026-11-30'));
  t.match(html, 'class="past-day"');
  t.match(text, 'This page shows what was public at the end of 30 November 2026.');
  t.match(html, `<a href="/en/recommendations/${followed}">${en.toPresent}</a>`);
  for (const later of ['Invented', 'Coalition']) t.notMatch(text, later);
  t.match(section(html, 'voice-institutes'), en.institutesSilent);
  t.match(html, '<meta name="robots" content="noindex"/>');
  const today = await page(at(followed, '?asOf=2026-12-01'));
  t.match(section(today.html, 'voice-institutes'), 'Invented rationale.en 1');
  t.match(today.html, /replaced on 1 December 2026/, 'an assessment that had ended by then is remembered');
  t.equal((await page(at(followed, '?asOf=2026-12-02'))).status, 400, 'the future is not public yet');
  t.equal((await page(at(followed, '?asOf=2001-01-01'))).status, 404, 'nor was it then');
});

t.test('what an institution has not published is shown to nobody, itself not excepted', async (t) => {
  const [{ key }, { key: moderator }] = await Promise.all([
    accountFor(database, { roles: ['editor'], institution: 'firm' }),
    accountFor(database, { roles: ['reviewer'], institution: 'firm' }),
  ]);
  const editor = caller(app, key);
  const contributor = caller(
    app,
    (await accountFor(database, { roles: ['contributor'], represents: 'Unheard Union', voice: 'civilSociety' })).key,
  );
  await done(
    editor,
    'POST',
    `/recommendations/${alone}/assessments`,
    assessmentOf(() => 'canary'),
  );
  await done(
    contributor,
    'POST',
    `/recommendations/${alone}/contributions`,
    contributionOf(() => 'canary'),
  );
  for (const reader of [undefined, key, moderator])
    for (const path of [at(alone), at(alone, '/history'), at(alone, '?asOf=2026-12-01')]) {
      const { status, html } = await page(path, reader);
      t.equal(status, 200);
      t.notMatch(html, /canary|Unheard Union/);
    }
  const sample = sampleOf('recommendation', 2, place);
  const { id } = await done(editor, 'POST', '/recommendations', { ...sample.body, isDraft: true });
  t.equal((await page(at(id))).status, 404);
  t.equal((await page(at(id, '/history'))).status, 404);
});

t.test('what somebody writes does nothing in a reader’s browser', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const { key: reviewerKey } = await accountFor(database, { roles: ['reviewer'], institution: 'firm' });
  const [editor, reviewer] = [caller(app, key), caller(app, reviewerKey)];
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const words = (field: string, max = 500) => (/url|source/i.test(field) ? 'address' : evil.slice(0, max));
  const contributor = caller(app, (await accountFor(database, { roles: ['contributor'], represents: evil, voice: 'civilSociety' })).key);
  const sample = sampleOf('recommendation', 3, place);
  const { id } = await done(editor, 'POST', '/recommendations', {
    ...sample.body,
    texts: languages.map((language) => ({ language, origin: 'official', text: `</blockquote>${evil}` })),
    sources: [{ kind: 'official', citation: evil, url: 'https://example.org/"><script>alert(2)</script>' }],
  });
  const there = { ...place, recommendation: id };
  for (const kind of ['position', 'grade', 'measure'] as const) {
    const { path, body } = sampleOf(kind, 4, there, words);
    await done(editor, 'POST', path, body);
  }
  const assessment = await done(editor, 'POST', `/recommendations/${id}/assessments`, assessmentOf(words));
  const path = `/recommendations/${id}/assessments/${assessment.id}/transitions`;
  await done(editor, 'POST', path, { to: 'inReview' }, 1);
  await done(reviewer, 'POST', path, { to: 'published', reason: evil }, 2);
  const contribution = await done(contributor, 'POST', `/recommendations/${id}/contributions`, contributionOf(words));
  await done(reviewer, 'POST', `/recommendations/${id}/contributions/${contribution.id}/transitions`, { to: 'published' }, 1);
  for (const rest of ['', '/history']) {
    const { status, html, headers } = await page(at(id, rest));
    t.equal(status, 200);
    t.match(html, '&lt;script>alert(1)', 'it is there');
    t.equal(html.match(/<script/g)?.length, 1, 'and runs nowhere: the one script is ours');
    t.notMatch(html, /<img/);
    t.match(headers['content-security-policy'], "script-src 'self'");
  }
});

t.test('what was merged leads on, and what was withdrawn says why', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const editor = caller(app, key);
  const ids: string[] = [];
  for (const number of [5, 6, 7])
    ids.push((await done(editor, 'POST', '/recommendations', sampleOf('recommendation', number, place).body)).id);
  const [one = '', two = '', three = ''] = ids;
  const merged = await editor('POST', `/recommendations/${one}/merges`, { into: two, reason: 'Twice' }, { 'if-match': '"1"' });
  t.match(String(merged.status), /^2/, merged.text);
  const moved = await page(at(one, '', 'fr'));
  t.equal(moved.status, 301);
  t.equal(moved.headers['location'], `/fr/recommendations/${two}`);
  t.equal((await editor('DELETE', `/recommendations/${three}?reason=Never%20said`, undefined, { 'if-match': '"1"' })).status, 204);
  for (const rest of ['', '/history']) {
    const gone = await page(at(three, rest));
    t.equal(gone.status, 410);
    t.match(gone.text, /Withdrawn on 1 December 2026 Reason Never said/);
  }
  t.equal((await page(at('nothing'))).status, 404);
  t.equal((await page(at('nothing', '?asOf=2026-12-01'))).status, 404);
});

t.test('ready citations, the permanent address, and whom to tell of an error', async (t) => {
  const { html, text } = await page(at(followed));
  t.match(section(html, 'cite'), /Human Rights Committee, .*CCPR\/C\/BEL\/CO\/6/);
  for (const format of ['bibtex', 'ris', 'csl']) t.match(html, `/recommendations/${followed}?format=${format}&amp;lang=en"`);
  t.match(text, `@techreport{monitum-${followed},`);
  t.match(html, `href="http://id.monitum.test/id/recommendation/${followed}"`);
  t.match(html, `href="/en/recommendations/${followed}?asOf=2026-12-01"`);
  t.match(html, `href="mailto:errors@institute.example?subject=Error%20in%20Monitum%2C%20recommendation%20${followed}"`);
  const shown = [...html.matchAll(/<pre id="cite-(\w+)">/g)].map(([, format]) => format);
  t.strictSame(shown, ['bibtex', 'ris', 'csl']);
  for (const id of [...html.matchAll(/data-copy="([^"]+)"/g)].map(([, id]) => id)) t.match(html, `id="${id}"`);
});

t.test('the recommendations that ask the same are told with their dates and where they stand', async (t) => {
  const { html } = await page(at(followed));
  t.match(section(html, 'lineage'), /Asked 2 times in 2 documents since .*\(this one\)/);
  t.match(section(html, 'lineage'), /Not assessed/);
  const siblings = section(html, 'paragraph');
  t.match(siblings, /CCPR\/C\/BEL\/CO\/6, 30/);
  t.match((await page(at(alone))).text, en.noLineage);
});

t.test('the versions tell what changed, word by word', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const editor = caller(app, key);
  const sample = sampleOf('recommendation', 8, place);
  const { id } = await done(editor, 'POST', '/recommendations', {
    ...sample.body,
    texts: [{ language: 'en', origin: 'summary', text: 'Close two old prisons soon.' }],
  });
  now = new Date('2026-12-02T09:00:00Z');
  await done(
    editor,
    'PATCH',
    `/recommendations/${id}`,
    { texts: [{ language: 'en', origin: 'summary', text: 'Close three old prisons soon.' }], themes: ['asylum'], followUp: true },
    1,
  );
  const { html, text } = await page(at(id, '/history'));
  t.match(html, 'Close <del>two </del><ins>three </ins>old prisons soon.');
  t.match(text, /Recommendation: changed 2 December 2026/);
  t.match(text, /By Federal Institute[^(]* \(editor\)/);
  t.match(text, /themes .*Prisons.*Asylum/i);
  t.match(text, /follow-up No Yes/);
  t.match(html, `href="/en/recommendations/${id}?asOf=2026-12-02"`);
  t.notMatch(html, /Somebody/, 'a person is never named');
  t.match((await page(at(followed, '/history'))).text, en.touched, 'what only shows something else says so');
  const before = await page(at(id, '?asOf=2026-12-01'));
  t.match(before.text, 'Close two old prisons soon.');
});
