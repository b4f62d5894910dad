import type { LocalizedText } from '../../../db/schema/types.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { recordWords } from '../../i18n/records/index.ts';
import type { Filters } from '../../recommendations/filters.ts';
import type { SummaryRow } from '../../recommendations/rows.ts';
import { StatusBar } from '../charts/status-bar.tsx';
import { Badge, Status } from '../components/status.tsx';
import { Code, DateText, InLanguage, langOf, Verification } from '../components/text.tsx';
import { type Here, type Parameters, shown } from '../here.ts';

/** Counts of recommendations by status, as the statistics give them. */
export interface CountedByStatus {
  groups: { codes: (string | null)[]; count: number }[];
  denominator: number;
}

/** The filters by which the list holds the recommendations that are counted. */
export type ListFilters = Pick<Filters, 'body' | 'theme' | 'group' | 'sdg' | 'right' | 'policyDomain' | 'authority' | 'symbol'>;

/** How many recommendations have which status, drawn as a bar; each part leads to the list of those. Where there are none a sentence says so. */
export function Standing({ here, counted, filters }: { here: Here; counted: CountedByStatus; filters?: ListFilters | undefined }) {
  const words = recordWords[here.language];
  if (counted.denominator === 0) return <p class="muted">{words.noRecommendations}</p>;
  return (
    <StatusBar
      here={here}
      title={words.byStatus}
      total={counted.denominator}
      counts={counted.groups.map(({ codes: [status], count }) => ({
        status: status ?? 'notAssessed',
        count,
        href: filters && here.link('/recommendations', { ...(filters as Parameters), status: status ?? 'notAssessed' }),
      }))}
    />
  );
}

/** The way to the search of exactly these recommendations; nothing where there are none. */
export function SearchLink({ here, total, filters }: { here: Here; total: number; filters: ListFilters }) {
  if (total === 0) return null;
  const words = recordWords[here.language];
  return <a href={here.link('/recommendations', filters as Parameters)}>{words.seeAll(total)}</a>;
}

/** Recommendations in brief: where each stands in its document, what it says in one of its languages, and how far it has come. */
export function RecommendationList({
  here,
  rows,
  isOfDocument = false,
  hasBody = !isOfDocument,
}: {
  here: Here;
  rows: SummaryRow[];
  /** All of one document, which the page is about. */
  isOfDocument?: boolean;
  /** Whether each names its body. */
  hasBody?: boolean;
}) {
  const words = recordWords[here.language];
  if (rows.length === 0) return <p class="muted">{words.noRecommendations}</p>;
  return (
    <ol class="records plain">
      {rows.map((row) => (
        <li class="record">
          <p class="record-head">
            <a class="record-name" href={here.link(`/recommendations/${row.id}`)}>
              {nameOf(here, row, isOfDocument)}
            </a>
            {hasBody && <Code here={here} list="bodies" code={row.body} />}
            {!isOfDocument && row.adoptedOn && <DateText here={here} date={row.adoptedOn} />}
            {row.kind !== 'recommendation' && (
              <Badge tone="quiet">
                <Code here={here} list="recommendationKinds" code={row.kind} />
              </Badge>
            )}
            <Status here={here} status={row.standing?.status ?? 'notAssessed'} />
            <Verification here={here} of={row.verification} />
          </p>
          <RecommendationText here={here} row={row} />
        </li>
      ))}
    </ol>
  );
}

/** The document's symbol or title, and the paragraph. */
function nameOf(here: Here, row: SummaryRow, isOfDocument: boolean): string {
  const words = recordWords[here.language];
  // A paragraph sign stands before a number alone: what a body calls `Article 46` needs none.
  const number = /^\d/.test(row.paragraph) ? `§ ${row.paragraph}` : row.paragraph;
  const place = row.isNumbered ? number : `${words.unnumbered} (${row.paragraph})`;
  if (isOfDocument) return row.isNumbered ? place : place.charAt(0).toLocaleUpperCase(here.language) + place.slice(1);
  const document = row.symbol ?? shown(here, row.documentTitle)?.text ?? '';
  return `${document}, ${place}`;
}

function RecommendationText({ here, row }: { here: Here; row: SummaryRow }) {
  const texts = Object.fromEntries(Object.entries(row.texts).map(([language, { text }]) => [language, text])) as LocalizedText;
  const one = shown(here, texts);
  if (!one) return null;
  const origin = row.texts[one.language]?.origin ?? '';
  return (
    <p class="record-text">
      <span class={origin === 'official' ? 'record-words' : undefined} lang={langOf(here, one.language)}>
        {one.text}
      </span>{' '}
      <span class="record-origin">
        <InLanguage here={here} shown={here.nameOf('textOrigins', origin)} isNamed={false} />
        {one.language !== here.language && `, ${here.words.inLanguage(here.words.languageNames[one.language])}`}
      </span>
    </p>
  );
}

/** A number of recommendations that leads to them; the bare number where there are none. */
export const CountLink = ({ here, count, filters, name }: { here: Here; count: number; filters: ListFilters; name: string }) =>
  count === 0 ? (
    <span>{formatNumber(here.language, 0)}</span>
  ) : (
    <a
      class="count-link"
      href={here.link('/recommendations', filters as Parameters)}
      aria-label={`${name}: ${recordWords[here.language].recommendations(count)}`}
    >
      {formatNumber(here.language, count)}
    </a>
  );
