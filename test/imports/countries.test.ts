import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import t from 'tap';
import { findCountry, findCountryByAlpha3 } from '../../src/imports/countries.ts';

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const withData = existsSync(data) ? {} : { skip: 'the folder shared/data is not beside the project' };
const table = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(data, file)), { columns: true, relax_column_count: true });

t.test('a country is found by every name that it has in the sources', async (t) => {
  for (const [name, code] of [
    ['Belgium', 'BE'],
    ['België', 'BE'],
    ['Belgique', 'BE'],
    ['Belgien', 'BE'],
    [' belgium ', 'BE'],
    ['BE', 'BE'],
    ['PK', 'PK'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Islamic Republic of Iran', 'IR'],
    ['Iran', 'IR'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Viet Nam', 'VN'],
    ['Vietnam', 'VN'],
    ['Czech Republic', 'CZ'],
    ['Czechia', 'CZ'],
    ['Democratic Republic of Congo', 'CD'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Congo', 'CG'],
    ['Republic of Congo', 'CG'],
    ['Republic of Korea', 'KR'],
    ["Democratic People's Republic of Korea", 'KP'],
    ['Democratic People’s Republic of Korea', 'KP'],
    ['Holy See', 'VA'],
    ['State of Palestine*', 'PS'],
    ['Kosovo*', 'XK'],
    ['European Union', 'EU'],
    ['Swaziland', 'SZ'],
    ['Eswatini', 'SZ'],
    ['Cape Verde', 'CV'],
    ['Cabo Verde', 'CV'],
    ['The former Yugoslav Republic of Macedonia', 'MK'],
    ['Macedonia FYR', 'MK'],
    ['Libyan Arab Jamahiriya', 'LY'],
    ["Côte d'Ivoire", 'CI'],
    ['Cote d’Ivoire', 'CI'],
    ['St Vincent & the Grenadines', 'VC'],
    ['Saint Vincent and the Grenadines', 'VC'],
    ['United Kingdom of Great Britain and Northern Ireland', 'GB'],
    ['Netherlands (Kingdom of the)', 'NL'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Dominica', 'DM'],
    ['Guinea', 'GN'],
    ['Guinea Bissau', 'GW'],
    ['Timor-Leste', 'TL'],
  ] as const)
    t.equal(findCountry(name), code, name);
});

t.test('what is no country today is none', async (t) => {
  for (const name of [
    '',
    '*',
    '-',
    'Africa',
    'Western Europe & Others',
    'Asia-Pacific',
    'World',
    'Europe',
    'English',
    'French',
    'nl',
    'be',
    'XX',
    'ZZ',
    'EN',
    'Soviet Union',
    'Union of Soviet Socialist Republics',
    'USSR',
    'SU',
    'Yugoslavia',
    'Serbia and Montenegro',
    'Czechoslovakia',
    'German Democratic Republic',
    'Netherlands Antilles',
    'Korea',
    'ICRMW',
    'Islamic Republic of',
    '(Unknown)',
    '__proto__',
    'constructor',
  ])
    t.equal(findCountry(name), undefined, name);
});

t.test('the codes of three letters are read as HUDOC and symbols write them', async (t) => {
  const codes = { BEL: 'BE', NLD: 'NL', DEU: 'DE', CHE: 'CH', GBR: 'GB', MKD: 'MK', SRB: 'RS', ROU: 'RO', AUS: 'AU', AUT: 'AT', XKX: 'XK' };
  for (const [three, two] of Object.entries(codes)) t.equal(findCountryByAlpha3(three), two, three);
  for (const none of ['bel', 'BE', 'SCG', 'CSK', 'SUN', 'CRC', 'CAT', '']) t.equal(findCountryByAlpha3(none), undefined, none);
});

t.test('every name of the tables of countries in four languages is found, with its code', withData, async (t) => {
  for (const language of ['en', 'fr', 'nl', 'de']) {
    const rows = table(`taxonomies/countries/${language}.csv`);
    t.equal(rows.length, 249, language);
    t.strictSame(
      rows.filter(({ id, value = '' }) => findCountry(value) !== id),
      [],
      language,
    );
  }
});

t.test('every State of UPR Info, of the human rights treaties and of the ratification tables is found', withData, async (t) => {
  const names = new Set<string>();
  for (const file of ['1-5', '6-9', '10-13', '14-17', 'voluntary']) {
    const text = iconv.decode(readFileSync(join(data, `upr-info-2008-2014/${file}.csv`)), 'macroman');
    for (const row of parse(text, { columns: true, record_delimiter: ['\r\n', '\r', '\n'] }) as Record<string, string>[])
      for (const name of [row['To'], row['From']]) if (name) names.add(name);
  }
  const treaties = readdirSync(join(data, 'untc-2015/treaties')).filter((name) => name.startsWith('4-'));
  for (const file of treaties) for (const row of table(`untc-2015/treaties/${file}`)) names.add(Object.values(row)[0] ?? '');
  const core = readdirSync(join(data, 'un-core-ratification-2022')).filter((name) => name.endsWith('.csv'));
  const rows = core.flatMap((file) => table(`un-core-ratification-2022/${file}`));
  for (const { member = '' } of rows) names.add(member);
  t.ok(names.size > 200, `${names.size} names`);
  t.strictSame(
    [...names].filter((name) => findCountry(name) === undefined),
    ['&#40;Unknown&#41;'],
    'only what stands for nobody is not found',
  );
  // The table has the codes beside the names: TP is the former code of Timor-Leste, and one S is a slip of its own.
  const others = rows.filter(({ iso2, member = '' }) => findCountry(member) !== iso2);
  t.strictSame([...new Set(others.map(({ iso2, member }) => `${iso2} ${member}`))].sort(), ['S South Sudan', 'TP East Timor']);
});
