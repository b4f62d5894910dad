import { formatNumber } from '../numbers.ts';
import type { WidgetWords } from './en.ts';

/** The words of the widget for other sites, in French. */
export const fr: WidgetWords = {
  titles: {
    list: 'Recommandations à la Belgique sur les droits humains',
    figures: 'Où en sont les recommandations à la Belgique sur les droits humains',
    recommendation: 'Une recommandation à la Belgique sur les droits humains',
    treaty: 'La Belgique et un traité relatif aux droits humains',
  },
  shown: (count, total) =>
    count === total
      ? `Toutes (${formatNumber('fr', total)}), les plus récentes d’abord.`
      : `Les ${formatNumber('fr', count)} plus récentes sur ${formatNumber('fr', total)}.`,
  all: (total) => `Les voir toutes (${formatNumber('fr', total)}) sur Monitum`,
  nothing: 'Aucune recommandation ne répond ici à ces filtres.',
  narrowedTo: 'Limité à',
  standingOn: (day) => `Situation au ${day}`,
  consent: 'Consentement à être liée',
  inForce: 'En vigueur pour la Belgique',
  details: 'Tout à ce sujet sur Monitum',
  source: 'Source',
  asOf: (day) => `état au ${day}`,
  newWindow: 'Les liens s’ouvrent dans une nouvelle fenêtre.',
  problem: 'Ceci ne peut pas être affiché',
  problems: {
    400: 'L’adresse de ce widget demande quelque chose qui n’existe pas :',
    404: 'Ce que ce widget affiche n’existe pas.',
    410: 'Ce que ce widget affichait a été retiré.',
    429: 'Trop de demandes en ce moment. Réessayez dans une minute.',
    500: 'Une erreur s’est produite de notre côté. Réessayez plus tard.',
  },
  onMonitum: 'Rechercher sur Monitum',
  builder: {
    title: 'Un widget pour votre site',
    description: 'Affichez des recommandations, des chiffres ou un traité sur votre site avec une seule ligne : choisissez et copiez.',
    lead: 'Choisissez ce que le widget affiche, puis copiez la ligne dans votre page. Il lit Monitum chaque fois que quelqu’un ouvre votre page : il reste à jour.',
    form: 'Ce que le widget affiche',
    show: 'Affiche',
    shows: {
      list: 'une liste de recommandations',
      figures: 'des chiffres : où elles en sont',
      recommendation: 'une seule recommandation',
      treaty: 'la situation sous un traité',
    },
    q: 'Mots recherchés',
    size: 'Nombre maximal dans la liste',
    id: 'Identifiant de la recommandation (pour une seule recommandation)',
    idHint: 'Il se trouve à la fin de l’adresse de sa page',
    language: 'Langue du widget',
    make: 'Composer la ligne',
    missing: {
      recommendation: 'Indiquez l’identifiant de la recommandation pour obtenir une ligne.',
      treaty: 'Choisissez un traité pour obtenir une ligne.',
    },
    copy: 'La ligne à copier',
    script: 'Avec un script : le widget prend la hauteur dont il a besoin',
    fixed: 'Avec un script qui ne peut jamais changer à votre insu (subresource integrity)',
    frame: 'Sans script : un cadre de hauteur fixe',
    look: 'Regarder le widget',
    further: 'Bon à savoir',
    points: [
      'Tout filtre de la liste peut être ajouté sous son nom dans l’API : data-group, data-authority, data-adopted-from. Séparez plusieurs valeurs par une espace.',
      'Le widget ne dépose aucun cookie, ne suit personne et ne charge rien de tiers. Aucune clé n’est nécessaire.',
      'Si votre site a une Content-Security-Policy, autorisez cette origine dans script-src et frame-src.',
      'data-title donne le nom sous lequel les lecteurs d’écran annoncent le cadre, data-target l’élément où il est placé.',
      'Citez la source si vous transformez le widget : CC BY 4.0 ; les textes des Nations unies et du Conseil de l’Europe leur appartiennent.',
    ],
  },
};
