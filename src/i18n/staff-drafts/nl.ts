import type { DraftWords } from './en.ts';

/** What is said of a form that is kept before it is saved, in Dutch. */
export const nl: DraftWords = {
  waiting: (when) => `U bent in dit formulier gestopt op ${when}, voor het opgeslagen was.`,
  goOn: 'Verdergaan waar ik stopte',
  discard: 'Weggooien',
  keep: 'Bewaren zonder op te slaan',
  kept: 'Bewaard, nog niet opgeslagen',
  away: 'Geen verbinding: op dit toestel bewaard tot u terug bent',
};
