import type { Block, Span } from '../../formats/paper/content.ts';
import { formatNumber, formatShare } from '../../i18n/numbers.ts';
import { dateOf, draftMark, nameOf, spanOf, unverifiedMark, type Writing } from './words.ts';

/** The colours of statuses, as their list has them. */
const colourOf = ({ names }: Writing, status: string): string => {
  const entry = names.lists.get('statuses')?.get(status) as { details?: { colour?: string } } | undefined;
  return entry?.details?.colour?.replace('#', '') ?? '4E7D86';
};

/** The annexes: figures, documents, acts under treaties, deadlines. */
export function annexBlocks(writing: Writing): Block[] {
  const { words } = writing;
  const part = (title: string): Block => ({ kind: 'heading', level: 2, spans: [{ text: title }] });
  return [
    { kind: 'heading', level: 1, spans: [{ text: words.annexes }], startsPage: true },
    part(words.figures.title),
    ...figureBlocks(writing),
    part(words.documents.title),
    ...documentBlocks(writing),
    part(words.acts.title),
    ...actBlocks(writing),
    part(words.deadlines.title),
    ...deadlineBlocks(writing),
  ];
}

function figureBlocks(writing: Writing): Block[] {
  const { report, words, language } = writing;
  const { byStatus } = report.figures;
  const number = (value: number): Span[] => [{ text: formatNumber(language, value) }];
  if (report.total === 0) return [{ kind: 'paragraph', spans: [{ text: words.none }] }];
  const list = byStatus.map(({ status, count }) => `${nameOf(writing, status).text}: ${formatNumber(language, count)}`).join('; ');
  return [
    {
      kind: 'chart',
      title: words.figures.byStatus,
      bars: byStatus.map(({ status, count }) => ({
        label: nameOf(writing, status).text,
        value: count,
        colour: colourOf(writing, status.code),
      })),
      alternative: words.figures.alternative(list),
    },
    {
      kind: 'table',
      caption: words.figures.byStatus,
      columns: [
        { title: words.figures.status, weight: 6 },
        { title: words.figures.count, weight: 2, isNumber: true },
        { title: words.figures.share, weight: 2, isNumber: true },
      ],
      rows: [
        ...byStatus.map(({ status, count }) => [
          [nameOf(writing, status)],
          number(count),
          [{ text: formatShare(language, count / report.total) }],
        ]),
        [[{ text: words.figures.total, isStrong: true }], number(report.total), [{ text: formatShare(language, 1) }]],
      ],
    },
    ...authorityBlocks(writing, number),
  ];
}

function authorityBlocks(writing: Writing, number: (value: number) => Span[]): Block[] {
  const { report, words } = writing;
  const { byAuthority } = report.figures;
  if (byAuthority.length === 0) return [{ kind: 'paragraph', spans: [{ text: words.figures.noAuthority }] }];
  const statuses = [...(writing.names.lists.get('statuses')?.keys() ?? [])].filter(
    (code) => code !== 'notAssessed' && byAuthority.some(({ counts }) => counts.some(({ status }) => status.code === code)),
  );
  const nameOfStatus = (code: string) => spanOf(writing, writing.names.lists.get('statuses')?.get(code)?.name)?.text ?? code;
  return [
    { kind: 'paragraph', spans: [{ text: words.figures.authorityNote }] },
    {
      kind: 'table',
      caption: words.figures.byAuthority,
      columns: [
        { title: words.figures.authority, weight: 6 },
        { title: words.figures.concerned, weight: 2.4, isNumber: true },
        { title: nameOfStatus('notAssessed'), weight: 2.6, isNumber: true },
        ...statuses.map((code) => ({ title: nameOfStatus(code), weight: 2.6, isNumber: true })),
      ],
      rows: byAuthority.map(({ authority, addressed, notAssessed, counts }) => [
        [nameOf(writing, authority)],
        number(addressed),
        number(notAssessed),
        ...statuses.map((code) => number(counts.find(({ status }) => status.code === code)?.count ?? 0)),
      ]),
    },
  ];
}

function documentBlocks(writing: Writing): Block[] {
  const { report, words } = writing;
  if (report.documents.length === 0) return [{ kind: 'paragraph', spans: [{ text: words.none }] }];
  return [
    {
      kind: 'table',
      caption: words.documents.caption,
      columns: [
        { title: words.documents.symbol, weight: 3 },
        { title: words.documents.name, weight: 7 },
        { title: words.documents.date, weight: 2.6 },
      ],
      rows: report.documents.map(({ id, symbol, title, adoptedOn, officialUrl, uri, verification }) => [
        [{ text: symbol ?? '–', href: officialUrl ?? uri }, ...draftMark(writing, id)],
        [spanOf(writing, title) ?? { text: '' }, ...unverifiedMark(writing, verification)],
        [{ text: dateOf(writing, adoptedOn) }],
      ]),
    },
  ];
}

function actBlocks(writing: Writing): Block[] {
  const { report, words } = writing;
  if (report.treatyActions.length === 0) return [{ kind: 'paragraph', spans: [{ text: words.acts.none }] }];
  return [
    {
      kind: 'table',
      caption: words.acts.caption,
      columns: [
        { title: words.acts.date, weight: 2.4 },
        { title: words.acts.act, weight: 3 },
        { title: words.acts.treaty, weight: 7 },
      ],
      rows: report.treatyActions.map(({ id, takenOn, kind, treaty, verification }) => [
        [{ text: dateOf(writing, takenOn) }],
        [nameOf(writing, kind), ...draftMark(writing, id)],
        [nameOf(writing, treaty), ...unverifiedMark(writing, verification)],
      ]),
    },
  ];
}

function deadlineBlocks(writing: Writing): Block[] {
  const { report, words, common } = writing;
  if (report.deadlines.length === 0) return [{ kind: 'paragraph', spans: [{ text: words.deadlines.none }] }];
  return [
    {
      kind: 'table',
      caption: words.deadlines.caption,
      columns: [
        { title: words.deadlines.date, weight: 3 },
        { title: words.deadlines.what, weight: 7 },
        { title: words.deadlines.state, weight: 3 },
      ],
      rows: report.deadlines.map(({ id, dueOn, title, state, completedOn, isComputed, verification }) => [
        [{ text: dateOf(writing, dueOn) }, ...(isComputed ? [{ text: ` (${common.computed})` }] : [])],
        [spanOf(writing, title) ?? { text: '' }, ...unverifiedMark(writing, verification), ...draftMark(writing, id)],
        [{ text: completedOn ? common.doneOn(dateOf(writing, completedOn)) : (words.deadlines.states[state ?? ''] ?? state ?? '') }],
      ]),
    },
  ];
}
