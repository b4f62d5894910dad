import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';

const root = join(import.meta.dirname, '../../seed');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

t.test('the files are composed Unicode with straight apostrophes, two spaces and a line at the end', async (t) => {
  t.ok(files.length >= 50);
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    t.equal(text, text.normalize('NFC'), `${file} is NFC`);
    t.notMatch(text, /[\u2018\u2019\uFFFD\t]/, `${file} has straight apostrophes`);
    t.ok(text.endsWith('\n'), `${file} ends with a line`);
  }
});

t.test('addresses are whole and never of this machine', async (t) => {
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, url = ''] of text.matchAll(/"url": "([^"]*)"/g))
      t.match(url, /^https?:\/\/[a-z0-9.-]+\.[a-z]{2,}\.?\//, `${file}: ${url}`);
  }
});
