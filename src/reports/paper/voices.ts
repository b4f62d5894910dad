import type { Block, Span } from '../../formats/paper/content.ts';
import { frameWords } from '../../i18n/frame/index.ts';
import type { Reported } from '../schemas.ts';
import { dateOf, dayOf, draftMark, joined, nameIn, nameOf, spanOf, type Writing } from './words.ts';

type Assessment = Reported['assessments'][number];
type Contribution = Reported['contributions'][number];
type Evidence = Assessment['evidence'][number];

/** Whom an assessment is of. */
export const subjectOf = (writing: Writing, { authority }: Assessment): Span =>
  authority ? nameOf(writing, authority) : { text: writing.common.wholeRecommendation };

/** What the institutes found: a table of all, then the reasons and the evidence of each. */
export function assessmentBlocks(writing: Writing, { assessments }: Reported, label: string): Block[] {
  const { words, common } = writing;
  if (assessments.length === 0) return [];
  return [
    { kind: 'paragraph', style: 'name', spans: [{ text: words.labels.institutes }] },
    {
      kind: 'table',
      caption: words.assessmentsCaption(label),
      columns: [
        { title: common.authority, weight: 5 },
        { title: words.labels.status, weight: 4 },
        { title: common.confidence, weight: 3 },
        { title: common.evidenceUpTo, weight: 3.4 },
        { title: common.assessedBy, weight: 4 },
        { title: common.validFrom, weight: 3.4 },
      ],
      rows: assessments.map((one) => [
        [subjectOf(writing, one), ...draftMark(writing, one.id)],
        [nameOf(writing, one.status)],
        [nameOf(writing, one.confidence)],
        [{ text: dateOf(writing, one.evidenceUpTo) }],
        [nameOf(writing, one.institution)],
        [{ text: one.validFrom ? dayOf(writing, one.validFrom) : '–' }],
      ]),
    },
    ...assessments.flatMap((one): Block[] => [
      {
        kind: 'paragraph',
        spans: [
          { text: `${subjectOf(writing, one).text}${common.colon} `, isStrong: true },
          ...rationaleOf(writing, one),
          ...draftMark(writing, one.id),
        ],
      },
      ...evidenceBlocks(writing, one.evidence),
    ]),
  ];
}

/** The reasons of an assessment, and who made their text where that was not the institute. */
export function rationaleOf(writing: Writing, { rationale, rationaleOrigins }: Assessment): Span[] {
  const shown = spanOf(writing, rationale);
  if (!shown) return [{ text: '–' }];
  const origin = rationaleOrigins?.[shown.language ?? writing.language];
  return [shown, ...(origin && origin !== 'institute' ? [{ text: ` [${nameIn(writing, 'textOrigins', origin).text}]` }] : [])];
}

function evidenceBlocks(writing: Writing, evidence: Evidence[]): Block[] {
  if (evidence.length === 0) return [{ kind: 'paragraph', style: 'small', spans: [{ text: writing.common.noEvidence }] }];
  return [
    {
      kind: 'list',
      items: evidence.map((one) => [{ text: `${writing.words.evidence}${writing.common.colon} ` }, ...evidenceOf(writing, one)]),
    },
  ];
}

/** A source: its title, where it stands, when it came out, of which kind it is. */
export function evidenceOf(writing: Writing, { title, url, publishedOn, tier, linkHealth }: Evidence): Span[] {
  const { words } = writing;
  const site = url && URL.canParse(url) ? new URL(url).host : undefined;
  return [
    spanOf(writing, title, { isItalic: true }) ?? { text: url ?? '' },
    { text: `, ${nameOf(writing, tier).text}` },
    ...(site ? [{ text: `, ${site}` }] : []),
    ...(publishedOn ? [{ text: `, ${words.publishedOn(dateOf(writing, publishedOn))}` }] : []),
    ...(url ? [{ text: ', ' }, { text: url, href: url }] : []),
    ...(linkHealth === 'broken' ? [{ text: ` (${words.brokenLink})` }] : []),
  ];
}

/** What civil society and authorities say, as a voice of their own. */
export function contributionBlocks(writing: Writing, { contributions }: Reported): Block[] {
  const { words } = writing;
  if (contributions.length === 0) return [];
  return [
    { kind: 'paragraph', style: 'name', spans: [{ text: `${words.labels.others} (${words.contributionsCount(contributions.length)})` }] },
    ...contributions.flatMap((one): Block[] => [
      { kind: 'paragraph', spans: contributionOf(writing, one) },
      ...(one.evidence.length > 0 ? evidenceBlocks(writing, one.evidence) : []),
    ]),
  ];
}

/** One contribution: who says it and when, how they see the state of things, and their words. */
export function contributionOf(
  writing: Writing,
  { id, contributor, voice, authority, status, text, publishedAt, submittedAt }: Contribution,
): Span[] {
  const { common, words } = writing;
  const about = [
    common.voiceNames[voice] ?? voice,
    ...(authority ? [nameOf(writing, authority).text] : []),
    dayOf(writing, publishedAt ?? submittedAt),
    ...(status ? [`${common.seesItAs}${common.colon} ${nameOf(writing, status).text}`] : []),
  ];
  const said = spanOf(writing, text);
  const language = said?.language;
  return joined(
    [
      [{ text: contributor, isStrong: true }, { text: ` (${about.join(words.semicolon)})` }, ...draftMark(writing, id)],
      [
        { text: words.quotes[0] },
        said ?? { text: '' },
        { text: words.quotes[1] },
        ...(language ? [{ text: ` [${frameWords[writing.language].languageNames[language]}]` }] : []),
      ],
    ],
    `${common.colon} `,
  );
}
