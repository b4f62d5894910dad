import iconv from 'iconv-lite';
import t from 'tap';
import { openCsv, readCsv } from '../../../src/imports/reading/csv.ts';
import { detectEncoding, type Encoding, openText } from '../../../src/imports/reading/text.ts';
import { allOf, filesOf, holdsOpen } from './files.ts';

const write = filesOf(t);
const utf8 = { encodings: ['utf-8'] } as const;
/** Rows as number and texts. */
const rowsOf = async (content: string | Buffer, options: Parameters<typeof openCsv>[1] = utf8) =>
  (await allOf(readCsv(write('table.csv', content), options))).map(({ row, cells }) => [row, ...Object.values(cells)]);

t.test('a table is read with every line end and every delimiter', async (t) => {
  for (const end of ['\r', '\n', '\r\n'])
    for (const sign of [',', ';', '\t']) {
      const text = ['State,Year', '"Belgium, kingdom",1983', 'France,"19""84"'].join(end).replaceAll(/,(?! )/g, sign);
      t.same(
        await rowsOf(text),
        [
          [2, 'Belgium, kingdom', '1983'],
          [3, 'France', '19"84'],
        ],
        JSON.stringify({ end, sign }),
      );
    }
});

t.test('rows are counted as a spreadsheet counts them: blank ones too, cells of several lines once', async (t) => {
  t.same(await rowsOf('a,b\n1,2\n\n,\n"two\nlines\r\nor three",3\n   ,\n4,5\n'), [
    [2, '1', '2'],
    [5, 'two\nlines\r\nor three', '3'],
    [7, '4', '5'],
  ]);
});

t.test('headings are trimmed; a column without one is left out; a heading may be called anything', async (t) => {
  const { headings, rows } = await openCsv(write('a.csv', '\uFEFF State ,,__proto__,"Year\n of it"\nBelgium,1,2,3\n'), utf8);
  t.same(headings, ['State', '__proto__', 'Year of it']);
  const [row] = await allOf(rows);
  t.same(Object.entries(row?.cells ?? {}), [
    ['State', 'Belgium'],
    ['__proto__', '2'],
    ['Year of it', '3'],
  ]);
});

t.test('a row that ends early has no cells for the columns after it, and blank ones for empty cells', async (t) => {
  const [short, blank] = await allOf(readCsv(write('a.csv', 'a,b,c\n1\n2,,\n'), utf8));
  t.strictSame(Object.keys(short?.cells ?? {}), ['a']);
  t.strictSame(Object.entries(blank?.cells ?? {}), [
    ['a', '2'],
    ['b', ''],
    ['c', ''],
  ]);
});

t.test('a file without headings takes those that it is given, and a heading may stand further down', async (t) => {
  t.same(await rowsOf('1;2\n3;4\n', { ...utf8, columns: ['a', 'b'] }), [
    [1, '1', '2'],
    [2, '3', '4'],
  ]);
  t.same(await rowsOf('The title, of all\n\na;b\n1;2', { ...utf8, headingRow: 3 }), [[4, '1', '2']]);
});

t.test('the encoding is told by the bytes, among those that the source may have', async (t) => {
  const text = 'État,Année\rBelgique,«1983»\r';
  const ends = (end: string) => text.replaceAll('\r', end);
  const all: Encoding[] = ['utf-8', 'utf-16', 'windows-1252', 'macroman'];
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const cases: [string, Buffer, Encoding[], Encoding | RegExp][] = [
    ['UTF-8', Buffer.from(text), all, 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), ['utf-8'], 'utf-8'],
    ['UTF-16, little end first', little, all, 'utf-16'],
    ['UTF-16, big end first', Buffer.from(little).swap16(), all, 'utf-16'],
    ['MacRoman', iconv.encode(text, 'macroman'), all, 'macroman'],
    ['windows-1252', iconv.encode(ends('\r\n'), 'windows-1252'), all, 'windows-1252'],
    ['MacRoman with the line ends of others', iconv.encode(ends('\n'), 'macroman'), ['utf-8', 'macroman'], /only taken where .* CR/],
    ['bytes that windows-1252 has not', Buffer.from([0x61, 0x0a, 0x8d, 0x0a]), ['windows-1252'], /not written in windows-1252: line 2/],
    ['windows-1252 where UTF-8 is expected', iconv.encode(ends('\r\n'), 'windows-1252'), ['utf-8'], /not written in UTF-8: line 1/],
    ['UTF-16 where UTF-8 is expected', little, ['utf-8'], /written in UTF-16, where UTF-8/],
    ['UTF-8 where MacRoman is expected', Buffer.from(text), ['macroman'], /written in UTF-8, where MacRoman/],
    ['ASCII, which is the same in all', Buffer.from('a,b\r1,2'), ['macroman'], 'utf-8'],
  ];
  for (const [name, bytes, allowed, expected] of cases) {
    const path = write('encoded.csv', bytes);
    if (typeof expected !== 'string') {
      await t.rejects(detectEncoding(path, allowed), { name: 'FileFault', message: expected }, name);
      continue;
    }
    t.equal(await detectEncoding(path, allowed), expected, name);
    if (!expected.startsWith('ASCII') && bytes.length > 10)
      t.equal((await allOf(openText(path, allowed))).join('').replaceAll('\r\n', '\r'), text, `${name}: its text`);
  }
});

t.test('letters of several bytes come through wherever the file is cut in pieces', async (t) => {
  for (let shift = 0; shift < 4; shift++) {
    const text = `${'x'.repeat(65_534 + shift)}é😀${'権'.repeat(50_000)}`;
    t.equal((await allOf(openText(write('a.txt', text), ['utf-8']))).join(''), text);
  }
  await t.rejects(detectEncoding(write('a.txt', Buffer.from('one\ntwo\ncaf\u00e9').subarray(0, -1)), ['utf-8']), { message: /line 3/ });
});

t.test('a long line is named by its number where a byte in it is none of UTF-8', async (t) => {
  const bytes = Buffer.from(`${'line of words, é\n'.repeat(10_000)}`);
  bytes[bytes.lastIndexOf(0xc3)] = 0x8e;
  await t.rejects(detectEncoding(write('a.csv', bytes), ['utf-8']), { message: /line 10000 /, row: 10_000 });
});

t.test('the file is closed when whoever reads stops early, or never begins', async (t) => {
  const path = write('a.csv', `a,b\n${'1,2\n'.repeat(50_000)}`);
  for (let times = 0; times < 3; times++) {
    for await (const _ of readCsv(path, utf8)) {
      t.ok(holdsOpen(path), 'it is open meanwhile');
      break;
    }
    const { rows } = await openCsv(path, utf8);
    await rows.return();
    await t.rejects(allOf(readCsv(write('b.csv', `a\n${'1\n'.repeat(500)}1,2`), utf8)), { name: 'FileFault', row: 502 });
  }
  t.notOk(holdsOpen(path));
});
