import type { Block, Paper, Span } from '../../formats/paper/content.ts';
import type { Names } from '../../http/view.ts';
import { formatInstant } from '../../i18n/numbers.ts';
import type { Report } from '../schemas.ts';
import { annexBlocks } from './annexes.ts';
import { guideBlocks } from './guide.ts';
import { recordBlocks } from './record.ts';
import { dateOf, nameOf, spanOf, unverifiedMark, type Writing, writingOf } from './words.ts';

type Group = Report['groups'][number];

/** So many records are written before others are let in. */
const recordsAtOnce = 50;

/** Writes a report as a paper, the same for every format: title page, guide, recommendations in their groups, annexes. */
export async function toPaper(report: Report, names: Names): Promise<Paper> {
  const writing = writingOf(report, names);
  const { words, language } = writing;
  const items = report.groups.flatMap((group) => group.items);
  const blocks: Block[] = [
    ...guideBlocks(writing, treatyOf(writing), items),
    { kind: 'heading', level: 1, spans: [{ text: words.recommendations }], startsPage: true },
    ...(items.length === 0 ? [{ kind: 'paragraph' as const, spans: [{ text: words.none }] }] : []),
  ];
  let written = 0;
  for (const group of report.groups) {
    blocks.push({ kind: 'heading', level: 2, spans: titleOf(writing, group) });
    for (const item of group.items) {
      blocks.push(...recordBlocks(writing, item));
      if (++written % recordsAtOnce === 0) await new Promise(setImmediate);
    }
  }
  blocks.push(...annexBlocks(writing));
  const made = dateOf(writing, report.madeOn);
  return {
    language,
    title: words.title,
    subtitle: [spanOf(writing, report.review.title) ?? { text: report.review.id }],
    author: 'Monitum',
    subject: words.subject,
    madeOn: report.madeOn,
    front: frontOf(writing),
    ...(report.hasDrafts ? { mark: { head: words.drafts.head, front: [{ text: words.drafts.front }] } } : {}),
    foot: words.foot(made),
    contents: words.contents,
    pageOf: words.pageOf,
    missingSigns: words.missingSigns,
    blocks,
  };
}

/** The treaty that articles are of, in its short form. */
function treatyOf({ report, names }: Writing): string {
  const code = report.review.treaty ?? report.groups.flatMap(({ items }) => items.map(({ recommendation }) => recommendation.treaty))[0];
  return names.lists.get('treaties')?.get(code ?? '')?.abbreviation?.en ?? code ?? '';
}

/** What a group is called. */
export function titleOf(writing: Writing, { article, theme, document, items }: Group): Span[] {
  const { words, report } = writing;
  const count = { text: ` (${items.length})` };
  if (article) return [{ text: /^\d/.test(article) ? words.article(article) : article }, count];
  if (theme) return [nameOf(writing, theme), count];
  if (document) {
    const title = spanOf(writing, document.title);
    return [...(document.symbol ? [{ text: `${document.symbol}${title ? ', ' : ''}` }] : []), ...(title ? [title] : []), count];
  }
  return [{ text: report.grouping === 'theme' ? words.withoutTheme : words.withoutArticle }, count];
}

/** What stands on the title page. */
export function frontOf(writing: Writing): [string, Span[]][] {
  const { report, words, language } = writing;
  const { review, dataVersion, asOf } = report;
  const institutions = new Map(
    report.groups.flatMap(({ items }) =>
      items.flatMap(({ assessments }) => assessments.map(({ institution }) => [institution.code, institution] as const)),
    ),
  );
  const treaty = review.treaty ? writing.names.lists.get('treaties')?.get(review.treaty)?.name : undefined;
  const rows: [string, Span[] | undefined][] = [
    [words.front.body, [nameOf(writing, report.body)]],
    [words.front.review, [spanOf(writing, review.title) ?? { text: review.id }, ...unverifiedMark(writing, review.verification)]],
    [words.front.treaty, treaty && [spanOf(writing, treaty) ?? { text: '' }]],
    [words.front.cycle, review.reviewCycle ? [{ text: review.reviewCycle }] : undefined],
    [words.front.session, review.session ? [{ text: review.session, language: 'en' }] : undefined],
    [words.front.holds, [{ text: words.holds(report.total, report.documents.length) }]],
    [words.front.asOf, asOf ? [{ text: dateOf(writing, asOf) }] : undefined],
    [words.front.version, [{ text: dataVersion ? words.versionOf(formatInstant(language, dataVersion.occurredAt)) : words.versionNone }]],
    [words.front.made, [{ text: dateOf(writing, report.madeOn) }]],
    [words.front.by, [{ text: words.madeBy(new URL(report.self).origin) }]],
    [
      words.front.assessedBy,
      institutions.size === 0
        ? [{ text: words.noInstitute }]
        : [...institutions.values()].flatMap((one, at) => [...(at > 0 ? [{ text: ', ' }] : []), nameOf(writing, one)]),
    ],
    [words.front.licence, [{ text: words.licence }]],
    [words.front.address, [{ text: report.self, href: report.self }]],
  ];
  return rows.filter((row): row is [string, Span[]] => row[1] !== undefined);
}
