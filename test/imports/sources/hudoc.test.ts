import { join } from 'node:path';
import t from 'tap';
import type { CourtDetails } from '../../../db/schema/documents.ts';
import { hudoc } from '../../../src/imports/sources/hudoc.ts';
import { claimsOf, countItems, dataFolder, fileOf, readAll, withData } from '../records-support.ts';

/** A case as HUDOC describes it. */
const vasilescu = {
  itemid: '001-148258',
  appno: '64682/12',
  respondent: 'BEL',
  docname: 'CASE OF VASILESCU v. BELGIUM',
  doctype: 'HEJUD',
  doctypebranch: 'CHAMBER',
  languageisocode: 'ENG',
  judgementdate: '25/11/2014 00:00:00',
  ecli: 'ECLI:CE:ECHR:2014:1125JUD006468212',
  article: '3;35;46',
  violation: '3',
  nonviolation: '',
  conclusion: 'Violation of Article 3 - Prohibition of torture',
  importance: '3',
};
type Case = typeof vasilescu;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csv = (cases: Partial<Case>[], columns = Object.keys(vasilescu) as (keyof Case)[]): string =>
  [columns.join(','), ...cases.map((one) => columns.map((name) => quoted({ ...vasilescu, ...one }[name])).join(','))].join('\n');
const read = async (test: Parameters<typeof fileOf>[0], cases: Partial<Case>[], allCountries = false) =>
  readAll(hudoc, await fileOf(test, '2014.csv', csv(cases)), { allCountries });

t.test('a judgment is a document of the Court with what the Court says of it', async (t) => {
  const expected = {
    kind: 'document',
    row: 2,
    key: '001-148258',
    scope: '2014',
    notes: [],
    values: {
      body: 'ecthr',
      type: 'judgment',
      treaty: 'echr',
      title: { en: 'CASE OF VASILESCU v. BELGIUM' },
      adoptedOn: '2014-11-25',
      aliases: ['ECLI:CE:ECHR:2014:1125JUD006468212'],
      urls: ['https://hudoc.echr.coe.int/eng?i=001-148258'],
      court: {
        ecli: 'ECLI:CE:ECHR:2014:1125JUD006468212',
        importance: 3,
        formation: 'CHAMBER',
        articles: ['3', '35', '46'],
        violations: ['3'],
        nonViolations: [],
        conclusion: { en: 'Violation of Article 3 - Prohibition of torture' },
        applicationNumbers: ['64682/12'],
        respondents: ['BEL'],
        itemIds: { en: '001-148258' },
      },
    },
  };
  t.strictSame(await read(t, [{}]), [expected]);
  const turned = await fileOf(t, 'turned.csv', csv([{}], (Object.keys(vasilescu) as (keyof Case)[]).reverse()));
  t.strictSame(await readAll(hudoc, turned), [expected], 'whatever the order of the columns');
  const array = await fileOf(t, 'belgium.json', JSON.stringify([{ ...vasilescu, rank: 4.5, _year_file: '2014' }]));
  t.strictSame(await readAll(hudoc, array), [{ ...expected, row: 1 }], 'and as a record of an array');
});

t.test('a case counts for Belgium where Belgium is among the States', async (t) => {
  const items = await read(t, [{ respondent: 'BEL;GRC', appno: '1/10; 2/11;1/10' }, { respondent: 'GRC' }, { respondent: 'SWE' }]);
  t.strictSame(countItems(items), { document: 1, 'the case was not brought against Belgium': 2 });
  const [claim] = claimsOf(items);
  const court = claim?.values['court'] as CourtDetails;
  t.strictSame(court.respondents, ['BEL', 'GRC']);
  t.strictSame(court.applicationNumbers, ['1/10', '2/11'], 'each number once, without blanks');
  t.strictSame(claim?.values['aliases'], [vasilescu.ecli, '1/10', '2/11']);
  t.equal(claimsOf(await read(t, [{ respondent: 'GRC' }], true)).length, 1, 'on an installation for all countries every case does');
});

t.test('a decision of the Court is a document of its own, and one of the former Commission is none of the Court', async (t) => {
  const ecli = 'ECLI:CE:ECHR:2012:0904DEC006468212';
  const decision = { doctype: 'HEDEC', doctypebranch: 'ADMISSIBILITY', judgementdate: '', ecli, appno: '64682/12;1/10' };
  const [claim] = claimsOf(await read(t, [decision]));
  t.match(claim?.values, { body: 'ecthr', type: 'courtDecision', adoptedOn: '2012-09-04', aliases: [ecli] });
  t.strictSame(claim?.values['aliases'], [ecli], 'the numbers lead to the judgment');
  for (const doctypebranch of ['DECCOMMISSION', 'DecCommission'])
    t.match(await read(t, [{ ...decision, doctypebranch }]), [{ kind: 'skipped', reason: /^decisions of the former Commission/ }]);
});

t.test('what is neither a judgment nor a decision is passed over for a reason, and never called one', async (t) => {
  const table: [string, RegExp][] = [
    ['HECOM', /communicated to a government/],
    ['HEJP9', /screening panel/],
    ['CLIN', /summaries by the registry/],
    ['PR', /press releases/],
  ];
  for (const [doctype, reason] of table)
    t.match(await read(t, [{ doctype }]), [{ kind: 'skipped', row: 2, key: '001-148258', reason }], doctype);
  t.match(await read(t, [{ languageisocode: 'TUR' }]), [{ kind: 'skipped', reason: /in a language that Monitum does not keep \(TUR\)/ }]);
});

t.test('a version in another language has its title, its address and its conclusion in that language', async (t) => {
  const [claim] = claimsOf(
    await read(t, [{ doctype: 'HFJUD', languageisocode: 'FRE', itemid: '001-148507', docname: 'AFFAIRE VASILESCU c. BELGIQUE' }]),
  );
  t.strictSame(claim?.values['title'], { fr: 'AFFAIRE VASILESCU c. BELGIQUE' });
  t.strictSame(claim?.values['urls'], ['https://hudoc.echr.coe.int/fre?i=001-148507']);
  t.strictSame((claim?.values['court'] as CourtDetails | undefined)?.itemIds, { fr: '001-148507' });
});

t.test('a row that contradicts itself or cannot be read is refused, naming the column', async (t) => {
  const table: [Partial<Case>, string, RegExp][] = [
    [{ doctype: 'XYZ' }, 'doctype', /type "XYZ" is none of HUDOC's/],
    [{ itemid: 'one' }, 'itemid', /"one" is no number of HUDOC/],
    [{ judgementdate: '31/11/2014 00:00:00' }, 'judgementdate', /is no date as dd\/mm\/yyyy/],
    [{ judgementdate: '2014-11-25' }, 'judgementdate', /is no date/],
    [{ judgementdate: '26/11/2014 00:00:00' }, 'judgementdate', /is 2014-11-26 and its ECLI says 2014-11-25/],
    [{ judgementdate: '', ecli: '' }, 'judgementdate', /no date, and no ECLI that holds one/],
    [{ appno: '64682/12;none' }, 'appno', /"none" is no application number/],
    [{ importance: '9' }, 'importance', /must be 1, 2, 3 or 4/],
    [{ docname: '' }, 'docname', /has no name/],
  ];
  for (const [one, field, reason] of table)
    t.match(await read(t, [one]), [{ kind: 'refusal', row: 2, field, reason }], JSON.stringify(one));
});

t.test('an empty date is read from the ECLI, and said to be', async (t) => {
  const [claim] = claimsOf(await read(t, [{ judgementdate: '' }]));
  t.equal(claim?.values['adoptedOn'], '2014-11-25');
  t.match(claim?.notes, [{ field: 'judgementdate', reason: /read from the ECLI/ }]);
});

t.test('character references and tags in a text are read', async (t) => {
  const [claim] = claimsOf(await read(t, [{ conclusion: '<p>Violation of Article&nbsp;3</p>', docname: 'CASE OF A &amp; B v. BELGIUM' }]));
  t.strictSame((claim?.values['court'] as CourtDetails | undefined)?.conclusion, { en: 'Violation of Article 3' });
  t.strictSame(claim?.values['title'], { en: 'CASE OF A & B v. BELGIUM' });
});

t.test('a file without the columns of HUDOC is refused as a whole, naming them', async (t) => {
  const lacking = await fileOf(t, 'cases.csv', csv([{}], ['itemid', 'appno', 'respondent', 'docname']));
  await t.rejects(readAll(hudoc, lacking), {
    name: 'FileFault',
    message: /lacks the columns "doctype", "doctypebranch", .* found "itemid", "appno"/,
  });
  const one = await fileOf(
    t,
    'cases.csv',
    csv(
      [{}],
      (Object.keys(vasilescu) as (keyof Case)[]).filter((name) => name !== 'ecli'),
    ),
  );
  await t.rejects(readAll(hudoc, one), { message: /lacks the column "ecli" of HUDOC/ });
  const array = await fileOf(t, 'cases.json', JSON.stringify([vasilescu, { AnnotationId: 7 }]));
  await t.rejects(readAll(hudoc, array), { name: 'FileFault', message: /lacks the columns/, row: 2 });
});

t.test('six years of HUDOC and Belgium’s cases are read without a refusal', withData('hudoc-echr'), async (t) => {
  const table: [string, number, number][] = [
    ['1992.csv', 432, 5],
    ['2008.csv', 3_430, 15],
    ['2014.csv', 3_615, 20],
    ['2021.csv', 3_785, 16],
    ['2023.csv', 3_730, 10],
    ['2026.csv', 864, 3],
    ['belgium-dev.json', 398, 246],
  ];
  for (const [name, rows, documents] of table) {
    const items = await readAll(hudoc, { path: join(dataFolder, 'hudoc-echr', name), name });
    t.equal(items.length, rows, name);
    t.equal(claimsOf(items).length, documents, name);
    t.strictSame(
      items.filter(({ kind }) => kind === 'refusal'),
      [],
      name,
    );
  }
});
