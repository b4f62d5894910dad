import type { Language } from '../../db/schema/types.ts';
import { applySelection } from '../http/select.ts';
import { compileSerialiser } from '../http/serialise.ts';
import { toBibtex } from './bibtex.ts';
import type { Citable } from './citation.ts';
import { toCsl } from './csl.ts';
import { csvHead, csvRows } from './csv.ts';
import type { ListShape } from './exportable.ts';
import { type FileFacts, licence, rights } from './file-facts.ts';
import { mainLanguage } from './language.ts';
import { contextAddress, toJsonLd, toTurtle, turtleHead } from './linked-data.ts';
import { toRis } from './ris.ts';
import { type Column, selectColumns, type Taken } from './table.ts';
import { toXlsx } from './xlsx.ts';

/** The forms in which records of any list are written one after the other. */
export type FileFormat = 'csv' | 'jsonl' | 'xlsx' | 'ttl' | 'jsonld' | CitationFormat;
/** The forms in which a record is cited. */
export type CitationFormat = 'bibtex' | 'ris' | 'csl';

/** What a file is made of: what stands before its records, how some of them are written, what stands between blocks and at the end. */
interface Writer<Record> {
  start: string;
  block(records: Record[]): string;
  between: string;
  end(count: number): string;
}

/** Writes one work in a form of citation. */
export const citing =
  (format: CitationFormat, language: Language, today: string) =>
  (work: Citable): string => {
    if (format === 'csl') return JSON.stringify(toCsl(work, language, today));
    return format === 'bibtex' ? toBibtex(work, language, today) : toRis(work, language, today);
  };

/** The columns of a table in the languages asked for, and of those the ones that are selected. */
export function columnsFor<Record extends Taken>(
  list: ListShape<Record>,
  { view, selection }: Pick<FileFacts, 'view' | 'selection'>,
): Column<Record>[] {
  const columns = list.columns(view.languages);
  return selection ? selectColumns(columns, selection) : columns;
}

const nothing = () => '';

/** The namespace of the terms by which a file says whose it is, in linked data: DCMI Metadata Terms. */
const terms = 'http://purl.org/dc/terms/';

function writerOf<Record extends Taken>(list: ListShape<Record>, format: Exclude<FileFormat, 'xlsx'>, facts: FileFacts): Writer<Record> {
  const { view, today, selection } = facts;
  const iri = new URL(facts.address).href;
  switch (format) {
    case 'csv': {
      const columns = columnsFor(list, facts);
      return { start: csvHead(columns), block: (records) => csvRows(columns, records), between: '', end: nothing };
    }
    case 'jsonl': {
      const whole = compileSerialiser(list.item);
      const write = selection ? (item: object) => JSON.stringify(applySelection(item, selection)) : whole;
      return { start: '', block: (records) => records.map(({ item }) => `${write(item)}\n`).join(''), between: '', end: nothing };
    }
    case 'ttl':
      return {
        start: `${turtleHead(view.puriBase)}<${iri}> <${terms}license> <${licence}> ;\n  <${terms}rights> ${JSON.stringify(rights)} .\n`,
        block: (records) => records.map(({ item }) => toTurtle(view, list.kind, item)).join(''),
        between: '',
        end: (count) => `# ${count} records, complete\n`,
      };
    case 'jsonld':
      return {
        start: `{"@context":${JSON.stringify(contextAddress(view.puriBase))},"@graph":[\n${JSON.stringify({ '@id': iri, [`${terms}license`]: { '@id': licence }, [`${terms}rights`]: rights })}`,
        block: (records) => records.map(({ item }) => `,\n${JSON.stringify(toJsonLd(view, list.kind, item))}`).join(''),
        between: '',
        end: () => '\n]}\n',
      };
    default: {
      const cite = citing(format, mainLanguage(view.languages), today);
      const toCitable = list.toCitable as NonNullable<typeof list.toCitable>;
      const block = (records: Record[]) => records.map((one) => cite(toCitable(one, view))).join(format === 'csl' ? ',\n' : '');
      return format === 'csl' ? { start: '[', block, between: ',\n', end: () => ']\n' } : { start: '', block, between: '', end: nothing };
    }
  }
}

/**
 * The pieces of a file of records, made one after the other as they are taken. Each holds records, so that nothing is given before the first are
 * read. What is cut off before its end can be told from what is whole: JSON-LD and CSL-JSON are not closed, a workbook has no directory, and
 * Turtle ends with a comment that counts its records.
 */
export async function* piecesOf<Record extends Taken>(
  list: ListShape<Record>,
  format: FileFormat,
  blocks: AsyncGenerator<Record[]>,
  facts: FileFacts,
): AsyncGenerator<string | Uint8Array> {
  if (format === 'xlsx') {
    yield* toXlsx(list, blocks, facts, columnsFor(list, facts));
    return;
  }
  const { start, block, between, end } = writerOf(list, format, facts);
  let before = start;
  let count = 0;
  for await (const records of blocks) {
    if (records.length === 0) continue;
    count += records.length;
    yield before + block(records);
    before = between;
  }
  const last = (count === 0 ? start : '') + end(count);
  if (last !== '') yield last;
}
