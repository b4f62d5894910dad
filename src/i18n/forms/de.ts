import type { FormWords } from './en.ts';

/** What forms say, in German. */
export const de: FormWords = {
  save: 'Speichern',
  cancel: 'Abbrechen',
  add: 'Zeile hinzufügen',
  required: 'Pflichtfeld',
  optional: 'freiwillig',
  rowOf: (what, number) => `${what} ${number}`,
  inLanguages: 'In jeder Sprache, die es gibt',
  faults: {
    missing: (field) => `${field}: bitte ausfüllen`,
    tooLong: (field, most) => `${field}: höchstens ${most} Zeichen`,
    tooMany: (field, most) => `${field}: höchstens ${most}`,
    notOne: (field) => `${field}: wählen Sie aus der Liste`,
    notDate: (field) => `${field}: schreiben Sie ein Datum als JJJJ-MM-TT, JJJJ-MM oder JJJJ`,
    notDay: (field) => `${field}: schreiben Sie einen Tag als JJJJ-MM-TT`,
    notUrl: (field) => `${field}: schreiben Sie eine Adresse, die mit https:// oder http:// beginnt`,
    notNumber: (field) => `${field}: schreiben Sie eine ganze Zahl`,
    unknown: (field, value) => `${field}: „${value}“ ist nicht bekannt`,
    other: (field) => `${field}: das stimmt nicht`,
  },
  stale: {
    title: 'Jemand anderes hat dies geändert, während Sie schrieben',
    text: 'Nichts von Ihnen ist verloren: Ihre Felder stehen unten, wie Sie sie getippt haben. Neben jedem, das abweicht, steht, was jetzt gespeichert ist. Drücken Sie den Knopf noch einmal, um Ihres darüberzuschreiben.',
    stored: 'Jetzt gespeichert',
  },
  kept: 'Das hatten Sie getippt. Prüfen Sie es und drücken Sie den Knopf noch einmal; geschrieben wurde noch nichts.',
};
