/** What is said of a form that is kept before it is saved, in English. */
export const en = {
  waiting: (when: string) => `You stopped in this form on ${when}, before it was saved.`,
  goOn: 'Go on where I stopped',
  discard: 'Throw it away',
  keep: 'Keep without saving',
  kept: 'Kept, not saved yet',
  away: 'Not connected: kept on this device until you are back',
};

/** What is said of a form that is kept before it is saved. */
export type DraftWords = typeof en;
