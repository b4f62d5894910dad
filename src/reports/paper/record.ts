import { oneLine } from '../../formats/citation.ts';
import type { Block, Span } from '../../formats/paper/content.ts';
import type { Reported } from '../schemas.ts';
import { assessmentBlocks, contributionBlocks } from './voices.ts';
import { dateOf, dayOf, draftMark, joined, labelled, nameIn, nameOf, spanOf, unverifiedMark, type Writing } from './words.ts';

/** How a recommendation is called: its symbol and paragraph. */
export function labelOf({ words }: Writing, { recommendation: { symbol, paragraph, isNumbered, document } }: Reported): string {
  const place = isNumbered ? words.paragraph(paragraph ?? '') : words.unnumbered;
  return `${symbol ?? Object.values(document?.title ?? {})[0] ?? ''}, ${place}`;
}

/** What is printed of a recommendation, below a heading of its own. */
export function recordBlocks(writing: Writing, one: Reported): Block[] {
  const { words } = writing;
  const { recommendation } = one;
  return [
    { kind: 'heading', level: 3, spans: [{ text: labelOf(writing, one) }, ...draftMark(writing, recommendation.id)] },
    { kind: 'paragraph', style: 'quote', spans: [textOf(writing, one)] },
    { kind: 'paragraph', style: 'small', spans: joined(factsOf(writing, one), ' · ') },
    { kind: 'paragraph', spans: labelled(writing, words.labels.status, statusOf(writing, one)) },
    ...(recommendation.positions.length > 0
      ? [{ kind: 'paragraph' as const, spans: labelled(writing, words.labels.state, positionsOf(writing, one)) }]
      : []),
    ...(recommendation.voices.grades.length > 0
      ? [{ kind: 'paragraph' as const, spans: labelled(writing, words.labels.body, gradesOf(writing, one)) }]
      : []),
    ...assessmentBlocks(writing, one, labelOf(writing, one)),
    ...contributionBlocks(writing, one),
    ...developmentBlocks(writing, one),
    ...silenceBlocks(writing, one),
  ];
}

/** What nothing is known of, in one line: that nobody spoke is told of each voice, too. */
function silenceBlocks({ words }: Writing, one: Reported): Block[] {
  const { state, body, others, since } = words.silentParts;
  const { positions, voices } = one.recommendation;
  const silent = [
    ...(positions.length === 0 ? [state] : []),
    ...(voices.grades.length === 0 ? [body] : []),
    ...(one.contributions.length === 0 ? [others] : []),
    ...(isUnmoved(one) ? [since] : []),
  ];
  return silent.length === 0 ? [] : [{ kind: 'paragraph', style: 'small', spans: [{ text: words.silent(silent) }] }];
}

const isUnmoved = ({ measures, treatyActions, statusChanges, repetitions }: Reported): boolean =>
  [measures, treatyActions, statusChanges, repetitions].every((list) => list.length === 0);

/** The text, in the language of the report or another, with its citation as a footnote. */
function textOf(writing: Writing, { recommendation, footnote }: Reported): Span {
  const uri = recommendation.uri ?? recommendation.href;
  const title = spanOf(writing, recommendation.document?.title, { isItalic: true });
  const withTitle = title ? cut([{ text: footnote }], { ...title, text: oneLine(title.text) }) : [{ text: footnote }];
  return { ...(spanOf(writing, recommendation.text) ?? { text: '' }), note: cut(withTitle, { text: uri, href: recommendation.href }) };
}

/** Puts a span in the place of its own text, where that stands in one of the others. */
function cut(spans: Span[], piece: Span): Span[] {
  const at = spans.findIndex(({ text }) => piece.text !== '' && text.includes(piece.text));
  const found = spans[at];
  if (!found) return spans;
  const place = found.text.indexOf(piece.text);
  const rest = [{ ...found, text: found.text.slice(0, place) }, piece, { ...found, text: found.text.slice(place + piece.text.length) }];
  return [...spans.slice(0, at), ...rest.filter(({ text }) => text !== ''), ...spans.slice(at + 1)];
}

function factsOf(writing: Writing, { recommendation, otherGroups }: Reported): Span[][] {
  const { words, language, frame, report, common } = writing;
  const { text, textOrigins, adoptedOn, followUp, overdue, disagreement, officialUrl, kind, document, urgencyReference, upr } =
    recommendation;
  const shown = spanOf(writing, text);
  const textLanguage = shown?.language ?? language;
  const origin = textOrigins?.[textLanguage];
  const others = report.grouping === 'theme' ? otherGroups.map((code) => nameIn(writing, 'themes', code).text) : otherGroups;
  const isUnread =
    recommendation.verification === 'unverified' || Object.values(recommendation.fieldVerification ?? {}).includes('unverified');
  return [
    [nameIn(writing, 'recommendationKinds', kind ?? '')],
    ...(urgencyReference ? [[nameOf(writing, urgencyReference)]] : []),
    ...(adoptedOn ? [[{ text: words.adopted(dateOf(writing, adoptedOn)) }]] : []),
    ...(upr && upr.recommendingStates.length > 0
      ? [
          [
            { text: `${common.recommendingStates}${common.colon} ` },
            ...joined(
              upr.recommendingStates.map((state) => [nameOf(writing, state)]),
              ', ',
            ),
          ],
        ]
      : []),
    ...(others.length > 0 ? [[{ text: words.also[report.grouping](others) }]] : []),
    ...(recommendation.addressees.length > 0
      ? [
          [
            { text: `${words.labels.addressed}${common.colon} ` },
            ...joined(
              recommendation.addressees.map((authority) => [nameOf(writing, authority)]),
              ', ',
            ),
          ],
        ]
      : []),
    ...(followUp ? [[{ text: words.chosen }]] : []),
    ...(overdue ? [[{ text: words.overdue, isStrong: true }]] : []),
    ...(disagreement ? [[{ text: words.disagree, isStrong: true }]] : []),
    ...(origin ? [[{ text: words.textOrigin(lowered(nameIn(writing, 'textOrigins', origin).text, language)) }]] : []),
    ...(textLanguage === language ? [] : [[{ text: words.textIn(frame.languageNames[textLanguage]) }]]),
    ...(isUnread || document?.verification === 'unverified' ? [[{ text: frame.unverified }]] : []),
    ...(officialUrl ? [[{ text: words.documents.official, href: officialUrl }]] : []),
  ];
}

/** A name within a sentence: nouns keep their capital in German. */
const lowered = (name: string, language: string): string =>
  language === 'de' ? name : name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

function statusOf(writing: Writing, { recommendation: { status, assessed, rollUp } }: Reported): Span[] {
  const { common, words } = writing;
  const name = nameIn(writing, 'statuses', status ?? 'notAssessed', { isStrong: true });
  if (!assessed) return [name, { text: `. ${words.notExamined}` }];
  if (!rollUp) return [name, { text: '.' }];
  const { addressed, assessed: known, implemented, isStatus } = rollUp;
  const how = isStatus ? ` ${common.fromAuthorities}` : '';
  return [name, { text: `.${how} ${common.rollUp({ addressed, implemented, notAssessed: addressed - known })}` }];
}

function positionsOf(writing: Writing, { recommendation: { positions } }: Reported): Span[] {
  return joined(
    positions.map(({ id, value, note, document, statedOn, verification }) => {
      const where = [document?.symbol, statedOn && dateOf(writing, statedOn)].filter(Boolean).join(', ');
      const said = spanOf(writing, note);
      return [
        nameOf(writing, value, { isStrong: true }),
        ...(where ? [{ text: ` (${where})` }] : []),
        ...(said ? [{ text: `${writing.common.colon} ` }, said] : []),
        ...unverifiedMark(writing, verification),
        ...draftMark(writing, id),
      ];
    }),
    writing.words.semicolon,
  );
}

function gradesOf(writing: Writing, { recommendation: { voices } }: Reported): Span[] {
  const { common, words } = writing;
  return joined(
    voices.grades.map(({ id, label, symbol, axis, gradedOn, mappedStatus, verification }) => [
      ...(symbol ? [{ text: `${symbol} `, isStrong: true }] : []),
      { text: words.quotes[0] },
      spanOf(writing, label, { isStrong: true }) ?? { text: '' },
      { text: words.quotes[1] },
      {
        text: ` (${[words.gradeOf(common.axes[axis] ?? axis), gradedOn && dateOf(writing, gradedOn)].filter(Boolean).join(', ')})${words.semicolon}`,
      },
      { text: `${lowered(common.mapped, writing.language)} ` },
      nameOf(writing, mappedStatus),
      { text: ` (${common.mappedNote})` },
      ...unverifiedMark(writing, verification),
      ...draftMark(writing, id),
    ]),
    writing.words.semicolon,
  );
}

function developmentBlocks(writing: Writing, one: Reported): Block[] {
  const { words } = writing;
  const items = developmentsOf(writing, one);
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', style: 'name', spans: [{ text: words.labels.since }] },
    { kind: 'list', items },
  ];
}

/** What has happened since its adoption, oldest first; what has no date comes last. */
export function developmentsOf(
  writing: Writing,
  { recommendation, measures, treatyActions, statusChanges, repetitions }: Reported,
): Span[][] {
  const { words } = writing;
  const told: { date: string | undefined; spans: Span[] }[] = [
    ...measures.map(({ id, title, takenOn, authorities = [], verification, uri }) => ({
      date: takenOn,
      spans: [
        spanOf(writing, title, { href: uri }) ?? { text: id },
        ...(authorities.length > 0
          ? [{ text: ` (${authorities.map((code) => nameIn(writing, 'authorities', code).text).join(', ')})` }]
          : []),
        ...(takenOn && recommendation.adoptedOn && takenOn < recommendation.adoptedOn ? [{ text: ` [${words.before}]` }] : []),
        ...unverifiedMark(writing, verification),
        ...draftMark(writing, id),
      ],
    })),
    ...treatyActions.map(({ id, kind, treaty, takenOn, verification }) => ({
      date: takenOn,
      spans: [
        { text: words.act(nameOf(writing, kind).text, nameOf(writing, treaty).text) },
        ...unverifiedMark(writing, verification),
        ...draftMark(writing, id),
      ],
    })),
    ...statusChanges.map(({ occurredAt, from, to }) => ({
      date: occurredAt,
      spans: [{ text: words.statusChange(nameOf(writing, from).text, nameOf(writing, to).text) }],
    })),
    ...repetitions.map(({ id, relation, symbol, paragraph, isNumbered, adoptedOn, href, verification }) => ({
      date: adoptedOn,
      spans: [
        { text: `${words.repeated[relation]}${writing.common.colon} ` },
        { text: [symbol, isNumbered ? words.paragraph(paragraph) : words.unnumbered].filter(Boolean).join(', '), href },
        ...unverifiedMark(writing, verification),
        ...draftMark(writing, id),
      ],
    })),
  ];
  return told
    .sort((one, other) => (one.date ?? '9999').localeCompare(other.date ?? '9999'))
    .map(({ date, spans }) => [
      { text: `${date && date.length > 10 ? dayOf(writing, date) : dateOf(writing, date)}${writing.common.colon} ` },
      ...spans,
    ]);
}
