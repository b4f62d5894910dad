import t from 'tap';
import { deriveId, paragraphKey, paragraphSortKey, symbolKey } from '../../db/keys.ts';

t.test('an id is the same wherever it is derived, and differs between kinds and keys', async (t) => {
  t.equal(deriveId('recommendation', 'crpd c bel co 2 3', '7 d'), deriveId('recommendation', 'crpd c bel co 2 3', '7 d'));
  t.match(deriveId('document', 'crpd c bel co 2 3'), /^[0-9a-hjkmnp-tv-z]{12}$/);
  t.not(deriveId('document', 'a', 'b'), deriveId('document', 'a b'));
  t.not(deriveId('document', 'a'), deriveId('review', 'a'));
});

t.test('a hundred thousand natural keys give a hundred thousand ids', async (t) => {
  const ids = new Set<string>();
  for (let number = 0; number < 100_000; number++) ids.add(deriveId('recommendation', 'symbol', String(number)));
  t.equal(ids.size, 100_000);
});

t.test('a symbol has one key however it is typed', async (t) => {
  for (const typed of ['CRPD/C/BEL/CO/2-3', 'crpd c bel co 2-3', ' CRPD / C / BEL / CO / 2–3 ', 'crpd-c-bel-co-2-3'])
    t.equal(symbolKey(typed), 'crpd c bel co 2 3', typed);
  t.equal(symbolKey('CM/ResDH(2022)145'), 'cm resdh 2022 145');
});

t.test('a paragraph has one key however it is typed', async (t) => {
  for (const typed of ['7(d)', '7 (d)', '7d', '7.d']) t.equal(paragraphKey(typed), '7 d', typed);
  t.equal(paragraphKey('100.10'), '100 10');
});

t.test('paragraphs sort as a reader counts', async (t) => {
  const numbers = ['100.10', '7(d)', '100.2', '7', '24 (second part)', '7(a)', '10', '24 (first part)'];
  const sorted = numbers.sort((a, b) => (paragraphSortKey(a) < paragraphSortKey(b) ? -1 : 1));
  t.strictSame(sorted, ['7', '7(a)', '7(d)', '10', '24 (first part)', '24 (second part)', '100.2', '100.10']);
});
