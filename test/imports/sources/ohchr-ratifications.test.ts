import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import t from 'tap';
import { ohchrRatifications } from '../../../src/imports/sources/ohchr-ratifications.ts';
import { claimsOf, countItems, dataFolder, fileOf, readAll, withData } from '../records-support.ts';

const title = 'International Covenant on Economic, Social and Cultural Rights [Last Updated: 10/10/2025 11:26:54]';
const headings = [
  'Country',
  'Date of Signature (dd/mm/yyyy)',
  'Date of Ratification/Accession',
  'Date of acceptance of individual communications procedure',
  'Date of acceptance of inquiry procedure',
];

/** A workbook in the layout of the export; a number is a date as the workbook keeps it. */
async function workbook(t: Parameters<typeof fileOf>[0], rows: (string | number)[][], name = 'UnderlyingData_ICESCR_OHCHR.xls') {
  const sheet = utils.aoa_to_sheet(rows);
  for (const cell of Object.values(sheet) as { t?: string; z?: string }[]) if (cell?.t === 'n') cell.z = 'm/d/yy';
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Underlying Data(0)');
  return fileOf(t, name, write(book, { type: 'buffer', bookType: 'biff8' }));
}

t.test('each date of Belgium is an act, and the procedures are those of the treaty that has them', async (t) => {
  const file = await workbook(t, [
    [title],
    headings,
    ['Afghanistan', '', 30340],
    ['Belgium', 25182, 30427, 41779, 41779],
    [],
    ['Source: Database of the United Nations Office of Legal Affairs'],
  ]);
  const items = await readAll(ohchrRatifications, file);
  t.strictSame(countItems(items), { 'Monitum holds the acts of Belgium alone': 1, treatyAction: 4 });
  t.strictSame(
    claimsOf(items).map(({ row, key, scope, values }) => ({ row, key, scope, values })),
    [
      { row: 4, key: 'icescr signature', scope: 'icescr', values: { treaty: 'icescr', kind: 'signature', takenOn: '1968-12-10' } },
      {
        row: 4,
        key: 'icescr consent',
        scope: 'icescr',
        values: { treaty: 'icescr', kinds: ['ratification', 'accession', 'succession'], takenOn: '1983-04-21' },
      },
      {
        row: 4,
        key: 'icescr communications',
        scope: 'icescr',
        values: { treaty: 'icescrOp', kind: 'procedureAcceptance', takenOn: '2014-05-20' },
      },
      {
        row: 4,
        key: 'icescr inquiries',
        scope: 'icescr',
        values: { treaty: 'icescrOp', article: '11', kind: 'procedureAcceptance', takenOn: '2014-05-20' },
      },
    ],
  );
});

t.test('a date is read as day, month and year, and a cell that is none is refused', async (t) => {
  const table: [string, string | RegExp][] = [
    ['10/12/1968', '1968-12-10'],
    ['31/04/1983', /"31\/04\/1983" in the column .* is no date as dd\/mm\/yyyy/],
    ['12/31/1983', /is no date/],
    ['signed', /"signed" in the column/],
  ];
  for (const [cell, expected] of table) {
    const [item] = await readAll(ohchrRatifications, await workbook(t, [[title], headings, ['Belgium', cell]]));
    if (typeof expected === 'string') t.match(item, { values: { takenOn: expected } });
    else t.match(item, { kind: 'refusal', row: 3, field: 'Date of Signature (dd/mm/yyyy)', reason: expected, key: 'icescr signature' });
  }
});

t.test('a blank cell says nothing, and a row of blanks is passed over', async (t) => {
  const [item, ...more] = await readAll(ohchrRatifications, await workbook(t, [[title], headings, ['Belgium']]));
  t.strictSame(item, { kind: 'skipped', row: 3, reason: 'the row holds no date' });
  t.equal(more.length, 0);
});

t.test('a workbook that is not of the dashboard is refused as a whole', async (t) => {
  const table: [(string | number)[][], string, RegExp][] = [
    [
      [['Convention on Nothing'], headings],
      'export.xls',
      /Row 1 of "export.xls" names no treaty that Monitum has: found "Convention on Nothing"/,
    ],
    [[[title], headings], 'UnderlyingData_CAT_OHCHR.xls', /Row 1 names the treaty .*Economic.* and the file is named for another \(CAT\)/],
    [[[title], ['Country', 'Date of Signature']], 'export.xls', /must have the headings "Country" and "Date of Ratification\/Accession"/],
    [[[title], [...headings, 'Date of regret']], 'export.xls', /the heading "Date of regret", whose meaning is not known/],
    [[[title]], 'export.xls', /must have the headings/],
  ];
  for (const [rows, name, message] of table)
    await t.rejects(readAll(ohchrRatifications, await workbook(t, rows, name)), { name: 'FileFault', message }, String(message));
  await t.rejects(readAll(ohchrRatifications, await fileOf(t, 'export.xls', 'Country;Date\n')), { name: 'FileFault' });
});

t.test('the treaty is known by the name of the file where its title is not', async (t) => {
  const file = await workbook(t, [['Committee against Torture'], headings, ['Belgium', '04/02/1985']], 'UnderlyingData_CAT_OHCHR_1.xls');
  t.match(claimsOf(await readAll(ohchrRatifications, file)), [{ values: { treaty: 'cat', takenOn: '1985-02-04' } }]);
});

t.test('the export of the dashboard as OHCHR gave it', withData('ohchr-ratification-export'), async (t) => {
  const name = 'UnderlyingData_ICESCR_OHCHR_23_04_2026.xls';
  const items = await readAll(ohchrRatifications, { path: join(dataFolder, 'ohchr-ratification-export', name), name });
  t.strictSame(
    claimsOf(items).map(({ row, values }) => `${row} ${values['treaty']} ${values['takenOn']}`),
    ['19 icescr 1968-12-10', '19 icescr 1983-04-21', '19 icescrOp 2014-05-20', '19 icescrOp 2014-05-20'],
  );
  t.strictSame(countItems(items), { 'Monitum holds the acts of Belgium alone': 197, treatyAction: 4 });
});
