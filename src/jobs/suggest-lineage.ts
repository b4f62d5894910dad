import { suggestLineage } from '../lineage/similarity.ts';
import type { Task } from './tools.ts';

/** Looks for recommendations that ask the same as those that were written. */
export const suggestLineageOf: Task = async ({ database, log }, { ids }) => {
  const added = await suggestLineage(database.whole, Array.isArray(ids) ? { ids: ids.map(String) } : {});
  if (added > 0) log.info({ added }, 'recommendations that may ask the same are suggested');
};
