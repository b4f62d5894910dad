import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import t from 'tap';
import { describeCatalogue } from '../../src/catalog/catalogue.ts';
import { graphToTurtle, makeGraph } from '../../src/formats/rdf.ts';
import { graphToRdfXml } from '../../src/formats/rdf-xml.ts';
import { appForFile } from '../helper.ts';
import { canonicalJsonLd, canonicalQuads, canonicalTurtle, puriBase } from './support.ts';

const dumpDir = t.testdir();
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const address = 'http://monitum.test/dumps/2026-11-21';
const file = (name: string, mediaType: string, entity?: string) => ({
  name,
  href: `${address}/${name}`,
  mediaType,
  bytes: 7,
  sha256,
  entity,
  rows: 1,
});
/** A dump as its manifest tells it; invented. */
const dump = {
  href: 'http://monitum.test/api/monitoring/v1/dumps/2026-11-21',
  id: '2026-11-21',
  generatedAt: '2026-11-21T03:00:00Z',
  changes: 'http://monitum.test/api/monitoring/v1/changes',
  apiVersion: '0',
  licence: '',
  entities: [],
  files: [
    file('recommendations.csv', 'text/csv', 'recommendations'),
    file('recommendations.ttl.gz', 'application/gzip', 'recommendations'),
    file('monitum.sqlite.gz', 'application/gzip'),
  ],
  bytes: 21,
};
mkdirSync(join(dumpDir, dump.id));
for (const { name } of dump.files) writeFileSync(join(dumpDir, dump.id, name), 'Invente');
writeFileSync(join(dumpDir, dump.id, 'manifest.json'), JSON.stringify(dump));

/** An installation that says nothing of itself. */
const bare = {
  puriBase,
  publicUrl: 'http://a.test',
  api: 'http://a.test/api',
  contactEmail: undefined,
  publisher: {},
  lists: [],
  dump: undefined,
  modified: undefined,
  earliest: undefined,
};

const { app } = await appForFile(t, {
  search: false,
  config: {
    contactEmail: 'data@institute.example',
    publisher: { name: 'Invented institute', uri: 'http://org.belgif.be/cbe/org/0000_000_000#id' },
    dumpDir,
  },
});
const open = async (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
const dcat = 'http://www.w3.org/ns/dcat#';

const readRdfXml = async (text: string): Promise<Quad[]> => {
  const quads: Quad[] = [];
  for await (const quad of Readable.from([text]).pipe(new RdfXmlParser({ baseIRI: 'http://monitum.test/' }))) quads.push(quad as Quad);
  return quads;
};

t.test('the catalogue is the same in its three syntaxes, by header and by parameter', async (t) => {
  const turtle = await open('/catalog', { accept: 'text/turtle' });
  const linked = await open('/catalog', { accept: 'application/ld+json' });
  const xml = await open('/catalog', { accept: 'application/rdf+xml' });
  t.match(
    [turtle, linked, xml].map(({ headers }) => headers['content-type']),
    [/^text\/turtle/, /^application\/ld\+json/, /^application\/rdf\+xml/],
  );
  const { quads, dropped } = await canonicalJsonLd(linked.json() as object);
  t.strictSame(dropped, []);
  t.ok(quads.length > 900, `${quads.length} triples`);
  t.strictSame(await canonicalTurtle(turtle.body), quads);
  t.strictSame(await canonicalQuads(await readRdfXml(xml.body)), quads);
  t.equal((await open('/catalog?format=ttl')).body, turtle.body);
  t.equal((await open('/catalog?format=rdf')).body, xml.body);
  t.equal((await open('/catalog?format=xml')).statusCode, 400);
  t.equal((await open('/catalog', { accept: 'image/png' })).statusCode, 406);
  t.match(
    (await open('/catalog', { accept: 'text/html,*/*;q=0.8' })).headers['content-type'],
    'application/ld+json',
    'a browser gets it too',
  );
});

/** What is held against the record: the published constraints of DCAT-AP 3.0.1, and ours. */
const shapes = new Store(new Parser().parse(readFileSync(new URL('dcat-ap-shapes.ttl', import.meta.url), 'utf8')));
const sh = 'http://www.w3.org/ns/shacl#';

t.test('every constraint of the published shapes is among those that are tested', (t) => {
  const targets = shapes
    .getQuads(null, `${sh}targetClass`, null, null)
    .filter(({ subject }) => subject.value.startsWith('urn:shape:dcat-ap:'));
  const constraints = targets.flatMap(({ subject, object: target }) =>
    shapes.getObjects(subject, `${sh}property`, null).flatMap((property) => {
      const path = shapes.getObjects(property, `${sh}path`, null)[0]?.value;
      const stated = shapes.getQuads(property, null, null, null).filter(({ predicate }) => predicate.value !== `${sh}path`);
      return stated.map(({ predicate, object }) => [target.value, path, predicate.value, object.value].join(' '));
    }),
  );
  t.equal(new Set(targets.map(({ object }) => object.value)).size, 33, 'classes');
  t.equal(new Set(constraints).size, 290, 'constraints');
  t.equal(constraints.length, 290, 'each once');
  t.end();
});

t.test('it keeps to the constraints of DCAT-AP 3.0.1, and a fault in it is seen', async (t) => {
  const validator = new SHACLValidator(shapes as never);
  const quads = new Parser().parse((await open('/catalog?format=ttl')).body);
  const faultsOf = async (of: Quad[]) =>
    (await validator.validate(new Store(of) as never)).results.map(
      ({ focusNode, path, message }) =>
        `${focusNode?.value} ${(path as { value?: string } | null)?.value} ${message.map((one) => one.value).join()}`,
    );
  t.strictSame(await faultsOf(quads), []);
  const small = describeCatalogue({
    ...bare,
    contactEmail: 'a@b.test',
    dump: dump as never,
    lists: [{ name: 'documents', formats: ['csv'] }],
  }).quads;
  t.strictSame(await faultsOf(small), []);
  const without = (property: string) => small.filter(({ predicate }) => !predicate.value.endsWith(property));
  for (const property of [
    'dc/terms/publisher',
    '#accessURL',
    '#theme',
    'foaf/0.1/name',
    '#checksumValue',
    'dc/terms/license',
    '#endpointURL',
    '#hasEmail',
  ])
    t.not((await faultsOf(without(property))).length, 0, `without ${property}`);
  // Of what others keep the record itself says what it is: the validator has nothing else to go by.
  for (const kind of [
    'dc/terms/Frequency',
    'dc/terms/LicenseDocument',
    'dc/terms/LinguisticSystem',
    'dc/terms/Location',
    'dc/terms/MediaType',
    'dc/terms/MediaTypeOrExtent',
    'dc/terms/RightsStatement',
    'dc/terms/Standard',
    'rdf/terms#ChecksumAlgorithm',
    'skos/core#Concept',
    'skos/core#ConceptScheme',
  ]) {
    const untyped = small.filter(({ object }) => !object.value.endsWith(kind));
    t.ok(untyped.length < small.length, `${kind} is said`);
    t.not((await faultsOf(untyped)).length, 0, `without ${kind}`);
  }
  t.not((await faultsOf(without('#prefLabel'))).length, 0, 'concepts without labels');
});

t.test('every address of ours in it answers', async (t) => {
  const quads = new Parser().parse((await open('/catalog?format=ttl')).body);
  const addresses = new Set(
    quads.flatMap(({ subject, object }) => [subject.value, object.value]).filter((value) => /^http:\/\/(id\.)?monitum\.test/.test(value)),
  );
  t.ok(addresses.size > 90, `${addresses.size} addresses`);
  for (const address of addresses) {
    // Whole lists are exported elsewhere: whether they can be had is told by their heads.
    let response = await app.inject({
      method: address.includes('format=') ? 'HEAD' : 'GET',
      url: address.replace(/^http:\/\/(id\.)?monitum\.test/, ''),
    });
    for (let step = 0; step < 3 && [303, 307].includes(response.statusCode); step++)
      response = await open(String(response.headers['location']).replace(/^http:\/\/monitum\.test/, ''));
    if (response.statusCode !== 200) t.fail(`${address}: ${response.statusCode} ${response.body.slice(0, 200)}`);
  }
  t.equal((await open('/id/dataset/dragons')).statusCode, 404);
  const sizes = quads.filter(({ predicate }) => predicate.value === `${dcat}byteSize`);
  t.equal(sizes.length, dump.files.length, 'every file of the newest dump is a distribution');
});

t.test('it says nothing that the installation does not know', (t) => {
  const text = graphToTurtle(describeCatalogue(bare));
  t.notMatch(text, /contactPoint|dct:modified|temporal|byteSize|dct:issued|adms/);
  t.match(text, 'foaf:name "Monitum"');
  t.end();
});

t.test('RDF/XML is read back as it was written, whatever it holds', async (t) => {
  const { graph, say, iri, words, typed, nameless } = makeGraph({ ex: 'http://example.org/ns#', dct: 'http://purl.org/dc/terms/' });
  const node = nameless();
  say('http://example.org/a?b=1&c=%22d%22', 'a', iri('ex:Thing'));
  say('http://example.org/a?b=1&c=%22d%22', 'dct:title', ...words({ nl: 'a < b & "c" \r\n é漢💥', fr: '  ' }), 'plain', '');
  say(
    'http://example.org/a?b=1&c=%22d%22',
    'http://other.test/x/y-1',
    typed('7', 'http://www.w3.org/2001/XMLSchema#integer'),
    node as never,
  );
  say(node, 'ex:part', iri('http://example.org/é'));
  t.strictSame(await canonicalQuads(await readRdfXml(graphToRdfXml(graph))), await canonicalQuads(graph.quads));
  say('ex:a', 'http://example.org/1/', 'x');
  t.throws(() => graphToRdfXml(graph), /no way to write/);
});
