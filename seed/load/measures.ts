import { deriveId, paragraphKey } from '../../db/keys.ts';
import {
  grades,
  measureAuthorities,
  measureBodies,
  measureDocuments,
  measureLevels,
  measureRecommendations,
  measures,
  measureThemes,
  measureTreaties,
} from '../../db/schema/index.ts';
import type { Kind } from './kind.ts';
import type { Place, References, Referred } from './references.ts';
import type { Seed } from './seed.ts';
import { partsOf, rowsOf } from './write.ts';

const file = 'measures.json';

/** How the measures of the seed are read, checked and written. */
export const measureKind: Kind = {
  name: 'measures',
  files: [
    file,
    'documents.json',
    'recommendations/',
    'treaties.json',
    'bodies.json',
    'authorities.json',
    ...['measure-kinds', 'text-origins', 'government-levels', 'themes'].map((name) => `vocabularies/${name}.json`),
  ],
  build: (seed, references) => {
    const placed = seed.measures.map((row) => ({ id: deriveId('measure', row.code), row, place: { file, row: row.code } }));
    const part = { record: measures, keys: placed.map(({ id }) => id) };
    const links = (referred: Referred, pick: (row: Seed['measures'][number]) => string[] | undefined) =>
      placed.flatMap(({ id, row, place }) =>
        (pick(row) ?? []).map((code) => ({ measure: id, code: references.need(referred, code, place) })),
      );
    const authorities = links('authority', (row) => row.authorities).map(({ measure, code }) => ({ measure, authority: code }));
    const levels = links('government level', (row) => row.levels).map(({ measure, code }) => ({ measure, level: code }));
    const themes = links('theme', (row) => row.themes);
    const treaties = links('treaty', (row) => row.treaties).map(({ measure, code }) => ({ measure, treaty: code }));
    const bodies = links('body', (row) => row.bodies).map(({ measure, code }) => ({ measure, body: code }));
    const documents = placed.flatMap(({ id, row, place }) => toDocuments(id, row, place, references));
    const answered = documents.flatMap(({ measure, document, paragraphs }) => toAnswered(measure, document, paragraphs, references));
    return {
      rows: placed.length,
      writes: [
        rowsOf(
          measures,
          placed.map(({ id, row, place }) => toMeasure(id, row, place, references)),
        ),
        partsOf(measureAuthorities, authorities, { of: measureAuthorities.measure, ...part }),
        partsOf(measureLevels, levels, { of: measureLevels.measure, ...part }),
        partsOf(measureThemes, themes, { of: measureThemes.measure, ...part }),
        partsOf(measureTreaties, treaties, { of: measureTreaties.measure, ...part }),
        partsOf(measureBodies, bodies, { of: measureBodies.measure, ...part }),
        partsOf(measureDocuments, documents, { of: measureDocuments.measure, ...part }),
        partsOf(measureRecommendations, answered, { of: measureRecommendations.measure, ...part, removes: false }),
      ],
    };
  },
};

function toMeasure(
  id: string,
  { code, authorities, levels, themes, documents, treaties, bodies, ...row }: Seed['measures'][number],
  place: Place,
  { need }: References,
): typeof measures.$inferInsert {
  need('measure kind', row.kind, place);
  need('text origin', row.titleOrigin, place);
  return { id, ...row };
}

function toDocuments(measure: string, row: Seed['measures'][number], place: Place, { documentId }: References) {
  return (row.documents ?? []).map(({ document, paragraphs = [] }) => ({ measure, document: documentId(document, place), paragraphs }));
}

/** The recommendations that stand in exactly the paragraphs named: a measure on `30` is not said to answer `30(a)`. */
function toAnswered(measure: string, document: string, paragraphs: string[], { recommendationAt }: References) {
  const found = paragraphs.map((paragraph) => recommendationAt(document, paragraph));
  return found.filter((id) => id !== undefined).map((recommendation) => ({ measure, recommendation }));
}

/** Grades that bodies gave, with the recommendation graded where it is in the file. */
export const gradeKind: Kind = {
  name: 'grades',
  files: ['grades.json', 'documents.json', 'recommendations/', 'vocabularies/grade-schemes.json'],
  build: (seed, { need, documentId, recommendationAt }) => {
    const rows = seed.grades.map(({ code, ...row }) => {
      const place = { file: 'grades.json', row: code };
      need('grade scheme', row.scheme, place);
      need('grade', `${row.scheme} ${row.grade}`, place);
      const document = documentId(row.document, place);
      const paragraph = row.paragraph === undefined ? '' : paragraphKey(row.paragraph);
      return {
        ...row,
        id: deriveId('grade', document, paragraph, row.scheme, row.gradedOn ?? ''),
        document,
        recommendation: row.paragraph === undefined ? undefined : recommendationAt(document, row.paragraph),
      };
    });
    return { rows: rows.length, writes: [rowsOf(grades, rows)] };
  },
};
