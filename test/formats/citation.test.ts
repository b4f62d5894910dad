import t from 'tap';
import { toBibtex } from '../../src/formats/bibtex.ts';
import { type Citable, footnote, plainFootnote } from '../../src/formats/citation.ts';
import { toCsl } from '../../src/formats/csl.ts';
import { toRis } from '../../src/formats/ris.ts';

const today = '2026-11-01';
const work: Citable = {
  id: '4k3v9zq7m2xw',
  uri: 'http://id.monitum.test/id/recommendation/4k3v9zq7m2xw',
  officialUrl: 'https://undocs.org/en/CRPD/C/BEL/CO/2-3',
  body: { nl: 'Comité voor de rechten', fr: 'Comité des droits', de: 'Ausschuss für Rechte', en: 'Committee on Rights' },
  publisher: { en: 'United Nations', fr: 'Nations Unies' },
  type: 'report',
  hasSections: false,
  title: { en: 'Concluding observations', fr: 'Observations finales' },
  symbol: 'CRPD/C/BEL/CO/2-3',
  adoptedOn: '2024-09-01',
  paragraph: '7(d)',
  recommendingStates: [],
  isUnverified: false,
  version: 3,
  modifiedAt: '2026-01-02T03:04:05.678Z',
};
const bare: Citable = {
  id: 'a',
  uri: 'http://id.monitum.test/id/recommendation/a',
  type: 'report',
  hasSections: false,
  recommendingStates: [],
  isUnverified: true,
  version: 1,
  modifiedAt: work.modifiedAt,
};

t.test('a footnote names body, title, symbol, date, paragraph, address and day of reading, in four languages', async (t) => {
  t.equal(
    plainFootnote(work, 'en', today),
    'Committee on Rights, Concluding observations, CRPD/C/BEL/CO/2-3, 1 September 2024, para. 7(d), http://id.monitum.test/id/recommendation/4k3v9zq7m2xw (accessed 1 November 2026).',
  );
  t.equal(
    plainFootnote(work, 'fr', today),
    'Comité des droits, Observations finales, CRPD/C/BEL/CO/2-3, 1er septembre 2024, par. 7(d), http://id.monitum.test/id/recommendation/4k3v9zq7m2xw (consulté le 1er novembre 2026).',
  );
  t.equal(
    plainFootnote(work, 'nl', today),
    'Comité voor de rechten, Concluding observations, CRPD/C/BEL/CO/2-3, 1 september 2024, par. 7(d), http://id.monitum.test/id/recommendation/4k3v9zq7m2xw (geraadpleegd op 1 november 2026).',
  );
  t.equal(
    plainFootnote({ ...work, isUnverified: true }, 'de', today),
    'Ausschuss für Rechte, Concluding observations, CRPD/C/BEL/CO/2-3, 1. September 2024, Ziff. 7(d), http://id.monitum.test/id/recommendation/4k3v9zq7m2xw (abgerufen am 1. November 2026) [noch nicht in einer Quelle nachgelesen].',
  );
  t.strictSame(
    footnote(work, 'en', today).filter(({ isTitle }) => isTitle),
    [{ text: 'Concluding observations', isTitle: true }],
  );
});

t.test('a date is as precise as it is known, States stand behind the paragraph, the Council of Europe has sections', async (t) => {
  t.match(plainFootnote({ ...work, adoptedOn: '2024-09' }, 'en', today), ', September 2024, para.');
  t.match(plainFootnote({ ...work, adoptedOn: '2024' }, 'en', today), ', 2024, para.');
  t.match(plainFootnote({ ...work, recommendingStates: [{ en: 'Spain' }, { en: 'Peru' }] }, 'en', today), 'para. 7(d) (Spain, Peru), ');
  t.match(plainFootnote({ ...work, hasSections: true, type: 'legal_case', symbol: '22831/08' }, 'fr', today), ', n° 22831/08, ');
  t.match(plainFootnote({ ...work, paragraph: 'Article 46' }, 'en', today), ', Article 46, ');
  t.match(plainFootnote({ ...work, hasSections: true }, 'fr', today), ', § 7(d), ');
  for (const [adoptedOn, year, month, day] of [
    ['2024-09-01', '{2024}', 'sep', '{1}'],
    ['2024-09', '{2024}', 'sep', undefined],
    ['2024', '{2024}', undefined, undefined],
  ] as const) {
    const entry = toBibtex({ ...work, adoptedOn }, 'en', today);
    const field = (name: string) => new RegExp(`^ {2}${name} = (.*?),?$`, 'm').exec(entry)?.[1];
    t.strictSame([field('year'), field('month'), field('day')], [year, month, day], adoptedOn);
    const { issued } = toCsl({ ...work, adoptedOn }, 'en', today) as { issued: { 'date-parts': number[][] } };
    t.strictSame(issued['date-parts'], [adoptedOn.split('-').map(Number)]);
  }
  t.match(toRis({ ...work, adoptedOn: '2024-09' }, 'en', today), 'DA  - 2024/09//\r\n');
});

t.test('what is not known is left out of every form', async (t) => {
  t.equal(
    plainFootnote(bare, 'en', today),
    'http://id.monitum.test/id/recommendation/a (accessed 1 November 2026) [not yet read in a source].',
  );
  const entry = toBibtex(bare, 'en', today);
  t.strictSame(
    [...entry.matchAll(/^ {2}(\w+) =/gm)].map(([, name]) => name),
    ['url', 'urldate', 'note'],
  );
  t.match(entry, 'not yet read in a source');
  t.strictSame(
    toRis(bare, 'en', today)
      .split('\r\n')
      .map((line) => line.slice(0, 2)),
    ['TY', 'ID', 'UR', 'Y2', 'N1', 'ER', '', ''],
  );
  t.strictSame(Object.keys(toCsl(bare, 'en', today)), ['id', 'type', 'URL', 'accessed', 'archive', 'archive_location', 'note']);
});

t.test('BibTeX, RIS and CSL-JSON say the same', async (t) => {
  t.equal(
    toBibtex(work, 'fr', today),
    `@techreport{monitum-4k3v9zq7m2xw,
  author = {{Comité des droits}},
  title = {{Observations finales, par. 7(d)}},
  institution = {{Nations Unies}},
  number = {CRPD/C/BEL/CO/2-3},
  year = {2024},
  month = sep,
  day = {1},
  language = {french},
  url = {https://undocs.org/en/CRPD/C/BEL/CO/2-3},
  urldate = {2026-11-01},
  note = {Monitum, \\url{http://id.monitum.test/id/recommendation/4k3v9zq7m2xw}, version 3, 2026-01-02}
}

`,
  );
  t.equal(
    toRis(work, 'en', today),
    [
      'TY  - RPRT',
      'ID  - 4k3v9zq7m2xw',
      'AU  - Committee on Rights',
      'TI  - Concluding observations, para. 7(d)',
      'PB  - United Nations',
      'SN  - CRPD/C/BEL/CO/2-3',
      'PY  - 2024',
      'DA  - 2024/09/01/',
      'LA  - en',
      'UR  - https://undocs.org/en/CRPD/C/BEL/CO/2-3',
      'L2  - http://id.monitum.test/id/recommendation/4k3v9zq7m2xw',
      'Y2  - 2026/11/01/',
      'N1  - Monitum, http://id.monitum.test/id/recommendation/4k3v9zq7m2xw, version 3, 2026-01-02',
      'ER  - ',
      '',
      '',
    ].join('\r\n'),
  );
  t.strictSame(toCsl({ ...work, type: 'legal_case' }, 'en', today), {
    id: '4k3v9zq7m2xw',
    type: 'legal_case',
    title: 'Concluding observations, para. 7(d)',
    language: 'en',
    authority: 'Committee on Rights',
    publisher: 'United Nations',
    number: 'CRPD/C/BEL/CO/2-3',
    section: '7(d)',
    issued: { 'date-parts': [[2024, 9, 1]] },
    URL: 'https://undocs.org/en/CRPD/C/BEL/CO/2-3',
    accessed: { 'date-parts': [[2026, 11, 1]] },
    archive: 'Monitum',
    archive_location: 'http://id.monitum.test/id/recommendation/4k3v9zq7m2xw',
    note: 'Monitum, http://id.monitum.test/id/recommendation/4k3v9zq7m2xw, version 3, 2026-01-02',
  });
});

t.test('hostile text breaks out of no form', async (t) => {
  const hostile = 'A}} & 100% _x_ #1 $ \\input{/etc/passwd} ~^ {\r\nER  - \r\nTY  - BOOK\n\u2028\u0000\ud800 @misc{evil,';
  const bad = {
    ...work,
    title: { en: hostile },
    symbol: 'X\r\nUR  - http://evil.test',
    officialUrl: 'http://a.test/}, evil = {\r\nUR  - b',
  };
  const entry = toBibtex(bad, 'en', today);
  let depth = 0;
  for (const sign of entry.trim()) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    t.ok(depth >= 0);
  }
  t.equal(depth, 0, 'braces are balanced');
  t.equal(entry.split('\n').length, 15, 'a field has a line');
  const title = /title = \{\{(.*)\}\},/.exec(entry)?.[1];
  t.match(title, 'A\\textbraceright{}\\textbraceright{} \\& 100\\% \\_x\\_ \\#1 \\$ \\textbackslash{}input\\textbraceleft{}/etc/passwd');
  const lines = toRis(bad, 'en', today).split('\r\n');
  t.equal(lines.filter((line) => line.startsWith('TY')).length, 1);
  t.equal(lines.filter((line) => line.startsWith('ER')).length, 1);
  t.equal(lines.filter((line) => line.startsWith('UR')).length, 1);
  t.notOk(lines.some((line) => /[\n\u2028\0]/.test(line)));
  t.strictSame(JSON.parse(JSON.stringify(toCsl(bad, 'en', today))), toCsl(bad, 'en', today));
});
