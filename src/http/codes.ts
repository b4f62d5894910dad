import { badRequest, unknownCode } from '../errors.ts';
import type { View } from './view.ts';

/**
 * Checks that the codes in a query exist in their lists.
 * @param lists name of the parameter to name of the list
 * @throws Problem 400 with one issue for each code that does not exist
 */
export function requireCodes(view: View, query: object, lists: Record<string, string>): void {
  const issues = Object.entries(lists).flatMap(([name, list]) => {
    const given = (query as Record<string, unknown>)[name];
    const codes = (given === undefined ? [] : [given].flat()) as string[];
    return codes.filter((code) => !view.names.lists.get(list)?.has(code)).map((code) => unknownCode(name, code));
  });
  if (issues.length > 0) throw badRequest(...issues);
}
