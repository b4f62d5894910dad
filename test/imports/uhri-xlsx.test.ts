import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import t, { type Test } from 'tap';
import { fileOf, readFile, shared, withShared } from './uhri-support.ts';

const headings = [
  'Text',
  'Countries Concerned',
  'Reccomending Body',
  'Document Symbol',
  'Themes',
  'Affected Persons',
  'Sdgs',
  'Document Publication Date',
  'UPR Reccomending States',
  'UPR Position',
  'Type',
  'OHCHR Annotation Id',
  'UPR Session',
  'Regions Concerned',
  'Recommending Regions',
  'Date of publication on UHRI',
];
const upr = [
  '136.1 Ratify the Convention (South Sudan) (Timor-Leste);',
  '- Belgium',
  '- UPR',
  'A/HRC/48/8',
  '- Right to health\n- Economic, social & cultural rights - general measures of implementation',
  '- Women & girls\n- Children',
  '- 1.4 - Equal rights to economic resources\n- 16.3 - Promote the rule of law',
  44_300,
  '- South Sudan - Timor-Leste',
  '- Supported',
  '- Recommendations',
  'a-1',
  '- 38th Session',
  '- Western Europe & Others',
  '',
  46_125.4996282407,
];

/** A workbook of these rows. */
function workbook(t: Test, rows: unknown[][], name = 'export.xlsx') {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows));
  return fileOf(t, name, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
}
const changed = (column: string, value: unknown) => upr.map((cell, index) => (headings[index] === column ? value : cell));

t.test('a row of the workbook becomes the claim that its record would', async (t) => {
  t.strictSame(await readFile(workbook(t, [headings, upr])), [
    {
      kind: 'recommendation',
      row: 2,
      key: 'a-1',
      scope: 'A/HRC/48/8',
      notes: [],
      values: {
        document: { symbol: 'A/HRC/48/8', body: 'upr', type: 'uprReport', publishedOn: '2021-04-14' },
        paragraph: '136.1',
        kind: 'recommendation',
        texts: [{ language: 'en', origin: 'official', text: 'Ratify the Convention' }],
        countries: ['BE'],
        themes: ['health', 'economicSocialCulturalRights'],
        groups: ['womenAndGirls', 'children'],
        sdgs: ['1.4', '16.3'],
        upr: { cycle: 3, session: 38 },
        states: ['SS', 'TL'],
        position: { value: 'supported' },
      },
    },
  ]);
});

t.test('values in one line are told apart by the labels that there are', async (t) => {
  for (const [column, cell, field, expected] of [
    [
      'Themes',
      '- Economic, social & cultural rights - general measures of implementation - Right to health',
      'themes',
      ['economicSocialCulturalRights', 'health'],
    ],
    ['Sdgs', '- 1.4 - Equal rights - 16.3 - Promote the rule of law', 'sdgs', ['1.4', '16.3']],
    ['Sdgs', '16 - PEACE, JUSTICE AND STRONG INSTITUTIONS', 'sdgs', ['16']],
    ['Sdgs', '', 'sdgs', []],
    ['Countries Concerned', '- Belgium - Timor-Leste', 'countries', ['BE', 'TL']],
  ] as const) {
    const [item] = await readFile(workbook(t, [headings, changed(column, cell)]));
    t.match(item, { kind: 'recommendation', values: { [field]: expected } }, cell);
  }
});

t.test('headings are known in their spellings and in any order', async (t) => {
  const order = headings.map((_, index) => headings.length - 1 - index);
  const spelt = order.map((index) => (headings[index] ?? '').replace('Reccomending', 'Recommending').toUpperCase());
  const [item] = await readFile(workbook(t, [spelt, order.map((index) => upr[index])]));
  t.match(item, { kind: 'recommendation', key: 'a-1', values: { countries: ['BE'], document: { body: 'upr' } } });
});

t.test('a column that is missing says nothing', async (t) => {
  const kept = headings.map((_, index) => index).filter((index) => !['Themes', 'Sdgs', 'UPR Position'].includes(headings[index] ?? ''));
  const [item] = await readFile(workbook(t, [kept.map((index) => headings[index]), kept.map((index) => upr[index])]));
  if (item?.kind !== 'recommendation') throw new Error('It is refused');
  for (const member of ['themes', 'sdgs', 'position']) t.notOk(member in item.values, member);
});

t.test('a workbook of another kind is refused with what is missing', async (t) => {
  await t.rejects(
    readFile(
      workbook(t, [
        ['State', 'Date'],
        ['Belgium', 1],
      ]),
    ),
    {
      name: 'FileFault',
      message: /"OHCHR Annotation Id", "Text".* are missing; found were State, Date/,
    },
  );
  await t.rejects(readFile(workbook(t, [[...headings, 'Recommending Body'], upr])), { name: 'FileFault', message: /are the same one/ });
});

t.test('a report names the column as the workbook does', async (t) => {
  const items = await readFile(
    workbook(t, [
      headings,
      changed('Themes', '- Right to everything'),
      changed('UPR Reccomending States', '- Atlantis'),
      changed('Type', ''),
    ]),
  );
  t.strictSame(
    items.map((item) => item.kind === 'refusal' && [item.row, item.field]),
    [
      [2, 'Themes'],
      [3, 'UPR Reccomending States'],
      [4, 'Type'],
    ],
  );
});

t.test('a formula and an error are no values', async (t) => {
  const sheet = XLSX.utils.aoa_to_sheet([headings, upr, upr]);
  sheet['A2'] = { t: 's', v: '136.1 Ratify', f: 'A3' };
  sheet['D3'] = { t: 'e', v: 0x17 };
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet);
  const items = await readFile(fileOf(t, 'export.xlsx', XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })));
  t.match(items, [
    { kind: 'refusal', row: 2, field: 'Text', key: 'a-1', reason: /formula/ },
    { kind: 'refusal', row: 3, field: 'Document Symbol', key: 'a-1', reason: /error/ },
  ]);
});

t.test('the workbook in the official layout is read', withShared, async (t) => {
  const name = 'export-layout-sample.xlsx';
  const file = { path: join(shared, 'uhri-official-format', name), name };
  const [iraq, peru, ...others] = await readFile(file);
  t.equal(others.length, 0);
  t.match(iraq, {
    kind: 'recommendation',
    row: 2,
    key: 'b4288060-6633-478d-9a9a-df1978d336c3',
    values: {
      document: { symbol: 'CEDAW/C/IRQ/CO/8', body: 'cedaw', publishedOn: '2026-02-25' },
      paragraph: '49',
      kind: 'concern',
      countries: ['IQ'],
      sdgs: ['1.4', '16.3'],
      texts: [{ text: 'The Committee notes with concern' }],
    },
  });
  t.match(peru, { kind: 'recommendation', row: 3, values: { paragraph: '4', countries: ['PE'] } });
  t.ok((await readFile(file, { allCountries: false })).every(({ kind }) => kind === 'skipped'));
});
