import { languages } from '../../db/schema/types.ts';
import { listSeparator } from './csv.ts';
import type { ListShape } from './exportable.ts';
import { type FileFacts, licence, rights } from './file-facts.ts';
import type { CellKind, Column } from './table.ts';

/** What a description of a table says, besides its columns. */
export interface DescribedTable {
  list: Pick<ListShape, 'name' | 'key'>;
  columns: Column<never>[];
  /** Address of the CSV that is described. */
  csv: string;
  facts: Pick<FileFacts, 'address' | 'today' | 'view' | 'dataVersion'>;
}

/** Whether records are named by an identifier, or else by their address. */
const nameOf = (columns: Column<never>[]): string => (columns.some(({ name }) => name === 'uri') ? 'uri' : 'href');

/** Dates that may be known to the month or the year are no dates to a strict reader. */
const csvwTypes: Record<CellKind, string> = {
  text: 'string',
  uri: 'anyURI',
  partialDate: 'string',
  instant: 'dateTime',
  integer: 'integer',
  boolean: 'boolean',
  list: 'string',
};

/**
 * Describes a table as CSV on the Web, its columns in four languages.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function toCsvw({ list, columns, csv, facts }: DescribedTable): Record<string, unknown> {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: csv,
    'dc:title': `Monitum: ${list.name}`,
    'dc:license': { '@id': licence },
    'dc:rights': rights,
    'dc:source': { '@id': facts.address },
    'dc:modified': facts.dataVersion?.at ?? facts.today,
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      aboutUrl: `{+${nameOf(columns)}}`,
      primaryKey: list.key,
      columns: columns.map(({ name, description, kind, language }) => ({
        name,
        titles: name,
        ...(name === list.key ? { required: true } : {}),
        datatype: csvwTypes[kind],
        ...(kind === 'list' ? { separator: listSeparator } : {}),
        ...(language ? { lang: language } : {}),
        'dc:description': languages.flatMap((one) => (description[one] ? [{ '@value': description[one], '@language': one }] : [])),
      })),
    },
  };
}

const packageTypes: Record<CellKind, { type: string; format?: string }> = {
  text: { type: 'string' },
  uri: { type: 'string', format: 'uri' },
  partialDate: { type: 'string' },
  instant: { type: 'datetime' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  // The type `list` is missing from the published profile, so strict readers refuse it.
  list: { type: 'string' },
};

/** The fields of a table in the words of Table Schema, for packages of one table or of many; `descriptions` has four languages, `description` English. */
export const packageFields = (columns: Column<never>[], key: string): Record<string, unknown>[] =>
  columns.map(({ name, description, kind }) => ({
    name,
    ...packageTypes[kind],
    description: kind === 'list' ? `${description.en} (values joined with "${listSeparator}")` : description.en,
    descriptions: description,
    ...(name === key ? { constraints: { required: true, unique: true } } : {}),
  }));

/**
 * Describes a table as a Frictionless Data Package that holds it by its address.
 * @see https://datapackage.org/standard/data-package/
 */
export function toDataPackage({ list, columns, csv, facts }: DescribedTable): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `monitum-${list.name.toLowerCase()}`,
    title: `Monitum: ${list.name}`,
    description: rights,
    homepage: facts.address,
    created: facts.dataVersion?.at ?? `${facts.today}T00:00:00Z`,
    ...(facts.dataVersion ? { version: facts.dataVersion.id } : {}),
    licenses: [{ name: 'CC-BY-4.0', path: licence, title: 'Creative Commons Attribution 4.0' }],
    resources: [
      {
        name: list.name.toLowerCase(),
        path: csv,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields: packageFields(columns, list.key), primaryKey: [list.key], missingValues: [''] },
      },
    ],
  };
}
