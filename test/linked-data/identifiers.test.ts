import { Parser } from 'n3';
import t from 'tap';
import { contextAddress, contextOf, contextVersion } from '../../src/formats/linked-data.ts';
import { accountFor, appForFile, caller, client } from '../helper.ts';
import { done, placeIn, sampleOf } from '../samples.ts';
import { canonicalJsonLd, canonicalTurtle, digestOf, puriBase } from './support.ts';

const { app, database } = await appForFile(t, { search: false });
const get = client(app);
const open = async (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
const skos = 'http://www.w3.org/2004/02/skos/core#';

const asked: Record<string, string> = {
  html: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  ttl: 'text/turtle',
};

t.test('an identifier leads to the page in the reader’s language, or to the data in the form asked for', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const editor = caller(app, key);
  const place = await placeIn(database);
  const kinds = ['recommendation', 'document', 'review', 'deadline', 'measure', 'authority', 'treatyAction', 'position', 'grade'] as const;
  for (const kind of kinds) {
    const { path, body } = sampleOf(kind, 1, place);
    const made = await done(editor, 'POST', path, body);
    const address = `/id/${kind}/${made.id}`;
    for (const [form, accept] of Object.entries(asked)) {
      const response = await open(address, { accept, 'accept-language': 'fr' });
      t.equal(response.statusCode, 303, `${kind} as ${form}: ${response.body}`);
      const location = String(response.headers['location']);
      t.match(location, form === 'html' ? /^http:\/\/monitum\.test\/fr\// : /^http:\/\/monitum\.test\/api\/monitoring\/v1\//);
      const there = await open(location.replace('http://monitum.test', ''), { accept });
      t.equal(there.statusCode, 200, `${location}: ${there.body.slice(0, 300)}`);
      t.match(String(there.headers['content-type']), form === 'html' ? 'text/html' : asked[form], location);
      if (form === 'ttl')
        t.ok(
          new Parser().parse(there.body).some(({ subject }) => subject.value === puriBase + address),
          address,
        );
    }
    t.equal((await open(`/id/${kind}/none`)).statusCode, 404);
    // What is withdrawn keeps its name: the description says what became of it.
    const at = (made['self'] ?? made['href']) as string;
    const { version } = (await editor('GET', at.split('/v1')[1] ?? '')).body as { version: number };
    await done(editor, 'DELETE', `${at.split('/v1')[1]}?reason=Invented`, undefined, version);
    const gone = await open(address, { accept: 'application/json' });
    t.equal(gone.statusCode, 303, `${kind}, withdrawn`);
    t.equal((await open(String(gone.headers['location']).replace('http://monitum.test', ''))).statusCode, 410);
  }
  t.equal((await open('/id/treaty/crpd')).headers['location'], 'http://monitum.test/api/monitoring/v1/treaties/crpd');
  t.equal((await open('/id/dragon/1')).statusCode, 404);
  t.equal((await open('/id/constructor/1')).statusCode, 404);
  t.equal((await open('/id/treaty/crpd', { accept: 'image/png' })).statusCode, 406);
  t.equal((await open('/id/treaty/crpd?x=1')).statusCode, 400);
});

t.test('a draft has no name for the public', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const place = await placeIn(database);
  const { path, body } = sampleOf('measure', 77, place);
  const { id } = await done(caller(app, key), 'POST', path, { ...body, isDraft: true });
  t.equal((await open(`/id/measure/${id}`)).statusCode, 404);
});

t.test('every code of every list is SKOS, the same as Turtle and as JSON-LD', async (t) => {
  const lists = (await get('/refData')).body.items as { name: string; total: number }[];
  const few: Record<string, number> = {};
  for (const { name, total } of [...lists, { name: 'grades', total: 0 }, { name: 'uhriLabels', total: 0 }]) {
    const turtle = await open(`/auth/${name}?format=ttl`);
    const linked = await open(`/auth/${name}`, { accept: 'application/ld+json' });
    t.equal(linked.statusCode, 200, name);
    const quads = new Parser().parse(turtle.body);
    const objects = (subject: string, property: string) =>
      quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === skos + property).map(({ object }) => object);
    const scheme = `${puriBase}/auth/${name}`;
    const concepts = quads.filter(({ predicate, object }) => predicate.value === `${skos}inScheme` && object.value === scheme);
    if (total > 0) t.equal(concepts.length, total, name);
    t.ok(concepts.length > 0, name);
    const tops = new Set(objects(scheme, 'hasTopConcept').map(({ value }) => value));
    const languagesOf = (nodes: { termType: string }[]) => nodes.flatMap((one) => ('language' in one ? [one.language] : [])).sort();
    const titles = quads.filter(
      ({ subject, predicate }) => subject.value === scheme && predicate.value === 'http://purl.org/dc/terms/title',
    );
    t.strictSame(languagesOf(titles.map(({ object }) => object)), ['de', 'en', 'fr', 'nl'], `${name}: four titles`);
    for (const { subject } of concepts) {
      const { value } = subject;
      if (objects(value, 'notation').length !== 1) t.fail(`${value} has not one notation`);
      if (languagesOf(objects(value, 'prefLabel')).join() !== 'de,en,fr,nl') few[name] = (few[name] ?? 0) + 1;
      const [broader] = objects(value, 'broader');
      if (tops.has(value) !== (broader === undefined)) t.fail(`${value} is either at the top or below another`);
      if (tops.has(value) && objects(value, 'topConceptOf')[0]?.value !== scheme) t.fail(`${value} does not say that it is at the top`);
      if (broader && !objects(broader.value, 'narrower').some((one) => one.value === value))
        t.fail(`${value} is not below ${broader.value}`);
    }
    if (!['statuses', 'groups', 'grades', 'uhriLabels', 'gradeSchemes'].includes(name)) continue;
    const { quads: fromJson, dropped } = await canonicalJsonLd(linked.json() as object);
    t.strictSame(
      dropped.filter((member) => !['href', 'colour', 'onColour', 'symbol'].includes(member)),
      [],
      name,
    );
    t.strictSame(await canonicalTurtle(turtle.body), fromJson, name);
  }
  // What a source gives in some languages alone is not translated: targets of the goals, scales and grades
  // of bodies, labels of the index, and the problems of the API.
  t.strictSame(Object.keys(few).sort(), ['gradeSchemes', 'grades', 'problemTypes', 'sdgs', 'uhriLabels'], JSON.stringify(few));
});

t.test('codes match those of others where the lists say so', async (t) => {
  const concept = async (path: string) => new Parser().parse((await open(`${path}?format=ttl`)).body);
  const goal = (await concept('/auth/sdgs/16')).find(({ predicate }) => predicate.value === `${skos}exactMatch`);
  t.match(goal?.object.value, /^http:\/\/metadata\.un\.org\/sdg\//);
  const labels = (await concept('/auth/themes/prisons')).filter(({ object }) => object.value.startsWith(`${puriBase}/auth/uhriLabels/`));
  t.ok(labels.length > 0);
  for (const { object } of labels) {
    const back = await concept(object.value.slice(puriBase.length));
    t.ok(
      back.some((quad) => quad.object.value === `${puriBase}/auth/themes/prisons`),
      `${object.value} matches in return`,
    );
  }
});

t.test('a list or a code leads to its page, and one that is not there is not found', async (t) => {
  const location = async (url: string, accept: string) => {
    const response = await open(url, { accept, 'accept-language': 'de' });
    return `${response.statusCode} ${response.headers['location'] ?? ''}`;
  };
  t.equal(await location('/auth/themes/prisons', asked['html'] as string), '303 http://monitum.test/de/themes/prisons');
  t.equal(await location('/auth/themes', asked['html'] as string), '303 http://monitum.test/de/themes');
  t.equal(
    await location('/auth/statuses/implemented', asked['html'] as string),
    '303 http://monitum.test/api/monitoring/v1/refData/statuses/implemented',
  );
  t.equal(await location('/auth/themes/prisons', 'application/json'), '303 http://monitum.test/api/monitoring/v1/refData/themes/prisons');
  t.equal(
    await location('/auth/grades/ccprGrades2017%3Ab', 'application/json'),
    '303 http://monitum.test/api/monitoring/v1/refData/gradeSchemes/ccprGrades2017',
  );
  for (const path of ['/auth/dragons', '/auth/themes/dragons', '/auth/treaties', '/auth/constructor', '/ns/monitum/999.jsonld'])
    t.equal((await open(path)).statusCode, 404, path);
  for (const path of ['/auth/themes?format=xml', '/auth?x=1', '/ns/monitum?format=json']) t.equal((await open(path)).statusCode, 400, path);
  const all = await open('/auth?format=ttl');
  t.ok(new Parser().parse(all.body).length > 5_000);
});

t.test('the context of a version never changes, and is kept for a year', async (t) => {
  const response = await open(contextAddress(puriBase).slice(puriBase.length));
  t.equal(response.statusCode, 200);
  t.match(response.headers, {
    'content-type': 'application/ld+json; charset=utf-8',
    'cache-control': /max-age=31536000, immutable/,
    'access-control-allow-origin': '*',
  });
  t.strictSame(response.json(), JSON.parse(JSON.stringify({ '@context': contextOf(puriBase) })));
  t.strictSame((await open('/ns/monitum.jsonld')).json(), response.json());
  t.strictSame(
    [contextVersion, digestOf(response.body)],
    [1, 'cef231f40deea6f8'],
    'once published, a context that changes needs another number, and the old one stays served',
  );
});

t.test('our vocabulary says what every property and class of ours is', async (t) => {
  const turtle = await open('/ns/monitum', { accept: 'text/turtle' });
  const linked = await open('/ns/monitum', { accept: 'application/ld+json' });
  t.strictSame(await canonicalTurtle(turtle.body), (await canonicalJsonLd(linked.json() as object)).quads);
  const quads = new Parser().parse(turtle.body);
  const said = new Set(quads.filter(({ predicate }) => predicate.value.endsWith('#label')).map(({ subject }) => subject.value));
  const used = new Set(JSON.stringify(contextOf(puriBase)).match(/monitum:\w+/g));
  for (const name of used) t.ok(said.has(name.replace('monitum:', `${puriBase}/ns/monitum#`)), name);
  const classes = quads.filter(({ object }) => object.value === 'http://www.w3.org/2002/07/owl#Class').map(({ subject }) => subject.value);
  t.equal(classes.length, 12);
  for (const one of classes)
    for (const property of ['label', 'comment'])
      t.equal(quads.filter(({ subject, predicate }) => subject.value === one && predicate.value.endsWith(`#${property}`)).length, 4, one);
});
