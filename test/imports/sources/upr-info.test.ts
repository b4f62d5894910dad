import iconv from 'iconv-lite';
import t from 'tap';
import { labelsOf } from '../../../src/imports/labels.ts';
import { keyOf, uprInfo } from '../../../src/imports/sources/upr-info.ts';
import { faultOf, gather, gatherBytes, labelsForFile, needs, real } from './upr-support.ts';

const folder = 'upr-info-2008-2014';
const mapped = await labelsForFile(t, 'uprInfo');
const labels = labelsOf([
  { list: 'positions', label: 'Accepted', code: 'supported' },
  { list: 'positions', label: 'Noted', code: 'noted' },
  { list: 'positions', label: 'Voluntary Pledge', attributes: { kind: 'voluntaryCommitment' } },
  { list: 'themes', label: 'Justice', code: 'fairTrial' },
  { list: 'themes', label: 'Detention', code: 'prisons' },
  { list: 'themes', label: 'Land, water', code: 'poverty' },
  { list: 'themes', label: 'Other', reason: 'No matching theme.' },
]);

const headings = ['To', 'To-Rgrp', 'To-Org', 'Text', 'From', 'From-Rgrp', 'From-Org', 'Response', 'Action', 'Issue', 'Session'];
const plain: Record<string, string> = {
  To: 'Belgium',
  Text: 'Ratify the treaty ',
  From: 'Spain',
  Response: 'Accepted',
  Action: '5',
  Issue: 'Justice',
  Session: '11',
};

/** A CSV as the source writes it, of rows that differ from the plain one in these cells. */
function csv(rows: Record<string, string>[], columns = headings, ending = '\r'): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (cells: string[]) => cells.map(quoted).join(',') + ending;
  return [columns, ...rows.map((row) => columns.map((column) => ({ ...plain, ...row })[column] ?? ''))].map(line).join('');
}

t.test('a row is the part of one State in a recommendation', async (t) => {
  const { items } = await gatherBytes(t, uprInfo, csv([{}]), labels);
  t.same(items, [
    {
      kind: 'recommendation',
      row: 2,
      key: '11|BE|ES|4d024372513371316d64617b',
      scope: 'session 11',
      notes: [],
      isPart: true,
      values: {
        document: { key: 'session 11 BE', body: 'upr', type: 'uprReport' },
        kind: 'recommendation',
        texts: [{ language: 'en', origin: 'official', text: 'Ratify the treaty' }],
        countries: ['BE'],
        themes: ['fairTrial'],
        upr: { cycle: 1, session: 11 },
        states: ['ES'],
        position: { value: 'supported' },
      },
    },
  ]);
});

t.test('a pledge is a commitment of the State itself, in a scope of its own', async (t) => {
  const { claims } = await gatherBytes(t, uprInfo, csv([{ From: 'Belgium', Response: 'Voluntary Pledge' }]), labels);
  t.match(claims, [{ key: /^11\|BE\|BE\|/, scope: 'session 11 pledges', values: { kind: 'voluntaryCommitment', countries: ['BE'] } }]);
  t.same([claims[0]?.isPart, claims[0]?.values.states, claims[0]?.values.position], [undefined, undefined, undefined]);
});

t.test('the key is that of the words, however they are spaced or composed', async (t) => {
  const key = keyOf(11, 'BE', 'ES', 'Caf\u00e9 for all');
  t.equal(keyOf(11, 'BE', 'ES', '  Cafe\u0301\n for  all '), key);
  for (const other of [
    keyOf(12, 'BE', 'ES', 'Café for all'),
    keyOf(11, 'BE', 'FR', 'Café for all'),
    keyOf(11, 'BE', 'ES', 'Café for some'),
  ])
    t.not(other, key);
});

t.test('themes, cycle and position come from the cells; what a cell does not say is not said', async (t) => {
  const cases: [row: Record<string, string>, expected: object][] = [
    [{ Issue: 'Justice,Detention' }, { themes: ['fairTrial', 'prisons'] }],
    [{ Issue: 'Land, water,Justice' }, { themes: ['poverty', 'fairTrial'] }],
    [{ Issue: 'Other,Justice' }, { themes: ['fairTrial'] }],
    [{ Response: 'Noted' }, { position: { value: 'noted' } }],
    [{ Session: '13' }, { upr: { cycle: 2, session: 13 }, document: { key: 'session 13 BE' } }],
    [{ From: 'Iran (Islamic Republic of)' }, { states: ['IR'] }],
    [{ Text: 'Say &#40;again&#41; why' }, { texts: [{ text: 'Say (again) why' }] }],
  ];
  for (const [row, expected] of cases) {
    const { claims } = await gatherBytes(t, uprInfo, csv([row]), labels);
    t.match(claims[0]?.values, expected, JSON.stringify(row));
  }
  for (const [bytes, name] of [
    [csv([{ Response: '', Issue: '' }]), 'empty cells'],
    [csv([{}], ['Session', 'From', 'Text', 'To']), 'missing columns'],
  ] as const) {
    const { claims } = await gatherBytes(t, uprInfo, bytes, labels);
    t.equal(claims.length, 1, name);
    t.notOk('themes' in (claims[0]?.values ?? {}), name);
    t.notOk('position' in (claims[0]?.values ?? {}), name);
  }
});

t.test('what cannot be told is refused by name, and the rest of the file is read', async (t) => {
  const cases: [row: Record<string, string>, field: string, value: string | undefined, reason: RegExp][] = [
    [{ To: 'Ruritania' }, 'To', 'Ruritania', /'Ruritania'/],
    [{ From: '&#40;Unknown&#41;' }, 'From', '&#40;Unknown&#41;', /'\(Unknown\)'/],
    [{ From: '' }, 'From', '', /From is empty/],
    [{ Session: '99' }, 'Session', '99', /number of no session/],
    [{ Session: '11th' }, 'Session', '11th', /number of no session/],
    [{ Response: 'Perhaps' }, 'Response', 'Perhaps', /'Perhaps' is not mapped/],
    [{ Issue: 'Justice,Magic' }, 'Issue', 'Magic', /'Magic' is not mapped/],
    [{ Text: '  ' }, 'Text', undefined, /Text is empty/],
    [{ From: 'Belgium' }, 'From', 'Belgium', /no recommendation to itself/],
    [{ Response: 'Voluntary Pledge' }, 'From', 'Spain', /by the State itself/],
  ];
  for (const [row, field, value, reason] of cases) {
    const { items } = await gatherBytes(t, uprInfo, csv([row, { Text: 'Another' }]), labels);
    t.match(
      items,
      [
        { kind: 'refusal', row: 2, field, reason },
        { kind: 'recommendation', row: 3 },
      ],
      JSON.stringify(row),
    );
    t.equal((items[0] as { value?: string }).value, value, JSON.stringify(row));
  }
  const { refusals } = await gatherBytes(t, uprInfo, csv([{ Response: 'Perhaps', Issue: 'Magic', Session: '0' }]), labels);
  t.same(refusals.map(({ field }) => field).sort(), ['Issue', 'Response', 'Session'], 'every bad cell is named');
});

t.test('a row that repeats another is told, and its key is given once', async (t) => {
  const { items } = await gatherBytes(
    t,
    uprInfo,
    csv([{}, { Text: 'Another' }, { Text: 'Ratify  the treaty', Response: 'Noted' }]),
    labels,
  );
  t.match(items, [
    { kind: 'recommendation' },
    { kind: 'recommendation' },
    { kind: 'refusal', row: 4, reason: /^Row 2 has the same words/ },
  ]);
  t.equal((items[2] as { key?: string }).key, (items[0] as { key?: string }).key);
});

t.test('rows to other States are passed over with their keys, unless all countries are asked for', async (t) => {
  const bytes = csv([{ To: 'Austria' }, {}]);
  const { claims, skipped } = await gatherBytes(t, uprInfo, bytes, labels);
  t.equal(claims.length, 1);
  t.match(skipped, [{ row: 2, key: keyOf(11, 'AT', 'ES', 'Ratify the treaty') }]);
  const all = await gatherBytes(t, uprInfo, bytes, labels, { allCountries: true });
  t.same(
    all.claims.map(({ values }) => values.countries),
    [['AT'], ['BE']],
  );
});

t.test('letters are read by what the bytes show, and a doubtful reading is said', async (t) => {
  const text = 'Allow the caf\u00e9s';
  const cases: [name: string, bytes: Buffer, notes: RegExp[]][] = [
    ['MacRoman with CR', iconv.encode(csv([{ Text: text }]), 'macroman'), []],
    ['UTF-8', Buffer.from(csv([{ Text: text }], headings, '\n')), [/read as utf-8/]],
    ['UTF-16', Buffer.from(`\ufeff${csv([{ Text: text }])}`, 'utf16le'), [/read as utf-16/]],
    ['windows-1252', iconv.encode(csv([{ Text: text }], headings, '\r\n'), 'windows-1252'), [/read as windows-1252/]],
    ['ASCII', Buffer.from(csv([{ Text: 'Allow' }], headings, '\n')), []],
  ];
  for (const [name, bytes, notes] of cases) {
    const { claims } = await gatherBytes(t, uprInfo, bytes, labels);
    t.match(
      claims[0]?.notes.map(({ reason }) => reason),
      notes,
      name,
    );
    t.equal(claims[0]?.notes.length, notes.length, name);
    if (name !== 'ASCII') t.equal(claims[0]?.values.texts?.[0]?.text, text, name);
  }
  const garbled = await gatherBytes(t, uprInfo, iconv.encode(csv([{ Text: text }, { Text: 'Allow' }], headings, '\n'), 'macroman'), labels);
  t.match(garbled.items, [{ kind: 'refusal', row: 2, field: 'Text', reason: /'caf\u017ds'/ }, { kind: 'recommendation' }]);
});

t.test('a file of another source is refused in a sentence', async (t) => {
  const cases: [name: string, bytes: string | Buffer, reason: RegExp][] = [
    ['empty', '', /empty/],
    ['a PDF', '%PDF-1.7\n', /PDF/],
    ['an archive', Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'), /ZIP/],
    [
      'another table',
      '"","To","To_COW","Session"\n"1","Algeria","ALG",1\n',
      /columns Text, From are missing; its columns are To, To_COW, Session/,
    ],
    ['no Session', csv([{}], headings.slice(0, -1)), /column Session is missing/],
    ['prose', 'To be, or not to be\n', /columns To, Text, From, Session are missing/],
    ['headings twice', csv([{}], [...headings, 'To']), /To/],
    ['an open quotation mark', `${csv([{}])}Belgium,,,"Ratify`, /row 3 is not closed/],
    ['NUL bytes', csv([{ Text: 'a\u0000b' }]), /NUL/],
  ];
  for (const [name, bytes, reason] of cases) t.match(await faultOf(t, uprInfo, bytes, labels), reason, name);
});

t.test('the exports have 124 rows on Belgium and one pledge', needs(folder), async (t) => {
  const { claims, refusals, skipped } = await gather(uprInfo, real(`${folder}/10-13.csv`), mapped);
  t.same([claims.length, refusals.length, skipped.length], [124, 0, 9_016 - 124]);
  t.equal(new Set(claims.map(({ key }) => key)).size, 124);
  t.ok(skipped.every(({ key }) => key !== undefined));
  t.match(claims[0], {
    row: 770,
    scope: 'session 11',
    values: {
      document: { key: 'session 11 BE' },
      countries: ['BE'],
      upr: { cycle: 1, session: 11 },
      position: { value: 'supported' },
    },
  });
  const counts: Record<string, number> = {};
  for (const { values } of claims) counts[values.position?.value ?? ''] = (counts[values.position?.value ?? ''] ?? 0) + 1;
  t.same(counts, { supported: 89, noted: 35 });
  const pledges = await gather(uprInfo, real(`${folder}/voluntary.csv`), mapped);
  t.match(pledges.claims, [{ scope: 'session 11 pledges', values: { kind: 'voluntaryCommitment' } }]);
  t.same([pledges.claims.length, pledges.refusals.length], [1, 0]);
});

t.test('of the 33,051 rows on all States, these are refused', needs(folder), async (t) => {
  let [taken, rows] = [0, 0];
  const refused: Record<string, number> = {};
  for (const file of ['1-5.csv', '6-9.csv', '10-13.csv', '14-17.csv']) {
    const { items, claims, refusals } = await gather(uprInfo, real(`${folder}/${file}`), mapped, { allCountries: true });
    taken += claims.length;
    rows += new Set(items.map(({ row }) => row)).size;
    for (const { reason } of refusals) {
      const kind = reason.replace(/^Row \d+/, 'Row …');
      refused[kind] = (refused[kind] ?? 0) + 1;
    }
  }
  t.equal(rows, 33_051);
  t.same(refused, {
    "No country is known here by the name '(Unknown)' in the column From": 9,
    'Row … has the same words of the same State to the same State in the same session; it is taken once': 4,
  });
  t.equal(taken, 33_038);
});

t.test('the other tables of the folder are not exports of recommendations', needs(folder), async (t) => {
  for (const file of ['sessions.csv', 'upr-years.csv'])
    await t.rejects(gather(uprInfo, real(`${folder}/${file}`), mapped), { name: 'FileFault', message: /not an export of UPR Info/ }, file);
});
