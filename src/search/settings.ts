import { createHash } from 'node:crypto';
import type { Locale, LocalizedAttribute, Settings } from 'meilisearch';
import { languages } from '../../db/schema/types.ts';
import type { Dictionary } from '../vocabularies/dictionary.ts';
import { stopWords } from './stop-words.ts';

/** Raise when what is put into an index changes, so that every installation builds its indexes again at the next start. */
const documentFormat = 6;

/**
 * The tokeniser of queries and of all that is searched but `parts_de`: it splits at blanks and signs, as all of them do but the German one,
 * which cuts compounds. Let choose by itself, the server took every ninth Dutch or French word for German and cut it into parts that no text has.
 */
export const queryLocales: Locale[] = ['eng'];

const perLanguage = (attribute: string): string[] => languages.map((language) => `${attribute}_${language}`);

/** Attributes that only recommendations have. */
export const recommendationAttributes = [
  'symbolKey',
  'paragraph',
  'followUp',
  'repeated',
  'assessed',
  'disagreement',
  'dueDays',
  'adoptedFirst',
  'adoptedLast',
  'modifiedAt',
];

/**
 * The settings of an index. `terms` holds a token for every concept that a record is tagged with, `mentions` one for every concept that its
 * text names: a query that is a label in any language asks for the label's token, a synonym of its concepts' tokens, and so finds the same
 * records in all of them.
 */
export function indexSettings(filterable: string[]): Settings {
  return {
    searchableAttributes: ['symbol', 'terms', ...perLanguage('text'), ...perLanguage('labels'), 'mentions', 'parts_de'],
    displayedAttributes: ['id', ...perLanguage('text'), ...perLanguage('labels')],
    filterableAttributes: ['id', ...filterable],
    sortableAttributes: ['adoptedOn', 'modifiedAt', 'symbolOrder', 'id'],
    // `sort` first: it is only sent when somebody asked for an order of their own.
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'adoptedLast:desc', 'symbolOrder:asc'],
    localizedAttributes: [
      { attributePatterns: ['parts_de'], locales: ['deu'] },
      { attributePatterns: ['*'], locales: queryLocales },
    ] as LocalizedAttribute[],
    // Four languages at once give every word many neighbours: with the server's own 5 and 9 letters `train` also found transport and traité.
    typoTolerance: { minWordSizeForTypos: { oneTypo: 6, twoTypos: 12 }, disableOnAttributes: ['terms', 'mentions', 'symbol'] },
    stopWords,
    faceting: { maxValuesPerFacet: 2_000 },
    // The server's own 1.5 seconds cut a search short without a word: hits unsorted, others left out.
    searchCutoffMs: 10_000,
    // Every page is reachable: the server's own limit is 1 000 hits.
    pagination: { maxTotalHits: 10_000_000 },
  };
}

/** The token of every label as a synonym of the tokens of its concepts. */
export const labelSynonyms = ({ labels, tokens }: Dictionary): Record<string, string[]> =>
  Object.fromEntries(
    [...labels.values()].map(({ token, concepts }) => [token, [...concepts].flatMap((concept) => tokens.get(concept) ?? [])]),
  );

/** Changes whenever an index must be built again for a reason that is not its data. */
export const settingsFingerprint = (settings: Settings): string =>
  createHash('sha256').update(JSON.stringify({ settings, documentFormat })).digest('hex');
