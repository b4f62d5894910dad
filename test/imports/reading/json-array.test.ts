import t from 'tap';
import { readJsonArray } from '../../../src/imports/reading/json-array.ts';
import { allOf, filesOf, holdsOpen } from './files.ts';

const write = filesOf(t);
const readAll = async (content: string | Buffer) => (await allOf(readJsonArray(write('records.json', content)))).flat();

t.test('every record is given once, with its number', async (t) => {
  const records = Array.from({ length: 5_000 }, (_, at) => ({ id: at, text: `Paragraph ${at} `.repeat(at % 40) }));
  const writings: [string, string][] = [
    ['on one line', JSON.stringify(records)],
    ['on many lines', JSON.stringify(records, undefined, 2)],
    ['with white space around', ` \r\n\t${JSON.stringify(records)}\n\n `],
    ['after a byte order mark', `\uFEFF${JSON.stringify(records)}`],
  ];
  for (const [name, text] of writings)
    t.same(
      await readAll(text),
      records.map((value, at) => ({ row: at + 1, value })),
      name,
    );
});

t.test('what looks like the end of a record within one is not taken for it', async (t) => {
  const records = Array.from({ length: 3_000 }, (_, at) => ({
    text: `braces },{ and },\n{ and \\"},{\\" ${'\\'.repeat(at % 5)}`,
    parts: [{ a: 1 }, { b: [{ c: '},{' }] }],
    [`key},{"${at}`]: '"',
  }));
  t.same(
    (await readAll(JSON.stringify(records))).map(({ value }) => value),
    records,
  );
});

t.test('records of every length are given whole, up to 5 MB', async (t) => {
  const records = [1, 30_000, 40_000, 300_000, 4_900_000, 10, 600_000].map((length) => ({ text: 'é'.repeat(length / 2) }));
  t.same(
    (await readAll(JSON.stringify(records))).map(({ value }) => (value as { text: string }).text.length),
    records.map(({ text }) => text.length),
  );
});

t.test('letters of all scripts come through, in UTF-8 and in UTF-16 of both orders', async (t) => {
  const records = Array.from({ length: 2_000 }, (_, at) => ({ text: `Übereinkommen «droits» Права 权利 حقوق 😀 ${at}` }));
  const text = JSON.stringify(records);
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  for (const [name, content] of [
    ['UTF-8', Buffer.from(text)],
    ['UTF-16, little end first', little],
    ['UTF-16, big end first', Buffer.from(little).swap16()],
  ] as const)
    t.same(
      (await readAll(content)).map(({ value }) => value),
      records,
      name,
    );
});

t.test('an empty list has no records, and escaped letters are read', async (t) => {
  t.same(await readAll('[]'), []);
  t.same(await readAll(' [ ] '), []);
  t.same(await readAll('[{"text":"\\ud83d\\ude00 \\u00e9"}]'), [{ row: 1, value: { text: '😀 é' } }]);
});

t.test('the records before a fault are given, and the fault names the next', async (t) => {
  const good = Array.from({ length: 1_000 }, (_, at) => JSON.stringify({ at }));
  for (const [name, text] of [
    ['cut off within a record', `[${good.join(',')},{"at": 10`],
    ['not JSON', `[${good.join(',')},{"at": 1e},{"at":1}]`],
    ['not an object', `[${good.join(',')},17,{"at":1}]`],
  ] as const) {
    let read = 0;
    const reading = (async () => {
      for await (const batch of readJsonArray(write('faulty.json', text))) read += batch.length;
    })();
    await t.rejects(reading, { name: 'FileFault', row: 1_001 }, name);
    t.equal(read, 1_000, `${name}: the records before it`);
  }
});

t.test('the file is closed when whoever reads stops early', async (t) => {
  const path = write('long.json', JSON.stringify(Array.from({ length: 20_000 }, (_, at) => ({ at, text: 'words '.repeat(20) }))));
  for (let times = 0; times < 20; times++)
    for await (const _ of readJsonArray(path)) {
      t.ok(holdsOpen(path), 'it is open meanwhile');
      break;
    }
  t.notOk(holdsOpen(path));
});
