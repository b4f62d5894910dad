import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { connectDatabase } from '../db/client.ts';
import { buildApp } from '../src/app.ts';
import { connectSearch } from '../src/search/client.ts';
import { indexedKinds } from '../src/search/kinds.ts';
import { parseQuery, toSearchText } from '../src/search/query.ts';
import { ensureIndexes } from '../src/search/rebuild.ts';
import { queryLocales } from '../src/search/settings.ts';
import { isStopWord } from '../src/search/stop-words.ts';
import { buildDictionary, type Label, wordsOf } from '../src/vocabularies/dictionary.ts';
import { listEntries } from '../src/vocabularies/queries.ts';
import { appForFile, client, testConfig } from './helper.ts';

const { app, database, search, url } = await appForFile(t);
const get = client(app);

interface Hit {
  id: string;
  symbol?: string;
  paragraph?: string;
  text?: unknown;
  match: { in: string; language?: string; fragment: string };
}

const find = async (q: string, more = ''): Promise<{ total: number; items: Hit[]; searchedBy?: string; status: number }> => {
  const { status, body } = await get(`/recommendations?pageSize=500&q=${encodeURIComponent(q)}${more}`);
  return { status, ...body };
};
const idsOf = async (q: string): Promise<string[]> => (await find(q)).items.map((item) => item.id).sort();

t.test('a word finds the same records in every language, as label, synonym or acronym', async (t) => {
  for (const [first, ...others] of [
    [
      'gevangenis',
      'prison',
      'Gefängnis',
      'prison overcrowding',
      'prisons',
      'GEVANGENISSEN',
      'gefangnis',
      'surpopulation carcérale',
      'overbevolking',
      'Strafvollzug',
    ],
    ['FGM', 'VGV', 'MGF', 'female genital mutilation', 'mutilations génitales féminines', 'weibliche Genitalverstümmelung', 'fgm'],
    ['kinderrechten', "droits de l'enfant", 'Kinderrechte', "children's rights"],
    ['armoede', 'pauvreté', 'Armut', 'poverty', 'pauvrete'],
  ] as const) {
    const expected = await idsOf(first);
    t.ok(expected.length > 0, `${first}: ${expected.length} records`);
    for (const other of others) t.strictSame(await idsOf(other), expected, `${other} finds what ${first} finds`);
  }
});

t.test('every label of the vocabularies finds at least what is tagged with its concepts', async (t) => {
  if (!search) throw new Error('no search server');
  const lists = await listEntries(database.db);
  const dictionary = buildDictionary(lists);
  const [kind] = indexedKinds;
  const documents: { id: string; terms: string[] }[] = [];
  for await (const batch of kind?.documents(database.db, { lists, dictionary }) ?? []) documents.push(...(batch as typeof documents));
  const tagged = (label: Label) => {
    const tokens = new Set([...label.concepts].map((concept) => dictionary.tokens.get(concept)));
    return documents.filter(({ terms }) => terms.some((term) => tokens.has(term))).map(({ id }) => id);
  };
  const asked = [...dictionary.labels.values()].flatMap((label) => {
    const [text = ''] = label.texts;
    const query = parseQuery(text, dictionary);
    const [unit] = query.units;
    return query.units.length === 1 && unit?.type === 'label' && unit.label === label
      ? [{ label, text, q: toSearchText(query, dictionary) }]
      : [];
  });
  t.ok(asked.length > 3_800, `${asked.length} of ${dictionary.labels.size} labels are one thing to ask for`);
  const failures: string[] = [];
  for (let at = 0; at < asked.length; at += 200) {
    const batch = asked.slice(at, at + 200);
    const { results } = await search.client.multiSearch({
      queries: batch.map(({ q }) => ({
        indexUid: search.indexOf('recommendation'),
        q,
        locales: queryLocales,
        matchingStrategy: 'all' as const,
        limit: 1_000,
        attributesToRetrieve: ['id'],
      })),
    });
    for (const [place, { label, text }] of batch.entries()) {
      const found = new Set(results[place]?.hits.map((hit) => hit['id']));
      if (!tagged(label).every((id) => found.has(id))) failures.push(text);
    }
  }
  t.strictSame(failures, []);
});

t.test('labels that look German find what their other names find', async (t) => {
  for (const [one, other] of [
    ['ratify', 'ratification'],
    ['NHRI', 'FIRM'],
    ['mineurs', 'minderjarigen'],
    ['Right to life', 'droit à la vie'],
    ['privation de liberté', 'deprivation of liberty'],
  ] as const) {
    const expected = await idsOf(other);
    t.ok(expected.length > 0, other);
    t.strictSame(await idsOf(one), expected, `${one} finds what ${other} finds`);
  }
});

t.test('every word of the texts is found, and three in a row as a phrase, and both can be left out', async (t) => {
  if (!search) throw new Error('no search server');
  const dictionary = buildDictionary(await listEntries(database.db));
  const texts = await database.sql<{ recommendation: string; text: string }[]>`
    select recommendation, text from recommendation_texts where is_shown order by recommendation, language`;
  const asked = new Map<string, string>();
  for (const { recommendation, text } of texts) {
    const words = wordsOf(text);
    for (const [at, word] of words.entries()) {
      if (word.plain.length >= 5 && !isStopWord(word.plain)) asked.set(word.text, recommendation);
      const [next, third] = [words[at + 1], words[at + 2]];
      const isMeant = [word, next, third].some((one) => one && !isStopWord(one.plain));
      if (next && third && isMeant && at % 4 === 0 && /^[^.,;:!?()"«»]*$/.test(text.slice(word.start, third.end)))
        asked.set(`"${text.slice(word.start, third.end).normalize('NFC')}"`, recommendation);
    }
  }
  const every = [...asked].filter((_, at) => at % 3 === 0);
  t.ok(every.length > 2_000, `${every.length} of ${asked.size} words and phrases`);
  const missed: string[] = [];
  const leftIn: string[] = [];
  for (let at = 0; at < every.length; at += 200) {
    const batch = every.slice(at, at + 200);
    const request = (q: string, id: string) => ({
      indexUid: search.indexOf('recommendation'),
      q: toSearchText(parseQuery(q, dictionary), dictionary),
      locales: queryLocales,
      filter: `id = ${id}`,
      matchingStrategy: 'all' as const,
      attributesToRetrieve: ['id'],
    });
    const found = await search.client.multiSearch({ queries: batch.map(([q, id]) => request(q, id)) });
    const left = await search.client.multiSearch({ queries: batch.map(([q, id]) => request(`-${q}`, id)) });
    for (const [place, [q]] of batch.entries()) {
      if (found.results[place]?.hits.length !== 1) missed.push(q);
      if (left.results[place]?.hits.length !== 0 && !isStopWord(q.toLowerCase())) leftIn.push(q);
    }
  }
  t.strictSame(missed, []);
  t.strictSame(leftIn, []);
});

t.test('words around a label narrow it, in any language', async (t) => {
  const prisons = await idsOf('gevangenis');
  const narrowed = await idsOf('gevangenis gezondheid');
  t.ok(narrowed.length > 0 && narrowed.length < prisons.length);
  t.ok(narrowed.every((id) => prisons.includes(id)));
  t.strictSame(await idsOf('prison health'), narrowed, 'two labels, another language, the same records');
});

t.test('a document symbol typed any usual way finds exactly that', async (t) => {
  for (const [typed, total, first] of [
    ['CRPD/C/BEL/CO/2-3', 85, '7(a)'],
    ['crpd c bel co 2-3', 85, '7(a)'],
    ['CRPD/C/BEL/CO/2–3', 85, '7(a)'],
    ['  crpd/c/bel/co/2-3 ', 85, '7(a)'],
    ['CRPD/C/BEL/CO/2-3 7(d)', 1, '7(d)'],
    ['CRPD/C/BEL/CO/2-3, para. 7 (d)', 1, '7(d)'],
    ['CRPD/C/BEL/CO/2-3 paragraph 7d', 1, '7(d)'],
    ['CRPD/C/BEL/CO/2-3 § 7', 4, '7(a)'],
    ['A/HRC/18/3', 121, '100.1'],
    ['a hrc 18 3 100.10', 1, '100.10'],
    ['CM/ResDH(2022)145', 1, 'unnumbered'],
    ['49255/22', 1, 'Article 46'],
    ['E/C.12/BEL/CO/4', 1, '17'],
  ] as const) {
    const { total: found, items } = await find(typed);
    t.equal(found, total, typed);
    t.equal(items[0]?.paragraph, first, `${typed}: in the order of the document`);
    t.ok(
      items.every((item) => item.match.in === 'symbol'),
      `${typed}: matched by symbol`,
    );
  }
  const words = await find('CRPD/C/BEL/CO/2-3 education');
  t.ok(words.total > 0 && words.total < 85, 'words behind a symbol search in the document');
  t.ok(words.items.every((item) => item.symbol === 'CRPD/C/BEL/CO/2-3'));
});

t.test('typing mistakes are forgiven', async (t) => {
  for (const [typed, meant] of [
    ['prisson', 'prison'],
    ['gevangnis', 'gevangenis'],
    ['educaton', 'education'],
    ['discriminatoin', 'discrimination'],
    ['Armutt', 'Armut'],
  ] as const) {
    const found = await idsOf(typed);
    const right = await find(meant);
    t.ok(found.length > 0, `${typed} finds ${found.length} records`);
    t.ok(
      right.items.slice(0, 3).some((item) => found.includes(item.id)),
      `${typed} finds what ${meant} finds first`,
    );
  }
});

t.test('words of one family are found by one another', async (t) => {
  for (const [one, other] of [
    ['discriminate', 'discrimination'],
    ['woman', 'women'],
    ['gevangenissen', 'gevangenis'],
    ['handicaps', 'handicap'],
  ] as const) {
    const [found, related] = [await idsOf(one), await idsOf(other)];
    t.ok(
      found.some((id) => related.includes(id)),
      `${one} and ${other} share records`,
    );
  }
});

t.test('a phrase in quotes is taken as it stands, and -word leaves out what it would find', async (t) => {
  const phrase = await find('"reasonable accommodation"');
  t.ok(phrase.total > 0);
  t.ok(
    phrase.items
      .filter((item) => item.match.in === 'text')
      .every((item) => /<mark>[^<]*reasonable accommodation/i.test(item.match.fragment) || item.match.language !== 'en'),
  );
  t.equal((await find('"accommodation reasonable"')).total, 0, 'the order of its words counts');
  const [all, police, without] = [await idsOf('prison'), await idsOf('police'), await idsOf('prison -police')];
  t.strictSame(
    without,
    all.filter((id) => !police.includes(id)),
  );
  t.equal((await find('-prison')).total, 250 - all.length, 'only excluded words leave everything else');
});

t.test('what is left out and what is found make up the whole file', async (t) => {
  for (const word of ['upr', 'kinder', 'jeugd', 'crc', 'gevangenis', 'prison overcrowding', 'recht', 'Gefangenenzahlen', 'Haftplätze']) {
    const left = await find(`-"${word}"`);
    const found = await find(`"${word}"`);
    t.equal(left.total + found.total, 250, `"${word}": ${found.total} and ${left.total}`);
  }
  for (const [typed, phrase] of [
    ['follow-up', 'follow up'],
    ['gender-based', 'gender based'],
  ] as const)
    t.equal((await find(`-${typed}`)).total, (await find(`-"${phrase}"`)).total, typed);
  t.equal((await find("-l'égalité")).total, (await find('-égalité')).total, 'an article is no part of the word');
  t.ok((await find('-follow-up')).total > 240, 'only what has the words in that order is left out');
  for (const label of ['upr', 'kinder', 'jeugd', 'crc', 'gevangenis', 'Justiz'])
    t.equal((await find(`-${label}`)).total + (await find(label)).total, 250, label);
  for (const word of ['Gefangenenzahlen', 'Haftplätze']) t.ok((await find(`-${word}`)).total >= 240, word);
  const prisons = await idsOf('prison');
  const ofUpr = new Set((await find('upr')).items.map(({ id }) => id));
  t.strictSame(
    await idsOf('prison -upr'),
    prisons.filter((id) => !ofUpr.has(id)),
  );
});

t.test('a symbol goes with words left out and with phrases, and can be left out itself', async (t) => {
  const symbol = 'CRPD/C/BEL/CO/2-3';
  const all = (await find(symbol)).total;
  const accessible = (await find(`${symbol} accessibility`)).total;
  t.ok(accessible > 0 && accessible < all);
  t.equal((await find(`${symbol} -accessibility`)).total, all - accessible);
  t.equal(
    (await find(`${symbol} "reasonable accommodation"`)).total,
    (await find('"reasonable accommodation"', `&symbol=${symbol}`)).total,
  );
  t.equal((await find(`${symbol} 7(d) -accessibility`)).total + (await find(`${symbol} 7(d) accessibility`)).total, 1);
  for (const spelling of [symbol, symbol.toLowerCase(), 'crpd c bel co 2-3', `"${symbol}"`])
    t.equal((await find(`-${spelling}`)).total, 250 - all, spelling);
  t.equal((await find(`"${symbol}"`)).total, all, 'a symbol in quotes is that symbol');
  t.equal((await find(`-${symbol} 7(d)`)).total, 249, 'one paragraph can be left out');
  t.equal(
    (await find(`-${symbol} -A/HRC/18/3 prison`)).total,
    (await find('prison')).items.filter((item) => item.symbol !== symbol && item.symbol !== 'A/HRC/18/3').length,
  );
  const documents = (await get('/documents?pageSize=1')).body.total;
  for (const spaced of ['CPT/Inf (2022) 22', 'Resolution 1301 (2002)', 'No. 141/2017']) {
    t.equal((await get(`/search?kind=document&q=${encodeURIComponent(`-${spaced}`)}`)).body.total, documents - 1, spaced);
    t.equal((await get(`/search?kind=document&q=${encodeURIComponent(`"${spaced}"`)}`)).body.total, 1, spaced);
  }
  const prisons = (await find('prison')).items;
  const rest = (await find(`prison -${symbol}`)).items;
  t.ok(rest.length < prisons.length);
  t.strictSame(
    rest.map(({ id }) => id),
    prisons.filter((item) => item.symbol !== symbol).map(({ id }) => id),
  );
  const across = (await get(`/search?q=prison -${symbol}&pageSize=100`)).body.items as { symbol?: string }[];
  t.ok(across.length > 0 && across.every((item) => item.symbol !== symbol));
});

t.test('an id is the one that was given, with and without words', async (t) => {
  const [id = ''] = await idsOf('prison');
  for (const [written, total] of [
    [id, 1],
    [` ${id}`, 0],
    [id.toUpperCase(), 0],
    [`${id} `, 0],
  ] as const)
    for (const words of ['', '&q=prison'])
      t.equal((await get(`/recommendations?id=${encodeURIComponent(written)}${words}`)).body.total, total, `"${written}"${words}`);
});

t.test('hits that are equal by the order asked for come in the order of the list', async (t) => {
  const ids = async (query: string) =>
    ((await get(`/recommendations?pageSize=500&${query}`)).body.items as { id: string }[]).map((item) => item.id);
  const prisons = new Set(await idsOf('prison'));
  for (const sort of ['adoptedOn', '-adoptedOn', '-modifiedAt', 'symbol', '-symbol', 'modifiedAt&sort=-adoptedOn'])
    t.strictSame(
      await ids(`q=prison&sort=${sort}`),
      (await ids(`sort=${sort}`)).filter((id) => prisons.has(id)),
      sort,
    );
});

t.test('each hit says where, in which language and by which words it matched', async (t) => {
  const { items } = await find('gevangenis');
  t.ok(items.some((item) => item.match.in === 'text' && /<mark>gevangenis/i.test(item.match.fragment) && item.match.language === 'nl'));
  const labelled = await find('droit de grève');
  t.ok(
    labelled.items.some(
      ({ match }) => match.in === 'label' && match.language === 'fr' && match.fragment.startsWith('<mark>Liberté de réunion'),
    ),
  );
  for (const { match } of items) {
    t.match(match.in, /^(text|label|symbol)$/);
    t.match(match.fragment, /<mark>/);
    t.notMatch(match.fragment.replaceAll(/<\/?mark>/g, ''), /[<>]/, 'everything but the marks is escaped');
  }
  const french = await find('prison', '&lang=fr');
  const written = french.items.filter((item) => /\bprison/i.test((item.text as { fr?: string }).fr ?? ''));
  t.ok(
    written.length > 0 && written.every((item) => item.match.language === 'fr'),
    'the language asked for comes first where the words stand in it',
  );
});

t.test('a part of a German compound finds it, and the compound is marked', async (t) => {
  for (const part of ['Handel', 'Schutz', 'Kosten', 'Bildung', 'Gewalt']) {
    const { items, total } = await find(part);
    t.ok(total > 10, `${part}: ${total}`);
    t.strictSame(
      items.filter(
        ({ match, text }) => !match.fragment.includes('<mark>') && (text as { de: string }).de.toLowerCase().includes(part.toLowerCase()),
      ),
      [],
      part,
    );
  }
});

t.test('whatever is typed answers 200 or a 400 problem, with CORS', async (t) => {
  const typed = [
    '*',
    '**',
    'AND',
    'OR NOT',
    '"',
    '""',
    '"""',
    '"unclosed',
    '-',
    '--',
    '- prison',
    '-"',
    'non-refoulement',
    '🙂',
    '👩‍👩‍👧‍👦 prison',
    '!@#$%^&*()',
    '\\',
    '\\"',
    '%',
    '%%',
    '_',
    "'; drop table recommendations; --",
    '" OR id EXISTS',
    'theme = prisons',
    '[]',
    '{}',
    'null',
    'undefined',
    '<script>alert(1)</script>',
    'ﷺ',
    'ｐｒｉｓｏｎ',
    '監獄',
    'тюрьма',
    'سجن',
    'a',
    'ß',
    'İ',
    '\u202eprison',
    'prison\tprison',
    'x'.repeat(200),
    'é'.repeat(200),
    '"'.repeat(200),
    '- '.repeat(100),
    'a '.repeat(100),
    '1',
    '7(d)',
    '2-3',
    '/',
    '//////',
    '49255',
    'CRPD/C/BEL/CO/',
    'CRPD/C/BEL/CO/2-3/////7((((d',
  ];
  for (const q of typed) {
    for (const path of ['/recommendations', '/search']) {
      const { status, headers, body } = await get(`${path}?q=${encodeURIComponent(q)}`);
      t.ok(status === 200 || status === 400, `${path} ${JSON.stringify(q.slice(0, 30))}: ${status}`);
      t.equal(headers['access-control-allow-origin'], '*');
      if (status === 200) t.ok(Array.isArray(body.items));
    }
  }
  for (const q of ['x'.repeat(201), 'x'.repeat(10_000), '🙂'.repeat(5_000), 'a\0b']) {
    const { status, body } = await get(`/recommendations?q=${encodeURIComponent(q)}`);
    t.equal(status, 400, JSON.stringify(q.slice(0, 10)));
    t.equal(body.issues[0].name, 'q');
  }
  t.equal((await find('*')).total, 0, 'a sign alone finds nothing');
  t.equal((await get('/recommendations?q=')).body.total, 250, 'an empty field of a form asks for nothing');
});

t.test('the search across kinds ranks them in one list and counts each', async (t) => {
  const { body } = await get('/search?q=OPCAT&pageSize=100');
  t.equal(body.items[0].kind, 'treaty');
  t.equal(body.items[0].id, 'opcat');
  t.strictSame(
    body.kinds.map((kind: { kind: string }) => kind.kind),
    ['recommendation', 'document', 'treaty', 'measure'],
  );
  t.equal(
    body.total,
    body.kinds.reduce((sum: number, kind: { count: number }) => sum + kind.count, 0),
  );
  t.equal(body.items.length, body.total, 'one page holds them all');
  t.ok(body.items.some((item: { kind: string }) => item.kind === 'measure'));
  const symbol = (await get('/search?q=CRPD/C/BEL/CO/2-3&pageSize=3')).body;
  t.strictSame(
    symbol.items.map((item: { kind: string; paragraph?: string }) => [item.kind, item.paragraph]),
    [
      ['document', undefined],
      ['recommendation', '7(a)'],
      ['recommendation', '7(b)'],
    ],
  );
  t.equal(symbol.total, 86);
  const second = (await get('/search?q=CRPD/C/BEL/CO/2-3&pageSize=3&page=2')).body;
  t.equal(second.items[0].paragraph, '7(c)');
  const only = (await get('/search?q=prison&kind=document&kind=measure')).body;
  t.ok(only.items.every((item: { kind: string }) => item.kind !== 'recommendation'));
  t.equal((await get('/search')).status, 400, 'q is required');
});

t.test('walking the pages of a search across kinds meets each record once', async (t) => {
  for (const q of ['prison', 'disability', 'CRPD/C/BEL/CO/2-3']) {
    const seen: string[] = [];
    let next: string | undefined = `/search?q=${encodeURIComponent(q)}&pageSize=10`;
    while (next) {
      const { body }: { body: { items: { kind: string; id: string }[]; next?: string; total: number } } = (await get(next)) as never;
      seen.push(...body.items.map((item) => `${item.kind} ${item.id}`));
      next = body.next?.replace('http://monitum.test/api/monitoring/v1', '');
      if (!next) t.equal(seen.length, body.total, `${q}: ${seen.length}`);
    }
    t.equal(new Set(seen).size, seen.length, q);
  }
});

t.test('while the search server is away PostgreSQL answers with the same filters, and says so', async (t) => {
  const away = connectSearch({ url: 'http://127.0.0.1:9', key: 'none', prefix: 'none' });
  const fallback = await buildApp({ ...testConfig, database, search: away });
  await fallback.ready();
  t.teardown(() => fallback.close());
  const ask = client(fallback);
  const { body } = await ask('/recommendations?q=gevangenis&pageSize=500');
  t.equal(body.searchedBy, 'postgres');
  const ids = body.items.map((item: Hit) => item.id).sort();
  t.strictSame(ids, await idsOf('gevangenis'), 'a label finds the same records');
  t.ok(body.items.every((item: Hit) => /<mark>/.test(item.match.fragment)));
  t.strictSame((await ask('/recommendations?q=prison&pageSize=500')).body.items.map((item: Hit) => item.id).sort(), ids);
  t.equal((await ask('/recommendations?q=CRPD/C/BEL/CO/2-3 7(d)')).body.total, 1);
  t.equal((await ask('/recommendations?q=gevangenis&body=upr')).body.total, (await find('gevangenis', '&body=upr')).total);
  t.ok((await ask('/recommendations?q="reasonable accommodation"')).body.total > 0);
  t.ok((await ask('/recommendations?q=prison -police')).body.total < ids.length);
  const across = (await ask('/search?q=OPCAT')).body;
  t.equal(across.searchedBy, 'postgres');
  t.ok(across.items.some((item: { id: string }) => item.id === 'opcat'));
  t.equal((await ask('/search?q=CRPD/C/BEL/CO/2-3')).body.items[0].kind, 'document');
  const walked: string[] = [];
  let pages = 0;
  for (let next: string | undefined = '/search?q=prison&pageSize=7'; next; pages += 1) {
    const page = (await ask(next)).body as { items: { kind: string; id: string }[]; total: number; next?: string };
    walked.push(...page.items.map((item) => `${item.kind} ${item.id}`));
    next = page.next?.replace('http://monitum.test/api/monitoring/v1', '');
    if (!next) t.equal(walked.length, page.total, 'every page is reachable');
  }
  t.ok(pages > 2 && new Set(walked).size === walked.length, 'across kinds each record comes once');
  t.equal((await ask('/statistics?groupBy=body&q=gevangenis')).body.denominator, ids.length);
  t.equal((await ask('/health')).body.status, 'DEGRADED');
  for (const q of ['discrimination against', 'Diskriminierung gegen', 'geweld tegen', 'measures against', 'Belgium has'])
    t.ok((await ask(`/recommendations?q=${encodeURIComponent(q)}`)).body.total > 0, `${q}: common words empty nothing`);
  t.equal((await ask(`/recommendations?q=${encodeURIComponent('(a '.repeat(66))}`)).status, 200, 'the same word many times is one word');
  const treaties = (await ask('/search?kind=treaty&q=-zzzqq')).body.total;
  t.equal((await ask(`/search?kind=treaty&q=${encodeURIComponent('-7(d)')}`)).body.total, treaties, 'no treaty has a 7 and then a d');
});

t.test('a slow database is not taken for a search server that is away', async (t) => {
  const impatient = connectDatabase(url, { max: 2, statementTimeout: 1_000 });
  t.teardown(() => impatient.close());
  const own = await buildApp({ ...testConfig, database: impatient, search });
  await own.ready();
  t.teardown(() => own.close());
  const ask = client(own);
  t.equal((await ask('/recommendations?q=prison')).body.searchedBy, 'meilisearch');
  await database.sql.begin(async (locked) => {
    await locked`lock table recommendation_texts in access exclusive mode`;
    t.equal((await ask('/recommendations?q=prison')).status, 503);
  });
  t.equal((await ask('/recommendations?q=gevangenis')).body.searchedBy, 'meilisearch');
});

t.test('a task that never ends is waited for no longer than was said', async (t) => {
  const stuck = createServer((_request, response) =>
    response
      .setHeader('content-type', 'application/json')
      .end('{"uid":1,"taskUid":1,"status":"enqueued","type":"indexCreation","enqueuedAt":"2026-01-01T00:00:00Z"}'),
  ).listen(0, '127.0.0.1');
  await once(stuck, 'listening');
  t.teardown(() => stuck.close());
  const server = connectSearch({ url: `http://127.0.0.1:${(stuck.address() as AddressInfo).port}`, prefix: 'stuck' });
  t.teardown(() => server.close());
  await t.rejects(server.client.createIndex('any').waitTask({ timeout: 200, interval: 10 }), { name: 'MeilisearchTaskTimeOutError' });
});

t.test('indexes are built once, again when they are gone or half built, and reads go on meanwhile', async (t) => {
  if (!search) throw new Error('no search server');
  t.strictSame(await ensureIndexes(database, search), { rebuilt: false, documents: 509 });
  const index = search.client.index(search.indexOf('recommendation'));
  await index.deleteDocuments({ filter: 'body = upr' }).waitTask({ timeout: 120_000 });
  await search.client.createIndex(`${search.indexOf('recommendation')}_next`).waitTask({ timeout: 120_000 });
  const [built, ...answers] = await Promise.all([ensureIndexes(database, search), ...Array.from({ length: 20 }, () => find('prison'))]);
  t.strictSame(built, { rebuilt: true, documents: 509 });
  t.ok(answers.every((answer) => answer.status === 200));
  t.equal((await find('A/HRC/18/3')).total, 121);
  t.equal((await find('gevangenis')).total, (await idsOf('prison')).length);
  const names = (await search.client.getRawIndexes({ limit: 1000 })).results.map((one) => one.uid);
  t.notOk(
    names.some((name) => name.startsWith(search.prefix) && name.endsWith('_next')),
    'nothing half built is left',
  );
});

t.test('an index follows whatever it copies, without being built again', async (t) => {
  if (!search) throw new Error('no search server');
  const waiting = async () =>
    (await database.sql<{ kind: string; id: string }[]>`select kind, id from search_queue order by kind, id`).length;
  for (const [change, records] of [
    [
      `update reviews set cycle = '77' where id = (select review from documents d join recommendations r on r.document = d.id where review is not null limit 1)`,
      1,
    ],
    [`insert into lineage (earlier, later, state, suggested_by) select min(id), max(id), 'confirmed', 'staff' from recommendations`, 2],
    [`delete from tags where ctid = (select ctid from tags limit 1)`, 1],
    [
      `update recommendation_texts set text = text || ' Zebrapfad' where ctid = (select ctid from recommendation_texts where language = 'de' limit 1)`,
      1,
    ],
    [`update measures set title = title || '{"en": "Zebra crossing"}' where id = (select min(id) from measures)`, 1],
    [
      `update deadlines set state = 'open', completed_on = null, due_on = '2001' where document = (select document from recommendations where body = 'crpd' limit 1)`,
      1,
    ],
  ] as const) {
    await database.sql.unsafe(change);
    t.ok((await waiting()) >= records, change);
    t.strictSame(await ensureIndexes(database, search), { rebuilt: false, documents: 509 });
    t.equal(await waiting(), 0);
  }
  for (const filter of ['reviewCycle=77', 'repeated=true', 'overdue=true', 'overdue=false'])
    t.equal((await get(`/recommendations?${filter}`)).body.total, (await get(`/recommendations?${filter}&q=-zzzqq`)).body.total, filter);
  t.equal((await get('/recommendations?repeated=true&q=-zzzqq')).body.total, 2);
  t.equal((await find('Zebrapfad')).total, 1);
});

t.test('what is not public any more leaves the index, and comes back with its publication', async (t) => {
  if (!search) throw new Error('no search server');
  const id = (await get('/recommendations?q=Zebrapfad')).body.items[0].id;
  const totals = async () => [(await find('Zebrapfad')).total, (await get('/recommendations')).body.total];
  const before = await totals();
  await database.sql`update recommendations set published_at = null where id = ${id}`;
  t.strictSame(await ensureIndexes(database, search), { rebuilt: false, documents: 508 });
  t.strictSame(await totals(), [0, (before[1] as number) - 1]);
  await database.sql`update recommendations set published_at = now() where id = ${id}`;
  t.strictSame(await ensureIndexes(database, search), { rebuilt: false, documents: 509 });
  t.strictSame(await totals(), before);
});
