import { type LocalizedText, languages } from '../../db/schema/types.ts';
import type { Dump } from '../dumps/manifest.ts';
import { type FormatName, formats } from '../formats/media.ts';
import { type Graph, makeGraph } from '../formats/rdf.ts';
import { type LinkedDataWords, linkedDataWords } from '../i18n/linked-data/index.ts';
import { type AuthorityTable, authority, conceptLabels, tableClasses, themeTable } from './authorities.ts';
import { ianaType, kindOfFile, kindOfFormat } from './files.ts';

/** What the catalogue is made of. */
export interface CatalogueFacts {
  puriBase: string;
  /** Where the pages are, without a slash at the end. */
  publicUrl: string;
  /** Where the API is, without a slash at the end. */
  api: string;
  contactEmail: string | undefined;
  publisher: { name?: string | undefined; uri?: string | undefined };
  /** The lists of the API that are datasets, and the forms in which each is given whole. */
  lists: { name: string; formats: FormatName[] }[];
  /** The newest dump. */
  dump: Dump | undefined;
  /** The day of the newest change, yyyy-mm-dd. */
  modified: string | undefined;
  /** The earliest date of a recommendation, as precise as it is known. */
  earliest: string | undefined;
}

const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const inFour = (text: (words: LinkedDataWords['catalogue']) => string): LocalizedText =>
  Object.fromEntries(languages.map((language) => [language, text(linkedDataWords[language].catalogue)]));

/** The datatype of a date as precise as it is. */
const dayType = (date: string): string => (date.length === 10 ? 'xsd:date' : date.length === 7 ? 'xsd:gYearMonth' : 'xsd:gYear');

/** Where the names of the catalogue are: of itself, its datasets and what gives them. */
export const namesOf = (puriBase: string) => ({
  catalogue: `${puriBase}/id/catalog/main`,
  service: `${puriBase}/id/dataservice/api-v1`,
  publisher: `${puriBase}/id/agent/publisher`,
  dataset: (name: string) => `${puriBase}/id/dataset/${name}`,
  distribution: (name: string) => `${puriBase}/id/distribution/${encodeURIComponent(name)}`,
});

/** Describes the datasets, what gives them and who publishes them: DCAT-AP 3.0.1, in four languages. Nothing is said that the installation does not know. */
export function describeCatalogue(facts: CatalogueFacts): Graph {
  const { puriBase, publicUrl, api, dump } = facts;
  const { graph, say, iri, typed, words, nameless } = makeGraph(prefixes);
  const names = namesOf(puriBase);
  const publisher = iri(facts.publisher.uri ?? names.publisher);
  // What others keep: DCAT-AP wants to be told in the record itself what each of these is.
  const outside = new Map<string, string>();
  const known = (address: string, kind: string) => {
    outside.set(address, kind);
    return iri(address);
  };
  const eu = (table: AuthorityTable, ...codes: string[]) => codes.map((code) => known(authority(table, code), tableClasses[table]));
  const mediaType = (type: string) => known(ianaType(type), 'dct:MediaType');
  const texts = (text: Parameters<typeof inFour>[0]) => words(inFour(text));
  const home = known(`${publicUrl}/en`, 'foaf:Document');
  const dataPage = known(`${publicUrl}/en/data`, 'foaf:Document');
  const day = (date: string | undefined) => (date === undefined ? undefined : typed(date, 'xsd:date'));

  function describeCommon(
    subject: string,
    identifier: string | undefined,
    title: Parameters<typeof inFour>[0],
    description: Parameters<typeof inFour>[0],
  ) {
    if (identifier !== undefined) say(subject, 'dct:identifier', identifier);
    say(subject, 'dct:title', ...texts(title));
    say(subject, 'dct:description', ...texts(description));
    say(subject, 'dct:publisher', publisher);
    say(subject, 'dct:language', ...eu('language', 'NLD', 'FRA', 'DEU', 'ENG'));
  }

  /** Who answers questions about the data, where the installation says. */
  function sayContact(subject: string) {
    if (facts.contactEmail === undefined) return;
    const contact = nameless();
    say(subject, 'dcat:contactPoint', contact as never);
    say(contact, 'a', iri('vcard:Kind'), iri('vcard:Organization'));
    say(contact, 'vcard:organization-name', ...texts(({ contact: name }) => name));
    say(contact, 'vcard:hasEmail', iri(`mailto:${facts.contactEmail}`));
  }

  function sayRights(subject: string, licence = 'CC_BY_4_0') {
    say(subject, 'dct:license', ...eu('licence', licence));
    if (licence === 'CC0') return;
    const rights = nameless();
    say(subject, 'dct:rights', rights as never);
    say(rights, 'a', iri('dct:RightsStatement'));
    say(rights, 'rdfs:label', ...texts(({ rights: text }) => text));
  }

  function sayAbout(subject: string) {
    say(subject, 'dcat:theme', ...eu('data-theme', 'JUST', 'GOVE'));
    say(
      subject,
      'dcat:keyword',
      ...words(Object.fromEntries(languages.map((language) => [language, linkedDataWords[language].catalogue.keywords]))),
    );
    say(subject, 'dct:accessRights', ...eu('access-right', 'PUBLIC'));
  }

  function addDataset(
    name: string,
    said: (catalogue: LinkedDataWords['catalogue']) => readonly [string, string],
    frequency: string,
  ): string {
    const dataset = names.dataset(name);
    say(names.catalogue, 'dcat:dataset', iri(dataset));
    say(names.service, 'dcat:servesDataset', iri(dataset));
    say(dataset, 'a', iri('dcat:Dataset'));
    describeCommon(
      dataset,
      `monitum-${name}`,
      (one) => said(one)[0],
      (one) => said(one)[1],
    );
    sayAbout(dataset);
    sayRights(dataset);
    sayContact(dataset);
    say(dataset, 'dct:accrualPeriodicity', ...eu('frequency', frequency));
    say(dataset, 'dct:spatial', ...eu('country', 'BEL'));
    say(dataset, 'dct:modified', day(facts.modified));
    say(dataset, 'dcat:landingPage', dataPage);
    const provenance = nameless();
    say(dataset, 'dct:provenance', provenance as never);
    say(provenance, 'a', iri('dct:ProvenanceStatement'));
    say(provenance, 'rdfs:label', ...texts(({ provenance: text }) => text));
    if (facts.earliest !== undefined && name === 'recommendations') {
      const period = nameless();
      say(dataset, 'dct:temporal', period as never);
      say(period, 'a', iri('dct:PeriodOfTime'));
      say(period, 'dcat:startDate', typed(facts.earliest, dayType(facts.earliest)));
    }
    return dataset;
  }

  function addDistribution(
    dataset: string,
    name: string,
    of: { title: Parameters<typeof inFour>[0]; address: string; format?: string | undefined; type?: string | undefined },
  ): string {
    const distribution = names.distribution(name);
    say(dataset, 'dcat:distribution', iri(distribution));
    say(distribution, 'a', iri('dcat:Distribution'));
    say(distribution, 'dct:title', ...words(Object.fromEntries(languages.map((language) => [language, name]))));
    say(distribution, 'dct:description', ...texts(of.title));
    say(distribution, 'dcat:accessURL', iri(of.address));
    say(distribution, 'dcat:downloadURL', iri(of.address));
    if (of.format) say(distribution, 'dct:format', ...eu('file-type', of.format));
    if (of.type) say(distribution, 'dcat:mediaType', mediaType(of.type));
    say(distribution, 'dcatap:availability', ...eu('planned-availability', 'STABLE'));
    sayRights(distribution);
    return distribution;
  }

  function addDumped(dataset: string, { id, generatedAt }: Dump, file: Dump['files'][number]): void {
    const { what, file: format, type, compression } = kindOfFile(file.name);
    const distribution = addDistribution(dataset, `${id}-${file.name}`, {
      title: (one) => one.dump(what, id),
      address: file.href,
      format,
      type,
    });
    if (compression) say(distribution, 'dcat:compressFormat', mediaType(compression));
    say(distribution, 'dcat:byteSize', typed(file.bytes, 'xsd:nonNegativeInteger'));
    say(distribution, 'dct:modified', day(generatedAt.slice(0, 10)));
    const checksum = nameless();
    say(distribution, 'spdx:checksum', checksum as never);
    say(checksum, 'a', iri('spdx:Checksum'));
    say(checksum, 'spdx:algorithm', known('spdx:checksumAlgorithm_sha256', 'spdx:ChecksumAlgorithm'));
    say(checksum, 'spdx:checksumValue', typed(file.sha256, 'xsd:hexBinary'));
  }

  say(names.catalogue, 'a', iri('dcat:Catalog'));
  describeCommon(
    names.catalogue,
    'monitum-catalogue',
    ({ title }) => title,
    ({ description }) => description,
  );
  sayRights(names.catalogue, 'CC0');
  say(names.catalogue, 'foaf:homepage', home);
  say(names.catalogue, 'dct:spatial', ...eu('country', 'BEL'));
  say(names.catalogue, 'dct:modified', day(facts.modified));
  say(names.catalogue, 'dcat:themeTaxonomy', known(themeTable.address, 'skos:ConceptScheme'));
  say(names.catalogue, 'dcat:service', iri(names.service));

  say(publisher.value, 'a', iri('foaf:Agent'));
  say(publisher.value, 'foaf:name', facts.publisher.name ?? 'Monitum');

  for (const list of facts.lists) {
    const dataset = addDataset(list.name, ({ datasets }) => datasets[list.name] ?? [list.name, list.name], 'CONT');
    for (const format of list.formats) {
      const { file, type } = kindOfFormat(format);
      addDistribution(dataset, `${list.name}-${format}`, {
        title: (one) => one.list(formats[format].ending),
        address: `${api}/${list.name}?format=${format}`,
        format: file,
        type,
      });
    }
    for (const file of dump?.files ?? []) if (dump && file.entity === list.name) addDumped(dataset, dump, file);
  }
  const vocabularies = addDataset('vocabularies', ({ datasets }) => datasets['vocabularies'] as [string, string], 'IRREG');
  for (const format of ['jsonld', 'ttl'] as const) {
    const { file, type } = kindOfFormat(format);
    const address = `${puriBase}/auth?format=${format}`;
    addDistribution(vocabularies, `vocabularies-${format}`, {
      title: (one) => one.list(formats[format].ending),
      address,
      format: file,
      type,
    });
  }
  if (dump) {
    const everything = addDataset('everything', (one) => [one.everything.title, one.everything.description], 'DAILY');
    const described = new Set(facts.lists.map(({ name }) => name));
    for (const file of dump.files) if (file.entity === undefined || !described.has(file.entity)) addDumped(everything, dump, file);
  }

  say(names.service, 'a', iri('dcat:DataService'));
  describeCommon(
    names.service,
    'monitum-api-v1',
    ({ service }) => service,
    ({ serviceDescription }) => serviceDescription,
  );
  sayAbout(names.service);
  sayRights(names.service);
  sayContact(names.service);
  say(names.service, 'dcat:endpointURL', iri(api));
  say(names.service, 'dcat:endpointDescription', iri(`${api}/doc/openapi.yaml`));
  say(names.service, 'dcat:landingPage', dataPage);
  say(names.service, 'dct:conformsTo', known('https://www.belgif.be/specification/rest/api-guide/', 'dct:Standard'));

  for (const [address, kind] of outside) {
    say(address, 'a', iri(kind));
    if (kind === 'skos:Concept') say(address, 'skos:prefLabel', ...words(conceptLabels[address] ?? {}));
    if (kind === 'skos:ConceptScheme') say(address, 'dct:title', ...words(themeTable.title));
  }
  return graph;
}
