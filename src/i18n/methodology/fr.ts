import { formatDate, formatNumber } from '../numbers.ts';
import type { MethodologyWords } from './en.ts';

/** The words of the page about the method, in French. */
export const fr: MethodologyWords = {
  title: 'Méthode',
  description:
    'Comment les recommandations sont enregistrées, comment leur mise en œuvre est évaluée, et toutes les échelles avec leurs définitions.',
  lead: 'Comment les recommandations entrent dans Monitum, comment leur mise en œuvre est évaluée, et ce que signifie chaque mot de ces pages. Les échelles ci-dessous sont lues dans la base de données au moment où vous ouvrez la page.',
  contents: 'Sur cette page',
  chapters: {
    coverage: {
      title: 'Ce qui est enregistré, et ce qui ne l’est pas',
      text: [
        'Monitum contient ce que des instances internationales demandent à la Belgique, les documents où cela figure, les traités de droits humains concernés et ce que les autorités ont fait.',
        'Il n’est pas complet et ne prétend pas l’être. Ne pas trouver quelque chose ici ne prouve pas que cela n’a jamais été dit. Une instance sans recommandation dans Monitum en a souvent adressé beaucoup.',
      ],
    },
    recording: {
      title: 'Comment une recommandation est enregistrée',
      text: [
        'L’unité est un paragraphe numéroté d’un document. La cote du document et le numéro du paragraphe l’accompagnent, pour que chacun puisse le retrouver dans le texte officiel.',
        'Quand un paragraphe formule plusieurs demandes sous des lettres, chacune devient une fiche propre sous ce paragraphe, avec son propre statut.',
        'L’adresse d’une fiche est tirée de la cote et du paragraphe et ne change pas. Une fiche retirée laisse le motif à son adresse ; une fiche fusionnée renvoie à l’autre.',
      ],
    },
    tags: {
      title: 'Comment elle est indexée',
      text: [
        'Chaque recommandation peut être liée à des thèmes, des groupes de personnes, des droits, des objectifs de développement durable, des domaines politiques et des points de plans d’action, ainsi qu’aux autorités qui peuvent agir.',
        'Chaque lien dit qui l’a établi :',
      ],
      points: [
        'l’instance elle-même ;',
        'une importation, avec sa source ;',
        'une conversion des étiquettes d’un autre système vers les nôtres ;',
        'le personnel d’une institution ;',
        'une machine, à titre de suggestion.',
      ],
    },
    texts: {
      title: 'De qui sont les mots que vous lisez',
      text: [
        'À côté de chaque texte figure son auteur. Le fichier de départ de Monitum ne contient pas de textes officiels mais des résumés dans nos propres mots, avec des traductions automatiques. Les textes officiels arrivent par importation et sont alors montrés en premier.',
        'Un résumé ne remplace pas le texte de l’instance. La cote, le paragraphe et le lien y mènent.',
      ],
    },
    verification: {
      title: 'Ce qui a été lu dans une source',
      text: [
        'Chaque fait cite ses sources. « Vérifié » signifie que quelqu’un l’a lu dans l’une d’elles. Ce que personne n’a encore lu porte la mention « non vérifié » ; un seul champ peut aussi la porter.',
        'Les dates sont données avec la précision connue : le jour, le mois ou l’année.',
      ],
    },
    voices: {
      title: 'Quatre voix, tenues séparées',
      text: ['Pour chaque recommandation, quatre voix figurent côte à côte. Elles ne sont jamais mêlées en un seul chiffre.'],
      points: [
        'L’État : ce qu’il a répondu à une recommandation de l’Examen périodique universel (position).',
        'L’instance : ce qu’elle a dit ensuite des progrès, avec sa propre étiquette (appréciation).',
        'Les institutions : ce qu’elles constatent, preuves à l’appui (évaluation).',
        'D’autres : ce qu’en dit la société civile ou une autorité (contribution). Un relecteur décide de sa publication et ne la réécrit pas.',
      ],
    },
    grades: {
      title: 'Les échelles des instances, et leur correspondance',
      text: [
        'Les instances apprécient les progrès selon leurs propres échelles. L’étiquette est gardée mot pour mot, dans la langue où nous l’avons. Pour comparer, chaque appréciation est rattachée à l’un de nos statuts. Cette correspondance est la nôtre : ce n’est ni l’avis de l’instance ni l’évaluation d’une institution.',
        'Une échelle porte sur la réponse de l’État, la situation elle-même ou l’état d’une procédure. Une appréciation de la réponse ne dit rien de la situation.',
      ],
    },
    assessment: {
      title: 'Comment la mise en œuvre est évaluée',
      text: [
        'Une évaluation est faite par une institution de droits humains, pour la recommandation entière ou pour une autorité. Elle comprend un statut, un degré de confiance, une motivation, des preuves, et le jour jusqu’auquel les preuves ont été examinées.',
        'Elle passe de projet à relecture puis à publication. Un relecteur peut la renvoyer, avec un motif. Avant la publication, le programme impose ces règles :',
      ],
      points: [
        'Elle cite au moins une preuve.',
        '« Mise en œuvre » ne peut pas reposer sur les seules déclarations des autorités.',
        'La personne qui l’a écrite ne peut pas la publier elle-même comme « mise en œuvre » ou « recul » : il faut une seconde personne.',
        'Une évaluation publiée n’est jamais écrasée. Une plus récente prend sa place et l’ancienne reste dans l’historique.',
      ],
    },
    rollUp: {
      title: 'Des autorités à l’ensemble',
      text: [
        'Le statut d’une recommandation est celui de l’évaluation publiée de l’ensemble. À défaut, c’est le plus mauvais statut ouvert parmi les autorités visées ou évaluées, dans cet ordre : recul, aucun progrès, progrès limités, progrès substantiels, informations insuffisantes, non évalué.',
        'Elle ne compte comme mise en œuvre que si chaque autorité concernée l’a mise en œuvre. « Non évalué » ne dit rien de ce qui a été fait et n’est jamais compté comme « non mis en œuvre ».',
        'Les voix divergent quand le statut, les dernières appréciations et les contributions publiées, lus selon la correspondance ci-dessus, ne sont pas tous identiques. Ce qui dit « inconnu » ne diffère de rien ; les appréciations d’une procédure et les réponses de l’État ne comptent pas.',
      ],
    },
    deadlines: {
      title: 'Échéances',
      text: [
        'Une échéance est imprimée dans un document ou découle de la règle habituelle de l’instance ; la page dit lequel des deux. Une recommandation est en retard quand une réponse, un rapport ou un plan dû par la Belgique a dépassé le dernier jour que sa date peut signifier et qu’il est connu qu’il manque encore. Quand on ne le sait pas, rien n’est affirmé.',
      ],
    },
    time: {
      title: 'Dates passées, historique et changements',
      text: [
        '« Situation au » montre ce qui était public ici à la fin de ce jour en Belgique. Pour les traités, c’est la situation à cette date.',
        'L’historique d’une recommandation donne chaque version publiée, avec l’institution qui l’a faite et pourquoi ; jamais le nom d’une personne. Chaque écriture est aussi enchaînée à la précédente, de sorte qu’une altération ultérieure se voit.',
      ],
    },
    scales: {
      title: 'Toutes les autres listes',
      text: ['Chaque liste de codes, avec des noms en quatre langues, des définitions et des sources, est ouverte dans l’API.'],
    },
  },
  coverageTable: {
    caption: 'Ce qui est enregistré, par organisation',
    organisation: 'Organisation',
    documents: 'Documents',
    recommendations: 'Recommandations',
    verified: 'dont vérifiées',
    treaties: 'Traités',
    none: 'Sans organisation',
    total: 'Total',
    outOf: (count, total) => `${formatNumber('fr', count)} sur ${formatNumber('fr', total)}`,
  },
  columns: {
    name: 'Nom',
    code: 'Code',
    definition: 'Définition',
    value: 'Valeur',
    label: 'Étiquette de l’instance',
    sign: 'Signe',
    mapped: 'Correspond à (selon nous)',
    body: 'Instance',
    wording: 'Termes de l’instance',
    months: 'Mois',
    countedFrom: 'À compter de',
    kind: 'Échéance',
    verified: 'Lu dans une source',
    list: 'Liste',
    count: 'Entrées',
  },
  verified: 'vérifié',
  months: (least, most) => (least === most ? formatNumber('fr', least) : `${formatNumber('fr', least)} à ${formatNumber('fr', most)}`),
  countedFrom: { adoption: 'l’adoption', dialogue: 'le dialogue', transmission: 'la transmission', publication: 'la publication' },
  axes: { reply: 'la réponse de l’État', situation: 'la situation', procedure: 'la procédure' },
  ofWhat: 'Porte sur',
  inUse: 'En usage',
  period: (from, to) => [from && `depuis ${formatDate('fr', from)}`, to && `jusqu’en ${formatDate('fr', to)}`].filter(Boolean).join(' '),
  perPart: 'Chaque partie est appréciée séparément',
  note: 'Remarque',
  captions: {
    statuses: 'Statuts d’une évaluation',
    confidenceLevels: 'Confiance',
    evidenceTiers: 'Types de preuves, les plus fortes d’abord',
    textOrigins: 'Origines des textes',
    recommendationKinds: 'Types de recommandations',
    positions: 'Positions de l’État',
    urgencies: 'L’urgence selon les termes des instances',
    followUpRules: 'Règles habituelles des instances pour les échéances',
    lists: 'Toutes les listes de référence',
  },
};
