import t from 'tap';
import { parentOf, toParagraphs } from '../../seed/load/paragraphs.ts';
import { overlap, rightsOf } from '../../seed/load/tags.ts';

t.test('the parent of a part is the paragraph before the bracket', async (t) => {
  const cases: [number: string, parent: string | undefined][] = [
    ['26(a)', '26'],
    ['26 (a)', '26'],
    ['24 (first part)', '24'],
    ['7(d)(ii)', '7'],
    ['7', undefined],
    ['100.1', undefined],
    ['100.1 (part)', undefined],
    ['Article 46', undefined],
    ['unnumbered', undefined],
    ['recommendation in respect of the author, (a)', undefined],
  ];
  for (const [number, parent] of cases) t.equal(parentOf(number), parent, number);
});

t.test('a parent stands once, before its parts, and keeps what is said of it', async (t) => {
  const rows = toParagraphs('document', [
    { paragraph: '7(a)' },
    { paragraph: '7(b)', parentParagraph: '7' },
    { paragraph: '8' },
    { paragraph: '8(a)' },
    { paragraph: 'unnumbered', isNumbered: false },
  ]);
  t.strictSame(
    rows.map(({ number, isNumbered, parent }) => [number, isNumbered ?? true, rows.find(({ id }) => id === parent)?.number]),
    [
      ['7', true, undefined],
      ['7(a)', true, '7'],
      ['7(b)', true, '7'],
      ['8', true, undefined],
      ['8(a)', true, '8'],
      ['unnumbered', false, undefined],
    ],
  );
});

t.test('articles overlap when they are the same or one is a part of the other', async (t) => {
  const cases: [one: string, other: string, overlaps: boolean][] = [
    ['14', '14', true],
    ['14(2)', '14', true],
    ['14', '14(2)', true],
    ['28(2)(d)', '28(2)', true],
    ['14(1)', '14(2)', false],
    ['1', '14', false],
    ['14', '1', false],
  ];
  for (const [one, other, overlaps] of cases) t.equal(overlap(one, other), overlaps, `${one} and ${other}`);
});

t.test('a right follows from an article of its own instrument only', async (t) => {
  const right = (code: string, instrument: string, article: string) => ({ code, references: [{ instrument, article }] });
  const rights = [right('housing', 'crpd', '28(2)(d)'), right('health', 'crpd', '25'), right('life', 'echr', '2')] as never;
  t.strictSame(rightsOf([{ treaty: 'crpd', article: '28' }], rights), ['housing']);
  t.strictSame(rightsOf([{ treaty: 'crpd', article: '2' }], rights), []);
  t.strictSame(rightsOf([], rights), []);
});
