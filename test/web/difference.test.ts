import t from 'tap';
import { cutAtWord } from '../../src/recommendations/pages/label.ts';
import { justBefore } from '../../src/recommendations/pages/versions.ts';
import { differenceOf } from '../../src/web/difference.ts';

t.test('differences, cuts and instants are exact', async (t) => {
  const undo = (one: string, other: string) => {
    const pieces = differenceOf(one, other);
    const side = (change: string) =>
      pieces
        .filter((piece) => piece.change === 'same' || piece.change === change)
        .map(({ text }) => text)
        .join('');
    t.strictSame([side('removed'), side('added')], [one, other]);
    return pieces.map(({ change }) => change);
  };
  t.strictSame(undo('a b c', 'a b c'), ['same']);
  t.strictSame(undo('one two three four', 'one two 3 four'), ['same', 'removed', 'added', 'same']);
  t.strictSame(undo('', 'something'), ['added']);
  t.strictSame(undo('nothing in common here', 'quite another text altogether'), ['removed', 'added']);
  undo(' \n a, b!', 'a; b? \u{1f600}');
  undo('x '.repeat(3_000), 'y '.repeat(3_000));
  t.equal(cutAtWord('one two three', 8), 'one two…');
  t.equal(cutAtWord(' one\n two ', 20), 'one two');
  t.equal(cutAtWord('a'.repeat(30), 10), `${'a'.repeat(9)}…`);
  t.equal(justBefore('2026-12-01T00:00:00.000000Z'), '2026-11-30T23:59:59.999999Z');
  t.equal(justBefore('2026-12-01T00:00:00.123457Z'), '2026-12-01T00:00:00.123456Z');
});
