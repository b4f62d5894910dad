import type { PgTable } from 'drizzle-orm/pg-core';
import * as tables from '../../db/schema/index.ts';
import type { Kind } from './kind.ts';
import { codeLists } from './seed.ts';
import { rowsOf } from './write.ts';

const tableOf: Record<keyof typeof codeLists, PgTable> = {
  status: tables.statuses,
  'confidence level': tables.confidenceLevels,
  'evidence tier': tables.evidenceTiers,
  'text origin': tables.textOrigins,
  'recommendation kind': tables.recommendationKinds,
  position: tables.positionValues,
  'document type': tables.documentTypes,
  'review stage': tables.reviewStages,
  'deadline kind': tables.deadlineKinds,
  'body kind': tables.bodyKinds,
  'authority type': tables.authorityTypes,
  'government level': tables.governmentLevels,
  'measure kind': tables.measureKinds,
  'treaty action kind': tables.treatyActionKinds,
  'treaty status': tables.treatyStatuses,
  'Charter title': tables.charterTitles,
  instrument: tables.instruments,
};

/** The vocabularies that are plain lists of codes. */
export const codeListKinds: Kind[] = (Object.keys(codeLists) as (keyof typeof codeLists)[]).map((word) => {
  const [name] = codeLists[word];
  const file = `vocabularies/${name}.json`;
  return {
    name,
    files: word === 'Charter title' ? [file, 'vocabularies/instruments.json'] : [file],
    build: (seed, { need }) => {
      if (word === 'Charter title')
        for (const title of seed.codeLists[word]) need('instrument', title.instrument, { file, row: title.code });
      const rows = seed.codeLists[word];
      return { rows: rows.length, writes: [rowsOf(tableOf[word], rows as never)] };
    },
  };
});
