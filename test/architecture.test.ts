import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  from: string;
  /** A file of ours by its path from the root, or the name of a package. */
  to: string;
  /** Types only: gone when the program runs. */
  isType: boolean;
}

const files = ['src', 'db', 'seed', 'openapi', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const imports: Import[] = files.flatMap((from) =>
  [
    ...(texts.get(from) ?? '').matchAll(
      /^(?:import|export)\s(?:(type)\s)?[^;'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map(([, type, named, bare, dynamic]) => {
    const to = named ?? bare ?? dynamic ?? '';
    return { from, to: to.startsWith('.') ? normalize(join(dirname(from), to)) : to, isType: type !== undefined };
  }),
);

const within =
  (...places: string[]) =>
  (file: string) =>
    places.some((place) => file === place || (place.endsWith('/') && file.startsWith(place)));
const packageIs = (name: string) => (to: string) => to === name || to.startsWith(`${name}/`);
const lines = (found: Import[]) => found.map(({ from, to }) => `${from} imports ${to}`);
const offenders = (from: (file: string) => boolean, to: (target: string) => boolean) =>
  lines(imports.filter((one) => from(one.from) && to(one.to)));

/** What registers the pages of a feature, or of several. */
const isPages = (file: string) => /\/(?:[\w-]+-)?pages\.tsx$/.test(file);
/** Pages and their pieces. */
const isOfPages = (file: string) => file.endsWith('.tsx') || /\/pages\//.test(file);
/** A feature is a folder that answers requests. */
const features = files.flatMap((file) => /^src\/([\w-]+)\/routes\.ts$/.exec(file)?.[1] ?? []);
const featureOf = (file: string) => features.find((feature) => file.startsWith(`src/${feature}/`));
/** What a feature knows of its own: its answers, its queries, its schemas. */
const isFeature = (file: string) => featureOf(file) !== undefined;
/**
 * Folders that are a feature and serve the others too: the search server with its understanding of words, and the vocabularies.
 * These files of theirs are the part that serves.
 */
const isShared = within(
  ...['client', 'highlight', 'query', 'stop-words', 'terms'].map((name) => `src/search/${name}.ts`),
  ...['dictionary', 'memory', 'queries'].map((name) => `src/vocabularies/${name}.ts`),
);

t.test('the reading of imports finds what there is', async (t) => {
  t.ok(files.length > 100);
  t.ok(imports.length > 500);
  t.strictSame(features.sort(), [
    'accounts',
    'assessments',
    'authorities',
    'catalog',
    'changes',
    'contributions',
    'deadlines',
    'documents',
    'dumps',
    'grades',
    'imports',
    'lineage',
    'linked-data',
    'mcp',
    'measures',
    'positions',
    'proposals',
    'recommendations',
    'reports',
    'reviews',
    'search',
    'sessions',
    'statistics',
    'subscriptions',
    'treaties',
    'vocabularies',
    'work-items',
  ]);
  t.ok(imports.some((one) => one.from === 'src/app.ts' && one.to === 'src/treaties/routes.ts' && !one.isType));
  t.ok(imports.some((one) => one.from === 'src/app.ts' && one.to === 'src/search/client.ts' && one.isType));
  t.strictSame(
    imports.filter(({ to }) => to.startsWith('src/') || to.startsWith('db/')).filter(({ to }) => !texts.has(to)),
    [],
    'every import of ours is a file, by its full name',
  );
});

t.test('the database knows nothing of the application, the seed or the tests', async (t) => {
  t.strictSame(offenders(within('db/'), within('src/', 'seed/', 'test/', 'openapi/')), []);
});

t.test('the seed knows nothing of the application or the tests', async (t) => {
  t.strictSame(offenders(within('seed/'), within('src/', 'test/', 'openapi/')), []);
});

t.test('nothing that runs knows the tests, and only the start of the program the seed', async (t) => {
  t.strictSame(offenders(within('src/', 'db/', 'seed/', 'openapi/'), within('test/')), []);
  t.strictSame(
    offenders((file) => within('src/')(file) && file !== 'src/server.ts', within('seed/', 'openapi/')),
    [],
  );
});

t.test('what all features share knows none of them', async (t) => {
  t.strictSame(offenders(within('src/http/', 'src/formats/', 'src/errors.ts', 'src/config.ts', 'src/version.ts'), isFeature), []);
});

t.test('plugins know no routes, no queries and no schemas of a feature', async (t) => {
  t.strictSame(
    offenders(within('src/plugins/'), (to) => isFeature(to) && !isShared(to)),
    [],
  );
  t.strictSame(
    offenders(within('src/plugins/'), (to) => /\/(routes|schemas)\.ts$/.test(to)),
    [],
  );
});

t.test('routes are known to the application alone', async (t) => {
  t.strictSame(
    offenders(
      (file) => !within('src/app.ts', 'test/')(file),
      (to) => /\/routes\.ts$/.test(to),
    ),
    [],
  );
});

t.test('pages are known to the application alone', async (t) => {
  t.strictSame(
    offenders(
      (file) => !within('src/app.ts', 'test/')(file),
      (to) => isPages(to),
    ),
    [],
  );
});

t.test('the frame of the pages and the words know no feature', async (t) => {
  // But for the shapes of what it shows.
  t.strictSame(
    lines(imports.filter(({ from, to, isType }) => within('src/web/', 'src/i18n/')(from) && isFeature(to) && !isShared(to) && !isType)),
    [],
  );
  t.strictSame(offenders(within('src/i18n/'), within('src/web/')), []);
});

t.test('what serves all features is not built on one of them', async (t) => {
  t.strictSame(
    offenders(isShared, (to) => isFeature(to) && !isShared(to)),
    [],
  );
});

t.test(
  'the queries of a feature are asked by itself, by pages, by the search over all of them, by the statistics, by imports, by the door for assistants and by dumps',
  async (t) => {
    // An assistant asks the same as a page does, in words.
    const allowed = new Set(['search', 'statistics', 'imports', 'mcp', 'dumps', 'reports']);
    t.strictSame(
      lines(
        imports.filter(({ from, to }) => {
          const [asking, asked] = [featureOf(from), featureOf(to)];
          return (
            asking !== undefined &&
            asked !== undefined &&
            asking !== asked &&
            /\/queries\.ts$/.test(to) &&
            !isShared(to) &&
            !isOfPages(from) &&
            !allowed.has(asking)
          );
        }),
      ),
      [],
    );
  },
);

t.test('no module depends on itself by way of others, but for tables that refer to one another', async (t) => {
  const next = new Map(
    files.map((file) => [file, imports.filter(({ from, to, isType }) => from === file && !isType && texts.has(to)).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      const cycle = path.slice(path.indexOf(file));
      if (!cycle.every(within('db/schema/'))) cycles.push([...cycle, file].join(' → '));
    } else if (!done.has(file)) for (const one of next.get(file) ?? []) visit(one, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  t.strictSame(cycles, []);
});

t.test('the environment is read by the configuration alone', async (t) => {
  const readers = [...texts]
    .filter(([file]) => file.startsWith('src/'))
    .flatMap(([file, text]) =>
      text.split('\n').flatMap((line) => (/process\.env|from 'node:process'/.test(line) ? [`${file}: ${line.trim()}`] : [])),
    );
  t.strictSame(
    readers.filter(
      (reader) => !reader.startsWith('src/config.ts:') && !/^src\/(server|worker|cli)\.ts: .*\breadConfig\(process\.env\)/.test(reader),
    ),
    [],
  );
  t.equal(readers.length, 3, 'once by each program');
});

t.test('only the database speaks to PostgreSQL', async (t) => {
  t.strictSame(
    offenders((file) => !within('db/', 'test/')(file), packageIs('postgres')),
    [],
  );
  t.ok(offenders(within('db/'), packageIs('postgres')).length > 0);
});

t.test('only the search speaks to Meilisearch', async (t) => {
  t.strictSame(
    offenders((file) => !within('src/search/', 'test/')(file), packageIs('meilisearch')),
    [],
  );
  t.ok(offenders(within('src/search/'), packageIs('meilisearch')).length > 0);
});

t.test('the web framework is unknown to the database, the seed and every query', async (t) => {
  const isFramework = (to: string) => /^(@?fastify|fastify-)/.test(to);
  t.strictSame(
    offenders((file) => within('db/', 'seed/')(file) || /\/(queries|json|document|dictionary|memory)\.ts$/.test(file), isFramework),
    [],
  );
});

t.test('nothing is exported without a name', async (t) => {
  t.strictSame(
    [...texts].filter(([, text]) => /^export default/m.test(text)).map(([file]) => file),
    [],
  );
});

t.test('no file is longer than can be read at once: 300 lines', async (t) => {
  t.strictSame(
    [...texts]
      .filter(([file, text]) => within('src/', 'db/', 'seed/')(file) && text.split('\n').length > 301)
      .map(([file, text]) => `${file}: ${text.split('\n').length - 1}`),
    [],
  );
});

t.test('whatever is exported says in a docstring what it promises', async (t) => {
  const bare: string[] = [];
  let seen = 0;
  for (const [file, text] of texts) {
    // A word to the linter stands between a docstring and what it tells of.
    const all = text.split('\n').filter((line) => !line.startsWith('// biome-ignore'));
    for (const [at, line] of all.entries()) {
      const [, kind, name = ''] = /^export (?:abstract )?(?:async )?(function\*?|class|interface|type|const|enum) (\w+)/.exec(line) ?? [];
      if (kind === undefined) continue;
      seen++;
      // The type of what stands directly above is part of it: `export type Sort = (typeof sorts)[number]`.
      const isOfTheAbove =
        kind === 'type' && /= (z\.infer<)?\(?(keyof )?typeof \w+/.test(line) && /[;>)\]}]$/.test(all[at - 1] ?? '') && all[at - 1] !== '';
      if (!/\*\/$/.test(all[at - 1] ?? '') && !isOfTheAbove) bare.push(`${file} ${name}`);
    }
  }
  t.ok(seen > 400, `${seen} exports`);
  t.strictSame(bare, []);
});
