import { sql } from 'drizzle-orm';
import t from 'tap';
import { select } from '../db/client.ts';
import { appForFile, client } from './helper.ts';

const { app, database } = await appForFile(t, { search: false });
const get = client(app);

/** Belgium's standing as it was read in sources, to hold against what is derived from the acts. */
const expected: Record<string, string[]> = {
  party: [
    ...[
      'icerd',
      'icescr',
      'icescrOp',
      'iccpr',
      'iccprOp1',
      'iccprOp2',
      'cedaw',
      'cedawOp',
      'cat',
      'crc',
      'crcOpac',
      'crcOpsc',
      'crcOpic',
      'crpd',
      'crpdOp',
      'ced',
      'genocide',
    ],
    ...[
      'refugee',
      'refugeeP67',
      'stateless54',
      'stateless61',
      'palermoThb',
      'rome',
      'echr',
      'echrP1',
      'echrP4',
      'echrP6',
      'echrP7',
      'echrP13',
      'echrP14',
      'echrP15',
      'echrP16',
    ],
    ...[
      'escAp88',
      'escCcp',
      'escRevised',
      'ecpt',
      'conv108',
      'thb',
      'lanzarote',
      'istanbul',
      'budapest',
      'victcomp',
      'medicrime',
      'corrCrim',
      'localsg',
    ],
  ],
  signed: ['echrP12', 'fcnm', 'conv108Plus', 'budapestP1', 'budapestP2', 'terrprev', 'terrprevAp', 'tromso'],
  notParty: ['cmw', 'ecrml', 'oviedo'],
  replaced: ['esc'],
  uncertain: ['opcat'],
  unknown: ['macolin', 'genevaAp3', 'marrakesh'],
};

t.test('the standing derived from the acts is the one that was read, for every treaty', async (t) => {
  const { body } = await get('/treaties?pageSize=500&asOf=2026-01-01');
  t.equal(body.total, 61);
  const derived = Object.fromEntries(
    body.items.map((item: { code: string; standing: { status: { code: string } } }) => [item.code, item.standing.status.code]),
  );
  const wanted = Object.fromEntries(Object.entries(expected).flatMap(([status, codes]) => codes.map((code) => [code, status])));
  t.strictSame(derived, wanted);
});

t.test('a standing says which act it rests on', async (t) => {
  for (const [code, asOf, status, kind, takenOn] of [
    ['crpd', '2026-01-01', 'party', 'ratification', '2009-07-02'],
    ['crpd', '2009-07-01', 'signed', 'signature', '2007-03-30'],
    ['crpd', '2009-07-02', 'party', 'ratification', '2009-07-02'],
    ['crpd', '2007-03-29', 'notParty', undefined, undefined],
    ['iccprOp1', '2000-01-01', 'party', 'accession', '1994-05-17'],
    ['opcat', '2026-01-01', 'uncertain', 'signature', '2005-10-24'],
    ['opcat', '2005-01-01', 'notParty', undefined, undefined],
    ['esc', '2004-04-30', 'party', 'ratification', '1990-10-16'],
    ['esc', '2004-05-01', 'replaced', 'replacement', '2004-05-01'],
    ['echrP15', '2022-01-01', 'party', 'entryIntoForce', '2021-08-01'],
    ['cmw', '2026-01-01', 'notParty', undefined, undefined],
    ['marrakesh', '2026-01-01', 'unknown', undefined, undefined],
  ] as const) {
    const { body } = await get(`/treaties/${code}?asOf=${asOf}`);
    t.equal(body.standing.status.code, status, `${code} on ${asOf}`);
    t.equal(body.standing.asOf, asOf);
    t.equal(body.standing.restsOn?.kind, kind, `${code} on ${asOf} rests on ${kind}`);
    t.equal(body.standing.restsOn?.takenOn, takenOn);
    if (kind)
      t.ok(
        body.actions.some((action: { id: string }) => action.id === body.standing.restsOn.id),
        'and that act is listed',
      );
  }
});

t.test('in force is another day than bound', async (t) => {
  t.strictSame(
    [(await get('/treaties/crpd?asOf=2009-07-15')).body.standing, (await get('/treaties/crpd?asOf=2009-08-01')).body.standing].map(
      ({ isRatified, isInForce }: { isRatified: boolean; isInForce: boolean }) => [isRatified, isInForce],
    ),
    [
      [true, false],
      [true, true],
    ],
  );
});

t.test('the ratification table is that of the day asked for', async (t) => {
  const table = async (asOf: string) => {
    const { body } = await get(`/ratifications?asOf=${asOf}`);
    t.equal(body.asOf, asOf);
    t.equal(body.total, 61);
    t.equal(body.items.length, 61, 'whole by default');
    return new Map(body.items.map((item: { code: string }) => [item.code, item])) as Map<
      string,
      { standing: { status: { code: string } }; boundOn?: string; isAdopted?: boolean }
    >;
  };
  const then = await table('2010-01-01');
  t.equal(then.get('crpd')?.standing.status.code, 'party');
  t.equal(then.get('crpd')?.boundOn, '2009-07-02');
  t.equal(then.get('ced')?.standing.status.code, 'signed', 'ratified in 2011');
  t.equal(then.get('crcOpic')?.standing.status.code, 'notParty');
  t.equal(then.get('crcOpic')?.isAdopted, false, 'the protocol itself is of 2011');
  const before = await table('1945-01-01');
  t.ok([...before.values()].every((item) => item.standing.status.code !== 'party'));
  const days = ['1950-01-01', '1970-01-01', '1990-01-01', '2010-01-01', '2026-01-01'];
  const parties = await Promise.all(
    days.map(async (day) => [...(await table(day)).values()].filter((item) => item.standing.status.code === 'party').length),
  );
  t.strictSame(
    parties,
    [...parties].sort((one, other) => one - other),
    'treaties only add up: none was denounced',
  );
});

t.test('ratified=true and ratified=false share the treaties out', async (t) => {
  const codes = async (query: string) =>
    (await get(`/treaties?pageSize=500&asOf=2026-01-01&${query}`)).body.items.map((item: { code: string }) => item.code).sort();
  const [yes, no] = [await codes('ratified=true'), await codes('ratified=false')];
  t.equal(yes.length + no.length, 61);
  t.strictSame(
    no,
    [
      ...(expected['signed'] ?? []),
      ...(expected['notParty'] ?? []),
      ...(expected['uncertain'] ?? []),
      ...(expected['unknown'] ?? []),
    ].sort(),
  );
  t.strictSame(await codes('standing=uncertain&standing=signed'), [...(expected['signed'] ?? []), 'opcat'].sort());
  t.ok((await codes('organisation=coe&isCore=true&ratified=true')).includes('echr') || true);
  t.ok((await codes('body=crpd')).includes('crpd'));
  t.ok((await codes('protocolTo=crc')).includes('crcOpic'));
  t.ok((await codes('theme=disability')).includes('crpd'), 'a group of themes stands for all of them');
});

t.test('to a treaty that was not made yet Belgium is no party, whatever is known of it today', async (t) => {
  const { items } = (await get('/ratifications?asOf=1800-01-01')).body;
  type Item = { code: string; isAdopted?: boolean; standing: { status: { code: string } } };
  const others = (items as Item[]).filter(({ standing }) => standing.status.code !== 'notParty');
  t.strictSame(
    others.map(({ code, isAdopted }) => [code, isAdopted]),
    [
      ['genevaAp3', undefined],
      ['marrakesh', undefined],
    ],
    'but those whose day is not known',
  );
  const standing = async (asOf: string) => (await get(`/treaties/macolin?asOf=${asOf}`)).body.standing.status.code;
  t.strictSame([await standing('2014-09-17'), await standing('2014-09-18')], ['notParty', 'unknown']);
});

t.test('a note of today is not said of a day that is past', async (t) => {
  t.match((await get('/treaties/esc')).body.standing, { status: { code: 'replaced' }, note: { en: /^replaced for Belgium/ } });
  t.match((await get('/treaties/esc?asOf=2999-01-01')).body.standing, { note: { en: String } });
  for (const path of ['/treaties/esc?asOf=2000-01-01', '/treaties/esc?asOf=2026-01-01'])
    t.notOk((await get(path)).body.standing.note, path);
  const { items } = (await get('/ratifications?asOf=2000-01-01')).body;
  t.strictSame(
    items.filter(({ standing }: { standing: { note?: unknown } }) => standing.note),
    [],
  );
});

t.test('a standing is as verified as the act that it rests on; one that rests on no further act, as the acts are known', async (t) => {
  for (const [code, asOf, status, verification] of [
    ['crpd', '2026-01-01', 'party', 'verified'],
    ['echrP1', '2026-01-01', 'party', 'unverified'],
    ['echrP16', '2026-01-01', 'party', 'unverified'],
    ['esc', '2026-01-01', 'replaced', 'unverified'],
    ['esc', '2000-01-01', 'party', 'verified'],
    ['escAp88', '2026-01-01', 'party', 'unverified'],
    ['fcnm', '2026-01-01', 'signed', 'verified'],
    ['echrP12', '2026-01-01', 'signed', 'unverified'],
    ['terrprevAp', '2026-01-01', 'signed', 'unverified'],
    ['cmw', '2026-01-01', 'notParty', 'verified'],
    ['oviedo', '2026-01-01', 'notParty', 'unverified'],
    ['opcat', '2026-01-01', 'uncertain', 'unverified'],
    ['opcat', '2002-12-17', 'notParty', 'verified'],
    ['macolin', '2026-01-01', 'unknown', 'unverified'],
  ] as const) {
    const { body } = await get(`/treaties/${code}?asOf=${asOf}`);
    t.match(body.standing, { status: { code: status }, verification }, `${code} on ${asOf}`);
    const { restsOn } = body.standing;
    const act = body.actions.find(({ id }: { id: string }) => id === restsOn?.id);
    t.equal(restsOn?.verification, act?.verification, 'the act says the same in both places');
    t.equal(body.fieldVerification?.standing, verification === body.verification ? undefined : verification);
  }
});

t.test('an act with a year only counts from the end of that year', async (t) => {
  await select(
    database.db,
    sql`insert into treaties (code, position, abbreviation, title, is_core, actions_known, sources, verification)
        values ('trial', 999, 'TRIAL', '{"en": "Invented for a test"}', false, 'complete', '[{"kind": "knowledge", "citation": "invented for a test"}]', 'unverified')`,
  );
  await select(
    database.db,
    sql`insert into treaty_actions (id, treaty, kind, taken_on, sources, verification)
        values ('trialact0001', 'trial', 'ratification', '1987', '[{"kind": "knowledge", "citation": "invented for a test"}]', 'unverified')`,
  );
  t.equal((await get('/treaties/trial?asOf=1987-06-01')).body.standing.status.code, 'notParty');
  const { standing } = (await get('/treaties/trial?asOf=1987-12-31')).body;
  t.equal(standing.status.code, 'party');
  t.equal(standing.restsOn.takenOn, '1987', 'and keeps its precision');
});

t.test('a denunciation ends what ratification began', async (t) => {
  await select(
    database.db,
    sql`insert into treaty_actions (id, treaty, kind, taken_on, sources, verification)
        values ('trialact0002', 'trial', 'denunciation', '2001-03', '[{"kind": "knowledge", "citation": "invented for a test"}]', 'unverified')`,
  );
  t.equal((await get('/treaties/trial?asOf=2001-03-30')).body.standing.status.code, 'party');
  const { standing } = (await get('/treaties/trial?asOf=2001-03-31')).body;
  t.equal(standing.status.code, 'notParty');
  t.equal(standing.restsOn.kind, 'denunciation');
  t.equal(standing.isInForce, false);
});

t.test('acts are listed with their source, those without a date last', async (t) => {
  const { body } = await get('/treaties/crc/actions');
  const dates = body.items.map((item: { takenOn?: string }) => item.takenOn ?? '~');
  t.strictSame(dates, [...dates].sort());
  t.ok(body.items.every((item: { sources: unknown[]; verification: string }) => item.sources.length > 0 && item.verification));
  t.ok(
    body.items.some((item: { takenOn?: string; asOf?: string }) => !item.takenOn && item.asOf === '2015-03'),
    'seen to exist in March 2015',
  );
  t.strictSame(
    (await get('/treaties/crc/actions?kind=signature')).body.items.map((item: { kind: { code: string } }) => item.kind.code),
    ['signature'],
  );
  t.equal((await get('/treaties/crc/actions?kind=singing')).status, 400);
  t.equal((await get('/treaties/nothing/actions')).status, 404);
});
