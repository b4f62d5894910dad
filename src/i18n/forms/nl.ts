import type { FormWords } from './en.ts';

/** What forms say, in Dutch. */
export const nl: FormWords = {
  save: 'Opslaan',
  cancel: 'Annuleren',
  add: 'Rij toevoegen',
  required: 'verplicht',
  optional: 'niet verplicht',
  rowOf: (what, number) => `${what} ${number}`,
  inLanguages: 'In elke taal die er is',
  faults: {
    missing: (field) => `${field}: vul dit in`,
    tooLong: (field, most) => `${field}: hoogstens ${most} tekens`,
    tooMany: (field, most) => `${field}: hoogstens ${most}`,
    notOne: (field) => `${field}: kies er een uit de lijst`,
    notDate: (field) => `${field}: schrijf een datum als jjjj-mm-dd, jjjj-mm of jjjj`,
    notDay: (field) => `${field}: schrijf een dag als jjjj-mm-dd`,
    notUrl: (field) => `${field}: schrijf een adres dat met https:// of http:// begint`,
    notNumber: (field) => `${field}: schrijf een geheel getal`,
    unknown: (field, value) => `${field}: “${value}” is niet bekend`,
    other: (field) => `${field}: dit klopt niet`,
  },
  stale: {
    title: 'Iemand anders heeft dit gewijzigd terwijl u schreef',
    text: 'Niets van u is verloren: uw velden staan hieronder zoals u ze typte. Naast elk veld dat verschilt staat wat nu bewaard is. Druk opnieuw op de knop om het uwe eroverheen te schrijven.',
    stored: 'Nu bewaard',
  },
  kept: 'Dit had u getypt. Kijk het na en druk opnieuw op de knop; er is nog niets geschreven.',
};
