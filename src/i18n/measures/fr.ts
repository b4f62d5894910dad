import { plural } from '../numbers.ts';
import type { MeasureWords } from './en.ts';

/** The words of the pages about measures, in French. */
export const fr: MeasureWords = {
  intro: 'Ce que les pouvoirs publics ont fait en Belgique : lois, plans, institutions, pratique, décisions de justice.',
  notProof: 'Une mesure dit ce qui a été fait. Seule l’évaluation d’un institut dit si une recommandation est mise en œuvre.',
  found: (count) => plural('fr', count, { one: 'mesure', other: 'mesures' }),
  kind: 'Type de mesure',
  takenFrom: 'Prise à partir du',
  takenTo: 'Prise jusqu’au',
  sorts: { '-takenOn': 'Les plus récentes d’abord', takenOn: 'Les plus anciennes d’abord', '-modifiedAt': 'Dernières modifiées d’abord' },
  taken: 'Prise',
  ended: 'Terminée',
  authorities: 'Prise par',
  levels: 'Niveau de pouvoir',
  themes: 'Porte sur',
  treaties: 'En rapport avec le traité',
  bodies: 'En rapport avec l’instance',
  titleOrigin: 'Titre',
  answers: 'Recommandations auxquelles elle répond',
  answersNone: 'Personne ne l’a encore liée à une recommandation.',
  documents: 'Documents avec lesquels elle est en rapport',
  paragraphs: (list) => `paragraphes ${list}`,
};
