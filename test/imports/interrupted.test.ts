import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { verifyAudit } from '../../src/changes/audit.ts';
import { databaseForFile } from '../helper.ts';
import { dumpOf, fileOf } from './support.ts';

/** So many records, and so often the importer is killed among them. */
const [count, kills] = [3_000, 10];

/** A file in the shape of the index: invented sentences on what Belgium and others are asked, in documents of two bodies. */
function invented(): string {
  const subjects = ['cells', 'doctors', 'lawyers', 'schools', 'police officers', 'judges', 'shelters', 'translators'];
  const records = Array.from({ length: count }, (_, place) => {
    const isUpr = place % 3 === 0;
    const text = `${(place % 90) + 5}.The Committee invents sentence ${place} on ${subjects[place % 8]} and ${subjects[(place * 3 + 1) % 8]} for a test.`;
    return {
      AnnotationId: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
      DocumentId: `00000000-0000-4000-9000-${String(place % 40).padStart(12, '0')}`,
      Symbol: isUpr ? `A/HRC/90/${place % 40}` : `CAT/C/${['BEL', 'FRA', 'NLD'][place % 3]}/CO/${40 + (place % 40)}`,
      Body: isUpr ? '- UPR' : '- CAT',
      AnnotationType: place % 5 === 0 ? '- Concerns/Observations' : '- Recommendations',
      Countries: [['Belgium', 'France', 'Netherlands'][place % 3]],
      Regions: [],
      Text: isUpr ? `${100 + (place % 40)}.${place % 60} Invent sentence ${place} on ${subjects[place % 8]} (Norway);` : text,
      Themes: place % 2 === 0 ? ['Right to health'] : ['Right to education', 'Detention conditions'].slice(0, 1),
      AffectedPersons: place % 4 === 0 ? ['Children'] : [],
      Sdgs: [],
      PublicationDate: '2026-01-15T00:00:00',
      PublicationDateOnUhri: '2026-02-15T10:00:00.000',
      UprCycle: null,
      UprPositions: isUpr ? ['- Noted'] : [],
      UprRecommendingCountry: isUpr ? ['Norway'] : [],
      UprRecommendingRegions: [],
      UprSession: isUpr ? ['- 38th Session'] : [],
    };
  });
  return JSON.stringify(records);
}

const started: ChildProcess[] = [];

/** Starts the command line as a user would; resolves with how it ended. */
function startImport(
  url: string,
  path: string,
): { child: ChildProcess; hasBegun: () => boolean; ended: Promise<{ code: number | null; said: string }> } {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../src/cli/monitum.js'), 'import', 'uhri', path, '--all-countries', '--apply'],
    { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return {
    child,
    hasBegun: () => said.includes('reading '),
    ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, said }))),
  };
}

t.teardown(() => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
});

t.test('an import that is killed ten times ends in the same database as one that was left alone', async (t) => {
  const file = fileOf(t, invented(), 'export-full-en.json');
  const [alone, killed] = [await databaseForFile(t), await databaseForFile(t)];
  const undisturbed = await startImport(alone.url, file.path).ended;
  t.equal(undisturbed.code, 0, undisturbed.said.slice(-2_000));

  const imported = async () =>
    Number((await killed.database.sql`select count(*) from imported_records where subject_kind = 'recommendation'`)[0]?.['count']);
  const at: number[] = [];
  for (let place = 0; place < kills; place++) {
    const { child, hasBegun, ended } = startImport(killed.url, file.path);
    // Moments that fall before, within and between the transactions: told by what is there already, and then by chance.
    const goal = Math.floor((place / kills) * (count - 1_000));
    let isOver = false;
    void ended.then(() => {
      isOver = true;
    });
    while (!isOver && (!hasBegun() || (await imported()) < goal)) await sleep(10);
    await sleep(Math.random() * 700);
    child.kill('SIGKILL');
    await ended;
    at.push(await imported());
  }
  t.comment(`killed with ${at.join(', ')} of ${count} records written`);
  t.ok(new Set(at).size > 2, 'it was killed at different places');
  t.ok(
    at.some((rows) => rows > 0 && rows < count),
    'and amid its work',
  );
  const resumed = await startImport(killed.url, file.path).ended;
  t.equal(resumed.code, 0, resumed.said.slice(-2_000));
  t.strictSame(await dumpOf(killed.database, ['import_runs']), await dumpOf(alone.database, ['import_runs']));
  const runs = await killed.database.sql`select state, attempts, counts from import_runs order by created_at`;
  t.match(runs[0], { state: 'done', counts: (await alone.database.sql`select counts from import_runs`)[0]?.['counts'] });
  t.ok((runs[0]?.['attempts'] as number) > 2, 'what was killed went on as one run');
  t.comment(`${runs.length} run(s), the first begun ${runs[0]?.['attempts']} times`);
  t.equal((await verifyAudit(killed.database.whole)).broken, undefined);
  t.equal((await verifyAudit(killed.database.whole)).entries, (await verifyAudit(alone.database.whole)).entries);
});
