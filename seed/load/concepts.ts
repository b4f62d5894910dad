import { type ConceptAttributes, type ConceptScheme, concepts, frameworks } from '../../db/schema/index.ts';
import type { Kind } from './kind.ts';
import type { References, Referred } from './references.ts';
import type { Seed } from './seed.ts';
import { rowsOf } from './write.ts';

type Concept = typeof concepts.$inferInsert;

const themeFile = 'vocabularies/themes.json';
const rightFile = 'vocabularies/rights.json';
const domainFile = 'vocabularies/policy-domains.json';
const frameworkFile = 'vocabularies/frameworks.json';

/** Leaves out what is absent, so that the stored attributes hold no empty keys. */
function attributesOf(given: { [Key in keyof ConceptAttributes]: ConceptAttributes[Key] | undefined }): ConceptAttributes {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function toTheme(scheme: ConceptScheme & Referred, file: string, { find }: References) {
  return ({ isGroup, uhriLabels, ...row }: Seed['themes'][number]): Concept => {
    find(scheme, row.broader, { file, row: row.code });
    return { scheme, ...row, attributes: attributesOf({ isGroup, uhriLabels }) };
  };
}

/** The vocabularies that records are tagged with. */
export const conceptKinds: Kind[] = [
  {
    name: 'themes',
    files: [themeFile],
    build: (seed, references) => {
      const rows = seed.themes.map(toTheme('theme', themeFile, references));
      return { rows: rows.length, writes: [rowsOf(concepts, rows)] };
    },
  },
  {
    name: 'groups',
    files: ['vocabularies/groups.json'],
    build: (seed, references) => {
      const rows = seed.groups.map(toTheme('group', 'vocabularies/groups.json', references));
      return { rows: rows.length, writes: [rowsOf(concepts, rows)] };
    },
  },
  {
    name: 'sdgs',
    files: ['vocabularies/sdgs.json'],
    build: (seed, references) => {
      const rows = seed.sdgs.map((row) => toGoal(row, references));
      return { rows: rows.length, writes: [rowsOf(concepts, rows)] };
    },
  },
  {
    name: 'rights',
    files: [rightFile, 'vocabularies/charter-titles.json', 'vocabularies/instruments.json', 'treaties.json'],
    build: (seed, references) => {
      const rows = seed.rights.items.map((row) => toRight(row, seed.rights, references));
      return { rows: rows.length, writes: [rowsOf(concepts, rows)] };
    },
  },
  {
    name: 'policy-domains',
    files: [domainFile, 'vocabularies/government-levels.json'],
    build: (seed, references) => {
      const rows = seed.policyDomains.map((row) => toDomain(row, references));
      return { rows: rows.length, writes: [rowsOf(concepts, rows)] };
    },
  },
  {
    name: 'frameworks',
    files: [frameworkFile, themeFile, 'organisations.json'],
    build: (seed, references) => {
      const headers = seed.frameworks.map(({ items, fieldVerification, ...row }) => {
        references.find('organisation', row.publisher, { file: frameworkFile, row: row.code });
        return row;
      });
      const rows = seed.frameworks.flatMap((framework) => framework.items.map((item) => toFrameworkItem(item, framework, references)));
      return { rows: headers.length + rows.length, writes: [rowsOf(frameworks, headers), rowsOf(concepts, rows)] };
    },
  },
];

function toGoal(row: Seed['sdgs'][number], { find }: References): Concept {
  find('sustainable development goal', row.broader, { file: 'vocabularies/sdgs.json', row: row.code });
  const { kind, title, iri, fieldVerification = {}, ...concept } = row;
  // A concept has one verification for the whole row: what is unverified in one language is shown as unverified.
  const verification = Object.values(fieldVerification).includes('unverified') ? 'unverified' : row.verification;
  const goal = row.broader ?? row.code;
  return { ...concept, scheme: 'sdg', verification, attributes: attributesOf({ kind, goal, iri, title }) };
}

function toRight(row: Seed['rights']['items'][number], { sources, verification }: Seed['rights'], { need, has }: References): Concept {
  const place = { file: rightFile, row: row.code };
  const { charterTitle, references, ...concept } = row;
  need('Charter title', charterTitle, place);
  for (const { instrument } of references) if (!has('treaty', instrument)) need('instrument', instrument, place);
  return { ...concept, scheme: 'right', sources, verification, attributes: { charterTitle, references } };
}

function toDomain(row: Seed['policyDomains'][number], { need }: References): Concept {
  const { levels = [], alsoLevels, note, fieldVerification, ...concept } = row;
  for (const level of [...levels, ...(alsoLevels ?? [])]) need('government level', level, { file: domainFile, row: row.code });
  return { ...concept, scheme: 'policyDomain', attributes: attributesOf({ levels, alsoLevels, note }) };
}

function toFrameworkItem(
  item: Seed['frameworks'][number]['items'][number],
  framework: Seed['frameworks'][number],
  { need, find }: References,
): Concept {
  const place = { file: frameworkFile, row: item.code };
  const { number, themes = [], ...concept } = item;
  find('framework item', item.broader, place);
  for (const theme of themes) need('theme', theme, place);
  const { sources, verification } = framework;
  return { ...concept, scheme: 'framework', sources, verification, attributes: { framework: framework.code, number, themes } };
}
