import type { Quad, Quad_Object, Quad_Subject } from 'n3';
import type { Graph } from './rdf.ts';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xsdString = 'http://www.w3.org/2001/XMLSchema#string';

/** A text between tags or quotes; signs that XML 1.0 cannot hold are left out. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Splits the name of a property where XML can begin a name of its own: what comes before is the namespace. */
function splitName(iri: string): [namespace: string, name: string] {
  const [, namespace = '', name = ''] = /^(.*?)([A-Za-z_][\w.-]*)$/s.exec(iri) ?? [];
  if (name === '') throw new Error(`RDF/XML has no way to write the property ${iri}`);
  return [namespace, name];
}

/** A graph as RDF/XML: one element for each subject, one within it for each statement. */
export function graphToRdfXml({ prefixes, quads }: Graph): string {
  const names = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]));
  names.set(rdf, 'rdf');
  const qualified = (iri: string): string => {
    const [longest = ''] = [...names.keys()].filter((one) => iri.startsWith(one) && /^[A-Za-z_][\w.-]*$/.test(iri.slice(one.length)));
    const [namespace, name] = longest === '' ? splitName(iri) : [longest, iri.slice(longest.length)];
    const prefix = names.get(namespace) ?? `ns${names.size}`;
    names.set(namespace, prefix);
    return `${prefix}:${name}`;
  };
  const about = (node: Quad_Subject | Quad_Object, attribute: string): string =>
    node.termType === 'BlankNode' ? `rdf:nodeID="${escaped(node.value)}"` : `rdf:${attribute}="${escaped(node.value)}"`;
  const statement = ({ predicate, object }: Quad): string => {
    const name = qualified(predicate.value);
    if (object.termType !== 'Literal') return `    <${name} ${about(object, 'resource')}/>\n`;
    const { language, datatype, value } = object;
    const kind = language
      ? ` xml:lang="${escaped(language)}"`
      : datatype.value === xsdString
        ? ''
        : ` rdf:datatype="${escaped(datatype.value)}"`;
    return `    <${name}${kind}>${escaped(value)}</${name}>\n`;
  };
  const subjects = new Map<string, Quad[]>();
  for (const one of quads) {
    const key = `${one.subject.termType} ${one.subject.value}`;
    subjects.set(key, [...(subjects.get(key) ?? []), one]);
  }
  const elements = [...subjects.values()].map(
    (of) => `  <rdf:Description ${about((of[0] as Quad).subject, 'about')}>\n${of.map(statement).join('')}  </rdf:Description>\n`,
  );
  const declared = [...names].map(([namespace, prefix]) => `\n    xmlns:${prefix}="${escaped(namespace)}"`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${declared}>\n${elements.join('')}</rdf:RDF>\n`;
}
