import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import t, { type Test } from 'tap';
import { loadSeed } from '../../seed/load.ts';
import { databaseForFile } from '../helper.ts';
import { copySeed, edit, type Json, one, readSeed, restore, row } from './support.ts';

const { database } = await databaseForFile(t, { empty: true });
const folder = copySeed(t);
const crpd = 'recommendations/crpd-c-bel-co-2-3.json';
const upr = 'recommendations/a-hrc-18-3.json';
const list = (name: string) => `vocabularies/${name}.json`;

/** Loads the seed with one file changed. */
async function refuses(t: Test, file: string, change: (content: Json) => void, message: string | RegExp): Promise<void> {
  edit(folder, { [file]: change });
  await isRefused(t, message);
  restore(folder, file);
}

async function isRefused(t: Test, message: string | RegExp): Promise<void> {
  await t.rejects(loadSeed(database, { folder }), { name: 'SeedError', message }, String(message));
  const written = sql`select (select count(*) from seed_loads)::int + (select count(*) from concepts)::int + (select count(*) from bodies)::int`;
  t.equal(await one(database, written), 0, 'nothing was written');
}

/** Puts values into a row; a dotted name reaches inside, `undefined` takes the field away. */
function patch(target: Record<string, unknown>, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    const [first = '', ...rest] = name.split('.');
    if (rest.length > 0) patch(target[first] as Record<string, unknown>, { [rest.join('.')]: value });
    else target[first] = value;
  }
}

t.test('a code that does not exist is refused by its name', async (t) => {
  const cases: [file: string, row: string, values: Record<string, unknown>, missing: string][] = [
    [crpd, '7(a)', { themes: ['housing', 'xyz'] }, 'theme "xyz"'],
    [crpd, '7(b)', { groups: ['xyz'] }, 'group "xyz"'],
    [crpd, '7(b)', { sdgs: ['99'] }, 'sustainable development goal "99"'],
    [crpd, '7(b)', { kind: 'xyz' }, 'recommendation kind "xyz"'],
    [crpd, '7(b)', { urgency: 'xyz' }, 'urgency "xyz"'],
    [crpd, '7(b)', { authorities: ['xyz'] }, 'authority "xyz"'],
    [crpd, '7(b)', { articles: [{ treaty: 'xyz', article: '1' }] }, 'treaty "xyz"'],
    [crpd, '7(b)', { 'textOrigins.fr': 'xyz' }, 'text origin "xyz"'],
    [upr, '100.1', { 'position.value': 'xyz' }, 'position "xyz"'],
    [upr, '100.1', { 'position.document': 'X/1' }, 'document "X/1"'],
    ['bodies.json', 'ccpr', { organisation: 'xyz' }, 'organisation "xyz"'],
    ['bodies.json', 'ccpr', { kind: 'xyz' }, 'body kind "xyz"'],
    ['bodies.json', 'ccpr', { treaty: 'xyz' }, 'treaty "xyz"'],
    ['bodies.json', 'ccpr', { parent: 'xyz' }, 'body "xyz"'],
    ['bodies.json', 'ccpr', { gradeSchemes: ['xyz'] }, 'grade scheme "xyz"'],
    ['organisations.json', 'fra', { parent: 'xyz' }, 'organisation "xyz"'],
    ['treaties.json', 'cat', { organisation: 'xyz' }, 'organisation "xyz"'],
    ['treaties.json', 'cat', { bodies: ['xyz'] }, 'body "xyz"'],
    ['treaties.json', 'cat', { themes: ['xyz'] }, 'theme "xyz"'],
    ['treaties.json', 'cat', { protocolTo: 'xyz' }, 'treaty "xyz"'],
    ['treaties.json', 'cat', { replaces: 'xyz' }, 'treaty "xyz"'],
    ['treaty-actions.json', 'icerdSignature', { treaty: 'xyz' }, 'treaty "xyz"'],
    ['treaty-actions.json', 'icerdSignature', { kind: 'xyz' }, 'treaty action kind "xyz"'],
    ['authorities.json', 'flanders', { type: 'xyz' }, 'authority type "xyz"'],
    ['authorities.json', 'flanders', { parent: 'xyz' }, 'authority "xyz"'],
    ['authorities.json', 'flanders', { levels: ['xyz'] }, 'government level "xyz"'],
    ['authorities.json', 'flanders', { domains: ['xyz'] }, 'policy domain "xyz"'],
    ['authorities.json', 'igvm', { reporting: [{ body: 'xyz', verification: 'verified' }] }, 'body "xyz"'],
    ['reviews.json', 'ccprCycle6', { body: 'xyz' }, 'body "xyz"'],
    ['reviews.json', 'ccprCycle6', { mainDocument: 'xyz' }, 'document "xyz"'],
    ['documents.json', 'ccprCo6', { body: 'xyz' }, 'body "xyz"'],
    ['documents.json', 'ccprCo6', { type: 'xyz' }, 'document type "xyz"'],
    ['documents.json', 'ccprCo6', { review: 'xyz' }, 'review "xyz"'],
    ['documents.json', 'ccprCo6', { stage: 'xyz' }, 'review stage "xyz"'],
    ['documents.json', 'ccprCo6', { parent: 'xyz' }, 'document "xyz"'],
    ['deadlines.json', 'ccprReport7', { kind: 'xyz' }, 'deadline kind "xyz"'],
    ['deadlines.json', 'ccprReport7', { document: 'xyz' }, 'document "xyz"'],
    ['measures.json', 'vmriDecree', { kind: 'xyz' }, 'measure kind "xyz"'],
    ['measures.json', 'vmriDecree', { titleOrigin: 'xyz' }, 'text origin "xyz"'],
    ['measures.json', 'vmriDecree', { authorities: ['xyz'] }, 'authority "xyz"'],
    ['measures.json', 'vmriDecree', { levels: ['xyz'] }, 'government level "xyz"'],
    ['measures.json', 'vmriDecree', { themes: ['xyz'] }, 'theme "xyz"'],
    ['measures.json', 'vmriDecree', { documents: [{ document: 'xyz' }] }, 'document "xyz"'],
    ['measures.json', 'vmriDecree', { treaties: ['xyz'] }, 'treaty "xyz"'],
    ['measures.json', 'vmriDecree', { bodies: ['xyz'] }, 'body "xyz"'],
    ['grades.json', 'cat2022Para26', { document: 'xyz' }, 'document "xyz"'],
    ['grades.json', 'cat2022Para26', { scheme: 'xyz' }, 'grade scheme "xyz"'],
    ['grades.json', 'cat2022Para26', { grade: 'xyz' }, 'grade "catImplementation xyz"'],
    [list('themes'), 'housing', { broader: 'xyz' }, 'theme "xyz"'],
    [list('sdgs'), '5.2', { broader: '99' }, 'sustainable development goal "99"'],
    [list('rights'), 'housing', { charterTitle: 'xyz' }, 'Charter title "xyz"'],
    [list('rights'), 'housing', { references: [{ instrument: 'xyz', article: '1' }] }, 'instrument "xyz"'],
    [list('policy-domains'), 'justice', { levels: ['xyz'] }, 'government level "xyz"'],
    [list('frameworks'), 'humanRightsCities', { publisher: 'xyz' }, 'organisation "xyz"'],
    [list('urgencies'), 'treatyBodyFollowUp', { alsoBodies: ['xyz'] }, 'body "xyz"'],
    [list('follow-up-rules'), 'catFollowUpRule', { kind: 'xyz' }, 'deadline kind "xyz"'],
    [list('grade-schemes'), 'cerdReply', { body: 'xyz' }, 'body "xyz"'],
    [list('charter-titles'), 'euCharterDignity', { instrument: 'xyz' }, 'instrument "xyz"'],
  ];
  for (const [file, name, values, missing] of cases) {
    const place = file.startsWith('recommendations/') ? `paragraph ${name}` : name;
    await refuses(t, file, (content) => patch(row(content, name), values), `seed/${file}, ${place}: ${missing} does not exist`);
  }
});

t.test('a label that is mapped to a code that does not exist is refused by its name', async (t) => {
  const cases: [file: string, list: number, label: number, values: Record<string, unknown>, message: string][] = [
    ['uhri', 0, 1, { code: 'xyz' }, 'theme "xyz"'],
    ['uhri', 2, 0, { treaty: 'xyz' }, 'treaty "xyz"'],
    ['upr-info', 1, 2, { kind: 'xyz' }, 'recommendation kind "xyz"'],
    ['editor', 3, 2, { levels: ['xyz'] }, 'government level "xyz"'],
    ['editor', 3, 2, { partners: ['xyz'] }, 'authority "xyz"'],
  ];
  for (const [file, inList, place, values, missing] of cases) {
    const name = `mappings/${file}.json`;
    const { label } = readSeed(name).lists[inList].labels[place];
    await refuses(t, name, ({ lists }) => patch(lists[inList].labels[place], values), `seed/${name}, ${label}: ${missing} does not exist`);
  }
});

t.test('a broken row is refused with file, row and field', async (t) => {
  const cases: [file: string, row: string, values: Record<string, unknown>, message: string | RegExp][] = [
    ['bodies.json', 'ccpr', { kind: undefined }, 'seed/bodies.json, ccpr, kind: Invalid input: expected string, received undefined'],
    ['bodies.json', 'ccpr', { colour: 'red' }, 'seed/bodies.json, ccpr, colour: is not a known field'],
    ['bodies.json', 'ccpr', { code: 'crc' }, 'seed/bodies.json, crc: body "crc" occurs twice'],
    ['documents.json', 'ccprCo6', { adoptedOn: '2019-02-30' }, /documents\.json, ccprCo6, adoptedOn: is not a date/],
    ['documents.json', 'ccprCo6', { adoptedOn: '2019-1' }, /documents\.json, ccprCo6, adoptedOn: is not a date/],
    ['documents.json', 'ccprCo6', { symbol: 'CCPR/C/BEL/CO/5' }, /ccprCo5: document symbol "ccpr c bel co 5" occurs twice/],
    ['documents.json', 'ccprCo6', { sources: [] }, /documents\.json, ccprCo6, sources: Too small/],
    [
      'documents.json',
      'ccprCo6',
      { sources: [{ kind: 'knowledge', citation: 'Memory' }] },
      'seed/documents.json, ccprCo6, verification: is verified, but no source was read',
    ],
    ['treaties.json', 'cat', { 'title.nl': 'Verdrag ' }, 'seed/treaties.json, cat, title.nl: has white space at its ends'],
    ['treaties.json', 'cat', { 'title.fr': 'Convention e\u0301crite' }, 'seed/treaties.json, cat, title.fr: is not in Unicode NFC'],
    ['treaties.json', 'cat', { 'title.de': undefined }, /treaties\.json, cat, title\.de: Invalid input/],
    [crpd, '7(a)', { themes: ['housing', 'housing'] }, `seed/${crpd}, paragraph 7(a), themes: holds a value twice`],
    [crpd, '7(a)', { 'text.fr': undefined }, /co-2-3\.json, paragraph 7\(a\), text\.fr: Invalid input/],
    [crpd, '7(a)', { paragraph: '7 (b)' }, `seed/${crpd}, paragraph 7(b): recommendation occurs twice`],
    [upr, '100.1', { recommendingStates: ['Spain'] }, /paragraph 100\.1, recommendingStates\.0: is not an ISO 3166-1 alpha-2 code/],
    [
      list('grade-schemes'),
      'cerdReply',
      { 'grades.0.mark': 1 },
      /grade-schemes\.json, cerdReply, satisfactory, mark: is not a known field/,
    ],
    [list('grade-schemes'), 'cerdReply', { 'grades.0.mappedStatus': 'xyz' }, /cerdReply satisfactory: status "xyz" does not exist/],
  ];
  for (const [file, name, values, message] of cases) await refuses(t, file, (content) => patch(row(content, name), values), message);
});

t.test('a recommendation file under a wrong header is refused', async (t) => {
  await refuses(t, crpd, (content) => patch(content, { symbol: 'X/1' }), `seed/${crpd}, symbol: document "X/1" does not exist`);
  const message = `seed/${crpd}, body: is crc, but CRPD/C/BEL/CO/2-3 is by crpd`;
  await refuses(t, crpd, (content) => patch(content, { body: 'crc' }), message);
});

t.test('a file that is missing or no JSON is refused by its name', async (t) => {
  rmSync(join(folder, 'bodies.json'));
  await isRefused(t, 'seed/bodies.json: the file is missing');
  writeFileSync(join(folder, 'bodies.json'), '[{"code":');
  await isRefused(t, /^seed\/bodies\.json: is not JSON/);
  rmSync(join(folder, 'mappings'), { recursive: true });
  await isRefused(t, /^seed\/mappings: is not a folder/);
});
