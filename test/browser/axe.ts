import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.0 to 2.2, levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Looks at the page with axe; gives each rule that is broken with the elements that break it.
 * @param isInOtherWords whether the same page was looked at in another language: its colours are those, and comparing them takes a quarter of the time
 */
export async function axeViolations(page: Page, isInOtherWords = false): Promise<string[]> {
  await page.evaluate(source);
  const violations = await page.evaluate(
    ([values, contrast]) =>
      (
        globalThis as unknown as {
          axe: {
            run(
              root: unknown,
              options: unknown,
            ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
          };
        }
      ).axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled: contrast } },
      }),
    [tags, !isInOtherWords] as const,
  );
  return violations.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`.replaceAll('\n', ' ')),
  );
}
