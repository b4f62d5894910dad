import fc from 'fast-check';
import t from 'tap';
import { writeDump } from '../src/dumps/write.ts';
import { base, contractOf, type Operation } from './contract-support.ts';
import { folderFor, settingsFor } from './dumps/support.ts';
import { inventFollowUp } from './follow-up.ts';
import { appForFile } from './helper.ts';

const dumpDir = folderFor(t);
const { app, database } = await appForFile(t, { config: { dumpDir } });
await writeDump(database, settingsFor(dumpDir), app.clock);
const { recommendation } = await inventFollowUp(app, database);
const contract = contractOf(app);
const runs = 120;
/** Always the same in a check of a change, so that the change alone can fail it; another one each time elsewhere. */
const seed = process.env.CI ? 20_260_101 : Math.floor(Math.random() * 2 ** 31);
t.comment(`seed ${seed}`);

/** What nobody means well, and what people send by mistake. */
const odd = fc.constantFrom(
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1',
    '2',
    '501',
    '1e999',
    '1e3',
    '1.5',
    '0x10',
    'NaN',
    'Infinity',
    '-0',
    '2147483648',
    '-2147483649',
    '9223372036854775808',
    '99999999999999999999999',
  ],
  ...['null', 'undefined', 'true', 'false', '[]', '{}', '[object Object]', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...[
    "'",
    '"',
    '`',
    '\\',
    ';',
    '--',
    '/*',
    "' or 1=1 --",
    "'; drop table recommendations; --",
    "1' union select null,null--",
    '$1',
    ':a',
    '%',
    '_',
    '%%',
    "\\'",
    "E'\\x00'",
  ],
  ...[
    '" OR id EXISTS',
    '"] OR id EXISTS OR theme IN ["',
    'x" OR "x"="x',
    ') OR (id EXISTS',
    'id EXISTS',
    '\\" OR id EXISTS \\"',
    'a AND b',
    'NOT',
    '-',
    '--',
    '"',
    '""',
    '"a',
    '-"a b"',
    '*',
    '()',
  ],
  ...[
    '\u0000',
    'a\u0000b',
    '\n',
    '\r\n',
    '\t',
    '\u0001\u0002',
    '\ufeff',
    '\u202e',
    '\ufffd',
    '\u00ad',
    'é',
    'e\u0301',
    'ß',
    'İ',
    '💥',
    '👩‍👩‍👧',
    '漢字',
    'ﷺ',
    '\ud7ff',
    '𐍈',
  ],
  ...[
    '<script>alert(1)</script>',
    '{{7*7}}',
    '#{7*7}',
    '../../etc/passwd',
    'file:///etc/passwd',
    'http://169.254.169.254/',
    '(',
    ')',
    '(id)',
    '(text(fr))',
    '((((((',
    '(id',
    '(x)',
    '(text(text(text(text(text(text))))))',
  ],
  ...[
    '2024-02-29',
    '2023-02-29',
    '0000-01-01',
    '0001-01-01',
    '9999-12-31',
    '10000-01-01',
    '2024-01-01T00:00:00Z',
    '2024-01-01T00:00:00+15:59',
    '9999-12-31T23:59:59-14:00',
    '20-22',
    '22-20',
    '999-999',
  ],
  ...[
    'x'.repeat(200),
    'x'.repeat(201),
    'é'.repeat(5_000),
    '"'.repeat(300),
    '('.repeat(400),
    '-x '.repeat(60),
    `"${'a b '.repeat(40)}"`,
    '9'.repeat(400),
    '\ud83d\udca5'.repeat(100),
  ],
);

/** Values that mean something, so that not everything is refused at the door. */
const real = fc.constantFrom(
  ...[
    'crpd',
    'cat',
    'un',
    'coe',
    'housing',
    'children',
    'federal',
    'belgium',
    'en',
    'fr',
    'nl',
    'de',
    'body',
    'theme',
    'kind',
    'year',
    'followUp',
    'symbol',
    '-symbol',
    'adoptedOn',
    '-adoptedOn',
    'modifiedAt',
    'relevance',
  ],
  ...[
    'true',
    'false',
    '1',
    '3',
    '20',
    '500',
    '2000-01-01',
    '2020-06-30',
    '2020-01-01T00:00:00Z',
    'CRPD/C/BEL/CO/2-3',
    'CRPD/C/BEL/CO/2-3 7',
    'droits',
    'prison -police',
    '"human rights"',
    '(id,text(fr))',
    'recommendation',
    'document',
  ],
);

const fitting = (parameter: Operation['parameters'][number]) => {
  const schema = parameter.schema as { type?: string; enum?: string[]; items?: { enum?: string[] }; format?: string };
  const values = schema.items?.enum ?? schema.enum;
  if (values?.length) return fc.constantFrom(...values);
  if (schema.type === 'integer') return fc.integer({ min: 1, max: 500 }).map(String);
  if (schema.type === 'boolean') return fc.constantFrom('true', 'false');
  return real;
};

const escaped = (value: string) => encodeURIComponent(value);
/** Bytes that are no right escape of anything. */
const broken = fc.constantFrom(
  '%',
  '%z',
  '%zz',
  '%00',
  '%C0%AF',
  '%ED%A0%80',
  '%FF',
  '+',
  '&',
  '=',
  '==',
  '&&',
  '#',
  '?',
  '%25',
  '%2500',
  '[',
  ']',
);
const text = fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }));

/** One parameter of a query string, as it goes over the wire. */
function argument(operation: Operation): fc.Arbitrary<string> {
  const parameters = operation.parameters.filter((one) => one.in === 'query');
  const unknown = fc
    .tuple(fc.oneof(text.map(escaped), broken), fc.oneof(text.map(escaped), broken))
    .map(([name, value]) => `${name}=${value}`);
  if (parameters.length === 0) return unknown;
  const known = fc
    .constantFrom(...parameters)
    .chain((parameter) =>
      fc
        .oneof(
          { weight: 6, arbitrary: fitting(parameter).map(escaped) },
          { weight: 3, arbitrary: text.map(escaped) },
          { weight: 1, arbitrary: broken },
        )
        .map((value) => `${parameter.name}=${value}`),
    );
  return fc.oneof({ weight: 12, arbitrary: known }, { weight: 1, arbitrary: unknown });
}

/** What each operation cannot do without. */
const required: Record<string, string> = { searchEverything: 'q=rights', countRecommendations: 'groupBy=body' };

t.test('whatever is asked of an operation, the answer is one that it documents', async (t) => {
  const known: Record<string, string[]> = Object.fromEntries(
    await Promise.all(
      (
        [
          // Mostly the one that has everything, so that its parts are found.
          ['recommendationId', `select '${recommendation}' union all (select id from recommendations limit 1)`],
          ['assessmentId', `select id from assessments where recommendation = '${recommendation}' and valid_from is not null limit 1`],
          ['contributionId', `select id from contributions where recommendation = '${recommendation}' and state = 'published' limit 1`],
          ['gradeId', `select id from grades where recommendation = '${recommendation}' limit 1`],
          ['positionId', `select id from positions where recommendation = '${recommendation}' limit 1`],
          ['actionId', "select id from treaty_actions where treaty = 'cmw' limit 1"],
          ['changeId', 'select id from changes limit 3'],
          ['documentId', 'select id from documents limit 3'],
          ['reviewId', 'select id from reviews limit 3'],
          ['deadlineId', 'select id from deadlines limit 3'],
          ['measureId', 'select id from measures limit 3'],
          ['authorityId', 'select id from authorities limit 3'],
          ['treatyCode', "select code from treaties where code in ('cmw', 'crpd')"],
          ['listName', "select 'themes'"],
          ['templateKind', "select 'measures'"],
          ['releaseId', "select 'latest'"],
          ['entryCode', "select code from concepts where scheme = 'theme' limit 3"],
        ] as const
      ).map(async ([name, sql]) => [name, (await database.sql.unsafe(sql)).map((row) => String(Object.values(row)[0]))] as const),
    ),
  );
  const counts = new Map<string, number>();
  const open = contract.operations.filter(({ needsKey }) => !needsKey);

  const ask = async (operation: Operation) => {
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const segments = fc.tuple(
      ...names.map((name) =>
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...(known[name] ?? [])).map(escaped) },
          { weight: 2, arbitrary: text.map(escaped) },
          { weight: 1, arbitrary: broken },
        ),
      ),
    );
    const query = fc.array(argument(operation), { maxLength: 4 });
    const property = fc.asyncProperty(segments, query, fc.boolean(), async (given, rest, isComplete) => {
      const path = names.reduce((filled, name, at) => filled.replace(`{${name}}`, () => String(given[at])), operation.path);
      const all = isComplete && required[operation.id] ? [required[operation.id], ...rest] : rest;
      const url = `${base}${path}${all.length > 0 ? `?${all.join('&')}` : ''}`;
      const response = await app.inject({ method: 'GET', url });
      // A path may have become another one: an empty segment, a `?` or a `#` in it.
      const faults = contract.faults(operation, response, { selected: /[?&]select=/.test(url) });
      const isOther = given.some((segment) => /^$|[?#]/.test(String(segment)));
      if (response.statusCode >= 500) throw new Error(`${response.statusCode} ${url}\n${response.body}`);
      if (response.headers['access-control-allow-origin'] !== '*') throw new Error(`no CORS header: ${url}`);
      if (!/^[0-9a-f-]{36}$/.test(String(response.headers['belgov-trace-id']))) throw new Error(`no trace: ${url}`);
      // Drafts are for staff, and nobody has signed in.
      const expected = /[?&]drafts=true/.test(url) ? [200, 400, 401, 404] : [200, 400, 404];
      if (!isOther && !expected.includes(response.statusCode)) throw new Error(`${response.statusCode} ${url}`);
      if (!isOther && faults.length > 0) throw new Error(`${faults.join('\n')}\n${url}\n${response.body.slice(0, 500)}`);
      const counted = `${operation.id} ${response.statusCode}`;
      counts.set(counted, (counts.get(counted) ?? 0) + 1);
    });
    const result = await fc.check(property, { numRuns: runs, seed });
    t.notOk(result.failed, `${operation.id}: ${fc.defaultReportMessage(result) ?? ''}\n${result.errorInstance ?? ''}`);
    t.equal(result.numRuns >= runs || result.failed, true, `${operation.id} was asked ${result.numRuns} times`);
  };
  // So many at once as the database has connections: more would only wait there, and on a slow machine too long.
  const waiting = [...open];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let operation = waiting.shift(); operation; operation = waiting.shift()) await ask(operation);
    }),
  );
  for (const { id } of open) {
    t.ok((counts.get(`${id} 200`) ?? 0) > 0, `${id} took some (${counts.get(`${id} 200`)})`);
    t.ok((counts.get(`${id} 400`) ?? 0) > 0, `${id} refused some (${counts.get(`${id} 400`)})`);
  }
});

t.test('the words and filters of a search cannot become part of its expression', async (t) => {
  const list = contract.operations.find(({ id }) => id === 'listRecommendations') as Operation;
  const total = (await app.inject(`${base}/recommendations?pageSize=1`)).json().total as number;
  const breakouts = [
    '" OR id EXISTS',
    '"] OR id EXISTS OR theme IN ["',
    "' or 1=1 --",
    '\\" OR id EXISTS OR symbolKey = "',
    '\\',
    '") OR (id EXISTS',
    "') or true --",
    '\u0000',
    '\n OR id EXISTS',
  ];
  for (const value of breakouts)
    for (const name of ['symbol', 'paragraph', 'id'])
      for (const words of ['', '&q=rights']) {
        const response = await app.inject(`${base}/recommendations?${name}=${encodeURIComponent(value)}${words}`);
        const where = `${name}=${JSON.stringify(value)}${words}`;
        t.strictSame(contract.faults(list, response), [], where);
        if (response.statusCode === 200) {
          t.equal(response.json().total, 0, `${where} finds nothing, not all ${total}`);
          if (words) t.equal(response.json().searchedBy, 'meilisearch', `${where} did not break the search`);
        } else t.equal(response.statusCode, 400, where);
      }
});
