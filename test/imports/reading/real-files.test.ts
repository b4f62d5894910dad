import { existsSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { openCsv } from '../../../src/imports/reading/csv.ts';
import { type DocxBlock, readDocx } from '../../../src/imports/reading/docx.ts';
import { readJsonArray } from '../../../src/imports/reading/json-array.ts';
import { dateOfSerial } from '../../../src/imports/reading/serial.ts';
import { readXls } from '../../../src/imports/reading/xls.ts';
import { openXlsx } from '../../../src/imports/reading/xlsx.ts';
import { allOf } from './files.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');
const options = existsSync(folder) ? {} : { skip: 'the real files (shared/data beside the project) are not here' };

t.test('the CSVs of the sources have the rows and columns that they have', options, async (t) => {
  for (const [name, columns, count] of [
    ['upr-info-2008-2014/1-5.csv', 11, 6_094],
    ['upr-info-2008-2014/6-9.csv', 11, 8_343],
    ['upr-info-2008-2014/10-13.csv', 11, 9_016],
    ['upr-info-2008-2014/14-17.csv', 11, 9_598],
    ['upr-info-2008-2014/voluntary.csv', 0, 947],
    ['hudoc-echr/2014.csv', 26, 3_615],
    ['untc-2015/belgium-dev.csv', 8, 219],
    ['un-core-ratification-2022/hr_status_cat.csv', 8, 193],
  ] as const) {
    const table = await openCsv(join(folder, name), { encodings: ['utf-8', 'macroman'] });
    if (columns > 0) t.equal(table.headings.length, columns, `${name}: columns`);
    const rows = await allOf(table.rows);
    t.equal(rows.length, count, `${name}: rows`);
    t.equal(rows.at(-1)?.row, count + 1, `${name}: number of the last`);
  }
});

t.test('the letters of UPR Info are those of old Macs', options, async (t) => {
  const { rows } = await openCsv(join(folder, 'upr-info-2008-2014/1-5.csv'), { encodings: ['macroman'] });
  const letters = new Map<string, number>();
  for await (const { cells } of rows)
    for (const letter of Object.values(cells)
      .join('')
      .match(/[^\0-\x7f]/g) ?? [])
      letters.set(letter, (letters.get(letter) ?? 0) + 1);
  // Counted with another reader.
  t.same(
    ['é', '’', '“', '”'].map((letter) => letters.get(letter) ?? 0),
    [3, 0, 0, 0],
  );
});

t.test('the workbooks of UHRI and of the sessions are read', options, async (t) => {
  const uhri = await openXlsx(join(folder, 'uhri-official-format/export-layout-sample.xlsx'));
  t.equal(uhri.headings.length, 16);
  const [first, ...others] = await allOf(uhri.rows);
  t.equal(others.length, 1);
  t.equal(first?.cells['Reccomending Body'], '- CEDAW');
  t.equal(dateOfSerial(Number(first?.cells['Document Publication Date']), uhri.date1904), '2026-02-25');
  const sessions = await openXlsx(join(folder, 'ohchr-ratification-export/timeline_dates.xlsx'));
  const rows = await allOf(sessions.rows);
  t.same([rows.length, rows.at(-1)?.row], [25, 26]);
  t.equal(rows[0]?.formats?.['Event_Dates'], 'mm-dd-yy');
});

t.test("OHCHR's old workbook is read, its days written in full", options, async (t) => {
  const [sheet, ...others] = await readXls(join(folder, 'ohchr-ratification-export/UnderlyingData_ICESCR_OHCHR_23_04_2026.xls'));
  t.equal(others.length, 0);
  t.same([sheet?.name, sheet?.rows.length, sheet?.formulas], ['Underlying Data(0)', 203, []]);
  t.same(
    sheet?.rows.find(([country]) => country === 'Belgium'),
    ['Belgium', '1968-12-10', '1983-04-21', '2014-05-20', '2014-05-20'],
  );
});

t.test('the matrices of recommendations are read row by row', options, async (t) => {
  for (const [name, count] of [
    ['upr48-slovenia-thematic-list.docx', 308],
    ['UPR20_Slovenia_ThematicList.docx', 201],
  ] as const) {
    const blocks = await allOf(readDocx(join(folder, 'upr-thematic-list-format', name)));
    const rows = blocks.filter((block): block is DocxBlock & { kind: 'row' } => block.kind === 'row');
    t.equal(rows.length, count, `${name}: rows`);
    t.same([rows[0]?.cells.length, rows.at(-1)?.row, rows.at(-1)?.table], [4, count, 1], name);
  }
});

t.test('records of UHRI are read from an array', options, async (t) => {
  const [batch = []] = await allOf(readJsonArray(join(folder, 'upr-thematic-list-format/slovenia-cycle4.uhri-shaped.json')));
  t.ok(batch.length > 0 && batch.every(({ row }, at) => row === at + 1));
});
