import type { DraftWords } from './en.ts';

/** What is said of a form that is kept before it is saved, in French. */
export const fr: DraftWords = {
  waiting: (when) => `Vous vous êtes arrêté dans ce formulaire le ${when}, avant de l’enregistrer.`,
  goOn: 'Reprendre où je me suis arrêté',
  discard: 'Jeter',
  keep: 'Garder sans enregistrer',
  kept: 'Gardé, pas encore enregistré',
  away: 'Pas de connexion : gardé sur cet appareil jusqu’à votre retour',
};
