import type { Database } from '../../db/client.ts';
import { buildDictionary, type Dictionary } from './dictionary.ts';
import { type Entry, type ListName, listEntries } from './queries.ts';

/** The vocabularies as they stand now: lists by code, and the labels by which people search. */
export interface Vocabularies {
  lists: Map<ListName, Map<string, Entry>>;
  dictionary: Dictionary;
}

/** Gives the vocabularies, reading them once and again after every change. */
export interface VocabularyMemory {
  current(): Promise<Vocabularies>;
  close(): Promise<void>;
}

/**
 * Keeps the vocabularies in memory, because every answer names codes from them and every search looks its words up in them.
 * The database announces each change on the channel `vocabularies` (also to other processes); a lost connection counts as a change.
 */
export function rememberVocabularies(database: Database): VocabularyMemory {
  let reading: Promise<Vocabularies> | undefined;
  let listening: Promise<{ unlisten(): Promise<void> }> | undefined;
  const forget = () => {
    reading = undefined;
  };
  const read = async (): Promise<Vocabularies> => {
    listening ??= database.sql.listen('vocabularies', forget, forget);
    try {
      await listening;
    } catch (error) {
      listening = undefined;
      throw error;
    }
    const lists = await listEntries(database.db);
    return { lists, dictionary: buildDictionary(lists) };
  };
  return {
    current() {
      if (!reading) {
        const attempt = read();
        reading = attempt;
        // A failed reading is not remembered: the next request tries again.
        attempt.catch(() => {
          if (reading === attempt) reading = undefined;
        });
      }
      return reading;
    },
    async close() {
      await listening?.then((subscription) => subscription.unlisten()).catch(() => {});
    },
  };
}

/** Whether a list has a code. */
export const hasCode = (vocabularies: Vocabularies, list: ListName, code: string): boolean =>
  vocabularies.lists.get(list)?.has(code) ?? false;

/** A code with everything above it in its list, itself first. */
export function withAncestors(vocabularies: Vocabularies, list: ListName, code: string): string[] {
  const entries = vocabularies.lists.get(list);
  const path: string[] = [];
  for (let at: string | undefined = code; at !== undefined && !path.includes(at); at = entries?.get(at)?.broader) path.push(at);
  return path;
}
