import { languages } from '../../../db/schema/types.ts';
import type { ContributionRow } from '../../contributions/queries.ts';
import { formWords } from '../../i18n/forms/index.ts';
import { compareNames } from '../../i18n/numbers.ts';
import { voiceWords } from '../../i18n/staff-voices/index.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { ErrorSummary, type Fault, SelectField, TextArea, TextField } from '../../web/components/form.tsx';
import { type Fields, textOf } from '../../web/form-body.ts';
import { OnceField } from '../../web/forms/once.tsx';
import { rowsOf } from '../../web/forms/read.ts';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { contributionPath, Said } from './content.tsx';
import { type Beside, nameOf, RecommendationBeside } from './pieces.tsx';

/** A contribution in the form of its author. */
export interface EditedContribution {
  recommendation: Beside;
  /** What the form holds. */
  fields: Fields;
  /** As it is stored; absent while it is new. */
  row?: ContributionRow | undefined;
  faults?: Fault[];
  /** Whether somebody decided on it, or it was changed elsewhere, since the form was opened. */
  isStale?: boolean;
  /** One more row of evidence than what is filled in. */
  isMoreWanted?: boolean;
}

/** Writes the form in which an organisation says something of a recommendation. */
export function contributionForm(here: StaffHere, edited: EditedContribution): PageContent {
  const words = voiceWords[here.language];
  const { recommendation, fields, row, faults = [], isStale, isMoreWanted } = edited;
  const action = row ? `${contributionPath(row)}/edit` : '/staff/contributions/new';
  const title = row ? words.changeContribution : words.newContribution;
  const field = (name: string, label: string, id = `field-${name}`) => ({ name, id, label, value: textOf(fields, name), faults });
  const sent = rowsOf(fields, 'evidence');
  return {
    title,
    crumbs: [{ title: words.contributions, path: '/staff/contributions' }, { title: `${title}: ${nameOf(recommendation)}` }],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        {isStale && row && (
          <section class="stored-now" aria-labelledby="stored-now">
            <h2 id="stored-now">{words.storedNow}</h2>
            <Said here={here} of={row} />
          </section>
        )}
        <RecommendationBeside here={here} of={recommendation} />
        <form method="post" action={here.link(action)} class="editor" data-draft>
          <CsrfField here={here} />
          {!row && <OnceField />}
          <input type="hidden" name="recommendation" value={recommendation.id} />
          {row && <input type="hidden" name="version" value={row.version} />}
          <fieldset id="field-text">
            <legend>{words.fields['text']}</legend>
            <p class="hint">{formWords[here.language].inLanguages}</p>
            {faults
              .filter(({ field }) => field === 'text')
              .map(({ message }) => (
                <p class="fault">{message}</p>
              ))}
            {languages.map((language) => (
              <TextArea {...field(`text.${language}`, here.words.languageNames[language])} rows={6} lang={language} />
            ))}
          </fieldset>
          <SelectField {...field('authority', words.aboutAuthority)} empty={words.asWhole} options={optionsOf(here, 'authorities')} />
          <SelectField
            {...field('status', words.fields['status'] ?? '')}
            empty={words.notSaid}
            options={optionsOf(here, 'statuses').filter(({ value }) => value !== 'notAssessed')}
          />
          <fieldset class="rows" id="field-evidence">
            <legend>{words.evidence}</legend>
            {Array.from({ length: sent === 0 ? 1 : sent + (isMoreWanted ? 1 : 0) }, (_, at) => (
              <EvidenceRow here={here} at={at} field={field} />
            ))}
            <button type="submit" name="addRow" value="evidence" class="button-quiet" formNoValidate>
              {formWords[here.language].add}: {words.evidence}
            </button>
          </fieldset>
          <p>
            <button type="submit">{row ? words.resend : words.send}</button>
          </p>
        </form>
      </>
    ),
  };
}

type FieldOf = (name: string, label: string) => { name: string; id: string; label: string; value: string; faults: Fault[] };

function EvidenceRow({ here, at, field }: { here: StaffHere; at: number; field: FieldOf }) {
  const words = voiceWords[here.language];
  const name = (member: string) => `evidence.${at}.${member}`;
  const label = (member: string) => words.fields[`evidence.${member}`] ?? member;
  return (
    <fieldset class="row">
      <legend>{formWords[here.language].rowOf(words.evidence, at + 1)}</legend>
      <SelectField {...field(name('tier'), label('tier'))} empty="–" options={optionsOf(here, 'evidenceTiers')} />
      {languages.map((language) => (
        <TextField {...field(`${name('title')}.${language}`, `${label('title')} (${here.words.languageNames[language]})`)} />
      ))}
      <TextField {...field(name('url'), label('url'))} />
      <TextField {...field(name('publishedOn'), label('publishedOn'))} size={12} />
    </fieldset>
  );
}

/** The codes of a list by their names; those of authorities by the alphabet, scales in their own order. */
function optionsOf(here: StaffHere, list: ListName) {
  const compare = compareNames(here.language);
  const options = [...(here.vocabularies.lists.get(list)?.keys() ?? [])].map((code) => {
    const { text, language } = here.nameOf(list, code);
    return { value: code, text, language: language === here.language ? undefined : language };
  });
  return list === 'authorities' ? options.sort((one, other) => compare(one.text, other.text)) : options;
}
