import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import t from 'tap';
import type { SourceName } from '../../src/imports/claims.ts';
import type { ImportOrder } from '../../src/imports/run.ts';
import { databaseForFile } from '../helper.ts';
import { dumpOf, importsFile } from './support.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const options = existsSync(folder) ? {} : { skip: 'the real files (the folder shared/data beside the project) are not here' };
const file = (path: string) => ({ path: join(folder, path), name: basename(path) });
const treaties = existsSync(folder) ? readdirSync(join(folder, 'un-core-ratification-2022')).filter((name) => name.endsWith('.csv')) : [];
const none = { new: 0, changed: 0, unchanged: 0, vanished: 0, refused: 0, review: 0 };

/** A file as it was published, how it is imported, and what comes of it on a fresh installation. */
const cases: [source: SourceName, path: string, options: Partial<ImportOrder>, counts: Partial<typeof none>, skipped: number][] = [
  ['uhri', 'uhri-official-format/real-records-2026-03-25.partial.json', {}, {}, 12],
  ['uhri', 'uhri-official-format/real-records-2026-03-25.partial.json', { allCountries: true }, { new: 12 }, 0],
  ['uhri', 'uhri-official-format/export-layout-sample.xlsx', { allCountries: true }, { new: 2 }, 0],
  ['upr-info', 'upr-info-2008-2014/voluntary.csv', {}, { new: 1 }, 946],
  ['upr-info', 'upr-info-2008-2014/10-13.csv', {}, { changed: 116, review: 8 }, 8_892],
  ['upr-report', 'upr-report-belgium-2011/belgium-2011-paragraphs.json', {}, { changed: 121 }, 0],
  ['upr-matrix', 'upr-thematic-list-format/UPR20_Slovenia_ThematicList.docx', { allCountries: true }, { new: 163 }, 0],
  ['upr-matrix', 'upr-thematic-list-format/upr48-slovenia-thematic-list.docx', { allCountries: true }, { new: 254 }, 0],
  ['untc', 'untc-2015/belgium-dev.csv', {}, { changed: 35 }, 200],
  ['untc', 'untc-2015/treaties/4-4.csv', {}, { changed: 2 }, 174],
  ['untc', 'untc-2015/declarations/4-4.txt', {}, { changed: 6 }, 66],
  ['ohchr-ratifications', 'ohchr-ratification-export/UnderlyingData_ICESCR_OHCHR_23_04_2026.xls', {}, { changed: 2, review: 2 }, 197],
  ['hudoc', 'hudoc-echr/belgium-dev.json', {}, { new: 240, changed: 6 }, 152],
  ['hudoc', 'hudoc-echr/2023.csv', {}, { new: 9, changed: 1 }, 3_720],
];

t.test('each kind of file comes in as it is, and twice without harm', options, async (t) => {
  for (const [source, path, how, counts, skipped] of cases) {
    const { database } = await databaseForFile(t);
    const name = `${source} ${path}${how.allCountries ? ', all countries' : ''}`;
    const dry = await importsFile(database, source, file(path), how);
    const applied = await importsFile(database, source, file(path), { ...how, applies: true });
    t.strictSame(applied.counts, dry.counts, `${name}: what the dry run said`);
    t.comment(`${name}: ${JSON.stringify(applied.counts)}, ${applied.rowsSkipped} skipped, ${JSON.stringify(applied.foundBy)}`);
    t.strictSame(applied.counts, { ...none, ...counts }, name);
    t.equal(applied.rowsSkipped, skipped, `${name}: rows of others`);
    const before = await dumpOf(database, ['import_runs', 'import_rows']);
    const again = await importsFile(database, source, file(path), { ...how, applies: true });
    t.equal(again.counts.new + again.counts.changed, 0, `${name}: the second time nothing`);
    t.equal(again.counts.unchanged, (counts.new ?? 0) + (counts.changed ?? 0), `${name}: all of it unchanged`);
    t.strictSame(await dumpOf(database, ['import_runs', 'import_rows']), before, `${name}: not a row of the database`);
  }
});

t.test('the table of ratifications by year is met by the acts that are here, and its contradiction is told', options, async (t) => {
  const { database } = await databaseForFile(t);
  const outcomes: Record<string, number> = {};
  for (const name of treaties) {
    const { counts, rows } = await importsFile(database, 'core-ratifications', file(`un-core-ratification-2022/${name}`), {
      applies: true,
    });
    for (const [outcome, count] of Object.entries(counts)) outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
    if (name === 'hr_status_op_crc_ic.csv')
      t.match(rows.find(({ outcome }) => outcome === 'refused')?.reason, /2014/, 'Belgium is no party there, and has been one since 2014');
  }
  t.equal(treaties.length, 18);
  t.match(outcomes, { new: 0, refused: 1 });
});

t.test('the UPR of 2011 from its report, from UPR Info and from the seed is 121 recommendations', options, async (t) => {
  const order: [SourceName, string][] = [
    ['upr-report', 'upr-report-belgium-2011/belgium2011.txt'],
    ['upr-info', 'upr-info-2008-2014/10-13.csv'],
  ];
  const recommendations = async (database: Awaited<ReturnType<typeof databaseForFile>>['database']) =>
    Number(
      (await database.sql`select count(*) from recommendations r join documents d on d.id = r.document where d.symbol = 'A/HRC/18/3'`)[0]?.[
        'count'
      ],
    );
  const found: Map<string, string>[] = [];
  for (const sources of [order, [...order].reverse()]) {
    const { database } = await databaseForFile(t);
    t.equal(await recommendations(database), 121);
    for (const [source, path] of sources) {
      const { counts, foundBy, rows } = await importsFile(database, source, file(path), { applies: true });
      t.equal(counts.new, 0, `${source}: no record is made`);
      t.equal(counts.refused, 0);
      t.comment(`${source}: ${JSON.stringify(counts)} ${JSON.stringify(foundBy)}`);
      if (source === 'upr-info')
        found.push(new Map(rows.flatMap(({ key = '', subject }) => (subject ? [[key, subject.id] as const] : []))));
    }
    t.equal(await recommendations(database), 121);
    const [sourced] =
      await database.sql`select count(*) from recommendations where sources @> '[{"citation": "Report of the Working Group on the Universal Periodic Review"}]'`;
    t.equal(Number(sourced?.['count']), 121, 'each names the report beside what it named before');
  }
  const [withReport, withSummaries] = found as [Map<string, string>, Map<string, string>];
  t.equal(withReport.size, 124, 'with the official texts every row finds its recommendation');
  t.equal(withSummaries.size, 116, 'with summaries alone eight rows wait for a person');
  for (const [key, id] of withSummaries) t.equal(id, withReport.get(key), `${key} leads to the same record either way`);
});
