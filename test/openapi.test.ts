import { readFileSync } from 'node:fs';
import type { OpenAPIV3 } from 'openapi-types';
import t from 'tap';
import { parse } from 'yaml';
import { writeContract } from '../openapi/contract.ts';
import { appForFile } from './helper.ts';

const { app } = await appForFile(t, { search: false, empty: true });
const committed = readFileSync(new URL('../openapi/openapi.yaml', import.meta.url), 'utf8');
const document = parse(committed) as OpenAPIV3.Document;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item ?? {}).map(([method, operation]) => ({ path, method, operation: operation as OpenAPIV3.OperationObject })),
);

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

/** Every object in a value, with where it stands. */
function* objectsIn(value: unknown, at = '#'): Generator<[string, Record<string, unknown>]> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield [at, value as Record<string, unknown>];
  for (const [key, member] of Object.entries(value)) yield* objectsIn(member, `${at}/${key}`);
}

t.test('the committed contract is what the code writes', async (t) => {
  t.ok((await writeContract()) === committed, 'openapi/openapi.yaml is stale: run `npm run openapi` and read the difference');
});

t.test('the served contract is the committed one', async (t) => {
  const json = await get('/api/monitoring/v1/doc/openapi.json');
  t.equal(json.statusCode, 200);
  t.match(json.headers['content-type'], /^application\/json/);
  t.strictSame(json.json(), document);
  const yaml = await get('/api/monitoring/v1/doc/openapi.yaml', { accept: 'application/yaml' });
  t.equal(yaml.statusCode, 200);
  t.match(yaml.headers['content-type'], /^application\/yaml/);
  t.equal(yaml.body, committed);
  t.equal((await get('/api/monitoring/v1/doc/openapi.yaml', { accept: 'text/csv' })).statusCode, 406);
  for (const url of [
    '/api/monitoring/v1/doc',
    '/api/monitoring/v1/doc/',
    '/api/monitoring/v1/doc/openapi',
    '/api/monitoring/v1/doc/openapi.yml',
  ])
    t.equal((await get(url)).statusCode, 404, url);
});

t.test('the contract is OpenAPI 3.0.3 with what a reader needs to start', async (t) => {
  t.equal(document.openapi, '3.0.3');
  t.strictSame(document.servers, [{ url: '/api/monitoring/v1' }]);
  t.match(document.info, { title: 'Monitum', version: /^\d+\.\d+\.\d+$/, description: /\w/, license: { name: /\w/, url: /^https:/ } });
  const known = new Set(['openapi', 'info', 'servers', 'tags', 'paths', 'components']);
  t.strictSame(
    Object.keys(document).filter((key) => !known.has(key)),
    [],
  );
});

t.test('every route of the API is documented, but for the contract itself and its root, which leads there', async (t) => {
  const { knownMethods } = app as unknown as { knownMethods: Map<string, Set<string>> };
  const routes = [...knownMethods.keys()].map((url) => url.replace('/api/monitoring/v1', '').replace(/:(\w+)/g, '{$1}')).sort();
  t.strictSame(
    routes.filter((route) => !(route in document.paths)),
    ['', '/doc/openapi.json', '/doc/openapi.yaml'],
  );
  t.strictSame(
    Object.keys(document.paths).filter((path) => !routes.includes(path)),
    [],
  );
});

t.test('every operation says what it is, under one declared tag and a name of its own', async (t) => {
  const tags = new Set(document.tags?.map(({ name }) => name));
  const ids = new Map<string, string>();
  t.ok(operations.length > 20);
  for (const { path, method, operation } of operations) {
    const { operationId = '', summary = '', tags: given = [], responses } = operation;
    t.ok(['get', 'post', 'patch', 'delete'].includes(method), path);
    t.match(summary, /^\p{Lu}.{5,}[^.]$/u, `${path}: summary`);
    t.match(operationId, /^[a-z]+([A-Z][a-z]+)*$/, `${path}: operationId`);
    t.notOk(ids.has(operationId), `${operationId}: ${path} and ${ids.get(operationId)}`);
    ids.set(operationId, path);
    t.equal(given.length, 1, `${path}: tags`);
    t.ok(tags.has(given[0] ?? ''), `${path}: tag ${given[0]}`);
    const security = JSON.stringify(operation.security);
    if (method !== 'get') t.equal(security, '[{"ApiKey":[]}]', `${method} ${path} needs a key`);
    else if (path === '/health') t.equal(security, '[]');
    else t.ok(['[{},{"ApiKey":[]}]', '[{"ApiKey":[]}]'].includes(security), `${path} says whether it needs a key`);
    t.strictSame(responses['default'], { $ref: '#/components/responses/Problem' }, `${path}: default response`);
    for (const name of path.matchAll(/\{(\w+)\}/g))
      t.ok(
        operation.parameters?.some((one) => 'in' in one && one.in === 'path' && one.name === name[1] && one.required === true),
        `${path}: ${name[1]}`,
      );
  }
  t.strictSame(document.components?.responses?.['Problem'], {
    description: 'Any other problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  t.strictSame(
    [...tags].filter((tag) => !operations.some(({ operation }) => operation.tags?.includes(tag))),
    [],
    'tags without operations',
  );
});

t.test('every parameter of a query can be understood without the code', async (t) => {
  for (const { path, operation } of operations)
    for (const parameter of operation.parameters ?? []) {
      if (!('in' in parameter) || parameter.in !== 'query') continue;
      const where = `${path}?${parameter.name}`;
      t.match(parameter.name, /^[a-z]+([A-Z][a-z]+)*$/, where);
      const schema = parameter.schema as OpenAPIV3.SchemaObject;
      if (schema.type === 'string' && !schema.format && !schema.enum && !('$ref' in schema))
        t.ok(schema.maxLength, `${where} has a longest length`);
      if (schema.type === 'array') t.ok(schema.maxItems, `${where} has a greatest number`);
    }
});

t.test('every reference resolves, and every component is referred to', async (t) => {
  const used = new Set<string>();
  for (const [at, object] of objectsIn(document)) {
    const { $ref } = object;
    if ($ref === undefined) continue;
    used.add(String($ref));
    const found = String($ref)
      .replace(/^#\//, '')
      .split('/')
      .reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], document);
    t.ok(found, `${at} → ${$ref}`);
  }
  const components = Object.entries(document.components ?? {}).flatMap(([kind, all]) =>
    Object.keys(all).map((name) => `#/components/${kind}/${name}`),
  );
  t.strictSame(
    components.filter((component) => !used.has(component)),
    ['#/components/securitySchemes/ApiKey'],
    'schemes of security are referred to by their names',
  );
});

t.test('schemas are named, open to later members, and hold no null, as the federal guide wants', async (t) => {
  for (const name of Object.keys(document.components?.schemas ?? {})) t.match(name, /^([A-Z][a-z]+)+$/, name);
  for (const [at, schema] of objectsIn(document.components?.schemas ?? {})) {
    t.not(schema['additionalProperties'], false, at);
    t.ok(!('nullable' in schema) || /^#\/\w+Patch\//.test(at), at);
    if (schema['type'] !== 'object' || schema['properties'] === undefined) continue;
    const properties = Object.keys(schema['properties'] as object);
    t.strictSame(
      ((schema['required'] ?? []) as string[]).filter((one) => !properties.includes(one)),
      [],
      `${at}: required and not declared`,
    );
    t.strictSame(
      // The name of an algorithm keeps its number: sha256.
      properties.filter((one) => !/^[a-z]+\d*([A-Z][a-z]+)*$/.test(one)),
      [],
      `${at}: names`,
    );
  }
});

t.test('the page to browse the contract loads everything from here', async (t) => {
  const loads = /(?:src|href)\s*=\s*["']([^"']+)["']|@import\s+["']?([^"';]+)|url\(\s*["']?([^"')]+)/g;
  const pages = ['/docs', '/docs/'];
  const seen = new Set<string>();
  const queue = pages.map((page) => ({ page, text: '' }));
  for (const one of queue) {
    const response = await get(one.page, { accept: 'text/html' });
    t.equal(response.statusCode, 200, one.page);
    t.match(response.headers['content-type'], /^text\/html/);
    t.match(
      String(response.headers['content-security-policy']),
      /^default-src 'none'; script-src 'self'; /,
      'only scripts of this host run',
    );
    t.notMatch(String(response.headers['content-security-policy']), /https?:|\*|unsafe-eval/);
    t.notMatch(response.body, /<script(?![^>]*\ssrc=)[^>]*>\s*\S/, 'no script in the page itself');
    const found = [...response.body.matchAll(loads)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
    t.ok(found.length >= 5, 'it refers to its scripts and styles');
    for (const address of found) {
      const url = new URL(address, `http://here.test${one.page}`);
      t.equal(url.host, 'here.test', address);
      seen.add(url.pathname);
    }
  }
  t.ok([...seen].some((path) => path.endsWith('swagger-ui-bundle.js')));
  for (const path of seen) {
    const asset = await get(path, { accept: '*/*' });
    t.equal(asset.statusCode, 200, path);
    t.ok(asset.rawPayload.length > 0, path);
    if (!path.endsWith('.css')) continue;
    for (const [, , imported, address] of asset.body.matchAll(loads))
      t.match(imported ?? address, /^data:|^[^:]+$/, `${path} loads ${(imported ?? address)?.slice(0, 60)}`);
  }
  const setup = await get('/docs/static/swagger-initializer.js');
  const addresses = setup.body.replace(/^\s*\/\/.*$/gm, '').match(/https?:\/\/[^\s"'`]+/g) ?? [];
  t.strictSame(addresses, [], 'its settings name no other host');
  t.match(setup.body, /"validatorUrl":\s*null|validatorUrl:\s*null/, 'the contract is not sent to a validator elsewhere');
  t.strictSame((await get('/docs/json')).json(), document, 'it shows the same contract');
  t.equal((await get('/docs/static/nothing.js')).statusCode, 404);
  t.equal((await get('/docs/static/..%2f..%2fpackage.json')).statusCode, 404, 'nothing outside its folder');
});
