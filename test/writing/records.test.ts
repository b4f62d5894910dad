import t from 'tap';
import { verifyAudit } from '../../src/changes/audit.ts';
import { accountFor, appForFile, caller } from '../helper.ts';

const source = { kind: 'official', citation: 'Belgian Official Gazette of 1 March 2026', url: 'https://www.ejustice.just.fgov.be/' };
const measure = {
  kind: 'legislation',
  title: { en: 'Act on something', fr: 'Loi relative à quelque chose' },
  titleOrigin: 'institute',
  description: { en: 'It changes something.' },
  takenOn: '2026-03',
  authorities: ['federalState'],
  themes: ['prisons'],
  sources: [source],
  verification: 'verified',
};

const { app, database } = await appForFile(t, { search: false, config: {} });
const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const stranger = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'unia' })).key);
const anybody = caller(app);

t.test('a record is added, changed, and withdrawn, and readers see each of it', async (t) => {
  const made = await editor('POST', '/measures', measure);
  t.equal(made.status, 201, made.text);
  t.match(made.body, { title: measure.title, takenOn: '2026-03', version: 1 });
  const { id } = made.body;
  t.equal(made.headers['location'], `http://monitum.test/api/monitoring/v1/measures/${id}`);
  const read = await anybody('GET', `/measures/${id}`);
  t.equal(read.status, 200);
  t.match(read.headers['etag'], /^"1-/);

  const changed = await editor(
    'PATCH',
    `/measures/${id}`,
    { title: { fr: null, nl: 'Wet over iets' }, takenOn: null },
    { 'if-match': read.headers['etag'] as string },
  );
  t.equal(changed.status, 200, changed.text);
  t.strictSame(changed.body.title, { nl: 'Wet over iets', en: 'Act on something' });
  t.equal(changed.body.takenOn, undefined);
  t.strictSame(changed.body.authorities, ['federalState'], 'what is absent stays');

  const stale = await editor('PATCH', `/measures/${id}`, { note: { en: 'x' } }, { 'if-match': read.headers['etag'] as string });
  t.equal(stale.status, 412);
  t.equal(stale.body.currentVersion, 2);
  t.equal((await editor('PATCH', `/measures/${id}`, { note: { en: 'x' } })).status, 400);
  const foreign = await stranger('PATCH', `/measures/${id}`, { note: { en: 'x' } }, { 'if-match': '"2"' });
  t.equal(foreign.status, 403);
  t.equal(foreign.body.permission, 'records.change');

  const gone = await editor('DELETE', `/measures/${id}?reason=a%20mistake`, undefined, { 'if-match': '"2"' });
  t.equal(gone.status, 204, gone.text);
  const tombstone = await anybody('GET', `/measures/${id}`);
  t.equal(tombstone.status, 410);
  t.match(tombstone.body, { reason: 'a mistake', lastVersion: 3 });
  t.match(await verifyAudit(database.whole), { entries: 3, broken: undefined });
});
