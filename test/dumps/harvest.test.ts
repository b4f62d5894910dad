import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { writeDump } from '../../src/dumps/write.ts';
import { runJobsOnce } from '../../src/jobs/run.ts';
import { inventFollowUp } from '../follow-up.ts';
import { accountFor, appForFile, caller, client, toolsOf, until } from '../helper.ts';
import { assessmentOf, contributionOf, done, placeIn, plainWords, sampleOf } from '../samples.ts';
import { harvesterOf } from './harvester.ts';
import { folderFor, linesOf, settingsFor } from './support.ts';

// Every record here is invented.
const began = new Date();
const clock = () => began;
const { app, database, url } = await appForFile(t, { search: false, config: { clock } });
const get = client(app);
const place = await placeIn(database);
const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const reviewer = caller(app, (await accountFor(database, { roles: ['reviewer'], institution: 'firm' })).key);
const ngo = caller(
  app,
  (await accountFor(database, { roles: ['contributor'], represents: 'Invented coalition', voice: 'civilSociety' })).key,
);

let number = 100;
type Body = Record<string, unknown>;
async function make(kind: Parameters<typeof sampleOf>[0], more: Body = {}, where = place) {
  number += 1;
  const { path, body } = sampleOf(kind, number, where, plainWords(number));
  const made = await done(editor, 'POST', path, { ...body, ...more });
  return { id: made.id, at: `${path}/${made.id}` };
}
const versionOf = async (at: string, by = editor) => (await by('GET', at)).body.version as number;
const change = async (at: string, patch: Body) => done(editor, 'PATCH', at, patch, await versionOf(at));
const withdraw = async (at: string, more = '') => done(editor, 'DELETE', `${at}?reason=Invented${more}`, undefined, await versionOf(at));
const merge = async (at: string, into: string) => done(editor, 'POST', `${at}/merges`, { into, reason: 'Invented' }, await versionOf(at));
const move = async (at: string, by: typeof editor, to: string, more: Body = {}) =>
  done(by, 'POST', `${at}/transitions`, { to, ...more }, await versionOf(at, by));
async function publish(recommendation: string, more: Body = {}) {
  const path = `/recommendations/${recommendation}/assessments`;
  const { id } = await done(editor, 'POST', path, assessmentOf(plainWords(++number), more));
  await move(`${path}/${id}`, editor, 'inReview');
  await move(`${path}/${id}`, reviewer, 'published');
  return `${path}/${id}`;
}
async function contribute(recommendation: string) {
  const path = `/recommendations/${recommendation}/contributions`;
  const { id } = await done(ngo, 'POST', path, contributionOf(plainWords(++number), { status: 'noProgress' }));
  await move(`${path}/${id}`, reviewer, 'published');
  return `${path}/${id}`;
}

/** What four people write, each in turn; every kind of record and every kind of write. */
const writers: (() => Promise<void>)[] = [
  async () => {
    const one = await make('recommendation');
    const other = await make('recommendation');
    await change(one.at, { authorities: ['flanders', 'federalState'], themes: ['prisons', 'detentionConditions'].slice(0, 1) });
    await make('recommendation', { paragraph: `${number}(a)` });
    const part = await make('recommendation', { paragraph: `${number}(b)` });
    await change(part.at, { texts: [{ language: 'en', origin: 'summary', text: 'Withdraw the reservations to the Covenant.' }] });
    const voices = { ...place, recommendation: one.id };
    await make('position', {}, voices);
    await make('grade', {}, voices);
    await contribute(one.id);
    await merge(one.at, other.id);
    const gone = await make('recommendation');
    await make('grade', {}, { ...place, recommendation: gone.id });
    await contribute(gone.id);
    await withdraw(gone.at);
  },
  async () => {
    const { id } = await make('recommendation');
    const measure = await make('measure', { recommendations: [id, place.recommendation], authorities: ['flanders'] });
    await change(measure.at, { recommendations: [place.other], title: { en: `Another title ${number}` } });
    const second = await make('measure', { recommendations: [id] });
    await merge(second.at, measure.id);
    await withdraw(measure.at, '&redact=true');
    const authority = await make('authority');
    await change(authority.at, { name: { en: `Renamed ${number}` } });
    await change(`/recommendations/${id}`, { authorities: [authority.id] });
    await change(authority.at, { governmentLevels: ['region'], acronym: 'RNM' });
    await make('measure', { publishOn: '2190-01-01' });
  },
  async () => {
    const { id } = await make('recommendation', { authorities: ['flanders', 'federalState'] });
    const first = await publish(id, { authority: 'flanders' });
    await publish(id, { authority: 'flanders', status: 'implemented' });
    await publish(id, { status: 'regressed' });
    const said = await contribute(id);
    await contribute(place.other);
    const taken = await done(reviewer, 'DELETE', `${said}?reason=Invented`, undefined, await versionOf(said)).catch(
      (error: Error) => error,
    );
    if (taken instanceof Error) t.comment(taken.message);
    const grade = await make('grade', {}, { ...place, recommendation: id });
    await change(grade.at, { grade: 'a' });
    await withdraw(grade.at);
    await get(first);
  },
  async () => {
    const review = await make('review');
    const document = await make('document', { review: review.id });
    const { id } = await make('recommendation', {}, { ...place, document: document.id });
    await make('recommendation', {}, { ...place, document: document.id });
    const deadline = await make('deadline', { kind: 'periodicReport', review: review.id, body: 'ccpr', dueOn: '2020-01' });
    await change(deadline.at, { dueOn: '2190-01' });
    await change(deadline.at, { dueOn: '2021-01', document: document.id });
    await change(review.at, { title: { en: `Another review ${number}` } });
    await change(document.at, { title: { en: `Another document ${number}` }, symbol: `INVENTED/${number}` });
    await withdraw(deadline.at);
    const action = await make('treatyAction');
    await change(action.at, { note: { en: 'Changed' } });
    await withdraw(action.at);
    await make('treatyAction', { kind: 'reservation' });
    const draft = await make('recommendation', { isDraft: true }, { ...place, document: document.id });
    await change(draft.at, { isDraft: false });
    const pair = await done(editor, 'POST', '/lineageSuggestions', { earlier: id, later: place.other, reason: 'Invented' });
    const read = await editor('GET', `/lineageSuggestions/${pair.id}`);
    await editor(
      'PATCH',
      `/lineageSuggestions/${pair.id}`,
      { state: 'confirmed', reason: 'Invented' },
      { 'if-match': String(read.headers['etag']) },
    );
  },
];

t.test('a harvester that takes the dump of last night and then follows the changes ends equal to the database', async (t) => {
  await inventFollowUp(app, database);
  const dir = folderFor(t);
  const lastNight = await writeDump(database, settingsFor(dir), clock);
  const harvester = harvesterOf(get, lastNight, join(dir, lastNight.id));
  const before = harvester.copy.size;

  let isDone = false;
  const writing = Promise.all(writers.map((write) => write())).finally(() => {
    isDone = true;
  });
  const harvesting = (async () => {
    for (;;) {
      const wasDone = isDone;
      const seen = await harvester.follow();
      if (wasDone && seen === 0) return;
      if (seen === 0) await sleep(20);
    }
  })();
  // A dump in the middle of it all is of one moment too.
  await until(() => harvester.stats().changes > 12);
  const dirs = [folderFor(t), folderFor(t)] as const;
  const meanwhile = await writeDump(database, settingsFor(dirs[0]), clock);
  const late = harvesterOf(get, meanwhile, join(dirs[0], meanwhile.id));
  await Promise.all([writing, harvesting]);
  await runJobsOnce(url, toolsOf({ app, database }, { clock }));
  for (const one of [harvester, late]) {
    await one.follow();
    await one.finish();
  }

  const present = await writeDump(database, settingsFor(dirs[1]), clock);
  const records = new Map<string, string>();
  for (const { name, kind } of present.entities)
    if (kind !== 'concept')
      for (const line of linesOf(join(dirs[1], present.id, `${name}.jsonl.gz`)))
        records.set((JSON.parse(line) as { href: string }).href, line);
  t.ok(harvester.stats().changes > 70, `${harvester.stats().changes} changes`);
  t.ok(late.stats().changes < harvester.stats().changes, `${late.stats().changes} of them after the dump in the middle`);
  for (const [name, { copy, stats }] of Object.entries({ harvester, late })) {
    t.strictSame(
      [...copy.keys()].filter((at) => !records.has(at)),
      [],
      `${name}: nothing that is not there any more`,
    );
    t.strictSame(
      [...records.keys()].filter((at) => !copy.has(at)),
      [],
      `${name}: nothing is missing`,
    );
    const different = [...records].flatMap(([at, line]) => (copy.get(at) === line ? [] : [[at, differences(copy.get(at), line)]]));
    t.strictSame(different, [], `${name}: every record is what there is`);
    const { changes, rounds, reads } = stats();
    t.comment(
      `${name}: ${before} records in the dump, ${records.size} at the end; ${changes} changes in ${rounds} rounds, ${reads} records read again`,
    );
  }
});

/** The members in which two records differ. */
function differences(one: string | undefined, other: string): unknown {
  if (one === undefined) return 'missing';
  const [then, now] = [JSON.parse(one), JSON.parse(other)] as Body[];
  return Object.fromEntries(
    [...new Set([...Object.keys(then as Body), ...Object.keys(now as Body)])]
      .filter((name) => JSON.stringify(then?.[name]) !== JSON.stringify(now?.[name]))
      .map((name) => [name, [then?.[name], now?.[name]]]),
  );
}
