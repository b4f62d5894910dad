import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import t from 'tap';
import { labelsOf } from '../../src/imports/labels.ts';
import { plainText, splitLabels, splitWords, stateFinder, takeParagraph, takeStates, uprCycleOf } from '../../src/imports/normalise.ts';

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const withData = existsSync(data) ? {} : { skip: 'the folder shared/data is not beside the project' };
const json = (file: string) => JSON.parse(readFileSync(join(data, file), 'utf8'));
const plain = (text: string) => plainText(text).text;
const statesOf = (text: string) => takeStates(text, stateFinder(labelsOf([])));
const codeOf = stateFinder(labelsOf([]));

t.test('a text is made plain', async (t) => {
  for (const [given, expected] of [
    ['The State party should act.', 'The State party should act.'],
    ['<p>One</p><p style="margin-left:1cm">Two</p>', 'One\nTwo'],
    ['One<br>Two<BR/>Three', 'One\nTwo\nThree'],
    ['<b>bold</b>ly', 'boldly'],
    ['a <script>alert("<p>x</p>")</script>b<style>p { }</style>', 'a b'],
    ['a <!-- hidden <b> --> b', 'a b'],
    ['a <SCRIPT>never closed', 'a'],
    ['<td>a</td><td>b</td>', 'a b'],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
    ['under <18 years', 'under <18 years'],
    ['caf&eacute; &amp; th&eacute', 'café & thé'],
    ['a&nbsp;b&nbspc', 'a b c'],
    ['non&#8209;discrimination', 'non-discrimination'],
    ['non\u2011discrimination', 'non-discrimination'],
    ['&lrm;left&#x200E;', 'left'],
    ['&ldquo;quoted&rdquo; &lsquo;so&rsquo; &ndash; 5&deg;', '“quoted” ‘so’ – 5°'],
    ['&amp;nbsp;&amp;eacute;', 'é'],
    ['&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;', 'One\nTwo'],
    ['?a=1&section=2', '?a=1&section=2'],
    ['R&D, AT&T', 'R&D, AT&T'],
    ['a\u00a0b\u200bc\ufeff\u00add', 'a bcd'],
    ['a  b\t c', 'a b c'],
    ['one \r\n\r\n two', 'one\ntwo'],
    ['  ends  ', 'ends'],
    ['see ( art. 3 ) and [ x ]', 'see (art. 3) and [x]'],
    ["the Committee ' s and States ’ s", "the Committee's and States’s"],
    ['peoples ’ lands', 'peoples ’ lands'],
    ['e\u0301cole', 'école'],
    ['R 136.1 Ratify', '136.1 Ratify'],
    ['R Ratify', 'Ratify'],
    ['[...] Ratify [...] all', 'Ratify [...] all'],
    ['[…]Ratify', 'Ratify'],
    ['Rights', 'Rights'],
    ['a\u0000b\u001fc', 'abc'],
    ['“Curly” ‘quotes’ stay', '“Curly” ‘quotes’ stay'],
    ['', ''],
  ] as const)
    t.equal(plain(given), expected, given);
});

t.test('what cannot be read is noted', async (t) => {
  t.strictSame(
    plainText('a &foobar; b').notes.map(({ value }) => value),
    ['&foobar;'],
  );
  t.equal(plainText('a \ufffd b').notes.length, 1);
  t.strictSame(plainText('<p>a &amp; b</p>').notes, []);
});

t.test('a plain text is plain when it is read again, whatever it holds', async () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    'a',
    ' ',
    '\n',
    '(',
    ')',
    '[',
    ']',
    '’',
    's',
    '.',
    'é',
    '\u00a0',
    '\u200b',
    '1',
    '12.',
    'R ',
    'e\u0301',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const once = plain(pieces.join(''));
      return plain(once) === once && !/<\/?p>|\u00a0|\u200b| {2}|^\s|\s$/.test(once);
    }),
  );
});

t.test('a hostile text takes no time', async (t) => {
  const began = performance.now();
  for (const piece of ['<', '<script>', '<!--', '&', '&nbsp', '(', ') ', ' (', '\n ', ' ', '.', '<p', '’ s', '((Spain)', '(Spain) ', '1.'])
    for (const read of [plain, (text: string) => statesOf(text), (text: string) => takeParagraph(text, { upr: true })])
      read(`${piece.repeat(100_000)}x`);
  const seconds = (performance.now() - began) / 1_000;
  t.ok(seconds < 120, `48 texts of up to 800 000 characters took ${seconds} seconds`);
});

t.test('the number of the paragraph is taken off', async (t) => {
  for (const [given, paragraph, text, heading] of [
    ['4.The Committee reminds', '4', 'The Committee reminds'],
    ['7. Reiterating its', '7', 'Reiterating its'],
    ['12(a) Enact a law', '12(a)', 'Enact a law'],
    ['12.(a) Enact a law; (b) Repeal another', '12', '(a) Enact a law; (b) Repeal another'],
    ['Rural women 49.The Committee notes', '49', 'The Committee notes', 'Rural women'],
    ['Domestic application of the Covenant\n7. Reiterating its', '7', 'Reiterating its', 'Domestic application of the Covenant'],
    ['B.Positive aspects\n3.The Committee', '3', 'The Committee', 'B.Positive aspects'],
    ['D. Other matters\nRatification\n52.The Committee', '52', 'The Committee', 'D. Other matters\nRatification'],
  ] as const)
    t.strictSame(takeParagraph(given, { upr: false }), { paragraph, text, ...(heading ? { heading } : {}) }, given);
});

t.test('the number of a recommendation of the Universal Periodic Review is taken off', async (t) => {
  for (const [given, paragraph, text] of [
    ['136.1 Ratify', '136.1', 'Ratify'],
    ['136.1. Ratify', '136.1', 'Ratify'],
    ['136.1Ratify', '136.1', 'Ratify'],
    ['100.3 ratify', '100.3', 'ratify'],
    ['136.1 (a) Ratify', '136.1', '(a) Ratify'],
    ['7 Ratify', '7', 'Ratify'],
    ['7. Ratify', '7', 'Ratify'],
    ['Recommendation No. 21 contained in para. 96: 21. Ratify', '96.21', 'Ratify'],
    ['Recommendation No. 21 of A/HRC/8/31, para. 96: 21. Ratify', '96.21', 'Ratify'],
    ['Recommendation No. 21 contained in para. 96 of A/HRC/8/31: Ratify', '96.21', 'Ratify'],
    ['Recommendations contained in para 61 (a): Ratify', '61(a)', 'Ratify'],
    ['Recommendations contained in paragraph 61 (a): Ratify', '61(a)', 'Ratify'],
    ['Recommendation from para 12: Ratify', '12', 'Ratify'],
    ['Recommendations contained in 61(a) Ratify', '61(a)', 'Ratify'],
    ['contained in 61(a): Ratify', '61(a)', 'Ratify'],
    ['para. 12 Ratify', '12', 'Ratify'],
  ] as const)
    t.strictSame(takeParagraph(given, { upr: true }), { paragraph, text }, given);
});

t.test('a year, a date, an article or a sum is no paragraph', async (t) => {
  for (const given of [
    '2015. The Committee',
    '12 March 2015 was',
    '12. March 2015',
    '1.5 million people',
    '18.5 per cent of women',
    '100 per cent of women',
    'In accordance with article 12.The Committee',
    'In accordance with article 12\n13 States',
    'The Committee notes Law 12.The State',
    'General comment No. 24.The Committee',
    'Sustainable Development Goal 5.The State',
    'Recommendations of the Committee on 12 May: act',
    'Recommendation 14 of 2009: act',
    'Paragraph 4 of article 12: repeal it',
    'Recommendations from 12 States Parties',
    'Recommendations that 12 States made: act',
    'In 12 States',
    'No number here.',
    '0. Nothing',
    '',
  ])
    for (const upr of [true, false]) t.strictSame(takeParagraph(given, { upr }), { text: given }, `${given} ${upr}`);
});

t.test('a session belongs to its cycle', async (t) => {
  for (const [session, cycle] of [
    [1, 1],
    [11, 1],
    [12, 1],
    [13, 2],
    [24, 2],
    [26, 2],
    [27, 3],
    [38, 3],
    [40, 3],
    [41, 4],
    [54, 4],
    [55, undefined],
    [0, undefined],
    [-1, undefined],
    [1.5, undefined],
    [Number.NaN, undefined],
  ] as const)
    t.equal(uprCycleOf(session), cycle, `session ${session}`);
});

t.test('a cell of several values is split', async (t) => {
  const isLabel = (label: string) => ['Civil rights - general measures', 'South Sudan'].includes(label);
  for (const [cell, labels] of [
    ['- One\n- Two\r\n- Three', ['One', 'Two', 'Three']],
    ['- South Sudan - Sudan', ['South Sudan', 'Sudan']],
    ['Uzbekistan - Czechia', ['Uzbekistan', 'Czechia']],
    ['- Timor-Leste', ['Timor-Leste']],
    ['Timor-Leste - Guinea-Bissau', ['Timor-Leste', 'Guinea-Bissau']],
    ['- Civil rights - general measures - Women', ['Civil rights - general measures', 'Women']],
    ['- 36th Session', ['36th Session']],
    ['-', []],
    ['', []],
    [' \n ', []],
  ] as const)
    t.strictSame(splitLabels(cell, isLabel), labels, cell);
});

t.test('a word broken by a blank is told, with the words beside it', async (t) => {
  for (const [text, pieces] of [
    ['affordable heal thcare for all', ['heal thcare for']],
    ['the trans i tional phase', ['trans i tional phase']],
    ['of Indigenous P eoples and peoples', ['Indigenous P eoples and']],
    ['in the supply chain s ; and', ['chain s ;']],
    ['the Committee recommenda tions to', ['recommenda tions to']],
  ] as const)
    t.strictSame(splitWords(text), pieces, text);
  for (const text of [
    'points b and c of the list',
    'a law on the State party of Part B of the plan',
    'Hirst v United Kingdom, hepatitis B vaccination, vitamin D for all',
    'its ability to cooperate fully and mental health three times',
    '(a) Take x ; (b) take y',
    '',
  ])
    t.strictSame(splitWords(text), [], text);
});

t.test('of 33 000 real sentences none is said to be broken, to have a number or to end with States', withData, async (t) => {
  const texts = ['1-5', '6-9', '10-13', '14-17'].flatMap((file) =>
    (
      parse(iconv.decode(readFileSync(join(data, `upr-info-2008-2014/${file}.csv`)), 'macroman'), {
        columns: true,
        record_delimiter: ['\r\n', '\r', '\n'],
      }) as { Text: string }[]
    ).map(({ Text }) => plain(Text)),
  );
  t.ok(texts.length > 33_000);
  t.strictSame(texts.filter((text) => splitWords(text).length > 0).slice(0, 10), []);
  for (const upr of [true, false])
    t.strictSame(texts.filter((text) => takeParagraph(text, { upr }).paragraph !== undefined).slice(0, 10), []);
  t.strictSame(texts.filter((text) => statesOf(text).states.length > 0).slice(0, 10), []);
});

t.test('numbers and States of the real recommendations to Belgium and Slovenia are read', withData, async (t) => {
  const { paragraphs } = json('upr-report-belgium-2011/belgium-2011-paragraphs.json') as {
    paragraphs: { number: string; text: string; states: string[] }[];
  };
  t.equal(paragraphs.length, 121);
  for (const { number, text, states } of paragraphs) {
    const taken = takeParagraph(`${number} ${plain(text)}`, { upr: true });
    t.equal(taken.paragraph, number);
    // The file has run the States of 103.1 together, and left out those of the longest bracket of 100.9.
    if (number === '103.1' || number === '100.9') continue;
    t.strictSame([...statesOf(taken.text).states].sort(), [...new Set(states.map(codeOf))].sort(), number);
  }
  for (const cycle of [2, 4])
    for (const { Text } of json(`upr-thematic-list-format/slovenia-cycle${cycle}.uhri-shaped.json`) as { Text: string }[]) {
      const taken = takeParagraph(plain(Text), { upr: true });
      t.equal(taken.paragraph, Text.split(' ')[0], Text);
      t.not(statesOf(taken.text).states.length, 0, Text);
    }
});

t.test('paragraphs and headings of real concluding observations are read', withData, async (t) => {
  const records = json('uhri-official-format/real-records-2026-03-25.partial.json') as { Text: string }[];
  t.strictSame(
    records.map(({ Text }) => takeParagraph(plain(Text), { upr: false })).map(({ paragraph, heading }) => [paragraph, heading]),
    [
      ['7', 'Domestic application of the Covenant'],
      ['17', 'Free, prior and informed consent'],
      ['3', 'B.Positive aspects'],
      ['6', 'Domestic application of the Covenant'],
      ['9', 'National human rights institution'],
      ['12', 'Business and human rights'],
      ['13', 'Business and human rights'],
      ['5', 'Domestic application of the Covenant'],
      ['10', 'Climate change'],
      ['16', 'Free, prior and informed consent'],
      ['8', 'National human rights institution'],
      ['11', 'Climate change'],
    ],
  );
});
