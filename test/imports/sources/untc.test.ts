import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import t from 'tap';
import { FileFault } from '../../../src/imports/claims.ts';
import { depositaryReference, namedTreaties, readDepositaryDate } from '../../../src/imports/sources/treaty-names.ts';
import { untc } from '../../../src/imports/sources/untc.ts';
import { firstArticle, readStatements } from '../../../src/imports/sources/untc-declarations.ts';
import { isOfActs, readHeading } from '../../../src/imports/sources/untc-headings.ts';
import { claimsOf, countItems, dataFolder, fileOf, readAll, withData } from '../records-support.ts';

const folder = join(dataFolder, 'untc-2015');
const alone = 'Monitum holds the acts of Belgium alone';

t.test('the treaties known by name are those of the seed that the Secretary-General keeps', async (t) => {
  const seed = JSON.parse(readFileSync(join(import.meta.dirname, '../../../seed/treaties.json'), 'utf8')) as {
    code: string;
    depositaryReference?: string;
  }[];
  const kept = seed.flatMap(({ code, depositaryReference: kept = '' }) => (kept.startsWith('UNTC') ? [`${code} ${kept}`] : []));
  t.strictSame(namedTreaties.map(({ code, number }) => `${code} ${depositaryReference(number)}`).sort(), kept.sort());
  t.equal(kept.length, 25);
});

t.test('a heading tells the acts of its column and their letters', async (t) => {
  const table: [string, string[]][] = [
    ['Signature', ['signature:']],
    ['Accession(a), Succession(d), Ratification', ['accession:a', 'succession:d', 'ratification:']],
    ['Approval(AA), Acceptance(A), Ratification', ['acceptanceOrApproval:AA', 'acceptanceOrApproval:A', 'ratification:']],
    ['Signature, Succession to signature(d)', ['signature:', '-:d']],
    ['Formal confirmation(c), Accession(a), Ratification', ['-:c', 'accession:a', 'ratification:']],
    ['Definitive signature(s), Acceptance(A)', ['-:s', 'acceptanceOrApproval:A']],
    ['Signature ad referendum (s)', ['-:s']],
    ['Notification of non-provisional application under article 7 (1) (b)', ['-:']],
    ['Acceptance ipso facto by virtue of article 10 (1) of the Convention of 12 September 1923, as amended(A)', ['-:A']],
    ['Participation in the Convention by virtue of ratification, accession or succession to the Protocol', ['-:']],
    ['Ratification of the Convention as amended, Accession to the Convention as amended(a)', ['-:', '-:a']],
  ];
  for (const [heading, expected] of table)
    t.strictSame(
      readHeading(heading).map(({ kind = '-', letter }) => `${kind}:${letter}`),
      expected,
      heading,
    );
});

t.test('every heading of the collection is an act of ours or is left out by name', withData('untc-2015'), async (t) => {
  const headings = new Set<string>();
  for (const name of readdirSync(join(folder, 'treaties'))) {
    const [first = []] = parse(readFileSync(join(folder, 'treaties', name)), { to: 1 }) as string[][];
    for (const heading of first) headings.add(heading);
  }
  t.equal(headings.size, 115, 'as many headings as were counted');
  const columns = [...headings].filter(isOfActs);
  t.equal(columns.length, 108);
  const parts = columns.flatMap(readHeading);
  const ours = parts.filter(({ kind }) => kind !== undefined);
  t.strictSame([...new Set(ours.map(({ name, letter, kind }) => `${name}(${letter}) ${kind}`))].sort(), [
    'Acceptance(A) acceptanceOrApproval',
    'Accession(a) accession',
    'Approval(AA) acceptanceOrApproval',
    'Ratification() ratification',
    'Signature() signature',
    'Succession(d) succession',
  ]);
  const left = [...new Set(parts.filter(({ kind }) => kind === undefined).map(({ name }) => name))].sort();
  t.equal(left.length, 48);
  for (const name of [
    'Definitive signature',
    'Formal confirmation',
    'Consent to be bound',
    'Provisional application',
    'Succession to signature',
  ])
    t.ok(left.includes(name), `${name} is left out`);
  t.notOk(
    left.some((name) => /^(Signature|Ratification|Accession|Acceptance|Approval|Succession)$/.test(name)),
    'no act of ours is left out',
  );
});

t.test('a date is read with its letter, and only where the day exists', async (t) => {
  const table: [string, string | undefined][] = [
    ['21 Apr 1983', '1983-04-21:'],
    ['17 May 1994 a', '1994-05-17:a'],
    ['29 Jun 2004 A', '2004-06-29:A'],
    ['28 Jul 1997 AA', '1997-07-28:AA'],
    ['5 Sept 2000', '2000-09-05:'],
    ['19 July 2006 P', '2006-07-19:P'],
    ['31 Apr 1983', undefined],
    ['1983', undefined],
    ['21/04/1983', undefined],
    ['21 Abr 1983', undefined],
    ['21 Apr 83', undefined],
  ];
  for (const [cell, expected] of table) {
    const date = readDepositaryDate(cell);
    t.equal(date && `${date.takenOn}:${date.letter}`, expected, cell);
  }
});

t.test('a row of Belgium becomes claims, refusals that say why, or is passed over for a reason', async (t) => {
  const consent = 'Accession(a), Succession(d), Ratification';
  const table: { heading: string; cell: string; claim?: string; note?: RegExp; refusal?: RegExp; skipped?: RegExp }[] = [
    { heading: consent, cell: '21 Apr 1983', claim: 'ratification 1983-04-21' },
    { heading: consent, cell: '21 Apr 1983 a', claim: 'accession 1983-04-21' },
    { heading: consent, cell: '21 Apr 1983 d', claim: 'succession 1983-04-21' },
    { heading: 'Acceptance(A), Ratification', cell: '21 Apr 1983 A', claim: 'acceptanceOrApproval 1983-04-21' },
    { heading: consent, cell: '21 Apr 1983 A', refusal: /letter "A", which the heading does not explain/ },
    { heading: 'Accession(a), Succession(d)', cell: '21 Apr 1983', refusal: /has no letter, and every act of the column has one/ },
    { heading: consent, cell: '31 Apr 1983', refusal: /is no date with a letter/ },
    { heading: consent, cell: 'yes', refusal: /"yes" in the column "Accession/ },
    { heading: consent, cell: '', skipped: /holds no date/ },
    { heading: 'Consent to be bound(P), Succession(d)', cell: '21 Apr 1983 P', skipped: /"Consent to be bound" is no kind of act/ },
    { heading: 'Application', cell: 'see note', skipped: /"Application" is no kind of act/ },
  ];
  for (const { heading, cell, claim, refusal, skipped } of table) {
    const file = await fileOf(t, '4-4.csv', `Participant,Signature,"${heading}"\nFrance,,1 Jan 1980\nBelgium,,${cell}\n`);
    const items = await readAll(untc, file);
    t.strictSame(items[0], { kind: 'skipped', row: 2, reason: alone });
    const [item] = items.slice(1);
    t.equal(item?.row, 3, 'the row is counted from the heading');
    t.equal(items.length, 2);
    if (claim !== undefined) {
      const [claimed] = claimsOf(items);
      t.strictSame(claimed?.values, { treaty: 'iccpr', kind: claim.split(' ')[0], takenOn: claim.split(' ')[1] }, cell);
      t.equal(claimed?.key, 'iccpr consent');
      t.equal(claimed?.scope, 'iccpr');
    }
    if (refusal !== undefined) t.match(item, { kind: 'refusal', reason: refusal, key: 'iccpr consent' }, cell);
    if (skipped !== undefined) t.match(item, { kind: 'skipped', reason: skipped }, `${heading}: ${cell}`);
  }
});

t.test('what is no act of ours is named beside the acts that are', async (t) => {
  const file = await fileOf(t, '4-4.csv', 'Participant,Signature,Provisional application(n)\nBelgium,10 Dec 1968,3 Dec 2008 n\n');
  const [claim] = claimsOf(await readAll(untc, file));
  t.strictSame(claim?.notes, [
    {
      field: 'Provisional application(n)',
      value: '3 Dec 2008 n',
      reason: '"Provisional application" is no kind of act that Monitum keeps',
    },
  ]);
});

t.test('two dates of one kind in a row are not chosen between', async (t) => {
  const file = await fileOf(t, '4-4.csv', 'Participant,Ratification,"Accession(a)"\nBelgium,21 Apr 1983,1 May 1984 a\n');
  t.match(await readAll(untc, file), [
    { kind: 'treatyAction', values: { kind: 'ratification' } },
    { kind: 'refusal', reason: /is a second date of the same kind/ },
  ]);
});

t.test('other States are passed over on installations for all countries too', async (t) => {
  const file = await fileOf(t, '4-4.csv', 'Participant,Signature\nFrance,1 Jan 1980\n');
  t.strictSame(countItems(await readAll(untc, file, { allCountries: true })), { [alone]: 1 });
});

t.test('a file that is none of the collection is refused as a whole, with a sentence', async (t) => {
  const table: [string, string, RegExp][] = [
    ['10-1.csv', 'Participant,Signature\nBelgium,1 Jan 1980\n', /UNTC X-1, and Monitum has no treaty with that depositary reference/],
    ['27-7-a.csv', 'Participant,Signature\n', /UNTC XXVII-7-a/],
    ['treaties.csv', 'Participant,Signature\nBelgium,1 Jan 1980\n', /does not say which treaty it is/],
    ['index.csv', 'chapter_no,treaty_no,treaty_name\n1,1,Charter\n', /the list of all treaties and tells of no act/],
    ['4-4.csv', 'Country,Signed\nBelgium,1 Jan 1980\n', /no column "Participant": .* "Country", "Signed" were found/],
    ['4-4.csv', 'Participant,Resolution\nBelgium,46/226\n', /no column that tells of an act/],
    ['4-4.txt', 'Belgium\nSome text\n', /begins with "Belgium" and not with the name of a State/],
    ['4-4.txt', '\n\n', /holds no declarations/],
    ['10-1.txt', '#Belgium\nText\n', /UNTC X-1/],
    ['4-4.txt', `#Belgium\n${'word '.repeat(250_000)}`, /longer than 1000000 characters/],
  ];
  for (const [name, text, message] of table) {
    const file = await fileOf(t, name, text);
    await t.rejects(readAll(untc, file), { name: 'FileFault', message }, name);
    await readAll(untc, file).catch((error) => t.type(error, FileFault));
  }
});

t.test('a table of many treaties is read by the headings and cells that it carries', async (t) => {
  const file = await fileOf(
    t,
    'belgium.csv',
    [
      'treaty_key,chapter,chapter_name,treaty_name,participant,columns,values,url',
      '4-4,4,Rights,Covenant,Belgium,"Signature|Accession(a), Succession(d), Ratification",10 Dec 1968|21 Apr 1983,http://x',
      '4-5,4,Rights,Protocol,Belgium,"Signature, Succession to signature(d)|Ratification, Accession(a)",|17 May 1994 a,http://x',
      '3-2-12a,3,Privileges,Annex,Belgium,Application,1 Jan 1980,http://x',
      '4-8,4,Rights,CEDAW,Belgium,Signature|Ratification,17 Jul 1980,http://x',
      'four,4,Rights,What,Belgium,Signature,17 Jul 1980,http://x',
      '4-9,4,Rights,CAT,France,Signature,17 Jul 1980,http://x',
    ].join('\n'),
  );
  const items = await readAll(untc, file);
  t.strictSame(
    claimsOf(items).map(({ row, key, values }) => `${row} ${key} ${values['kind']} ${values['takenOn']}`),
    ['2 iccpr signature signature 1968-12-10', '2 iccpr consent ratification 1983-04-21', '3 iccprOp1 consent accession 1994-05-17'],
  );
  t.match(items.slice(3), [
    { kind: 'skipped', row: 4, reason: 'Monitum does not have the treaty' },
    { kind: 'refusal', row: 5, field: 'values', reason: /holds 1 values for 2 columns/ },
    { kind: 'refusal', row: 6, field: 'treaty_key', reason: /no chapter and number/ },
    { kind: 'skipped', row: 7, reason: alone },
  ]);
});

t.test('a declaration text that lost its line breaks is parted where its numbers follow one another', async (t) => {
  const table: [string, { starts: string; article?: string; isOfEntities?: boolean }[]][] = [
    ['', []],
    [
      '1.With respect to article 2, paragraph 2, it means.2.With respect to article 2, paragraph 3, it cannot.',
      [
        { starts: 'With respect to article 2, paragraph 2', article: '2(2)' },
        { starts: 'With respect to article 2, paragraph 3', article: '2(3)' },
      ],
    ],
    [
      '...2.The Government considers that article 10, paragraph 2 (a), of rule 85 (1).3.Articles 19, 21 and 22 shall be applied.',
      [
        { starts: 'The Government considers', article: '10(2)(a)' },
        { starts: 'Articles 19', article: '19, 21, 22' },
      ],
    ],
    ['It applies from 1. January, 7. and so on.', [{ starts: 'It applies' }]],
    [
      'Declaration:The Kingdom accepts article 12 of the Protocol.Declaration:“This signature engages also the French Community.”',
      [
        { starts: 'Declaration:The Kingdom', article: '12' },
        { starts: 'Declaration:“This', isOfEntities: true },
      ],
    ],
    [
      '- Declaration concerning article 2 of the Convention:Found children.- Declaration concerning article 8, paragraph 3 of the Convention:In these cases:1. If by fraud;2. If condemned.',
      [
        { starts: '- Declaration concerning article 2', article: '2' },
        { starts: '- Declaration concerning article 8', article: '8(3)' },
      ],
    ],
    ['The Communities of Belgium are equally bound by this signature.', [{ starts: 'The Communities', isOfEntities: true }]],
  ];
  for (const [text, expected] of table) {
    const found = readStatements(text);
    t.equal(found.length, expected.length, text.slice(0, 60));
    for (const [at, { starts, article, isOfEntities = false }] of expected.entries()) {
      t.ok(found[at]?.text.startsWith(starts), found[at]?.text ?? 'missing');
      t.equal(found[at]?.article, article);
      t.equal(found[at]?.isOfEntities, isOfEntities);
    }
  }
  t.equal(firstArticle('a text without any'), undefined);
});

t.test('Belgium’s block of a declaration file is claimed with its words', async (t) => {
  const file = await fileOf(
    t,
    '4-4.txt',
    '#Austria\nArticle 9 applies.\n\n#Belgium\n1.Article 5 is meant so.2.Article 6 otherwise.\n\n\n#Belize\nNo.\n',
  );
  const items = await readAll(untc, file);
  t.strictSame(countItems(items), { [alone]: 2, treatyAction: 2 });
  t.strictSame(claimsOf(items)[1], {
    kind: 'treatyAction',
    row: 4,
    key: 'iccpr declaration 2',
    scope: 'iccpr declarations',
    notes: [],
    values: { treaty: 'iccpr', statement: 'Article 6 otherwise.', article: '6' },
  });
  const empty = await fileOf(t, '4-8.txt', '#Belgium\n\n\n#Brazil\nText\n');
  t.match((await readAll(untc, empty))[0], { kind: 'skipped', reason: /the name of Belgium and no text under it/ });
});

t.test('the collection as it was in March 2015 is read without a refusal', withData('untc-2015'), async (t) => {
  let [claims, files] = [0, 0];
  for (const name of readdirSync(join(folder, 'treaties'))) {
    const treaty = namedTreaties.find(({ number }) => `${number}.csv` === name);
    const file = { path: join(folder, 'treaties', name), name };
    if (!treaty) {
      await t.rejects(readAll(untc, file), {
        name: 'FileFault',
        message: /Monitum has no treaty|no column "Participant"|does not say which treaty/,
      });
      continue;
    }
    files += 1;
    const items = await readAll(untc, file);
    t.strictSame(
      items.filter(({ kind }) => kind === 'refusal'),
      [],
      name,
    );
    claims += claimsOf(items).length;
  }
  t.equal(files, 20, 'of five of the 25 treaties the folder has no file');
  t.equal(claims, 35);
  const many = await readAll(untc, { path: join(folder, 'belgium-dev.csv'), name: 'belgium-dev.csv' });
  t.strictSame(countItems(many), { 'Monitum does not have the treaty': 200, treatyAction: 35 });
  await t.rejects(readAll(untc, { path: join(folder, 'index.csv'), name: 'index.csv' }), /the list of all treaties/);
});

t.test('Belgium’s declarations of the collection are parted as they were numbered', withData('untc-2015'), async (t) => {
  const counts: Record<string, number> = {};
  for (const name of readdirSync(join(folder, 'declarations'))) {
    if (!namedTreaties.some(({ number }) => `${number}.txt` === name)) continue;
    const found = claimsOf(await readAll(untc, { path: join(folder, 'declarations', name), name })).length;
    if (found > 0) counts[name] = found;
  }
  t.strictSame(counts, {
    '4-11-b.txt': 3,
    '4-11-d.txt': 2,
    '4-11.txt': 4,
    '4-15.txt': 1,
    '4-3.txt': 2,
    '4-4.txt': 6,
    '4-8-b.txt': 1,
    '5-4.txt': 2,
  });
});
