import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import t, { type Test } from 'tap';
import { select } from '../../db/client.ts';
import { deriveId, symbolKey } from '../../db/keys.ts';
import type { ImportSource } from '../../src/imports/claims.ts';
import type { Planned } from '../../src/imports/plan.ts';
import { coreRatifications } from '../../src/imports/sources/core-ratifications.ts';
import { hudoc } from '../../src/imports/sources/hudoc.ts';
import { ohchrRatifications } from '../../src/imports/sources/ohchr-ratifications.ts';
import { namedTreaties } from '../../src/imports/sources/treaty-names.ts';
import { untc } from '../../src/imports/sources/untc.ts';
import { databaseForFile } from '../helper.ts';
import { applyClaims, claimsOf, countOutcomes, dataFolder, knownOf, readAll, withData } from './records-support.ts';

const { database } = await databaseForFile(t);

/** Applies files one after the other, and again; gives what each came to the first time. */
async function importAll(test: Test, source: ImportSource, folder: string, names: string[]): Promise<Planned[]> {
  const all: Planned[] = [];
  for (const name of names) {
    const claims = claimsOf(await readAll(source, { path: join(dataFolder, folder, name), name }));
    const planned = await applyClaims(database, source, claims);
    all.push(...planned);
    const open = { ...countOutcomes(planned) };
    const settled = (open['new'] ?? 0) + (open['changed'] ?? 0) + (open['unchanged'] ?? 0);
    for (const known of [knownOf(planned), new Map()]) {
      const again = countOutcomes(await applyClaims(database, source, claims, known));
      test.strictSame([again['new'], again['changed'], again['unchanged'] ?? 0], [undefined, undefined, settled], `${name} again`);
    }
  }
  return all;
}

const acts = async () =>
  select<{ treaty: string; kind: string; takenOn: string | null }>(
    database.whole,
    sql`select treaty, kind, taken_on as "takenOn" from treaty_actions order by id`,
  );

t.test('the UN Treaty Collection of 2015 meets the acts of the seed and makes none', withData('untc-2015'), async (t) => {
  const before = await acts();
  const names = readdirSync(join(dataFolder, 'untc-2015/treaties')).filter((name) =>
    namedTreaties.some(({ number }) => `${number}.csv` === name),
  );
  const tables = await importAll(t, untc, 'untc-2015/treaties', names);
  t.strictSame(countOutcomes(tables), { changed: 35 }, 'each is named as a source of its act');
  t.strictSame([...new Set(tables.flatMap(({ fields }) => fields.map(({ field }) => field)))], ['sources']);
  t.strictSame(countOutcomes(await importAll(t, untc, 'untc-2015', ['belgium-dev.csv'])), { unchanged: 35 });
  const texts = readdirSync(join(dataFolder, 'untc-2015/declarations')).filter((name) =>
    namedTreaties.some(({ number }) => `${number}.txt` === name),
  );
  const declarations = await importAll(t, untc, 'untc-2015/declarations', texts);
  t.strictSame(countOutcomes(declarations), { changed: 19, review: 2 });
  t.strictSame(
    declarations.flatMap(({ outcome, claim }) => (outcome === 'review' ? [claim.key] : [])),
    ['crcOpac declaration 2', 'crcOpac declaration 3'],
    'two sentences without an article are for a person',
  );
  t.strictSame(await acts(), before);
});

t.test('the tables by year meet the same acts and blur no date', withData('un-core-ratification-2022'), async (t) => {
  const before = await acts();
  const folder = 'un-core-ratification-2022';
  const names = readdirSync(join(dataFolder, folder)).filter((name) => name.endsWith('.csv'));
  const planned = await importAll(t, coreRatifications, folder, names);
  t.strictSame(
    countOutcomes(planned),
    { changed: 15, unchanged: 2 },
    'fifteen years name their source; a signature and the lack of one agree',
  );
  t.strictSame(await acts(), before);
});

t.test(
  'the dashboard of OHCHR meets them too, and asks about a date that was computed',
  withData('ohchr-ratification-export'),
  async (t) => {
    const before = await acts();
    const planned = await importAll(t, ohchrRatifications, 'ohchr-ratification-export', ['UnderlyingData_ICESCR_OHCHR_23_04_2026.xls']);
    t.strictSame(
      planned.map(({ claim, outcome }) => `${claim.key} ${outcome}`),
      ['icescr signature changed', 'icescr consent changed', 'icescr communications review', 'icescr inquiries review'],
    );
    t.match(planned[2]?.reason, /procedureAcceptance on 2014-05-20, and here stands procedureAcceptance of 2014-08-20/);
    t.strictSame(await acts(), before);
  },
);

t.test('HUDOC’s judgments and decisions against Belgium meet those of the seed and become documents', withData('hudoc-echr'), async (t) => {
  const count = async () => {
    const [row] = await select<{ count: number }>(database.whole, sql`select count(*)::int as count from documents where body = 'ecthr'`);
    return row?.count ?? 0;
  };
  const before = await count();
  const planned = await importAll(t, hudoc, 'hudoc-echr', ['belgium-dev.json']);
  t.strictSame(countOutcomes(planned), { new: 240, changed: 6 });
  const met = ['64682/12', '73548/13', '18052/11', '26404/18', '62819/17 and 63921/17', '49255/22'];
  t.strictSame(
    planned.flatMap(({ outcome, subjectId }) => (outcome === 'changed' ? [subjectId] : [])).sort(),
    met.map((symbol) => deriveId('document', symbolKey(symbol))).sort(),
  );
  t.equal(await count(), before + 240);
  const years = ['1992', '2008', '2014', '2021', '2023', '2026'].map((year) => `${year}.csv`);
  t.strictSame(countOutcomes(await importAll(t, hudoc, 'hudoc-echr', years)), { unchanged: 69 });
  t.equal(await count(), before + 240);
  const [chamber] = await select<{ symbol: string; institutions: string[] }>(
    database.whole,
    sql`select symbol, institutions from documents where body = 'ecthr' and adopted_on = '2019-10-08' and title ->> 'en' like '%DENIS%'`,
  );
  t.strictSame(
    chamber,
    { symbol: 'ECLI:CE:ECHR:2019:1008JUD006281917', institutions: [] },
    'the Chamber’s judgment is not the Grand Chamber’s',
  );
});
