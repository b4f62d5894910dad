import t from 'tap';
import { FileFault } from '../../../src/imports/claims.ts';
import { openCsv } from '../../../src/imports/reading/csv.ts';
import { readDocx } from '../../../src/imports/reading/docx.ts';
import { readJsonArray } from '../../../src/imports/reading/json-array.ts';
import { readXls } from '../../../src/imports/reading/xls.ts';
import { openXlsx } from '../../../src/imports/reading/xlsx.ts';
import { documentOf, filesOf, mainTypes, type Repeated, textRow, typesOf, workbookOf, workbookParts, zipOf } from './files.ts';

const write = filesOf(t);
const readers = {
  json: (path: string) => readJsonArray(path),
  csv: async function* (path: string) {
    yield* (await openCsv(path, { encodings: ['utf-8'] })).rows;
  },
  xlsx: async function* (path: string) {
    yield* (await openXlsx(path)).rows;
  },
  docx: (path: string) => readDocx(path),
  xls: async function* (path: string) {
    yield* await readXls(path);
  },
};
type Kind = keyof typeof readers;

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1');
const gzip = Buffer.from('1f8b08000000000000034bcb07002165738c03000000', 'hex');
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600, 1)]);
const workbook = workbookOf({ rows: textRow(1, 'a') + textRow(2, '1') });
const rows = (xml: string) => workbookOf({ rows: textRow(1, 'a', 'b') + xml });
const bomb = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>';
const outside = '<!DOCTYPE a [<!ENTITY file SYSTEM "file:///etc/passwd">]>';
const withSheet = (sheet: string) => workbookOf({ rows: '', sheet });
const lying = (size: number) =>
  zipOf(workbookParts({ rows: textRow(1, 'a') }).map((part) => (part.name.includes('sheet1') ? { ...part, size } : part)));
const twice = [
  { name: 'a.xml', content: '' },
  { name: 'A.xml', content: '' },
];
const types = { macros: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' };
const reference = (target: string, mode = '') =>
  `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="${target}" ${mode}/></Relationships>`;

/** What is read, by which reader, and the sentence that it is refused with, with its row where it has one. */
const cases: [string, Kind, string | Buffer | Repeated | (() => Buffer), RegExp, number?][] = [
  // Files of another kind, or of none
  ['an empty file', 'json', '', /file is empty/],
  ['an empty file', 'csv', '', /file is empty/],
  ['an empty file', 'xlsx', '', /file is empty/],
  ['nothing but a byte order mark', 'json', '\uFEFF', /nothing but white space/],
  ['nothing but a byte order mark', 'csv', '\uFEFF', /nothing but white space/],
  ['nothing but white space', 'csv', ' \n\n', /nothing but white space/],
  ['a PDF', 'json', pdf, /is a PDF, where a JSON file/],
  ['a PDF', 'csv', pdf, /is a PDF, where a text file/],
  ['a PDF', 'docx', pdf, /is a PDF, where a DOCX document/],
  ['a packed file', 'json', gzip, /compressed by gzip/],
  ['a workbook', 'csv', workbook, /ZIP archive \(perhaps an XLSX/],
  ['a workbook', 'json', workbook, /ZIP archive/],
  ['a workbook', 'docx', workbook, /no DOCX document/],
  ['a workbook', 'xls', workbook, /ZIP archive.*old workbook/],
  ['a document', 'xlsx', documentOf('<w:p/>'), /no XLSX workbook/],
  ['a web page', 'csv', '<!DOCTYPE html><html><body>Sign in</body></html>', /web page/],
  ['an image', 'xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex'), /is an image/],
  ['an old Office file', 'xlsx', ole, /before 2007.*password/],
  ['an old Office file that is damaged', 'xls', ole, /damaged, or no old workbook/],
  // JSON
  ['an object', 'json', '{"a":1}', /one object, where a list/],
  ['a word', 'json', 'null', /begins with "n"/],
  ['nothing after the bracket', 'json', '[', /cut off: it ends in record 1/, 1],
  ['a file cut off within a record', 'json', '[{"a":1},{"a":"b', /ends in record 2/, 2],
  ['a file cut off between records', 'json', '[{"a":1},{"a":2}', /ends in record 2/, 2],
  ['a comma after the last record', 'json', '[{"a":1},]', /comma/, 2],
  ['two commas', 'json', '[{"a":1},,{"a":1}]', /Record 2 is missing/, 2],
  ['a record that is no JSON', 'json', '[{"a":1},{\'a\':1}]', /Record 2 is not JSON/, 2],
  ['a list in the list', 'json', '[[{"a":1}]]', /Record 1 is a list/, 1],
  ['numbers', 'json', '[{"a":1},2]', /Record 2 is 2/, 2],
  ['something after the end', 'json', '[{"a":1}] []', /after the end/],
  ['a bracket too many', 'json', `[{"a":1}]${' '.repeat(300_000)}]`, /after the end/],
  ['a NUL byte', 'json', Buffer.from('[{"a":"\0"}]'), /NUL bytes/],
  ['a NUL byte further on', 'json', `[{"a":"${'x'.repeat(5_000)}"},{"a":"\0"}]`, /Record 2 holds a NUL byte/, 2],
  ['an escaped NUL', 'json', '[{"a":"\\u0000"}]', /Record 1 holds a NUL/, 1],
  ['half of a surrogate pair', 'json', '[{"a":1},{"a":["\\ud83d"]}]', /Record 2 .*surrogate/, 2],
  ['a byte that is not UTF-8', 'json', Buffer.from('[{"a":1},{"a":"caf\xe9"}]', 'latin1'), /Record 2 is not UTF-8/, 2],
  ['a record of 65 levels', 'json', `[{"a":${'['.repeat(64)}${']'.repeat(64)}}]`, /nested more than 64 levels/, 1],
  ['millions of levels', 'json', { piece: '[', times: 20_000_000 }, /nested more than 64 levels/, 1],
  ['millions of objects in one another', 'json', { head: '[', piece: '{"a":', times: 2_000_000 }, /nested more than 64 levels/, 1],
  ['a record of 20 MB', 'json', { head: '[{"a":"', piece: 'x', times: 20_000_000, tail: '"}]' }, /Record 1 is longer than 5 MB/, 1],
  ['a string that never ends', 'json', { head: '[{"a":1},{"a":"', piece: '},{', times: 7_000_000 }, /Record 2 is longer than 5 MB/, 2],
  ['UTF-16 that is cut off', 'json', Buffer.from('\uFEFF[{"a":1}]', 'utf16le').subarray(0, -1), /no UTF-16/],
  // CSV
  ['a heading and a row longer than it', 'csv', 'a,b\n1,2\n1,2,3\n', /Row 3 has more cells/, 3],
  ['two headings that are alike', 'csv', 'a, b,a \n1,2,3\n', /Two columns are headed "a"/, 1],
  ['headings without a word', 'csv', ',,\n1,2,3\n', /Row 1, .* is empty/, 1],
  ['a quotation mark that is not closed', 'csv', 'a,b\n1,2\n"1,2\n3,4\n', /Row 3|quotation mark in row 3/, 3],
  ['a quotation mark that is not closed, before 20 MB', 'csv', { head: 'a,b\n"', piece: '1,2\n', times: 5_000_000 }, /Row 2 is longer/, 2],
  ['a quotation mark within a cell', 'csv', 'a,b\n1,2"3\n', /row 2 a quotation mark/i, 2],
  ['words after a quotation mark', 'csv', 'a,b\n"1"2,3\n', /row 2 something follows/i, 2],
  ['a cell of 10 million characters', 'csv', { head: 'a,b\n', piece: 'x', times: 10_000_000, tail: ',1\n' }, /Row 2 is longer/, 2],
  ['a cell of 1.5 million characters', 'csv', { head: 'a\n', piece: 'x', times: 1_500_000 }, /under "a" in row 2 .* 1000000/, 2],
  ['1,001 columns', 'csv', `${Array.from({ length: 1_001 }, (_, at) => `c${at}`).join(',')}\n`, /more than 1000 columns/, 1],
  ['a heading line without end', 'csv', { piece: 'x', times: 10_000_000 }, /line of the headings is longer/],
  ['a row of 30 million commas', 'csv', { head: 'a\n', piece: ',', times: 30_000_000 }, /Row 2 is longer/, 2],
  ['a NUL byte', 'csv', Buffer.from('a,b\n\0,1\n'), /NUL bytes/],
  ['a NUL byte further on', 'csv', `a,b\n${'1,2\n'.repeat(2_000)}\0`, /line 2002 holds a NUL byte/],
  ['another encoding', 'csv', Buffer.from('a,b\ncaf\xe9,1\n', 'latin1'), /not written in UTF-8: line 2/],
  ['a last row that is cut off', 'csv', 'a,b\n1,2\n3', /cut off: row 3/, 3],
  // Archives
  ['an archive that is no Office file', 'xlsx', zipOf([{ name: 'a.txt', content: 'a' }]), /is a ZIP archive, where an XLSX/],
  ['an archive that is cut off', 'xlsx', workbook.subarray(0, -30), /damaged or cut off/],
  ['an archive with a hole', 'xlsx', Buffer.concat([workbook.subarray(0, 60), Buffer.alloc(40), workbook.subarray(100)]), /damaged/],
  ['an archive protected by a password', 'xlsx', zipOf([{ name: 'a', content: 'a', flags: 1 }]), /password/],
  ['two parts of one name', 'xlsx', zipOf(twice), /two parts named/],
  ['2,001 parts', 'xlsx', zipOf(Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, content: '' }))), /more than 2000 parts/],
  ['a header that says less than comes out', 'xlsx', lying(10), /damaged/],
  ['a header that says more than comes out', 'xlsx', lying(5_000), /damaged/],
  ['a header that says 3 GB', 'xlsx', lying(3_000_000_000), /unpacks to more/],
  ['another check sum', 'xlsx', zipOf(workbookParts({ rows: '' }).map((part) => ({ ...part, sum: 1 }))), /check sum/],
  ['a bomb of 60 MB in 60 KB', 'xlsx', () => rows(`<row r="2">${' '.repeat(60_000_000)}</row>`), /unpacks to more|8 MB in one piece/],
  [
    'a bomb of rows',
    'xlsx',
    () => withSheet(`<worksheet><sheetData>${'<row/>'.repeat(6_000_000)}</sheetData></worksheet>`),
    /unpacks to more|expected, is empty/,
  ],
  // Workbooks
  ['macros', 'xlsx', workbookOf({ rows: '', others: [{ name: 'xl/vbaProject.bin', content: 'x' }] }), /macros/],
  ['a type with macros', 'xlsx', workbookOf({ rows: '', types: typesOf('xl/workbook.xml', types.macros) }), /macros/],
  [
    'a type of another part',
    'xlsx',
    workbookOf({ rows: '', types: typesOf('xl/other.xml', mainTypes.workbook) }),
    /"xl\/other.xml" is missing/,
  ],
  ['no sheet', 'xlsx', workbookOf({ rows: '', workbook: '<workbook/>' }), /has no sheet/],
  ['a sheet that is missing', 'xlsx', workbookOf({ rows: '', references: reference('worksheets/none.xml') }), /none.xml" is missing/],
  ['a sheet outside the archive', 'xlsx', workbookOf({ rows: '', references: reference('../../../etc/passwd') }), /missing/],
  ['a sheet on the web', 'xlsx', workbookOf({ rows: '', references: reference('http://x.test/', 'TargetMode="External"') }), /not fetched/],
  ['a sheet without rows', 'xlsx', workbookOf({ rows: '' }), /ends before row 1/],
  [
    'a heading made by a formula',
    'xlsx',
    workbookOf({ rows: '<row><c t="str"><f>A2</f><v>a</v></c></row>' }),
    /heading in row 1 .*formula/,
    1,
  ],
  ['two headings that are alike', 'xlsx', workbookOf({ rows: textRow(1, 'a', 'a') }), /Two columns are headed "a"/, 1],
  ['a row longer than its heading', 'xlsx', rows(textRow(2, '1', '2', '3')), /Row 2 has more cells/, 2],
  ['a text that is not there', 'xlsx', rows('<row r="2"><c r="A2" t="s"><v>7</v></c></row>'), /Cell A2 refers to a text/, 2],
  ['a text by a word', 'xlsx', rows('<row r="2"><c r="A2" t="s"><v>x</v></c></row>'), /Cell A2 refers to a text/, 2],
  ['rows not in order', 'xlsx', rows(`${textRow(3, '1')}${textRow(2, '1')}`), /rows of the sheet are not in order/],
  ['a row beyond the last', 'xlsx', rows(textRow(2_000_000, '1')), /not in order/],
  ['a cell twice', 'xlsx', rows('<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>'), /A2 stands in it twice/, 2],
  ['a cell of another row', 'xlsx', rows('<row r="2"><c r="A9"><v>1</v></c></row>'), /says that it is "A9"/, 2],
  ['a cell in column XFD', 'xlsx', rows('<row r="2"><c r="XFD2"><v>1</v></c></row>'), /beyond column 1000, XFD2/, 2],
  ['a number that is none', 'xlsx', rows('<row r="2"><c r="A2"><v>12a</v></c></row>'), /"12a" as a number/, 2],
  ['a cell of an unknown kind', 'xlsx', rows('<row r="2"><c r="A2" t="q"><v>1</v></c></row>'), /kind that is not known/, 2],
  [
    'a cell of 10 million characters',
    'xlsx',
    () => rows(textRow(2, 'x'.repeat(10_000_000))),
    /more than 1000000 characters|8 MB in one piece/,
  ],
  [
    'a shared text of 10 million',
    'xlsx',
    () => workbookOf({ rows: '', strings: `<sst><si><t>${'x'.repeat(7_000_000)}</t></si></sst>` }),
    /more than 1000000/,
  ],
  // XML
  ['entities that multiply', 'xlsx', withSheet(`<?xml version="1.0"?>${bomb}<a>&d;</a>`), /document type/],
  ['an entity from outside', 'xlsx', withSheet(`${outside}<a>&file;</a>`), /document type/],
  ['entities that multiply', 'docx', zipOf([{ name: '[Content_Types].xml', content: `${bomb}<a/>` }]), /document type/],
  ['an entity that is not known', 'xlsx', rows('<row r="2"><c r="A2" t="str"><v>&nbsp;</v></c></row>'), /not well-formed/],
  ['XML that is cut off', 'xlsx', withSheet('<worksheet><sheetData>'), /not well-formed/],
  ['tags that cross', 'docx', documentOf('<w:p><w:r></w:p></w:r>'), /not well-formed/],
  ['thousands of levels', 'docx', documentOf(`${'<w:a>'.repeat(5_000)}`), /nested more than 256 levels/],
  ['XML in another encoding', 'xlsx', withSheet('<?xml version="1.0" encoding="KOI8-R"?><worksheet/>'), /written in KOI8-R/],
  [
    'XML that is not UTF-8',
    'docx',
    zipOf([{ name: '[Content_Types].xml', content: Buffer.from('<a b="\xe9"/>', 'latin1') }]),
    /not all UTF-8/,
  ],
  // Documents
  [
    'a type with macros',
    'docx',
    documentOf('', typesOf('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml')),
    /macros/,
  ],
  [
    'a document that is missing',
    'docx',
    zipOf([{ name: '[Content_Types].xml', content: typesOf('a.xml', mainTypes.document) }]),
    /"a.xml" is missing/,
  ],
  [
    'a paragraph of 1.5 million characters',
    'docx',
    documentOf(`<w:p><w:r><w:t>${'x'.repeat(1_500_000)}</w:t></w:r></w:p>`),
    /paragraph .* more than 1000000/,
  ],
];

t.test('every hostile or malformed file is refused with a sentence that names its fault', async (t) => {
  t.ok(cases.length >= 60, `${cases.length} of them`);
  for (const [name, kind, content, expected, row] of cases) {
    const label = `${kind}: ${name}`;
    const path = write(`hostile.${kind}`, typeof content === 'function' ? content() : content);
    const before = process.resourceUsage().maxRSS;
    try {
      for await (const _ of readers[kind](path) as AsyncIterable<unknown>);
      t.fail(`${label} was taken`);
    } catch (error) {
      if (!(error instanceof FileFault)) t.fail(`${label}: ${(error as Error).stack}`);
      else {
        t.match(error.message, expected, label);
        if (row !== undefined) t.equal(error.row, row, `${label}: its row`);
        t.match(error.message, /^[A-Z"[]/, `${label}: a sentence`);
        t.ok(error.message.length < 500, `${label}: a short one`);
      }
    }
    // The highest that memory has ever been, in KiB: what a reader takes for a moment counts too.
    const grown = (process.resourceUsage().maxRSS - before) / 1_024;
    t.ok(grown < 150, `${label}: memory grew by ${Math.round(grown)} MB`);
  }
});

t.test('a heading and nothing else is a table without rows', async (t) => {
  for (const [kind, content] of [
    ['csv', 'a,b'],
    ['csv', 'a,b\r\n'],
    ['xlsx', workbookOf({ rows: textRow(1, 'a', 'b') })],
  ] as const)
    for await (const _ of readers[kind](write('a', content)) as AsyncIterable<unknown>) t.fail('there is no row');
  t.end();
});

t.test('a file that is not there is named as such', async (t) => {
  for (const [kind, read] of Object.entries(readers))
    await t.rejects(
      (async () => {
        for await (const _ of read('/nowhere/at-all') as AsyncIterable<unknown>);
      })(),
      { name: 'FileFault', message: 'There is no such file' },
      kind,
    );
});
