/**
 * What a member of an item of the API means as linked data. One table, in `terms-of-kinds.ts`, says it for every member: from it come both the
 * JSON-LD context and the Turtle, so that the two cannot say different things.
 */
export type Term =
  | {
      /** Property, with a prefix of `prefixes`. */
      iri: string;
      /**
       * `plain`: string, number or boolean as it stands; `double`: a number with decimals; `words`: a text (or several) by language;
       * `day`: a date as precise as it is known; `instant`; `address`: an absolute address elsewhere; `open`: an object whose members nobody
       * fixed, as one JSON literal.
       */
      as: 'plain' | 'double' | 'words' | 'day' | 'instant' | 'address' | 'open';
    }
  /** A code: of a list, or of the list that the item itself is of. */
  | { iri: string; as: 'code'; list: string }
  | { iri: string; as: 'sibling' }
  /** Who made the text of each language: one node, with a code of `textOrigins` for each. */
  | { iri: string; as: 'origins' }
  /** An object of its own: a reference (it has an address that gives its identifier) or a node without a name; `members` are those that mean something else there. */
  | { iri: string; as: 'node'; members?: Terms }
  /** A record within another. */
  | { iri: string; as: 'record'; kind: string };

/** Meaning by name of the member; `null` leaves a member out on purpose. */
export type Terms = Record<string, Term | null>;

/** A string, number or boolean as it stands. */
export const plain = (iri: string): Term => ({ iri, as: 'plain' });
/** A text, or several, by language. */
export const words = (iri: string): Term => ({ iri, as: 'words' });
/** A date as precise as it is known. */
export const day = (iri: string): Term => ({ iri, as: 'day' });
/** A moment, RFC 3339. */
export const instant = (iri: string): Term => ({ iri, as: 'instant' });
/** An absolute address elsewhere. */
export const address = (iri: string): Term => ({ iri, as: 'address' });
/** A code of a list. */
export const code = (iri: string, list: string): Term => ({ iri, as: 'code', list });
/** A reference, or an object without a name; `members` are those that mean something else there than elsewhere. */
export const node = (iri: string, members?: Terms): Term => ({ iri, as: 'node', ...(members ? { members } : {}) });
/** A record of a kind within another record. */
export const record = (iri: string, kind: string): Term => ({ iri, as: 'record', kind });

/** The namespaces of others that terms are taken from. */
export const prefixes: Record<string, string> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The property under which the origin of a text of one language stands. */
export const originProperty = { nl: 'monitum:ofDutch', fr: 'monitum:ofFrench', de: 'monitum:ofGerman', en: 'monitum:ofEnglish' } as const;

const sources = node('prov:wasDerivedFrom', {
  kind: plain('monitum:sourceKind'),
  citation: plain('dct:bibliographicCitation'),
  url: address('schema:url'),
});

/** A source on which an assessment or a contribution rests. */
export const evidence = node('monitum:evidence', {
  tier: node('monitum:evidenceTier'),
  url: address('schema:url'),
  linkHealth: plain('monitum:linkHealth'),
  linkCheckedAt: instant('monitum:linkCheckedAt'),
});

/** What members mean wherever a kind or a node does not say otherwise. */
export const commonTerms: Terms = {
  // Addresses of this API are no identifiers, and the publication of a record is the business of its staff.
  self: null,
  href: null,
  links: null,
  publication: null,
  id: plain('dct:identifier'),
  code: plain('skos:notation'),
  name: words('skos:prefLabel'),
  abbreviation: words('skos:altLabel'),
  definition: words('skos:definition'),
  synonyms: words('skos:hiddenLabel'),
  symbol: plain('schema:reportNumber'),
  paragraph: plain('monitum:paragraph'),
  title: words('dct:title'),
  titleOrigin: code('monitum:titleOrigin', 'textOrigins'),
  description: words('dct:description'),
  note: words('skos:note'),
  verification: plain('monitum:verification'),
  fieldVerification: { iri: 'monitum:fieldVerification', as: 'open' },
  sources,
  modifiedAt: instant('dct:modified'),
  version: plain('schema:version'),
  body: node('monitum:body'),
  treaty: node('monitum:treaty'),
  document: node('monitum:document'),
  review: node('monitum:review'),
  authority: node('monitum:authority'),
  kind: node('dct:type'),
  type: node('dct:type'),
  status: node('monitum:status'),
  themes: code('dct:subject', 'themes'),
  themeReferences: node('dct:subject'),
  governmentLevels: code('monitum:governmentLevel', 'governmentLevels'),
  levelReferences: node('monitum:governmentLevel'),
  treatyReference: node('monitum:treaty'),
  adoptedOn: day('dct:date'),
  publishedOn: day('dct:issued'),
  recommendationsCount: plain('monitum:recommendationsCount'),
  measuresCount: plain('monitum:measuresCount'),
  officialUrl: address('schema:url'),
  website: address('schema:url'),
  recommendation: node('monitum:recommendation'),
  measures: node('monitum:measure'),
  deadlines: node('monitum:deadline'),
  stage: node('monitum:reviewStage'),
  asOf: day('monitum:asOf'),
};
