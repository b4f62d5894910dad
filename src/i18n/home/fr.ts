import { formatNumber, plural } from '../numbers.ts';
import type { HomeWords } from './en.ts';

const n = (value: number): string => formatNumber('fr', value);

/** The words of the home page, in French. */
export const fr: HomeWords = {
  kicker: 'Latin monitum : un avertissement, ce que l’on rappelle à quelqu’un',
  title: 'Ce qui a été dit à la Belgique en matière de droits humains, et ce qu’il en est advenu',
  description:
    'Les recommandations des Nations Unies et du Conseil de l’Europe à la Belgique, les traités qui la lient, et ce qui a été fait depuis.',
  intro: [
    'Monitum rassemble ce que les instances des Nations Unies et du Conseil de l’Europe ont recommandé à la Belgique, et les traités de droits humains qui la lient.',
    'Pour chaque recommandation figurent côte à côte la réponse de l’État, ce que l’instance a constaté ensuite, l’avis des institutions de droits humains et ce qu’en disent d’autres.',
  ],
  searchLabel: 'Chercher dans les recommandations',
  searchHint: 'Un sujet dans l’une des quatre langues, un mot du texte, ou une cote comme CRPD/C/BEL/CO/2-3.',
  searchButton: 'Chercher des recommandations',
  examples: 'Par exemple :',
  exampleWords: ['prison', 'éducation inclusive', 'violence à l’égard des femmes'],
  stateOfPlay: 'Où en est-on ?',
  stateOn: (day) => `Compté le ${day}, dans ce qui est enregistré ici. Ce n’est pas tout ce qui a été dit à la Belgique.`,
  of: (total) => `sur ${n(total)}`,
  assessed: 'recommandations évaluées',
  assessedNote: (rest) =>
    `${plural('fr', rest, { one: 'recommandation n’est pas encore évaluée', other: 'recommandations ne sont pas encore évaluées' })}. Cela ne dit rien de ce qui a été fait.`,
  allAssessed: 'Toutes sont évaluées.',
  notAssessedLink: 'Voir celles qui ne sont pas évaluées',
  implemented: 'recommandations évaluées et mises en œuvre',
  implementedNote: (progress) => `En cours : ${n(progress)}.`,
  followUp: 'recommandations retenues par l’instance pour sa procédure de suivi',
  followUpNote: 'Aucune évaluation n’est encore publiée. Il n’y a donc pas de chiffre sur la mise en œuvre.',
  treaties: 'traités et protocoles lient la Belgique',
  treatiesNote: (unsure) =>
    unsure === 0
      ? 'Parmi les traités de droits humains enregistrés ici.'
      : `Parmi les traités de droits humains enregistrés ici. Pour ${n(unsure)}, la situation est incertaine ou inconnue.`,
  treatiesLink: 'Voir les traités',
  statusBar: 'Toutes les recommandations par statut',
  newestDocuments: 'Documents les plus récents',
  allDocuments: 'Tous les documents',
  recommendations: (count) => plural('fr', count, { one: 'recommandation', other: 'recommandations' }),
  noDate: 'date inconnue',
  nextDeadlines: 'Prochaines échéances',
  calendar: 'Tout le calendrier',
  noDeadlines: 'Aucune échéance à venir n’est enregistrée.',
  computed: 'date déduite d’une règle',
  stateUnknown: 'on ne sait pas si elle a été respectée',
  pastDeadlines: (past, open) =>
    `Sur ${plural('fr', open, { one: 'échéance ouverte', other: 'échéances ouvertes' })}, ${n(past)} ${past < 2 ? 'est dépassée' : 'sont dépassées'} sans que rien ici montre qu’elle a été respectée.`,
  startFrom: 'Commencez par ce dont vous avez besoin',
  groups: {
    researcher: {
      title: 'Chercheurs et chercheuses',
      text: 'Trouvez toutes les recommandations sur un sujet, voyez la situation à une date passée, et emportez le résultat pour le citer ou le compter.',
    },
    programmer: {
      title: 'ONG et programmeurs',
      text: 'Lisez tout par une API ouverte, sans clé, et suivez ce qui change.',
    },
    journalist: {
      title: 'Journalistes',
      text: 'Voyez les chiffres avec le total dont ils sont tirés, et le texte officiel derrière chaque résumé.',
    },
    staff: {
      title: 'Personnel des institutions',
      text: 'Enregistrez, évaluez et relisez des recommandations. Il ne faut se connecter que pour cela.',
    },
  },
  links: {
    search: 'Chercher et filtrer',
    method: 'Comment cela a été enregistré et évalué',
    data: 'Données, formats et exemples',
    apiDocs: 'Documentation de l’API',
    numbers: 'Chiffres et graphiques',
    deadlines: 'Les échéances',
    signIn: 'Vers les pages du personnel',
  },
  browse: 'Parcourir',
  byTheme: 'Par thème',
  allThemes: 'Tous les thèmes',
  byBody: 'Par instance',
  allBodies: 'Toutes les instances',
  byAuthority: 'Par autorité',
  allAuthorities: 'Toutes les autorités',
};
