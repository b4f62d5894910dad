import type { Block } from '../../formats/paper/content.ts';
import { formatList, formatNumber } from '../../i18n/numbers.ts';
import type { Reported } from '../schemas.ts';
import { definitionIn, nameIn, nameOf, spanOf, type Writing } from './words.ts';

/** How to read a report: what it holds and how that is grouped, the voices, the scale with its definitions, what was checked, what the figures count. */
export function guideBlocks(writing: Writing, treaty: string, items: Reported[]): Block[] {
  const { report, words } = writing;
  const { guide } = words;
  const part = (title: string): Block => ({ kind: 'heading', level: 2, spans: [{ text: title }] });
  const text = (one: string): Block => ({ kind: 'paragraph', spans: [{ text: one }] });
  const review = spanOf(writing, report.review.title)?.text ?? report.review.id;
  const notAssessed = items.filter(({ recommendation }) => !recommendation.assessed).length;
  const { grouping } = report;
  return [
    { kind: 'heading', level: 1, spans: [{ text: guide.title }] },
    part(guide.scope),
    text(guide.scopeText(nameOf(writing, report.body).text, review)),
    text(
      guide.open(
        formatList(
          writing.language,
          report.openStatuses.map((one) => nameOf(writing, one).text),
        ),
      ),
    ),
    text(`${guide.closed(report.closed)} ${guide.incomplete}`),
    part(guide.grouping),
    text(grouping === 'article' ? guide.groupings.article(treaty) : guide.groupings[grouping]),
    part(guide.voices),
    text(guide.voicesText),
    part(guide.scale),
    scale(writing, guide.scaleCaption, guide.status, 'statuses'),
    text(guide.rollUp),
    part(guide.confidence),
    scale(writing, guide.confidenceCaption, guide.level, 'confidenceLevels'),
    part(guide.texts),
    text(guide.textsText),
    ...(items.length > 0
      ? [text(`${guide.origins(originsOf(writing, items))} ${guide.unverified(items.filter(isUnread).length, items.length)}`)]
      : []),
    part(guide.denominators),
    text(guide.denominatorsText(items.length, notAssessed)),
  ];
}

function scale(writing: Writing, caption: string, name: string, list: string): Block {
  const codes = [...(writing.names.lists.get(list)?.keys() ?? [])];
  return {
    kind: 'table',
    caption,
    columns: [
      { title: name, weight: 3 },
      { title: writing.words.guide.definition, weight: 9 },
    ],
    rows: codes.map((code) => [[nameIn(writing, list, code)], [definitionIn(writing, list, code)]]),
  };
}

/** How many texts are by whom, as they are shown here. */
function originsOf(writing: Writing, items: Reported[]): string {
  const counts = new Map<string, number>();
  for (const { recommendation } of items) {
    const language = spanOf(writing, recommendation.text)?.language ?? writing.language;
    const origin = recommendation.textOrigins?.[language];
    if (origin) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts]
    .map(([origin, count]) => `${nameIn(writing, 'textOrigins', origin).text} (${formatNumber(writing.language, count)})`)
    .join(', ');
}

/** Whether something that is shown of a recommendation was not read in a source. */
export const isUnread = ({ recommendation: { verification, fieldVerification = {}, document } }: Reported): boolean =>
  verification === 'unverified' || Object.values(fieldVerification).includes('unverified') || document?.verification === 'unverified';
