import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import type { Item } from '../../src/imports/claims.ts';
import { uhri } from '../../src/imports/sources/uhri.ts';
import { sdgCodes } from '../../src/imports/sources/uhri-sdgs.ts';
import { fileOf, itemOf, readFile, recordOf, seedLabels, shared, uprRecordOf, withShared } from './uhri-support.ts';

const claimed = (item: Item) => {
  if (item.kind !== 'recommendation') throw new Error(`${item.kind}: ${'reason' in item ? item.reason : ''}`);
  return item;
};

t.test('a record becomes a claim in our codes', async (t) => {
  t.strictSame(await itemOf(t, recordOf({ Themes: ['Right to health', ' Scope of international obligations', 'Right to health'] })), {
    kind: 'recommendation',
    row: 1,
    key: '00000000-0000-4000-8000-000000000001',
    scope: 'CRC/C/BEL/CO/5-6',
    notes: [],
    values: {
      document: {
        key: '00000000-0000-4000-8000-0000000000d1',
        symbol: 'CRC/C/BEL/CO/5-6',
        body: 'crc',
        type: 'concludingObservations',
        publishedOn: '2019-02-28',
      },
      paragraph: '12',
      kind: 'recommendation',
      texts: [{ language: 'en', origin: 'official', text: 'The Committee recommends that the State party adopt a plan.' }],
      countries: ['BE'],
      themes: ['health', 'domesticLegalFramework'],
      groups: ['children'],
      sdgs: ['3'],
    },
  });
});

t.test('a record of the Universal Periodic Review has session, States and position', async (t) => {
  const { values, notes } = claimed(await itemOf(t, uprRecordOf()));
  t.strictSame(notes, []);
  t.equal(values.document.type, 'uprReport');
  t.equal(values.paragraph, '136.1');
  t.strictSame(values.texts, [{ language: 'en', origin: 'official', text: 'Ratify the Convention' }]);
  t.strictSame([values.upr, values.states, values.position], [{ cycle: 3, session: 38 }, ['ES'], { value: 'supported' }]);
});

t.test('what a row says of the Universal Periodic Review is read through its dirt', async (t) => {
  for (const [members, expected, noted] of [
    [{ UprPositions: ['- Supported/Noted'] }, { position: { value: 'supportedInPart' } }, []],
    [{ UprPositions: ['Noted'] }, { position: { value: 'noted' } }, []],
    [{ UprPositions: [] }, { position: undefined }, []],
    [{ UprPositions: ['- Concerns/Observations'] }, { position: undefined }, ['UprPositions']],
    [{ UprSession: ['- 36th Session - '] }, { upr: { cycle: 3, session: 36 } }, []],
    [{ UprSession: '- 11th Session', UprCycle: 1 }, { upr: { cycle: 1, session: 11 } }, []],
    [{ UprSession: ['- 11th Session'], UprCycle: 'Cycle 2' }, { upr: { cycle: 1, session: 11 } }, ['UprCycle']],
    [{ UprSession: ['- 99th Session'] }, { upr: undefined }, ['UprSession']],
    [{ UprSession: ['soon'] }, { upr: undefined }, ['UprSession']],
    [{ UprSession: [] }, { upr: undefined }, []],
    [{ UprRecommendingCountry: ['Spain, Brazil'], Text: '1.1 Act (Spain, Brazil)' }, { states: ['ES', 'BR'] }, []],
    [{ UprRecommendingCountry: ['South Sudan - Sudan'], Text: '1.1 Act' }, { states: ['SS', 'SD'] }, []],
    [{ UprRecommendingCountry: ['State of Palestine*'], Text: '1.1 Act' }, { states: ['PS'] }, []],
    [{ UprRecommendingCountry: [] }, { states: ['ES'] }, []],
    [{ UprRecommendingCountry: undefined, Text: '1.1 Act' }, { states: undefined }, []],
    [{ UprRecommendingCountry: ['Peru'] }, { states: ['PE'] }, ['UprRecommendingCountry']],
  ] as const) {
    const { values, notes } = claimed(await itemOf(t, uprRecordOf(members)));
    const name = JSON.stringify(members);
    for (const [field, value] of Object.entries(expected)) t.strictSame(values[field as keyof typeof values], value, name);
    t.strictSame(
      notes.map(({ field }) => field),
      noted,
      name,
    );
  }
});

t.test('a row is for Belgium by its countries, or by its symbol where it names none', async (t) => {
  for (const [members, kind, countries] of [
    [{}, 'recommendation', ['BE']],
    [{ Countries: ['BE'] }, 'recommendation', ['BE']],
    [{ Countries: ['France', 'Belgium'] }, 'recommendation', ['FR', 'BE']],
    [{ Countries: [] }, 'recommendation', ['BE']],
    [{ Countries: undefined }, 'recommendation', ['BE']],
    [{ Countries: [], Symbol: 'CRC/C/FRA/CO/5' }, 'skipped'],
    [{ Countries: [], Symbol: 'A/HRC/18/3' }, 'skipped'],
    [{ Countries: ['France'] }, 'skipped'],
    [{ Countries: ['France'], Symbol: 'CRC/C/BEL/CO/5' }, 'skipped'],
    [{ Countries: ['PK'] }, 'skipped'],
    [{ Countries: ['European Union'] }, 'skipped'],
    // What else is wrong with a row for others is not looked at.
    [{ Countries: ['France'], Text: '', Body: '- Nobody', Themes: 5 }, 'skipped'],
    [{ Countries: ['Belgum'] }, 'refusal'],
  ] as const) {
    const item = await itemOf(t, recordOf(members), { allCountries: false });
    t.equal(item.kind, kind, JSON.stringify(members));
    t.equal(item.key, '00000000-0000-4000-8000-000000000001');
    if (countries) t.strictSame(claimed(item).values.countries, countries);
  }
});

t.test('with all countries every row is read, also one that names none', async (t) => {
  for (const [members, countries] of [
    [{ Countries: ['France', 'PK', 'Kosovo*'] }, ['FR', 'PK', 'XK']],
    [{ Countries: [], Symbol: 'CRC/C/FRA/CO/5' }, ['FR']],
    [{ Countries: [], Symbol: 'A/HRC/18/3' }, []],
  ] as const)
    t.strictSame(claimed(await itemOf(t, recordOf(members))).values.countries, countries);
});

t.test('a key that the file does not have is not said, and an empty list was said', async (t) => {
  const absent = claimed(
    await itemOf(t, recordOf({ Themes: undefined, AffectedPersons: undefined, Sdgs: undefined, PublicationDate: undefined })),
  );
  for (const member of ['themes', 'groups', 'sdgs']) t.notOk(member in absent.values, member);
  t.notOk('publishedOn' in absent.values.document);
  const empty = claimed(await itemOf(t, recordOf({ Themes: [], AffectedPersons: [], Sdgs: [], PublicationDate: null })));
  t.strictSame([empty.values.themes, empty.values.groups, empty.values.sdgs], [[], [], []]);
  t.notOk('publishedOn' in empty.values.document);
});

t.test('the body and the type of its document follow from label and symbol', async (t) => {
  for (const [label, symbol, body, type, treaty] of [
    ['- CESCR', 'E/C.12/BEL/CO/5', 'cescr', 'concludingObservations', undefined],
    ['- Committee on the Rights of the Child', 'CRC/C/BEL/CO/5', 'crc', 'concludingObservations', undefined],
    ['- CRC-OP-SC', 'CRC/C/OPSC/BEL/CO/1', 'crc', 'concludingObservations', 'crcOpsc'],
    ['- SPT', 'CAT/OP/BEL/1', 'spt', 'visitReport', undefined],
    ['- IE  Albinism', 'A/HRC/1/2', 'ieAlbinism', 'specialProcedureReport', undefined],
    ['- WG People of african descent', 'A/HRC/42/59/Add.1', 'wgAfricanDescent', 'specialProcedureReport', undefined],
    ['- CED', 'CED/C/BEL/VR/1', 'ced', 'visitReport', undefined],
    ['- CCPR', 'CCPR/C/101/D/1472/2006', 'ccpr', 'views', undefined],
    ['-', 'CCPR/C/BEL/CO/6', 'ccpr', 'concludingObservations', undefined],
    ['', 'CRC/C/OPAC/BEL/CO/1', 'crc', 'concludingObservations', 'crcOpac'],
    [undefined, 'CAT/OP/BEL/1', 'spt', 'visitReport', undefined],
  ] as const) {
    const { document } = claimed(await itemOf(t, recordOf({ Body: label, Symbol: symbol }))).values;
    t.strictSame([document.body, document.type, document.treaty], [body, type, treaty], `${label} ${symbol}`);
  }
});

t.test('a document without a symbol is known by its number', async (t) => {
  const item = claimed(await itemOf(t, recordOf({ Symbol: '  ' })));
  t.notOk('symbol' in item.values.document);
  t.equal(item.scope, '00000000-0000-4000-8000-0000000000d1');
  const other = claimed(await itemOf(t, recordOf({ DocumentId: undefined })));
  t.notOk('key' in other.values.document);
  t.equal(other.scope, 'CRC/C/BEL/CO/5-6');
});

t.test('a row that cannot be taken is refused, naming the fault', async (t) => {
  for (const [members, field, words] of [
    [{ Themes: ['Right to everything'] }, 'Themes', 'the theme "Right to everything"'],
    [{ AffectedPersons: ['Nobody'] }, 'AffectedPersons', 'the group of persons "Nobody"'],
    [{ Body: '- SR Everything' }, 'Body', 'the body "- SR Everything"'],
    [{ Body: '- SR Belarus' }, 'Body', 'Country mandate for another State.'],
    [{ Body: '-', Symbol: 'A/HRC/48/8' }, 'Body', 'names no body'],
    [{ AnnotationType: '- Wishes' }, 'AnnotationType', 'the type of annotation "- Wishes"'],
    [{ AnnotationType: '-' }, 'AnnotationType', 'Type missing'],
    [{ AnnotationType: null }, 'AnnotationType', 'no type'],
    [{ Countries: ['Atlantis'] }, 'Countries', 'the country "Atlantis"'],
    [{ Sdgs: ['18 - NEW GOAL'] }, 'Sdgs', '"18 - NEW GOAL"'],
    [{ Sdgs: ['1.9 - Something'] }, 'Sdgs', '"1.9 - Something"'],
    [{ Sdgs: ['NO POVERTY'] }, 'Sdgs', '"NO POVERTY"'],
    [{ Text: '' }, 'Text', 'no text'],
    [{ Text: null }, 'Text', 'no text'],
    [{ Text: '<p>&nbsp;</p>' }, 'Text', 'figures and marks only'],
    [{ Text: '1' }, 'Text', 'figures and marks only'],
    [{ Text: '-----' }, 'Text', 'figures and marks only'],
    [{ Text: 'Annex' }, 'Text', 'annex'],
    [{ Text: 'I. Introduction' }, 'Text', 'heading'],
    [{ Text: 'Comments by the Government are not indexed' }, 'Text', 'not indexed'],
    [{ Text: 'a'.repeat(200_001) }, 'Text', '200,001 characters'],
    [{ AnnotationId: undefined }, 'AnnotationId', 'no AnnotationId'],
    [{ AnnotationId: ' ' }, 'AnnotationId', 'no AnnotationId'],
    [{ AnnotationId: 5 }, 'AnnotationId', 'a value of type number'],
    [{ Symbol: '', DocumentId: '' }, 'Symbol', 'names no document'],
    [{ Text: ['a'] }, 'Text', 'a list'],
    [{ Countries: [['Belgium']] }, 'Countries', 'a list'],
    [{ Themes: { a: 1 } }, 'Themes', 'where a list of texts is expected'],
    [{ Themes: [null] }, 'Themes', 'nothing'],
    [{ Themes: Array.from({ length: 1_001 }, () => 'Right to health') }, 'Themes', '1001 values'],
    [{ Body: '- UPR', UprPositions: ['- Perhaps'] }, 'UprPositions', 'the position "- Perhaps"'],
    [{ Body: '- UPR', UprPositions: ['- Noted', '- Supported'] }, 'UprPositions', 'several positions'],
    [{ Body: '- UPR', UprRecommendingCountry: ['ICRMW'] }, 'UprRecommendingCountry', 'the country "ICRMW"'],
  ] as const) {
    const first = recordOf();
    const [, item] = await readFile(fileOf(t, 'export.json', JSON.stringify([first, recordOf(members)])));
    const name = JSON.stringify(members).slice(0, 80);
    if (item?.kind !== 'refusal') throw new Error(`${name} is not refused`);
    t.strictSame([item.row, item.field], [2, field], name);
    t.match(item.reason, words, name);
    t.ok(item.reason.length < 400, name);
    t.equal(
      'key' in item,
      typeof (members as Record<string, unknown>)['AnnotationId'] === 'undefined' && !('AnnotationId' in members),
      name,
    );
  }
});

t.test('a label that stands for nothing here gives no tag, and a note with the reason', async (t) => {
  const { values, notes } = claimed(
    await itemOf(t, recordOf({ Themes: ['Reservations', 'Right to health'], AffectedPersons: ['Indigenous peoples'] })),
  );
  t.strictSame([values.themes, values.groups], [['health'], []]);
  t.strictSame(
    notes.map(({ field, value }) => [field, value]),
    [
      ['Themes', 'Reservations'],
      ['AffectedPersons', 'Indigenous peoples'],
    ],
  );
  for (const { reason } of notes) t.ok(reason.length > 10);
});

t.test('a label that somebody maps is taken', async (t) => {
  const labels = seedLabels([{ list: 'themes', label: 'Right to everything', code: 'health' }]);
  t.strictSame(claimed(await itemOf(t, recordOf({ Themes: ['Right to  everything '] }), { labels })).values.themes, ['health']);
});

t.test('goals and targets are known by the code alone', async (t) => {
  const Sdgs = [
    '16 - PEACE',
    '1.4 - Equal rights to economic resources',
    '1.4 - Equal rights to ownership',
    '- 8.B - Jobs',
    '17.19',
    ' 5 - GENDER EQUALITY ',
  ];
  t.strictSame(claimed(await itemOf(t, recordOf({ Sdgs }))).values.sdgs, ['16', '1.4', '8.b', '17.19', '5']);
  const seeded = JSON.parse(readFileSync(join(import.meta.dirname, '../../seed/vocabularies/sdgs.json'), 'utf8')) as { code: string }[];
  t.strictSame([...sdgCodes].sort(), seeded.map(({ code }) => code).sort());
});

t.test('what a State replied is no recommendation', async (t) => {
  t.strictSame(await itemOf(t, uprRecordOf({ Text: 'Response of Belgium: it is done' })), {
    kind: 'skipped',
    row: 1,
    key: '00000000-0000-4000-8000-000000000001',
    reason: 'what a State replied',
  });
});

t.test('a date that is none is noted, and the document taken without it', async (t) => {
  for (const PublicationDate of ['2019-02-30T00:00:00', '28/02/2019', 'soon']) {
    const { values, notes } = claimed(await itemOf(t, recordOf({ PublicationDate })));
    t.notOk('publishedOn' in values.document, PublicationDate);
    t.strictSame(
      notes.map(({ field, value }) => [field, value]),
      [['PublicationDate', PublicationDate]],
    );
  }
});

t.test('words that look broken are noted in what is addressed to Belgium, and left', async (t) => {
  const Text = '12.The Committee recommends access to heal thcare for all.';
  const { values, notes } = claimed(await itemOf(t, recordOf({ Text })));
  t.equal(values.texts?.[0]?.text, 'The Committee recommends access to heal thcare for all.');
  t.strictSame(
    notes.map(({ value }) => value),
    ['heal thcare for'],
  );
  t.strictSame(claimed(await itemOf(t, recordOf({ Text, Countries: ['France'] }))).notes, []);
});

t.test('a French file has French texts; the English ones in it are refused', async (t) => {
  const french = 'Le Comité recommande à l’État partie de prendre les mesures pour que les enfants soient entendus.';
  const { values } = claimed(await itemOf(t, recordOf({ Text: `12.${french}` }), {}, 'export-full-fr.json'));
  t.strictSame(values.texts, [{ language: 'fr', origin: 'official', text: french }]);
  const item = await itemOf(t, recordOf(), {}, 'export-full-fr.json');
  t.match(item, { kind: 'refusal', field: 'Text', reason: 'The text is English although the file is French.' });
  t.match(await itemOf(t, recordOf({ Text: french }), { language: 'fr' }), {
    kind: 'recommendation',
    values: { texts: [{ language: 'fr' }] },
  });
});

t.test('a file of another source, or in a language that there is not, is refused as a whole', async (t) => {
  const one = JSON.stringify([recordOf()]);
  for (const [name, contents, language, words] of [
    ['export-full-es.json', one, 'en', 'the language "es"'],
    ['export-full-zh (1).json', one, 'en', 'the language "zh"'],
    ['export.json', one, 'nl', 'language asked for (nl)'],
    ['export.json', '[{"id":1,"title":"x"}]', 'en', 'its records have AnnotationId, Text, Body and more; the first one here has id, title'],
    ['export.json', '[{}]', 'en', 'no key at all'],
    ['export.json', '%PDF-1.7 ', 'en', 'PDF'],
    ['export.json', '', 'en', 'empty'],
  ] as const)
    await t.rejects(
      readFile(fileOf(t, name, contents), { language }),
      { name: 'FileFault', message: new RegExp(words.replace(/[()]/g, '\\$&')) },
      name,
    );
  t.equal((await readFile(fileOf(t, 'export.json', '[]'))).length, 0);
});

t.test('the JSON is whole and a workbook may not be', async (t) => {
  t.equal(uhri.isWhole(fileOf(t, 'a.json', '[]')), true);
  t.equal(uhri.isWhole(fileOf(t, 'a.xlsx', 'PK')), false);
});

t.test('the real records are read', withShared, async (t) => {
  const folder = join(shared, 'uhri-official-format');
  const [peru] = await readFile({ path: join(folder, 'raw-record-peru.json'), name: 'raw-record-peru.json' });
  t.match(peru, {
    kind: 'recommendation',
    key: 'a9ceae8c-fe1c-40f9-a326-1529e0ab678f',
    scope: 'CRC/C/PER/CO/6-7',
    notes: [],
    values: {
      document: { body: 'crc', type: 'concludingObservations', publishedOn: '2025-02-12' },
      paragraph: '4',
      kind: 'concern',
      countries: ['PE'],
      sdgs: ['16.2', '5.2', '16.9'],
      groups: ['disappearedPersons', 'children', 'youngPeople', 'womenAndGirls'],
    },
  });
  const name = 'real-records-2026-03-25.partial.json';
  const items = await readFile({ path: join(folder, name), name });
  t.strictSame(
    items.map((item) => claimed(item).values.paragraph),
    ['7', '17', '3', '6', '9', '12', '13', '5', '10', '16', '8', '11'],
  );
  t.ok(items.every((item) => claimed(item).values.countries[0] === 'AU'));
  const home = await readFile({ path: join(folder, name), name }, { allCountries: false });
  t.ok(home.every(({ kind }) => kind === 'skipped'));
});

t.test('the recommendations to Slovenia are read, but for those whose States were cut', withShared, async (t) => {
  for (const [cycle, claims, refused] of [
    [2, 152, ['2009–2014', 'Bolivarian Republic of', 'ICRMW', 'Islamic Republic of']],
    [4, 253, ['Bolivarian Republic of']],
  ] as const) {
    const name = `slovenia-cycle${cycle}.uhri-shaped.json`;
    const items = await readFile({ path: join(shared, 'upr-thematic-list-format', name), name });
    t.equal(items.filter(({ kind }) => kind === 'recommendation').length, claims, name);
    const values = items.flatMap((item) => (item.kind === 'refusal' ? (item.value ?? []) : []));
    t.strictSame([...new Set(values)].sort(), refused, name);
  }
});

/** The synthetic export is made by a script. */
const withPython =
  spawnSync('python3', ['--version']).status === 0 ? withShared : { skip: 'python3 is not there to make the synthetic export' };

t.test('a synthetic export of 5 000 records comes to these claims and refusals', withPython, async (t) => {
  const path = join(tmpdir(), `monitum-uhri-${process.pid}.json`);
  t.teardown(() => rmSync(path, { force: true }));
  execFileSync('python3', [join(shared, 'uhri-scale/make_uhri_scale.py'), '5000', path]);
  const items = await readFile({ path, name: 'synthetic.json' });
  const records = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>[];
  t.equal(items.length, records.length);
  const faults = new Map<string, number>();
  for (const item of items) if (item.kind === 'refusal') faults.set(item.field ?? '', (faults.get(item.field ?? '') ?? 0) + 1);
  t.comment(Object.fromEntries(faults));
  t.equal(faults.get('AnnotationType'), records.filter(({ AnnotationType }) => AnnotationType === '-').length);
  t.strictSame(
    [...faults.keys()].filter((field) => !['AnnotationType', 'Body', 'Text', 'UprRecommendingCountry'].includes(field)),
    [],
  );
  const claims = items.filter(({ kind }) => kind === 'recommendation').map(claimed);
  t.equal(claims.length + [...faults.values()].reduce((sum, count) => sum + count, 0), 5_000);
  t.equal(claims.filter(({ values }) => values.paragraph === undefined).length, 0);
  t.strictSame(claims.filter(({ values }) => /<p|&[a-z]+;|\u00a0/.test(values.texts?.[0]?.text ?? '')).slice(0, 3), []);
  const home = await readFile({ path, name: 'synthetic.json' }, { allCountries: false });
  const forBelgium = records.filter(({ Countries }) => (Countries as string[]).includes('Belgium')).length;
  t.ok(forBelgium > 0);
  t.equal(home.filter(({ kind }) => kind !== 'skipped').length, forBelgium);
});
