import { sql } from 'drizzle-orm';
import t from 'tap';
import { select } from '../../db/client.ts';
import { recommendationsAsking, treatiesAskedIn } from '../../src/treaties/asking.ts';
import { readNames } from '../../src/treaties/names.ts';
import { listOpenReservations } from '../../src/treaties/reservations.ts';
import type { Asked } from '../../src/treaties/wording.ts';
import { treatyActionWrites } from '../../src/treaties/writes.ts';
import { accountFor, appForFile, caller } from '../helper.ts';

const source = { kind: 'official', citation: 'Depositary notification read for a test', url: 'https://treaties.un.org/' };
const fact = { sources: [source], verification: 'verified' };
let day = 0;
const start = Date.now();
/** The clock of the story: noon of a day after the seed was loaded. */
const clock = () => new Date(start + day * 86_400_000);
const onDay = (offset: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date(start + offset * 86_400_000));
const { app, database } = await appForFile(t, { search: false, config: { clock } });
const account = async (roles: string[], institution: string) =>
  caller(app, (await accountFor(database, { roles: roles as never, institution })).key);
const editor = await account(['editor'], 'firm');
const stranger = await account(['editor'], 'unia');
const reviewer = await account(['reviewer'], 'vmri');
const contributor = caller(app, (await accountFor(database, { roles: ['contributor'], represents: 'An NGO', voice: 'civilSociety' })).key);
const anybody = caller(app);
const rows = <Row>(query: ReturnType<typeof sql>) => select<Row>(database.whole, query);
const statusOf = async (code: string, query = '') => (await anybody('GET', `/treaties/${code}${query}`)).body.standing.status.code;

t.test('what the seed’s recommendations ask for under each treaty', async (t) => {
  const expected: Record<Asked, Record<string, string[]>> = {
    ratify: {
      opcat: ['A/HRC/18/3 100.1', 'A/HRC/18/3 100.2', 'A/HRC/18/3 100.6'],
      icescrOp: ['A/HRC/18/3 100.2', 'A/HRC/18/3 100.3', 'A/HRC/18/3 100.6'],
      genevaAp3: ['A/HRC/18/3 100.5'],
      ced: ['A/HRC/18/3 101.1', 'A/HRC/18/3 101.2'],
      ecrml: ['A/HRC/18/3 102.4'],
      fcnm: ['A/HRC/18/3 102.11', 'Resolution 1301 (2002) unspecified'],
      cmw: ['A/HRC/18/3 103.1', 'A/HRC/18/3 103.2', 'A/HRC/18/3 103.4'],
      marrakesh: ['CRPD/C/BEL/CO/1 41'],
    },
    sign: {},
    withdrawReservations: {
      iccpr: ['A/HRC/18/3 102.1', 'A/HRC/18/3 102.2', 'A/HRC/18/3 102.3'],
      icerd: ['A/HRC/18/3 102.2'],
      crc: ['A/HRC/18/3 102.7'],
    },
  };
  const treaties = await rows<{ code: string }>(sql`select code from treaties order by code`);
  for (const asked of ['ratify', 'sign', 'withdrawReservations'] as const) {
    const found: Record<string, string[]> = {};
    for (const { code } of treaties)
      for (const { symbol, paragraph } of await recommendationsAsking(database.db, code, asked))
        found[code] = [...(found[code] ?? []), `${symbol} ${paragraph}`];
    for (const list of [...Object.values(found), ...Object.values(expected[asked])]) list.sort();
    t.strictSame(found, expected[asked], asked);
  }
});

t.test('what a text asks for is told from what it mentions', async (t) => {
  const find = readNames(await rows(sql`select code, abbreviation, title, synonyms, protocol_to as "protocolTo" from treaties`));
  for (const [language, text, asked, expected] of [
    ['en', 'Ratify the Optional Protocol to the Convention on the Rights of the Child on a communications procedure.', 'ratify', 'crcOpic'],
    ['en', 'Ratify the Istanbul Convention, which complements CEDAW.', 'ratify', 'istanbul'],
    ['en', 'Ratify OPCAT and fully implement the CRC.', 'ratify', 'opcat'],
    ['en', 'Sign and ratify ICRMW, as recommended by the CAT.', 'ratify', 'cmw'],
    ['en', 'Sign and ratify ICRMW, as recommended by the CAT.', 'sign', 'cmw'],
    ['en', 'Accelerate the process of ratification of OPCAT and set up a national preventive mechanism.', 'ratify', 'opcat'],
    ['en', 'Ratify Protocol No. 12 to the ECHR.', 'ratify', 'echrP12'],
    ['en', 'Ratify the amendments to the Rome Statute of the ICC.', 'ratify', ''],
    ['en', 'Since the ratification of the Convention on the Rights of Persons with Disabilities, see that it is applied.', 'ratify', ''],
    ['en', 'Train judges on the ratified Convention on the Rights of the Child.', 'ratify', ''],
    ['en', 'Make sure that persons joining the police know the CRPD.', 'ratify', ''],
    ['en', 'Strengthen the use of sign language under the CRPD.', 'sign', ''],
    ['en', 'Sign the Convention on Access to Official Documents and teach sign language.', 'sign', 'tromso'],
    ['fr', 'Ratifier la Convention d’Istanbul et assurer sa mise en œuvre conformément à la CEDAW.', 'ratify', 'istanbul'],
    ['fr', 'Envisager de ratifier le Protocole facultatif se rapportant à la Convention contre la torture.', 'ratify', 'opcat'],
    ['nl', 'Bekrachtig het OPCAT en voer het Kinderrechtenverdrag uit.', 'ratify', 'opcat'],
    ['nl', 'België dient het Verdrag van Istanbul te bekrachtigen.', 'ratify', 'istanbul'],
    ['de', 'Die UN-BRK umsetzen und das OPCAT ratifizieren.', 'ratify', 'opcat'],
    [
      'en',
      'The State party should consider withdrawing its reservations to article 10 of the International Covenant on Civil and Political Rights.',
      'withdrawReservations',
      'iccpr',
    ],
    ['en', 'Withdraw its declarations on articles 2 and 40 of the Convention.', 'withdrawReservations', 'crc'],
    ['en', 'Withdraw all reservations to human rights treaties.', 'withdrawReservations', ''],
    ['en', 'Do not withdraw from the Istanbul Convention.', 'withdrawReservations', ''],
  ] as const) {
    const found = treatiesAskedIn(
      find,
      { language, text },
      asked,
      text.includes('of the Convention.') ? { code: 'crc', kind: 'convention' } : undefined,
    );
    t.equal([...found].sort().join(), expected, text);
  }
  const began = Date.now();
  const long = `Remove ${'obstacle '.repeat(5_000)}`;
  treatiesAskedIn(find, { language: 'en', text: long }, 'withdrawReservations');
  t.ok(Date.now() - began < 5_000, 'a long text takes no longer than its length asks for');
});

const act = (more: object = {}) => ({ kind: 'ratification', takenOn: '2026-06-01', ...fact, ...more });

t.test('an act is added, read by anybody, changed, handed over and withdrawn, and the standing follows', async (t) => {
  const path = '/treaties/ecrml/actions';
  t.equal(await statusOf('ecrml'), 'notParty');
  const made = await editor('POST', path, act());
  t.equal(made.status, 201, made.text);
  const { id } = made.body;
  const one = `${path}/${id}`;
  t.equal(made.headers['location'], `http://monitum.test/api/monitoring/v1${one}`);
  t.match(await anybody('GET', one), {
    status: 200,
    body: { kind: { code: 'ratification' }, takenOn: '2026-06-01', treaty: { code: 'ecrml' }, version: 1 },
  });
  t.match((await anybody('GET', path)).body, { total: 1, items: [{ id, href: `http://monitum.test/api/monitoring/v1${one}` }] });
  t.match((await anybody('GET', '/treaties/ecrml')).body.standing, {
    status: { code: 'party' },
    isRatified: true,
    restsOn: { id, href: `http://monitum.test/api/monitoring/v1${one}` },
  });
  t.match(await rows(sql`select type, subject_id as id from changes order by sequence desc limit 2`), [
    { type: 'treaty.updated', id: 'ecrml' },
    { type: 'treatyAction.published', id },
  ]);
  t.match(await editor('POST', path, act()), { status: 409, body: { existing: id } });
  for (const [status, headers, who] of [
    [412, { 'if-match': '"9"' }, editor],
    [400, {}, editor],
    [403, { 'if-match': '"1"' }, stranger],
    [403, { 'if-match': '"1"' }, reviewer],
    [401, { 'if-match': '"1"' }, anybody],
  ] as const)
    t.equal((await who('PATCH', one, { takenOn: '2026-07' }, headers)).status, status);
  t.equal((await editor('PATCH', `/treaties/cmw/actions/${id}`, { takenOn: '2026-07' }, { 'if-match': '"1"' })).status, 404);
  t.equal((await anybody('GET', `/treaties/cmw/actions/${id}`)).status, 404);
  const changed = await editor('PATCH', one, { takenOn: '2026-07', note: { en: 'Seen.' } }, { 'if-match': '"1"' });
  t.match(changed, { status: 200, body: { takenOn: '2026-07', version: 2 } });
  t.equal(await statusOf('ecrml', '?asOf=2026-07-30'), 'notParty');
  t.equal(await statusOf('ecrml', '?asOf=2026-07-31'), 'party');
  t.equal((await editor('PATCH', one, { note: null }, { 'if-match': '"2"' })).body.note, undefined);
  t.equal((await editor('PATCH', one, { takenOn: null }, { 'if-match': '"3"' })).status, 400, 'an act needs a day on which it counts');
  t.equal((await editor('POST', `${one}/handOvers`, { to: 'unia', reason: 'theirs' }, { 'if-match': '"3"' })).status, 201);
  t.equal((await stranger('DELETE', `${one}?reason=a%20mistake`, undefined, { 'if-match': '"4"' })).status, 204);
  t.match(await anybody('GET', one), { status: 410, body: { reason: 'a mistake', lastVersion: 5 } });
  t.equal((await anybody('GET', path)).body.total, 0);
  t.equal(await statusOf('ecrml'), 'notParty');
});

t.test('what is not right is refused, naming it', async (t) => {
  for (const [more, name] of [
    [{ kind: 'song' }, 'kind'],
    [{ takenOn: undefined }, 'takenOn'],
    [{ takenOn: '2026-02-30' }, 'takenOn'],
    [{ colour: 'red' }, 'colour'],
    [{ treaty: 'cmw' }, 'treaty'],
    [{ sources: [] }, 'sources'],
  ] as const)
    t.match(await editor('POST', '/treaties/cmw/actions', act(more)), { status: 400, body: { issues: [{ name }] } }, name);
  t.equal((await editor('POST', '/treaties/nothing/actions', act())).status, 404);
  t.equal((await anybody('POST', '/treaties/cmw/actions', act())).status, 401);
  t.equal((await reviewer('POST', '/treaties/cmw/actions', act())).status, 403);
  t.equal((await anybody('GET', '/treaties/cmw/actions/nothing')).status, 404);
  t.equal((await anybody('GET', '/treaties/nothing/actions/nothing')).status, 404);
});

t.test('a draft changes nothing that others see', async (t) => {
  const before = await anybody('GET', '/treaties/cmw');
  const made = await editor('POST', '/treaties/cmw/actions', act({ takenOn: '2026-04-01', isDraft: true }));
  t.equal(made.status, 201, made.text);
  const one = `/treaties/cmw/actions/${made.body.id}`;
  for (const who of [anybody, stranger]) {
    t.equal((await who('GET', one)).status, 404);
    t.equal((await who('GET', '/treaties/cmw/actions')).body.total, 0);
    t.strictSame((await who('GET', '/treaties/cmw')).body, before.body);
    t.equal(
      (await who('GET', '/ratifications?ratified=true')).body.items.some(({ code }: { code: string }) => code === 'cmw'),
      false,
    );
  }
  t.equal((await editor('GET', one)).status, 200);
  t.equal((await editor('GET', '/proposedAssessments?treaty=cmw')).body.total, 0, 'and proposes nothing');
  t.equal((await editor('DELETE', `${one}?reason=x`, undefined, { 'if-match': '"1"' })).status, 204);
  t.equal((await anybody('GET', one)).status, 404, 'what was never public never was');
});

t.test('a day is answered from what was published then, as far as the file remembers', async (t) => {
  const table = async (asOf: string) => {
    const { body } = await anybody('GET', `/ratifications?asOf=${asOf}`);
    const line = body.items.find(({ code }: { code: string }) => code === 'oviedo');
    return [body.basis, line.standing.status.code];
  };
  day = 3;
  const made = await editor('POST', '/treaties/oviedo/actions', act({ takenOn: '2020-05-05' }));
  t.equal(made.status, 201, made.text);
  day = 6;
  t.strictSame(await table('2020-05-05'), ['presentKnowledge', 'party'], 'before it remembers: what is known now');
  t.strictSame(await table('2020-05-04'), ['presentKnowledge', 'notParty']);
  t.strictSame(await table(onDay(0)), ['published', 'notParty'], 'it had not been published here yet');
  t.strictSame(await table(onDay(2)), ['published', 'notParty']);
  t.strictSame(await table(onDay(3)), ['published', 'party']);
  t.strictSame(await table(onDay(6)), ['published', 'party']);
  t.strictSame(await table(onDay(400)), ['presentKnowledge', 'party']);
  const [{ body: then }, { body: now }] = [
    await anybody('GET', `/treaties/oviedo?asOf=${onDay(2)}`),
    await anybody('GET', '/treaties/oviedo'),
  ];
  t.match(then, { basis: 'published', actions: [], standing: { status: { code: 'notParty' } } });
  t.match(now, { basis: 'published', standing: { status: { code: 'party' } } });
  t.match((await anybody('GET', `/treaties?asOf=${onDay(2)}`)).body, { basis: 'published', asOf: onDay(2), total: 61 });
  t.match((await editor('GET', `/treaties?asOf=${onDay(2)}`)).body, { basis: 'published', total: 61 });
  t.equal((await editor('DELETE', `/treaties/oviedo/actions/${made.body.id}?reason=wrong`, undefined, { 'if-match': '"1"' })).status, 204);
  day = 8;
  t.strictSame(await table(onDay(5)), ['published', 'party'], 'a withdrawal does not change what was shown');
  t.strictSame(await table(onDay(6)), ['published', 'notParty']);
  t.strictSame(await table('2020-05-05'), ['presentKnowledge', 'notParty']);
});

const proposals = async (query: string) => (await editor('GET', `/proposedAssessments?pageSize=100&${query}`)).body;
const paragraphs = (body: { items: { recommendation: { paragraph: string } }[] }) =>
  body.items.map(({ recommendation }) => recommendation.paragraph).sort();

t.test('a ratification is proposed as implementation of those that asked for it, once and to staff alone', async (t) => {
  t.equal((await anybody('GET', '/proposedAssessments')).status, 401);
  t.equal((await contributor('GET', '/proposedAssessments')).status, 403);
  const [done] = await rows<{ id: string }>(
    sql`select r.id from recommendations r join paragraphs p on p.id = r.paragraph join documents d on d.id = r.document where d.symbol = 'A/HRC/18/3' and p.number = '103.4'`,
  );
  await rows(
    sql`insert into assessments (id, recommendation, institution, status, confidence, evidence_up_to, methodology_version, state, valid_from) select 'wasimplemented', ${done?.id}, 'firm', 'implemented', (select code from confidence_levels limit 1), '2026-01-01', '1', 'published', now()`,
  );
  const assessed = await rows(sql`select count(*) from assessments`);
  const signed = await editor('POST', '/treaties/cmw/actions', act({ kind: 'signature', takenOn: '2026-05-01' }));
  t.equal(signed.status, 201, signed.text);
  const first = await proposals('treaty=cmw');
  t.strictSame(paragraphs(first), ['103.1', '103.2'], 'what is implemented is not open');
  t.match(first.items[0], {
    state: 'open',
    status: { code: 'limitedProgress' },
    treaty: { code: 'cmw' },
    treatyAction: { id: signed.body.id, kind: 'signature' },
    version: 1,
  });
  const ratified = await editor('POST', '/treaties/cmw/actions', act());
  const second = await proposals('treaty=cmw&state=open');
  t.equal(second.total, 4);
  t.equal(second.items.filter(({ status }: { status: { code: string } }) => status.code === 'implemented').length, 2);
  const note = await editor('PATCH', `/treaties/cmw/actions/${ratified.body.id}`, { note: { en: 'x' } }, { 'if-match': '"1"' });
  t.equal(note.status, 200);
  t.equal((await proposals('treaty=cmw')).total, 4);
  t.strictSame(await rows(sql`select count(*) from assessments`), assessed, 'nothing is assessed by itself');
  t.strictSame(await rows(sql`select from changes where subject_kind = 'proposedAssessment'`), [], 'and readers are told nothing');
  const { id } = (await proposals(`state=open&recommendation=${second.items[0].recommendation.id}`)).items[0];
  const one = `/proposedAssessments/${id}`;
  t.match((await editor('GET', one)).headers['etag'], /^"1-/);
  const dismissal = { state: 'dismissed', reason: 'it asks for more' };
  for (const [status, body, headers, who] of [
    [400, dismissal, {}, reviewer],
    [412, dismissal, { 'if-match': '"4"' }, reviewer],
    [400, { state: 'dismissed' }, { 'if-match': '"1"' }, reviewer],
    [400, { ...dismissal, state: 'taken' }, { 'if-match': '"1"' }, reviewer],
    [400, { ...dismissal, status: 'implemented' }, { 'if-match': '"1"' }, reviewer],
    [403, dismissal, { 'if-match': '"1"' }, contributor],
    [401, dismissal, { 'if-match': '"1"' }, anybody],
    [200, dismissal, { 'if-match': '"1"' }, reviewer],
    [409, dismissal, { 'if-match': '"2"' }, reviewer],
  ] as const) {
    const answer = await who('PATCH', one, body, headers);
    t.equal(answer.status, status, answer.text);
    if (status === 200) t.match(answer.body, { state: 'dismissed', reason: 'it asks for more', version: 2 });
  }
  t.equal((await editor('PATCH', '/proposedAssessments/nothing', dismissal, { 'if-match': '"1"' })).status, 404);
  t.equal((await editor('GET', '/proposedAssessments?state=odd')).status, 400);
  t.equal((await editor('GET', '/proposedAssessments?treaty=xyz')).status, 400);
  t.match(await editor('GET', '/proposedAssessments?pageSize=1&treaty=cmw'), { status: 200, body: { total: 4, page: 1, next: /page=2/ } });
  const withdrawn = await editor('DELETE', `/treaties/cmw/actions/${ratified.body.id}?reason=a%20mistake`, undefined, {
    'if-match': '"2"',
  });
  t.equal(withdrawn.status, 204);
  const left = await proposals('treaty=cmw&state=open');
  t.ok(
    left.items.every(({ treatyAction }: { treatyAction: { id: string } }) => treatyAction.id === signed.body.id),
    'proposals of a withdrawn act are dismissed with it',
  );
});

t.test('an act older than the recommendation proposes nothing', async (t) => {
  t.equal((await editor('POST', '/treaties/marrakesh/actions', act({ takenOn: '2013-06-28' }))).status, 201);
  t.equal((await proposals('treaty=marrakesh')).total, 0);
  t.equal((await editor('POST', '/treaties/marrakesh/actions', act({ takenOn: '2025-06-28' }))).status, 201);
  t.strictSame(paragraphs(await proposals('treaty=marrakesh')), ['41']);
});

t.test('a treaty tells its open reservations and who asked to withdraw them; a withdrawal of one is proposed', async (t) => {
  const open = async () => (await anybody('GET', '/treaties/icerd')).body.openReservations;
  const [reservation] = await open();
  t.match(reservation, {
    kind: { code: 'interpretativeDeclaration' },
    article: '4',
    asOf: '2015-03',
    askedToWithdraw: [{ symbol: 'A/HRC/18/3', paragraph: '102.2' }],
  });
  t.match(await anybody('GET', reservation.href.replace('http://monitum.test/api/monitoring/v1', '')), { status: 200 });
  t.equal(
    (await anybody('GET', '/treaties/iccpr')).body.openReservations.length,
    6,
    'a withdrawal without article and date lifts none that was seen',
  );
  t.strictSame((await anybody('GET', '/treaties/crpd')).body.openReservations, []);
  const asking = reservation.askedToWithdraw[0].id;
  t.strictSame((await listOpenReservations(database.db, asking)).map(({ treaty }) => treaty).sort(), [
    'iccpr',
    'iccpr',
    'iccpr',
    'iccpr',
    'iccpr',
    'iccpr',
    'icerd',
  ]);
  const lift = await editor('POST', '/treaties/icerd/actions', act({ kind: 'reservationWithdrawal', article: '4' }));
  t.equal(lift.status, 201, lift.text);
  t.strictSame(await open(), []);
  t.equal((await anybody('GET', '/treaties/icerd?asOf=2020-01-01')).body.openReservations.length, 1, 'it was open then');
  t.match((await proposals('treaty=icerd')).items, [{ status: { code: 'implemented' }, recommendation: { id: asking } }]);
  t.equal((await editor('POST', '/treaties/iccpr/actions', act({ kind: 'reservationWithdrawal', article: '14(1), 14(5)' }))).status, 201);
  t.equal((await anybody('GET', '/treaties/iccpr')).body.openReservations.length, 5);
  const partly = await proposals('treaty=iccpr');
  t.strictSame(paragraphs(partly), ['102.1', '102.2', '102.3']);
  t.ok(
    partly.items.every(({ status }: { status: { code: string } }) => status.code === 'limitedProgress'),
    'others are left',
  );
});

t.test('what the seed holds has the ids that the API would give it, but for second acts of the same key', async (t) => {
  const stored = await rows<Record<string, string | null>>(
    sql`select id, treaty, kind, taken_on as "takenOn", article from treaty_actions where institutions = '{}'`,
  );
  const ids = stored.map((row) => [
    row['id'],
    treatyActionWrites.idOf(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never, {} as never),
  ]);
  const derived = new Set(ids.map(([, id]) => id));
  t.equal(ids.filter(([stored, id]) => stored === id).length, derived.size, `${ids.length} acts`);
});
