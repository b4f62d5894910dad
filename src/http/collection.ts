import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { requireCodes } from './codes.ts';
import { offsetOf, toPage } from './paging.ts';
import { applySelection, parseSelection, type Selection } from './select.ts';
import type { View } from './view.ts';

/** How a collection is answered: its item, the lists its codes come from, where its rows are found and how one is written. */
interface Collection<Query, Row, Item extends z.ZodType> {
  item: Item;
  lists?: Record<string, string>;
  find(query: Query, page: { limit: number; offset: number }): Promise<{ rows: Row[]; total: number }>;
  toItem(row: Row, view: View): z.output<Item>;
}

/**
 * Answers one page of a collection: checks the selection and the codes before the database is asked, then writes items and links.
 * @throws Problem 400 for a member that does not exist in the selection or a code that no list holds
 */
export async function answerPage<
  Query extends { page: number; pageSize: number; select?: string | undefined },
  Row,
  Item extends z.ZodType,
>(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, collection: Collection<Query, Row, Item>) {
  const query = request.query as Query;
  const selection = query.select ? parseSelection(query.select, collection.item) : undefined;
  const view = await app.view(request);
  requireCodes(view, query, collection.lists ?? {});
  const { rows, total } = await collection.find(query, { limit: query.pageSize, offset: offsetOf(query) });
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
