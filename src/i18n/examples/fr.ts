import type { ExampleWords } from './en.ts';

/** The words beside the examples for programs, in French. */
export const fr: ExampleWords = {
  topics: {
    pages: {
      title: 'Toutes les pages d’un filtre',
      text: 'Les recommandations sur les prisons, les plus récentes d’abord. La réponse dit combien il y en a (total) et où se trouve la page suivante (next).',
    },
    table: {
      title: 'Un filtre sous forme de tableau',
      text: 'Toute la liste dans un seul fichier, quelle que soit sa longueur, pour un tableur ou un data frame. La première ligne nomme les colonnes.',
    },
    changes: {
      title: 'Ce qui a changé depuis la dernière fois',
      text: 'Gardez l’adresse donnée dans « latest » et interrogez-la la fois suivante. Une modification nomme la fiche ; relisez-la à son adresse. 410 signifie qu’elle a été retirée.',
    },
    asOf: {
      title: 'L’état d’un jour donné',
      text: 'La même question avec asOf donnera plus tard la même réponse. Indiquez le jour dans ce que vous publiez.',
    },
    standing: {
      title: 'Si un traité liait la Belgique un jour donné',
      text: 'La situation découle d’actes datés, et dit s’ils ont été lus dans une source.',
    },
    figures: {
      title: 'Des nombres, avec leur total',
      text: 'Donnez le dénominateur avec chaque part. notAssessed est un groupe à part : personne n’a regardé, ce qui ne dit rien de ce qui a été fait.',
    },
    dump: {
      title: 'Tout en une fois',
      text: 'L’export complet de la nuit dernière, une fiche par ligne. Il nomme la dernière modification qu’il contient : continuez à partir de là avec les modifications.',
    },
  },
  own: 'Dans votre propre programme',
  client:
    'Pour TypeScript, il existe un client avec les types de cette API : le dossier openapi/client du code source et le paquet openapi-fetch. Il lit page après page, suit les modifications, attend quand on le lui demande et signale ce qui est refusé. Les types seuls peuvent être produits à partir du contrat de toute installation :',
  mcp: 'Les assistants qui parlent le Model Context Protocol peuvent chercher, lire et compter ici, sans clé. Ils reçoivent chaque texte mot pour mot, avec sa cote, son origine et son lien :',
  widget: 'Afficher une liste, des chiffres ou un traité sur votre site',
};
