import { readFile } from 'node:fs/promises';
import t from 'tap';
import { labelsOf } from '../../../src/imports/labels.ts';
import { plainText } from '../../../src/imports/normalise.ts';
import { reviewInHead, sessionInName, uprMatrix } from '../../../src/imports/sources/upr-matrix.ts';
import { readThemes, sdgOf, sourceOfPosition } from '../../../src/imports/sources/upr-matrix-row.ts';
import { docx, zip } from '../zip.ts';
import { faultOf, gather, gatherBytes, labelsForFile, needs, real } from './upr-support.ts';

const folder = 'upr-thematic-list-format';
const mapped = await labelsForFile(t, 'uhri');
const labels = labelsOf([
  { list: 'positions', label: 'Supported', code: 'supported' },
  { list: 'positions', label: 'Noted', code: 'noted' },
  { list: 'themes', label: 'A12 Acceptance of norms', code: 'treatyRatification' },
  { list: 'themes', label: 'Health & care', code: 'health' },
  { list: 'themes', label: 'Indigenous peoples', reason: 'No counterpart.' },
  { list: 'groups', label: 'Women & girls', code: 'womenAndGirls' },
  { list: 'groups', label: 'Children', code: 'children' },
]);

const head = 'UPR of Belgium (4th Cycle - 48th Session)Thematic list of recommendations*';
const headings = [
  'Recommendation and recommending State',
  'Position of the State under review',
  'Human rights themes and groups of persons',
  'Relevant SDGs',
].map((heading) => [heading]);
const source = 'Source of Position: A/HRC/99/15/Add.1 - Para.3';
const plain = [
  ['140.7 Ratify the treaty (Maldives) (Portugal);', source],
  ['Supported'],
  ['- Health & care', 'Groups of Persons: ', '- Women & girls'],
  ['- 3 - GOOD HEALTH AND WELL-BEING'],
];
const theme = (label: string) => [[`Theme: ${label}`]];
/** The plain row with other cells. */
const row = (cells: Record<number, string[]>) => plain.map((cell, index) => cells[index] ?? cell);

t.test('a matrix gives each recommendation once, with the labels of all its rows', async (t) => {
  const rows = [
    headings,
    theme('A12 Acceptance of norms'),
    plain,
    row({ 0: ['140.8. Publish the plan (Iran (Islamic Republic of)).', source], 1: ['Noted'], 2: ['Indigenous peoples'], 3: [] }),
    theme('Health & care'),
    row({ 2: ['- Health & care', 'Groups of Persons:', '- Children'], 3: ['- 10 - REDUCED INEQUALITIES'] }),
  ];
  const { items } = await gatherBytes(t, uprMatrix, docx({ head, rows }), labels);
  const document = { key: 'session 48 BE', symbol: 'A/HRC/99/15', body: 'upr', type: 'uprReport' };
  const shared = { document, kind: 'recommendation', countries: ['BE'], upr: { cycle: 4, session: 48 } };
  t.same(items, [
    {
      kind: 'recommendation',
      row: 3,
      key: 'A/HRC/99/15 140.7',
      scope: 'A/HRC/99/15',
      notes: [],
      values: {
        ...shared,
        paragraph: '140.7',
        texts: [{ language: 'en', origin: 'official', text: 'Ratify the treaty' }],
        themes: ['treatyRatification', 'health'],
        groups: ['womenAndGirls', 'children'],
        sdgs: ['3', '10'],
        states: ['MV', 'PT'],
        position: { value: 'supported', document: 'A/HRC/99/15/Add.1' },
      },
    },
    {
      kind: 'recommendation',
      row: 4,
      key: 'A/HRC/99/15 140.8',
      scope: 'A/HRC/99/15',
      notes: [],
      values: {
        ...shared,
        paragraph: '140.8',
        texts: [{ language: 'en', origin: 'official', text: 'Publish the plan.' }],
        themes: ['treatyRatification'],
        sdgs: [],
        states: ['IR'],
        position: { value: 'noted', document: 'A/HRC/99/15/Add.1' },
      },
    },
  ]);
});

t.test('the older matrix has no goals and a column for comments, which are not said and not read', async (t) => {
  const rows = [
    ['Recommendation', 'Position', 'Full list of themes', 'Assessment/comments on level of implementation'].map((heading) => [heading]),
    theme('A12 Acceptance of norms'),
    [
      ['115.1 Ratify the treaty (Croatia);', 'Source of position: A/HRC/28/15/Add.1, para. 3 - Para. 3'],
      ['Supported'],
      ['A12 Acceptance of norms', 'Affected persons:', '- children'],
      ['Our own words'],
    ],
  ];
  const { claims, refusals } = await gatherBytes(
    t,
    uprMatrix,
    docx({ head: 'UPR of Belgium (2nd Cycle – 20th session) Thematic list', rows }),
    labels,
  );
  t.same(refusals, []);
  t.match(claims[0]?.values, { upr: { cycle: 2, session: 20 }, groups: ['children'], document: { symbol: 'A/HRC/28/15' } });
  t.notOk('sdgs' in (claims[0]?.values ?? {}));
});

t.test('what cannot be told is refused by name; of rows that contradict one another nothing is taken', async (t) => {
  const cases: [name: string, rows: string[][][], field: string, reason: RegExp][] = [
    ['no number', [row({ 0: ['Ratify the treaty (Peru);'] })], 'Recommendation', /does not begin with the number/],
    ['no States', [row({ 0: ['140.7 Ratify the treaty'] })], 'Recommendation', /140\.7 does not end with the States/],
    ['an unknown State', [row({ 0: ['140.7 Ratify it (Peru) (Ruritania);'] })], 'Recommendation', /'Ruritania'/],
    ['an unknown theme', [row({ 2: ['- Magic'] })], 'themes', /'Magic'/],
    ['an unknown group', [row({ 2: ['Groups of persons:', '- Wizards'] })], 'groups of persons', /'Wizards'/],
    ['an unknown position', [row({ 1: ['Perhaps'] })], 'position', /'Perhaps'/],
    ['an unknown goal', [row({ 3: ['- 18 - MAGIC'] })], 'SDGs', /'- 18 - MAGIC'/],
    ['an unknown heading', [theme('Magic'), plain], 'themes', /'Magic'/],
    [
      'another text',
      [plain, row({ 0: ['140.7 Ratify all (Maldives) (Portugal);', source] })],
      'Recommendation',
      /another text here than in row 2/,
    ],
    ['other States', [plain, row({ 0: ['140.7 Ratify the treaty (Peru);', source] })], 'Recommendation', /another text here than in row 2/],
    ['another position', [plain, row({ 1: ['Noted'] })], 'Position', /another position here than in row 2/],
    ['another report', [plain, row({ 0: ['140.8 Act (Peru);', 'Source of position: A/HRC/1/2'] })], 'Source of Position', /A\/HRC\/1\/2/],
  ];
  for (const [name, rows, field, reason] of cases) {
    const { refusals, claims } = await gatherBytes(t, uprMatrix, docx({ head, rows: [headings, ...rows] }), labels);
    t.match(refusals, [{ field, reason }], name);
    t.equal(refusals.length, 1, name);
    t.equal(claims.length, name === 'another report' ? 1 : 0, name);
  }
});

t.test('a matrix of another State is passed over, unless all countries are asked for', async (t) => {
  const bytes = docx({ head: head.replace('Belgium', 'the Netherlands'), rows: [headings, plain] });
  t.match(await gatherBytes(t, uprMatrix, bytes, labels), { claims: [], skipped: [{ row: 2, key: 'A/HRC/99/15 140.7' }] });
  const { claims } = await gatherBytes(t, uprMatrix, bytes, labels, { allCountries: true });
  t.same(claims[0]?.values.countries, ['NL']);
});

t.test('the review is that of the head of the pages, of a title, or of the name of the file', async (t) => {
  const rows = [headings, plain];
  const cases: [name: string, bytes: Buffer, file: string][] = [
    ['head', docx({ head, rows }), 'matrix.docx'],
    ['title', docx({ paragraphs: ['', head], rows }), 'matrix.docx'],
    ['name', docx({ rows }), 'upr48-belgium-list.docx'],
  ];
  for (const [name, bytes, file] of cases) {
    const { claims } = await gatherBytes(t, uprMatrix, bytes, labels, { name: file });
    t.match(claims[0]?.values, { countries: ['BE'], upr: { cycle: 4, session: 48 } }, name);
  }
});

t.test('the parts of cells are told by their words', async (t) => {
  t.same(reviewInHead('UPR of Slovenia (2nd Cycle – 20th session)Thematic list'), { country: 'Slovenia', cycle: 2, session: 20 });
  t.same(reviewInHead('UPR of the Netherlands(4th Cycle - 41st Session)'), { country: 'Netherlands', cycle: 4, session: 41 });
  t.equal(reviewInHead('Thematic list of recommendations'), undefined);
  t.same(['upr48-slovenia.docx', 'UPR20_Slovenia', 'supr48', 'upr 481', 'list'].map(sessionInName), [
    48,
    20,
    undefined,
    undefined,
    undefined,
  ]);
  t.same(sourceOfPosition(['x', 'Source of position: A/HRC/28/15/Add.1, para. 3 - Para. 3']), {
    report: 'A/HRC/28/15',
    document: 'A/HRC/28/15/Add.1',
  });
  t.same(sourceOfPosition(['Source of Position: A/HRC/28/15 - Para. 5']), { report: 'A/HRC/28/15', document: 'A/HRC/28/15' });
  t.same(sourceOfPosition(['A/HRC/28/15']), {});
  t.same(readThemes(['- A', 'B', '', 'Affected persons: ', '- C']), { themes: ['A', 'B'], groups: ['C'] });
  t.same(readThemes(['- A']), { themes: ['A'] });
  t.same(['- 16 - PEACE', '16.2 - Protect', '1.B - Frame', '- 18 - X', '16', '16.99 - X'].map(sdgOf), [
    '16',
    '16.2',
    '1.b',
    undefined,
    undefined,
    undefined,
  ]);
});

t.test('a file that is no matrix is refused in a sentence', async (t) => {
  const cases: [name: string, bytes: string | Buffer, reason: RegExp][] = [
    ['empty', '', /empty/],
    ['a text', 'Recommendation\tPosition\n', /text/],
    ['another archive', zip([{ name: 'a.txt', content: 'a' }]), /ZIP archive, where a DOCX document is expected/],
    ['cut off', docx({ head, rows: [headings, plain] }).subarray(0, 900), /cut off|damaged/],
    [
      'another table',
      docx({
        head,
        rows: [
          [['Name'], ['Position']],
          [['a'], ['b']],
        ],
      }),
      /not a matrix of recommendations/,
    ],
    ['no table', docx({ head, paragraphs: ['Words'], rows: [] }), /not a matrix of recommendations/],
    ['no review', docx({ rows: [headings, plain] }), /does not say which review/],
    ['an unknown State', docx({ head: head.replace('Belgium', 'Ruritania'), rows: [headings, plain] }), /'Ruritania'/],
    ['a contradiction', docx({ head: head.replace('4th', '3rd'), rows: [headings, plain] }), /cycle 3 and session 48/],
    ['a session to come', docx({ head: head.replace('48th', '88th'), rows: [headings, plain] }), /no session 88/],
    ['a long head', docx({ head: 'x'.repeat(100_001), rows: [headings, plain] }), /more than 100000 characters/],
    [
      'too long',
      docx({ head, rows: [headings, ...Array.from({ length: 60 }, () => row({ 3: ['x'.repeat(99_000)] }))] }),
      /more than 5000000 characters/,
    ],
    ['too many rows', docx({ head, rows: [headings, ...Array.from({ length: 10_001 }, () => plain)] }), /more than 10000 rows/],
  ];
  for (const [name, bytes, reason] of cases) t.match(await faultOf(t, uprMatrix, bytes, labels), reason, name);
});

/** A record beside a matrix: what somebody else made of the same rows. */
interface Shaped {
  Symbol: string;
  Text: string;
  Themes: string[];
  AffectedPersons: string[];
  Sdgs: string[];
  UprPositions: string[];
  UprRecommendingCountry: string[];
}

for (const [file, beside, cycle, total, noted] of [
  ['UPR20_Slovenia_ThematicList.docx', 'slovenia-cycle2.uhri-shaped.json', 2, 163, 21],
  ['upr48-slovenia-thematic-list.docx', 'slovenia-cycle4.uhri-shaped.json', 4, 254, 37],
] as const)
  t.test(`the matrix ${file} gives what stands in the records beside it`, needs(folder), async (t) => {
    const { claims, refusals } = await gather(uprMatrix, real(`${folder}/${file}`), mapped, { allCountries: true });
    t.same(refusals, []);
    t.equal(claims.length, total);
    t.equal(claims.filter(({ values }) => values.position?.value === 'noted').length, noted);
    const shaped: Shaped[] = JSON.parse(await readFile(real(`${folder}/${beside}`), 'utf8'));
    const byNumber = new Map(shaped.map((record) => [/^\d+\.\d+/.exec(record.Text)?.[0], record]));
    const codes = (list: 'themes' | 'groups' | 'positions', names: string[]) =>
      [...new Set(names.flatMap((name) => mapped.find(list, name)?.code ?? []))].sort();
    let sameStates = 0;
    for (const { values } of claims) {
      const number = values.paragraph ?? '';
      const record = byNumber.get(number) as Shaped;
      const [text = ''] = (values.texts ?? []).map((given) => given.text.replace(/\.$/, ''));
      // Both tidied alike: those records keep the blanks of 'system ’ s' and 'custom ‑ designed'.
      t.ok(plainText(record.Text).text.replace(/\s+/g, ' ').startsWith(`${number} ${text}`), number);
      t.same([...(values.themes ?? [])].sort(), codes('themes', record.Themes), number);
      t.same([...(values.groups ?? [])].sort(), codes('groups', record.AffectedPersons), number);
      t.same(values.sdgs ?? [], [...new Set(record.Sdgs.map((label) => sdgOf(label)))], number);
      t.same([values.position?.value], codes('positions', record.UprPositions), number);
      t.match(values, {
        document: { symbol: record.Symbol, key: cycle === 2 ? 'session 20 SI' : 'session 48 SI' },
        countries: ['SI'],
        upr: { cycle },
      });
      const names = record.UprRecommendingCountry.flatMap((name) => name.split(/,\s*/));
      if (names.map((name) => mapped.find('countries', name)?.code).join() === values.states?.join()) sameStates++;
    }
    // The States of those records were cut from the text by a rule that takes 'Bolivarian Republic of' or '2009–2014' for a State.
    t.equal(sameStates, cycle === 2 ? 152 : 253);
  });

t.test('the numbers of the matrix of 2025 are those of the list in plain text', needs(folder), async (t) => {
  const { claims } = await gather(uprMatrix, real(`${folder}/upr48-slovenia-thematic-list.docx`), mapped, { allCountries: true });
  const list = await readFile(real(`${folder}/cycle4-thematic-list.md`), 'utf8');
  const listed = [...new Set(Array.from(list.matchAll(/^140\.\d+/gm), ([number]) => number))].sort();
  t.same(claims.map(({ values }) => values.paragraph).sort(), listed);
});
