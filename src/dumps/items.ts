import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { toAssessment } from '../assessments/json.ts';
import { findAssessment } from '../assessments/queries.ts';
import { toAuthority } from '../authorities/json.ts';
import { findAuthority } from '../authorities/queries.ts';
import { toContribution } from '../contributions/json.ts';
import { findContribution } from '../contributions/queries.ts';
import { toDeadlineItem } from '../deadlines/json.ts';
import { findDeadline } from '../deadlines/queries.ts';
import { toDocument } from '../documents/json.ts';
import { findDocument } from '../documents/queries.ts';
import { toGrade } from '../grades/json.ts';
import { findGrade } from '../grades/queries.ts';
import { hrefOf, type View } from '../http/view.ts';
import { toMeasure } from '../measures/json.ts';
import { findMeasure } from '../measures/queries.ts';
import { toPosition } from '../positions/json.ts';
import { findPosition } from '../positions/queries.ts';
import { toRecommendation } from '../recommendations/json.ts';
import { listRecommendationDetails } from '../recommendations/queries.ts';
import { toReview } from '../reviews/json.ts';
import { findReview } from '../reviews/queries.ts';
import { findTreatyWhole } from '../treaties/answers.ts';
import { toAction, toTreaty } from '../treaties/json.ts';
import { findAction } from '../treaties/queries.ts';
import { toListedEntry } from '../vocabularies/json.ts';
import { listEntries, publishedLists } from '../vocabularies/queries.ts';

/** With what a dump is read: one transaction with the eyes of the public, the addresses and names to write records with, the Belgian day. */
export interface Reading {
  db: Db;
  view: View;
  today: string;
}

/** The records of a kind, block by block, each as its own address in the API gives it. */
export type Items = (reading: Reading) => AsyncGenerator<object[]>;

/** So many records are read at once and held in memory. */
const blockSize = 100;

/** Every recommendation, in the order of the ids. */
export async function* readRecommendations({ db, view }: Reading): AsyncGenerator<object[]> {
  let next = listRecommendationDetails(db, '', blockSize);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (last === undefined) return;
    // The database reads the next block while this one is written.
    next = listRecommendationDetails(db, last.id, blockSize);
    next.catch(() => {});
    yield rows.map((row) => toRecommendation(row, view));
  }
}

/** A place in the order of keys, and what of a record is read by it. */
interface Key {
  key: string;
  /** Of a part: the record that it belongs to. */
  parent: string;
}

/** From where the keys of a kind are read; a part is as public as what it belongs to. */
const places = {
  documents: `select id as key, '' as parent from documents`,
  reviews: `select id as key, '' as parent from reviews`,
  deadlines: `select id as key, '' as parent from deadlines`,
  measures: `select id as key, '' as parent from measures`,
  authorities: `select id as key, '' as parent from authorities`,
  treaties: `select code as key, '' as parent from treaties`,
  treatyActions: `select id as key, treaty as parent from treaty_actions`,
  positions: `select x.id as key, x.recommendation as parent from positions x join recommendations r on r.id = x.recommendation`,
  grades: `select x.id as key, x.recommendation as parent from grades x join recommendations r on r.id = x.recommendation`,
  assessments: `select x.id as key, x.recommendation as parent from assessments x join recommendations r on r.id = x.recommendation`,
  contributions: `select x.id as key, x.recommendation as parent from contributions x join recommendations r on r.id = x.recommendation`,
};

/** Reads the records of a kind in the order of their keys, each by the same queries as its own address. */
const oneByOne = (place: keyof typeof places, find: (reading: Reading, key: Key) => Promise<object | undefined>): Items =>
  async function* (reading) {
    for (let after = ''; ; ) {
      const keys: Key[] = await select<Key>(
        reading.db,
        sql`select key, parent from (${sql.raw(places[place])}) k where key > ${after} order by key limit ${blockSize}`,
      );
      const last = keys.at(-1);
      if (last === undefined) return;
      // All are asked at once over the one connection, which answers them in order.
      const items = await Promise.all(keys.map((key) => find(reading, key)));
      yield items.filter((item) => item !== undefined);
      after = last.key;
    }
  };

const written = <Row>(row: Row | undefined, write: (row: Row) => object): object | undefined => row && write(row);

/** What a part says of itself at its own address. */
const below = (view: View, above: string, { key, parent }: Key, collection: string, item: object) => ({
  self: hrefOf(view, above, parent, collection, key),
  ...item,
});

/** Every document. */
export const readDocuments = oneByOne('documents', async ({ db, view }, { key }) =>
  written(await findDocument(db, key), (row) => toDocument(row, view)),
);

/** Every review. */
export const readReviews = oneByOne('reviews', async ({ db, view }, { key }) =>
  written(await findReview(db, key), (row) => toReview(row, view)),
);

/** Every deadline. */
export const readDeadlines = oneByOne('deadlines', async ({ db, view }, { key }) =>
  written(await findDeadline(db, key), (row) => toDeadlineItem(row, view)),
);

/** Every measure. */
export const readMeasures = oneByOne('measures', async ({ db, view }, { key }) =>
  written(await findMeasure(db, key), (row) => toMeasure(row, view)),
);

/** Every authority. */
export const readAuthorities = oneByOne('authorities', async ({ db, view }, { key }) =>
  written(await findAuthority(db, key), (row) => toAuthority(row, view)),
);

/** Every treaty, with what holds on the day of the dump. */
export const readTreaties = oneByOne('treaties', async ({ db, view, today }, { key }) => {
  const day = { on: today, isPast: false, basis: 'published' } as const;
  return written(await findTreatyWhole(db, key, day), ({ row, ...surroundings }) => toTreaty(row, surroundings, day, view));
});

/** Every act of Belgium under a treaty. */
export const readTreatyActions = oneByOne('treatyActions', async ({ db, view }, key) =>
  written(await findAction(db, key.parent, key.key), (row) => below(view, 'treaties', key, 'actions', toAction(row, view))),
);

/** Every position of the State. */
export const readPositions = oneByOne('positions', async ({ db, view }, key) =>
  written(await findPosition(db, key.parent, key.key), (row) => below(view, 'recommendations', key, 'positions', toPosition(row, view))),
);

/** Every grade of a body. */
export const readGrades = oneByOne('grades', async ({ db, view }, key) =>
  written(await findGrade(db, key.parent, key.key), (row) => below(view, 'recommendations', key, 'grades', toGrade(row, view))),
);

/** Every assessment that was published, also those that no longer hold. */
export const readAssessments = oneByOne('assessments', async ({ db, view }, key) =>
  written(await findAssessment(db, key.parent, key.key), (row) =>
    below(view, 'recommendations', key, 'assessments', toAssessment(row, view)),
  ),
);

/** Every contribution that was published. */
export const readContributions = oneByOne('contributions', async ({ db, view }, key) =>
  written(await findContribution(db, key.parent, key.key), (row) =>
    below(view, 'recommendations', key, 'contributions', toContribution(row, view)),
  ),
);

/** Every code of every reference list, as it stands in its list. */
export async function* readCodes({ db, view }: Reading): AsyncGenerator<object[]> {
  const lists = await listEntries(db);
  for (const list of publishedLists) yield [...(lists.get(list)?.values() ?? [])].map((entry) => toListedEntry(list, entry, view));
}
