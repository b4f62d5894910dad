import type { ComponentChildren } from 'preact';
import { importWords } from '../../i18n/staff-imports/index.ts';
import { recordWords } from '../../i18n/staff-records/index.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { InLanguage } from '../../web/components/text.tsx';
import type { StaffHere } from '../../web/staff.tsx';

/** Members that hold codes, and of which list: the first that has the code. */
const lists: Record<string, ListName[]> = {
  themes: ['themes'],
  groups: ['groups'],
  sdgs: ['sdgs'],
  rights: ['rights'],
  policyDomains: ['policyDomains'],
  authorities: ['authorities'],
  position: ['positions'],
  status: ['statuses'],
  body: ['bodies'],
  treaty: ['treaties'],
  type: ['documentTypes'],
  kind: ['recommendationKinds', 'treatyActionKinds', 'measureKinds'],
};

/** What a field of a report is called: that of a record in the words of its form, any other as the report names it. */
export function nameOfField(here: StaffHere, field: string): string {
  const [first = '', ...rest] = field.split('.');
  const known: Record<string, string> = recordWords[here.language].fields;
  const nameOf = (one: string): string =>
    own(importWords[here.language].fields, one) ?? own(known, one) ?? own(here.words.languageNames, one) ?? one;
  const name = nameOf(first);
  const below = rest.map(nameOf).join(', ');
  return below ? `${name} (${below})` : name;
}

const own = <Value,>(of: Record<string, Value>, name: string): Value | undefined => (Object.hasOwn(of, name) ? of[name] : undefined);

const textOfItem = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** One value: the name of a code, a text in its language, or what a source gave as it gave it. */
function One({ here, field, value }: { here: StaffHere; field: string; value: unknown }) {
  if (typeof value === 'object' && value !== null) return <Members of={value} />;
  const path = field.split('.');
  const list = own(lists, path.at(-1) ?? '')?.find((name) => here.vocabularies.lists.get(name)?.has(String(value)));
  if (list) return <InLanguage here={here} shown={here.nameOf(list, String(value))} isNamed={false} />;
  return <span lang={languageOf(here, field)}>{String(value)}</span>;
}

/** What a source gave in several members, in one line. */
const Members = ({ of: value }: { of: object }) => (
  <span>
    {Object.entries(value)
      .map(([name, member]) => `${name}: ${typeof member === 'object' ? JSON.stringify(member) : String(member)}`)
      .join('; ')}
  </span>
);

/** The language of a text, which the last part of the name of its field says. */
const languageOf = (here: StaffHere, field: string): string | undefined => {
  const last = field.split('.').at(-1) ?? '';
  return last !== here.language && Object.hasOwn(here.words.languageNames, last) ? last : undefined;
};

/** What a field holds; of a list one under the other. */
export function Value({ here, field, value }: { here: StaffHere; field: string; value: unknown }) {
  if (isNothing(value)) return <span class="muted">{importWords[here.language].report.empty}</span>;
  if (!Array.isArray(value)) return <One here={here} field={field} value={value} />;
  return (
    <ul class="import-values">
      {value.map((one) => (
        <li>
          <One here={here} field={field} value={one} />
        </li>
      ))}
    </ul>
  );
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * One side of what differs: what only this side has is marked, as `del` where it stands now, as `ins` where the file says it. Of a text that is
 * from the first word that differs to the last; of a list the items; of anything else the whole.
 */
export function Side({
  here,
  field,
  of: value,
  beside,
  as,
}: {
  here: StaffHere;
  field: string;
  of: unknown;
  beside: unknown;
  as: 'del' | 'ins';
}) {
  const words = importWords[here.language].report;
  const Mark = ({ children }: { children: ComponentChildren }) =>
    as === 'del' ? (
      <del>
        <span class="hidden-visually">{words.removed} </span>
        {children}
      </del>
    ) : (
      <ins>
        <span class="hidden-visually">{words.added} </span>
        {children}
      </ins>
    );
  if (isNothing(value)) return <Value here={here} field={field} value={value} />;
  if (Array.isArray(value)) {
    const others = new Set((Array.isArray(beside) ? beside : [beside]).map(textOfItem));
    return (
      <ul class="import-values">
        {value.map((one) => {
          const shown = <One here={here} field={field} value={one} />;
          return <li>{others.has(textOfItem(one)) ? shown : <Mark>{shown}</Mark>}</li>;
        })}
      </ul>
    );
  }
  const isText = typeof value === 'string' && typeof beside === 'string' && /\s/.test(value.trim());
  if (!isText)
    return (
      <Mark>
        <One here={here} field={field} value={value} />
      </Mark>
    );
  const [before, changed, after] = partsThatDiffer(value, beside);
  return (
    <span lang={languageOf(here, field)}>
      {before}
      {changed && <Mark>{changed}</Mark>}
      {after}
    </span>
  );
}

/** A text as what it has in common with another at its beginning, what only it has, and what they have in common at the end: by whole words. */
export function partsThatDiffer(text: string, other: string): [before: string, changed: string, after: string] {
  const [one, two] = [text.split(/(?<=\s)/), other.split(/(?<=\s)/)];
  const most = Math.min(one.length, two.length);
  let start = 0;
  while (start < most && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === two[two.length - 1 - end]) end += 1;
  const stop = one.length - end;
  return [one.slice(0, start).join(''), one.slice(start, stop).join(''), one.slice(stop).join('')];
}
