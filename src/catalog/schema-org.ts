import type { Dump } from '../dumps/manifest.ts';
import { linkedDataWords } from '../i18n/linked-data/index.ts';
import type { Here } from '../web/here.ts';
import { namesOf } from './catalogue.ts';

/** What the description of the data is made of. */
interface DatasetFacts {
  here: Here;
  publisher: { name?: string | undefined; uri?: string | undefined };
  dump: Dump | undefined;
}

/** The data as search engines read them (schema.org `Dataset`), in the language of the page. */
export function datasetOf({ here, publisher, dump }: DatasetFacts): Record<string, unknown> {
  const { catalogue } = linkedDataWords[here.language];
  const [name = '', description = ''] = catalogue.datasets['recommendations'] ?? [];
  const url = `${here.publicUrl}/${here.language}/data`;
  const identifier = namesOf(here.view.puriBase).dataset('recommendations');
  const download = (encodingFormat: string, contentUrl: string, more: object = {}) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl,
    ...more,
  });
  const dumped = dump?.files.filter(({ entity }) => entity === 'recommendations') ?? [];
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': identifier,
    name,
    description: `${description} ${catalogue.description}`,
    url,
    identifier,
    keywords: catalogue.keywords,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    inLanguage: ['nl', 'fr', 'de', 'en'],
    publisher: { '@type': 'Organization', name: publisher.name ?? 'Monitum', ...(publisher.uri ? { '@id': publisher.uri } : {}) },
    ...(dump ? { version: dump.id, dateModified: dump.generatedAt.slice(0, 10) } : {}),
    spatialCoverage: { '@type': 'Country', identifier: 'BE' },
    includedInDataCatalog: { '@type': 'DataCatalog', name: catalogue.title, url: `${here.publicUrl}/catalog` },
    distribution: [
      download('text/csv', `${here.view.base}/recommendations?format=csv`),
      download('text/turtle', `${here.view.base}/recommendations?format=ttl`),
      ...dumped.map(({ href, mediaType, bytes, sha256 }) => download(mediaType, href, { contentSize: `${bytes} B`, sha256 })),
    ],
  };
}
