import { DataFactory, type Literal, type NamedNode, type Quad, type Quad_Object, type Quad_Subject, Writer } from 'n3';
import { type LocalizedTerms, type LocalizedText, languages } from '../../db/schema/types.ts';

const { literal, namedNode, quad, blankNode } = DataFactory;

/** Prefixes by which names are written: name to IRI. */
export type Prefixes = Record<string, string>;

/** Statements that are not many, such as those of a catalogue or a vocabulary, to be written in any syntax. */
export interface Graph {
  prefixes: Prefixes;
  quads: Quad[];
}

/** Makes a graph, with what says something in it. Names with a prefix stand for whole ones. */
export function makeGraph(prefixes: Prefixes) {
  const quads: Quad[] = [];
  let nodes = 0;
  const expand = (name: string): string => {
    const [, prefix = '', rest = ''] = /^([\w-]+):(.*)$/s.exec(name) ?? [];
    return Object.hasOwn(prefixes, prefix) ? `${prefixes[prefix]}${rest}` : name;
  };
  const iri = (name: string): NamedNode => namedNode(expand(name));
  return {
    graph: { prefixes, quads } satisfies Graph,
    iri,
    /** A node without a name. */
    nameless: (): Quad_Subject => blankNode(`n${nodes++}`),
    /** A literal with a datatype. */
    typed: (value: string | number, datatype: string): Literal => literal(String(value), iri(datatype)),
    /** A text in each language that it exists in. */
    words: (text: LocalizedText | LocalizedTerms): Literal[] =>
      languages.flatMap((language) => [text[language] ?? []].flat().map((one) => literal(one, language))),
    /** Says of a subject that it has a property with these values; nothing is said where there are none. */
    say(subject: string | Quad_Subject, property: string, ...values: (string | Quad_Object | undefined)[]): void {
      const about = typeof subject === 'string' ? iri(subject) : subject;
      const predicate = property === 'a' ? iri('http://www.w3.org/1999/02/22-rdf-syntax-ns#type') : iri(property);
      for (const value of values)
        if (value !== undefined) quads.push(quad(about, predicate, typeof value === 'string' ? literal(value) : value));
    },
  };
}

/** A graph as Turtle. */
export function graphToTurtle({ prefixes, quads }: Graph): string {
  const writer = new Writer({ prefixes });
  writer.addQuads(quads);
  let text = '';
  writer.end((error, result) => {
    if (error) throw error;
    text = result;
  });
  return text;
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const xsdString = 'http://www.w3.org/2001/XMLSchema#string';

/** A graph as JSON-LD: its nodes in a row, with a context of its prefixes alone. */
export function graphToJsonLd({ prefixes, quads }: Graph): string {
  const short = (iri: string): string => {
    const found = Object.entries(prefixes).find(([, start]) => iri.startsWith(start) && /^[\w.-]+$/.test(iri.slice(start.length)));
    return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
  };
  const idOf = (node: Quad_Subject | Quad_Object): string => (node.termType === 'BlankNode' ? `_:${node.value}` : short(node.value));
  const nodes = new Map<string, Record<string, unknown>>();
  for (const { subject, predicate, object } of quads) {
    const id = idOf(subject);
    const node = nodes.get(id) ?? { '@id': id };
    nodes.set(id, node);
    const isType = predicate.value === rdfType;
    const name = isType ? '@type' : short(predicate.value);
    const value = isType ? idOf(object) : object.termType === 'Literal' ? literalOf(object, short) : { '@id': idOf(object) };
    node[name] = [...((node[name] as unknown[]) ?? []), value];
  }
  return `${JSON.stringify({ '@context': prefixes, '@graph': [...nodes.values()] }, null, 1)}\n`;
}

function literalOf({ value, language, datatype }: Literal, short: (iri: string) => string): unknown {
  if (language) return { '@value': value, '@language': language };
  return datatype.value === xsdString ? value : { '@value': value, '@type': short(datatype.value) };
}
