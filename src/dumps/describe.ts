import type { Cell, CellKind, Column, Taken } from '../formats/table.ts';
import { separator } from './csv.ts';
import { licenceAddress, licenceLine } from './licence.ts';

/** A table of a dump, as far as its descriptions need it. */
export interface DescribedTable {
  name: string;
  /** The singular that stands in persistent identifiers; undefined where its rows have none. */
  kind?: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a description looks at no record
  columns: Column<any>[];
  key: string[];
  references: Record<string, string>;
}

const title = 'Monitum: what international bodies have told Belgium about human rights';

const fieldTypes: Record<CellKind, object> = {
  text: { type: 'string' },
  uri: { type: 'string', format: 'uri' },
  partialDate: { type: 'string', constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } },
  // To the millisecond, which the format "default" of a date and time allows.
  instant: { type: 'datetime' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  // The type `list` is not in the published profile yet.
  list: { type: 'string' },
};

const keyOf = (tables: DescribedTable[], name: string): string => tables.find((table) => table.name === name)?.key[0] ?? 'id';

function toField({ key }: DescribedTable, { name, kind, description }: Column<never>) {
  const type = fieldTypes[kind] as { constraints?: object };
  const constraints = { ...type.constraints, ...(key.includes(name) ? { required: true } : {}) };
  return {
    name,
    ...type,
    description: kind === 'list' ? `${description.en}; several stand between ${separator}` : description.en,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** The data package of a dump's tables: their columns, keys and checksums (Data Package 2.0). */
export function toDataPackage(
  { id, generatedAt, homepage }: { id: string; generatedAt: string; homepage: string },
  tables: (DescribedTable & { bytes: number; sha256: string })[],
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'monitum',
    title,
    description: `Everything public, as it was at ${generatedAt}. ${licenceLine}.`,
    version: id,
    created: generatedAt,
    homepage,
    licenses: [{ name: 'CC-BY-4.0', path: licenceAddress, title: 'Creative Commons Attribution 4.0' }],
    sources: [
      { title: 'United Nations', path: 'https://documents.un.org/' },
      { title: 'Council of Europe', path: 'https://www.coe.int/' },
    ],
    resources: tables.map((table) => ({
      name: table.name.toLowerCase(),
      title: table.name,
      path: `${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: table.bytes,
      hash: `sha256:${table.sha256}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: table.columns.map((column) => toField(table, column as Column<never>)),
        primaryKey: table.key,
        missingValues: [''],
        ...(Object.keys(table.references).length > 0
          ? {
              foreignKeys: Object.entries(table.references).map(([field, to]) => ({
                fields: [field],
                reference: { resource: to.toLowerCase(), fields: [keyOf(tables, to)] },
              })),
            }
          : {}),
      },
    })),
  };
}

const datatypes: Partial<Record<CellKind, string>> = { uri: 'anyURI', instant: 'dateTime', integer: 'integer', boolean: 'boolean' };

/**
 * The description of one table for CSV on the Web, with the columns in four languages.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function toTableMetadata(puriBase: string, { name, kind, columns, key }: DescribedTable): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${name}.csv`,
    'dc:title': `${title}: ${name}`,
    'dc:license': { '@id': licenceAddress },
    'dc:rights': licenceLine,
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      ...(kind === undefined
        ? {}
        : { aboutUrl: kind === 'concept' ? `${puriBase}/auth/{list}/{code}` : `${puriBase}/id/${kind}/{${key[0]}}` }),
      primaryKey: key,
      columns: columns.map(({ name: column, kind: cell, language, description }) => ({
        name: column,
        titles: column,
        'dc:description': Object.entries(description).map(([one, text]) => ({ '@value': text, '@language': one })),
        ...(datatypes[cell] ? { datatype: datatypes[cell] } : {}),
        ...(cell === 'list' ? { separator } : {}),
        ...(language ? { lang: language } : {}),
        ...(key.includes(column) ? { required: true } : {}),
      })),
    },
  };
}

/** What a record of a dump is for the columns of its table: its item, and its members beside it. */
export const takenOf = (item: object): Taken => ({ ...item, item });

/** The cells of a record, in the order of the columns. */
export const cellsOf = (columns: Column[], record: Taken): Cell[] => columns.map(({ value }) => value(record));
