import { type Issue, unknownCode } from '../errors.ts';
import type { Names } from './view.ts';

/**
 * The codes in a query that no list holds, one issue for each.
 * @param lists name of the parameter to name of the list
 */
export const codeIssues = (names: Names, query: Record<string, unknown>, lists: Record<string, string>): Issue[] =>
  Object.entries(lists).flatMap(([name, list]) => {
    const given = query[name];
    const codes = (given === undefined ? [] : [given].flat()) as string[];
    return codes.filter((code) => !names.lists.get(list)?.has(code)).map((code) => unknownCode(name, code));
  });
