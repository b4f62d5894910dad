import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { loadSeed } from '../seed/load.ts';
import { variables } from '../src/config.ts';
import { ensureIndexes } from '../src/search/rebuild.ts';
import { appForFile } from './helper.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const records = readdirSync(join(root, 'docs/adr')).map((name) => `docs/adr/${name}`);
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...records];

/** Where the examples say that the program listens. */
const origin = 'http://127.0.0.1:8080';
const base = `${origin}/api/monitoring/v1`;
const { app, database, search } = await appForFile(t, { config: { publicUrl: origin, puriBase: origin } });

const ask = async (address: string) => {
  const { statusCode, body } = await app.inject({ method: 'GET', url: address.slice(origin.length) });
  return { status: statusCode, body: JSON.parse(body) as unknown };
};

/** The part of a page under a heading, as far as the next one of the same rank. */
function section(text: string, heading: string): string {
  const [, after] = text.split(`\n## ${heading}\n`);
  if (after === undefined) throw new Error(`there is no heading "${heading}"`);
  return after.split('\n## ')[0] as string;
}

const left = '…';
/** Reads JSON in which `…` before a closing bracket stands for what is left out there. */
const readShortened = (text: string): unknown =>
  JSON.parse(text.replace(/,?\s*…\s*([}\]])/g, (_, bracket) => `,"${left}"${bracket === '}' ? ':0}' : ']'}`).replace(/([[{])\s*,/g, '$1'));

/** Where an answer is not what is shown of it. */
function differences(shown: unknown, given: unknown, at = ''): string[] {
  const unlike = [`${at} is ${JSON.stringify(given)}, shown ${JSON.stringify(shown)}`];
  if (shown === null || typeof shown !== 'object') return shown === given ? [] : unlike;
  if (given === null || typeof given !== 'object' || Array.isArray(shown) !== Array.isArray(given)) return unlike;
  const names = Array.isArray(shown) ? shown.flatMap((one, place) => (one === left ? [] : [String(place)])) : Object.keys(shown);
  const isWhole = !(Array.isArray(shown) ? shown.includes(left) : left in shown);
  const missing = isWhole ? Object.keys(given).filter((name) => !names.includes(name)) : [];
  return [
    ...missing.map((name) => `${at}.${name} is left out without a word`),
    ...names
      .filter((name) => name !== left)
      .flatMap((name) => differences((shown as Record<string, unknown>)[name], (given as Record<string, unknown>)[name], `${at}.${name}`)),
  ];
}

t.test('the requests of the README answer as printed', async (t) => {
  const examples = [...readme.matchAll(/```sh\n((?:curl .+\n)+)```\n\n```json\n([^`]+)```/g)];
  t.equal(examples.length, 6, 'five requests and a mistake');
  for (const [, requests = '', answer = ''] of examples) {
    const shown = readShortened(answer) as { status?: unknown };
    for (const [, address = ''] of requests.matchAll(/^curl '(.+)'$/gm)) {
      const { status, body } = await ask(address);
      t.equal(status, typeof shown.status === 'number' ? shown.status : 200, address);
      t.strictSame(differences(shown, body), [], address);
    }
  }
  t.equal([...readme.matchAll(/^curl /gm)].length, examples.flatMap(([, requests = '']) => requests.trim().split('\n')).length);
});

t.test('what is shown of an answer is compared with all of it', async (t) => {
  const shown = readShortened('{ "a": 1, "list": [{ "b": "x", … }, …], … }');
  t.strictSame(differences(shown, { a: 1, c: 2, list: [{ b: 'x', d: 1 }, 'more'] }), []);
  t.equal(differences(shown, { a: 2, list: [{ b: 'x' }] }).length, 1);
  t.equal(differences(shown, { a: 1, list: [] }).length, 1);
  t.equal(differences(readShortened('[{ "a": 1 }]'), [{ a: 1, b: 2 }, 3]).length, 2);
});

t.test('the paths that serve as examples work', async (t) => {
  const paths = [...readme.matchAll(/`(\/[a-zA-Z]+(?:\/[a-zA-Z]+)*(?:\?[^`]+)?)`/g)].map(([, path = '']) => path);
  const examples = paths.filter((path) => path.includes('?') || path.startsWith('/refData/'));
  t.ok(examples.length >= 10, `${examples.length} paths`);
  for (const path of examples) t.equal((await ask(base + path)).status, 200, path);
});

t.test('what one start printed is what a start prints', async (t) => {
  const printed = section(readme, 'Start');
  const { rows, kinds } = await loadSeed(database);
  t.match(printed, ` ${rows} rows of ${kinds} kinds, `);
  if (search) t.match(printed, `, ${(await ensureIndexes(database, search)).documents} documents, built`);
  t.match(printed, `  ${readdirSync(join(root, 'db/migrations')).filter((name) => name.endsWith('.sql')).length} applied\n`);
  const stages = [...read('src/server.ts').matchAll(/stage\('([a-z ]+)'/g)].map(([, name]) => name);
  t.strictSame(
    [...printed.matchAll(/^ {2}([a-z ]+?) +\d+ ms {2}/gm)].map(([, name]) => name),
    stages,
  );
});

t.test('what the file holds is what it is said to hold', async (t) => {
  const [, sentence = ''] = /The file holds (\d[^.]+)\./.exec(readme) ?? [];
  const counts = [...sentence.matchAll(/(\d+)\s+([a-z]+)/g)];
  t.equal(counts.length, 7);
  for (const [, count = '', kind = ''] of counts) {
    const { body } = await ask(`${base}/${kind}?pageSize=1`);
    t.equal((body as { total: number }).total, Number(count), kind);
    t.match(read('CHANGELOG.md').replaceAll('\n', ' '), new RegExp(`\\b${count} (${kind}|recommendations of)\\b`));
  }
});

t.test('the table of variables is the one of the code', async (t) => {
  const table = section(readme, 'Configuration').split('\n');
  t.strictSame(
    table.filter((line) => line.startsWith('| `')),
    variables.map(({ name, default: value, meaning }) => `| \`${name}\` | ${value === undefined ? '' : `\`${value}\` `}| ${meaning} |`),
  );
});

t.test('every option of the benchmark is told of, and no other', async (t) => {
  const optionsOf = (text: string) => [...new Set([...text.matchAll(/--([a-z]+) [A-Z]+\b/g)].map(([, name]) => name))].sort();
  t.strictSame(optionsOf(section(readme, 'Speed')), optionsOf(read('test/bench/run.ts')));
});

t.test('every script is told of, and none that is not there', async (t) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const text = readme + read('CONTRIBUTING.md');
  const named = new Set([...text.matchAll(/\bnpm (?:run ([a-z:]+)|(start|test))/g)].map(([, script, own]) => script ?? own));
  t.strictSame([...named].sort(), Object.keys(scripts).sort());
});

t.test('the files of the reading order exist', async (t) => {
  const order = section(readme, 'Reading order of the code');
  const steps = order.match(/^\d+\. /gm) ?? [];
  t.ok(steps.length >= 8 && steps.length <= 12, `${steps.length} steps`);
  for (const [, file = ''] of order.matchAll(/\]\(([^)]+)\)/g)) t.ok(existsSync(join(root, file)), file);
});

/** The name by which a heading is linked to. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

t.test('every link between the pages leads somewhere', async (t) => {
  let links = 0;
  for (const page of pages)
    for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : relative(root, join(root, dirname(page), path));
      links++;
      if (!existsSync(join(root, file))) t.fail(`${page}: ${target}`);
      else if (anchor !== undefined) {
        const anchors = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
        t.ok(anchors.includes(anchor), `${page}: ${target}`);
      }
    }
  t.ok(links > 40, `${links} links`);
});

t.test('every decision has its number, its parts and the figure that decided', async (t) => {
  t.ok(records.length >= 12);
  for (const [place, file] of records.entries()) {
    const text = read(file);
    const number = String(place + 1);
    t.match(file, new RegExp(`/${number.padStart(4, '0')}-[a-z0-9-]+\\.md$`));
    t.ok(text.startsWith(`# ${number}. `), `${file}: title`);
    t.strictSame(
      [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
      ['Context', 'Decision', 'Consequences', 'Alternatives'],
      file,
    );
    t.match(text, /^\*\*The number that decided:\*\* .*\d|^\*\*The number that decided:\*\* no\b/m, file);
  }
});

t.test('the decisions count labels, concepts and entries as the code does', async (t) => {
  const { lists, dictionary } = await app.vocabularies.current();
  const labels = dictionary.labels.size;
  const entries = [...lists.values()].reduce((sum, list) => sum + list.size, 0);
  /** The figures that stand before these words. */
  const figures = (file: string, words: RegExp) =>
    words
      .exec(read(`docs/adr/${file}`).replace(/(?<=\d) (?=\d{3})/g, ''))
      ?.slice(1)
      .map(Number);
  t.strictSame(figures('0004-search-by-concept-tokens.md', /(\d+) labels of (\d+) concepts/), [labels, dictionary.labelsOf.size]);
  t.strictSame(figures('0011-vocabularies-in-memory.md', /(\d+) entries of (\d+) lists/), [entries, lists.size]);
  t.strictSame(figures('0011-vocabularies-in-memory.md', /dictionary of (\d+) labels/), [labels]);
});

t.test('no page calls a thing effortless', async (t) => {
  for (const page of pages) {
    const prose = read(page).replace(/```[^`]*```/g, '');
    t.strictSame(prose.match(/\b(?:just|simply|simple|easy|easily|obviously)\b/gi) ?? [], [], page);
  }
});

/** The files of the project: those that git knows or would take, and without git all but what is installed or made. */
function ownFiles(): string[] {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  if (existsSync(join(root, '.git')) && git.status === 0)
    return git.stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  const made = new Set(['node_modules', '.git', '.tap', '.monitum', 'bench']);
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !made.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(entry.name) : entry.isFile() ? [entry.name] : []));
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

t.test('the project speaks of itself alone', async (t) => {
  // Written in parts, so that this file is not what it looks for.
  const foreign = new RegExp(
    ['/wor' + 'k/', '\\.\\./shar' + 'ed', '\\b(?:DES' + 'IGN|STA' + 'CK|ST' + 'YLE|STAND' + 'ARDS|PE' + 'ERS)(?:\\.md| §)'].join('|'),
  );
  // The check of a change names a tool beside the checkout, and does without it.
  const skipped = new Set(['.ci/run', 'package-lock.json']);
  const looked = ownFiles().filter((file) => !skipped.has(file));
  t.ok(looked.length > 150, `${looked.length} files`);
  t.strictSame(
    looked.filter((file) => foreign.test(read(file))),
    [],
  );
  for (const page of pages) t.notMatch(read(page), /(^|[\s(])#\d/, `${page} needs no issue to be understood`);
});
