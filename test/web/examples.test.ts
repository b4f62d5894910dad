import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { examplesFor, type Topic } from '../../src/about/examples.ts';
import { writeDump } from '../../src/dumps/write.ts';
import { folderFor, settingsFor } from '../dumps/support.ts';
import { accountFor, appForFile, caller, client } from '../helper.ts';
import { done, placeIn, plainWords, sampleOf } from '../samples.ts';

const run = promisify(execFile);
const dir = folderFor(t);
const { app, database } = await appForFile(t, { search: false, config: { publicUrl: undefined as never, dumpDir: dir } });
const origin = await app.listen({ host: '127.0.0.1', port: 0 });
const get = client(app);
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(app.clock());
const examples = new Map(
  examplesFor(`${origin}/api/monitoring/v1`, `${origin}/dumps`, today).map(({ topic, programs }) => [topic, programs]),
);
await writeDump(database, settingsFor(dir), () => new Date());

/** Where what an example writes ends up. */
const here = mkdtempSync(join(tmpdir(), 'monitum-examples-'));
const has = (tool: string): boolean => {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const options = (tool: string) => (has(tool) ? {} : { skip: `NOT RUN: there is no ${tool} here` });
const python = async (topic: Topic) =>
  (await run('python3', ['-c', examples.get(topic)?.Python ?? ''], { cwd: here })).stdout.trim().split('\n');
const shell = async (topic: Topic) =>
  (await run('sh', ['-ec', examples.get(topic)?.curl ?? ''], { cwd: here, maxBuffer: 50_000_000 })).stdout;

const totalOf = async (search: string) => (await get(`/recommendations?${search}&pageSize=1`)).body.total as number;

t.test('the programs in Python do what is said of them', options('python3'), async (t) => {
  const prisons = await totalOf('theme=prisons');
  t.strictSame(await python('pages'), [`${prisons} of ${prisons}`]);
  const [rows = ''] = await python('table');
  t.match(rows, new RegExp(`^${await totalOf('body=crpd')} rows with .*id.*`));
  t.strictSame(await python('asOf'), [`${await totalOf(`body=cat&asOf=${today}`)} recommendations were public on ${today}`]);
  t.match(await python('standing'), [/2010-01-01 \S.* (un)?verified$/]);
  const { items, denominator } = (await get('/statistics?groupBy=status&body=crpd')).body;
  t.strictSame(
    await python('figures'),
    items.map(({ keys, count }: { keys: { code: string }[]; count: number }) => `${keys[0]?.code} ${count} of ${denominator}`),
  );
  t.strictSame(await python('dump'), [`${await totalOf('')} recommendations`]);
});

t.test('the changes are told once, and from where the program stopped', options('python3'), async (t) => {
  const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
  const place = await placeIn(database);
  const add = async (number: number) => {
    const { path, body } = sampleOf('measure', number, place, plainWords(number));
    return (await done(editor, 'POST', path, body)).id as string;
  };
  await python('changes');
  const [one, other] = [await add(801), await add(802)];
  const told = (await python('changes')).filter((line) => line.includes('measure.published'));
  t.strictSame(
    told.map((line) => line.split('/').at(-1)),
    [one, other],
  );
  t.strictSame(await python('changes'), [''], 'nothing twice');
});

t.test('the commands get what is said of them', options('curl'), async (t) => {
  for (const topic of ['pages', 'changes', 'asOf', 'standing', 'figures'] as const) t.ok(JSON.parse(await shell(topic)).self, topic);
  await shell('table');
  t.match(readFileSync(join(here, 'recommendations.csv'), 'utf8'), /^\ufeff?uri,id,/);
  await shell('dump');
  t.strictSame([...readFileSync(join(here, 'recommendations.jsonl.gz')).subarray(0, 2)], [0x1f, 0x8b]);
});

t.test('the programs in R can be read by R', options('Rscript'), async () => {
  for (const [, { R }] of examples) await run('Rscript', ['-e', `invisible(parse(text = ${JSON.stringify(R)}))`]);
});

t.test('the page shows each of them, in four languages', async (t) => {
  for (const language of languages) {
    const { body } = await app.inject(`/${language}/data`);
    const shown = [...body.matchAll(/<pre[^>]*>([^<]*)<\/pre>/g)].map(([, text = '']) =>
      text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    );
    for (const [topic, programs] of examples)
      for (const text of Object.values(programs)) t.ok(shown.includes(text), `${language} ${topic}`);
    t.ok(shown.includes(`${origin}/mcp`));
  }
});
