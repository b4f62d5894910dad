/** What forms say, in English; the other languages have the same. */
export const en = {
  save: 'Save',
  cancel: 'Cancel',
  add: 'Add a row',
  required: 'required',
  optional: 'optional',
  rowOf: (what: string, number: number) => `${what} ${number}`,
  inLanguages: 'In each language that there is',
  faults: {
    missing: (field: string) => `${field}: fill this in`,
    tooLong: (field: string, most: number) => `${field}: at most ${most} characters`,
    tooMany: (field: string, most: number) => `${field}: at most ${most}`,
    notOne: (field: string) => `${field}: choose one of the list`,
    notDate: (field: string) => `${field}: write a date as yyyy-mm-dd, yyyy-mm or yyyy`,
    notDay: (field: string) => `${field}: write a day as yyyy-mm-dd`,
    notUrl: (field: string) => `${field}: write an address that begins with https:// or http://`,
    notNumber: (field: string) => `${field}: write a whole number`,
    unknown: (field: string, value: string) => `${field}: “${value}” is not known`,
    other: (field: string) => `${field}: this is not right`,
  },
  stale: {
    title: 'Somebody else changed this while you were writing',
    text: 'Nothing of yours is lost: your fields are below as you typed them. Beside each that differs stands what is stored now. Press the button again to write yours over it.',
    stored: 'Stored now',
  },
  kept: 'This is what you had typed. Check it and press the button again; nothing was written yet.',
};

/** What forms say. */
export type FormWords = typeof en;
