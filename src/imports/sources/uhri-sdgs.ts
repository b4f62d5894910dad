import { keyOf, RowFault, shown } from './uhri-row.ts';

/** Of each of the 17 goals: its numbered targets and the last of its lettered ones (United Nations, A/RES/71/313). */
const goals: [numbered: number, lettered: string][] = [
  [5, 'b'],
  [5, 'c'],
  [9, 'd'],
  [7, 'c'],
  [6, 'c'],
  [6, 'b'],
  [3, 'b'],
  [10, 'b'],
  [5, 'c'],
  [7, 'c'],
  [7, 'c'],
  [8, 'c'],
  [3, 'b'],
  [7, 'c'],
  [9, 'c'],
  [10, 'b'],
  [19, ''],
];

/** The codes of all goals and targets: `1`, `1.1`, `1.a`. */
export const sdgCodes: ReadonlySet<string> = new Set(
  goals.flatMap(([numbered, lettered], index) => [
    `${index + 1}`,
    ...Array.from({ length: numbered }, (_, target) => `${index + 1}.${target + 1}`),
    ...[...'abcd'].filter((letter) => letter <= lettered).map((letter) => `${index + 1}.${letter}`),
  ]),
);

/**
 * Gives the codes of goals and targets, each once. Only the code before ` - ` counts: the words behind it differ between exports.
 * @throws RowFault that names the first label without a code that exists
 */
export function sdgsOf(labels: string[]): string[] {
  const codes: string[] = [];
  for (const label of labels) {
    const [, written] = /^\s*(?:-\s+)?(\d{1,2}(?:\.(?:\d{1,2}|[a-zA-Z]))?)\s*(?:-\s|-?$)/.exec(label) ?? [];
    const code = written?.toLowerCase();
    if (code === undefined && label.trim() === '') continue;
    if (code === undefined || !sdgCodes.has(code))
      throw new RowFault(
        keyOf.sdgs,
        shown(label),
        `There is no goal or target "${shown(label.trim())}" among the Sustainable Development Goals.`,
      );
    if (!codes.includes(code)) codes.push(code);
  }
  return codes;
}
