import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { coreRatifications } from '../../../src/imports/sources/core-ratifications.ts';
import { claimsOf, countItems, dataFolder, fileOf, readAll, withData } from '../records-support.ts';

const headings = 'iso2,member,state party,year ratification or accession,signatory,no action,status,note';
const read = async (t: Parameters<typeof fileOf>[0], rows: string, name = 'hr_status_cat.csv', first = headings) =>
  readAll(coreRatifications, await fileOf(t, name, `${first}\n${rows}\n`));

t.test('a row that agrees with itself is claimed as far as it tells', async (t) => {
  const table: [string, Record<string, unknown>, string][] = [
    ['BE,Belgium,1,1999,0,0,state party,', { treaty: 'cat', kinds: ['ratification', 'accession'], takenOn: '1999' }, 'cat consent'],
    ['BE,Belgium,0,,1,0,signatory state,', { treaty: 'cat', kind: 'signature' }, 'cat signature'],
    ['BE,Belgium,0,,0,1,no action,', { treaty: 'cat', absent: ['signature', 'consent'] }, 'cat no action'],
    ['BE,Belgium,1,1999,0,0,State Party,', { treaty: 'cat', kinds: ['ratification', 'accession'], takenOn: '1999' }, 'cat consent'],
  ];
  for (const [row, values, key] of table) {
    const items = await read(t, row);
    t.strictSame(items, [{ kind: 'treatyAction', row: 2, key, scope: 'cat', notes: [], values }]);
  }
});

t.test('a row that contradicts itself, or says what cannot be read, is refused with the contradiction', async (t) => {
  const table: [string, string, RegExp][] = [
    ['BE,Belgium,0,2014,0,0,state party,', 'year ratification or accession', /state party is 0 and yet the year of ratification is 2014/],
    ['BE,Belgium,1,,0,0,state party,', 'year ratification or accession', /state party is 1 and no year is given/],
    ['BE,Belgium,1,1999,1,0,state party,', 'state party', /one of them must be 1/],
    ['BE,Belgium,0,,0,0,no action,', 'state party', /one of them must be 1/],
    ['BE,Belgium,1,1999,0,0,signatory state,', 'status', /the status is "signatory state", while state party is 1/],
    ['BE,Belgium,0,,0,1,signatory state,', 'status', /the status is "signatory state"/],
    ['BE,Belgium,1,1999,0,0,bound,', 'status', /"bound" is none of state party, signatory state, no action/],
    ['BE,Belgium,yes,1999,0,0,state party,', 'state party', /must be 0 or 1 and is "yes"/],
    ['BE,Belgium,1,1999,,0,state party,', 'signatory', /must be 0 or 1/],
    ['BE,Belgium,1,99,0,0,state party,', 'year ratification or accession', /"99" is not one of the years/],
    ['BE,Belize,1,1999,0,0,state party,', 'iso2', /code BE and the name "Belize"/],
    ['BZ,Belgium,1,1999,0,0,state party,', 'iso2', /code BZ and the name "Belgium"/],
  ];
  for (const [row, field, reason] of table) {
    const items = await read(t, row);
    t.equal(items.length, 1);
    t.match(items[0], { kind: 'refusal', row: 2, field, reason, key: 'cat consent' }, row);
  }
});

t.test('a remark beside the row is shown, and other States are passed over', async (t) => {
  const [skipped, claim] = await read(t, 'FR,France,1,1986,0,0,state party,\nBE,Belgium,1,1999,0,0,state party,with a reservation');
  t.strictSame(skipped, { kind: 'skipped', row: 2, reason: 'Monitum holds the acts of Belgium alone' });
  t.match(claim, { row: 3, notes: [{ field: 'note', value: 'with a reservation' }] });
});

t.test('a file of another treaty or another shape is refused as a whole', async (t) => {
  for (const name of ['hr_status_xyz.csv', 'cat.csv'])
    await t.rejects(read(t, '', name), { name: 'FileFault', message: /does not say which treaty it is: .*hr_status_op_crc_ic\.csv/ });
  await t.rejects(read(t, 'Belgium,1', 'hr_status_cat.csv', 'member,state party'), {
    name: 'FileFault',
    message: /lacks the columns "year ratification or accession", "signatory", "no action", "status"/,
  });
});

t.test('the eighteen tables of 2022: one contradicts itself', withData('un-core-ratification-2022'), async (t) => {
  const folder = join(dataFolder, 'un-core-ratification-2022');
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  t.equal(names.length, 18);
  const refusals: string[] = [];
  const claims: string[] = [];
  for (const name of names) {
    const items = await readAll(coreRatifications, { path: join(folder, name), name });
    t.equal(countItems(items)['Monitum holds the acts of Belgium alone'], 192, name);
    for (const item of items) if (item.kind === 'refusal') refusals.push(`${name} ${item.row} ${item.reason}`);
    claims.push(...claimsOf(items).map(({ key }) => key));
  }
  t.strictSame(refusals, [
    'hr_status_op_crc_ic.csv 18 The row contradicts itself: state party is 0 and yet the year of ratification is 2014, with the status "state party". Nothing of it is taken',
  ]);
  t.equal(claims.length, 17);
  t.ok(claims.includes('opcat signature'));
  t.ok(claims.includes('cmw no action'));
});
