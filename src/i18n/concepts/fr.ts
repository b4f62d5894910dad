import { formatNumber, plural } from '../numbers.ts';
import type { ConceptWords } from './en.ts';

const n = (value: number) => formatNumber('fr', value);

/** The words of the pages about themes, groups, goals, rights and policy domains, in French. */
export const fr: ConceptWords = {
  titles: {
    themes: 'Thèmes',
    groups: 'Groupes de personnes',
    sdgs: 'Objectifs de développement durable (ODD)',
    rights: 'Droits humains',
    policyDomains: 'Domaines politiques',
  },
  intros: {
    themes: 'Ce sur quoi portent les recommandations.',
    groups: 'Qui les recommandations concernent. Un groupe plus large compte aussi celles des groupes plus étroits.',
    sdgs: 'Lequel des 17 objectifs des Nations Unies, et quelle cible, une recommandation aide à atteindre. Un objectif compte aussi celles de ses cibles.',
    rights: 'Sur quel droit humain porte une recommandation, dans l’ordre de la Charte des droits fondamentaux de l’Union européenne.',
    policyDomains: 'Dans quel domaine politique il faut agir, et quels pouvoirs y sont habituellement compétents.',
  },
  kinds: {
    themes: 'Thème',
    groups: 'Groupe',
    sdgs: 'Objectif de développement durable',
    rights: 'Droit',
    policyDomains: 'Domaine politique',
  },
  goal: (code) => `Objectif ${code}`,
  target: (code) => `Cible ${code}`,
  targets: (count) => plural('fr', count, { one: 'cible', other: 'cibles' }),
  withoutCharterTitle: 'Autres',
  others: 'Autres façons de parcourir',
  coverage: (total, without) =>
    without === 0
      ? `Comptées : ${plural('fr', total, { one: 'recommandation', other: 'recommandations' })}. Une recommandation peut figurer sous plusieurs entrées.`
      : `Comptées : ${plural('fr', total, { one: 'recommandation', other: 'recommandations' })}, dont ${n(without)} sans entrée ici. Une recommandation peut figurer sous plusieurs entrées.`,
  definition: 'Signification',
  partOf: 'Fait partie de',
  parts: 'Se divise en',
  heading: 'Une rubrique pour parcourir : les recommandations sont classées sous ce qui se trouve en dessous.',
  references: 'Se trouve dans',
  charterTitle: 'Titre de la Charte',
  levels: 'Habituellement compétents',
  alsoLevels: 'Compétents en partie',
  authorities: 'Autorités compétentes ici',
  officialGoal: 'Identifiant aux Nations Unies',
  standing: 'Où en sont ces recommandations',
  byBody: 'Par instance',
  byBodyTable: 'Recommandations par instance',
  byBodyNote: 'Une instance qui en coiffe d’autres compte aussi les leurs ; la somme peut dépasser le total.',
  share: 'Part du total',
  recommendations: 'Recommandations',
};
