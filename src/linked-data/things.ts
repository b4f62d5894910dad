import { type SQL, sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Db, select } from '../../db/client.ts';
import { notFound } from '../errors.ts';

/** Where the descriptions of a thing are: a path of the API, and a path of the pages below the language. */
export interface Place {
  api: string;
  page: string;
}

/** How things of a kind are found and where they are described. */
interface ThingKind {
  table: string;
  key: string;
  /** The column that holds the record that it belongs to, where its address begins with that. */
  parent?: string;
  /** What a row that was public once, and is not any more, is known by. */
  wasPublic: SQL;
  place(reference: string, parent: string): Place;
}

const at = (path: string): Place => ({ api: path, page: path });
const isPast = sql`published_at is not null`;

const recordIn = (collection: string, table = collection): ThingKind => ({
  table,
  key: 'id',
  wasPublic: isPast,
  place: (reference) => at(`/${collection}/${reference}`),
});

/** A voice on a recommendation, whose page has a place for each. */
const voice = (collection: string, anchor: string, wasPublic: SQL): ThingKind => ({
  table: collection,
  key: 'id',
  parent: 'recommendation',
  wasPublic,
  place: (reference, parent) => ({
    api: `/recommendations/${parent}/${collection}/${reference}`,
    page: `/recommendations/${parent}#${anchor}`,
  }),
});

/** The kinds of things that have persistent identifiers, by the word for them there. */
const things: Record<string, ThingKind> = {
  recommendation: recordIn('recommendations'),
  document: recordIn('documents'),
  review: recordIn('reviews'),
  deadline: { ...recordIn('deadlines'), place: (reference) => ({ api: `/deadlines/${reference}`, page: '/calendar' }) },
  measure: recordIn('measures'),
  authority: recordIn('authorities'),
  treaty: { table: 'treaties', key: 'code', wasPublic: sql`false`, place: (reference) => at(`/treaties/${reference}`) },
  treatyAction: {
    table: 'treaty_actions',
    key: 'id',
    parent: 'treaty',
    wasPublic: isPast,
    place: (reference, parent) => ({ api: `/treaties/${parent}/actions/${reference}`, page: `/treaties/${parent}` }),
  },
  position: voice('positions', 'state', isPast),
  grade: voice('grades', 'body', isPast),
  assessment: voice('assessments', 'institutes', sql`state = 'withdrawn'`),
  contribution: voice('contributions', 'others', sql`state = 'withdrawn' and published_at is not null`),
};

/** The words for kinds of things in persistent identifiers. */
export const thingKinds = Object.keys(things);

/**
 * Where a thing is described. One that was withdrawn or merged is led to where it was: the description says what became of it.
 * @throws Problem 404 where there is no such thing, or never was one for the public
 */
export async function placeOfThing(app: FastifyInstance, request: FastifyRequest, concept: string, reference: string): Promise<Place> {
  const thing = Object.hasOwn(things, concept) ? things[concept] : undefined;
  if (!thing) throw notFound(`/id/${concept}/${reference}`, 'concept', concept);
  const find = async (db: Db, condition: SQL) => {
    const parent = thing.parent ? sql.raw(thing.parent) : sql`null::text`;
    const [row] = await select<{ parent: string | null }>(
      db,
      sql`select ${parent} as parent from ${sql.raw(thing.table)} where ${sql.raw(thing.key)} = ${reference} and ${condition}`,
    );
    return row;
  };
  const row = (await app.read(request, (db) => find(db, sql`true`))) ?? (await find(app.database.whole, thing.wasPublic));
  if (!row) throw notFound(`/id/${concept}/${reference}`, 'reference', reference);
  return thing.place(encodeURIComponent(reference), encodeURIComponent(row.parent ?? ''));
}
