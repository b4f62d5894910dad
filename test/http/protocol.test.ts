import { once } from 'node:events';
import { METHODS } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import t, { type Test } from 'tap';
import { buildApp } from '../../src/app.ts';
import { rawProblem } from '../../src/errors.ts';
import { base, contractOf } from '../contract-support.ts';
import { appForFile, client, testConfig } from '../helper.ts';

const { app, database } = await appForFile(t, { search: false });
const get = client(app);
const contract = contractOf(app);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Every address of the API, with ids that exist nowhere: what is refused for its method is not looked up. */
const paths = [...contract.operations.map(({ path }) => path.replace(/\{\w+\}/g, 'x')), '/doc/openapi.json', '/doc/openapi.yaml'];
/** The methods that each address knows, as Allow lists them. */
const allowed = new Map(
  paths.map((path) => {
    const methods = Object.keys(
      contract.document.paths[contract.operations.find((one) => one.path.replace(/\{\w+\}/g, 'x') === path)?.path ?? ''] ?? { get: {} },
    ).map((method) => method.toUpperCase());
    return [path, [...methods, 'HEAD', 'OPTIONS'].sort().join(', ')];
  }),
);
const allowOf = (path: string): string => allowed.get(path) ?? '';

t.test('every address refuses every other method with 405 and Allow, whatever the body', async (t) => {
  const bodies: [type: string | undefined, payload: string | undefined][] = [
    [undefined, undefined],
    ['application/json', '{"a":1}'],
    ['application/json', '{"a":'],
    ['application/json', ''],
    ['text/csv;charset=nonsense', 'a,b'],
    ['nonsense', 'x'],
    ['application/x-www-form-urlencoded', 'a=1'],
    ['application/json', 'x'.repeat(300_000)],
  ];
  for (const path of paths)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY'].filter((one) => !allowOf(path).includes(one)))
      for (const [type, payload] of path === '/statistics' ? bodies : bodies.slice(0, 3)) {
        const headers = type === undefined ? {} : { 'content-type': type };
        const response = await app.inject({
          method: method as 'POST',
          url: base + path,
          headers,
          ...(payload === undefined ? {} : { payload }),
        });
        const where = `${method} ${path} ${type} ${payload?.slice(0, 10)}`;
        t.equal(response.statusCode, 405, where);
        t.equal(response.headers.allow, allowOf(path), where);
        const { instance, ...problem } = response.json();
        t.strictSame(
          problem,
          {
            type: 'urn:problem-type:monitum:monitoring:methodNotAllowed',
            href: `http://monitum.test${base}/refData/problemTypes/methodNotAllowed`,
            title: 'Method Not Allowed',
            status: 405,
            detail: `${method} is not known here; use ${allowOf(path)}`,
          },
          where,
        );
      }
});

t.test('a method that no web server has to know is refused like the others', async (t) => {
  for (const method of METHODS.filter((one) => !['GET', 'HEAD', 'OPTIONS', 'CONNECT'].includes(one))) {
    const response = await app.inject({ method: method as 'POST', url: `${base}/statistics` });
    t.equal(response.statusCode, 405, method);
    t.equal(response.headers.allow, allowOf('/statistics'), method);
    t.match(response.headers['content-type'], /^application\/problem\+json/, method);
    const nowhere = await app.inject({ method: method as 'POST', url: `${base}/nowhere` });
    // RFC 10008 wants a media type from QUERY before anything else is looked at.
    t.equal(nowhere.statusCode, method === 'QUERY' ? 400 : 404, `${method} where nothing is`);
  }
});

t.test('OPTIONS tells the methods of an address, also to a browser that asks before a script may', async (t) => {
  for (const path of paths) {
    const plain = await app.inject({ method: 'OPTIONS', url: base + path });
    t.equal(plain.statusCode, 204, path);
    t.equal(plain.headers.allow, allowOf(path));
    t.equal(plain.body, '');
    const preflight = await app.inject({
      method: 'OPTIONS',
      url: base + path,
      headers: {
        origin: 'https://someone.test',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    t.equal(preflight.statusCode, 204, path);
    t.match(preflight.headers, {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'if-none-match',
      'access-control-max-age': '86400',
    });
  }
  for (const url of ['/nothing', `${base}/nothing`, `${base}/recommendations/x/nothing`, '*'])
    t.match(await app.inject({ method: 'OPTIONS', url }), { statusCode: 404 }, `${url} does not exist`);
});

t.test('scripts of any site may read, without credentials, the headers that they need', async (t) => {
  for (const path of ['/recommendations', '/nothing', '/recommendations?nonsense=1', '/recommendations/zzz', '/health']) {
    const { headers } = await get(path, { origin: 'https://someone.test', cookie: 'a=b' });
    t.equal(headers['access-control-allow-origin'], '*', path);
    t.notOk('access-control-allow-credentials' in headers, path);
    t.notOk('set-cookie' in headers, path);
    const exposed = String(headers['access-control-expose-headers']).split(', ');
    for (const name of ['ETag', 'Link', 'Content-Language', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'BelGov-Trace-Id', 'Location'])
      t.ok(exposed.includes(name), `${path} exposes ${name}`);
  }
});

t.test('HEAD is GET without its body', async (t) => {
  const volatile = new Set(['date', 'belgov-trace-id']);
  const comparable = (headers: object) => Object.fromEntries(Object.entries(headers).filter(([name]) => !volatile.has(name)));
  const { body } = await get('/recommendations?pageSize=1');
  for (const path of [
    '/recommendations',
    '/recommendations?pageSize=2&lang=fr',
    `/recommendations/${body.items[0].id}`,
    '/refData',
    '/health',
    '/doc/openapi.yaml',
    '/recommendations?nonsense=1',
    '/recommendations/zzz',
    '/nothing',
  ]) {
    const whole = await app.inject({ method: 'GET', url: base + path });
    const head = await app.inject({ method: 'HEAD', url: base + path });
    t.equal(head.statusCode, whole.statusCode, path);
    t.strictSame(comparable(head.headers), comparable(whole.headers), path);
    if (whole.statusCode === 200) t.equal(head.body, '', path);
  }
  const etag = String((await get('/refData')).headers.etag);
  t.equal((await app.inject({ method: 'HEAD', url: `${base}/refData`, headers: { 'if-none-match': etag } })).statusCode, 304);
});

t.test('a client that has the current representation is told so, and nothing more', async (t) => {
  const path = '/recommendations?pageSize=1';
  const whole = await get(path);
  const etag = String(whole.headers.etag);
  t.match(etag, /^"[\x21\x23-\x7e]+"$/, 'a strong tag');
  t.equal((await get(path)).headers.etag, etag, 'the same for the same content');
  t.not((await get('/recommendations?pageSize=2')).headers.etag, etag, 'another for other content');
  t.not((await get(`${path}&lang=fr`)).headers.etag, etag);
  for (const header of [etag, `W/${etag}`, '*', ` ${etag} `, `"a", ${etag}`, `${etag}, "a"`, `"a",W/${etag},"b"`, `"a"\t,\t${etag}`]) {
    const again = await get(path, { 'if-none-match': header });
    t.equal(again.status, 304, header);
    t.equal(again.text, '');
    t.notOk('content-length' in again.headers, 'RFC 9110, 8.6: no length but that of the whole');
    for (const name of ['etag', 'cache-control', 'vary', 'access-control-allow-origin'])
      t.equal(again.headers[name], whole.headers[name], `${header}: ${name}`);
  }
  for (const header of ['', '"a"', etag.slice(1, -1), etag.slice(0, -1), `w/${etag}`, `${etag.slice(0, -1)}x"`, '"*"', 'W/*', '"a", "b"'])
    t.equal((await get(path, { 'if-none-match': header })).status, 200, `If-None-Match: ${header}`);
  for (const refused of ['/recommendations?nonsense=1', '/recommendations/zzz', '/nothing']) {
    const { status, headers } = await get(refused, { 'if-none-match': '*' });
    t.ok(status >= 400, `${refused} is never unchanged`);
    t.notOk('etag' in headers, `${refused} has no version`);
  }
  t.match(await get('/health', { 'if-none-match': '*' }), { status: 200 }, 'health is always told');
});

t.test('answers say how long they may be kept; refusals and health may not be', async (t) => {
  for (const path of ['/recommendations', '/refData/themes', '/statistics?groupBy=body', '/doc/openapi.json']) {
    const { headers } = await get(path);
    t.equal(headers['cache-control'], 'public, max-age=60, stale-while-revalidate=600', path);
    t.equal(headers['vary'], 'Accept, Accept-Encoding, Authorization', path);
  }
  for (const path of ['/health', '/nothing', '/recommendations?nonsense=1', '/recommendations/zzz'])
    t.equal((await get(path)).headers['cache-control'], 'no-store', path);
  for (const path of paths) t.not((await get(path)).headers['vary'], '*', path);
});

t.test('Accept decides only whether there is an answer, and nobody is refused who takes JSON', async (t) => {
  const taken = [
    'application/json',
    '*/*',
    'application/*',
    'text/html,application/xhtml+xml,*/*;q=0.8',
    'application/json;q=0.1',
    'text/csv, application/json',
    'APPLICATION/JSON',
    'application/json; charset=utf-8',
    'application/json;q=0.5, */*;q=0',
    '',
  ];
  for (const accept of taken) {
    const { status, headers } = await get('/audit', { accept });
    t.equal(status, 200, accept);
    t.equal(headers['content-type'], 'application/json; charset=utf-8');
  }
  for (const accept of [
    'text/csv',
    'text/html',
    'application/json;q=0',
    '*/*;q=0',
    'application/xml',
    'application/ld+json',
    'nonsense',
    'application/json;q=0, text/html',
  ]) {
    const { status, headers, body } = await get('/audit', { accept });
    t.equal(status, 406, accept);
    t.match(headers['content-type'], /^application\/problem\+json/, 'told as a problem all the same');
    const { instance, ...problem } = body;
    t.strictSame(problem, {
      type: 'urn:problem-type:monitum:monitoring:notAcceptable',
      href: `http://monitum.test${base}/refData/problemTypes/notAcceptable`,
      title: 'Not Acceptable',
      status: 406,
      detail: 'This address gives application/json; the Accept header allows none of them',
    });
  }
  t.equal((await get('/nothing', { accept: 'text/html' })).status, 404, 'what does not exist is not found, whatever is accepted');
  for (const [path, accept] of [
    ['/doc/openapi.yaml', 'application/yaml'],
    ['/doc/openapi.json', 'application/json'],
  ] as const) {
    t.equal((await get(path, { accept })).status, 200, path);
    t.equal((await get(path, { accept: 'text/csv' })).status, 406, path);
  }
});

t.test('every answer has a trace of its own, which a problem names and no client chooses', async (t) => {
  const seen = new Set<string>();
  for (const path of [
    '/recommendations',
    '/health',
    '/nothing',
    '/recommendations?nonsense=1',
    '/recommendations/zzz',
    '/recommendations/%zz',
  ])
    for (const sent of [undefined, 'd9e35127-e9b1-4201-a211-2b52e52508df', 'x', '!'.repeat(36)]) {
      const { headers, body } = await get(path, {
        ...(sent ? { 'belgov-trace-id': sent } : {}),
        'x-request-id': 'mine',
        'request-id': 'mine',
      });
      const trace = String(headers['belgov-trace-id']);
      t.match(trace, uuid, path);
      t.notOk(seen.has(trace), 'never given before');
      seen.add(trace);
      t.equal(headers['belgov-related-trace-id'], sent, 'the trace of the client is given back as the related one');
      if (body?.status >= 400) t.equal(body.instance, `urn:uuid:${trace}`, path);
    }
  for (const garbage of ['x'.repeat(37), 'a b', '', 'é', '<script>\t'])
    t.notOk('belgov-related-trace-id' in (await get('/health', { 'belgov-trace-id': garbage })).headers, JSON.stringify(garbage));
});

t.test('every answer carries the headers that protect whoever looks at it, and none that tells what serves it', async (t) => {
  for (const path of [
    '/recommendations',
    '/nothing',
    '/recommendations?nonsense=1',
    '/recommendations/%zz',
    '/doc/openapi.yaml',
    '/health',
  ]) {
    const { headers } = await get(path);
    t.match(
      headers,
      {
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-resource-policy': 'cross-origin',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      },
      path,
    );
    for (const name of ['server', 'x-powered-by', 'via']) t.notOk(name in headers, `${path}: ${name}`);
  }
});

t.test('an answer says in which languages it is, and which page comes next', async (t) => {
  for (const [path, language] of [
    ['/recommendations', 'nl, fr, de, en'],
    ['/recommendations?lang=fr', 'fr'],
    ['/treaties/crpd?lang=nl&lang=de', 'nl, de'],
    ['/nothing', 'en'],
    ['/recommendations?lang=fr&nonsense=1', 'en'],
    ['/treaties/zzz?lang=fr', 'en'],
  ] as const)
    t.equal((await get(path)).headers['content-language'], language, path);
  const first = await get('/recommendations?pageSize=100&theme=housing&theme=education&lang=fr');
  t.equal((await get('/recommendations?pageSize=500')).headers['link'], undefined, 'nothing comes after the last page');
  const { headers, body } = await get('/recommendations?pageSize=1&theme=housing&theme=education&q=');
  t.equal(headers['link'], `<${body.next}>; rel="next"`);
  t.match(body.next, /^http:\/\/monitum\.test\/api\/monitoring\/v1\/recommendations\?pageSize=1&theme=housing&theme=education&q=&page=2$/);
  t.notOk(first.headers['link'] === undefined && first.body.next);
  t.equal((await get('/recommendations?nonsense=1')).headers['link'], undefined);
});

t.test('the links of a page keep all that was asked, however it was written', async (t) => {
  const cases: [asked: string, self: string, next: string][] = [
    ['pageSize=1&q=', 'pageSize=1&q=', 'pageSize=1&q=&page=2'],
    [
      'theme=housing&theme=education&pageSize=1',
      'theme=housing&theme=education&pageSize=1',
      'theme=housing&theme=education&pageSize=1&page=2',
    ],
    ['select=(id,text(fr))&pageSize=1', 'select=(id,text(fr))&pageSize=1', 'select=%28id%2Ctext%28fr%29%29&pageSize=1&page=2'],
    ['page=2&pageSize=1&body=crpd', 'page=2&pageSize=1&body=crpd', 'page=3&pageSize=1&body=crpd'],
    ['q=rights?&pageSize=1&body=crpd', 'q=rights?&pageSize=1&body=crpd', 'q=rights%3F&pageSize=1&body=crpd&page=2'],
    ['q="rights"&pageSize=1', 'q=%22rights%22&pageSize=1', 'q=%22rights%22&pageSize=1&page=2'],
    ['q=rights&pageSize=1#top', 'q=rights&pageSize=1', 'q=rights&pageSize=1&page=2'],
  ];
  for (const [asked, self, next] of cases) {
    const { status, body } = await get(`/recommendations?${asked}`);
    t.equal(status, 200, asked);
    t.equal(body.self, `http://monitum.test${base}/recommendations?${self}`, asked);
    t.equal(body.next, `http://monitum.test${base}/recommendations?${next}`, asked);
    const followed = await get(body.next.replace(`http://monitum.test${base}`, ''));
    t.match(followed, { status: 200, body: { total: body.total, page: body.page + 1 } }, `${asked}: the next page is of the same result`);
  }
});

t.test('a client cannot choose the addresses that it is given', async (t) => {
  for (const headers of [
    { host: 'evil.test' },
    { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' },
    { forwarded: 'host=evil.test' },
  ] as Record<string, string>[]) {
    const { text, headers: given } = await get('/recommendations?pageSize=1', headers);
    t.notMatch(text, /evil/);
    t.notMatch(JSON.stringify(given), /evil/);
  }
});

t.test('the quota', async (t) => {
  const limited = await buildApp({ ...testConfig, database, rateLimitPerMinute: 3 });
  t.teardown(() => limited.close());
  const ask = (path: string, remoteAddress: string, headers: Record<string, string> = {}) =>
    limited.inject({ url: base + path, remoteAddress, headers });

  await t.test('is told in the syntax of the draft, and counted down', async (t) => {
    for (const left of [2, 1, 0]) {
      const { statusCode, headers } = await ask('/health', '192.0.2.1');
      t.equal(statusCode, 200);
      t.equal(headers['ratelimit-policy'], '"anonymous";q=3;w=60');
      t.match(headers['ratelimit'], new RegExp(`^"anonymous";r=${left};t=([1-9]|[1-5]\\d|60)$`));
      t.notOk(
        Object.keys(headers).some((name) => /^(x-)?ratelimit-(limit|remaining|reset)$/.test(name)),
        'nothing of the older drafts',
      );
    }
  });

  await t.test('is refused when it is used up, with the seconds to wait', async (t) => {
    const { statusCode, headers, body } = await ask('/recommendations', '192.0.2.1');
    t.equal(statusCode, 429);
    const { instance, ...problem } = JSON.parse(body);
    const seconds = Number(headers['retry-after']);
    t.ok(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60, 'Retry-After in whole seconds');
    t.equal(headers['ratelimit'], `"anonymous";r=0;t=${seconds}`, 'not earlier than the quota is new');
    t.equal(headers['ratelimit-policy'], '"anonymous";q=3;w=60');
    t.equal(headers['access-control-allow-origin'], '*');
    t.equal(headers['cache-control'], 'no-store');
    t.strictSame(problem, {
      type: 'urn:problem-type:belgif:tooManyRequests',
      href: 'https://www.belgif.be/specification/rest/api-guide/problems/tooManyRequests.html',
      title: 'Too Many Requests',
      status: 429,
      detail: `No more requests accepted during next ${seconds} seconds`,
      limit: 3,
      retryAfterSec: seconds,
    });
  });

  await t.test('is counted for each address, and an IPv6 network is one', async (t) => {
    t.equal((await ask('/health', '192.0.2.2')).statusCode, 200, 'another address has its own');
    for (const host of ['1', '2', '3']) t.equal((await ask('/health', `2001:db8:1:1::${host}`)).statusCode, 200);
    t.equal((await ask('/health', '2001:db8:1:1:ffff::4')).statusCode, 429, 'the same /64');
    t.equal((await ask('/health', '2001:db8:1:2::1')).statusCode, 200, 'another /64');
    t.equal(
      (await ask('/health', '192.0.2.1', { 'x-forwarded-for': '192.0.2.99' })).statusCode,
      429,
      'no header makes another address of it',
    );
  });

  await t.test('counts every request, whatever comes of it', async (t) => {
    const requests = ['/nothing', '/recommendations?nonsense=1', '/recommendations/%zz', '/recommendations/zzz'];
    for (const [at, path] of requests.entries()) {
      const address = `192.0.2.${10 + at}`;
      for (const left of [2, 1, 0]) t.match((await ask(path, address)).headers['ratelimit'], `"anonymous";r=${left};`, path);
      t.equal((await ask('/health', address)).statusCode, 429, path);
    }
    for (const left of [2, 1, 0])
      t.match(
        (await limited.inject({ method: 'POST', url: `${base}/health`, remoteAddress: '192.0.2.30' })).headers['ratelimit'],
        `r=${left};`,
      );
    t.equal((await limited.inject({ method: 'POST', url: `${base}/health`, remoteAddress: '192.0.2.30' })).statusCode, 429);
  });

  await t.test('is not told where there is none', async (t) => {
    const { headers } = await get('/health');
    t.notOk(Object.keys(headers).some((name) => name.startsWith('ratelimit')));
  });
});

t.test('over the wire', async (t) => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;

  /** Sends bytes and gives what comes back before the connection ends. */
  async function send(t: Test, bytes: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    t.teardown(() => socket.destroy());
    let answer = '';
    socket.on('data', (data) => (answer += data));
    socket.on('error', () => {});
    socket.write(bytes);
    const timer = setTimeout(() => socket.end(), 1_000);
    await once(socket, 'close');
    clearTimeout(timer);
    return answer;
  }

  await t.test('bytes that are not HTTP, or a head that is too long, are answered with a problem', async (t) => {
    const cases = [
      'nonsense\r\n\r\n',
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      'FOO / HTTP/1.1\r\nHost: x\r\n\r\n',
      `GET ${base}/health HTTP/9.9\r\nHost: x\r\n\r\n`,
      `GET ${base}/health HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n`,
      `GET ${base}/health HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n`,
      `GET ${base}/health HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`,
      `GET ${base}/health HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n`,
      `GET ${base}/health?a=${'x'.repeat(300_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET ${base}/health HTTP/1.1\r\nHost: x\r\nX-A: ${'x'.repeat(300_000)}\r\n\r\n`,
    ];
    for (const bytes of cases) {
      const where = JSON.stringify(bytes.slice(0, 70));
      const answer = await send(t, bytes);
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      t.match(head, /^HTTP\/1\.1 400 Bad Request\r\n/, where);
      t.match(head, /\r\nContent-Type: application\/problem\+json/i, where);
      t.match(head, /\r\nAccess-Control-Allow-Origin: \*/i, where);
      t.match(head, /\r\nBelGov-Trace-Id: [0-9a-f-]{36}/i, where);
      const problem = JSON.parse(body);
      t.match(
        problem,
        { type: 'urn:problem-type:belgif:badRequest', status: 400, instance: /^urn:uuid:/, issues: [{ in: 'header' }] },
        where,
      );
      t.equal(Number(/Content-Length: (\d+)/i.exec(head)?.[1]), Buffer.byteLength(body), where);
      t.notMatch(answer, /HPE_|node_modules|at .*:\d+:\d+|xxxxx/, where);
    }
  });

  await t.test('HTTP that is not quite right is refused, and shows nothing of the inside', async (t) => {
    const cases: [bytes: string, status: RegExp][] = [
      [`GET ${base}/health HTTP/1.1\r\n\r\n`, /^HTTP\/1\.1 400 /],
      [`GET ${base}/health HTTP/1.1\r\nHost: x\r\nExpect: nonsense\r\nConnection: close\r\n\r\n`, /^HTTP\/1\.1 417 /],
      [`PROPFIND ${base}/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, /^HTTP\/1\.1 405 /],
      ['CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n', /^$/],
      [`POST ${base}/health HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\nConnection: close\r\n\r\nx`, /^HTTP\/1\.1 405 /],
    ];
    for (const [bytes, status] of cases) {
      const answer = await send(t, bytes);
      t.match(answer, status, bytes.slice(0, 60));
      t.notMatch(answer, /node_modules|at .*:\d+:\d+|Error:/);
    }
  });

  await t.test('an ordinary request is answered after all that', async (t) => {
    for (const [line, status] of [
      [`GET ${base}/health HTTP/1.1`, 200],
      [`HEAD ${base}/health HTTP/1.1`, 200],
      [`GET http://evil.test${base}/health HTTP/1.1`, 200],
      [`GET ${base}/health HTTP/1.0`, 200],
      [`GET ${base}/recommendations?q=${'x'.repeat(10_000)} HTTP/1.1`, 400],
    ] as const) {
      const answer = await send(t, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
      t.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `), line.slice(0, 60));
      t.match(answer, /\r\naccess-control-allow-origin: \*\r\n/i);
      if (line.startsWith('HEAD')) t.match(answer, /\r\n\r\n$/, 'no body follows a HEAD');
    }
  });
});

t.test('a client that is too slow is told so, and not that it wrote something wrong', async (t) => {
  const [head = '', body = ''] = rawProblem('ERR_HTTP_REQUEST_TIMEOUT').split('\r\n\r\n');
  t.match(head, /^HTTP\/1\.1 408 Request Timeout\r\n/);
  t.match(JSON.parse(body), { type: 'urn:problem-type:monitum:monitoring:requestTimeout', status: 408 });
  t.match(rawProblem('HPE_HEADER_OVERFLOW'), /^HTTP\/1\.1 400 Bad Request\r\n/);
});
