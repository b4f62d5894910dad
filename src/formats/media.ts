import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Issue } from '../errors.ts';
import { shortened } from '../http/faults.ts';

/** The forms in which records are given: the media type of each, the ending of a file's name, and what it is. */
export const formats = {
  json: { type: 'application/json', ending: 'json', what: 'JSON' },
  csv: { type: 'text/csv', ending: 'csv', what: 'a table for spreadsheets' },
  jsonl: { type: 'application/jsonl', ending: 'jsonl', what: 'JSON Lines' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    what: 'a workbook for spreadsheets',
  },
  ttl: { type: 'text/turtle', ending: 'ttl', what: 'linked data as Turtle' },
  jsonld: { type: 'application/ld+json', ending: 'jsonld', what: 'linked data as JSON-LD' },
  csvw: { type: 'application/csvm+json', ending: 'csv-metadata.json', what: 'a description of the table: CSV on the Web' },
  datapackage: {
    type: 'application/vnd.datapackage+json',
    ending: 'datapackage.json',
    what: 'a description of the table: Frictionless Data Package',
  },
  atom: { type: 'application/atom+xml', ending: 'atom', what: 'an Atom feed' },
  jsonfeed: { type: 'application/feed+json', ending: 'feed.json', what: 'a JSON Feed' },
  bibtex: { type: 'application/x-bibtex', ending: 'bib', what: 'citations as BibTeX' },
  ris: { type: 'application/x-research-info-systems', ending: 'ris', what: 'citations as RIS' },
  csl: { type: 'application/vnd.citationstyles.csl+json', ending: 'csl.json', what: 'citations as CSL-JSON' },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
    what: 'a Word document',
  },
  pdf: { type: 'application/pdf', ending: 'pdf', what: 'PDF' },
  ics: { type: 'text/calendar', ending: 'ics', what: 'an iCalendar' },
} as const;

/** The name of a form, as the parameter `format` takes it. */
export type FormatName = keyof typeof formats;

/** The media types of forms, in their order. */
export const typesOf = (names: readonly FormatName[]): string[] => names.map((name) => formats[name].type);

/** The parameter `format` of a route that knows these forms. */
export const formatParameter = <Name extends FormatName>(names: readonly [Name, ...Name[]]) =>
  z
    .enum(names)
    .optional()
    .describe(`${names.map((name) => `\`${name}\` (${formats[name].what})`).join(', ')}; the Accept header decides where it is absent`);

/** Which form is asked for: by the parameter, or else by the Accept header, or else the first. */
export function formatOf<Name extends FormatName>(
  request: FastifyRequest,
  names: readonly [Name, ...Name[]],
  given: Name | undefined,
): Name {
  if (given !== undefined) return given;
  const accepted = request.accepts().type(typesOf(names));
  return names.find((name) => formats[name].type === accepted) ?? names[0];
}

/** A query string that asks for a form whatever the Accept header says, for links that are followed without one. */
export function searchFor(format: FormatName, search: string): string {
  if (new URLSearchParams(search).has('format')) return search;
  return `${search}${search ? '&' : ''}format=${format}`;
}

/**
 * The parameters of a request that mean nothing in the form asked for, one issue for each: they are refused and not ignored.
 * @param reasons name of the parameter to why it does not go with the form
 */
export function strangerIssues(request: FastifyRequest, format: FormatName, reasons: Record<string, string>): Issue[] {
  // As the client wrote them: what has a default value is always there after validation.
  const written = new URLSearchParams(request.url.split('?').slice(1).join('?'));
  return Object.entries(reasons).flatMap(([name, reason]): Issue[] => {
    const value = written.get(name);
    return value === null
      ? []
      : [
          {
            type: 'rejectedInput',
            in: 'query',
            name,
            detail: `${name} does not go with the format ${format}: ${reason}`,
            value: shortened(value),
          },
        ];
  });
}

const CitationItem = z
  .record(z.string(), z.unknown())
  .meta({ id: 'CitationItem', description: 'An item of CSL-JSON; see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html' });

/** Forms that are one object of JSON, whose own specification says what it holds. */
const jsonObjects = new Set<FormatName>(['jsonfeed', 'jsonld', 'csvw', 'datapackage']);

/** Text has a media type of text, the rest is bytes for whoever has no use for its syntax. */
const schemaOf = (name: FormatName, note: string | undefined): z.ZodType => {
  const schema =
    name === 'csl'
      ? z.array(CitationItem)
      : jsonObjects.has(name)
        ? z.record(z.string(), z.unknown())
        : formats[name].type.startsWith('text/') || name === 'atom'
          ? z.string()
          : z.string().meta({ format: 'binary' });
  return note === undefined ? schema : schema.describe(note);
};

/**
 * The successful answer of a route that knows these forms: JSON by its schema, the others as text.
 * @param notes what the reference says of a form
 */
export const answerIn = <Json extends z.ZodType>(
  names: readonly FormatName[],
  json: Json,
  notes: Partial<Record<FormatName, string>> = {},
) => ({
  200: {
    description: 'Found',
    content: Object.fromEntries(
      names.map((name) => [formats[name].type, { schema: name === 'json' ? json : schemaOf(name, notes[name]) }]),
    ) as {
      'application/json': { schema: Json };
    },
  },
});
