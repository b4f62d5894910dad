import { readFileSync } from 'node:fs';
import t from 'tap';
import type { Database } from '../../db/client.ts';
import { deriveId, paragraphKey, symbolKey } from '../../db/keys.ts';
import { findLineageCandidates, type LineageCandidate, suggestLineage } from '../../src/lineage/similarity.ts';
import { databaseForFile } from '../helper.ts';

interface Place {
  symbol: string;
  paragraph: string;
}

const marked = JSON.parse(readFileSync(new URL('marked-pairs.json', import.meta.url), 'utf8')) as {
  exhaustiveFor: Place[];
  pairs: { one: Place; other: Place; same: boolean }[];
};

const idOf = ({ symbol, paragraph }: Place): string => deriveId('recommendation', symbolKey(symbol), paragraphKey(paragraph));
const at = (symbol: string, paragraph: string): string => idOf({ symbol, paragraph });
const keyOf = (one: string, other: string): string => [one, other].sort().join(' ');
const keysOf = (candidates: LineageCandidate[]): string[] => candidates.map(({ earlier, later }) => keyOf(earlier, later));

const isSame = new Map(marked.pairs.map(({ one, other, same }) => [keyOf(idOf(one), idOf(other)), same]));
const exhaustive = new Set(marked.exhaustiveFor.map(idOf));
const truePairs = [...isSame].flatMap(([key, same]) => (same ? [key] : []));

/** A treaty on minorities, asked for by the Parliamentary Assembly in 2002 and in the Universal Periodic Review of 2011; and another treaty. */
const assembly = at('Resolution 1301 (2002)', 'unspecified');
const review = at('A/HRC/18/3', '102.11');
const otherTreaty = at('A/HRC/18/3', '102.4');

const { database } = await databaseForFile(t);
const all = await findLineageCandidates(database.db);

t.test('every marked pair is of two recommendations of the seed, in two documents', async (t) => {
  const rows = await database.sql<{ id: string; document: string }[]>`select id, document from recommendations`;
  const documents = new Map(rows.map(({ id, document }) => [id, document]));
  for (const { one, other } of marked.pairs) {
    const [first, second] = [documents.get(idOf(one)), documents.get(idOf(other))];
    if (!first || !second || first === second) t.fail(`${JSON.stringify(one)} ${JSON.stringify(other)}`);
  }
  t.ok(marked.pairs.length >= 120);
  t.equal(isSame.size, marked.pairs.length, 'no pair is marked twice');
  t.ok(exhaustive.size >= 40);
  for (const id of exhaustive) if (!documents.has(id)) t.fail(id);
});

t.test('most of what is proposed is the same demand, and half of what is marked the same is proposed', async (t) => {
  const proposed = new Set(keysOf(all));
  // What was compared with everything and is not marked is not the same.
  const judged = [...proposed].filter((key) => isSame.has(key) || key.split(' ').some((id) => exhaustive.has(id)));
  const right = judged.filter((key) => isSame.get(key));
  const precision = right.length / judged.length;
  const recallOf = (pairs: string[]) => pairs.filter((key) => proposed.has(key)).length / pairs.length;
  const ofExhaustive = truePairs.filter((key) => key.split(' ').some((id) => exhaustive.has(id)));
  t.comment(`${proposed.size} pairs proposed; ${right.length} of ${judged.length} judged are the same: precision ${precision.toFixed(2)}`);
  t.comment(`recall ${recallOf(truePairs).toFixed(2)} of the ${truePairs.length} marked`);
  t.comment(`recall ${recallOf(ofExhaustive).toFixed(2)} of the ${ofExhaustive.length} of those compared with everything`);
  t.ok(precision >= 0.8);
  t.ok(recallOf(truePairs) >= 0.45);
  t.ok(recallOf(ofExhaustive) >= 0.45);
});

t.test('a candidate says why, and the best come first', async (t) => {
  const [best] = all;
  t.match(best, {
    earlier: assembly,
    later: review,
    reasons: { themes: ['minorityRights', 'treatyRatification'], groups: ['nationalAndLinguisticMinorities'], treaties: ['fcnm'] },
  });
  t.strictSame(
    all.map(({ score }) => score),
    all.map(({ score }) => score).sort((one, other) => other - one),
  );
  t.ok(all.every(({ score, reasons }) => score > 0 && score <= 1 && reasons.textSimilarity > 0 && reasons.textSimilarity <= 1));
  t.strictSame(await findLineageCandidates(database.db, { limit: 3 }), all.slice(0, 3));
});

t.test('asking for another treaty is another demand, in however similar words', async (t) => {
  t.notOk(keysOf(all).includes(keyOf(assembly, otherTreaty)));
});

t.test('given ids get the pairs that the whole run has for them', async (t) => {
  for (const id of [assembly, review, otherTreaty, ...[...exhaustive].slice(0, 8)])
    t.strictSame(
      await findLineageCandidates(database.db, { ids: [id] }),
      all.filter(({ earlier, later }) => earlier === id || later === id),
    );
  t.strictSame(await findLineageCandidates(database.db, { ids: ['gone'] }), []);
  t.strictSame(await findLineageCandidates(database.db, { ids: [] }), []);
});

t.test('the earlier is the one adopted first; of one day, by symbol', async (t) => {
  const { database } = await databaseForFile(t);
  const rows = await database.sql<{ id: string; adopted: string | null }[]>`select id, adopted_first::text as adopted from recommendations`;
  const adopted = new Map(rows.map((row) => [row.id, row.adopted ?? '9999']));
  for (const { earlier, later } of all) t.ok((adopted.get(earlier) ?? '') < (adopted.get(later) ?? ''));
  await database.sql`update documents set adopted_on = '2011' where symbol in ('A/HRC/18/3', 'Resolution 1301 (2002)')`;
  const [best] = await findLineageCandidates(database.db, { ids: [assembly], limit: 1 });
  t.match(best, { earlier: review, later: assembly });
});

t.test('records with a text in one language are matched in it, and not across languages', async (t) => {
  const keepOnly = async (database: Database, language: string, id: string) =>
    database.sql`delete from recommendation_texts where recommendation = ${id} and language <> ${language}`;
  for (const [first, second, isFound] of [
    ['nl', 'nl', true],
    ['de', 'de', true],
    ['nl', 'fr', false],
  ] as const) {
    const { database } = await databaseForFile(t);
    await keepOnly(database, first, assembly);
    await keepOnly(database, second, review);
    const found = (await findLineageCandidates(database.db, { ids: [assembly] })).find(({ later }) => later === review);
    t.equal(found !== undefined, isFound, `${first} and ${second}`);
    if (isFound) t.equal(found?.reasons.language, first);
  }
});

t.test('very similar words are enough where nobody has tagged the records', async (t) => {
  const { database } = await databaseForFile(t);
  await database.sql`delete from tags where recommendation in (${assembly}, ${review})`;
  t.match(await findLineageCandidates(database.db, { ids: [review] }), [{ earlier: assembly, later: review }]);
});

t.test('a concern repeats no demand', async (t) => {
  const { database } = await databaseForFile(t);
  await database.sql`update recommendations set kind = 'concern' where id = ${assembly}`;
  t.strictSame(await findLineageCandidates(database.db, { ids: [assembly] }), []);
});

t.test('suggestions are written once; what a person has decided is left alone and does not come back', async (t) => {
  const { database } = await databaseForFile(t);
  const [rejected, confirmed] = all as [LineageCandidate, LineageCandidate];
  t.equal(await suggestLineage(database.db, { ids: [rejected.earlier], limit: 1 }), 1);
  t.equal(await suggestLineage(database.db), all.length - 1);
  t.equal(await suggestLineage(database.db), 0, 'a second run adds nothing');
  const stored = await database.sql`select state, suggested_by from lineage group by 1, 2`;
  t.strictSame([...stored], [{ state: 'suggested', suggested_by: 'similarity' }]);
  // As a pair stands after the date of one of the two was corrected.
  await database.sql`update lineage set state = 'rejected', earlier = later, later = earlier where earlier = ${rejected.earlier} and later = ${rejected.later}`;
  await database.sql`update lineage set state = 'confirmed', suggested_by = 'staff', score = null where earlier = ${confirmed.earlier} and later = ${confirmed.later}`;
  await database.sql`delete from lineage where state = 'suggested'`;
  t.equal(await suggestLineage(database.db), all.length - 2);
  const decided =
    await database.sql`select earlier, later, state, suggested_by, score from lineage where state <> 'suggested' order by state`;
  t.strictSame(
    [...decided],
    [
      { earlier: confirmed.earlier, later: confirmed.later, state: 'confirmed', suggested_by: 'staff', score: null },
      { earlier: rejected.later, later: rejected.earlier, state: 'rejected', suggested_by: 'similarity', score: decided[1]?.score },
    ],
  );
});
