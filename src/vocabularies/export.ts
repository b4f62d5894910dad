import { languages } from '../../db/schema/types.ts';
import type { Exportable } from '../formats/exportable.ts';
import { type ColumnMaker, column, derived, localized, sourcesColumn, type Taken, tableOf } from '../formats/table.ts';
import type { View } from '../http/view.ts';
import { toListedEntry } from './json.ts';
import type { Entry } from './queries.ts';
import { ListedEntry } from './schemas.ts';

type Item = Record<string, unknown>;

const capital = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase());
/** The description of a member that only codes have. */
const wordOf = (name: string) => `code${capital(name)}`;

const joined = (name: string, write: (one: Record<string, unknown>) => string): ColumnMaker =>
  derived('list', name, name, ({ item }) => ((item as Item)[name] as Record<string, unknown>[] | undefined)?.map(write));

/** What single lists add to a code, by the member of an item: each table has those that its list uses. */
const detailColumns: Record<string, ColumnMaker> = {
  ...Object.fromEntries(
    [
      ...['organisation', 'treaty', 'body', 'goal', 'framework', 'publisher', 'number', 'validFrom', 'validTo', 'axis', 'appliesTo'],
      ...['colour', 'onColour', 'effect', 'coeFlag', 'instrument', 'articles', 'countedFrom', 'urn', 'charterTitle'],
    ].map((name) => [name, column('text', name, name, wordOf(name))]),
  ),
  kind: column('text', 'kind', 'kind', 'codeKind'),
  symbol: column('text', 'symbol', 'symbol', 'codeSymbol'),
  status: column('integer', 'status', 'status', 'codeStatus'),
  website: column('uri', 'website'),
  iri: column('uri', 'iri', 'iri', 'codeIri'),
  ...Object.fromEntries(
    ['alsoBodies', 'gradeSchemes', 'levels', 'alsoLevels', 'uhriLabels'].map((name) => [name, column('list', name, name, wordOf(name))]),
  ),
  themes: column('list', 'themes'),
  ...Object.fromEntries(
    [
      ...['isGroup', 'appliesToBelgium', 'visitedBelgium', 'perPart', 'isOpen', 'isAssessed', 'isVerbatim', 'isActionable'],
      ...['isReviewDocument', 'isAddressee', 'isIndependent', 'isBinding', 'isBound'],
    ].map((name) => [name, column('boolean', name, name, wordOf(name))]),
  ),
  ...Object.fromEntries(
    ['rank', 'value', 'year', 'monthsMin', 'monthsMax'].map((name) => [name, column('integer', name, name, wordOf(name))]),
  ),
  ...Object.fromEntries(['followUp', 'gradingNote', 'scope', 'officialWording'].map((name) => [name, localized(name, name, wordOf(name))])),
  title: localized('title', 'title', 'codeTitle'),
  note: localized('note', 'note'),
  grades: joined('grades', ({ code, mappedStatus }) => `${code}=${mappedStatus}`),
  references: joined('references', ({ instrument, article }) => `${instrument} ${article}`),
  sources: sourcesColumn,
  verification: column('text', 'verification'),
};

/** Search terms of one language stand in one cell. */
const synonymColumns: ColumnMaker = (asked) =>
  languages
    .filter((language) => asked.includes(language))
    .flatMap((language) =>
      derived(
        'list',
        `synonyms${capital(language)}`,
        `synonyms.${language}`,
        ({ item }) => (item as { synonyms?: Record<string, string[]> }).synonyms?.[language],
        'synonyms',
      )(asked),
    );

/**
 * One reference list as it is taken away.
 * @param entries its codes, in their order
 */
export function listExport(list: string, entries: Map<string, Entry>): Exportable<object> {
  const used = new Set([...entries.values()].flatMap((entry) => Object.keys(entry.details)));
  return {
    name: list,
    kind: 'concept',
    item: ListedEntry,
    key: 'code',
    columns: tableOf<Taken>(
      column('uri', 'uri'),
      column('text', 'code', 'code', 'codeItself'),
      column('uri', 'href'),
      localized('name', 'name', 'codeName'),
      localized('abbreviation', 'abbreviation', 'codeAbbreviation'),
      localized('definition', 'definition', 'codeDefinition'),
      synonymColumns,
      column('text', 'broader', 'broader', 'codeBroader'),
      ...Object.entries(detailColumns).flatMap(([name, maker]) => (used.has(name) ? [maker] : [])),
    ),
    listKeys: async (_db, _query, most) => [...entries.keys()].slice(0, most),
    read: async (_db, codes: string[], view: View) =>
      codes.flatMap((code) => {
        const entry = entries.get(code);
        return entry ? [{ item: toListedEntry(list, entry, view) }] : [];
      }),
    everything: () => ({}),
  };
}
