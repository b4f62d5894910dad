import type { z } from 'zod';
import type { LocalizedText } from '../../../db/schema/types.ts';
import { formatNumber, formatShare } from '../../i18n/numbers.ts';
import { importWords } from '../../i18n/staff-imports/index.ts';
import type { ImportReview } from '../../imports/schemas.ts';
import { ErrorSummary, type Fault, TextField } from '../../web/components/form.tsx';
import { Facts, Pagination } from '../../web/components/layout.tsx';
import { Code, DateText, Localized } from '../../web/components/text.tsx';
import { type Fields, textOf } from '../../web/form-body.ts';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { nameOfSource } from './list.tsx';
import { pathOfSubject } from './subjects.ts';
import { nameOfField, Value } from './values.tsx';

/** A row that a person decides, as the API writes it. */
export type Review = z.output<typeof ImportReview>;
type Candidate = Review['candidate'];

/** Writes the page of the rows that wait for a decision, those that waited longest first. */
export function reviewsContent(
  here: StaffHere,
  { reviews, total, page, pageSize, isDone }: { reviews: Review[]; total: number; page: number; pageSize: number; isDone: boolean },
): PageContent {
  const words = importWords[here.language].reviews;
  return {
    title: words.title,
    crumbs: [{ title: importWords[here.language].title, path: '/staff/imports' }, { title: words.title }],
    body: (
      <>
        {isDone && (
          <p class="notice" role="status">
            {words.done}
          </p>
        )}
        <p>{words.lead}</p>
        {total === 0 ? <p>{words.none}</p> : <h2>{words.open(total)}</h2>}
        {reviews.map((review, at) => (
          <article class="import-review" id={`review-${review.id}`}>
            <h3>
              <a href={here.link(`/staff/imports/reviews/${review.id}`)}>{titleOf(here, review)}</a>
            </h3>
            <ReviewBody
              here={here}
              review={review}
              next={reviews[at + 1] && `#review-${reviews[at + 1]?.id}`}
              isAlone={false}
              fields={{}}
              faults={[]}
            />
          </article>
        ))}
        <Pagination here={here} page={page} pageSize={pageSize} total={total} />
      </>
    ),
  };
}

/** Writes the page of one row that a person decides, or has decided. */
export function reviewContent(here: StaffHere, review: Review, { fields, faults }: { fields: Fields; faults: Fault[] }): PageContent {
  const words = importWords[here.language].reviews;
  return {
    title: titleOf(here, review),
    crumbs: [
      { title: importWords[here.language].title, path: '/staff/imports' },
      { title: words.title, path: '/staff/imports/reviews' },
      { title: review.key },
    ],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        <ReviewBody here={here} review={review} next={here.link('/staff/imports/reviews')} isAlone fields={fields} faults={faults} />
      </>
    ),
  };
}

const titleOf = (here: StaffHere, { row, source }: Review): string =>
  importWords[here.language].reviews.one(formatNumber(here.language, row), nameOfSource(here, source));

interface BodyProps {
  here: StaffHere;
  review: Review;
  /** Where who does not decide now goes on. */
  next: string | undefined;
  /** Whether the page has this row alone. */
  isAlone: boolean;
  fields: Fields;
  faults: Fault[];
}

/** The row beside the records that it may be, and the decision. */
function ReviewBody(props: BodyProps) {
  const { here, review } = props;
  const words = importWords[here.language].reviews;
  const record = review.record;
  const path = record?.href === undefined ? undefined : pathOfSubject(here, record, record.href);
  return (
    <>
      <p>
        {words.why} <span lang="en">{review.reason}</span>
      </p>
      <p>
        <a href={here.link(`/staff/imports/${review.import.id}`)}>{words.fromImport}</a>
      </p>
      <div class="import-pair">
        <section>
          <h4>{words.row}</h4>
          <p class="muted">{review.key}</p>
          {review.text !== undefined && <blockquote>{review.text}</blockquote>}
          <Facts of={Object.entries(review.values).flatMap(([field, value]) => factOf(here, field, value))} />
        </section>
        <CandidateBox here={here} title={words.candidate} candidate={review.candidate} kind={review.kind} />
        {review.others.map((other) => (
          <CandidateBox here={here} title={words.other} candidate={other} kind={review.kind} />
        ))}
      </div>
      {review.state !== 'open' && (
        <p class="notice">
          {words.decided[review.state as keyof typeof words.decided]}
          {record && path && (
            <>
              {': '}
              <a href={here.link(path)}>{record.id}</a>
            </>
          )}
        </p>
      )}
      {review.state === 'open' && (here.can('imports.decide') ? <DecisionForm {...props} /> : <p class="notice">{words.byEditor}</p>)}
    </>
  );
}

/** A value of a row as a fact; its texts are shown above as what they are. */
function factOf(here: StaffHere, field: string, value: unknown): [string, preact.ComponentChildren][] {
  if (field === 'texts' || value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
  // A title in several languages, a document with its symbol: each of its members is a fact.
  if (typeof value === 'object' && !Array.isArray(value))
    return Object.entries(value).flatMap(([name, inner]) => factOf(here, `${field}.${name}`, inner));
  return [[nameOfField(here, field), <Value here={here} field={field} value={value} />]];
}

function CandidateBox({ here, title, candidate, kind }: { here: StaffHere; title: string; candidate: Candidate; kind: string }) {
  const words = importWords[here.language];
  const { id, href, score, symbol, paragraph, text, takenOn, article } = candidate;
  const isSeen = symbol !== undefined || text !== undefined || takenOn !== undefined || candidate.kind !== undefined;
  const path = href === undefined ? undefined : pathOfSubject(here, { kind, id }, href);
  const name = [symbol, paragraph && `§ ${paragraph}`].filter(Boolean).join(' ') || id;
  return (
    <section>
      <h4>{title}</h4>
      <p class="muted">
        {isSeen && path ? <a href={here.link(path)}>{name}</a> : id} · {words.reviews.alike(formatShare(here.language, score))}
      </p>
      {!isSeen && <p>{words.reviews.hidden}</p>}
      {text && (
        <blockquote>
          <Localized here={here} of={text as LocalizedText} />
        </blockquote>
      )}
      <Facts
        of={[
          [nameOfField(here, 'kind'), candidate.kind && <Code here={here} list="treatyActionKinds" code={candidate.kind} />],
          [nameOfField(here, 'takenOn'), takenOn && <DateText here={here} date={takenOn} />],
          [nameOfField(here, 'article'), article],
        ]}
      />
    </section>
  );
}

function DecisionForm({ here, review, next, isAlone, fields, faults }: BodyProps) {
  const words = importWords[here.language].reviews;
  const choices = [review.candidate, ...review.others];
  const chosen = textOf(fields, 'record') || review.candidate.id;
  // On a page with several rows each has fields of the same names.
  const idOf = (name: string) => (isAlone ? `field-${name}` : `field-${name}-${review.id}`);
  return (
    <form method="post" action={here.link(`/staff/imports/reviews/${review.id}`)} class="stack">
      <CsrfField here={here} />
      {choices.length > 1 ? (
        <fieldset>
          <legend>{words.is}</legend>
          {choices.map(({ id, symbol, paragraph }) => (
            <div class="check">
              <input type="radio" name="record" id={idOf(id)} value={id} checked={id === chosen} />
              <label for={idOf(id)}>{[symbol, paragraph && `§ ${paragraph}`].filter(Boolean).join(' ') || id}</label>
            </div>
          ))}
        </fieldset>
      ) : (
        <input type="hidden" name="record" value={review.candidate.id} />
      )}
      {review.kind === 'recommendation' && (
        <TextField
          name="elsewhere"
          id={idOf('elsewhere')}
          label={words.isOther}
          hint={words.isOtherHint}
          value={textOf(fields, 'elsewhere')}
          faults={faults}
          maxLength={100}
        />
      )}
      <p class="hint">
        {words.same}: {words.sameHint} {words.different}: {words.differentHint}
      </p>
      <p class="buttons">
        <button type="submit" name="decision" value="same">
          {words.same}
        </button>{' '}
        <button type="submit" name="decision" value="different">
          {words.different}
        </button>{' '}
        {next !== undefined && <a href={next}>{words.later}</a>}
      </p>
    </form>
  );
}
