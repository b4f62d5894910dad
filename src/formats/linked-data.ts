import type { View } from '../http/view.ts';
import { contextEntries, contextNames } from './json-ld-context.ts';
import { codeIri, iriOf, listOf, safeIri } from './linked-identity.ts';
import { commonTerms, originProperty, prefixes, type Term, type Terms } from './terms.ts';
import { classOfKind, termsOfKinds } from './terms-of-kinds.ts';

/** Counts up with each change of what a term means; an older context stays served as it was. */
export const contextVersion = 1;

/** The namespace of our own terms. */
export const namespaceOf = (puriBase: string): string => `${puriBase}/ns/monitum#`;

/** Where the JSON-LD context is; what stands there never changes. */
export const contextAddress = (puriBase: string): string => `${puriBase}/ns/monitum/${contextVersion}.jsonld`;

/** The JSON-LD context, to be served as `{ "@context": … }` or to stand within a document. */
export const contextOf = (puriBase: string): Record<string, unknown> => contextEntries(puriBase, namespaceOf(puriBase));

/** The class of the items of a kind. */
export const typeOf = (puriBase: string, kind: string): string => {
  const [prefix = '', name] = classOfKind(kind).split(':');
  return `${prefix === 'monitum' ? namespaceOf(puriBase) : prefixes[prefix]}${name}`;
};

/** The prefixes that Turtle of items stands under, to be written once at its head. */
export const turtleHead = (puriBase: string): string =>
  `${[...Object.entries(prefixes), ['monitum', namespaceOf(puriBase)]].map(([name, iri]) => `@prefix ${name}: <${iri}> .`).join('\n')}\n\n`;

type Item = Record<string, unknown>;

/** What a table and the common one say together, by name; made once for each table. */
const compiled = new WeakMap<Terms, Map<string, Term | null>>();

function termsIn(table: Terms): Map<string, Term | null> {
  const known = compiled.get(table);
  if (known) return known;
  const terms = new Map(Object.entries({ ...commonTerms, ...table }));
  compiled.set(table, terms);
  return terms;
}

const noTerms: Terms = {};
const kindTerms = (kind: string): Terms => termsOfKinds[kind] ?? noTerms;

const listValue = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** A code that can stand as it is: behind the address of its list it needs no escape, and it is no name of the context. */
const isPlainCode = (code: string): boolean => /^[\w.~-]+$/.test(code) && !contextNames.has(code);

/** The list that a code of an item's own list is of. */
const ownList = (view: View, item: Item): string => listOf(view, String(item['href'] ?? item['self'] ?? '')) ?? '';

/** The datatype of a date as precise as it is. */
const dayType = (date: string): string => (date.length >= 10 ? 'xsd:date' : date.length >= 7 ? 'xsd:gYearMonth' : 'xsd:gYear');

/** A number as xsd:double writes it (XML Schema, canonical form). */
const canonicalDouble = (value: number): string => value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');

/** JSON as RFC 8785 has it, for objects of strings: their names in order. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/**
 * One API item as JSON-LD under our context, which is left out: `@type`, the persistent identifier of everything that has one, and dates
 * that are known to the month or year with their datatype. Everything else stands as in the JSON.
 * @param kind the singular that stands in persistent identifiers
 */
export function toJsonLd(view: View, kind: string, item: object): Record<string, unknown> {
  return { '@type': classOfKind(kind).replace(/^\w+:/, ''), ...toNode(view, kindTerms(kind), item as Item, kind) };
}

function toNode(view: View, table: Terms, item: Item, kind?: string): Item {
  const terms = termsIn(table);
  const uri = iriOf(view, item, kind);
  const node: Item = uri === undefined ? {} : { uri };
  for (const [name, value] of Object.entries(item)) {
    if (value === undefined || name === 'uri') continue;
    const term = terms.get(name);
    if (!term) node[name] = value;
    else if (term.as === 'origins')
      node[name] = Object.fromEntries(
        Object.entries(value as object).map(([language, code]) => [language, toCode(view, 'textOrigins', code)]),
      );
    else if (term.as === 'words' || term.as === 'open') node[name] = value;
    else node[name] = Array.isArray(value) ? value.map((one) => toValue(view, term, one, item)) : toValue(view, term, value, item);
  }
  return node;
}

const toCode = (view: View, list: string, code: string): string => (isPlainCode(code) ? code : codeIri(view.puriBase, list, code));

function toValue(view: View, term: Term, value: unknown, item: Item): unknown {
  switch (term.as) {
    case 'code':
      return toCode(view, term.list, value as string);
    case 'sibling':
      return typeof value === 'string' ? codeIri(view.puriBase, ownList(view, item), value) : toNode(view, noTerms, value as Item);
    case 'day':
      return (value as string).length >= 10 ? value : { '@value': value, '@type': dayType(value as string) };
    case 'address':
      return safeIri(value as string) ?? { '@value': value };
    case 'node':
      return toNode(view, term.members ?? noTerms, value as Item);
    case 'record':
      return toJsonLd(view, term.kind, value as Item);
    default:
      return value;
  }
}

/** One API item as Turtle under the prefixes of `turtleHead`: the same triples as its JSON-LD. */
export function toTurtle(view: View, kind: string, item: object): string {
  const further: string[] = [];
  const subject = iriOf(view, item as Item, kind);
  const said = `a ${classOfKind(kind)}${statements(view, kindTerms(kind), item as Item, further)}`;
  return `${subject === undefined ? `[ ${said} ]` : `<${subject}> ${said}`} .\n${further.join('')}`;
}

/** The statements of a node, each behind a semicolon; `further` takes what is said of named nodes within. */
function statements(view: View, table: Terms, item: Item, further: string[]): string {
  const terms = termsIn(table);
  let text = '';
  for (const name in item) {
    const value = item[name];
    const term = value === undefined ? undefined : terms.get(name);
    if (!term) continue;
    const objects = objectsOf(view, term, value, item, further);
    if (objects !== '') text += ` ;\n  ${term.iri} ${objects}`;
  }
  return text;
}

/** The objects of one property, with commas between; nothing where there are none. */
function objectsOf(view: View, term: Term, value: unknown, item: Item, further: string[]): string {
  switch (term.as) {
    case 'words':
      return Object.entries(value as object)
        .flatMap(([language, texts]) => listValue(texts).map((text) => `${JSON.stringify(text)}@${language}`))
        .join(', ');
    case 'origins':
      return `[ ${Object.entries(value as object)
        .map(([language, code]) => `${originProperty[language as 'nl']} <${codeIri(view.puriBase, 'textOrigins', code)}>`)
        .join(' ; ')} ]`;
    case 'open':
      return `${JSON.stringify(canonicalJson(value))}^^rdf:JSON`;
    default:
      if (!Array.isArray(value)) return objectOf(view, term, value, item, further);
      return value.map((one) => objectOf(view, term, one, item, further)).join(', ');
  }
}

function objectOf(view: View, term: Term, value: unknown, item: Item, further: string[]): string {
  switch (term.as) {
    case 'double':
      return canonicalDouble(value as number);
    case 'day':
      return `"${value}"^^${dayType(value as string)}`;
    case 'instant':
      return `"${value}"^^xsd:dateTime`;
    case 'code':
      return `<${codeIri(view.puriBase, term.list, value as string)}>`;
    case 'address': {
      const iri = safeIri(value as string);
      return iri === undefined ? JSON.stringify(value) : `<${iri}>`;
    }
    case 'sibling':
      return typeof value === 'string'
        ? `<${codeIri(view.puriBase, ownList(view, item), value)}>`
        : nodeOf(view, noTerms, value as Item, undefined, further);
    case 'node':
      return nodeOf(view, term.members ?? noTerms, value as Item, undefined, further);
    case 'record':
      return nodeOf(view, kindTerms(term.kind), value as Item, term.kind, further);
    default:
      return typeof value === 'number' && !Number.isInteger(value) ? canonicalDouble(value) : JSON.stringify(value);
  }
}

/** A node within another: its name, with what is said of it further on, or all of it in brackets where it has none. */
function nodeOf(view: View, table: Terms, item: Item, kind: string | undefined, further: string[]): string {
  const said = `${kind === undefined ? '' : ` ;\n  a ${classOfKind(kind)}`}${statements(view, table, item, further)}`.slice(2);
  const iri = iriOf(view, item, kind);
  if (iri === undefined) return `[ ${said.trim().replaceAll('\n', ' ')} ]`;
  if (said !== '') further.push(`<${iri}> ${said.trim()} .\n`);
  return `<${iri}>`;
}
