import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import t from 'tap';
import { builtInFormats, dateOfSerial, isDateFormat } from '../../../src/imports/reading/serial.ts';
import { openXlsx } from '../../../src/imports/reading/xlsx.ts';
import { until } from '../../helper.ts';
import { allOf, filesOf, holdsOpen, textRow, workbookOf } from './files.ts';

const write = filesOf(t);

t.test('cells of every kind are given as text under their heading', async (t) => {
  const rows = `${textRow(1, ' Word ', 'Shared', 'Number', 'Flag', 'Formula', 'Error', 'Day')}
    <row r="2"><c r="A2" t="inlineStr"><is><r><t>in </t></r><r><t>pieces</t></r><rPh><t>spoken</t></rPh></is></c><c r="B2" t="s"><v>1</v></c>
      <c r="C2"><v>1.50</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="str"><f>A2</f><v>worked out</v></c><c r="F2" t="e"><v>#REF!</v></c>
      <c r="G2" s="1"><v>46078</v></c></row>
    <row r="3"/>
    <row r="5"><c r="B5" t="s"><v>0</v></c><c r="E5"><f>1+1</f></c><c r="G5" s="2"><v>2.5</v></c></row>`;
  const strings = '<sst><si><t>first _x0041__x0000_</t></si><si><r><t>sec</t></r><r><t>ond &amp; last</t></r></si></sst>';
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs></styleSheet>`;
  const table = await openXlsx(write('a.xlsx', workbookOf({ rows, strings, styles })));
  t.same(table.headings, ['Word', 'Shared', 'Number', 'Flag', 'Formula', 'Error', 'Day']);
  const [first, second, ...others] = await allOf(table.rows);
  t.same(others, []);
  t.same(Object.values(first?.cells ?? {}), ['in pieces', 'second & last', '1.50', 'TRUE', 'worked out', '#REF!', '46078']);
  t.same(first?.formulas, new Set(['Formula']));
  t.same(first?.errors, new Set(['Error']));
  t.same({ ...first?.formats }, { Day: 'dd/mm/yyyy' });
  t.equal(second?.row, 5, 'blank rows are counted');
  t.same(Object.values(second?.cells ?? {}), ['', 'first A_x0000_', '', '', '', '', '2.5']);
  t.same(second?.formulas, new Set(['Formula']), 'a formula without a result is still one');
  t.same({ ...second?.formats }, { Day: builtInFormats[22] });
});

t.test('a sheet is found by its name, and the headings in the row that is told', async (t) => {
  const path = write('a.xlsx', workbookOf({ rows: `${textRow(2, 'Title')}${textRow(4, 'a', 'b')}${textRow(5, '1', '2')}` }));
  t.same((await openXlsx(path, { sheet: ' second ' })).headings, ['Other']);
  const { headings, rows } = await openXlsx(path, { headingRow: 4 });
  t.same(headings, ['a', 'b']);
  t.same(
    (await allOf(rows)).map(({ row, cells }) => [row, cells['b']]),
    [[5, '2']],
  );
  await t.rejects(openXlsx(path, { sheet: 'Third' }), { message: /no sheet "Third"; it has "First", "Second"/ });
});

t.test('a workbook that counts from 1904 says so', async (t) => {
  const workbook =
    '<x:workbook xmlns:x="x"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="First" q:id="r1"/></x:sheets></x:workbook>';
  t.equal((await openXlsx(write('a.xlsx', workbookOf({ rows: textRow(1, 'a'), workbook })))).date1904, true);
  t.equal((await openXlsx(write('a.xlsx', workbookOf({ rows: textRow(1, 'a') })))).date1904, false);
});

t.test('texts that are too many for memory are kept aside, each under its number, and nothing is left of them', async (t) => {
  const count = 60_000;
  const strings = `<sst>${Array.from({ length: count }, (_, at) => `<si><t>${at} é ${'word '.repeat(at % 60)}</t></si>`).join('')}</sst>`;
  const cells = (at: number) => `<c t="s"><v>${at}</v></c><c t="s"><v>${count - 1 - at}</v></c>`;
  const rows = `${textRow(1, 'up', 'down')}${Array.from({ length: count }, (_, at) => `<row>${cells(at)}</row>`).join('')}`;
  const path = write('a.xlsx', workbookOf({ rows, strings }));
  // A folder of its own: other tests make files of that name at the same time.
  const [own, usual] = [t.testdir({}), process.env['TMPDIR']];
  process.env['TMPDIR'] = own;
  t.teardown(() => {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  });
  const left = () => readdirSync(tmpdir());
  const leftBefore = left();
  let wrong = 0;
  let at = 0;
  for await (const { cells } of (await openXlsx(path)).rows) {
    if (cells['up'] !== `${at} é ${'word '.repeat(at % 60)}` || Number.parseInt(cells['down'] ?? '', 10) !== count - 1 - at) wrong++;
    at++;
  }
  t.same([at, wrong], [count, 0]);
  for await (const _ of (await openXlsx(path)).rows) {
    t.ok(holdsOpen(path, own), 'it is open meanwhile');
    break;
  }
  await (await openXlsx(path)).rows.return();
  // Every file is closed, also when whoever reads stops early; the archive a moment after its reader has ended.
  await until(() => !holdsOpen(path, own), 30_000);
  t.same(left(), leftBefore);
});

t.test('a number is the day that a workbook means by it', (t) => {
  for (const [serial, from1900, from1904] of [
    [46_078, '2026-02-25', '2030-02-26'],
    [46_125.499_628_240_7, '2026-04-13T11:59:28', '2030-04-14T11:59:28'],
    [1, '1900-01-01', '1904-01-02'],
    [59, '1900-02-28', '1904-02-29'],
    [60, undefined, '1904-03-01'],
    [61, '1900-03-01', '1904-03-02'],
    [0.5, undefined, '1904-01-01T12:00:00'],
    [45_000.999_999_9, '2023-03-16', '2027-03-17'],
    [2_958_465, '9999-12-31', undefined],
    [2_958_466, undefined, undefined],
    [-1, undefined, undefined],
    [Number.NaN, undefined, undefined],
    [1e300, undefined, undefined],
  ] as const)
    t.same([dateOfSerial(serial, false), dateOfSerial(serial, true)], [from1900, from1904], String(serial));
  t.end();
});

t.test('a number format shows a date or it does not', (t) => {
  for (const format of ['dd/mm/yyyy', 'mm-dd-yy', '[$-409]d mmm yyyy;@', 'mmm-yy', 'm/d/yy h:mm', 'yyyy', 'mmmm'])
    t.ok(isDateFormat(format), format);
  for (const format of ['General', '0.00', '[Red]0', '"day" 0', 'h:mm', '[h]:mm:ss', '@', '0.0E+0', '\\d0', ''])
    t.notOk(isDateFormat(format), format);
  t.end();
});
