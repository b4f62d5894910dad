import { bodies, bodyGradeSchemes, followUpRules, gradeSchemes, organisations, schemeGrades, urgencies } from '../../db/schema/index.ts';
import type { Kind } from './kind.ts';
import type { References } from './references.ts';
import type { Seed } from './seed.ts';
import { partsOf, rowsOf } from './write.ts';

const vocabularies = {
  urgencies: 'vocabularies/urgencies.json',
  rules: 'vocabularies/follow-up-rules.json',
  schemes: 'vocabularies/grade-schemes.json',
};

/** How the organisations of the seed are read, checked and written. */
export const organisationKind: Kind = {
  name: 'organisations',
  files: ['organisations.json'],
  build: (seed, { find }) => {
    const rows = seed.organisations.map(({ isInUhri, ...row }) => {
      find('organisation', row.parent, { file: 'organisations.json', row: row.code });
      return row;
    });
    return { rows: rows.length, writes: [rowsOf(organisations, rows)] };
  },
};

/** How the bodies of the seed are read, checked and written. */
export const bodyKind: Kind = {
  name: 'bodies',
  files: ['bodies.json', 'organisations.json', 'treaties.json', 'vocabularies/body-kinds.json'],
  build: (seed, references) => {
    const rows = seed.bodies.map((row) => toBody(row, references));
    return { rows: rows.length, writes: [rowsOf(bodies, rows)] };
  },
};

function toBody({ gradeSchemes, ...row }: Seed['bodies'][number], { need, find }: References): typeof bodies.$inferInsert {
  const place = { file: 'bodies.json', row: row.code };
  need('organisation', row.organisation, place);
  need('body kind', row.kind, place);
  find('body', row.parent, place);
  find('treaty', row.treaty, place);
  return row;
}

/** What is said of bodies in the vocabularies: their grades, their words of urgency, their usual delays. */
export const bodyVocabularyKinds: Kind[] = [
  {
    name: 'grade-schemes',
    files: [vocabularies.schemes, 'vocabularies/statuses.json', 'bodies.json'],
    build: (seed, { need }) => {
      const schemes = seed.gradeSchemes.map(({ grades, ...row }) => ({
        ...row,
        body: need('body', row.body, { file: vocabularies.schemes, row: row.code }),
      }));
      const grades = seed.gradeSchemes.flatMap((scheme) =>
        scheme.grades.map((grade) => {
          need('status', grade.mappedStatus, { file: vocabularies.schemes, row: `${scheme.code} ${grade.code}` });
          return { scheme: scheme.code, ...grade };
        }),
      );
      return { rows: schemes.length, writes: [rowsOf(gradeSchemes, schemes), rowsOf(schemeGrades, grades)] };
    },
  },
  {
    name: 'body-grade-schemes',
    files: ['bodies.json', vocabularies.schemes],
    build: (seed, { need }) => {
      const links = seed.bodies.flatMap((body) =>
        (body.gradeSchemes ?? []).map((scheme) => ({
          body: body.code,
          scheme: need('grade scheme', scheme, { file: 'bodies.json', row: body.code }),
        })),
      );
      const keys = seed.bodies.map((body) => body.code);
      return { rows: links.length, writes: [partsOf(bodyGradeSchemes, links, { of: bodyGradeSchemes.body, record: bodies, keys })] };
    },
  },
  {
    name: 'urgencies',
    files: [vocabularies.urgencies, 'bodies.json'],
    build: (seed, { need }) => {
      for (const row of seed.urgencies)
        for (const body of [row.body, ...(row.alsoBodies ?? [])]) need('body', body, { file: vocabularies.urgencies, row: row.code });
      return { rows: seed.urgencies.length, writes: [rowsOf(urgencies, seed.urgencies)] };
    },
  },
  {
    name: 'follow-up-rules',
    files: [vocabularies.rules, 'vocabularies/deadline-kinds.json', 'bodies.json'],
    build: (seed, { need }) => {
      for (const row of seed.followUpRules) {
        need('body', row.body, { file: vocabularies.rules, row: row.code });
        need('deadline kind', row.kind, { file: vocabularies.rules, row: row.code });
      }
      return { rows: seed.followUpRules.length, writes: [rowsOf(followUpRules, seed.followUpRules)] };
    },
  },
];
