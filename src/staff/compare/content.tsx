import { type Language, languages } from '../../../db/schema/types.ts';
import { recordWords } from '../../i18n/staff-records/index.ts';
import { voiceWords } from '../../i18n/staff-voices/index.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { DataTable } from '../../web/components/layout.tsx';
import { InstantText, langOf } from '../../web/components/text.tsx';
import { differenceOf, type Piece } from '../../web/difference.ts';
import { fieldsOf } from '../../web/forms/read.ts';
import type { StaffHere } from '../../web/staff.tsx';
import { Doer, operationName } from '../contributions/pieces.tsx';
import { labelOf } from '../records/controls.tsx';
import type { EditableKind } from '../records/kinds.ts';
import type { StoredVersion } from './versions.ts';

/** The versions of a record in a table: when, what was done, by which institution, why. */
export function VersionTable({
  here,
  of: versions,
  caption,
  linkTo,
}: {
  here: StaffHere;
  of: StoredVersion[];
  caption: string;
  /** Where a version is seen beside the one before it; nowhere for the first. */
  linkTo?: (version: number) => string | undefined;
}) {
  const words = voiceWords[here.language];
  return (
    <DataTable
      caption={caption}
      head={[words.version, words.when, words.what, words.who, words.reason, words.state]}
      rows={versions.map((one) => {
        const href = linkTo?.(one.version);
        return [
          href ? <a href={href}>{one.version}</a> : one.version,
          <InstantText here={here} instant={one.occurredAt} />,
          operationName(here, one.operation ?? 'start'),
          <Doer here={here} of={one} />,
          one.reason ?? '',
          one.isPublic ? recordWords[here.language].published : recordWords[here.language].draft,
        ];
      })}
    />
  );
}

interface Difference {
  name: string;
  before: string | string[] | undefined;
  after: string | string[] | undefined;
}

/** The members that differ, each text and each list by itself. */
export function differencesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Difference[] {
  const [one, other] = [fieldsOf(before), fieldsOf(after)] as Record<string, string | string[]>[];
  const names = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])];
  return names
    .map((name) => ({ name, before: one?.[name], after: other?.[name] }))
    .filter((one) => JSON.stringify([one.before ?? []].flat()) !== JSON.stringify([one.after ?? []].flat()));
}

/** What two versions hold differently, side by side. */
export function Differences({ here, editable, of: differences }: { here: StaffHere; editable: EditableKind; of: Difference[] }) {
  const words = voiceWords[here.language];
  if (differences.length === 0) return <p>{words.same}</p>;
  return (
    <DataTable
      caption={words.difference}
      head={[words.member, words.before, words.after]}
      rows={differences.map((one) => [labelIn(here, one.name), ...cellsOf(here, editable, one)])}
    />
  );
}

/** The label of a member: `title.nl` is the title in Dutch, `texts.nl.official` the official text in Dutch. */
function labelIn(here: StaffHere, name: string): string {
  const words = recordWords[here.language];
  const [member = '', language, origin] = name.split('.');
  if (member === 'texts' && language && origin)
    return `${words.fields['texts.text']} (${here.words.languageNames[language as Language]}, ${here.nameOf('textOrigins', origin).text})`;
  if (member === 'published') return words.published;
  if (member === 'institutions') return words.belongsTo;
  if (member === 'uprCycle') return words.fields['upr.cycle'];
  if (member === 'uprSession') return words.fields['upr.session'];
  if (member === 'recommendingStates') return words.fields['upr.recommendingStates'];
  const last = name.split('.').at(-1) ?? '';
  if (name.includes('.') && isLanguage(last))
    return `${labelOf(here, name.slice(0, -last.length - 1))} (${here.words.languageNames[last]})`;
  const number = /\.(\d+)(?:\.|$)/.exec(name)?.[1];
  return number === undefined ? labelOf(here, name) : `${labelOf(here, member)} ${Number(number) + 1}: ${labelOf(here, name)}`;
}

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** A value before and after: a text with the words that went and came, a list with the entries that did. */
function cellsOf(here: StaffHere, editable: EditableKind, { name, before, after }: Difference) {
  const shownAs = valueNamer(here, editable, name);
  if (Array.isArray(before) || Array.isArray(after)) {
    const [were, are] = [[before ?? []].flat(), [after ?? []].flat()];
    return [
      <List here={here} of={were} without={are} tag="del" shownAs={shownAs} />,
      <List here={here} of={are} without={were} tag="ins" shownAs={shownAs} />,
    ];
  }
  const pieces = differenceOf(shownAs(before ?? ''), shownAs(after ?? ''));
  const lang = name.split('.').find(isLanguage);
  return [
    <Side here={here} of={pieces} tag="del" isThere={before !== undefined} lang={lang} />,
    <Side here={here} of={pieces} tag="ins" isThere={after !== undefined} lang={lang} />,
  ];
}

function Side({
  here,
  of: pieces,
  tag: Tag,
  isThere,
  lang,
}: {
  here: StaffHere;
  of: Piece[];
  tag: 'ins' | 'del';
  isThere: boolean;
  lang: Language | undefined;
}) {
  if (!isThere) return <span class="muted">{voiceWords[here.language].empty}</span>;
  const own = Tag === 'ins' ? 'added' : 'removed';
  return (
    <span class="compared" lang={lang && langOf(here, lang)}>
      {pieces
        .filter(({ change }) => change === 'same' || change === own)
        .map(({ text, change }) => (change === 'same' ? text : <Tag>{text}</Tag>))}
    </span>
  );
}

function List({
  here,
  of: values,
  without,
  tag: Tag,
  shownAs,
}: {
  here: StaffHere;
  of: string[];
  without: string[];
  tag: 'ins' | 'del';
  shownAs: (value: string) => string;
}) {
  if (values.length === 0) return <span class="muted">{voiceWords[here.language].empty}</span>;
  return (
    <ul class="plain">
      {values.map((value) => (
        <li>{without.includes(value) ? shownAs(value) : <Tag>{shownAs(value)}</Tag>}</li>
      ))}
    </ul>
  );
}

/** How values of a member are shown: codes by their names, yes and no in words, everything else as it is. */
function valueNamer(here: StaffHere, { fields }: EditableKind, name: string): (value: string) => string {
  if (name === 'institutions') return (code) => here.nameOf('authorities', code).text;
  const field = fields.find((one) => one.name === name);
  const list: ListName | undefined = field && 'list' in field ? field.list : undefined;
  if (list) return (code) => (code === '' ? '' : here.nameOf(list, code).text);
  return (value) => (value === 'true' ? here.words.yes : value === 'false' ? here.words.no : value);
}
