import { createHash } from 'node:crypto';
import { type Language, languages } from '../../db/schema/types.ts';
import { addressInBibtex, escapedForBibtex } from './bibtex.ts';
import { licence } from './file-facts.ts';
import { dateInWords } from './words.ts';

/** What it takes to cite the result of a query. */
export interface CitedResult {
  /** Where exactly this result is given again. */
  reproduce: string;
  /** What the query asked for, as it stands in an address; empty for everything. */
  query: string;
  total: number;
  /** The Belgian day or the instant whose published state it is. */
  asOf: string;
  /** Id of the newest change that it can hold; undefined where there is none. */
  version?: string | undefined;
  /** The Belgian day on which it is cited. */
  accessedOn: string;
}

/** The words around a result, in one language. */
interface Words {
  title: string;
  all: string;
  query: string;
  records: (total: number) => string;
  state: string;
  version: string;
  accessed: string;
}

const words: Record<Language, Words> = {
  nl: {
    title: 'Aanbevelingen aan België over mensenrechten',
    all: 'alle',
    query: 'zoekvraag',
    records: (total) => `${total} ${total === 1 ? 'aanbeveling' : 'aanbevelingen'}`,
    state: 'stand van',
    version: 'gegevensversie',
    accessed: 'geraadpleegd op',
  },
  fr: {
    title: 'Recommandations à la Belgique sur les droits humains',
    all: 'toutes',
    query: 'requête',
    records: (total) => `${total} ${total <= 1 ? 'recommandation' : 'recommandations'}`,
    state: 'état au',
    version: 'version des données',
    accessed: 'consulté le',
  },
  de: {
    title: 'Empfehlungen an Belgien zu den Menschenrechten',
    all: 'alle',
    query: 'Abfrage',
    records: (total) => `${total} ${total === 1 ? 'Empfehlung' : 'Empfehlungen'}`,
    state: 'Stand vom',
    version: 'Datenfassung',
    accessed: 'abgerufen am',
  },
  en: {
    title: 'Recommendations to Belgium on human rights',
    all: 'all',
    query: 'query',
    records: (total) => `${total} ${total === 1 ? 'recommendation' : 'recommendations'}`,
    state: 'state of',
    version: 'data version',
    accessed: 'accessed',
  },
};

const titleOf = ({ query, total }: CitedResult, language: Language): string => {
  const { title, all, query: asked, records } = words[language];
  return `${title} (${query === '' ? all : `${asked} ${query}`}; ${records(total)})`;
};

/** A day in words; an instant as it is written, for nothing less tells it from the next. */
const stateInWords = (asOf: string, language: Language): string => (asOf.includes('T') ? asOf : dateInWords(asOf, language));

const versionOf = ({ asOf, version }: CitedResult, language: Language): string =>
  [`${words[language].state} ${stateInWords(asOf, language)}`, ...(version ? [`${words[language].version} ${version}`] : [])].join(', ');

/** The result as a footnote. */
export const resultFootnote = (result: CitedResult, language: Language): string =>
  `Monitum, ${titleOf(result, language)}, ${versionOf(result, language)}, CC BY 4.0, ${result.reproduce} (${words[language].accessed} ${dateInWords(result.accessedOn, language)}).`;

/** The footnote in each of the languages asked for; all four where none is. */
export const resultFootnotes = (result: CitedResult, asked: readonly Language[] | undefined): { [Key in Language]?: string } =>
  Object.fromEntries(languages.filter((one) => asked?.includes(one) ?? true).map((one) => [one, resultFootnote(result, one)]));

/** By what the result is known in a bibliography: the same query of the same state has the same. */
const keyOf = ({ reproduce }: CitedResult): string => `monitum-query-${createHash('sha256').update(reproduce).digest('hex').slice(0, 12)}`;

/** The result as an item of CSL-JSON. */
export const resultCsl = (result: CitedResult, language: Language): Record<string, unknown> => ({
  id: keyOf(result),
  type: 'dataset',
  title: titleOf(result, language),
  author: [{ literal: 'Monitum' }],
  publisher: 'Monitum',
  issued: { 'date-parts': [result.asOf.slice(0, 10).split('-').map(Number)] },
  accessed: { 'date-parts': [result.accessedOn.split('-').map(Number)] },
  ...(result.version ? { version: result.version } : {}),
  language,
  URL: result.reproduce,
  note: `${versionOf(result, language)}; CC BY 4.0, ${licence}`,
});

/** The result as an entry of BibTeX. */
export const resultBibtex = (result: CitedResult, language: Language): string => {
  const [year, month, day] = result.asOf.slice(0, 10).split('-');
  const fields = [
    'author = {{Monitum}}',
    `title = {{${escapedForBibtex(titleOf(result, language))}}}`,
    'howpublished = {{Monitum}}',
    `year = {${year}}`,
    `month = {${Number(month)}}`,
    `day = {${Number(day)}}`,
    `url = {${addressInBibtex(result.reproduce)}}`,
    `urldate = {${result.accessedOn}}`,
    ...(result.version ? [`version = {${escapedForBibtex(result.version)}}`] : []),
    `note = {${escapedForBibtex(versionOf(result, language))}; CC BY 4.0}`,
  ];
  return `@misc{${keyOf(result)},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}\n\n`;
};

/** The result as a reference of RIS. */
export const resultRis = (result: CitedResult, language: Language): string =>
  [
    ['TY', 'DATA'],
    ['ID', keyOf(result)],
    ['AU', 'Monitum'],
    ['TI', titleOf(result, language)],
    ['PB', 'Monitum'],
    ['PY', result.asOf.slice(0, 4)],
    ['DA', `${result.asOf.slice(0, 10).replaceAll('-', '/')}/`],
    ...(result.version ? [['ET', result.version]] : []),
    ['LA', language],
    ['UR', result.reproduce],
    ['Y2', `${result.accessedOn.replaceAll('-', '/')}/`],
    ['N1', `${versionOf(result, language)}; CC BY 4.0, ${licence}`],
    ['ER', ''],
  ]
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('')
    .concat('\r\n');
