import t from 'tap';
import { labelsOf } from '../../src/imports/labels.ts';
import { partLabels, stateFinder, stateInName, takeStates } from '../../src/imports/normalise.ts';

const findState = stateFinder(labelsOf([{ list: 'countries', label: 'Republic of Testland', code: 'XT' }]));

t.test('the States are taken from the brackets at the end, and the words stay as they are', async (t) => {
  const cases: [text: string, words: string, states: string[]][] = [
    ['Ratify the treaty (Spain, Brazil);', 'Ratify the treaty', ['ES', 'BR']],
    ['Ratify the treaty (Maldives) (Portugal);', 'Ratify the treaty', ['MV', 'PT']],
    ['End it (Iran (Islamic Republic of)).', 'End it.', ['IR']],
    ['Ratify it (Argentina; Islamic Republic of Iran; Egypt) ;', 'Ratify it', ['AR', 'IR', 'EG']],
    ['Ratify the convention (ICRMW) (Algeria);', 'Ratify the convention (ICRMW)', ['DZ']],
    ['Ratify (Venezuela (Bolivarian Republic of),Peru, Uruguay);', 'Ratify', ['VE', 'PE', 'UY']],
    ['Ratify (Peru and Spain);', 'Ratify', ['PE', 'ES']],
    ['Ratify (Peru, Trinidad and Tobago and Spain);', 'Ratify', ['PE', 'TT', 'ES']],
    ['Ratify (Spain, Peru, and Spain);', 'Ratify', ['ES', 'PE']],
    ['Act against violence (2009–2014) and more (Bahrain); ', 'Act against violence (2009–2014) and more', ['BH']],
    // Each part has States of its own: without the last bracket the text would say something else.
    [
      'Consider it (Nigeria); accede to it (Guatemala, Ecuador);',
      'Consider it (Nigeria); accede to it (Guatemala, Ecuador);',
      ['NG', 'GT', 'EC'],
    ],
    ['Return the refugees to their country (Syria) soon (Spain);', 'Return the refugees to their country (Syria) soon', ['ES']],
    ['Ratify it (Trinidad and Tobago and Peru);', 'Ratify it', ['TT', 'PE']],
    ['Ratify it (Bosnia and Herzegovina).', 'Ratify it.', ['BA']],
    ['Take note of it (Republic of Testland);', 'Take note of it', ['XT']],
  ];
  for (const [text, words, states] of cases) {
    const taken = takeStates(text, findState);
    t.equal(taken.text, words, text);
    t.same(taken.states, states, text);
    t.same(taken.unknown, [], text);
  }
});

t.test('a bracket with a name that is no country known here gives no States, and says the name', async (t) => {
  const cases: [text: string, unknown: string[]][] = [
    ['Ratify the treaty (Spain, Ruritania);', ['Ruritania']],
    ['Ratify the convention (ICRMW);', ['ICRMW']],
    ['Ratify the treaty', []],
    ['Ratify the treaty (Spain', []],
    ['Ratify the treaty Spain);', []],
    ['', []],
  ];
  for (const [text, unknown] of cases) {
    const taken = takeStates(text, findState);
    t.same(taken.states, [], text);
    t.same(taken.unknown, unknown, text);
    t.equal(taken.text, text, text);
  }
});

t.test('brackets by the hundred thousand are read in little time', async (t) => {
  const begun = performance.now();
  takeStates('('.repeat(100_000), findState);
  takeStates('()'.repeat(50_000), findState);
  takeStates('()'.repeat(25_000), findState);
  takeStates(`(${'Spain, '.repeat(20_000)})`, findState);
  takeStates(`${'('.repeat(50_000)}${')'.repeat(50_000)}`, findState);
  t.ok(performance.now() - begun < 60_000);
});

t.test('a list is parted at its marks, but not within a label that has one', async (t) => {
  const known = new Set(['Justice', 'Peace, law', 'a, b, c, d']);
  const cases: [list: string, labels: string[]][] = [
    ['Justice', ['Justice']],
    ['Justice,Peace, law', ['Justice', 'Peace, law']],
    ['Peace, law,Justice', ['Peace, law', 'Justice']],
    ['Peace, order', ['Peace', 'order']],
    ['a, b, c, d,Justice', ['a, b, c, d', 'Justice']],
    [' , Justice,', ['Justice']],
    ['', []],
  ];
  for (const [list, labels] of cases)
    t.same(
      partLabels(list, /,/, (label) => known.has(label)),
      labels,
      list,
    );
});

t.test('a file is of the one State that its name tells', async (t) => {
  const cases: [name: string, state: string | undefined][] = [
    ['belgium-2011-paragraphs.json', 'BE'],
    ['upr48-slovenia-thematic-list.docx', 'SI'],
    ['UPR20_Slovenia_ThematicList.docx', 'SI'],
    ['south_africa 2022.json', 'ZA'],
    ['matrix in no be.docx', undefined],
    ['belgium and slovenia.json', undefined],
    ['report.json', undefined],
  ];
  for (const [name, state] of cases) t.equal(stateInName(name, findState), state, name);
});
