import type { LocalizedText } from '../../db/schema/types.ts';

/** What the values of an authority table of the Publications Office of the European Union are, by the name of the table. */
export const tableClasses = {
  'access-right': 'dct:RightsStatement',
  country: 'dct:Location',
  'data-theme': 'skos:Concept',
  'file-type': 'dct:MediaTypeOrExtent',
  frequency: 'dct:Frequency',
  language: 'dct:LinguisticSystem',
  licence: 'dct:LicenseDocument',
  'planned-availability': 'skos:Concept',
} as const;

/** The name of a table whose values the catalogue uses. */
export type AuthorityTable = keyof typeof tableClasses;

const tables = 'http://publications.europa.eu/resource/authority';

/** The name of a code in an authority table. */
export const authority = (table: AuthorityTable, code: string): string => `${tables}/${table}/${code}`;

/** The table of themes as a whole. */
export const themeTable = { address: `${tables}/data-theme`, title: { en: 'Data theme' } };

/** What the keeper of the tables calls the concepts of which DCAT-AP wants a label, in those of our languages in which its word was read. */
export const conceptLabels: Record<string, LocalizedText> = {
  [authority('data-theme', 'JUST')]: {
    nl: 'Justitie, rechtsstelsel en openbare veiligheid',
    fr: 'Justice, système juridique et sécurité publique',
    de: 'Justiz, Rechtssystem und öffentliche Sicherheit',
    en: 'Justice, legal system and public safety',
  },
  [authority('data-theme', 'GOVE')]: {
    nl: 'Overheid en publieke sector',
    fr: 'Gouvernement et secteur public',
    de: 'Regierung und öffentlicher Sektor',
    en: 'Government and public sector',
  },
  [authority('planned-availability', 'STABLE')]: { en: 'stable' },
};
