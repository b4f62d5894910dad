import { formatDate, formatNumber } from '../numbers.ts';
import type { AboutWords } from './en.ts';

const n = (value: number): string => formatNumber('fr', value);

/** The words of the pages about accessibility, privacy and the terms of use, in French. */
export const fr: AboutWords = {
  contact: {
    title: 'Contact',
    text: 'Pour toute question, correction ou plainte au sujet de ces pages ou de leur contenu :',
    nobody: 'Écrivez à l’institution qui gère cette installation. Elle n’a pas indiqué d’adresse électronique pour cette page.',
  },
  accessibility: {
    title: 'Déclaration sur l’accessibilité',
    description: 'Dans quelle mesure ces pages sont accessibles, ce qui n’est pas encore testé, et où se plaindre.',
    lead: 'Cette déclaration porte sur les pages de cette installation de Monitum. Qui la gère veut que chacun puisse les utiliser, comme le demande la loi belge du 19 juillet 2018 relative à l’accessibilité des sites internet et des applications mobiles des organismes du secteur public.',
    chapters: {
      conformity: {
        title: 'Degré de conformité',
        text: [
          'Les pages sont partiellement conformes à la norme EN 301 549 version 3.2.1, qui demande pour les pages web le niveau AA des WCAG 2.1. Elles ont été construites selon le niveau AA des WCAG 2.2. « Partiellement », parce qu’aucune personne utilisant un lecteur d’écran ne les a encore testées.',
        ],
      },
      method: {
        title: 'Comment cela a été évalué',
        text: [
          'Il s’agit d’une auto-évaluation. Chaque type de page est testé automatiquement avec axe-core. Les tests automatiques ne trouvent qu’une partie des problèmes.',
        ],
      },
      gaps: {
        title: 'Ce qui n’est pas accessible ou pas testé',
        text: [],
        points: [
          'Aucun audit manuel n’a encore été fait, ni par des spécialistes ni avec des personnes handicapées.',
          'Certains textes n’existent que dans une autre langue. Ils sont signalés comme tels aux lecteurs d’écran. Les traductions automatiques sont indiquées comme telles et peuvent être difficiles à suivre.',
          'La page pour essayer l’API (/docs) vient d’un autre auteur, est en anglais et demande JavaScript. La même description existe sous forme de fichier (OpenAPI) à la page « Données et API ».',
          'Les documents sur les sites des instances internationales, souvent des fichiers PDF, ne font pas partie de ces pages.',
        ],
      },
      features: {
        title: 'Ce qui a été fait',
        text: [],
        points: [
          'Chaque page fonctionne sans JavaScript, au clavier, sur un écran étroit et agrandie.',
          'Aucun statut n’est indiqué par la seule couleur. Chaque graphique est accompagné des mêmes chiffres en tableau.',
          'Les couleurs claires ou sombres suivent les réglages de votre appareil.',
        ],
      },
      complaint: {
        title: 'Signaler un problème ou se plaindre',
        text: [
          'Dites-nous ce qui ne fonctionne pas, sur quelle page, et avec quel appareil ou programme. Si la réponse ne vous satisfait pas et que l’installation est gérée par un organisme fédéral, vous pouvez vous plaindre auprès du Médiateur fédéral :',
        ],
      },
    },
    ombudsman: 'Médiateur fédéral, rue de Louvain 48 boîte 6, 1000 Bruxelles',
    dated: (day) => `Cette déclaration a été établie le ${formatDate('fr', day)}.`,
  },
  privacy: {
    title: 'Vie privée',
    description: 'Quelles données à caractère personnel ces pages traitent, pourquoi, combien de temps, et quels sont vos droits.',
    lead: 'Vous pouvez tout lire ici sans dire qui vous êtes. Ces pages ne déposent pas de cookies chez les visiteurs, ne comptent pas les visites et ne chargent rien d’autres sites.',
    chapters: {
      controller: {
        title: 'Qui est responsable',
        text: [
          'Le responsable du traitement est l’institution qui gère cette installation. Ce qui est écrit ici découle du fonctionnement du programme ; l’institution devra peut-être ajouter ce que font ses propres serveurs et son courrier.',
        ],
      },
      visitors: {
        title: 'Si vous visitez ces pages',
        text: [],
        points: [
          'Votre adresse internet sert à vous envoyer la réponse et à compter les requêtes par minute, afin que personne ne puisse bloquer le service. Ce compte n’existe qu’en mémoire vive.',
          'Le programme ne note pas qui lit quoi. À moins d’être réglé pour tout détailler, il consigne les erreurs et non les visites ; ce détail contient l’adresse de la page, avec les mots cherchés, mais pas votre adresse internet.',
          'Ce que vous cherchez figure dans l’adresse de la page. Ce n’est pas conservé avec quoi que ce soit à votre sujet.',
          'Un serveur placé devant le programme peut tenir son propre journal. Renseignez-vous auprès du responsable du traitement.',
        ],
      },
      staff: {
        title: 'Si vous avez un compte',
        text: [],
        points: [
          'Sont conservés votre nom, votre adresse électronique, votre institution et vos rôles ; pour la connexion, un mot de passe rendu illisible et un secret pour les codes, ou la façon dont le fournisseur d’identité de votre institution vous connaît.',
          'Un cookie vous garde connecté, un autre sert pendant la connexion. Les deux sont nécessaires pour cela et ne servent à rien d’autre.',
        ],
      },
      audit: {
        title: 'Ce que fait le personnel est consigné',
        text: [
          'Chaque écriture, connexion et refus est consigné avec l’heure, l’institution et un numéro qui désigne la personne, tant que Monitum existe : sans cela, personne ne pourrait être sûr que les évaluations n’ont pas été altérées. Le public voit l’institution, jamais la personne. Le nom et l’adresse électronique peuvent être effacés ; le numéro reste.',
        ],
      },
      content: {
        title: 'Les personnes nommées dans les documents',
        text: [
          'Les titres d’arrêts et de décisions peuvent contenir des noms de personnes, tels que la cour ou l’instance les a publiés. Si vous êtes nommé et vous y opposez, écrivez à l’adresse ci-dessous.',
        ],
      },
      basis: {
        title: 'Base légale et vos droits',
        text: [
          'Quand le responsable du traitement est une institution publique, il traite ces données pour sa mission d’intérêt public (Règlement général sur la protection des données, article 6, paragraphe 1, e).',
          'Vous pouvez demander à consulter, corriger ou effacer les données qui vous concernent, à en limiter l’usage, et vous y opposer. Vous pouvez vous plaindre auprès de l’Autorité de protection des données :',
        ],
      },
    },
    session: (idleMinutes, longestHours, keptDays) =>
      `Une session prend fin après ${n(idleMinutes)} minutes sans requête, et après ${n(longestHours)} heures au plus tard. Les sessions sont effacées ${n(keptDays)} jours après leur dernier usage.`,
    authority: 'Autorité de protection des données, rue de la Presse 35, 1000 Bruxelles',
  },
  terms: {
    title: 'Conditions d’utilisation',
    description: 'Licence des données, des textes et du logiciel, et ce qui n’est pas garanti.',
    lead: 'Vous pouvez utiliser ce que vous trouvez ici. Voici les conditions.',
    chapters: {
      licence: {
        title: 'Licence',
        text: [],
        points: [
          'Données, résumés et évaluations : Creative Commons Attribution 4.0 (CC BY 4.0). Citez Monitum, l’institution qui a évalué, et la date.',
          'Listes de codes et métadonnées : CC0 1.0, sans condition.',
          'Textes officiels : ils appartiennent aux Nations Unies ou au Conseil de l’Europe, selon leurs propres conditions.',
          'Le logiciel : Apache License 2.0.',
        ],
      },
      warranty: {
        title: 'Aucune garantie',
        text: [
          'Le contenu est fait avec soin ; il n’est ni complet ni exempt d’erreurs. Seul compte le texte officiel publié par l’instance. Ce qui porte la mention « non vérifié » n’a pas encore été lu dans une source, et les traductions automatiques ne sont pas à citer.',
          'Rien ici n’est un avis juridique. Qui gère cette installation ne promet pas qu’elle soit toujours disponible.',
        ],
      },
      fairness: {
        title: 'Quand vous l’utilisez',
        text: [
          'Ne changez pas le sens de ce qu’une instance ou une institution a dit. Ne présentez pas un résumé comme un texte officiel, ni l’absence d’évaluation comme une mauvaise évaluation. Respectez la limite du nombre de requêtes.',
        ],
      },
    },
    dataLink: 'Licence et citation des données',
  },
};
