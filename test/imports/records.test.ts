import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import t from 'tap';
import { select } from '../../db/client.ts';
import { deriveId, symbolKey } from '../../db/keys.ts';
import type { CourtDetails } from '../../db/schema/documents.ts';
import { documentWrites } from '../../src/documents/writes.ts';
import type { ImportSource, RecordClaim } from '../../src/imports/claims.ts';
import { compareMembers, patchOf } from '../../src/imports/records/compare.ts';
import { areAbout } from '../../src/imports/records/declarations.ts';
import { joinNumbers } from '../../src/imports/records/documents.ts';
import { applyRecords, isPlannedHere, planRecords } from '../../src/imports/records.ts';
import { treatyActionWrites } from '../../src/treaties/writes.ts';
import { createRecord, patchRecord, withdrawRecord } from '../../src/writing/records.ts';
import { write } from '../../src/writing/write.ts';
import { appForFile, client } from '../helper.ts';
import { applyClaims, countOutcomes, importer, knownOf } from './records-support.ts';

const { app, database } = await appForFile(t, { search: false });
const get = client(app);
const rows = <Row>(query: ReturnType<typeof sql>) => select<Row>(database.whole, query);
const source = {
  name: 'untc',
  citation: { kind: 'official', citation: 'A depositary, read for a test', url: 'https://treaties.un.org/' },
} as ImportSource;
const plan = (claims: RecordClaim[], known = new Map()) => planRecords(database.whole, source, claims, known);
const claimOf = (kind: RecordClaim['kind'], values: Record<string, unknown>, key: string = randomUUID()): RecordClaim => ({
  kind,
  row: 2,
  key,
  scope: 'scope',
  notes: [],
  values,
});
const act = (values: Record<string, unknown>, key?: string) => claimOf('treatyAction', values, key);
const actId = (treaty: string, kind: string, takenOn = '', article = '') => deriveId('treatyAction', treaty, kind, takenOn, article);
const marks = async () => {
  const [row] = await rows<{ changes: number; audit: number }>(
    sql`select (select count(*)::int from changes) as changes, (select count(*)::int from audit_entries) as audit`,
  );
  return row;
};
const dated = (treaty: string) =>
  rows<{ kind: string; takenOn: string | null; version: number }>(
    sql`select kind, taken_on as "takenOn", version from treaty_actions where treaty = ${treaty} and withdrawn_at is null and kind in ('signature', 'ratification', 'accession', 'succession', 'acceptanceOrApproval') order by taken_on`,
  );

t.test('an act meets the one that is here by treaty, family and date', async (t) => {
  const ratification = actId('iccpr', 'ratification', '1983-04-21');
  const table: [string, Record<string, unknown>, string, string | undefined][] = [
    ['the same day', { treaty: 'iccpr', kind: 'ratification', takenOn: '1983-04-21' }, 'changed', ratification],
    ['a year that contains it', { treaty: 'iccpr', kinds: ['ratification', 'accession'], takenOn: '1983' }, 'changed', ratification],
    ['a month that contains it', { treaty: 'iccpr', kind: 'ratification', takenOn: '1983-04' }, 'changed', ratification],
    ['another kind of the family on the day', { treaty: 'iccpr', kind: 'accession', takenOn: '1983-04-21' }, 'changed', ratification],
    ['another day', { treaty: 'iccpr', kind: 'ratification', takenOn: '1983-04-22' }, 'review', undefined],
    ['another year', { treaty: 'iccpr', kinds: ['ratification', 'accession'], takenOn: '1984' }, 'review', undefined],
    [
      'a signature without a date that is here',
      { treaty: 'opcat', kind: 'signature' },
      'unchanged',
      actId('opcat', 'signature', '2005-10-24'),
    ],
    ['a signature without a date that is not', { treaty: 'cmw', kind: 'signature' }, 'refused', undefined],
    ['no act where there is none', { treaty: 'cmw', absent: ['signature', 'consent'] }, 'unchanged', undefined],
    ['no act where there are some', { treaty: 'opcat', absent: ['signature', 'consent'] }, 'review', undefined],
    [
      'an act that is not here',
      { treaty: 'opcat', kind: 'ratification', takenOn: '2025-01-15' },
      'new',
      actId('opcat', 'ratification', '2025-01-15'),
    ],
    ['one whose kind is not told', { treaty: 'opcat', kinds: ['ratification', 'accession'], takenOn: '2025' }, 'refused', undefined],
    ['a treaty that is not here', { treaty: 'none', kind: 'signature', takenOn: '2025' }, 'refused', undefined],
    ['a kind that does not exist', { treaty: 'opcat', kind: 'wedding', takenOn: '2025' }, 'refused', undefined],
    ['a day that does not exist', { treaty: 'opcat', kind: 'ratification', takenOn: '2025-02-30' }, 'refused', undefined],
  ];
  const before = await marks();
  for (const [name, values, outcome, id] of table) {
    const [planned] = await plan([act(values)]);
    t.equal(planned?.outcome, outcome, name);
    t.equal(planned?.subjectId, id, name);
    t.ok(outcome === 'new' || planned?.reason, 'with its reason');
  }
  t.strictSame(await marks(), before, 'nothing is written by planning');
});

t.test('what is not sure names both, and what is refused names the field', async (t) => {
  const [contradiction] = await plan([act({ treaty: 'iccpr', kind: 'ratification', takenOn: '1984-05-01' })]);
  t.strictSame(contradiction?.review, { candidate: actId('iccpr', 'ratification', '1983-04-21'), score: 0.5, others: [] });
  t.equal(contradiction?.reason, 'The source has ratification on 1984-05-01, and here stands ratification of 1983-04-21');
  const [wrong] = await plan([act({ treaty: 'opcat', kind: 'ratification', takenOn: '2025-02-30' })]);
  t.match(wrong?.fields, [{ field: 'takenOn', new: '2025-02-30', outcome: 'refused', reason: /must be a date known to the day/ }]);
  const [unknown] = await plan([act({ treaty: 'opcat', kind: 'wedding', takenOn: '2025' })]);
  t.match(unknown, { outcome: 'refused', reason: 'kind: "wedding" does not exist here', fields: [{ field: 'kind' }] });
  const [kind] = await plan([act({ treaty: 'iccpr', kind: 'accession', takenOn: '1983-04-21' })]);
  t.match(
    kind?.fields[0],
    { field: 'kind', old: 'ratification', new: 'accession', outcome: 'kept' },
    'our kind stays, and the other is told',
  );
});

t.test('the more exact of two dates stays, whichever comes first', async (t) => {
  const year = act({ treaty: 'marrakesh', kind: 'accession', takenOn: '2019' }, 'marrakesh year');
  t.strictSame(countOutcomes(await applyClaims(database, source, [year])), { new: 1 });
  const day = act({ treaty: 'marrakesh', kind: 'accession', takenOn: '2019-03-14' }, 'marrakesh day');
  const [refined] = await applyClaims(database, { ...source, citation: { kind: 'official', citation: 'Another' } }, [day]);
  t.match(refined, { outcome: 'changed', fields: [{ field: 'takenOn', old: '2019', new: '2019-03-14' }, { field: 'sources' }] });
  t.strictSame(await dated('marrakesh'), [{ kind: 'accession', takenOn: '2019-03-14', version: 2 }]);
  t.strictSame(countOutcomes(await applyClaims(database, source, [year])), { unchanged: 1 });
  t.strictSame(await dated('marrakesh'), [{ kind: 'accession', takenOn: '2019-03-14', version: 2 }], 'the year did not blur the day');
});

t.test('an act that a file brings follows like one that was typed', async (t) => {
  const before = await marks();
  const claim = act({ treaty: 'cmw', kind: 'ratification', takenOn: '2024-10-01' }, 'cmw consent');
  const signature = act({ treaty: 'cmw', kind: 'signature', takenOn: '2024-09-01' }, 'cmw signature');
  const planned = await applyClaims(database, source, [claim, signature]);
  t.strictSame(countOutcomes(planned), { new: 2 });
  const after = await marks();
  t.ok((after?.audit ?? 0) >= (before?.audit ?? 0) + 2, 'the audit chain has it');
  t.ok((after?.changes ?? 0) >= (before?.changes ?? 0) + 2, 'so has the feed');
  const { body } = await get('/treaties/cmw');
  t.equal(body.standing.isRatified, true, 'the standing follows from it');
  t.match(
    body.actions.find((one: { kind: { code: string } }) => one.kind.code === 'ratification'),
    { takenOn: '2024-10-01', verification: 'verified', sources: [source.citation] },
  );
  const [row] = await rows<{ institutions: string[] }>(sql`select institutions from treaty_actions where id = ${planned[0]?.subjectId}`);
  t.strictSame(row?.institutions, [], 'it belongs to the common file');
  t.strictSame(countOutcomes(await plan([claim, signature])), { unchanged: 2 });
  t.strictSame(countOutcomes(await plan([claim, signature], knownOf(planned))), { unchanged: 2 });
  t.strictSame(await marks(), after);
});

t.test('a source that confirms what nobody had read makes it verified, but for what it does not say', async (t) => {
  const [before] = await rows<{ id: string; verification: string }>(
    sql`select id, verification from treaty_actions where treaty = 'icerd' and kind = 'procedureAcceptance'`,
  );
  t.equal(before?.verification, 'unverified');
  const [year] = await plan([act({ treaty: 'icerd', kind: 'procedureAcceptance', takenOn: '2000', article: '14' })]);
  t.strictSame(
    year?.fields.map(({ field }) => field),
    ['sources'],
    'a year does not confirm a day',
  );
  const claim = act({ treaty: 'icerd', kind: 'procedureAcceptance', takenOn: '2000-10-10', article: '14' });
  const [planned] = await applyClaims(database, source, [claim]);
  t.strictSame(
    planned?.fields.map(({ field }) => field),
    ['sources', 'verification', 'fieldVerification'],
  );
  const [after] = await rows<{ verification: string; marks: Record<string, string>; cited: number }>(
    sql`select verification, field_verification as marks, jsonb_array_length(sources) as cited from treaty_actions where id = ${before?.id}`,
  );
  t.equal(after?.verification, 'verified');
  t.match(after?.marks, { 'note.en': 'unverified' });
  t.notOk(Object.hasOwn(after?.marks ?? {}, 'takenOn'));
});

t.test('a correction by staff stays, and a correction upstream of an untouched value is taken', async (t) => {
  const first = act({ treaty: 'macolin', kind: 'signature', takenOn: '2016-11-28' }, 'macolin signature');
  const planned = await applyClaims(database, source, [first]);
  const id = planned[0]?.subjectId as string;
  const known = knownOf(planned);
  const upstream = act({ treaty: 'macolin', kind: 'signature', takenOn: '2016-11-29' }, 'macolin signature');
  const [taken] = await plan([upstream], known);
  t.match(taken, { outcome: 'changed', subjectId: id, fields: [{ field: 'takenOn', old: '2016-11-28', new: '2016-11-29' }] });
  t.notOk(taken?.fields[0]?.outcome, 'nobody here had touched it');
  await write(database, { actor: importer, permission: 'records.change' }, new Date(), (writing) =>
    patchRecord(writing, treatyActionWrites as never, id, 1, { takenOn: '2016-11-30' }),
  );
  const [kept] = await applyClaims(database, source, [upstream], known);
  t.match(kept, { outcome: 'unchanged', fields: [{ field: 'takenOn', old: '2016-11-30', new: '2016-11-29', outcome: 'kept' }] });
  t.match(await dated('macolin'), [{ takenOn: '2016-11-30' }]);
});

t.test('a record of an institution is not changed by an import, and a withdrawn one does not come back', async (t) => {
  const editor = { ...importer, id: 'somebody', institution: 'firm' };
  const made = await write(database, { actor: editor, permission: 'records.create' }, new Date(), (writing) =>
    createRecord(
      writing,
      treatyActionWrites as never,
      {
        treaty: 'genevaAp3',
        kind: 'ratification',
        takenOn: '2015',
        sources: [{ kind: 'official', citation: 'Read by an editor' }],
        verification: 'verified',
      } as never,
    ),
  );
  const claim = act({ treaty: 'genevaAp3', kind: 'ratification', takenOn: '2015-05-12' });
  const [planned] = await applyClaims(database, source, [claim]);
  t.match(planned, { outcome: 'unchanged', subjectId: made.id });
  t.match(planned?.fields[0], { field: 'takenOn', old: '2015', new: '2015-05-12', outcome: 'kept', reason: /belongs to firm/ });
  await write(database, { actor: editor, permission: 'records.withdraw' }, new Date(), (writing) =>
    withdrawRecord(writing, treatyActionWrites as never, made.id, 1, { reason: 'Entered by mistake' }),
  );
  const [again] = await plan([act({ treaty: 'genevaAp3', kind: 'ratification', takenOn: '2015' })]);
  t.match(again, { outcome: 'refused', reason: /was here as actions\/.* and was withdrawn/ });
});

t.test('a statement meets the act about the same article, and never becomes one', async (t) => {
  const say = (values: Record<string, unknown>) => act({ statement: 'Words of the declaration.', ...values });
  const table: [string, Record<string, unknown>, string][] = [
    ['the same paragraph', { treaty: 'iccpr', article: '10(2)(a)' }, 'changed'],
    ['the article above two paragraphs', { treaty: 'iccpr', article: '14' }, 'changed'],
    ['several articles', { treaty: 'iccpr', article: '19, 21, 22' }, 'changed'],
    ['a paragraph of the article', { treaty: 'iccpr', article: '20(1)' }, 'changed'],
    ['an article above two acts', { treaty: 'iccpr', article: '10' }, 'review'],
    ['an article of no act', { treaty: 'iccpr', article: '5' }, 'review'],
    ['no article', { treaty: 'iccpr' }, 'review'],
    ['a treaty without declarations', { treaty: 'iccprOp2', article: '2' }, 'refused'],
    ['the Communities and Regions', { treaty: 'crpd', isOfEntities: true }, 'changed'],
    ['the Communities and Regions under a treaty without', { treaty: 'iccprOp2', isOfEntities: true }, 'refused'],
  ];
  for (const [name, values, outcome] of table) {
    const [planned] = await plan([say(values)]);
    t.equal(planned?.outcome, outcome, name);
    if (outcome !== 'changed') t.match(planned?.reason, /"Words of the declaration\."/, 'with the words');
    if (outcome === 'changed')
      t.strictSame(
        planned?.fields.map(({ field }) => field),
        ['sources'],
        'it is confirmed and not changed',
      );
  }
  const rivals = await plan([say({ treaty: 'iccpr', article: '14' }), say({ treaty: 'iccpr', article: '14(1)' })]);
  t.strictSame(countOutcomes(rivals), { review: 2 }, 'two statements about one act are not chosen between');
});

t.test('articles speak of the same where one is the other, above it or below it', async (t) => {
  const table: [string, string, boolean][] = [
    ['14', '14(1), 14(5)', true],
    ['2(1)', '2(1)', true],
    ['2(1)', '2', true],
    ['2(1)', '2(2)', false],
    ['1', '14', false],
    ['19, 21, 22', '19, 21,22', true],
    ['19, 21', '19, 21, 22', false],
  ];
  for (const [one, other, expected] of table) {
    t.equal(areAbout(one, other), expected, `${one} and ${other}`);
    t.equal(areAbout(other, one), expected, `${other} and ${one}`);
  }
});

const judgment = (values: Record<string, unknown>, court: CourtDetails, key?: string) =>
  claimOf(
    'document',
    {
      body: 'ecthr',
      type: 'judgment',
      treaty: 'echr',
      title: { en: 'CASE OF A v. BELGIUM' },
      aliases: court.ecli ? [court.ecli] : [],
      urls: ['https://hudoc.echr.coe.int/eng?i=001-1'],
      ...values,
      court,
    },
    key,
  );
const idOf = (symbol: string) => deriveId('document', symbolKey(symbol));

t.test('a judgment meets the one that is here by ECLI, or by application number and date', async (t) => {
  const table: [string, RecordClaim, string, string | undefined][] = [
    ['number and date', judgment({ adoptedOn: '2014-11-25' }, { applicationNumbers: ['64682/12'] }), 'changed', idOf('64682/12')],
    [
      'all numbers of a joined case',
      judgment({ adoptedOn: '2021-06-01' }, { applicationNumbers: ['62819/17', '63921/17'] }),
      'changed',
      idOf('62819/17 and 63921/17'),
    ],
    [
      'one number of a joined case',
      judgment({ adoptedOn: '2021-06-01' }, { applicationNumbers: ['63921/17'] }),
      'changed',
      idOf('62819/17 and 63921/17'),
    ],
    [
      'a number that is here without a date',
      judgment({ adoptedOn: '2012-10-02' }, { applicationNumbers: ['22831/08'] }),
      'review',
      undefined,
    ],
    ['a number that is not here', judgment({ adoptedOn: '2012-10-02' }, { applicationNumbers: ['1/12'] }), 'new', idOf('1/12')],
    [
      'another judgment of a case',
      judgment({ adoptedOn: '2019-10-08' }, { ecli: 'ECLI:CE:ECHR:2019:1008JUD006281917', applicationNumbers: ['62819/17', '63921/17'] }),
      'new',
      idOf('ECLI:CE:ECHR:2019:1008JUD006281917'),
    ],
    ['nothing by which it is known', judgment({ adoptedOn: '2012-10-02' }, {}), 'refused', undefined],
  ];
  for (const [name, claim, outcome, id] of table) {
    const [planned] = await plan([claim]);
    t.equal(planned?.outcome, outcome, name);
    t.equal(planned?.subjectId, id, name);
  }
});

t.test('a judgment of the seed keeps its title and gains what the Court says', async (t) => {
  const claim = judgment(
    { adoptedOn: '2014-11-25', title: { en: 'CASE OF VASILESCU v. BELGIUM' } },
    { ecli: 'ECLI:CE:ECHR:2014:1125JUD006468212', applicationNumbers: ['64682/12'], articles: ['3'], violations: ['3'], nonViolations: [] },
  );
  const [planned] = await applyClaims(database, source, [claim]);
  t.match(
    planned?.fields.find(({ field }) => field === 'title.en'),
    { outcome: 'kept', new: 'CASE OF VASILESCU v. BELGIUM' },
  );
  const { body } = await get(`/documents/${idOf('64682/12')}`);
  t.match(body.title.en, /^Vasilescu v\. Belgium/);
  t.strictSame(body.court, {
    ecli: 'ECLI:CE:ECHR:2014:1125JUD006468212',
    articles: ['3'],
    violations: ['3'],
    applicationNumbers: ['64682/12'],
  });
  t.strictSame(body.aliases, ['ECLI:CE:ECHR:2014:1125JUD006468212']);
  t.equal((await get(`/documents?symbol=${encodeURIComponent('ECLI:CE:ECHR:2014:1125JUD006468212')}`)).body.total, 1);
  t.strictSame(countOutcomes(await plan([claim])), { unchanged: 1 });
});

t.test('versions of one judgment in two languages are one document, in one file or in two', async (t) => {
  const versions = (number: string, ecli: string) => {
    const court = { ecli, applicationNumbers: [number] };
    return [
      judgment({ adoptedOn: '2020-02-04' }, { ...court, itemIds: { en: '001-1' }, conclusion: { en: 'Violation' } }),
      judgment(
        { adoptedOn: '2020-02-04', title: { fr: 'AFFAIRE A c. BELGIQUE' }, urls: ['https://hudoc.echr.coe.int/fre?i=001-2'] },
        { ...court, itemIds: { fr: '001-2' }, conclusion: { fr: 'Violation' } },
      ),
    ] as [RecordClaim, RecordClaim];
  };
  const together = versions('10/15', 'ECLI:CE:ECHR:2020:0204JUD000001015');
  t.strictSame(countOutcomes(await plan(together)), { new: 1, changed: 1 });
  await applyClaims(database, source, together);
  const [english, french] = versions('11/15', 'ECLI:CE:ECHR:2020:0204JUD000001115');
  await applyClaims(database, source, [english]);
  await applyClaims(database, source, [french]);
  for (const symbol of ['10/15', '11/15']) {
    const { body } = await get(`/documents/${idOf(symbol)}`);
    t.strictSame(body.title, { fr: 'AFFAIRE A c. BELGIQUE', en: 'CASE OF A v. BELGIUM' }, symbol);
    t.strictSame(body.court.itemIds, { fr: '001-2', en: '001-1' });
    t.strictSame(body.court.conclusion, { fr: 'Violation', en: 'Violation' });
    t.equal(body.urls.length, 2);
    t.strictSame((await get(`/documents/${idOf(symbol)}?lang=fr`)).body.court.conclusion, { fr: 'Violation' });
  }
  t.strictSame(countOutcomes(await plan(together)), { unchanged: 2 });
});

t.test('two judgments of one case in a file are two documents', async (t) => {
  const numbers = ['20/15', '21/15'];
  const planned = await applyClaims(database, source, [
    judgment({ adoptedOn: '2019-10-08' }, { ecli: 'ECLI:CE:ECHR:2019:1008JUD000002015', applicationNumbers: numbers }),
    judgment({ adoptedOn: '2021-06-01' }, { ecli: 'ECLI:CE:ECHR:2021:0601JUD000002015', applicationNumbers: numbers }),
  ]);
  t.strictSame(
    planned.map(({ outcome, subjectId }) => `${outcome} ${subjectId}`),
    [`new ${idOf('20/15 and 21/15')}`, `new ${idOf('ECLI:CE:ECHR:2021:0601JUD000002015')}`],
  );
  t.equal(joinNumbers(['1/10', '2/10', '3/10']), '1/10, 2/10 and 3/10');
});

t.test('what was made while a file was planned is met when it is written', async (t) => {
  const claim = judgment({ adoptedOn: '2011-01-18' }, { ecli: 'ECLI:CE:ECHR:2011:0118JUD000003015', applicationNumbers: ['30/15'] });
  const [early] = await plan([claim]);
  t.equal(early?.outcome, 'new');
  await write(database, { actor: importer, permission: 'records.create' }, new Date(), (writing) =>
    createRecord(
      writing,
      documentWrites as never,
      {
        body: 'ecthr',
        type: 'judgment',
        symbol: '30/15',
        title: { nl: 'Een arrest' },
        adoptedOn: '2011-01-18',
        sources: [{ kind: 'official', citation: 'Read' }],
        verification: 'verified',
      } as never,
    ),
  );
  const planned = early ? [early] : [];
  await write(database, { actor: importer, permission: 'records.create' }, new Date(), (writing) => applyRecords(writing, source, planned));
  t.equal(planned[0]?.outcome, 'changed');
  t.match((await get(`/documents/${idOf('30/15')}`)).body.title, { nl: 'Een arrest', en: 'CASE OF A v. BELGIUM' });
});

t.test('one row that the database refuses is refused alone', async (t) => {
  const good = judgment({ adoptedOn: '2013-01-01' }, { applicationNumbers: ['40/15'] });
  const bad = claimOf('document', {
    body: 'cat',
    type: 'statement',
    symbol: 'X/1',
    title: { en: 'A' },
    adoptedOn: '2013',
    publishedOn: '2011',
  });
  const before = await marks();
  const planned = await applyClaims(database, source, [bad, good]);
  t.match(planned, [{ outcome: 'refused', reason: /publishedOn is before adoptedOn/ }, { outcome: 'new' }]);
  t.notOk(planned[0]?.subjectId);
  t.equal((await rows(sql`select from documents where symbol = 'X/1'`)).length, 0);
  t.equal((await marks())?.audit, (before?.audit ?? 0) + 1, 'and nothing is told of it');
});

t.test('a document is met by its symbol or another name, and its codes are looked up', async (t) => {
  const [known] = await plan([
    claimOf('document', { body: 'crpd', type: 'concludingObservations', symbol: 'crpd c bel co 2-3', title: { fr: 'Observations' } }),
  ]);
  t.match(known, { subjectId: idOf('CRPD/C/BEL/CO/2-3'), reason: 'by its symbol' });
  t.notOk(
    known?.fields.some(({ field }) => field === 'symbol'),
    'how it is written here stays',
  );
  const [unknown] = await plan([claimOf('document', { body: 'nobody', type: 'statement', symbol: 'Y/1', title: { en: 'A' } })]);
  t.match(unknown, { outcome: 'refused', reason: 'body: "nobody" does not exist here' });
  const [bare] = await plan([claimOf('document', { body: 'cat', type: 'statement', symbol: 'Y/1' })]);
  t.match(bare, { outcome: 'refused', fields: [{ field: 'title' }] });
});

t.test('a measure is met by title, authority and date; a title alone is for a person', async (t) => {
  const values = {
    kind: 'law',
    title: { nl: 'Wet voor een proef' },
    titleOrigin: 'institute',
    description: { nl: 'Een wet' },
    takenOn: '2020-05-01',
    authorities: ['federalState'],
  };
  const [authority] = await rows<{ id: string }>(sql`select id from authorities where published_at is not null order by id limit 1`);
  const [other] = await rows<{ id: string }>(sql`select id from authorities where published_at is not null order by id desc limit 1`);
  const [kind] = await rows<{ code: string }>(sql`select code from measure_kinds order by code limit 1`);
  const measure = (more: Record<string, unknown>) =>
    claimOf('measure', { ...values, kind: kind?.code, authorities: [authority?.id], ...more });
  const own = [{ kind: 'secondary', citation: 'A newspaper' }];
  const planned = await applyClaims(database, source, [measure({ sources: own, verification: 'unverified' })]);
  t.strictSame(countOutcomes(planned), { new: 1 });
  const id = planned[0]?.subjectId as string;
  const [row] = await rows(sql`select sources, verification from measures where id = ${id}`);
  t.strictSame(row, { sources: own, verification: 'unverified' }, 'a row that says where it was read is believed');
  const table: [string, RecordClaim, string][] = [
    ['the same', measure({ sources: own, verification: 'unverified' }), 'unchanged'],
    ['a year that contains the day', measure({ takenOn: '2020', sources: own }), 'unchanged'],
    ['an end', measure({ endedOn: '2024', sources: own }), 'changed'],
    ['another authority', measure({ authorities: [other?.id] }), 'review'],
    ['another day', measure({ takenOn: '2021' }), 'review'],
    ['another title', measure({ title: { nl: 'Een andere wet' } }), 'new'],
    ['an authority that does not exist', measure({ title: { nl: 'Nog een wet' }, authorities: ['nobody'] }), 'refused'],
    ['a recommendation that does not exist', measure({ title: { nl: 'Nog een wet' }, recommendations: ['none'] }), 'refused'],
  ];
  for (const [name, claim, outcome] of table) t.equal((await plan([claim]))[0]?.outcome, outcome, name);
});

t.test('assessments are not planned here', async (t) => {
  const claim = claimOf('assessment', {});
  t.notOk(isPlannedHere(claim));
  t.match(await plan([claim]), [{ outcome: 'refused', reason: /assessment/ }]);
});

t.test('values are compared one by one, and a patch writes those taken', async (t) => {
  const table: [string, Record<string, unknown> | undefined, Record<string, unknown>, Record<string, unknown>, unknown][] = [
    ['the same', undefined, { a: 1 }, { a: 1 }, {}],
    ['nothing here', undefined, { a: 1 }, {}, { a: 1 }],
    ['another here', undefined, { a: 1 }, { a: 2 }, {}],
    ['a language that is missing', undefined, { title: { fr: 'Un' } }, { title: { en: 'One' } }, { title: { fr: 'Un' } }],
    ['a language that differs', undefined, { title: { en: 'Un' } }, { title: { en: 'One' } }, {}],
    ['upstream changed, ours untouched', { a: 1 }, { a: 2 }, { a: 1 }, { a: 2 }],
    ['upstream changed, ours too', { a: 1 }, { a: 2 }, { a: 3 }, {}],
    ['upstream as before, ours changed', { a: 1 }, { a: 1 }, { a: 3 }, {}],
    ['cleared here, upstream as before', { a: 1 }, { a: 1 }, {}, {}],
    ['not said any more', { a: 1 }, {}, { a: 1 }, {}],
    ['an empty list and none', undefined, { list: [] }, {}, {}],
    ['an address more', undefined, { urls: ['b'] }, { urls: ['a'] }, { urls: ['a', 'b'] }],
    ['an address that staff took away', { urls: ['b'] }, { urls: ['b'] }, { urls: ['a'] }, {}],
    ['provenance and publication', undefined, { isDraft: true, sources: [], verification: 'verified' }, {}, {}],
  ];
  for (const [name, before, now, here, expected] of table) t.strictSame(patchOf(compareMembers(before, now, here)), expected, name);
  t.strictSame(patchOf(compareMembers(undefined, { a: '2014-05' }, { a: '2014' }, ['a'])), { a: '2014-05' }, 'a refined value is taken');
  t.strictSame(patchOf([{ field: 'fieldVerification', old: { a: 'unverified', b: 'unverified' }, new: { b: 'unverified' } }]), {
    fieldVerification: { a: null, b: 'unverified' },
  });
});
