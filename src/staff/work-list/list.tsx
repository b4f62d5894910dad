import type { ComponentChildren } from 'preact';
import { formatNumber, formatShare } from '../../i18n/numbers.ts';
import { type WorkWords, workWords } from '../../i18n/staff-work/index.ts';
import { cutAtWord } from '../../recommendations/pages/label.ts';
import { SelectField, TextField } from '../../web/components/form.tsx';
import { Pagination, Section } from '../../web/components/layout.tsx';
import { Status } from '../../web/components/status.tsx';
import { Code, DateText, InLanguage, InstantText } from '../../web/components/text.tsx';
import { shown, wordingOf } from '../../web/here.ts';
import type { PageContent } from '../../web/page.tsx';
import type { StaffHere } from '../../web/staff.tsx';
import type { WorkItemCount, WorkItemRow } from '../../work-items/queries.ts';
import { type WorkItemKind, workItemKinds } from '../../work-items/schemas.ts';
import { placeOf } from './place.ts';

/** One page of the work list, and what was asked. */
export interface WorkList {
  rows: WorkItemRow[];
  total: number;
  counts: WorkItemCount[];
  asked: { kind: WorkItemKind[] | undefined; months: number; days: number; page: number };
  pageSize: number;
}

/** Writes the work list: how much there is of each kind, and each piece as a way to where it is done. */
export function workListContent(here: StaffHere, { rows, total, counts, asked, pageSize }: WorkList): PageContent {
  const words = workWords[here.language];
  const measure = { months: asked.months, days: asked.days };
  const chosen = asked.kind?.length === 1 ? asked.kind[0] : undefined;
  const groups = workItemKinds.map((kind) => ({ kind, of: rows.filter((row) => row.kind === kind) })).filter(({ of }) => of.length > 0);
  return {
    title: words.title,
    crumbs: [{ title: words.title }],
    body: (
      <>
        <p class="lead">{words.lead}</p>
        <nav aria-label={words.kinds}>
          <ul class="work-kinds">
            <li>
              <a href={here.link('/staff', measure)} aria-current={asked.kind === undefined ? 'page' : undefined}>
                {words.all}
              </a>
            </li>
            {counts
              .filter(({ count }) => count > 0)
              .map((one) => (
                <li>
                  <a href={here.link('/staff', { kind: one.kind, ...measure })} aria-current={chosen === one.kind ? 'page' : undefined}>
                    {words.kindNames[one.kind]} <strong>{countText(here, one)}</strong>
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <form method="get" action={here.link('/staff')} class="work-measure">
          <SelectField
            name="kind"
            label={words.kind}
            value={chosen ?? ''}
            empty={words.all}
            options={counts.map(({ kind }) => ({ value: kind, text: words.kindNames[kind] }))}
          />
          <TextField name="days" label={words.days} type="number" value={asked.days} size={5} />
          <TextField name="months" label={words.months} type="number" value={asked.months} size={5} />
          <p>
            <button type="submit" class="button-quiet">
              {words.show}
            </button>
          </p>
        </form>
        {groups.length === 0 && <p>{asked.kind === undefined ? words.nothing : words.nothingOf}</p>}
        {groups.map(({ kind, of }) => (
          <Section
            id={kind}
            title={words.kindNames[kind]}
            aside={<p class="muted">{counts.filter((one) => one.kind === kind).map((one) => countText(here, one))}</p>}
          >
            <ul class="work">
              {of.map((row) => (
                <Item here={here} row={row} />
              ))}
            </ul>
          </Section>
        ))}
        <Pagination here={here} page={asked.page} pageSize={pageSize} total={total} />
      </>
    ),
  };
}

const countText = (here: StaffHere, { count, isMore }: WorkItemCount): string => {
  const number = formatNumber(here.language, count);
  return isMore ? workWords[here.language].moreThan(number) : number;
};

function Item({ here, row }: { here: StaffHere; row: WorkItemRow }) {
  const words = workWords[here.language];
  const title = shown(here, row.title ?? wordingOf(row.texts));
  const known = Object.entries(row.detail).flatMap(([name, value]): [keyof WorkWords['details'], ComponentChildren][] => {
    const text = value === null ? undefined : detailOf(here, name, value);
    return text === undefined ? [] : [[name as keyof WorkWords['details'], text]];
  });
  const facts: [keyof WorkWords['details'], ComponentChildren][] = [
    ...(row.due ? [['due', <DateText here={here} date={row.due} />] as [keyof WorkWords['details'], ComponentChildren]] : []),
    ...known,
    ...(row.since ? [['since', <DateText here={here} date={row.since} />] as [keyof WorkWords['details'], ComponentChildren]] : []),
  ];
  return (
    <li>
      <a href={here.link(placeOf(row))}>
        {title ? <InLanguage here={here} shown={{ ...title, text: cutAtWord(title.text, 160) }} isNamed={false} /> : row.id}
      </a>
      <p class="muted">
        {facts.map(([name, value], at) => (
          <>
            {at > 0 && ' · '}
            {words.details[name]} {value}
          </>
        ))}
      </p>
    </li>
  );
}

/** What a piece of work says beyond its subject; undefined for what its link says already. */
function detailOf(here: StaffHere, name: string, value: string | number): ComponentChildren {
  const text = String(value);
  const code = (list: 'deadlineKinds' | 'bodies' | 'authorities' | 'treaties' | 'treatyActionKinds') => (
    <Code here={here} list={list} code={text} isLinked={false} />
  );
  switch (name) {
    case 'deadlineKind':
      return code('deadlineKinds');
    case 'body':
      return code('bodies');
    case 'authority':
      return code('authorities');
    case 'treaty':
      return code('treaties');
    case 'treatyAction':
      return code('treatyActionKinds');
    case 'status':
      return <Status here={here} status={text} />;
    case 'evidenceUpTo':
      return <DateText here={here} date={text} />;
    case 'linkCheckedAt':
      return <InstantText here={here} instant={text} />;
    case 'score':
      return formatShare(here.language, Number(value));
    case 'remark':
    case 'contributor':
    case 'url':
      return text;
    default:
      return undefined;
  }
}
