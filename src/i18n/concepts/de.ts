import { formatNumber, plural } from '../numbers.ts';
import type { ConceptWords } from './en.ts';

const n = (value: number) => formatNumber('de', value);

/** The words of the pages about themes, groups, goals, rights and policy domains, in German. */
export const de: ConceptWords = {
  titles: {
    themes: 'Themen',
    groups: 'Personengruppen',
    sdgs: 'Ziele für nachhaltige Entwicklung (SDG)',
    rights: 'Menschenrechte',
    policyDomains: 'Politikbereiche',
  },
  intros: {
    themes: 'Worum es in Empfehlungen geht.',
    groups: 'Um wen es in Empfehlungen geht. Eine weitere Gruppe zählt die Empfehlungen der engeren mit.',
    sdgs: 'Zu welchem der 17 Ziele der Vereinten Nationen und zu welchem Unterziel eine Empfehlung beiträgt. Ein Ziel zählt die seiner Unterziele mit.',
    rights: 'Um welches Menschenrecht es in einer Empfehlung geht, in der Reihenfolge der Charta der Grundrechte der Europäischen Union.',
    policyDomains: 'In welchem Politikbereich gehandelt werden muss und welche staatlichen Ebenen dort üblicherweise zuständig sind.',
  },
  kinds: {
    themes: 'Thema',
    groups: 'Personengruppe',
    sdgs: 'Ziel für nachhaltige Entwicklung',
    rights: 'Recht',
    policyDomains: 'Politikbereich',
  },
  goal: (code) => `Ziel ${code}`,
  target: (code) => `Unterziel ${code}`,
  targets: (count) => plural('de', count, { one: 'Unterziel', other: 'Unterziele' }),
  withoutCharterTitle: 'Andere',
  others: 'Andere Einstiege',
  coverage: (total, without) =>
    without === 0
      ? `Gezählt: ${plural('de', total, { one: 'Empfehlung', other: 'Empfehlungen' })}. Eine Empfehlung kann unter mehreren Einträgen stehen.`
      : `Gezählt: ${plural('de', total, { one: 'Empfehlung', other: 'Empfehlungen' })}, davon ${n(without)} ohne Eintrag hier. Eine Empfehlung kann unter mehreren Einträgen stehen.`,
  definition: 'Bedeutung',
  partOf: 'Teil von',
  parts: 'Unterteilt in',
  heading: 'Eine Rubrik zum Stöbern: Empfehlungen werden dem zugeordnet, was darunter steht.',
  references: 'Zu finden in',
  charterTitle: 'Titel der Charta',
  levels: 'Üblicherweise zuständig',
  alsoLevels: 'Teilweise zuständig',
  authorities: 'Hier zuständige Behörden',
  officialGoal: 'Kennung bei den Vereinten Nationen',
  standing: 'Wie weit diese Empfehlungen sind',
  byBody: 'Nach Gremium',
  byBodyTable: 'Empfehlungen nach Gremium',
  byBodyNote: 'Ein übergeordnetes Gremium zählt auch die der anderen; zusammen kann das mehr sein als alle.',
  share: 'Anteil an allen',
  recommendations: 'Empfehlungen',
};
