import { z } from 'zod';
import type { Issue } from '../errors.ts';
import { Href } from './fields.ts';

/** Records on a page when the query does not say. */
export const usualPageSize = 20;

/** The paging parameters of every collection (BelgIF col-paging, offset). */
export const PageQuery = {
  page: z.number().int().min(1).max(10_000_000).default(1).describe('Page number, from 1'),
  pageSize: z.number().int().min(1).max(500).default(usualPageSize).describe('Records on a page'),
};

/** The members of every page around its items. */
export const pageFields = {
  self: Href,
  page: z.number().int(),
  pageSize: z.number().int(),
  total: z.number().int().describe('All matching records, not those of this page'),
  first: Href,
  prev: Href.optional(),
  next: Href.optional().describe('Absent on the last page'),
  last: Href,
};

/** What a collection found: the items of one page, and how many there are in all. */
export interface Page<Item> {
  items: Item[];
  total: number;
}

/** Where a page starts. A page past the end is empty, not an error: records may have gone since the link was made. */
export const offsetOf = (query: { page: number; pageSize: number }): number => (query.page - 1) * query.pageSize;

/**
 * Wraps items as a page whose links keep every parameter of the request, so that following `next` stays in the same result.
 * @param address the collection's absolute address, without query
 * @param search the query string as the client wrote it
 */
export function toPage<Item>(address: string, search: string, query: { page: number; pageSize: number }, found: Page<Item>) {
  const last = Math.max(1, Math.ceil(found.total / query.pageSize));
  const link = (page: number) => {
    const parameters = new URLSearchParams(search);
    if (page === 1) parameters.delete('page');
    else parameters.set('page', String(page));
    return parameters.size > 0 ? `${address}?${parameters}` : address;
  };
  return {
    self: search ? `${address}?${search}` : address,
    items: found.items,
    page: query.page,
    pageSize: query.pageSize,
    total: found.total,
    first: link(1),
    ...(query.page > 1 ? { prev: link(Math.min(query.page - 1, last)) } : {}),
    ...(query.page < last ? { next: link(query.page + 1) } : {}),
    last: link(last),
  };
}

/** The fault of a range that ends before it starts. */
export function periodIssues(query: Record<string, unknown>, from: string, to: string): Issue[] {
  const [start, end] = [query[from], query[to]];
  if (typeof start !== 'string' || typeof end !== 'string' || end >= start) return [];
  return [{ type: 'invalidPeriod', in: 'query', name: to, detail: `${to} is before ${from} (${start})`, value: end }];
}
