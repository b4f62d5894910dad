import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { groupByMonth, standOf } from '../../src/deadlines/groups.ts';
import { recommendationsAsking } from '../../src/treaties/asking.ts';
import { depositaryPage } from '../../src/treaties/depositary.ts';
import { findAcceptance } from '../../src/treaties/procedures.ts';
import { lastDay } from '../../src/web/dates.ts';
import { accountFor, appForFile, caller, client } from '../helper.ts';

const today = '2026-11-22';
const { app, database } = await appForFile(t, { search: false, config: { clock: () => new Date(`${today}T11:00:00Z`) } });
const api = client(app);

async function page(path: string) {
  const { statusCode, body } = await app.inject({ method: 'GET', url: path });
  return { status: statusCode, html: body };
}

/** What a pattern's only group finds, everywhere. */
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found]) => found as string);
const part = (html: string, id: string): string => new RegExp(`id="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? '';

interface Line {
  code: string;
  signedOn?: string;
  boundOn?: string;
  inForceOn?: string;
  standing: { status: { code: string } };
}

t.test('the standing on the page of a treaty is that of the API, on any day', async (t) => {
  for (const [code, asOf] of [
    ['crpd', '2007-03-29'],
    ['crpd', '2009-07-01'],
    ['crpd', '2026-01-01'],
    ['esc', '2004-04-30'],
    ['esc', '2004-05-01'],
    ['opcat', '2026-01-01'],
    ['cmw', '2026-01-01'],
    ['marrakesh', '2026-01-01'],
    ['fcnm', '2030-01-01'],
  ]) {
    const { standing } = (await api(`/treaties/${code}?asOf=${asOf}`)).body;
    const { html } = await page(`/nl/treaties/${code}?asOf=${asOf}`);
    const box = /class="standing-large">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
    t.ok(box.includes(`standing-${standing.status.code}"`) && box.includes(standing.status.name.nl), `${code} on ${asOf}`);
    t.strictSame(all(box, /datetime="([^"]+)"/g), standing.restsOn?.takenOn ? [standing.restsOn.takenOn] : [], 'with the day of the act');
    t.equal(box.includes('class="unverified"'), standing.verification === 'unverified', 'and whether it was read');
  }
});

t.test('the table of ratifications holds what the API holds, on any day', async (t) => {
  for (const asOf of ['1990-01-01', '2009-07-15', today]) {
    const { items } = (await api(`/ratifications?asOf=${asOf}`)).body as { items: Line[] };
    const { html } = await page(`/en/ratifications?asOf=${asOf}`);
    const lines = all(html, /<tr><th scope="row">([\s\S]*?)<\/tr>/g);
    t.equal(lines.length, items.length);
    for (const { code, standing, ...days } of items) {
      const line = lines.find((one) => one.includes(`/en/treaties/${code}"`)) ?? '';
      t.ok(line.includes(`standing-${standing.status.code}"`), `${code} on ${asOf}`);
      const [, signed = '', bound = '', inForce = ''] = all(line, /<td>([\s\S]*?)<\/td>/g);
      for (const [cell, day] of [
        [signed, days.signedOn],
        [bound, days.boundOn],
        [inForce, days.inForceOn],
      ] as const)
        t.strictSame(all(cell, /href="\/en\/treaties\/\w+#act-\w+"><time datetime="([^"]+)"/g), day ? [day] : [], `${code}: ${day}`);
    }
  }
});

t.test('the table says what changed since another day', async (t) => {
  const { html } = await page('/en/ratifications?asOf=2009-07-15&since=2009-06-30');
  const changes = part(html, 'changes');
  t.strictSame(all(changes, /<tr><th scope="row"><a href="\/en\/treaties\/(\w+)"/g).sort(), ['crpd', 'crpdOp']);
  t.match(changes, /standing-signed[\s\S]*standing-party/, 'from signed to party');
});

t.test('every act is shown once, with its sources', async (t) => {
  for (const code of ['iccpr', 'esc', 'cat', 'opcat', 'echrP16', 'crcOpic']) {
    const { actions } = (await api(`/treaties/${code}`)).body;
    const { html } = await page(`/fr/treaties/${code}`);
    t.strictSame(all(html, /id="act-([^"]+)"/g).sort(), actions.map(({ id }: { id: string }) => id).sort(), code);
    t.equal(all(part(html, 'acts'), /(<details class="act-sources")/g).length, actions.length);
  }
});

t.test('what limits a treaty is told with what it says, and open where the API says so', async (t) => {
  for (const asOf of ['2010-01-01', today]) {
    const { openReservations } = (await api(`/treaties/iccpr?asOf=${asOf}`)).body;
    const section = part((await page(`/en/treaties/iccpr?asOf=${asOf}`)).html, 'reservations');
    t.equal(all(section, /(badge-strong)/g).length, openReservations.length);
    t.equal(all(section, /id="(limit-\w+)"/g).length, 6, 'those that were not made yet too');
    t.match(section, 'No duty to legislate on war propaganda');
  }
  const table = (await page('/en/ratifications')).html;
  t.match(table, /href="\/en\/treaties\/iccpr#reservations">6</);
});

t.test('a treaty says who asks for it, with the status', async (t) => {
  const asked = await recommendationsAsking(database.db, 'cmw', 'ratify');
  t.ok(asked.length > 0);
  const section = part((await page('/de/treaties/cmw')).html, 'asking');
  t.strictSame(
    all(section, /href="\/de\/recommendations\/(\w+)"/g),
    asked.map(({ id }) => id),
  );
  t.equal(all(section, /class="status (status-\w+)"/g).length, asked.length);
  t.match(part((await page('/en/treaties/crpd')).html, 'asking'), 'No recommendation here asks');
});

t.test('the list narrows as the API does, and a protocol without its treaty names it', async (t) => {
  const codes = async (query: string) =>
    all((await page(`/en/treaties?${query}`)).html, /treaty-name"><a href="\/en\/treaties\/(\w+)"/g).sort();
  for (const query of [
    '',
    'standing=signed',
    'standing=notParty&standing=unknown',
    'organisation=un&isCore=true',
    'organisation=&standing=',
  ]) {
    const asked = query.replace('organisation=&standing=', '');
    const { items } = (await api(`/treaties?pageSize=500&asOf=${today}&${asked}`.replace(/&$/, ''))).body as { items: Line[] };
    t.strictSame(await codes(query), items.map(({ code }) => code).sort(), query);
  }
  const { html } = await page('/en/treaties?standing=signed');
  t.match(html, /Protocol to <a href="\/en\/treaties\/echr"/);
});

t.test('the calendar counts what the API counts', async (t) => {
  const deadlinesOf = (html: string) => all(html, /id="deadline-(\w+)"/g).sort();
  for (const [query, asked] of [
    ['', ''],
    ['body=ccpr', 'body=ccpr'],
    ['treaty=iccprOp1', 'body=ccpr'],
    ['kind=followUpReply&state=done', 'kind=followUpReply&state=done'],
    ['state=open&state=unknown', 'state=open&state=unknown'],
    ['from=2026-10-15&to=2026-12-31', 'from=2026-10-15&to=2026-12-31'],
  ] as const) {
    const { items, total } = (await api(`/deadlines?pageSize=500&${asked}`.replace(/&$/, ''))).body as {
      items: { id: string; dueOn?: string; state: string }[];
      total: number;
    };
    const { html } = await page(`/en/calendar?met=true&${query}`);
    t.strictSame(deadlinesOf(html), items.map(({ id }) => id).sort(), query);
    t.match(html, `calendar-counts">${total} deadline`);
    const open = items.filter(({ dueOn, state }) => state !== 'done' && dueOn && lastDay(dueOn) < today);
    t.strictSame(deadlinesOf(part(html, 'passed')), open.map(({ id }) => id).sort(), 'those whose date has passed come first');
  }
  const { html } = await page('/en/calendar');
  t.equal(part(html, 'met'), '', 'what was met is shown on demand');
  t.match(html, /href="\/en\/calendar\?met=true#met"/);
  t.match(html, /2026<\/time><\/strong><span class="muted"> \(month and day not known\)/, 'a year is not made a day');
  t.match((await page('/en/calendar?treaty=cmw&body=ccpr')).html, 'No body that watches over this treaty', 'nothing is not everything');
});

t.test('the calendar of a filter can be taken away and subscribed to', async (t) => {
  const { html } = await page('/fr/calendar?treaty=iccpr&state=open&met=true&utm_source=x');
  const [address = ''] = all(html, /<a href="([^"]+)" type="text\/calendar"/g).map((href) => href.replaceAll('&amp;', '&'));
  t.equal(new URL(address).search, '?state=open&body=ccpr&lang=fr&format=ics');
  t.ok(html.includes(address.replace('http:', 'webcal:').replaceAll('&', '&amp;')));
  const { items } = (await api('/deadlines?state=open&body=ccpr')).body as { items: { dueOn?: string }[] };
  const calendar = await app.inject({ method: 'GET', url: address.replace('http://monitum.test', '') });
  t.equal(calendar.statusCode, 200);
  t.equal(calendar.body.match(/BEGIN:VEVENT/g)?.length, items.filter(({ dueOn }) => dueOn).length);
});

t.test('every page is there in four languages', async (t) => {
  for (const path of ['/treaties', '/ratifications', '/treaties/iccpr', '/calendar']) {
    const pages = await Promise.all(languages.map(async (language) => ({ language, ...(await page(`/${language}${path}`)) })));
    for (const { language, status, html } of pages) {
      t.equal(status, 200, `/${language}${path}`);
      t.ok(html.startsWith(`<!doctype html><html lang="${language}">`));
      t.equal(all(html, /<h1[^>]*>([^<]+)/g).length, 1);
      t.notMatch(html, /\sstyle="|undefined|\[object/);
      const ids = all(html, /\sid="([^"]+)"/g);
      t.equal(new Set(ids).size, ids.length, 'no id stands twice');
    }
    t.equal(new Set(pages.map(({ html }) => all(html, /<meta name="description" content="([^"]+)/g)[0])).size, 4, 'each in its own words');
  }
  t.match((await page('/nl/treaties/iccpr')).html, /<span lang="en">No duty to legislate[^<]+<\/span>/, 'another language is marked');
});

t.test('what is not there, or cannot be, is refused on a page', async (t) => {
  for (const [path, status] of [
    ['/nl/treaties/nothing', 404],
    ['/nl/treaties/crpd/actions', 404],
    ['/nl/treaties?standing=nothing', 400],
    ['/nl/treaties/crpd?asOf=2009-02-30', 400],
    ['/nl/ratifications?asOf=2010-01-01&since=2020-01-01', 400],
    ['/nl/calendar?treaty=nothing', 400],
    ['/nl/calendar?from=2027-01-01&to=2026-01-01', 400],
  ] as const) {
    const answer = await page(path);
    t.equal(answer.status, status, path);
    t.match(answer.html, /<html lang="nl">/);
  }
});

t.test('wording that is hostile stays wording, and what is withdrawn is gone', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const editor = caller(app, key);
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const made = await editor('POST', '/treaties/ecrml/actions', {
    ...{ kind: 'reservation', takenOn: '2026-01-02', article: evil, note: { nl: evil, fr: evil } },
    sources: [{ kind: 'official', citation: evil, url: 'https://example.org/?"><script>alert(1)</script>' }],
    verification: 'unverified',
  });
  t.equal(made.status, 201, made.text);
  const deadline = await editor('POST', '/deadlines', {
    ...{ kind: 'review', body: 'ecri', title: { nl: evil }, state: 'open', dueOn: '2027', note: { nl: evil } },
    sources: [{ kind: 'official', citation: evil }],
    verification: 'unverified',
  });
  t.equal(deadline.status, 201, deadline.text);
  for (const path of ['/nl/treaties/ecrml', '/nl/calendar', '/nl/ratifications?since=2026-01-01']) {
    const { html } = await page(path);
    t.notMatch(html, /<script>|<img/);
    if (!path.includes('ratifications')) t.match(html, '&lt;script>alert(1)');
  }
  t.equal(
    (await editor('DELETE', `/treaties/ecrml/actions/${made.body.id}?reason=test`, undefined, { 'if-match': '"1"' })).status < 300,
    true,
  );
  t.notMatch((await page('/nl/treaties/ecrml')).html, 'alert(1)');
});

t.test('a procedure is accepted by an act that names its article, or by that of a protocol about nothing else', (t) => {
  const act = (treaty: string, article: string | null) => ({ treaty, article });
  for (const [treaty, article, procedure, isAccepted] of [
    ['cat', '20, 21, 22', 'complaints', true],
    ['cat', '21', 'complaints', false],
    ['cat', null, 'inquiry', false],
    ['crcOpic', '12', 'complaints', false],
    ['crcOpic', null, 'complaints', true],
    ['crcOpic', null, 'inquiry', false],
    ['cedawOp', '1, 8', 'inquiry', true],
    ['iccpr', '41', 'complaints', false],
    ['icerd', '14(1)', 'complaints', true],
  ] as const)
    t.equal(findAcceptance([act('crpd', null), act(treaty, article)], treaty, procedure) !== undefined, isAccepted, `${treaty} ${article}`);
  t.end();
});

t.test('a treaty is found at its depositary by its reference, and by no guess', (t) => {
  t.match(depositaryPage('UNTC XVIII-12-a', 'fr'), 'mtdsg_no=XVIII-12-a&chapter=18&clang=_fr');
  t.match(depositaryPage('UNTC IV-15', 'nl'), 'mtdsg_no=IV-15&chapter=4&clang=_en');
  t.match(depositaryPage('CETS No. 210', 'fr'), 'www.coe.int/fr/web/conventions/full-list?module=treaty-detail&treatynum=210');
  for (const unknown of ['UNTS 1', 'ETS No. 5', '', null]) t.equal(depositaryPage(unknown, 'en'), undefined);
  t.end();
});

t.test('a date that is not known to the day has passed when all of it has', (t) => {
  t.equal(lastDay('2024-02'), '2024-02-29');
  for (const [dueOn, state, stand] of [
    ['2026-11', 'open', 'upcoming'],
    ['2026-10', 'open', 'passed'],
    ['2026', 'unknown', 'upcoming'],
    ['2025', 'unknown', 'passed'],
    ['2027', 'done', 'met'],
    [null, 'open', 'undated'],
    [today, 'open', 'upcoming'],
  ] as const)
    t.equal(standOf({ dueOn, state }, today), stand, `${dueOn} ${state}`);
  const months = groupByMonth(['2026', '2026-12-31', '2026-10', '2027-01', null].map((dueOn) => ({ dueOn })));
  t.strictSame(
    months.map(({ month }) => month),
    ['2026-10', '2026-12', '2026', '2027-01'],
  );
  t.end();
});
