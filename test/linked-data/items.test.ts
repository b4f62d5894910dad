import t, { type Test } from 'tap';
import { z } from 'zod';
import { Assessment } from '../../src/assessments/schemas.ts';
import { Authority, AuthoritySummary } from '../../src/authorities/schemas.ts';
import { Contribution } from '../../src/contributions/schemas.ts';
import { Deadline, DeadlineSummary } from '../../src/deadlines/schemas.ts';
import { Document, DocumentSummary } from '../../src/documents/schemas.ts';
import { contextAddress, toJsonLd, toTurtle, turtleHead, typeOf } from '../../src/formats/linked-data.ts';
import { commonTerms, type Terms } from '../../src/formats/terms.ts';
import { termsOfKinds } from '../../src/formats/terms-of-kinds.ts';
import { GradeRecord } from '../../src/grades/schemas.ts';
import type { View } from '../../src/http/view.ts';
import { Measure, MeasureSummary } from '../../src/measures/schemas.ts';
import { PositionRecord } from '../../src/positions/schemas.ts';
import { Recommendation, RecommendationSummary } from '../../src/recommendations/schemas.ts';
import { Review, ReviewSummary } from '../../src/reviews/schemas.ts';
import { Ratification, Treaty, TreatyActionRecord, TreatySummary } from '../../src/treaties/schemas.ts';
import { EntryDetails, ListedEntry } from '../../src/vocabularies/schemas.ts';
import { accountFor, appForFile, caller, client } from '../helper.ts';
import { assessmentOf, contributionOf, done, placeIn, plainWords, sampleOf } from '../samples.ts';
import { canonicalJsonLd, canonicalTurtle, puriBase } from './support.ts';

/** Every item of the API that is given as linked data, under its kind. */
const schemas: Record<string, z.ZodType[]> = {
  recommendation: [Recommendation, RecommendationSummary],
  document: [Document, DocumentSummary],
  review: [Review, ReviewSummary],
  deadline: [Deadline, DeadlineSummary],
  measure: [Measure, MeasureSummary],
  authority: [Authority, AuthoritySummary],
  treaty: [Treaty, TreatySummary, Ratification],
  treatyAction: [TreatyActionRecord],
  position: [PositionRecord],
  grade: [GradeRecord],
  assessment: [Assessment],
  contribution: [Contribution],
  concept: [EntryDetails, ListedEntry],
};

interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  allOf?: JsonSchema[];
}

/** The members of a schema that no table has, nor leaves out on purpose. */
function unknownMembers(schema: JsonSchema, table: Terms, path: string, defs = schema.$defs ?? {}): string[] {
  const at = (one: JsonSchema): JsonSchema =>
    one.$ref ? at(defs[one.$ref.split('/').at(-1) ?? ''] ?? {}) : one.allOf?.[0] ? at(one.allOf[0]) : one;
  return Object.entries(at(schema).properties ?? {}).flatMap(([name, member]) => {
    if (name === 'uri') return [];
    const term = Object.hasOwn(table, name) ? table[name] : commonTerms[name];
    if (term === undefined) return [`${path}.${name}`];
    const inner = at(member).items ?? member;
    if (!term || term.as === 'words' || term.as === 'origins' || term.as === 'open') return [];
    const members = term.as === 'record' ? (termsOfKinds[term.kind] ?? {}) : term.as === 'node' ? (term.members ?? {}) : {};
    return unknownMembers(inner, members, `${path}.${name}`, defs);
  });
}

const { app, database } = await appForFile(t, { search: false });

t.test('every member of every item has a meaning, or is left out on purpose', async (t) => {
  const ofTheApi = Object.keys(termsOfKinds).filter((kind) => kind !== 'conceptScheme');
  t.strictSame(Object.keys(schemas).sort(), ofTheApi.sort(), 'every kind');
  for (const [kind, items] of Object.entries(schemas))
    for (const item of items) {
      const schema = z.toJSONSchema(item, { io: 'output', unrepresentable: 'any', reused: 'inline' }) as JsonSchema;
      t.strictSame(unknownMembers(schema, termsOfKinds[kind] ?? {}, kind), []);
    }
});

const get = client(app);
const view = { base: 'http://monitum.test/api/monitoring/v1', puriBase, languages: undefined, names: { lists: new Map() } } as View;

/** Members that mean nothing as linked data wherever they stand. */
const leftOut = new Set(
  Object.values(termsOfKinds)
    .concat(commonTerms)
    .flatMap((terms) => Object.entries(terms).flatMap(([name, term]) => (term === null ? [name] : []))),
);

/** Holds both forms of items against one another; gives the number of their triples. */
async function compare(t: Test, kind: string, items: object[], says: string): Promise<string[]> {
  const { quads, dropped } = await canonicalJsonLd({
    '@context': contextAddress(puriBase),
    '@graph': items.map((item) => toJsonLd(view, kind, JSON.parse(JSON.stringify(item)))),
  });
  const turtle = await canonicalTurtle(turtleHead(puriBase) + items.map((item) => toTurtle(view, kind, item)).join(''));
  t.strictSame(turtle, quads, says);
  t.strictSame(
    dropped.filter((name) => !leftOut.has(name)),
    [],
    `${says}: nothing dropped`,
  );
  return quads;
}

t.test('Turtle and JSON-LD of every item are the same triples, and none is lost', async (t) => {
  const lists: [kind: string, path: string, most: number][] = [
    ['recommendation', '/recommendations', 6],
    ['document', '/documents', 4],
    ['review', '/reviews', 4],
    ['deadline', '/deadlines', 4],
    ['measure', '/measures', 4],
    ['authority', '/authorities', 4],
    ['treaty', '/treaties', 4],
    ['treaty', '/ratifications', 4],
  ];
  for (const [kind, path, most] of lists) {
    const { items } = (await get(`${path}?pageSize=500`)).body as { items: { href: string }[] };
    const step = Math.max(1, Math.floor(items.length / most));
    const some = items.filter((_, at) => at % step === 0);
    await compare(t, kind, items.slice(0, 20), path);
    const records = [];
    for (const { href } of some) records.push((await get(href.split('/v1')[1] ?? '')).body as object);
    const quads = await compare(t, kind, records, `${path} one by one`);
    t.ok(quads.length > records.length * 10, `${path}: ${quads.length} triples of ${records.length}`);
    t.ok(
      quads.some((quad) => quad.includes(`<${typeOf(puriBase, kind)}>`)),
      kind,
    );
  }
  const names = (await get('/refData')).body.items as { name: string }[];
  for (const { name } of names) {
    const { items } = (await get(`/refData/${name}`)).body as { items: { href: string }[] };
    await compare(t, 'concept', items.slice(0, 25), name);
    const one = (await get(items[0]?.href.split('/v1')[1] ?? '')).body as object;
    await compare(t, 'concept', [one], `${name} one`);
  }
});

t.test('so are what the four voices say, with whatever signs it is said', async (t) => {
  const account = async (more: Partial<Parameters<typeof accountFor>[1]>) =>
    caller(app, (await accountFor(database, { roles: ['editor', 'reviewer'], institution: 'firm', ...more })).key);
  const [editor, author] = [await account({}), await account({ roles: ['contributor'], represents: 'Invented', voice: 'civilSociety' })];
  const place = await placeIn(database);
  const hostile = ' "quoted" \\ back\r\n\ttab \u0001 <script> </script> @en . ; ^^ é漢💥 \u2028';
  const words = (field: string, max?: number) => plainWords(1)(`${field}${hostile}`, max);
  const voices: [kind: string, path: string][] = [];
  for (const kind of ['position', 'grade'] as const) {
    const { path, body } = sampleOf(kind, 1, place, words);
    voices.push([kind, path]);
    await done(editor, 'POST', path, { ...body, recommendation: undefined });
  }
  const at = `/recommendations/${place.recommendation}`;
  const assessment = await done(editor, 'POST', `${at}/assessments`, assessmentOf(words, { authority: 'federalState' }));
  const path = `${at}/assessments/${assessment.id}`;
  await done(editor, 'POST', `${path}/transitions`, { to: 'inReview' }, 1);
  await done(editor, 'POST', `${path}/transitions`, { to: 'published' }, 2);
  const contribution = await done(author, 'POST', `${at}/contributions`, contributionOf(words));
  await done(editor, 'POST', `${at}/contributions/${contribution.id}/transitions`, { to: 'published' }, 1);
  voices.push(['assessment', `${at}/assessments`], ['contribution', `${at}/contributions`]);
  for (const [kind, address] of voices) {
    const { items } = (await get(address)).body as { items: object[] };
    const quads = await compare(t, kind, items, address);
    t.ok(
      quads.some((quad) => quad.startsWith(`<${puriBase}/id/${kind}/`)),
      `${kind} has a name of its own`,
    );
  }
  const whole = (await get(at)).body as object;
  const quads = await compare(t, 'recommendation', [whole], 'the recommendation with all of them');
  t.ok(
    quads.some((quad) => quad.includes('/auth/grades/ccprGrades2017%3Ab>')),
    'a code with a colon is escaped in both',
  );
  const strange = {
    id: 'a/b',
    uri: `${puriBase}/id/recommendation/a%2Fb`,
    themes: ['a b', 'x:y', '@id', 'body'],
    officialUrl: 'https://a.test/x y"<>{}|^`\\z',
    adoptedOn: '2015-03',
    modifiedAt: '2026-01-01T00:00:00.123Z',
    fieldVerification: { 'title.nl': 'unverified', b: 'verified', a: hostile },
  };
  t.equal((await compare(t, 'recommendation', [strange], 'codes and addresses that no record has')).length, 10);
});
