import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../i18n/numbers.ts';
import type { Here, queryOf } from '../here.ts';

/** A part of a page under a heading of its own, which links can lead to. */
export function Section({
  id,
  title,
  children,
  aside,
}: {
  id: string;
  title: ComponentChildren;
  children: ComponentChildren;
  aside?: ComponentChildren;
}) {
  return (
    <section aria-labelledby={id} class="section">
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Facts as names and values; those without a value are left out. */
export function Facts({ of: facts }: { of: [name: ComponentChildren, value: ComponentChildren][] }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
        .map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A table that can be scrolled on a narrow screen, by the keyboard too. */
export function DataTable({
  caption,
  head,
  rows,
  numbers = [],
}: {
  caption: string;
  /** The first column names the rows. */
  head: ComponentChildren[];
  rows: ComponentChildren[][];
  /** Columns that hold numbers, from 0. */
  numbers?: number[];
}) {
  const classOf = (at: number) => (numbers.includes(at) ? 'number' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard (WCAG 2.1.1)
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th scope="col" class={classOf(at)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr>
              <th scope="row">{first}</th>
              {others.map((cell, at) => (
                <td class={classOf(at + 1)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The ways to the other pages of a result; nothing where there is one page alone. */
export function Pagination({ here, page, pageSize, total }: { here: Here; page: number; pageSize: number; total: number }) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  const { words } = here;
  const to = (number: number, text: ComponentChildren, rel?: string) => (
    <li>
      <a href={here.link(here.path) + pageQuery(here.search, number)} rel={rel} aria-label={rel ? undefined : `${words.page} ${number}`}>
        {text}
      </a>
    </li>
  );
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter((number) => number >= 1 && number <= last);
  return (
    <nav class="pagination" aria-label={words.pages}>
      <ul>
        {page > 1 && to(Math.min(page - 1, last), `← ${words.previous}`, 'prev')}
        {near.map((number, at) => (
          <>
            {at > 0 && number - (near[at - 1] ?? 0) > 1 && <li aria-hidden="true">…</li>}
            {number === page ? (
              <li>
                <a href={here.link(here.path) + pageQuery(here.search, number)} aria-current="page" aria-label={`${words.page} ${number}`}>
                  {formatNumber(here.language, number)}
                </a>
              </li>
            ) : (
              to(number, formatNumber(here.language, number))
            )}
          </>
        ))}
        {page < last && to(page + 1, `${words.next} →`, 'next')}
      </ul>
    </nav>
  );
}

/** The same query on another page of its result. */
function pageQuery(search: string, page: number): string {
  const query = new URLSearchParams(search);
  query.delete('page');
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `?${query}` : '';
}

/** Links to the same question in the API. */
export const ApiLink = ({ here, path, parameters }: { here: Here; path: string; parameters?: Parameters<typeof queryOf>[0] }) => (
  <a class="api-link" href={here.api(path, parameters)} type="application/json">
    {here.words.apiOfThis}
  </a>
);
