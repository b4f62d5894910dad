import type { z } from 'zod';
import type { CodesOutput, ItemOutput, SearchOutput, StandingOutput, StatisticsOutput } from './schemas.ts';

type Summary = z.output<typeof SearchOutput>['items'][number];
type Texts = { readonly [language: string]: string | undefined } | undefined;

const firstOf = (texts: Texts): string | undefined => Object.values(texts ?? {}).find((text) => text !== undefined);

function nameOf(one: { code?: string | undefined; name?: Texts } | undefined): string {
  const name = firstOf(one?.name);
  return name && one?.code ? `${name} (${one.code})` : (name ?? one?.code ?? 'none');
}

/** How a text came to be, in words that an assistant can pass on. */
const origins: Record<string, string> = {
  official: 'official text',
  courtesy: 'courtesy translation, not official',
  institute: 'translation by an institute, not official',
  machine: 'machine translation, not official',
  summary: "summary in Monitum's own words, NOT the wording of the body",
};

const quote = (text: string): string => text.replace(/^/gm, '> ');
const quoted = (language: string, origin: string, text: string): string => `[${language}, ${origins[origin] ?? origin}]\n${quote(text)}`;

const cited = ({ symbol, document, paragraph }: Pick<Summary, 'symbol' | 'document' | 'paragraph'>): string =>
  `${symbol ?? firstOf(document?.title) ?? 'document without a symbol'}${paragraph ? `, para. ${paragraph}` : ''}`;

const aboutOf = (one: Summary): string =>
  [
    `Body: ${nameOf(one.body)}. Adopted: ${one.adoptedOn ?? 'date not known'}. Kind: ${one.kind}.`,
    `Status as the institutes assess it: ${one.status}${one.assessed ? '' : ' (nobody has assessed it: this says nothing of what was done)'}.`,
    `Verification of the record: ${one.verification}.`,
    `Persistent URI: ${one.uri}`,
    `Page: ${one.webPage}`,
  ].join('\n');

const textsOf = ({ text, textOrigins }: { text?: Texts; textOrigins?: Texts }): string[] =>
  Object.entries(text ?? {}).map(([language, one]) => quoted(language, textOrigins?.[language] ?? '', one ?? ''));

/** The recommendations found, as text. */
export function searchText({ items, total, page, pageSize, asOf, licence }: z.output<typeof SearchOutput>): string {
  const from = (page - 1) * pageSize + 1;
  const when = asOf ? `, as published on ${asOf}` : '';
  const head =
    items.length === 0
      ? `${total} recommendations match${when}; none is on this page.`
      : `Recommendations ${from} to ${from + items.length - 1} of ${total}${when}:`;
  const found = items.map((one, at) => [`${from + at}. ${cited(one)} (id ${one.id})`, ...textsOf(one), aboutOf(one)].join('\n'));
  return [head, ...found, licence].join('\n\n');
}

function voicesText({ voices }: z.output<typeof ItemOutput>): string {
  const grades = voices.grades.map(
    ({ scheme, label, gradedOn, verification }) =>
      `- Body: graded "${firstOf(label)}" on ${nameOf(scheme)}${gradedOn ? `, ${gradedOn}` : ''} (${verification})`,
  );
  const assessments = voices.assessments.map(
    ({ institution, authority, status, evidenceUpTo }) =>
      `- Institute ${nameOf(institution)}: ${nameOf(status)}${authority ? `, for ${nameOf(authority)}` : ''}, evidence up to ${evidenceUpTo}`,
  );
  return [
    'Four voices, never to be mixed:',
    `- State: ${voices.position ? nameOf(voices.position) : 'no answer recorded'}`,
    ...(grades.length > 0 ? grades : ['- Body: no grade recorded']),
    ...(assessments.length > 0 ? assessments : ['- Institutes: not assessed']),
    `- Others: ${voices.contributions.map(({ voice, count }) => `${voice} ${count}`).join(', ') || 'nobody'}`,
  ].join('\n');
}

const sourcesText = (sources: { citation: string; url?: string | undefined }[]): string =>
  `Sources: ${sources.map(({ citation, url }) => (url ? `${citation} ${url}` : citation)).join('; ') || 'none'}`;

/** One recommendation, as text: every text held, the four voices, where it was read. */
export function itemText(item: z.output<typeof ItemOutput>): string {
  return [
    `${cited(item)} (id ${item.id})${item.asOf ? `, as published on ${item.asOf}` : ''}`,
    ...item.texts.map(({ language, origin, text }) => quoted(language, origin, text)),
    aboutOf(item),
    ...(item.officialUrl ? [`Document at the organisation's own site: ${item.officialUrl}`] : []),
    voicesText(item),
    sourcesText(item.sources),
    item.licence,
  ].join('\n\n');
}

/** Belgium's standing under a treaty, as text. */
export function standingText(treaty: z.output<typeof StandingOutput>): string {
  const { standing, actions, openReservations } = treaty;
  const { restsOn } = standing;
  const acts = actions.map(({ kind, takenOn, verification }) => `- ${takenOn ?? 'date not known'}: ${nameOf(kind)} (${verification})`);
  return [
    `${firstOf(treaty.title)} (${treaty.abbreviation}, code ${treaty.code})`,
    [
      `Standing of Belgium on ${standing.asOf}: ${nameOf(standing.status)}.`,
      `Consent to be bound: ${standing.isRatified ? 'yes' : 'no'}. In force for Belgium: ${standing.isInForce ? 'yes' : 'no'}.`,
      `Verification: ${standing.verification}. Acts known: ${standing.actionsKnown}. Basis: ${treaty.basis}.`,
      `Rests on: ${restsOn ? `${restsOn.kind}${restsOn.takenOn ? ` of ${restsOn.takenOn}` : ''} (${restsOn.verification})` : 'the absence of acts'}.`,
    ].join('\n'),
    ['Acts by Belgium:', ...(acts.length > 0 ? acts : ['- none known'])].join('\n'),
    `Reservations and declarations that nothing has lifted: ${openReservations.length}`,
    sourcesText(treaty.sources),
    `Persistent URI: ${treaty.uri}\nPage: ${treaty.webPage}`,
    treaty.licence,
  ].join('\n\n');
}

/** Counts, as text, with what they are counts of. */
export function statisticsText({ groupBy, items, denominator, isOverlapping, asOf, licence }: z.output<typeof StatisticsOutput>): string {
  const rows = items.map(({ keys, count, share }) => {
    const group = keys.map((key) => (key.code === undefined ? `no ${key.dimension}` : nameOf(key))).join(' × ');
    return `- ${group}: ${count} of ${denominator} (${(share * 100).toFixed(1)}%)`;
  });
  return [
    `Recommendations by ${groupBy.join(' and ')}${asOf ? `, as published on ${asOf}` : ''}; denominator: ${denominator}.`,
    rows.join('\n') || 'No groups.',
    ...(isOverlapping ? ['A recommendation may be in several groups: counts may add up to more than the denominator.'] : []),
    licence,
  ].join('\n\n');
}

/** Codes with their names, as text. */
export const codesText = ({ list, items, total }: z.output<typeof CodesOutput>): string =>
  [`${total} codes of ${list}:`, ...items.map(({ code, name }) => `- ${code}: ${Object.values(name ?? {}).join(' / ')}`)].join('\n');
