import { readFile } from 'node:fs/promises';
import t from 'tap';
import { labelsOf } from '../../../src/imports/labels.ts';
import { decodeReport, symbolInName, uprReport } from '../../../src/imports/sources/upr-report.ts';
import { positionOfGroup, readReportText } from '../../../src/imports/sources/upr-report-text.ts';
import { faultOf, gather, gatherBytes, needs, real } from './upr-support.ts';

const labels = labelsOf([{ list: 'positions', label: 'Supported', code: 'supported' }]);
const folder = 'upr-report-belgium-2011';

/** The text of a report with these lines from its recommendations on. */
const report = (lines: string[], { symbol = 'A/HRC/99/9', country = 'Belgium' } = {}): string =>
  [
    symbol,
    'Distr.: General',
    '11 July 2011',
    'English',
    `1. The Working Group held its session. The review of ${country} was held at the 1st meeting on 2 May 2011.`,
    `At its 5th meeting, held on 4 May 2011, the Working Group adopted the report on ${country}.`,
    '2. A national report was issued (A/HRC/WG.6/11/BEL/1).',
    ...lines,
  ].join('\n');

const three = [
  '3. The following recommendations enjoy the support of Belgium:',
  '3.1. Ratify the treaty (Spain, Brazil);',
  '3.2. Publish the plan (Iran (Islamic Republic of)).',
  '4. The recommendations below did not enjoy the support of Belgium:',
  '4.1 Withdraw the reservation (Peru);',
  '5. All conclusions reflect the position of the submitting State(s).',
];

t.test('the sentence above a list says the position, in the words that reports use', async (t) => {
  const cases: [sentence: string, position: string | undefined][] = [
    ['The recommendations listed below have been examined by Belgium and enjoy the support of Belgium:', 'supported'],
    ['The following recommendations enjoy the support of Belgium, which considers that they are already implemented:', 'supported'],
    ['The recommendations below did not enjoy the support of Belgium:', 'noted'],
    ['The recommendations below did not enjoy the support of Belgium and would thus be noted:', 'noted'],
    ['The following recommendations are noted by Belgium:', 'noted'],
    ['The following were rejected by the State:', 'noted'],
    ['The following recommendations have been accepted:', 'supported'],
    ['The recommendations below were not accepted:', 'noted'],
    ['The following will be examined by Belgium which will provide responses in due time, but no later than September 2011:', 'pending'],
    ['The following recommendations enjoy the support of the State in part:', 'supportedInPart'],
    ['The following recommendations were formulated during the dialogue:', undefined],
    ['Some of these enjoy the support of Belgium; the others are noted:', undefined],
    ['', undefined],
  ];
  for (const [sentence, position] of cases) t.equal(positionOfGroup(sentence), position, sentence);
});

t.test('a report gives its recommendations with number, words, States, position and document', async (t) => {
  const { claims, refusals } = await gatherBytes(t, uprReport, report(three), labels);
  t.same(refusals, []);
  t.same(
    claims.map(({ key, scope, row, values }) => [
      key,
      scope,
      row,
      values.paragraph,
      values.texts?.[0]?.text,
      values.states,
      values.position,
    ]),
    [
      ['A/HRC/99/9 3.1', 'A/HRC/99/9', 9, '3.1', 'Ratify the treaty', ['ES', 'BR'], { value: 'supported', document: 'A/HRC/99/9' }],
      ['A/HRC/99/9 3.2', 'A/HRC/99/9', 10, '3.2', 'Publish the plan.', ['IR'], { value: 'supported', document: 'A/HRC/99/9' }],
      ['A/HRC/99/9 4.1', 'A/HRC/99/9', 12, '4.1', 'Withdraw the reservation', ['PE'], { value: 'noted', document: 'A/HRC/99/9' }],
    ],
  );
  t.same(claims[0]?.values.document, {
    key: 'session 11 BE',
    symbol: 'A/HRC/99/9',
    body: 'upr',
    type: 'uprReport',
    adoptedOn: '2011-05-04',
    publishedOn: '2011-07-11',
  });
  t.match(claims[0]?.values, { kind: 'recommendation', countries: ['BE'], upr: { cycle: 1, session: 11 } });
  t.notOk(claims.some((claim) => claim.isPart));
});

t.test('heads of pages, broken lines, parted words and footnotes are put right', async (t) => {
  const lines = [
    '3. The following recommendations enjoy the support of',
    'Belgium:',
    '3.1. Improve the imple-',
    'mentation of the plan for asylum-',
    'seekers and ILO Convention',
    '189, and its implementation',
    '',
    'GE.11-14642 15',
    '\fA/HRC/99/9',
    '',
    '16',
    '* Conclusions have not been edited.',
    'Nor have annexes.',
    '',
    'for all (Spain,',
    'Brazil);',
    '  3.2   Publish the plan (Peru).',
  ];
  const { claims, refusals } = await gatherBytes(t, uprReport, report(lines), labels);
  t.same(refusals, []);
  t.equal(
    claims[0]?.values.texts?.[0]?.text,
    'Improve the implementation of the plan for asylum-seekers and ILO Convention 189, and its implementation for all',
  );
  t.same(claims[0]?.values.states, ['ES', 'BR']);
  t.equal(claims[1]?.values.paragraph, '3.2');
});

t.test('what cannot be told is refused or noted, never guessed', async (t) => {
  const cases: [name: string, lines: string[], reason: RegExp][] = [
    ['an unknown State', [three[0] as string, '3.1. Ratify (Spain, Ruritania);'], /'Ruritania'.*3\.1/],
    ['no State', [three[0] as string, '3.1. Ratify the treaty'], /3\.1 does not end with the States/],
    ['a lost paragraph', [...three.slice(0, 2), '3.3. Publish the plan (Peru);'], /3\.2 was not found/],
    ['two on one line', [three[0] as string, '3.1. Ratify (Spain); 3.2. Publish the plan (Peru);'], /seems to hold another one, 3\.2/],
  ];
  for (const [name, lines, reason] of cases) {
    const { refusals } = await gatherBytes(t, uprReport, report(lines), labels);
    t.equal(refusals.length, 1, name);
    t.match(refusals[0]?.reason, reason, name);
  }
  const { claims } = await gatherBytes(t, uprReport, report(['3. The following were made:', '3.1. Ratify the treaty (Spain);']), labels);
  t.equal(claims[0]?.values.position, undefined);
  t.match(claims[0]?.notes, [{ field: 'position', value: 'The following were made:' }]);
});

t.test('a report of another State is passed over, unless all countries are asked for', async (t) => {
  const text = report(three, { country: 'the Netherlands' });
  const passed = await gatherBytes(t, uprReport, text, labels);
  t.same([passed.claims.length, passed.skipped.map(({ key }) => key)], [0, ['A/HRC/99/9 3.1', 'A/HRC/99/9 3.2', 'A/HRC/99/9 4.1']]);
  const taken = await gatherBytes(t, uprReport, text, labels, { allCountries: true });
  t.same(taken.claims[0]?.values.countries, ['NL']);
});

t.test('the symbol is that of the pages, or of the name of the file; without one the review is the document', async (t) => {
  t.equal(symbolInName('A_HRC_18_3-EN.txt'), 'A/HRC/18/3');
  t.equal(symbolInName('a-hrc-48-8.txt'), undefined);
  t.equal(symbolInName('G2115461 A-HRC-48-8.txt'), 'A/HRC/48/8');
  t.equal(symbolInName('report.txt'), undefined);
  const unnamed = await gatherBytes(t, uprReport, report(three, { symbol: '' }), labels);
  t.equal(unnamed.claims[0]?.key, 'session 11 BE 3.1');
  t.notOk(unnamed.claims[0]?.values.document.symbol);
  t.same(unnamed.claims[0]?.values.position, { value: 'supported' });
  const named = await gatherBytes(t, uprReport, report(three, { symbol: '' }), labels, { name: 'A_HRC_18_3.txt' });
  t.equal(named.claims[0]?.key, 'A/HRC/18/3 3.1');
});

t.test('a JSON of paragraphs gives the same, with the State from the name of the file', async (t) => {
  const json = {
    symbol: 'A/HRC/99/9',
    date: '2011-07-11',
    adopted: '2011-05-04',
    session: 11,
    paragraphs: [
      { number: '3.1', text: 'Ratify the treaty (Spain, Brazil);', states: ['Spain'], position: 'Supported' },
      { number: '3.2', text: 'Publish the plan (Peru).' },
      { number: '3.3', text: 'Publish it (Peru).', position: 'Perhaps' },
      { number: '3.2', text: 'Publish it (Peru).' },
    ],
  };
  const { claims, refusals } = await gatherBytes(t, uprReport, JSON.stringify(json), labels, { name: 'belgium.json' });
  t.same(
    claims.map(({ row, values }) => [row, values.paragraph, values.states, values.position]),
    [
      [1, '3.1', ['ES', 'BR'], { value: 'supported', document: 'A/HRC/99/9' }],
      [2, '3.2', ['PE'], undefined],
    ],
  );
  t.match(claims[0]?.notes, [{ field: 'states', value: 'BR' }]);
  t.match(
    refusals.map(({ row, reason }) => [row, reason]),
    [
      [3, /'Perhaps' is not mapped/],
      [4, /stands in the file twice/],
    ],
  );
  t.match(await faultOf(t, uprReport, JSON.stringify(json), labels, { name: 'paragraphs.json' }), /which State was reviewed/);
});

t.test('bytes are read as UTF-8, as MacRoman where lines end in carriage returns, else as windows-1252', async (t) => {
  const cases: [name: string, bytes: Buffer, text: string][] = [
    ['UTF-8', Buffer.from('caf\u00e9 \u2019'), 'caf\u00e9 \u2019'],
    ['UTF-8 with a mark', Buffer.from('\ufeffcaf\u00e9'), 'caf\u00e9'],
    ['MacRoman', Buffer.from('a\rcaf\x8e \xd5\rb\r', 'latin1'), 'a\rcaf\u00e9 \u2019\rb\r'],
    ['windows-1252', Buffer.from('a\r\ncaf\xe9 \x92\r\nb\r\n', 'latin1'), 'a\r\ncaf\u00e9 \u2019\r\nb\r\n'],
  ];
  for (const [name, bytes, text] of cases) t.equal(decodeReport(bytes), text, name);
});

t.test('a file that is no report is refused in a sentence', async (t) => {
  const cases: [name: string, bytes: string | Uint8Array, reason: RegExp][] = [
    ['empty', '', /not the text of a report/],
    ['other words', 'To be, or not to be', /not the text of a report/],
    ['a PDF', '%PDF-1.7 …', /PDF/],
    ['a DOCX', 'PK\u0003\u0004 …', /ZIP archive/],
    ['UTF-16', Buffer.from('\ufeffreport', 'utf16le'), /UTF-16/],
    ['NUL bytes', 'report\u0000', /NUL/],
    ['no encoding', Buffer.from('caf\x81 \x8d\n', 'latin1'), /neither in UTF-8/],
    ['JSON cut off', '{"symbol": "A/HRC/18/3", "para', /not whole JSON/],
    ['JSON of something else', '{"name": "x"}', /not the JSON of a report: symbol/],
    ['deep JSON', `{"symbol":${'['.repeat(200_000)}`, /not whole JSON/],
    ['no paragraphs', '{"symbol": "A/HRC/18/3", "paragraphs": []}', /paragraphs/],
    ['an impossible date', '{"symbol": "A/HRC/18/3", "date": "2011-02-30", "paragraphs": [{"number": "1.1", "text": "x"}]}', /date/],
    ['no State', report(three).replaceAll('The review of', 'The view of'), /does not say which State/],
    ['an unknown State', report(three, { country: 'Ruritania' }), /'Ruritania'/],
    ['no session, no symbol', report(three, { symbol: '' }).replace('WG.6', 'WG.7'), /neither its symbol nor the session/],
    ['a session to come', report(three).replace('WG.6/11', 'WG.6/77'), /no session 77/],
    ['too long', ' '.repeat(10_000_001), /10000001 bytes/],
  ];
  for (const [name, bytes, reason] of cases) t.match(await faultOf(t, uprReport, bytes, labels, { name: 'x' }), reason, name);
});

t.test('long lines of numbers take little time', async (t) => {
  const begun = performance.now();
  t.throws(() => readReportText(`${'1'.repeat(99)}x\n`.repeat(1_000)));
  t.throws(() => readReportText(`1. ${'1.1 '.repeat(500_000)}`));
  t.ok(performance.now() - begun < 60_000);
});

t.test('the report on Belgium of 2011 gives 121 recommendations, from its text as from its paragraphs', needs(folder), async (t) => {
  const text = await gather(uprReport, real(`${folder}/belgium2011.txt`), labels, { name: 'A_HRC_18_3.txt' });
  const json = await gather(uprReport, real(`${folder}/belgium-2011-paragraphs.json`), labels);
  t.same([text.refusals, json.refusals], [[], []]);
  t.same([text.claims.length, json.claims.length], [121, 121]);
  for (const [index, claim] of text.claims.entries()) {
    const other = json.claims[index];
    const { position, ...values } = claim.values;
    t.same(values, other?.values, claim.key);
    t.equal(claim.key, other?.key);
    t.ok(position, claim.key);
  }
  const counts: Record<string, number> = {};
  for (const { values } of text.claims) {
    const group = `${values.paragraph?.split('.')[0]} ${values.position?.value}`;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  t.same(counts, { '100 supported': 59, '101 supported': 26, '102 pending': 13, '103 noted': 23 });
  t.match(text.claims[0]?.values, {
    document: { symbol: 'A/HRC/18/3', adoptedOn: '2011-05-04', publishedOn: '2011-07-11' },
    states: ['CZ', 'GB', 'NO', 'ES', 'BR', 'EC'],
    upr: { cycle: 1, session: 11 },
  });
  // The list of States beside 100.9 in the JSON leaves out thirteen, and that of 103.1 is one string.
  t.same(
    json.claims.filter(({ notes }) => notes.length > 0).map(({ values }) => values.paragraph),
    ['100.9', '103.1'],
  );
});

t.test('the numbers, States and words are those of the seed', needs(folder), async (t) => {
  const { claims } = await gather(uprReport, real(`${folder}/belgium2011.txt`), labels, { name: 'A_HRC_18_3.txt' });
  const seed: { items: { paragraph: string; recommendingStates: string[] }[] } = JSON.parse(
    await readFile('seed/recommendations/a-hrc-18-3.json', 'utf8'),
  );
  t.same(
    claims.map(({ values }) => [values.paragraph, [...(values.states ?? [])].sort()]),
    seed.items.map(({ paragraph, recommendingStates }) => [paragraph, [...recommendingStates].sort()]),
  );
});
