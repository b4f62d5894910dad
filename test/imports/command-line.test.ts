import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { databaseForFile } from '../helper.ts';
import { fileOf } from './support.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, '../../src/cli/monitum.js');

/** Gives the command and says how it ended and what it printed. */
async function monitum(url: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [program, 'import', ...args], { env: { ...process.env, DATABASE_URL: url } });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

const report = {
  symbol: 'A/HRC/91/5',
  state: 'Belgium',
  session: 52,
  date: '2026-04-01',
  paragraphs: [
    { number: '140.1', text: 'Invent a first thing (Norway);', states: ['Norway'] },
    { number: '140.2', text: 'Invent a second thing (France, Germany);', states: ['France', 'Germany'] },
  ],
};

t.test('the command says what it would do, does it, and ends with what became of the rows', async (t) => {
  const { url, database } = await databaseForFile(t);
  const file = fileOf(t, JSON.stringify(report), 'report.json');
  const [json, csv] = [join(dirname(file.path), 'out.json'), join(dirname(file.path), 'out.csv')];
  const dry = await monitum(url, 'upr-report', file.path, '--report', json);
  t.equal(dry.code, 0, dry.err);
  t.match(dry.out, /new \(2\)/);
  t.match(dry.out, /Nothing was written; add --apply/);
  const told = JSON.parse(readFileSync(json, 'utf8'));
  t.strictSame(told.counts, { new: 2, changed: 0, unchanged: 0, vanished: 0, refused: 0, review: 0 });
  t.match(told.rows[0], {
    row: 1,
    outcome: 'new',
    subject: { kind: 'recommendation' },
    fields: [{ field: 'document', new: 'A/HRC/91/5' }],
  });
  t.equal((await database.sql`select from imported_records`).length, 0);
  const applied = await monitum(url, 'upr-report', file.path, '--apply', '--report', csv);
  t.equal(applied.code, 0, applied.err);
  t.match(readFileSync(csv, 'utf8').split('\r\n')[0], 'row,outcome,key');
  t.equal((await database.sql`select from imported_records where subject_kind = 'recommendation'`).length, 2);
  const again = await monitum(url, 'upr-report', file.path, '--apply');
  t.match(again.out, /0 new, 0 changed, 2 unchanged/);
});

t.test('what is refused ends the command with 2, with a sentence and with a report that says so', async (t) => {
  const { url, database } = await databaseForFile(t);
  const bad = {
    ...report,
    paragraphs: [...report.paragraphs, { number: '140.3', text: 'Invent a third (Ruritania);', states: ['Ruritania'] }],
  };
  const file = fileOf(t, JSON.stringify(bad), 'report.json');
  const out = join(dirname(file.path), 'out.json');
  const refused = await monitum(url, 'upr-report', file.path, '--apply', '--report', out);
  t.equal(refused.code, 2);
  t.match(JSON.parse(readFileSync(out, 'utf8')), { counts: { new: 2, refused: 1 } });
  const cut = fileOf(t, '[{"AnnotationId": "1", "Text"', 'export-full-en.json');
  const broken = await monitum(url, 'uhri', cut.path, '--apply', '--report', out);
  t.equal(broken.code, 2);
  t.match(broken.err, /export-full-en\.json: .*cut off/i);
  t.match(JSON.parse(readFileSync(out, 'utf8')), { counts: { refused: 1 }, rows: [{ outcome: 'refused', reason: /cut off/i }] });
  t.equal((await database.sql`select from imported_records where source = 'uhri'`).length, 0);
  t.notOk(existsSync(`${out}.part`), 'no unfinished report is left');
});

t.test('a command that is not well put says what to put otherwise', async (t) => {
  const { url } = await databaseForFile(t);
  const file = fileOf(t, '[]', 'x.json');
  const cases: [args: string[], code: number, sentence: RegExp][] = [
    [['eurlex', file.path], 2, /eurlex is none of uhri, upr-info/],
    [['uhri'], 2, /missing required argument 'file'/],
    [['uhri', `${file.path}.gone`], 2, /not there/],
    [['uhri', file.path, '--language', 'es'], 2, /es is none of nl, fr, de, en/],
    [['uhri', file.path, '--mapping', `${file.path}.gone`], 1, /mapping file .* is not there/],
    [['uhri', file.path, '--mapping', file.path], 1, /The mapping file at its top/],
  ];
  for (const [args, code, sentence] of cases) {
    const answer = await monitum(url, ...args);
    t.equal(answer.code, code, args.join(' '));
    t.match(answer.err, sentence);
  }
});

t.test('a mapping file says what a label stands for, and is kept once it is used to write', async (t) => {
  const { url, database } = await databaseForFile(t);
  const row = {
    AnnotationId: 'aaaaaaaa-0000-4000-8000-000000000001',
    DocumentId: 'bbbbbbbb-0000-4000-8000-000000000001',
    Symbol: 'CAT/C/BEL/CO/77',
    Body: '- CAT',
    AnnotationType: '- Recommendations',
    Countries: ['Belgium'],
    Regions: [],
    Text: '12.The Committee invents a sentence on cells for a test.',
    Themes: ['A theme nobody has heard of'],
    AffectedPersons: [],
    Sdgs: [],
    PublicationDate: '2026-01-15T00:00:00',
    PublicationDateOnUhri: '2026-02-15T10:00:00.000',
    UprCycle: null,
    UprPositions: [],
    UprRecommendingCountry: [],
    UprRecommendingRegions: [],
    UprSession: [],
  };
  const file = fileOf(t, JSON.stringify([row]), 'export-full-en.json');
  const unknown = await monitum(url, 'uhri', file.path);
  t.equal(unknown.code, 2);
  t.match(unknown.out, /A theme nobody has heard of/);
  const mapping = fileOf(
    t,
    JSON.stringify({ lists: [{ list: 'themes', labels: [{ label: 'A theme nobody has heard of', code: 'prisons' }] }] }),
    'mapping.json',
  );
  t.equal((await monitum(url, 'uhri', file.path, '--mapping', mapping.path)).code, 0);
  t.equal((await monitum(url, 'uhri', file.path)).code, 2, 'a dry run keeps nothing');
  t.equal((await monitum(url, 'uhri', file.path, '--mapping', mapping.path, '--apply')).code, 0);
  const again = await monitum(url, 'uhri', file.path);
  t.equal(again.code, 0, again.out);
  t.match(again.out, /1 unchanged/);
  t.match((await database.sql`select code, source from tags where source = 'import'`)[0], { code: 'prisons' });
});
