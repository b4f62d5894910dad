import { codeIri } from './linked-identity.ts';
import { commonTerms, originProperty, prefixes, type Term, type Terms } from './terms.ts';
import { classOfKind, termsOfKinds } from './terms-of-kinds.ts';

/** A code within its list. */
const codeOf = (puriBase: string, iri: string, list: string) => ({
  '@id': iri,
  '@type': '@vocab',
  '@context': { '@vocab': codeIri(puriBase, list, '') },
});

function entryOf(puriBase: string, term: Term): unknown {
  const { iri } = term;
  switch (term.as) {
    case 'plain':
      return iri;
    case 'double':
      return { '@id': iri, '@type': 'xsd:double' };
    case 'words':
      return { '@id': iri, '@container': '@language' };
    case 'day':
      return { '@id': iri, '@type': 'xsd:date' };
    case 'instant':
      return { '@id': iri, '@type': 'xsd:dateTime' };
    case 'address':
    case 'sibling':
      return { '@id': iri, '@type': '@id' };
    case 'open':
      return { '@id': iri, '@type': '@json' };
    case 'code':
      return codeOf(puriBase, iri, term.list);
    case 'origins': {
      const ofLanguages = Object.entries(originProperty).map(([language, property]) => [
        language,
        codeOf(puriBase, property, 'textOrigins'),
      ]);
      return { '@id': iri, '@context': { '@propagate': false, ...Object.fromEntries(ofLanguages) } };
    }
    case 'record':
      return { '@id': iri };
    case 'node':
      return { '@id': iri, ...(term.members ? { '@context': { '@propagate': false, ...entriesOf(puriBase, term.members) } } : {}) };
  }
}

const entriesOf = (puriBase: string, terms: Terms): Record<string, unknown> =>
  Object.fromEntries(Object.entries(terms).map(([name, term]) => [name, term && entryOf(puriBase, term)]));

/** Every name that is one in some place of a table. */
const namesIn = (terms: Terms): string[] =>
  Object.entries(terms).flatMap(([name, term]) => [name, ...(term?.as === 'node' && term.members ? namesIn(term.members) : [])]);

/** The names of the context: a code that is spelled like one would be taken for it. */
export const contextNames = new Set([
  'monitum',
  'uri',
  ...Object.keys(prefixes),
  ...Object.keys(termsOfKinds).map((kind) => classOfKind(kind).replace(/^\w+:/, '')),
  ...Object.values(termsOfKinds).concat(commonTerms).flatMap(namesIn),
  ...Object.keys(originProperty),
]);

/** The entries of the context: what is common to all, and under the class of each kind what it alone means. */
export function contextEntries(puriBase: string, namespace: string): Record<string, unknown> {
  const kinds = Object.entries(termsOfKinds).map(([kind, terms]) => {
    const type = classOfKind(kind);
    return [type.replace(/^\w+:/, ''), { '@id': type, '@context': entriesOf(puriBase, terms) }];
  });
  return {
    '@version': 1.1,
    ...prefixes,
    monitum: namespace,
    uri: '@id',
    ...entriesOf(puriBase, commonTerms),
    ...Object.fromEntries(kinds),
  };
}
