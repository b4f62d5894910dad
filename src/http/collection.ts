import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Db } from '../../db/client.ts';
import type { Issue } from '../errors.ts';
import { codeIssues } from './codes.ts';
import { offsetOf, periodIssues, toPage } from './paging.ts';
import { applySelection, parseSelection, type Selection, selectionIssues } from './select.ts';
import type { Names, View } from './view.ts';

/** What the query of a collection has to keep to beyond its schema. */
interface CollectionRules {
  item: z.ZodType;
  /** Name of a parameter to the name of the list its codes come from. */
  lists?: Record<string, string>;
  /** Parameters that begin and end a period. */
  periods?: [from: string, to: string][];
}

/** The check of a collection's query: codes that no list holds, periods that end before they begin, members that an item does not have. */
export const collectionCheck =
  ({ item, lists = {}, periods = [] }: CollectionRules) =>
  (query: Record<string, unknown>, names: Names): Issue[] => [
    ...codeIssues(names, query, lists),
    ...periods.flatMap(([from, to]) => periodIssues(query, from, to)),
    ...selectionIssues(query['select'], item),
  ];

/** How a collection is answered: its item, where its rows are found and how one is written. */
interface Collection<Query, Row, Item extends z.ZodType> {
  item: Item;
  find(db: Db, query: Query, page: { limit: number; offset: number }): Promise<{ rows: Row[]; total: number }>;
  toItem(row: Row, view: View): z.output<Item>;
}

/** Answers one page of a collection whose query has been checked: finds its rows, then writes items and links. */
export async function answerPage<
  Query extends { page: number; pageSize: number; select?: string | undefined },
  Row,
  Item extends z.ZodType,
>(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, collection: Collection<Query, Row, Item>) {
  const query = request.query as Query;
  const selection = query.select ? parseSelection(query.select, collection.item) : undefined;
  const view = await app.view(request);
  const { rows, total } = await app.read(request, (db) => collection.find(db, query, { limit: query.pageSize, offset: offsetOf(query) }));
  const items = rows.map((row) => collection.toItem(row, view));
  const { address, search } = app.addressOf(request);
  const page = toPage(address, search, query, { items, total });
  return selection ? selectItems(reply, page, selection) : page;
}

/** Keeps the selected members of a page's items; members that the schema requires may then be absent, so it is written without the schema. */
export function selectItems<Body extends { items: unknown[] }>(reply: FastifyReply, page: Body, selection: Selection): Body {
  reply.type('application/json; charset=utf-8').serializer((body) => JSON.stringify(body));
  return { ...page, items: applySelection(page.items, selection) as Body['items'] };
}
