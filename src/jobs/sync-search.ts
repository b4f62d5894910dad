import { syncIndexes } from '../search/rebuild.ts';
import type { Task } from './tools.ts';

/** Brings the search index up to date with every record that was written. */
export const syncSearch: Task = async ({ database, search, vocabularies }) => {
  if (search) await syncIndexes(database, search, await vocabularies());
};
