import type { FormWords } from './en.ts';

/** What forms say, in French. */
export const fr: FormWords = {
  save: 'Enregistrer',
  cancel: 'Annuler',
  add: 'Ajouter une ligne',
  required: 'obligatoire',
  optional: 'facultatif',
  rowOf: (what, number) => `${what} ${number}`,
  inLanguages: 'Dans chaque langue qui existe',
  faults: {
    missing: (field) => `${field} : à remplir`,
    tooLong: (field, most) => `${field} : ${most} caractères au plus`,
    tooMany: (field, most) => `${field} : ${most} au plus`,
    notOne: (field) => `${field} : choisissez dans la liste`,
    notDate: (field) => `${field} : écrivez une date sous la forme aaaa-mm-jj, aaaa-mm ou aaaa`,
    notDay: (field) => `${field} : écrivez un jour sous la forme aaaa-mm-jj`,
    notUrl: (field) => `${field} : écrivez une adresse qui commence par https:// ou http://`,
    notNumber: (field) => `${field} : écrivez un nombre entier`,
    unknown: (field, value) => `${field} : « ${value} » n’est pas connu`,
    other: (field) => `${field} : ceci n’est pas correct`,
  },
  stale: {
    title: 'Quelqu’un d’autre a modifié ceci pendant que vous écriviez',
    text: 'Rien de vous n’est perdu : vos champs sont ci-dessous tels que vous les avez tapés. À côté de chaque champ qui diffère figure ce qui est enregistré maintenant. Appuyez de nouveau sur le bouton pour écrire le vôtre par-dessus.',
    stored: 'Enregistré maintenant',
  },
  kept: 'Voici ce que vous aviez tapé. Vérifiez et appuyez de nouveau sur le bouton ; rien n’a encore été écrit.',
};
