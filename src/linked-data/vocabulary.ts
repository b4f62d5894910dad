import { languages } from '../../db/schema/types.ts';
import { namespaceOf } from '../formats/linked-data.ts';
import { type Graph, makeGraph } from '../formats/rdf.ts';
import { commonTerms, originProperty, type Term, type Terms } from '../formats/terms.ts';
import { classOfKind, termsOfKinds } from '../formats/terms-of-kinds.ts';
import { linkedDataWords } from '../i18n/linked-data/index.ts';
import { version } from '../version.ts';

/** A property of our own: how its values are written, and of which kinds it is said. */
interface Property {
  term: Term;
  kinds: Set<string>;
}

/** Every property of our own that the tables of terms use. */
function ownProperties(): Map<string, Property> {
  const found = new Map<string, Property>();
  const keep = (terms: Terms, kind: string | undefined) => {
    for (const term of Object.values(terms)) {
      if (!term) continue;
      if (term.iri.startsWith('monitum:')) {
        const known = found.get(term.iri) ?? { term, kinds: new Set() };
        if (kind) known.kinds.add(kind);
        found.set(term.iri, known);
      }
      if (term.as === 'node' && term.members) keep(term.members, undefined);
    }
  };
  keep(commonTerms, undefined);
  for (const [kind, terms] of Object.entries(termsOfKinds)) keep(terms, kind);
  for (const iri of Object.values(originProperty)) found.set(iri, { term: { iri, as: 'code', list: 'textOrigins' }, kinds: new Set() });
  return found;
}

const isOfObjects = ({ as }: Term): boolean => ['code', 'sibling', 'origins', 'address', 'node', 'record'].includes(as);

const rangeOf: Partial<Record<Term['as'], string>> = {
  words: 'rdf:langString',
  instant: 'xsd:dateTime',
  double: 'xsd:double',
  open: 'rdf:JSON',
};

/** `evidenceUpTo` as it is read: `evidence up to`. */
const inWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What our own classes and properties mean, as RDF Schema and OWL. */
export function vocabularyOf(puriBase: string): Graph {
  const namespace = namespaceOf(puriBase);
  const { graph, say, iri, words } = makeGraph({
    monitum: namespace,
    dct: 'http://purl.org/dc/terms/',
    owl: 'http://www.w3.org/2002/07/owl#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  });
  const inFour = (text: (language: (typeof languages)[number]) => string | undefined) =>
    words(Object.fromEntries(languages.flatMap((language) => [[language, text(language)]]).filter(([, one]) => one !== undefined)));
  const ontology = `${puriBase}/ns/monitum`;
  say(ontology, 'a', iri('owl:Ontology'));
  say(ontology, 'dct:title', ...inFour((language) => linkedDataWords[language].vocabulary.title));
  say(ontology, 'dct:description', ...inFour((language) => linkedDataWords[language].vocabulary.description));
  say(ontology, 'owl:versionInfo', version);
  say(ontology, 'dct:license', iri('http://publications.europa.eu/resource/authority/licence/CC0'));
  for (const kind of Object.keys(termsOfKinds)) {
    const name = classOfKind(kind);
    if (!name.startsWith('monitum:')) continue;
    const local = name.slice('monitum:'.length);
    say(name, 'a', iri('owl:Class'));
    say(name, 'rdfs:label', ...inFour((language) => linkedDataWords[language].classes[local]?.[0]));
    say(name, 'rdfs:comment', ...inFour((language) => linkedDataWords[language].classes[local]?.[1]));
    say(name, 'rdfs:isDefinedBy', iri(ontology));
  }
  for (const [name, { term, kinds }] of ownProperties()) {
    const local = name.slice('monitum:'.length);
    say(name, 'a', iri(isOfObjects(term) ? 'owl:ObjectProperty' : 'owl:DatatypeProperty'));
    say(
      name,
      'rdfs:label',
      ...inFour((language) => linkedDataWords[language].properties[local] ?? (language === 'en' ? inWords(local) : undefined)),
    );
    const range = term.as === 'record' ? classOfKind(term.kind) : rangeOf[term.as];
    if (range) say(name, 'rdfs:range', iri(range));
    // A domain would say of everything that has the property that it is of the class; of what it is said is only told.
    for (const kind of kinds)
      say(name, 'http://schema.org/domainIncludes', iri(classOfKind(kind).replace(/^skos:/, 'http://www.w3.org/2004/02/skos/core#')));
    say(name, 'rdfs:isDefinedBy', iri(ontology));
  }
  return graph;
}
