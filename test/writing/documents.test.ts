import { asc } from 'drizzle-orm';
import t from 'tap';
import { deriveId, symbolKey } from '../../db/keys.ts';
import { deadlines, documents, reviews } from '../../db/schema/index.ts';
import { deadlineWrites } from '../../src/deadlines/writes.ts';
import { documentWrites } from '../../src/documents/writes.ts';
import { reviewWrites } from '../../src/reviews/writes.ts';
import { type RecordKind, readStored, type StoredRecord } from '../../src/writing/kinds.ts';
import type { Writing } from '../../src/writing/write.ts';
import { until } from '../helper.ts';
import { at, peopleForFile, testLife } from './life.ts';

const source = { kind: 'official', citation: 'The page of the body', url: 'https://example.org/page' };
const provenance = { sources: [source], verification: 'verified' };
const { database, ...people } = await peopleForFile(t);
const { editor, anybody } = people;

testLife(t, people, {
  path: '/documents',
  make: (variant) => ({
    body: 'pace',
    type: 'resolution',
    title: { en: variant },
    symbol: `Resolution ${variant} (2026)`,
    adoptedOn: '2026-04',
    ...provenance,
  }),
  title: 'title',
  optional: { member: 'note', value: { en: 'A note', nl: 'Een noot' } },
  unknown: [
    { member: 'body', value: 'nobody' },
    { member: 'type', value: 'novel' },
    { member: 'treaty', value: 'nothing' },
    { member: 'review', value: 'nothing' },
    { member: 'stage', value: 'nothing' },
    { member: 'parent', value: 'nothing' },
    { member: 'symbol', value: '—' },
    { member: 'adoptedOn', value: '2026-02-30' },
    { member: 'urls', value: ['javascript:alert(1)'], name: 'urls[0]' },
    { member: 'aliases', value: ['x', '?'], name: 'aliases[1]' },
  ],
  list: 'body=pace',
});

testLife(t, people, {
  path: '/reviews',
  make: (variant) => ({ body: 'wgMercenaries', title: { en: variant }, dialogueFrom: '2026-04', ...provenance }),
  title: 'title',
  optional: { member: 'reviewCycle', value: '20-22' },
  unknown: [
    { member: 'body', value: 'nobody' },
    { member: 'treaty', value: 'nothing' },
    { member: 'reviewCycle', value: 'six' },
    { member: 'dialogueTo', value: 'soon' },
  ],
  list: 'body=wgMercenaries',
});

t.test('a document has the id by which the seed would know it', async (t) => {
  const document = {
    body: 'ccpr',
    type: 'concludingObservations',
    treaty: 'iccpr',
    title: { en: 'Concluding observations' },
    ...provenance,
  };
  const made = await editor('POST', '/documents', { ...document, symbol: 'CCPR/C/BEL/CO/7' });
  t.equal(made.status, 201, made.text);
  t.equal(made.body.id, deriveId('document', symbolKey('ccpr c bel co 7')));
  const other = await editor('POST', '/documents', { ...document, symbol: 'ccpr/c/bel/co/6' });
  t.equal(other.status, 409, 'it came with the seed');
  const withoutSymbol = await editor('POST', '/documents', { ...document, adoptedOn: '2031' });
  const sameDay = await editor('POST', '/documents', { ...document, adoptedOn: '2031', note: { en: 'x' } });
  const otherDay = await editor('POST', '/documents', { ...document, adoptedOn: '2032' });
  t.strictSame([withoutSymbol.status, sameDay.status, otherDay.status], [201, 409, 201]);
});

t.test('a review has the id by which the seed would know it', async (t) => {
  const review = { body: 'crc', title: { en: 'Eighth cycle' }, reviewCycle: '8', ...provenance };
  const made = await editor('POST', '/reviews', review);
  t.equal(made.body.id, deriveId('review', 'crc', '8'), made.text);
  t.equal((await editor('POST', '/reviews', { ...review, treaty: 'crc' })).status, 409, 'the treaty of the body itself');
  const protocol = await editor('POST', '/reviews', { ...review, treaty: 'crcOpac' });
  t.equal(protocol.body.id, deriveId('review', 'crc', '8', 'crcOpac'), protocol.text);
  t.equal(protocol.body.reviewCycle, '8');
  t.equal((await editor('POST', '/reviews', { ...review, reviewCycle: '5-6' })).status, 409, 'it came with the seed');
});

t.test('every record of the seed can be changed: it is whole by the rules of the input', async (t) => {
  const writing = { tx: database.whole } as unknown as Writing;
  for (const [kind, table, hasKey] of [
    [documentWrites, documents, (row: StoredRecord) => row['symbol'] !== null],
    [reviewWrites, reviews, (row: StoredRecord) => row['cycle'] !== null],
    [deadlineWrites, deadlines, () => false],
  ] as [RecordKind, typeof documents, (row: StoredRecord) => boolean][]) {
    const rows = (await database.whole.select().from(table).orderBy(asc(table.id))) as unknown as StoredRecord[];
    t.ok(rows.length > 10, kind.kind);
    const faults: string[] = [];
    for (const row of rows.filter((one) => one.institutions.length === 0)) {
      const parsed = kind.input.safeParse(await readStored(database.whole, kind, row));
      if (!parsed.success) faults.push(`${row.id} ${parsed.error.message}`);
      else if (hasKey(row) && (await kind.idOf(parsed.data, writing)) !== row.id) faults.push(`${row.id} has another id`);
    }
    t.strictSame(faults, [], kind.kind);
  }
});

t.test('names, addresses and paragraphs are lists that a patch replaces', async (t) => {
  const made = await editor('POST', '/documents', {
    body: 'commissioner',
    type: 'letter',
    title: { en: 'A letter' },
    symbol: 'CommHR/1',
    aliases: ['CommHR 2026', 'commhr-2026', 'Letter'],
    urls: ['https://example.org/letter'],
    followUpParagraphs: ['10', '14(b)'],
    ...provenance,
  });
  t.equal(made.status, 201, made.text);
  t.strictSame(made.body.aliases, ['CommHR 2026', 'Letter'], 'two spellings are one name');
  const { id } = made.body;
  t.equal((await anybody('GET', '/documents?symbol=commhr%202026')).body.items[0]?.id, id);
  const changed = await editor('PATCH', `/documents/${id}`, { aliases: ['Open letter'], urls: null, followUpParagraphs: ['3'] }, at(1));
  t.match(changed.body, { aliases: ['Open letter'], urls: [], followUpParagraphs: ['3'], version: 2 });
  t.equal(changed.body.officialUrl, undefined);
  const symbol = await editor('PATCH', `/documents/${id}`, { symbol: 'CommHR/2' }, at(2));
  t.equal(symbol.body.id, id, 'an id stays');
  t.equal((await anybody('GET', '/documents?symbol=CommHR%2F2')).body.items[0]?.id, id);
  t.equal((await editor('PATCH', `/documents/${id}`, { publishedOn: '2020', adoptedOn: '2021' }, at(3))).status, 400);
  t.equal((await editor('PATCH', `/documents/${id}`, { parent: id }, at(3))).status, 400);
  const taken = await editor('PATCH', `/documents/${id}`, { symbol: 'CCPR/C/BEL/CO/6' }, at(3));
  t.equal(taken.status, 409, taken.text);
});

t.test('a draft is counted nowhere, and what refers to it does not name it', async (t) => {
  const review = await editor('POST', '/reviews', { body: 'ced', reviewCycle: '9', title: { en: 'A cycle' }, ...provenance });
  const reviewId = review.body.id as string;
  const draft = {
    body: 'ced',
    type: 'letter',
    title: { en: 'A draft' },
    symbol: 'CED/draft',
    review: reviewId,
    isDraft: true,
    ...provenance,
  };
  const parent = (await editor('POST', '/documents', draft)).body.id as string;
  const child = await editor('POST', '/documents', { ...draft, symbol: 'CED/child', parent, isDraft: false });
  t.equal(child.status, 201, child.text);
  t.match(child.body.parent, { id: parent }, 'the editor sees it');
  for (const [name, who, expected] of [
    ['anybody', anybody, 1],
    ['stranger', people.stranger, 1],
    ['colleague', people.colleague, 2],
  ] as const) {
    const seen = await who('GET', `/reviews/${reviewId}`);
    t.equal(seen.body.documentsCount, expected, name);
    t.equal(seen.body.documents.length, expected, name);
    t.equal((await who('GET', `/documents/${child.body.id}`)).body.parent?.id, expected === 2 ? parent : undefined, name);
  }
});

t.test('what recommendations show of their document is announced of each', async (t) => {
  const { sql } = database;
  const found = (await anybody('GET', '/documents?symbol=CRPD%2FC%2FBEL%2FCO%2F1')).body.items[0];
  const id = found.id as string;
  const [{ head } = { head: 0 }] = await sql`select coalesce(max(sequence), 0)::int as head from changes`;
  const seenOf = async () => sql`select id, version, modified_at from recommendations where document = ${id} order by id`;
  const before = await seenOf();
  t.ok(before.length > 2);
  t.equal((await editor('PATCH', `/documents/${id}`, { note: { en: 'Nothing that is shown there' } }, at(found.version))).status, 200);
  t.strictSame(await seenOf(), before);
  const draft = before[0] as (typeof before)[number];
  await sql`update recommendations set published_at = null, institutions = '{unia}' where id = ${draft['id']}`;
  const changed = await editor('PATCH', `/documents/${id}`, { title: { en: 'Conclusions of 2014' } }, at(found.version + 1));
  t.equal(changed.status, 200, changed.text);
  const announced = await sql`select type, subject_id, version, occurred_at from changes where sequence > ${head} order by sequence`;
  t.strictSame(
    announced.map(({ type, subject_id }) => `${type} ${subject_id}`),
    [`document.updated ${id}`, `document.updated ${id}`, ...before.slice(1).map((row) => `recommendation.updated ${row['id']}`)],
    'but for those that readers do not see',
  );
  const after = await seenOf();
  const instant = (announced[announced.length - 1] as { occurred_at: Date }).occurred_at.toISOString();
  t.ok(
    after.every((row) => (row['modified_at'] as Date).toISOString() === instant),
    'all are dated by the writing',
  );
  const one = await anybody('GET', `/recommendations/${before[1]?.['id']}`);
  t.equal(one.body.modifiedAt.slice(0, 19), instant.slice(0, 19));
  await until(async () => (await sql`select from search_queue where kind = 'recommendation' and id = ${before[1]?.['id']}`).length === 1);

  const stays = await editor('DELETE', `/documents/${id}?reason=x`, undefined, at(found.version + 2));
  t.equal(stays.status, 409, stays.text);
  t.equal(stays.body.recommendations, before.length - 1);
  t.equal((await anybody('GET', `/documents/${id}`)).status, 200);
});
