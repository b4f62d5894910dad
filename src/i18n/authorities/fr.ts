import type { AuthorityWords } from './en.ts';

/** The words of the pages about authorities, in French. */
export const fr: AuthorityWords = {
  intro: 'Qui, en Belgique, peut donner suite à ce que recommandent les instances, par niveau de pouvoir.',
  note: 'Sont comptées les recommandations qui nomment une autorité ou l’une de celles qui en relèvent. La plupart s’adressent à la Belgique dans son ensemble.',
  severalLevels: 'Plusieurs niveaux',
  independent: 'Organismes indépendants',
  independentNote: 'Ils veillent aux droits humains. Ils figurent ici pour ce qu’ils font, quel que soit le niveau qui les a créés.',
  levelUnknown: 'Niveau inconnu',
  authority: 'Autorité',
  type: 'Type',
  levels: 'Niveau de pouvoir',
  competences: 'Compétente pour',
  above: 'Relève de',
  below: 'En relèvent',
  role: 'Rôle',
  established: 'Création',
  accreditation: 'Accréditation comme institution nationale des droits humains',
  reporting: 'Coordonne les rapports à',
  standing: 'Où en sont les recommandations qui lui sont adressées',
  own: 'Ce qu’elle a fait elle-même, selon l’évaluation d’un institut',
  ownNote:
    'Parmi les recommandations qui lui sont adressées, celles pour lesquelles un institut a publié une évaluation de cette seule autorité.',
  ownNone: 'Aucun institut n’a publié d’évaluation de cette seule autorité. Cela ne dit rien de ce qu’elle a fait.',
  measures: 'Mesures qu’elle a prises',
  allMeasures: (count) => `Toutes ses mesures (${count})`,
  noMeasures: 'Cette base de données ne contient aucune mesure de sa part. Cela ne veut pas dire qu’elle n’en a pris aucune.',
  newest: 'Recommandations les plus récentes qui lui sont adressées',
  tableOf: (name) => `Recommandations : ${name}`,
};
