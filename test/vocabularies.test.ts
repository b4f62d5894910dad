import { sql } from 'drizzle-orm';
import t from 'tap';
import { select } from '../db/client.ts';
import { findLabels, stem, wordsOf } from '../src/vocabularies/dictionary.ts';
import { appForFile, client, until } from './helper.ts';
import { readSeed } from './seed-files.ts';

const { app, database } = await appForFile(t, { search: false });
const get = client(app);

const fileOf: Record<string, string> = {
  organisations: 'organisations',
  bodies: 'bodies',
  bodyKinds: 'vocabularies/body-kinds',
  themes: 'vocabularies/themes',
  groups: 'vocabularies/groups',
  sdgs: 'vocabularies/sdgs',
  rights: 'vocabularies/rights',
  charterTitles: 'vocabularies/charter-titles',
  instruments: 'vocabularies/instruments',
  policyDomains: 'vocabularies/policy-domains',
  statuses: 'vocabularies/statuses',
  gradeSchemes: 'vocabularies/grade-schemes',
  confidenceLevels: 'vocabularies/confidence-levels',
  evidenceTiers: 'vocabularies/evidence-tiers',
  textOrigins: 'vocabularies/text-origins',
  recommendationKinds: 'vocabularies/recommendation-kinds',
  positions: 'vocabularies/positions',
  urgencies: 'vocabularies/urgencies',
  documentTypes: 'vocabularies/document-types',
  reviewStages: 'vocabularies/review-stages',
  deadlineKinds: 'vocabularies/deadline-kinds',
  followUpRules: 'vocabularies/follow-up-rules',
  authorityTypes: 'vocabularies/authority-types',
  governmentLevels: 'vocabularies/government-levels',
  measureKinds: 'vocabularies/measure-kinds',
  treatyActionKinds: 'vocabularies/treaty-action-kinds',
  treatyStatuses: 'vocabularies/treaty-statuses',
};

/** The rows of a seed file, whether it is a list or holds one beside its header. */
function rowsOf(file: string): unknown[] {
  const content = readSeed(`${file}.json`) as unknown;
  if (Array.isArray(content)) return content;
  return (
    Object.values(content as object)
      .filter(Array.isArray)
      .sort((one, other) => other.length - one.length)[0] ?? []
  );
}

t.test('every reference list holds what its seed file holds, with names in four languages', async (t) => {
  for (const [list, file] of Object.entries(fileOf)) {
    const { status, body } = await get(`/refData/${list}`);
    t.equal(status, 200, list);
    t.equal(body.total, rowsOf(file).length, `${list}: ${body.total}`);
    t.equal(body.items.length, body.total);
    for (const item of body.items) {
      const languages = Object.keys(item.name).length;
      // Titles of grade schemes are the body's own English; Dutch SDG targets were not guessed.
      if (languages < (list === 'gradeSchemes' ? 1 : list === 'sdgs' ? 3 : 4)) t.fail(`${list}/${item.code} has ${languages} languages`);
    }
  }
  const { body } = await get('/refData');
  const counted = Object.fromEntries(body.items.map((item: { name: string; total: number }) => [item.name, item.total]));
  t.equal(counted['frameworks'], 2);
  t.equal(counted['frameworkItems'], 48);
  t.ok(counted['problemTypes'] >= 9);
});

t.test('a code says what stands above and below it', async (t) => {
  const { body } = await get('/refData/themes/prisons');
  t.equal(body.broader.code, 'lifeLibertyAndIntegrity');
  t.ok(body.synonyms.nl.includes('gevangenis'));
  const parent = (await get('/refData/themes/lifeLibertyAndIntegrity')).body;
  t.ok(parent.narrower.some((one: { code: string }) => one.code === 'prisons'));
  t.equal((await get('/refData/sdgs/5.2')).body.broader.code, '5');
  t.match((await get('/refData/statuses/notAssessed')).body, { symbol: '○', isAssessed: false, definition: { en: String } });
  const scheme = (await get('/refData/gradeSchemes/ccprGrades2017')).body;
  t.equal(scheme.grades[0].mappedStatus, 'substantialProgress');
  t.equal((await get('/refData/problemTypes/badRequest')).body.urn, 'urn:problem-type:belgif:badRequest');
  t.equal((await get('/refData/problemTypes/urn:problem-type:belgif:badRequest')).status, 200, 'by its URN too');
});

t.test('lists and codes that do not exist are 404', async (t) => {
  for (const path of [
    '/refData/nothing',
    '/refData/treaties',
    '/refData/themes/nothing',
    '/refData/__proto__',
    '/refData/themes/__proto__',
    '/refData/constructor',
  ])
    t.equal((await get(path)).status, 404, path);
});

t.test('a change of a vocabulary reaches every process without a restart', async (t) => {
  t.equal((await get('/refData/themes/prisons')).body.name.en.startsWith('Prisons'), true);
  await select(
    database.db,
    sql`update concepts set label = label || '{"en": "Places of detention"}' where scheme = 'theme' and code = 'prisons'`,
  );
  await until(async () => (await get('/refData/themes/prisons')).body.name.en === 'Places of detention');
  t.pass('the next answers say so');
});

t.test('words are compared without the endings of their language', async (t) => {
  for (const [one, other] of [
    ['prison', 'prisons'],
    ['gevangenis', 'gevangenissen'],
    ['Gefängnis', 'Gefängnisse'],
    ['police', 'polices'],
    ['maladie', 'maladies'],
    ['policy', 'policies'],
    ['Gefangene', 'Gefangenen'],
  ] as const)
    t.equal(stem(wordsOf(one)[0]?.plain ?? ''), stem(wordsOf(other)[0]?.plain ?? ''), `${one} and ${other}`);
  t.not(stem('prison'), stem('prisoner'), 'people are not found for the building');
  t.equal(wordsOf('Égalité')[0]?.plain, wordsOf('egalite')[0]?.plain);
});

t.test('in a text only labels of its language count', async (t) => {
  const { dictionary } = await app.vocabularies.current();
  const found = (text: string, language?: 'nl' | 'en') =>
    findLabels(dictionary, wordsOf(text), language).flatMap(({ label }) => [...label.concepts]);
  t.ok(found('the arrest of a suspect', 'en').includes('themes:libertyAndSecurity'));
  t.notOk(found('het arrest van het Hof', 'nl').includes('themes:libertyAndSecurity'), 'a Dutch arrest is a judgment');
  t.ok(found('female genital mutilation', 'en').includes('themes:harmfulPractices'), 'the longest label counts');
});
