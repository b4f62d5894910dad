import { plural } from '../numbers.ts';
import type { BodyWords } from './en.ts';

/** The words of the pages about bodies, in French. */
export const fr: BodyWords = {
  intro: 'Qui s’adresse à la Belgique au sujet des droits humains, aux Nations Unies et au Conseil de l’Europe.',
  body: 'Instance',
  kind: 'Type d’instance',
  organisation: 'Organisation',
  appliesToBelgium: 'Concerne la Belgique',
  visitedBelgium: 'A visité la Belgique',
  partOf: 'Fait partie de',
  parts: 'Instances qui en relèvent',
  treaty: 'Traité dont elle surveille l’application',
  followUp: 'Comment elle assure le suivi',
  gradingNote: 'Comment elle apprécie',
  rule: 'Délai de réponse',
  months: (from, to) => (from === to ? plural('fr', from, { one: 'mois', other: 'mois' }) : `${from} à ${to} mois`),
  countedFrom: {
    adoption: 'après l’adoption',
    publication: 'après la publication',
    dialogue: 'après le dialogue',
    transmission: 'après la transmission',
  },
  recommendations: 'Recommandations',
  countNote: 'Sont comptées les recommandations de cette base de données. Une instance qui en coiffe d’autres compte aussi les leurs.',
  schemes: 'Ses propres appréciations',
  schemesNote:
    'Les libellés sont ceux de l’instance. Le statut à côté est le nôtre, à titre de comparaison : ce n’est jamais une évaluation par un institut.',
  axes: { reply: 'apprécie la réponse de l’État', situation: 'apprécie la situation', procedure: 'apprécie la procédure' },
  grade: 'Appréciation',
  label: 'Dans ses propres termes',
  mapped: 'Comparée à',
  validity: (from, to) => (to ? `utilisée de ${from} à ${to}` : `utilisée depuis ${from}`),
  reviews: 'Examens de la Belgique',
  allReviews: (count) => `Tous les examens (${count})`,
  documents: 'Documents les plus récents',
  allDocuments: (count) => `Tous les documents (${count})`,
  standing: 'Où en sont ses recommandations',
};
