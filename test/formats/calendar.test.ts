import t from 'tap';
import { toCalendar } from '../../src/formats/calendar.ts';
import { accountFor, appForFile, caller, client } from '../helper.ts';
import { done, placeIn, sampleOf } from '../samples.ts';

const { app, database } = await appForFile(t, { search: false });
const get = client(app);

/** The lines of a calendar as a program reads them: unfolded. */
const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

/** The events of a calendar, each as its properties with their parameters. */
function eventsOf(text: string): Record<string, string>[] {
  const events: Record<string, string>[] = [];
  for (const line of unfold(text)) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]+)?):(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') events.push({});
    const event = events.at(-1);
    if (event && name !== '') event[name] = parameters === '' ? value : `${parameters.slice(1)}:${value}`;
  }
  return events;
}

t.test('no line is longer than 75 octets or cut within a character, and hostile text stays a value', async (t) => {
  const summary = `Été 💥, \\ ; a,b\r\nEND:VEVENT\nBEGIN:VALARM\u0000\ud800 ${'é💥漢'.repeat(60)}`;
  const text = toCalendar({
    name: 'A, b',
    language: 'fr',
    source: 'http://a.test/?a=b\r\nX:1',
    events: [
      {
        uid: 'u',
        date: '2024-12-31',
        modifiedAt: '2026-01-02T03:04:05.678Z',
        sequence: 4,
        status: 'CONFIRMED',
        summary: { language: 'fr', text: summary },
        url: 'http://a.test/ b\r\nATTACH:x',
        categories: ['a,b', 'c'],
      },
    ],
  });
  t.ok(text.endsWith('\r\n'));
  t.notMatch(text.replaceAll('\r\n', ''), /[\r\n]/, 'every break is CRLF');
  for (const line of text.split('\r\n')) {
    t.ok(Buffer.byteLength(line) <= 75, line);
    t.notMatch(line, /\ufffd/);
  }
  const lines = unfold(text);
  t.equal(lines.filter((line) => /^(BEGIN|END):/.test(line)).length, 4);
  t.notOk(lines.some((line) => /^(X|ATTACH):/.test(line)));
  const [event = {}] = eventsOf(text);
  t.match(event, {
    DTSTART: 'VALUE=DATE:20241231',
    DTEND: 'VALUE=DATE:20250101',
    'LAST-MODIFIED': '20260102T030405Z',
    DTSTAMP: '20260102T030405Z',
    SEQUENCE: '4',
    CATEGORIES: 'a\\,b,c',
  });
  const unescaped = event['SUMMARY']?.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
  t.equal(unescaped, `LANGUAGE=fr:${summary.replace('\r\n', '\n').replace('\u0000\ud800', '')}`);
});

t.test('the calendar has every dated deadline of the list, with the same filters, and no other', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const editor = caller(app, key);
  const place = await placeIn(database);
  const made: string[] = [];
  for (const [at, dueOn] of ['2031-04-05', '2031-02', '2031'].entries()) {
    const { path, body } = sampleOf('deadline', 900 + at, place);
    made.push((await done(editor, 'POST', path, { ...body, dueOn })).id);
  }
  for (const query of ['', 'body=ccpr', 'kind=periodicReport', 'from=2031-01-01&to=2031-12-31', 'state=done&state=unknown']) {
    const listed = (await get(`/deadlines?pageSize=500&${query}`)).body.items as Record<string, string>[];
    const calendar = await get(`/deadlines?format=ics&${query}`);
    t.equal(calendar.status, 200);
    t.equal(calendar.headers['content-type'], 'text/calendar; charset=utf-8');
    t.strictSame(
      eventsOf(calendar.text).map(({ UID }) => UID),
      listed.filter(({ dueOn }) => dueOn).map(({ uri }) => uri),
      query,
    );
  }
  const events = eventsOf((await get('/deadlines?from=2031-01-01&to=2031-12-31', { accept: 'text/calendar' })).text);
  const of = (id: string | undefined) => events.find(({ UID }) => UID === `http://id.monitum.test/id/deadline/${id}`) ?? {};
  t.match(of(made[0]), { DTSTART: 'VALUE=DATE:20310405', DTEND: 'VALUE=DATE:20310406', SUMMARY: /^LANGUAGE=en:Invented title/ });
  t.match(of(made[1]), { DTSTART: 'VALUE=DATE:20310201', DTEND: 'VALUE=DATE:20310301', SUMMARY: /\(2031-02\\, day not known\)$/ });
  t.match(of(made[2]), { DTSTART: 'VALUE=DATE:20310101', DTEND: 'VALUE=DATE:20320101', SUMMARY: /\(2031\\, day not known\)$/ });
  const dutch = await get('/deadlines?format=ics&lang=nl&from=2031-01-01');
  t.equal(dutch.headers['content-language'], 'nl');
  t.match(dutch.text, 'dag niet bekend');
  t.match(dutch.text, 'SUMMARY;LANGUAGE=nl:');
  t.equal((await get('/deadlines?format=ics', { 'if-none-match': String((await get('/deadlines?format=ics')).headers.etag) })).status, 304);

  await done(editor, 'DELETE', `/deadlines/${made[0]}?reason=Invented`, undefined, 1);
  const after = eventsOf((await get('/deadlines?format=ics&from=2031-04-05&to=2031-04-05')).text);
  const cancelled = after.find(({ STATUS }) => STATUS === 'CANCELLED');
  t.match(cancelled, { UID: `http://id.monitum.test/id/deadline/${made[0]}`, DTSTART: 'VALUE=DATE:20310405', SEQUENCE: '2' });
  t.notOk(cancelled?.['SUMMARY'], 'what was withdrawn has no words');
  await done(editor, 'DELETE', `/deadlines/${made[1]}?reason=Invented&redact=true`, undefined, 1);
  const { path, body } = sampleOf('deadline', 950, place);
  const draft = await done(editor, 'POST', path, { ...body, dueOn: '2031-04-05', isDraft: true });
  await done(editor, 'DELETE', `/deadlines/${draft.id}?reason=Invented`, undefined, 1);
  const text = (await get('/deadlines?format=ics')).text;
  t.notMatch(text, String(made[1]), 'nor is anything said of what is redacted');
  t.notMatch(text, draft.id, 'or was never public');
});

t.test('what means nothing in a calendar is refused by name', async (t) => {
  for (const [name, value] of [
    ['page', '1'],
    ['pageSize', '20'],
    ['select', '(title)'],
    ['sort', 'dueOn'],
  ] as const) {
    const refused = await get(`/deadlines?format=ics&${name}=${value}`);
    t.match(refused, { status: 400, body: { issues: [{ in: 'query', name, value }] } }, name);
    t.equal((await get(`/deadlines?${name}=${value}`, { accept: 'text/calendar' })).status, 400);
    t.equal((await get(`/deadlines?${name}=${value}`)).status, 200, `${name} goes with JSON`);
  }
  t.match(await get('/deadlines?format=csv'), { status: 400, body: { issues: [{ name: 'format' }] } });
});
