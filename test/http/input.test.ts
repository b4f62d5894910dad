import fc from 'fast-check';
import t from 'tap';
import { addressOf, contractOf, type Operation } from '../contract-support.ts';
import { appForFile, client } from '../helper.ts';

const { app } = await appForFile(t, { search: false });
const get = client(app);
const contract = contractOf(app);
const guide = 'https://www.belgif.be/specification/rest/api-guide';

/** An issue of the guide as it has to be written. */
const issue = (type: string, title: string, name: string, detail: string, value?: unknown) => ({
  type: `urn:problem-type:belgif:input-validation:${type}`,
  href: `${guide}/issues/${type}.html`,
  title,
  in: 'query',
  name,
  detail,
  ...(value === undefined ? {} : { value }),
});
const unknown = (name: string, value: unknown) => issue('unknownInput', 'Unknown input', name, `Input ${name} is unknown`, value);
const violation = (name: string, detail: string, value: unknown) =>
  issue('schemaViolation', "Input isn't valid with respect to schema", name, `${name}: ${detail}`, value);
const missing = (name: string, code: string) =>
  issue(
    'referencedResourceNotFound',
    'Referenced resource not found',
    name,
    `Referenced resource ${name} = '${code}' does not exist`,
    code,
  );

/** The whole body of a 400, but for the instance. */
const badRequest = (...issues: object[]) => ({
  type: 'urn:problem-type:belgif:badRequest',
  href: `${guide}/problems/badRequest.html`,
  title: 'Bad Request',
  status: 400,
  detail: 'The input message is incorrect',
  issues,
});

const refusal = async (path: string) => {
  const { status, body, headers } = await get(path);
  const { instance, ...problem } = body ?? {};
  return { status, instance, problem, headers };
};

t.test('a fault is answered with the exact problem that the federal guide describes', async (t) => {
  const cases: [path: string, ...issues: object[]][] = [
    ['/recommendations?thema=housing', unknown('thema', 'housing')],
    ['/recommendations?Page=1', unknown('Page', '1')],
    ['/recommendations?utm_source=x&utm_medium=y', unknown('utm_source', 'x'), unknown('utm_medium', 'y')],
    ['/recommendations?a=1&a=2', unknown('a', ['1', '2'])],
    ['/recommendations?__proto__=1', unknown('__proto__', '1')],
    ['/recommendations?constructor=1&toString=2', unknown('constructor', '1'), unknown('toString', '2')],
    ['/recommendations?theme[]=housing', unknown('theme[]', undefined)],
    ['/health?verbose', unknown('verbose', '')],
    ['/recommendations?pageSize=0', violation('pageSize', 'Too small: expected number to be >=1', '0')],
    ['/recommendations?body=nobody', missing('body', 'nobody')],
    ['/recommendations?theme=housing&theme=x&theme=y&body=z', missing('body', 'z'), missing('theme', 'x'), missing('theme', 'y')],
    ['/recommendations?recommendingState=be', missing('recommendingState', 'be')],
    ['/recommendations?upr=1e3', missing('upr', '1e3')],
    ['/recommendations?reviewCycle=one', missing('reviewCycle', 'one')],
    ['/documents?type=x&body=y', missing('body', 'y'), missing('type', 'x')],
    ['/measures?governmentLevel=x', missing('governmentLevel', 'x')],
    ['/treaties/crpd/actions?kind=x', missing('kind', 'x')],
    ['/treaties?body=__proto__', missing('body', '__proto__')],
    ['/reviews?organisation=constructor', missing('organisation', 'constructor')],
  ];
  for (const [path, ...issues] of cases) {
    const { status, problem } = await refusal(path);
    t.equal(status, 400, path);
    t.strictSame(problem, JSON.parse(JSON.stringify(badRequest(...issues))), path);
  }
});

t.test('several faults at once are told at once, one issue for each', async (t) => {
  const { status, problem } = await refusal(
    '/recommendations?pageSize=501&page=0&lang=xx&followUp=maybe&adoptedFrom=2020-02-30&sort=best&nonsense=1&facet=x',
  );
  t.equal(status, 400);
  t.strictSame(
    (await refusal('/recommendations?thema=x&pageSize=5000&body=cedawx')).problem.issues.map(
      (one: { type: string; name: string; value: unknown }) => [one.type.split(':').at(-1), one.name, one.value],
    ),
    [
      ['schemaViolation', 'pageSize', '5000'],
      ['unknownInput', 'thema', 'x'],
      ['referencedResourceNotFound', 'body', 'cedawx'],
    ],
    'faults of the schema and beyond it together',
  );
  t.strictSame(
    (
      await refusal('/recommendations?theme=bar&adoptedFrom=2020-01-02&adoptedTo=2020-01-01&sort=relevance&seed=3&select=(foo)')
    ).problem.issues.map((one: { name: string }) => one.name),
    ['theme', 'adoptedTo', 'sort', 'sample', 'select'],
  );
  t.match(
    (await refusal('/recommendations?lang=nl&lang=xx')).problem.issues,
    [{ name: 'lang', value: 'xx' }],
    'the one value that is wrong, under the name of the parameter',
  );
  for (const [query, ...expected] of [
    ['sample=abc&seed=3', 'sample schemaViolation'],
    [`sort=relevance&q=${'x'.repeat(201)}`, 'q schemaViolation'],
    [`body=zz&body=${'x'.repeat(101)}`, 'body referencedResourceNotFound', 'body schemaViolation'],
    ['modifiedSince=2020', 'modifiedSince schemaViolation'],
  ] as const)
    t.strictSame(
      (await refusal(`/recommendations?${query}`)).problem.issues
        .map((one: { name: string; type: string }) => `${one.name} ${one.type.split(':').at(-1)}`)
        .sort(),
      expected,
      `${query.slice(0, 40)}: nothing is said that is not so`,
    );
  t.equal((await app.inject({ method: 'PUT', url: '/api/monitoring/v1/recommendations?q=%ff' })).statusCode, 405);
  t.equal((await get('/nothing?q=%ff')).status, 404);
  t.ok((await refusal(`/recommendations?q=%ff${'x'.repeat(5_000)}`)).problem.issues[0].value.length < 250);
  t.equal((await refusal(`/recommendations?${'a=1&'.repeat(5_000)}`)).problem.issues[0].value.length, 10, 'a long list is cut');
  for (const [query, name, value] of [
    ['q=%FF&pageSize=5', 'q', '%FF'],
    ['q=%', 'q', '%'],
    ['pageSize=5&theme=%C3%28', 'theme', '%C3%28'],
    ['%E0=1', '%E0', '1'],
  ] as const)
    t.match((await refusal(`/recommendations?${query}`)).problem.issues, [{ in: 'query', name, value }], query);
  const names = (problem.issues as { name: string; type: string }[]).map(
    ({ name, type }) => `${name.replace(/\[0\]$/, '')} ${type.split(':').at(-1)}`,
  );
  t.strictSame(names.sort(), [
    'adoptedFrom schemaViolation',
    'facet schemaViolation',
    'followUp schemaViolation',
    'lang schemaViolation',
    'nonsense unknownInput',
    'page schemaViolation',
    'pageSize schemaViolation',
    'sort schemaViolation',
  ]);
});

t.test('a parameter out of its bounds is refused by name, just inside them it is taken', async (t) => {
  const long = (count: number) => 'x'.repeat(count);
  const many = (name: string, value: string, count: number) => Array.from({ length: count }, () => `${name}=${value}`).join('&');
  const cases: [name: string, taken: string[], refused: string[]][] = [
    [
      'pageSize',
      ['pageSize=1', 'pageSize=500'],
      ['0', '501', '-1', 'abc', '', '1.5', '1e2', '%201', '1%20', '0x10', '+5', '١', '99999999999999999999', 'NaN', 'Infinity', 'null'].map(
        (value) => `pageSize=${value}`,
      ),
    ],
    [
      'page',
      ['page=1', 'page=10000000'],
      [
        'page=0',
        'page=10000001',
        'page=2147483648',
        'page=9223372036854775808',
        'page=-2147483649',
        'page=',
        'page=1&page=2',
        'page=1&page=1',
        'page[]=1',
      ],
    ],
    ['pageSize', [], ['pageSize=5&pageSize=6']],
    [
      'q',
      [`q=${long(200)}`, 'q=', 'q=%20', `q=${'%F0%9F%98%80'.repeat(100)}`],
      [`q=${long(201)}`, `q=${long(10_000)}`, `q=${'%C3%A9'.repeat(10_000)}`, 'q=%00', 'q=a%00b', 'q=a&q=b'],
    ],
    ['id', [`${many('id', 'x', 100)}`, `id=${long(40)}`], [many('id', 'x', 101), `id=${long(41)}`, 'id=%00']],
    ['theme', [many('theme', 'housing', 50)], [many('theme', 'housing', 51), `theme=${long(101)}`, 'theme=%00']],
    [
      'adoptedFrom',
      ['adoptedFrom=2024-02-29', 'adoptedFrom=0001-01-01', 'adoptedFrom=9999-12-31'],
      [
        '2023-02-29',
        '2024-13-01',
        '2024-1-1',
        '2024',
        '2024-01',
        'today',
        '',
        '0000-01-01',
        '10000-01-01',
        '-0001-01-01',
        '2024-01-01T00:00:00Z',
        "2024-01-01'",
      ].map((value) => `adoptedFrom=${value}`),
    ],
    [
      'modifiedSince',
      [
        'modifiedSince=2024-01-01T00:00:00Z',
        'modifiedSince=2024-01-01T00:00:00.123456789%2B02:00',
        'modifiedSince=0001-01-01T00:00:00Z',
        'modifiedSince=9999-12-31T23:59:59-14:00',
      ],
      [
        '2024-01-01',
        '2024-01-01T00:00:00',
        '2024-01-01T24:00:00Z',
        '2024-01-01T00:00:00+02:00',
        '2024-01-01T00:00:00%2B15:00',
        '2024-01-01T00:00:00%2B23:59',
        '0000-01-01T00:00:00Z',
        `2024-01-01T00:00:00.${'9'.repeat(200)}Z`,
        'now',
      ].map((value) => `modifiedSince=${value}`),
    ],
    [
      'followUp',
      ['followUp=true', 'followUp=false'],
      ['followUp=1', 'followUp=TRUE', 'followUp=yes', 'followUp=', 'followUp=true&followUp=true'],
    ],
    [
      'sort',
      ['sort=symbol&sort=-adoptedOn'],
      ['sort=', 'sort=Symbol', 'sort=--symbol', 'sort=r.id', 'sort=symbol%20desc', 'sort=symbol,adoptedOn', many('sort', 'symbol', 5)],
    ],
    ['lang', ['lang=nl&lang=fr&lang=de&lang=en'], ['lang=NL', 'lang=nl-BE', 'lang=it', 'lang=', 'lang=nl,fr', many('lang', 'nl', 5)]],
    [
      'sample',
      ['sample=1', 'sample=500'],
      [
        'sample=0',
        'sample=501',
        'sample=x',
        'sample=5&page=2',
        'sample=5&sort=symbol',
        'sample=5&facet=body',
        'sample=5&pageSize=7',
        'seed=1',
      ],
    ],
    ['seed', ['sample=1&seed=0', 'sample=1&seed=2147483647'], ['sample=1&seed=-1', 'sample=1&seed=2147483648', 'sample=1&seed=1.5']],
    ['facet', ['facet=body&facet=body'], ['facet=', 'facet=text', 'facet=constructor', 'facet=body%00']],
  ];
  for (const [name, taken, refused] of cases) {
    for (const query of taken) t.equal((await get(`/recommendations?${query}`)).status, 200, `?${query.slice(0, 80)}`);
    for (const query of refused) {
      const { status, problem, headers } = await refusal(`/recommendations?${query}`);
      t.equal(status, 400, `?${query.slice(0, 80)}`);
      t.ok(
        (problem.issues as { name: string }[])?.some((one) => one.name.replace(/\[.*$/, '') === name),
        `?${query.slice(0, 80)} is blamed on ${name}, not on ${JSON.stringify(problem.issues?.map((one: { name: string }) => one.name))}`,
      );
      t.equal(headers['access-control-allow-origin'], '*', 'a script in a browser can read why');
      t.ok(JSON.stringify(problem).length < 6_000, 'what was sent is not sent back whole');
    }
  }
  t.match(await get('/search'), { status: 400, body: { issues: [{ name: 'q' }] } }, 'a search needs words');
  t.match(await get('/search?q='), { status: 400, body: { issues: [{ name: 'q' }] } });
  t.match(await get('/search?q=x&pageSize=101'), { status: 400, body: { issues: [{ name: 'pageSize' }] } });
  t.match(await get('/search?q=x&kind=person'), { status: 400, body: { issues: [{ name: 'kind' }] } });
  t.match(await get('/statistics'), { status: 400, body: { issues: [{ name: 'groupBy' }] } });
  t.match(await get('/statistics?groupBy=body&groupBy=theme&groupBy=kind'), { status: 400, body: { issues: [{ name: 'groupBy' }] } });
  t.match(await get('/statistics?groupBy=month'), { status: 400, body: { issues: [{ name: 'groupBy' }] } });
  t.match(await get('/ratifications?asOf=2024-02-30'), { status: 400, body: { issues: [{ name: 'asOf' }] } });
  t.match(await get('/treaties/crpd?asOf=0000-01-01'), { status: 400, body: { issues: [{ name: 'asOf' }] } });
});

t.test(
  'what does not go together is refused: relevance without words, a seed without a sample, a period that ends before it starts',
  async (t) => {
    const extension = (type: string) => ({
      type: `urn:problem-type:belgif-ext:input-validation:${type}`,
      href: `${guide}/issues/ext/${type}.html`,
    });
    t.match(await get('/recommendations?sort=relevance'), {
      status: 400,
      body: { issues: [{ ...extension('rejectedInput'), name: 'sort' }] },
    });
    t.match(await get('/recommendations?sort=relevance&q=%20'), { status: 400 });
    t.equal((await get('/recommendations?sort=relevance&q=x')).status, 200);
    t.match(await get('/recommendations?seed=1'), { status: 400, body: { issues: [{ ...extension('requiredInput'), name: 'sample' }] } });
    const periods: [path: string, from: string, to: string][] = [
      ['/recommendations', 'adoptedFrom', 'adoptedTo'],
      ['/statistics?groupBy=body', 'adoptedFrom', 'adoptedTo'],
      ['/documents', 'adoptedFrom', 'adoptedTo'],
      ['/documents', 'publishedFrom', 'publishedTo'],
      ['/measures', 'takenFrom', 'takenTo'],
      ['/reviews', 'dialogueFrom', 'dialogueTo'],
      ['/deadlines', 'from', 'to'],
    ];
    for (const [path, from, to] of periods) {
      const at = `${path}${path.includes('?') ? '&' : '?'}`;
      const { status, problem } = await refusal(`${at}${from}=2024-01-02&${to}=2024-01-01`);
      t.equal(status, 400, path);
      t.strictSame(
        problem,
        badRequest({
          ...extension('invalidPeriod'),
          title: 'Period is invalid',
          in: 'query',
          name: to,
          detail: `${to} is before ${from} (2024-01-02)`,
          value: '2024-01-01',
        }),
      );
      t.equal((await get(`${at}${from}=2024-01-01&${to}=2024-01-01`)).status, 200, `${path}: a day is a period`);
    }
  },
);

t.test('an id or code that was never given is a 404 in the exact shape of the guide', async (t) => {
  const cases: [path: string, name: string, value: string, resource?: string][] = [
    ['/recommendations/zzzzzzzz', 'recommendationId', 'zzzzzzzz'],
    ['/recommendations/zzzzzzzz/positions', 'recommendationId', 'zzzzzzzz', '/recommendations/zzzzzzzz'],
    ['/recommendations/zzzzzzzz/related', 'recommendationId', 'zzzzzzzz', '/recommendations/zzzzzzzz'],
    ['/recommendations/zzzzzzzz/measures', 'recommendationId', 'zzzzzzzz', '/recommendations/zzzzzzzz'],
    ['/documents/zzzzzzzz', 'documentId', 'zzzzzzzz'],
    ['/reviews/zzzzzzzz', 'reviewId', 'zzzzzzzz'],
    ['/deadlines/zzzzzzzz', 'deadlineId', 'zzzzzzzz'],
    ['/measures/zzzzzzzz', 'measureId', 'zzzzzzzz'],
    ['/authorities/zzzzzzzz', 'authorityId', 'zzzzzzzz'],
    ['/treaties/CRPD', 'treatyCode', 'CRPD'],
    ['/treaties/zzzzzzzz/actions', 'treatyCode', 'zzzzzzzz', '/treaties/zzzzzzzz'],
    ['/refData/zzzzzzzz', 'listName', 'zzzzzzzz'],
    ['/refData/constructor', 'listName', 'constructor'],
    ['/refData/treaties', 'listName', 'treaties'],
    ['/refData/zzzzzzzz/x', 'listName', 'zzzzzzzz', '/refData/zzzzzzzz'],
    ['/refData/themes/zzzzzzzz', 'entryCode', 'zzzzzzzz'],
    ['/refData/themes/__proto__', 'entryCode', '__proto__'],
  ];
  for (const [path, name, value, resource = path] of cases) {
    const { status, problem } = await refusal(path);
    t.equal(status, 404, path);
    t.strictSame(problem, {
      type: 'urn:problem-type:belgif:resourceNotFound',
      href: `${guide}/problems/resourceNotFound.html`,
      title: 'Resource Not Found',
      status: 404,
      detail: `No resource ${resource} found`,
      issues: [{ in: 'path', name, detail: `the ${name} ${value} is not assigned`, value }],
    });
  }
});

t.test('an address that does not exist is a 404, with a slash too many, in capitals, or badly escaped', async (t) => {
  const paths = [
    '/',
    '/nothing',
    '/recommendations/',
    '/recommendations/x/',
    '/Recommendations',
    '/recommendations//',
    '//recommendations',
    '/recommendations/x/nothing',
    '/refData/themes/housing/',
    '/health/',
    '/recommendations.json',
    '/recommendations/%zz',
    '/recommendations/%',
    '/recommendations/%ED%A0%80',
    '/recommendations/%FF',
    '/%c0%ae%c0%ae/',
    '/../health',
    '/%2e%2e/health',
    '/health;x=1',
    '/health%00',
  ];
  for (const path of paths) {
    const { status, problem, headers } = await refusal(path);
    t.equal(status, 404, path);
    t.equal(problem.type, 'urn:problem-type:belgif:resourceNotFound', path);
    t.equal(headers['access-control-allow-origin'], '*', path);
    t.ok(headers['belgov-trace-id'], path);
  }
  for (const path of [
    '/recommendations/a%00b',
    `/recommendations/${'a'.repeat(41)}`,
    `/recommendations/${'a'.repeat(10_000)}`,
    `/refData/themes/${'%C3%A9'.repeat(201)}`,
  ]) {
    const { status, problem } = await refusal(path);
    t.equal(status, 400, path.slice(0, 80));
    t.match(problem.issues, [{ in: 'path', type: /schemaViolation$/, name: /^(recommendationId|entryCode)$/ }]);
  }
});

t.test('select keeps what is asked for, and always what identifies', async (t) => {
  const { body: whole } = await get('/recommendations?pageSize=1');
  const [first] = whole.items;
  const cases: [path: string, item: object][] = [
    ['/recommendations?pageSize=1&select=(symbol)', { id: first.id, href: first.href, symbol: first.symbol }],
    ['/recommendations?pageSize=1&select=(id)', { id: first.id, href: first.href }],
    ['/recommendations?pageSize=1&select=(symbol,symbol)', { id: first.id, href: first.href, symbol: first.symbol }],
    ['/recommendations?pageSize=1&select=(text(en))', { id: first.id, href: first.href, text: { en: first.text.en } }],
    [
      '/recommendations?pageSize=1&select=(body(name(fr)),version)',
      {
        id: first.id,
        href: first.href,
        body: { code: first.body.code, href: first.body.href, name: { fr: first.body.name.fr } },
        version: first.version,
      },
    ],
    [
      '/recommendations?pageSize=1&select=(document(title))',
      { id: first.id, href: first.href, document: { id: first.document.id, href: first.document.href, title: first.document.title } },
    ],
  ];
  for (const [path, item] of cases) t.strictSame((await get(path)).body.items, [item], path);
  const { body: page } = await get('/recommendations?pageSize=1&select=(symbol)');
  for (const member of ['self', 'page', 'pageSize', 'total', 'first', 'next', 'last']) t.ok(member in page, `the page keeps ${member}`);
  t.strictSame(Object.keys((await get('/treaties?pageSize=1&select=(standing(status(code)))')).body.items[0].standing.status).sort(), [
    'code',
    'href',
  ]);
});

t.test('select is refused where it names what is not there or is not well-formed, by character', async (t) => {
  const cases: [select: string, detail: RegExp][] = [
    ['', /parentheses/],
    ['symbol', /parentheses/],
    ['()', /member name is expected at character 2/],
    ['(,)', /expected at character 2/],
    ['(symbol', /parentheses/],
    ['symbol)', /parentheses/],
    ['(symbol))', /nothing may follow/],
    ['(symbol)(id)', /nothing may follow/],
    ['(symbol,)', /expected at character 9/],
    ['(symbol;id)', /comma or a closing parenthesis is expected at character 8/],
    ['( symbol)', /expected at character 2/],
    ['(nothing)', /nothing is not a member here/],
    ['(symbol(x))', /x is not a member here/],
    ['(text(it))', /it is not a member here/],
    ['(text())', /expected at character 7/],
    ['(__proto__)', /expected at character 2/],
    ['(constructor)', /constructor is not a member/],
    ['(toString)', /toString is not a member/],
    ['(items(id))', /items is not a member/],
    ['(text_en)', /text is not a member|comma or a closing/],
    ['!(symbol)', /parentheses/],
    ['(body(name(fr(x(y)))))', /x is not a member|fr is not|deeper/],
    [`(${'symbol,'.repeat(100)}id)`, /500/],
    [`(${'text('.repeat(90)}`, /parentheses/],
    [`(${'('.repeat(200)})`, /expected/],
    ['(symbol\n)', /expected at character 8/],
    ['(\u0000)', /NUL/],
  ];
  for (const [select, detail] of cases) {
    const { status, problem } = await refusal(`/recommendations?select=${encodeURIComponent(select)}`);
    t.equal(status, 400, select);
    t.match(problem.issues, [{ in: 'query', name: 'select', detail, type: /schemaViolation$/ }], select);
  }
  t.equal((await get('/recommendations?select=(id)&select=(id)')).status, 400, 'given twice');
});

/** A selection that the contract allows: at each level the members that the choices fall on. */
function validSelection(operation: Operation, choices: number[]): string {
  const resolve = (schema: Schema | undefined): Schema =>
    schema?.$ref ? resolve(contract.document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] as Schema) : (schema ?? {});
  const page = resolve(operation.responses['200']?.content?.['application/json']?.schema as Schema);
  let at = 0;
  const next = () => choices[at++ % choices.length] ?? 0;
  const group = (schema: Schema, depth: number): string => {
    const names = Object.keys(schema.properties ?? {});
    const chosen = Array.from({ length: 1 + (next() % 4) }, () => names[next() % names.length] ?? '');
    return `(${chosen.map((name) => name + inside(resolve(schema.properties?.[name]), depth + 1)).join(',')})`;
  };
  const inside = (schema: Schema, depth: number): string => {
    const object = schema.items ? resolve(schema.items) : schema;
    return object.properties && depth <= 5 && next() % 2 === 0 ? group(object, depth) : '';
  };
  return group(resolve(resolve(page.properties?.['items']).items), 1);
}

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

t.test('whatever select holds, the answer is a page whose items can be identified, or a 400 that blames it', async (t) => {
  const lists = contract.operations.filter((one) => !one.needsKey && one.parameters.some(({ name }) => name === 'select'));
  t.ok(lists.length >= 7);
  const parts = fc.constantFrom('(', '(', ')', ')', ',', 'id', 'text', 'fr', 'constructor', '__proto__', ' ', '\u0000', '💥', '!', '*');
  const broken = fc.oneof(
    fc.array(parts, { maxLength: 30 }).map((all) => all.join('')),
    fc.array(parts, { maxLength: 30 }).map((all) => `(${all.join('')})`),
    fc.string({ unit: 'grapheme', maxLength: 30 }).map((all) => `(${all})`),
  );
  let taken = 0;
  const ask = async (operation: Operation, select: string) => {
    const response = await app.inject(addressOf(operation, {}, { select, pageSize: '2' }));
    const faults = contract.faults(operation, response, { selected: true });
    if (faults.length > 0) t.fail(`${operation.id} ${select}`, { faults });
    return response;
  };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lists), fc.array(fc.nat(), { minLength: 8, maxLength: 20 }), async (operation, choices) => {
      const select = validSelection(operation, choices);
      const response = await ask(operation, select);
      if (select.length <= 500) t.equal(response.statusCode, 200, `${operation.id} ${select}`);
      if (response.statusCode !== 200) return;
      taken++;
      const asked = new Set(select.match(/\w+/g));
      for (const item of response.json().items) {
        const more = Object.keys(item).filter((name) => !['id', 'code', 'href'].includes(name) && !asked.has(name));
        if (!item.href || !(item.id ?? item.code) || more.length > 0) t.fail(`${operation.id} ${select}`, { item });
      }
    }),
    { numRuns: 150 },
  );
  t.ok(taken > 100, `${taken} selections were taken`);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lists), broken, async (operation, select) => {
      const response = await ask(operation, select);
      if (response.statusCode === 200) return;
      t.equal(response.statusCode, 400);
      for (const { name } of response.json().issues) t.equal(name, 'select', `${operation.id} ${select}`);
    }),
    { numRuns: 250 },
  );
});
