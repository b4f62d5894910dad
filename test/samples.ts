import type { Database } from '../db/client.ts';
import type { caller } from './helper.ts';

/** Every kind of record that institutions write and publish. */
export const recordKinds = [
  'recommendation',
  'document',
  'review',
  'deadline',
  'measure',
  'authority',
  'treatyAction',
  'position',
  'grade',
] as const;
export type Kind = (typeof recordKinds)[number];

/** Public records of the seed, to which invented ones belong. */
export interface Place {
  /** Concluding observations of the Human Rights Committee, whose scale of grades is the one below. */
  document: string;
  /** A recommendation of that document, and another one. */
  recommendation: string;
  other: string;
  treaty: string;
}

/** Finds the public records to which invented ones can belong. */
export async function placeIn({ sql }: Database): Promise<Place> {
  const [document] = await sql<{ id: string }[]>`select id from documents where symbol = 'CCPR/C/BEL/CO/6'`;
  const [one, other] = await sql<
    { id: string }[]
  >`select id from recommendations where document = ${document?.id ?? ''} order by paragraph_sort limit 2`;
  return { document: document?.id ?? '', recommendation: one?.id ?? '', other: other?.id ?? '', treaty: 'iccpr' };
}

/** Gives the text of a field, of so many characters at most. */
export type Words = (field: string, max?: number) => string;

/** Words that say which field they are in. */
export const plainWords =
  (number: number): Words =>
  (field, max = 500) =>
    `Invented ${field} ${number}`.slice(0, max);

const inAllLanguages = (words: Words, field: string, max?: number) =>
  Object.fromEntries(['nl', 'fr', 'de', 'en'].map((language) => [language, words(`${field}.${language}`, max)]));

const day = (number: number) => new Date(Date.UTC(2019, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
const address = (words: Words, field: string) => `https://example.org/${words(field).replace(/\W+/g, '-')}`;

/** A whole record of a kind, with words in every field that takes any; another one for each number. */
export function sampleOf(
  kind: Kind,
  number: number,
  place: Place,
  words: Words = plainWords(number),
): { path: string; body: Record<string, unknown> } {
  const text = (field: string, max?: number) => inAllLanguages(words, field, max);
  const facts = {
    sources: [{ kind: 'official', citation: words('citation'), url: address(words, 'source') }],
    verification: 'verified',
  };
  const samples: Record<Kind, () => { path: string; body: Record<string, unknown> }> = {
    recommendation: () => ({
      path: '/recommendations',
      body: {
        document: place.document,
        paragraph: `9${number} ${words('paragraph', 60)}`,
        kind: 'recommendation',
        texts: Object.entries(text('text')).map(([language, one]) => ({ language, origin: 'summary', text: one })),
        themes: ['prisons'],
        authorities: ['federalState'],
        articles: [{ treaty: place.treaty, article: words('article', 60) }],
        ...facts,
      },
    }),
    document: () => ({
      path: '/documents',
      body: {
        body: 'ccpr',
        type: 'concludingObservations',
        symbol: words('symbol', 100),
        title: text('title'),
        adoptedOn: day(number),
        urls: [address(words, 'url')],
        aliases: [words('alias', 100)],
        followUpParagraphs: [words('followUpParagraph', 100)],
        followUpStatus: text('followUpStatus'),
        note: text('note'),
        ...facts,
      },
    }),
    review: () => ({
      path: '/reviews',
      body: {
        body: 'wgMercenaries',
        title: text('title'),
        cycleLabel: words('cycleLabel', 100),
        session: words('session', 100),
        dialogueFrom: day(number),
        note: text('note'),
        ...facts,
      },
    }),
    deadline: () => ({
      path: '/deadlines',
      body: { kind: 'submission', body: 'pace', title: text('title'), dueOn: '2031-06', state: 'open', note: text('note'), ...facts },
    }),
    measure: () => ({
      path: '/measures',
      body: {
        kind: 'legislation',
        title: text('title'),
        titleOrigin: 'institute',
        description: text('description'),
        takenOn: day(number),
        note: text('note'),
        authorities: ['federalState'],
        themes: ['prisons'],
        recommendations: [place.recommendation],
        documents: [place.document],
        treaties: [place.treaty],
        ...facts,
      },
    }),
    authority: () => ({
      path: '/authorities',
      body: {
        id: `invented${number}`,
        type: 'department',
        parent: 'flanders',
        name: text('name', 200),
        acronym: words('acronym', 50),
        synonyms: { en: [words('synonym', 100)] },
        role: text('role'),
        website: address(words, 'website'),
        established: text('established'),
        note: text('note'),
        ...facts,
      },
    }),
    treatyAction: () => ({
      path: `/treaties/${place.treaty}/actions`,
      body: { kind: 'declaration', takenOn: day(number), article: words('article', 100), note: text('note'), ...facts },
    }),
    position: () => ({
      path: `/recommendations/${place.recommendation}/positions`,
      body: { value: 'noted', note: text('note'), statedOn: day(number), ...facts },
    }),
    grade: () => ({
      path: `/recommendations/${place.recommendation}/grades`,
      body: {
        scheme: 'ccprGrades2017',
        grade: 'b',
        document: place.document,
        paragraph: words('paragraph', 90),
        gradedOn: day(number),
        note: text('note'),
        ...facts,
      },
    }),
  };
  return samples[kind]();
}

/** A whole assessment. */
export const assessmentOf = (words: Words, more: object = {}) => ({
  status: 'limitedProgress',
  confidence: 'high',
  rationale: inAllLanguages(words, 'rationale'),
  rationaleOrigins: { nl: 'institute', fr: 'institute', de: 'institute', en: 'institute' },
  evidence: [{ tier: 'primary', title: inAllLanguages(words, 'evidence'), url: address(words, 'evidenceUrl') }],
  evidenceUpTo: '2026-01-01',
  methodologyVersion: words('methodologyVersion', 40),
  ...more,
});

/** A whole contribution. */
export const contributionOf = (words: Words, more: object = {}) => ({
  text: inAllLanguages(words, 'text'),
  evidence: [{ tier: 'civilSociety', title: inAllLanguages(words, 'evidence'), url: address(words, 'evidenceUrl') }],
  ...more,
});

/** Somebody who sends requests, with a key or without. */
export type Person = ReturnType<typeof caller>;

/** Sends a write that has to succeed, and gives what was answered. */
export async function done(person: Person, method: string, path: string, body?: unknown, version?: number) {
  const answer = await person(method, path, body, version === undefined ? {} : { 'if-match': `"${version}"` });
  if (answer.status < 200 || answer.status > 299) throw new Error(`${method} ${path}: ${answer.text}`);
  return answer.body as { id: string; version: number } & Record<string, unknown>;
}
