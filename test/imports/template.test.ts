import * as xlsx from '@e965/xlsx';
import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { type Claim, FileFault, type Item, type Refusal } from '../../src/imports/claims.ts';
import { type TemplateKind, templateColumns, templateKinds } from '../../src/imports/template/columns.ts';
import { readDate } from '../../src/imports/template/dates.ts';
import { nearest } from '../../src/imports/template/fold.ts';
import { columnLetter } from '../../src/imports/template/headings.ts';
import { NewMeasure } from '../../src/measures/writes.ts';
import { databaseForFile } from '../helper.ts';
import { csvWith, type Filling, fileOf, filled, folderForFile, headingIn, readAll, serialOf, vocabulariesOf } from './template-support.ts';

const { database } = await databaseForFile(t);
const vocabularies = await vocabulariesOf(database);
const folder = folderForFile(t);

const recommendation: Filling = {
  symbol: 'X/C/BEL/CO/99',
  paragraph: '100.10',
  recommendationKind: 'recommendation',
  body: 'upr',
  documentType: 'uprReport',
  publishedOn: '12/03/2021',
  adoptedOn: '2021-03',
  'documentTitle.fr': 'Un rapport',
  'text.nl': 'Verbeter de gevangenissen; en wel nu.\nMet een tweede regel.',
  'textOrigin.nl': 'Hoffelijkheidsvertaling',
  'text.en': 'Improve the prisons "now"',
  'textOrigin.en': 'official',
  themes: 'prisons; Non-discrimination principle',
  groups: 'Enfants',
  sdgs: '16.10\n16',
  authorities: 'Flanders (Flemish Community and Region);federalState',
  followUp: 'oui',
  uprSession: '38',
  recommendingStates: 'Frankrijk; DE',
  position: 'Geaccepteerd',
  sourceKind: 'official',
  sourceCitation: 'The report itself',
  sourceUrl: 'https://example.org/report',
  verification: 'geverifieerd',
};
const assessment: Filling = {
  symbol: 'CRPD/C/BEL/CO/2-3',
  paragraph: '7(d)',
  authority: 'federalState',
  institution: 'firm',
  status: 'Progrès limités',
  confidence: 'medium',
  'rationale.fr': 'Parce que',
  'rationaleOrigin.fr': 'institute',
  evidenceUpTo: '2024-12-31',
  methodologyVersion: '1.0',
  'evidence1.title': 'Een wet',
  'evidence1.language': 'Nederlands',
  'evidence1.tier': 'primary',
  'evidence1.publishedOn': '2024',
};
const measure: Filling = {
  reference: 'M-1',
  measureKind: 'Wetgeving',
  'title.nl': 'Een wet',
  titleOrigin: 'institute',
  'description.nl': 'Over iets',
  takenOn: '1.3.2024',
  authorities: 'federalState',
  governmentLevels: 'federal',
  themes: 'prisons',
  recommendations: '4k3v9zq7m2xw',
  treaties: 'crpd',
  bodies: 'crpd',
  sourceKind: 'secondary',
  sourceCitation: 'A newspaper',
};

/** A label that the vocabularies really have, so that the samples do not depend on the wording of one. */
const labelOf = (list: 'positions' | 'themes' | 'statuses' | 'groups', code: string, language: 'nl' | 'fr' | 'en') =>
  vocabularies.lists.get(list)?.get(code)?.name[language] as string;
recommendation['position'] = labelOf('positions', 'supported', 'nl').toUpperCase();
recommendation['themes'] = `prisons; ${labelOf('themes', 'nonDiscrimination', 'en')}`;
recommendation['groups'] = labelOf('groups', 'children', 'fr');
assessment['status'] = labelOf('statuses', 'limitedProgress', 'fr');

const samples: Record<TemplateKind, Filling> = { recommendations: recommendation, assessments: assessment, measures: measure };
const claimsOf = (items: Item[]): Claim[] => items.filter((item): item is Claim => item.kind !== 'refusal' && item.kind !== 'skipped');
const refusalsOf = (items: Item[]): Refusal[] => items.filter((item): item is Refusal => item.kind === 'refusal');
const read = (text: string | Buffer, extension = 'csv') => readAll(vocabularies, fileOf(folder, text, extension));
const namesOf = (row: Filling): [string][] => Object.keys(row).map((name) => [name]);

t.test('a row of recommendations becomes a claim in our codes', async (t) => {
  const [claim] = await read(await filled('recommendations', 'csv', 'nl', [recommendation]));
  t.strictSame(claim, {
    kind: 'recommendation',
    row: 2,
    key: 'x c bel co 99 § 100 10 recommendation',
    scope: 'x c bel co 99',
    notes: [],
    values: {
      document: {
        symbol: 'X/C/BEL/CO/99',
        body: 'upr',
        type: 'uprReport',
        adoptedOn: '2021-03',
        publishedOn: '2021-03-12',
        title: { fr: 'Un rapport' },
      },
      paragraph: '100.10',
      kind: 'recommendation',
      texts: [
        { language: 'nl', origin: 'courtesy', text: 'Verbeter de gevangenissen; en wel nu.\nMet een tweede regel.' },
        { language: 'en', origin: 'official', text: 'Improve the prisons "now"' },
      ],
      countries: ['BE'],
      themes: ['prisons', 'nonDiscrimination'],
      groups: ['children'],
      sdgs: ['16.10', '16'],
      authorities: ['flanders', 'federalState'],
      followUp: true,
      upr: { cycle: 3, session: 38 },
      states: ['FR', 'DE'],
      position: { value: 'supported' },
      sources: [{ kind: 'official', citation: 'The report itself', url: 'https://example.org/report' }],
      verification: 'verified',
    },
  });
});

t.test('a row of assessments becomes a claim of what the API takes, with its recommendation and institution', async (t) => {
  const [claim] = await read(await filled('assessments', 'xlsx', 'de', [assessment]), 'xlsx');
  t.strictSame(claim, {
    kind: 'assessment',
    row: 2,
    key: 'crpd c bel co 2 3 § 7 d federalState firm',
    scope: 'crpd c bel co 2 3 § 7 d federalState firm',
    notes: [],
    values: {
      symbol: 'CRPD/C/BEL/CO/2-3',
      paragraph: '7(d)',
      authority: 'federalState',
      institution: 'firm',
      status: 'limitedProgress',
      confidence: 'medium',
      rationale: { fr: 'Parce que' },
      rationaleOrigins: { fr: 'institute' },
      evidence: [{ tier: 'primary', title: { nl: 'Een wet' }, publishedOn: '2024' }],
      evidenceUpTo: '2024-12-31',
      methodologyVersion: '1.0',
    },
  });
});

t.test('a row of measures becomes a claim that the API would take', async (t) => {
  const [claim] = claimsOf(await read(await filled('measures', 'xlsx', 'en', [measure]), 'xlsx'));
  t.match(claim, { kind: 'measure', row: 2, key: 'M-1', scope: 'M-1' });
  t.ok(NewMeasure.safeParse(claim?.values).success);
  t.strictSame(claim?.values, {
    kind: 'legislation',
    title: { nl: 'Een wet' },
    titleOrigin: 'institute',
    description: { nl: 'Over iets' },
    takenOn: '2024-03-01',
    authorities: ['federalState'],
    governmentLevels: ['federal'],
    themes: ['prisons'],
    recommendations: ['4k3v9zq7m2xw'],
    treaties: ['crpd'],
    bodies: ['crpd'],
    sources: [{ kind: 'secondary', citation: 'A newspaper' }],
    verification: 'unverified',
  });
});

t.test('a measure without a reference of its own is known by title and day', async (t) => {
  const { reference: _, ...bare } = measure;
  const rows = [bare, { ...bare, takenOn: '2025' }, { ...bare, 'title.nl': 'Een andere wet' }];
  const keys = claimsOf(await read(csvWith('measures', namesOf(bare), rows))).map(({ key }) => key);
  t.equal(new Set(keys).size, 3);
  t.strictSame(
    claimsOf(await read(csvWith('measures', namesOf(bare), rows))).map(({ key }) => key),
    keys,
    'the same another time',
  );
});

t.test('the same rows give the same claims, whatever the language of the headings and the kind of file', async (t) => {
  for (const kind of templateKinds) {
    const rows = [samples[kind], { ...samples[kind], ...second[kind] }];
    const expected = await read(await filled(kind, 'csv', 'nl', rows));
    t.equal(claimsOf(expected).length, 2, kind);
    for (const format of ['csv', 'xlsx'] as const)
      for (const language of languages)
        t.strictSame(await read(await filled(kind, format, language, rows), format), expected, `${kind} ${format} ${language}`);
  }
});
const second: Record<TemplateKind, Filling> = {
  recommendations: { paragraph: '100.1', recommendingStates: '', position: '', uprSession: '' },
  assessments: { authority: '', 'evidence1.title': '', 'evidence1.language': '', 'evidence1.tier': '', 'evidence1.publishedOn': '' },
  measures: { reference: 'M-2', takenOn: '' },
};

t.test(
  'headings are found in any order, in mixed languages, whatever their case, accents and white space, and by technical names',
  async (t) => {
    const expected = await read(csvWith('measures', namesOf(measure), [measure]));
    const shuffled = namesOf(measure).reverse();
    t.strictSame(await read(csvWith('measures', shuffled, [measure])), expected, 'shuffled');
    const mixed = namesOf(measure).map(([name], at): [string, string] => [name, headingIn('measures', name, languages[at % 4] as 'nl')]);
    t.strictSame(await read(csvWith('measures', mixed, [measure])), expected, 'mixed');
    const plain = mixed.map(([name, heading]): [string, string] => [
      name,
      ` ${heading.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().replace(' ', '  ')}`,
    ]);
    t.strictSame(await read(csvWith('measures', plain, [measure])), expected, 'without accents');
    const technical = namesOf(measure).map(([name]): [string, string] => [name, name]);
    t.strictSame(await read(csvWith('measures', technical, [measure])), expected, 'technical');
    for (const delimiter of [',', ';', '\t'])
      t.strictSame(
        await read(csvWith('measures', namesOf(measure), [measure], delimiter)),
        expected,
        `parted by ${JSON.stringify(delimiter)}`,
      );
  },
);

t.test('a column that is missing and a cell that is empty say nothing', async (t) => {
  const required = ['symbol', 'paragraph', 'recommendationKind', 'body', 'documentType', 'sourceKind', 'sourceCitation'];
  const bare = Object.fromEntries(required.map((name) => [name, recommendation[name] as string]));
  const expected = {
    document: { symbol: 'X/C/BEL/CO/99', body: 'upr', type: 'uprReport' },
    paragraph: '100.10',
    kind: 'recommendation',
    countries: ['BE'],
    sources: [{ kind: 'official', citation: 'The report itself' }],
    verification: 'unverified',
  };
  const [old] = claimsOf(await read(csvWith('recommendations', namesOf(bare), [bare])));
  t.strictSame(old?.values, expected, 'columns missing');
  const [empty] = claimsOf(await read(csvWith('recommendations', namesOf(recommendation), [bare])));
  t.strictSame(empty?.values, expected, 'cells empty');
});

t.test('empty rows are passed over, and the rows after them keep their numbers', async (t) => {
  const rows = [measure, {}, { reference: '  ' }, { ...measure, reference: 'M-2' }];
  const items = await read(csvWith('measures', namesOf(measure), rows));
  t.strictSame(
    items.map((item) => [item.kind, item.row]),
    [
      ['measure', 2],
      ['measure', 5],
    ],
  );
});

t.test('a file that is made from no template, or wrongly, is refused whole by a sentence', async (t) => {
  const base = namesOf(measure);
  const cases: [string, string, RegExp][] = [
    ['no heading known', 'a;b\n1;2\n', /not made from one of the institute's templates.*found: a, b/],
    [
      'a misspelt heading',
      csvWith('measures', [...base, ['note.nl', 'Opmerkng (nl)']], [measure]),
      /“Opmerkng \(nl\)” in O1 .*did you mean “Opmerking \(nl\)”/,
    ],
    [
      'a heading of nothing',
      csvWith('measures', [...base, ['note.nl', 'Budget 2024']], [measure]),
      /“Budget 2024” in O1 .*take the column out/,
    ],
    [
      'a heading of another template',
      csvWith('measures', [...base, ['note.nl', 'Urgency']], [measure]),
      /“Urgency” in O1.*belongs to the template of recommendations/,
    ],
    ['a column twice', csvWith('measures', [...base, ['reference', 'Eigen kenmerk']], [measure]), /columns A .* and O .* say the same/],
    [
      'a required column missing',
      csvWith(
        'measures',
        base.filter(([name]) => name !== 'sourceKind' && name !== 'titleOrigin'),
        [measure],
      ),
      /lacks .*“Origin of the title”, “Kind of source”/,
    ],
    ['two templates alike', 'Themes;Authorities\nprisons;flanders\n', /cannot be told which template/],
  ];
  for (const [name, text, sentence] of cases) {
    const fault = await read(text).then(
      () => undefined,
      (error) => error,
    );
    t.ok(fault instanceof FileFault, name);
    t.match(fault?.message, sentence, name);
  }
  const latin = Buffer.from(
    csvWith(
      'measures',
      namesOf(measure).map(([name]): [string, string] => [name, headingIn('measures', name, 'fr')]),
      [measure],
    ),
    'latin1',
  );
  await t.rejects(read(latin), FileFault, 'a CSV in another encoding than UTF-8 is not guessed at');
  await t.rejects(read('%PDF-1.7 x'), FileFault, 'another kind of file');
});

t.test('every kind of bad cell is refused with its place, its value and what would do', async (t) => {
  const cases: [TemplateKind, Filling, field: string, RegExp][] = [
    ['recommendations', { themes: 'prison' }, 'themes', /“prison” is not known; did you mean `prisons`\?/],
    ['recommendations', { themes: 'qqqqqqqqqq' }, 'themes', /“qqqqqqqqqq” is not known; see \/refData\/themes/],
    ['recommendations', { themes: 'prisons; prisns; groups' }, 'themes', /“prisns” is not known; did you mean `prisons`/],
    ['recommendations', { themes: ' ; ; ' }, 'themes', /nothing but signs/],
    ['recommendations', { body: 'the committee of nowhere at all' }, 'body', /not known/],
    [
      'recommendations',
      { 'textOrigin.nl': 'machine' },
      'textOrigin.nl',
      /“machine” is not allowed here; allowed: official, courtesy, institute/,
    ],
    ['recommendations', { 'textOrigin.nl': '' }, 'textOrigin.nl', /is required where text\.nl is filled/],
    ['recommendations', { 'textOrigin.de': 'official' }, 'textOrigin.de', /is filled, and text\.de is not/],
    ['recommendations', { 'text.nl': 'x'.repeat(50_001) }, 'text.nl', /50001 characters; at most 50000/],
    ['recommendations', { followUp: 'misschien' }, 'followUp', /neither yes nor no/],
    ['recommendations', { followUp: '1' }, 'followUp', /neither yes nor no/],
    ['recommendations', { uprSession: '38th' }, 'uprSession', /not a whole number/],
    ['recommendations', { uprSession: '0' }, 'uprSession', /there is no session 0/],
    ['recommendations', { uprSession: '999' }, 'uprSession', /there is no session 999/],
    ['recommendations', { recommendingStates: 'France; Ruritania' }, 'recommendingStates', /“Ruritania” is no State/],
    ['recommendations', { publishedOn: '31/02/2021' }, 'publishedOn', /does not exist/],
    ['recommendations', { publishedOn: '03/31/2021' }, 'publishedOn', /no month 31; the day stands before the month/],
    ['recommendations', { publishedOn: '01/02/21' }, 'publishedOn', /two digits/],
    ['recommendations', { publishedOn: 'last week' }, 'publishedOn', /is no date/],
    ['recommendations', { sourceUrl: 'www.example.org' }, 'sourceUrl', /no address that begins with http/],
    ['recommendations', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', /no address/],
    ['recommendations', { sourceKind: 'rumour' }, 'sourceKind', /allowed: official, mirror, secondary, knowledge/],
    ['recommendations', { sourceKind: 'knowledge' }, 'verification', /own knowledge/],
    ['recommendations', { sourceCitation: '' }, 'sourceCitation', /is required/],
    ['recommendations', { symbol: '///' }, 'symbol', /needs a letter or a digit/],
    ['recommendations', { 'text.nl': '=A1+B2' }, 'text.nl', /formula; paste its value/],
    ['recommendations', { position: '-' }, 'position', /a dash says nothing/],
    ['recommendations', { urgency: labelOfUrgency() }, 'urgency', /stands for several: write one of the codes grevioUrges, gretaUrges/],
    ['assessments', { status: 'notAssessed' }, 'status', /what there is without an assessment/],
    ['assessments', { status: 'almost' }, 'status', /allowed: .*limitedProgress/],
    ['assessments', { symbol: '' }, 'recommendation', /is required, or the document symbol and the paragraph/],
    ['assessments', { recommendation: '4k3v9zq7m2xw' }, 'recommendation', /give one of the two/],
    ['assessments', { recommendation: 'CRPD 7', symbol: '', paragraph: '' }, 'recommendation', /no id of Monitum/],
    ['assessments', { evidenceUpTo: '2024-12' }, 'evidenceUpTo', /does not name the day/],
    ['assessments', { 'rationale.fr': '', 'rationaleOrigin.fr': '' }, 'rationale.nl', /required in one language/],
    ['assessments', { 'evidence1.tier': '' }, 'evidence1.tier', /required where something else of evidence 1/],
    [
      'assessments',
      { 'evidence2.url': 'https://example.org/', 'evidence2.language': 'en', 'evidence2.tier': 'primary' },
      'evidence2.title',
      /required/,
    ],
    ['assessments', { institution: '' }, 'institution', /is required/],
    ['measures', { endedOn: '2023' }, 'endedOn', /lies before/],
    ['measures', { recommendations: '4k3v9zq7m2xw; 26(a)' }, 'recommendations', /“26\(a\)” is no id/],
    ['measures', { 'title.nl': '' }, 'title.nl', /required in one language/],
    ['measures', { treaties: 'crpdd' }, 'treaties', /did you mean `crpd`/],
  ];
  for (const [kind, change, field, sentence] of cases) {
    const row = { ...samples[kind], ...change };
    const names = templateColumns[kind].map(({ name }): [string] => [name]);
    const items = await read(csvWith(kind, names, [row]));
    const title = `${kind}: ${JSON.stringify(change).slice(0, 80)}`;
    t.equal(items.length, 1, title);
    const [refusal] = refusalsOf(items);
    t.equal(refusal?.field, field, title);
    const letter = columnLetter(names.findIndex(([name]) => name === field));
    t.ok(refusal?.reason.startsWith(`${letter}2 (`), `${title}: ${refusal?.reason.slice(0, 60)}`);
    t.match(refusal?.reason, sentence, title);
    const value = change[field];
    if (
      value !== undefined &&
      value.trim() !== '' &&
      !/filled|language|needs|two|own knowledge|lies|session|several recom/.test(refusal?.reason ?? '')
    )
      t.equal(refusal?.value, value.trim().slice(0, 200), title);
  }
});
function labelOfUrgency(): string {
  return vocabularies.lists.get('urgencies')?.get('grevioUrges')?.name.en as string;
}

t.test('a cell of a workbook that is a formula, an error, a lost zero or a date by mistake is refused', async (t) => {
  const columns = templateColumns.recommendations.map(({ name }) => name);
  const at = (name: string) => xlsx.utils.encode_cell({ r: 1, c: columns.indexOf(name) });
  const cases: [string, string, xlsx.CellObject, RegExp][] = [
    ['a formula', 'themes', { t: 's', f: '"pri"&"sons"', v: 'prisons' }, /formula; paste its value/],
    ['an error', 'themes', { t: 'e', v: 0x17, w: '#REF!' }, /the error #REF! of the spreadsheet/],
    ['decimals that count', 'sdgs', { t: 'n', v: 16.1, z: '0.0' }, /drops the last zeros/],
    ['a paragraph worked out', 'paragraph', { t: 'n', v: 0.1 + 0.2, z: '0.00' }, /drops the last zeros/],
    ['a paragraph that became a day', 'paragraph', { t: 'n', v: 45_000, z: 'd-mmm' }, /made a date of it/],
    ['a year that became a day', 'publishedOn', { t: 'n', v: 2_015, z: 'dd/mm/yyyy' }, /made a day of the year 2015/],
  ];
  for (const [name, column, cell, sentence] of cases) {
    const book = xlsx.read(await filled('recommendations', 'xlsx', 'en', [recommendation]), { cellNF: true });
    (book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet)[at(column)] = cell;
    const items = await read(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'xlsx');
    t.equal(items.length, 1, name);
    t.match(items[0], { kind: 'refusal', row: 2, field: column, reason: sentence }, name);
    t.ok((items[0] as Refusal).reason.startsWith(at(column)), name);
  }
});

t.test('dates and truth values of a workbook are taken as what they show', async (t) => {
  const columns = templateColumns.recommendations.map(({ name }) => name);
  const book = xlsx.read(await filled('recommendations', 'xlsx', 'en', [recommendation]), { cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet;
  const put = (name: string, cell: xlsx.CellObject) => {
    sheet[xlsx.utils.encode_cell({ r: 1, c: columns.indexOf(name) })] = cell;
  };
  put('publishedOn', { t: 'n', v: serialOf('2021-03-12'), z: 'dd/mm/yyyy' });
  put('adoptedOn', { t: 'n', v: 2_021 });
  put('followUp', { t: 'b', v: false });
  put('uprSession', { t: 'n', v: 38 });
  const [claim] = claimsOf(await read(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'xlsx'));
  t.match(claim?.values, { document: { publishedOn: '2021-03-12', adoptedOn: '2021' }, followUp: false, upr: { cycle: 3, session: 38 } });
});

t.test('dates are read as they are written here, and never by guessing', async (t) => {
  const cases: [string, isDay: boolean, string | RegExp][] = [
    ['2015-03-12', true, '2015-03-12'],
    ['2015-3-2', true, '2015-03-02'],
    ['12/03/2015', true, '2015-03-12'],
    ['1.2.2015', true, '2015-02-01'],
    ['01-02-2015', true, '2015-02-01'],
    ['29/02/2024', true, '2024-02-29'],
    ['2015-03', false, '2015-03'],
    ['2015', false, '2015'],
    ['2015-03-12 00:00:00', true, '2015-03-12'],
    ['2015-03', true, /does not name the day/],
    ['29/02/2023', true, /does not exist/],
    ['2015-13', false, /has no month 13/],
    ['2015-00', false, /does not exist/],
    ['12/13/2015', true, /the day stands before the month/],
    ['32/13/2015', true, /does not exist/],
    ['12/03/15', true, /two digits/],
    ['2015/03/12', true, /more than one way/],
    ['12/03.2015', true, /is no date/],
    ['0015-03-12', true, /lies in the year 15/],
    ['42000', false, /is no date/],
    ['12 maart 2015', true, /is no date/],
  ];
  for (const [text, isDay, expected] of cases) {
    const found = readDate(text, isDay);
    if (typeof expected === 'string') t.strictSame(found, { value: expected }, text);
    else t.match('fault' in found ? found.fault : found.value, expected, text);
  }
});

t.test('of forty rows five are bad: every bad cell is named, and the other rows are taken', async (t) => {
  const rows = Array.from({ length: 40 }, (_, at): Filling => ({ ...measure, reference: `M-${at}` }));
  const spoil = (row: number, change: Filling) => Object.assign(rows[row - 2] as Filling, change);
  spoil(3, { themes: 'prison' });
  spoil(11, { measureKind: '', takenOn: '31/11/2024' });
  spoil(20, { authorities: 'Atlantis', recommendations: 'none', sourceKind: 'hearsay' });
  spoil(31, { reference: 'M-5' });
  spoil(41, { 'title.nl': '=B2', treaties: 'crpd; nothing' });
  const items = await read(csvWith('measures', namesOf(measure), rows));
  t.strictSame(
    refusalsOf(items).map(({ reason, field }) => [reason.split(' ')[0], field]),
    [
      ['I3', 'themes'],
      ['B11', 'measureKind'],
      ['F11', 'takenOn'],
      ['G20', 'authorities'],
      ['J20', 'recommendations'],
      ['M20', 'sourceKind'],
      ['A31', 'reference'],
      ['C41', 'title.nl'],
      ['K41', 'treaties'],
    ],
  );
  t.equal(claimsOf(items).length, 35);
  t.strictSame(
    claimsOf(items).map(({ row }) => row),
    Array.from({ length: 40 }, (_, at) => at + 2).filter((row) => ![3, 11, 20, 31, 41].includes(row)),
  );
  t.equal(refusalsOf(items).find(({ row }) => row === 3)?.key, 'M-1', 'a refused row keeps its key: it has not vanished');
  t.match(refusalsOf(items).find(({ row }) => row === 31)?.reason, /row 7 is of the same measure/);
});

t.test('a fault that lies in a column which the file does not have names that column', async (t) => {
  const { 'rationaleOrigin.fr': _, ...without } = assessment;
  const [refusal] = refusalsOf(await read(csvWith('assessments', namesOf(without), [without])));
  t.match(refusal, {
    field: 'rationaleOrigin.fr',
    reason: /^Row 2, column rationaleOrigin\.fr \(not in the file\): is required where rationale\.fr is filled/,
  });
});

t.test('the nearest known word is named only where one is near', async (t) => {
  const known: [string, string][] = ['prisons', 'torture', 'education'].map((word) => [word, word]);
  t.equal(nearest('prison', known), 'prisons');
  t.equal(nearest('Tortúre', known), 'torture');
  t.equal(nearest('the right to education', known), 'education');
  t.equal(nearest('zzz', known), undefined);
  t.equal(nearest('', known), undefined);
  t.equal(nearest('x'.repeat(1_000_000), known), undefined);
});

t.test('columns are named as a spreadsheet names them', async (t) => {
  t.strictSame([0, 25, 26, 51, 52, 701, 702].map(columnLetter), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
