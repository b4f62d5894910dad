import * as xlsx from '@e965/xlsx';
import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { exampleMark, headingOf, templateColumns, templateKinds } from '../../src/imports/template/columns.ts';
import { fold } from '../../src/imports/template/fold.ts';
import { helpOf, templateOf } from '../../src/imports/template/write.ts';
import { databaseForFile } from '../helper.ts';
import { fileOf, folderForFile, readAll, vocabulariesOf } from './template-support.ts';

const { database } = await databaseForFile(t);
const vocabularies = await vocabulariesOf(database);
const folder = folderForFile(t);

t.test('no two columns of a template share a heading or a technical name, in any language', async (t) => {
  for (const kind of templateKinds) {
    const owners = new Map<string, string>();
    for (const column of templateColumns[kind])
      for (const spelling of [column.name, ...languages.map((language) => headingOf(column, language))].map(fold)) {
        t.ok(!owners.has(spelling) || owners.get(spelling) === column.name, `${kind}: ${spelling}`);
        owners.set(spelling, column.name);
      }
  }
});

t.test('every list that a column names is one of the vocabularies', async (t) => {
  for (const kind of templateKinds)
    for (const { name, cell } of templateColumns[kind])
      if (cell.is === 'code') {
        const list = vocabularies.lists.get(cell.list);
        t.ok((list?.size ?? 0) > 0, `${kind}: ${name}`);
        for (const code of cell.only ?? []) t.ok(list?.has(code), code);
      }
});

t.test('a CSV begins with a byte order mark and parts its cells by semicolons, so that Excel in Belgium opens it', async (t) => {
  const csv = await templateOf('measures', 'csv', 'fr');
  t.equal(csv.subarray(0, 3).toString('hex'), 'efbbbf');
  const [heading, example, rest] = csv.toString('utf8').slice(1).split('\r\n');
  t.equal(heading?.split(';').length, templateColumns.measures.length);
  t.match(heading, /^Référence propre;Nature de la mesure;Titre \(nl\);/);
  t.match(example, /^EXEMPLE: BE-001;legislation;/);
  t.equal(rest, '');
});

t.test('a workbook has the sheet to fill, its help and its codes, with the heading row frozen and the cells as text', async (t) => {
  for (const language of languages) {
    const book = xlsx.read(await templateOf('assessments', 'xlsx', language, vocabularies), {
      cellStyles: true,
      cellNF: true,
      bookFiles: true,
    });
    t.strictSame(
      book.SheetNames,
      {
        nl: ['Beoordelingen', 'Uitleg', 'Codes'],
        fr: ['Évaluations', 'Aide', 'Codes'],
        de: ['Bewertungen', 'Erläuterung', 'Codes'],
        en: ['Assessments', 'Help', 'Codes'],
      }[language],
    );
    const [fill, help, codes] = book.SheetNames.map((name) => book.Sheets[name] as xlsx.WorkSheet) as [
      xlsx.WorkSheet,
      xlsx.WorkSheet,
      xlsx.WorkSheet,
    ];
    const columns = templateColumns.assessments;
    t.strictSame(
      columns.map((_, at) => fill[xlsx.utils.encode_cell({ r: 0, c: at })]?.v),
      columns.map((column) => headingOf(column, language)),
    );
    t.strictSame(
      columns.map((_, at) => fill[xlsx.utils.encode_cell({ r: 400, c: at })]?.z),
      columns.map(({ cell }) => (cell.is === 'day' ? 'dd/mm/yyyy' : '@')),
    );
    t.strictSame(
      fill['!cols']?.map((column) => (column as { width?: number }).width),
      columns.map(({ width }) => width),
    );
    const files = (book as unknown as { files: Record<string, { content: Buffer | string }> }).files;
    for (const number of [1, 2, 3])
      t.match(String(files[`xl/worksheets/sheet${number}.xml`]?.content), /<pane ySplit="1"[^>]*state="frozen"/, `sheet ${number}`);
    const helped = xlsx.utils.sheet_to_json<string[]>(help, { header: 1 });
    t.equal(helped[0]?.length, 6);
    t.equal(helped.filter((row) => columns.some(({ name }) => name === row[1])).length, columns.length);
    const listed = xlsx.utils.sheet_to_json<string[]>(codes, { header: 1 });
    t.ok(listed.some((row) => row[1] === 'statuses' && row[2] === 'limitedProgress'));
    t.notOk(listed.some((row) => row[1] === 'statuses' && row[2] === 'notAssessed'));
  }
});

t.test('every example of the help is marked as one', async (t) => {
  for (const kind of templateKinds)
    for (const language of languages) {
      const examples = helpOf(kind, language).map(({ example }) => example);
      t.ok(examples.filter((example) => example !== '').length > 8);
      t.ok(examples.every((example) => example === '' || example.startsWith(exampleMark(language))));
    }
});

t.test('a template that comes back as it was given is refused by name, and holds nothing else', async (t) => {
  for (const kind of templateKinds)
    for (const format of ['csv', 'xlsx'] as const)
      for (const language of languages) {
        const items = await readAll(vocabularies, fileOf(folder, await templateOf(kind, format, language), format));
        t.equal(items.length, 1, `${kind} ${format} ${language}`);
        t.match(items[0], { kind: 'refusal', row: 2, reason: /^A2 \(.+\): the row is the example of the template; delete it/ });
      }
});

t.test('without its marks the example row is one that is taken: what it shows is right', async (t) => {
  for (const kind of templateKinds)
    for (const language of languages) {
      const csv = (await templateOf(kind, 'csv', language)).toString('utf8').replaceAll(exampleMark(language), '');
      const items = await readAll(vocabularies, fileOf(folder, csv, 'csv'));
      t.strictSame(
        items.map((item) => (item.kind === 'refusal' ? item.reason : item.kind)),
        [{ recommendations: 'recommendation', assessments: 'assessment', measures: 'measure' }[kind]],
      );
    }
});
