import { formatNumber } from '../numbers.ts';
import type { OpenDataWords } from './en.ts';

/** The words of the page about the data and the API, in French. */
export const fr: OpenDataWords = {
  title: 'Données et API',
  description:
    'Comment lire et emporter tout ce que contient Monitum : formats, exemples, changements, dates passées, licence et citation.',
  lead: 'Tout ce qui est public sur ces pages l’est aussi dans une API. La lecture ne demande ni clé ni compte.',
  contents: 'Sur cette page',
  chapters: {
    address: { title: 'Où se trouve l’API', text: ['Toutes les adresses de l’API commencent par :'] },
    formats: {
      title: 'Formats',
      text: [
        'Ajoutez format= à une adresse, ou envoyez un en-tête Accept. Ce tableau est tiré du contrat du programme en marche : il ne contient rien que celui-ci ne donne pas.',
      ],
    },
    examples: {
      title: 'Exemples',
      text: [
        'Ce qu’on demande le plus souvent, chaque fois comme commande (curl) et comme programme en Python et en R. Copiez-les : ils fonctionnent tels quels.',
      ],
    },
    rules: {
      title: 'Bon à savoir',
      text: [],
      points: [
        'Un paramètre ou un code qui n’existe pas est refusé et nommé, pas ignoré.',
        'lang limite les textes à une langue et peut être répété. Sans lui, chaque texte vient dans toutes les langues qui existent. Ce qui n’a pas de texte dans cette langue vient dans une autre, sous sa propre clé.',
        'pageSize est de 500 au plus pour les listes. Chaque page peut être atteinte.',
        'Les réponses ont un ETag. Envoyez-le dans If-None-Match : une réponse inchangée est alors un simple 304.',
        'Les navigateurs peuvent lire depuis n’importe quel site (CORS).',
        'De nouveaux chemins, paramètres, champs et codes peuvent arriver à tout moment. Ignorez ce que vous ne connaissez pas.',
      ],
    },
    limits: { title: 'Combien de requêtes', text: [] },
    changes: {
      title: 'Suivre ce qui change',
      text: [
        'Ce flux dit, dans l’ordre, tout ce qui est devenu public, a changé, a été retiré ou fusionné. Notez « latest », lisez les listes, puis continuez à partir de « next » : rien n’est manqué ni dit deux fois. Ce avec quoi Monitum a commencé n’y figure pas.',
      ],
    },
    asOf: {
      title: 'La situation à une date passée',
      text: [
        'Avec asOf, les recommandations et les nombres sont donnés tels qu’ils étaient publics à la fin de ce jour en Belgique ; les traités, avec la situation à cette date. Indiquez-le dans vos publications, et d’autres pourront refaire votre recherche.',
      ],
    },
    addresses: {
      title: 'Des adresses qui restent',
      text: [
        'L’identifiant d’une fiche est tiré de ce qu’elle est (par exemple la cote et le paragraphe) et ne change plus. « href » est l’adresse à lire ; « uri » est le nom de la fiche pour d’autres systèmes. Ouvert dans un navigateur, il mène à la page de la fiche.',
        'Une fiche retirée répond 410 avec le motif, une fiche fusionnée renvoie à l’autre par 301.',
      ],
    },
    licence: {
      title: 'Licence',
      text: [
        'Les données sont sous licence CC BY 4.0 : utilisez-les pour tout usage, en citant la source. Les listes de codes et les métadonnées sont sous CC0 1.0.',
        'Les textes officiels appartiennent aux Nations Unies et au Conseil de l’Europe. Leurs propres conditions s’appliquent ; suivez le lien de chaque document.',
      ],
    },
    cite: {
      title: 'Comment citer les données',
      text: [
        'Citez Monitum, le jour dont vous avez utilisé la situation, et l’adresse. Pour une seule recommandation, citez d’abord le document officiel : sa cote et le paragraphe figurent sur la page.',
      ],
    },
  },
  docsLink: 'Documentation de l’API, pour l’essayer',
  openapiJson: 'Description OpenAPI (JSON)',
  openapiYaml: 'Description OpenAPI (YAML)',
  formatsTable: 'Quel format est donné où',
  value: 'format=',
  type: 'Type de média',
  where: 'Donné par',
  everywhere: 'Toutes les adresses qui répondent par des données',
  limit: (count) =>
    `Chaque adresse sur l’internet peut envoyer ${formatNumber('fr', count)} requêtes par minute. Les réponses disent dans RateLimit et RateLimit-Policy combien il en reste. Au-delà, la réponse est 429, et Retry-After dit combien de secondes attendre. S’il vous faut toutes les fiches, lisez des listes avec un grand pageSize plutôt que chaque fiche séparément.`,
  noLimit: 'Cette installation ne fixe pas de limite. Lisez des listes avec un grand pageSize plutôt que chaque fiche séparément.',
  citation: (day, address) =>
    `Monitum : recommandations d’instances internationales à la Belgique en matière de droits humains. Données du ${day}. ${address} (CC BY 4.0).`,
};
