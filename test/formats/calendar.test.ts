import ICAL from 'ical.js';
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
  t.match(await get('/deadlines?format=docx'), { status: 400, body: { issues: [{ name: 'format' }] } });
});

/** The events of a calendar as an independent reader understands them. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({ component: one, event: new ICAL.Event(one) }));

t.test('an independent reader finds in ten filters every dated deadline as the API gives it', async (t) => {
  const filters = [
    '',
    'body=ccpr',
    'body=crpd&body=cat',
    'kind=periodicReport',
    'organisation=un',
    'state=open',
    'state=done',
    'state=unknown&kind=periodicReport',
    'from=2024-01-01',
    'from=2015-01-01&to=2020-12-31',
  ];
  for (const [at, filter] of filters.entries()) {
    const language = (['en', 'nl', 'fr', 'de'] as const)[at % 4] ?? 'en';
    const { items } = (await get(`/deadlines?pageSize=500&${filter}`)).body as {
      items: {
        uri: string;
        href: string;
        dueOn?: string;
        state: string;
        version: number;
        modifiedAt: string;
        title: Record<string, string>;
      }[];
    };
    const answer = await get(`/deadlines?format=ics&lang=${language}&${filter}`);
    const events = read(answer.text).filter(({ component }) => component.getFirstPropertyValue('status') !== 'CANCELLED');
    const dated = items.filter(({ dueOn }) => dueOn);
    t.equal(events.length, dated.length, filter);
    t.equal(answer.headers['content-language'], language);
    for (const [index, item] of dated.entries()) {
      const { event, component } = events[index] as (typeof events)[number];
      const dueOn = item.dueOn as string;
      const [year = 0, month, day] = dueOn.split('-').map(Number);
      const end = new Date(
        Date.UTC(
          month === undefined ? year + 1 : year,
          month === undefined ? 0 : day === undefined ? month : month - 1,
          day === undefined ? 1 : day + 1,
        ),
      );
      t.match(
        {
          uid: event.uid,
          from: event.startDate.toString(),
          to: event.endDate.toString(),
          sequence: event.sequence,
          url: component.getFirstPropertyValue('url'),
          changed: String(component.getFirstPropertyValue('last-modified')),
        },
        {
          uid: item.uri,
          from: `${dueOn}-01-01`.slice(0, 10),
          to: end.toISOString().slice(0, 10),
          sequence: item.version,
          url: item.href,
          changed: `${item.modifiedAt.slice(0, 19)}Z`,
        },
      );
      t.ok(event.summary.startsWith(item.title[language] ?? item.title['en'] ?? ''), event.summary);
      const alarms = component.getAllSubcomponents('valarm').map((one) => String(one.getFirstPropertyValue('trigger')));
      const isToCome = item.state === 'open' && dueOn > new Date().toISOString().slice(0, dueOn.length);
      t.strictSame(alarms, isToCome ? ['-P29DT15H', '-P6DT15H'] : [], `${dueOn} ${item.state}`);
    }
  }
});

t.test('a calendar says what it is called, whose it is and where it is, for each filter and language', async (t) => {
  const calendar = new ICAL.Component(ICAL.parse((await get('/deadlines?format=ics&lang=de&body=cat')).text));
  t.match(calendar.getFirstPropertyValue('name'), /^Monitum: Fristen für Belgien – CAT/);
  t.equal(calendar.getFirstPropertyValue('x-wr-calname'), calendar.getFirstPropertyValue('name'));
  t.match(calendar.getFirstPropertyValue('description'), 'CC BY 4.0');
  t.equal(String(calendar.getFirstPropertyValue('refresh-interval')), 'P1D');
  t.equal(calendar.getFirstPropertyValue('source'), 'http://monitum.test/api/monitoring/v1/deadlines?format=ics&lang=de&body=cat');
});

t.test('what is met or moved out of the filter is taken off, and what is met is no longer reminded of', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const editor = caller(app, key);
  const place = await placeIn(database);
  const { path, body } = sampleOf('deadline', 970, place);
  const made = await done(editor, 'POST', path, { ...body, dueOn: '2032-05-06', completedOn: undefined, state: 'open' });
  const uid = `http://id.monitum.test/id/deadline/${made.id}`;
  const find = async (query: string) => read((await get(`/deadlines?format=ics&${query}`)).text).find(({ event }) => event.uid === uid);
  const statusOf = async (query: string) => (await find(query))?.component.getFirstPropertyValue('status');
  const alarmsOf = async (query: string) => (await find(query))?.component.getAllSubcomponents('valarm').length;
  t.not(await statusOf('state=open'), 'CANCELLED');
  t.equal(await alarmsOf('state=open'), 2);
  t.equal(await find('state=done'), undefined);
  const single = read((await get(`/deadlines/${made.id}?format=ics`)).text);
  t.strictSame(
    single.map(({ event }) => event.uid),
    [uid],
    'one deadline is a calendar too',
  );

  const change = (version: number, patch: object) => done(editor, 'PATCH', `${path}/${made.id}`, patch, version);
  await change(1, { dueOn: '2033-01-02' });
  t.equal(await statusOf('from=2032-01-01&to=2032-12-31'), 'CANCELLED', 'moved out of the range');
  t.not(await statusOf('from=2033-01-01'), 'CANCELLED');
  await change(2, { state: 'done', completedOn: '2026-01-02' });
  t.equal(await statusOf('state=open'), 'CANCELLED', 'met');
  t.equal((await find('state=open'))?.event.sequence, 3);
  t.not(await statusOf(''), 'CANCELLED', 'a calendar of all keeps it');
  t.equal(await alarmsOf(''), 0);
  t.equal(await find('body=upr&state=open'), undefined, 'a calendar that never had it hears nothing');

  await change(3, { kind: 'followUpReply' });
  t.equal(await statusOf('kind=submission'), 'CANCELLED', 'of another kind now');
  t.equal(await statusOf('kind=followUpReply'), 'CONFIRMED');
  await change(4, { dueOn: null, state: 'open', completedOn: null });
  const last = await find('');
  t.match(
    [last?.component.getFirstPropertyValue('status'), String(last?.event.startDate)],
    ['CANCELLED', '2033-01-02'],
    'without a date any more',
  );
});
