import type { FormatName } from '../formats/media.ts';

/** What a file is, as catalogues say it. */
interface FileKind {
  /** Code in the table of file types of the Publications Office of the European Union; absent where it has none that is certain. */
  file?: string;
  /** Media type that IANA has registered; absent where it has none. */
  type?: string;
}

const kinds: Record<string, FileKind> = {
  json: { file: 'JSON', type: 'application/json' },
  csv: { file: 'CSV', type: 'text/csv' },
  jsonl: { file: 'JSON' },
  xlsx: { file: 'XLSX', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ttl: { file: 'RDF_TURTLE', type: 'text/turtle' },
  jsonld: { file: 'JSON_LD', type: 'application/ld+json' },
  atom: { file: 'ATOM', type: 'application/atom+xml' },
  ics: { type: 'text/calendar' },
  csl: { file: 'JSON', type: 'application/vnd.citationstyles.csl+json' },
  sqlite: { type: 'application/vnd.sqlite3' },
  txt: { file: 'TXT', type: 'text/plain' },
};

/** The name of a media type as IANA gives it. */
export const ianaType = (type: string): string => `https://www.iana.org/assignments/media-types/${type}`;

/** What a file is by its name: in words, its type, and how it is compressed. */
export function kindOfFile(name: string): FileKind & { what: string; compression?: string } {
  const isCompressed = name.endsWith('.gz');
  const ending = (isCompressed ? name.slice(0, -3) : name).split('.').at(-1) ?? '';
  return { what: name.slice(name.indexOf('.') + 1), ...kinds[ending], ...(isCompressed ? { compression: 'application/gzip' } : {}) };
}

/** What the files of a form are. */
export const kindOfFormat = (format: FormatName): FileKind => kinds[format] ?? {};
