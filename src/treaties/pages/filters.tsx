import type { ComponentChildren } from 'preact';
import { treatyWords } from '../../i18n/treaties/index.ts';
import { CheckField } from '../../web/components/form.tsx';
import type { Here } from '../../web/here.ts';
import type { TreatyRow } from '../queries.ts';

/** What narrows a list of treaties on a page. */
export interface AskedTreaties {
  organisation?: string[] | undefined;
  standing?: string[] | undefined;
  isCore?: boolean | undefined;
}

/** The form that narrows a list of treaties; further fields come before those that all such lists have. */
export function TreatyFilterForm({
  here,
  title,
  asked,
  organisations,
  children,
}: {
  here: Here;
  title: string;
  asked: AskedTreaties;
  /** Codes of those that have treaties. */
  organisations: string[];
  children?: ComponentChildren;
}) {
  const words = treatyWords[here.language];
  const statuses = [...(here.vocabularies.lists.get('treatyStatuses')?.keys() ?? [])];
  return (
    <form class="treaty-filters" action={here.link(here.path)} method="get" aria-label={title}>
      {children}
      <Choice
        here={here}
        name="organisation"
        legend={words.organisation}
        list="organisations"
        codes={organisations}
        chosen={asked.organisation}
      />
      <Choice here={here} name="standing" legend={words.standing} list="treatyStatuses" codes={statuses} chosen={asked.standing} />
      <CheckField name="isCore" label={words.core} isChecked={asked.isCore === true} />
      <p class="actions">
        <button type="submit">{here.words.apply}</button> <a href={here.link(here.path)}>{here.words.reset}</a>
      </p>
    </form>
  );
}

function Choice({
  here,
  name,
  legend,
  list,
  codes,
  chosen = [],
}: {
  here: Here;
  name: string;
  legend: string;
  list: 'organisations' | 'treatyStatuses';
  codes: string[];
  chosen?: string[] | undefined;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {codes.map((code) => {
        const { text, language } = here.nameOf(list, code);
        const label = <span lang={language === here.language ? undefined : language}>{text}</span>;
        return <CheckField name={name} value={code} label={label} isChecked={chosen.includes(code)} />;
      })}
    </fieldset>
  );
}

/** Treaties of one organisation. */
export interface TreatyGroup {
  /** Undefined for treaties of none that is recorded. */
  organisation: string | undefined;
  rows: TreatyRow[];
}

/** Puts treaties under their organisations, in the order of the list of organisations; those without one come last. */
export function groupByOrganisation(here: Here, rows: TreatyRow[]): TreatyGroup[] {
  const codes = [...(here.vocabularies.lists.get('organisations')?.keys() ?? []), undefined];
  return codes
    .map((organisation) => ({ organisation, rows: rows.filter((row) => (row.organisation ?? undefined) === organisation) }))
    .filter((group) => group.rows.length > 0);
}

/** What a group of treaties is called. */
export const nameOfGroup = (here: Here, { organisation }: TreatyGroup): string =>
  organisation === undefined ? treatyWords[here.language].others : here.nameOf('organisations', organisation).text;

/** The organisations that have treaties, in the order of their list. */
export const organisationsOf = (here: Here, rows: TreatyRow[]): string[] =>
  groupByOrganisation(here, rows).flatMap(({ organisation }) => organisation ?? []);
