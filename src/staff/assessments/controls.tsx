import { languages } from '../../../db/schema/types.ts';
import { formWords } from '../../i18n/forms/index.ts';
import { compareNames } from '../../i18n/numbers.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { assessmentWords } from '../../i18n/staff-assessments/index.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { type Fault, SelectField, TextArea, TextField } from '../../web/components/form.tsx';
import { InLanguage, Localized } from '../../web/components/text.tsx';
import { type Fields, textOf } from '../../web/form-body.ts';
import { rowsOf } from '../../web/forms/read.ts';
import type { Here } from '../../web/here.ts';

/** What the fields of an assessment are written with. */
export interface Filled {
  here: Here;
  fields: Fields;
  faults: Fault[];
}

const Faults = ({ of: faults }: { of: Fault[] }) =>
  faults.length > 0 ? (
    <p class="fault">
      {faults.map(({ message, language }) => (
        <span lang={language}>{message} </span>
      ))}
    </p>
  ) : null;

/** The codes of a list by their names, in its own order; one that the list does not hold any more stays as it is. */
function optionsOf(here: Here, list: ListName, chosen: string) {
  const codes = [...(here.vocabularies.lists.get(list)?.keys() ?? [])];
  if (chosen !== '' && !codes.includes(chosen)) codes.push(chosen);
  return codes.map((code) => {
    const { text, language } = here.nameOf(list, code);
    return { value: code, text, language: language === here.language ? undefined : language };
  });
}

/** Of what it is: of the whole, or of one authority; those that the text addresses first. */
export function SubjectField({ here, fields, faults, addressed }: Filled & { addressed: string[] }) {
  const value = textOf(fields, 'authority');
  const compare = compareNames(here.language);
  const rank = (code: string) => (addressed.includes(code) ? 0 : 1);
  const options = optionsOf(here, 'authorities', value).sort(
    (one, other) => rank(one.value) - rank(other.value) || compare(one.text, other.text),
  );
  return (
    <SelectField
      name="authority"
      label={assessmentWords[here.language].fields.authority}
      value={value}
      empty={recommendationWords[here.language].wholeRecommendation}
      options={options}
      faults={faults}
    />
  );
}

/** The statuses with what each means; that nobody assessed it is not among them. */
export function StatusField({ here, fields, faults }: Filled) {
  const words = assessmentWords[here.language];
  const value = textOf(fields, 'status');
  const statuses = [...(here.vocabularies.lists.get('statuses')?.values() ?? [])].filter(({ code }) => code !== 'notAssessed');
  return (
    <fieldset class="choices" id="field-status">
      <legend>
        {words.fields.status} <span class="muted">({words.statusRequired})</span>
      </legend>
      <Faults of={faults.filter(({ field }) => field === 'status')} />
      {statuses.map(({ code, definition }) => (
        <div class="choice">
          <div class="check">
            <input
              type="radio"
              id={`status-${code}`}
              name="status"
              value={code}
              checked={code === value}
              aria-describedby={definition ? `status-${code}-means` : undefined}
            />
            <label for={`status-${code}`}>
              <InLanguage here={here} shown={here.nameOf('statuses', code)} isNamed={false} />
            </label>
          </div>
          {definition && (
            <p class="hint" id={`status-${code}-means`}>
              <Localized here={here} of={definition} />
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** How sure the institute is. */
export const ConfidenceField = ({ here, fields, faults }: Filled) => (
  <SelectField
    name="confidence"
    label={assessmentWords[here.language].fields.confidence}
    value={textOf(fields, 'confidence')}
    empty="–"
    options={optionsOf(here, 'confidenceLevels', textOf(fields, 'confidence'))}
    faults={faults}
  />
);

/** Why, in each language, with who wrote it in that language. */
export function RationaleFields({ here, fields, faults }: Filled) {
  const words = assessmentWords[here.language];
  return (
    <fieldset id="field-rationale">
      <legend>{words.fields.rationale}</legend>
      <p class="hint">{words.hints.rationale}</p>
      <div id="field-rationaleOrigins">
        <Faults of={faults.filter(({ field }) => field === 'rationale' || field === 'rationaleOrigins')} />
      </div>
      <div class="in-languages">
        {languages.map((language) => {
          const origin = textOf(fields, `rationaleOrigins.${language}`);
          const isChosen = `rationaleOrigins.${language}` in fields;
          return (
            <div class="in-language">
              <TextArea
                name={`rationale.${language}`}
                label={here.words.languageNames[language]}
                value={textOf(fields, `rationale.${language}`)}
                rows={6}
                lang={language}
                faults={faults}
              />
              <SelectField
                name={`rationaleOrigins.${language}`}
                label={words.originOf(here.words.languageNames[language])}
                value={isChosen ? origin : 'institute'}
                empty="–"
                options={optionsOf(here, 'textOrigins', origin)}
                faults={faults}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The sources on which it rests, with an empty row at the end where one more is wanted. */
export function EvidenceRows({ here, fields, faults, isOneMore }: Filled & { isOneMore: boolean }) {
  const words = assessmentWords[here.language];
  const form = formWords[here.language];
  const sent = rowsOf(fields, 'evidence');
  const count = sent === 0 ? 1 : sent + (isOneMore ? 1 : 0);
  return (
    <fieldset class="rows" id="field-evidence">
      <legend>{words.fields.evidence}</legend>
      <p class="hint">{words.hints.evidence}</p>
      <Faults of={faults.filter(({ field }) => field === 'evidence')} />
      {Array.from({ length: count }, (_, at) => {
        const name = (member: string) => `evidence.${at}.${member}`;
        const value = (member: string) => textOf(fields, name(member));
        const titleFaults = faults.filter(({ field }) => field === name('title'));
        return (
          <fieldset class="row" id={`field-evidence.${at}`}>
            <legend>{form.rowOf(words.fields.evidence, at + 1)}</legend>
            <SelectField
              name={name('tier')}
              label={words.fields['evidence.tier']}
              value={value('tier')}
              empty="–"
              options={optionsOf(here, 'evidenceTiers', value('tier'))}
              faults={faults}
            />
            <fieldset class="titles" id={`field-${name('title')}`}>
              <legend>{words.fields['evidence.title']}</legend>
              <Faults of={titleFaults} />
              {languages.map((language) => (
                <TextField
                  name={name(`title.${language}`)}
                  label={here.words.languageNames[language]}
                  value={value(`title.${language}`)}
                  faults={faults}
                />
              ))}
            </fieldset>
            <TextField name={name('url')} label={words.fields['evidence.url']} value={value('url')} faults={faults} />
            <TextField
              name={name('publishedOn')}
              label={words.fields['evidence.publishedOn']}
              hint={words.hints.publishedOn}
              value={value('publishedOn')}
              size={12}
              faults={faults}
            />
          </fieldset>
        );
      })}
      <button type="submit" name="addRow" value="evidence" class="button-quiet" formNoValidate>
        {form.add}: {words.fields.evidence}
      </button>
    </fieldset>
  );
}
