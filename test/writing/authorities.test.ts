import t from 'tap';
import { authorities } from '../../db/schema/index.ts';
import { authorityWrites } from '../../src/authorities/writes.ts';
import { readStored, type StoredRecord } from '../../src/writing/kinds.ts';
import { accountFor } from '../helper.ts';
import { at, peopleForFile, testLife } from './life.ts';

const source = { kind: 'official', citation: 'The page of the service', url: 'https://example.org/service' };
const provenance = { sources: [source], verification: 'verified' };
const { database, ...people } = await peopleForFile(t);
const { editor, anybody, stranger, colleague } = people;
const authority = (id: string, more: object = {}) => ({ id, type: 'department', name: { en: id }, ...provenance, ...more });

const [{ type: department } = { type: '' }] =
  await database.sql`select code as type from authority_types where not is_independent order by position limit 1`;

testLife(t, people, {
  path: '/authorities',
  make: (variant) => ({ ...authority(`office${variant.replace(/\W/g, '')}`), name: { en: variant }, type: department }),
  title: 'name',
  optional: { member: 'role', value: { en: 'It does something', de: 'Sie tut etwas' } },
  unknown: [
    { member: 'type', value: 'nothing' },
    { member: 'parent', value: 'nothing' },
    { member: 'governmentLevels', value: ['federal', 'nothing'] },
    { member: 'policyDomains', value: ['nothing'] },
    { member: 'website', value: 'ftp://example.org' },
    { member: 'synonyms', value: { it: ['ufficio'] }, name: 'synonyms.it' },
    { member: 'position', value: 40_000 },
  ],
  list: `type=${department}`,
});

t.test('the code is chosen once', async (t) => {
  for (const id of ['Office', '1office', 'o', 'my office', 'a'.repeat(61), 'büro'])
    t.match(
      await editor('POST', '/authorities', { ...authority(id), type: department }),
      { status: 400, body: { issues: [{ name: 'id' }] } },
      id,
    );
  const made = await editor('POST', '/authorities', { ...authority('newOffice'), type: department });
  t.equal(made.status, 201, made.text);
  t.equal(made.body.id, 'newOffice');
  for (const id of ['otherOffice', 'flanders', null]) {
    const answer = await editor('PATCH', '/authorities/newOffice', { id }, at(1));
    t.equal(answer.status, 400, answer.text);
    t.match(answer.body.issues, [{ in: 'body', name: 'id' }]);
  }
  const same = await editor('PATCH', '/authorities/newOffice', { id: 'newOffice', acronym: 'NO' }, at(1));
  t.match(same, { status: 200, body: { id: 'newOffice', acronym: 'NO', version: 2 } });
});

t.test('levels, domains, synonyms and the place in the order', async (t) => {
  const [{ code: domain } = { code: '' }] =
    await database.sql`select code from concepts where scheme = 'policyDomain' order by position limit 1`;
  const made = await editor('POST', '/authorities', {
    ...authority('lastOffice'),
    type: department,
    parent: 'flanders',
    governmentLevels: ['region', 'federal'],
    policyDomains: [domain],
    synonyms: { nl: ['kantoor', 'bureau'], en: ['bureau'] },
  });
  t.equal(made.status, 201, made.text);
  t.strictSame(made.body.policyDomains, [domain]);
  t.strictSame([...made.body.governmentLevels].sort(), ['federal', 'region']);
  t.match(made.body, { parent: 'flanders', synonyms: { nl: ['kantoor', 'bureau'], en: ['bureau'] } });
  const all = (await anybody('GET', '/authorities?pageSize=500')).body.items as { id: string }[];
  t.equal(all.at(-1)?.id, 'lastOffice', 'it comes last');
  const changed = await editor(
    'PATCH',
    '/authorities/lastOffice',
    { governmentLevels: ['federal'], synonyms: { nl: null }, position: 1 },
    at(1),
  );
  t.match(changed.body, { governmentLevels: ['federal'] });
  t.strictSame(changed.body.synonyms, { en: ['bureau'] });
  t.strictSame(changed.body.policyDomains, [domain]);
  t.ok(((await anybody('GET', '/authorities?pageSize=500')).body.items as { id: string }[]).findIndex(({ id }) => id === 'lastOffice') < 3);
  const cleared = await editor('PATCH', '/authorities/lastOffice', { governmentLevels: null, synonyms: null, parent: null }, at(2));
  t.strictSame([cleared.body.governmentLevels, cleared.body.synonyms, cleared.body.parent], [[], undefined, undefined]);
  const unfit = await editor('PATCH', '/authorities/lastOffice', { parent: 'lastOffice' }, at(3));
  t.match(unfit, { status: 400, body: { issues: [{ detail: 'An authority cannot stand above itself' }] } });
  t.equal((await editor('POST', '/authorities', { ...authority('innerOffice'), type: department, parent: 'lastOffice' })).status, 201);
  t.match(await editor('PATCH', '/authorities/lastOffice', { parent: 'innerOffice' }, at(3)), {
    status: 400,
    body: { issues: [{ name: 'parent' }] },
  });
});

t.test('what is public does not stand below a draft', async (t) => {
  const draft = await editor('POST', '/authorities', { ...authority('draftOffice'), type: department, isDraft: true });
  t.equal(draft.status, 201, draft.text);
  const below = { ...authority('belowOffice'), type: department, parent: 'draftOffice' };
  t.match(await editor('POST', '/authorities', below), { status: 400, body: { issues: [{ name: 'parent' }] } });
  t.equal((await editor('POST', '/authorities', { ...below, isDraft: true })).status, 201);
  t.equal((await editor('PATCH', '/authorities/belowOffice', { isDraft: false }, at(1))).status, 400);
  t.equal((await editor('PATCH', '/authorities/draftOffice', { isDraft: false }, at(1))).status, 200);
  t.equal((await editor('PATCH', '/authorities/belowOffice', { isDraft: false }, at(1))).status, 200);
});

t.test('counts hold what the reader can see', async (t) => {
  const counts = async (who: typeof anybody) => {
    const { recommendationsCount, measuresCount } = (await who('GET', '/authorities/flanders')).body;
    return { recommendationsCount, measuresCount };
  };
  const before = await counts(anybody);
  t.ok(before.recommendationsCount > 0 && before.measuresCount > 0);
  await database.sql`update recommendations set published_at = null, institutions = '{firm}' where id = (select min(recommendation) from recommendation_authorities where authority = 'flanders')`;
  await database.sql`update measures set published_at = null, institutions = '{firm}' where id = (select min(measure) from measure_authorities where authority = 'flanders')`;
  const less = { recommendationsCount: before.recommendationsCount - 1, measuresCount: before.measuresCount - 1 };
  t.strictSame(await counts(anybody), less);
  t.strictSame(await counts(stranger), less);
  t.strictSame(await counts(colleague), before);
  const listed = (await anybody('GET', '/authorities?pageSize=500')).body.items.find(({ id }: { id: string }) => id === 'flanders');
  t.match(listed, less);
});

t.test('what others refer to cannot be withdrawn', async (t) => {
  const { sql } = database;
  await editor('POST', '/authorities', { ...authority('usedOffice'), type: department });
  const recommendation = (await sql`select min(id) as id from recommendations where published_at is not null`)[0]?.['id'] as string;
  const refusedFor = async (name: string) => {
    const answer = await editor('DELETE', '/authorities/usedOffice?reason=closed', undefined, at(1));
    t.equal(answer.status, 409, `${name}: ${answer.text}`);
    t.match(answer.body.type, /:conflict$/);
    t.strictSame(Object.keys(answer.body.referring), [name]);
    t.match(answer.body.detail, `${name} (1)`);
    t.equal((await anybody('GET', '/authorities/usedOffice')).status, 200);
  };
  await sql`insert into recommendation_authorities (recommendation, authority) values (${recommendation}, 'usedOffice')`;
  await refusedFor('recommendations');
  await sql`update recommendations set published_at = null where id = ${recommendation}`;
  const measure = await editor('POST', '/measures', {
    kind: 'legislation',
    title: { en: 'An act' },
    titleOrigin: 'institute',
    description: { en: 'x' },
    authorities: ['usedOffice'],
    ...provenance,
  });
  t.equal(measure.status, 201, measure.text);
  await refusedFor('measures');
  t.equal((await editor('DELETE', `/measures/${measure.body.id}?reason=x`, undefined, at(1))).status, 204);
  const child = await editor('POST', '/authorities', { ...authority('childOffice'), type: department, parent: 'usedOffice' });
  t.equal(child.status, 201, child.text);
  await refusedFor('authorities');
  t.equal((await editor('DELETE', '/authorities/childOffice?reason=x', undefined, at(1))).status, 204);
  await sql`insert into assessments (id, recommendation, authority, institution, status, confidence, evidence_up_to, methodology_version, state, valid_from)
    select 'an', ${recommendation}, 'usedOffice', 'firm', 'noProgress', (select min(code) from confidence_levels), '2026-01-01', '1', 'published', now()`;
  await refusedFor('assessments');
  await sql`delete from assessments where id = 'an'`;
  const user = await accountFor(database, { roles: ['admin'], institution: 'usedOffice' });
  await refusedFor('users');
  await sql`update users set disabled_at = now() where id = ${user.id}`;
  t.equal((await editor('DELETE', '/authorities/usedOffice?reason=closed', undefined, at(1))).status, 204);
  t.match(await anybody('GET', '/authorities/usedOffice'), { status: 410, body: { reason: 'closed' } });
});

t.test('every authority of the seed can be changed', async (t) => {
  const rows = (await database.whole.select().from(authorities)) as unknown as StoredRecord[];
  const faults: string[] = [];
  for (const row of rows.filter((one) => one.institutions.length === 0)) {
    const parsed = authorityWrites.input.safeParse(await readStored(database.whole, authorityWrites, row));
    if (!parsed.success) faults.push(`${row.id} ${parsed.error.message}`);
  }
  t.ok(rows.length > 30);
  t.strictSame(faults, []);
  const seeded = (await anybody('GET', '/authorities/unia')).body;
  const changed = await editor('PATCH', '/authorities/unia', { note: { en: 'A note' } }, at(seeded.version));
  t.equal(changed.status, 200, changed.text);
  const { note, publication, ...rest } = changed.body;
  t.strictSame(publication, { state: 'published', institutions: [] }, 'it belongs to the common file');
  const { note: former, ...expected } = seeded;
  t.strictSame(note, { ...former, en: 'A note' });
  t.strictSame({ ...rest, modifiedAt: seeded.modifiedAt, version: seeded.version }, expected, 'all else stays');
});
