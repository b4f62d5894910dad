import { formatNumber, plural } from '../numbers.ts';
import type { ConceptWords } from './en.ts';

const n = (value: number) => formatNumber('nl', value);

/** The words of the pages about themes, groups, goals, rights and policy domains, in Dutch. */
export const nl: ConceptWords = {
  titles: {
    themes: 'Thema’s',
    groups: 'Groepen mensen',
    sdgs: 'Duurzameontwikkelingsdoelen (SDG’s)',
    rights: 'Mensenrechten',
    policyDomains: 'Beleidsdomeinen',
  },
  intros: {
    themes: 'Waar aanbevelingen over gaan.',
    groups: 'Over wie aanbevelingen gaan. Een ruimere groep telt de aanbevelingen van de kleinere groepen mee.',
    sdgs: 'Aan welk van de 17 doelen van de Verenigde Naties, en aan welk subdoel, een aanbeveling bijdraagt. Een doel telt die van zijn subdoelen mee.',
    rights: 'Over welk mensenrecht een aanbeveling gaat, in de volgorde van het Handvest van de grondrechten van de Europese Unie.',
    policyDomains: 'In welk beleidsdomein er iets moet gebeuren, en welke overheden daar gewoonlijk bevoegd zijn.',
  },
  kinds: { themes: 'Thema', groups: 'Groep', sdgs: 'Duurzameontwikkelingsdoel (SDG)', rights: 'Recht', policyDomains: 'Beleidsdomein' },
  goal: (code) => `Doel ${code}`,
  target: (code) => `Subdoel ${code}`,
  targets: (count) => plural('nl', count, { one: 'subdoel', other: 'subdoelen' }),
  withoutCharterTitle: 'Andere',
  others: 'Andere manieren om te bladeren',
  coverage: (total, without) =>
    without === 0
      ? `Geteld: ${plural('nl', total, { one: 'aanbeveling', other: 'aanbevelingen' })}. Eén aanbeveling kan onder meerdere ingangen staan.`
      : `Geteld: ${plural('nl', total, { one: 'aanbeveling', other: 'aanbevelingen' })}, waarvan ${n(without)} zonder ingang hier. Eén aanbeveling kan onder meerdere ingangen staan.`,
  definition: 'Betekenis',
  partOf: 'Deel van',
  parts: 'Onderverdeeld in',
  heading: 'Een rubriek om te bladeren: aanbevelingen krijgen een label van wat eronder staat.',
  references: 'Te vinden in',
  charterTitle: 'Titel van het Handvest',
  levels: 'Gewoonlijk bevoegd',
  alsoLevels: 'Gedeeltelijk bevoegd',
  authorities: 'Overheden die hier bevoegd zijn',
  officialGoal: 'Kenmerk bij de Verenigde Naties',
  standing: 'Hoever het staat met deze aanbevelingen',
  byBody: 'Per instantie',
  byBodyTable: 'Aanbevelingen per instantie',
  byBodyNote: 'Een instantie die boven andere staat, telt ook die van hen; samen kan dat meer zijn dan het totaal.',
  share: 'Aandeel in het totaal',
  recommendations: 'Aanbevelingen',
};
