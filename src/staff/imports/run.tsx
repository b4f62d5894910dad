import type { z } from 'zod';
import { formatNumber } from '../../i18n/numbers.ts';
import { importWords } from '../../i18n/staff-imports/index.ts';
import type { RunRow } from '../../imports/queries.ts';
import type { ImportRow } from '../../imports/schemas.ts';
import { CheckField, ErrorSummary, type Fault } from '../../web/components/form.tsx';
import { Facts, Pagination, Section } from '../../web/components/layout.tsx';
import { InstantText } from '../../web/components/text.tsx';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { nameOfSource } from './list.tsx';
import { Person } from './person.tsx';
import { ReportTable } from './report.tsx';

/** What the page of one import shows. */
export interface Shown {
  run: RunRow;
  names: Map<string, string>;
  /** When it was looked at. */
  now: string;
  /** Outcomes that the report is narrowed to; none is all. */
  outcome: string[] | undefined;
  rows: z.output<typeof ImportRow>[];
  total: number;
  page: number;
  pageSize: number;
  /** Of a dry run: whether its file is still here, and whether another import keeps it from being applied. */
  isKept: boolean;
  isBusy: boolean;
  /** Rows of its source that wait for a decision. */
  open: number;
  faults: Fault[];
}

/** Writes the page of one import: how far it is, what came of its rows, and the form that has it written. */
export function runContent(here: StaffHere, shown: Shown): PageContent {
  const words = importWords[here.language];
  const { run, now, faults, open } = shown;
  const isOpen = run.state === 'waiting' || run.state === 'running';
  return {
    title: run.fileName,
    kicker: `${nameOfSource(here, run.source)} · ${run.applies ? words.applied : words.dryRun}`,
    crumbs: [{ title: words.title, path: '/staff/imports' }, { title: run.fileName }],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        {isOpen && (
          <div class="notice" role="status">
            <p>
              {run.state === 'waiting' ? words.inProgress.waiting : words.inProgress.running(formatNumber(here.language, run.rowsRead))}{' '}
              {words.lookedAt(clockTime(here, now))}
            </p>
            <p>
              <a class="button" href={here.link(`/staff/imports/${run.id}`)}>
                {words.lookAgain}
              </a>
            </p>
          </div>
        )}
        {run.state === 'failed' && (
          <p class="notice">
            {words.failedBecause} <span lang="en">{run.failure}</span>
          </p>
        )}
        {run.state === 'done' && <p class="notice">{run.applies ? words.written : words.nothingWritten}</p>}
        <RunFacts here={here} {...shown} />
        {run.state === 'done' && !run.applies && <Apply here={here} {...shown} />}
        {run.state === 'done' && run.applies && (run.counts?.review ?? 0) > 0 && open > 0 && (
          <p class="notice">
            <a href={here.link('/staff/imports/reviews', { source: run.source })}>{words.reviews.open(open)}</a>
          </p>
        )}
        {!isOpen && <Report here={here} {...shown} />}
      </>
    ),
  };
}

/** The time of day in Brussels, to the second: the page is looked at again soon. */
const clockTime = (here: StaffHere, now: string): string =>
  new Intl.DateTimeFormat(here.language, { timeStyle: 'medium', timeZone: 'Europe/Brussels' }).format(new Date(now));

function RunFacts({ here, run, names }: Shown & { here: StaffHere }) {
  const words = importWords[here.language];
  const { facts } = words;
  const number = (value: number) => formatNumber(here.language, value);
  return (
    <Facts
      of={[
        [words.runs.state, words.states[run.state]],
        [words.runs.by, <Person here={here} id={run.actor} names={names} />],
        [words.runs.on, <InstantText here={here} instant={run.createdAt} />],
        [facts.started, run.startedAt && <InstantText here={here} instant={run.startedAt} />],
        [facts.finished, run.finishedAt && <InstantText here={here} instant={run.finishedAt} />],
        [facts.rowsRead, number(run.rowsRead)],
        [facts.rowsSkipped, run.rowsSkipped > 0 && number(run.rowsSkipped)],
        [facts.language, here.words.languageNames[run.language as keyof typeof here.words.languageNames] ?? run.language],
        [facts.allCountries, run.allCountries ? facts.yes : facts.no],
        [facts.size, facts.bytes(run.fileSize)],
        [facts.hash, <code class="import-hash">{run.fileHash}</code>],
        [facts.attempts, run.attempts > 1 && number(run.attempts)],
      ]}
    />
  );
}

/** What applying a dry run would do, and the form that has it done; or why it cannot be. */
function Apply({ here, run, isKept, isBusy }: Shown & { here: StaffHere }) {
  const { apply: words } = importWords[here.language];
  const { new: made = 0, changed = 0, review = 0, vanished = 0 } = run.counts ?? {};
  const isNothing = made + changed + review + vanished === 0;
  const refusal = isNothing
    ? words.nothing
    : !here.can('imports.run')
      ? words.byAdmin
      : !isKept
        ? words.notKept
        : isBusy
          ? words.busy
          : undefined;
  return (
    <Section id="apply" title={words.title}>
      {!isNothing && <p>{words.will(made, changed)}</p>}
      {review > 0 && <p>{words.reviews(review)}</p>}
      {refusal !== undefined ? (
        <p class="notice">{refusal}</p>
      ) : (
        <form method="post" action={here.link(`/staff/imports/${run.id}/apply`)} class="stack">
          <CsrfField here={here} />
          <CheckField name="confirm" id="field-confirm" label={words.confirm} isChecked={false} />
          <p>
            <button type="submit">{words.button}</button>
          </p>
        </form>
      )}
    </Section>
  );
}

function Report({ here, run, outcome, rows, total, page, pageSize }: Shown & { here: StaffHere }) {
  const words = importWords[here.language];
  const path = `/staff/imports/${run.id}`;
  const only = outcome?.length === 1 ? outcome[0] : undefined;
  return (
    <Section
      id="report"
      title={words.report.title}
      aside={
        <a href={here.link(`${path}/report.csv`)} type="text/csv" download>
          {words.report.csv}
        </a>
      }
    >
      {run.counts && (
        <ul class="import-counts">
          <li>
            <a href={`${here.link(path)}#report`} aria-current={outcome === undefined ? 'true' : undefined}>
              {words.report.all}
            </a>
          </li>
          {(Object.keys(words.counts) as (keyof typeof words.counts)[]).map((name) => {
            const text = `${formatNumber(here.language, run.counts?.[name] ?? 0)} ${words.counts[name]}`;
            return (
              <li>
                {name === 'unchanged' ? (
                  <span>{text}</span>
                ) : (
                  <a href={`${here.link(path, { outcome: name })}#report`} aria-current={only === name ? 'true' : undefined}>
                    {text}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <p class="hint">{words.report.notListed}</p>
      {rows.length === 0 ? <p>{words.report.none}</p> : <ReportTable here={here} rows={rows} total={total} applied={run.applies} />}
      <Pagination here={here} page={page} pageSize={pageSize} total={total} />
    </Section>
  );
}
